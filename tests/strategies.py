"""Banks that hypothesis makes up, with text that breaks careless file formats."""

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st

from quizgen import models as m

NASTY = (
    "No", "yes", "null", "~", "12:30", "007", "2024-01-05", "1e3", "0x1F", "- x", "# x", "a: b",
    "a #b", "*a", "&a", "!x", "%x", "@x", "`x", "{a}", "[a]", "? a", "|", ">", "'", '"', "\\",
    "<<", " lead", "trail ", "\ttab", "a\tb", "two\nlines", "two\n\nlines\n", "\nfirst",
    "a \nb", "  x\ny", "a\r\nb", "a\x85b", "a\u2028b", "\ufeffa", "a\x00b", "a\x1bb", "🙂",
    "👩‍🚀 x", "שלום", "e\u0301", "a,b", "...", "---", "--- x", "=", "_", "1_000", "long " * 60,
    "nobreak" * 40, "x\n- y: z\nid:",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("\n".join),
)
words = texts.filter(bool)
ids = st.from_regex(r"[A-Za-z0-9_-]{1,12}", fullmatch=True)
slugs = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
dates = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
numbers = st.floats(0, allow_nan=False, allow_infinity=False)


@st.composite
def _evidence(draw: st.DrawFn) -> m.Evidence:
    quote, start = draw(words), draw(st.integers(0, 10**6))
    return m.Evidence(start=start, end=start + len(quote), quote=quote)


evidence = st.none() | _evidence()
mentions = st.builds(
    m.Mention,
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    text=texts,
    name=texts,
    plural=st.booleans(),
    head=texts,
)
distractors = st.builds(m.Distractor, text=words, feedback=texts)
common = {
    "id": ids,
    "explanation": texts,
    "evidence": evidence,
    "fact": st.none() | st.sampled_from(m.FACT_KINDS),
    "bloom": st.sampled_from(["remember", "create"]),
    "tags": st.lists(texts, max_size=3).map(tuple),
    "points": numbers,
}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _split(options: list[str], keys: int) -> tuple[tuple[str, ...], tuple[m.Distractor, ...]]:
    return tuple(options[:keys]), tuple(m.Distractor(text=text) for text in options[keys:])


@st.composite
def items(draw: st.DrawFn) -> m.ItemBase:
    """One item of any type."""
    base = {name: draw(strategy) for name, strategy in common.items()}
    stem = draw(words)
    options = draw(st.lists(words, min_size=3, max_size=6, unique_by=_folded))
    keys, wrong = _split(options, 2)
    type_ = draw(st.sampled_from(m.ITEM_TYPES))
    makers: dict[str, Callable[[], m.ItemBase]] = {
        "multiple_choice": lambda: m.MultipleChoice(
            stem=stem, key=keys[0], distractors=wrong, **base
        ),
        "multiple_response": lambda: m.MultipleResponse(
            stem=stem, keys=keys, distractors=wrong, **base
        ),
        "true_false": lambda: m.TrueFalse(stem=stem, key=draw(st.booleans()), **base),
        "cloze": lambda: m.Cloze(
            stem=stem.replace("_", "-") + m.GAP, gaps=(m.Gap(key=keys[0], accept=keys),), **base
        ),
        "short_answer": lambda: m.ShortAnswer(stem=stem, key=keys[0], accept=keys, **base),
        "matching": lambda: m.Matching(
            stem=stem,
            pairs=tuple(m.Pair(left=k, right=k, evidence=draw(evidence)) for k in keys),
            distractors=wrong,
            **base,
        ),
        "ordering": lambda: m.Ordering(
            stem=stem, steps=tuple(m.Step(text=k, when=draw(texts)) for k in options), **base
        ),
        "essay": lambda: m.Essay(stem=stem, rubric=keys, **base),
    }
    return makers[type_]()


facts = st.builds(
    m.Meeting, id=ids, evidence=_evidence(), who=st.none() | mentions, salience=st.floats(0, 1)
) | st.builds(
    m.Demand,
    id=ids,
    evidence=_evidence(),
    demander=mentions,
    content=st.lists(mentions, max_size=2).map(tuple),
)


@st.composite
def banks(draw: st.DrawFn) -> m.Bank:
    """A bank with everything that a bank can hold."""
    return m.Bank(
        id=draw(slugs),
        title=draw(texts),
        seed=draw(st.integers()),
        article=m.Article(
            id=draw(slugs),
            title=draw(texts),
            text=draw(texts),
            published=draw(dates),
            url=draw(texts),
        ),
        glossary=draw(
            st.lists(st.builds(m.GlossaryEntry, term=texts, definition=texts), max_size=2)
        ),
        people=draw(
            st.lists(st.builds(m.Person, name=texts, did=st.tuples(texts, texts)), max_size=2)
        ),
        timeline=draw(st.lists(st.builds(m.Event, when=texts, date=dates, text=texts), max_size=2)),
        facts=draw(st.lists(facts, max_size=2)),
        items=draw(st.lists(items(), max_size=4, unique_by=lambda item: item.id)),
        discussion=draw(st.lists(st.builds(m.Discussion, prompt=texts), max_size=1)),
        quality=draw(
            st.none()
            | st.builds(
                m.QualityCard,
                asked=st.integers(0),
                refused=st.dictionaries(texts, st.integers(0), max_size=2),
                grounded=st.none() | numbers,
            )
        ),
    )
