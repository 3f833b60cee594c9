"""JSON to plain data, in which every number is the text that stands in the file."""

import json
import re
from collections.abc import Iterator
from typing import Any

from quizgen.bank.located import Located, Place


def from_json(text: str) -> Located:
    """JSON as data; a field that is `null` counts as left out."""
    found = Located()

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {k: v for k, v in pairs if v is not None}

    try:
        found.data = json.loads(text, object_pairs_hook=fields, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        found.whole = False
        found.refuse(error.lineno, "json", f"this is not sound JSON: {error.msg}")
    except RecursionError:
        found.whole = False
        found.refuse(1, "too-deep", "this is nested too deeply for a bank")
    else:
        for place, line in _json_lines(text):
            if place in found.lines:
                found.refuse(line, "duplicate-field", f"“{place[-1]}” stands twice here; keep one")
            found.lines[place] = line
        _refuse_halves(text, found)
    return found


def _refuse_halves(text: str, found: Located) -> None:
    """JSON can write half a character by its number, which no file can hold and nothing print."""
    try:
        json.dumps(found.data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        half = _HALF.search(text)
        line = text.count("\n", 0, half.start()) + 1 if half else 1
        found.refuse(line, "not-a-text", "this text holds half a character; write it anew")
        found.whole = False


_HALF = re.compile(r"\\u[dD][89a-fA-F]")


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|\n|[^\s{}\[\]:,"]+')


def _json_lines(text: str) -> Iterator[tuple[Place, int]]:
    """Places and lines in a text that is known to be sound JSON."""
    line = 1
    place: list[str | int] = []
    in_list: list[bool] = []
    before = ""
    for sign in _TOKEN.findall(text):
        if sign == "\n":
            line += 1
            continue
        if sign in ("}", "]"):
            in_list.pop()
            if before not in ("{", "["):
                place.pop()
        else:
            opened = before in ("{", "[")
            if in_list and in_list[-1] and (opened or before == ","):
                last = place.pop() if before == "," else -1
                place.append(int(last) + 1)
                yield tuple(place), line
            elif in_list and not in_list[-1] and (opened or before == ","):
                if before == ",":
                    place.pop()
                place.append(json.loads(sign))
                yield tuple(place), line
            if sign in ("{", "["):
                in_list.append(sign == "[")
        before = sign
