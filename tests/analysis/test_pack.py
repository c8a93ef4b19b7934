"""Language packs: what they hold, and how a bad one is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import telisik
from telisik.analysis.model import Code, Grade, Layer
from telisik.analysis.pack import Switches, load_pack
from telisik.errors import Fault
from telisik.paths import resources

LANGUAGES = ("id", "en")
FOLDER = resources() / "languages"
WEAK = [
    (Code.HEARSAY_AGENTLESS, Grade.G4),
    (Code.ROLE_OFFICIAL, Grade.G2),
    (Code.UNNAMED_INDIVIDUAL, Grade.G3),
    (Code.UNNAMED_GROUP, Grade.G3),
    (Code.INSTITUTION_VOICE, Grade.G2),
    (Code.SOCIAL_MEDIA, Grade.G2),
    (Code.SOCIAL_MEDIA, Grade.G4),
    (Code.DOCUMENT_DATA, Grade.G3),
    (Code.MEDIA_RELAY, Grade.G3),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER / "id", tmp_path / "id")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("code", "grade"), WEAK)
def test_every_weak_source_has_a_rule_in_words(language: str, code: Code, grade: Grade) -> None:
    everything = Switches(on=frozenset(part.id for part in load_pack(FOLDER / language).idle))
    rule = load_pack(FOLDER / language, switches=everything).find_rule(code, grade)
    assert (rule.code, rule.layer) == (code, Layer.SOURCING)
    assert rule.grade in {None, grade}
    assert rule.checks


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_speaks_both_languages_and_brings_its_own_tests(language: str) -> None:
    for rule in load_pack(FOLDER / language).rules:
        for sentence in (rule.reason, rule.norm, *rule.checks):
            assert sentence.en.strip(), rule.id
            assert sentence.id.strip(), rule.id
            assert sentence.en != sentence.id, rule.id
        assert rule.match, rule.id


def test_the_hash_changes_with_every_file(folder: Path) -> None:
    hashes = {load_pack(folder).sha256}
    for path in sorted(folder.rglob("*.toml")):
        path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
        hashes.add(load_pack(folder).sha256)
    assert len(hashes) == 1 + len(list(folder.rglob("*.toml")))


def test_the_hash_does_not_depend_on_where_the_pack_lies(folder: Path) -> None:
    assert load_pack(folder).sha256 == load_pack(FOLDER / "id").sha256


@pytest.mark.parametrize(
    ("name", "change", "cause"),
    [
        ("sourcing.toml", lambda t: t.replace("layer =", "layer", 1), "Expected"),
        (
            "sourcing.toml",
            lambda t: t.replace('"HEARSAY_AGENTLESS"', '"GOSSIP"'),
            "id.source.hearsay_agentless",
        ),
        ("sourcing.toml", lambda t: t.replace('id = "id.source.role_official"\n', ""), "rule 2"),
        ("sourcing_cues.toml", lambda t: t.replace('kind = "active"', 'kind = "loud"'), "id.cue.active"),
        (
            "sourcing_cues.toml",
            lambda t: t + '\n[[cue]]\nid = "x"\nkind = "noun"\nwords = "one"\n',
            "x, words",
        ),
    ],
)
def test_a_bad_rule_is_told_by_file_rule_and_cause(folder: Path, name: str, change, cause: str) -> None:
    path = folder / "rules" / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(Fault) as told:
        load_pack(folder)
    assert f"rules/{name}" in str(told.value)
    assert cause in str(told.value)


def test_a_rule_id_used_twice_is_told(folder: Path) -> None:
    shutil.copy(folder / "rules" / "sourcing.toml", folder / "rules" / "again.toml")
    with pytest.raises(Fault, match="used twice"):
        load_pack(folder)


def test_a_list_that_is_no_list_is_told(folder: Path) -> None:
    (folder / "lexicons" / "own.toml").write_text('outlets = "reuters"\n', encoding="utf-8")
    with pytest.raises(Fault, match="outlets"):
        load_pack(folder)


def test_a_phrase_holds_every_phrase_of_a_list_that_it_names(folder: Path) -> None:
    (folder / "lexicons" / "own.toml").write_text(
        'fruits = ["red {shades} {kinds}", "pear"]\nshades = ["dark", "pale"]\nkinds = ["apple", "plum"]\n',
        encoding="utf-8",
    )
    assert load_pack(folder).lexicons["fruits"] == (
        "red dark apple",
        "red dark plum",
        "red pale apple",
        "red pale plum",
        "pear",
    )


def test_a_phrase_that_names_no_list_is_told_by_file_and_line(folder: Path) -> None:
    (folder / "lexicons" / "own.toml").write_text(
        'nuts = ["nut"]\nfruits = ["red {shades}"]\n', encoding="utf-8"
    )
    with pytest.raises(Fault, match=r"own\.toml:2.*no list shades"):
        load_pack(folder)


def test_a_phrase_that_names_a_list_of_lists_is_told(folder: Path) -> None:
    (folder / "lexicons" / "own.toml").write_text(
        'a = ["x {b}"]\nb = ["y {c}"]\nc = ["z"]\n', encoding="utf-8"
    )
    with pytest.raises(Fault, match=r"own\.toml:1.*the list b names others"):
        load_pack(folder)


def test_a_folder_without_a_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"pack\.toml"):
        load_pack(tmp_path)


def test_a_head_that_lacks_its_version_is_told(folder: Path) -> None:
    (folder / "pack.toml").write_text('name = "id"\nlanguage = "id"\n', encoding="utf-8")
    with pytest.raises(Fault, match="version"):
        load_pack(folder)


def test_a_file_that_is_no_text_is_told(folder: Path) -> None:
    (folder / "rules" / "sourcing.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Fault, match=r"sourcing\.toml"):
        load_pack(folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_list_is_asked_for_by_the_engine_or_a_rule(language: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(telisik.__file__).parent.rglob("*.py"))
    tables = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.toml"))
    asked = {*re.findall(r"[\"'](\w+)[\"']", code), *re.findall(r"\{(\w+)\}", tables)}
    kinds = ("topic_", "tone_", "claim_")  # whose names the judge's features put together
    unread = set(load_pack(FOLDER / language).lexicons) - asked
    assert [name for name in unread if not name.startswith(kinds)] == []
