"""Items: facts become candidate questions, with keys, distractors, gaps and explanations."""

from quizgen.items.balance import best_seed
from quizgen.items.generate import Generated, generate
from quizgen.items.module import learning_module

__all__ = ["Generated", "best_seed", "generate", "learning_module"]
