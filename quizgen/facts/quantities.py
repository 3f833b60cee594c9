"""Quantities: how many, what percentage, and every figure that a clause holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.build import Built
from quizgen.facts.identity import fact_id
from quizgen.facts.knowledge import verbs
from quizgen.facts.phrases import core
from quizgen.models import Clause, Mention, MentionType, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_APPROXIMATE = {
    "around", "about", "nearly", "almost", "over", "under", "approximately", "roughly", "some",
    "more", "less", "fewer", "than", "at", "least", "most", "up", "to", "an", "estimated", "just",
    "only", "exactly", "close", "as", "many", "well", "a", "total", "of", "further",
    "another", "additional",
}  # fmt: skip
_SHARE = _APPROXIMATE | {"per", "cent", "-"}
_PERCENT = {"percent", "%", "cent"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NO_COUNTS = {"DATE", "TIME", "MONEY", "PERCENT"}
_FIGURES: dict[str, MentionType] = {
    "CARDINAL": "number", "PERCENT": "percent", "MONEY": "money", "QUANTITY": "quantity",
}  # fmt: skip
_CURRENCIES = "$€£¥"
_JOINING = set("-–:./")
"""Signs that make a figure part of a score, a time or a compound."""


def quantities(built: Built, clause: Clause, common: dict[str, Any]) -> Iterator[Quantity]:
    """The clause's figures, each once: first those that a constituent begins with."""
    seen: list[str] = []
    for number, counted in (*_leading(built), *_counting(built), *_inside(built)):
        if any(number.text in other for other in seen):
            continue
        seen.append(number.text)
        yield Quantity(
            number=number,
            of=counted,
            clause=clause,
            **{**common, "id": fact_id("quantity", common["evidence"].quote, number.text)},
        )


def _leading(built: Built) -> Iterator[tuple[Mention, Mention | None]]:
    """ "29 international leaders", "58 percent of voters": an amount and what it counts."""
    for constituent in (built.predication.subject, *built.predication.parts):
        span = constituent.span
        if span.root.lower_ in _PERCENT and constituent.slot in {"subject", "object", "oblique"}:
            yield from _share(span)
        elif not any(t.is_currency for t in span):
            yield from _count(span)


def _share(span: Span) -> Iterator[tuple[Mention, Mention | None]]:
    doc, root = span.doc, span.root
    after = doc[root.i + 1] if root.i + 1 < span.end else None
    lead = [t for t in doc[span.start : root.i] if not t.like_num]
    if after is not None and after.lower_ == "of" and all(t.lower_ in _SHARE for t in lead):
        yield _of(doc[span.start : root.i + 1], "percent"), _of(doc[after.i + 1 : span.end])


def _count(span: Span) -> Iterator[tuple[Mention, Mention | None]]:
    doc, root = span.doc, span.root
    number = next((c for c in root.children if c.dep_ == "nummod"), None)
    if number is None or not root.text.islower() or root.ent_type_ in _NO_COUNTS:
        return
    lead = doc[span.start : number.left_edge.i]
    topic = doc[span.start].lower_ == "about" and _topical(span)
    known = all(t.lower_ in _APPROXIMATE for t in lead) and not topic
    if number.i < root.i and known and number.lower_ not in {"one", "a", "an"}:
        start = span.start + _articled(doc, span.start, number.i + 1)
        yield _of(doc[start : number.i + 1], "number"), _of(doc[number.i + 1 : span.end])


def _articled(doc: Doc, start: int, end: int) -> int:
    """Tokens of an article before a figure: "a 6,800 kilogram bomb" is a bomb's article."""
    first = doc[start]
    return int(first.lower_ in {"a", "an"} and end - start > 1 and first.nbor(1).text[0].isdigit())


def _topical(span: Span) -> bool:
    """Whether "about" is the verb's own ("asked them about four aspects"), however it is parsed."""
    topical = verbs("topical")
    return any(t.lemma_ in topical for t in span.root.ancestors if t.pos_ == "VERB")


def _counting(built: Built) -> Iterator[tuple[Mention, Mention | None]]:
    """ "hold two referendums", "in three cities": counted nouns inside the constituents."""
    for constituent in (built.predication.subject, *built.predication.parts):
        span = constituent.span
        if constituent.slot == "clause" and _finite(span):
            continue
        for token in span:
            if token.tag_ in _FINITE | {"WDT", "WP"} or token.dep_ == "mark":
                # the rest is another clause's
                break
            number = next((c for c in token.children if c.dep_ == "nummod"), None)
            plain = token.tag_ == "NNS" and token.ent_type_ != "QUANTITY"
            if number is None or token == span.root or not plain or _ratio(number):
                continue
            phrase = core(token)
            start, end = max(phrase.start, span.start), min(phrase.end, span.end)
            yield from _count(span.doc[start:end])


