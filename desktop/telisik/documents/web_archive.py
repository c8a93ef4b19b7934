"""Archived web pages: WARC records by warcio, WACZ packages, and Safari's .webarchive."""

from __future__ import annotations

import io
import plistlib
import re
import struct
import zlib
from contextlib import redirect_stderr
from typing import IO, TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from telisik.documents.dates import read_date
from telisik.documents.extract import Extract, Part
from telisik.documents.limits import LARGEST_FILE
from telisik.documents.metadata import Field, Origin, make_metadatum
from telisik.documents.packages import MOST_UNPACKED, tell_damaged
from telisik.documents.page import read_page
from telisik.documents.truncation import tell_truncated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.documents.packages import Package

_ARTICLE_TYPES = re.compile(
    r"text/(html|plain|markdown)|application/(pdf|xhtml\+xml|rtf|epub\+zip|msword|vnd\.)"
)
_MOST_RECORDS = 100_000
_PART = 65536
# What warcio and the streams under it raise on bytes that are no records.
_RECORD_ERRORS = (
    *(BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(AttributeError, TypeError, LookupError),
)


def read_webarchive(data: bytes, name: str) -> Extract:
    """Read the page of Safari's property list."""
    try:
        held: Any = plistlib.loads(data)
        main = held["WebMainResource"]
        page, charset = main["WebResourceData"], main.get("WebResourceTextEncodingName")
        address = str(main.get("WebResourceURL", ""))
    except (
        *(plistlib.InvalidFileException, ExpatError, LookupError, TypeError, ValueError),
        *(AttributeError, OverflowError, RecursionError),
    ) as error:
        raise tell_damaged(name) from error
    if not isinstance(page, bytes):
        raise tell_damaged(name)
    extract = read_page(page, name, charset=charset if isinstance(charset, str) else None, address=address)
    extract.media_type = "application/x-webarchive"
    return extract


def list_records(file: IO[bytes], name: str) -> Iterator[Part]:
    """Yield the pages of a WARC or ARC file that a server answered with success."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    left, tell = MOST_UNPACKED, tell_damaged
    records: Iterator[Any] = iter(ArchiveIterator(file, arc2warc=True))
    for _ in range(_MOST_RECORDS):
        try:
            # warcio writes what it minds, words of the page among it, to the terminal.
            with redirect_stderr(io.StringIO()):
                record = next(records, None)
                data = _read_article(record)
        except (ArchiveLoadFailed, *_RECORD_ERRORS) as error:
            raise tell(name) from error
        if record is None:
            return
        left -= len(data)
        if left < 0:
            raise tell_damaged(name)
        if data:
            yield _make_part(record, data)
            tell = tell_truncated  # what was found is kept
            if _is_cut_short(record):
                raise tell(name)


def _is_cut_short(record: Any) -> bool:  # noqa: ANN401 - warcio has no types
    """Tell whether a file ended before the length that a record gives itself."""
    stream = record.raw_stream
    while stream.read(_PART):
        pass  # what its encoding left unread
    return getattr(stream, "limit", 0) > 0


def _read_article(record: Any) -> bytes:  # noqa: ANN401 - warcio has no types
    if record is None or not _is_article(record):
        return b""
    data: bytes = record.content_stream().read(LARGEST_FILE + 1)
    return data


def list_wacz(package: Package) -> Iterator[Part]:
    """Yield the pages of every WARC file inside a WACZ package."""
    for info in package.infos:
        if re.fullmatch(r"archive/[^/]+\.warc(\.gz)?", info.filename):
            with package.open(info) as file:
                yield from list_records(file, package.show(info))


def _is_article(record: Any) -> bool:  # noqa: ANN401 - warcio has no types
    if record.rec_type not in {"response", "resource"}:
        return False
    headers = record.http_headers
    if headers is None:
        return bool(_ARTICLE_TYPES.match(record.rec_headers.get_header("Content-Type") or ""))
    kind = headers.get_header("Content-Type") or ""
    return headers.get_statuscode() == "200" and bool(_ARTICLE_TYPES.match(kind.lower()))


def _make_part(record: Any, data: bytes) -> Part:  # noqa: ANN401 - warcio has no types
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    retrieved = read_date(record.rec_headers.get_header("WARC-Date") or "")
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", kind)
    found = (
        make_metadatum(Field.ADDRESS, address, Origin.HEADERS),
        make_metadatum(Field.RETRIEVED, retrieved or "", Origin.HEADERS),
    )
    return Part(address or "record", data, tuple(m for m in found if m), charset[1] if charset else None)
