"""Where the command line may write: never over the library or into its folders, and with the rights a person gives."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from engines import make_marking_engine
from telisik.__main__ import main
from telisik.documents import engine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(engine, "make_engine", make_marking_engine)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TELISIK_LIBRARY", str(tmp_path / "library"))
    path = tmp_path / "a.txt"
    path.write_text("Kata polisi itu di sana", encoding="utf-8")
    assert main(["review", str(path), "--pdf", str(tmp_path / "first.pdf")]) == 0
    return path


@pytest.mark.parametrize("place", ["library.db", "library.db-wal", "originals/a.pdf", "backups/x/y.pdf"])
def test_a_part_of_the_library_is_never_written_over(
    article: Path, tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "library" / place
    before = (tmp_path / "library" / "library.db").read_bytes()
    for command in (["review", str(article), "--pdf", str(out)], ["export-library", str(out)]):
        assert main(command) == 1
        assert f"“{out.name}” is a part of the library itself." in capsys.readouterr().err
    assert (tmp_path / "library" / "library.db").read_bytes() == before
    assert main(["check"]) == 0


def test_a_report_may_lie_beside_the_library(article: Path, tmp_path: Path) -> None:
    assert main(["review", str(article), "--pdf", str(tmp_path / "library" / "laporan.pdf")]) == 0
    assert main(["check"]) == 0


def test_a_folder_that_is_not_there_is_told(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(article), "--out", str(tmp_path / "tiada" / "a.md")]) == 1
    assert f"There is no folder “{tmp_path / 'tiada'}” to write the report to." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_report_has_the_rights_a_person_gives_new_files(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.md"
    mask = os.umask(0o077)
    try:
        assert main(["review", str(article), "--out", str(out)]) == 0
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
        out.chmod(0o640)
        assert main(["review", str(article), "--out", str(out)]) == 0
        assert stat.S_IMODE(out.stat().st_mode) == 0o640
    finally:
        os.umask(mask)


def test_a_language_that_is_not_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    path = tmp_path / "ar.txt"
    path.write_text("قال مسؤول رفض الكشف عن اسمه إن المشروع بدأ دون دراسة بيئية.", encoding="utf-8")
    assert main(["analyse", str(path)]) == 0
    assert "Telisik tidak membaca bahasa teks ini (Bahasa Arab)" in capsys.readouterr().out
