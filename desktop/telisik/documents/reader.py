"""Untrusted bytes become a Document: plain text and Markdown; everything else is a Fault that says why."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath

from telisik.documents.canonical import make_canonical
from telisik.documents.document import Document, Route
from telisik.documents.encoding import decode_text
from telisik.documents.kinds import refuse_known_kinds, refuse_markup
from telisik.documents.limits import check_size, read_limited
from telisik.documents.names import show_file, show_name, show_start
from telisik.documents.provenance import find_heading, find_publisher
from telisik.errors import QT_TRANSLATE_NOOP, Fault

EXTRACTION = "plain 1"
_MARKDOWN_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def read_file(path: Path, route: Route) -> Document:
    """Read a file of at most 32 MB."""
    return _read(read_limited(path), show_file(path), path.suffix, route)


def read_bytes(data: bytes, name: str, route: Route) -> Document:
    """Read bytes that came with a name, as from a drop."""
    check_size(data, show_name(name))
    return _read(data, show_name(name), PurePath(name).suffix, route)


def read_pasted(text: str) -> Document:
    """Read pasted text; its original bytes are its UTF-8."""
    data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    check_size(data, show_start(text))
    canonical = make_canonical(data.decode())
    if not canonical.strip():
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "There is no text in what was pasted."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
            QT_TRANSLATE_NOOP("Fault", "Copy the article's text and paste it again."),
        )
    return _make(canonical, data, "", Route.PASTE, "utf-8", "text/plain")


def _read(data: bytes, name: str, suffix: str, route: Route) -> Document:
    markdown = suffix.lower() in _MARKDOWN_ENDINGS
    refuse_known_kinds(data, name)
    decoded = decode_text(data, name)
    text = make_canonical(decoded.text)
    if not text.strip():
        raise _tell_empty(name)
    refuse_markup(text, name, markdown=markdown)
    return _make(text, data, name, route, decoded.encoding, "text/markdown" if markdown else "text/plain")


def _make(text: str, data: bytes, name: str, route: Route, encoding: str, media_type: str) -> Document:
    return Document(
        text=text,
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        name=name,
        route=route,
        encoding=encoding,
        media_type=media_type,
        extraction=EXTRACTION,
        title=find_heading(text) if media_type == "text/markdown" else None,
        publisher=find_publisher(text),
    )


def _tell_empty(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is empty: there is no text in it."),
        QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
        QT_TRANSLATE_NOOP("Fault", "Choose another file, or paste the article's text."),
        name=name,
    )
