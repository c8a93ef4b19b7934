"""Mail messages (.eml) and web pages saved in one (.mhtml), by Python's own email package."""

from __future__ import annotations

import email
import email.policy
import re
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage
from email.utils import parseaddr
from typing import TYPE_CHECKING

from telisik.documents.blocks import list_blocks
from telisik.documents.dates import read_date
from telisik.documents.encoding import decode_text, decode_with
from telisik.documents.extract import Extract, Part
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.names import show_name
from telisik.documents.packages import tell_damaged
from telisik.documents.page import parse_page, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTRACTION = "mail 2"
_QUOTED = re.compile(r"\s{0,3}(?:> ?)+")
_SIGNATURE = "-- "
_WRAPPED_FROM = 60
_FEW_WORDS = 200  # characters: what people write above something they pass on
_AS_IT_CAME = email.policy.default.clone(refold_source="none")
# What the email package raises on messages that were made to break it.
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError)
_MOST_PARTS = 200
_DEEPEST = 20
_ARTICLES = re.compile(
    r"\.(docx|odt|rtf|pdf|epub|html?|mhtml|txt|md|eml|csv|jsonl?|zip|warc|wacz)$", re.IGNORECASE
)


def parse_mail(data: bytes, name: str) -> EmailMessage:
    """Return the message; a Fault where its parts are nested or many beyond reason."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = [(message, 0)]
        for part, depth in parts:
            if depth > _DEEPEST or len(parts) > _MOST_PARTS:
                raise tell_damaged(name)
            if part.is_multipart():
                parts += [
                    (inner, depth + 1) for inner in part.get_payload() if isinstance(inner, EmailMessage)
                ]
    except _BROKEN as error:
        raise tell_damaged(name) from error
    return message


def read_saved_page(data: bytes, name: str) -> Extract:
    """Read the page that an .mhtml file holds."""
    message = parse_mail(data, name)
    page = next(
        (
            part
            for part in message.walk()
            if part.get_content_type() in {"text/html", "application/xhtml+xml"}
        ),
        None,
    )
    if page is None:
        raise tell_damaged(name)
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    extract = read_page(_payload(page), name, charset=page.get_content_charset(), address=address)
    extract.media_type = "multipart/related"
    extract.truncated |= _is_truncated(message)
    extract.tell(Field.RETRIEVED, read_date(_header(message, "Date")), Origin.SAVED)
    extract.tell(Field.TITLE, _header(message, "Subject"), Origin.SAVED)
    return extract


def read_mail(data: bytes, name: str) -> Extract:
    """Read a message's own words without quoted mail and the signature; what it passes on in quotes stays."""
    message = parse_mail(data, name)
    extract = Extract("", "utf-8", "message/rfc822", EXTRACTION, truncated=_is_truncated(message))
    author, address = parseaddr(_header(message, "From"))
    extract.tell(Field.TITLE, _header(message, "Subject"), Origin.HEADERS)
    extract.tell(Field.AUTHOR, author or address, Origin.HEADERS)
    extract.tell(Field.PUBLISHER, address.rpartition("@")[2], Origin.HEADERS)
    extract.tell(Field.PUBLISHED, read_date(_header(message, "Date")), Origin.HEADERS)
    extract.tell(Field.LANGUAGE, _header(message, "Content-Language"), Origin.HEADERS)
    paragraphs = _read_body(message, name, extract)
    title = next((m.value for m in extract.metadata if m.field is Field.TITLE), "")
    extract.text = "\n\n".join(([title] if title else []) + paragraphs) if paragraphs else ""
    return extract


def list_attachments(data: bytes, name: str) -> Iterator[Part]:
    """Yield the attachments that could be articles, messages that were attached among them."""
    for part in _list_own_parts(parse_mail(data, name)):
        file = part.get_filename() or ""
        if (attached := _find_attached(part)) is not None:
            yield Part(
                file or f"{_header(attached, 'Subject') or 'message'}.eml", _write_message(attached, name)
            )
        elif _ARTICLES.search(file) and part.get_content_maintype() != "multipart":
            yield Part(file, _payload(part), charset=part.get_content_charset())


def _list_own_parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts in their order, but none of a message that is attached."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        if part.is_multipart() and _find_attached(part) is None:
            waiting += [inner for inner in list(part.iter_parts())[::-1] if isinstance(inner, EmailMessage)]


def _find_attached(part: EmailMessage) -> EmailMessage | None:
    """Return the message that a part holds, which has a sender, date and subject of its own."""
    if part.get_content_type() != "message/rfc822" or not part.is_multipart():
        return None
    inner = part.get_payload(0)
    return inner if isinstance(inner, EmailMessage) else None


def _write_message(message: EmailMessage, name: str) -> bytes:
    try:
        return message.as_bytes(policy=_AS_IT_CAME)
    except _BROKEN as error:
        raise tell_damaged(name) from error


def _read_body(message: EmailMessage, name: str, extract: Extract) -> list[str]:
    texts: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in _list_own_parts(message):
        kind = part.get_content_type()
        attached = _find_attached(part)
        if part.get_filename() or attached is not None:
            shown = part.get_filename() or (_header(attached, "Subject") if attached else "")
            extract.drop(DropKind.ATTACHMENT, f"{show_name(shown)} ({kind})")
        elif kind in texts:
            texts[kind].append(_decode(part, name, extract))
    plain = _read_plain("\n".join(texts["text/plain"]), extract)
    if sum(map(len, plain)) < _FEW_WORDS and texts["text/html"]:
        return [
            line for markup in texts["text/html"] for _, line in list_blocks(parse_page(markup, name))
        ] or plain
    return plain


def _decode(part: EmailMessage, name: str, extract: Extract) -> str:
    data, charset = _payload(part), part.get_content_charset()
    decoded = (decode_with(data, charset) if charset else None) or decode_text(data, name)
    extract.encoding = decoded.encoding
    return decoded.text


def _read_plain(text: str, extract: Extract) -> list[str]:
    lines = text.replace("\r\n", "\n").split("\n")
    if _SIGNATURE in lines:
        cut = len(lines) - 1 - lines[::-1].index(_SIGNATURE)
        extract.drop(DropKind.SIGNATURE, " ".join(lines[cut + 1 :]))
        lines = lines[:cut]
    quoted = [_QUOTED.sub("", line) for line in lines if _QUOTED.match(line)]
    own = [line for line in lines if not _QUOTED.match(line)]
    if sum(map(len, own)) < _FEW_WORDS < sum(map(len, quoted)):
        # It was sent for what it quotes: that is what a reviewer opened it for.
        return unwrap_lines(own) + unwrap_lines(quoted)
    if quoted:
        extract.drop(DropKind.QUOTED, " ".join(quoted))
    return unwrap_lines(own)


def unwrap_lines(lines: list[str]) -> list[str]:
    """Join lines that a mail program wrapped: those as long as lines are, up to the next empty or short one."""
    longest = max((len(line) for line in lines), default=0)
    if longest > 100:  # not wrapped at all
        return [" ".join(line.split()) for line in lines if line.strip()]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line.strip():
            paragraphs.append([])
            continue
        paragraphs[-1].append(line.strip())
        if len(line) < _WRAPPED_FROM and line.rstrip()[-1:] in '.!?:;”"':
            paragraphs.append([])
    return [" ".join(" ".join(words).split()) for words in paragraphs if words]


def _is_truncated(message: EmailMessage) -> bool:
    """Tell whether a message of several parts ends before the boundary that closes it."""
    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)


def _payload(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except _BROKEN:
        return ""
