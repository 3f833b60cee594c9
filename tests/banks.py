"""Banks to test with: one of every item type, on the seed article."""

from datetime import date
from pathlib import Path

from quizgen.models import (
    Article,
    Bank,
    Cloze,
    Discussion,
    Distractor,
    Essay,
    Event,
    Evidence,
    Gap,
    GlossaryEntry,
    KeyFact,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Pair,
    Person,
    ShortAnswer,
    Step,
    TrueFalse,
)

SEED = Path(__file__).parent.parent / "seeds" / "ukraine-peacekeeping-plans.txt"


def seed_article() -> Article:
    """The seed article, read without the readers under test."""
    title, standfirst, *paragraphs = SEED.read_text(encoding="utf-8").strip().split("\n")
    return Article(
        id="ukraine-peacekeeping-plans",
        title=title,
        standfirst=standfirst,
        text="\n".join(paragraphs),
        published=date(2025, 3, 15),
        publisher="Seed News",
        url="https://example.org/ukraine-peacekeeping-plans",
        licence="CC BY 4.0",
    )


def _evidence(article: Article, words: str, within: str = "") -> Evidence:
    base = article.text.index(within) if within else 0
    start = article.text.index(words, base)
    return article.evidence(start, start + len(words))


def _sentence(article: Article, words: str) -> Evidence:
    """The paragraph that holds the words."""
    return next(p for p in article.paragraphs if words in p.quote)


