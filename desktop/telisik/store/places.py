"""Where a library lies: on this machine's own disk, on a network, or in a folder that a program synchronises.

SQLite's write-ahead log needs memory that all who open the file share, which a network cannot give; a program that
copies files one by one may carry the database away without its log. There the library works with a rollback
journal, and the person is told. See https://www.sqlite.org/wal.html, section 1.
"""

from __future__ import annotations

import os
import sys
from enum import Enum, auto
from pathlib import Path

import psutil


class Place(Enum):
    """What kind of folder a library lies in."""

    LOCAL = auto()
    NETWORK = auto()
    SYNCHRONISED = auto()


_NETWORK_TYPES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.davfs2"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse", "9p", "afs", "ceph"),
        *(
            "glusterfs",
            "fuse.glusterfs",
            "lustre",
            "beegfs",
            "ncpfs",
            "macfuse",
            "osxfuse",
            "virtiofs",
            "vboxsf",
        ),
    }
)
# Names that such programs give the folder they keep the same everywhere, in lower case.
_SYNCHRONISED_NAMES = (
    *("dropbox", "onedrive", "google drive", "googledrive", "my drive", "nextcloud", "owncloud", "pcloud"),
    *(
        "pclouddrive",
        "mega",
        "megasync",
        "seafile",
        "syncthing",
        "icloud drive",
        "iclouddrive",
        "mobile documents",
    ),
    *("com~apple~clouddocs", "yandex.disk", "box sync", "tresorit", "sync.com", "kdrive", "proton drive"),
)
# Files or folders that they put into it.
_SYNCHRONISED_MARKS = (
    ".dropbox",
    ".stfolder",
    ".sync_",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".seafile-data",
)


def find_place(folder: Path) -> Place:
    """Return what kind of folder this is; LOCAL where nothing tells otherwise."""
    whole = Path(os.path.realpath(folder))
    if is_synchronised(whole):
        return Place.SYNCHRONISED
    if _is_network(whole):
        return Place.NETWORK
    return Place.LOCAL


def is_synchronised(folder: Path) -> bool:
    """Tell whether the folder or one above it belongs to a program that synchronises files."""
    for part in (folder, *folder.parents):
        name = part.name.casefold()
        # Such a name may be followed by whose it is, after a dash or in brackets.
        if any(
            name == known or name.startswith((f"{known} -", f"{known} (")) for known in _SYNCHRONISED_NAMES
        ):
            return True
        if any((part / mark).exists() for mark in _SYNCHRONISED_MARKS):
            return True
    return False


def _is_network(folder: Path) -> bool:
    if sys.platform == "win32" and str(folder).startswith("\\\\"):
        return True
    try:
        parts = psutil.disk_partitions(all=True)
    except OSError:
        return False
    best = ""
    found = False
    for part in parts:
        mount = part.mountpoint
        inside = folder.is_relative_to(mount)
        if inside and len(mount) >= len(best):
            best, found = mount, part.fstype.casefold() in _NETWORK_TYPES or "remote" in part.opts.split(",")
    return found
