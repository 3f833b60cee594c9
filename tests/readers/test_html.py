"""Web pages: the article and what is stated of it, without what stands around."""

from datetime import date

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import boilerplate, html
from quizgen.readers.boilerplate import Block
from tests.readers.pages import page, parts

LINKED: dict[str, object] = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "The Daily Test"},
        {
            "@type": "NewsArticle",
            "headline": "Another headline for search engines about the lighthouse vote",
            "datePublished": "2026-03-02T23:30:00-05:00",
            "author": [{"@type": "Person", "name": "Jane Writer"}, {"name": "Ali Reporter"}],
            "publisher": {"@id": "#us"},
            "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        },
    ],
}
HEAD = (
    '<link rel="canonical" href="https://daily.example/news/lighthouse">'
    '<meta property="og:site_name" content="Daily">'
)


@pytest.mark.parametrize("name", ["lighthouse", "railway", "bees"])
def test_the_body_is_the_article_and_nothing_else(name: str) -> None:
    """No menu, cookie words, caption, link to other pages, pull quote, comment or footer."""
    title, standfirst, paragraphs = parts(name)

    found = html.draft(page(name).encode())

    assert title == found.title
    assert standfirst == found.standfirst
    assert paragraphs == list(found.paragraphs)


def test_what_the_page_states_is_kept() -> None:
    """Structured data, canonical address, and licence reach the draft."""
    found = html.draft(page("lighthouse", head=HEAD, linked=LINKED).encode())

    assert parts("lighthouse")[0] == found.title
    assert "Jane Writer, Ali Reporter" == found.author
    assert "The Daily Test" == found.publisher
    assert date(2026, 3, 2) == found.published
    assert "https://daily.example/news/lighthouse" == found.url
    assert "CC BY-SA 4.0" == found.licence


def test_a_canonical_address_on_another_host_is_not_believed() -> None:
    """A fetched page keeps the address it was fetched from."""
    found = html.draft(page("lighthouse", head=HEAD).encode(), url="http://elsewhere.example/a")

    assert "http://elsewhere.example/a" == found.url


def test_the_day_in_an_address_is_found_when_nothing_else_states_one() -> None:
    """Months in words and in numbers."""
    for url in ("http://a.example/2026/mar/02/tower/", "http://a.example/2026/03/02/tower"):
        found = html.draft(page("lighthouse").encode(), url=url)

        assert date(2026, 3, 2) == found.published


def test_a_page_whose_article_stands_in_its_data_alone_is_read() -> None:
    """Pages that are drawn by scripts often hold the text as structured data."""
    paragraphs = parts("bees")[2]
    linked: dict[str, object] = {"@type": "Article", "headline": "Bees"}
    linked["articleBody"] = "\n\n".join(paragraphs)
    markup = page("bees", linked=linked)
    start, end = markup.index("<article>"), markup.index("</article>")

    found = html.draft((markup[:start] + "<h1>Bees</h1>" + markup[end:]).encode())

    assert paragraphs == list(found.paragraphs)


def test_a_paywall_is_named() -> None:
    """A page that is not free and shows a few words only says so."""
    linked: dict[str, object] = {"@type": "NewsArticle", "isAccessibleForFree": False}
    linked["headline"] = "Tower"
    markup = page("lighthouse", linked=linked)
    cut = markup[: markup.index("<figure>")] + "</article></main></body></html>"

    with pytest.raises(ArticleError, match="for subscribers"):
        html.draft(cut.encode())


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<!doctype html>",
        "<html><body><ul>"
        + "<li><a href='/x'>Ten things about towers</a></li>" * 40
        + "</ul></html>",
    ],
)
def test_a_page_without_an_article_is_refused(markup: str) -> None:
    """Front pages and empty pages say what to give instead."""
    with pytest.raises(ArticleError, match=r"No article was found|is empty"):
        html.draft(markup.encode())


@pytest.mark.parametrize(
    ("written", "server", "meta"),
    [
        ("utf-8", "", ""),
        ("cp1252", "", "iso-8859-1"),
        ("cp1252", "utf-8", "utf-8"),
        ("utf-8", "iso-8859-1", "iso-8859-1"),
        ("iso8859-15", "iso-8859-15", ""),
        ("utf-16", "", ""),
        ("cp1252", "no-such-charset", ""),
    ],
)
def test_the_bytes_decide_over_what_is_claimed_of_them(
    written: str, server: str, meta: str
) -> None:
    """Servers and pages claim wrong encodings; the text is right all the same."""
    markup = page("railway").replace("million euros", "million, “café” and naïve, euros")
    if written == "iso8859-15":
        markup = markup.replace("“", '"').replace("”", '"')
    markup = markup.replace('charset="utf-8"', f'charset="{meta}"' if meta else "")

    found = html.draft(markup.encode(written), server)

    assert "café" in found.paragraphs[2]
    assert "naïve" in found.paragraphs[2]


def test_scripts_and_hidden_marks_leave_no_trace() -> None:
    """Text that would run elsewhere is text or nothing here."""
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    markup = page("bees").replace("<p>The team", f"{evil}<p>The team")

    found = html.draft(markup.encode())

    assert parts("bees")[2] == list(found.paragraphs)


