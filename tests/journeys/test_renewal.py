"""Many articles analysed anew after the rules changed: beside the work, held back where a reviewer has worked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from tests.journeys.test_comparing import ARTICLE, change_rules

from telisik.documents.document import Route
from telisik.documents.reader import list_bytes
from telisik.store.checking import check_library
from telisik.store.model import Status
from telisik.store.reviews import load_review
from telisik.store.texts import replace_text
from telisik.ui.compare_sheet import CompareSheet
from telisik.ui.renewal_sheet import RenewalSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
TITLES = ("Pasar Senen", "Pasar Baru", "Pasar Lama")


@pytest.fixture
def changed(start, tmp_path):
    """Three articles, two of them worked on, after which the program was ended and the rules changed."""
    paths = []
    for title in TITLES:
        path = tmp_path / f"{title}.txt"
        path.write_text(
            ARTICLE.replace("Obat ajaib dijual di pasar", f"Obat ajaib di {title}"), encoding="utf-8"
        )
        paths.append(path)
    desk = start()
    rule = ""
    for number, path in enumerate(paths):
        before = desk.review.article.id if desk.review else None
        desk.window.commands.imports.open_paths([path], Route.FILE)
        desk.wait(lambda before=before: desk.review is not None and desk.review.article.id != before)
        desk.wait_analysed()
        hearsay = next(
            r for r in desk.review.findings if "onon" in desk.review.text[r.finding.span.start :][:6]
        )
        rule = hearsay.finding.rule
        if number < 2:
            desk.session.select(hearsay.id)
            desk.session.write_note(hearsay.id, f"Sudah ditanya ke dinas {number}.")
            desk.session.decide(Status.DISMISSED)
    desk.window.close_article()
    desk.close()
    change_rules(rule)


@pytest.fixture
def desk(changed, start):
    """The program, started again after that."""
    return start()


def act_on(desk, kind, act):
    """Act on the next sheet of a kind, from inside its loop."""
    seen = []

    def look():
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, kind):
            seen.append(sheet)
            act(sheet)
        elif not seen:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    return seen


def renew_all(desk):
    desk.window.actions_list["renew_all"].trigger()
    renewal = desk.window.commands.renewal
    desk.wait(lambda: renewal._bar is not None and not renewal.is_running())
    desk.wait(renewal._bar.close_button.isVisible)
    return renewal._bar


def ids_by_title(desk):
    rows = desk.session.library.db.conn.execute("SELECT title, id FROM articles").fetchall()
    return {title.removeprefix("Obat ajaib di "): number for title, number in rows}


def reviews(desk):
    return {title: load_review(desk.session.library, number) for title, number in ids_by_title(desk).items()}


def marks_miracle(review):
    return any(reviewed.finding.rule == "own-miracle" for reviewed in review.findings)


def test_all_articles_are_analysed_anew_and_what_was_worked_on_is_held_back_accepted_at_once_and_undone(desk):
    before = reviews(desk)
    bar = renew_all(desk)
    assert bar.text() == "3 articles analysed · 1 with new findings · 2 to compare"
    now = reviews(desk)
    assert marks_miracle(now["Pasar Lama"]), "nobody had worked on it"
    assert now["Pasar Senen"] == before["Pasar Senen"]
    listed = []

    def accept(sheet):
        items = (sheet.tree.topLevelItem(row) for row in range(sheet.tree.topLevelItemCount()))
        listed.extend((item.text(0), item.text(1)) for item in items)
        desk.qtbot.mouseClick(sheet.accept_all, Qt.MouseButton.LeftButton)

    act_on(desk, RenewalSheet, accept)
    desk.qtbot.mouseClick(bar.compare, Qt.MouseButton.LeftButton)
    assert sorted(title for title, _ in listed) == ["Obat ajaib di Pasar Baru", "Obat ajaib di Pasar Senen"]
    assert all("added" in said and "no longer marked" in said for _, said in listed)
    now = reviews(desk)
    assert all(marks_miracle(now[title]) for title in TITLES)
    assert [r.note for r in now["Pasar Baru"].findings if r.note] == ["Sudah ditanya ke dinas 1."]
    assert not bar.isVisible()
    assert desk.session.say_undo() == "Accept the new analyses of several articles"
    desk.window.commands.undo()
    assert reviews(desk)["Pasar Senen"].findings == before["Pasar Senen"].findings
    assert reviews(desk)["Pasar Baru"].findings == before["Pasar Baru"].findings
    desk.window.commands.redo()
    assert reviews(desk) == now
    assert check_library(desk.session.library).problems == ()


def test_articles_are_compared_one_by_one_or_kept_as_they_are(desk):
    before = reviews(desk)
    bar = renew_all(desk)

    def keep_rest(sheet):
        assert sheet.tree.topLevelItemCount() == 1
        desk.qtbot.mouseClick(sheet.keep_all, Qt.MouseButton.LeftButton)

    def accept(sheet):
        act_on(desk, RenewalSheet, keep_rest)
        desk.qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)

    def compare(sheet):
        act_on(desk, CompareSheet, accept)
        desk.qtbot.keyClick(sheet.tree, Qt.Key.Key_Return)

    act_on(desk, RenewalSheet, compare)
    desk.qtbot.mouseClick(bar.compare, Qt.MouseButton.LeftButton)
    accepted = desk.review.article.title.removeprefix("Obat ajaib di ")
    (other,) = {"Pasar Senen", "Pasar Baru"} - {accepted}
    assert marks_miracle(desk.review)
    assert reviews(desk)[other] == before[other]
    assert not bar.isVisible()
    # Kept once, it is not asked about again; the accepted one says already what the rules say.
    assert renew_all(desk).text() == "3 articles analysed · nothing changes"
    assert not bar.compare.isVisible()


def test_the_chosen_articles_alone_are_analysed_and_it_can_be_stopped(desk):
    desk.window.show_library()
    page = desk.window.page
    desk.wait(lambda: len(page.model.ids) == 3)
    page.table.selectRow(page.model.ids.index(ids_by_title(desk)["Pasar Lama"]))
    desk.wait(desk.window.actions_list["renew_chosen"].isEnabled)
    page.acts.buttons["renew_chosen"].click()
    renewal = desk.window.commands.renewal
    desk.wait(lambda: renewal._bar is not None and renewal._bar.close_button.isVisible())
    assert renewal._bar.text() == "1 article analysed · 1 with new findings"
    assert renewal._bar.parentWidget() is page, "the bar stands where the library shows"
    desk.window.actions_list["renew_all"].trigger()
    renewal.cancel()
    desk.wait(lambda: not renewal.is_running())
    desk.wait(lambda: renewal._bar.text().startswith("Stopped: "))
    desk.window.open_article(ids_by_title(desk)["Pasar Lama"])
    desk.wait(renewal._bar.isVisible)  # it goes along to the article


@pytest.mark.parametrize("by", ["the bar", "the command"])
def test_what_was_left_to_compare_is_found_again_at_the_next_start(desk, start, by):
    before = reviews(desk)
    renew_all(desk)
    desk.close()
    again = start()
    again.wait(lambda: again.window.commands.renewal._bar is not None)
    bar = again.window.commands.renewal._bar
    again.wait(bar.isVisible)
    assert bar.text() == "2 articles are still to be compared."
    assert not bar.cancel.isVisible()
    again.window.commands.view.choose_language("id")
    assert bar.text() == "2 artikel masih perlu dibandingkan."
    again.window.commands.view.choose_language("en")
    listed = []

    def accept(sheet):
        listed.append(sheet.tree.topLevelItemCount())
        again.qtbot.mouseClick(sheet.accept_all, Qt.MouseButton.LeftButton)

    seen = act_on(again, RenewalSheet, accept)
    if by == "the bar":
        again.qtbot.mouseClick(bar.compare, Qt.MouseButton.LeftButton)
    else:
        again.window.actions_list["compare_renewed"].trigger()
    again.wait(lambda: seen and not bar.isVisible())
    assert listed == [2]
    now = reviews(again)
    assert all(marks_miracle(now[title]) for title in TITLES)
    assert [r.note for r in now["Pasar Baru"].findings if r.note] == ["Sudah ditanya ke dinas 1."]
    again.window.commands.undo()
    assert reviews(again)["Pasar Senen"].findings == before["Pasar Senen"].findings
    assert check_library(again.session.library).problems == ()
    again.close()
    # Taken back, they wait again; settled, nobody is asked.
    third = start()
    third.window.commands.redo()
    third.close()
    assert start().window.commands.renewal._bar is None


def age_text(desk, path):
    """Have the open article say what an older extraction would have made of the file."""
    library, article = desk.session.library, desk.review.article
    desk.wait(lambda: not desk.window.importer._tasks)  # an article under way is not analysed once more
    (document,) = list_bytes(path.read_bytes(), path.name, Route.FILE)
    older = document.text.replace(
        "Menurut kabar yang beredar, harga", "Beranda Berita\n\nMenurut kabar, harga"
    )
    assert older != document.text
    replace_text(library, article.id, replace(document, text=older, extraction="plain 0"))
    desk.window.open_article(article.id)
    desk.wait_analysed()
    return document.text, older


def test_a_newer_extraction_that_was_held_back_is_offered_again_at_the_next_start(start, tmp_path):
    path = tmp_path / "obat.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    desk = start(path)
    desk.wait_analysed()
    newer, older = age_text(desk, path)
    desk.press("c")
    desk.window.commands.imports.open_paths([path], Route.FILE)
    desk.wait(lambda: desk.window.importer.held)
    assert "The file is read differently now" in desk.desk.banner.text()
    before = desk.review
    assert before.text == older
    desk.close()
    path.unlink()  # the library has its original
    again = start()
    again.wait(lambda: again.window.commands.renewal._bar is not None)
    bar = again.window.commands.renewal._bar
    again.wait(bar.isVisible)
    assert bar.text() == "1 article is still to be compared."

    def accept(sheet):
        again.qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)

    def compare(sheet):
        act_on(again, CompareSheet, accept)
        again.qtbot.keyClick(sheet.tree, Qt.Key.Key_Return)

    act_on(again, RenewalSheet, compare)
    again.qtbot.mouseClick(bar.compare, Qt.MouseButton.LeftButton)
    again.wait(lambda: again.review is not None and again.review.text == newer)
    assert again.desk.article.pane.text == newer
    assert again.review.count(Status.CONFIRMED) == 1
    again.window.commands.undo()
    assert again.review.text == older
    again.window.commands.redo()
    assert check_library(again.session.library).problems == ()
    again.close()
    assert start().window.commands.renewal._bar is None
