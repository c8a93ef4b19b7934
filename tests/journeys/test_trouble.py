"""What the world does to a reviewer: bad files, full disks, killed programs, other languages."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.errors import Fault
from telisik.store.database import open_library
from telisik.store.model import Status
from telisik.ui import review_editor

GERMAN = (
    "Die Regierung hat am Montag mitgeteilt, dass die Verhandlungen über das neue Gesetz fortgesetzt werden. "
    "Nach Angaben aus Kreisen der Koalition sollen die Ergebnisse noch in dieser Woche vorgestellt werden."
)


def drop(desk, *files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(200, 200)
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    told = list(desk.window.dropping.frame._lines)
    event = QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(desk.window, event)
    return told


def test_unreadable_files_are_told_in_the_window_and_the_readable_one_opens(start, tmp_path):
    desk = start()
    empty, binary, good = (tmp_path / name for name in ("empty.txt", "binary.txt", "good.txt"))
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 40)
    good.write_text("Konon akan ada gempa besar malam ini.", encoding="utf-8")
    told = drop(desk, empty, binary, tmp_path / "missing.txt", good)
    assert told[0] == "Drop to add 4 files"
    desk.wait_analysed()
    desk.wait(lambda: len(desk.window.notices.faults()) == 3)
    assert desk.review.article.name == "good.txt"
    assert desk.window.notices.isVisible()
    assert not desk.window.dropping.frame.isVisible()


def test_a_folder_is_dropped_with_all_its_files(start, tmp_path):
    desk = start()
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(
            f"Konon akan ada gempa besar malam ke-{number}.", encoding="utf-8"
        )
    drop(desk, folder)
    desk.wait(lambda: len(desk.desk.library.model.articles) == 3 and not desk.window.importer.busy())
    # The list is read beside the window, after the last analysis is kept.
    desk.wait(lambda: all(sum(article.counts.values()) for article in desk.desk.library.model.articles))


def test_the_same_file_again_is_the_same_article(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.press("c")
    desk.window.commands.imports.open_sample()
    desk.wait(lambda: not desk.window.importer.busy())
    assert len(desk.desk.library.model.articles) == 1
    assert desk.review.count(Status.CONFIRMED) == 1


def test_a_language_that_no_pack_reads_is_said_not_guessed(start, tmp_path):
    file = tmp_path / "german.txt"
    file.write_text(GERMAN, encoding="utf-8")
    desk = start(file)
    desk.wait_analysed()
    assert desk.review.findings == ()
    assert desk.desk.banner.text() == (
        "This article is in German; Telisik reads Indonesian and English. It was not analysed."
    )
    assert desk.desk.findings._message.text() == "This article was not analysed."


def test_an_article_with_nothing_to_find_says_what_that_means(start, tmp_path):
    file = tmp_path / "calm.txt"
    file.write_text("The town library opens at nine and closes at five.", encoding="utf-8")
    desk = start(file)
    desk.wait_analysed()
    assert desk.review.findings == ()
    assert desk.desk.findings._message.text() == "No findings in this article."
    assert desk.desk.findings._detail.text() == "Unmarked text is not verified."
    assert desk.window.actions_list["verdict"].isEnabled()


def test_a_filter_that_hides_all_can_be_cleared(start, tmp_path):
    file = tmp_path / "one.txt"
    file.write_text("Konon akan ada gempa besar malam ini.", encoding="utf-8")
    desk = start(file)
    desk.wait_analysed()
    for _ in desk.review.findings:
        desk.press("c")
    desk.desk.findings.filter_open()
    desk.session.select(None)
    assert desk.desk.findings._message.text() == "No findings match."
    desk.desk.findings._clear.click()
    assert len(desk.desk.findings.model.shown()) == len(desk.review.findings)


def test_a_full_disk_stops_nothing_and_loses_nothing(start, monkeypatch, tmp_path):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    first = desk.session.current
    real, state = review_editor.apply_edit, {"full": True}

    def write(library, edit, *, kind="do"):
        if state["full"]:
            raise Fault("The disk that holds the library is full: {folder}.", folder="/x")
        real(library, edit, kind=kind)

    monkeypatch.setattr(review_editor, "apply_edit", write)
    desk.press("c")
    desk.press("n")
    desk.type("typed on a full disk")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.status.saved.label.text().startswith(
        "Not saved: The disk that holds the library is full"
    )
    assert desk.desk.card.note.toPlainText() == "typed on a full disk"
    copy = tmp_path / "copy.json"
    desk.window.commands.saving.write_copy(copy)
    assert "typed on a full disk" in copy.read_text(encoding="utf-8")
    state["full"] = False
    desk.window.status._retry.click()
    assert desk.window.status.saved.label.text().startswith("Saved ")
    desk.close()
    again = start()
    again.wait_analysed()
    assert again.session.finding(first).status is Status.CONFIRMED
    assert "typed on a full disk" in [reviewed.note for reviewed in again.review.findings]


def test_a_library_open_elsewhere_can_be_read_but_not_written(start, tmp_path):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.close()
    with open_library(tmp_path / "library"):
        other = start()
        other.wait_analysed()
        assert len(other.window.notices.faults()) == 1
        assert not other.window.actions_list["confirm"].isEnabled()
        assert not other.desk.card.note.isEnabled()
        other.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")
def test_a_crash_keeps_what_was_typed_and_shows_no_traceback(start, caplog):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.press("n")
    desk.type("typed before the crash")
    number = desk.session.current
    desk.program.crash.report(ValueError("words of an article"))
    desk.wait(lambda: list((paths.state_folder() / "crashes").glob("*.txt")))
    assert desk.session.finding(number).note == "typed before the crash"
    (record,) = (paths.state_folder() / "crashes").glob("*.txt")
    assert "words of an article" not in record.read_text(encoding="utf-8")
    desk.wait(lambda: "ValueError" in caplog.text)
    caplog.clear()


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_note_survives_kill_9_while_it_is_typed(start, tmp_path):
    library = tmp_path / "library"
    program = subprocess.Popen([sys.executable, "-c", TYPIST, str(paths.sample_article()), str(library)])
    try:
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline and not read_drafts(library):
            assert program.poll() is None
            time.sleep(0.1)
        assert read_drafts(library) == ["typed, never finished"]
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
    desk = start()
    desk.wait_analysed()
    assert "typed, never finished" in [reviewed.note for reviewed in desk.review.findings]
    assert desk.desk.card.note.toPlainText() == "typed, never finished"


def read_drafts(library):
    try:
        with sqlite3.connect(f"file:{library / 'library.db'}?mode=ro", uri=True, timeout=5) as connection:
            return [row[0] for row in connection.execute("SELECT text FROM drafts")]
    except sqlite3.Error:
        return []


TYPIST = """
import sys
from pathlib import Path

def main():
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from telisik.ui.app import Program
    app = QApplication([])
    program = Program(app, [Path(sys.argv[1])], sys.argv[2])
    program.show()
    while not (program.window.session and program.window.session.current):
        QTest.qWait(20)
    QTest.keyClick(program.window.desk.findings.list, "n")
    QTest.keyClicks(program.window.desk.card.note, "typed, never finished")
    app.exec()

if __name__ == "__main__":
    main()
"""
