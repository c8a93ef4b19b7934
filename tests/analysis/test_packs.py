"""A user's own packs and switches: they change what is found, and a bad one is told and left out."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from telisik.analysis.pack import Switches
from telisik.analysis.packs import list_folders, load_packs, load_switches, save_switch, save_switches
from telisik.analysis.pipeline import Analyser

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
reason = { en = "Own.", id = "Sendiri." }
checks = []
norm = { en = "House style.", id = "Gaya selingkung." }
"""
HEAD = 'name = "own"\nextends = "id"\n'
TOLD = "Pabrik itu santerlah akan dijual."
MIRACLE = "Obat ajaib itu dijual di pasar."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    return folder


def write(own: Path, name: str = "house", **files: str) -> Path:
    folder = own / name
    for part in ("rules", "lexicons"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for path, text in {"pack": HEAD, **files}.items():
        (folder / f"{path.replace('__', '/')}.toml").write_text(text, encoding="utf-8")
    return folder


def load(own: Path):
    return load_packs(list_folders(), own)


@pytest.fixture
def used(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("telisik.analysis.pipeline.packs_folder", lambda: own)
    return own


def test_a_rule_of_ones_own_marks_its_phrases(used: Path) -> None:
    assert "own-miracle" not in [f.rule for f in Analyser().analyse(MIRACLE, "id").findings]
    write(used, rules__own=RULE)
    (found,) = [f for f in Analyser().analyse(MIRACLE, "id").findings if f.rule == "own-miracle"]
    assert (found.text, found.reason.id) == ("Obat ajaib", "Sendiri.")
    quoted = Analyser().analyse(f'Budi Santoso berkata, "{MIRACLE}"', "id")
    assert "own-miracle" not in [f.rule for f in quoted.findings]


def test_a_rule_is_changed_field_by_field_and_its_words_grow_and_shrink(own: Path) -> None:
    before = load(own).by_language["id"]
    rule = next(rule for rule in before.rules if (rule.model_extra or {}).get("cues"))
    words = rule.model_extra["cues"]
    change = f'[[rule]]\nid = "{rule.id}"\ncues = ["kata baru"]\nwithout = ["{words[0]}"]\nseverity = "low"\n'
    write(own, rules__change=change)
    after = load(own).by_language["id"]
    changed = next(each for each in after.rules if each.id == rule.id)
    assert changed.model_extra["cues"] == [*words[1:], "kata baru"]
    assert (changed.severity, changed.reason) == ("low", rule.reason)
    assert after.own == {rule.id}
    assert after.sha256 != before.sha256
    assert len(after.rules) == len(before.rules)


def test_cues_and_lists_take_words_in_and_out(used: Path) -> None:
    assert not Analyser().analyse(TOLD, "id").attributions
    cue = '[[cue]]\nid = "own.cue"\nkind = "adverb"\nwords = ["santerlah"]\n'
    write(used, rules__cue=cue, lexicons__own='outlets = ["kabar desa"]\n[without]\noutlets = ["reuters"]\n')
    assert Analyser().analyse(TOLD, "id").attributions
    outlets = load(used).by_language["id"].lexicons["outlets"]
    assert "kabar desa" in outlets
    assert "reuters" not in outlets


def test_a_phrase_made_of_lists_is_taken_out(used: Path) -> None:
    write(used, rules__own="", lexicons__own='[without]\nanonymity = ["enggan dikutip nama*"]\n')
    known = load_packs(list_folders()).by_language["id"].lexicons["anonymity"]
    left = load(used).by_language["id"].lexicons["anonymity"]
    assert [phrase for phrase in known if phrase not in left] == ["enggan dikutip nama*"]


def test_switching_off_leaves_the_rest_and_changes_the_hash(own: Path) -> None:
    before = load(own).by_language["id"]
    names = [before.rules[0].id, before.cues[0].id, before.checks[0].id]
    write(own, pack=HEAD + f"off = {json.dumps(names)}\n")
    after = load(own).by_language["id"]
    assert sorted(part.id for part in after.idle if part.id in names) == sorted(names)
    assert not set(names) & {part.id for part in (*after.rules, *after.cues, *after.checks)}
    assert after.sha256 != before.sha256
    assert len(after.list_all()) == len(before.list_all())


def test_a_switch_of_the_reader_is_kept_and_stronger_than_a_pack(own: Path) -> None:
    pack = load(own).by_language["id"]
    name = pack.rules[0].id
    write(own, pack=HEAD + f'off = ["{name}"]\n')
    save_switch(name, on=True, folder=own)
    assert name in {rule.id for rule in load(own).by_language["id"].rules}
    assert save_switch(name, on=False, folder=own) == load_switches(own)
    assert name not in {rule.id for rule in load(own).by_language["id"].rules}
    save_switches(Switches(), own)
    assert load_switches(own) == Switches()


def test_a_source_whose_rule_is_off_stays_an_attribution(used: Path) -> None:
    text = "Konon, pabrik itu akan dijual."
    save_switch("id.source.hearsay_agentless", on=False, folder=used)
    analysis = Analyser().analyse(text, "id")
    assert analysis.attributions
    assert "id.source.hearsay_agentless" not in [f.rule for f in analysis.findings]


@pytest.mark.parametrize(
    ("files", "file", "line", "cause"),
    [
        ({"pack": 'name = "own"\nextends = "fr"\n'}, "house/pack.toml", None, "fr is none of en, id"),
        ({"pack": 'name = "own"\n'}, "house/pack.toml", None, "extends"),
        ({"rules__own": '\n\n[[rule]\nid = "x"\n'}, "rules/own.toml", 3, "]]"),
        ({"rules__own": RULE + '\n[[cue]]\nkind = "loud"\n'}, "rules/own.toml", 13, "no id"),
        ({"rules__own": RULE.replace("LOADED", "GOSSIP")}, "rules/own.toml", 5, "own-miracle, code"),
        ({"rules__own": RULE + RULE}, "rules/own.toml", 14, "used twice"),
        ({"rules__own": "[[law]]\nid = 'x'\n"}, "rules/own.toml", None, "law"),
        ({"lexicons__own": '\n\noutlets = "reuters"\n'}, "lexicons/own.toml", 3, "outlets"),
        ({"lexicons__own": 'outlets = ["a", 1]\n'}, "lexicons/own.toml", 1, "outlets"),
        ({"pack": HEAD + 'off = "x"\n'}, "house/pack.toml", 3, "off"),
    ],
)
def test_a_bad_pack_is_told_by_file_line_and_cause_and_left_out(
    used: Path, files: dict[str, str], file: str, line: int | None, cause: str
) -> None:
    good = load_packs(list_folders()).by_language["id"].sha256
    write(used, **files)
    packs = load(used)
    (fault,) = packs.faults
    assert (fault.file, fault.line) == (file, line)
    assert cause in fault.cause
    assert fault.file in str(fault)
    assert packs.own[0].fault is fault
    assert packs.by_language["id"].sha256 == good
    assert Analyser().analyse("Konon begitu.", "id").engine.pack_sha256 == good


def test_a_good_pack_works_beside_a_bad_one(used: Path) -> None:
    write(used, "bad", rules__own="[[")
    write(used, "good", rules__own=RULE)
    packs = load(used)
    assert [each.fault is None for each in packs.own] == [False, True]
    assert "own-miracle" in {rule.id for rule in packs.by_language["id"].rules}


@pytest.mark.parametrize("text", ["[]", "{", '{"off": 3}'])
def test_bad_switches_are_told_and_change_nothing(own: Path, text: str) -> None:
    (own / "switches.json").write_text(text, encoding="utf-8")
    packs = load(own)
    assert len(packs.faults) == 1
    assert packs.by_language["id"].sha256 == load_packs(list_folders()).by_language["id"].sha256


def test_a_rule_that_was_wrong_more_often_than_right_is_off_until_switched_on(
    tmp_path: Path, own: Path
) -> None:
    folder = shutil.copytree(list_folders()[1], tmp_path / "id", ignore=shutil.ignore_patterns("model"))
    names = [rule.id for rule in load_packs([folder]).by_language["id"].rules][:3]
    counts = [(20, 4), (10, 4), (2, 0)]
    rows = [
        f'[[rule]]\nid = "{n}"\nfired = {f}\nright = {r}\n' for n, (f, r) in zip(names, counts, strict=True)
    ]
    (folder / "precision.toml").write_text("articles = 5\n" + "".join(rows), encoding="utf-8")
    pack = load_packs([folder]).by_language["id"]
    assert [part.id for part in pack.idle] == names[:1]
    assert pack.records[names[0]].share == 0.2
    save_switch(names[0], on=True, folder=own)
    assert load_packs([folder], own).by_language["id"].idle == ()
