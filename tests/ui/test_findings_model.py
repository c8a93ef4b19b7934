"""What the findings list shows: groups, filters, words for screen readers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from telisik.analysis.model import Code, Layer, Severity, Span
from telisik.store.model import Status
from telisik.ui.findings_filter import Filter
from telisik.ui.findings_groups import Grouping, find_paragraph
from telisik.ui.findings_model import FINDING_ROLE, GROUP_ROLE, FindingsModel
from telisik.ui.prepared import find_sites


@pytest.fixture
def model(session):
    model = FindingsModel(lambda: "en")
    review = session.review
    model.set_review(review.findings, find_sites(review))
    return model


def test_the_model_keeps_qts_rules(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(Filter(only_open=True))
    model.set_filter(Filter())


def test_paragraphs_of_one_quotation_stand_in_one_group(model):
    assert model.rowCount() == 2
    headings = [model.index(row, 0).data() for row in range(2)]
    assert headings == ["Paragraph 1", "Paragraphs 2–3"]
    assert model.index(1, 0).data(GROUP_ROLE).open == 3


def test_a_row_says_everything_to_a_screen_reader(model):
    index = model.index(0, 0, model.index(0, 0))
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Finding 1, Sourcing, Agentless hearsay, high, open: konon"


def test_filters_choose_by_status_and_layer(model, session):
    decided = replace(session.review.findings[0], status=Status.CONFIRMED)
    model.set_filter(Filter(only_open=True))
    assert model.update_findings({decided.id: decided})
    assert [reviewed.number for reviewed in model.shown()] == [2, 3, 4]
    model.set_filter(Filter(layer=Layer.ASSERTION))
    assert [reviewed.number for reviewed in model.shown()] == [3]


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        (Filter(codes=frozenset({Code.PREDICTION})), [3]),
        (Filter(codes=frozenset({Code.PREDICTION, Code.HEARSAY_AGENTLESS})), [1, 2, 3, 4]),
        (Filter(severities=frozenset({Severity.HIGH})), [1, 2, 4]),
        (Filter(statuses=frozenset({Status.DISMISSED})), []),
        (Filter(words="MELEDAK akan"), [3]),
        (Filter(words="konon", severities=frozenset({Severity.LOW})), []),
    ],
)
def test_filters_choose_by_type_severity_status_and_words(model, chosen, numbers):
    model.set_filter(chosen)
    assert [reviewed.number for reviewed in model.shown()] == numbers


def test_words_are_looked_for_in_notes_too(model, session):
    noted = replace(session.review.findings[1], note="Tanya Dinas Pasar")
    model.update_findings({noted.id: noted})
    model.set_filter(Filter(words="pasar"))
    assert [reviewed.number for reviewed in model.shown()] == [2]


@pytest.mark.parametrize(
    ("grouping", "headings", "numbers"),
    [
        (Grouping.TYPE, ["Agentless hearsay", "Prediction"], [1, 2, 4, 3]),
        (Grouping.SEVERITY, ["High", "Low"], [1, 2, 4, 3]),
        (Grouping.SOURCE, ["No source named"], [1, 2, 3, 4]),
    ],
)
def test_findings_stand_under_the_headings_that_are_chosen(model, grouping, headings, numbers):
    model.set_grouping(grouping)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == headings
    assert [reviewed.number for reviewed in model.shown()] == numbers
    assert all(model.index_of(reviewed.id).isValid() for reviewed in model.shown())


def test_a_decision_moves_no_row_to_another_heading(model, session):
    model.set_grouping(Grouping.SEVERITY)
    first = session.review.findings[0]
    before = model.index_of(first.id).row()
    assert not model.update_findings({first.id: replace(first, status=Status.CONFIRMED)})
    assert model.index_of(first.id).row() == before
    assert model.index(0, 0).data(GROUP_ROLE).open == 2


def test_the_selected_finding_stays_until_the_reviewer_goes_on(model, session):
    first = session.review.findings[0]
    model.set_filter(Filter(only_open=True))
    model.keep_visible(first.id)
    moved = model.update_findings({first.id: replace(first, status=Status.CONFIRMED)})
    assert not moved
    assert model.index_of(first.id).data(FINDING_ROLE).status is Status.CONFIRMED
    model.keep_visible(None)
    assert not model.index_of(first.id).isValid()


@pytest.mark.parametrize(("start", "number"), [(0, 1), (9, 1), (10, 2), (19, 2), (50, 3)])
def test_an_offset_lies_in_its_paragraph(start, number):
    assert find_paragraph((Span(0, 9), Span(10, 19), Span(20, 60)), start) == number
