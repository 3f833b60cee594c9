"""Write the `--help` of each command into README.md, between its marks.

Usage: python tools/readme_help.py
"""

import re
from pathlib import Path

from click.testing import CliRunner

from quizgen.cli import main

README = Path(__file__).parent.parent / "README.md"

_MARKED = re.compile(r"(<!-- help: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(text: str) -> str:
    """The text with the help of each command between its marks as it is now."""
    return _MARKED.sub(lambda m: f"{m[1]}```\n{_help(m[2])}```\n{m[3]}", text)


def marked(text: str) -> list[str]:
    """The commands whose help the text shows, in order."""
    return [match[2] for match in _MARKED.finditer(text)]


def _help(command: str) -> str:
    return CliRunner().invoke(main, [command, "--help"], prog_name="quizgen").output


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
