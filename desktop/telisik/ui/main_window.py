"""The window: puts the parts together, and keeps what they show in step with the session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from telisik.errors import Fault
from telisik.store.bulk import ImportState
from telisik.store.library import list_articles, load_setting, mark_opened, save_setting
from telisik.store.reviews import load_history, write_article_note
from telisik.ui import settings as declared
from telisik.ui.actions import Actions, Need
from telisik.ui.bulk_importer import BulkImporter
from telisik.ui.commands import Commands
from telisik.ui.desk import Desk
from telisik.ui.dropping import Dropping
from telisik.ui.edit_names import lower_first
from telisik.ui.exporting import Exporter
from telisik.ui.findings_groups import Grouping
from telisik.ui.import_bar import ImportBar
from telisik.ui.importer import Importer
from telisik.ui.languages import say_unsupported
from telisik.ui.notices import Notices
from telisik.ui.overlays import FocusRing
from telisik.ui.sample import describe_sample
from telisik.ui.session import Session
from telisik.ui.status_bar import StatusBar
from telisik.ui.style import build_stylesheet
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from telisik.analysis.model import Analysis
    from telisik.documents.document import Document
    from telisik.store.bulk import Progress
    from telisik.store.database import Library
    from telisik.store.model import ReviewedFinding
    from telisik.ui.settings import Settings
    from telisik.ui.theme import Theme
    from telisik.ui.translation import Translation
    from telisik.ui.worker import Worker

_DEFAULT, _LEAST = QSize(1440, 900), QSize(1024, 640)
# What a system puts round a window at most; with less room than that it is maximised.
_FRAME = 48


class MainWindow(QMainWindow):
    """Everything the reviewer sees. It opens without a library; ``attach`` gives it one."""

    painted = Signal()

    def __init__(self, theme: Theme, settings: Settings, translation: Translation, worker: Worker) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.translation = translation
        self.worker = worker
        self.session: Session | None = None
        self.importer: Importer | None = None
        self.bulk: BulkImporter | None = None
        self.exporter = Exporter(self)
        self._seconds: dict[int, float] = {}
        self._was_painted = False
        # A decision is painted first; the library's row follows.
        self._listing = QTimer(self, interval=150, singleShot=True)
        self._listing.timeout.connect(self.list_library)
        self._slow_listing = QTimer(self, interval=2000, singleShot=True)
        self._slow_listing.timeout.connect(self.list_library)
        # Set while a finding is selected by the program itself: then the article must not move.
        self._quiet = False
        self._build()
        self.commands = Commands(self)
        self.actions_list = Actions(self, self.commands.handlers())
        self.actions_list.fill_menus(self.menuBar())
        self.actions_list.add_to_readers((self.desk.article, self.desk.findings.list))
        self._wire()
        self.dropping = Dropping(self, theme)
        self._ring = FocusRing(self, theme)
        self.set_theme(theme)
        self.retranslate()
        self.desk.order_focus()
        self._enable()
        self.setMinimumSize(_LEAST.boundedTo(self._room()))
        if not settings.restore_positions(self, self.desk.splitters()):
            room = self._room()
            self.resize(_DEFAULT.boundedTo(room))
            if room.height() < _DEFAULT.height() + _FRAME or room.width() < _DEFAULT.width():
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _room(self) -> QSize:
        screen = QGuiApplication.primaryScreen()
        return screen.availableGeometry().size() if screen else _DEFAULT

    # Building

    def _build(self) -> None:
        language = self.language
        self.notices = Notices(self.theme)
        self.import_bar = ImportBar(self.theme)
        self.desk = Desk(self.theme, language)
        self.status = StatusBar(self.theme, language)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.import_bar)
        layout.addWidget(self.desk, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self.desk.article.set_text_size(int(self.settings.read(declared.TEXT_SIZE)))
        self.desk.findings.group_by(Grouping(self.settings.read(declared.GROUPING)))

    def _wire(self) -> None:
        desk, commands = self.desk, self.commands
        desk.start.sample_asked.connect(commands.open_sample)
        desk.start.files_asked.connect(commands.choose_files)
        desk.start.pasted.connect(commands.take_pasted)
        desk.library.article_asked.connect(self.open_article)
        desk.library.search_changed.connect(lambda _text: self.list_library())
        desk.library.import_asked.connect(commands.choose_files)
        desk.library.left.connect(commands.read)
        desk.header.findings_asked.connect(desk.toggle_findings)
        desk.findings.article_asked.connect(commands.read)
        desk.header.about_asked.connect(commands.turn_panel)
        desk.panel.closed.connect(commands.close_panel)
        desk.panel.verdict.verdict_asked.connect(commands.ask_verdict)
        desk.panel.verdict.label_chosen.connect(commands.choose_label)
        desk.panel.facts.corrected.connect(commands.correct)
        desk.panel.checks.place_asked.connect(commands.show_place)
        desk.panel.note.finished.connect(self.commit_note)
        desk.panel.evidence.added.connect(commands.link_article)
        desk.panel.evidence.file_asked.connect(commands.attach_to_article)
        desk.panel.evidence.removed.connect(commands.unlink_article)
        desk.header.library_asked.connect(commands.toggle_library)
        desk.header.marks_asked.connect(commands.turn_marks)
        desk.header.verdict_asked.connect(commands.ask_verdict)
        desk.header.export_asked.connect(commands.report.export)
        desk.header.title_written.connect(commands.write_title)
        desk.header.left.connect(commands.read)
        desk.find_bar.find_asked.connect(commands.find_words)
        desk.find_bar.left.connect(commands.read)
        desk.article.finding_clicked.connect(commands.select)
        desk.article.pane.words_chosen.connect(commands.announce)
        desk.article.pane.edge_moved.connect(commands.marks.move_edges)
        desk.article.pane.menu_asked.connect(commands.marks.offer_menu)
        desk.card.settled.connect(commands.settle)
        desk.card.change_asked.connect(commands.marks.change_mark)
        desk.card.remove_asked.connect(commands.marks.remove_mark)
        desk.card.edges_asked.connect(commands.marks.restore_edges)
        desk.findings.selected.connect(commands.select)
        desk.findings.left_filters.connect(commands.read_list)
        desk.findings.grouped.connect(lambda grouping: self.settings.write(declared.GROUPING, grouping))
        desk.findings.verdict_asked.connect(commands.ask_verdict)
        desk.findings.export_asked.connect(commands.report.export)
        desk.banner.closed.connect(self._close_banner)
        desk.card.finding_asked.connect(commands.select)
        desk.card.place_asked.connect(commands.show_place)
        desk.card.decided.connect(commands.decide)
        desk.card.question_checked.connect(commands.check_question)
        desk.card.link_added.connect(commands.add_link)
        desk.card.link_removed.connect(commands.remove_link)
        desk.card.file_asked.connect(commands.attach)
        desk.card.body.left_to_article.connect(commands.read)
        desk.card.evidence.left.connect(commands.read_list)
        desk.card.note.paused.connect(self.keep_draft)
        desk.card.note.finished.connect(self.commit_note)
        desk.card.note.left.connect(commands.read_list)
        self.notices.announced.connect(commands.announce)
        self.import_bar.announced.connect(commands.announce)
        self.import_bar.article_asked.connect(self.open_article)
        self.status.undo_asked.connect(commands.undo)
        self.status.retry_asked.connect(commands.retry)
        self.status.copy_asked.connect(commands.save_copy)
        self.status.language_chosen.connect(commands.choose_language)
        commands.report.connect_exporter()
        self.exporter.failed.connect(self.show_fault)

    def attach(self, library: Library) -> None:
        """Work on this library from now on."""
        session = Session(library, self)
        importer = Importer(library, self.worker, self)
        self.session, self.importer = session, importer
        if not library.read_only:
            self.bulk = BulkImporter(library, self)
            self.bulk.progressed.connect(self._take_progress)
            self.commands.connect_bulk(self.bulk, self.import_bar)
        session.auto_advance = self.settings.read(declared.AUTO_ADVANCE) == "on"
        session.list_order = self.desk.findings.model.shown
        session.opened.connect(self._show_review)
        session.refreshed.connect(self._show_findings)
        session.findings_changed.connect(self._update_findings)
        session.review_changed.connect(self._update_review)
        session.selection_changed.connect(self._show_selection)
        session.saved.connect(self.status.show_saved)
        session.save_failed.connect(self.status.show_fault)
        session.article_wanted.connect(self.open_article)
        session.recall()
        session.stack.indexChanged.connect(self._name_undo)
        importer.opened.connect(self._take_opened)
        importer.analysed.connect(self._take_analysed)
        importer.looked_at.connect(self._show_sample)
        importer.failed.connect(self.show_fault)
        importer.busy_changed.connect(self._say_busy)
        self.desk.card.set_writable(not library.read_only)
        self.desk.article.pane.movable = not library.read_only
        self.desk.header.show_writable(writable=not library.read_only)
        self.desk.panel.set_writable(writable=not library.read_only)
        self.desk.start.show_folder(_show_folder(library.folder))
        for notice in library.notices:
            self.show_fault(notice)
        self._name_undo()
        self.list_library()
        self._enable()

    def reload(self) -> None:
        """Show the library anew after it was replaced; the open article stays open where it is in it."""
        session = self.session
        if session is None:
            return
        open_id = session.review.article.id if session.review else None
        session.recall()
        session.close()
        if any(article.id == open_id for article in list_articles(session.library)) and open_id is not None:
            self.open_article(open_id)
        self.list_library()
        self._enable()

    # Language and theme

    def language(self) -> str:
        """Return the interface's language."""
        return self.translation.language

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in other colours, without moving anything."""
        self.theme = theme
        self.setStyleSheet(build_stylesheet(theme))
        for child in self.findChildren(QWidget):
            setter = getattr(child, "set_theme", None)
            if setter is not None:
                setter(theme)

    def retranslate(self) -> None:
        """Say everything in the interface's language, at once."""
        self.actions_list.retranslate()
        desk = self.desk
        desk.article.set_language(self.language())
        parts = (
            desk.library,
            desk.start,
            desk.header,
            desk.find_bar,
            desk.banner,
            desk.findings,
            desk.card,
            desk.panel,
        )
        for part in (*parts, self.notices, self.import_bar, self.status):
            part.retranslate()
        self._name_undo()
        self._say_banner()
        self._show_title()
        self.commands.show_choices()
        if self.session is not None and self.session.review is not None:
            self._show_findings()

    # What the session and the importer tell

    def open_article(self, article_id: int) -> None:
        """Show an article of the library, where it was left."""
        session = self.session
        if session is None:
            return
        self.leave_article()
        session.open(article_id)
        self.desk.close_floating_library()
        if not session.library.read_only:
            self._try(lambda: mark_opened(session.library, article_id))
            self._try(lambda: save_setting(session.library, "open_article", article_id))
        self._restore_view(article_id)
        self.list_library()
        if self.importer is not None and session.review is not None:
            self.importer.bring_up_to_date(session.review)
        self.commands.read()

    def leave_article(self) -> None:
        """Keep the note being typed and where the article stands."""
        self.commit_note()
        session = self.session
        if session is None or session.review is None or session.library.read_only:
            return
        article_id = session.review.article.id
        view = {"finding": session.current, "anchor": self.desk.article.view_anchor()}
        self._try(lambda: save_setting(session.library, f"view/{article_id}", view))

    def _restore_view(self, article_id: int) -> None:
        session = self.session
        if session is None or session.review is None:
            return
        view = load_setting(session.library, f"view/{article_id}", None)
        if not isinstance(view, dict):
            self._quiet = True
            self.commands.select_first()
            self._quiet = False
            return
        known = {reviewed.id for reviewed in session.review.findings}
        session.select(view.get("finding") if view.get("finding") in known else None)
        anchor = view.get("anchor")
        if anchor is not None:
            self.desk.article.restore_anchor(anchor)
            QTimer.singleShot(0, self, lambda: self.desk.article.restore_anchor(anchor))

    def _try(self, write: object) -> None:
        try:
            write()  # type: ignore[operator]
        except Fault as fault:
            self.status.show_fault(fault)

    def _show_review(self) -> None:
        session, desk = self.session, self.desk
        review = session.review if session else None
        if review is None:
            desk.show_start_page()
            self.status.show_review(None, None)
        else:
            article = review.article
            desk.article.set_article(review.text, article.title, article.publisher or article.name)
            desk.header.show_review(review)
            desk.show_article_page()
            self.status.show_time(self._seconds.get(article.id))
        self._show_findings()
        self._show_title()
        self._name_undo()

    def _show_findings(self) -> None:
        session, desk = self.session, self.desk
        review = session.review if session else None
        analysis = review.analysis if review else None
        desk.findings.set_review(review)
        if session is not None and review is not None:
            quotations = analysis.quotations if analysis else ()
            desk.article.set_findings(review.findings, quotations)
            desk.article.select_finding(session.current, scroll=False)
            desk.findings.show_selection(session.current)
            self._show_card()
        self.show_panel()
        self._say_banner()
        self.status.show_review(review, session.current if session else None)
        self._enable()

    def show_panel(self) -> None:
        """Show the article as a whole, where that is what shows."""
        if self.desk.shows_panel():
            self.desk.panel.show_review(self.session.review if self.session else None)

    def _show_card(self) -> None:
        session = self.session
        reviewed = session.finding() if session else None
        if session is None or reviewed is None:
            self.desk.card.show_finding(None, None, ())
            return
        card = self.desk.card
        card.show_finding(session.review, reviewed, self.desk.findings.model.paragraphs_of(reviewed.id))
        card.note.load(reviewed.note)
        card.show_history(load_history(session.library, reviewed.id))

    def _update_findings(self, changed: dict[int, ReviewedFinding]) -> None:
        session, desk = self.session, self.desk
        if session is None or session.review is None:
            return
        for reviewed in changed.values():
            desk.article.update_finding(reviewed)
        desk.findings.update_review(session.review, changed, session.current)
        if session.current in changed:
            self._show_card()

    def _update_review(self) -> None:
        session = self.session
        if session is None or session.review is None:
            return
        self.desk.header.show_review(session.review)
        self.show_panel()
        self.status.show_review(session.review, session.current)
        self.desk.article.set_title(session.review.article.title)
        self._listing.start()
        self._show_title()

    def _show_selection(self, finding_id: int | None) -> None:
        session = self.session
        if session is None:
            return
        self.commit_note()
        self._show_card()
        self.desk.findings.show_selection(finding_id)
        self.desk.article.select_finding(finding_id, scroll=not self._quiet)
        self.status.show_review(session.review, finding_id)
        self._enable()

    def _take_opened(self, article_id: int, show: bool) -> None:
        if show:
            self.open_article(article_id)
        else:
            self.list_library()

    def _take_analysed(self, article_id: int, seconds: float) -> None:
        self._seconds[article_id] = seconds
        session = self.session
        if session is not None and session.review is not None and session.review.article.id == article_id:
            self.status.show_time(seconds)
            self.commit_note()
            session.refresh()
            self._announce_analysis()
            self._quiet = True
            self.commands.select_first()
            self._quiet = False
        self.list_library()

    def _take_progress(self, progress: Progress) -> None:
        self.import_bar.show_progress(progress)
        if progress.fault is not None:
            self.show_fault(progress.fault)
        if progress.state in (ImportState.ENDED, ImportState.CANCELLED):
            self._slow_listing.stop()
            self._listing.start()
        elif not self._slow_listing.isActive():
            self._slow_listing.start()

    def _announce_analysis(self) -> None:
        review = self.session.review if self.session else None
        if review is not None:
            self.commands.announce(translate("Announce", "%n findings.", "", len(review.findings)))

    def _show_sample(self, document: Document, analysis: Analysis | None) -> None:
        self.desk.start.show_sample(describe_sample(document, analysis))

    def _say_busy(self, count: int) -> None:
        several = translate("Status", "%n articles to analyse", "", count)
        one = translate("Status", "Analysing...")
        self.status.show_busy("" if not count else one if count == 1 else several)

    def _say_banner(self) -> None:
        review = self.session.review if self.session else None
        analysis = review.analysis if review else None
        banner = self.desk.banner
        if analysis is not None and not analysis.language.supported:
            banner.say(say_unsupported(analysis.language.code, self.language()))
        elif self.session is not None and self.session.library.read_only and review is not None:
            banner.say(
                translate("Window", "This library can only be read: decisions and notes cannot be kept.")
            )
        elif self.session is not None and self.session.older is not None:
            changed = translate("Window", "Rules changed since this review. Your decisions are kept.")
            banner.say(changed, closable=True)
        else:
            banner.say("")

    def _close_banner(self) -> None:
        if self.session is not None:
            self.session.older = None
        self._say_banner()

    # What is typed

    def keep_draft(self) -> None:
        """Write the note being typed to the disk, so that no crash loses it."""
        session, finding_id = self.session, self.desk.card.finding_id()
        if session is not None and finding_id is not None and not session.library.read_only:
            session.keep_draft(finding_id, self.desk.card.note.toPlainText())

    def commit_note(self) -> None:
        """Make what is typed the finding's note."""
        session, finding_id = self.session, self.desk.card.finding_id()
        self.desk.card.note.stop_waiting()
        self._commit_article_note()
        if session is not None and finding_id is not None and not session.library.read_only:
            session.write_note(finding_id, self.desk.card.note.toPlainText())

    def _commit_article_note(self) -> None:
        session, note = self.session, self.desk.panel.note
        note.stop_waiting()
        review = session.review if session else None
        if session is None or review is None or session.library.read_only:
            return
        # While it is hidden the panel is not kept in step: what stands in it may be another article's, or undone.
        if (
            self.desk.shows_panel()
            and self.desk.panel.article_id() == review.article.id
            and note.toPlainText() != review.note
        ):
            session.perform(write_article_note(review, note.toPlainText()))

    # What shows

    def list_library(self) -> None:
        """List the articles that the search admits."""
        session = self.session
        if session is None:
            return
        search = self.desk.library.search.text()
        articles = list_articles(session.library, search=search)
        open_id = session.review.article.id if session.review else None
        self.desk.library.show_articles(articles, open_id)
        self.status.count_articles(len(articles))
        self.desk.set_has_articles(bool(articles) or bool(search))

    def show_fault(self, fault: Fault) -> None:
        """Tell what went wrong, inside the window."""
        self.notices.show_fault(fault)

    def _show_title(self) -> None:
        review = self.session.review if self.session else None
        self.setWindowTitle(f"{review.article.title} – Telisik" if review else "Telisik")

    def _name_undo(self) -> None:
        undone = self.session.say_undo() if self.session else ""
        redone = self.session.say_redo() if self.session else ""
        for name, text in (("undo", undone), ("redo", redone)):
            plain = translate("Command", "&Undo" if name == "undo" else "&Redo")
            action = self.actions_list[name]
            # A title may hold what would become a mnemonic.
            action.setText(f"{plain}: {lower_first(text).replace('&', '&&')}" if text else plain)
            action.setEnabled(bool(text))
        self.status.show_edit(undone)

    def _enable(self) -> None:
        session = self.session
        met = set()
        if session is not None:
            met.add(Need.LIBRARY)
            if session.review is not None:
                met.add(Need.ARTICLE)
                writable = not session.library.read_only
                if writable:
                    met.add(Need.WRITABLE)
                if session.review.findings:
                    met.add(Need.FINDING)
                    if writable and session.current is not None:
                        met.add(Need.WRITABLE_FINDING)
        self.actions_list.enable(frozenset(met))

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything; where it cannot be kept, ask first."""
        self.leave_article()
        if self.session is not None and not self.session.retry() and not self.commands.may_close_unsaved():
            event.ignore()
            return
        self.settings.keep_positions(self, self.desk.splitters())
        if self.importer is not None:
            self.importer.forget()
        if self.bulk is not None:
            self.bulk.progressed.disconnect(self._take_progress)
            self.bulk.close()
            self._slow_listing.stop()
        if self.session is not None:
            self._listing.stop()
            self.session.stack.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.exporter.wait()
        event.accept()


def _show_folder(folder: Path) -> str:
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except ValueError:
        return str(folder)