def test_the_word_that_a_reader_points_at_stays() -> None:
    """A bubble over a name goes, and the name does not."""
    bubble = (
        '<span class="tooltip rollover-people">Institute of Insect Science'
        '<span class="tooltiptext">Founded in 1911. <a href="/i">More</a></span>'
        '<span role="tooltip">A body of research</span></span>'
    )
    markup = page("bees").replace("Institute of Insect Science", bubble)

    assert parts("bees")[2] == list(html.draft(markup.encode()).paragraphs)


def test_links_and_line_breaks_leave_the_spaces_right() -> None:
    """No words grown together, no space before a comma, and two breaks part paragraphs."""
    first, second, *_ = parts("railway")[2]
    told = first.replace("Valdoria", '<a href="/v">Valdoria</a>').replace(
        "Wednesday", '<a href="/w">Wednesday </a>, a holiday,<br>'
    )
    third, fourth = parts("bees")[2][:2]
    markup = f"<html><body><article><h1>Railway</h1><p>{told}</p><p>{second}</p>"
    markup += f"<p>{third}<br><br>{fourth}</p></article></body></html>"

    assert (
        first.replace("Wednesday", "Wednesday, a holiday,"),
        second,
        third,
        fourth,
    ) == html.draft(markup.encode()).paragraphs


def test_the_name_of_the_site_is_no_headline() -> None:
    """A first-level heading unlike the page's title is passed over."""
    markup = page("bees").replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    markup = markup.replace("<header>", "<header><h1>The Daily Test</h1>")

    assert parts("bees")[0] == html.draft(markup.encode()).title


def test_a_headline_stands_against_a_title_that_says_nothing() -> None:
    """Some pages are called "News", whatever they hold."""
    title = parts("bees")[0]
    markup = page("bees").replace(f"<title>{title} | The Daily Test<", "<title>News<")

    assert title == html.draft(markup.encode()).title


def test_a_page_laid_out_in_a_table_is_read() -> None:
    """As pages were twenty years ago."""
    title, _, paragraphs = parts("lighthouse")
    told = "<br><br>".join(paragraphs)
    markup = f"<html><title>{title}</title><table><tr><td>menu</td><td><b>{title}</b><p>{told}"

    assert paragraphs == list(html.draft(f"{markup}</td></tr></table></html>".encode()).paragraphs)


def test_structured_data_that_is_broken_or_deep_is_skipped() -> None:
    """A spoilt or hostile block does not cost the article."""
    for data in ("{", "[" * 100_000, '{"@type": "NewsArticle", "headline": {"a": [1]}}'):
        head = f'<script type="application/ld+json">{data}</script>'

        assert parts("bees")[2] == list(html.draft(page("bees", head=head).encode()).paragraphs)


def test_ten_thousand_nested_tags_do_no_harm() -> None:
    """Depth is answered by an article or a refusal, never by a crash."""
    markup = "<html><body>" + "<div>" * 10_000 + "<p>Deep.</p>" + "</body></html>"

    with pytest.raises(ArticleError):
        html.draft(markup.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Read more: How the tower fell",
        "Related: Ten towers",
        "Sign up for our newsletter",
        "© 2026 The Daily Test",
        "Reporting by Jane Writer; editing by Ali Reporter",
        "Advertisement",
        "Share this article",
        "Follow us on Facebook",
        "Source: Daily News",
        "5 min read",
        "This article was originally published by The Daily Test.",
        "Click here to read more",
        "Photo: A. Camera",
        "Last updated: 3 March 2026",
        "Watch: the tower falls",
    ],
)
def test_a_line_that_is_no_story_is_left_out(text: str) -> None:
    """Leads, requests and credits, amid a story."""
    story = [Block(p) for p in parts("bees")[2]]

    found = boilerplate.story([*story[:2], Block(text), *story[2:]], ())

    assert parts("bees")[2] == found


@pytest.mark.parametrize(
    "text",
    [
        "Sources said the minister had left the country before the vote.",
        "Share prices fell by three percent in Tokyo on Monday.",
        "More than 300 people were still missing on Tuesday evening.",
        "Print sales of the newspaper have halved since 2015.",
        "Follow-up talks will take place in Geneva next week, the ministry said.",
        "Photographs show that the roof of the church has fallen in.",
        "By Friday the water had reached the second floor of the town hall.",
        "Listen to the people of this valley, the bishop told the court.",
        "Subscribe numbers rose, but the company lost money all the same.",
        "The correction of the river in 1870 moved the border by two miles.",
        "Video of the attack was shown to the jury on the third day.",
        "Contact with the ship was lost at 3 a.m. on Thursday.",
        "Play was stopped after ten minutes by rain.",
        "EPA officials said the water is safe.",
        "Published in 1965, the book sold 20,000 copies.",
        "Copyright law in Europe will change.",
        "By using drones, the army found the survivors.",
        "Source of the fire was a heater.",
        "Topics under discussion include trade and fishing.",
        "Contact her lawyer had in May broke off.",
        "Related crimes fell by half.",
        "By Friday she had won.",
        "Heavy rain contributed to this flood.",
        "More information will be published on Monday.",
        "Get Carter, a film of 1971, was shot in the town.",
        "Latest figures show that 40,000 people have left.",
    ],
)
def test_a_sentence_that_only_begins_like_one_stays(text: str) -> None:
    """News begins with such words as well."""
    story = [Block(p) for p in parts("bees")[2]]

    assert text in boilerplate.story([*story[:2], Block(text), *story[2:]], ())
