"""How often each rule fires on annotated articles, and how often an annotator had marked the place too.

A finding on a source is right where it overlaps a source that an annotator called anonymous or an institution's voice,
one on an assertion where it overlaps any assertion marked; ``same`` counts those of the rule's own code.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from telisik.analysis.measure import read_lines
from telisik.analysis.model import Code, Grade, Layer, is_anonymous
from telisik.analysis.pack import Rule, RuleRecord, Switches
from telisik.analysis.packs import list_folders, load_packs
from telisik.analysis.pipeline import Analyser

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from telisik.analysis.model import Finding


def count_rules(texts: Path, gold: Path) -> dict[str, tuple[int, list[RuleRecord]]]:
    """Return for each language how many articles were read and the record of every rule, all of them switched on."""
    marks = {line["id"]: line["findings"] for line in read_lines(gold)}
    packs = load_packs(list_folders()).by_language
    everything = frozenset(part.id for pack in packs.values() for part in pack.list_all())
    analyser = Analyser(list_folders(), switches=Switches(on=everything))
    counts: dict[str, Counter[tuple[str, str]]] = {language: Counter() for language in packs}
    articles: Counter[str] = Counter()
    for line in read_lines(texts):
        language = line["lang"]
        if language not in packs:
            continue
        articles[language] += 1
        for finding in analyser.analyse(line["text"], language).findings:
            near = _find_near(finding, marks.get(line["id"], ()))
            counts[language][finding.rule, "fired"] += 1
            counts[language][finding.rule, "right"] += bool(near)
            counts[language][finding.rule, "same"] += any(mark["code"] == finding.code for mark in near)
    rules = {
        language: [part.id for part in pack.list_all() if isinstance(part, Rule)]
        for language, pack in packs.items()
    }
    return {
        language: (articles[language], [_record(name, counts[language]) for name in rules[language]])
        for language in sorted(packs)
    }


def write_records(articles: int, records: Sequence[RuleRecord]) -> str:
    """Return the records as the text of a pack's ``precision.toml``, rules that never fired left out."""
    lines = [
        "# How often each rule fired on annotated articles, and how often an annotator had marked the place too;",
        "# ``same`` are those with the rule's own code. Written by packaging/measure_rules.py; no text is kept here.",
        f"articles = {articles}",
    ]
    for record in records:
        if record.fired:
            lines += [
                "",
                "[[rule]]",
                f'id = "{record.id}"',
                f"fired = {record.fired}",
                f"right = {record.right}",
                f"same = {record.same}",
            ]
    return "\n".join([*lines, ""])


def _record(name: str, counts: Counter[tuple[str, str]]) -> RuleRecord:
    fired, right, same = (counts[name, what] for what in ("fired", "right", "same"))
    return RuleRecord(id=name, fired=fired, right=right, same=same)


def _find_near(finding: Finding, marks: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [
        mark
        for mark in marks
        if mark["layer"] == finding.layer
        if mark["start"] < finding.span.end and finding.span.start < mark["end"]
        if finding.layer is Layer.ASSERTION or _is_weak(mark)
    ]


def _is_weak(mark: Mapping[str, Any]) -> bool:
    code = Code(mark["code"])
    return code is Code.INSTITUTION_VOICE or is_anonymous(code, Grade(mark["grade"]))
