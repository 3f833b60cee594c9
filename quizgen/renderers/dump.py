"""The bank itself as YAML or JSON: for programs, for looking inside, and as a test's oracle.

One bank gives a file that `quizgen` reads again; several give one YAML document each, or a JSON
array.
"""

import json
from collections.abc import Sequence

from quizgen.bank import dumps, dumps_json
from quizgen.models import Bank, RenderOptions


def as_yaml(banks: Sequence[Bank], options: RenderOptions) -> bytes:  # noqa: ARG001 all are called alike
    """The banks as YAML in UTF-8, parted by `---` when there are several."""
    return "---\n".join(map(dumps, banks)).encode()


def as_json(banks: Sequence[Bank], options: RenderOptions) -> bytes:  # noqa: ARG001 all are called alike
    """The bank as a JSON object in UTF-8, or an array of objects when there are several."""
    if len(banks) == 1:
        return dumps_json(banks[0]).encode()
    whole = [json.loads(dumps_json(bank)) for bank in banks]
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
