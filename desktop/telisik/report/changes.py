"""What changed in a review since a finished version, told in sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from telisik.report.wording import Wording

_MOST = 20
# What may change in a finding, and the sentence that says so.
_ASPECTS = {
    "decisions": ("status",),
    "notes": ("note",),
    "outcomes": ("said", "so"),
    "questions": ("checked",),
    "edges": ("start", "end"),
    "names": ("code", "label", "severity", "grade"),
}


def tell_changes(before: bytes, after: bytes, language: str) -> list[str]:
    """Return a sentence for each kind of change between two states, both made by ``freeze_review``."""
    return list(_compare(json.loads(before), json.loads(after), load_wording(language)))


def _compare(before: dict[str, Any], after: dict[str, Any], words: Wording) -> Iterator[str]:
    if before["verdict"] != after["verdict"]:
        named = [_name_verdict(state["verdict"], words) for state in (before, after)]
        yield words.say("changes", "verdict", before=named[0], after=named[1])
    if before["reason"] != after["reason"]:
        yield words.say("changes", "reason")
    if before["article"]["title"] != after["article"]["title"]:
        yield words.say("changes", "title")
    yield from _compare_findings(before["findings"], after["findings"], words)
    for part in ("evidence", "replies"):
        kept = [_pick(state, part) for state in (before, after)]
        if len(kept[0]) != len(kept[1]):
            yield words.say("changes", part, before=len(kept[0]), after=len(kept[1]))
        elif kept[0] != kept[1]:
            yield words.say("changes", f"{part}_changed")
    if before["note"] != after["note"]:
        yield words.say("changes", "note")
    if before["rules"] != after["rules"]:
        yield words.say("changes", "rules")


def _compare_findings(
    before: list[dict[str, Any]], after: list[dict[str, Any]], words: Wording
) -> Iterator[str]:
    old, new = ({finding["number"]: finding for finding in findings} for findings in (before, after))
    both = [(old[number], new[number]) for number in new if number in old]
    for key, names in _ASPECTS.items():
        yield from _list(
            key, (n["number"] for o, n in both if any(o[name] != n[name] for name in names)), words
        )
    yield from _list("added", (number for number in new if number not in old), words)
    yield from _list("removed", (number for number in old if number not in new), words)


def _pick(state: dict[str, Any], part: str) -> list[Any]:
    """Return what a state keeps of the article and, of evidence, of its findings too."""
    kept = list(state[part])
    if part == "evidence":
        kept += [item for finding in state["findings"] for item in finding["evidence"]]
    return kept


def _list(key: str, numbers: Iterable[int], words: Wording) -> Iterator[str]:
    listed = list(numbers)
    if listed:
        shown = ", ".join(map(str, listed[:_MOST])) + (" …" if len(listed) > _MOST else "")
        yield words.say("changes", key, list=shown)


def _name_verdict(verdict: str, words: Wording) -> str:
    return name_term("verdict", verdict, words.language) if verdict else words.say("summary", "verdict_none")
