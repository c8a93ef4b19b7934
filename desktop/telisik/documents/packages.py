"""Reading zip files from strangers: what the directory says is checked first, what comes out is counted again."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from telisik.documents.limits import LARGEST_FILE
from telisik.documents.names import show_name
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from typing import IO

MOST_MEMBERS = 20_000
MOST_UNPACKED = 2 * 1024**3
# Text packs to a tenth; a hundred times that is no text.
LARGEST_RATIO = 200
_RATIO_FROM = 4 * 1024 * 1024
# What zipfile raises on bytes that are no sound zip file.
_ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, IndexError, KeyError),
)
_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")
_ASK_AGAIN = QT_TRANSLATE_NOOP(
    "Fault", "Ask for the file again, or open it in the program that made it and save it anew."
)
_UNPACK = QT_TRANSLATE_NOOP("Fault", "Unpack it yourself and open the articles in it.")


class Package:
    """A zip file whose members are read within limits. ``name`` is for messages."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        """Read the directory; a Fault where it is damaged or too large."""
        self.name = name
        self._left = MOST_UNPACKED
        try:
            self._zip = zipfile.ZipFile(file)
        except _ZIP_ERRORS as error:
            raise tell_damaged(name) from error
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise _tell_too_many(name)

    @property
    def names(self) -> list[str]:
        """Return the names of the members, in the order of the directory."""
        return [info.filename for info in self.infos]

    @property
    def infos(self) -> list[zipfile.ZipInfo]:
        """Return the members that are files."""
        return [info for info in self._zip.infolist() if not info.is_dir()]

    def has(self, name: str) -> bool:
        """Tell whether there is a member of this name."""
        return name in self._zip.NameToInfo

    def check(self, info: zipfile.ZipInfo) -> None:
        """Raise a Fault where a member is encrypted, a link, or over a limit by its own account."""
        shown = self.show(info)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise _tell_link(shown)
        if info.flag_bits & 0x41:
            raise tell_encrypted(shown)
        if info.file_size > LARGEST_FILE:
            raise _tell_large(shown)
        if info.file_size > _RATIO_FROM and info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
            raise _tell_bomb(shown)

    def show(self, info: zipfile.ZipInfo) -> str:
        """Return a member's name to show, after the archive's."""
        return f"{self.name} › {show_name(info.filename)}"

    def read(self, member: str | zipfile.ZipInfo, most: int = LARGEST_FILE) -> bytes:
        """Return a member's bytes; a Fault where it is damaged, not what its directory says, or over a limit."""
        info = member if isinstance(member, zipfile.ZipInfo) else self._zip.NameToInfo.get(member)
        if info is None:
            raise tell_damaged(self.name)
        self.check(info)
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
                if len(data) <= most:
                    file.read(1)  # its checksum is compared at the end
        except _ZIP_ERRORS as error:
            raise tell_damaged(self.show(info)) from error
        self._left -= len(data)
        if len(data) > most or self._left < 0:
            raise _tell_large(self.show(info))
        return data

    def open(self, info: zipfile.ZipInfo) -> IO[bytes]:
        """Return a member as a stream; the caller counts what it reads."""
        if info.flag_bits & 0x41:
            raise tell_encrypted(self.show(info))
        try:
            return self._zip.open(info)
        except _ZIP_ERRORS as error:
            raise tell_damaged(self.show(info)) from error


def tell_damaged(name: str) -> Fault:
    """Return the Fault for a file that is damaged or cut short."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is damaged or was cut short."), _UNCHANGED, _ASK_AGAIN, name=name
    )


def _tell_too_many(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” holds more than {limit} files."),
        _UNCHANGED,
        _UNPACK,
        name=name,
        limit=MOST_MEMBERS,
    )


def tell_encrypted(name: str) -> Fault:
    """Return the Fault for a file under a password."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is locked with a password."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Fault", "Open it with its password in another program, save it without, and open that."
        ),
        name=name,
    )


def _tell_link(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is a link to another place and was not followed."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Open the file it points to, if you trust it."),
        name=name,
    )


def _tell_large(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is larger than {limit} MB, too large for an article."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
        name=name,
        limit=LARGEST_FILE // (1024 * 1024),
    )


def _tell_bomb(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault",
            "“{name}” unpacks to more than {limit} times its size, as files made to do harm do, so it was not read.",
        ),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Be careful with where it came from."),
        name=name,
        limit=LARGEST_RATIO,
    )
