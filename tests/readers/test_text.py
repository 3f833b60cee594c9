"""Plain text, Markdown, front matter, encodings and characters."""

import io
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import decode, normalise, plain, read
from quizgen.readers.finish import MAX_WORDS, slug
from tests.readers.pages import ARTICLES, parts

BODY = (
    "The council met on Monday and agreed to build a bridge over the river.",
    "Work will begin in April and cost two million pounds, the mayor said.",
)


def of(tmp_path: Path, raw: str | bytes, name: str = "article") -> Path:
    """A file with that text."""
    path = tmp_path / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def refusal(tmp_path: Path, raw: str | bytes) -> str:
    """The message with which a file's content is refused."""
    with pytest.raises(ArticleError) as caught:
        read(str(of(tmp_path, raw)))
    return str(caught.value)


@pytest.mark.parametrize("name", ["lighthouse", "railway", "bees"])
def test_first_line_second_line_and_a_paragraph_a_line(name: str) -> None:
    """The headline, the standfirst or nothing, then the body as it stands."""
    title, standfirst, paragraphs = parts(name)

    found = read(str(ARTICLES / f"{name}.txt"))[0]

    assert (title, standfirst) == (found.title, found.standfirst)
    assert "\n".join(paragraphs) == found.text
    assert slug(title) == found.id


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gives the same article as the file."""
    path = ARTICLES / "railway.txt"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))

    assert read(str(path)) == read("-")


def test_a_long_second_line_is_the_body() -> None:
    """A file without a standfirst line loses no paragraph."""
    found = plain.draft("A headline\n" + "\n".join([" ".join(BODY * 3), *BODY]))

    assert ("", 3) == (found.standfirst, len(found.paragraphs))


def test_lines_broken_at_a_width_are_joined() -> None:
    """Paragraphs parted by empty lines, wrapped as editors and mail programs do."""
    text = (
        "Bridge will be built\n\n"
        "The council met on Monday and agreed to\nbuild a bridge over the river. The long-\nterm "
        "plan was\nmade in 2019.\n\n"
        "Work will begin in April and cost two\nmillion pounds, the mayor said.\n"
    )

    assert (
        "The council met on Monday and agreed to build a bridge over the river. The long-term plan "
        "was made in 2019.",
        "Work will begin in April and cost two million pounds, the mayor said.",
    ) == plain.draft(text).paragraphs


def test_one_paragraph_without_a_headline_is_named_by_its_opening(tmp_path: Path) -> None:
    """A text of one long line is a body."""
    found = read(str(of(tmp_path, " ".join(BODY * 3))))[0]

    assert BODY[0].rstrip(".") == found.title
    assert " ".join(BODY * 3) == found.text


def test_front_matter_states_what_the_text_does_not(tmp_path: Path) -> None:
    """Field names as people write them, quoted or not; unknown ones are skipped."""
    raw = (
        '---\ntitle: "Bridge: the vote"\nsubtitle: A summary of it all\ndate: 2 March 2026\n'
        "publisher: The Daily Test\nauthors: [Jane Writer, Ali Reporter]\n"
        "url: https://daily.example/bridge\nlicense: CC BY 4.0\nlayout: post\n---\n\n"
        + "\n\n".join(BODY)
    )

    found = read(str(of(tmp_path, raw)))[0]

    assert "Bridge: the vote" == found.title
    assert "A summary of it all" == found.standfirst
    assert date(2026, 3, 2) == found.published
    assert ("The Daily Test", "Jane Writer, Ali Reporter") == (found.publisher, found.author)
    assert ("https://daily.example/bridge", "CC BY 4.0") == (found.url, found.licence)
    assert "\n".join(BODY) == found.text


def test_the_day_given_by_the_caller_comes_first(tmp_path: Path) -> None:
    """What a person says outranks the file."""
    raw = "---\ntitle: Bridge\ndate: 2026-03-02\n---\n" + "\n".join(BODY)

    assert date(2026, 4, 1) == read(str(of(tmp_path, raw)), published=date(2026, 4, 1))[0].published


def test_markdown_is_reduced_to_its_words() -> None:
    """Headings, emphasis, links, pictures, quotes, lists and notes."""
    text = (
        "# A *bridge* for the town\n\n*What the council decided on Monday evening.*\n\n"
        "The **council** met on [Monday](https://a.example/x) and __agreed__.[^1]\n\n"
        "![The river](river.jpg)\n\n## What next\n\n> Work will begin in `April`.\n\n"
        "- two million pounds\n- snake_case and 2 * 3 * 4 stay\n\n---\n\n[^1]: A note.\n"
    )

    found = plain.draft(text)

    assert "A bridge for the town" == found.title
    assert "What the council decided on Monday evening." == found.standfirst
    assert (
        "The council met on Monday and agreed.",
        "What next",
        "Work will begin in April.",
        "two million pounds",
        "snake_case and 2 * 3 * 4 stay",
    ) == found.paragraphs


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_told_by_the_bytes(encoding: str) -> None:
    """With a byte order mark and without."""
    text = "The “café” in Málaga – naïve, isn’t it? It costs 5 €.\n" * 3

    assert text == decode.text(text.encode(encoding))


def test_one_spoilt_byte_does_not_change_the_encoding() -> None:
    """A long UTF-8 text with a fault keeps its other letters."""
    raw = ("café " * 2000).encode() + b"\xff"

    assert "café café" in decode.text(raw)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("in\u00adfor\u00adma\u00adtion", "information"),
        ("10\u00a0000\u202fpeople", "10 000 people"),
        ("\u200bzero\u200d\u2060 width\ufeff", "zero width"),
        ("\u202eright\u202c \u200fto", "right to"),
        ("ﬁnance oﬃce ﬂow", "finance office flow"),
        ("e\u0301te\u0301", "été"),
        ("bell\x07 null\x00 esc\x1b[0m", "bell null esc[0m"),
        ("tab\tand  spaces ", "tab and spaces"),
        ("“curly” ‘quotes’ – stay…", "“curly” ‘quotes’ – stay…"),
        ("thirty\u2011day", "thirty-day"),
        ("half\ud800 pair", "half pair"),
        ("line\u2028break\x0bhere", "line break here"),
    ],
)
def test_characters_are_plain(raw: str, clean: str) -> None:
    """What is not seen is not there; what is seen stays."""
    assert clean == normalise.line(raw)


def test_offsets_count_plain_characters(tmp_path: Path) -> None:
    """Each paragraph's place slices to its own words, whatever the file held."""
    raw = "Head\u00adline\r\n\r\n" + "\r\n".join(
        b.replace("agreed", "\u200eagre\u00aded").replace(" ", "\u00a0", 2) for b in BODY
    )

    found = read(str(of(tmp_path, raw)))[0]

    assert "\n".join(BODY) == found.text
    assert list(BODY) == [p.quote for p in found.paragraphs if found.holds(p)]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"\xd0\xcf\x11\xe0" + bytes(50), "old Word file"),
        (b"PK\x03\x04zip", "an archive"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"format: quizgen/1\nid: x", "question bank"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"Headline\n\nOne sentence only.", "too short"),
        (b"Headline", "too short"),
        ("\u200b\u200b".encode(), "no article text"),
        (b"%PDF-1.4 spoilt", "PDF"),
        (b"<rss><channel></channel></rss>", "without entries"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(tmp_path: Path, raw: bytes, said: str) -> None:
    """Each mistake has a sentence of its own, with the file's name in it."""
    message = refusal(tmp_path, raw)

    assert said in message
    assert str(tmp_path / "article") in message


def test_a_missing_file_is_named() -> None:
    """The path as given, and what to do."""
    with pytest.raises(ArticleError, match=r"There is no file nowhere/at-all\.txt\. Check"):
        read("nowhere/at-all.txt")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    """A zero character in a path is an error like another."""
    with pytest.raises(ArticleError, match="cannot be read"):
        read("a\0b")


def test_a_million_words_are_refused_with_the_limit(tmp_path: Path) -> None:
    """In one paragraph or in many, and at once."""
    for parting in (" ", "\n"):
        raw = "Headline\n\n" + parting.join(["The council met again on Monday."] * 170_000)

        assert f"up to {MAX_WORDS:,} words" in refusal(tmp_path, raw)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ukraine’s Plans: Step 2!", "ukraines-plans-step-2"),
        ("Café Zürich", "cafe-zurich"),
        ("x" * 200, "x" * 80),
        ("word " * 40, ("word-" * 16)[:-1]),
    ],
)
def test_an_id_is_a_short_ascii_name(title: str, expected: str) -> None:
    """Folded to ASCII and cut between words."""
    assert expected == slug(title)


