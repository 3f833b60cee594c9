"""Checks: item-writing rules, grounding and guess-bots; the gate that refuses."""
