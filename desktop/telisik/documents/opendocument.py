"""OpenDocument texts (.odt), read straight from their XML, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.documents.dates import read_date
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.xml import check_paragraphs, name_local, parse_xml, release, walk_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from telisik.documents.packages import Package

EXTRACTION = "opendocument 1"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_PARAGRAPHS = frozenset({"p", "h"})
_SKIPPED = {"tracked-changes": DropKind.DELETED, "annotation": DropKind.COMMENT}
_SILENT = frozenset({"note-citation", "forms", "sequence-decls", "automatic-styles"})


def read_opendocument(package: Package) -> Extract:
    """Read the text with tracked deletions left out, and notes after the paragraph that names them."""
    extract = Extract("", "utf-8", MEDIA_TYPE, EXTRACTION)
    extract.text = "\n\n".join(_read_content(package, extract))
    _read_properties(package, extract)
    for name in package.names:
        if name.startswith(("Basic/", "Scripts/", "Object ")):
            extract.drop(DropKind.ACTIVE, name)
    return extract


def _read_content(package: Package, extract: Extract) -> list[str]:
    open_: list[list[str]] = []
    done: list[str] = []
    waiting: list[str] = []  # notes inside the paragraph that is open
    silent = 0
    for event, element in walk_xml(package.read("content.xml"), package.name):
        tag = name_local(element)
        if event == "start":
            silent += tag in _SKIPPED or tag in _SILENT
            if tag in _PARAGRAPHS:
                open_.append([])
            # lxml hands an element over before its text is read; what is inside is taken at its end.
            continue
        if tag in _SKIPPED or tag in _SILENT:
            silent -= 1
            if tag in _SKIPPED:
                extract.drop(_SKIPPED[tag], " ".join(element.itertext()))
            _empty(element)
        elif tag in _PARAGRAPHS and open_:
            open_.pop()
            if silent:
                continue
            line = _join(element)
            if open_:
                waiting += line
                _empty(element)
                continue
            if line and element.tag.endswith("}h") and not done:
                extract.tell(Field.TITLE, " ".join(line), Origin.BODY)
            done += [*line, *waiting]
            waiting = []
            check_paragraphs(len(done), package.name)
            release(element)
    return done


def _empty(element: Element) -> None:
    """Take what is inside an element, and keep what follows it."""
    tail = element.tail
    element.clear()
    element.tail = tail


def _join(element: Element) -> list[str]:
    from lxml import etree

    words: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = name_local(node)
        if event == "start":
            words.append({"tab": "\t", "s": " ", "line-break": "\n"}.get(tag, ""))
            words.append(node.text or "")
        elif node is not element:
            words.append(node.tail or "")
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return [line for line in lines if line]


def _read_properties(package: Package, extract: Extract) -> None:
    if not package.has("meta.xml"):
        return
    found = {
        name_local(element): element.text or ""
        for element in parse_xml(package.read("meta.xml"), package.name).iter()
    }
    extract.tell(Field.TITLE, found.get("title"), Origin.PROPERTIES)
    extract.tell(Field.AUTHOR, found.get("initial-creator") or found.get("creator"), Origin.PROPERTIES)
    extract.tell(Field.LANGUAGE, found.get("language"), Origin.PROPERTIES)
    extract.tell(
        Field.PUBLISHED, read_date(found.get("creation-date") or found.get("date") or ""), Origin.PROPERTIES
    )
