"""What a page says of its article: title, standfirst, author, publisher, day, address, licence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from quizgen.readers.dates import day
from quizgen.readers.linked_data import LinkedData
from quizgen.readers.normalise import line

_SITE_PART = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{2,40}$")
_STANDFIRST = re.compile(
    r"standfirst|stand-first|\bdek\b|[-_]dek\b|\bdek[-_s]|deksummary|\bdeck\b|[-_]deck\b|strapline"
    r"|sub-?(?:title|head|headline|heading)\b|\bexcerpt\b|[-_]excerpt\b|article.?summary"
    r"|story.?summary|article.?(?:description|intro)\b|story.?intro|lede\b|\bsummary\b|[-_]intro\b",
    re.IGNORECASE,
)
_SAME = 0.8
_UNLIKE = 0.25
_STANDFIRST_LENGTH = range(25, 400)
_CC = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/([a-z-]+)/(\d\.\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]([01]?\d|[a-z]{3})[/-]([0-3]?\d)(?=[/-]|$)")
_DAY_NAMES = (
    "article:published_time", "datepublished", "pubdate", "parsely-pub-date", "dc.date.issued",
    "dc.date", "dcterms.created", "sailthru.date", "article.published", "publish-date", "date",
)  # fmt: skip


@dataclass(frozen=True)
class Metadata:
    """What is stated; empty where nothing is."""

    title: str
    standfirst: str
    summary: str
    """What the page calls its description, whether it shows it or not."""
    author: str
    publisher: str
    published: date | None
    url: str
    licence: str
    body: str
    """The whole article as the page's own data hold it."""
    paid: bool


def metadata(tree: HtmlElement, url: str) -> Metadata:
    """What a page states about its article; `url` is where it was fetched from, or empty."""
    linked = LinkedData(tree)
    address = _address(tree, url)
    title, heading = _title(tree, linked)
    return Metadata(
        title=title,
        standfirst=_standfirst(heading, title) if heading is not None else "",
        summary=_summary(tree, linked),
        author=_author(tree, linked),
        publisher=_publisher(tree, linked),
        published=_published(tree, linked, address),
        url=address,
        licence=_licence(tree, linked),
        body=linked.text("articleBody"),
        paid=linked.is_paid(),
    )


def _title(tree: HtmlElement, linked: LinkedData) -> tuple[str, HtmlElement | None]:
    """The headline as readers see it, and its element.

    Of several first-level headings the one most like what the page calls itself elsewhere.
    """
    stated = [linked.text("headline"), _meta(tree, "og:title", "twitter:title")]
    stated.append(line(tree.findtext(".//title") or ""))
    stated = [line(s) for s in stated if s]
    telling = [s for s in stated if len(s.split()) > 2]
    ranked = sorted(
        (
            (max((_likeness(_shown(h), s) for s in telling), default=1.0), h)
            for h in tree.iter("h1")
        ),
        key=lambda pair: -pair[0],
    )
    # A heading unlike all of these is the site's name.
    if ranked and ranked[0][0] >= _UNLIKE and len(_shown(ranked[0][1])) > 1:
        return _shown(ranked[0][1]), ranked[0][1]
    site = _meta(tree, "og:site_name")
    return (_without_site(stated[0], site) if stated else ""), None


def _without_site(title: str, site: str) -> str:
    for ending in (f" {sign} {site}" for sign in "|–—-·»" if site):
        if title.endswith(ending):
            return title.removesuffix(ending).rstrip()
    return _SITE_PART.sub("", title) or title


def _likeness(a: str, b: str) -> float:
    mine, other = set(re.findall(r"\w+", a.casefold())), set(re.findall(r"\w+", b.casefold()))
    return len(mine & other) / len(mine | other) if mine and other else 0.0


def _standfirst(heading: HtmlElement, title: str) -> str:
    """The summary that is marked as one near below the headline."""
    for element in _after(heading):
        text = _shown(element)
        cut = text.endswith(("...", "…"))
        if len(text) in _STANDFIRST_LENGTH and not cut and _likeness(text, title) < _SAME:
            return text
    return ""


