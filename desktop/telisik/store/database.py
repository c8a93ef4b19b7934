"""Opening and closing the library: lock, check, recovery, backup, migration."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from sqlite_utils import Database

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.backups import is_backup_due, is_sound, make_backup, recover, thin_backups
from telisik.store.faults import explain_read_only, faults_of_disk, is_damage
from telisik.store.lock import LibraryLock
from telisik.store.migrations import APPLICATION_ID, MIGRATIONS, NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEWER = (
    QT_TRANSLATE_NOOP("Fault", "The library was written by a newer Telisik: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Install the newer Telisik, or choose another library folder."),
)
_FOREIGN = (
    QT_TRANSLATE_NOOP("Fault", "The file library.db in {folder} is not a Telisik library."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Choose another library folder."),
)
# Below this size a full check takes a few milliseconds, so it is made at every start.
_QUICK_BYTES = 16_000_000


class Library:
    """An open library. ``notices`` are what the person should be told about its opening, usually nothing."""

    def __init__(
        self,
        db: Database,
        folder: Path,
        read_only: bool,
        lock: LibraryLock | None = None,
        notices: tuple[Fault, ...] = (),
    ) -> None:
        """Hold the connection and, unless it is only looked at, the lock."""
        self.db = db
        self.folder = folder
        self.read_only = read_only
        self.notices = notices
        self._lock = lock
        self._changes_at_start = db.conn.total_changes
        self._found_damage = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Tell faults of the disk inside the block, and have the next start check a file found damaged."""
        with faults_of_disk(self.folder):
            try:
                yield
            except sqlite3.Error as error:
                self._found_damage |= is_damage(error)
                raise

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Commit everything written inside the block, or nothing; ``durable`` also survives a power cut."""
        if self.read_only:
            raise explain_read_only(self.folder)
        connection = self.db.conn
        with self.guard():
            if durable:
                connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise
            finally:
                if durable:
                    connection.execute("PRAGMA synchronous = NORMAL")

    def back_up(self) -> Path:
        """Make a checked copy in the folder ``backups`` now."""
        with self.guard():
            return make_backup(self.db.conn, self.folder)

    def close(self) -> None:
        """Back up what was changed, close the file and free the lock; closing again does nothing."""
        if self._lock is None:
            self.db.close()
            return
        # Everything is committed by now: a backup that finds no room must not keep the window open.
        with suppress(Fault, sqlite3.Error, OSError):
            self._back_up_changes()
        with suppress(sqlite3.Error):
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()
        self._lock.release(clean_end=not self._found_damage)
        self._lock = None

    def _back_up_changes(self) -> None:
        if self.db.conn.total_changes > self._changes_at_start and is_backup_due(self.folder):
            self.back_up()
            thin_backups(self.folder)


def open_library(folder: Path, *, read_only: bool = False) -> Library:
    """Open the library in the folder, made where it is missing, or raise one fault that says why not.

    ``read_only`` looks at an existing library without a lock and without changing what is in it.
    """
    if read_only:
        return _open_to_look(folder)
    with faults_of_disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = LibraryLock(folder)
        lock.take()
        try:
            return _open_locked(folder, lock)
        except BaseException:
            lock.release(clean_end=not lock.was_unclean)
            raise


def _open_locked(folder: Path, lock: LibraryLock) -> Library:
    path = folder / "library.db"
    if _has_content(path) and _needs_check(path, lock) and not is_sound(path):
        return _open_recovered(folder, lock)
    try:
        return _open_sound(folder, lock)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return _open_recovered(folder, lock)


def _open_recovered(folder: Path, lock: LibraryLock) -> Library:
    return _open_sound(folder, lock, recover(folder))


def _open_sound(folder: Path, lock: LibraryLock, *notices: Fault) -> Library:
    path = folder / "library.db"
    is_new = not _has_content(path)
    db = _connect(str(path))
    try:
        _refuse_unreadable(db, folder)
        _set_up(db)
        _migrate(db, folder, is_new=is_new)
        return Library(db, folder, read_only=False, lock=lock, notices=notices)
    except BaseException:
        db.close()
        raise


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _needs_check(path: Path, lock: LibraryLock) -> bool:
    return lock.was_unclean or path.stat().st_size < _QUICK_BYTES


def _open_to_look(folder: Path) -> Library:
    path = folder / "library.db"
    with faults_of_disk(folder):
        if not path.exists():
            raise FileNotFoundError(path)
        uri = path.resolve().as_uri()
        try:
            db = _connect(f"{uri}?mode=ro", uri=True)
            db.conn.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            # In a folder that cannot be written to SQLite cannot make the files WAL needs.
            db = _connect(f"{uri}?immutable=1", uri=True)
        _refuse_unreadable(db, folder)
        return Library(db, folder, read_only=True)


def _connect(address: str, *, uri: bool = False) -> Database:
    connection = sqlite3.connect(address, timeout=2, isolation_level=None, uri=uri)
    return Database(connection, execute_plugins=False)


def _set_up(db: Database) -> None:
    db.conn.execute("PRAGMA journal_mode = WAL")
    db.conn.execute("PRAGMA synchronous = NORMAL")
    db.conn.execute("PRAGMA foreign_keys = ON")


def _refuse_unreadable(db: Database, folder: Path) -> None:
    application = db.conn.execute("PRAGMA application_id").fetchone()[0]
    tables = set(db.table_names()) - {MIGRATIONS.migrations_table}
    if tables and application != APPLICATION_ID:
        raise Fault(*_FOREIGN, folder=str(folder))
    version = db.conn.execute("PRAGMA user_version").fetchone()[0]
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if version > len(NAMES) or not applied <= set(NAMES):
        raise Fault(*_NEWER, folder=str(folder))


def _migrate(db: Database, folder: Path, *, is_new: bool) -> None:
    if not MIGRATIONS.pending(db):
        return
    if not is_new:
        make_backup(db.conn, folder)
    # A table that is copied into a new form would take the rows with it that refer to the old one.
    db.conn.execute("PRAGMA foreign_keys = OFF")
    MIGRATIONS.apply(db)
    db.conn.execute("PRAGMA foreign_keys = ON")


def _roll_back(connection: sqlite3.Connection) -> None:
    # A failed write may have rolled back already; a second error would hide the first.
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
