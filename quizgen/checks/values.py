"""What a short answer is on its face: a number, a date, a name, a phrase."""

import re
from typing import Literal, NamedTuple

from quizgen.checks.lists import phrases, table
from quizgen.checks.text import fold, words

Shape = Literal[
    "number", "percent", "money", "quantity", "year", "weekday", "month", "date", "time",
    "time-phrase", "place-phrase", "country", "name", "clause", "phrase",
]  # fmt: skip

_DIGITS = re.compile(r"(?<![\w.,])[-−–]?\d[\d,]*(?:\.\d+)?(?!\d|s\b|-[a-z])")
_SYMBOL = re.compile(r"^[$£€¥]\s?")
_MONEY = re.compile(
    r"[$£€¥]|\b(?:dollars?|euros?|pounds?|yen|kron[aeo]r?|rupees?|rubles?|cents?|francs?|yuan"
    r"|pesos?|USD|EUR|GBP)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^(?:because|that|if|when|while|to|it|they|he|she|there|we|by \w+ing)\b", re.IGNORECASE
)
_BEFORE_PLACE = re.compile(r"^(?:in|at|on|near|outside|inside|off|into|from|to)\s", re.IGNORECASE)
_BEFORE_TIME = re.compile(
    r"^(?:in|on|at|by|since|until|before|after|during|from|last|next|this|every)\s", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:about|around|roughly|nearly|almost|over|under|more than|less than|fewer than|at least|"
    r"at most|up to|some|only|just|exactly|approximately|close to|the|an?(?=\s+[a-z]))\s+",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(.+?)\s*(?:[-–—]|\bto\b|\band\b)\s*(.+)")
_LONGEST_DATE = 5
_LONGEST_UNIT = 4
_JOINS = {"and", "or", "to", "but", "-"}
_MORE = re.compile(r"^(?:more than|over|at least|above|no (?:less|fewer) than)\s+", re.IGNORECASE)
_FEWER = re.compile(
    r"^(?:less than|fewer than|under|below|at most|up to|no more than)\s+", re.IGNORECASE
)


class Amount(NamedTuple):
    """A number and the words that say what it counts."""

    value: float
    unit: str


def amount(text: str) -> Amount | None:
    """The one amount that a text is: "1.2 billion euros", "forty"; none for other texts."""
    rest = text.strip()
    while (cut := _LEAD.sub("", rest)) != rest:
        rest = cut
    number = _DIGITS.match(_SYMBOL.sub("", rest))
    if number:
        value = float(number.group().replace(",", "").replace("–", "-").replace("−", "-"))
        left = words(_SYMBOL.sub("", rest)[number.end() :])
    else:
        value, left = _spelt(words(rest))
        if value != value:
            return None
    return _scaled(value, left, rest)


def interval(text: str) -> tuple[float, float] | None:
    """The lowest and highest number that a text covers: "40 to 50", "more than 30"."""
    for mark, low in ((_MORE, True), (_FEWER, False)):
        found = mark.match(text.strip())
        if found and (edge := amount(text.strip()[found.end() :])):
            return (edge.value, float("inf")) if low else (float("-inf"), edge.value)
    both = _RANGE.fullmatch(re.sub(r"^(?:between|from)\s+", "", text.strip(), flags=re.IGNORECASE))
    if not both:
        return None
    one, two = amount(both[1]), amount(both[2])
    if one and two and one.value < two.value and len(words(both[2])) <= 3:
        return one.value, two.value
    return None


def shape(text: str) -> Shape:
    """The shape of an answer; what is nothing else is a phrase."""
    folded = fold(text)
    known = _by_words(folded)
    if known:
        return known
    counted = amount(text) or _upper_end(text)
    if counted is not None:
        return _of_amount(text, counted)
    if _BEFORE_TIME.match(text) and _headed_by_time(text):
        return "time-phrase"
    if _CLAUSE.match(text) and len(folded.split()) > 2:
        return "clause"
    if _BEFORE_PLACE.match(text):
        return "place-phrase"
    return "name" if _named(text) else "phrase"


def timely(text: str) -> bool:
    """Whether a text speaks of a time at all."""
    return _timely(fold(text)) or bool(re.search(r"\b(?:1\d|20)\d\d\b|\d+:\d\d", text))


def counted(text: str) -> bool:
    """Whether a text holds a number, in digits or in words, or a word of quantity."""
    known = table("numbers")
    low = fold(text).replace("-", " ").split()
    quantities = {*known["quantity-words"], *known["units"], *known["scales"]} - {"m"}
    return any(ch.isdigit() for ch in text) or bool(quantities & set(low))


def _upper_end(text: str) -> Amount | None:
    """The higher end of a range, with what it counts."""
    both = _RANGE.fullmatch(text.strip()) if interval(text) else None
    return amount(both[2]) if both else None


def _timely(folded: str) -> bool:
    calendar = table("calendar")
    known = {*calendar["weekdays"], *calendar["months"], *calendar["time-words"]}
    known |= set(calendar["time-hints"])
    return bool(known & set(folded.split()))


def _headed_by_time(text: str) -> bool:
    """Whether a prepositional phrase is about a time: the last word before another preposition."""
    calendar = table("calendar")
    head = re.split(r"\s(?:of|in|at|on|from|with|where|that|who)\s", text)
    first = head[0] if len(words(head[0])) > 1 else " ".join(head[:2])
    last = (fold(first).split() or [""])[-1].removesuffix("'s")
    known = {*calendar["weekdays"], *calendar["months"], *calendar["time-words"]}
    return last in known or bool(re.fullmatch(r"(?:1\d|20)\d\ds?|\d+(?::\d\d)?", last))


def _by_words(folded: str) -> Shape | None:
    """The shape of texts that a list knows."""
    bare = re.sub(r"^(?:on|in|the|since|by|next|last) ", "", folded)
    calendar = table("calendar")
    if bare in calendar["weekdays"] or bare.removesuffix("s") in calendar["weekdays"]:
        return "weekday"
    if bare in calendar["months"]:
        return "month"
    low = bare.split()
    if len(low) <= _LONGEST_DATE and set(low) & set(calendar["months"]) and re.search(r"\d", bare):
        return "date"
    if folded.removeprefix("the ").removeprefix("in ") in phrases("countries"):
        return "country"
    return None


def _of_amount(text: str, found: Amount) -> Shape:
    low = text.casefold()
    if "%" in low or "percent" in low or "per cent" in low:
        return "percent"
    if _MONEY.search(text):
        return "money"
    if re.search(r"\d[:.]\d\d\s*(?:[ap]\.?m|o'clock)|\d\s*[ap]\.?m\b", low):
        return "time"
    if not found.unit and "," not in text and 1000 <= found.value <= 2100:
        return "year"
    return "quantity" if found.unit else "number"


def _spelt(low: list[str]) -> tuple[float, list[str]]:
    """The number that leading words spell, and the words after it; NaN when they spell none."""
    units = table("numbers")["units"]
    parts = [part for word in low for part in word.casefold().split("-")]
    total, used = 0.0, 0
    for part in parts:
        if part not in units:
            break
        total, used = total + units[part], used + 1
    return (total, parts[used:]) if used else (float("nan"), parts)


def _scaled(value: float, left: list[str], text: str) -> Amount | None:
    """The amount with its scale words multiplied in; none when too much is said after it."""
    scales = table("numbers")["scales"]
    while left and left[0].casefold() in scales:
        value *= scales[left[0].casefold()]
        left = left[1:]
    if len(left) > _LONGEST_UNIT or {*left[:1]} & _JOINS or re.search(r"\d", " ".join(left)):
        return None
    unit = " ".join(word.casefold() for word in left)
    return Amount(value, _unit(unit, text))


def _unit(unit: str, text: str) -> str:
    symbol = next((ch for ch in "$£€¥%" if ch in text), "")
    names = {"%": "percent", "$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
    low = unit.replace("per cent", "percent")
    return " ".join(filter(None, (names.get(symbol, ""), low))).removesuffix("s")


def _named(text: str) -> bool:
    """Whether the text is a name: its words of content are capitalised."""
    small = {"the", "of", "de", "la", "al", "van", "von", "der", "del", "and", "for", "in", "a"}
    found = [word for word in words(text) if word.casefold() not in small]
    return bool(found) and all(word[0].isupper() for word in found)
