"""Markdown, by markdown-it-py: the words without their marks; front matter becomes metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.documents.blocks import list_blocks
from telisik.documents.dates import read_date
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin

if TYPE_CHECKING:
    from telisik.documents.encoding import Decoded

EXTRACTION = "markdown 2"
ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_FRONT_MATTER = re.compile(r"\A---\n((?:(?!---\n).*\n){0,200})---\n")
_PAIR = re.compile(r"(?P<key>\w[\w-]{0,30}):\s*(?P<value>.*)")
_KEYS = {
    "title": Field.TITLE,
    "judul": Field.TITLE,
    "author": Field.AUTHOR,
    "penulis": Field.AUTHOR,
    "date": Field.PUBLISHED,
    "tanggal": Field.PUBLISHED,
    "url": Field.ADDRESS,
    "source": Field.ADDRESS,
    "publisher": Field.PUBLISHER,
    "site": Field.PUBLISHER,
    "lang": Field.LANGUAGE,
    "language": Field.LANGUAGE,
}
_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+\S")
_MARKS = re.compile(r"(?m)\]\(https?://|\*\*\S[^*\n]{0,200}\*\*|^[-*] \S|^> \S|^```|^\d+\. \S")


def is_markdown(text: str) -> bool:
    """Tell whether a text is Markdown by its marks: front matter, or a heading together with other marks."""
    head = text[:65536]
    if found := _FRONT_MATTER.match(head):
        return any(_PAIR.fullmatch(line) for line in found[1].split("\n"))
    return _HEADING.search(head) is not None and len(_MARKS.findall(head)) >= 2


_LONGEST = 300_000
_MOST_LINES = 40_000  # the parser takes its time over each


def read_markdown(decoded: Decoded) -> Extract:
    """Return the text that a reader of the rendered page would see; a text beyond any article's length as it is."""
    from lxml import html
    from markdown_it import MarkdownIt

    text = decoded.text.replace("\r\n", "\n")
    extract = Extract("", decoded.encoding, "text/markdown", EXTRACTION)
    if front := _FRONT_MATTER.match(text):
        _read_front(front[1], extract)
        text = text[front.end() :]
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES:
        extract.text = text
        return extract
    parser = MarkdownIt("commonmark", {"maxNesting": 40, "html": True}).enable("table")
    markup = parser.render(text.replace("\0", ""))
    if not markup.strip():
        return extract
    root = html.document_fromstring(f"<body>{markup}</body>")
    heading = next(root.iter("h1", "h2", "h3", "h4", "h5", "h6"), None)
    if heading is not None:
        extract.tell(Field.TITLE, heading.text_content(), Origin.BODY)
    for script in root.iter("script", "iframe", "object"):
        extract.drop(DropKind.ACTIVE, f"<{script.tag}>")
    extract.text = "\n\n".join(line for _, line in list_blocks(root))
    return extract


def _read_front(lines: str, extract: Extract) -> None:
    for line in lines.split("\n"):
        if pair := _PAIR.fullmatch(line.strip()):
            field, value = _KEYS.get(pair["key"].lower()), pair["value"].strip().strip("\"'")
            if field is not None and not (field is Field.ADDRESS and not value.startswith("http")):
                extract.tell(
                    field, read_date(value) if field is Field.PUBLISHED else value, Origin.PROPERTIES
                )
    extract.drop(DropKind.FRONT_MATTER, lines)
