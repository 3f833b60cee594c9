"""A web page: its article without what stands around it."""

import re

from lxml.html import HtmlElement

from quizgen.errors import ArticleError
from quizgen.readers import boilerplate, decode, normalise
from quizgen.readers.boilerplate import Block
from quizgen.readers.draft import Draft
from quizgen.readers.page_metadata import Metadata, metadata

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
# Old pages part paragraphs by two line breaks, of which the extraction keeps one or two: one parts
# them after the end of a sentence.
_BREAK = re.compile(r"""\n\s*\n|(?<=[.!?…"'”’»)])\s*\n""")
# The space that markup leaves between a link and the comma after it.
_BEFORE_STOP = re.compile(r"(?<=\w) (?=[,;.](?:\s[^.]|$))")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# What pages hang into an article's own text, by the names that sites give it. Never the name of
# what the reader points at ("tooltip", "rollover"): that holds words of the story.
_FOLDED = (
    "translate(concat(@class, ' ', @id, ' ', @data-test), "
    "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
)
_HUNG_IN = (
    "pullquote", "pull-quote", "rollover-block", "tooltip-text", "tooltiptext", "tooltip-content",
    "popover-content", "popover-body", "hovercard-content", "newsletter-sign", "cookie-banner",
    "paywall-prompt", "related-content", "relatedcontent",
)  # fmt: skip
_PRUNED = [f"//*[contains({_FOLDED}, '{name}')]" for name in _HUNG_IN] + ["//*[@role='tooltip']"]
_PAYWALL = re.compile(
    r"(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b.{0,40}"
    r"\bto (?:continue|keep) reading"
    r"|this (?:article|story|content) is (?:for|only available to|reserved for) "
    r"(?:subscribers|members)",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"p", "item", "head", "quote", "list", "table", "row", "cell"})
_FEW_WORDS = 60
"""A page with less running text than this holds no article, or only its beginning."""


def draft(raw: bytes, charset: str = "", url: str = "") -> Draft:
    """The article of a page; `charset` is what the server claims, `url` where it came from.

    Raises:
        ArticleError: the page holds no article, or keeps it behind a paywall.
    """
    tree = _tree(raw, charset)
    stated = metadata(tree, url)
    known = (stated.title, stated.standfirst, stated.author, stated.publisher)
    paragraphs = boilerplate.story(_blocks(tree, url), known)
    if len(paragraphs) < 2:
        # Old pages are laid out in tables, which are figures and menus elsewhere.
        laid_out = boilerplate.story(_blocks(tree, url, tables=True), known)
        paragraphs = max(paragraphs, laid_out, key=len)
    standfirst = stated.standfirst
    if not standfirst and stated.summary not in paragraphs:
        standfirst = stated.summary
    held = [p for p in stated.body.splitlines() if p.strip()]
    if _words(paragraphs) < _words(held) / 2 or len(paragraphs) == 1 < len(held):
        paragraphs = held
    _refuse_no_article(paragraphs, stated, stated.paid or _PAYWALL.search(tree.text_content()))
    return Draft(
        title=stated.title,
        standfirst=standfirst,
        paragraphs=tuple(paragraphs),
        published=stated.published,
        publisher=stated.publisher,
        author=stated.author,
        url=stated.url,
        licence=stated.licence,
    )


def _tree(raw: bytes, charset: str) -> HtmlElement:
    from lxml import etree
    from lxml import html as lxml_html

    stated = _CHARSET.search(raw[:4096])
    text = decode.text(raw, charset or (stated[1].decode("ascii", "ignore") if stated else ""))
    parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, no_network=True)
    try:
        return lxml_html.document_fromstring(_DECLARATION.sub("", text), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ArticleError("The page is empty. Give the page of one article.") from error


def _blocks(tree: HtmlElement, url: str, *, tables: bool = False) -> list[Block]:
    """The paragraphs that trafilatura takes for the article."""
    import trafilatura

    found = trafilatura.bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        include_tables=tables,
        include_links=True,
        prune_xpath=_PRUNED,
    )
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [block for element in body for block in _paragraphs(element)]


def _paragraphs(element: HtmlElement) -> list[Block]:
    inner = [child for child in element if child.tag in _HOLDERS]
    if inner:
        return [block for child in inner for block in _paragraphs(child)]
    linked = sum(len("".join(ref.itertext())) for ref in element.iter("ref"))
    text = "".join(_texts(element))
    share = linked / max(len(text.strip()), 1)
    parts = (_BEFORE_STOP.sub("", normalise.line(p)) for p in _BREAK.split(text))
    return [Block(part, element.tag == "head", share) for part in parts if part]


def _texts(element: HtmlElement) -> list[str]:
    """The text of an element; a line break in it is a newline, and its own newlines are spaces."""
    texts = [(element.text or "").replace("\n", " ")]
    for child in element:
        texts += ["\n"] if child.tag == "lb" else _texts(child)
        texts.append((child.tail or "").replace("\n", " "))
    return texts


def _words(paragraphs: list[str]) -> int:
    return sum(len(p.split()) for p in paragraphs)


def _refuse_no_article(paragraphs: list[str], stated: Metadata, paid: object) -> None:
    words = _words(paragraphs)
    sentences = sum(1 for p in paragraphs if re.search(r"[.!?…]\W*$", p))
    if paid and words < _FEW_WORDS * 3:
        raise ArticleError(
            f"The page “{stated.title}” shows only {words} words of its article: the rest is for "
            "subscribers. Save the page while signed in, or copy its text into a file."
        )
    if words < _FEW_WORDS or sentences < len(paragraphs) / 4:
        raise ArticleError(
            "No article was found on the page. Give the address of one article rather than of a "
            "front page, or copy the text into a file."
        )


def fragment(markup: str) -> Draft:
    """The paragraphs of a piece of HTML that holds an article and nothing else.

    Raises:
        ArticleError: it is empty.
    """
    tree = _tree(markup.encode(), "utf-8")
    blocks = [Block(normalise.line(e.text_content())) for e in tree.iter("p", "h2", "h3", "li")]
    if not blocks:
        blocks = [Block(normalise.line(t)) for t in tree.text_content().split("\n\n")]
    return Draft(paragraphs=tuple(boilerplate.story(blocks, ())))
