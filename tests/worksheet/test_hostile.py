"""Nothing in a bank's text can load, run, restyle, or vanish."""

import socket
from pathlib import Path

import pytest

from quizgen.models import Article, Bank, Item, RenderOptions, ShortAnswer, TrueFalse
from quizgen.renderers.worksheet import answer_sheet, key, layout, student, teacher
from quizgen.renderers.worksheet.fetch import FONTS, OwnFilesOnly, RefusedError
from tests.worksheet.paper import text

EDITIONS = [student, key, teacher, answer_sheet]
UNSEEN = "words of a file that no page may show"
ATTACKS = [
    '<img src="https://example.org/x.png">',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<link rel="attachment" href="{file}">',
    "<style>* {{ display: none }} @import url(https://example.org/y.css);</style>",
    '</p></section><object data="{file}"></object>',
    '<svg><image href="{file}"/></svg>',
    "<script>document.write(1)</script>",
    '<div style="background: url(https://example.org/z.png)">',
    "url({file})",
    '" onload="x" style="content: url({file})',
    "{{{{ 7 * 191 }}}} {{% include 'worksheet/base.css' %}} {{# gone #}}",
    "${{7*191}} <%= 7*191 %> #{{7*191}}",
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<!-- not a comment -->",
    "]]> &amp; &lt;b&gt; \\u0041 %41",
]


def hostile(tmp_path: Path) -> tuple[Bank, list[str]]:
    """A bank with an attack in each place where text goes, and the attacks."""
    secret = tmp_path / "secret.txt"
    secret.write_text(UNSEEN, encoding="utf-8")
    attacks = [attack.format(file=secret.as_uri()) for attack in ATTACKS]
    all_ = " ".join(attacks)
    items: tuple[Item, ...] = tuple(
        ShortAnswer(id=f"s{i}", stem=attack, key=attack, explanation=attack)
        for i, attack in enumerate(attacks)
    )
    items += (TrueFalse(id="t", stem=all_, key=False, correction=all_, explanation=all_),)
    article = Article(
        id="hostile",
        title=f"Title {all_}",
        standfirst=all_,
        text="\n".join(f"A paragraph with {attack} in it." for attack in attacks),
        publisher=attacks[0],
        author=attacks[1],
        url='javascript:alert("x")',
        licence=attacks[3],
    )
    return Bank(id="hostile", title=f"Quiz {attacks[0]}", article=article, items=items), attacks


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every attempt to open a connection; none may be made."""
    tried: list[object] = []

    def refuse(_self: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


@pytest.mark.parametrize("make", EDITIONS)
def test_no_request_leaves_and_no_file_is_read(
    make: object, tmp_path: Path, no_network: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The layout asks for nothing but our fonts, whatever the text says."""
    asked: list[str] = []
    fetch = OwnFilesOnly.fetch

    def remember(self: OwnFilesOnly, url: str, headers: object = None) -> object:
        asked.append(url)
        return fetch(self, url, headers)

    monkeypatch.setattr(OwnFilesOnly, "fetch", remember)
    layout._stylesheet.cache_clear()
    layout._fonts.cache_clear()
    bank, _ = hostile(tmp_path)

    printed = text(make([bank], RenderOptions()))  # type: ignore[operator]

    assert set(asked) <= set(FONTS)
    assert asked
    assert [] == no_network
    assert UNSEEN not in printed


def test_every_attack_is_printed_as_the_words_it_is(tmp_path: Path) -> None:
    """Text that looks like markup, style or template syntax stands on paper letter by letter."""
    bank, attacks = hostile(tmp_path)
    printed = "".join(text(teacher([bank], RenderOptions())).split())

    for attack in attacks:
        assert "".join(_straight(attack).split()) in _straight(printed)
    assert "1337" not in printed


def test_the_fetcher_refuses_every_address_but_ours(tmp_path: Path) -> None:
    """Files, URLs, data and unknown fonts: refused, and remembered."""
    fetcher = OwnFilesOnly()
    addresses = [
        "https://example.org/",
        (tmp_path / "x").as_uri(),
        "data:text/css,a",
        "font:serif-regular/../../x",
        "font:",
    ]
    for address in addresses:
        with pytest.raises(RefusedError):
            fetcher.fetch(address)

    assert addresses == fetcher.refused


def test_control_characters_and_turning_marks_do_not_turn_the_page() -> None:
    """A bank edited by hand may hold them; what stands around them is printed."""
    item = ShortAnswer(
        id="c", stem="Before\x00\x07\x1b\u202ebetween\u2066\u2028after\ufffe?", key="K\x0cey"
    )
    article = Article(id="c", title="T\x01itle", text="Words\x02 here\u202e and there. " * 5)
    bank = Bank(id="c", title="T\x01itle", article=article, items=(item,))

    printed = text(teacher([bank], RenderOptions()))

    for word in ("Before", "between", "after", "itle", "Words", "there"):
        assert word in printed


def test_other_scripts_are_printed_and_read_back() -> None:
    """Names in Cyrillic, Greek and with rare accents keep their letters."""
    stem = "Who are Володимир Зеленський, Κυριάκος Μητσοτάκης, Łódź and Nguyễn?"
    bank = Bank(
        id="s",
        title="Scripts",
        article=Article(id="s", title="Scripts", text="Text."),
        items=(ShortAnswer(id="s", stem=stem, key="People"),),
    )

    assert stem in text(student([bank], RenderOptions()))


def test_a_very_long_word_and_a_very_long_item_fit_on_the_paper() -> None:
    """Nothing runs off the page, and an item longer than a page still ends."""
    article = Article(id="l", title="Long " + "x" * 300, text="y" * 900 + " end. " + "z " * 3000)
    items = (
        ShortAnswer(id="a", stem="w" * 500 + "?", key="v" * 500),
        ShortAnswer(id="b", stem="word " * 2500 + "last?", key="k"),
    )
    bank = Bank(id="l", title="Long " + "x" * 300, article=article, items=items)

    printed = text(student([bank], RenderOptions()))

    assert "last?" in printed
    assert "w" * 500 in "".join(printed.split())
    assert "y" * 900 in "".join(character for character in printed if character == "y")


def _straight(words: str) -> str:
    return words.translate(str.maketrans("“”‘’", "\"\"''"))
