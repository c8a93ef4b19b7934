"""The library's page: what it lists, what narrows and sorts it, and that nothing moves when it is read anew."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from tests.ui.reviews import add_review

from telisik.documents.document import Document, Route
from telisik.store import shelves
from telisik.store.changes import apply_edit
from telisik.store.library import add_article
from telisik.store.query import ArticleQuery
from telisik.ui.library_columns import COLUMNS, say_row
from telisik.ui.library_delegate import cut_snippet
from telisik.ui.library_filters import narrow_by
from telisik.ui.library_nav import PLACE_ROLE
from telisik.ui.library_page import LibraryPage
from telisik.ui.library_reader import LibraryReader
from telisik.ui.library_sheets import NameSheet, PickSheet, TickSheet
from telisik.ui.library_table_model import HIT_ROLE
from telisik.ui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLES = ("Banjir di Bekasi", "Harga beras naik", "Vaksin herbal", "Bandara ditunda")


def add(library, number: int) -> int:
    text = f"{TITLES[number]}.\nPejabat mengatakan hal {number}. Ia mengatakan lagi."
    content = text.encode()
    return add_article(
        library,
        Document(
            text=text, original=content, sha256=hashlib.sha256(content).hexdigest(), name=f"{number}.txt",
            route=Route.FILE, encoding="utf-8", media_type="text/plain", extraction="1", title=TITLES[number],
            publisher=("Kabar", "Warta")[number % 2],
        ),
    )  # fmt: skip


@pytest.fixture
def ids(library) -> list[int]:
    return [add(library, number) for number in range(len(TITLES))]


@pytest.fixture
def page(qtbot, library, ids) -> Iterator[LibraryPage]:
    reader = LibraryReader(library.folder)
    shown = LibraryPage(load_theme("light"), lambda: "en")
    qtbot.addWidget(shown)
    shown.set_reader(reader)
    shown.retranslate()
    shown.resize(1440, 800)
    shown.show()
    shown.refresh()
    qtbot.waitUntil(lambda: len(shown.model.ids) == len(ids) and shown.facets.articles == len(ids))
    yield shown
    reader.close()


def titles(page: LibraryPage) -> list[str]:
    return [article.title for row in range(len(page.model.ids)) if (article := page.model.article(row))]


def ask(qtbot, page: LibraryPage, query: ArticleQuery) -> None:
    page.ask(query)
    qtbot.waitUntil(lambda: page.model.query == query)


def test_headings_sort_and_a_second_press_turns_the_order(qtbot, page):
    page.table.head.sectionClicked.emit(0)
    qtbot.waitUntil(lambda: titles(page) == sorted(TITLES))
    page.table.head.sectionClicked.emit(0)
    qtbot.waitUntil(lambda: titles(page) == sorted(TITLES, reverse=True))
    assert page.filters.order.text() == "Sorted by title"


def test_typing_searches_and_says_how_much_was_found(qtbot, page):
    qtbot.keyClicks(page.search, "mengatak")
    qtbot.waitUntil(lambda: page.search.found() == "8 hits in 4 articles")
    hit = page.model.index(0, 0).data(HIT_ROLE)
    assert [text for text, found in cut_snippet(hit) if found] == ["mengatakan", "mengatakan"]
    qtbot.keyClicks(page.search, "xyz")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    assert page.empty.title.text() == "No article has these words."
    page.empty.button.click()
    qtbot.waitUntil(lambda: len(page.model.ids) == 4)


def test_filters_narrow_and_are_cleared(qtbot, page):
    assert [count for _, count in page.facets.publishers] == [2, 2]
    page.filters.changed.emit(narrow_by(page.query, "publisher", "Warta"))
    qtbot.waitUntil(lambda: len(page.model.ids) == 2)
    assert page.filters.menus["publisher"].text() == "Publisher: Warta"
    page.filters.clear_button.click()
    qtbot.waitUntil(lambda: len(page.model.ids) == 4)
    ask(qtbot, page, narrow_by(page.query, "verdict", "-"))
    assert len(page.model.ids) == 4
    ask(qtbot, page, narrow_by(page.query, "dates", "today"))
    assert len(page.model.ids) == 4
    ask(qtbot, page, replace(ArticleQuery(), added_to="2001-01-01"))
    assert page.empty.title.text() == "No articles match."


def test_the_left_side_goes_to_collections_tags_and_the_bin(qtbot, page, library, ids):
    apply_edit(library, shelves.add_collection(library, "Pemilu", None, ids[:2]))
    apply_edit(library, shelves.add_tag(library, "pesan berantai", article_ids=ids[1:2]))
    apply_edit(library, shelves.bin_articles(library, ids[3:]))
    page.refresh()
    qtbot.waitUntil(lambda: page.facets.binned == 1)
    found = {}
    for place in page.nav.places():
        if place.kind in ("collection", "tag", "bin", "all"):
            page.nav.chosen.emit(place)
            qtbot.waitUntil(lambda: page.model.asked == page.model.query)
            found[place.kind] = len(page.model.ids)
            assert page.nav.here() == place
    assert found == {"all": 3, "collection": 2, "tag": 1, "bin": 1}
    assert not page.acts.buttons["tag_chosen"].isVisible()
    assert page.acts.buttons["empty_bin"].isEnabled()


def test_what_is_selected_stays_selected_when_the_order_changes(qtbot, page, ids):
    page.table.select_ids({ids[0], ids[2]}, ids[2])
    ask(qtbot, page, ArticleQuery(order="title", descending=False))
    assert set(page.chosen()) == {ids[0], ids[2]}
    assert page.table.current_id() == ids[2]
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.count_selected() == 4
    with qtbot.waitSignal(page.article_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [ids[2]]


def test_the_keyboard_stays_at_its_place_when_its_article_goes(qtbot, page, library):
    ask(qtbot, page, ArticleQuery(order="title", descending=False))
    page.table.selectRow(1)
    gone = page.table.current_id()
    apply_edit(library, shelves.bin_articles(library, [gone]))
    page.refresh()
    qtbot.waitUntil(lambda: len(page.model.ids) == 3)
    assert page.table.currentIndex().row() == 1
    assert page.chosen() == [page.model.ids[1]]


def test_a_row_says_everything_to_a_screen_reader(page, library):
    article = page.model.article(page.model.row_of(1))
    said = say_row(article, page.query, "en")
    assert said == "Banjir di Bekasi, Kabar, New, Not set, Unassigned, 0, Today"
    names = {page.nav.accessibleName(), page.table.accessibleName(), page.search.accessibleName()}
    assert names == {"Where to look", "Articles", "Search all text"}
    assert page.nav.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "All articles, 4 articles"


def test_columns_give_way_in_their_order(qtbot, page):
    def shown() -> list[str]:
        return [c.name for n, c in enumerate(COLUMNS) if not page.table.isColumnHidden(n)]

    assert shown() == [column.name for column in COLUMNS]
    page.resize(1024, 640)
    assert page.side.isHidden()
    page.resize(880, 640)
    assert "words" not in shown()
    assert {"title", "status", "findings", "verdict"} <= set(shown())
    page.toggle_nav()
    assert page.side.isVisible()


def test_an_own_review_shows_its_progress(qtbot, page, library):
    number = add_review(library)
    page.refresh()
    qtbot.waitUntil(lambda: page.model.row_of(number) is not None)
    row = page.model.row_of(number)
    column = next(n for n, column in enumerate(COLUMNS) if column.name == "findings")
    assert str(page.model.index(row, column).data()).startswith("0 of ")
    assert page.nav.model().index(0, 0).data(PLACE_ROLE).kind == "all"


def test_a_newer_question_breaks_the_older_off(qtbot, library, ids):
    reader = LibraryReader(library.folder)
    begun, taken = Event(), []

    def slow(opened):
        begun.set()
        endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        return opened.db.conn.execute(endless).fetchone()

    reader.ask("a", slow, taken.append)
    assert begun.wait(10)
    reader.ask("a", lambda _opened: "new", taken.append)
    qtbot.waitUntil(lambda: taken == ["new"])
    reader.ask("b", slow, taken.append, rank=5)
    reader.ask("c", lambda _opened: "urgent", taken.append)
    qtbot.waitUntil(lambda: taken == ["new", "urgent"])
    reader.close()


def test_what_is_ours_reaches_the_crash_handler(qtbot, library):
    reader = LibraryReader(library.folder)
    with qtbot.captureExceptions() as crashes:
        reader.ask("a", lambda opened: opened.db.conn.execute("SELECT nothing"), lambda _result: None)
        qtbot.waitUntil(lambda: bool(crashes))
    assert crashes[0][0] is sqlite3.OperationalError
    reader.close()


def test_names_that_are_taken_are_refused(qtbot):
    sheet = NameSheet(None, load_theme("light"), "New tag", taken=["Pemilu"])
    qtbot.addWidget(sheet)
    qtbot.keyClicks(sheet.field, "pemilu")
    assert not sheet._ok.isEnabled()
    qtbot.keyClicks(sheet.field, " 2024")
    assert sheet._ok.isEnabled()
    assert sheet.name() == "pemilu 2024"


def test_ticks_tell_only_what_was_changed(qtbot):
    sheet = TickSheet(None, load_theme("light"), "Tags", [("1", "a", 2), ("2", "b", 1), ("3", "c", 0)], 2)
    qtbot.addWidget(sheet)
    assert sheet.changes() == {}
    sheet.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    sheet.list.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.keyClicks(sheet.new, "C")
    qtbot.keyClick(sheet.new, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.new, "d")
    assert sheet.changes() == {"1": False, "2": True, "3": True}
    assert sheet.added() == ["d"]


def test_one_of_many_is_found_by_typing(qtbot):
    sheet = PickSheet(None, load_theme("light"), "Publisher", [("a", "Kabar"), ("b", "Warta")])
    qtbot.addWidget(sheet)
    qtbot.keyClicks(sheet.field, "wa")
    assert sheet.key() == "b"


def test_acts_without_room_go_into_a_menu(qtbot, page):
    page.table.selectRow(0)
    page.resize(700, 500)
    acts = page.acts
    shown = [button for button in acts.buttons.values() if button.isVisible()]
    assert acts.more.isVisible()
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    assert acts.more.geometry().right() < acts.width()
    asked = []
    acts.asked.connect(asked.append)
    acts.more.click()
    menu = next(menu for menu in acts.findChildren(QMenu) if menu.isVisible())
    offered = {action.text(): action for action in menu.actions()}
    assert not {button.text() for button in shown} & offered.keys()
    offered["Near copies"].trigger()
    assert asked == ["find_alike"]
    menu.close()
    page.resize(1440, 800)
    assert not acts.more.isVisible()
    assert acts.buttons["find_alike"].isVisible()
