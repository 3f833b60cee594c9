"""Checks: item-writing rules, grounding and guess-bots; the gate that refuses."""

from quizgen.checks.codes import Rule, rules
from quizgen.checks.quality import card
from quizgen.checks.run import BANK_CHECKS, ITEM_CHECKS, check, flaws, refusal

__all__ = ["BANK_CHECKS", "ITEM_CHECKS", "Rule", "card", "check", "flaws", "refusal", "rules"]
