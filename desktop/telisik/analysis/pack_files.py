"""The files of a pack as they are written: tables by id, word lists, and where in which file each of them stands.

A user's own pack is laid over one that the program comes with. What has a known id changes that entry, field by field;
lists of words grow, and ``without`` takes words out of them; what has a new id is added. ``off`` and ``on`` in its
``pack.toml`` switch entries.
"""

from __future__ import annotations

import copy
import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TABLES = ("cue", "paradigm", "rule", "check")
_WORD_LISTS = ("words", "cues", "roots")
_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")

Table = dict[str, object]


class PackFault(Fault):
    """A pack file that cannot be used: which one, in which line (None where no line is to blame), and why."""

    def __init__(self, file: str, line: int | None, cause: str) -> None:
        """Keep them and word the message."""
        self.file, self.line, self.cause = file, line, cause
        super().__init__(
            QT_TRANSLATE_NOOP("Fault", "The language pack file {file} cannot be used: {cause}."),
            QT_TRANSLATE_NOOP("Fault", "No article and no review was touched."),
            QT_TRANSLATE_NOOP("Fault", "Correct the file or remove it, then start again."),
            file=f"{file}:{line}" if line else file,
            cause=cause,
        )


@dataclass(frozen=True)
class Source:
    """A file that was read: its path, what it is called in a message, and its text."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """Return the file's name with its folder's, as messages give it."""
        return f"{self.path.parent.name}/{self.path.name}"

    def refuse(self, cause: str, line: int | None = None) -> PackFault:
        """Return the fault that names a line of this file, or the whole of it."""
        return PackFault(self.name, line, cause)

    def find_line(self, table: str, number: int, key: str = "") -> int | None:
        """Return the line of a key in the file's n-th table of a name, or of the table itself."""
        lines = self.text.split("\n")
        heads = [i for i, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{table}\s*\]\]", line)]
        if number >= len(heads):
            return None
        end = heads[number + 1] if number + 1 < len(heads) else len(lines)
        return next((i + 1 for i in range(heads[number], end) if _opens(lines[i], key)), heads[number] + 1)

    def find_key(self, key: str) -> int | None:
        """Return the line where a key stands at the start of a line."""
        return next((i for i, line in enumerate(self.text.split("\n"), 1) if _opens(line, key)), None)


def _opens(line: str, key: str) -> bool:
    return bool(key) and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", line) is not None


@dataclass
class Entry:
    """One table of a pack, with the file and the place that it, or the last change of it, was read from."""

    data: Table
    source: Source
    number: int
    own: bool = False

    def find_line(self, table: str, key: str = "") -> int | None:
        """Return the line of one of its keys, or of its head."""
        return self.source.find_line(table, self.number, key)


@dataclass
class PackFiles:
    """Everything the files of a pack say, before it is checked; ``digest`` is over all of it."""

    folder: Path
    head: Table = field(default_factory=dict)
    head_source: Source | None = None
    tables: dict[str, dict[str, Entry]] = field(default_factory=lambda: {table: {} for table in TABLES})
    lists: dict[str, list[str]] = field(default_factory=dict)
    list_sources: dict[str, Source] = field(default_factory=dict)
    off: set[str] = field(default_factory=set)
    on: set[str] = field(default_factory=set)
    without: dict[str, list[str]] = field(default_factory=dict)
    digest: str = ""

    def lay_over(self, folder: Path) -> PackFiles:
        """Return these files with a user's own pack laid over them; PackFault where it is a bad one."""
        own = read_files(folder)
        both = copy.copy(self)
        both.tables = {table: dict(entries) for table, entries in self.tables.items()}
        both.lists = dict(self.lists)
        for table, entries in own.tables.items():
            for name, entry in entries.items():
                old = both.tables[table].get(name)
                data = _merge(old.data, entry.data) if old else entry.data
                both.tables[table][name] = Entry(data, entry.source, entry.number, own=True)
        both.list_sources = self.list_sources | own.list_sources
        for name, phrases in own.lists.items():
            both.lists[name] = _add([*both.lists.get(name, ())], phrases)
        for name, phrases in own.without.items():
            both.lists[name] = [phrase for phrase in both.lists.get(name, ()) if phrase not in phrases]
        both.without = {
            name: [*self.without.get(name, ()), *own.without.get(name, ())]
            for name in {**self.without, **own.without}
        }
        both.off = (self.off - own.on) | own.off
        both.on = (self.on - own.off) | own.on
        both.digest = hashlib.sha256(f"{self.digest}\n{own.digest}".encode()).hexdigest()
        return both


