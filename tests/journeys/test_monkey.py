"""Random keys and clicks over a library: no crash, no unexpected log line, nothing wrong in the library after."""

from __future__ import annotations

import subprocess
import sys
import traceback
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog
from tests.journeys.monkey import Monkey

from telisik import paths
from telisik.documents.document import Route
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.store.reviews import load_review

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support|QFont::setPointSize")
SEEDS = ("en-emoji-crlf.txt", "id-tabloid.txt", "en-nothing-to-find.txt")


@pytest.fixture
def desk(start, monkeypatch):
    for dialog in ("getOpenFileNames", "getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *args: ("", ""))
    monkeypatch.setattr(QInputDialog, "getText", lambda *args: ("", False))
    desk = start(paths.sample_article())
    desk.wait_analysed()
    for name in SEEDS:
        before = desk.review.article.id
        desk.window.commands.imports.open_paths([paths.seeds() / name], Route.FILE)
        desk.wait(lambda before=before: desk.review.article.id != before)
        desk.wait_analysed()
    desk.window.actions_list["quit"].setEnabled(False)
    return desk


def let_loose(desk, seed: int, events: int, monkeypatch) -> None:
    raised: list[str] = []

    def keep(kind, error, trace):
        raised.append("".join(traceback.format_exception(kind, error, trace)))

    monkeypatch.setattr(sys, "excepthook", keep)
    monkey = Monkey(desk.window, seed, events)
    monkey.run()
    desk.qtbot.waitUntil(lambda: monkey.left <= 0 or bool(raised), timeout=events * 200)
    assert not raised, raised[0] + str(monkey.trace)
    desk.qtbot.wait(100)
    desk.window.commit_note()
    kept = desk.review
    if kept is not None:
        stored = load_review(desk.session.library, kept.article.id)
        # When it was opened is noted after it is read.
        same = replace(kept, article=replace(kept.article, opened_at=stored.article.opened_at))
        assert stored == same, monkey.trace
    while desk.session.stack.canUndo():
        desk.window.commands.undo()
    desk.close()
    with open_library(desk.program.library.folder) as library:
        assert library.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert library.db.execute("PRAGMA foreign_key_check").fetchall() == []
        for article in list_articles(library):
            assert all(not reviewed.note for reviewed in load_review(library, article.id).findings)
    command = [sys.executable, "-m", "telisik", "check", "--library", str(desk.program.library.folder)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_random_keys_and_clicks_break_nothing(desk, monkeypatch):
    let_loose(desk, seed=20, events=1500, monkeypatch=monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_thousand_random_keys_and_clicks_break_nothing(desk, monkeypatch, seed):
    let_loose(desk, seed=seed, events=10_000, monkeypatch=monkeypatch)
