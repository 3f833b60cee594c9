"""Whatever an article holds, it goes through every stage as text, or is refused with a sentence."""

import io
from pathlib import Path

import pypdfium2
import pytest

from quizgen import (
    ArticleError,
    Bank,
    RenderOptions,
    check,
    dumps,
    extract,
    generate_bank,
    loads,
    read,
    render,
)
from quizgen.bank import dumps_json
from quizgen.renderers import FORMATS
from tests.hostile.articles import ALMOST, FRAGMENTS, HEADLINE, READABLE, REFUSED, with_fragment

_ARTICLE = "article.txt"


def _written(folder: Path, text: str | bytes) -> str:
    path = folder / _ARTICLE
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def _bank_or_reason(source: str) -> Bank | str:
    """The bank of an article whose facts hold in it, or why there is none."""
    (article,) = read(source)
    facts = extract(article)
    assert all(article.holds(fact.evidence) for fact in facts)
    mentions = [mention for fact in facts for _, mention in fact.roles()]
    assert [m.text for m in mentions] == [article.text[m.start : m.end] for m in mentions]
    try:
        return generate_bank(article)
    except ArticleError as error:
        return str(error)


def _assert_sound(bank: Bank) -> None:
    """Evidence slices, the file gives the bank back, checks and text formats take it."""
    proofs = [p for item in bank.items for p in (item.evidence, item.answer_at) if p]
    assert all(bank.article.holds(proof) for proof in proofs)
    assert bank == loads(dumps(bank))
    assert bank == loads(dumps_json(bank))
    check(bank, strict=True)
    page = render([bank], "html", RenderOptions()).lower()
    assert 2 == page.count(b"<script")
    assert b"<img" not in page
    assert render([bank], "json", RenderOptions())


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_markup_in_an_article_stays_text(fragment: str, tmp_path: Path) -> None:
    """Syntax of other programs is neither run nor lost, from the file to bank and page."""
    source = _written(tmp_path, with_fragment(fragment))

    bank = _bank_or_reason(source)

    if isinstance(bank, str):
        assert "Nothing can be asked" in bank
    else:
        _assert_sound(bank)
        assert len(with_fragment(fragment).splitlines()) == 2 + len(bank.article.paragraphs)


@pytest.mark.parametrize("name", READABLE)
def test_an_odd_article_gives_a_sound_bank_or_a_reason(name: str, tmp_path: Path) -> None:
    """Facts and items of odd text hold in it; where there are none, a sentence says so."""
    bank = _bank_or_reason(_written(tmp_path, READABLE[name]))

    if isinstance(bank, str):
        assert "Nothing can be asked" in bank
    else:
        _assert_sound(bank)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    """The reader says what is wrong with the file, and names it."""
    text, reason = REFUSED[name]
    source = _written(tmp_path, text)

    with pytest.raises(ArticleError, match=reason) as caught:
        read(source)

    assert source in str(caught.value)


@pytest.mark.parametrize("name", ALMOST)
def test_a_text_that_tells_nothing_gives_no_item(name: str, tmp_path: Path) -> None:
    """Lists of words pass for articles; a sentence says that nothing can be asked."""
    with pytest.raises(ArticleError) as caught:
        generate_bank(read(_written(tmp_path, ALMOST[name]))[0])

    assert str(caught.value)


@pytest.fixture(scope="module")
def all_fragments(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """The bank of a story with a note that holds every fragment, and with one as its headline."""
    folder = tmp_path_factory.mktemp("hostile")
    notes = "\n".join(f"The note said {fragment} in the end." for fragment in FRAGMENTS)
    text = with_fragment("<b>{{ 7*7777 }}</b>")
    (article,) = read(_written(folder, f"{text}\n{notes}"))
    return generate_bank(article)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_every_fragment(name: str, all_fragments: Bank) -> None:
    """Nothing is computed, fetched or read while a format is made of hostile text."""
    made = render([all_fragments], name, RenderOptions())

    assert made
    assert b"54439" not in made


@pytest.mark.parametrize("name", ["worksheet", "teacher"])
def test_paper_shows_the_markup_of_an_article_as_it_is(name: str, all_fragments: Bank) -> None:
    """Headline and body stand on paper with their tags and braces."""
    document = pypdfium2.PdfDocument(io.BytesIO(render([all_fragments], name, RenderOptions())))
    shown = "".join(
        "".join(page.get_textpage().get_text_range().split()) for page in document
    ).replace("\ufffe", "")

    assert "".join(f"{HEADLINE}<b>{{{{7*7777}}}}</b>".split()) in shown
    assert "alert(1)" in shown
    assert "54439" not in shown
    assert "root:" not in shown
    document.close()


def test_the_process_reads_no_file_that_an_article_names(
    all_fragments: Bank, tmp_path: Path
) -> None:
    """A link to a file in an article is words: its content comes out in no format."""
    secret = tmp_path / "secret.txt"
    secret.write_text("ZQXJ-THE-SECRET", encoding="utf-8")
    address = f'<img src="{secret.as_uri()}"> <a rel="attachment" href="{secret.as_uri()}">a</a>'
    article = all_fragments.article
    text = f"{article.text}\n{address} {{% include '{secret}' %}} @import url({secret.as_uri()})"
    bank = all_fragments.model_copy(
        update={"article": article.model_copy(update={"text": text, "url": secret.as_uri()})}
    )

    made = {name: render([bank], name, RenderOptions()) for name in FORMATS}

    assert [] == [name for name, data in made.items() if b"ZQXJ-THE" in data]
