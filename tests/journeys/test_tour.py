"""The tour: it comes once by itself, points at what is there, blocks nothing and is left at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from telisik.ui import settings
from telisik.ui.settings import Settings
from telisik.ui.tour import find_place
from telisik.ui.tour_steps import STEPS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(start):
    running = start()
    Settings().write(settings.TOUR, "new")
    running.window.settings._file.sync()
    return running


def find_tour(desk):
    return desk.window.commands.help.tour


def open_sample(desk):
    desk.window.commands.imports.open_sample()
    desk.wait_analysed()


def begin(desk):
    open_sample(desk)
    desk.wait(lambda: find_tour(desk) is not None)
    return find_tour(desk)


def test_it_comes_once_with_the_sample_is_left_by_esc_and_comes_back_from_the_menu(desk):
    desk.window.commands.imports.take_pasted("Para ahli mengatakan bendungan itu akan runtuh.")
    desk.wait_analysed()
    desk.qtbot.wait(50)
    assert find_tour(desk) is None  # not the sample

    tour = begin(desk)
    assert tour.note.on.hasFocus()
    assert tour.note.accessibleName().startswith("Tour, 1 of 6. Two kinds of marks.")
    desk.press(Qt.Key.Key_Escape)
    assert find_tour(desk) is None
    assert desk.desk.article.hasFocus() or desk.desk.article.isAncestorOf(QApplication.focusWidget())
    assert Settings().read(settings.TOUR) == "seen"

    desk.window.actions_list["start"].trigger()
    open_sample(desk)
    desk.qtbot.wait(50)
    assert find_tour(desk) is None  # not by itself again

    desk.window.actions_list["tour"].trigger()
    desk.wait(lambda: find_tour(desk) is not None)
    desk.window.actions_list["start"].trigger()
    assert find_tour(desk) is None  # it ends with its article

    desk.window.actions_list["tour"].trigger()
    desk.wait(lambda: find_tour(desk) is not None)
    assert desk.review.article.route == "sample"
    desk.window.actions_list["library"].trigger()
    desk.wait(lambda: find_tour(desk) is None)  # another page took the article's place
    desk.window.actions_list["tour"].trigger()
    desk.wait(lambda: find_tour(desk) is not None)
    assert desk.desk.has_article()


def test_every_step_points_at_a_part_that_shows_in_either_language_and_at_any_size(desk):
    tour = begin(desk)
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert tour.place() == 1
    desk.window.commands.view.choose_language("id")
    assert tour.note.accessibleName().startswith("Tur, 2 dari 6. Setiap temuan, berurutan.")
    desk.window.commands.view.choose_language("en")
    desk.window.setMinimumSize(640, 400)
    desk.window.resize(700, 480)
    desk.qtbot.wait(50)
    assert desk.window.rect().contains(tour.note.geometry())
    assert desk.desk.findings.list.isVisible()
    desk.window.resize(1440, 900)
    desk.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert tour.place() == 0
    assert not tour.note.back.isVisible()
    for number, step in enumerate(STEPS):
        assert tour.place() == number
        target = step.find(desk.window)
        assert target.isVisible()
        box = QRect(target.mapTo(desk.window, QPoint(0, 0)), target.size())
        assert tour._ring.geometry().intersects(box)
        assert desk.window.rect().contains(tour.note.geometry())
        desk.press(Qt.Key.Key_Return)
    assert find_tour(desk) is None


def test_it_traps_neither_pointer_nor_keyboard_and_the_keys_it_speaks_of_work(desk):
    tour = begin(desk)
    first = desk.session.current
    desk.press(Qt.Key.Key_J)
    assert desk.session.current != first
    desk.press(Qt.Key.Key_C)
    assert sum(finding.status == "confirmed" for finding in desk.review.findings) == 1
    desk.window.actions_list["undo"].trigger()
    assert sum(finding.status == "confirmed" for finding in desk.review.findings) == 0
    desk.desk.article.setFocus()
    desk.press(Qt.Key.Key_J, Qt.Key.Key_N)
    assert desk.desk.card.note.hasFocus()
    desk.type("Siapa?")
    assert find_tour(desk) is tour
    desk.press(Qt.Key.Key_Escape)
    assert find_tour(desk) is None
    assert desk.desk.card.note.toPlainText() == "Siapa?"


ROOM = QRect(0, 0, 1000, 700)


@pytest.mark.parametrize(
    ("target", "where"),
    [
        (QRect(600, 100, 380, 500), "left"),
        (QRect(10, 100, 380, 500), "right"),
        (QRect(400, 10, 200, 40), "below"),
        (QRect(400, 650, 200, 40), "above"),
        (QRect(0, 0, 1000, 700), "inside"),
    ],
)
def test_a_note_stands_beside_its_part(target, where):
    note = QRect(find_place(target, QSize(340, 160), ROOM), QSize(340, 160))
    assert ROOM.contains(note)
    assert note.intersects(target) is (where == "inside")
    sides = {
        "left": note.right() < target.left(),
        "right": note.left() > target.right(),
        "below": note.top() > target.bottom(),
        "above": note.bottom() < target.top(),
        "inside": True,
    }
    assert sides[where]
