"""E-books (.epub): the chapters in reading order, as one text."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from telisik.documents.blocks import list_blocks, name_tag
from telisik.documents.dates import read_date
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.packages import tell_damaged, tell_encrypted
from telisik.documents.page import decode_page, parse_page
from telisik.documents.xml import check_paragraphs, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from telisik.documents.packages import Package

EXTRACTION = "book 1"
MEDIA_TYPE = "application/epub+zip"
_FIELDS = {
    "title": Field.TITLE,
    "creator": Field.AUTHOR,
    "publisher": Field.PUBLISHER,
    "language": Field.LANGUAGE,
}


def read_book(package: Package) -> Extract:
    """Read every chapter that the book's spine names; a Fault where they are encrypted."""
    container = parse_xml(package.read("META-INF/container.xml"), package.name)
    root_path = next((str(e.get("full-path")) for e in container.iter() if name_tag(e) == "rootfile"), "")
    opf = parse_xml(package.read(root_path), package.name)
    extract = Extract("", "utf-8", MEDIA_TYPE, EXTRACTION)
    _read_properties(opf, extract)
    locked = package.read("META-INF/encryption.xml") if package.has("META-INF/encryption.xml") else b""
    paragraphs: list[str] = []
    for path in _list_chapters(opf, posixpath.dirname(root_path)):
        if path.encode() in locked:
            raise tell_encrypted(package.name)
        if not package.has(path):
            raise tell_damaged(package.name)
        page = parse_page(decode_page(package.read(path), package.name).text, package.name)
        for script in page.iter("script"):
            extract.drop(DropKind.ACTIVE, f"script: {script.get('src') or path}")
        navigation = frozenset(page.iter("nav"))
        for place in navigation:
            extract.drop(DropKind.NAVIGATION, place.text_content())
        paragraphs += [line for _, line in list_blocks(page, without=navigation)]
        check_paragraphs(len(paragraphs), package.name)
    extract.text = "\n\n".join(paragraphs)
    return extract


def _list_chapters(opf: Element, folder: str) -> list[str]:
    items = {e.get("id"): e for e in opf.iter() if name_tag(e) == "item"}
    chapters = []
    for reference in (e for e in opf.iter() if name_tag(e) == "itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and "nav" not in str(item.get("properties", "")).split():
            chapters.append(posixpath.normpath(posixpath.join(folder, _unquote(str(item.get("href", ""))))))
    return chapters


def _unquote(address: str) -> str:
    raw = re.sub(
        rb"%([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), address.encode("utf-8", "replace")
    )
    return raw.decode("utf-8", "replace")


def _read_properties(opf: Element, extract: Extract) -> None:
    for element in opf.iter():
        tag = name_tag(element)
        if tag in _FIELDS:
            extract.tell(_FIELDS[tag], element.text, Origin.PROPERTIES)
        elif tag == "date":
            extract.tell(Field.PUBLISHED, read_date(element.text or ""), Origin.PROPERTIES)
        elif tag == "source" and (element.text or "").startswith("http"):
            extract.tell(Field.ADDRESS, element.text, Origin.PROPERTIES)
