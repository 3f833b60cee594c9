"""What the models refuse, said to the person who edits the file."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizgen.bank.located import Fault, Located, Place
from quizgen.models import FACT_KINDS, ITEM_TYPES, Bank

_TAGS = {*ITEM_TYPES, *FACT_KINDS}


def explain(error: ValidationError, located: Located) -> list[Fault]:
    """Each fault that the models found, with its line and in plain words."""
    details = error.errors(include_url=False)
    misspelt = {
        (*detail["loc"][:-1], _meant(detail)[0])
        for detail in details
        if detail["type"] == "extra_forbidden"
    }
    found = []
    for detail in details:
        place = _place(detail["loc"])
        if detail["type"] == "value_error" and not place:
            continue  # the ids of items: `duplicate_ids` names the line
        if detail["type"] == "missing" and detail["loc"] in misspelt:
            continue  # told once, where it is misspelt
        code, say = _SAYINGS.get(detail["type"], ("schema", _as_it_is))
        found.append(Fault(located.line(place), code, f"{_where(place)}{say(detail)}"))
    return found


def duplicate_ids(located: Located) -> Iterator[Fault]:
    """A fault for each item whose id another item above it has."""
    data = located.data
    items = data.get("items") if isinstance(data, dict) else None
    first: dict[str, int] = {}
    for i, item in enumerate(items if isinstance(items, list) else ()):
        name = item.get("id") if isinstance(item, dict) else None
        line = located.line(("items", i, "id"))
        if isinstance(name, str) and first.setdefault(name, line) != line:
            yield Fault(
                line,
                "duplicate-id",
                f"another item has the id {name} already (line {first[name]}); "
                "give this one an id of its own",
            )


def _place(loc: tuple[str | int, ...]) -> Place:
    """The place in the data: pydantic also names the member of a union, after a list's number."""
    return tuple(
        step
        for i, step in enumerate(loc)
        if not (i >= 2 and loc[i - 2] in ("items", "facts") and step in _TAGS)
    )


def _where(place: Place) -> str:
    """The field as a person would name it: "distractors, entry 2, “text”: "."""
    steps = place[2:] if place[:1] in (("items",), ("facts",)) else place
    words = [f"entry {s + 1}" if isinstance(s, int) else f"“{s}”" for s in steps]
    return ", ".join(words) + ": " if words else ""


def _unknown(detail: ErrorDetails) -> str:
    meant, fields = _meant(detail)
    hint = f"did you mean “{meant}”?" if meant else f"the fields here are {', '.join(fields)}"
    return f"there is no such field; {hint}" if fields else "there is no such field"


def _meant(detail: ErrorDetails) -> tuple[str, list[str]]:
    """The field that a misspelt one is likely to mean, or "", and all that there are."""
    name = str(detail["loc"][-1]).lower().replace(" ", "_").replace("-", "_")
    fields = _fields_at(detail["loc"][:-1])
    return next(iter(get_close_matches(name, fields, 1, 0.6)), ""), fields


def _fields_at(loc: tuple[str | int, ...]) -> list[str]:
    """The names of the fields that the models know at a place."""
    whole = Bank.model_json_schema()
    here: Any = whole
    for step in loc:
        here = _step(_resolved(here, whole), step)
    return list(_resolved(here, whole).get("properties", ()))


def _resolved(here: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    for choice in here.get("anyOf", ()):
        if choice.get("type") != "null":
            here = choice
            break
    if "$ref" in here:
        found: dict[str, Any] = whole["$defs"][here["$ref"].rsplit("/", 1)[-1]]
        return found
    return here


def _step(here: dict[str, Any], step: str | int) -> dict[str, Any]:
    found: dict[str, Any]
    if isinstance(step, int):
        found = here.get("items", {})
    elif "discriminator" in here:
        found = {"$ref": here["discriminator"]["mapping"].get(step, "")}
        if not found["$ref"]:
            return {}
    else:
        found = here.get("properties", {}).get(step, {})
    return found


def _wrong_tag(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    expected = [tag.strip("' ") for tag in str(context.get("expected_tags", "")).split(",")]
    return _choice(str(context.get("tag", "")), expected)


def _wrong_word(detail: ErrorDetails) -> str:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return _choice(str(detail["input"]), [word.strip("' ") for word in expected.split(", ")])


def _choice(given: str, expected: list[str]) -> str:
    near = get_close_matches(given.lower(), expected, 1, 0.6)
    hint = f"did you mean “{near[0]}”?" if near else f"choose one of {', '.join(expected)}"
    return f"“{_short(given)}” is not known here; {hint}"


def _missing_tag(detail: ErrorDetails) -> str:
    name = str(detail.get("ctx", {}).get("discriminator", "type")).strip("'")
    values = ITEM_TYPES if name == "type" else FACT_KINDS
    return f"“{name}” is missing; choose one of {', '.join(values)}"


def _not(what: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"“{_short(str(detail['input']))}” is not {what}"


def _is_no(what: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"this must be {what}, but is {_kind(detail['input'])}"


def _limit(words: str, name: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: words.format(detail.get("ctx", {}).get(name, ""))


def _always(words: str) -> Callable[[ErrorDetails], str]:
    return lambda _: words


def _as_it_is(detail: ErrorDetails) -> str:
    return detail["msg"][:1].lower() + detail["msg"][1:]


def _refused(detail: ErrorDetails) -> str:
    return str(detail.get("ctx", {}).get("error", detail["msg"]))


def _kind(value: object) -> str:
    names = {dict: "a group of fields", list: "a list", bool: "true or false", type(None): "empty"}
    return names.get(type(value), f"“{_short(str(value))}”")


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


_TEXT = ("not-a-text", _is_no("text"))
_LIST = ("not-a-list", _is_no("a list, a line with “- ” for each entry"))
_FIELDS = ("not-fields", _is_no("a group of fields, each `name: value`"))
_DATE = ("not-a-date", _not("a date; write it as 2025-03-15"))
_WHOLE = ("not-a-number", _not("a whole number"))
_NUMBER = ("not-a-number", _not("a number"))
_YES_NO = ("not-true-or-false", _not("true or false"))

_SAYINGS: dict[str, tuple[str, Callable[[ErrorDetails], str]]] = {
    "missing": ("missing-field", _always("this field is missing")),
    "extra_forbidden": ("unknown-field", _unknown),
    "union_tag_invalid": ("unknown-type", _wrong_tag),
    "union_tag_not_found": ("missing-field", _missing_tag),
    "literal_error": ("unknown-word", _wrong_word),
    "string_type": _TEXT,
    "string_unicode": ("not-a-text", _always("this text holds half a character; write it anew")),
    "string_too_short": ("empty-text", _always("this must not be empty")),
    "string_pattern_mismatch": (
        "bad-id",
        _not("an id: only letters, digits and hyphens, no blanks (a bank's id in small letters)"),
    ),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "too_short": ("too-few", _limit("at least {} are needed", "min_length")),
    "too_long": ("too-many", _limit("at most {} are allowed", "max_length")),
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "bool_parsing": _YES_NO,
    "bool_type": _YES_NO,
    "date_parsing": _DATE,
    "date_type": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "greater_than_equal": ("out-of-range", _limit("this must be at least {}", "ge")),
    "value_error": ("does-not-fit", _refused),
}
