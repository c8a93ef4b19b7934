"""The article as a whole: what is known of it, what an editor would ask, who vouches for it, what is concluded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from telisik.analysis.model import Attribution, Bilingual, Check, Code, Grade, Severity, SourceShare, Span
from telisik.documents.metadata import DropKind, Dropped
from telisik.store.model import Evidence, Label, ReviewedMetadatum, Verdict
from telisik.ui.article_facts import ArticleFacts, list_facts
from telisik.ui.article_panel import ArticlePanel
from telisik.ui.buttons import Button
from telisik.ui.source_mix import SourceMix, count_grades
from telisik.ui.theme import load_theme

MOMENT = datetime(2026, 3, 12, tzinfo=UTC)


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


@pytest.fixture
def panel(qtbot):
    panel = ArticlePanel(load_theme("light"), lambda: "en")
    panel.retranslate()
    qtbot.addWidget(panel)
    return panel


def test_what_should_be_known_is_asked_for_and_what_is_known_is_shown(session):
    known = (
        ReviewedMetadatum("author", "Ani", "body"),
        ReviewedMetadatum("archive_address", "https://example.org/a", "saved"),
    )
    facts = list_facts(replace(session.review, metadata=known))
    assert [fact.field for fact in facts] == [
        "title",
        "publisher",
        "author",
        "published",
        "address",
        "archive_address",
    ]
    assert facts[2].value == "Ani"
    assert facts[3].value == ""


def test_a_correction_stands_beside_what_was_found_and_goes_back(session, qtbot):
    facts = ArticleFacts(load_theme("light"), lambda: "en")
    qtbot.addWidget(facts)
    corrected = ReviewedMetadatum("author", "Ani", "body", "Budi", "Meja", MOMENT)
    facts.show_review(replace(session.review, metadata=(corrected,)))
    shown = texts(facts)
    assert "Budi" in shown
    assert any("found: Ani" in text for text in shown)
    back = next(
        b for b in facts.findChildren(Button) if b.accessibleName().startswith("Back to what was found")
    )
    with qtbot.waitSignal(facts.corrected) as told:
        back.click()
    assert told.args == ["author", None]


def test_a_day_is_written_as_people_do_and_edited_as_it_is_kept(session, qtbot):
    facts = ArticleFacts(load_theme("light"), lambda: "id")
    qtbot.addWidget(facts)
    day = ReviewedMetadatum("published", "2025-03-12", "tag", "2025-03-13T09:30+07:00", "Meja", MOMENT)
    facts.show_review(replace(session.review, metadata=(day,)))
    shown = texts(facts)
    assert "13 Maret 2025, 09.30 UTC+07:00" in shown
    assert any("12 Maret 2025" in text for text in shown)
    assert "2025-03-13T09:30+07:00" in [field.text() for field in facts.findChildren(QLineEdit)]


def test_a_label_waits_for_evidence_but_one_that_is_set_can_be_taken_back(panel, session):
    label = panel.verdict._label
    panel.show_review(session.review)
    assert not label.isEnabled()
    link = Evidence(1, None, "https://example.org", MOMENT)
    panel.show_review(replace(session.review, evidence=(link,)))
    assert label.isEnabled()
    panel.show_review(replace(session.review, label=Label.FALSE_CONTEXT))
    assert label.isEnabled()
    assert label.text() == "False context"


def test_the_conclusion_stands_with_its_reason_and_who_drew_it(panel, session):
    concluded = replace(
        session.review,
        verdict=Verdict.UNPROVEN,
        verdict_reason="No record.",
        verdict_by="Meja",
        verdict_at=MOMENT,
    )
    panel.show_review(concluded)
    shown = texts(panel.verdict)
    assert {"Unproven", "No record."} <= set(shown)
    assert any(text.startswith("Meja, ") for text in shown)


def test_attributions_are_counted_by_grade_and_type(qtbot):
    mix = (SourceShare(Code.NAMED_PERSON, Grade.G0, 3), SourceShare(Code.UNNAMED_GROUP, Grade.G3, 1))
    assert count_grades(mix) == {Grade.G0: 3, Grade.G3: 1}
    chart = SourceMix(load_theme("light"))
    qtbot.addWidget(chart)
    chart.show_mix(mix, "en")
    shown = texts(chart)
    assert "3  (75%)" in shown
    assert "Named person 3" in shown
    assert "G3  opaque: 1" in chart._bar.accessibleName()
    chart.show_mix((), "en")
    assert "No statement is attributed to a source." in texts(chart)


def test_checks_stand_gravest_first_and_each_press_shows_the_next_place(panel, session, qtbot):
    said = Bilingual("Said.", "Dikatakan.")

    def make(rule: str, severity: Severity, *spans: Span) -> Check:
        return Check(rule, severity, Bilingual(rule, rule), said, (said,), said, spans)

    checks = (make("mild", Severity.LOW), make("grave", Severity.HIGH, Span(0, 2), Span(4, 6)))
    review = replace(session.review, analysis=replace(session.review.analysis, checks=checks))
    panel.show_review(review)
    titles = [text for text in texts(panel.checks) if text in ("mild", "grave")]
    assert titles == ["grave", "mild"]
    jump = panel.checks.findChild(Button)
    for span in (Span(0, 2), Span(4, 6), Span(0, 2)):
        with qtbot.waitSignal(panel.checks.place_asked) as told:
            jump.click()
        assert told.args == [span]


def test_an_article_without_analysis_has_a_panel_too(panel, session):
    panel.show_review(replace(session.review, analysis=None, findings=()))
    assert "No verdict yet" in texts(panel.verdict)


def test_the_mix_comes_from_the_attributions(session):
    attribution = Attribution(Span(0, 5), Code.UNNAMED_GROUP, Grade.G3, "r")
    analysis = replace(session.review.analysis, attributions=(attribution, attribution))
    assert analysis.source_mix == (SourceShare(Code.UNNAMED_GROUP, Grade.G3, 2),)


def test_a_missing_end_is_told_before_what_was_left_out(panel):
    panel.dropped.show_dropped(
        [Dropped(DropKind.RELATED, "Baca juga"), Dropped(DropKind.TRUNCATED, "… kata war")]
    )
    assert texts(panel.dropped)[:3] == [
        "The file was cut short after · 1",
        "… kata war",
        "Links to other articles · 1",
    ]
