"""The page's own files: modules joined into one script, stylesheets into one, and the words.

There is no build step. A module is a plain ES module under a strict convention, so that joining
is a matter of lines:

- an import is one line, `import { a, b } from "./other.js";`, without `as` and without defaults;
- an export is the word `export ` before a top-level `function` or `const`.

Each module becomes a function of its own that gives back what it exports, and each stands after
those it imports. A browser without modules from disk (`file:` has none) runs the result.
"""

import re
from json import JSONDecodeError, loads
from pathlib import Path, PurePosixPath
from typing import Any

from quizgen.errors import RenderError
from quizgen.resources import templates

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


class Files:
    """Files of `templates/html`; those of the same name in the user's own folder replace ours."""

    def __init__(self, own: Path | None = None) -> None:
        ours = templates() / "html"
        self.folders = [own / "html", ours] if own else [ours]

    def read(self, name: str) -> str:
        """The text of a file, with LF line ends.

        Raises:
            RenderError: there is no such file, or it is not UTF-8.
        """
        for folder in self.folders:
            path = folder / name
            if path.is_file():
                try:
                    return path.read_text(encoding="utf-8")
                except (OSError, UnicodeDecodeError) as error:
                    raise RenderError(f"The template {path} cannot be read: {error}.") from error
        raise RenderError(f"The template html/{name} is missing. Install quizgen again.")

    def names(self, folder: str, ending: str) -> list[str]:
        """Names of the files in a folder, sorted, without the folder."""
        found = {p.name for base in self.folders for p in (base / folder).glob(f"*{ending}")}
        return sorted(found)

    def script(self, entry: str = "js/main.js") -> str:
        """All modules that the entry needs, as one classic script."""
        return _closed(f'"use strict";\n(() => {{\n{self.modules(entry)}}})();', "script")

    def modules(self, entry: str) -> str:
        """The statements that make `modules`: what each module exports, by its file's name."""
        done: dict[str, str] = {}
        self._join(entry, done, ())
        return "const modules = {};\n\n" + "\n".join(done.values())

    def style(self) -> str:
        """All stylesheets in the order of their names."""
        sheets = [self.read(f"css/{name}") for name in self.names("css", ".css")]
        return _closed("\n".join(sheets).strip(), "style")

    def words(self) -> dict[str, dict[str, Any]]:
        """The words of the interface by language.

        Raises:
            RenderError: a language file is not JSON.
        """
        found: dict[str, dict[str, Any]] = {}
        for name in self.names("lang", ".json"):
            try:
                found[name.removesuffix(".json")] = loads(self.read(f"lang/{name}"))
            except JSONDecodeError as error:
                raise RenderError(f"The language file {name} is not JSON: {error}.") from error
        return found

    def _join(self, name: str, done: dict[str, str], above: tuple[str, ...]) -> None:
        if name in done:
            return
        if name in above:
            raise RenderError(f"The modules import each other: {' > '.join((*above, name))}.")
        text = self.read(name)
        for _, target in _IMPORT.findall(text):
            self._join(_resolve(name, target), done, (*above, name))
        done[name] = _wrapped(name, text)


def _wrapped(name: str, text: str) -> str:
    """A module as a function that runs at once and gives back what the module exports."""

    def imported(found: re.Match[str]) -> str:
        return f'const {found[1]} = modules["{_resolve(name, found[2])}"];'

    exports = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(imported, text)).strip("\n")
    return f'modules["{name}"] = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();\n'


def _resolve(name: str, target: str) -> str:
    """The file that an import means, from the folder of the importing module."""
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _closed(text: str, element: str) -> str:
    """The text, which must not hold the end of the element that it will stand in."""
    if f"</{element}" in text.lower():
        raise RenderError(f"A template file holds “</{element}”, which would end the page's own.")
    return text
