"""The help's window: it shows no more than its pages, goes back, searches, and follows language and theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from telisik.ui.help_pages import Speech
from telisik.ui.help_window import HelpWindow
from telisik.ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def spoken():
    return ["en"]


@pytest.fixture
def shown(qtbot, spoken):
    parent = QWidget()
    parent.resize(1200, 800)
    qtbot.addWidget(parent)
    speech = Speech(
        lambda name: name.title(), lambda name: "Ctrl Z" if name == "undo" else "", lambda _name: "File"
    )
    window = HelpWindow(parent, load_theme("light"), lambda: spoken[0], speech)
    window.open_at()
    yield window
    window.close()
    assert parent is window.parent()


def test_it_opens_at_its_beginning_with_the_search_ready(shown):
    assert shown.anchor() == "start"
    assert shown.text.toPlainText().startswith("Start")
    assert shown.focusWidget() is shown.contents.field


def test_commands_are_said_with_their_keys_or_their_menu(shown):
    assert "Undo Ctrl Z" in shown.text.toPlainText()
    assert "Import (menu File)" in shown.text.toPlainText()


def test_a_finding_s_type_opens_at_its_definition(shown):
    shown.open_at("code.HEARSAY")
    assert shown.text.accessibleName() == "Types of assertion"
    assert shown.text.textCursor().block().text() == "Hearsay claim"


def test_a_section_stays_at_the_top_when_the_window_changes_its_size(shown, qtbot):
    shown.open_at("code.INSTITUTION_VOICE")
    for width in (1000, 520, 800):
        shown.resize(width, 420)
        qtbot.wait(20)
        top = shown.text.cursorRect(shown.text._find_anchor("code.INSTITUTION_VOICE")).top()
        assert abs(top) < 60, width


def test_a_link_is_followed_and_the_way_back_leads_home(shown, qtbot):
    shown.text.anchorClicked.emit(QUrl("#triage"))
    assert shown.anchor() == "triage"
    qtbot.keyClick(shown.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.anchor() == "start"
    qtbot.keyClick(shown.text, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown.anchor() == "triage"


@pytest.mark.parametrize(
    "address", ["https://example.org/", "file:///etc/passwd", "other.html#x", "#nowhere"]
)
def test_no_address_leads_out(shown, address):
    shown.text.anchorClicked.emit(QUrl(address))
    assert shown.anchor() == "start"
    assert shown.text.toPlainText().startswith("Start")


def test_nothing_is_loaded_from_the_disk(shown):
    shown.text.setHtml(
        '<img src="file:///usr/share/pixmaps/debian-logo.png"><link rel="stylesheet" href="x.css">'
    )
    assert shown.text.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_searching_by_keyboard_alone(shown, qtbot):
    qtbot.keyClicks(shown.contents.field, "plural without number")
    assert shown.contents.list.count() == 1
    qtbot.keyClick(shown.contents.field, Qt.Key.Key_Return)
    assert shown.anchor() == "modifier.plural_unquantified"
    qtbot.keyClick(shown.contents.list, Qt.Key.Key_Return)
    assert shown.focusWidget() is shown.text
    shown.search()
    qtbot.keyClick(shown.contents.field, Qt.Key.Key_Escape)
    assert shown.contents.field.text() == ""
    assert shown.isVisible()
    qtbot.keyClick(shown.contents.field, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_language_changes_where_the_reader_is(shown, spoken):
    shown.go("code.ATTR_ANON")
    spoken[0] = "id"
    shown.retranslate()
    assert shown.anchor() == "code.ATTR_ANON"
    assert "Klaim sumber anonim" in shown.text.toPlainText()


def test_the_theme_changes_without_moving_the_page(shown, qtbot):
    shown.go("library")
    bar = shown.text.verticalScrollBar()
    bar.setValue(40)
    shown.text.set_theme(load_theme("dark"))
    assert bar.value() == min(40, bar.maximum())
    assert "#e9ebed" in shown.text.document().defaultStyleSheet()


def test_contents_lead_to_every_page(shown):
    for page in shown.pages:
        shown.go(page.anchor)
        row = shown.contents.list.currentRow()
        assert shown.contents.list.item(row).text() == page.title
