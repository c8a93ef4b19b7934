"""What the commands on own marks and moved edges do: between keys, pointer, dialog and session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu

from telisik.store.model import Status
from telisik.ui import marking
from telisik.ui.mark_sheet import MarkSheet
from telisik.ui.marking import MarkChoice
from telisik.ui.translation import translate
from telisik.ui.wording import tell_finding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.analysis.model import Span
    from telisik.ui.main_window import MainWindow
    from telisik.ui.marks import Mark


class MarkCommands:
    """Marks what the program missed, and puts right where it marked too much or too little."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._last = MarkChoice()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the commands on marks do."""
        return {
            "add_mark": self.add_mark,
            "change_mark": self.change_mark,
            "set_edges": self.set_edges,
            "restore_edges": self.restore_edges,
            "remove_mark": self.remove_mark,
        }

    def add_mark(self) -> None:
        """Mark the words that are chosen; say how to choose some where none are."""
        window, session = self._window, self._window.session
        span = window.desk.article.pane.chosen_span()
        if session is None or session.review is None or session.library.read_only:
            return
        if span is None:
            self._say_how()
            return
        window.commit_note()
        words = session.review.text[span.start : span.end]
        choice = self._ask(MarkSheet(window, window.theme, window.language(), words, self._last, new=True))
        if choice is not None:
            self._last = MarkChoice(choice.layer, choice.code, choice.label, choice.severity, choice.grade)
            window.desk.article.pane.choose(None)
            marking.add_mark(session, span, choice)
            window.commands.announce(translate("Announce", "Marked."))

    def _ask(self, sheet: MarkSheet) -> MarkChoice | None:
        accepted = sheet.exec() == QDialog.DialogCode.Accepted
        choice = sheet.choice() if accepted else None
        sheet.deleteLater()
        # Not every window manager gives the keyboard back to where it was.
        self._window.activateWindow()
        self._window.commands.read()
        return choice

    def _say_how(self) -> None:
        said = translate("Announce", "Choose words first: drag over them, or press Left and Right.")
        self._window.status.show_busy(said)
        self._window.commands.announce(said)

    def change_mark(self) -> None:
        """Say something else of the selected own mark."""
        window, session = self._window, self._window.session
        reviewed = session.finding() if session else None
        if session is None or reviewed is None or session.library.read_only or not marking.is_own(reviewed):
            return
        window.commit_note()
        reviewed = session.finding() or reviewed
        known, words = marking.choice_of(reviewed), reviewed.finding.text
        choice = self._ask(MarkSheet(window, window.theme, window.language(), words, known, new=False))
        if choice is not None:
            marking.rename_mark(session, reviewed.id, choice)

    def set_edges(self) -> None:
        """Give the selected finding the words that are chosen."""
        session, span = self._window.session, self._window.desk.article.pane.chosen_span()
        if session is None or session.current is None:
            return
        if span is None:
            self._say_how()
            return
        self._window.desk.article.pane.choose(None)
        self.move_edges(session.current, span)

    def move_edges(self, finding_id: int, span: Span) -> None:
        """Give a finding other edges."""
        session = self._window.session
        if session is not None and not session.library.read_only:
            self._window.commit_note()
            marking.move_mark(session, finding_id, span)
            self._window.commands.announce(translate("Announce", "Edges moved."))

    def restore_edges(self) -> None:
        """Give the selected finding the program's edges again."""
        session = self._window.session
        if session is not None and session.current is not None:
            self._window.commit_note()
            marking.restore_mark(session, session.current)

    def remove_mark(self) -> None:
        """Take the selected own mark away."""
        session = self._window.session
        reviewed = session.finding() if session else None
        if session is not None and reviewed is not None and marking.is_own(reviewed):
            self._window.commit_note()
            marking.remove_mark(session, reviewed.id)
            self._window.commands.announce(translate("Announce", "Mark removed."))

    def offer_menu(self, hit: Sequence[Mark], point: QPoint) -> None:
        """Show what can be done with the chosen words, or with the marks under the pointer."""
        menu = self.make_menu(hit, point)
        menu.popup(point)

    def make_menu(self, hit: Sequence[Mark], point: QPoint | None = None) -> QMenu:
        """Return that menu, for a place on the screen where one was pointed at."""
        window = self._window
        menu = QMenu(window)
        menu.aboutToHide.connect(menu.deleteLater)
        actions = window.actions_list
        span = window.desk.article.pane.chosen_span()
        if span is not None:
            menu.addAction(actions["add_mark"])
            menu.addAction(actions["set_edges"])
            copy = menu.addAction(translate("Mark", "Copy"))
            copy.triggered.connect(
                lambda _on=False: _copy(window.desk.article.pane.text[span.start : span.end])
            )
        for action in window.commands.redactions.list_actions(menu, point or QPoint(-1, -1)):
            menu.addAction(action)
        if menu.actions():
            menu.addSeparator()
        for mark in hit:
            name = tell_finding(mark.reviewed, window.language()).replace("&", "&&")
            choose = menu.addAction(name)
            choose.triggered.connect(
                lambda _on=False, chosen=mark.id: window.commands.findings.select(chosen)
            )
        if hit:
            self._select_first(hit)
            menu.addSeparator()
            for action in self._list_for_selected():
                menu.addAction(action)
        return menu

    def _select_first(self, hit: Sequence[Mark]) -> None:
        session = self._window.session
        if session is not None and session.current not in {mark.id for mark in hit}:
            self._window.commands.findings.select(hit[0].id)

    def _list_for_selected(self) -> list[QAction]:
        session = self._window.session
        reviewed = session.finding() if session else None
        names = ["confirm", "dismiss", "needs"]
        if reviewed is not None and reviewed.status is not Status.OPEN:
            names.append("reopen")
        names += ["note", "link"]
        if reviewed is not None and reviewed.engine_span is not None:
            names.append("restore_edges")
        if reviewed is not None and marking.is_own(reviewed):
            names += ["change_mark", "remove_mark"]
        return [self._window.actions_list[name] for name in names]


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
