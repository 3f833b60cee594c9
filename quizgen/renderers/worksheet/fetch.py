"""The only files that a worksheet's layout may open: our fonts.

WeasyPrint asks for everything it wants to load here. A font is asked for by name
(`font:serif-regular`); any other address is refused, so that nothing in an article's text, and no
mistake in a template, can make a request or read a file.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

from quizgen.errors import RenderError

_SERIF = ("font_source_serif_pro", "SourceSerifPro")
_SANS = ("font_source_sans_pro", "SourceSansPro")

FONTS: dict[str, tuple[str, str]] = {
    f"font:{family}-{name}": (package, f"{stem}-{style}.ttf")
    for family, (package, stem) in (("serif", _SERIF), ("sans", _SANS))
    for name, style in (
        ("regular", "Regular"),
        ("italic", "It"),
        ("semibold", "Semibold"),
        ("bold", "Bold"),
    )
}
"""Address in the stylesheet -> package and file."""


class RefusedError(ValueError):
    """Something asked for an address that is none of our own."""


class OwnFilesOnly(URLFetcher):  # type: ignore[misc]
    """A fetcher that knows the addresses of our fonts and refuses all others."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("font",), allow_redirects=False)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        """The font behind an address.

        Raises:
            RefusedError: the address is none of our own.
        """
        if url not in FONTS:
            self.refused.append(url)
            raise RefusedError(f"refused to load {url}")
        return URLFetcherResponse(url, _font(url), {"Content-Type": "font/ttf"})


def require_fonts() -> None:
    """See that our fonts can be loaded: without any font at all, WeasyPrint ends the process.

    Raises:
        RenderError: a font package is not installed.
    """
    missing = sorted({package for package, _ in FONTS.values() if find_spec(package) is None})
    if missing:
        names = " ".join(name.replace("_", "-") for name in missing)
        raise RenderError(f"The worksheet's fonts are missing. Install them: pip install {names}")


@lru_cache(maxsize=len(FONTS))
def _font(url: str) -> bytes:
    package, name = FONTS[url]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise RefusedError(f"the font package {package} is not installed")
    return (Path(spec.submodule_search_locations[0]) / "files" / name).read_bytes()
