"""Mending what a check found, after a backup: each function mends one kind of problem and says whether it did."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Span
from telisik.store.anchors import find_quote
from telisik.store.backups import list_backups, look_at
from telisik.store.migrations import make_schema
from telisik.store.packing import show_spans, unpack
from telisik.store.replaying import mend_row
from telisik.store.rows import ENGINE_COLUMNS, quote_span, seal_again
from telisik.store.schema_0006 import KIND_COLUMNS
from telisik.store.sealed import FINDING_ROW, FINDINGS, is_sealed, reading_anything
from telisik.store.sealing import flip_bits, mend_sealed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from telisik.store.database import Library


def _mend_index(library: Library, _values: dict[str, str], _aside: Path) -> bool:
    library.db.conn.execute("REINDEX")
    return bool(library.db.conn.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _mend_schema(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Make a trigger or an index again; a table that is not right stays, because its rows are in it."""
    connection = library.db.conn
    wanted = make_schema()[values["name"]]
    kind = wanted.split()[1].casefold()
    if kind not in {"trigger", "index", "unique"}:
        return False
    with library.transaction():
        connection.execute(f'DROP {"TRIGGER" if kind == "trigger" else "INDEX"} IF EXISTS "{values["name"]}"')
        connection.execute(wanted)
    return True


def _mend_reference(library: Library, values: dict[str, str], aside: Path) -> bool:
    """Put a row that refers to nothing into a file and take it out of the library."""
    table, rowid = values["table"], values["row"]
    if table not in set(library.db.table_names()):
        return False
    wrong = {str(row[1]) for row in library.db.conn.execute(f'PRAGMA foreign_key_check("{table}")')}
    if rowid not in wrong:
        # Another repair has put it right.
        return True
    if not rowid.isdigit():
        return False
    cursor = library.db.conn.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (int(rowid),))  # noqa: S608 - checked
    row = cursor.fetchone()
    if row is None:
        return True
    names = [column[0] for column in cursor.description]
    aside.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"table": table, "row": dict(zip(names, row, strict=True))}, default=repr)
    with (aside / "rows.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    try:
        with library.transaction() as connection:
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (int(rowid),))  # noqa: S608 - checked
    except sqlite3.IntegrityError:
        # A reviewer's work hangs on it.
        return False
    return True


