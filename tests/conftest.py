"""What all tests share."""

from hypothesis import settings

# The machine's speed is no property of the code, and a failure must come again.
settings.register_profile("quizgen", deadline=None, derandomize=True)
settings.load_profile("quizgen")
