"""What changed in a review since a finished version: both as twins, told in sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.report.wording import Wording

_MOST = 20


def tell_changes(before: bytes, after: bytes, language: str) -> list[str]:
    """Return a sentence for each kind of change between two twins, both kept by ``freeze_review``."""
    return list(_compare(json.loads(before), json.loads(after), load_wording(language)))


def _compare(before: dict[str, Any], after: dict[str, Any], words: Wording) -> Iterator[str]:
    if before.get("verdict") != after.get("verdict"):
        named = [_name_verdict(twin, words) for twin in (before, after)]
        yield words.say("changes", "verdict", before=named[0], after=named[1])
    if before.get("verdictReason") != after.get("verdictReason"):
        yield words.say("changes", "reason")
    if before["article"]["headline"] != after["article"]["headline"]:
        yield words.say("changes", "title")
    old, new = ({finding["number"]: finding for finding in twin["findings"]} for twin in (before, after))
    both = [(old[number], new[number]) for number in new if number in old]
    yield from _list("decisions", (n["number"] for o, n in both if o["status"] != n["status"]), words)
    yield from _list("notes", (n["number"] for o, n in both if _read_note(o) != _read_note(n)), words)
    yield from _list("outcomes", (n["number"] for o, n in both if o["outcomes"] != n["outcomes"]), words)
    yield from _list("edges", (n["number"] for o, n in both if o["target"] != n["target"]), words)
    yield from _list("added", (number for number in new if number not in old), words)
    yield from _list("removed", (number for number in old if number not in new), words)
    for part in ("evidence", "replies"):
        if before[part] != after[part]:
            yield words.say("changes", part, before=len(before[part]), after=len(after[part]))
    if before["custody"]["packSha256"] != after["custody"]["packSha256"]:
        yield words.say("changes", "rules")


def _list(key: str, numbers: Iterator[int], words: Wording) -> Iterator[str]:
    listed = list(numbers)
    if listed:
        shown = ", ".join(map(str, listed[:_MOST])) + (" …" if len(listed) > _MOST else "")
        yield words.say("changes", key, list=shown)


def _read_note(finding: dict[str, Any]) -> str:
    return next((str(body["value"]) for body in finding["body"] if body["purpose"] == "commenting"), "")


def _name_verdict(twin: dict[str, Any], words: Wording) -> str:
    verdict = twin.get("verdict")
    return name_term("verdict", verdict, words.language) if verdict else words.say("summary", "verdict_none")
