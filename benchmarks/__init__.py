"""Measures: speed and size of what is made, and the quality of the engine."""
