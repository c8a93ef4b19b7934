"""Evidence files as a reviewer meets them: a copy is opened or saved, a missing or altered file is told."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from telisik import paths
from telisik.store.evidence import find_evidence_file
from telisik.ui.attaching import attach_files
from telisik.ui.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(3_000_000)


@pytest.fixture
def opened(monkeypatch):
    """What the system's viewer was asked to open."""
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    return asked


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.session.select(desk.review.findings[0].id)
    return desk


def attach(desk, path, content):
    path.write_bytes(content)
    attach_files(desk.window, desk.session, desk.session.current, [path])
    return desk.current().evidence[-1]


def press(desk, words):
    buttons = [
        b for b in desk.desk.card.evidence.findChildren(Button) if b.accessibleName().startswith(words)
    ]
    buttons[-1].click()


def list_alarms(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.property("role") == "alarm"]


def test_a_read_only_copy_is_opened_in_a_folder_of_our_own_and_goes_with_the_window(desk, opened, tmp_path):
    piece = attach(desk, tmp_path / "foto: bukti?.png", PICTURE)
    press(desk, "Open a copy of foto: bukti?.png")
    copy = Path(opened[0].toLocalFile())
    assert copy.read_bytes() == PICTURE
    assert copy.name == "foto_ bukti_.png"
    assert not copy.stat().st_mode & (stat.S_IWUSR | stat.S_IXUSR | stat.S_IRWXG | stat.S_IRWXO)
    assert not copy.parent.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    assert desk.session.library.folder not in copy.parents
    kept = find_evidence_file(desk.session.library.folder, piece.sha256)
    assert kept.read_bytes() == PICTURE
    desk.close()
    assert not copy.exists()


def test_what_could_run_or_call_out_is_refused_in_a_sentence_and_can_be_saved(desk, opened, tmp_path):
    attach(desk, tmp_path / "foto.png", b"MZ" + bytes(60))
    press(desk, "Open a copy of foto.png")
    assert opened == []
    assert "“foto.png” is not opened from here" in str(desk.window.notices.faults()[0])
    out = tmp_path / "disimpan.bin"
    desk.window.commands.files.save_copy(desk.session.current, desk.current().evidence[-1].id, out)
    assert out.read_bytes() == b"MZ" + bytes(60)
    assert not out.stat().st_mode & 0o111


def test_a_missing_and_an_altered_file_are_told_on_the_card(desk, opened, tmp_path):
    piece = attach(desk, tmp_path / "bukti.pdf", b"%PDF-1.7 bukti")
    shown = desk.desk.card.evidence
    desk.qtbot.wait(100)
    assert list_alarms(shown) == []
    kept = find_evidence_file(desk.session.library.folder, piece.sha256)
    kept.chmod(0o600)
    kept.write_bytes(b"%PDF-1.7 BUKTI")
    desk.session.move(1)
    desk.session.move(-1)
    desk.wait(lambda: list_alarms(shown) == ["The file was altered"])
    press(desk, "Open a copy")
    assert opened == []
    assert "was altered after it was attached" in str(desk.window.notices.faults()[0])
    kept.unlink()
    desk.session.move(1)
    desk.session.move(-1)
    desk.wait(lambda: list_alarms(shown) == ["The file is missing"])
    desk.window.notices.clear()
    out = tmp_path / "salinan.pdf"
    desk.window.commands.files.save_copy(desk.session.current, piece.id, out)
    assert "no longer in the library" in str(desk.window.notices.faults()[0])
    assert not out.exists()


def test_a_system_without_a_viewer_and_a_place_that_cannot_be_written_are_told(desk, monkeypatch, tmp_path):
    piece = attach(desk, tmp_path / "bukti.pdf", b"%PDF-1.7 bukti")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    press(desk, "Open a copy")
    desk.window.commands.files.save_copy(desk.session.current, piece.id, tmp_path / "nowhere" / "x.pdf")
    told = [str(fault) for fault in desk.window.notices.faults()]
    assert "no program that shows" in told[0]
    assert "could not be written" in told[1]
    # A second click on what was just taken off is nothing.
    desk.window.commands.files.open_copy(desk.session.current, 99)
