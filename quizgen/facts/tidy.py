"""Tidying: blanks that the article has where nobody writes one."""

from __future__ import annotations

import re

_SUM = re.compile(r"([$€£¥]) (?=\d)")
_HYPHEN = re.compile(
    r"(?<=\w) ?- (?=(?:member|based|owned|led|born|run|backed|funded|old|year|day|week|month|hour|"
    r"minute|strong)\b)"
)


def tidied(text: str) -> str:
    """A text without the blanks of "$ 200" and "six - member"."""
    return _HYPHEN.sub("-", _SUM.sub(r"\1", text))
