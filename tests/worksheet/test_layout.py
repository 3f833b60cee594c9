"""What a page must not do: split an item, strand a heading, leave a line alone."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.printing import page
from quizgen.renderers.worksheet.stylesheet import stylesheet
from tests.worksheet.paper import rich_bank

VARIANTS = {
    "plain": RenderOptions(),
    "language": RenderOptions(profile="language"),
    "two columns": RenderOptions(two_columns=True),
    "large print": RenderOptions(large_print=True),
    "large language": RenderOptions(large_print=True, profile="language"),
    "dyslexia on letter": RenderOptions(dyslexia=True, paper="letter"),
    "ink saver without article": RenderOptions(ink_saver=True, reading=False),
    "form": RenderOptions(fillable=True),
}
CASES = [
    *(("student", variant, 3) for variant in VARIANTS),
    *(("student", "plain", padding) for padding in (0, 2, 5)),
    ("teacher", "plain", 3),
    ("teacher", "two columns", 3),
    ("key", "language", 3),
    ("answer_sheet", "language", 3),
]
KEPT = ("entry", "card", "talk", "box", "bank")
"""Classes of what stays in one piece."""


def long_bank(times: int, padding: int) -> Bank:
    """A bank with each item several times, its stems padded so that pages break elsewhere."""
    bank = rich_bank()
    items = tuple(
        item.model_copy(
            update={"id": f"{item.id}-{n}", "stem": item.stem + " and so on" * ((n * padding) % 7)}
        )
        for item in bank.items
        for n in range(times)
    )
    return bank.model_copy(update={"items": items})


@cache
def laid_out(edition: str, variant: str, padding: int) -> list[Any]:
    """The pages' root boxes."""
    options = VARIANTS[variant]
    html = page(edition, [long_bank(3, padding)], options)
    document = lay_out(html, stylesheet(options), forms=options.fillable)
    return [p._page_box for p in document.pages]


def blocks(root: Any) -> Iterator[Any]:
    """Boxes of a page that belong to elements, page margins left out."""
    for child in root.children:
        if type(child).__name__ != "MarginBox":
            yield child
            yield from child.descendants()


def classes(box: Any) -> list[str]:
    """The classes of a box's element."""
    return (box.element.get("class") or "").split() if box.element is not None else []


@pytest.mark.parametrize(("edition", "variant", "padding"), CASES)
def test_no_item_is_split_across_pages(edition: str, variant: str, padding: int) -> None:
    """Every entry, card and box lies on one page alone."""
    pages_of: dict[Any, set[int]] = defaultdict(set)
    for number, root in enumerate(laid_out(edition, variant, padding)):
        for box in blocks(root):
            if set(KEPT) & set(classes(box)):
                pages_of[box.element].add(number)

    split = [element.get("class") for element, on in pages_of.items() if len(on) > 1]

    assert pages_of
    assert [] == split


@pytest.mark.parametrize(("edition", "variant", "padding"), CASES)
def test_no_heading_stands_last_on_a_page(edition: str, variant: str, padding: int) -> None:
    """Below every heading, on its page, stands more than a heading or an instruction."""
    stranded = []
    for root in laid_out(edition, variant, padding):
        last = ""
        for box in blocks(root):
            if box.element_tag in ("h1", "h2", "h3") or "instruction" in classes(box):
                last = box.element_tag
            elif box.element_tag in ("p", "li", "td", "input", "textarea", "div") and _inked(box):
                last = ""
        stranded += [last] if last else []

    assert [] == stranded


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_line_of_the_passage_stands_alone(variant: str) -> None:
    """A paragraph of the passage that breaks leaves two lines at least on either side."""
    pieces: dict[Any, list[int]] = defaultdict(list)
    for root in laid_out("student", variant, 3):
        for box in blocks(root):
            if "par" in classes(box) and box.element_tag == "p":
                lines = [c for c in box.children if type(c).__name__ == "LineBox"]
                pieces[box.element].append(len(lines)) if lines else None

    alone = [counts for counts in pieces.values() if len(counts) > 1 and min(counts) < 2]

    assert [] == alone


def test_pages_are_filled_from_the_first_to_the_last() -> None:
    """No page is empty."""
    filled = [any(_inked(box) for box in blocks(root)) for root in laid_out("student", "plain", 3)]

    assert all(filled)


def _inked(box: Any) -> bool:
    """Whether something of it is seen: text, or a rule to write on."""
    if "rule" in classes(box) or box.element_tag in ("input", "textarea"):
        return True
    return any(getattr(b, "text", "").strip() for b in getattr(box, "children", ()) or ()) or any(
        getattr(b, "text", "").strip() for b in box.descendants()
    )
