"""What the commands on findings do: select, decide, write, attach, settle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from telisik.store.model import Aspect, Status
from telisik.store.outcomes import settle
from telisik.terms import name_term
from telisik.ui import dialogs
from telisik.ui.attaching import ask_files
from telisik.ui.card_outcomes import has_claim
from telisik.ui.translation import translate
from telisik.ui.wording import name_finding, name_type

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from telisik.store.model import Outcome, ReviewedFinding
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session


class FindingCommands:
    """Triage, from the window's side."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {
            "next": lambda: self._move(lambda session: session.move(1)),
            "previous": lambda: self._move(lambda session: session.move(-1)),
            "next_open": lambda: self._move(lambda session: session.move_to_open(1)),
            "previous_open": lambda: self._move(lambda session: session.move_to_open(-1)),
            "first": lambda: self._move(lambda session: session.move_to_end(last=False)),
            "last": lambda: self._move(lambda session: session.move_to_end(last=True)),
            "confirm": lambda: self.decide(Status.CONFIRMED),
            "dismiss": lambda: self.decide(Status.DISMISSED),
            "needs": lambda: self.decide(Status.NEEDS_EVIDENCE),
            "reopen": lambda: self.decide(Status.OPEN),
            "confirm_alike": lambda: self.decide_alike(Status.CONFIRMED),
            "dismiss_alike": lambda: self.decide_alike(Status.DISMISSED),
            "needs_alike": lambda: self.decide_alike(Status.NEEDS_EVIDENCE),
            "note": self._write_note,
            "link": self._write_link,
            "attach": self.attach,
            "settle_said": lambda: self._ask_outcome(Aspect.SAID),
            "settle_so": lambda: self._ask_outcome(Aspect.SO),
            "turn": self._read_card,
            "antecedent": self._show_antecedent,
            "filter": self._filter_findings,
        }

    def _move(self, step: Callable[[Session], object]) -> None:
        self._window.commands.with_session(step)
        if self._window.session is not None:
            self.announce_selected(self._window.session.finding())

    def select(self, finding_id: int) -> None:
        """Select a finding that was clicked."""
        self._window.commands.with_session(lambda session: session.select(finding_id))

    def select_first(self) -> None:
        """Select the first open finding of an article that is new here."""
        session = self._window.session
        if session is None or session.current is not None or session.review is None:
            return
        findings = session.review.findings
        first = next(
            (each for each in findings if each.status is Status.OPEN), findings[0] if findings else None
        )
        if first is not None:
            session.select(first.id)

    def announce_selected(self, reviewed: ReviewedFinding | None) -> None:
        """Let a screen reader say what is selected where the article has the keyboard; the list says its own."""
        if reviewed is not None and self._window.desk.article.pane.hasFocus():
            self._window.commands.announce(name_finding(reviewed, self._window.language()))

    def decide(self, status: Status) -> None:
        """Decide on the selected finding; what it is already goes back to open."""
        self._window.commit_note()
        self._window.commands.with_session(lambda session: self._decide(session, status))

    def _decide(self, session: Session, status: Status) -> None:
        reviewed = session.finding()
        if reviewed is None:
            return
        session.decide(status)
        self._announce_decision(session, reviewed.number, status)

    def _announce_decision(self, session: Session, number: int, status: Status) -> None:
        language = self._window.language()
        decided = name_term("status", status, language).lower()
        said = translate("Announce", "{number} {status}.").format(number=number, status=decided)
        following = session.finding()
        if following is not None and following.number != number:
            template = translate("Announce", "Next open: {number}, {type}.")
            kind = name_type(following, language)
            said += " " + template.format(number=following.number, type=kind)
        self._window.commands.announce(said)

    def decide_alike(self, status: Status) -> None:
        """Decide on all findings of the same rule and cue, after showing them."""
        window, session = self._window, self._window.session
        window.commit_note()
        if session is None or session.review is None or session.current is None:
            return
        alike = session.find_alike()
        texts = [
            f"{reviewed.number}  {' '.join(reviewed.finding.text.split())}"
            for reviewed in session.review.findings
            if reviewed.id in alike
        ]
        sheet = dialogs.ask_alike(window, window.theme, status, texts, window.language())
        if sheet.exec() == QDialog.DialogCode.Accepted:
            session.decide_alike(alike, status)
        sheet.deleteLater()

    def check_question(self, index: int, on: bool) -> None:
        """Tick or clear one thing that would verify the finding."""
        self._window.commit_note()
        self._window.commands.with_session(lambda session: session.check_question(index, on=on))

    def add_link(self, address: str) -> None:
        """Attach a link to the finding."""
        self._window.commands.with_session(lambda session: session.add_link(address))

    def remove_link(self, evidence_id: int) -> None:
        """Take a link off the finding."""
        self._window.commands.with_session(lambda session: session.remove_link(evidence_id))

    def attach(self) -> None:
        """Attach files to the selected finding."""
        session = self._window.session
        if session is not None and session.current is not None:
            ask_files(self._window, session.current)

    def _ask_outcome(self, aspect: Aspect) -> None:
        session = self._window.session
        reviewed = session.finding() if session else None
        if reviewed is None or not has_claim(reviewed):
            return
        outcomes = self._window.desk.card.outcomes
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.commands.with_session(lambda _session: None)
        self._window.desk.card.body.ensureWidgetVisible(outcomes, 0, 24)
        outcomes.open_menu(aspect)

    def settle(self, aspect: Aspect, outcome: Outcome | None, day: date | None) -> None:
        """Keep what checking one aspect of the selected finding's claim came to."""
        session = self._window.session
        if session is None or session.review is None or session.current is None:
            return
        self._window.commit_note()
        session.perform(settle(session.review, session.current, aspect, outcome, day))

    def _write_note(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.commands.with_session(lambda _session: None)
        note = self._window.desk.card.note
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.desk.card.show_part(note)
        note.moveCursor(note.textCursor().MoveOperation.End)

    def _write_link(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.commands.with_session(lambda _session: None)
        field = self._window.desk.card.evidence.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.desk.card.show_part(field)

    def _read_card(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.commands.with_session(lambda _session: None)
        self._window.desk.card.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_antecedent(self) -> None:
        span = self._window.desk.card.chain.antecedent()
        if span is not None:
            self._window.commands.show_place(span)

    def _filter_findings(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.desk.need_findings()
        self._window.desk.findings.open_finer()
