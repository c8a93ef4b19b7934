"""File names are untrusted too: line ends, control characters, direction overrides, stray bytes."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 120
_EXCERPT = 40
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def show_name(name: str | os.PathLike[str]) -> str:
    """Return a name that is safe to show and to keep: one line, nothing invisible, at most 120 characters."""
    shown = show_line(os.fspath(name))
    if len(shown) <= _LONGEST:
        return shown
    half = _LONGEST // 2
    return f"{shown[: half - 1]}…{shown[-half:]}"


def show_line(text: str) -> str:
    """Return a text of any length as one line with nothing invisible in it."""
    return "".join(_show_character(character) for character in text)


def show_file(path: Path) -> str:
    """Return the last part of a path to show, or the whole path where that is empty (a root folder)."""
    return show_name(path.name or path)


def show_start(text: str) -> str:
    """Return the first words of a text, to name one that came without a name."""
    words = " ".join(text[:400].split())
    return show_name(words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()}…")


def _show_character(character: str) -> str:
    category = unicodedata.category(character)
    if category not in _HIDDEN:
        return " " if category == "Zs" else character
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8, as Python's file functions carry it
        return f"\\x{code - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
