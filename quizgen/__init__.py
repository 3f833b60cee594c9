"""quizgen: a quiz and learning-module generator for current affairs."""
