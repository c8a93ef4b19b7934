"""``telisik measure`` compares with annotated articles as the reference script does."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from telisik.__main__ import main

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"
TEXT = 'Konon harga beras naik. "Kami rugi," kata Bupati Rahmat Hidayat.\n'


def write_lines(path: Path, *records: object) -> str:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return str(path)


def test_marks_found_and_missed_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = write_lines(tmp_path / "texts", {"id": "a", "lang": "id", "text": TEXT})
    start = TEXT.index("Bupati")
    marks = [
        {"layer": "sourcing", "code": "HEARSAY_AGENTLESS", "grade": "G4", "start": 0, "end": 5},
        {"layer": "sourcing", "code": "NAMED_PERSON", "grade": "G0", "start": start, "end": len(TEXT) - 2},
        {"layer": "sourcing", "code": "NAMED_ORG", "grade": "G1", "start": 30, "end": 32},
    ]
    gold = write_lines(tmp_path / "gold", {"id": "a", "findings": marks})
    assert main(["measure", texts, gold, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)["id"]
    assert figures["sources"]["gold"] == 3
    assert figures["sources"]["r"] == pytest.approx(0.667, abs=0.001)
    assert figures["anonymous"]["f1"] == 1.0
    assert figures["sentences"]["gold"] == 1
    assert figures["type"] == 1.0


def test_rules_are_counted_where_they_fire_and_where_they_are_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'Konon pabrik itu akan dijual. "Kami rugi," kata seorang warga.\n'
    texts = write_lines(
        tmp_path / "texts", {"id": "a", "lang": "id", "text": text}, {"id": "b", "lang": "id", "text": text}
    )
    mark = {"layer": "sourcing", "code": "HEARSAY_AGENTLESS", "grade": "G4", "start": 0, "end": 5}
    named = {"layer": "sourcing", "code": "NAMED_PERSON", "grade": "G0", "start": 46, "end": 60}
    gold = write_lines(tmp_path / "gold", {"id": "a", "findings": [mark, named]}, {"id": "b", "findings": []})
    assert main(["measure", texts, gold, "--rules", "--json"]) == 0
    rows = {row["id"]: row for row in map(json.loads, capsys.readouterr().out.splitlines())}
    assert rows["id.source.hearsay_agentless"] == {
        "language": "id",
        "articles": 2,
        "id": "id.source.hearsay_agentless",
        "fired": 2,
        "right": 1,
        "same": 1,
    }
    assert (rows["id.source.unnamed_individual"]["fired"], rows["id.source.unnamed_individual"]["right"]) == (
        2,
        0,
    )
    assert main(["measure", texts, gold, "--rules"]) == 0
    assert "id.source.hearsay_agentless" in capsys.readouterr().out


def test_records_are_written_as_the_pack_reads_them(tmp_path: Path) -> None:
    from telisik.analysis.pack import RuleRecord, load_pack
    from telisik.analysis.rule_records import write_records
    from telisik.paths import resources

    folder = shutil.copytree(
        resources() / "languages" / "id", tmp_path / "id", ignore=shutil.ignore_patterns("model")
    )
    records = [
        RuleRecord(id="id-hearsay-claim", fired=19, right=4, same=2),
        RuleRecord(id="x", fired=0, right=0),
    ]
    (folder / "precision.toml").write_text(write_records(7, records), encoding="utf-8")
    pack = load_pack(folder)
    assert dict(pack.records) == {"id-hearsay-claim": records[0]}
    assert [part.id for part in pack.idle] == ["id-hearsay-claim"]


def test_other_files_are_refused_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = write_lines(tmp_path / "texts", [1, 2])
    assert main(["measure", place, place]) == 1
    assert "not annotated articles" in capsys.readouterr().err


@pytest.mark.slow
def test_figures_are_those_of_the_reference_script(tmp_path: Path) -> None:
    if not (SHARED / "score.py").exists():
        pytest.skip("the annotated articles are not beside the project")
    from telisik.analysis.measure import measure, predict

    texts, gold = SHARED / "open.texts.jsonl", SHARED / "open.gold.jsonl"
    lines = [json.loads(line) for line in texts.read_text(encoding="utf-8").splitlines()]
    predicted = write_lines(
        tmp_path / "predicted",
        *({"id": each["id"], "findings": predict(each["text"], each["lang"])} for each in lines),
    )
    ours = measure(texts, gold)
    for language in ("id", "en"):
        done = subprocess.run(
            [sys.executable, SHARED / "score.py", texts, gold, predicted, "--lang", language, "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
        reference = json.loads(done.stdout)
        for name in ("sources", "anonymous", "serious", "sentences"):
            assert ours[language][name]["f1"] == pytest.approx(reference[name]["f1"], abs=0.002)


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = write_lines(tmp_path / "texts", [1, 2])
    assert main(["measure", place, str(tmp_path / "gold")]) == 1
    err = capsys.readouterr().err
    assert "“gold” could not be read: " in err
    assert "Errno" not in err
