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
        "second": marks,
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


def mark(code: str, start: int, end: int, **more: object) -> dict[str, Any]:
    layer = {"layer": "assertion"} if Code(code) in ASSERTION_CODES else {"layer": "sourcing", "grade": "G4"}
    return {**layer, "code": code, "start": start, "end": end, **more}


def test_what_one_annotator_alone_marks_is_optional() -> None:
    first = [
        mark("UNNAMED_GROUP", 0, 9),
        mark("HEARSAY", 20, 30),
        mark("LOADED", 40, 45),
        mark("HEDGED", 50, 60),
    ]
    second = [mark("UNNAMED_INDIVIDUAL", 2, 9), mark("ATTR_ANON", 22, 30), mark("HEARSAY", 50, 58)]
    second.append(mark("ROLE_OFFICIAL", 40, 45))
    assert held_back.join(first, second) == [
        mark("UNNAMED_GROUP", 0, 9),  # the first's code stays
        mark("ROLE_OFFICIAL", 40, 45, optional=True),  # a source is no assertion
        mark("HEARSAY", 20, 30),
        mark("LOADED", 40, 45, optional=True),
        mark("HEDGED", 50, 60, optional=True),  # serious for the second alone
    ]


@pytest.mark.parametrize(("options", "must"), [([], 1), (["--first"], 2)])
def test_one_annotator_or_both_are_counted(
    corpora: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    must: int,
) -> None:
    each = article("town/train", "bridge.txt")
    held = write_lines(corpora / "held" / "en.jsonl", {**each, "second": each["findings"][:1]})
    monkeypatch.setattr(held_back, "HELD_BACK", held.parent)
    assert held_back.main(["en", str(corpora), "--json", *options]) == 0
    assert json.loads(capsys.readouterr().out)["en"]["sources"]["gold"] == must


def test_how_far_two_annotators_agree_is_printed(
    corpora: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    each = article("town/train", "bridge.txt")
    doubted = [each["findings"][0], {**each["findings"][1], "optional": True}]
    held = write_lines(corpora / "held" / "en.jsonl", {**each, "second": doubted})
    monkeypatch.setattr(held_back, "HELD_BACK", held.parent)
    assert held_back.main(["en", str(corpora), "--agreement"]) == 0
    agreed = json.loads(capsys.readouterr().out)
    assert (agreed["sources"]["p"], agreed["sources"]["r"], agreed["type"]) == (1.0, 0.5, 1.0)
    assert agreed["sentences"]["gold"] == 1


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
        assert set(each) == {"id", "lang", "text_of", "sha256", "findings", "second"}
        assert each["lang"] == path.stem
        for mark in each["findings"] + each["second"]:
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
