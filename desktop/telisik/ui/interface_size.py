"""How large the interface is drawn. Qt takes its scale only at its start, so the window opens anew for another."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from telisik import paths
from telisik.ui import settings as declared

if TYPE_CHECKING:
    from pathlib import Path

    from telisik.ui.settings import Settings

_QT = "QT_SCALE_FACTOR"
_GIVEN = "TELISIK_SCALE_GIVEN"  # what the person's environment had in that place


def scale_interface(settings: Settings) -> None:
    """Have Qt draw at the size that was chosen, times the scale the environment asks for; before its start only."""
    given = os.environ.setdefault(_GIVEN, os.environ.get(_QT, ""))
    factor = int(settings.read(declared.INTERFACE_SIZE)) / 100
    if factor == 1:
        _restore(given)
        return
    try:
        os.environ[_QT] = str(float(given or 1) * factor)
    except ValueError:
        _restore(given)  # Qt says itself what is wrong with it


def _restore(given: str) -> None:
    if given:
        os.environ[_QT] = given
    else:
        os.environ.pop(_QT, None)


def find_text_pixels(settings: Settings) -> int:
    """Return how high the article's letters are in Qt's pixels, so that the interface's size does not change them."""
    size, interface = int(settings.read(declared.TEXT_SIZE)), int(settings.read(declared.INTERFACE_SIZE))
    return round(size * 100 / interface)


def open_anew(library: str | None, shown: Path | None = None) -> None:
    """Put a fresh program in this one's place; it does not return.

    ``library`` is what this one was started with, ``shown`` the folder that it had open at the end: another one
    where the reviewer turned to it meanwhile.
    """
    if shown is not None and shown.resolve() != paths.library_folder(library).resolve():
        library = str(shown)
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable] if frozen else [sys.executable, "-m", "telisik"]
    if library:
        command += ["--library", library]
    os.execv(sys.executable, command)  # noqa: S606 - the program itself, without a shell
