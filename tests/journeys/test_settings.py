"""The settings page: everything on it holds at once, and nothing on it can lose a reviewer's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.journeys.test_comparing import PACK

from telisik import paths
from telisik.analysis import packs
from telisik.store.backups import list_backups
from telisik.store.library import list_articles
from telisik.store.model import Status
from telisik.ui import settings as declared
from telisik.ui.rule_rows import read_rules
from telisik.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

# A sheet of work that takes long, and the smallest window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")
HEARSAY = "id.source.hearsay_agentless"
CONTROL = Qt.KeyboardModifier.ControlModifier
RUMOUR = "Konon, pabrik gula itu akan dijual bulan depan.\n\nPabrik itu berdiri sejak tahun lalu di desa."


def put_back(desk):
    """Set what holds for the whole program as it was."""
    desk.window.keymap.reset_all()
    desk.window.settings.write(declared.THEME, "system")
    desk.window.settings.write(declared.TEXT_SIZE, "18")


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    yield desk
    put_back(desk)


@pytest.fixture
def bare(start):
    """A window without an article, which is there sooner."""
    desk = start()
    yield desk
    put_back(desk)


def turn(desk, section: str):
    """Open the settings at a section and return it."""
    desk.window.commands.settings.show(section)
    return desk.window.commands.settings.page.section


def find_rule(section, name: str):
    return next(item for item in section._items() if item.data(0, Qt.ItemDataRole.UserRole).id == name)


def test_a_key_opens_the_page_and_esc_goes_back_to_the_article(desk):
    desk.press(",", modifier=CONTROL)
    assert desk.desk.shows_settings()
    desk.press(Qt.Key.Key_Escape)
    assert desk.desk.has_article()
    assert desk.desk.article.pane.hasFocus()


def test_every_section_is_reached_by_keys_and_says_itself_in_both_languages(bare):
    bare.press(",", modifier=CONTROL)
    page = bare.window.commands.settings.page
    seen = set()
    for _ in range(page.rail.count()):
        seen.add(page.section.heading)
        bare.press(Qt.Key.Key_Down)
    assert len(seen) == page.rail.count()
    bare.window.commands.view.choose_language("id")
    try:
        assert page.rail.item(0).text() == "Peninjau"
        assert page.section.heading == "Cadangan"
    finally:
        bare.window.commands.view.choose_language("en")


def test_name_and_role_sign_the_next_decision(desk):
    section = turn(desk, "reviewer")
    section.name.setFocus()
    desk.type("Ratna  Sari")
    section.role.setFocus()
    desk.type("pemeriksa fakta")
    section.name.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert (desk.review.reviewer, desk.review.role) == ("Ratna Sari", "pemeriksa fakta")
    section.left.emit()
    desk.window.commands.settings.close()
    desk.press("j", "c")
    assert "Ratna Sari" in {reviewed.reviewer for reviewed in desk.review.findings}


def rules_of(desk):
    return {reviewed.finding.rule for reviewed in desk.review.findings}


def switch_off_hearsay(desk):
    """Paste a rumour and switch the rule that marks it off."""
    desk.window.commands.imports.take_pasted(RUMOUR)
    desk.wait(lambda: desk.review.text.startswith("Konon"))
    desk.wait_analysed()
    assert HEARSAY in rules_of(desk)
    section = turn(desk, "rules")
    desk.wait(section._items)
    find_rule(section, HEARSAY).setCheckState(0, Qt.CheckState.Unchecked)
    assert HEARSAY in packs.load_switches().off


def test_a_rule_that_is_switched_off_marks_nothing_from_the_next_analysis_on(desk):
    switch_off_hearsay(desk)
    desk.wait(lambda: HEARSAY not in rules_of(desk))
    # What is imported now is read by the new rules too.
    desk.window.commands.imports.take_pasted(RUMOUR + "\n\nKonon, begitu kata orang di pasar.")
    desk.wait(lambda: "pasar" in desk.review.text)
    desk.wait_analysed()
    assert HEARSAY not in rules_of(desk)


def test_a_switch_under_a_review_is_offered_above_it_and_changes_nothing_before(desk):
    desk.window.commands.imports.take_pasted(RUMOUR)
    desk.wait(lambda: desk.review.text.startswith("Konon"))
    desk.wait_analysed()
    desk.press("j", "c")
    section = turn(desk, "rules")
    desk.wait(section._items)
    find_rule(section, HEARSAY).setCheckState(0, Qt.CheckState.Unchecked)
    desk.wait(lambda: desk.review.article.id in desk.window.importer.held)
    assert HEARSAY in rules_of(desk)
    desk.window.commands.settings.close()
    assert desk.desk.banner.isVisible()


def test_a_switch_that_cannot_be_kept_is_told_and_changes_nothing(bare):
    section = turn(bare, "rules")
    bare.wait(section._items)
    place = paths.packs_folder()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("a file where the folder should be")
    item = section._items()[0]
    name = item.data(0, Qt.ItemDataRole.UserRole).id
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert any("could not be kept" in fault.what for fault in bare.window.notices.faults())
    bare.wait(lambda: find_rule(section, name).checkState(0) == Qt.CheckState.Checked)
    place.unlink()


def stand_in_rules(desk):
    """Show the rules scrolled, and select one of them as a client of accessibility does: it is not current yet."""
    section = turn(desk, "rules")
    desk.wait(section._items)
    QApplication.processEvents()
    table = section.table
    table.verticalScrollBar().setValue(333)
    chosen = table.itemAt(9, table.viewport().height() // 2)
    index = table.indexFromItem(chosen)
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(index, rows)
    assert table.currentItem() is not chosen
    return section, chosen


def read_anew(desk, section):
    """Have the rules read as after a switch."""
    loaded = []
    desk.window.commands.settings.loader.loaded.connect(loaded.append)
    desk.window.commands.settings.loader.start()
    desk.wait(lambda: loaded)


def test_what_is_selected_while_the_rules_are_read_after_a_switch_stays_selected(bare):
    section, chosen = stand_in_rules(bare)
    first, bar = section._items()[0], section.table.verticalScrollBar()
    before = section.table.topLevelItemCount()
    first.setCheckState(0, Qt.CheckState.Unchecked)
    section.show_rules(read_rules())
    assert section.table.selectedItems() == [chosen], "the very row, which a client may know"
    assert section._name.text() == chosen.text(0)
    assert bar.value() == 333
    read_anew(bare, section)
    assert section.table.currentItem() is chosen
    assert section.table.topLevelItemCount() == before
    assert (first.checkState(0), section._items()[0]) == (Qt.CheckState.Unchecked, first)
    assert bar.value() == 333
    bare.window.commands.settings.reset_rules()
    bare.wait(lambda: first.checkState(0) == Qt.CheckState.Checked)
    assert section.table.currentItem() is chosen


def test_it_stays_selected_and_in_its_place_where_rules_were_added(bare):
    section, chosen = stand_in_rules(bare)
    name, top = chosen.data(0, Qt.ItemDataRole.UserRole).id, section.table.visualItemRect(chosen).top()
    before = len(section._items())
    folder = paths.packs_folder() / "meja"
    (folder / "rules").mkdir(parents=True)
    (folder / "pack.toml").write_text('name = "meja"\nextends = "id"\n', encoding="utf-8")
    (folder / "rules" / "own.toml").write_text(PACK, encoding="utf-8")
    section.show_rules(read_rules())
    assert len(section._items()) == before + 1
    (now,) = section.table.selectedItems()
    assert now is section.table.currentItem()
    assert now.data(0, Qt.ItemDataRole.UserRole).id == name
    assert section.table.visualItemRect(now).top() == top


def test_rules_are_found_by_words_reason_and_id(bare):
    section = turn(bare, "rules")
    bare.wait(section._items)
    section.search.setText("hearsay_agentless")
    assert [item.data(0, Qt.ItemDataRole.UserRole).id for item in section._items()] == [HEARSAY]
    assert section._reason.text()
    section.search.setText("no rule is called so")
    assert not section._items()


def test_a_bad_pack_of_ones_own_is_told_with_file_line_and_cause(bare):
    folder = paths.packs_folder() / "meja"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text('name = "meja"\nextends = "id"\noff = 7\n', encoding="utf-8")
    section = turn(bare, "rules")
    bare.wait(section._items)
    told = " ".join(label.text() for label in section.own.findChildren(QLabel))
    assert "meja/pack.toml:3" in told
    (folder / "pack.toml").write_text('name = "meja"\nextends = "id"\n', encoding="utf-8")
    section.own.again.click()
    bare.wait(
        lambda: "meja: in force for" in " ".join(label.text() for label in section.own.findChildren(QLabel))
    )


def test_a_key_that_another_command_has_is_named_and_taken_only_when_wanted(bare):
    section = turn(bare, "keys")
    section.choose("confirm")
    section.field.setFocus()
    bare.press("d")
    assert "D is the key of “Dismiss”." in section.told.text()
    assert bare.window.keymap.keys_of("confirm") == ("C",)
    section.take.click()
    assert bare.window.keymap.keys_of("confirm") == ("C", "D")
    assert "“Dismiss” has no key now." in section.told.text()
    section.reset_all.click()
    assert bare.window.keymap.keys_of("dismiss") == ("D",)


def test_a_pressed_key_works_at_once(desk):
    section = turn(desk, "keys")
    section.choose("confirm")
    section.field.setFocus()
    desk.press("y")
    desk.window.commands.settings.close()
    desk.press("j")
    first = desk.session.current
    desk.press("y")
    assert desk.session.finding(first).status is Status.CONFIRMED


def test_colours_and_text_size_change_at_once(bare):
    section = turn(bare, "looks")
    section.theme_choice.segment("contrast").click()
    assert bare.window.theme.name.startswith("contrast")
    before = bare.desk.article.pane.pixels
    section.text_size.stepped.emit(1)
    assert bare.desk.article.pane.pixels == before + 1


def test_the_privacy_section_has_nothing_to_switch(bare):
    section = turn(bare, "privacy")
    told = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "opens no network connection" in told
    assert not section.findChildren(type(bare.window.commands.settings.page._close))


def test_a_backup_is_made_and_told(bare):
    section = turn(bare, "backup")
    before = len(list_backups(bare.session.library.folder))
    section.now.click()
    assert len(list_backups(bare.session.library.folder)) == before + 1
    assert bare.desk.shows_settings()


def test_another_library_opens_and_is_remembered(desk, tmp_path: Path, monkeypatch):
    first = desk.session.library.folder
    monkeypatch.delenv("TELISIK_LIBRARY")
    desk.press("c")
    desk.window.library_asked.emit(tmp_path / "second")
    assert desk.session.library.folder == tmp_path / "second"
    assert not list_articles(desk.session.library)
    assert desk.desk.shows_settings()
    assert paths.library_folder() == tmp_path / "second"
    desk.window.library_asked.emit(first)
    assert len(list_articles(desk.session.library)) == 1
    desk.window.open_article(list_articles(desk.session.library)[0].id)
    assert any(reviewed.status is Status.CONFIRMED for reviewed in desk.review.findings)


def test_a_library_that_cannot_be_opened_leaves_the_open_one(desk, tmp_path: Path):
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "library.db").write_bytes(b"no database at all" * 100)
    first = desk.session.library.folder
    text = desk.review.text
    blocked = tmp_path / "file"
    blocked.write_text("a file")
    desk.window.library_asked.emit(blocked)
    assert desk.session.library.folder == first
    assert desk.review.text == text
    assert desk.window.notices.faults()


def test_the_library_moves_with_everything_and_goes_on(desk, tmp_path: Path):
    desk.press("j", "c")
    first = desk.session.library.folder
    text = desk.review.text
    desk.window.move_asked.emit(tmp_path / "elsewhere")
    assert desk.session.library.folder == tmp_path / "elsewhere"
    assert not (first / "library.db").exists()
    desk.wait(lambda: desk.review is not None)
    assert desk.review.text == text
    desk.window.commands.settings.close()
    desk.window.commands.undo()
    assert all(reviewed.status is Status.OPEN for reviewed in desk.review.findings)


def test_a_move_into_a_full_folder_changes_nothing(bare, tmp_path: Path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    first = bare.session.library.folder
    bare.window.move_asked.emit(tmp_path / "full")
    assert bare.session.library.folder == first
    assert any("not empty" in fault.what for fault in bare.window.notices.faults())


def test_another_interface_size_opens_the_window_anew_on_this_page(bare):
    section = turn(bare, "looks")
    try:
        section.interface_size.segment("125").click()
        bare.wait(lambda: bare.program.opens_anew)
        assert not bare.window.isVisible()
        assert bare.window.settings.read(declared.INTERFACE_SIZE) == "125"
        assert bare.window.settings.read(declared.REOPEN) == "looks"
    finally:
        bare.window.settings.write(declared.INTERFACE_SIZE, "100")


def test_the_page_shows_again_in_a_window_that_was_opened_anew(start):
    Settings().write(declared.REOPEN, "backup")
    desk = start()
    desk.wait(desk.desk.shows_settings)
    assert desk.window.commands.settings.page.name() == "backup"
    assert desk.window.settings.read(declared.REOPEN) == ""


def test_the_palette_finds_the_sections(bare):
    entries = bare.window.commands.view._find_entries("")["command"]
    next(entry for entry in entries if entry.text == "Settings: Keys").act()
    assert bare.window.commands.settings.page.name() == "keys"


def test_no_section_opens_a_window_of_its_own(bare, qtbot):
    turn(bare, "reviewer")
    page = bare.window.commands.settings.page
    before = {id(window) for window in QApplication.topLevelWidgets()}
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    try:
        for row in range(page.rail.count()):
            page.rail.setCurrentRow(row)
            qtbot.wait(10)
    finally:
        QApplication.instance().removeEventFilter(watch)
    assert [widget for widget in shown if id(widget) not in before] == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_section_is_wider_than_the_smallest_window(bare, language):
    # What a screen of 1440x900 leaves at 200%.
    bare.window.setMinimumSize(640, 400)
    bare.window.resize(720, 450)
    bare.window.commands.view.choose_language(language)
    try:
        bare.window.commands.settings.show()
        page = bare.window.commands.settings.page
        for name in page._names:
            page.turn_to(name)
            bare.qtbot.wait(50)
            assert page.section.widget().width() <= page.section.viewport().width(), name
    finally:
        bare.window.commands.view.choose_language("en")
