"""Which part of the window asks for what: the signals of the desk, tied to the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.ui import settings as declared

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.main_window import MainWindow


def wire(window: MainWindow) -> None:
    """Tie what the parts of a window ask for to what is done about it."""
    desk, commands = window.desk, window.commands
    desk.start.sample_asked.connect(commands.imports.open_sample)
    desk.start.files_asked.connect(commands.imports.choose_files)
    desk.start.pasted.connect(commands.imports.take_pasted)
    desk.library.article_asked.connect(window.open_article)
    desk.library.search_changed.connect(lambda _text: window.list_library())
    desk.library.import_asked.connect(commands.imports.choose_files)
    desk.library.left.connect(commands.read)
    desk.library.page_asked.connect(window.show_library)
    desk.header.findings_asked.connect(desk.toggle_findings)
    desk.findings.article_asked.connect(commands.read)
    desk.header.about_asked.connect(commands.article.turn_panel)
    desk.panel.closed.connect(commands.article.close_panel)
    desk.panel.verdict.verdict_asked.connect(commands.article.ask_verdict)
    desk.panel.verdict.label_chosen.connect(commands.article.choose_label)
    desk.panel.facts.corrected.connect(commands.article.correct)
    desk.panel.checks.place_asked.connect(commands.show_place)
    desk.panel.note.finished.connect(window.commit_note)
    desk.panel.evidence.added.connect(commands.article.link_article)
    desk.panel.evidence.file_asked.connect(commands.article.attach_to_article)
    desk.panel.evidence.removed.connect(commands.article.unlink_article)
    desk.header.library_asked.connect(commands.view.toggle_library)
    desk.header.marks_asked.connect(commands.view.turn_marks)
    desk.header.verdict_asked.connect(commands.article.ask_verdict)
    desk.header.export_asked.connect(commands.report.export)
    desk.header.title_written.connect(commands.article.write_title)
    desk.header.left.connect(commands.read)
    desk.find_bar.find_asked.connect(commands.article.find_words)
    desk.find_bar.left.connect(commands.read)
    desk.article.finding_clicked.connect(commands.findings.select)
    desk.article.pane.words_chosen.connect(commands.announce)
    desk.article.pane.edge_moved.connect(commands.marks.move_edges)
    desk.article.pane.menu_asked.connect(commands.marks.offer_menu)
    desk.card.settled.connect(commands.findings.settle)
    desk.card.change_asked.connect(commands.marks.change_mark)
    desk.card.remove_asked.connect(commands.marks.remove_mark)
    desk.card.edges_asked.connect(commands.marks.restore_edges)
    desk.findings.selected.connect(commands.findings.select)
    desk.findings.left_filters.connect(commands.read_list)
    desk.findings.grouped.connect(lambda grouping: window.settings.write(declared.GROUPING, grouping))
    desk.findings.verdict_asked.connect(commands.article.ask_verdict)
    desk.findings.export_asked.connect(commands.report.export)
    desk.banner.closed.connect(window.shown.close_banner)
    desk.card.finding_asked.connect(commands.findings.select)
    desk.card.place_asked.connect(commands.show_place)
    desk.card.decided.connect(commands.findings.decide)
    desk.card.question_checked.connect(commands.findings.check_question)
    desk.card.link_added.connect(commands.findings.add_link)
    desk.card.link_removed.connect(commands.findings.remove_link)
    desk.card.file_asked.connect(commands.findings.attach)
    _wire_evidence(window)
    desk.card.body.left_to_article.connect(commands.read)
    desk.card.evidence.left.connect(commands.read_list)
    desk.card.explain_asked.connect(commands.help.explain)
    desk.card.note.paused.connect(window.typed.keep_draft)
    desk.card.note.finished.connect(window.commit_note)
    desk.card.note.left.connect(commands.read_list)
    window.notices.announced.connect(commands.announce)
    commands.imports.connect_bar(window.import_bar)
    window.import_bar.announced.connect(commands.announce)
    window.import_bar.article_asked.connect(window.open_article)
    window.status.undo_asked.connect(commands.undo)
    window.status.retry_asked.connect(commands.saving.retry)
    window.status.copy_asked.connect(commands.saving.save_copy)
    window.status.language_chosen.connect(commands.view.choose_language)
    commands.report.connect_exporter()
    commands.replies.connect_list()
    commands.redactions.connect_list()
    window.exporter.failed.connect(window.show_fault)


def _wire_evidence(window: MainWindow) -> None:
    card, panel, files = window.desk.card, window.desk.panel.evidence, window.commands.files

    def on_finding(act: Callable[[int | None, int], None], number: int) -> None:
        if card.finding_id() is not None:
            act(card.finding_id(), number)

    card.evidence.ask_states = panel.ask_states = files.tell_states
    card.evidence.open_asked.connect(lambda number: on_finding(files.open_copy, number))
    card.evidence.save_asked.connect(lambda number: on_finding(files.ask_copy, number))
    panel.open_asked.connect(lambda number: files.open_copy(None, number))
    panel.save_asked.connect(lambda number: files.ask_copy(None, number))
