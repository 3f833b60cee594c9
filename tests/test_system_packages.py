"""What no Python package brings: installed where that may be done, else told in one command."""

import subprocess

import pytest

from tools import system_packages as system


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were called, on a machine that lacks Pango and qpdf."""
    found: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        found.append(list(command))
        return subprocess.CompletedProcess(command, 0)

    needs = [
        system.Need("Pango", lambda: len(found) > 1, "libpango-1.0-0", "pango"),
        system.Need("qpdf", lambda: len(found) > 1, "qpdf", "qpdf"),
        system.Need("Java", lambda: True, "default-jdk-headless", "openjdk"),
    ]
    monkeypatch.setattr(system, "NEEDS", {"run": needs})
    monkeypatch.setattr("subprocess.run", run)
    return found


def _machine(monkeypatch: pytest.MonkeyPatch, *programs: str, user: int = 1000) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name in programs else None)
    monkeypatch.setattr("os.geteuid", lambda: user)


def test_root_installs_what_is_missing_with_apt(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One update, one install, of the missing ones alone."""
    _machine(monkeypatch, "apt-get", user=0)

    assert 0 == system.main("run")
    assert ["apt-get", "update"] == called[0]
    assert ["libpango-1.0-0", "qpdf"] == called[1][-2:]


def test_sudo_without_a_password_installs(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same, through sudo."""
    _machine(monkeypatch, "apt-get", "sudo")

    assert 0 == system.main("run")
    assert ["sudo", "apt-get", "update"] == called[1]


def test_a_user_who_may_not_install_is_told_the_command(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is called; one line to paste."""
    _machine(monkeypatch, "apt-get")

    assert 1 == system.main("run")
    assert [] == called
    assert "sudo apt-get install -y --no-install-recommends libpango-1.0-0 qpdf" in (
        capsys.readouterr().err
    )


def test_homebrew_installs_on_a_mac(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One command for each formula."""
    _machine(monkeypatch, "brew")

    assert 0 == system.main("run")
    assert [["brew", "install", "pango"], ["brew", "install", "qpdf"]] == called


def test_another_system_is_told_what_is_missing(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither apt nor Homebrew: the names of the things."""
    _machine(monkeypatch)

    assert 1 == system.main("run")
    assert [] == called
    assert "Missing: Pango, qpdf" in capsys.readouterr().err
