"""Text to plain data, with the line of every part of it; all scalars of YAML stay text."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

Place = tuple[str | int, ...]
"""The way from the top to a part: ("items", 0, "stem")."""

DEEPEST = 24
"""A bank has at most eight levels; deeper nesting is an attack or an accident."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, and in which 1-based line."""

    line: int
    code: str
    message: str


@dataclass
class Located:
    """Plain data (dicts, lists, text) with the 1-based line of each part."""

    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True
    """Whether the data could be read to its end, so that its fields can be judged."""

    def line(self, place: Place) -> int:
        """The line of a part, or of the nearest part around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def refuse(self, line: int, code: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(line, code, message))


def from_yaml(text: str) -> Located:
    """YAML as data; a field with nothing after its colon counts as left out."""
    found = Located()
    loader = _Loader(text)
    try:
        _Reader(loader, found).document()
    except _StoppedError:
        found.whole = False
    except yaml.YAMLError as error:
        found.whole = False
        found.faults.append(_yaml_fault(error, text))
    finally:
        loader.dispose()
    return found


class _Reader:
    """Builds the data from the parser's events: an alias is never followed, depth is bounded."""

    def __init__(self, loader: Any, found: Located) -> None:
        self.next: Callable[[], yaml.Event] = loader.get_event
        self.found = found

    def document(self) -> None:
        """Read the one document that a bank is."""
        self.next(), self.next()  # the start of the stream, of the document
        self.found.data = self.value(self.next(), ())
        self.next()
        end = self.next()
        if isinstance(end, yaml.DocumentStartEvent):
            self.stop(end, "yaml", "a bank is one document; take out the line `---`")

    def value(self, event: yaml.Event, place: Place) -> Any:
        """The part that an event opens."""
        self.found.lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if len(place) > DEEPEST:
            self.stop(event, "too-deep", "this is nested too deeply for a bank")
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(place)
        if not isinstance(event, yaml.MappingStartEvent):
            told = "an alias (*name) repeats another part; write the text out instead"
            self.stop(event, "alias", told)
        return self.mapping(place)

    def sequence(self, place: Place) -> list[Any]:
        """The entries up to the end of a list."""
        data: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            data.append(self.value(event, (*place, len(data))))
        return data

    def mapping(self, place: Place) -> dict[str, Any]:
        """The fields up to the end of a group."""
        data: dict[str, Any] = {}
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            line = _line(key)
            if not isinstance(key, yaml.ScalarEvent):
                self.stop(key, "field-name", "a field's name is one word; this is something else")
            inner = (*place, key.value)
            self.found.lines.setdefault(inner, line)
            value = self.value(event := self.next(), inner)
            if key.value in data:
                self.found.refuse(
                    line, "duplicate-field", f"“{key.value}” stands twice here; keep one"
                )
            elif not _left_out(event):
                data[key.value] = value
        return data

    def stop(self, event: yaml.Event, code: str, message: str) -> NoReturn:
        """End the reading: what follows cannot be understood."""
        self.found.refuse(_line(event), code, message)
        raise _StoppedError


class _StoppedError(Exception):
    """The fault is noted already."""


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _left_out(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.value == "" and event.implicit[0]


_HINTS = {
    "mapping values are not allowed": "a colon and a blank inside a text need quotation marks "
    "around the whole text",
    "could not find expected ':'": "a field is written `name: text`; is the colon missing, or a "
    "quotation mark not closed?",
    "found character that cannot start any token": "indent with blanks, not tabs, and put a text "
    "that starts with @, %, ` or a tab in quotation marks",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "did not find expected key": "the indentation does not fit the lines above, or a quotation "
    "mark inside a quoted text ends it early",
    "did not find expected '-' indicator": "the indentation does not fit the list above",
    "found undefined alias": "a text that starts with * needs quotation marks",
    "while scanning an alias": "a text that starts with * needs quotation marks",
    "while scanning an anchor": "a text that starts with & needs quotation marks",
    "while scanning a tag": "a text that starts with ! needs quotation marks",
    "could not find expected directive name": "a text that starts with % needs quotation marks",
    "control characters are not allowed": "there is a control character; take it out",
    "special characters are not allowed": "there is a control character; take it out",
}


def _yaml_fault(error: yaml.YAMLError, text: str) -> Fault:
    said = str(error)
    quoted = "quoted scalar" in said  # the place to mend is where the quotation marks open
    mark = getattr(error, "context_mark" if quoted else "problem_mark", None)
    line = mark.line + 1 if mark else 1
    if isinstance(error, yaml.reader.ReaderError):
        line = _line_of_control_character(text)
    known = (hint for words, hint in _HINTS.items() if words in said)
    problem = getattr(error, "problem", None) or said.splitlines()[0]
    return Fault(line, "yaml", next(known, f"this is not sound YAML: {problem}"))


def _line_of_control_character(text: str) -> int:
    odd = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]", text)
    return text.count("\n", 0, odd.start()) + 1 if odd else 1


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
    return found


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