def _summary(tree: HtmlElement, linked: LinkedData) -> str:
    """The stated description, when a paragraph of the page shows the same words."""
    stated = [linked.text("description"), _meta(tree, "og:description", "description")]
    shown = {_shown(e) for e in tree.iter("p", "h2", "h3", "div") if len(e) < 3}
    return next((s for s in map(line, stated) if len(s) in _STANDFIRST_LENGTH and s in shown), "")


def _after(heading: HtmlElement) -> Iterator[HtmlElement]:
    """Elements near below a headline whose class or property names a standfirst."""
    box: HtmlElement | None = heading
    for _ in range(4):
        if box is None:
            return
        for sibling in box.itersiblings():
            for element in sibling.iter("p", "h2", "h3", "h4", "div", "span", "section"):
                name = " ".join(filter(None, map(element.get, ("class", "itemprop"))))
                if _STANDFIRST.search(name) and len(element) < 4:
                    yield element
            # The first thing with paragraphs of its own is the body: stop there.
            if sum(1 for _ in sibling.iter("p")) > 2:
                return
        box = box.getparent()


def _author(tree: HtmlElement, linked: LinkedData) -> str:
    stated = linked.texts("author") or [_meta(tree, "author", "parsely-author", "dc.creator")]
    if not any(stated):
        marked = tree.xpath('//*[@rel="author" or @itemprop="author"]')
        stated = [_shown(e) for e in marked[:3]]
    named = [re.sub(r"^by\s+", "", line(s), flags=re.IGNORECASE) for s in stated]
    return ", ".join(dict.fromkeys(n for n in named if n and "http" not in n and len(n) < 80))


def _publisher(tree: HtmlElement, linked: LinkedData) -> str:
    named = linked.text("publisher") or _meta(tree, "og:site_name", "application-name")
    return named.removeprefix("@")


def _published(tree: HtmlElement, linked: LinkedData, url: str) -> date | None:
    """The day of publication, from the most explicit statement to the page's looks."""
    stated = [linked.text("datePublished")]
    stated += _metas(tree, _DAY_NAMES)
    stated += tree.xpath(
        '//*[@itemprop="datePublished"]/@content | //time[@pubdate or @itemprop]/@datetime'
    )
    in_url = _URL_DAY.search(url)
    stated += [" ".join(in_url.group(3, 2, 1))] if in_url and in_url[2].isalpha() else []
    stated += ["-".join(part.zfill(2) for part in in_url.groups())] if in_url else []
    found = next(filter(None, map(day, stated)), None)
    if found is not None:
        return found
    # A search through the page's marks. One through all its text would also take the year of a
    # copyright line for a day, and a wrong day is worse than none.
    from htmldate import find_date

    guess = find_date(tree, original_date=True, url=url or None, extensive_search=False)
    return day(str(guess)) if guess else None


def _address(tree: HtmlElement, url: str) -> str:
    stated = [*tree.xpath('//link[@rel="canonical"]/@href'), _meta(tree, "og:url")]
    for address in (urljoin(url, s.strip()) for s in stated if s):
        parts = urlsplit(address)
        # A canonical address elsewhere may be anyone's; the one fetched is known.
        same = not url or parts.hostname == urlsplit(url).hostname
        if parts.scheme in {"http", "https"} and same:
            return str(address)
    return url


def _licence(tree: HtmlElement, linked: LinkedData) -> str:
    links = tree.xpath('//*[(self::a or self::link) and contains(@rel, "license")]/@href')
    stated = [linked.text("license"), *links, _meta(tree, "dc.rights", "dcterms.license")]
    for text in filter(None, stated):
        cc = _CC.search(text)
        if cc is None:
            return line(text)
        kind = "CC0" if cc[1] == "zero" else f"CC {cc[1].upper()}"
        return f"{kind} {cc[2]}"
    return ""


def _meta(tree: HtmlElement, *names: str) -> str:
    return next(_metas(tree, names), "")


def _metas(tree: HtmlElement, names: Iterable[str]) -> Iterator[str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := line(element.get("content") or ""):
            found.setdefault(name.lower(), content)
    yield from (found[name] for name in names if name in found)


def _shown(element: HtmlElement) -> str:
    return line(element.text_content())
