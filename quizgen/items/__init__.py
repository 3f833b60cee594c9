"""Items: facts become candidate questions, with keys, distractors, gaps and explanations."""

from quizgen.items.generate import Generated, generate

__all__ = ["Generated", "generate"]
