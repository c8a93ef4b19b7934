"""Untrusted bytes become Documents: one of a plain file, one for each article of an archive, table or chat."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, cast

from telisik.documents import (
    book,
    chats,
    mail,
    markdown,
    opendocument,
    page,
    pdf,
    records,
    rich_text,
    web_archive,
    word,
)
from telisik.documents.addresses import refuse_address
from telisik.documents.canonical import make_canonical
from telisik.documents.document import Document, Refused, Route
from telisik.documents.encoding import Decoded, decode_text
from telisik.documents.extract import Extract, Part, Record
from telisik.documents.formats import Format, find_binary, find_package, find_text
from telisik.documents.kinds import (
    is_accessory,
    is_locked_office,
    refuse_known_kinds,
    refuse_xml,
    tell_office,
)
from telisik.documents.limits import check_size, read_head, read_limited
from telisik.documents.metadata import (
    MOST_DROPPED,
    DropKind,
    Field,
    Metadatum,
    Origin,
    find_value,
    keep_first,
    make_dropped,
)
from telisik.documents.names import show_name, show_start
from telisik.documents.packages import Package, tell_encrypted
from telisik.documents.provenance import list_text_metadata
from telisik.documents.signatures import sign_text
from telisik.documents.truncation import (
    ends_inside_field,
    ends_inside_tag,
    is_truncated_json,
    tell_truncated,
)
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.documents.metadata import Dropped

EXTRACTION = "plain 2"
DEEPEST = 3
_HEAD = 65536
_LAST_WORDS = 120  # characters
_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")


def list_bytes(data: bytes, name: str, route: Route) -> Iterator[Document | Refused]:
    """Yield every article of bytes that came with a name."""
    check_size(data, show_name(name))
    return list_open(io.BytesIO(data), name, route)


def list_open(file: IO[bytes], name: str, route: Route) -> Iterator[Document | Refused]:
    """Yield every article of an open file; ``name`` is its name as the system has it.

    Where nothing in it can be read the Fault is that of its one part, if it has no more.
    """
    found, held, count = False, None, 0
    for item in _name_containers(
        file, _Reading(route).list_articles(file, show_name(name), PurePath(name).suffix, 0)
    ):
        count += 1
        if isinstance(item, Refused) and count == 1:
            held = item
            continue
        if held is not None:
            yield held
        held = None
        found |= isinstance(item, Document)
        yield item
    if held is not None:
        raise held.fault
    if not found:
        raise _tell_nothing(show_name(name))


def _name_containers(file: IO[bytes], items: Iterator[Document | Refused]) -> Iterator[Document | Refused]:
    """Add the hash of the whole file to every article that was taken out of it, for the chain of custody."""
    known: Metadatum | None = None
    for item in items:
        if isinstance(item, Refused) or not item.container:
            yield item
            continue
        if known is None:
            place = file.tell()
            file.seek(0)
            digest = hashlib.file_digest(cast("io.BufferedReader | io.BytesIO", file), "sha256")
            known = Metadatum(Field.CONTAINER_SHA256, digest.hexdigest(), Origin.FILE)
            file.seek(place)
        yield replace(item, metadata=(*item.metadata, known))


def read_pasted(text: str) -> Document:
    """Read pasted text; its original bytes are its UTF-8."""
    data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    check_size(data, show_start(text))
    refuse_address(text)
    if not make_canonical(data.decode()).strip():
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "There is no text in what was pasted."),
            _UNCHANGED,
            QT_TRANSLATE_NOOP("Fault", "Copy the article's text and paste it again."),
        )
    extract = Extract(data.decode(), "utf-8", "text/plain", EXTRACTION)
    return make_document(extract, data, "", Route.PASTE)


def make_document(
    extract: Extract,
    data: bytes,
    name: str,
    route: Route,
    *,
    container: str = "",
    known: tuple[Metadatum, ...] = (),
) -> Document:
    """Make the text canonical and put what is known of it in order: what the article shows comes first."""
    text = make_canonical(extract.text)
    if not text.strip():
        raise _tell_empty(name)
    shown = [found for found in extract.metadata if found.origin is not Origin.PROPERTIES]
    noted = [found for found in extract.metadata if found.origin is Origin.PROPERTIES]
    metadata = keep_first([*shown, *list_text_metadata(text), *noted, *known])
    return Document(
        text=text,
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        name=name,
        route=route,
        encoding=extract.encoding,
        media_type=extract.media_type,
        extraction=extract.extraction,
        title=find_value(metadata, Field.TITLE),
        publisher=find_value(metadata, Field.PUBLISHER),
        container=container,
        metadata=metadata,
        dropped=tuple(_list_dropped(extract, text)),
        signature=sign_text(text),
    )


def _list_dropped(extract: Extract, text: str) -> list[Dropped]:
    """Return what was left out; where the end is missing, first the last words that are there."""
    if not extract.truncated:
        return extract.dropped
    last = make_dropped(DropKind.TRUNCATED, f"… {text.strip()[-_LAST_WORDS:]}")
    return [*([last] if last else []), *extract.dropped][:MOST_DROPPED]


class _Reading:
    """Reads one file and what is in it; ``route`` goes with every article."""

    def __init__(self, route: Route) -> None:
        self._route = route

    def list_articles(
        self, file: IO[bytes], name: str, suffix: str, depth: int, part: Part | None = None
    ) -> Iterator[Document | Refused]:
        kind = find_binary(read_head(file, name, _HEAD))
        if kind is Format.ARCHIVE:
            yield from self._list_package(Package(file, name), file, depth, part)
        elif kind is Format.WARC:
            yield from self._list_parts(web_archive.list_records(file, name), name, depth)
        else:
            yield from self._list_whole(read_limited(file, name), name, suffix, depth, part)

    def _list_whole(
        self, data: bytes, name: str, suffix: str, depth: int, part: Part | None
    ) -> Iterator[Document | Refused]:
        known = part.metadata if part else ()
        charset = part.charset if part else None
        kind = find_binary(data[:_HEAD])
        match kind:
            case Format.PDF:
                extract = pdf.read_pdf(data, name)
            case Format.RICH_TEXT:
                extract = rich_text.read_rich_text(data, name)
            case Format.WEBARCHIVE:
                extract = web_archive.read_webarchive(data, name)
            case _:
                _refuse_other_kinds(data, name)
                decoded = page.decode_page(data, name, charset) if charset else decode_text(data, name)
                if not decoded.text.strip("\ufeff \t\r\n\0"):
                    raise _tell_empty(name)
                kind = find_text(decoded.text, suffix)
                if kind in _LISTS:
                    yield from self._list_records(kind, decoded, name)
                    return
                if kind is Format.PAGE and (chat := _find_chat(decoded.text, name)) is not None:
                    yield from self._keep_records(chat, name, truncated=ends_inside_tag(decoded.text))
                    return
                extract = _read_text(kind, data, decoded, name, charset)
        attached = list(mail.list_attachments(data, name)) if kind is Format.MAIL else []
        # A message often has no words of its own: it was sent for what is attached.
        if not attached or make_canonical(extract.text).strip():
            container = _name_container(name) if part else ""
            yield make_document(extract, data, name, self._route, container=container, known=known)
        if extract.truncated:
            yield Refused(name, tell_truncated(name))
        if attached:
            yield from self._list_parts(iter(attached), name, depth)

    def _list_records(self, kind: Format, decoded: Decoded, name: str) -> Iterator[Document | Refused]:
        truncated = False
        match kind:
            case Format.JSON:
                found = records.list_json(decoded, name)
            case Format.TABLE:
                delimiter = records.find_table(decoded.text) or ","
                found = records.list_table(decoded, delimiter, name)
                truncated = ends_inside_field(decoded.text, delimiter)
            case Format.TELEGRAM:
                found = chats.list_telegram(decoded.text, name)
            case _:
                found = chats.list_whatsapp(decoded.text, name)
        if kind in {Format.JSON, Format.TELEGRAM}:
            truncated = is_truncated_json(decoded.text)
        return self._keep_records(found, name, truncated=truncated)

    def _keep_records(
        self, found: Iterator[Record], name: str, *, truncated: bool
    ) -> Iterator[Document | Refused]:
        """Yield each record's article; after the last of a file whose end is missing, that it is."""
        record = next(found, None)
        while record is not None:
            following = next(found, None)
            record.extract.truncated = truncated and following is None
            try:
                yield make_document(record.extract, record.data, record.name, self._route, container=name)
            except Fault as fault:
                yield Refused(record.name, fault)
            record = following
        if truncated:
            yield Refused(name, tell_truncated(name))

    def _list_package(
        self, package: Package, file: IO[bytes], depth: int, part: Part | None
    ) -> Iterator[Document | Refused]:
        kind = find_package(package)
        if kind is Format.ARCHIVE:
            yield from self._list_members(package, depth)
            return
        if kind is Format.WACZ:
            yield from self._list_parts(web_archive.list_wacz(package), package.name, depth)
            return
        if kind is Format.UNREAD_PACKAGE:
            raise tell_office(package.name)
        readers = {Format.WORD: word.read_word, Format.OPENDOCUMENT: opendocument.read_opendocument}
        extract = readers.get(kind, book.read_book)(package)
        file.seek(0)
        data = read_limited(file, package.name)
        container = _name_container(package.name) if part else ""
        yield make_document(
            extract, data, package.name, self._route, container=container, known=part.metadata if part else ()
        )

    def _list_members(self, package: Package, depth: int) -> Iterator[Document | Refused]:
        if depth >= DEEPEST - 1:
            raise _tell_too_deep(package.name)
        for info in package.infos:
            shown = package.show(info)
            if is_accessory(info.filename):
                continue
            try:
                data = package.read(info)
                inner = Part(info.filename, data)
                yield from self.list_articles(
                    io.BytesIO(data), shown, PurePath(info.filename).suffix, depth + 1, inner
                )
            except Fault as fault:
                yield Refused(shown, fault)

    def _list_parts(self, parts: Iterator[Part], container: str, depth: int) -> Iterator[Document | Refused]:
        """Yield the articles of parts; what is wrong with the container itself ends it, as it was cut short."""
        if depth >= DEEPEST - 1:
            raise _tell_too_deep(container)
        found = False
        try:
            for part in parts:
                shown = f"{container} › {show_name(part.name)}"
                try:
                    check_size(part.data, shown)
                    yield from self.list_articles(
                        io.BytesIO(part.data), shown, PurePath(part.name).suffix, depth + 1, part
                    )
                    found = True
                except Fault as fault:
                    yield Refused(shown, fault)
        except Fault as fault:
            if not found:
                raise
            yield Refused(container, fault)


