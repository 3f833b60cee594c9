"""The stages from a sentence to its facts, each on short sentences of its own."""

from typing import Any

import pytest
from spacy.tokens import Doc

from quizgen.facts import disagreements, extract
from quizgen.facts.build import build
from quizgen.facts.clauses import Predication, predications
from quizgen.facts.names import cast
from quizgen.facts.nlp import parse
from quizgen.facts.phrases import core, quoted, stripped
from quizgen.facts.quotes import quotes, speaker, telling
from quizgen.facts.salience import Salience, evidence_of
from quizgen.facts.shorten import shortened
from quizgen.facts.voices import voices
from quizgen.models import Article, Fact
from tests.engine.build import cases, marked


def article(text: str, **more: Any) -> Article:
    """An article of this text whose headline names all that it speaks of."""
    return Article(id="case", title=f"News: {text}".replace("\n", " "), text=text, **more)


def doc_of(text: str) -> Doc:
    """The parse of a text."""
    return parse(article(text))


def outlined(found: Predication) -> str:
    """A predication as the case file writes it."""
    slots = (f"{p.slot}({p.marker})" if p.marker else p.slot for p in found.parts)
    names = ("negated", "passive", "inherited")
    flags = " ".join(n for n in names if getattr(found, n))
    behind = " ".join(slots)
    fields = [found.subject.span.text, found.verb.lemma_, found.relation, behind]
    return " | ".join([*fields, flags] if flags else fields).replace("|  |", "| |").rstrip()


@pytest.mark.parametrize("case", marked("clause_cases.yaml", "text"))
def test_a_sentence_has_its_clauses(case: dict[str, Any]) -> None:
    """Each finite verb has its subject and its parts; where that is in doubt there is none."""
    assert case["clauses"] == [outlined(p) for p in predications(doc_of(case["text"]))]


@pytest.mark.parametrize("case", marked("shorten_cases.yaml", "left"))
def test_a_long_phrase_is_cut_only_where_it_stays_true(case: dict[str, Any]) -> None:
    """What only adds goes; what tells which ones are meant stays."""
    doc = doc_of(case["text"])
    start = case["text"].index(case["phrase"])
    span = doc.char_span(start, start + len(case["phrase"]))
    assert span is not None

    assert case["left"] == shortened(span, enough=case["enough"]).text


@pytest.mark.parametrize("case", marked("quote_cases.yaml", "text"))
def test_quotations_have_a_speaker_where_one_is_certain(case: dict[str, Any]) -> None:
    """The words between the marks, and the name beside the verb of saying; else nobody."""
    whole = article(case["text"])
    doc = parse(whole)
    who = cast(doc, whole)

    found = {}
    for quote in quotes(whole.text):
        told = telling(quote, doc)
        said = speaker(told, who) if told is not None else None
        found[whole.text[quote.start : quote.end]] = said.name if said else ""

    assert case["quotes"] == found


@pytest.mark.parametrize("case", marked("voice_cases.yaml", "text"))
def test_a_quotation_is_said_by_who_has_the_word(case: dict[str, Any]) -> None:
    """The words beside it tell who says it, or who was quoted or reported right before."""
    whole = article(case["text"])
    doc = parse(whole)
    marks = quotes(whole.text)

    said = {v.quote: v.said_by.words for v in voices(doc, cast(doc, whole), marks)}

    found = {whole.text[q.start : q.end]: said.get(q, "") for q in marks if q.whole}
    assert case["voices"] == found


def lines(fact: Fact, wanted: str) -> str:
    """A fact as the case file writes it, with the roles that the wanted line names."""
    names = {r.split("=")[0] for r in wanted.rpartition("|")[2].split(" ") if "=" in r}
    plain = {"asserted", "positive"}
    status = [fact.attribution.words if fact.attribution else "", fact.modality, fact.polarity]
    said = " ".join(s for s in status if s and s not in plain)
    roles = " ".join(f"{r}={m.words}" for r, m in fact.roles() if r in names)
    return f"{fact.kind} | {said} | {roles}" if said else f"{fact.kind} || {roles}"


@pytest.mark.parametrize("case", marked("fact_cases.yaml", "about"))
def test_a_sentence_states_a_fact_or_does_not(case: dict[str, Any]) -> None:
    """Who says so, how sure it is, and what fills each role; what nobody states is no fact."""
    found = extract(article(case["text"], published=case.get("published")))

    for wanted in case.get("has", []):
        assert wanted in [lines(f, wanted) for f in found]
    for wrong in case.get("hasnt", []):
        assert wrong not in [lines(f, wrong) for f in found]
    assert not {f.kind for f in found} & set(case.get("lacks", []))


@pytest.mark.parametrize("case", cases("gate_cases.yaml"), ids=lambda c: f"{c['stem']} {c['back']}")
def test_the_parse_gate_reads_a_question_back(case: dict[str, Any]) -> None:
    """A stem or a statement that says something else than the clause does not pass."""
    found = next(f.clause for f in extract(article(case["text"])) if f.clause)

    reasons = disagreements([(case["stem"], case["back"], found)])

    assert case["passes"] == (reasons == [""])


