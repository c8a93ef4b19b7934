"""Tables and lists of articles: CSV, JSON and JSON lines with a text column."""

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from telisik.documents.dates import read_date, read_seconds
from telisik.documents.extract import Extract, Record
from telisik.documents.metadata import Field, Origin
from telisik.documents.truncation import load_json, take_last_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.documents.encoding import Decoded

EXTRACTION = "record 2"
MOST_RECORDS = 100_000
_TEXT = (
    *(
        "text",
        "article_text",
        "full_text",
        "fulltext",
        "body",
        "content",
        "article",
        "konten",
        "isi",
        "isi_berita",
    ),
    *(
        "artikel",
        "berita",
        "narasi",
        "teks",
        "articlebody",
        "body_text",
        "maintext",
        "main_text",
        "tweet",
        "message",
    ),
    *("content_text", "description", "deskripsi"),
)
# What a feed says of itself, beside the list of its articles.
_OF_A_WHOLE = frozenset({"description", "deskripsi", "message"})
_FIELDS = {
    Field.TITLE: ("title", "judul", "headline", "title_text", "judul_berita"),
    Field.PUBLISHER: (
        *(
            "publisher",
            "source",
            "media",
            "site",
            "sumber",
            "outlet",
            "portal",
            "penerbit",
            "source_name",
            "situs",
        ),
    ),
    Field.AUTHOR: ("author", "authors", "penulis", "byline", "reporter", "creator"),
    Field.PUBLISHED: (
        *(
            "published",
            "date",
            "tanggal",
            "publishedat",
            "published_at",
            "publish_date",
            "pubdate",
            "date_published",
        ),
        *(
            "datepublished",
            "published_date",
            "tanggal_terbit",
            "created_at",
            "timestamp",
            "waktu",
            "date_publish",
        ),
    ),
    Field.ADDRESS: ("url", "link", "address", "source_url", "tautan", "permalink", "canonical_url"),
    Field.ARCHIVE_ADDRESS: ("archive_url", "archive_address", "archived_url", "arsip"),
    Field.RETRIEVED: (
        *("retrieved", "retrieved_at", "date_download", "crawled_at", "accessed", "scraped_at", "date_crawl"),
    ),
    Field.LANGUAGE: ("language", "lang", "bahasa"),
}
_DEEPEST_LIST = 3
_LOOKED_AT = 5
_DELIMITERS = ",;\t|"


def is_json(text: str) -> bool:
    """Tell whether a text is JSON, or JSON a line, that holds articles; anything else is read as it stands."""
    start = text.lstrip("\ufeff \t\r\n")
    if not start.startswith(("{", "[")):
        return False
    return any(_find_key(record) for _, record in zip(range(_LOOKED_AT), _list_values(text), strict=False))


def list_json(decoded: Decoded, name: str) -> Iterator[Record]:
    """Yield each record of a JSON file that has a text; its bytes are its own JSON."""
    for number, value in enumerate(_list_values(decoded.text), 1):
        if number > MOST_RECORDS:
            return
        key = _find_key(value)
        if key and (extract := _read_record(value, key, "application/json")):
            data = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
            yield Record(f"{name} › {number}", data, extract)


def _list_values(text: str) -> Iterator[dict[str, Any]]:
    text = text.lstrip("\ufeff")
    try:
        whole, _ = load_json(text)
    except ValueError:
        yield from _list_lines(text)
        return
    yield from _find_records(whole, _DEEPEST_LIST)


def _find_records(value: object, depth: int) -> list[dict[str, Any]]:
    """Return the objects that have a text: a list of them, an object itself, or what lies in it under any name."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict)]
    if not isinstance(value, dict):
        return []
    key = _find_key(value)
    if key and _name_column(key) not in _OF_A_WHOLE:
        return [value]
    inner = (_find_records(held, depth - 1) for held in value.values()) if depth else iter(())
    found = next((found for found in inner if any(map(_find_key, found[:_LOOKED_AT]))), [])
    return found or ([value] if key else [])


def _list_lines(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON lines; the last is taken as far as it goes."""
    last = take_last_line(text)
    for line in io.StringIO(text):
        if line.lstrip().startswith("{"):
            with suppress(ValueError, RecursionError):
                value = load_json(line)[0] if line.rstrip() == last else json.loads(line)
                if isinstance(value, dict):
                    yield value


def _find_key(record: dict[str, Any]) -> str | None:
    """Return the key of a record's text: a usual name, with words in it."""
    lowered = {_name_column(key): key for key in record}
    for name in _TEXT:
        if name in lowered and isinstance(value := record[lowered[name]], str) and len(value.split()) > 4:
            return lowered[name]
    return None


def _read_record(record: dict[str, Any], key: str, media_type: str) -> Extract | None:
    text = str(record[key])
    if len(text.split()) <= 4:
        return None
    extract = Extract(text, "utf-8", media_type, EXTRACTION)
    lowered = {_name_column(name): value for name, value in record.items() if name != key}
    for field, names in _FIELDS.items():
        for value in (_as_text(lowered.get(name)) for name in names):
            dated = field in {Field.PUBLISHED, Field.RETRIEVED}
            extract.tell(field, (read_date(value) or _read_stamp(value)) if dated else value, Origin.RECORD)
    title = next((m.value for m in extract.metadata if m.field is Field.TITLE), "")
    if title and not text.lstrip().casefold().startswith(title.casefold()):
        extract.text = f"{title}\n\n{text}"
    return extract


def _read_stamp(value: str) -> str | None:
    return read_seconds(value[:10]) if re.fullmatch(r"\d{10}(\d{3})?(\.\d+)?", value) else None


def _name_column(name: object) -> str:
    """Return a column's name as the lists above have it: "Isi Berita" is isi_berita."""
    return "_".join(re.split(r"[\s_-]+", str(name).strip().lower()))


def _as_text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value[:12] if isinstance(item, str))
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def find_table(text: str) -> str | None:
    """Return the delimiter of a table with a text column, or None where a text is no such table."""
    head = text.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r")
    for delimiter in _DELIMITERS:
        names = [_name_column(name.strip().strip('"')) for name in head.split(delimiter)]
        if (
            len(names) > 1
            and len(set(names)) == len(names)
            and set(names) & set(_TEXT)
            and all(len(n) < 60 for n in names)
        ):
            return delimiter
    return None


def list_table(decoded: Decoded, delimiter: str, name: str) -> Iterator[Record]:
    """Yield each row that has a text; its bytes are its own lines, in the encoding of the table."""
    lines = _Lines(decoded.text.lstrip("\ufeff"))
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        names = next(reader, [])
        lines.take()
        for number, row in enumerate(reader, 1):
            raw = lines.take()
            record: dict[str, Any] = dict(zip(names, row, strict=False))
            key = _find_key(record)
            if number <= MOST_RECORDS and key and (extract := _read_record(record, key, "text/csv")):
                extract.encoding = decoded.encoding
                yield Record(f"{name} › {number}", raw.encode("utf-8", "replace"), extract)
    except csv.Error:
        return


class _Lines:
    """Gives lines to the reader and remembers those given since it was last asked."""

    def __init__(self, text: str) -> None:
        self._source = io.StringIO(text, newline="")
        self._given: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._source).replace("\0", "")
        self._given.append(line)
        return line

    def take(self) -> str:
        given, self._given = "".join(self._given), []
        return given
