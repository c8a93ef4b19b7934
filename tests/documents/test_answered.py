"""What is known beside the text answers questions about the article as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from direct_reading import read_bytes
from page_builders import structured
from written_articles import BRIDGE

from telisik.analysis.model import Bilingual, Check, Severity
from telisik.documents.answered import leave_out_answered
from telisik.documents.document import Route

WORDS = Bilingual("a", "a")
CHECKS = tuple(
    Check(f"id.check.{kind}", Severity.LOW, WORDS, WORDS, (), WORDS)
    for kind in ("no_byline", "no_date", "unresolved_date", "no_place")
)


@pytest.mark.parametrize(
    ("known", "left"),
    [
        ([], ["no_byline", "no_date", "unresolved_date", "no_place"]),
        ([("author", "tag")], ["no_date", "unresolved_date", "no_place"]),
        ([("published", "reviewer")], ["no_byline", "no_place"]),
        (
            [("published", "properties"), ("author", "file")],
            ["no_byline", "no_date", "unresolved_date", "no_place"],
        ),
        ([("title", "tag"), ("publisher", "tag")], ["no_byline", "no_date", "unresolved_date", "no_place"]),
    ],
)
def test_a_value_that_a_reader_sees_answers(known: list[tuple[str, str]], left: list[str]) -> None:
    assert [check.rule.rpartition(".")[2] for check in leave_out_answered(CHECKS, known)] == left


def test_the_head_of_a_page_answers() -> None:
    document = read_bytes(structured(BRIDGE).encode(), "a.html", Route.FILE)
    known = [(one.field.value, one.origin.value) for one in document.metadata]
    assert [check.rule for check in leave_out_answered(CHECKS, known)] == ["id.check.no_place"]
    unknown = replace(document, metadata=()).metadata
    assert leave_out_answered(CHECKS, [(one.field.value, one.origin.value) for one in unknown]) == CHECKS
