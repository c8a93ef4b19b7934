"""The command line and files that hold more than one article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines import make_marking_engine
from telisik.__main__ import main
from telisik.documents import engine
from telisik.store.database import open_library
from telisik.store.library import list_articles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a table of two articles; analyse with an engine that marks four characters, and speak English."""
    monkeypatch.setattr(engine, "make_engine", make_marking_engine)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    path = tmp_path / "t.csv"
    path.write_text("judul,isi\nSatu,Kata polisi itu di sana\nDua,Kata hakim itu di sini\n", encoding="utf-8")
    return path


def test_each_article_of_a_file_is_named(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", "--json", str(table)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["name"], one["title"]) for one in records] == [("t.csv › 1", "Satu"), ("t.csv › 2", "Dua")]
    assert main(["analyse", str(table)]) == 0
    assert "\n  t.csv › 2 · Dua\n" in capsys.readouterr().out


def test_a_report_of_a_file_with_more_articles_says_that_it_is_of_the_first(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, out = tmp_path / "library", tmp_path / "out.md"
    assert main(["review", str(table), "--out", str(out), "--library", str(library)]) == 0
    assert "“t.csv” holds more than one article; the report is of the first." in capsys.readouterr().err
    with open_library(library) as opened:
        assert [one.title for one in list_articles(opened)] == ["Satu"]
    assert "polisi" in out.read_text(encoding="utf-8")