def sample_bank() -> Bank:
    """One item of every type (two true/false), with evidence, and a whole learning module."""
    article = seed_article()
    london = _sentence(article, "gather in London")
    summit = _sentence(article, "29 international leaders")
    attendees = _sentence(article, "Among the attendees")
    kremlin = _sentence(article, "The Kremlin has thus far")
    week = _sentence(article, "30-day ceasefire")
    quote = _sentence(article, "We have to keep pushing ahead")
    davey = _sentence(article, "Ed Davey")
    return Bank(
        id=article.id,
        title=article.title,
        article=article,
        key_facts=(
            KeyFact(
                question="who", text="Sir Keir Starmer, the UK Prime Minister", evidence=summit
            ),
            KeyFact(
                question="what", text="Planning entered an “operational phase”", evidence=summit
            ),
            KeyFact(question="where and when", text="London, on Thursday", evidence=london),
        ),
        glossary=(
            GlossaryEntry(
                term="ceasefire",
                definition="a state of peace agreed to between opponents so they can discuss terms",
                source="WordNet 3.0, WordNet licence",
                evidence=_evidence(article, "ceasefire"),
            ),
            GlossaryEntry(
                term="coalition",
                definition="an organization of people involved in a pact or treaty",
                source="WordNet 3.0, WordNet licence",
                evidence=_evidence(article, "coalition"),
            ),
        ),
        people=(
            Person(
                name="Sir Keir Starmer",
                office="Prime Minister of the United Kingdom",
                did=("announced that planning has entered an “operational phase”",),
                evidence=summit,
            ),
            Person(name="Mark Rutte", office="NATO's Secretary-General", evidence=attendees),
        ),
        timeline=(
            Event(when="Saturday", text="Virtual meeting of 29 leaders", evidence=summit),
            Event(
                when="20 March 2025",
                date=date(2025, 3, 20),
                text="Military leaders gather in London",
                evidence=london,
            ),
        ),
        items=(
            MultipleChoice(
                id="3f9c2a1b",
                stem="Where will military leaders gather on Thursday?",
                key="London",
                distractors=(
                    Distractor(text="Paris", feedback="Paris is not named in the article."),
                    Distractor(text="Brussels", feedback="Brussels is not named in the article."),
                    Distractor(text="Kyiv", feedback="Kyiv is not named in the article."),
                ),
                explanation="Starmer said that military leaders will gather in London on Thursday.",
                evidence=london,
                answer_at=_evidence(article, "London"),
                fact="meeting",
                difficulty="easy",
                tags=("politics",),
            ),
            MultipleResponse(
                id="a81d0c55",
                stem="Leaders of which countries attended the virtual summit?",
                keys=("Italy", "Australia", "Canada"),
                distractors=(
                    Distractor(text="Japan", feedback="Japan is not named in the article."),
                    Distractor(text="Brazil", feedback="Brazil is not named in the article."),
                ),
                explanation="The article lists Italy, Australia, Canada and New Zealand.",
                evidence=attendees,
                fact="attendance",
                points=3,
            ),
            TrueFalse(
                id="7be2c9d0",
                stem="U.S. officials proposed a 30-day ceasefire to Russia.",
                key=True,
                explanation="The proposal was for an unconditional 30-day ceasefire.",
                evidence=week,
                fact="proposal",
            ),
            TrueFalse(
                id="9d0e4b12",
                stem="The virtual meeting with 29 international leaders was held on Monday.",
                key=False,
                correction="The meeting was held on Saturday.",
                explanation="The article says that the virtual meeting was on Saturday.",
                evidence=summit,
                answer_at=_evidence(article, "Saturday"),
                fact="time",
            ),
            Cloze(
                id="c0ffee01",
                stem="The Kremlin rejects the proposal unless ____ abandons its ____ aspirations.",
                gaps=(Gap(key="Ukraine"), Gap(key="NATO", accept=("Nato",))),
                distractors=(Distractor(text="Poland"), Distractor(text="EU")),
                explanation="The concessions are asked of Ukraine.",
                evidence=kremlin,
                fact="demand",
            ),
            ShortAnswer(
                id="51ab77ef",
                stem="Who is NATO's Secretary-General?",
                key="Mark Rutte",
                accept=("Rutte",),
                explanation="The article names NATO's Secretary-General Mark Rutte.",
                evidence=attendees,
                answer_at=_evidence(article, "Mark Rutte"),
                fact="role",
                difficulty="easy",
            ),
            Matching(
                id="e4d909c2",
                stem="Match each person with the office.",
                pairs=(
                    Pair(left="Emmanuel Macron", right="French President", evidence=summit),
                    Pair(left="Mark Rutte", right="NATO's Secretary-General", evidence=attendees),
                    Pair(left="Ed Davey", right="Liberal Democrat leader", evidence=davey),
                ),
                distractors=(Distractor(text="Canadian Prime Minister"),),
                explanation="Each office is named beside the person.",
                evidence=summit,
                fact="role",
                points=3,
            ),
            Ordering(
                id="d41d8cd9",
                stem="Put these events in order, the earliest first.",
                steps=(
                    Step(text="U.S. officials proposed a ceasefire", when="earlier in the week"),
                    Step(text="29 leaders met online", when="Saturday", evidence=summit),
                    Step(
                        text="Military leaders gather in London", when="Thursday", evidence=london
                    ),
                ),
                explanation="The order follows the days that the article names.",
                evidence=london,
                fact="time",
                bloom="understand",
                points=2,
            ),
            ShortAnswer(
                id="0badcafe",
                stem="Who said: “We have to keep pushing ahead, preparing for peace”?",
                key="Sir Keir Starmer",
                accept=("Starmer", "Keir Starmer"),
                explanation="Starmer highlighted the necessity for collective action.",
                evidence=quote,
                fact="quotation",
            ),
            Essay(
                id="f00dbabe",
                stem="Should frozen Russian assets be used to support Ukraine?",
                rubric=(
                    "names Ed Davey's call for the seizure of the assets",
                    "gives one reason for and one against",
                    "comes to a judgement",
                ),
                explanation="Answers differ; reasons count.",
                evidence=davey,
                fact="demand",
                bloom="evaluate",
                points=5,
            ),
        ),
        discussion=(
            Discussion(prompt="What would make a peace “secure and lasting”?", bloom="evaluate"),
            Discussion(
                prompt="Why might a country set conditions for a ceasefire?", bloom="analyse"
            ),
        ),
    )
