"""How the library keeps what is long or repeats itself in less room, as functions that SQL can call too.

Texts, analyses and changes are deflated with a preset dictionary of what they all say; the spans of a mark are numbers
of one byte or two. Whatever would not come back exactly as it was is kept as it is. The views of the library call these
functions, so that everything that reads or writes a whole row sees it as the history tells it.
"""

from __future__ import annotations

import json
import re
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_BEST, _QUICK = 9, 5  # a long text takes a third of the time and 2 % more room
_LONG = 200_000  # bytes
# A text read out of a crafted library must not fill the memory.
_LONGEST = 400_000_000
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_NUMBER = r"(?:0|[1-9]\d{0,8})"
_SPANS = re.compile(rf"\[(?:\[{_NUMBER},{_NUMBER}\](?:,\[{_NUMBER},{_NUMBER}\])*)?\]", re.ASCII)
# The first byte of what is packed; another dictionary needs another one, because libraries hold this.
_FIRST = b"\x01"
_UNREADABLE = "\ufffd"
# What gains nothing, and what SQL looks into, stands behind this one as it is.
_PLAIN = b"\x00"
_WORDS = b"\xff\xff"
_DICTIONARY = (
    b'[["tags",{"id":[["collections",{"id":[["people",{"id":[["replies",{"id":[["redactions",{"id":'
    b'[["corrections",{"article_id":[["reviewers",{"article_id":"role":"name":[["article_notes",{"article_id":'
    b'[["verdicts",{"article_id":"reason":"verdict":"partly_supported""unproven""misleading""not_assessable""label":'
    b'[["evidence",{"finding_id":"address":"https://www.","archive_address":"","name":"","note":"","reviewer":"",'
    b'"seen_at":"2026-","sha256":null,"stance":"supports","contradicts","context","title":"'
    b'[["outcomes",{"aspect":"said","so","finding_id":"as_of":"2026-","outcome":"contradicted","unsettled",'
    b'[["articles",{"id":},{"binned_at":null},{"binned_at":"2026-"title":"title_by_reviewer":0},"title_by_reviewer":1}'
    b'[["article_tags",{"article_id":,"tag_id":[["collection_articles",{"article_id":,"collection_id":},null,{}]]'
    b'{"article_id":"code":"ROLE_OFFICIAL","content":"[]","cue":"[]","engine_end":null,"engine_start":null,"grade":'
    b'null,"label":"","layer":"sourcing","assertion","marked_at":null,"marked_by":null,"modifiers":"[]","number":,'
    b'"orphan":0,"origin":"engine","others":"[]","prefix":"","quote":"","resolved_to":null,"rule":"id.","seal":,'
    b'"severity":"medium","high","low","source":"[[","span_end":,"span_start":,"suffix":"","wording_id":'
    b'"rule":"","severity":"low","title":["","reason":["","checks":[["","norm":["","spans":[['
    b'{"span":[,"paragraphs":1,"speaker":null,"introducer":null},{"span":[,"paragraphs":1,"speaker":"","introducer":['
    b'"code":"ANON_SOURCE","grade":"G0","rule":"id.anonymous{"label":[,"code":"NAMED","grade":"G4","rule":"en.named",'
    b'"source":[[]],"cue":[[]],"content":[[]],"resolved_to":null,"modifiers":[]},{"label":['
    b'[["checked",{"finding_id":,"question":"},null,{}]],["checked",{"finding_id":},{},null]]'
    b'[["notes",{"finding_id":},null,{"text":"},{"text":""}]]["notes",{"finding_id":'
    b'"status":"dismissed"}]]"status":"needs_evidence"}]]"},null]]},{"decided_at":"2026-'
    b'+00:00","reviewer":"","status":"confirmed"}],["decisions",{"finding_id":'
)
# Most entries of a history are one decision, of the person and the second that the entry names anyway.
_DECISION = (
    '+00:00","reviewer":"{}","status":"confirmed"}}]][["decisions",{{"finding_id":}},null,{{"decided_at":"{}'
)


