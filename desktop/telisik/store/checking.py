"""Checking a library from end to end, and having mended after a backup what can be mended.

What is found is data, so that the window, the command line and a test read the same.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.backups import find_damage, is_sound, list_backups, look_at
from telisik.store.changes import HASH, log_event, read_head
from telisik.store.evidence import find_evidence_file
from telisik.store.faults import is_damage
from telisik.store.history import verify_history
from telisik.store.migrations import make_schema, read_schema
from telisik.store.originals import find_original, is_unaltered, tell_original
from telisik.store.problems import Problem, tell
from telisik.store.repairing import REPAIRS, find_broken_rules
from telisik.store.replaying import look_at_rows
from telisik.store.sealed import look_at_texts
from telisik.store.sealing import look_at_seals
from telisik.store.tidying import list_owned
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from telisik.store.database import Library

REPAIR = QT_TRANSLATE_NOOP("Edit", "Repair library")
_PAGES = QT_TRANSLATE_NOOP("Fault", "The database itself is damaged: {detail}.")
_RULE = QT_TRANSLATE_NOOP("Fault", "A row is not as its table allows: {detail}.")
_SCHEMA = QT_TRANSLATE_NOOP("Fault", "The table or rule “{name}” of the database is not as Telisik makes it.")
_FOREIGN_KEY = QT_TRANSLATE_NOOP("Fault", "A row of {table} refers to something that is not there.")
_MISSING = QT_TRANSLATE_NOOP("Fault", "The file {file} is missing.")
_ALTERED = QT_TRANSLATE_NOOP("Fault", "The file {file} was altered after it was kept.")
_STRAY = QT_TRANSLATE_NOOP("Fault", "The file {file} belongs to nothing in the library.")
_SEARCH = QT_TRANSLATE_NOOP("Fault", "The search index does not agree with the articles.")
_COUNTS = QT_TRANSLATE_NOOP("Fault", "The counts of article {article} are not those of its findings.")
_VERSION = QT_TRANSLATE_NOOP("Fault", "Version {version} of the review of article {article} was altered.")
_BACKUP = QT_TRANSLATE_NOOP("Fault", "The backup {file} is damaged.")
_REWRITTEN = QT_TRANSLATE_NOOP("Fault", "The history is not the one that the backup {file} holds.")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; ``backup`` was made before anything was mended, ``aside`` holds what was moved away."""

    problems: tuple[Problem, ...]
    articles: int
    findings: int
    edits: int
    files: int
    backup: Path | None = None
    aside: Path | None = None

    @property
    def remaining(self) -> tuple[Problem, ...]:
        """Return what is still wrong."""
        return tuple(problem for problem in self.problems if not problem.repaired)


