"""Whether a text is English, and the name of the language when it is not."""


def refuse_foreign(text: str, stated: str, source: str) -> None:
    """Nothing, when the text can be taken for English."""
