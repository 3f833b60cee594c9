"""Web pages and feeds of our own writing, round the articles of this folder."""

import json
from html import escape
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"

FURNITURE_BEFORE = """
<header><a href="/"><img src="logo.png" alt="The Daily Test"></a>
<nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/weather">Weather</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies and similar methods to make this site better. By
clicking accept you agree to our use of cookies.</p><button>Accept all</button></div>"""

FURNITURE_AFTER = """
<aside class="related-content"><h2>More on this story</h2><ul>
<li><a href="/1">Ten towers that you should see before you die</a></li>
<li><a href="/2">What is a storm surge?</a></li></ul></aside>
<section id="comments" class="comments"><h2>2 comments</h2>
<div class="comment"><p>First! I never liked that tower and I never will, believe me.</p></div>
<div class="comment"><p>My grandfather kept the light for thirty years and he would be glad.</p>
</div></section>
<footer><p>© 2026 The Daily Test. All rights reserved.</p>
<p><a href="/privacy">Privacy</a> <a href="/contact">Contact us</a></p></footer>"""

CAPTION = """<figure><img src="tower.jpg" alt=""><figcaption>The tower before the storm, seen from
the beach at low tide. Photo: A. Camera</figcaption></figure>"""
PULL_QUOTE = '<blockquote class="pullquote"><p>{}</p></blockquote>'


def parts(name: str) -> tuple[str, str, list[str]]:
    """Title, standfirst and paragraphs of an article of this folder."""
    title, standfirst, *rest = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return title, standfirst, rest


def page(name: str, *, head: str = "", linked: dict[str, object] | None = None) -> str:
    """A news page with an article of this folder amid all that stands around one."""
    title, standfirst, paragraphs = parts(name)
    told = [f"<p>{escape(p, quote=False)}</p>" for p in paragraphs]
    told.insert(1, CAPTION)
    told.insert(3, '<p><a href="/more">READ MORE: A HISTORY OF THE TOWN IN PICTURES</a></p>')
    told.insert(5, PULL_QUOTE.format(paragraphs[1][-60:]))
    told.append("<p>Sign up to our newsletter to get the best stories every morning.</p>")
    dek = f'<p class="article-standfirst">{escape(standfirst)}</p>' if standfirst else ""
    data = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)} | The Daily Test</title>{head}{data}</head><body>"
        f"{FURNITURE_BEFORE}<main><article><h1>{escape(title)}</h1>{dek}"
        f'<p class="byline">By Jane Writer</p>{"".join(told)}</article></main>'
        f"{FURNITURE_AFTER}</body></html>"
    )


def rss(entries: list[dict[str, str]], title: str = "The Daily Test") -> str:
    """An RSS feed; an entry's keys are the names of its elements."""
    items = "".join(
        "<item>" + "".join(f"<{k}>{escape(v)}</{k}>" for k, v in entry.items()) + "</item>"
        for entry in entries
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{title}</title><link>http://127.0.0.1/</link>{items}</channel></rss>"
    )
