"""What a window shows again that was closed: for another interface size everything, else what hides nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.analysis.model import Code, Layer, Severity
from telisik.store.model import Status
from telisik.ui import large_articles
from telisik.ui import settings as declared
from telisik.ui.findings_filter import Filter
from telisik.ui.findings_groups import Grouping
from telisik.ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.window.resize(1300, 700)
    turn_loop()
    yield desk
    settings = Settings()
    for setting in (declared.GROUPING, declared.INTERFACE_SIZE, declared.REOPEN, declared.REOPEN_LIST):
        settings.write(setting, setting.default)


def turn_loop():
    for _ in range(5):
        QApplication.processEvents()


def resize_interface(desk, start, tmp_path, size="125"):
    """Choose another size and return what the fresh process would show: its Qt alone is not scaled."""
    desk.window.commands.settings.show("looks")
    desk.window.commands.settings.page.section.interface_size.segment(size).click()
    desk.wait(lambda: desk.program.opens_anew)
    desk.close()
    again = start(library=tmp_path / "library")
    again.wait(again.desk.shows_settings)
    again.window.resize(1300, 700)
    turn_loop()
    return again


def close_settings(desk):
    desk.window.commands.settings.close()
    turn_loop()


def top_of_list(desk):
    """Return the words of the row at the list's top and how far it is cut off."""
    shown = desk.desk.findings.list
    index = shown.indexAt(QPoint(0, 0))
    return index.data(), shown.visualRect(index).top()


