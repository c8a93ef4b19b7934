"""The library as a reviewer uses it: found by words, put in order by keys, into the bin and out, and for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from telisik.documents.document import Route
from telisik.store.originals import find_original
from telisik.store.reviews import load_review

if TYPE_CHECKING:
    from pathlib import Path

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = {
    "banjir.txt": "Banjir di Bekasi\n\nSeorang pejabat mengatakan air akan surut. Konon warga panik.",
    "beras.txt": "Harga beras naik\n\nPara ahli mengatakan stok cukup.",
    "cuaca.txt": "Cuaca besok\n\nBesok cerah.",
}


def fill(desk, folder: Path) -> None:
    folder.mkdir()
    for name, text in TEXTS.items():
        file = folder / name
        file.write_text(text, encoding="utf-8")
        desk.window.commands.imports.open_paths([file], Route.FILE)
        desk.wait(lambda name=name: desk.review is not None and desk.review.article.name == name)
        desk.wait_analysed()


def answer(desk, monkeypatch, act) -> None:
    """Fill in every dialog of the library instead of a person."""

    def run(sheet) -> bool:
        act(sheet)
        return True

    monkeypatch.setattr(desk.window.commands.library, "run", run)


def test_articles_are_found_ordered_binned_and_deleted(start, tmp_path: Path, monkeypatch) -> None:
    desk = start()
    fill(desk, tmp_path / "masuk")
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    page = desk.window.page
    assert desk.window.windowTitle() == "Library – Telisik"
    desk.wait(lambda: len(page.model.ids) == 3 and page.facets.articles == 3)
    assert desk.window.status.progress.text() == "3 of 3 articles"

    desk.press(Qt.Key.Key_F, modifier=CONTROL)
    desk.type("mengatakan")
    desk.wait(lambda: page.search.found() == "2 hits in 2 articles")
    desk.press(Qt.Key.Key_Down)
    assert page.table.hasFocus()

    answer(desk, monkeypatch, lambda sheet: sheet.new.setText("pesan berantai"))
    desk.press(Qt.Key.Key_A, modifier=CONTROL)
    desk.press(Qt.Key.Key_T)
    desk.wait(lambda: [(tag.name, tag.articles) for tag in page.facets.tags] == [("pesan berantai", 2)])
    desk.press(Qt.Key.Key_Z, modifier=CONTROL)
    desk.wait(lambda: not page.facets.tags)
    answer(desk, monkeypatch, lambda sheet: sheet.field.setText("Ratna W."))
    desk.press(Qt.Key.Key_R)
    desk.wait(lambda: page.facets.reviewers == (("Ratna W.", 2),))

    page.table.selectRow(0)
    gone = page.chosen()[0]
    original = find_original(
        desk.session.library.folder, load_review(desk.session.library, gone).article.sha256
    )
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: len(page.model.ids) == 1)
    page.nav.chosen.emit(page.nav.places()[-1])
    desk.wait(lambda: page.model.ids == [gone])
    page.table.selectRow(0)
    page.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    banner = desk.desk.banner
    assert banner.text() == "This article is in the bin."
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    desk.wait(lambda: page.model.ids == [gone])
    desk.press(Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert banner.text() == ""
    desk.wait(lambda: page.facets.binned == 0)
    desk.press(Qt.Key.Key_Z, modifier=CONTROL)
    desk.wait(lambda: page.model.ids == [gone] and page.facets.binned == 1)

    answer(desk, monkeypatch, lambda _sheet: None)
    page.acts.buttons["empty_bin"].click()
    desk.wait(lambda: page.facets.binned == 0 and page.facets.articles == 2)
    assert not original.exists()
    assert not desk.session.stack.canUndo()
    assert desk.window.notices.faults() == []


def test_an_article_opens_from_the_table_and_its_neighbours_follow_the_list(start, tmp_path: Path) -> None:
    desk = start()
    fill(desk, tmp_path / "masuk")
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    page = desk.window.page
    page.table.head.sectionClicked.emit(0)
    desk.wait(lambda: page.model.query.order == "title" and len(page.model.ids) == 3)
    first, second, _third = page.model.ids
    page.table.selectRow(0)
    desk.press(Qt.Key.Key_Return)
    assert not desk.window.shows_library()
    assert desk.review.article.id == first
    desk.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert desk.review.article.id == second
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.shows_library()
    assert desk.desk.article.hasFocus() or desk.desk.article.pane.hasFocus()


def test_reports_of_many_articles_are_written_into_a_folder(start, tmp_path: Path) -> None:
    from telisik.ui.bulk_export import write_reports
    from telisik.ui.exporting import ExportChoice

    desk = start()
    fill(desk, tmp_path / "masuk")
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    page = desk.window.page
    desk.wait(lambda: len(page.model.ids) == 3)
    out = tmp_path / "laporan"
    out.mkdir()
    write_reports(desk.window, page.model.ids, ExportChoice(".md", "id"), out)
    desk.wait(lambda: len(list(out.glob("*.md"))) == 3)
    desk.wait(lambda: not desk.window.library_view._tasks)
