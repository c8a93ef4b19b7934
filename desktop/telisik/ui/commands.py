"""What each command does: short functions between the keys and the session, by subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from telisik.ui.article_commands import ArticleCommands
from telisik.ui.compare_commands import CompareCommands
from telisik.ui.edit_names import lower_first
from telisik.ui.evidence_commands import EvidenceCommands
from telisik.ui.finding_commands import FindingCommands
from telisik.ui.help_commands import HelpCommands
from telisik.ui.import_commands import ImportCommands
from telisik.ui.library_commands import LibraryCommands
from telisik.ui.mark_commands import MarkCommands
from telisik.ui.redaction_commands import RedactionCommands
from telisik.ui.renewal_commands import RenewalCommands
from telisik.ui.reply_commands import ReplyCommands
from telisik.ui.report_commands import ReportCommands
from telisik.ui.saving_commands import SavingCommands
from telisik.ui.settings_commands import SettingsCommands
from telisik.ui.statistics_commands import StatisticsCommands
from telisik.ui.translation import translate
from telisik.ui.view_commands import ViewCommands

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.analysis.model import Span
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session


class Commands:
    """The handlers of one window's commands, and what they share."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.imports = ImportCommands(window)
        self.findings = FindingCommands(window)
        self.marks = MarkCommands(window)
        self.article = ArticleCommands(window)
        self.report = ReportCommands(window)
        self.view = ViewCommands(window)
        self.saving = SavingCommands(window)
        self.settings = SettingsCommands(window)
        self.replies = ReplyCommands(window)
        self.help = HelpCommands(window)
        self.statistics = StatisticsCommands(window)
        self.redactions = RedactionCommands(window)
        self.compare = CompareCommands(window)
        self.renewal = RenewalCommands(window)
        self.files = EvidenceCommands(window)
        self.library = LibraryCommands(window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command of ``command_list.COMMANDS`` does."""
        return {
            **self.imports.handlers(),
            **self.findings.handlers(),
            **self.marks.handlers(),
            **self.article.handlers(),
            **self.report.handlers(),
            **self.view.handlers(),
            **self.settings.handlers(),
            **self.replies.handlers(),
            **self.help.handlers(),
            **self.statistics.handlers(),
            **self.redactions.handlers(),
            **self.compare.handlers(),
            **self.renewal.handlers(),
            **self.library.handlers(),
            **self._care_handlers(),
            "undo": self.undo,
            "redo": self.redo,
        }

    def _care_handlers(self) -> dict[str, Callable[[], None]]:
        # What takes care of a library is seldom asked for, and loading it would hold up the first paint.
        def ask(name: str) -> None:
            from telisik.ui.library_care import LibraryCare

            LibraryCare(self._window).handlers()[name]()

        names = ("back_up", "restore", "undo_restore", "check_library", "export_library", "import_library")
        return {name: lambda name=name: ask(name) for name in names}  # type: ignore[misc]

    def announce(self, text: str) -> None:
        """Let a screen reader say this."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    def with_session(self, act: Callable[[Session], object]) -> None:
        """Do something to the article that is open, with the findings in view."""
        window = self._window
        if window.session is not None and window.session.review is not None:
            window.show_desk()
            window.desk.need_findings()
            if window.desk.shows_panel():
                window.commit_note()
                window.desk.show_panel(shown=False)
            act(window.session)

    def read(self) -> None:
        """Put the keyboard back on the article, or on the library where that shows."""
        if self._window.page is not None and self._window.shows_library():
            self._window.page.table.enter()
            return
        self.settings.leave()
        self._window.desk.close_floating_library()
        self._window.desk.turn_to_findings(False)  # noqa: FBT003
        if self._window.desk.has_article():
            self._window.desk.article.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.desk.start.open_sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_list(self) -> None:
        """Put the keyboard back on the findings list."""
        self._window.desk.findings.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, span: Span) -> None:
        """Show a place of the article; the selected finding stays selected."""
        self._window.desk.turn_to_findings(False)  # noqa: FBT003
        self._window.desk.article.point_at(span)
        words = self._window.desk.article.pane.textCursor().selectedText()
        self.announce(words)

    def undo(self) -> None:
        """Take back the newest edit."""
        window = self._window
        window.commit_note()
        if window.session is not None and (what := window.session.say_undo()):
            window.session.undo()
            self.announce(translate("Announce", "Undone: {edit}.").format(edit=lower_first(what)))

    def redo(self) -> None:
        """Do again what was taken back."""
        window = self._window
        window.commit_note()
        if window.session is not None and (what := window.session.say_redo()):
            window.session.redo()
            self.announce(translate("Announce", "Done again: {edit}.").format(edit=lower_first(what)))
