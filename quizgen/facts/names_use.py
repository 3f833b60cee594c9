"""What the article's use of a name tells: its gender, its number, whether it takes "the"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from quizgen.facts.names_data import gazetteer
from quizgen.facts.names_merge import Group
from quizgen.lexicon import look_up

if TYPE_CHECKING:
    from spacy.tokens import Doc

Gender = Literal["m", "f", "n", ""]

_PLURAL_VERBS = frozenset({"are", "were", "have", "do"})
_MALE = frozenset({"he", "his", "him", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})


def gender(doc: Doc, g: Group) -> Gender:
    """The gender that honorifics, the given name or the nearest pronouns tell; "" for none."""
    if g.type != "person":
        return "n"
    known = gazetteer()
    for name in g.names:
        for token in doc[name.start : name.core]:
            told = known.honorifics.get(token.text, ("", False))[0]
            if told:
                return "m" if told == "m" else "f"
    words = g.text.split()
    given = known.given.get(words[0], "") if len(words) > 1 or len(g.names) > 0 else ""
    if given:
        return "m" if given == "m" else "f"
    return _by_pronouns(doc, g)


def _by_pronouns(doc: Doc, g: Group) -> Gender:
    """By the pronouns that follow in the same sentence, or begin the next one."""
    votes: Counter[str] = Counter()
    for name in g.names:
        sent = doc[name.start].sent
        stop = min(len(doc), sent.end + 3)
        for token in doc[name.end : stop]:
            if token.i in range(name.start, name.end) or token.ent_type_ == "PERSON":
                break
            if token.lower_ in _MALE | _FEMALE:
                votes["m" if token.lower_ in _MALE else "f"] += 1
                break
    top = votes.most_common(2)
    if not top or (len(top) == 2 and top[0][1] < 3 * top[1][1]):
        return ""
    return "m" if top[0][0] == "m" else "f"


def plural(doc: Doc, g: Group) -> bool:
    """Whether the name is said of several: by what is known, else by the verbs after it."""
    known = gazetteer().names.get(g.text)
    if known or (g.type == "person" and not g.text.endswith("s")):
        return bool(known and known.plural)
    votes = 0
    for name in g.names:
        root = doc[name.core : name.end].root
        if root.dep_ in {"nsubj", "nsubjpass"} and not any(c.dep_ == "conj" for c in root.children):
            verbs = [root.head, *(c for c in root.head.children if c.dep_ in {"aux", "auxpass"})]
            if any(v.lower_ in _PLURAL_VERBS or v.tag_ == "VBP" for v in verbs):
                votes += 1
            elif any(v.tag_ == "VBZ" or v.lower_ == "was" for v in verbs):
                votes -= 1
    return votes > 0 if votes else _several(doc, g)


def _several(doc: Doc, g: Group) -> bool:
    """By the form alone: "the Sams", not "the University of Leeds"."""
    root = doc[g.names[0].core : g.names[0].end].root
    return bool(root.tag_ == "NNPS") and " of " not in g.text and g.type != "person"


def article_of(doc: Doc, g: Group) -> str:
    """ "the" where the name is said with it, by most of its mentions as a noun."""
    votes = 0
    for name in g.names:
        if doc[name.core : name.end].text != g.text:
            continue
        token = doc[name.core : name.end].root
        hyphenated = name.end < len(doc) and doc[name.end].text == "-"
        adjectival = hyphenated or (
            token.dep_ in {"compound", "amod", "nmod", "poss"} and token.head.i >= name.end
        )
        before = doc[name.start - 1] if name.start else None
        if before is not None and before.lower_ == "the" and not adjectival:
            votes += 1
        elif before is not None and before.tag_ in {"POS", "PRP$"}:
            # "Oslo’s Old Mill" tells nothing of "the Old Mill"
            continue
        elif not adjectival and (before is None or before.pos_ not in {"DET", "ADJ", "PRON"}):
            votes -= 1
    if " of " in g.text and _common_head(g.text) and not _owned(doc, g):
        # headlines and possessives leave it out ("University of Leeds’s museum")
        return "the"
    if votes:
        return "the" if votes > 0 else ""
    known = gazetteer().names.get(g.text)
    if known is None and (_common_head(g.text) or _only_owned(doc, g)):
        return "the"
    said = known is not None and (known.name == g.text or not g.text.isupper())
    return known.article if known is not None and said else ""


def _owned(doc: Doc, g: Group) -> bool:
    """Whether the name follows a possessor somewhere ("Norway's Ministry of Finance")."""
    return any(doc[name.start - 1].tag_ in {"POS", "PRP$"} for name in g.names if name.start)


def _only_owned(doc: Doc, g: Group) -> bool:
    """ "Oslo’s Old Mill": made of common words, and never said without its owner."""
    owned = all(n.start and doc[n.start - 1].tag_ in {"POS", "PRP$"} for n in g.names)
    words = g.text.split()
    return owned and len(words) > 1 and look_up(words[-1].lower()) is not None


def _common_head(text: str) -> bool:
    """Whether a name is made of a common noun that takes "the" ("Single Convention")."""
    words = text.split()
    cut = next((i for i, w in enumerate(words) if w in {"of", "for", "on"}), len(words))
    return len(words) > 1 and words[cut - 1] in gazetteer().definite
