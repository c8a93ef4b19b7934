"""Word documents (.docx), read straight from their XML.

python-docx leaves out text in tracked insertions and content controls, and holds a document whole: a million
paragraphs in a file of 144 kB took 340 MB with it, and take nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.documents.dates import read_date
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.xml import check_paragraphs, name_local, parse_xml, release, walk_xml

if TYPE_CHECKING:
    from telisik.documents.packages import Package

EXTRACTION = "word 1"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr", "txbxContent"})
_HEADING = re.compile(r"(?i)(title|judul|titel)|(heading|judul\s?)1")
_EXTERNAL = re.compile(rb'TargetMode="External"')
_ACTIVE = re.compile(r"vbaProject\.bin|/embeddings/|/activeX/", re.IGNORECASE)


def read_word(package: Package) -> Extract:
    """Read the text as it stands with every tracked change accepted, then the foot and end notes."""
    extract = Extract("", "utf-8", MEDIA_TYPE, EXTRACTION)
    paragraphs = _read_part(package, "word/document.xml", extract, titles=True)
    _read_properties(package, extract)
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        if package.has(notes):
            paragraphs += _read_part(package, notes, extract)
    if package.has("word/comments.xml"):
        for comment in _read_part(package, "word/comments.xml", extract):
            extract.drop(DropKind.COMMENT, comment)
    for name in package.names:
        if re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            for line in _read_part(package, name, extract):
                extract.drop(DropKind.RUNNING_HEAD, line)
        elif _ACTIVE.search(name):
            extract.drop(DropKind.ACTIVE, name)
    _list_external(package, extract)
    extract.text = "\n\n".join(paragraphs)
    return extract


def _list_external(package: Package, extract: Extract) -> None:
    for part in ("word/_rels/settings.xml.rels", "word/_rels/document.xml.rels"):
        if package.has(part) and _EXTERNAL.search(data := package.read(part)):
            for relation in parse_xml(data, package.name):
                kind = str(relation.get("Type", "")).rsplit("/", 1)[-1]
                if relation.get("TargetMode") == "External" and kind != "hyperlink":
                    extract.drop(DropKind.ACTIVE, f"{kind}: {relation.get('Target')}")


class _Paragraphs:
    """Collects the paragraphs of one part; a text box inside a paragraph is a paragraph of its own."""

    def __init__(self, name: str, extract: Extract, *, titles: bool) -> None:
        self.done: list[str] = []
        self._name = name
        self._extract = extract
        self._titles = titles
        self._open: list[list[str]] = []
        self._skipped = 0
        self._deleted: list[str] = []
        self._style = ""

    def start(self, tag: str, style: str | None) -> None:
        if tag == "p":
            self._open.append([])
            self._style = ""
        elif tag == "pStyle":
            self._style = style or ""
        if tag in _SKIPPED and tag != "txbxContent":
            self._skipped += 1

    def end(self, tag: str, text: str | None) -> None:
        if tag in _SKIPPED and tag != "txbxContent":
            self._skipped -= 1
        elif tag == "p" and self._open:
            self._close("".join(self._open.pop()))
        elif tag == "delText" and text:
            self._deleted.append(text)
        elif not self._skipped and self._open:
            self._open[-1].append(_CHARACTERS.get(tag, text if tag == "t" else None) or "")

    def _close(self, line: str) -> None:
        if self._deleted:
            self._extract.drop(DropKind.DELETED, "".join(self._deleted))
            self._deleted = []
        lines = [" ".join(part.split()) for part in line.split("\n")]
        kept = [part for part in lines if part]
        if kept and self._titles and not self.done and _HEADING.match(self._style):
            self._extract.tell(Field.TITLE, " ".join(kept), Origin.BODY)
        self.done += kept
        check_paragraphs(len(self.done), self._name)


_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _read_part(package: Package, part: str, extract: Extract, *, titles: bool = False) -> list[str]:
    paragraphs = _Paragraphs(package.name, extract, titles=titles)
    count = 0
    for event, element in walk_xml(package.read(part), package.name):
        tag = name_local(element)
        if event == "start":
            paragraphs.start(
                tag,
                next((v for k, v in element.items() if k.endswith("}val")), None)
                if tag == "pStyle"
                else None,
            )
            continue
        paragraphs.end(tag, element.text)
        if tag == "p":
            count += 1
            check_paragraphs(count, package.name)
            release(element)
    return paragraphs.done


def _read_properties(package: Package, extract: Extract) -> None:
    if not package.has("docProps/core.xml"):
        return
    for element in parse_xml(package.read("docProps/core.xml"), package.name):
        tag, value = name_local(element), element.text or ""
        if tag == "title":
            extract.tell(Field.TITLE, value, Origin.PROPERTIES)
        elif tag == "creator" and value not in {"python-docx", "Microsoft Office User", "User"}:
            extract.tell(Field.AUTHOR, value, Origin.PROPERTIES)
        elif tag == "language":
            extract.tell(Field.LANGUAGE, value, Origin.PROPERTIES)
        elif tag == "created":
            extract.tell(Field.PUBLISHED, read_date(value), Origin.PROPERTIES)
