"""The measure counts as its definitions say, on marks made by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from telisik.analysis.measure import measure, predict, score

if TYPE_CHECKING:
    from pathlib import Path


def mark(start: int, end: int, code: str = "NAMED_PERSON", grade: str = "G0", **more: Any) -> dict[str, Any]:
    return {"layer": "sourcing", "code": code, "grade": grade, "start": start, "end": end, **more}


def claim(start: int, end: int, code: str) -> dict[str, Any]:
    return {"layer": "assertion", "code": code, "start": start, "end": end}


def test_spans_match_one_to_one_where_they_overlap() -> None:
    result = score([([mark(0, 10), mark(20, 30)], [mark(5, 12), mark(6, 9), mark(40, 50)])])
    assert result["sources"] == {"p": 0.333, "r": 0.5, "f1": 0.4, "gold": 2, "predicted": 3}


def test_the_type_counts_only_among_matched_sources() -> None:
    gold = [mark(0, 10), mark(20, 30, "NAMED_ORG", "G1")]
    assert score([(gold, [mark(0, 10), mark(20, 30)])])["type"] == 0.5


def test_an_optional_mark_costs_nothing_found_or_not() -> None:
    optional = mark(0, 10, optional=True)
    for predicted in ([], [mark(0, 10)]):
        result = score([([optional], predicted)])["sources"]
        assert (result["gold"], result["predicted"]) == (0, 0)


def test_anonymous_sources_and_serious_assertions_are_counted_apart() -> None:
    gold = [mark(0, 5, "UNNAMED_GROUP", "G3"), mark(6, 9, "DOCUMENT_DATA", "G1"), claim(10, 20, "HEARSAY")]
    result = score(
        [(gold, [mark(0, 5, "ROLE_OFFICIAL", "G2"), claim(10, 20, "LOADED"), claim(12, 14, "HEARSAY")])]
    )
    assert (result["anonymous"]["f1"], result["anonymous"]["gold"]) == (1.0, 1)
    assert (result["serious"]["f1"], result["serious"]["predicted"]) == (1.0, 1)


def test_predictions_hold_every_source_named_ones_too() -> None:
    text = "Kapolres Sleman Kompol Arif Wibowo mengatakan jalan ditutup. Konon, jembatan itu rusak."
    found = [m for m in predict(text, "id") if m["layer"] == "sourcing"]
    assert [m["code"] for m in found] == ["NAMED_PERSON", "HEARSAY_AGENTLESS"]


def test_articles_are_measured_by_language(tmp_path: Path) -> None:
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    articles = [
        {"id": "a", "lang": "id", "text": "Konon, pabrik itu dijual."},
        {"id": "b", "lang": "en", "text": "The factory stood by the river."},
    ]
    texts.write_text("\n".join(json.dumps(a) for a in articles), encoding="utf-8")
    marks = [{"id": "a", "findings": [mark(0, 5, "HEARSAY_AGENTLESS", "G4")]}, {"id": "b", "findings": []}]
    gold.write_text("\n".join(json.dumps(m) for m in marks) + "\n", encoding="utf-8")
    result = measure(texts, gold)
    assert list(result) == ["en", "id"]
    assert (result["id"]["sources"]["f1"], result["id"]["anonymous"]["f1"]) == (1.0, 1.0)
    assert result["en"]["sources"]["predicted"] == 0
