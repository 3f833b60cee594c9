"""A bank as text that is pleasant to edit: no field that says nothing new, long texts as blocks."""

import datetime
import re
from typing import Any

import yaml
from pydantic import BaseModel

from quizgen.models import Bank, FactBase

try:
    from yaml import CSafeDumper as _Dumper
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeDumper as _Dumper  # type: ignore[assignment]

WIDTH = 100
"""Columns of a line, as in the code."""

_FLOW = 88
"""Characters up to which a small group stands on one line in braces or brackets."""

_FIRST = ("format", "id", "type", "kind", "stem")
"""Fields that a reader looks for first."""

_ALWAYS = {"type", "kind", "format", "id"}
"""Fields that are written even when they equal their default: they say what a thing is."""

_ENTRY = re.compile(r"(?<!:\n)^(?=- \w+: |\w+:$)", re.MULTILINE)
"""Where a blank line parts the lists of the bank, and the entries of each."""

_TRAILING = re.compile(r"[^\S\n]\n")


def plain(bank: Bank) -> dict[str, Any]:
    """The bank as dicts, lists, text, numbers and booleans, without what equals its default."""
    found: dict[str, Any] = _plain(bank)
    return found


def _plain(value: object) -> Any:
    if isinstance(value, BaseModel):
        return {name: _plain(part) for name, part in _fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def _fields(model: BaseModel) -> list[tuple[str, object]]:
    """Names and values worth writing: what it is first, then its own fields, then the common."""
    known = type(model).model_fields
    common = getattr(type(model).__base__, "model_fields", {})
    first = [name for name in _FIRST if name in known]
    own = [name for name in known if name not in common and name not in first]
    rest = [name for name in known if name in common and name not in first]
    found = []
    for name in (*first, *own, *rest):
        value = getattr(model, name)
        if name == "clause" and isinstance(model, FactBase):
            continue
        if name in _ALWAYS or value != known[name].get_default(call_default_factory=True):
            found.append((name, value))
    return found


def to_yaml(bank: Bank) -> str:
    """The bank as YAML 1.1; reading it gives an equal bank."""
    text: str = yaml.serialize(
        _node(plain(bank), top=True), Dumper=_Dumper, width=WIDTH, allow_unicode=True
    )
    return _ENTRY.sub("\n", text)


def _node(value: object, *, top: bool = False) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_node(name), _node(part)) for name, part in value.items()]
        return yaml.MappingNode(_tag("map"), pairs, flow_style=not top and _small(value))
    if isinstance(value, list):
        entries = [_node(part) for part in value]
        return yaml.SequenceNode(_tag("seq"), entries, flow_style=_small(value))
    if isinstance(value, bool):
        return yaml.ScalarNode(_tag("bool"), "true" if value else "false")
    if isinstance(value, int):
        return yaml.ScalarNode(_tag("int"), str(value))
    if isinstance(value, float):
        return yaml.ScalarNode(_tag("str"), repr(value), style=None)
    if isinstance(value, datetime.date):
        return yaml.ScalarNode(_tag("timestamp"), value.isoformat())
    return _text(str(value))


def _text(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(_tag("str"), value, style=_style(value))


def _style(text: str) -> str | None:
    """A block for sound text of several lines, quotation marks where a reader might stumble."""
    if not text.isprintable() and not (
        "\n" in text and text.replace("\n", "").isprintable() and not _TRAILING.search(text)
    ):
        return '"'
    if "\n" in text:
        return "|" if not text[:1].isspace() and not text[-1:].isspace() else '"'
    return None


def _small(value: dict[str, Any] | list[Any]) -> bool:
    """Whether a group is short and flat enough for one line."""
    parts = list(value.values()) if isinstance(value, dict) else value
    if any(isinstance(part, dict | list) for part in parts):
        return False
    names = "".join(map(str, value)) + ": " * len(parts) if isinstance(value, dict) else ""
    written = sum(len(str(part)) + 2 for part in parts) + len(names)
    return written <= _FLOW and not any("\n" in str(part) for part in parts)


def _tag(name: str) -> str:
    return f"tag:yaml.org,2002:{name}"