def check_library(
    library: Library,
    *,
    repair: bool = False,
    files: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Checked:
    """Check everything; with ``repair`` make a backup and mend what can be mended.

    ``files`` False leaves the kept files unread, whose hashes take most of the time. ``progress`` is told how many
    checks are done, and of how many.
    """
    problems = _look(library, files=files, progress=progress)
    checked = _count(library, problems)
    if not repair or not any(problem.kind in REPAIRS for problem in problems):
        return checked
    # What was found is worth a backup that nothing interrupts.
    backup = library.back_up()
    aside = library.folder / "set-aside" / now().replace(":", "")
    # A history that was damaged itself proves nothing about the rows.
    doubtful = any(problem.kind == "history" for problem in problems)
    mended = tuple(
        problem if doubtful and problem.kind == "row" else _mend(library, problem, aside)
        for problem in problems
    )
    with library.transaction(durable=True) as connection:
        done = [str(problem) for problem in mended if problem.repaired]
        log_event(connection, REPAIR, {"backup": backup.name, "repaired": done}, article_id=None, reviewer="")
    return replace(checked, problems=mended, backup=backup, aside=aside if aside.exists() else None)


def _look(
    library: Library, *, files: bool, progress: Callable[[int, int], None] | None
) -> tuple[Problem, ...]:
    looks: list[Callable[[Library], Iterator[Problem]]] = [_look_at_pages]
    looks += [
        _look_at_schema,
        _look_at_history,
        look_at_seals,
        look_at_rows,
        look_at_texts,
        # What others mend is not taken out.
        _look_at_references,
        _look_at_search,
    ]
    looks += [_look_at_counts, _look_at_versions, _look_at_backups, _look_for_strays, _look_at_rules]
    if files:
        looks.append(_look_at_files)
    found: list[Problem] = []
    for number, look in enumerate(looks):
        with library.guard():
            found.extend(look(library))
        if progress is not None:
            progress(number + 1, len(looks))
        if number == 0 and found:
            # What a damaged file tells of its own contents is worth nothing.
            break
    return tuple(found)


def _count(library: Library, problems: tuple[Problem, ...]) -> Checked:
    if any(problem.kind == "pages" for problem in problems):
        return Checked(problems, 0, 0, 0, 0)
    with library.guard():
        numbers = [
            int(library.db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - constants
            for table in ("articles", "findings", "edit_log", "originals", "evidence_files")
        ]
    return Checked(problems, numbers[0], numbers[1], numbers[2], numbers[3] + numbers[4])


def _mend(library: Library, problem: Problem, aside: Path) -> Problem:
    repair = REPAIRS.get(problem.kind)
    if repair is None:
        return problem
    with library.guard():
        return replace(problem, repaired=repair(library, dict(problem.values), aside))


# Looking


def _look_at_pages(library: Library) -> Iterator[Problem]:
    try:
        details = find_damage(library.db.conn, "integrity_check")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        details = [str(error)]
    for detail in details:
        index = "index" in detail and "row" in detail
        if not index:
            # The next start goes up the ladder of recovery.
            library.mark_damaged()
        yield tell("index" if index else "pages", _PAGES, detail=detail)


def _look_at_rules(library: Library) -> Iterator[Problem]:
    for detail in find_broken_rules(library.db.conn):
        yield tell("rule", _RULE, detail=detail)


def _look_at_schema(library: Library) -> Iterator[Problem]:
    own = read_schema(library.db.conn)
    for name, sql in make_schema().items():
        if own.get(name) != sql:
            yield tell("schema", _SCHEMA, name=name)


def _look_at_references(library: Library) -> Iterator[Problem]:
    for table, rowid, *_ in library.db.conn.execute("PRAGMA foreign_key_check"):
        yield tell("reference", _FOREIGN_KEY, table=table, row=rowid)


def _look_at_history(library: Library) -> Iterator[Problem]:
    for sentence in verify_history(library):
        yield Problem("history", "{sentence}", (("sentence", sentence),))
    yield from _compare_with_backups(library)


def _compare_with_backups(library: Library) -> Iterator[Problem]:
    """Whoever rewrites a history can hash it anew, but not in the copies that were made before."""
    replaced = {
        json.loads(changes).get("replaced")
        for (changes,) in library.db.conn.execute(
            "SELECT unpack(changes) FROM edit_log WHERE act_id IN (SELECT id FROM acts WHERE kind = 'event')"
            " AND instr(changes, CAST('\"replaced\"' AS BLOB))"
        )
    }
    for backup in list_backups(library.folder):
        last = _read_last_entry(backup)
        if last is None:
            continue
        row = library.db.conn.execute(f"SELECT {HASH} FROM edit_log WHERE id = ?", (last[0],)).fetchone()  # noqa: S608 - a constant
        if (row is None or row[0] != last[1]) and not _is_replaced(backup, replaced):
            yield tell("history", _REWRITTEN, file=backup.name)


def _look_at_search(library: Library) -> Iterator[Problem]:
    try:
        if library.read_only:
            return
        library.db.conn.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        yield tell("search", _SEARCH)


_WRONG_COUNTS = """
SELECT articles.id FROM articles LEFT JOIN progress ON progress.article_id = articles.id
LEFT JOIN (
    SELECT findings.article_id AS article_id, count(*) AS findings, coalesce(sum(status = 'confirmed'), 0) AS c,
        coalesce(sum(status = 'needs_evidence'), 0) AS n, coalesce(sum(status = 'dismissed'), 0) AS d
    FROM findings LEFT JOIN decisions ON finding_id = findings.id GROUP BY findings.article_id
) AS counted ON counted.article_id = articles.id
WHERE (progress.findings, confirmed, needs_evidence, dismissed)
    IS NOT (coalesce(counted.findings, 0), coalesce(c, 0), coalesce(n, 0), coalesce(d, 0))"""


def _look_at_counts(library: Library) -> Iterator[Problem]:
    for (article,) in library.db.conn.execute(_WRONG_COUNTS):
        yield tell("counts", _COUNTS, article=article)


def _look_at_versions(library: Library) -> Iterator[Problem]:
    for article, version, wanted, content in library.db.conn.execute(
        "SELECT article_id, number, sha256, content FROM versions"
    ):
        try:
            same = hashlib.sha256(zlib.decompress(content)).hexdigest() == wanted
        except zlib.error:
            same = False
        if not same:
            yield tell("version", _VERSION, article=article, version=version)


def _look_at_backups(library: Library) -> Iterator[Problem]:
    for backup in list_backups(library.folder):
        if not is_sound(backup):
            yield tell("backup", _BACKUP, file=backup.name)


def _look_at_files(library: Library) -> Iterator[Problem]:
    for table, find in _KEPT.items():
        for (sha256,) in library.db.conn.execute(f"SELECT sha256 FROM {table} ORDER BY sha256"):  # noqa: S608 - constants
            path = find(library.folder, sha256)
            name = path.relative_to(library.folder).as_posix()
            if not path.is_file():
                if table != "originals" or not _is_told(library, sha256):
                    yield tell("missing", _MISSING, file=name)
                continue
            if not is_unaltered(path, sha256):
                yield tell("altered", _ALTERED, file=name)


def _is_told(library: Library, sha256: str) -> bool:
    row = library.db.conn.execute("SELECT unpack(text) FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return row is not None and tell_original(row[0], sha256) is not None


def _look_for_strays(library: Library) -> Iterator[Problem]:
    known = list_owned(library.db.conn, library.folder)
    # What a backup refers to is still needed: the backup may be restored.
    for backup in list_backups(library.folder):
        with suppress(sqlite3.DatabaseError), closing(look_at(backup)) as copy:
            known |= list_owned(copy, library.folder)
    for part in ("originals", "evidence"):
        for path in sorted((library.folder / part).rglob("*")):
            if path.is_file() and path not in known:
                yield tell("stray", _STRAY, file=path.relative_to(library.folder).as_posix())


_KEPT = {"originals": find_original, "evidence_files": find_evidence_file}


def _read_last_entry(backup: Path) -> tuple[int, str] | None:
    try:
        with closing(look_at(backup)) as copy:
            row = copy.execute(f"SELECT id, {HASH} FROM edit_log ORDER BY id DESC LIMIT 1").fetchone()  # noqa: S608 - a constant
    except sqlite3.DatabaseError:
        return None
    return None if row is None else (int(row[0]), str(row[1]))


def _is_replaced(backup: Path, heads: set[str]) -> bool:
    """Tell whether the history that a restored backup replaced goes through this one's last entry."""
    last = _read_last_entry(backup)
    if last is None or last[1] in heads:
        return True
    for other in list_backups(backup.parent.parent):
        try:
            with closing(look_at(other)) as copy:
                head = read_head(copy)
                through = copy.execute(f"SELECT 1 FROM edit_log WHERE id = ? AND {HASH} = ?", last).fetchone()  # noqa: S608 - a constant
        except sqlite3.DatabaseError:
            continue
        if head in heads and through is not None:
            return True
    return False
