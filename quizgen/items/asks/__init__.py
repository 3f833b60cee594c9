"""Asks: one function for each role of a clause, each giving the question for it."""
