"""Which words belong to names: by the model's labels, by their capitals, and by what is known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer
from quizgen.facts.nlp import DATELINE
from quizgen.lexicon import Pos, look_up

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LABELS = frozenset(
    {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
"""The model's labels that are names."""

PREFIXES = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid", "un", "trans", "intra"})
TITLE_CASE = 0.6
"""Share of capitals among the words of a line above which it is a headline: capitals tell nothing
there. Running text has under 0.4 even when it is full of names."""

_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_HYPHENS = frozenset({"-", "‑", "–"})
_CONTENT: tuple[Pos, ...] = ("noun", "verb", "adjective")
_NEVER = frozenset({"PRON", "DET", "AUX", "ADP", "CCONJ", "SCONJ", "NUM", "INTJ"})


def hyphen(token: Token) -> bool:
    """Whether the token is a hyphen."""
    return token.text in _HYPHENS


def capital(token: Token) -> bool:
    """Whether the word has a capital where names have one ("al-Assad" and "eBay" included)."""
    text = token.text
    inside = any(c.isupper() for c in text[1:]) and text[0].isalpha() and len(text) > 2
    return text[0].isupper() or inside


def common(word: str) -> bool:
    """Whether a word in lower case is in the dictionary."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return any(look_up(form, pos) for form in forms for pos in _CONTENT)


class Words:
    """The words of one document, judged."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.known = gazetteer()
        ents = [ent for ent in doc.ents if ent.label_ in LABELS]
        self.labels = {t.i: ent.label_ for ent in ents for t in ent}
        """For each token inside a name of the model's, its label."""
        self.starts = {ent.start for ent in ents}
        """The first tokens of the model's names."""
        self._times = {t.i for ent in doc.ents if ent.label_ in _TIMES for t in ent}

    @cached_property
    def seen(self) -> frozenset[str]:
        """Words with a capital in the midst of a sentence: names at a sentence's head, too."""
        return frozenset(
            t.text
            for t in self.doc
            if capital(t) and (not _initial(t) or (t.i and capital(t.nbor(-1))))
        )

    @cached_property
    def _alone(self) -> frozenset[str]:
        """Words with a capital in the midst of a sentence, and none on either side."""
        return frozenset(
            t.text
            for t in self.doc
            if capital(t)
            and not _initial(t)
            and t.i not in self.headlines
            and not capital(t.nbor(-1))
            and not (t.i + 1 < len(self.doc) and capital(t.nbor(1)))
        )

    @cached_property
    def _families(self) -> frozenset[str]:
        """Last words of persons' names, by the model's labels."""
        return frozenset(e[-1].text for e in self.doc.ents if e.label_ == "PERSON" and len(e) > 1)

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Tokens of lines in title case, where a capital tells nothing."""
        found: list[int] = []
        for sent in self.doc.sents:
            words = [t for t in sent if t.is_alpha]
            capitals = sum(t.text[0].isupper() for t in words)
            if len(words) > 3 and capitals > TITLE_CASE * len(words) and sent[-1].is_space:
                found += [t.i for t in sent]
        return frozenset(found)

    @cached_property
    def _shouted(self) -> frozenset[int]:
        """Tokens of datelines and of lines in capitals throughout: no part of any sentence."""
        found: list[int] = []
        whole = self.doc.text  # made anew at each access
        for sent in self.doc.sents:
            text = sent.text
            letters = [c for c in text if c.isalpha()]
            if len(sent) > 2 and all(c.isupper() for c in letters) and "\n" in text:
                found += [t.i for t in sent]
            dateline = DATELINE.match(whole, sent.start_char) if _opens_line(sent) else None
            if dateline is not None:
                found += [t.i for t in sent if t.idx < dateline.end()]
        return frozenset(found)

    def text(self, start: int, end: int) -> str:
        """The words from one token up to another."""
        return self.doc[start:end].text

    def listed(self, start: int, end: int) -> bool:
        """Whether the words are a name of the gazetteers."""
        return self.text(start, end) in self.known.names

    def named(self, token: Token) -> bool:
        """Whether the token is a word of a name."""
        if not capital(token) or token.text.endswith("-") or token.text in self.known.unnamed:
            return False
        tail = token.text.rpartition("-")[2]
        if tail != token.text and tail.islower() and (len(tail) > 3 or tail in self.known.tails):
            # "U.S.-backed"
            return False
        if token.i in self._shouted or _seat(token):
            return False
        if token.lower_ in PREFIXES and token.i + 1 < len(self.doc) and hyphen(token.nbor(1)):
            return False
        labelled = token.i in self.labels
        if token.i in self._times and not labelled:
            return False
        if token.i in self.headlines:
            return labelled or token.text in self.known.names
        if _initial(token):
            return self._first_named(token)
        return labelled or token.pos_ not in _NEVER

    def _first_named(self, token: Token) -> bool:
        """Whether a word at a sentence's head is a name, not just the first word."""
        if token.text in self.seen and not common(token.lower_):
            return token.pos_ not in _NEVER
        if token.i not in self.labels and token.pos_ != "PROPN":
            return False
        if token.text in self.known.names:
            return True
        if token.text in self.seen and (token.text in self._alone or self._likely(token)):
            return True
        if token.text in self.known.given or token.text in self.known.honorifics:
            return True
        return token.pos_ == "PROPN" and self._looks_named(token)

    def _likely(self, token: Token) -> bool:
        """Whether a word that names elsewhere hold is the same name at a sentence's head."""
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if not common(token.lower_) or (following is not None and capital(following)):
            return True
        return token.text in self._families

    def _looks_named(self, token: Token) -> bool:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if following is not None and capital(following) and following.pos_ == "PROPN":
            return True
        if len(token.text) > 1 and token.text.isupper():
            return True
        return token.i in self.labels and look_up(token.lower_) is None


def _opens_line(sent: Span) -> bool:
    return sent.start == 0 or "\n" in sent.doc[sent.start - 1].text_with_ws


def _seat(token: Token) -> bool:
    """Whether the token stands in "R-Texas", party and state of a member of a congress."""
    here, doc = token.i, token.doc
    parties = {"R", "D", "I"}
    if token.text in parties:
        return here + 1 < len(doc) and hyphen(doc[here + 1]) and not token.whitespace_
    return here > 1 and hyphen(doc[here - 1]) and doc[here - 2].text in parties


def _initial(token: Token) -> bool:
    """Whether the token opens a sentence, a quotation or what follows a colon."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_punct and before.text not in {",", ";", *_HYPHENS, ")", "/"}
