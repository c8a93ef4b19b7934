"""What the commands on the report do: export, preview, print, finish, countersign, verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog

from telisik.errors import Fault
from telisik.report.forms import FORMS
from telisik.store import versions
from telisik.store.model import Status
from telisik.ui import settings as declared
from telisik.ui.export_sheet import ExportSheet
from telisik.ui.exporting import ExportChoice
from telisik.ui.preview import PreviewSheet, print_pages
from telisik.ui.signing_sheets import CountersignSheet, FinishSheet
from telisik.ui.translation import translate
from telisik.ui.verifying import Verifier, VerifySheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.model import Review
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session

_SHOWN_AFTER = 400  # ms that a report may take before its progress shows


class ReportCommands:
    """The report of the article that is open, from the window's side."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._progress: QProgressDialog | None = None
        self._use_printed: Callable[[bytes], None] = self._show_preview
        self._verifier = Verifier()
        self._verifier.ended.connect(self._show_verified)
        self._verifier.failed.connect(window.show_fault)

    def connect_exporter(self) -> None:
        """Listen to the exporter; once, when the window stands."""
        exporter = self._window.exporter
        for ended in (
            exporter.written, exporter.printed, exporter.failed, exporter.crashed, exporter.stopped,
        ):  # fmt: skip
            ended.connect(self._end_progress)
        exporter.written.connect(self.tell_exported)
        exporter.printed.connect(self._take_printed)
        exporter.progressed.connect(self._show_progress)
        exporter.stopped.connect(lambda: self._say(translate("Status", "The report was not written.")))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the commands on the report do."""
        return {
            "export": self.export,
            "preview": self.preview,
            "print": self.print,
            "finish": self.finish,
            "countersign": self.countersign,
            "verify": self.verify,
        }

    def _open_review(self) -> tuple[Session, Review] | None:
        window, session = self._window, self._window.session
        if session is None or session.review is None:
            return None
        window.commit_note()
        return session, session.review

    def _say(self, text: str) -> None:
        self._window.status.show_busy(text)
        self._window.commands.announce(text)

    def _run(self, sheet: QDialog) -> bool:
        accepted = sheet.exec() == QDialog.DialogCode.Accepted
        # Not every window manager gives the keyboard back to where it was.
        self._window.activateWindow()
        return accepted

    # Export

    def read_choice(self, ending: str = "") -> ExportChoice:
        """Return how the last report was exported."""
        settings = self._window.settings
        return ExportChoice(
            ending or settings.read(declared.EXPORT_FORM),
            settings.read(declared.REPORT_LANGUAGE) or self._window.language(),
            settings.read(declared.REPORT_PAPER),
        )

    def _write_choice(self, choice: ExportChoice) -> None:
        settings = self._window.settings
        settings.write(declared.EXPORT_FORM, choice.ending)
        settings.write(declared.REPORT_LANGUAGE, choice.language)
        settings.write(declared.REPORT_PAPER, choice.paper)

    def _find_shown(self, review: Review) -> frozenset[int] | None:
        """Return the findings that the list shows, None where it shows all."""
        shown = frozenset(reviewed.id for reviewed in self._window.desk.findings.model.shown())
        return shown if len(shown) < len(review.findings) else None

    def export(self) -> None:
        """Ask how and where, and write the report."""
        opened = self._open_review()
        if opened is None:
            return
        window, review = self._window, opened[1]
        sheet = ExportSheet(
            window,
            window.theme,
            self.read_choice(),
            open_count=review.count(Status.OPEN),
            shown=self._find_shown(review),
            redactions=len(review.redactions),
        )
        accepted, choice = self._run(sheet), sheet.choice()
        sheet.deleteLater()
        path = self._ask_path(_name_file(review), choice.ending) if accepted else None
        if path is None:
            return
        self._write_choice(choice)
        self._begin_progress()
        window.exporter.export(review, choice, path)

    def _ask_path(self, name: str, ending: str) -> Path | None:
        window = self._window
        folder = Path(window.settings.read(declared.EXPORT_FOLDER) or Path.home())
        suggested = folder / f"{Path(name).stem or 'telisik'}{ending}"
        kind = f"{translate('Export', FORMS[ending])} (*{ending})"
        chosen, _kind = QFileDialog.getSaveFileName(
            window, translate("Export", "Export report"), str(suggested), kind
        )
        if not chosen:
            return None
        path = Path(chosen)
        path = path if path.suffix.lower() == ending else path.with_name(path.name + ending)
        window.settings.write(declared.EXPORT_FOLDER, str(path.parent))
        return path

    def tell_exported(self, path: Path) -> None:
        """Say where the report stands."""
        self._say(translate("Status", "Report written: {name}").format(name=path.name))

    # Progress

    def _begin_progress(self) -> None:
        text = translate("Status", "Writing the report...")
        self._window.status.show_busy(text)
        progress = QProgressDialog(text, translate("Dialog", "Cancel"), 0, 0, self._window)
        progress.setWindowTitle(translate("Export", "Export report"))
        progress.setMinimumDuration(_SHOWN_AFTER)
        progress.setAutoReset(False)
        progress.setAutoClose(False)
        progress.canceled.connect(self._window.exporter.stop)
        progress.setValue(0)
        self._progress = progress

    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is not None:
            told = translate("Export", "Page {done} of {total}").format(done=done, total=total)
            self._progress.setLabelText(told)
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    def _end_progress(self, _result: object = None) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        self._window.status.show_busy("")

    # Preview and print

    def _take_printed(self, content: bytes) -> None:
        self._use_printed(content)

    def preview(self) -> None:
        """Show the pages as an export would write them."""
        self._print_to(self._show_preview)

    def print(self) -> None:
        """Print the pages through the system."""
        self._print_to(self._ask_printer)

    def _print_to(self, use: Callable[[bytes], None]) -> None:
        opened = self._open_review()
        if opened is not None:
            self._use_printed = use
            self._begin_progress()
            self._window.exporter.print(opened[1], self.read_choice(".pdf"))

    def _show_preview(self, content: bytes) -> None:
        sheet = PreviewSheet(self._window, self._window.theme, content)
        sheet.export_asked.connect(self.export)
        sheet.print_asked.connect(lambda: self._ask_printer(content))
        self._run(sheet)
        sheet.deleteLater()

    def _ask_printer(self, content: bytes) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if self._run(dialog):
            print_pages(content, printer)
            self._say(translate("Status", "The report was sent to the printer."))
        dialog.deleteLater()

    # Sign-off

    def finish(self) -> None:
        """Freeze the review as its next version."""
        opened = self._open_review()
        if opened is None or opened[0].library.read_only or not opened[0].retry():
            return
        from telisik.report.state import freeze_review

        session, review = opened
        content = freeze_review(review)
        number = len(review.versions) + 1
        window = self._window
        sheet = FinishSheet(
            window,
            window.theme,
            number,
            self._tell_changes(session, review, content),
            open_count=review.count(Status.OPEN),
            reviewer=review.reviewer,
        )
        accepted, note = self._run(sheet), sheet.note()
        sheet.deleteLater()
        if accepted and self._write(lambda: versions.finish_review(session.library, review, content, note)):
            session.refresh()
            self._say(translate("Status", "The review is finished as version {n}.").format(n=number))

    def _tell_changes(self, session: Session, review: Review, content: bytes) -> list[str]:
        from telisik.report.changes import tell_changes

        if not review.versions:
            return []
        before = versions.read_version(session.library, review.article.id, review.versions[-1].number)
        return tell_changes(before, content, self._window.language())

    def countersign(self) -> None:
        """Put a second reader's name under the last version."""
        opened = self._open_review()
        if opened is None or opened[0].library.read_only:
            return
        session, review = opened
        if not review.versions:
            self._say(
                translate("Status", "Finish the review first: a second reader signs a finished version.")
            )
            return
        last, window = review.versions[-1], self._window
        sheet = CountersignSheet(window, window.theme, last.number, last.reviewer)
        accepted, signature = self._run(sheet), sheet.signature()
        sheet.deleteLater()
        if not accepted:
            return
        if signature[0] in {signed.reviewer for signed in last.signatures}:
            self._say(
                translate("Status", "{name} has signed this version already.").format(name=signature[0])
            )
            return
        article = review.article.id
        if self._write(lambda: versions.countersign(session.library, article, last.number, *signature)):
            session.refresh()
            self._say(translate("Status", "Version {n} is countersigned.").format(n=last.number))

    def _write(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Fault as fault:
            self._window.show_fault(fault)
            return False
        return True

    # Verification

    def verify(self) -> None:
        """Ask for a report and say what in it agrees."""
        window = self._window
        folder = window.settings.read(declared.EXPORT_FOLDER) or str(Path.home())
        kinds = f"{translate('Verify', 'Reports')} (*.pdf *.jsonld)"
        chosen, _kind = QFileDialog.getOpenFileName(
            window, translate("Verify", "Verify report"), folder, kinds
        )
        if chosen:
            self._window.status.show_busy(translate("Status", "Verifying the report..."))
            library = window.session.library.folder if window.session else None
            self._verifier.start(Path(chosen), library, window.language())

    def _show_verified(self, path: Path, result: dict[str, object]) -> None:
        self._window.status.show_busy("")
        sheet = VerifySheet(self._window, self._window.theme, path.name, result)
        self._run(sheet)
        sheet.deleteLater()


def _name_file(review: Review) -> str:
    """Return a name for the report's file, in which nothing stands that the report leaves out."""
    from telisik.report.redaction import redact

    article = redact(review).article
    return article.name or article.title
