"""Held-back articles are found again by where their texts are kept, and only the text that was annotated counts."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.benchmarks import held_back

from telisik.analysis.measure import read_lines
from telisik.analysis.model import ASSERTION_CODES, Code, Grade

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Mayor Ann Hill said the bridge is shut. Reportedly, the “old” one fell.\n"
SETS = sorted(held_back.HELD_BACK.glob("*.jsonl"))


def article(corpus: str, name: str | int, text: str = TEXT) -> dict[str, Any]:
    marks = [
        {"layer": "sourcing", "code": "NAMED_PERSON", "grade": "G0", "start": 0, "end": 14},
        {"layer": "sourcing", "code": "HEARSAY_AGENTLESS", "grade": "G4", "start": 40, "end": 50},
    ]
    return {
        "id": f"{corpus}/{name}",
        "lang": "en",
        "text_of": {"corpus": corpus, "name": name},
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "findings": marks,
    }


def write_lines(path: Path, *records: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """Return a folder with a corpus of files and one of lines, of which one line has no id."""
    folder = tmp_path / "data"
    (folder / "town/train/text").mkdir(parents=True)
    (folder / "town/train/text/bridge.txt").write_bytes(TEXT.encode())
    write_lines(folder / "news/lines.jsonl", {"id": "n1", "text": TEXT}, {"text": TEXT + "More."})
    return folder


def test_texts_are_found_in_files_and_in_lines(corpora: Path) -> None:
    assert held_back.find_text(article("town/train", "bridge.txt"), corpora) == TEXT
    assert held_back.find_text(article("news/lines.jsonl", "n1"), corpora) == TEXT
    assert held_back.find_text(article("news/lines.jsonl", 2, TEXT + "More."), corpora) == TEXT + "More."


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (article("town/train", "ferry.txt"), "town/train has no article ferry.txt"),
        (article("news/lines.jsonl", "n2"), "news/lines.jsonl has no article n2"),
        (article("news/gone.jsonl", "n1"), "news/gone.jsonl has no article n1"),
        (article("town/train", "bridge.txt", "Another."), "not the text that was annotated"),
    ],
)
def test_a_text_that_is_absent_or_changed_is_told(corpora: Path, held: dict[str, Any], told: str) -> None:
    with pytest.raises(held_back.MissingTextError, match=told):
        held_back.find_text(held, corpora)


def test_the_measures_are_printed(
    corpora: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = write_lines(corpora / "held" / "en.jsonl", article("town/train", "bridge.txt"))
    monkeypatch.setattr(held_back, "HELD_BACK", held.parent)
    assert held_back.main(["en", str(corpora), "--json"]) == 0
    measured = json.loads(capsys.readouterr().out)["en"]
    assert (measured["articles"], measured["sources"]["gold"], measured["sources"]["r"]) == (1, 2, 1.0)


def test_nothing_is_measured_where_one_text_is_missing(
    corpora: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = write_lines(
        corpora / "held" / "en.jsonl", article("town/train", "bridge.txt"), article("town/train", "ferry.txt")
    )
    monkeypatch.setattr(held_back, "HELD_BACK", held.parent)
    with pytest.raises(SystemExit, match=r"ferry\.txt"):
        held_back.main(["en", str(corpora)])
    assert not capsys.readouterr().out


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_the_sets_hold_marks_that_the_engine_can_be_compared_with_and_no_words(path: Path) -> None:
    articles = read_lines(path)
    assert len({each["id"] for each in articles}) == len(articles)
    for each in articles:
        assert set(each) == {"id", "lang", "text_of", "sha256", "findings"}
        assert each["lang"] == path.stem
        for mark in each["findings"]:
            check_mark(mark)


def check_mark(mark: dict[str, Any]) -> None:
    places = [mark[part] for part in ("cue", "content") if mark.get(part)]
    assert all(0 <= start < end for start, end in [(mark["start"], mark["end"]), *places])
    assert set(mark) <= {"layer", "code", "grade", "start", "end", "cue", "content", "optional"}
    if mark["layer"] == "sourcing":
        assert Code(mark["code"]) not in ASSERTION_CODES
        Grade(mark["grade"])
    else:
        assert (mark["layer"], "grade" in mark) == ("assertion", False)
        assert mark["code"] in ASSERTION_CODES
