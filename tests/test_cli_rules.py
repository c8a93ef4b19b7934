"""``telisik rules``: what is in force, whether its examples hold, what it finds in a sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from telisik.__main__ import main
from telisik.analysis.packs import save_switch
from telisik.paths import packs_folder

if TYPE_CHECKING:
    from pathlib import Path

RULE = """
[[rule]]
id = "own-miracle"
layer = "assertion"
code = "LOADED"
severity = "low"
kind = "phrase"
cues = ["obat ajaib"]
reason = {{ en = "Own.", id = "Sendiri." }}
checks = []
norm = {{ en = "House style.", id = "Gaya selingkung." }}
match = ["{match}"]
"""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "house", "Obat ajaib itu dijual di pasar.")


def write_pack(folder: Path, match: str) -> Path:
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text('name = "house"\nextends = "id"\n', encoding="utf-8")
    (folder / "rules" / "own.toml").write_text(RULE.format(match=match), encoding="utf-8")
    return folder


def read_lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_list_tells_what_is_on_and_what_is_off(capsys: pytest.CaptureFixture[str]) -> None:
    save_switch("id.check.no_byline", on=False)
    assert main(["rules", "list", "--language", "id", "--json"]) == 0
    rows = {row["id"]: row for row in read_lines(capsys)}
    assert rows["id.check.no_byline"]["on"] is False
    assert rows["id.check.no_date"]["on"] is True
    assert {row["part"] for row in rows.values()} == {"rule", "cue", "check"}
    assert {row["language"] for row in rows.values()} == {"id"}
    assert main(["rules", "list", "--language", "id"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert len(shown) == len(rows)
    assert [line for line in shown if line.startswith("off")] == [
        line for line in shown if "id.check.no_byline" in line
    ]


def test_check_holds_a_pack_to_its_examples(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", str(pack), "--language", "id", "--json"]) == 0
    assert read_lines(capsys) == []
    write_pack(pack, "Obat biasa.")
    assert main(["rules", "check", str(pack), "--language", "id"]) == 1
    assert "own-miracle: should match" in capsys.readouterr().out


def test_check_names_a_bad_pack_by_file_line_and_cause(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pack / "rules" / "own.toml").write_text("\n[[rule]]\nid = 3\n", encoding="utf-8")
    assert main(["rules", "check", str(pack), "--language", "id", "--json"]) == 1
    assert "rules/own.toml:2" in capsys.readouterr().err


def test_try_shows_rule_cue_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "Konon, pabrik itu akan dijual kepada pengusaha asing."
    assert main(["rules", "try", sentence]) == 0
    shown = capsys.readouterr().out
    assert "id-hearsay-claim" in shown
    assert "“Konon”" in shown
    assert main(["rules", "try", sentence, "--json"]) == 0
    (record,) = read_lines(capsys)
    assert record["text"] == sentence
    assert "id.source.hearsay_agentless" in [f["rule"] for f in record["findings"]]  # type: ignore[attr-defined]
    assert main(["rules", "try", "Le président est parti hier soir."]) == 0
    assert "does not read" in capsys.readouterr().out


def test_an_installed_pack_is_used_and_a_bad_one_is_told_without_harm(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packs_folder().mkdir(parents=True)
    pack.rename(packs_folder() / "house")
    assert main(["rules", "try", "Obat ajaib itu dijual di pasar.", "--language", "id"]) == 0
    assert "own-miracle" in capsys.readouterr().out
    (packs_folder() / "house" / "pack.toml").write_text("=", encoding="utf-8")
    assert main(["rules", "try", "Konon obat ajaib itu dijual di pasar.", "--language", "id"]) == 1
    told = capsys.readouterr()
    assert "own-miracle" not in told.out
    assert "id-hearsay-claim" in told.out
    assert "house/pack.toml:1" in told.err
    article = pack.parent / "article.txt"
    article.write_text("Konon obat ajaib itu dijual di pasar.", encoding="utf-8")
    assert main(["analyse", str(article)]) == 0
    assert "house/pack.toml:1" in capsys.readouterr().err


def test_faults_are_told_in_the_language_of_the_interface(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert main(["analyse", "tak-ada.txt"]) == 1
    assert "Tidak ada berkas “tak-ada.txt”." in capsys.readouterr().err