def scroll(desk):
    """Scroll text and list away from the finding that is selected."""
    pane, bar = desk.desk.article.pane, desk.desk.findings.list.verticalScrollBar()
    desk.wait(lambda: desk.desk.article._glide.state() is QPropertyAnimation.State.Stopped)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 4)
    bar.setValue(bar.maximum() // 2 + 7)
    assert bar.value() > 7
    assert pane.scrolled > 0
    turn_loop()


@pytest.fixture(params=["short", "large"])
def length(request, monkeypatch):
    """Have the article read as a short one, or in a thread as one of thousands of findings is."""
    if request.param == "large":
        monkeypatch.setattr(large_articles, "_MANY", 1)


@pytest.mark.usefixtures("length")
def test_text_and_list_stand_where_they_stood_at_another_interface_size(desk, start, tmp_path):
    desk.press("j", "j", "j")
    scroll(desk)
    selected, place, top = desk.session.current, desk.desk.article.view_anchor()[0], top_of_list(desk)
    again = resize_interface(desk, start, tmp_path)
    close_settings(again)
    assert again.session.current == selected
    assert again.desk.article.view_anchor()[0] == pytest.approx(place, abs=80)  # a line
    assert top_of_list(again) == top
    assert again.desk.findings.list.currentIndex().isValid()


def test_they_do_when_two_sizes_are_tried_in_a_row(desk, start, tmp_path):
    scroll(desk)
    place, top = desk.desk.article.view_anchor()[0], top_of_list(desk)
    again = resize_interface(resize_interface(desk, start, tmp_path), start, tmp_path, "110")
    close_settings(again)
    assert again.desk.article.view_anchor()[0] == pytest.approx(place, abs=80)
    assert top_of_list(again) == top


def choose_filter(desk):
    """Narrow the list in every way at once."""
    filters = desk.desk.findings.filters
    code = desk.review.findings[0].finding.code
    desk.desk.findings.open_finer()
    filters.which.segment("open").click()
    filters._pills[desk.review.findings[0].finding.layer].click()
    filters.menus["code"].hold((code,))
    filters.menus["severity"].hold(tuple(Severity))
    filters.menus["status"].hold((Status.OPEN, Status.CONFIRMED))
    filters.menus["status"].chosen.emit()
    filters.words.setText("a")
    return code


@pytest.mark.usefixtures("length")
def test_filters_grouping_and_closed_headings_are_as_before_at_another_size(desk, start, tmp_path):
    desk.desk.findings.group_by(Grouping.TYPE)
    code = choose_filter(desk)
    layer = desk.review.findings[0].finding.layer
    desk.desk.findings.list.heading_pressed.emit(0)
    chosen = Filter(
        only_open=True,
        layer=layer,
        codes=frozenset({code}),
        severities=frozenset(Severity),
        statuses=frozenset({Status.OPEN, Status.CONFIRMED}),
        words="a",
    )
    model = desk.desk.findings.model
    assert model.filter == chosen
    before, rows = [found.id for found in model.shown()], model.rowCount()
    again = resize_interface(desk, start, tmp_path)
    close_settings(again)
    findings = again.desk.findings
    assert findings.model.filter == chosen == findings.filters.filter()
    assert findings.filters.shows_finer()
    assert findings._finer.isChecked()
    assert findings.model.grouping is Grouping.TYPE
    assert [found.id for found in findings.model.shown()] == before
    assert findings.model.rowCount() == rows < len(before)
    findings.clear_filters()
    assert len(findings.model.shown()) == len(again.review.findings)


def test_a_kind_that_the_open_article_lacks_can_still_be_taken_out_of_the_filter(desk):
    lacking = next(code for code in Code if code not in {r.finding.code for r in desk.review.findings})
    desk.desk.findings.take_filter(Filter(codes=frozenset({lacking})), finer=True)
    assert [found.id for found in desk.desk.findings.model.shown()] == [desk.session.current]
    assert lacking in desk.desk.findings.filters.menus["code"].held()
    (chosen,) = [
        action for action in desk.desk.findings.filters.menus["code"].menu().actions() if action.isChecked()
    ]
    chosen.trigger()
    assert len(desk.desk.findings.model.shown()) == len(desk.review.findings)


def test_a_restart_finds_article_places_and_grouping_and_hides_nothing(desk, start, tmp_path):
    desk.desk.findings.group_by(Grouping.SEVERITY)
    desk.press("j", "j")
    scroll(desk)
    place, top = desk.desk.article.view_anchor()[0], top_of_list(desk)
    article, selected = desk.review.article.id, desk.session.current
    desk.desk.findings.filters.take(Filter(layer=Layer.SOURCING), finer=False)
    desk.close()
    again = start(library=tmp_path / "library")
    again.window.resize(1300, 700)
    turn_loop()
    assert (again.review.article.id, again.session.current) == (article, selected)
    assert again.desk.article.view_anchor()[0] == pytest.approx(place, abs=80)
    assert again.desk.findings.model.grouping is Grouping.SEVERITY
    assert again.desk.findings.model.filter == Filter()
    assert top_of_list(again) == top


def test_a_window_that_could_not_close_keeps_nothing_for_the_next_start(desk, monkeypatch):
    monkeypatch.setattr(desk.session, "retry", lambda: False)
    monkeypatch.setattr(desk.window.commands.saving, "may_close_unsaved", lambda: False)
    desk.desk.findings.filters.which.segment("open").click()
    desk.window.commands.settings.resize_interface("125")
    turn_loop()
    assert desk.window.isVisible()
    assert not desk.program.opens_anew
    monkeypatch.undo()
    assert Settings().read(declared.REOPEN) == Settings().read(declared.REOPEN_LIST) == ""


@pytest.mark.parametrize(
    "written",
    [
        '{"filter": {"codes": ["NO_SUCH"]}, "finer": false, "closed": []}',
        '{"filter": [], "finer": false, "closed": []}',
        '{"filter": {}, "finer": false, "closed": 5}',
        '{"x": 1}',
        "[1]",
        "5",
        "no JSON",
    ],
)
def test_a_list_kept_by_hand_that_cannot_be_read_is_passed_over(start, written):
    Settings().write(declared.REOPEN_LIST, written)
    desk = start()
    assert desk.desk.findings.model.filter == Filter()
    assert Settings().read(declared.REOPEN_LIST) == ""
