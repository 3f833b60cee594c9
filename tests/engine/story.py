"""An invented article that holds what every part of a bank is made of."""

from datetime import date

from quizgen.models import Article

TEXT = """\
The European Commission fined the ferry company Nordlink on Monday. \
Norwegian Transport Minister Olav Brekke rejected the decision on Tuesday.
Inga Solheim, the mayor of Bergen, called for a subsidy for small harbours. \
Nordlink bought 12 ferries from Poland in March 2019. \
Sailors in Stavanger went on strike on 3 May 2021. \
Nordlink opened a terminal in Gdansk in June 2023.
The committee in Oslo proposed a tax on large cruise ships. \
“Small harbours will lose a third of their visitors,” said Kari Lund, the director of Nordlink.
Several countries, including Poland, Sweden and Finland, signed the ferry treaty in Riga in 2016. \
The Norwegian parliament will vote on the tax in December. \
About 58 percent of voters in Norway supported the treaty in a survey.
Among the attendees at the ferry summit in Riga were leaders from Estonia, Latvia and Denmark."""


def story(text: str = TEXT) -> Article:
    """The article, or one of another text under the same headline and date."""
    return Article(
        id="nordlink", title="Ferry company fined", text=text, published=date(2024, 5, 15)
    )
