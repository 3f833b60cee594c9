"""Files are written whole or not at all, and what a person may have edited stays."""

import os
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.output import File, seal, write_all


def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the last moment: the old page is there, whole, alone."""
    page = tmp_path / "page.html"
    page.write_bytes(b"<!doctype html>old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(RenderError, match="No space left"):
        write_all([File(page, b"<!doctype html>new")])

    assert b"<!doctype html>old" == page.read_bytes()
    assert [page] == list(tmp_path.iterdir())


def test_one_refusal_writes_nothing(tmp_path: Path) -> None:
    """The first file is not written when the second is refused."""
    first, second = tmp_path / "a.html", tmp_path / "b.yaml"
    second.write_text("notes")

    with pytest.raises(RenderError, match="nothing was written"):
        write_all([File(first, b"x"), File(second, b"y")])

    assert not first.exists()


def test_a_link_is_followed_and_rights_are_kept(tmp_path: Path) -> None:
    """The file behind a link is replaced, with its own rights; the link stays a link."""
    page, link = tmp_path / "page.html", tmp_path / "link.html"
    page.write_bytes(b"<!doctype html>old")
    page.chmod(0o640)
    link.symlink_to(page)

    write_all([File(link, b"<!doctype html>new")])

    assert link.is_symlink()
    assert b"<!doctype html>new" == page.read_bytes()
    assert 0o640 == page.stat().st_mode & 0o777


def test_a_device_is_written_into_and_not_replaced() -> None:
    """`-o /dev/null` leaves the device a device."""
    write_all([File(Path(os.devnull), b"x")])

    assert Path(os.devnull).is_char_device()


def test_a_sealed_bank_is_replaced_and_an_edited_one_is_not(tmp_path: Path) -> None:
    """One changed sign below the seal is enough."""
    bank = tmp_path / "bank.yaml"
    bank.write_bytes(seal("title: A\n"))
    write_all([File(bank, seal("title: B\n"))])
    assert b"title: B" in bank.read_bytes()

    bank.write_bytes(bank.read_bytes().replace(b"title: B", b"title: C"))

    with pytest.raises(RenderError, match="may have been edited"):
        write_all([File(bank, seal("title: D\n"))])
    write_all([File(bank, seal("title: D\n"))], force=True)
    assert b"title: D" in bank.read_bytes()
