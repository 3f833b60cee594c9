"""The Anki deck, proven on real collections."""
