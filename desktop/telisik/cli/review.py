"""``telisik review``: read, analyse, keep in the library, write the report in the forms asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from telisik.analysis.packs import find_faults
from telisik.cli.phrases import find_language
from telisik.cli.reading import Reader
from telisik.documents import engine
from telisik.documents.document import Document, Refused
from telisik.documents.metadata import DropKind
from telisik.documents.names import show_file, show_name
from telisik.documents.titles import name_document
from telisik.documents.truncation import tell_truncated
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.paths import library_folder
from telisik.store.own_files import spare_library

if TYPE_CHECKING:
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output
    from telisik.store.model import Review

_MORE = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” holds more than one article; the report is of the first."),
    QT_TRANSLATE_NOOP("Fault", "The others were not added to the library."),
    QT_TRANSLATE_NOOP("Fault", "Open the file in Telisik to review them all."),
)
_HELD = (
    QT_TRANSLATE_NOOP(
        "Fault", "Today's rules would change this review; the report shows it as it was reviewed."
    ),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Open it in Telisik to compare and accept what changes."),
)


def review(options: Options, output: Output) -> int:
    """Write the report of the first article of a file as it stands in the library, with the decisions made before."""
    (path,) = options.paths
    pdf = Path(options.pdf) if options.pdf else None
    outputs = [Path(out) for out in options.outputs]
    for fault in find_faults():
        output.report(show_name(fault.file), fault)
    try:
        folder = library_folder(options.library)
        for out in [*outputs, *([pdf] if pdf else [])]:
            _spare_article(Path(path), out)
            spare_library(folder, out)
        kept = _keep(Path(path), folder, output)
        _write(kept, pdf, outputs, options.language or find_language(), options.paper)
    except Fault as fault:
        output.report(show_name(path), fault)
        return 1
    return 0


def _keep(path: Path, folder: Path, output: Output) -> Review:
    """Add the article and its analysis to the library, and return the review as it is kept there."""
    with Reader() as reader:
        articles = reader.read(str(path))
        came = next(articles)
        has_more = isinstance(came, Document) and any(isinstance(more, Document) for more in articles)
    if isinstance(came, Refused):
        raise came.fault
    if has_more:
        output.report(show_name(path), Fault(*_MORE, name=show_file(path)))
    document = name_document(came)
    if any(one.kind is DropKind.TRUNCATED for one in document.dropped):
        output.report(show_name(path), tell_truncated(show_file(path)))
    analysis = engine.make_engine().analyse(document.text)
    from telisik.store.database import open_library
    from telisik.store.library import add_article
    from telisik.store.proposals import Held, is_declined
    from telisik.store.reviews import load_review
    from telisik.store.texts import has_newer_text
    from telisik.store.waiting import keep_or_remember

    with open_library(folder) as library:
        for notice in library.notices:
            output.report(show_name(folder), notice)
        article = add_article(library, document)
        held = Held(analysis, document if has_newer_text(library, article, document) else None)
        if not keep_or_remember(library, article, held) and not is_declined(library, article, held):
            output.report(show_name(path), Fault(*_HELD))
        return load_review(library, article)


def _write(kept: Review, pdf: Path | None, outputs: list[Path], language: str, paper: str) -> None:
    from telisik.report.build import build_report
    from telisik.report.forms import write_report

    report = build_report(kept, language, page_size=paper)
    if pdf:
        from telisik.report.pdf import write_pdf

        write_pdf(report, pdf)
    for out in outputs:
        write_report(report, out)


def _spare_article(path: Path, out: Path) -> None:
    """Refuse to write the report over the article itself."""
    if out.exists() and path.exists() and out.samefile(path):
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "The report would be written over the article “{name}”."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was written."),
            QT_TRANSLATE_NOOP("Fault", "Choose another name for the report."),
            name=show_file(path),
        )