def register(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Give a connection the functions that the library's views and triggers call, and return it."""
    functions = (
        ("pack", 1, pack),
        ("unpack", 1, show),
        ("unpack_changes", 3, show_changes),
        ("pack_spans", 3, pack_spans),
        ("unpack_spans", 2, show_spans),
        ("pack_time", 1, pack_time),
        ("unpack_time", 1, show_time),
        ("seal", -1, seal),
    )
    for name, count, function in functions:
        connection.create_function(name, count, function, deterministic=True)
    return connection


def pack(text: str | None, context: str = "") -> bytes | None:
    """Return a text in less room; ``unpack`` needs the same context, a text whose parts it is likely to repeat."""
    if not isinstance(text, str):
        return text
    plain = text.encode()
    level = _BEST if len(plain) < _LONG else _QUICK
    packer = zlib.compressobj(
        level, zlib.DEFLATED, -15, 9, zdict=_DICTIONARY + context.encode(errors="replace")
    )
    packed = _FIRST + packer.compress(plain) + packer.flush()
    return packed if len(packed) <= len(plain) else _PLAIN + plain


def unpack(kept: bytes, context: str = "") -> str:
    """Return what was packed; a ValueError where a disk changed it so that nothing can be read."""
    if kept[:1] == _PLAIN:
        return kept[1:].decode()
    if kept[:1] != _FIRST:
        raise ValueError("packed by another program, or damaged")
    reader = zlib.decompressobj(-15, zdict=_DICTIONARY + context.encode(errors="replace"))
    try:
        text = reader.decompress(kept[1:], _LONGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not reader.eof or reader.unused_data:
        raise ValueError("too long, or cut off")
    return text.decode()


def show(kept: bytes | None, context: str = "") -> str | None:
    """Do so for SQL: where nothing can be read, give a text that agrees with no hash and is no JSON."""
    try:
        return None if kept is None else unpack(kept, context)
    except (ValueError, TypeError, AttributeError):
        return _UNREADABLE


def pack_changes(text: str, at: str, reviewer: str) -> bytes | None:
    """Return the changes of an entry in less room, given when and by whom it was made."""
    return pack(text, _DECISION.format(reviewer, at))


def keep_plain(text: str) -> bytes:
    """Return a text so that ``unpack`` takes it and SQL can look for words in it."""
    return _PLAIN + text.encode()


def show_changes(kept: bytes | None, at: str, reviewer: str) -> str | None:
    """Return the changes of an entry for SQL."""
    return show(kept, _DECISION.format(reviewer, at))


def pack_spans(source: str, cue: str, content: str) -> bytes:
    """Return three lists of spans, each JSON of pairs, as numbers; as a JSON list of them where that is not exact."""
    lists = (source, cue, content)
    words = _WORDS + json.dumps(lists).encode()
    if not all(isinstance(text, str) and _SPANS.fullmatch(text) for text in lists):
        return words
    pairs: list[list[list[int]]] = [json.loads(text) for text in lists]
    packed, before = bytearray(), 0
    _put(packed, len(pairs[0]))
    _put(packed, len(pairs[1]))
    for start, end in (pair for spans in pairs for pair in spans):
        for number in (start - before, end - start):
            _put(packed, number * 2 if number >= 0 else -number * 2 - 1)
        before = start
    return words if packed.startswith(_WORDS) else bytes(packed)


def read_spans(kept: bytes) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the three lists as pairs; a ValueError where a disk made nonsense of them."""
    if kept.startswith(_WORDS):
        source, cue, content = ([tuple(pair) for pair in json.loads(text)] for text in json.loads(kept[2:]))
        return source, cue, content
    sources, cues, *numbers = _take(kept)
    if len(numbers) % 2 or sources + cues > len(numbers) // 2:
        raise ValueError("half a span")
    pairs, start = [], 0
    for place in range(0, len(numbers), 2):
        start += _sign(numbers[place])
        pairs.append((start, start + _sign(numbers[place + 1])))
    return pairs[:sources], pairs[sources : sources + cues], pairs[sources + cues :]


def show_spans(kept: bytes, which: int) -> str:
    """Return one of the three as JSON for SQL, and no JSON where nothing can be read."""
    try:
        if kept.startswith(_WORDS):
            return str(json.loads(kept[2:])[which])
        return f"[{','.join(f'[{start},{end}]' for start, end in read_spans(kept)[which])}]"
    except (ValueError, TypeError, AttributeError, LookupError):
        return _UNREADABLE


def pack_time(text: str | None) -> str | int | None:
    """Return a written time as microseconds since 1970, or as it is where it is written in another way."""
    try:
        time = datetime.fromisoformat(text or "")
        number = (time - _BEGIN) // _MICROSECOND
    except (ValueError, TypeError):
        return text
    return number if show_time(number) == text else text


def show_time(kept: str | int | None) -> str | None:
    """Return a time as it was written."""
    if not isinstance(kept, int):
        return kept
    try:
        return (_BEGIN + kept * _MICROSECOND).isoformat(timespec="microseconds")
    except OverflowError:
        # A flipped bit can make it any year.
        return str(kept)


def seal(*values: object) -> int:
    """Return the CRC-32 of some values: it finds what a failing disk changed, not what a person did."""
    told = [value.hex() if isinstance(value, bytes) else value for value in values]
    return zlib.crc32(json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode())


def _put(packed: bytearray, number: int) -> None:
    while number > 0x7F:
        packed.append(number & 0x7F | 0x80)
        number >>= 7
    packed.append(number)


def _take(packed: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in packed:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield number
            number = shift = 0
    if shift:
        raise ValueError("half a number")


def _sign(number: int) -> int:
    return number >> 1 if number % 2 == 0 else -((number + 1) >> 1)
