"""A library moves as a whole or not at all, and takes nothing else along."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.ui.reviews import add_review

from telisik.errors import Fault
from telisik.store import moving
from telisik.store.database import open_library
from telisik.store.library import list_articles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "before"
    with open_library(place) as library:
        add_review(library)
        library.back_up()
    (place / "packs").mkdir()
    (place / "packs" / "switches.json").write_text("{}")
    return place


def list_names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_moved_library_holds_what_it_held_and_leaves_other_files(folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "after" / "library"
    names = moving.copy_library(folder, to)
    with open_library(to) as library:
        assert len(list_articles(library)) == 1
        assert not library.notices
    moving.remove_library(folder, names)
    assert list_names(folder) == {"packs/switches.json"}


def test_a_folder_that_holds_nothing_else_goes(folder: Path, tmp_path: Path) -> None:
    shutil.rmtree(folder / "packs")
    moving.remove_library(folder, moving.copy_library(folder, tmp_path / "after"))
    assert not folder.exists()


@pytest.mark.parametrize("place", ["full", "before/inside", "before"])
def test_it_goes_into_no_full_folder_and_not_into_itself(folder: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    before = list_names(tmp_path)
    with pytest.raises(Fault):
        moving.copy_library(folder, tmp_path / place)
    assert list_names(tmp_path) == before


def test_a_copy_that_differs_is_removed_and_told(folder: Path, tmp_path: Path, monkeypatch) -> None:
    def copy_badly(source: Path, to: Path) -> None:
        to.write_bytes(source.read_bytes()[:-1])

    monkeypatch.setattr(shutil, "copy2", copy_badly)
    before = list_names(folder)
    with pytest.raises(Fault, match="not the same"):
        moving.copy_library(folder, tmp_path / "after")
    assert not (tmp_path / "after").exists()
    assert list_names(folder) == before


def test_a_disk_without_room_is_told_before_anything_is_copied(
    folder: Path, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(moving, "_free", lambda _to: 10)
    with pytest.raises(Fault, match="not enough room"):
        moving.copy_library(folder, tmp_path / "after")
    assert not (tmp_path / "after").exists()
