"""From one article to the next: the text is painted first, and what stands beside it never speaks of the other one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.documents.reader import read_pasted
from telisik.store.analyses import save_analysis
from telisik.store.database import open_beside
from telisik.store.library import add_article
from telisik.store.model import Status
from telisik.store.reviews import load_review
from telisik.ui import large_articles


def open_two(start):
    """Return a desk on the sample, whose library has another article without findings too."""
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.window.importer.bring_up_to_date = lambda _review: False
    first = desk.review.article.id
    other = add_article(desk.session.library, read_pasted("Besok cerah di seluruh kota."))
    return desk, first, other


def test_the_list_follows_the_text_after_its_paint(start):
    desk, first, other = open_two(start)
    marks = len(desk.review.findings)
    desk.window.open_article(other)
    assert desk.desk.article.pane.text == "Besok cerah di seluruh kota."
    desk.wait(lambda: desk.desk.findings.model.shown() == [])
    desk.window.open_article(first)
    desk.wait(lambda: len(desk.desk.findings.model.shown()) == marks)
    assert desk.desk.card.finding_id() == desk.session.current


def test_a_command_right_after_opening_finds_the_new_articles_list(start):
    desk, first, other = open_two(start)
    desk.window.open_article(other)
    QApplication.processEvents()
    desk.window.open_article(first)
    desk.window.actions_list["confirm"].trigger()
    assert desk.review.article.id == first
    assert desk.review.findings[0].status is Status.CONFIRMED
    assert len(desk.desk.findings.model.shown()) == len(desk.review.findings)
    assert desk.desk.card.finding_id() == desk.session.current == desk.review.findings[1].id


def test_where_an_article_was_left_is_kept_when_the_window_closes_at_once(start, tmp_path):
    desk, first, other = open_two(start)
    desk.press("j", "j")
    left = desk.session.current
    desk.window.open_article(other)
    desk.close()
    again = start(library=tmp_path / "library")
    assert again.review.article.id == other
    again.window.open_article(first)
    assert again.session.current == left


@pytest.fixture
def any_is_large(monkeypatch):
    monkeypatch.setattr(large_articles, "_MANY", 1)


def test_a_large_article_is_read_in_a_thread_and_shown_whole(start, any_is_large, monkeypatch):
    desk, first, other = open_two(start)
    desk.window.open_article(other)
    turns, prepared = [], []

    def open_loaded(article_id, current=None, loaded=None):
        prepared.extend([article_id] if loaded is not None else [])
        opens(article_id, current, loaded)

    opens = desk.session.open
    monkeypatch.setattr(desk.session, "open", open_loaded)
    QTimer.singleShot(0, desk.window, lambda: turns.append(desk.review.article.id))
    desk.window.open_article(first)
    assert prepared == [first]
    assert turns == [other]  # the loop went on, and the article before stayed until this one was there
    desk.press("c")
    assert desk.review.findings[0].status is Status.CONFIRMED
    assert (
        len(desk.desk.findings.model.shown())
        == len(desk.desk.article.pane.marks)
        == len(desk.review.findings)
    )


def test_the_article_asked_for_last_is_shown_where_another_is_still_read(start, any_is_large):
    desk, first, other = open_two(start)
    desk.window.open_article(other)
    QTimer.singleShot(0, desk.window, lambda: desk.window.open_article(other))
    desk.window.open_article(first)
    assert desk.review.article.id == other
    assert desk.desk.article.pane.text == "Besok cerah di seluruh kota."


def test_an_analysis_that_is_kept_while_a_large_article_is_read_is_shown(start, any_is_large):
    desk, first, other = open_two(start)
    desk.window.open_article(other)
    beside = open_beside(desk.session.library.folder)
    before = load_review(beside, first).analysis
    analysis = replace(before, findings=(), engine=replace(before.engine, version="another"))
    QTimer.singleShot(0, desk.window, lambda: save_analysis(beside, first, analysis))
    desk.window.open_article(first)
    beside.close()
    assert desk.review.findings == ()
