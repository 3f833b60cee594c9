"""YAML to plain data, in which every scalar is the text that stands in the file."""

import re
from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from quizgen.bank.located import DEEPEST, Fault, Located, Place

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]


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
        self.next()  # the start of the stream
        if isinstance(start := self.next(), yaml.StreamEndEvent):
            self.stop(start, "yaml", "there are only remarks here, and no field")
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
