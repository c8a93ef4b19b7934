"""Opening and closing the library: lock, check, recovery, backup, migration."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlite_utils import Database

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.backups import is_backup_due, is_sound, make_backup, recover, thin_backups
from telisik.store.faults import DAMAGE, explain_read_only, faults_of_disk, is_damage
from telisik.store.lock import LibraryLock
from telisik.store.migrations import APPLICATION_ID, MIGRATIONS, NAMES
from telisik.store.packing import register
from telisik.store.places import Place, find_place
from telisik.store.precedence import Precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
_NETWORK = (
    QT_TRANSLATE_NOOP("Fault", "The library lies on a network: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "It works with a slower journal that is safe there."),
    QT_TRANSLATE_NOOP("Fault", "A folder on this machine is faster and safer."),
)
_SYNCHRONISED = (
    QT_TRANSLATE_NOOP("Fault", "The library lies in a folder that another program synchronises: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "It works with a slower journal that is safer there."),
    QT_TRANSLATE_NOOP("Fault", "Never open it on two machines at once; better keep it outside that folder."),
)
_MOVED = (
    QT_TRANSLATE_NOOP("Fault", "The library was moved or replaced while it was open: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "Everything saved before is where it was moved; nothing was written here."),
    QT_TRANSLATE_NOOP("Fault", "Move it back, or start Telisik again with the new folder."),
)
_WARNINGS = {Place.NETWORK: _NETWORK, Place.SYNCHRONISED: _SYNCHRONISED}
# Below this size a full check takes a few milliseconds, so it is made at every start.
_QUICK_BYTES = 16_000_000
# Steps of SQLite's machine between two calls of who waits: some milliseconds.
_STEPS = 200_000


class Library:
    """An open library. ``notices`` are what the person should be told about its opening, usually nothing.

    ``was_recovered`` tells whether its file was damaged and another one stands in its place.
    """

    def __init__(
        self,
        db: Database,
        folder: Path,
        read_only: bool,
        lock: LibraryLock | None = None,
        notices: tuple[Fault, ...] = (),
        copy: tempfile.TemporaryDirectory[str] | None = None,
        was_recovered: bool = False,
    ) -> None:
        """Hold the connection and, unless it is only looked at, the lock; a ``copy`` looked at goes at the close."""
        self._copy = copy
        self.db = db
        self.folder = folder
        self.read_only = read_only
        self.notices = notices
        self.was_recovered = was_recovered
        self._lock = lock
        self._identity = _identify(folder)
        self._changes_at_start = db.conn.total_changes
        self._found_damage = False
        self._replaced = False
        self._is_joining = False
        # Whoever writes in a thread lets this connection write first.
        self.precedence = Precedence()
        # Called between two steps of a long write, which it may break off by raising.
        self.give_way: Callable[[], None] = _go_on

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
        self.need_writable()
        connection = self.db.conn
        if self._is_joining:
            yield connection
            return
        with self.precedence.go_first(), self.guard():
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

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Make one transaction of all that the block writes in several."""
        with self.transaction():
            self._is_joining = True
            try:
                yield
            finally:
                self._is_joining = False

    def need_writable(self) -> None:
        """Raise the fault of a library that may only be looked at, or whose folder is not there any more."""
        if self.read_only:
            raise explain_read_only(self.folder)
        if self._identity is not None and _identify(self.folder) != self._identity:
            raise Fault(*_MOVED, folder=str(self.folder))

    def back_up(self, progress: Callable[[int, int], None] | None = None) -> Path:
        """Make a checked copy in the folder ``backups`` now; ``progress`` as in ``make_backup``."""
        self.need_writable()
        with self.guard():
            return make_backup(self.db.conn, self.folder, progress)

    def mark_damaged(self) -> None:
        """Have the next start check the file and recover it."""
        self._found_damage = True

    def take_marks(self, other: Library) -> None:
        """Take over what another connection to the same library found out and did."""
        self._found_damage |= other._found_damage
        self._replaced |= other._replaced

    def mark_changed(self) -> None:
        """Have the close make a backup, because everything was replaced."""
        self._replaced = True

    def close(self) -> None:
        """Back up what was changed, close the file and free the lock; closing again does nothing."""
        if self._lock is None:
            self.db.close()
            if self._copy is not None:
                self._copy.cleanup()
            return
        # What a thread left open would keep the backup waiting for ever.
        _roll_back(self.db.conn)
        # Everything is committed by now: a backup that finds no room must not keep the window open.
        with suppress(Fault, sqlite3.Error, OSError):
            self._back_up_changes()
        with suppress(sqlite3.Error):
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()
        self._lock.release(clean_end=not self._found_damage)
        self._lock = None

    def _back_up_changes(self) -> None:
        changed = self._replaced or self.db.conn.total_changes > self._changes_at_start
        if changed and is_backup_due(self.folder):
            self.back_up()
            thin_backups(self.folder)
            _delete_left_files(self)


def open_library(folder: Path, *, read_only: bool = False, tell: Callable[[], None] | None = None) -> Library:
    """Open the library in the folder, made where it is missing, or raise one fault that says why not.

    ``read_only`` looks at an existing library without a lock and without changing what is in it. ``tell`` is called
    every few milliseconds while a library of an older form is brought into the newest one, which can take minutes.
    """
    if read_only:
        return _open_to_look(folder)
    with faults_of_disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = LibraryLock(folder)
        lock.take()
        try:
            return _open_locked(folder, lock, tell)
        except BaseException:
            lock.release(clean_end=not lock.was_unclean)
            raise