def read_files(folder: Path) -> PackFiles:
    """Read every file of a pack; PackFault with the file, the line and the cause where one cannot be."""
    files, digest = PackFiles(folder), hashlib.sha256()
    files.head_source, files.head = read_source(folder / "pack.toml", digest)
    files.off, files.on = (set(_list_words(files.head_source, files.head, key)) for key in ("off", "on"))
    for path in sorted((folder / "rules").glob("*.toml")):
        source, data = read_source(path, digest)
        _sort_tables(files, source, data)
    for path in sorted((folder / "lexicons").glob("*.toml")):
        source, data = read_source(path, digest)
        without = data.pop("without", {})
        if not isinstance(without, dict):
            raise source.refuse("without: a table of lists is expected", source.find_key("without"))
        for found, part in ((files.lists, data), (files.without, without)):
            for name in part:
                if name in found:
                    raise source.refuse(f"the list {name} is in another file already", source.find_key(name))
                found[name] = _list_words(source, part, name)
                files.list_sources[name] = source
    files.digest = digest.hexdigest()
    return files


def read_source(path: Path, digest: hashlib._Hash) -> tuple[Source, Table]:
    """Return a TOML file and what it says, hashed; PackFault with the line and the cause where it is none."""
    try:
        data = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + data + b"\0")
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
        raise Source(path, "").refuse(reason) from cause
    source = Source(path, text)
    try:
        return source, tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        place = _LINE.search(str(cause))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        raise source.refuse(_LINE.sub("", str(cause)).strip(), line) from cause


def _sort_tables(files: PackFiles, source: Source, data: Table) -> None:
    for table, entries in data.items():
        if table not in TABLES or not isinstance(entries, list):
            raise source.refuse(
                f"{table}: [[rule]], [[cue]], [[paradigm]] or [[check]] is expected", source.find_key(table)
            )
        for number, entry in enumerate(entries):
            name = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(name, str):
                line = source.find_line(table, number)
                raise source.refuse(f"{table} {number + 1} has no id", line)
            if any(name in known for known in files.tables.values()):
                raise source.refuse(f"the id {name} is used twice", source.find_line(table, number, "id"))
            files.tables[table][name] = Entry(entry, source, number)


def _list_words(source: Source, data: Table, key: str) -> list[str]:
    words = data.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise source.refuse(f"{key}: a list of phrases is expected", source.find_key(key))
    return words


def _merge(old: Table, new: Table) -> Table:
    """Return an entry with a user's changes: lists of words grow, what ``without`` names is taken out."""
    merged = {**old, **{key: value for key, value in new.items() if key != "without"}}
    without = new.get("without", ())
    for key in _WORD_LISTS:
        if isinstance(old.get(key), list):
            words = _add(list(_iterate(old[key])), _iterate(new.get(key, ())))
            merged[key] = [word for word in words if word not in _iterate(without)]
    return merged


def _iterate(words: object) -> Iterable[str]:
    return words if isinstance(words, list | tuple) else ()


def _add(words: list[str], more: Iterable[str]) -> list[str]:
    known = set(words)
    return [*words, *_fresh(more, known)]


def _fresh(words: Iterable[str], known: set[str]) -> Iterator[str]:
    for word in words:
        if word not in known:
            known.add(word)
            yield word
