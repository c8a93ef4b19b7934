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
from telisik.ui.findings_model import FINDING_ROLE, GROUP_ROLE, OPEN_ROLE, FindingsModel
from telisik.ui.prepared import find_sites, prepare


def by_id(review):
    return {reviewed.id: reviewed for reviewed in review.findings}


@pytest.fixture
def model(session):
    model = FindingsModel(lambda: "en")
    review = session.review
    model.set_review(by_id(review), find_sites(review))
    return model


def test_the_model_keeps_qts_rules(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(Filter(only_open=True))
    model.set_filter(Filter())


def list_rows(model):
    """Return the words of a heading or the number of a finding, row by row."""
    rows = [model.index(row) for row in range(model.rowCount())]
    return [index.data(FINDING_ROLE).number if index.data(FINDING_ROLE) else index.data() for index in rows]


def test_paragraphs_of_one_quotation_stand_in_one_group(model):
    assert list_rows(model) == ["Paragraph 1", 1, "Paragraphs 2–3", 2, 3, 4]
    assert model.index(2).data(GROUP_ROLE).open == 3


def test_a_row_says_everything_to_a_screen_reader(model):
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Finding 1, Sourcing, Agentless hearsay, high, open: konon"


def test_headings_cannot_be_selected_and_nothing_can_be_edited(model):
    heading, finding = (model.flags(model.index(row)) for row in (0, 1))
    assert not heading & Qt.ItemFlag.ItemIsSelectable
    assert finding & Qt.ItemFlag.ItemIsSelectable
    assert not (heading | finding) & Qt.ItemFlag.ItemIsEditable


def test_a_closed_heading_hides_its_findings_from_the_rows_only(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.toggle(0)
    assert list_rows(model) == ["Paragraph 1", "Paragraphs 2–3", 2, 3, 4]
    assert not model.index(0).data(OPEN_ROLE)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Paragraph 1, closed"
    assert [reviewed.number for reviewed in model.shown()] == [1, 2, 3, 4]
    first = model.shown()[0]
    assert not model.index_of(first.id).isValid()
    model.reveal(first.id)
    assert model.index_of(first.id).row() == 1


def test_what_was_closed_stays_closed_when_findings_come_or_a_filter_changes(model, session):
    model.toggle(0)
    model.set_filter(Filter(severities=frozenset({Severity.HIGH})))
    assert list_rows(model) == ["Paragraph 1", "Paragraphs 2–3", 2, 4]
    review = session.review
    model.set_review(by_id(review), find_sites(review))
    assert list_rows(model) == ["Paragraph 1", "Paragraphs 2–3", 2, 4]
    model.set_grouping(Grouping.TYPE)
    assert list_rows(model) == ["Agentless hearsay", 1, 2, 4]


def test_rows_that_were_arranged_in_a_thread_are_taken_only_for_the_same_choice(model, session):
    prepared = prepare(session.review, model.choice())
    model.set_review(prepared.by_id, prepared.sites, prepared.arranged)
    assert list_rows(model) == ["Paragraph 1", 1, "Paragraphs 2–3", 2, 3, 4]
    model.set_filter(Filter(layer=Layer.ASSERTION))
    model.set_review(prepared.by_id, prepared.sites, prepared.arranged)
    assert list_rows(model) == ["Paragraphs 2–3", 3]


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
    assert [row for row in list_rows(model) if isinstance(row, str)] == headings
    assert [reviewed.number for reviewed in model.shown()] == numbers
    assert all(model.index_of(reviewed.id).isValid() for reviewed in model.shown())


def test_a_decision_moves_no_row_to_another_heading(model, session):
    model.set_grouping(Grouping.SEVERITY)
    first = session.review.findings[0]
    before = model.index_of(first.id).row()
    assert not model.update_findings({first.id: replace(first, status=Status.CONFIRMED)})
    assert model.index_of(first.id).row() == before
    assert model.index(0).data(GROUP_ROLE).open == 2


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