def test_the_gate_has_an_answer_for_each_question_in_order() -> None:
    """One reason a question, and none for what has no clause behind it."""
    found = next(f.clause for f in extract(article("The ministry proposed a tax.")) if f.clause)
    right = ("What did the ministry propose?", "The ministry proposed a tax.", found)
    wrong = ("What did the ministry reject?", "The ministry proposed a tax.", found)

    reasons = disagreements([right, wrong, ("Who?", "", None)])

    assert [bool(r) for r in reasons] == [False, True, False]
    assert disagreements([]) == []


def test_the_gate_reads_over_who_says_so() -> None:
    """A stem is read without its "According to"."""
    found = next(f.clause for f in extract(article("The ministry proposed a tax.")) if f.clause)
    stem = "According to Ada Moreau, what did the ministry propose?"

    assert disagreements([(stem, "The ministry proposed a tax.", found)]) == [""]


def test_a_phrase_ends_before_what_commas_set_off() -> None:
    """A list stays whole; an aside goes."""
    listed = doc_of("Ada invited Italy, Canada and Japan.")
    aside = doc_of("Ada sold the farm, which burned in May.")

    found = [core(next(t for t in d if t.dep_ == "dobj")).text for d in (listed, aside)]

    assert found == ["Italy, Canada and Japan", "the farm"]


def test_edges_lose_their_marks_and_quotations_stay_in_pairs() -> None:
    """Commas go; a lone quotation mark is completed or left out."""
    doc = doc_of("They called it “a shame”, he said.")
    i = next(t.i for t in doc if t.text == "“")

    pair, cut = stripped(doc[i : i + 5]), doc[i : i + 2]

    assert pair.text == "“a shame”"
    assert quoted(cut)
    assert not quoted(pair)


def test_a_clause_is_built_without_connectives_and_contractions() -> None:
    """ "However" says nothing by itself, and "hasn't" is "has" with a negation."""
    whole = article("However, the ministry hasn't proposed a tax.")
    doc = parse(whole)

    made = build(next(predications(doc)), cast(doc, whole)).clause

    assert [p.slot for p in made.parts] == ["subject", "verb", "object"]
    assert (made.verb.auxiliaries, made.verb.negated) == (("has",), True)


def test_the_lead_matters_more_than_the_end() -> None:
    """Of two sentences that say the same, the first is the more salient; all lie in 0 to 1."""
    text = "The mayor sold a ferry.\nIt rained.\nThe mayor sold a ferry."
    whole = Article(id="case", title="Mayor sells ferry", text=text)
    doc = parse(whole)
    salience = Salience(doc, cast(doc, whole), whole)

    first, aside, last = (salience.of(s) for s in doc.sents)

    assert 1 >= first > last > aside >= 0


def test_evidence_is_a_sentence_without_blanks_at_its_edges() -> None:
    """The newline behind a paragraph is no part of its evidence."""
    whole = article("The mayor sold a ferry. \nIt rained.")

    found = [evidence_of(s, whole).quote for s in parse(whole).sents]

    assert found == ["The mayor sold a ferry.", "It rained."]


def test_a_quotation_is_proved_by_whole_sentences_and_its_own_speaker() -> None:
    """The "He" of "He said" is the speaker's place, and no proof begins inside a sentence."""
    text = (
        "Ada Moreau met Bo Lind, a sailor, in Oslo on Friday.\n"
        "He said, “Oslo is a place where we have around 68 old ferries besides boats.” He noted "
        "that the council of Oslo has sold ten of them.\n"
        "“We are very proud of the harbour,” Norway’s environment minister, Kari Lund, said. “I "
        "think it is the most important harbour in the world.”"
    )
    article = Article(id="q", title="Harbours", text=text)

    found = [f for f in extract(article) if f.kind == "quotation"]

    assert found
    for fact in found:
        assert fact.evidence.start == 0 or text[fact.evidence.start - 1] in "\n "
        assert text[: fact.evidence.start].rstrip()[-1:] in {"", ".", "”"}
        assert fact.evidence.quote.endswith((".", "”"))
        assert fact.evidence.start <= fact.speaker.start < fact.evidence.end
    assert [f.speaker.start - text.index("He said") for f in found if "68" in f.words.text] == [0]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Ada had climbed over the fence dividing the farm from the road.", False),
        ("Ada had climbed over the fence, leaving the road.", True),
    ],
)
def test_a_clause_that_tells_which_one_stays(text: str, left_out: bool) -> None:
    """Right behind "the fence" it says which fence; behind a comma it only adds."""
    parts = [p for found in predications(doc_of(text)) for p in found.parts]

    assert [left_out] == [p.aside for p in parts if p.slot == "clause"]
