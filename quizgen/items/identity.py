"""Ids of items: made once from what is asked, stored in the bank, and never made again."""

from hashlib import sha256


def short_hash(*parts: str) -> str:
    """Eight hexadecimal digits of the parts together."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:8]
