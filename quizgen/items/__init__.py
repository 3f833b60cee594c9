"""Items: facts become candidate questions, with keys, distractors, gaps and explanations."""
