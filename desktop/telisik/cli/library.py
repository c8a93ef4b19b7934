"""``telisik check``, ``backup``, ``restore``, ``export-library`` and ``import-library``: looking after the library."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.cli.faults import tell_problem
from telisik.cli.phrases import find_language, say, say_count
from telisik.documents.names import show_name
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.paths import library_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.cli.arguments import Options
    from telisik.cli.output import Output
    from telisik.store.checking import Checked
    from telisik.store.database import Library
    from telisik.store.restoring import Backup

WRONG = 3
_NO_BACKUP = (
    QT_TRANSLATE_NOOP("Fault", "There is no backup “{name}”."),
    QT_TRANSLATE_NOOP("Fault", "The library was left as it is."),
    QT_TRANSLATE_NOOP("Fault", "List the backups and choose one."),
)


def look_after(options: Options, output: Output) -> int:
    """Do the command on the library; 1 with a sentence where it cannot be done."""
    if options.json:
        output.prefer_utf8()
    folder = library_folder(options.library)
    try:
        return _COMMANDS[options.command](options, output, folder)
    except Fault as fault:
        output.report(show_name(folder), fault)
        return 1


def _open(folder: Path, output: Output, *, to_look: bool = False) -> Library:
    """Open the library that is there; none is made where there is none.

    ``to_look``: one in a folder that cannot be written to, as on a disc of evidence, will do.
    """
    from telisik.store.database import open_library
    from telisik.store.faults import faults_of_disk

    if not (folder / "library.db").exists():
        with faults_of_disk(folder):
            raise FileNotFoundError(folder / "library.db")
    library = open_library(folder, read_only=to_look and not os.access(folder, os.W_OK))
    for notice in library.notices:
        output.report(show_name(folder), notice)
    return library


def _check(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.checking import check_library

    with _open(folder, output, to_look=not options.repair) as library:
        opening = [str(notice) for notice in library.notices]
        wrong = library.was_recovered
        checked = check_library(library, repair=options.repair, files=not options.quick)
    wrong |= bool(checked.remaining)
    if options.json:
        output.print(json.dumps(_record_check(checked, opening, wrong=wrong), ensure_ascii=False))
    else:
        for line in _show_check(checked, find_language()):
            output.print(line)
    # What another file stands for is whole, and yet not what was there.
    return WRONG if wrong else 0


def _record_check(checked: Checked, opening: list[str], *, wrong: bool) -> dict[str, object]:
    return {
        "sound": not wrong,
        "articles": checked.articles,
        "findings": checked.findings,
        "edits": checked.edits,
        "files": checked.files,
        "problems": [
            {"kind": p.kind, "message": str(p), "repaired": p.repaired, **dict(p.values)}
            for p in checked.problems
        ],
        "opening": opening,
        "backup": str(checked.backup) if checked.backup else None,
        "set_aside": str(checked.aside) if checked.aside else None,
    }


def _show_check(checked: Checked, language: str) -> list[str]:
    lines = [
        say("mended" if one.repaired else "wrong", language, problem=tell_problem(one, language))
        for one in checked.problems
    ]
    if checked.backup:
        lines.append(say("backup_before", language, path=checked.backup))
    if checked.aside:
        lines.append(say("set_aside", language, path=checked.aside))
    left = len(checked.remaining)
    held = {
        name: say_count(name, language, getattr(checked, name))
        for name in ("articles", "findings", "edits", "files")
    }
    result = say("wrong_count", language, n=left) if left else say("sound", language)
    return [*lines, say("looked_at", language, **held, result=result)]


def _back_up(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.backups import thin_backups

    with _open(folder, output) as library:
        made = library.back_up()
        thin_backups(folder)
    output.print(json.dumps({"backup": str(made)}) if options.json else str(made))
    return 0


def _restore(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.restoring import restore_backup, undo_restore

    if options.undo:
        with _open(folder, output) as library:
            kept = undo_restore(library)
    elif options.list or not options.paths:
        return _list_backups(options, output, folder)
    else:
        backup = _find_backup(folder, options.paths[0])
        with _open(folder, output) as library:
            kept = restore_backup(library, backup)
    told = say("replaced", find_language(), path=kept)
    output.print(json.dumps({"kept": str(kept)}) if options.json else told)
    return 0


def _find_backup(folder: Path, name: str) -> Path:
    for path in (folder / "backups" / name, Path(name)):
        if path.is_file():
            return path
    raise Fault(*_NO_BACKUP, name=name)


def _list_backups(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.restoring import describe_backups

    backups = describe_backups(folder)
    if options.json:
        output.print(json.dumps({"backups": [_record_backup(backup) for backup in backups]}))
        return 0
    language = find_language()
    for backup in backups:
        made_at = backup.made_at.strftime("%Y-%m-%d %H:%M UTC")
        counts = (("bytes", backup.size), ("articles", backup.articles), ("edits", backup.edits))
        size, articles, edits = (say_count(name, language, n) for name, n in counts)
        output.print(f"{backup.path.name}  {made_at}  {size}  {articles}, {edits}")
    if not backups:
        output.print(say("no_backups", language))
    return 0


def _record_backup(backup: Backup) -> dict[str, object]:
    return {
        "name": backup.path.name,
        "made_at": backup.made_at.isoformat(),
        "bytes": backup.size,
        "articles": backup.articles,
        "edits": backup.edits,
    }


def _export(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.archive import export_library

    out = Path(options.paths[0])
    with _open(folder, output, to_look=True) as library:
        count = export_library(library, out)
    output.print(json.dumps({"file": str(out), "files": count}) if options.json else str(out))
    return 0


def _import(options: Options, output: Output, folder: Path) -> int:
    from telisik.store.archive import import_library, unpack_library

    archive = Path(options.paths[0])
    if (folder / "library.db").exists():
        with _open(folder, output) as library:
            count = import_library(library, archive, replace=options.replace)
    else:
        count = unpack_library(archive, folder)
    output.print(json.dumps({"library": str(folder), "files": count}) if options.json else str(folder))
    return 0


_COMMANDS: dict[str, Callable[[Options, Output, Path], int]] = {
    "check": _check,
    "backup": _back_up,
    "restore": _restore,
    "export-library": _export,
    "import-library": _import,
}
