"""Many files become articles side by side; what fails is told, what was broken off goes on, what is alike is shown."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import file_builders as files
from page_builders import structured, weblog
from written_articles import ARTICLES, BRIDGE, ENGLISH, FERRY, RICE

from engines import make_marking_engine
from telisik.documents.child import ChildConfig
from telisik.documents.document import Route
from telisik.documents.process import AnalysisProcess
from telisik.store import imports
from telisik.store.bulk import BulkImport, ImportState, Progress
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.store.provenance import list_dropped, list_near


def make_process() -> AnalysisProcess:
    return AnalysisProcess(ChildConfig(make_marking_engine))


def make_texts(folder: Path, count: int) -> list[Path]:
    words = " ".join(" ".join(a.paragraphs) for a in ARTICLES).split()
    chance = random.Random(1)
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.txt"
        path.write_text(f"Judul {number}\n\n" + " ".join(chance.choices(words, k=120)), encoding="utf-8")
        paths.append(path)
    return paths


def run(folder: Path, paths: list[Path], told: list[Progress] | None = None) -> Progress:
    bulk = BulkImport(folder, (told if told is not None else []).append, make_process=make_process)
    bulk.start(paths, Route.DROP)
    bulk.wait(180)
    return bulk.progress


def test_a_folder_is_imported_with_what_fails_told(tmp_path: Path) -> None:
    place, folder = tmp_path / "masuk", tmp_path / "library"
    make_texts(place, 12)
    (place / "halaman.html").write_text(structured(BRIDGE), encoding="utf-8")
    (place / "halaman_files").mkdir()
    (place / "halaman_files" / "gaya.html").write_text("x")
    (place / "gambar.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (place / "banyak.csv").write_bytes(files.table(ENGLISH))
    (place / "rusak.docx").write_bytes(files.word(BRIDGE)[:3000])
    (place / "isi.zip").write_bytes(files.pack({"a.html": weblog(RICE), "b.pdf": b"%PDF-1.4 rusak"}))
    with open_library(folder) as library:
        told: list[Progress] = []
        progress = run(folder, [place], told)
        assert progress.state is ImportState.ENDED
        assert (progress.total, progress.done, progress.failed) == (16, 15, 1)
        assert progress.articles == 12 + 1 + len(ENGLISH) + 1 == len(list_articles(library))
        assert progress.import_id is not None
        failures = imports.list_failures(library, progress.import_id)
        assert [f.name for f in failures] == ["isi.zip › b.pdf", "rusak.docx"]
        assert all("is damaged or was cut short" in str(f.fault) for f in failures)
        assert imports.find_unfinished(library) is None
        assert told[-1] == progress
        assert any(one.seconds_left is not None for one in told)
        page = next(a for a in list_articles(library) if a.title == BRIDGE.title)
        assert any(one.text.startswith("Baca juga") for one in list_dropped(library, page.id))


def test_the_same_bytes_come_once_and_near_copies_are_shown(tmp_path: Path) -> None:
    place, folder = tmp_path / "masuk", tmp_path / "library"
    place.mkdir()
    (place / "1.html").write_text(structured(FERRY), encoding="utf-8")
    (place / "2.html").write_text(structured(FERRY), encoding="utf-8")
    changed = FERRY.text.replace("Tuesday evening", "Monday night").replace("nine hundred", "800")
    (place / "3.txt").write_text(changed, encoding="utf-8")
    (place / "4.txt").write_text(BRIDGE.text, encoding="utf-8")
    with open_library(folder) as library:
        progress = run(folder, [place])
        assert (progress.articles, progress.duplicates) == (3, 1)
        (pair,) = progress.near
        assert 0.6 < pair.other.likeness < 1
        (near,) = list_near(library, pair.article_id)
        assert near == pair.other
        again = run(folder, [place])
        assert (again.articles, again.duplicates, again.failed) == (0, 4, 0)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read")
def test_a_file_that_the_disk_does_not_give_is_told_and_the_others_come(tmp_path: Path) -> None:
    folder, failing = tmp_path / "library", tmp_path / "gagal.txt"
    failing.symlink_to("/proc/self/mem")
    with open_library(folder) as library:
        progress = run(folder, [failing, *make_texts(tmp_path / "masuk", 3)])
        assert (progress.failed, progress.articles) == (1, 3)
        (failure,) = imports.list_failures(library, progress.import_id or 0)
        assert "“gagal.txt” could not be read" in str(failure.fault)


def test_failures_are_tried_again(tmp_path: Path) -> None:
    folder, path = tmp_path / "library", tmp_path / "a.txt"
    path.write_bytes(b"")
    with open_library(folder) as library:
        first = run(folder, [path])
        assert first.failed == 1
        path.write_text(BRIDGE.text, encoding="utf-8")
        bulk = BulkImport(folder, lambda _: None, make_process=make_process)
        bulk.go_on(first.import_id or 0, retry=True)
        bulk.wait(180)
        assert (bulk.progress.failed, bulk.progress.done, bulk.progress.articles) == (0, 1, 1)
        assert imports.list_failures(library, first.import_id or 0) == []


def test_an_import_that_is_broken_off_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    paths = make_texts(tmp_path / "masuk", 60)
    with open_library(folder) as library:
        enough = threading.Event()
        bulk = BulkImport(folder, lambda p: enough.set() if p.done >= 10 else None, make_process=make_process)
        bulk.start(paths, Route.FILE)
        assert enough.wait(180)
        bulk.close()  # as where the program ends, or is ended
        before = len(list_articles(library))
        assert 10 <= before < 60
        unfinished = imports.find_unfinished(library)
        assert unfinished is not None
        rest = BulkImport(folder, lambda _: None, make_process=make_process)
        rest.go_on(unfinished)
        rest.wait(180)
        assert rest.progress.done == rest.progress.total == 60
        assert len(list_articles(library)) == 60
        assert imports.find_unfinished(library) is None


def import_until_killed(folder: str, source: str) -> None:
    """Import in this process and say every step; whoever started it kills it."""
    with open_library(Path(folder)):
        bulk = BulkImport(Path(folder), lambda p: os.write(1, b"%d\n" % p.done), make_process=make_process)
        bulk.start([Path(source)], Route.FILE)
        bulk.wait()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9")
@pytest.mark.parametrize("most", [1, 17])
def test_an_import_that_is_killed_goes_on(tmp_path: Path, most: int) -> None:
    folder, source = tmp_path / "library", tmp_path / "masuk"
    make_texts(source, 40)
    code = f"import test_store_bulk as t; t.import_until_killed({str(folder)!r}, {str(source)!r})"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=Path(__file__).parent, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if int(line) >= most:
                program.kill()
                break
    with open_library(folder) as library:
        assert not check_library(library).problems
        unfinished = imports.find_unfinished(library)
        assert unfinished is not None
        assert most <= len(list_articles(library)) < 40
        rest = BulkImport(folder, lambda _: None, make_process=make_process)
        rest.go_on(unfinished)
        rest.wait(180)
        assert (rest.progress.done, rest.progress.failed) == (40, 0)
        assert len(list_articles(library)) == 40
        assert imports.find_unfinished(library) is None
        assert not check_library(library).problems


def test_pause_and_cancel(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    paths = make_texts(tmp_path / "masuk", 80)
    with open_library(folder) as library:
        enough = threading.Event()
        bulk = BulkImport(folder, lambda p: enough.set() if p.done >= 5 else None, make_process=make_process)
        bulk.start(paths, Route.FILE)
        assert enough.wait(180)
        bulk.pause()
        time.sleep(0.5)  # those under way are finished
        paused = bulk.progress
        assert paused.state is ImportState.PAUSED
        time.sleep(0.5)
        assert bulk.progress.done == paused.done
        bulk.resume()
        bulk.cancel()
        bulk.wait(60)
        assert bulk.progress.state is ImportState.CANCELLED
        assert 5 <= len(list_articles(library)) < 80
        assert imports.find_unfinished(library) is None


@pytest.mark.parametrize("text", ["Kata polisi KILL, dia pergi.", "Kata polisi SEGFAULT, dia pergi."])
def test_a_crash_is_one_failure(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "library"
    paths = make_texts(tmp_path / "masuk", 6)
    paths[2].write_text(text, encoding="utf-8")
    with open_library(folder) as library:
        progress = run(folder, paths)
        assert (progress.done, progress.failed) == (5, 1)
        (failure,) = imports.list_failures(library, progress.import_id or 0)
        assert "stopped while it worked on “0002.txt”" in str(failure.fault)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX priorities")
def test_the_reading_gives_way_to_the_window(tmp_path: Path) -> None:
    paths = make_texts(tmp_path / "masuk", 12)
    seen: list[int] = []

    def look(_: Progress) -> None:
        for child in psutil.Process().children():
            with suppress(psutil.NoSuchProcess):
                seen.append(child.nice())

    with open_library(tmp_path / "library"):
        bulk = BulkImport(tmp_path / "library", look)
        bulk.start(paths, Route.FILE)
        bulk.wait(180)
    assert bulk.progress.articles == 12
    assert max(seen) == min(19, psutil.Process().nice() + 10)
