"""The library as a whole: a second start, backups, restoring and checking from the window."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from telisik import paths
from telisik.store.backups import list_backups
from telisik.store.handover import Request, find_requests, hand_over, take_requests
from telisik.store.model import Status
from telisik.ui.library_care import CheckSheet, LibraryCare, RestoreSheet
from telisik.ui.library_job import JobSheet

# What the platform without a screen cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    return desk


def answer(kind, act):
    """Act on the next dialog of a kind as soon as it is there."""

    def look():
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, kind) and sheet.isActiveWindow():
            act(sheet)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_second_start_hands_its_files_over_and_brings_the_window_forward(desk, tmp_path):
    article = tmp_path / "kedua.txt"
    article.write_text("Seorang pejabat mengatakan hal itu kepada wartawan kemarin.\n", encoding="utf-8")
    folder = desk.session.library.folder
    desk.window.showMinimized()
    code = "import sys; from telisik.__main__ import main; sys.exit(main(sys.argv[1:]))"
    second = subprocess.Popen(
        [sys.executable, "-c", code, "--library", str(folder), "kedua.txt"], cwd=tmp_path
    )
    desk.wait(lambda: second.poll() is not None)
    assert second.returncode == 0
    desk.wait(lambda: desk.review.article.name == "kedua.txt")
    assert not desk.window.isMinimized()
    assert list(find_requests(folder).iterdir()) == []


def test_a_request_that_nobody_answers_is_taken_back(desk, tmp_path):
    folder = desk.session.library.folder
    # The window's event loop stands still here, as in a program that hangs.
    assert not hand_over(folder, [tmp_path / "x"], patience=0.2)
    assert list(find_requests(folder).iterdir()) == []
    for content in (b"", b"{", b"[]", b'{"files": [1], "token": ""}', b'{"files": ["/a"], "token": 3}'):
        (find_requests(folder) / f"{len(content)}.json").write_bytes(content)
    assert take_requests(folder) == [Request(("/a",), "")]
    assert not hand_over(tmp_path / "nothing", [])


def test_a_backup_is_restored_from_the_menu_and_taken_back(desk):
    care = LibraryCare(desk.window)
    care.back_up()
    assert "A backup was made" in str(desk.window.notices.faults()[0])
    desk.session.select(desk.review.findings[0].id)
    desk.session.decide(Status.CONFIRMED)
    answer(RestoreSheet, QDialog.accept)
    care.choose_backup()
    assert desk.review.count(Status.CONFIRMED) == 0
    assert desk.session.say_undo() == ""
    assert "kept as the backup" in str(desk.window.notices.faults()[0])
    care.undo_restore()
    assert desk.review.count(Status.CONFIRMED) == 1
    assert len(list_backups(desk.session.library.folder)) == 3


def test_a_check_from_the_menu_offers_to_mend(desk):
    library = desk.session.library
    library.db.conn.execute("UPDATE progress SET findings = findings + 1")
    seen = []

    def mend(sheet):
        seen.append(sheet.windowTitle())
        answer(CheckSheet, close)
        sheet.accept()

    def close(sheet):
        seen.append(sheet.windowTitle())
        sheet.reject()

    answer(CheckSheet, mend)
    LibraryCare(desk.window).check()
    assert seen == ["1 thing is wrong with the library", "Nothing is wrong with the library"]


def test_a_library_travels_from_the_menu(desk, tmp_path):
    out = tmp_path / "semua.telisik"
    care = LibraryCare(desk.window)
    care.export(out)
    assert out.stat().st_size > 0
    title = desk.review.article.title
    desk.session.set_title("Lain")
    care.replace(out)
    assert desk.review.article.title == title
    care.replace(tmp_path / "missing")
    assert "There is no file “missing”" in str(desk.window.notices.faults()[0])


def test_long_work_leaves_the_window_alive_and_can_be_cancelled(desk, monkeypatch, tmp_path):
    beats, seen = [], []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))

    def check_for_ever(_library, progress):
        for step in range(10_000):
            seen.append(step)
            progress(step, 10_000)
            time.sleep(0.005)

    def cancel(sheet):
        desk.wait(lambda: len(seen) > 40)
        timer.start()
        desk.qtbot.wait(300)
        timer.stop()
        desk.qtbot.keyClick(sheet, Qt.Key.Key_Return)
        assert sheet.isVisible()
        desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    monkeypatch.setattr("telisik.ui.library_care.check_library", check_for_ever)
    answer(JobSheet, cancel)
    care = LibraryCare(desk.window)
    care.check()
    assert 40 < len(seen) < 9_000
    assert len(beats) > 5
    assert desk.window.notices.faults() == []
    # What SQLite itself does is broken off too, and nothing is left of it.
    monkeypatch.setattr("telisik.ui.library_job._UNSEEN", 0)
    monkeypatch.setattr("telisik.ui.library_care.check_library", count_for_ever)
    answer(JobSheet, lambda sheet: desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape))
    care.check()
    assert desk.window.notices.faults() == []
    before = list_backups(desk.session.library.folder)
    answer(JobSheet, lambda sheet: desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape))
    with monkeypatch.context() as patch:
        patch.setattr("telisik.store.backups.copy_pages", stop_copying)
        care.back_up()
    assert list_backups(desk.session.library.folder) == before
    assert not list((desk.session.library.folder / "backups").glob("*.part"))


def count_for_ever(library, **_watch):
    library.db.conn.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    )


def stop_copying(_connection, _copy, progress):
    while True:
        progress(1, 10)
        time.sleep(0.01)


def test_a_library_is_not_replaced_while_articles_come_in(desk, monkeypatch):
    care = LibraryCare(desk.window)
    monkeypatch.setattr(desk.window.importer, "busy", lambda: 1)
    care.undo_restore()
    assert "being imported" in str(desk.window.notices.faults()[0])


def test_a_defect_in_the_background_is_raised_in_the_window(desk, monkeypatch):
    def fail(_library, progress):
        raise ZeroDivisionError

    monkeypatch.setattr("telisik.ui.library_care.check_library", fail)
    with pytest.raises(ZeroDivisionError):
        LibraryCare(desk.window).check()
