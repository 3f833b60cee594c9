"""Articles that break careless programs, each made from a plain story of our own."""

from pathlib import Path

_DATA = Path(__file__).parent / "data"

STORY = (_DATA / "story.txt").read_text(encoding="utf-8")
FRAGMENTS = tuple((_DATA / "fragments.txt").read_text(encoding="utf-8").splitlines())
HEADLINE, STANDFIRST, *PARAGRAPHS = STORY.splitlines()
BODY = "\n".join(PARAGRAPHS)


def with_fragment(fragment: str) -> str:
    """The story with a fragment at the end of the headline and before each paragraph's full stop.

    So facts are still found, and their words hold the fragment.
    """
    lines = [f"{HEADLINE} {fragment}", f"{STANDFIRST[:-1]} {fragment}."]
    return "\n".join([*lines, *(f"{p[:-1]} {fragment}." for p in PARAGRAPHS)])


def _named(person: str, short: str) -> str:
    return STORY.replace("Anna Lindqvist", person).replace("Lindqvist", short)


def _under(*lines: str) -> str:
    return "\n".join([HEADLINE, "", *lines])


_ONE_LINE = BODY.replace("\n", " ")

READABLE: dict[str, str | bytes] = {
    "bell, escape and backspace": STORY.replace("treaty", "\x07trea\x1bty\x08"),
    "lone surrogates": STORY.replace("treaty", "trea\ud800ty").encode("utf-8", "surrogatepass"),
    "direction marks": STORY.replace("treaty", "\u202etreaty\u2066"),
    "zero-width marks": STORY.replace("a", "a\u200b").replace("e", "e\u200d\ufeff"),
    "fifty accents a letter": STORY.replace("a", "a" + "\u0301" * 50),
    "names of emoji": STORY.replace("Lindqvist", "🙂 👩‍🚀").replace("Oberhof", "🇺🇳"),
    "one paragraph": _under(_ONE_LINE),
    "a paragraph a word": STORY + "\nWord" * 1000,
    "open quotation marks and brackets": _under(*(f'“( [ {p} “ ‘ {{ « "' for p in PARAGRAPHS)),
    "brackets amid phrases": STORY.replace(" the ", " “the ( ").replace(" of ", " of ] "),
    "capitals": STORY.upper(),
    "no capitals": STORY.lower(),
    "a table": _under(
        BODY, "| Country | Money |", "|---|---|", *(f"| Land {i} | ${i}m |" for i in range(60))
    ),
    "a list of names": _under(*["Anna Lindqvist", "Tomas Oberhof", "Jakob Brandt"] * 20, BODY),
    "Cyrillic": _named("Володимир Зеленський", "Зеленський"),
    "Arabic": _named("محمد بن سلمان", "سلمان"),
    "Chinese": _named("習近平", "習近平").replace("Brenholm", "北京"),
    "Devanagari": _named("नरेन्द्र मोदी", "मोदी"),
    "apostrophes and ampersands": _named("Seán O'Neill-D’Arcy", "O'Neill-D’Arcy").replace(
        "Seamen's Union", "Marks & Spencer Union"
    ),
    "ISO dates": STORY.replace("on Tuesday", "on 2025-03-15").replace("June 2026", "2026-06-01"),
    "dates that are none": STORY.replace("June 2026", "31 February 2025").replace(
        "on Tuesday", "on 99/99/9999"
    ),
    "money": STORY.replace("$340 million", "€1.234.567,89, £5m, US$3bn, CHF 3’000, ¥500 and 50¢"),
    "numbers beyond floats": STORY.replace("1,200", "9" * 900).replace("340", "1e999"),
    "digits that are no decimals": STORY.replace("14", "²³")
    .replace("800", "٣٤٥")
    .replace("3,000", "½")
    .replace("25 million", "Ⅷ million"),
    "line ends of Windows": STORY.replace("\n", "\r\n"),
    "line ends of old Macs": STORY.replace("\n", "\r"),
    "a byte order mark": "\ufeff" + STORY,
    "UTF-16": STORY.encode("utf-16"),
    "front matter without an end": "---\n" + STORY,
    "front matter of the year 1": "---\ndate: 0001-01-01\n---\n" + STORY,
    "front matter of the year 9999": "---\ndate: 9999-12-31\n---\n" + STORY,
    "front matter that makes objects": "---\ntitle: !!python/object/apply:os.abort []\n---\n"
    + STORY,
    "front matter that is no YAML": "---\ntitle: [a\ndate: 9999-99-99\n---\n" + STORY,
    "dashes for spaces": STORY.replace(" ", " — "),
    "İ and ß": STORY.replace("I", "İ").replace("ss", "ß"),
}
"""Texts that read as articles; items may come of them or not."""

REFUSED: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "is empty"),
    "blanks": (" \n\n\t ", "is empty"),
    "a headline alone": (HEADLINE, "too short"),
    "a sentence alone": (PARAGRAPHS[0], "too short"),
    "no full stop": (_under(_ONE_LINE.replace(".", ",")), "too short"),
    "a NUL": (STORY.replace("treaty", "trea\0ty"), "is not text"),
    "every byte": (bytes(range(256)) * 40, "is not text"),
    "punctuation": ("..., !!! ??? -- ;;; ((( )))\n" * 50, "no article text"),
    "quotation marks": ('"“”«»\n' * 500, "no article text"),
    "a word of 100,000 letters": (_under(BODY, "x" * 100_000), "without a space"),
    "a million words": (_under("word " * 1_000_000), "words"),
}
"""Texts that are no articles, with words of the message that says so."""

ALMOST: dict[str, str] = {
    "numbers": "1\n2 3 4\n" + "1,200 340 25 800 14. 2026-01-02 12:30 5% 7\n" * 30,
    "words": "Title\n" + "Word.\n" * 2000,
    "names": "The list\n\n" + "Anna Lindqvist\nTomas Oberhof\nMarta Kowalska\n" * 30,
    "quotations": "Title\n\n" + '"We have waited too long for this day."\n' * 30,
}
"""Texts that pass for articles, and in which nothing is told."""
