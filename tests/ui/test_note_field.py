"""The field for a note keeps what is typed, however it is typed."""

from __future__ import annotations

from PySide6.QtTest import QTest

from telisik.ui.note_field import NoteField


def make_field(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.show()
    kept = []
    field.paused.connect(lambda: kept.append(field.toPlainText()))
    return field, kept


def test_steady_typing_is_kept_without_any_pause(qtbot):
    field, kept = make_field(qtbot)
    for letter in "siapa yang mengatakan":
        QTest.keyClick(field, letter)
        qtbot.wait(60)
    assert len(kept) >= 2
    assert len(field.toPlainText()) - len(kept[-1]) <= 8


def test_showing_a_kept_note_is_not_typing(qtbot):
    field, kept = make_field(qtbot)
    field.load("yang sudah ada")
    qtbot.wait(500)
    assert not kept