def _mend_quote(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Find the quoted words again; where they are not there the finding becomes an orphan with its notes."""
    (text,) = library.db.conn.execute(
        "SELECT unpack(text) FROM articles WHERE id = ?", (values["article"],)
    ).fetchone()
    quote, prefix, suffix, start, end, engine_start = library.db.conn.execute(
        "SELECT quote, prefix, suffix, span_start, span_end, engine_start FROM marks WHERE id = ?",
        (values["finding"],),
    ).fetchone()
    if text[start:end] == quote:
        # Another repair has put it right.
        return True
    place = find_quote(text, quote, prefix, suffix, start)
    with library.transaction() as connection:
        if place is None:
            connection.execute("UPDATE findings SET orphan = 1 WHERE id = ?", (values["finding"],))
        else:
            connection.execute(
                "UPDATE marks SET span_start = ?, span_end = ?, quote = ?, prefix = ?, suffix = ? WHERE id = ?",
                (*place, *quote_span(text, Span(*place)), values["finding"]),
            )
        # The seal of a mark that the reviewer moved is of the edges that the engine set.
        if engine_start is None:
            seal_again(connection, int(values["finding"]))
    return True


def _mend_finding(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Take a mark of the engine's from the newest backup that has it whole, or have the article analysed anew."""
    connection = library.db.conn
    number = values["finding"]
    (text,) = connection.execute(
        "SELECT unpack(text) FROM articles WHERE id = ?", (values["article"],)
    ).fetchone()
    columns = ("engine_start", "engine_end", *ENGINE_COLUMNS)
    chosen = ", ".join(columns)
    with reading_anything(connection):
        now_there = connection.execute(f"{FINDINGS} WHERE id = ?", (number,)).fetchone()
    if now_there is None or is_sealed(now_there, text):
        # Another repair has put it right.
        return True
    for backup in list_backups(library.folder):
        try:
            with closing(look_at(backup)) as copy, reading_anything(copy):
                row = copy.execute(f"{FINDINGS} WHERE id = ? AND article_id = ?", (number, values["article"]))
                found = row.fetchone()
                if found is None or not is_sealed(found, text):
                    continue
                kept = copy.execute(f"SELECT {chosen} FROM marks WHERE id = ?", (number,)).fetchone()  # noqa: S608 - constants
        except sqlite3.Error:
            # Of an older form, or damaged.
            continue
        with library.transaction():
            assigned = ", ".join(f"{column} = ?" for column in columns)
            connection.execute(f"UPDATE marks SET {assigned} WHERE id = ?", (*kept, number))  # noqa: S608 - constants
        return True
    try:
        return _flip_back(connection, library, number, text) or _analyse_anew(
            library, int(values["article"]), int(number), text
        )
    except sqlite3.IntegrityError:
        # Something else that is wrong stands in the way.
        return False


def _flip_back(connection: sqlite3.Connection, library: Library, number: str, text: str) -> bool:
    """Find the one bit of the row that makes its seal right again; a CRC-32 leaves no doubt about one."""
    with reading_anything(connection):
        row = connection.execute(f"{FINDINGS} WHERE id = ?", (number,)).fetchone()
        known = dict(zip(FINDING_ROW, row, strict=True))
        for table, column, value, shown in _list_flipped(connection, number, known):
            if is_sealed(tuple((known | shown).values()), text):
                key = "id" if table == "findings" else "finding_id"
                with library.transaction():
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (value, number))  # noqa: S608 - constants
                return True
    return False


def _list_flipped(
    connection: sqlite3.Connection, number: str, known: dict[str, Any]
) -> Iterator[tuple[str, str, object, dict[str, object]]]:
    """Give a table, a column and a value for it with one bit flipped, and what the mark then shows."""
    kind, spans, own = connection.execute(
        "SELECT kind_id, spans, own FROM findings WHERE id = ?", (number,)
    ).fetchone()
    for name in ("span_start", "span_end", "seal"):
        for value in flip_bits(known[name]):
            yield "findings", name, value, {name: value}
    for value in flip_bits(spans):
        shown: dict[str, object] = {
            name: show_spans(value, place)  # type: ignore[arg-type]  # bytes give bytes
            for place, name in enumerate(("source", "cue", "content"))
        }
        yield "findings", "spans", value, shown
    yield from (("findings", "kind_id", value, shown) for value, shown in _list_kinds(connection, kind))
    for value, origin in ((0, "engine"), (1, "reviewer")):
        if value != own:
            yield "findings", "own", value, {"origin": origin}
    for name in ("quote", "resolved_to", "engine_start", "engine_end"):
        for value in flip_bits(known[name]):
            yield "mark_details", name, value, {name: value}


def _list_kinds(connection: sqlite3.Connection, kind: int) -> Iterator[tuple[int, dict[str, object]]]:
    """Give every kind whose number differs in one bit, and what it says."""
    sql = f"SELECT {', '.join(KIND_COLUMNS)} FROM kinds WHERE id = ?"  # noqa: S608 - constants
    for value in (kind ^ (1 << bit) for bit in range(32)):
        row = connection.execute(sql, (value,)).fetchone()
        if row is not None:
            yield value, dict(zip(KIND_COLUMNS, row, strict=True))


def _analyse_anew(library: Library, article_id: int, finding_id: int, text: str) -> bool:
    """Keep a doubtful mark with all that hangs on it until the next analysis puts it right."""
    if find_broken_rules(library.db.conn):
        return False
    with library.transaction() as connection:
        start, end = connection.execute(
            "SELECT span_start, span_end FROM findings WHERE id = ?", (finding_id,)
        ).fetchone()
        words = text[start:end] or "…"
        connection.execute(
            "UPDATE marks SET orphan = 1, quote = ?, engine_start = NULL, engine_end = NULL WHERE id = ?",
            (words, finding_id),
        )
        seal_again(connection, finding_id)
        connection.execute("DELETE FROM analyses WHERE article_id = ?", (article_id,))
    return True


