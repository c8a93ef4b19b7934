"""What may stand on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

_CARE = ("check", "backup", "restore", "export-library", "import-library")
COMMANDS = ("analyse", "review", "verify", "measure", "rules", *_CARE)
_LIBRARY = "folder of the library (otherwise TELISIK_LIBRARY, or your data folder)"
_EPILOG = """commands without a window:
  telisik analyse PATH... [--json] [--text]   list or print what is found
  telisik review PATH --pdf OUT               keep the article and write its report
  telisik verify REPORT [--article FILE]      check a report against itself, an article, a library
  telisik measure TEXTS GOLD                  compare with annotated articles
  telisik rules list|check|try                show, test and try the rules
  telisik check [--repair]                    look the library over, and mend it after a backup
  telisik backup | restore [BACKUP]           make a backup, list them, go back to one
  telisik export-library FILE                 write the whole library into one file
  telisik import-library FILE                 make a library of such a file
  telisik COMMAND --help                      say more

exit codes: 0 done, 1 a file could not be read or written, or a report does not agree,
  2 wrong usage, 3 something is wrong with the library"""


@dataclass(frozen=True, slots=True)
class Options:
    """A command line that was understood; ``command`` is "window" where the window is to open."""

    command: str
    paths: tuple[str, ...] = ()
    library: str | None = None
    json: bool = False
    text: bool = False
    language: str | None = None
    pdf: str | None = None
    outputs: tuple[str, ...] = ()
    article: str | None = None
    paper: str = "A4"
    action: str = ""
    rules: bool = False
    repair: bool = False
    quick: bool = False
    list: bool = False
    undo: bool = False
    replace: bool = False


def read_arguments(arguments: Sequence[str]) -> Options:
    """Return the options; argparse ends the program with 0 after help and with 2 on wrong usage."""
    parser = _make_command_parser() if _find_command(arguments) else _make_window_parser()
    found = vars(parser.parse_args(arguments))
    paths, outputs = found.pop("paths") or (), found.pop("outputs", None) or ()
    if isinstance(paths, str):
        paths = (paths,)
    usual = "self-test" if found.pop("self_test", False) else "window"
    if usual == "window" and "command" not in found and found["json"]:
        parser.error("--json belongs to a command, or to --self-test")
    command = found.pop("command", usual)
    if command == "review" and not (outputs or found["pdf"]):
        parser.error("review needs --pdf OUT or --out OUT")
    return Options(command=command, paths=tuple(paths), outputs=tuple(outputs), **found)


def _find_command(arguments: Sequence[str]) -> str | None:
    """Return the command: the first argument, after ``--library DIR`` if that comes before it."""
    rest = list(arguments)
    while rest and rest[0].startswith("--library"):
        del rest[: 1 if "=" in rest[0] else 2]
    return rest[0] if rest and rest[0] in COMMANDS else None


def _make_window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="telisik",
        description="Examine news articles for anonymous sourcing and unverified assertions, offline.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="article to open in the window")
    parser.add_argument("--library", metavar="DIR", help=_LIBRARY)
    parser.add_argument("--version", action="version", version=f"telisik {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="try every part of the program and say what works"
    )
    parser.add_argument("--json", action="store_true", help="with --self-test: answer as one JSON object")
    return parser


def _make_command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="telisik", allow_abbrev=False)
    parser.add_argument("--library", metavar="DIR", help=_LIBRARY)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_analyse(commands.add_parser("analyse", help="list what is found", allow_abbrev=False))
    _add_review(commands.add_parser("review", help="write a report", allow_abbrev=False))
    _add_verify(commands.add_parser("verify", help="check a report", allow_abbrev=False))
    _add_measure(commands.add_parser("measure", help="compare with annotated articles", allow_abbrev=False))
    _add_rules(commands.add_parser("rules", help="show, test and try the rules", allow_abbrev=False))
    _add_care(commands)
    return parser


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    parser.description = "Analyse articles and list what is found. Nothing is kept."
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file with one or more articles")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each article")
    parser.add_argument("--text", action="store_true", help="give the text too that the offsets count in")
    parser.add_argument("--language", choices=("id", "en"), help="language of the text (otherwise detected)")
    parser.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.description = "Analyse an article, keep it in the library and write its report."
    parser.add_argument("paths", nargs=1, metavar="PATH", help="file with the article; of several, the first")
    parser.add_argument("--pdf", metavar="OUT", help="PDF file to write")
    parser.add_argument(
        "--out",
        dest="outputs",
        action="append",
        metavar="OUT",
        help="another form by its ending, as often as wanted:"
        " .pdf .html .docx .xlsx .csv .md .jsonld, .ris and .json (evidence)",
    )
    parser.add_argument("--language", choices=("id", "en"), help="language of the report")
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="page size of a PDF")
    parser.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=_LIBRARY)


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.description = "Recompute every digest of a report and say what agrees and what does not."
    parser.add_argument("paths", nargs=1, metavar="REPORT", help="PDF report, or its report.jsonld")
    parser.add_argument("--article", metavar="FILE", help="the original article file")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--language", choices=("id", "en"), help="language of the sentences")
    parser.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help="library to compare with")


def _add_measure(parser: argparse.ArgumentParser) -> None:
    parser.description = "Analyse annotated articles and say how well the marks agree with the annotators'."
    # Two arguments into one list: argparse cannot print the help of one positional with two names.
    parser.add_argument("paths", action="append", metavar="TEXTS", help="JSON lines of texts")
    parser.add_argument("paths", action="append", metavar="GOLD", help="JSON lines of findings")
    parser.add_argument("--json", action="store_true", help="one JSON object, or one a line for each rule")
    parser.add_argument("--rules", action="store_true", help="how often each rule fires, and is right")
    parser.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show the rules in force, test them by their examples, or try them on a sentence."
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser(
        "list", help="every rule, cue and check, and whether it is on", allow_abbrev=False
    )
    listing.set_defaults(paths=())
    check = actions.add_parser("check", help="every example of every rule in force", allow_abbrev=False)
    check.add_argument(
        "paths", nargs="*", metavar="PACK", help="folder of a pack of your own to check as well"
    )
    attempt = actions.add_parser("try", help="what the rules find in a sentence", allow_abbrev=False)
    attempt.add_argument("paths", nargs="+", metavar="SENTENCE", help="a sentence, in quotation marks")
    for each in (listing, check, attempt):
        each.add_argument("--json", action="store_true", help="one JSON object a line")
        each.add_argument("--language", choices=("id", "en"), help="only this language (otherwise detected)")
        each.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _add_care(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what looks after the library."""
    check = commands.add_parser("check", help="look the library over", allow_abbrev=False)
    check.description = (
        "Verify the history, every reference, every quote, every file and the search index."
        " Exit codes: 0 nothing is wrong or all was mended, 1 it could not be checked, 3 something is wrong, or"
        " the library was damaged and a backup or an empty one stands in its place."
    )
    check.add_argument("--repair", action="store_true", help="mend what can be mended, after a backup")
    check.add_argument("--quick", action="store_true", help="leave the kept files unread")
    backup = commands.add_parser("backup", help="make a backup", allow_abbrev=False)
    backup.description = "Make a backup of the library beside it, read it back, and print its path."
    restore = commands.add_parser("restore", help="go back to a backup", allow_abbrev=False)
    restore.description = (
        "Go back to a backup; what is replaced becomes a backup first. Without one, list them."
    )
    restore.add_argument("paths", nargs="?", metavar="BACKUP", help="name or path of the backup")
    restore.add_argument("--list", action="store_true", help="list the backups, newest first")
    restore.add_argument("--undo", action="store_true", help="go back to before the last restoring or import")
    out = commands.add_parser("export-library", help="write the library into one file", allow_abbrev=False)
    out.description = "Write the library with all its files into one file, and read it back."
    out.add_argument("paths", nargs=1, metavar="FILE", help="file to write, best ending in .telisik")
    into = commands.add_parser("import-library", help="make a library of such a file", allow_abbrev=False)
    into.description = "Make a library of an exported one, in a folder that has none or an empty one."
    into.add_argument("paths", nargs=1, metavar="FILE", help="file that export-library wrote")
    into.add_argument(
        "--replace", action="store_true", help="replace a library that has articles, after a backup"
    )
    for each in (check, backup):
        each.set_defaults(paths=())
    for each in (check, backup, restore, out, into):
        each.add_argument("--json", action="store_true", help="one JSON object")
        each.add_argument("--library", metavar="DIR", default=argparse.SUPPRESS, help=_LIBRARY)
