"""The same text, engine and pack give the same findings, byte for byte, whatever process finds them."""

from __future__ import annotations

import os
import subprocess
import sys

from telisik.analysis.packs import list_folders
from telisik.analysis.pipeline import Analyser
from telisik.paths import seeds

SCRIPT = """
import dataclasses, json, sys
from telisik.analysis.packs import list_folders
from telisik.analysis.pipeline import Analyser
from telisik.paths import seeds
engine = Analyser(list_folders())
paths = sorted(seeds().glob("*.txt"), reverse=sys.argv[1] == "reverse")
found = {path.stem: dataclasses.asdict(engine.analyse(path.read_text(encoding="utf-8"))) for path in paths}
print(json.dumps(found, ensure_ascii=True, sort_keys=True))
"""


def test_processes_with_other_hashes_and_other_orders_say_the_same() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, order],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, order in (("0", "forward"), ("1", "reverse"), ("4242", "forward"))
    ]
    assert len(runs[0]) > 10_000
    assert runs[0] == runs[1] == runs[2]


def test_every_finding_says_by_which_rule_and_why_in_both_languages() -> None:
    engine = Analyser(list_folders())
    rules = {part.id for pack in engine.packs.by_language.values() for part in pack.list_all()}
    for path in seeds().glob("*.txt"):
        analysis = engine.analyse(path.read_text(encoding="utf-8"))
        for each in (*analysis.findings, *analysis.checks):
            assert each.rule in rules
            for sentence in (each.reason, each.norm, *each.checks):
                assert sentence.en.strip()
                assert sentence.id.strip()
            assert each.checks
        orphans = "ORPHAN_QUOTE"
        assert all(f.cue or f.code == orphans or f.layer == "assertion" for f in analysis.findings)
