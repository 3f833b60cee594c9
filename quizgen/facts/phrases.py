"""Phrases: how far a constituent reaches, and what of it may be left out."""

from spacy.tokens import Span, Token

_ASIDES = {"relcl", "appos", "parataxis", "advcl", "acl", "prep", "amod", "ccomp", "conj"}
"""Dependents that commas can set off from a noun."""
_OPENERS = {",", "(", "—", "–", "-", ";", ":"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_EDGE = {",", ";", ":", "—", "–", "-", "(", ")", "[", "]", "."}


def subtree(token: Token) -> Span:
    """The words from a token's first dependent to its last, without punctuation at the edges."""
    return stripped(token.doc[token.left_edge.i : token.right_edge.i + 1])


def core(token: Token) -> Span:
    """A phrase without the asides that commas, dashes or brackets set off.

    A list ("Italy, Canada and Japan") is kept whole; a phrase is cut before its first aside, and
    what stands behind the aside goes with it.
    """
    span = token.doc[token.left_edge.i : token.right_edge.i + 1]
    if token.pos_ in {"VERB", "AUX"}:
        return stripped(span)
    end = span.end
    for child in token.children:
        if child.i > token.i and child.dep_ in _ASIDES and _opens_aside(child) and not _year(child):
            end = min(end, child.left_edge.i)
    end = min(end, _in_other_words(token, end))
    for inner in span:
        if inner.text in {"(", "["} and inner.i > token.i:
            end = min(end, inner.i)
    return stripped(token.doc[span.start : max(end, token.i + 1)])


def _in_other_words(token: Token, end: int) -> int:
    """Where ", or rover," begins, which only says again what stands before it; else the end."""
    joined = [c for c in token.children if c.dep_ == "conj"]
    links = [c for c in token.children if c.dep_ == "cc" and c.lower_ == "or"]
    if len(joined) != 1 or len(links) != 1 or links[0].nbor(-1).text != ",":
        return end
    last = joined[0].right_edge
    closed = last.text == "," or (last.i + 1 < len(token.doc) and last.nbor(1).text == ",")
    return links[0].i - 1 if closed else end


def _year(child: Token) -> bool:
    """The year behind a day ("February 1, 2003"), which is no aside."""
    return child.ent_type_ == "DATE" and child.text.isdigit() and len(child.text) == 4


def _opens_aside(child: Token) -> bool:
    before = child.left_edge.i - 1
    if before < 0 or child.doc[before].text not in _OPENERS:
        return False
    return child.dep_ != "conj"


def stripped(span: Span) -> Span:
    """A span without punctuation and conjunctions at its edges; quotation marks stay in pairs."""
    start, end = span.start, span.end
    doc = span.doc
    while end - start > 1 and (doc[end - 1].text in _EDGE or doc[end - 1].is_space):
        end -= 1
    while end - start > 1 and (
        doc[start].text in _EDGE
        or doc[start].is_space
        or doc[start].lower_ in {"but", "and", "yet"}
    ):
        start += 1
    return _paired(doc[start:end])


def _paired(span: Span) -> Span:
    """A span whose quotation marks are balanced: a lone one at an edge is taken in or left out."""
    marks = [t for t in span if t.text in {'"', "“", "”"}]
    if len(marks) % 2 == 0:
        return span
    doc = span.doc
    if span.end < len(doc) and doc[span.end].text in {'"', "”"}:
        return doc[span.start : span.end + 1]
    if span[0].text in {'"', "“"}:
        return doc[span.start + 1 : span.end]
    if span[-1].text in {'"', "”"}:
        return doc[span.start : span.end - 1]
    return span


def quoted(span: Span) -> bool:
    """Whether quotation marks in a span do not pair up, so that it cuts a quotation."""
    straight = sum(t.text == '"' for t in span) % 2
    curly = sum(t.text == "“" for t in span) - sum(t.text == "”" for t in span)
    return bool(straight or curly)


def set_off(token: Token) -> bool:
    """Whether a comma, a dash or a bracket stands before a token's phrase."""
    edge = token.left_edge
    if edge.text == "," and edge is not token:
        # the parser hangs the comma itself on the phrase
        return True
    return edge.i > 0 and edge.nbor(-1).text in {",", "—", "–", "(", ";"}


def small(clause: Token) -> bool:
    """Whether a clause has a subject but no finite verb: "made [the ferry sink]"."""
    if clause.dep_ != "ccomp" or not any(c.dep_ in _SUBJECTS for c in clause.children):
        return False
    first = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
    return first.tag_ not in _FINITE


def apart(clause: Token) -> bool:
    """Whether a semicolon makes a clause a sentence of its own, whatever the parser hangs it on."""
    if clause.dep_ != "ccomp" or not any(c.dep_ in _SUBJECTS for c in clause.children):
        return False
    low, high = sorted((clause.i, clause.head.i))
    return any(t.text == ";" for t in clause.doc[low:high])
