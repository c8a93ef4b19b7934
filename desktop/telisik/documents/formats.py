"""Which format a file is, by what is in it: names lie, and saved pages have the strangest ones."""

from __future__ import annotations

import gzip
import re
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING

from telisik.documents import chats, markdown, records
from telisik.documents.kinds import is_page

if TYPE_CHECKING:
    from telisik.documents.packages import Package


class Format(StrEnum):
    """What Telisik reads."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    SAVED_PAGE = "saved_page"
    WEBARCHIVE = "webarchive"
    WORD = "word"
    OPENDOCUMENT = "opendocument"
    RICH_TEXT = "rich_text"
    BOOK = "book"
    PDF = "pdf"
    MAIL = "mail"
    JSON = "json"
    TABLE = "table"
    WARC = "warc"
    WACZ = "wacz"
    ARCHIVE = "archive"
    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    UNREAD_PACKAGE = "unread_package"


_MAIL_FIELD = re.compile(
    r"(?im)^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|"
    r"content-location|snapshot-content-location|dkim-signature|x-[\w-]+|reply-to|list-id|sender):"
)
_HEADER = re.compile(r"(?:[!-9;-~]{1,70}:.*(?:\n[ \t].*)*\n){3,}(?:\n|\Z)")
_SAVED_PAGE = re.compile(
    r"(?im)^(Snapshot-Content-Location:|From: *<Saved by |Content-Type: *multipart/related|X-MimeOLE:)"
)
_HEAD = 32_768


def find_binary(head: bytes) -> Format | None:
    """Return the format of a file that is no text, by its first 64 kB, or None."""
    start = head.lstrip()
    if start.startswith(b"%PDF-") or b"%PDF-" in head[:1024]:
        return Format.PDF
    if start.startswith(rb"{\rtf"):
        return Format.RICH_TEXT
    if head.startswith((b"WARC/0.", b"WARC/1.", b"filedesc://")) or _is_packed_warc(head):
        return Format.WARC
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return Format.ARCHIVE
    if head.startswith(b"bplist00") and b"WebMainResource" in head:
        return Format.WEBARCHIVE
    return None


def _is_packed_warc(head: bytes) -> bool:
    if not head.startswith(b"\x1f\x8b"):
        return False
    try:
        start = zlib.decompressobj(wbits=31).decompress(head, 64)
    except (zlib.error, gzip.BadGzipFile):
        return False
    return start.startswith((b"WARC/", b"filedesc://"))


def find_package(package: Package) -> Format:
    """Return what a zip file is, by the files in it."""
    if package.has("mimetype"):
        kind = package.read("mimetype", 4096).decode("ascii", "replace").strip()
        if kind == "application/epub+zip":
            return Format.BOOK
        return (
            Format.OPENDOCUMENT
            if kind.startswith("application/vnd.oasis.opendocument.text")
            else Format.UNREAD_PACKAGE
        )
    if package.has("word/document.xml"):
        return Format.WORD
    if package.has("[Content_Types].xml") or package.has(
        "Index/Document.iwa"
    ):  # a Pages document has the latter
        return Format.UNREAD_PACKAGE
    if package.has("META-INF/container.xml"):
        return Format.BOOK
    if package.has("datapackage.json") and any(name.startswith("archive/") for name in package.names):
        return Format.WACZ
    return Format.ARCHIVE


def find_text(text: str, suffix: str) -> Format:
    """Return the format of a file that is text; ``suffix`` decides only between Markdown and plain text."""
    head = text[:_HEAD].replace("\r\n", "\n")
    if "<!DOCTYPE plist" in head[:400] and "WebMainResource" in head:
        return Format.WEBARCHIVE
    if is_page(text):
        return Format.PAGE
    if _is_mail(head):
        return Format.SAVED_PAGE if _SAVED_PAGE.search(head.split("\n\n", 1)[0]) else Format.MAIL
    if chats.is_telegram(text):
        return Format.TELEGRAM
    if records.is_json(text):
        return Format.JSON
    if chats.is_whatsapp(text):
        return Format.WHATSAPP
    if records.find_table(text):
        return Format.TABLE
    return (
        Format.MARKDOWN if suffix.lower() in markdown.ENDINGS or markdown.is_markdown(text) else Format.TEXT
    )


def _is_mail(head: str) -> bool:
    """Tell whether a text begins with header fields of mail, at least three that mail has, then an empty line."""
    start = head.lstrip("\n")
    if start.startswith("From "):  # a mailbox's own line
        start = start.split("\n", 1)[-1]
    header = _HEADER.match(start)
    return header is not None and len({m[1].lower() for m in _MAIL_FIELD.finditer(header[0])}) >= 3
