"""Where the program's own data lies, and where the user's library is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "TELISIK_LIBRARY"
# A folder of this name beside the program makes it portable: everything is kept in it.
PORTABLE_FOLDER = "telisik-portable"
# Beside the window's positions: which library was chosen, for the window and the command line alike.
_REMEMBERED = "library.txt"
_PACKAGE = Path(__file__).resolve().parent


def _find_data(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def resources() -> Path:
    """Return the folder of rule packs, fonts, icons, terms and translations."""
    return _find_data("resources")


def seeds() -> Path:
    """Return the folder of sample articles."""
    return _find_data("seeds")


def sample_article() -> Path:
    """Return the article that the first start offers."""
    return seeds() / "000_6ee7db206ce6bb82.txt"


def portable_folder() -> Path | None:
    """Return the folder beside an installed program that keeps everything, or None where there is none."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent / PORTABLE_FOLDER
    return folder if folder.is_dir() else None


def library_folder(chosen: str | os.PathLike[str] | None = None) -> Path:
    """Return the library's folder: the chosen one, TELISIK_LIBRARY's, the remembered one, or the usual one.

    A remembered folder that is not there now is passed over, so that none is begun anew in its place.
    """
    place = chosen or os.environ.get(LIBRARY_VARIABLE)
    if place:
        return Path(place)
    remembered = remembered_library()
    return remembered if remembered is not None and remembered.is_dir() else usual_library()


def usual_library() -> Path:
    """Return where the library lies unless another folder was chosen: in the portable program, or the platform's."""
    portable = portable_folder()
    return portable / "library" if portable else platformdirs.user_data_path("Telisik", appauthor=False)


def remembered_library() -> Path | None:
    """Return the folder that was chosen in the settings; None where the usual one holds."""
    try:
        place = (state_folder() / _REMEMBERED).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Path(place) if place else None


def remember_library(folder: Path) -> None:
    """Open this library from now on. An OSError where that cannot be kept."""
    place = state_folder()
    place.mkdir(parents=True, exist_ok=True)
    usual = folder.absolute() == usual_library().absolute()
    (place / _REMEMBERED).write_text("" if usual else f"{folder.absolute()}\n", encoding="utf-8")


def packs_folder() -> Path:
    """Return the folder where a user keeps language packs and switches of rules."""
    return (portable_folder() or platformdirs.user_data_path("Telisik", appauthor=False)) / "packs"


def state_folder() -> Path:
    """Return the folder for crash records and window positions."""
    portable = portable_folder()
    return portable / "state" if portable else platformdirs.user_state_path("Telisik", appauthor=False)
