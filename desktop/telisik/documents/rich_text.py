"""Rich Text Format, by striprtf; the title and author from its own info group."""

from __future__ import annotations

import re

from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.packages import tell_damaged
from telisik.documents.truncation import ends_inside_group

EXTRACTION = "rich text 1"
MEDIA_TYPE = "application/rtf"
_LONGEST = 12_000_000
_INFO = re.compile(r"\{\\(title|author|subject)\s((?:[^{}\\]|\\[^{}]){0,2000})\}")
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_PICTURE = re.compile(r"\{\\\*?\\?(pict|object)\b")
_HEX = re.compile(r"[0-9a-fA-F\s]{2000,}")


def read_rich_text(data: bytes, name: str) -> Extract:
    """Return the text; a Fault where braces or control words make no document."""
    from striprtf.striprtf import rtf_to_text

    # Pictures are long runs of hexadecimal digits that the reader would carry through one by one.
    source = _HEX.sub("", data.decode("latin-1"))
    if len(source) > _LONGEST:
        raise tell_damaged(name)
    encoding = _find_code_page(source)
    try:
        text = rtf_to_text(source, encoding=encoding, errors="replace")
    except (ValueError, LookupError, IndexError, KeyError, OverflowError, UnicodeError) as error:
        raise tell_damaged(name) from error
    lines = (
        " ".join(line.replace("|", " ").split()) if line.count("|") > 1 else line for line in text.split("\n")
    )
    extract = Extract("\n\n".join(line for line in lines if line.strip()), encoding, MEDIA_TYPE, EXTRACTION)
    extract.truncated = ends_inside_group(data)
    for found in _INFO.finditer(source[:200_000]):
        field = {"title": Field.TITLE, "author": Field.AUTHOR}.get(found[1])
        if field:
            extract.tell(
                field,
                rtf_to_text(r"{\rtf1\ansi " + found[2] + "}", encoding=encoding, errors="replace"),
                Origin.PROPERTIES,
            )
    if created := _CREATED.search(source[:200_000]):
        extract.tell(
            Field.PUBLISHED, f"{created[1]}-{int(created[2]):02}-{int(created[3]):02}", Origin.PROPERTIES
        )
    for found in _PICTURE.finditer(source):
        extract.drop(DropKind.ACTIVE if found[1] == "object" else DropKind.OTHER, f"\\{found[1]}")
    return extract


def _find_code_page(source: str) -> str:
    found = re.search(r"\\ansicpg(\d{3,5})", source[:2000])
    if not found:
        return "cp1252"
    try:
        b"".decode(f"cp{found[1]}")
    except LookupError:
        return "utf-8" if found[1] == "65001" else "cp1252"
    return f"cp{found[1]}"
