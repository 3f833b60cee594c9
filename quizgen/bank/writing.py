"""A bank as text that is pleasant to edit: no field that says nothing new, long texts as blocks."""

import datetime
import re
from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel

from quizgen.models import Bank, FactBase, ItemBase

try:
    from yaml import CSafeDumper as _Dumper
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeDumper as _Dumper  # type: ignore[assignment]

WIDTH = 100
"""Columns of a line, as in the code."""

_FLOW = 88
"""Characters up to which a small group stands on one line in braces or brackets."""

_FIRST = ("format", "id", "type", "kind", "stem")
"""What a reader looks for first; written even when equal to the default."""

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
    found = []
    for name in _order(type(model)):
        value = getattr(model, name)
        default = type(model).model_fields[name].get_default(call_default_factory=True)
        tells_what_it_is = name in _FIRST and isinstance(model, Bank | ItemBase | FactBase)
        if tells_what_it_is or (value != default and name != "clause"):
            found.append((name, value))
    return found


@cache
def _order(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields in the order of the file."""
    if model is Bank:  # what a person edits stands above what only the engine reads
        return sorted(model.model_fields, key=("facts", "quality").__contains__)
    if model.__base__ not in (ItemBase, FactBase):
        return list(model.model_fields)
    common = model.__base__.model_fields
    first = [name for name in _FIRST if name in model.model_fields]
    own = [name for name in model.model_fields if name not in common]
    return list(dict.fromkeys((*first, *own, *model.model_fields)))


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
        digits = repr(value)
        exponent = "." not in digits  # YAML 1.1 wants a point in each such number
        return yaml.ScalarNode(_tag("float"), digits.replace("e", ".0e") if exponent else digits)
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