def test_a_title_in_another_alphabet_has_a_name_of_its_own() -> None:
    """Two such titles do not share a name, and each keeps its own."""
    assert slug("Мост") == slug("Мост") != slug("Река")
    assert slug("Мост").startswith("article-")


@pytest.mark.parametrize(
    "lines",
    [
        ["By Jane Writer and Ali Reporter", "15 March 2026", ""],
        ["", "By Jane Writer and Ali Reporter", "", "March 15, 2026", ""],
        ["15 March 2026", "By Jane Writer and Ali Reporter"],
    ],
)
def test_a_byline_and_a_day_are_no_paragraphs(lines: list[str]) -> None:
    """They stand under many headlines, in either order."""
    found = plain.draft("\n".join(["A bridge for the town", *lines, *BODY, *BODY]))

    assert ("Jane Writer and Ali Reporter", date(2026, 3, 15)) == (found.author, found.published)
    assert (*BODY, *BODY) == found.paragraphs[-4:]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    """Nor is one that holds a day."""
    body = ["By Monday the river had risen.", "On 15 March 2026 it fell."]

    assert tuple(body) == plain.draft("\n".join(["The river", "", *body])).paragraphs


@pytest.mark.parametrize(
    "unit", ["**a ", "[", "![", "<!--", "__a ", "*a", "`a", "> ", "# ", "--- "]
)
def test_unfinished_marks_by_the_thousand_take_no_time(unit: str) -> None:
    """A hostile Markdown text is read in seconds."""
    began = process_time()

    plain.draft("# A title\n\n" + unit * (200_000 // len(unit)))

    assert process_time() - began < 20
