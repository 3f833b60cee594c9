"""Look for what no Python package brings, and install it where that may be done.

Usage: python tools/system_packages.py run|test

`run` is what `quizgen` needs, `test` what its tests need on top. With apt as root, or with sudo
that asks for no password, or with Homebrew, it installs what is missing; otherwise it prints the
one command that does, and ends with code 1.
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Need(NamedTuple):
    """Something to look for, and the packages that bring it."""

    what: str
    there: Callable[[], bool]
    apt: str
    brew: str


def libraries(*names: str) -> Callable[[], bool]:
    """Whether all shared libraries can be found."""
    return lambda: all(_library(name) for name in names)


def _library(name: str) -> bool:
    folders = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))
    return bool(ctypes.util.find_library(name)) or any(
        any(folder.glob(f"lib{name}*.dylib")) for folder in folders
    )


def program(*names: str) -> Callable[[], bool]:
    """Whether one of the programs is on the path."""
    return lambda: any(shutil.which(name) for name in names)


def chromium() -> bool:
    """Whether there is a Chromium, or a Chrome, to drive."""
    applications = Path("/Applications")
    return program("chromium", "chromium-browser", "google-chrome")() or any(
        (applications / f"{name}.app").exists() for name in ("Chromium", "Google Chrome")
    )


def java() -> bool:
    """Whether Java runs, compiler included (macOS has a `java` that only tells where to get it)."""
    return program("javac")() and _runs("javac", "-version")


def _runs(*command: str) -> bool:
    return subprocess.run(command, capture_output=True).returncode == 0


def jaxb() -> bool:
    """Whether the Java classes are there that the PDF validator leaves out; Debian packs them."""
    return sys.platform == "darwin" or Path("/usr/share/java/jaxb-runtime.jar").exists()


NEEDS = {
    "run": (
        Need(
            "Pango, and HarfBuzz with its subsetter, for PDF",
            libraries("pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset"),
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
            "pango",
        ),
    ),
    "test": (
        Need("Chromium", chromium, "chromium", "--cask chromium"),
        Need("Poppler's tools", program("pdftotext"), "poppler-utils", "poppler"),
        Need("qpdf", program("qpdf"), "qpdf", "qpdf"),
        Need("Java", java, "default-jdk-headless", "openjdk"),
        Need("JAXB", jaxb, "libjaxb-java", ""),
        Need("Node.js", program("node"), "nodejs", "node"),
        Need("npm", program("npm"), "npm", "node"),
    ),
}


def main(which: str) -> int:
    """Install what is missing; the exit code."""
    missing = [need for need in NEEDS[which] if not need.there()]
    if not missing:
        return 0
    print("Missing:", ", ".join(need.what for need in missing), file=sys.stderr)
    commands = _commands(missing)
    if not commands:
        print("Install these with your system's package manager.", file=sys.stderr)
        return 1
    if not _may_install():
        print("To install:", " && ".join(map(" ".join, commands)), file=sys.stderr)
        return 1
    for command in commands:
        if subprocess.run(command, env={**os.environ, **_QUIET}).returncode:
            print("Failed:", " ".join(command), file=sys.stderr)
            return 1
    still = [need.what for need in missing if not need.there()]
    if still:
        print("Still missing:", ", ".join(still), file=sys.stderr)
    return int(bool(still))


_QUIET = {"DEBIAN_FRONTEND": "noninteractive", "HOMEBREW_NO_AUTO_UPDATE": "1"}


def _commands(missing: list[Need]) -> list[list[str]]:
    """What to call, with the system's own package manager."""
    if shutil.which("apt-get"):
        names = [name for need in missing for name in need.apt.split()]
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        return [
            [*sudo, "apt-get", "update"],
            [*sudo, "apt-get", "install", "-y", "--no-install-recommends", *names],
        ]
    if shutil.which("brew"):
        return [["brew", "install", *need.brew.split()] for need in missing if need.brew]
    return []


def _may_install() -> bool:
    """Whether installing needs no password."""
    if not shutil.which("apt-get") or os.geteuid() == 0:
        return True
    return program("sudo")() and _runs("sudo", "-n", "true")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in NEEDS:
        sys.exit(f"Usage: python {sys.argv[0]} {'|'.join(NEEDS)}")
    sys.exit(main(sys.argv[1]))
