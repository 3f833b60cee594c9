"""Facts that stand inside other facts: when, where, why and how many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.build import Built
from quizgen.facts.identity import fact_id
from quizgen.models import Cause, Clause, Fact, Mention, MentionType, Place, Quantity, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_APPROXIMATE = {
    "around", "about", "nearly", "almost", "over", "under", "approximately", "roughly", "some",
    "more", "less", "fewer", "than", "at", "least", "most", "up", "to", "an", "estimated", "just",
    "only", "exactly", "close", "as", "many", "well", "the", "a", "total", "of", "further",
    "another", "additional",
}  # fmt: skip


def circumstances(clause: Clause, common: dict[str, Any], text: str) -> Iterator[Fact]:
    """Time, place and cause of what a clause states."""
    event = _event(clause, text)
    for part in clause.parts:
        if part.open:
            continue
        fields = {**common, "id": fact_id(part.role, common["evidence"].quote, part.mention.text)}
        if part.role == "when":
            yield Time(event=event, when=part.mention, **fields)
        elif part.role == "where":
            yield Place(event=event, where=part.mention, **fields)
        elif part.role == "cause":
            yield Cause(effect=event, cause=part.mention, **fields)


_NO_COUNTS = {"DATE", "TIME", "MONEY", "PERCENT"}


def quantities(built: Built, clause: Clause, common: dict[str, Any], doc: Doc) -> Iterator[Fact]:
    """Numbers with what they count, where a constituent of the clause begins with one."""
    for constituent in (built.predication.subject, *built.predication.parts):
        root = constituent.span.root
        if root.lower_ in _PERCENT and constituent.slot in {"subject", "object"}:
            yield from _percentages(constituent.span, common, clause)
            continue
        number = next((c for c in root.children if c.dep_ == "nummod"), None)
        if number is None or root.pos_ == "PROPN" or root.ent_type_ in _NO_COUNTS:
            continue
        if any(t.is_currency for t in constituent.span):
            continue
        first = constituent.span.start
        lead = doc[first : number.left_edge.i]
        if number.i >= root.i or any(t.lower_ not in _APPROXIMATE for t in lead):
            continue
        if root.dep_ in {"pobj", "dobj"} and first and doc[first - 1].dep_ == "prt":
            continue
        if any(t.lower_ == "the" for t in lead) or number.lower_ in {"one", "a", "an"}:
            continue
        yield _quantity(doc, first, number, constituent.span.end, common, clause)


_FIGURES: dict[str, MentionType] = {
    "CARDINAL": "number", "PERCENT": "percent", "MONEY": "money", "QUANTITY": "quantity",
}  # fmt: skip


def figures(built: Built, clause: Clause, common: dict[str, Any]) -> Iterator[Quantity]:
    """Every other figure that the clause holds, written in digits: fit for a gap."""
    for constituent in (built.predication.subject, *built.predication.parts):
        if constituent.slot == "clause":
            # its figures are that clause's own, with whoever says so
            continue
        for ent in constituent.span.ents:
            kind = _FIGURES.get(ent.label_)
            if kind is None or not any(c.isdigit() for c in ent.text) or ent.text[0] == "-":
                continue
            start, end = _whole_figure(ent.doc.text, ent.start_char, ent.end_char)
            around = ent.doc.text[max(start - 1, 0) : start] + ent.doc.text[end : end + 1]
            if set(around) & set("-–:./"):
                # part of a score, a time or a compound
                continue
            number = Mention(
                start=start,
                end=end,
                text=ent.doc.text[start:end],
                type="money" if ent.doc.text[start] in _CURRENCIES else kind,
                head=ent.root.lower_,
            )
            fields = {**common, "id": fact_id("quantity", common["evidence"].quote, number.text)}
            counted = None if number.type == "money" else _counted(ent)
            yield Quantity(number=number, of=counted, clause=clause, **fields)


_CURRENCIES = "$€£¥"


def _whole_figure(text: str, start: int, end: int) -> tuple[int, int]:
    """The figure with the signs that stand close to it: "$2.4m", "58%"."""
    while start > 0 and text[start - 1] in _CURRENCIES:
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "%"):
        end += 1
    return start, end


def _counted(ent: Span) -> Mention | None:
    """What a figure counts: the noun that it stands before."""
    noun = ent.root.head
    if ent.root.dep_ != "nummod" or noun.pos_ != "NOUN" or noun.i < ent.end:
        return None
    span = ent.doc[ent.end : noun.i + 1]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        plural=noun.tag_ == "NNS",
        head=noun.lemma_.lower(),
    )


_PERCENT = {"percent", "%", "cent"}


def _percentages(span: Span, common: dict[str, Any], clause: Clause) -> Iterator[Fact]:
    """ "58 percent of voters": the share, and of what."""
    doc, root = span.doc, span.root
    after = doc[root.i + 1] if root.i + 1 < span.end else None
    lead = [t for t in doc[span.start : root.i] if not t.like_num]
    if after is None or after.lower_ != "of" or any(t.lower_ not in _SHARE for t in lead):
        return
    amount, rest = doc[span.start : root.i + 1], doc[after.i + 1 : span.end]
    yield Quantity(
        number=Mention(
            start=amount.start_char,
            end=amount.end_char,
            text=amount.text,
            type="percent",
            head=root.lower_,
        ),
        of=Mention(
            start=rest.start_char,
            end=rest.end_char,
            text=rest.text,
            plural=True,
            head=rest.root.lemma_.lower(),
        ),
        clause=clause,
        **{**common, "id": fact_id("quantity", common["evidence"].quote, amount.text)},
    )


_SHARE = _APPROXIMATE | {"per", "cent", "-"}


def _quantity(
    doc: Doc, first: int, number: Token, end: int, common: dict[str, Any], clause: Clause
) -> Quantity:
    amount, rest = doc[first : number.i + 1], doc[number.i + 1 : end]
    return Quantity(
        number=Mention(
            start=amount.start_char,
            end=amount.end_char,
            text=amount.text,
            type="number",
            head=number.lower_,
        ),
        of=Mention(
            start=rest.start_char,
            end=rest.end_char,
            text=rest.text,
            plural=True,
            head=rest.root.lemma_.lower(),
        ),
        clause=clause,
        **{**common, "id": fact_id("quantity", common["evidence"].quote, amount.text)},
    )


def _event(clause: Clause, text: str) -> Mention:
    """What happens: from the subject, or the verb, to the object."""
    core = [p for p in clause.parts if p.slot in {"subject", "verb", "object"}]
    verb = next(p for p in core if p.slot == "verb").mention
    start = min(p.mention.start for p in core)
    end = max(p.mention.end for p in core)
    if "\n" in text[start:end]:
        start, end = verb.start, verb.end
    return Mention(start=start, end=end, text=text[start:end], type="clause", head=verb.head)
