"""The file itself: its policy, its data, its size, what stands in it and what does not."""

import re
from base64 import b64decode, b64encode
from hashlib import sha256
from html import escape
from html.parser import HTMLParser
from itertools import cycle
from json import dumps, loads
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import RenderError
from quizgen.models import Article, Bank, Essay, Evidence, RenderOptions
from quizgen.renderers.html import render
from quizgen.renderers.html_data import page_id, utf16
from quizgen.renderers.html_items import seal
from tests.banks import sample_bank

_LIMIT = 300_000


class _Elements(HTMLParser):
    """Start tags with their attributes, and the text of scripts and styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._in = ""
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in = tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._in, []).append(data)

    def handle_endtag(self, _tag: str) -> None:
        self._in = ""


def _data(page: bytes) -> dict[str, Any]:
    found = re.search(rb'<script type="application/json" id="quiz">(.*?)</script>', page)
    assert found is not None
    data: dict[str, Any] = loads(found[1])
    return data


def _sealed(item: dict[str, Any]) -> dict[str, Any]:
    plain = bytes(a ^ b for a, b in zip(b64decode(item["sealed"]), cycle(item["name"].encode())))
    answer: dict[str, Any] = loads(plain)
    return answer


def test_the_policy_names_the_hashes_of_the_only_script_and_style() -> None:
    """The browser runs the page's own script and style, and nothing else."""
    elements = _Elements(render([sample_bank()], RenderOptions()))
    policy = next(a["content"] for t, a in elements.tags if "http-equiv" in a)
    expected = [
        "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
        for text in (*elements.texts["script"][::-1], elements.texts["style"][0])
    ]

    assert expected == re.findall(r"sha256-[^']+", policy or "")
    assert "unsafe" not in str(policy)


def test_the_page_has_no_handlers_no_styles_and_no_addresses_in_its_markup() -> None:
    """No `on...` attribute, no `style` attribute, nothing that loads from anywhere."""
    elements = _Elements(render([sample_bank()], RenderOptions()))
    attributes = [(tag, name, value) for tag, a in elements.tags for name, value in a.items()]

    assert [] == [a for a in attributes if a[1].startswith("on") or a[1] in ("style", "src")]
    assert [("link", "href", "data:,"), ("a", "href", "#main")] == sorted(
        (a for a in attributes if a[1] == "href"), reverse=True
    )


def test_answers_cannot_be_read_at_a_glance() -> None:
    """What only the answer says stands nowhere in the page in plain letters."""
    page = render([sample_bank()], RenderOptions()).decode("utf-8")
    essay = next(item for item in sample_bank().items if isinstance(item, Essay))

    assert [] == [i.explanation for i in sample_bank().items if i.explanation in page]
    assert [] == [point for point in essay.rubric if point in page]


def test_the_seal_opens_with_the_name_of_the_item() -> None:
    """The sealed half is what the page's own script will read."""
    item = _data(render([sample_bank()], RenderOptions()))["banks"][0]["items"][0]

    assert "London" == item["ask"]["options"][_sealed(item)["right"][0]]
    assert {"a": "ž"} == loads(bytes(byte ^ ord("x") for byte in b64decode(seal({"a": "ž"}, "x"))))


def test_offsets_count_as_the_browser_counts() -> None:
    """Characters beyond the first plane are two units of JavaScript's strings."""
    article = Article(id="a", title="", text="🕊 Peace 🕊 now")
    evidence = article.evidence(2, 7)

    assert [3, 8] == utf16(article.text)(evidence)
    assert [12, 15] == utf16(article.text)(article.evidence(10, 13))
    assert None is utf16(article.text)(Evidence(start=0, end=3, quote="not"))


def test_the_article_can_be_left_out() -> None:
    """Nothing longer than what the items say is in the file, and its title and source stay."""
    bank = sample_bank()
    page = render([bank], RenderOptions(reading=False)).decode("utf-8")

    assert [] == [p.quote for p in bank.article.paragraphs if dumps(p.quote)[1:-1] in page]
    assert [] == [p.quote for p in bank.article.paragraphs if escape(p.quote) in page]
    assert bank.article.standfirst not in page
    assert bank.article.publisher in page


def test_thirty_items_fit_into_the_limit() -> None:
    """A page of 30 items weighs at most 300 KB."""
    items = [
        item.model_copy(update={"id": f"{item.id}-{i}"})
        for i in range(3)
        for item in sample_bank().items
    ]
    bank = sample_bank().model_copy(update={"items": tuple(items)})

    assert len(render([bank], RenderOptions())) <= _LIMIT


def test_the_same_banks_give_the_same_bytes() -> None:
    """Nothing in the page depends on the clock or on chance."""
    assert render([sample_bank()], RenderOptions()) == render([sample_bank()], RenderOptions())


def test_items_of_one_bank_given_twice_keep_apart() -> None:
    """Two items with one id get two names, so that their answers do not mix."""
    data = _data(render([sample_bank(), sample_bank()], RenderOptions()))
    names = [item["name"] for bank in data["banks"] for item in bank["items"]]

    assert len(names) == len(set(names))


def test_the_learner_keeps_the_state_of_a_quiz_made_again() -> None:
    """The name of the state depends on the banks' ids alone."""
    bank = sample_bank()
    edited = bank.model_copy(update={"title": "Another title", "items": bank.items[:2]})

    assert page_id([bank]) == page_id([edited])
    assert page_id([bank, edited]) != page_id([bank])


@pytest.mark.parametrize("banks", [[], [sample_bank()]])
def test_what_cannot_be_made_is_told(banks: list[Bank]) -> None:
    """No bank, or a language that there is not: one sentence on what to do next."""
    with pytest.raises(RenderError, match=r"Name one bank|Choose one of: de, en, es, fr, uk"):
        render(banks, RenderOptions(ui_lang="tlh"))


def test_a_users_own_file_stands_in_for_ours(tmp_path: Path) -> None:
    """A stylesheet in the user's folder of templates replaces the one of its name."""
    own = tmp_path / "html" / "css"
    own.mkdir(parents=True)
    (own / "7-results.css").write_text("body { color: teal }", encoding="utf-8")
    page = render([sample_bank()], RenderOptions(templates=tmp_path)).decode("utf-8")

    assert "body { color: teal }" in page
    assert ".score-big" not in page
    assert ".stem" in page


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("page.html.j2", "{{ nothing }}", "is at fault"),
        ("css/9-own.css", "a::after { content: '</style>' }", "would end the page's own"),
        ("lang/de.json", "{", "is not JSON"),
        ("js/live.js", 'import { t } from "./nowhere.js";\n', "html/js/nowhere.js is missing"),
        ("js/data.js", 'import { t } from "./words.js";\n', "import each other"),
    ],
)
def test_a_faulty_template_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    """A fault in the user's own template says which file it is."""
    path = tmp_path / "html" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RenderError, match=message):
        render([sample_bank()], RenderOptions(templates=tmp_path))
