"""The statistics' window: counts in the background, shows chart and table alike, narrows, exports, and is honest."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QDate, QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget
from tests.ui.reviews import add_review, mark

from telisik.analysis.model import Code, Layer
from telisik.errors import Fault
from telisik.store.changes import apply_edit
from telisik.store.library import save_setting
from telisik.store.model import Status
from telisik.store.reviews import decide, load_review
from telisik.store.statistics import RuleTally, Statistics, Tally
from telisik.ui.chart import Chart, export_view
from telisik.ui.chart_painter import measure_chart
from telisik.ui.part_painter import BY_HAND, paint_part
from telisik.ui.statistics_table import say_cell
from telisik.ui.statistics_views import ORDER, VIEWS, build_view
from telisik.ui.statistics_window import StatisticsWindow
from telisik.ui.theme import borrow_theme, load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def show(qtbot, library):
    parent = QWidget()
    parent.resize(1300, 900)
    qtbot.addWidget(parent)
    opened = []

    def begin() -> StatisticsWindow:
        window = StatisticsWindow(parent, load_theme("light"), lambda: "en", lambda: library.folder)
        opened.append(window)
        window.show()
        qtbot.waitUntil(lambda: window._found is not None, timeout=10_000)
        return window

    yield begin
    for window in opened:
        window.close()


@pytest.fixture
def reviewed(library):
    article = add_review(library)
    save_setting(library, "reviewer", "Ani")
    for place, status in enumerate((Status.CONFIRMED, Status.DISMISSED, Status.NEEDS_EVIDENCE)):
        review = load_review(library, article)
        apply_edit(library, decide(review, [review.findings[place].id], status))
    return article


def read_table(window):
    model = window.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_an_empty_library_says_that_there_is_nothing_to_count(show):
    window = show()
    assert window._nothing._strong.text() == "Nothing to count yet."
    assert not window.export.isEnabled()


def test_articles_without_findings_are_no_verified_ones(show, library):
    add_review(library, ())
    window = show()
    assert window._nothing._strong.text() == "No findings yet."
    assert "not verified" in window._nothing._text.text()


def test_types_are_counted_by_decision_in_chart_and_table(show, reviewed):
    window = show()
    assert [row[:4] for row in read_table(window)] == [
        ["Agentless hearsay", "Sourcing", "3", "1"],
        ["Prediction", "Assertion", "1", "0"],
    ]
    assert window.chart.accessibleDescription() == "Agentless hearsay: 3; Prediction: 1"
    assert window._state.text().startswith("4 findings in 1 article")


@pytest.mark.parametrize("key", VIEWS)
def test_every_view_has_a_chart_and_its_numbers_in_a_table(show, reviewed, key):
    window = show()
    window.which.segment(key).click()
    assert window.view.key == key
    assert window.chart.height() > 60
    assert window.chart.accessibleName() == window.table.accessibleName() == window.view.title
    assert len(read_table(window)) == len(window.view.table)
    window.chart.grab()


def test_rules_show_the_share_with_its_number_and_interval(show, reviewed):
    window = show()
    window.which.segment("rules").click()
    rows = {row[0]: row for row in read_table(window)}
    assert rows["test-hearsay"] == ["test-hearsay", "Agentless hearsay", "1", "1", "1", "50 %", "9 %", "91 %"]
    assert rows["test-forecast"][2:] == ["0", "0", "1", "", "", ""]
    assert [found.number for found in window.view.ranges] == ["1 of 2"]


def test_a_column_sorts_as_numbers(show, reviewed):
    window = show()
    window.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [row[2] for row in read_table(window)] == ["1", "3"]


def test_a_reviewer_narrows_to_own_decisions(show, reviewed, qtbot):
    window = show()
    window.bar.reviewers.hold(["Ani"])
    window.bar.reviewers.chosen.emit()
    qtbot.waitUntil(lambda: window._found.findings == 3, timeout=10_000)
    assert "Only what this reviewer decided" in window._note.text()


def test_filters_that_leave_nothing_can_be_cleared(show, reviewed, qtbot):
    window = show()
    window.bar.since.setDate(QDate(2999, 1, 1))
    qtbot.waitUntil(lambda: window._nothing._strong.text() == "No findings match.", timeout=10_000)
    assert window.bar.clear.isVisibleTo(window)
    window._nothing.clear.click()
    qtbot.waitUntil(lambda: window._found.findings == 4, timeout=10_000)
    assert not window.bar.narrows()


def test_the_calendar_of_an_empty_field_opens_at_this_month(show, reviewed, qtbot):
    field = show().bar.since
    calendar, today = field.calendarWidget(), QDate.currentDate()
    qtbot.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 12, field.height() // 2))
    qtbot.waitUntil(calendar.isVisible)
    qtbot.waitUntil(lambda: (calendar.yearShown(), calendar.monthShown()) == (today.year(), today.month()))
    calendar.window().close()


def test_a_new_count_breaks_off_the_one_before(show, reviewed, qtbot):
    window = show()
    found = []
    window.counting.counted.connect(lambda statistics, _choices: found.append(statistics))
    for _ in range(5):
        window.count()
    qtbot.waitUntil(lambda: not window.counting.is_busy() and bool(found), timeout=10_000)
    assert len(found) == 1


def test_a_library_that_is_gone_is_told(show, library, qtbot):
    window = show()
    window.counting._folder = lambda: library.folder / "gone"
    window.count()
    qtbot.waitUntil(lambda: window._fault is not None, timeout=10_000)
    assert "cannot be opened" in window._nothing._strong.text()


def test_charts_are_exported_as_picture_drawing_and_table(show, reviewed, tmp_path):
    window = show()
    for ending in ("png", "svg", "csv"):
        window.write(tmp_path / f"chart.{ending}")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 1720
    assert image.pixelColor(2, 2) == "#ffffff"
    words = "".join(ET.parse(tmp_path / "chart.svg").getroot().itertext())
    assert "Findings by type" in words
    assert "Agentless hearsay" in words
    rows = list(csv.reader(io.StringIO((tmp_path / "chart.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0][:3] == ["Type", "Layer", "Marked"]
    assert rows[1][:3] == ["Agentless hearsay", "Sourcing", "3"]
    assert "chart.csv" in window._state.text()


def test_a_file_that_cannot_be_written_is_told(show, reviewed, tmp_path):
    window = show()
    window.write(tmp_path / "missing" / "chart.png")
    assert "could not be written" in window._state.text()


def make_statistics(**changed) -> Statistics:
    found = {
        "articles": 1,
        "codes": (Tally("HEARSAY", {Status.CONFIRMED: 2}),),
        "publishers": (),
        "months": (),
        "rules": (),
    }
    return Statistics(**{**found, **changed})


def test_a_publisher_s_name_is_never_a_formula(tmp_path, qapp):
    found = make_statistics(publishers=(Tally("=cmd()", {Status.OPEN: 1}, articles=1),))
    export_view(tmp_path / "p.csv", build_view("publishers", found, "en"), "")
    assert "'=cmd()" in (tmp_path / "p.csv").read_text(encoding="utf-8-sig")
    with pytest.raises(ValueError, match="doc"):
        export_view(tmp_path / "p.doc", build_view("publishers", found, "en"), "")
    with pytest.raises(Fault):
        export_view(tmp_path / "no" / "p.csv", build_view("publishers", found, "en"), "")


def test_months_without_articles_stand_in_the_chart_but_not_in_the_table(qapp):
    months = tuple(Tally(key, {Status.OPEN: 2}, articles=1) for key in ("", "2025-11", "2026-02"))
    view = build_view("months", make_statistics(months=months), "en")
    assert [bar.total for bar in view.bars] == [2, 2, 0, 0, 2]
    assert [row[0] for row in view.table] == ["unknown", "2025-11", "2026-02"]


def test_a_legend_takes_the_lines_that_a_narrow_chart_needs(qtbot):
    view = build_view("types", make_statistics(codes=(Tally("HEARSAY"),)), "en")
    lines = measure_chart(view, 300) - measure_chart(view, 900)
    assert lines > 0
    chart = Chart(load_theme("light"))
    qtbot.addWidget(chart)
    chart.show_view(view, "")
    chart.show()
    for width in (900, 460):
        chart.resize(width, chart.height())
        assert chart.minimumHeight() == measure_chart(view, width)


def test_many_rules_stand_in_the_table_and_the_chart_says_so(qapp):
    rules = tuple(RuleTally(f"r{n}", Code.HEARSAY, n, 1, 0) for n in range(40))
    view = build_view("rules", make_statistics(rules=rules), "id")
    assert (len(view.ranges), view.left_out, len(view.table)) == (25, 15, 40)


def test_cells_are_said_as_numbers_shares_and_words(qapp):
    assert [say_cell(cell) for cell in (1, 0.5, 0.0, "x", "")] == ["1", "50 %", "0 %", "x", ""]
    assert say_cell(0.004).startswith("0")
    assert say_cell(0.004) != "0 %"


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_parts_of_a_bar_differ_in_every_theme(qapp, name):
    theme = borrow_theme(QPalette()) if name == "contrast" else load_theme(name)
    drawn = []
    for part in (*ORDER, BY_HAND):
        image = QImage(40, 14, QImage.Format.Format_RGB32)
        image.fill(theme.colour("sheet"))
        painter = QPainter(image)
        paint_part(painter, QRectF(0, 0, 40, 14), part, theme)
        painter.end()
        drawn.append(bytes(image.constBits()))
    assert len(set(drawn)) == 5


def test_marks_differ_in_layer(library, show):
    add_review(library, (mark("konon"), mark("akan meledak", Layer.ASSERTION)))
    view = show().view
    assert {bar.layer for bar in view.bars} == set(Layer)