def open_beside(folder: Path) -> Library:
    """Open a library once more for another thread of the program that holds its lock; closing it frees no lock."""
    with faults_of_disk(folder):
        db = connect(str(folder / "library.db"))
        _set_up(db, find_place(folder))
        return Library(db, folder, read_only=False)


def _open_locked(folder: Path, lock: LibraryLock, tell: Callable[[], None] | None) -> Library:
    path = folder / "library.db"
    if _has_content(path) and _needs_check(path, lock) and not is_sound(path):
        return _open_recovered(folder, lock)
    try:
        return _open_sound(folder, lock, tell=tell)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise
        return _open_recovered(folder, lock)


def _open_recovered(folder: Path, lock: LibraryLock) -> Library:
    return _open_sound(folder, lock, recover(folder))


def _open_sound(
    folder: Path, lock: LibraryLock, *notices: Fault, tell: Callable[[], None] | None = None
) -> Library:
    path = folder / "library.db"
    is_new = not _has_content(path)
    db = connect(str(path))
    try:
        refuse_unreadable(db, folder)
        place = find_place(folder)
        _set_up(db, place)
        if MIGRATIONS.pending(db):
            if not is_new:
                make_backup(db.conn, folder, None if tell is None else lambda *_: tell())
            with _telling(db, tell):
                migrate(db)
                if not is_new:
                    _compact(db)
        told = [*notices, *([lock.notice] if lock.notice else [])]
        if place in _WARNINGS:
            told.append(Fault(*_WARNINGS[place], folder=str(folder)))
        library = Library(
            db, folder, read_only=False, lock=lock, notices=tuple(told), was_recovered=bool(notices)
        )
        if lock.was_unclean:
            _tidy(library)
        return library
    except BaseException:
        db.close()
        raise


def _delete_left_files(library: Library) -> None:
    from telisik.store.emptying import delete_left_files

    delete_left_files(library)


def _tidy(library: Library) -> None:
    from telisik.store.tidying import tidy

    # First what an emptied bin left, which is not to be set aside; a disk that fails now fails again later.
    with suppress(Fault):
        _delete_left_files(library)
    tidy(library.db.conn, library.folder)


def _identify(folder: Path) -> tuple[int, int] | None:
    """Return what tells one file from another where the system has it; None where there is no file."""
    try:
        known = (folder / "library.db").stat()
    except OSError:
        return None
    return known.st_dev, known.st_ino


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
            db = connect(f"{uri}?mode=ro", uri=True)
            db.conn.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            if _has_content(path.with_name("library.db-wal")):
                return _look_at_copy(folder)
            # In a folder that cannot be written to SQLite cannot make the files WAL needs.
            db = connect(f"{uri}?immutable=1", uri=True)
        refuse_unreadable(db, folder)
        if MIGRATIONS.pending(db):
            db.close()
            return _look_at_copy(folder)
        return Library(db, folder, read_only=True)


def _look_at_copy(folder: Path) -> Library:
    """Look at a copy where the file itself would have to be written to: its journal played in, or its form renewed."""
    place = tempfile.TemporaryDirectory(prefix="telisik-", ignore_cleanup_errors=True)
    for suffix in ("", "-wal"):
        part = folder / f"library.db{suffix}"
        if part.exists():
            shutil.copyfile(part, Path(place.name) / part.name)
    db = connect(str(Path(place.name) / "library.db"))
    refuse_unreadable(db, folder)
    migrate(db)
    return Library(db, folder, read_only=True, copy=place)


def connect(address: str, *, uri: bool = False) -> Database:
    """Return a connection that commits nothing by itself."""
    connection = register(sqlite3.connect(address, timeout=2, isolation_level=None, uri=uri))
    return Database(connection, execute_plugins=False)


def _set_up(db: Database, place: Place) -> None:
    db.conn.execute(f"PRAGMA journal_mode = {'WAL' if place is Place.LOCAL else 'DELETE'}")
    db.conn.execute("PRAGMA synchronous = NORMAL")
    db.conn.execute("PRAGMA foreign_keys = ON")


def refuse_unreadable(db: Database, folder: Path) -> None:
    """Raise the fault of a database that is another program's, or a newer Telisik's."""
    application = db.conn.execute("PRAGMA application_id").fetchone()[0]
    tables = set(db.table_names()) - {MIGRATIONS.migrations_table}
    if tables and application != APPLICATION_ID:
        raise Fault(*_FOREIGN, folder=str(folder))
    version = db.conn.execute("PRAGMA user_version").fetchone()[0]
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if version > len(NAMES) or not applied <= set(NAMES):
        raise Fault(*_NEWER, folder=str(folder))
    if version != len(applied):
        # The record of the forms and the tables do not agree: pages were lost or swapped.
        raise sqlite3.DatabaseError(DAMAGE)


def migrate(db: Database) -> None:
    """Bring a library to the newest form, each step in one transaction."""
    # A table that is copied into a new form would take the rows with it that refer to the old one.
    db.conn.execute("PRAGMA foreign_keys = OFF")
    MIGRATIONS.apply(db)
    db.conn.execute("PRAGMA foreign_keys = ON")


@contextmanager
def _telling(db: Database, tell: Callable[[], None] | None) -> Iterator[None]:
    """Have SQLite call a function from time to time inside the block."""
    db.conn.set_progress_handler(tell, _STEPS)
    try:
        yield
    finally:
        db.conn.set_progress_handler(None, 0)


def _compact(db: Database) -> None:
    """Give back the room that an older form took; where the disk has none for that, it is used up bit by bit."""
    with suppress(sqlite3.Error):
        db.conn.execute("VACUUM")
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _go_on() -> None:
    """Break nothing off."""


def _roll_back(connection: sqlite3.Connection) -> None:
    # A failed write may have rolled back already; a second error would hide the first.
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
