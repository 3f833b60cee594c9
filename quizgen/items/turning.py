"""A statement turned into its contrary: by one word, where that word is what it asserts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from quizgen.items.opposites import pairs, table
from quizgen.items.realise import Sentence, said, statement
from quizgen.items.within import Swap, certain, instead, part_of, timed, unreasoned, within
from quizgen.items.words import verbs
from quizgen.models import Part

_SEVERAL = re.compile(
    r"(?:several|some|many|most|few|two|three|four|five|all|both|more|other|any|no|\d)\b", re.I
)
_NAMES = {"person", "organisation", "country"}


def turned(whole: Sentence) -> Iterator[str]:
    """The statement with its contrary, without a full stop, the surest way first.

    Args:
        whole: what is true.
    """
    yield from _by_verb(whole)
    yield from _by_actors(whole)
    yield from _by_route(whole)
    yield from within(whole)


def _by_verb(whole: Sentence) -> Iterator[str]:
    """With the main verb turned, or the one that "continue to" leads to."""
    verb = whole.clause.verb
    for rule in table()["verbs"]:
        other = pairs(*rule["pairs"]).get(verb.form)
        if rule.get("one-way") and verb.form not in {p.split()[0] for p in rule["pairs"]}:
            continue
        if other and not verb.particle and _fits(rule, whole):
            other_verb = verb.model_copy(update={"form": other})
            yield from unreasoned(statement(whole.with_verb(other_verb), _reversed(whole)))
        elif rule.get("amount") and verb.lemma in table()["leading"] and _of_amount(whole):
            yield from _led(whole, pairs(*rule["pairs"]))


def _led(whole: Sentence, others: dict[str, str]) -> Iterator[str]:
    for part in whole.parts:
        found = re.match(r"(to )?([a-z]+)\b", part.mention.words)
        if part.slot != "clause" or part.marker not in {"to", ""} or not found:
            continue
        if found.group(2) in others:
            words = said(part).replace(found.group(2), others[found.group(2)], 1)
            yield from unreasoned(statement(whole, instead(part, words)))


def _fits(rule: dict[str, Any], whole: Sentence) -> bool:
    """Whether the clause has what a rule asks for beside the verb."""
    passive, clause = whole.clause.verb.passive, part_of(whole, "clause")
    if clause and re.match(rf"(?:to )?(?:{'|'.join(table()['telling'])})\b", clause.mention.words):
        return False
    if rule.get("amount") and not _of_amount(whole):
        return False
    if rule.get("bare") and (part_of(whole, "object", "complement") and not _figure_behind(whole)):
        return False
    if (rule.get("certain") and not certain(whole)) or (rule.get("timed") and not timed(whole)):
        return False
    if rule.get("passive", passive) != passive or not _of_subject(rule, whole):
        return False
    if any(_goes_on(marker, whole) for marker in rule.get("without", ())):
        return False
    if rule.get("plain") and clause is not None:
        return False
    return _fits_object(rule, whole)


def _goes_on(marker: str, whole: Sentence) -> bool:
    """Whether a clause has a phrase with a preposition, or an object that ends in one."""
    done = part_of(whole, "object")
    inside = done is not None and f" {marker} " in done.mention.words
    return inside or any(p.marker == marker for p in whole.parts)


def _fits_object(rule: dict[str, Any], whole: Sentence) -> bool:
    """Whether what is done to is such as a rule asks for, and what is said of it."""
    passive, clause = whole.clause.verb.passive, part_of(whole, "clause")
    done = whole.subject if passive else part_of(whole, "object")
    if rule.get("settled") and done and _SEVERAL.match(done.mention.words):
        return False
    if "object" in rule and not (done and _is_object(rule, done)):
        return False
    if "kind" in rule and not (done and done.mention.type in rule["kind"]):
        return False
    return "clause" not in rule or (clause is not None and _marked(clause, rule["clause"]))


def _of_subject(rule: dict[str, Any], whole: Sentence) -> bool:
    if "head" in rule and not _headed(whole.subject, table()[rule["head"]]):
        return False
    kinds = rule.get("subject")
    return kinds is None or not (
        whole.clause.verb.passive or whole.subject.mention.type not in kinds
    )


def _is_object(rule: dict[str, Any], done: Part) -> bool:
    named = not done.mention.head and done.mention.type in rule.get("named", ())
    return named or _headed(done, table()[rule["object"]])


def _marked(clause: Part, marker: str) -> bool:
    return clause.marker == marker or said(clause).startswith(f"{marker} ")


def _of_amount(whole: Sentence) -> bool:
    return _headed(whole.subject, table()["amounts"]) or _figure_behind(whole)


def _figure_behind(whole: Sentence) -> bool:
    """Whether a sum or a share follows: "fell five cents to 31.5 cents", "rose by 3 %"."""
    return any(
        p.mention.type in {"percent", "money", "quantity", "number"} and p.slot != "subject"
        for p in whole.parts
    )


def _headed(part: Part, nouns: list[str]) -> bool:
    return part.mention.head in nouns


def _by_actors(whole: Sentence) -> Iterator[str]:
    """With who did it and whom it was done to in each other's place."""
    verb = whole.clause.verb
    other = part_of(whole, "agent") if verb.passive else part_of(whole, "object")
    if other is None or verb.lemma not in verbs("one-way"):
        return
    one = whole.subject
    names = [one.mention.words, other.mention.words]
    fit = all(p.mention.type in _NAMES and not p.mention.head for p in (one, other))
    text = statement(whole)
    if fit and one.mention.type == other.mention.type and all(text.count(n) == 1 for n in names):
        yield text.replace(names[0], "\0").replace(names[1], names[0]).replace("\0", names[1])


def _by_route(whole: Sentence) -> Iterator[str]:
    """With the two ends of a way in each other's place: "moved from Ghent to Oslo"."""
    if whole.clause.verb.lemma in table()["routes"] and _ends(whole):
        yield from unreasoned(statement(whole, _reversed(whole)))


def _reversed(whole: Sentence) -> Swap:
    """How parts are said when from where and to where change places: what rose fell back."""
    ends = _ends(whole)
    if ends is None:
        return said
    start, end = ends
    other = {start: f"from {end.mention.words}", end: f"to {start.mention.words}"}
    return lambda p: next((words for own, words in other.items() if p is own), said(p))


def _ends(whole: Sentence) -> tuple[Part, Part] | None:
    found = {p.marker: p for p in whole.parts if p.marker in {"from", "to"} and p.slot != "clause"}
    if len(found) < len({"from", "to"}) or found["from"].mention.type != found["to"].mention.type:
        return None
    return found["from"], found["to"]
