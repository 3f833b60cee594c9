"""Text of an article or a bank never becomes markup, and nothing leaves the page."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from pydantic import BaseModel

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.html import render
from tests.banks import sample_bank
from tests.html.answers import ANSWERS, mark_own
from tests.html.conftest import Watched
from tests.html.hands import Mouse
from tests.html.pages import sideways, write_page

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "<!-- --><svg/onload=alert(3)> {{ 7*7777 }} {% raw %} ${alert(4)} "
    "\"'` javascript:alert(5) &lt;b&gt; \u202e\u0000\u0007\u2028 "
)
_AS_IT_IS = {"id", "type", "format", "language", "licence", "kind", "bloom", "difficulty"}
_AS_IT_IS |= {"fact", "start", "end", "text_of_article", "question"}


def _poisoned(value: Any, salt: str) -> Any:
    """The value with hostile text before every text of it; evidence is made anew afterwards."""
    if isinstance(value, str):
        return f"{HOSTILE}{salt}{value}"
    if isinstance(value, list):
        return [_poisoned(v, f"{salt}{i}") for i, v in enumerate(value)]
    if isinstance(value, dict):
        return {k: v if k in _AS_IT_IS else _poisoned(v, salt + k) for k, v in value.items()}
    return value


def _shifted(value: Any, by: int, text: str) -> Any:
    if isinstance(value, list):
        return [_shifted(v, by, text) for v in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"start", "end", "quote"}:
        start, end = value["start"] + by, value["end"] + by
        return {"start": start, "end": end, "quote": text[start:end]}
    return {k: _shifted(v, by, text) for k, v in value.items()}


def hostile_bank() -> Bank:
    """The sample bank with hostile text in every field that a person or an article fills."""
    plain: BaseModel = sample_bank()
    data = plain.model_dump(mode="json", exclude_none=True)
    text = HOSTILE + data["article"]["text"]
    data = _poisoned(data, "")
    data["article"] |= {"text": text, "published": "2025-03-15", "url": "javascript:alert(6)"}
    for event in data["timeline"]:
        event.pop("date", None)
    return Bank.model_validate(_shifted(data, len(HOSTILE), text))


def test_hostile_text_stays_text_in_the_file() -> None:
    """The file has its own two scripts and no element of the article's making."""
    page = render([hostile_bank()], RenderOptions(title=HOSTILE))

    assert 2 == page.lower().count(b"<script")
    assert b"<img" not in page
    assert b"<svg" not in page
    assert b"54439" not in page


@pytest.mark.browser
def test_a_hostile_bank_runs_nothing(watched: Watched, tmp_path: Path) -> None:
    """Read, answered and marked through and through: no script, no request, no complaint."""
    bank, page = hostile_bank(), watched.page
    page.goto(write_page(tmp_path, [bank], title=HOSTILE))
    page.locator(".term").first.click()
    page.get_by_role("link", name="Practise").click()
    page.get_by_role("button", name="Start", exact=True).click()
    for i in range(len(bank.items)):
        page.get_by_role("button", name="Show the answer").click()
        page.get_by_role("button", name="Finish" if i == len(bank.items) - 1 else "Next").click()
    expect(page.locator("summary")).to_have_count(len(bank.items))
    for row in page.locator(".answer-row").all():
        row.locator("summary").click()
        expect(row.locator(".feedback")).to_be_visible()
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".hand-out .hint")).not_to_be_empty()

    assert [] == watched.complaints
    assert 1 == len(watched.requests)
    assert 0 == page.locator("main img").count()
    assert 0 == page.locator("a[href^=javascript]").count()
    assert HOSTILE.split("\u202e")[0] in page.locator("article, .results").first.inner_text()


@pytest.mark.browser
def test_endless_words_do_not_widen_the_page(watched: Watched, tmp_path: Path) -> None:
    """A word of a thousand letters breaks where the window ends."""
    page = watched.page
    page.set_viewport_size({"width": 320, "height": 640})
    bank = sample_bank()
    items = tuple(i.model_copy(update={"stem": "W" * 1000 + i.stem}) for i in bank.items)
    article = bank.article.model_copy(update={"title": "T" * 1000, "publisher": "P" * 1000})
    page.goto(write_page(tmp_path, [bank.model_copy(update={"items": items, "article": article})]))
    widths = [sideways(page)]
    page.get_by_role("link", name="Practise").click()
    page.get_by_role("button", name="Start", exact=True).click()
    hands = Mouse(page)
    for number, item in enumerate(bank.items, start=1):
        expect(page.locator(".progress p")).to_have_text(f"Question {number} of {len(bank.items)}")
        widths.append(sideways(page))
        ANSWERS[item.type](hands, item, False)
        page.get_by_role("button", name="Check").click()
        mark_own(hands, False)
        if item.type == "essay":
            page.locator(".self-marks label.choice").first.click()
        widths.append(sideways(page))
        page.locator(".next").click()
    expect(page.locator(".results")).to_be_visible()
    widths.append(sideways(page))

    assert [0] * len(widths) == widths


@pytest.mark.browser
def test_right_to_left_text_keeps_to_itself(watched: Watched, tmp_path: Path) -> None:
    """An Arabic option and paragraph run from the right in a page that runs from the left."""
    bank, page = sample_bank(), watched.page
    item = bank.items[0].model_copy(update={"key": "لندن، إنجلترا", "stem": "أين يجتمع القادة؟"})
    article = bank.article.model_copy(update={"text": "اجتمع القادة في لندن.\nThen they left."})
    page.goto(write_page(tmp_path, [Bank(id="rtl", title="RTL", article=article, items=(item,))]))
    direction = "(node) => getComputedStyle(node).direction"

    assert ["rtl", "ltr"] == [p.evaluate(direction) for p in page.locator(".body > p").all()]

    page.get_by_role("link", name="Practise").click()
    page.get_by_role("button", name="Start", exact=True).click()

    assert "rtl" == page.locator(".stem").evaluate(direction)
    assert "rtl" == page.get_by_text("لندن", exact=False).last.evaluate(direction)
    assert "ltr" == page.locator(".instruction").evaluate(direction)


@pytest.mark.browser
@pytest.mark.parametrize(
    "attack",
    [
        "document.body.innerHTML = '<img src=x onerror=ran()>'",
        "document.body.append(Object.assign(document.createElement('script'), {text: 'ran()'}))",
        "document.body.setAttribute('onclick', 'ran()'), document.body.click()",
        "setTimeout('ran()')",
        "fetch('https://example.org/')",
    ],
)
def test_the_policy_holds_even_if_the_scripts_did_not(
    watched: Watched, tmp_path: Path, attack: str
) -> None:
    """Markup, scripts and requests that come in later are refused by the browser."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]))
    page.evaluate("() => { window.ran = () => { window.hasRun = true }; }")
    with page.expect_console_message() as refusal:
        page.evaluate(f"async () => {{ try {{ await ({attack}) }} catch {{ }} }}")
    page.evaluate("() => new Promise((done) => setTimeout(done))")  # its turn to run, if it could

    assert None is page.evaluate("window.hasRun")
    assert refusal.value.text in watched.complaints
    assert 1 == len([r for r in watched.requests if r.startswith("file:")])
