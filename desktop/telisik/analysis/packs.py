"""The packs in force: those the program comes with, the user's own laid over them, and the rules switched off.

The user's folder holds one folder for each pack of their own (``pack.toml`` with ``name`` and ``extends``, then
``rules`` and ``lexicons`` as in the packs of the program) and ``switches.json``. A bad pack is left out and told.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telisik import paths
from telisik.analysis.pack import Pack, Switches, build_pack, read_own_language
from telisik.analysis.pack_files import PackFault, PackFiles, read_files
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_SWITCHES = "switches.json"
_NOT_SWITCHED = (
    QT_TRANSLATE_NOOP("Fault", "The switch could not be kept in {name}: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "The rules hold as before. No article and no review was touched."),
    QT_TRANSLATE_NOOP("Fault", "Free some space or allow writing there, then switch again."),
)


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A user's own pack: its folder, the language it is for, and the fault for which it is left out, if any."""

    folder: Path
    language: str | None
    fault: PackFault | None = None


@dataclass(frozen=True, slots=True)
class Packs:
    """The packs in force by language, the user's own ones, and every fault found on the way."""

    by_language: Mapping[str, Pack]
    own: tuple[OwnPack, ...] = ()
    faults: tuple[PackFault, ...] = ()


def list_folders() -> list[Path]:
    """Return the folders of the packs that the program comes with."""
    return sorted(path.parent for path in (paths.resources() / "languages").glob("*/pack.toml"))


def load_packs(
    folders: Sequence[Path],
    own: Path | None = None,
    more: Sequence[Path] = (),
    switches: Switches | None = None,
) -> Packs:
    """Return the packs in these folders with those in a user's folder, and ``more`` of them, laid over.

    ``switches`` take the place of those that the user's folder keeps.
    A bad pack among the first is raised as a PackFault, a bad one of the user's is only listed.
    """
    kept, faults = _load_switches(own) if own else (Switches(), ())
    switches = kept if switches is None else switches
    packs: dict[str, Pack] = {}
    files: dict[str, PackFiles] = {}
    for each in folders:
        read = read_files(each)
        pack = build_pack(read, switches)
        packs[pack.language], files[pack.language] = pack, read
    found = [_add_own(each, packs, files, switches) for each in (*_list_own(own), *more)]
    return Packs(packs, tuple(found), (*faults, *(each.fault for each in found if each.fault)))


def find_faults() -> tuple[PackFault, ...]:
    """Return what is wrong with the packs and switches in the user's own folder."""
    own = paths.packs_folder()
    return load_packs(list_folders(), own).faults if own.is_dir() else ()


def load_switches(folder: Path | None = None) -> Switches:
    """Return which rules the user switched off and on."""
    return _load_switches(folder or paths.packs_folder())[0]


def save_switch(name: str, *, on: bool, folder: Path | None = None) -> Switches:
    """Switch a rule, cue or check off or on by its id, and keep that. A Fault where it cannot be written."""
    return save_switches(_switch(load_switches(folder), [name], on=on), folder)


def save_switches(switches: Switches, folder: Path | None = None) -> Switches:
    """Keep which rules are switched; the engine takes them up when it is made anew. A Fault where it cannot."""
    place = folder or paths.packs_folder()
    data = {"off": sorted(switches.off), "on": sorted(switches.on)}
    scratch = place / f"{_SWITCHES}.new"
    try:
        place.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
        os.replace(scratch, place / _SWITCHES)  # noqa: PTH105 - atomic, over a file that is there
    except OSError as error:
        raise Fault(
            *_NOT_SWITCHED, name=str(place / _SWITCHES), reason=error.strerror or type(error).__name__
        ) from error
    return switches


def _switch(switches: Switches, names: Iterable[str], *, on: bool) -> Switches:
    chosen = frozenset(names)
    if on:
        return replace(switches, off=switches.off - chosen, on=switches.on | chosen)
    return replace(switches, off=switches.off | chosen, on=switches.on - chosen)


def _load_switches(folder: Path) -> tuple[Switches, tuple[PackFault, ...]]:
    path = folder / _SWITCHES
    if not path.is_file():
        return Switches(), ()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict):
            raise TypeError("an object is expected")
        return Switches(frozenset(map(str, data.get("off", ()))), frozenset(map(str, data.get("on", ())))), ()
    except (OSError, ValueError, TypeError) as cause:
        line = cause.lineno if isinstance(cause, json.JSONDecodeError) else None
        return Switches(), (PackFault(f"{folder.name}/{_SWITCHES}", line, str(cause)),)


def _list_own(folder: Path | None) -> list[Path]:
    return sorted(path.parent for path in folder.glob("*/pack.toml")) if folder else []


def _add_own(
    folder: Path, packs: dict[str, Pack], files: dict[str, PackFiles], switches: Switches
) -> OwnPack:
    """Lay a user's pack over the one it extends, where both are good."""
    language = None
    try:
        language = read_own_language(folder)
        if language not in packs:
            known = ", ".join(sorted(packs))
            raise PackFault(f"{folder.name}/pack.toml", None, f"extends: {language} is none of {known}")
        both = files[language].lay_over(folder)
        packs[language] = build_pack(both, switches)
        files[language] = both
    except PackFault as fault:
        return OwnPack(folder, language, fault)
    return OwnPack(folder, language)
