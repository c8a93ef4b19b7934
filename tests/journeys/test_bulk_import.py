"""Many files at once: the bar tells how it goes, the window stays usable, and nothing is lost at the end of it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

import file_builders as files
from page_builders import structured, weblog
from written_articles import ARTICLES, BRIDGE, FERRY

from telisik.documents.document import Route
from telisik.store import imports
from telisik.store.bulk import ImportState
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.ui.import_bar import _make_failure


def make_folder(folder: Path) -> Path:
    folder.mkdir()
    for number, article in enumerate(ARTICLES):
        (folder / f"{number}.html").write_text(structured(article), encoding="utf-8")
        (folder / f"{number}.pdf").write_bytes(files.pdf(article))
    (folder / "salinan.html").write_text(weblog(BRIDGE), encoding="utf-8")
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.4 rusak")
    return folder


def test_a_dropped_folder_is_imported_beside_the_work(start, tmp_path: Path) -> None:
    desk = start()
    bar = desk.window.import_bar
    desk.wait(lambda: desk.window.bulk is not None)
    desk.window.commands.imports.take_dropped([make_folder(tmp_path / "masuk")])
    desk.wait(bar.isVisible)
    desk.wait(lambda: desk.window.bulk.progress and desk.window.bulk.progress.state is ImportState.ENDED)
    progress = desk.window.bulk.progress
    assert (progress.total, progress.failed, progress.articles) == (16, 1, 15)
    assert bar.text().startswith("15 articles imported")
    assert "1 failed" in bar.text()
    assert "near copies" in bar.text()
    desk.wait(lambda: len(list_articles(desk.session.library)) == 15)
    bar.details.click()
    (failure,) = desk.window.bulk.list_failures()
    assert failure.name == "rusak.pdf"
    assert _make_failure(failure) is not None
    assert bar.retry.isVisible()
    (tmp_path / "masuk" / "rusak.pdf").write_bytes(files.pdf(FERRY, columns=2))
    bar.retry.click()
    desk.wait(
        lambda: desk.window.bulk.progress.failed == 0 and desk.window.bulk.progress.state is ImportState.ENDED
    )
    assert not bar.retry.isVisible()
    desk.window.commands.view.choose_language("id")
    assert bar.text().startswith("16 artikel diimpor · ")
    desk.window.commands.view.choose_language("en")
    bar.close_button.click()
    assert not bar.isVisible()


def test_what_was_broken_off_is_offered_again(start, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    place = make_folder(tmp_path / "masuk")
    with open_library(folder) as library:
        imports.start_import(library, sorted(place.iterdir()), Route.FILE)
    desk = start(library=folder)
    bar = desk.window.import_bar
    desk.wait(bar.isVisible)
    assert bar.text() == "An import was broken off: 16 files are left."
    bar.pause.click()
    desk.wait(lambda: desk.window.bulk.progress and desk.window.bulk.progress.state is ImportState.ENDED)
    assert desk.window.bulk.progress.articles == 15


def test_closing_the_window_leaves_the_rest_for_the_next_start(start, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    place = tmp_path / "masuk"
    place.mkdir()
    for number in range(40):
        (place / f"{number}.txt").write_text(f"Judul {number}\n\n{BRIDGE.text}", encoding="utf-8")
    desk = start(library=folder)
    desk.wait(lambda: desk.window.bulk is not None)
    desk.window.commands.imports.take_dropped([place])
    desk.wait(lambda: desk.window.bulk.progress and desk.window.bulk.progress.done >= 3)
    desk.close()
    with open_library(folder) as library:
        unfinished = imports.find_unfinished(library)
        assert unfinished is not None
        counts = imports.count_import(library, unfinished)
        assert counts.waiting + counts.done == 40
        assert counts.articles <= len(list_articles(library)) <= counts.articles + 2


def test_an_address_a_picture_and_an_empty_clipboard_are_refused_with_a_reason(start) -> None:
    from PySide6.QtGui import QGuiApplication, QImage

    desk = start()
    desk.window.commands.imports.ask_pasted("https://contoh.example/berita/1\n")
    (fault,) = desk.window.notices.faults()
    assert "is an address. Telisik opens no connection" in str(fault)
    assert "Ctrl+S" in str(fault)
    desk.window.notices.clear()
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    desk.window.commands.imports.paste()
    (fault,) = desk.window.notices.faults()
    assert "holds a picture" in str(fault)
    desk.window.notices.clear()
    QGuiApplication.clipboard().clear()
    assert QGuiApplication.clipboard().mimeData() is None, "this platform never has no data at all"
    desk.window.commands.imports.paste()
    (fault,) = desk.window.notices.faults()
    assert "no text in what was pasted" in str(fault)