def _ratio(number: Token) -> bool:
    """ "one in three visits": the second figure counts nothing."""
    i = number.left_edge.i
    return (
        i > 1
        and number.nbor(i - 1 - number.i).lower_ in {"in", "of"}
        and (number.nbor(i - 2 - number.i).like_num)
    )


def _inside(built: Built) -> Iterator[tuple[Mention, Mention | None]]:
    """Figures written in digits anywhere in the clause: fit for a gap."""
    for constituent in (built.predication.subject, *built.predication.parts):
        if constituent.slot == "clause" and _finite(constituent.span):
            # its figures are that clause's own, with whoever says so
            continue
        for ent in _entities(constituent.span):
            kind = _FIGURES.get(ent[0].ent_type_)
            if kind is None or not _begins_well(ent) or (kind == "number" and _names(ent)):
                continue
            whole = constituent.slot == "complement" and constituent.span.text.endswith(ent.text)
            subject = _of(built.predication.subject.span) if whole else None
            for figure, counted in _figure(ent, kind):
                yield figure, counted or subject


def _finite(span: Span) -> bool:
    """Whether a clause states something by itself; "to build 12 ferries" does not."""
    return any(t.tag_ in _FINITE for t in span)


def _names(ent: Span) -> bool:
    """ "posts 542 and 543", "number 72", "300 Slater Street": the figure counts nothing."""
    first = ent.root
    while first.dep_ == "conj":
        first = first.head
    noun = first.head
    if first.dep_ not in {"nummod", "appos", "npadvmod"}:
        return False
    behind = noun.i < first.i and noun.pos_ in {"NOUN", "PROPN"}
    return behind or (first.dep_ == "nummod" and noun.tag_ == "NNP")


def _entities(span: Span) -> Iterator[Span]:
    """The span's named figures; `Span.ents` would look through the whole document."""
    start: int | None = None
    for token in (*span, None):
        if start is not None and (token is None or token.ent_iob_ != "I"):
            yield span.doc[start : token.i if token is not None else span.end]
            start = None
        if token is not None and token.ent_iob_ == "B":
            start = token.i


def _begins_well(ent: Span) -> bool:
    """Whether the figure begins with a digit or a word such as "about", not with a name."""
    first = ent[0]
    digit = first.text[0].isdigit() or first.is_currency
    return digit or (first.lower_ in _APPROXIMATE and any(c.isdigit() for c in ent.text))


def _figure(ent: Span, kind: MentionType) -> Iterator[tuple[Mention, Mention | None]]:
    """A figure with the signs that stand close to it: "$2.4m", "58%"."""
    doc, start, end = ent.doc, ent.start, ent.end
    start += _articled(doc, start, end)
    while start > 0 and doc[start - 1].is_currency and not doc[start - 1].whitespace_:
        start -= 1
    while end < len(doc) and not doc[end - 1].whitespace_ and _belongs(doc[end]):
        end += 1
    before = doc[start - 1].text[-1:] if start and not doc[start - 1].whitespace_ else ""
    after = doc[end].text[:1] if end < len(doc) and not doc[end - 1].whitespace_ else ""
    joined = {before, after} & _JOINING and not (after == "." and _closes(doc, end))
    if not joined and doc[start].text[0] != "-":
        money = doc[start].is_currency or doc[start].text[0] in _CURRENCIES
        counted = _measured(ent) if money else _measured(ent) or _counted(ent)
        yield _of(doc[start:end], "money" if money else kind), counted


def _belongs(token: Token) -> bool:
    return token.text.isalnum() or token.text == "%"


def _closes(doc: Doc, i: int) -> bool:
    """Whether a full stop ends its sentence."""
    return i + 1 == len(doc) or bool(doc[i].whitespace_) or doc[i + 1].is_space


def _measured(ent: Span) -> Mention | None:
    """What a figure measures: the noun before "of" ("a height of 20 m", "at a cost of $2m")."""
    of = ent.root.head
    if ent.root.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ != "NOUN":
        return None
    noun = of.head
    return _of(ent.doc[noun.i : noun.i + 1]) if noun.text.islower() else None


def _counted(ent: Span) -> Mention | None:
    """What a figure counts: the noun that it stands before."""
    noun = ent.root.head
    if ent.root.dep_ != "nummod" or not noun.text.islower() or noun.i < ent.end:
        return None
    return _of(ent.doc[ent.end : noun.i + 1])


def _of(span: Span, kind: MentionType = "thing") -> Mention:
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        type=kind,
        plural=kind == "thing",
        head=span.root.lemma_.lower(),
    )