_LISTS = frozenset({Format.JSON, Format.TABLE, Format.TELEGRAM, Format.WHATSAPP})


def _read_text(kind: Format, data: bytes, decoded: Decoded, name: str, charset: str | None) -> Extract:
    match kind:
        case Format.PAGE:
            return page.read_page(data, name, charset=charset)
        case Format.SAVED_PAGE:
            return mail.read_saved_page(data, name)
        case Format.WEBARCHIVE:
            return web_archive.read_webarchive(data, name)
        case Format.MAIL:
            return mail.read_mail(data, name)
        case Format.MARKDOWN:
            return markdown.read_markdown(decoded)
        case _:
            refuse_address(decoded.text)
            refuse_xml(decoded.text, name)
            return Extract(decoded.text, decoded.encoding, "text/plain", EXTRACTION)


def _refuse_other_kinds(data: bytes, name: str) -> None:
    if is_locked_office(data):
        raise tell_encrypted(name)
    refuse_known_kinds(data, name)


def _find_chat(markup: str, name: str) -> Iterator[Record] | None:
    if "message default" not in markup[:_HEAD]:
        return None
    root = page.parse_page(markup, name)
    return chats.list_telegram_page(root, name) if chats.is_telegram_page(root) else None


def _name_container(name: str) -> str:
    return name.rpartition(" › ")[0]


def _tell_empty(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is empty: there is no text in it."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Choose another file, or paste the article's text."),
        name=name,
    )


def _tell_nothing(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "No article was found in “{name}”."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Open the file that holds the article, or paste the article's text."),
        name=name,
    )


def _tell_too_deep(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "“{name}” is an archive inside an archive inside another; Telisik does not go that deep."
        ),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Unpack the outer ones yourself and open the articles in it."),
        name=name,
    )
