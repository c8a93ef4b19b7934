"""The commands that look after the library: what they print, their exit codes, and what they leave alone."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from tests.store.store_samples import fill_library

from telisik.__main__ import main
from telisik.cli import library as library_commands
from telisik.store.backups import list_backups
from telisik.store.database import open_library
from telisik.store.library import list_articles, save_setting


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "pustaka"
    with open_library(place) as library:
        fill_library(library)
    return place


@pytest.fixture
def call(folder, capsys):
    def run(*arguments, code=0):
        assert main([*arguments, "--library", str(folder)]) == code
        return capsys.readouterr()

    return run


def spoil(folder):
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as raw:
        raw.execute("UPDATE progress SET confirmed = 9")
        raw.execute("DROP TRIGGER edit_log_is_not_changed")


def test_a_sound_library_is_said_to_be_sound(call):
    assert call("check").out == "1 article, 4 findings, 0 entries of history, 1 file: nothing wrong\n"
    told = json.loads(call("check", "--json").out)
    assert told["sound"]
    assert (told["articles"], told["findings"], told["problems"]) == (1, 4, [])


def test_what_is_wrong_is_told_in_the_language_of_the_system(call, folder, monkeypatch):
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert call("check").out.endswith("1 berkas: tidak ada yang salah\n")
    spoil(folder)
    out = call("check", "--quick", code=3).out
    assert "SALAH: Hitungan artikel 1 " in out
    assert out.endswith(": 2 salah\n")
    assert call("check", "--repair").out.count("diperbaiki: ") == 2
    assert " 1 artikel, " in call("restore").out
    assert "Tidak ada berkas “x.telisik”." in call("import-library", "x.telisik", "--replace", code=1).err


def test_a_folder_without_backups_says_so(call, folder):
    for path in list_backups(folder):
        path.unlink()
    assert call("restore").out == "There is no backup yet.\n"


def test_a_library_that_cannot_be_written_to_is_checked_and_exported(call, folder, tmp_path, monkeypatch):
    before = (folder / "library.db").read_bytes()
    # Root may write everywhere: what the system would answer is said for it.
    monkeypatch.setattr(library_commands.os, "access", lambda *_: False)
    assert "nothing wrong" in call("check").out
    assert call("export-library", str(tmp_path / "semua.telisik")).out
    assert (folder / "library.db").read_bytes() == before
    assert main(["import-library", str(tmp_path / "semua.telisik"), "--library", str(tmp_path / "lain")]) == 0


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"Kata", "it is no ZIP file"), (b"PK\x05\x06" + bytes(18), "what is in it is not what")],
)
def test_what_is_no_exported_library_is_told(call, tmp_path, data, told):
    (tmp_path / "a.telisik").write_bytes(data)
    err = call("import-library", str(tmp_path / "a.telisik"), "--replace", code=1).err
    assert f"“a.telisik” is not a library exported by Telisik, or it is damaged: {told}" in err


def test_what_is_wrong_is_told_mended_and_told_again(call, folder):
    spoil(folder)
    out = call("check", "--quick", code=3).out
    assert out.count("WRONG: ") == 2
    told = json.loads(call("check", "--repair", "--json").out)
    assert told["sound"]
    assert [problem["kind"] for problem in told["problems"]] == ["schema", "counts"]
    assert all(problem["repaired"] for problem in told["problems"])
    assert told["backup"]
    assert "nothing wrong" in call("check").out


def test_backups_are_made_listed_restored_and_taken_back(call, folder):
    made = call("backup").out.strip()
    assert made == str(list_backups(folder)[0])
    with open_library(folder) as library:
        save_setting(library, "theme", "dark")
        fill_library(library, 2)
    listed = json.loads(call("restore", "--json").out)["backups"]
    assert listed[0]["articles"] == 2
    assert listed[0]["name"] in call("restore", "--list").out
    call("restore", made.rsplit("/", 1)[-1])
    with open_library(folder) as library:
        assert len(list_articles(library)) == 1
    assert json.loads(call("restore", "--undo", "--json").out)["kept"]
    with open_library(folder) as library:
        assert len(list_articles(library)) == 2
    assert "no backup “x”" in call("restore", "x", code=1).err


def test_a_library_is_carried_in_one_file(call, folder, tmp_path, capsys):
    out = tmp_path / "semua.telisik"
    assert json.loads(call("export-library", str(out), "--json").out)["files"] == 2
    other = tmp_path / "lain"
    assert main(["import-library", str(out), "--library", str(other)]) == 0
    with open_library(other) as library:
        assert len(list_articles(library)) == 1
    capsys.readouterr()
    assert "articles in the library already" in call("import-library", str(out), code=1).err
    call("import-library", str(out), "--replace")
    assert "nothing wrong" in call("check").out


@pytest.mark.parametrize("command", ["check", "backup", "restore", "export-library", "import-library"])
def test_a_library_that_is_held_or_not_there_is_told(command, folder, tmp_path, capsys):
    more = [str(tmp_path / "x")] if command.endswith("library") or command == "restore" else []
    if command == "restore":
        more = ["--undo"]
    assert main([command, *more, "--library", str(tmp_path / "nothing")]) == 1
    assert "telisik: " in capsys.readouterr().err
    assert not (tmp_path / "nothing" / "library.db").exists()
    with open_library(folder):
        assert main([command, *more, "--library", str(folder)]) == 1
        assert "is open in another Telisik" in capsys.readouterr().err


@pytest.mark.parametrize("backed_up", [True, False])
def test_a_damaged_library_is_not_called_sound_because_another_stands_in_its_place(call, folder, backed_up):
    for path in list_backups(folder)[0 if not backed_up else 1 :]:
        path.unlink()
    (folder / "library.db").write_bytes(b"x" * 5000)
    came = call("check", code=3)
    assert ("no sound backup was found" in came.err) is not backed_up
    assert ("1 article, " if backed_up else "0 articles, ") in came.out
    assert call("check", code=0 if backed_up else 3).err == ""
    (folder / "library.db").write_bytes(b"x" * 5000)
    assert json.loads(call("check", "--json", code=3).out)["sound"] is False
