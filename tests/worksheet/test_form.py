"""The worksheet filled in on screen, with real clicks and keys in the engine of a browser."""

import ctypes
from collections import defaultdict
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet import answer_sheet, key, student
from tests.worksheet.paper import rich_bank

FORM = RenderOptions(fillable=True)


class Screen:
    """A PDF open in PDFium, with a mouse and a keyboard."""

    def __init__(self, pdf: bytes, folder: Path) -> None:
        path = folder / "form.pdf"
        path.write_bytes(pdf)
        self.places: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
        self.labels: list[str] = []
        with pikepdf.open(path) as document:
            for number, page in enumerate(document.pages):
                for widget in page.get("/Annots", []):
                    owner = widget.get("/Parent", widget)
                    left, top, right, bottom = (float(x) for x in widget.Rect)
                    at = (number, (left + right) / 2, (top + bottom) / 2)
                    self.places[str(owner.T)].append(at)
                    self.labels.append(str(widget.get("/TU", "")))
        self.document = pdfium.PdfDocument(pdf)
        self.document.init_forms()
        assert self.document.formenv
        self.form = self.document.formenv.raw
        self.pages = list(self.document)
        for page in self.pages:
            pdfium_c.FORM_OnAfterLoadPage(page.raw, self.form)

    def click(self, name: str, which: int = 0) -> None:
        """Press and release the mouse on a field."""
        number, x, y = self.places[name][which]
        page = self.pages[number].raw
        pdfium_c.FORM_OnMouseMove(self.form, page, 0, x, y)
        pdfium_c.FORM_OnLButtonDown(self.form, page, 0, x, y)
        pdfium_c.FORM_OnLButtonUp(self.form, page, 0, x, y)

    def type(self, name: str, words: str) -> None:
        """Click a field and type into it."""
        self.click(name)
        page = self.pages[self.places[name][0][0]].raw
        for character in words:
            pdfium_c.FORM_OnChar(self.form, page, ord(character), 0)
        pdfium_c.FORM_ForceToKillFocus(self.form)

    def value(self, name: str, which: int = 0) -> str | bool:
        """The words in a field, or whether it is marked."""
        number, x, y = self.places[name][which]
        page = self.pages[number].raw
        point = pdfium_c.FS_POINTF(x, y)
        widget = pdfium_c.FPDFAnnot_GetFormFieldAtPoint(self.form, page, ctypes.byref(point))
        kind = pdfium_c.FPDFAnnot_GetFormFieldType(self.form, widget)
        if kind in (pdfium_c.FPDF_FORMFIELD_RADIOBUTTON, pdfium_c.FPDF_FORMFIELD_CHECKBOX):
            return bool(pdfium_c.FPDFAnnot_IsChecked(self.form, widget))
        buffer = (ctypes.c_ushort * 400)()
        pdfium_c.FPDFAnnot_GetFormFieldValue(self.form, widget, buffer, 800)
        return "".join(map(chr, buffer)).split("\0")[0]


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Screen:
    """The fillable worksheet on a screen."""
    options = RenderOptions(
        fillable=True,
        sections=(
            "multiple_choice",
            "multiple_response",
            "true_false",
            "cloze",
            "matching",
            "ordering",
            "short_answer",
            "essay",
            "exit_ticket",
        ),
    )
    return Screen(student([rich_bank()], options), tmp_path_factory.mktemp("form"))


def test_one_option_of_a_question_is_marked_at_a_time(screen: Screen) -> None:
    """Clicking C, then A, leaves A alone marked."""
    screen.click("q1", 2)
    assert [False, False, True, False] == [screen.value("q1", i) for i in range(4)]

    screen.click("q1", 0)

    assert [True, False, False, False] == [screen.value("q1", i) for i in range(4)]


def test_several_options_can_be_marked_where_several_are_right(screen: Screen) -> None:
    """Check boxes are independent, and a second click takes the mark away."""
    for letter in "ACB":
        screen.click(f"q2{letter}")
    screen.click("q2B")

    assert [True, False, True] == [screen.value(f"q2{letter}") for letter in "ABC"]


def test_true_and_false_exclude_each_other_and_a_correction_can_be_written(screen: Screen) -> None:
    """A false statement is marked and corrected."""
    screen.click("q3", 0)
    screen.click("q3", 1)
    screen.type("q3c", "On Saturday")

    assert [False, True] == [screen.value("q3", 0), screen.value("q3", 1)]
    assert screen.value("q3c") == "On Saturday"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("name", "Zoë Nuñez"),
        ("q5g1", "Ukraine"),
        ("q5g2", "NATO"),
        ("q6m1", "C"),
        ("q7oA", "2"),
        ("q8", "Mark Rutte"),
        ("q9", "Because … it’s “fair”."),
    ],
)
def test_words_are_typed_into_every_kind_of_field(screen: Screen, name: str, words: str) -> None:
    """Name, gap, letter, place, answer and essay take keys."""
    screen.type(name, words)

    assert words == screen.value(name)


def test_every_field_is_named_for_a_screen_reader(screen: Screen) -> None:
    """No field without a spoken name, and an option's name says its words."""
    assert all(screen.labels)
    assert "Question 1, A: London" in screen.labels


@pytest.mark.parametrize("profile", ["news", "language"])
@pytest.mark.parametrize("make", [student, answer_sheet])
def test_no_two_questions_share_a_field(make: object, profile: str, tmp_path: Path) -> None:
    """Two parts in one form: every name of a text field is used once."""
    second = rich_bank().model_copy(update={"id": "second"})
    pdf = make([rich_bank(), second], RenderOptions(fillable=True, profile=profile))  # type: ignore[operator, arg-type]
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf)

    names: list[str] = []
    with pikepdf.open(path) as document:
        for field in document.Root.AcroForm.Fields:
            if "/Parent" not in field:
                names.append(str(field.T))

    assert names
    assert sorted(set(names)) == sorted(names)


def test_a_key_has_nothing_to_fill_in(tmp_path: Path) -> None:
    """`fillable` makes no fields where the answers are printed."""
    path = tmp_path / "x.pdf"
    path.write_bytes(key([rich_bank()], FORM))

    with pikepdf.open(path) as document:
        assert "/AcroForm" not in document.Root
