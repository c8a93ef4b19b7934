"""What each command does: short functions between the keys and the session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from telisik import paths
from telisik.documents.addresses import refuse_address
from telisik.documents.document import Route
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store import evidence, reviews
from telisik.store.corrections import correct_metadatum
from telisik.store.library import save_setting
from telisik.store.model import Aspect, Status
from telisik.store.outcomes import settle
from telisik.terms import name_term
from telisik.ui import dialogs, palette_entries
from telisik.ui import settings as declared
from telisik.ui.attaching import ask_files
from telisik.ui.bulk_importer import is_for_bulk
from telisik.ui.card_outcomes import has_claim
from telisik.ui.edit_names import lower_first
from telisik.ui.edits import write_copy
from telisik.ui.mark_commands import MarkCommands
from telisik.ui.palette import Palette
from telisik.ui.report_commands import ReportCommands
from telisik.ui.signing import ask_reviewer
from telisik.ui.translation import translate
from telisik.ui.verdict import VerdictPopup
from telisik.ui.wording import name_finding, name_type

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from telisik.analysis.model import Span
    from telisik.store.changes import Edit
    from telisik.store.model import Label, Outcome, Review, ReviewedFinding, Verdict
    from telisik.ui.bulk_importer import BulkImporter
    from telisik.ui.import_bar import ImportBar
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session

# What the file dialog offers first; what a file really is, its content tells.
_ENDINGS = (
    *(
        "*.txt",
        "*.md",
        "*.markdown",
        "*.html",
        "*.htm",
        "*.mhtml",
        "*.mht",
        "*.webarchive",
        "*.docx",
        "*.odt",
        "*.rtf",
    ),
    *(
        "*.epub",
        "*.pdf",
        "*.eml",
        "*.json",
        "*.jsonl",
        "*.csv",
        "*.tsv",
        "*.warc",
        "*.warc.gz",
        "*.wacz",
        "*.zip",
    ),
)
_MARK_MODES = ("all", "open", "none")
_NORMAL_SIZE = 18


class Commands:
    """The handlers of one window's commands."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._marks = 0
        self.marks = MarkCommands(window)
        self.report = ReportCommands(window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command of ``actions.COMMANDS`` does."""
        return {
            **self._article_handlers(),
            **self._finding_handlers(),
            **self._window_handlers(),
            **self.marks.handlers(),
            **self.report.handlers(),
            **self._care_handlers(),
        }

    def _care_handlers(self) -> dict[str, Callable[[], None]]:
        # What takes care of a library is seldom asked for, and loading it would hold up the first paint.
        def ask(name: str) -> None:
            from telisik.ui.library_care import LibraryCare

            LibraryCare(self._window).handlers()[name]()

        names = ("back_up", "restore", "undo_restore", "check_library", "export_library", "import_library")
        return {name: lambda name=name: ask(name) for name in names}  # type: ignore[misc]

    def _article_handlers(self) -> dict[str, Callable[[], None]]:
        window = self._window
        return {
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "paste": self.paste,
            "sample": self.open_sample,
            "undo": self.undo,
            "redo": self.redo,
            "find": window.desk.find_bar.open_bar,
            "find_next": lambda: window.desk.find_bar.again(forward=True),
            "find_previous": lambda: window.desk.find_bar.again(forward=False),
            "verdict": self.ask_verdict,
            "title": window.desk.header.edit_title,
            "article_panel": self.turn_panel,
            "next_article": lambda: self._go_to_article(1),
            "previous_article": lambda: self._go_to_article(-1),
            "search": self._search,
            "start": self._show_start,
            "reviewer": lambda: ask_reviewer(window),
        }

    def _finding_handlers(self) -> dict[str, Callable[[], None]]:
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
        }

    def _window_handlers(self) -> dict[str, Callable[[], None]]:
        window = self._window
        handlers: dict[str, Callable[[], None]] = {
            "quit": lambda: _ignore(window.close()),
            "auto_advance": self._toggle_auto_advance,
            "marks": self.turn_marks,
            "text_larger": lambda: self._resize_text(1),
            "text_smaller": lambda: self._resize_text(-1),
            "text_normal": lambda: self._resize_text(0),
            "toggle_library": self.toggle_library,
            "toggle_findings": window.desk.toggle_findings,
            "filter": self._filter_findings,
            "next_pane": lambda: self._go_to_pane(1),
            "previous_pane": lambda: self._go_to_pane(-1),
            "palette": self.ask_palette,
            "keys": lambda: _ignore(dialogs.KeySheet(window, window.theme).exec()),
            "about": lambda: _ignore(dialogs.show_about(window, window.theme).exec()),
        }
        for choice in declared.THEME.choices:
            handlers[f"theme_{choice}"] = lambda choice=choice: self._choose_theme(choice)  # type: ignore[misc]
        for code in ("en", "id"):
            handlers[f"language_{code}"] = lambda code=code: self.choose_language(code)  # type: ignore[misc]
        return handlers

    def _with_session(self, act: Callable[[Session], object]) -> None:
        window = self._window
        if window.session is not None and window.session.review is not None:
            window.desk.need_findings()
            if window.desk.shows_panel():
                window.commit_note()
                window.desk.show_panel(shown=False)
            act(window.session)

    def _move(self, step: Callable[[Session], object]) -> None:
        self._with_session(step)
        if self._window.session is not None:
            self.announce_selected(self._window.session.finding())

    # Bringing articles in

    def open_paths(self, files: list[Path], route: Route) -> None:
        """Read these files and show the first."""
        window = self._window
        if window.importer is None or not files:
            return
        window.notices.clear()
        if window.bulk is not None and is_for_bulk(files):
            window.bulk.start(files, route)
        else:
            window.importer.open_files(files, route)

    def connect_bulk(self, bulk: BulkImporter, bar: ImportBar) -> None:
        """Let the bar drive imports of many files, and offer to go on with one that was broken off."""
        bar.pause_asked.connect(bulk.toggle_pause)
        bar.cancel_asked.connect(bulk.cancel)
        bar.retry_asked.connect(lambda: self._retry_import(bulk))
        bar.details_asked.connect(lambda: bar.show_failures(bulk.list_failures()))
        unfinished = bulk.find_unfinished()
        if unfinished is not None:
            import_id, counts = unfinished
            bar.resume_asked.connect(lambda: bulk.go_on(import_id))
            bar.left_asked.connect(lambda: bulk.give_up(import_id))
            bar.offer(counts)

    def _retry_import(self, bulk: BulkImporter) -> None:
        if bulk.progress is not None and bulk.progress.import_id is not None:
            bulk.go_on(bulk.progress.import_id, retry=True)

    def choose_folder(self) -> None:
        """Ask for a folder and import every article in it."""
        window = self._window
        if window.importer is None:
            return
        chosen = QFileDialog.getExistingDirectory(
            window,
            translate("Dialog", "Import a folder"),
            window.settings.read(declared.IMPORT_FOLDER) or str(Path.home()),
        )
        if chosen:
            window.settings.write(declared.IMPORT_FOLDER, chosen)
            self.open_paths([Path(chosen)], Route.FILE)

    def open_sample(self) -> None:
        """Open the article that comes with the program."""
        self.open_paths([paths.sample_article()], Route.SAMPLE)

    def choose_files(self) -> None:
        """Ask for files and open them."""
        window = self._window
        if window.importer is None:
            return
        chosen, _kind = QFileDialog.getOpenFileNames(
            window,
            translate("Dialog", "Import files"),
            window.settings.read(declared.IMPORT_FOLDER) or str(Path.home()),
            _offer_endings(),
        )
        if chosen:
            window.settings.write(declared.IMPORT_FOLDER, str(Path(chosen[0]).parent))
            self.open_paths([Path(name) for name in chosen], Route.FILE)

    def take_dropped(self, files: list[Path]) -> None:
        """Open what was dropped."""
        self.open_paths(files, Route.DROP)

    def paste(self) -> None:
        """Open files from the clipboard, or show its text for approval."""
        mime = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.open_paths(files, Route.FILE)
        elif mime.hasText() and mime.text().strip():
            self.ask_pasted(mime.text())
        elif mime.hasImage():
            self._window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP(
                        "Fault", "The clipboard holds a picture. Telisik does not read text in pictures."
                    ),
                    QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
                    QT_TRANSLATE_NOOP(
                        "Fault", "Copy the article's text and paste it, or type it from the picture."
                    ),
                )
            )
        else:
            self._window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP("Fault", "There is no text in what was pasted."),
                    QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
                    QT_TRANSLATE_NOOP("Fault", "Copy the article's text and paste it again."),
                )
            )

    def ask_pasted(self, text: str) -> None:
        """Show a text for approval and open it."""
        window = self._window
        try:
            refuse_address(text)
        except Fault as fault:
            window.show_fault(fault)
            return
        sheet = dialogs.PasteSheet(window, window.theme, text)
        if sheet.exec() == QDialog.DialogCode.Accepted and sheet.text().strip():
            self.take_pasted(sheet.text())
        sheet.deleteLater()

    def take_pasted(self, text: str) -> None:
        """Open an approved text."""
        window = self._window
        if window.importer is not None:
            window.notices.clear()
            window.importer.open_pasted(text)
            window.desk.start.clear_paper()

    # Deciding

    def select(self, finding_id: int) -> None:
        """Select a finding that was clicked."""
        self._with_session(lambda session: session.select(finding_id))

    def select_first(self) -> None:
        """Select the first open finding of an article that is new here."""
        session = self._window.session
        if session is None or session.current is not None or session.review is None:
            return
        open_first = sorted(session.review.findings, key=lambda reviewed: reviewed.status is not Status.OPEN)
        if open_first:
            session.select(open_first[0].id)

    def decide(self, status: Status) -> None:
        """Decide on the selected finding; what it is already goes back to open."""
        self._window.commit_note()
        self._with_session(lambda session: self._decide(session, status))

    def _decide(self, session: Session, status: Status) -> None:
        reviewed = session.finding()
        if reviewed is None:
            return
        session.decide(status)
        self._announce_decision(session, reviewed.number, status)

    def announce_selected(self, reviewed: ReviewedFinding | None) -> None:
        """Let a screen reader say what is selected where the article has the keyboard; the list says its own."""
        if reviewed is not None and self._window.desk.article.pane.hasFocus():
            self.announce(name_finding(reviewed, self._window.language()))

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

    def _announce_decision(self, session: Session, number: int, status: Status) -> None:
        language = self._window.language()
        decided = name_term("status", status, language).lower()
        said = translate("Announce", "{number} {status}.").format(number=number, status=decided)
        following = session.finding()
        if following is not None and following.number != number:
            template = translate("Announce", "Next open: {number}, {type}.")
            kind = name_type(following, language)
            said += " " + template.format(number=following.number, type=kind)
        self.announce(said)

    def announce(self, text: str) -> None:
        """Let a screen reader say this."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    def check_question(self, index: int, on: bool) -> None:
        """Tick or clear one thing that would verify the finding."""
        self._window.commit_note()
        self._with_session(lambda session: session.check_question(index, on=on))

    def add_link(self, address: str) -> None:
        """Attach a link to the finding."""
        self._with_session(lambda session: session.add_link(address))

    def attach(self) -> None:
        """Attach files to the selected finding."""
        session = self._window.session
        if session is not None and session.current is not None:
            ask_files(self._window, session.current)

    def attach_to_article(self) -> None:
        """Attach files to the article as a whole."""
        ask_files(self._window, None)

    def remove_link(self, evidence_id: int) -> None:
        """Take a link off the finding."""
        self._with_session(lambda session: session.remove_link(evidence_id))

    def _ask_outcome(self, aspect: Aspect) -> None:
        session = self._window.session
        reviewed = session.finding() if session else None
        if reviewed is None or not has_claim(reviewed):
            return
        outcomes = self._window.desk.card.outcomes
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._with_session(lambda _session: None)
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
        self._with_session(lambda _session: None)
        note = self._window.desk.card.note
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.desk.card.show_part(note)
        note.moveCursor(note.textCursor().MoveOperation.End)

    def _write_link(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._with_session(lambda _session: None)
        field = self._window.desk.card.evidence.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.desk.card.show_part(field)

    def _read_card(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._with_session(lambda _session: None)
        self._window.desk.card.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_antecedent(self) -> None:
        span = self._window.desk.card.chain.antecedent()
        if span is not None:
            self.show_place(span)

    def show_place(self, span: Span) -> None:
        """Show a place of the article; the selected finding stays selected."""
        self._window.desk.turn_to_findings(False)  # noqa: FBT003
        self._window.desk.article.point_at(span)
        words = self._window.desk.article.pane.textCursor().selectedText()
        self.announce(words)

    def read(self) -> None:
        """Put the keyboard back on the article."""
        self._window.desk.close_floating_library()
        self._window.desk.turn_to_findings(False)  # noqa: FBT003
        if self._window.desk.has_article():
            self._window.desk.article.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.desk.start.open_sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_list(self) -> None:
        """Put the keyboard back on the findings list."""
        self._window.desk.findings.list.setFocus(Qt.FocusReason.OtherFocusReason)

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

    # The article

    def ask_verdict(self) -> None:
        """Open the popup with the scale and the reason."""
        window, session = self._window, self._window.session
        if session is None or session.review is None or session.library.read_only:
            return
        window.commit_note()
        button = window.desk.header.verdict
        popup = VerdictPopup(window, window.theme, window.language)
        popup.show_verdict(session.review.verdict, session.review.verdict_reason)
        popup.decided.connect(self._take_verdict)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 6))
        popup.adjustSize()
        popup.move(corner - QPoint(popup.width(), 0))
        popup.show()

    def _take_verdict(self, verdict: Verdict | None, reason: str) -> None:
        if self._window.session is not None:
            self._window.session.set_verdict(verdict, reason)

    def turn_panel(self) -> None:
        """Show what is known of the article as a whole, or the findings again."""
        desk = self._window.desk
        if desk.shows_panel() and desk.right.isVisible():
            self.close_panel()
            return
        self._window.commit_note()
        desk.turn_to_findings(True)  # noqa: FBT003
        desk.need_findings()
        desk.show_panel(shown=True)
        self._window.show_panel()
        desk.panel.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Show the findings again."""
        self._window.commit_note()
        self._window.desk.show_panel(shown=False)
        self.read()

    def choose_label(self, label: Label | None) -> None:
        """Say what kind of misinformation the article is, or take it back."""
        self._perform(lambda review: reviews.set_label(review, label))

    def correct(self, field: str, value: str | None) -> None:
        """Correct what is known of the article, or go back to what was found."""
        self._perform(lambda review: correct_metadatum(review, field, value))
        self._window.desk.panel.body.setFocus()

    def link_article(self, address: str) -> None:
        """Attach a link to the article as a whole."""
        self._perform(lambda review: evidence.add_link(review, None, address))

    def unlink_article(self, evidence_id: int) -> None:
        """Take a piece of evidence off the article as a whole; one that it no longer has is left alone."""
        session = self._window.session
        review = session.review if session else None
        if review is not None and any(piece.id == evidence_id for piece in review.evidence):
            self._perform(lambda review: evidence.remove_link(review, None, evidence_id))

    def _perform(self, build: Callable[[Review], Edit]) -> None:
        session = self._window.session
        if session is not None and session.review is not None and not session.library.read_only:
            self._window.commit_note()
            session.perform(build(session.review))

    def write_title(self, title: str) -> None:
        """Give the article the reviewer's title."""
        if self._window.session is not None:
            self._window.session.set_title(title)

    def find_words(self, words: str, forward: bool) -> None:
        """Find words in the article."""
        bar = self._window.desk.find_bar
        found = not words or self._window.desk.article.find_text(words, forward)
        bar.say("" if found else translate("Find", "Not in this article"))

    # Saving

    def retry(self) -> None:
        """Write again what could not be written."""
        if self._window.session is not None:
            self._window.session.retry()

    def save_copy(self) -> None:
        """Write what the reviewer did to a file beside the library."""
        window, session = self._window, self._window.session
        if session is None or session.review is None:
            return
        window.commit_note()
        suggested = str(Path.home() / f"{Path(session.review.article.name).stem or 'telisik'}.review.json")
        chosen, _kind = QFileDialog.getSaveFileName(
            window, translate("Status", "Save a copy"), suggested, "JSON (*.json)"
        )
        if chosen:
            self.write_copy(Path(chosen))

    def write_copy(self, path: Path) -> None:
        """Write the copy, or say why it could not be."""
        window, session = self._window, self._window.session
        if session is None or session.review is None:
            return
        try:
            path.write_text(write_copy(session.review), encoding="utf-8")
        except OSError as error:
            window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP("Fault", "The copy could not be written to {name}: {reason}."),
                    "",
                    QT_TRANSLATE_NOOP("Fault", "Choose another place."),
                    name=str(path),
                    reason=error.strerror or type(error).__name__,
                )
            )

    def may_close_unsaved(self) -> bool:
        """Ask whether to close although something could not be saved."""
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(translate("Dialog", "The last changes are not saved."))
        box.setInformativeText(translate("Dialog", "Save a copy elsewhere, or free some space and retry."))
        copy = box.addButton(translate("Status", "Save a copy"), QMessageBox.ButtonRole.ActionRole)
        stay = box.addButton(translate("Dialog", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        away = box.addButton(
            translate("Dialog", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.exec()
        if box.clickedButton() is copy:
            self.save_copy()
        return box.clickedButton() is away

    # The window

    def ask_palette(self) -> None:
        """Find a command, a finding or an article by typing, and do or open it."""
        window = self._window
        asked = Palette(window, window.theme, self._find_entries)
        if asked.exec() and asked.chosen is not None:
            self.read()
            asked.chosen.act()

    def _find_entries(self, words: str) -> dict[str, list[palette_entries.Entry]]:
        window = self._window
        session = window.session
        review = session.review if session is not None else None
        library = session.library if session is not None else None
        return {
            palette_entries.COMMAND: palette_entries.list_commands(window.actions_list),
            palette_entries.FINDING: palette_entries.list_findings(review, self.select, window.language()),
            palette_entries.ARTICLE: palette_entries.list_found_articles(library, words, window.open_article),
        }

    def turn_marks(self) -> None:
        """Show all marks, then open ones only, then none."""
        self._marks = (self._marks + 1) % len(_MARK_MODES)
        mode = _MARK_MODES[self._marks]
        self._window.desk.article.set_mark_mode(mode)
        said = {
            "all": translate("Announce", "All marks"),
            "open": translate("Announce", "Open marks only"),
            "none": translate("Announce", "No marks"),
        }
        self._window.desk.header.show_marks(mode, said[mode])
        self.announce(said[mode])

    def _resize_text(self, step: int) -> None:
        window = self._window
        size = int(window.settings.read(declared.TEXT_SIZE)) + step if step else _NORMAL_SIZE
        if declared.TEXT_SIZE.admits(str(size)):
            window.settings.write(declared.TEXT_SIZE, str(size))
            window.desk.article.set_text_size(size)

    def toggle_library(self) -> None:
        """Show or hide the library."""
        if not self._window.desk.toggle_library():
            self.read()

    def _filter_findings(self) -> None:
        self._window.desk.turn_to_findings(True)  # noqa: FBT003
        self._window.desk.need_findings()
        self._window.desk.findings.open_finer()

    def _toggle_auto_advance(self) -> None:
        window = self._window
        value = "off" if window.settings.read(declared.AUTO_ADVANCE) == "on" else "on"
        window.settings.write(declared.AUTO_ADVANCE, value)
        if window.session is not None:
            window.session.auto_advance = value == "on"
        self.show_choices()

    def _choose_theme(self, choice: str) -> None:
        self._window.settings.write(declared.THEME, choice)
        self.show_choices()

    def choose_language(self, code: str) -> None:
        """Speak another language at once."""
        window = self._window
        window.settings.write(declared.LANGUAGE, code)
        window.translation.switch(code)
        window.retranslate()

    def show_choices(self) -> None:
        """Tick in the menus what holds."""
        window = self._window
        actions = window.actions_list
        actions["auto_advance"].setChecked(window.settings.read(declared.AUTO_ADVANCE) == "on")
        for choice in declared.THEME.choices:
            actions[f"theme_{choice}"].setChecked(window.settings.read(declared.THEME) == choice)
        for code in ("en", "id"):
            actions[f"language_{code}"].setChecked(window.language() == code)

    def _panes(self) -> list[QWidget]:
        desk = self._window.desk
        panes: list[QWidget] = [desk.library.list] if desk.library.isVisible() else []
        if desk.has_article():
            panes.append(desk.article)
            if desk.right.isVisible() or desk.is_slim():
                panes += [desk.findings.list, desk.card.body]
        else:
            panes.append(desk.start.open_sample)
        return panes

    def _go_to_pane(self, step: int) -> None:
        panes = self._panes()
        focus = QApplication.focusWidget()
        here = next(
            (i for i, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -1
        )
        wanted = panes[(here + step) % len(panes)]
        self._window.desk.turn_to_findings(self._window.desk.right.isAncestorOf(wanted))
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_article(self, step: int) -> None:
        window = self._window
        review = window.session.review if window.session else None
        wanted = window.desk.library.neighbour(step, review.article.id if review else None)
        if wanted is not None:
            window.open_article(wanted)

    def _search(self) -> None:
        desk = self._window.desk
        if not desk.library.isVisible():
            desk.toggle_library()
        desk.library.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        desk.library.search.selectAll()

    def _show_start(self) -> None:
        window = self._window
        window.leave_article()
        if window.session is None:
            return
        if not window.session.library.read_only:
            save_setting(window.session.library, "open_article", None)
        window.session.close()
        window.list_library()
        self.read()


def _offer_endings() -> str:
    articles, everything = translate("Dialog", "Articles and archives"), translate("Dialog", "All files")
    return f"{articles} ({' '.join(_ENDINGS)});;{everything} (*)"


def _ignore(_result: object) -> None:
    """Drop what a Qt call returns."""
