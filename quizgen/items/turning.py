"""A statement turned into its contrary: by one word, where that word is what it asserts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import yaml

from quizgen.items.realise import Sentence, said, statement
from quizgen.items.words import verbs
from quizgen.models import Part
from quizgen.resources import data

_REASONED = re.compile(
    r"\b(?:because|due to|thanks to|owing to|as a result|so that|in order to|despite|although)\b"
)
"""Beside a reason the contrary is absurd: "fell because many have given up looking"."""
_QUOTES = re.compile(r"[“”\"]")
_SEVERAL = re.compile(
    r"(?:several|some|many|most|few|two|three|four|five|all|both|more|other|any|no|\d)\b", re.I
)
_MEASURED = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) $")
"""What stands before "before": how much earlier it was."""
_CLOCK = re.compile(r"(?:midnight|noon|dawn|dusk|sunrise|sunset)\b")
_NAMES = {"person", "organisation", "country"}

Swap = Callable[[Part], str]


def turned(whole: Sentence) -> Iterator[str]:
    """The statement with its contrary, without a full stop, the surest way first.

    Args:
        whole: what is true.
    """
    yield from _by_verb(whole)
    yield from _by_actors(whole)
    yield from _by_part(whole)


def _by_verb(whole: Sentence) -> Iterator[str]:
    """With the main verb turned, or the one that "continue to" leads to."""
    verb = whole.clause.verb
    for rule in _table()["verbs"]:
        other = _pairs(*rule["pairs"]).get(verb.form)
        if other and not verb.particle and _fits(rule, whole):
            clause = whole.clause.model_copy(
                update={"verb": verb.model_copy(update={"form": other})}
            )
            yield from _unless_reasoned(statement(replace(whole, clause=clause)))
        elif rule.get("amount") and verb.lemma in _table()["leading"] and _of_amount(whole):
            yield from _led(whole, _pairs(*rule["pairs"]))


def _led(whole: Sentence, pairs: dict[str, str]) -> Iterator[str]:
    for part in whole.parts:
        found = re.match(r"(to )?([a-z]+)\b", part.mention.words)
        if part.slot != "clause" or part.marker not in {"to", ""} or not found:
            continue
        if found.group(2) in pairs:
            words = said(part).replace(found.group(2), pairs[found.group(2)], 1)
            yield from _unless_reasoned(statement(whole, _instead(part, words)))


def _unless_reasoned(text: str) -> Iterator[str]:
    if not _REASONED.search(text):
        yield text


def _fits(rule: dict[str, Any], whole: Sentence) -> bool:
    """Whether the clause has what a rule asks for beside the verb."""
    passive = whole.clause.verb.passive
    done = whole.subject if passive else _part(whole, "object")
    clause = _part(whole, "clause")
    if clause and re.match(rf"(?:to )?(?:{'|'.join(_table()['telling'])})\b", clause.mention.words):
        return False
    if rule.get("amount") and not _of_amount(whole):
        return False
    if rule.get("bare") and (_part(whole, "object", "complement") and not _figure_behind(whole)):
        return False
    if "object" in rule and not (done and _headed(done, _table()[rule["object"]])):
        return False
    if rule.get("settled") and done and _SEVERAL.match(done.mention.words):
        return False
    if "subject" in rule and (passive or whole.subject.mention.type not in rule["subject"]):
        return False
    return "clause" not in rule or (clause is not None and _marked(clause, rule["clause"]))


def _marked(clause: Part, marker: str) -> bool:
    return clause.marker == marker or said(clause).startswith(f"{marker} ")


def _of_amount(whole: Sentence) -> bool:
    return _headed(whole.subject, _table()["amounts"]) or _figure_behind(whole)


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
    other = _part(whole, "agent") if verb.passive else _part(whole, "object")
    if other is None or verb.lemma not in verbs("one-way"):
        return
    one = whole.subject
    names = [one.mention.words, other.mention.words]
    fit = all(p.mention.type in _NAMES and not p.mention.head for p in (one, other))
    text = statement(whole)
    if fit and one.mention.type == other.mention.type and all(text.count(n) == 1 for n in names):
        yield text.replace(names[0], "\0").replace(names[1], names[0]).replace("\0", names[1])


def _by_part(whole: Sentence) -> Iterator[str]:
    """With a word of one part turned that the part is said for."""
    for part in (whole.subject, *whole.parts):
        words = said(part)
        if _QUOTES.search(words):
            continue
        for rule in (_sequence, _comparison, _extreme, _state, _region, _change, _vote, _crowd):
            other = rule(part, words, whole)
            if other and not _REASONED.search(statement(whole)):
                yield statement(whole, _instead(part, other))
                break


def _instead(part: Part, words: str) -> Swap:
    return lambda p: words if p is part else said(p)


def _turn(words: str, table: str, before: str = r"\b", behind: str = r"\b") -> str:
    """The words with the first word of a table turned that stands between two patterns."""
    pairs = _pairs(*_table()[table])
    pattern = rf"({before})({'|'.join(map(re.escape, pairs))})(?={behind})"
    found = re.search(pattern, words)
    if found is None or pairs[found.group(2)] in words.split():
        return ""
    return words[: found.start(2)] + pairs[found.group(2)] + words[found.end(2) :]


def _sequence(part: Part, words: str, _: Sentence) -> str:
    """ "Ten days before the election": both orders could be; "after" may tell a cause."""
    found = re.search(r"\b(before|after) (?=the |[A-Z]|\w+\b)", words)
    if part.slot not in {"oblique", "adverb"} or found is None:
        return ""
    behind = words[found.end() :]
    ends = "|".join(_table()["ends"])
    ended = re.search(rf"\b(?:{ends}|\w+ing)\b", behind)
    measured = found.group(1) == "before" and _MEASURED.search(words[: found.start()])
    if not _CLOCK.match(behind) and (ended or not measured):
        return ""
    return _turn(words, "sequence")


def _comparison(part: Part, words: str, whole: Sentence) -> str:
    """ "Is heavier than": the two sides stand in one part."""
    if part.slot != "complement" or whole.clause.verb.lemma != "be":
        return ""
    return _turn(words, "compared", behind=r"\b(?! than (?:\d|half|an? |one\b))(?:[^,]* )?than\b")


def _extreme(part: Part, words: str, whole: Sentence) -> str:
    """ "Has the highest number of tigers"."""
    held = part.slot == "complement" or (
        part.slot == "object" and whole.clause.verb.lemma in {"have", "record", "report"}
    )
    if part is whole.subject:
        held = whole.clause.verb.lemma == "be"
    if not held or re.search(r"\bworld\b|\bone of\b|\b(?:second|third|next)\b", words):
        return ""
    lead = r"^(?:[Tt]he|its|their|with the|at the) "
    counted = "|".join(_table()["counted"])
    return _turn(words, "extreme", lead) or _turn(words, "most", lead, rf" (?:{counted})\b")


def _state(part: Part, words: str, whole: Sentence) -> str:
    if part.slot != "complement" or whole.clause.verb.lemma not in {"be", "become", "remain"}:
        return ""
    return _turn(words, "states", "^", r"$| (?:in|for|to|under)\b")


def _region(part: Part, words: str, whole: Sentence) -> str:
    """ "In southern Chile", "100 kilometres east of Chicago"."""
    if part is whole.subject:
        return ""
    if part.slot in {"object", "clause"}:
        return _turn(words, "regions", r"\bin (?:the )?", r" [A-Z]")
    found = _turn(words, "regions", r"(?:^|\b(?:in|from|to|of|the) )", r" [A-Z]")
    found = found or _turn(words, "compass", r"\b(?:the |\w+ )", r" of [A-Z]")
    return "" if " and " in words else found


def _change(part: Part, words: str, whole: Sentence) -> str:
    """ "Predicted a rise of 40 centimetres"."""
    reported = part.slot == "object" and whole.clause.verb.lemma in _table()["reporting"]
    if not reported or not re.search(r"\d", statement(whole)):
        return ""
    return _turn(words, "changes", r"^(?:an? |the )(?:[\w.%-]+ ){0,2}", r" (?:in|of)\b")


def _vote(part: Part, words: str, _: Sentence) -> str:
    return _turn(words, "votes", "^") if part.slot == "adverb" else ""


def _crowd(part: Part, words: str, whole: Sentence) -> str:
    """ "A majority of voters"."""
    if part is not whole.subject:
        return ""
    return _turn(words, "crowds", r"^(?:[Aa]n? |[Tt]he )", r" of\b")


def _part(whole: Sentence, *slots: str) -> Part | None:
    return next((p for p in whole.parts if p.slot in slots), None)


@cache
def _table() -> dict[str, Any]:
    """`opposites.yaml` as values."""
    text = (data() / "items" / "opposites.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@cache
def _pairs(*pairs: str) -> dict[str, str]:
    """Each word of the pairs with its other, the first pair deciding."""
    split = [pair.split() for pair in pairs]
    found: dict[str, str] = {}
    for one, other in split:
        found.setdefault(one, other)
        found.setdefault(other, one)
    return found
