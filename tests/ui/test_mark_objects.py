"""The marks as an accessibility client meets them; the whole journey over the bus is in tests/journeys."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from shiboken6 import Shiboken
from tests.ui.article_samples import mark_words

from telisik.store.model import Status
from telisik.ui.article_view import ArticleView
from telisik.ui.fonts import load_fonts
from telisik.ui.theme import load_theme

TEXT = "Kabarnya jalan ditutup.\n" + "Tidak ada yang ditandai.\n" * 60 + "Kata sumber, ada banjir."
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def view(qtbot) -> ArticleView:
    load_fonts()
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(768, 500)
    view.show()
    qtbot.waitExposed(view)
    view.set_language("en")
    view.set_article(TEXT, "")
    view.set_findings([mark_words(TEXT, "Kabarnya", 1), mark_words(TEXT, "Kata sumber", 2)])
    return view


def marks_of(view: ArticleView):
    return QAccessible.queryAccessibleInterface(view.gutter)


def test_marks_are_children_of_the_article_with_name_reason_and_place(view):
    marks = marks_of(view)
    assert marks.parent().object() is view.pane
    assert marks.role() is QAccessible.Role.List
    assert marks.childCount() == 2
    first, last = marks.child(0), marks.child(1)
    assert first.role() is QAccessible.Role.ListItem
    assert first.text(NAME) == "Finding 1, Sourcing, Unnamed group, medium, open: Kabarnya"
    assert first.text(DESCRIPTION) == "Said without a name."
    assert marks.indexOfChild(last) == 1
    assert first.parent() == marks
    place = view.pane.viewport().mapFromGlobal(first.rect().center())
    assert [mark.id for mark in view.pane.marks_at(place)] == [101]
    assert not first.state().offscreen
    assert last.state().offscreen


def test_pressing_a_mark_asks_for_its_finding_and_selecting_is_told(view, qtbot):
    last = marks_of(view).child(1)
    with qtbot.waitSignal(view.finding_clicked) as clicked:
        last.doAction(last.pressAction())
    assert clicked.args == [102]
    view.select_finding(102)
    assert last.state().selected
    assert marks_of(view).focusChild() == last
    assert not marks_of(view).child(0).state().selected


def test_a_mark_tells_its_decision_and_is_gone_with_its_finding(view):
    first, last = marks_of(view).child(0), marks_of(view).child(1)
    view.update_finding(mark_words(TEXT, "Kabarnya", 1, status=Status.CONFIRMED))
    assert "confirmed" in first.text(NAME)
    view.set_findings([mark_words(TEXT, "Kata sumber", 2)])
    assert not first.isValid()
    assert first.text(NAME) == ""
    assert marks_of(view).childCount() == 1
    assert not Shiboken.isValid(first), "Qt still keeps a mark that is gone"
    assert marks_of(view).child(0) == last
    assert marks_of(view).child(1) is None


def test_marks_are_made_only_when_asked_for_and_go_with_the_view(qtbot):
    load_fonts()
    view = ArticleView(load_theme("light"))
    view.set_article(TEXT, "")
    view.set_findings([mark_words(TEXT, "Kabarnya", 1)])
    assert view.gutter.told is None
    mark = marks_of(view).child(0)
    gutter = view.gutter
    Shiboken.delete(view)
    assert not Shiboken.isValid(gutter)
    assert not Shiboken.isValid(mark)
