"""The judge beside the rules: what it keeps, what it adds, and what becomes of a pack without one or with a bad one."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from telisik.analysis.judge import NAME, Weights
from telisik.analysis.model import Code
from telisik.analysis.pack import load_pack
from telisik.analysis.pipeline import Analyser
from telisik.errors import Fault
from telisik.paths import resources

if TYPE_CHECKING:
    from pathlib import Path

EVENT = "Sebuah drone tak dikenal menghantam depot bahan bakar di Port Halmar, Rabu pagi."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("model")
    return shutil.copytree(resources() / "languages" / "id", tmp_path / "id", ignore=ignored)


def find_codes(folder: Path) -> set[Code]:
    return {finding.code for finding in Analyser([folder]).analyse(EVENT, "id").findings}


def write_threshold(folder: Path, keep: float) -> None:
    data = json.loads((folder / NAME).read_text("utf-8"))
    data["tasks"]["narrated"]["keep"] = keep
    (folder / NAME).write_text(json.dumps(data), "utf-8")


def test_what_a_rule_finds_needs_less_than_what_none_does() -> None:
    weights = Weights(keep=-1.0, add=2.0, weights={"figure": 1.5, "tone_sport": -4.0})
    assert weights.weigh({"figure": 1.0, "unheard_of": 9.0}) == 1.5
    assert weights.accept({"figure": 1.0}, ruled=True)
    assert not weights.accept({"figure": 1.0}, ruled=False)
    assert not weights.accept({"figure": 1.0, "tone_sport": 1.0}, ruled=True)


def test_a_stem_counts_the_less_the_more_a_statement_has() -> None:
    weights = Weights(keep=-1.0, add=2.0, weights={"figure": 1.5}, stems={"korups": 2.0, "gratis": -1.0})
    assert weights.weigh({"figure": 1.0}, {"korups"}) == 3.5
    assert weights.weigh({}, {"korups", "gratis", "unhear", "warung"}) == 0.5
    assert weights.weigh({"figure": 1.0}, set()) == 1.5


def test_the_judge_may_drop_what_a_rule_finds(folder: Path) -> None:
    assert Code.UNATTRIBUTED_FACT in find_codes(folder)
    write_threshold(folder, 99.0)
    assert Code.UNATTRIBUTED_FACT not in find_codes(folder)


def test_the_judge_says_how_much_of_a_sentence_others_must_tell(folder: Path) -> None:
    text = f"{EVENT}\n\nKapolres Budi Santoso mengatakan depot bahan bakar itu milik swasta."
    data = json.loads((folder / NAME).read_text("utf-8"))
    for told, marked in (([1.0, 1.0], True), ([0.1, 0.1], False)):
        (folder / NAME).write_text(json.dumps({**data, "told": told}), "utf-8")
        found = {finding.code for finding in Analyser([folder]).analyse(text, "id").findings}
        assert (Code.UNATTRIBUTED_FACT in found) is marked


def test_a_pack_without_a_judge_goes_by_its_rules(folder: Path) -> None:
    (folder / NAME).unlink()
    assert load_pack(folder).judge is None
    assert Code.UNATTRIBUTED_FACT in find_codes(folder)


def test_the_judge_is_part_of_what_the_hash_of_a_pack_covers(folder: Path) -> None:
    before = load_pack(folder).sha256
    write_threshold(folder, 1.0)
    assert load_pack(folder).sha256 != before


@pytest.mark.parametrize("text", ["{", "{}", '{"tasks": {"narrated": {"keep": "much"}}}'])
def test_a_bad_judge_is_told_by_its_file(folder: Path, text: str) -> None:
    (folder / NAME).write_text(text, "utf-8")
    with pytest.raises(Fault, match=NAME):
        load_pack(folder)


@pytest.mark.parametrize(
    "text",
    [
        "Ponsel itu dibanderol Rp 3,4 juta dan tersedia dalam tiga warna.",
        "Garuda Muda menang 2-1 dan mengoleksi 6 poin di klasemen Liga.",
        "Penampilan penyanyi itu mencuri perhatian ribuan penggemar.",
        "Polisi memeriksa saksi kasus dugaan korupsi pengadaan laptop.",
        "Pemerintah tidak akan memblokir aplikasi itu.",
    ],
)
def test_everyday_figures_idioms_and_what_did_not_happen_are_left_alone(text: str) -> None:
    found = Analyser().analyse(text, "id").findings
    assert not {f.code for f in found} & {
        Code.FIGURE_NO_SOURCE,
        Code.UNATTRIBUTED_FACT,
        Code.INTENT_ACCUSATION,
    }
