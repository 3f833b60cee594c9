"""What holds for every text, whatever it is made of."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import ArticleError
from quizgen.readers import decode, html, language, normalise, plain, sniff
from quizgen.readers.finish import finish
from quizgen.readers.joining import join_lines

TEXTS = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("\n\n\n  \t\r\u00ad\u200b\u202e\u00a0ﬁ*_#[](){}<>-`~:.!?\"'“”&;"),
    ),
    max_size=400,
)


@given(TEXTS)
def test_a_clean_line_stays_as_it_is(text: str) -> None:
    """Cleaning twice changes nothing, and a line is one line in NFC without unseen characters."""
    clean = normalise.line(text)

    assert clean == normalise.line(clean) == unicodedata.normalize("NFC", clean)
    assert {c for c in clean if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == set()


@given(TEXTS)
def test_every_text_is_an_article_or_refused(text: str) -> None:
    """The paragraphs of an article slice to themselves and are what its text holds."""
    try:
        found = finish(plain.draft(text), "It")
    except ArticleError:
        return

    assert found.text == "\n".join(p.quote for p in found.paragraphs)
    assert all(map(found.holds, found.paragraphs))
    assert found.title


@given(st.binary(max_size=400))
def test_all_bytes_are_text_or_refused(raw: bytes) -> None:
    """Nothing but a sentence for the person comes out of a file of noise."""
    try:
        found: str = sniff.kind(raw, "It")
    except ArticleError as error:
        found = str(error)

    assert found.startswith("It is ") or found in {"text", "html", "feed", "pdf", "docx"}
    assert isinstance(decode.text(raw), str)


@settings(max_examples=40)
@given(TEXTS)
def test_every_page_is_an_article_or_refused(text: str) -> None:
    """Broken markup is no crash."""
    try:
        found = html.draft(f"<html><body><p>{text}".encode("utf-8", "surrogatepass"))
    except ArticleError:
        return

    assert found.paragraphs


@given(st.text(max_size=300))
def test_every_text_has_a_language_or_none(text: str) -> None:
    """The classifier takes anything."""
    assert isinstance(language.foreign(text), str)


@given(st.lists(st.text(alphabet="ab -\u00ad", max_size=8)))
def test_joining_lines_loses_no_letter(lines: list[str]) -> None:
    """Only hyphens and spaces come or go."""
    letters = [c for line in lines for c in line if c in "ab"]

    assert letters == [c for c in join_lines(lines) if c in "ab"]