def _mend_analysis(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Drop an analysis of another text, so that the article is analysed again; its findings stay till then.

    Where its seal has shown which bit was wrong, it is of this text again and stays.
    """
    with library.transaction() as connection:
        connection.execute(
            "DELETE FROM analyses WHERE article_id = :article AND text_sha256 <>"
            " (SELECT text_sha256 FROM articles WHERE id = :article)",
            {"article": values["article"]},
        )
    return True


def _mend_text(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Take the text from the newest backup that has the right one, or flip the one bit back that makes it right."""
    packed, wanted = library.db.conn.execute(
        "SELECT text, text_sha256 FROM articles WHERE id = ?", (values["article"],)
    ).fetchone()
    for text in chain(_list_kept_texts(library, values["article"]), _list_flipped_texts(packed)):
        if hashlib.sha256(text.encode()).hexdigest() == wanted:
            with library.transaction() as connection:
                connection.execute(
                    "UPDATE articles SET text = pack(?) WHERE id = ?", (text, values["article"])
                )
            return True
    return False


def _list_kept_texts(library: Library, article: str) -> Iterator[str]:
    for backup in list_backups(library.folder):
        with suppress(sqlite3.Error, ValueError), closing(look_at(backup)) as copy:
            row = copy.execute("SELECT text FROM articles WHERE id = ?", (article,)).fetchone()
            if row is not None:
                # The forms before the sixth kept it as it is.
                yield row[0] if isinstance(row[0], str) else unpack(row[0])


def _list_flipped_texts(packed: object) -> Iterator[str]:
    for flipped in flip_bits(packed) if isinstance(packed, bytes) else ():
        with suppress(ValueError):
            yield unpack(flipped)  # type: ignore[arg-type]  # bytes give bytes


def _mend_search(library: Library, _values: dict[str, str], _aside: Path) -> bool:
    with library.transaction() as connection:
        connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    return True


def _mend_counts(library: Library, values: dict[str, str], _aside: Path) -> bool:
    with library.transaction() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO progress (article_id, findings, confirmed, needs_evidence, dismissed)"
            " SELECT ?1, count(*), coalesce(sum(status = 'confirmed'), 0),"
            " coalesce(sum(status = 'needs_evidence'), 0), coalesce(sum(status = 'dismissed'), 0)"
            " FROM findings LEFT JOIN decisions ON finding_id = findings.id WHERE article_id = ?1",
            (values["article"],),
        )
    return True


def _set_aside_file(library: Library, values: dict[str, str], aside: Path) -> bool:
    """Move a file away: one that belongs to nothing, or a damaged backup."""
    path = library.folder / ("backups" if "/" not in values["file"] else "") / values["file"]
    target = aside / values["file"]
    target.parent.mkdir(parents=True, exist_ok=True)
    path.replace(target)
    return True


def find_broken_rules(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite says of rows that no statement could have written."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    return [line for line in found if line.startswith(("CHECK constraint failed in", "NULL value in"))]


def _see_rule(library: Library, values: dict[str, str], _aside: Path) -> bool:
    """Tell whether mending the rows before has put this right."""
    return values["detail"] not in find_broken_rules(library.db.conn)


REPAIRS: dict[str, Callable[[Library, dict[str, str], Path], bool]] = {
    "index": _mend_index,
    "schema": _mend_schema,
    "reference": _mend_reference,
    "seal": mend_sealed,
    "text": _mend_text,
    "row": mend_row,
    "quote": _mend_quote,
    "finding": _mend_finding,
    "analysis": _mend_analysis,
    "search": _mend_search,
    "counts": _mend_counts,
    "rule": _see_rule,
    "stray": _set_aside_file,
    "backup": _set_aside_file,
}
