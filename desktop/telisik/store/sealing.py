"""Rows under a seal: what an extraction found, the rules' sentences, analyses, drafts and settings.

Neither the history nor a hash says what these were. A seal, which triggers keep, finds a bit that a disk flipped in any
of their columns; it is flipped back, or the row is taken from the newest backup that has it whole.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from contextlib import closing, suppress
from itertools import product
from typing import TYPE_CHECKING, Any

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.backups import list_backups, look_at
from telisik.store.packing import seal
from telisik.store.problems import tell
from telisik.store.schema_0006 import SEALED
from telisik.store.sealed import reading_anything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from telisik.store.database import Library
    from telisik.store.problems import Problem

_ALTERED = QT_TRANSLATE_NOOP("Fault", "What is kept in {table} under {key} was altered after it was written.")


def look_at_seals(library: Library) -> Iterator[Problem]:
    """Tell every row that is not as its seal says."""
    connection = library.db.conn
    with reading_anything(connection):
        for table, (keys, columns) in SEALED.items():
            chosen = ", ".join((*keys, *columns, "seal"))
            with closing(connection.cursor()) as cursor:
                for row in cursor.execute(f"SELECT {chosen} FROM {table}"):  # noqa: S608 - constants
                    if seal(*row[len(keys) : -1]) != row[-1]:
                        key = dict(zip(keys, row, strict=False))
                        said = ", ".join(f"{name} {value}" for name, value in key.items())
                        yield tell("seal", _ALTERED, table=table, key=said, where=json.dumps(key))


def mend_sealed(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Flip the one bit back that makes the seal right again, or take the row from a backup."""
    table, key = values["table"], json.loads(values["where"])
    columns = (*SEALED[table][1], "seal")
    connection = library.db.conn
    with reading_anything(connection):
        row = _read(connection, table, key, columns)
    if row is None or _is_whole(row):
        # Another repair has put it right.
        return True
    for place, name in enumerate(columns):
        for value in flip_bits(row[place]):
            if _is_whole((*row[:place], value, *row[place + 1 :])):
                return _write(library, table, key, {name: value})
    for backup in list_backups(library.folder):
        # One of an older form has no such seals.
        with suppress(sqlite3.Error), closing(look_at(backup)) as copy, reading_anything(copy):
            kept = _read(copy, table, key, columns)
            if kept is not None and _is_whole(kept):
                return _write(library, table, key, dict(zip(columns, kept, strict=True)))
    if table == "analyses":
        # The article is analysed anew.
        with library.transaction():
            connection.execute("DELETE FROM analyses WHERE article_id = ?", (key["article_id"],))
        return True
    return False


def flip_bits(value: object) -> Iterator[object]:
    """Give a value with each of its bits flipped, where that leaves a value of its kind."""
    if isinstance(value, int):
        yield from (value ^ (1 << bit) for bit in range(56))
    elif isinstance(value, float):
        yield from (struct.unpack(">d", flipped)[0] for flipped in _flip_bytes(struct.pack(">d", value)))
    elif isinstance(value, bytes):
        yield from _flip_bytes(value)
    elif isinstance(value, str):
        for flipped in _flip_bytes(value.encode(errors="surrogateescape")):
            with suppress(UnicodeDecodeError):
                yield flipped.decode()


def _flip_bytes(content: bytes) -> Iterator[bytes]:
    for place, bit in product(range(len(content)), range(8)):
        flipped = bytearray(content)
        flipped[place] ^= 1 << bit
        yield bytes(flipped)


def _is_whole(row: tuple[Any, ...]) -> bool:
    return bool(seal(*row[:-1]) == row[-1])


def _read(
    connection: sqlite3.Connection, table: str, key: dict[str, object], columns: tuple[str, ...]
) -> tuple[Any, ...] | None:
    where = " AND ".join(f"{name} = ?" for name in key)
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {where}"  # noqa: S608 - constants
    row: tuple[Any, ...] | None = connection.execute(sql, list(key.values())).fetchone()
    return row


def _write(library: Library, table: str, key: dict[str, object], columns: dict[str, object]) -> bool:
    where = " AND ".join(f"{name} = ?" for name in key)
    assigned = ", ".join(f"{name} = ?" for name in columns)
    sql = f"UPDATE {table} SET {assigned} WHERE {where}"  # noqa: S608 - constants
    try:
        with library.transaction() as connection:
            connection.execute(sql, [*columns.values(), *key.values()])
    except sqlite3.IntegrityError:
        # Something else that is wrong stands in the way.
        return False
    return True
