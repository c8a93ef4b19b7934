"""The chain of a finding: its words, whom the source stands for, and the findings on the same words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from tests.ui.reviews import TEXT

from telisik.analysis.model import Span
from telisik.ui.buttons import Button
from telisik.ui.card_chain import Chain, ChipButton, find_antecedent, list_chain, read_spans
from telisik.ui.theme import load_theme


def with_source(review, number: int, words: str, resolved: str | None):
    reviewed = review.findings[number]
    start = TEXT.index(words)
    finding = replace(reviewed.finding, source=(Span(start, start + len(words)),), resolved_to=resolved)
    return replace(reviewed, finding=finding)


def test_a_source_that_stands_for_a_name_leads_to_where_the_name_stands(session):
    reviewed = with_source(session.review, 3, "seorang pejabat", "Warga")
    source = list_chain(session.review, reviewed)[0]
    assert source.words == "seorang pejabat"
    assert source.aside == "stands for Warga"
    assert source.stands_for == Span(0, 5)


def test_the_last_mention_before_the_finding_is_meant_and_otherwise_the_first():
    assert find_antecedent("Ani. Budi. Ani. Dia", "Ani", 16) == Span(11, 14)
    assert find_antecedent("Dia pergi, kata Ani.", "Ani", 0) == Span(16, 19)
    assert find_antecedent("Dia pergi.", "Ani", 0) is None


def test_findings_that_begin_in_the_claim_are_offered_but_not_the_finding_itself(session):
    reviewed = session.review.findings[1]
    claim = Span(TEXT.index("Bom itu besar"), len(TEXT))
    reviewed = replace(reviewed, finding=replace(reviewed.finding, content=(claim,)))
    claimed = list_chain(session.review, reviewed)[-1]
    assert [other.number for other in claimed.findings] == [3, 4]


def test_distant_words_are_joined_and_long_ones_cut():
    assert read_spans("satu dua tiga", (Span(0, 4), Span(9, 13))) == "satu … tiga"
    assert len(read_spans("kata " * 100, (Span(0, 499),))) < 150


def test_the_chain_says_that_nobody_is_named_and_its_buttons_lead_on(session, qtbot):
    chain = Chain(load_theme("light"))
    qtbot.addWidget(chain)
    chain.show_chain(session.review, session.review.findings[2], "en")
    assert "nobody is named" in [label.text() for label in chain.findChildren(QLabel)]
    content = replace(session.review.findings[1].finding, content=(session.review.findings[2].finding.span,))
    reviewed = replace(with_source(session.review, 1, "Warga", "Warga"), finding=content)
    chain.show_chain(session.review, reviewed, "en")
    chip = next(chip for chip in chain.findChildren(ChipButton) if not chip.isHidden())
    with qtbot.waitSignal(chain.finding_asked) as told:
        chip.click()
    assert told.args == [session.review.findings[2].id]
    assert chip.accessibleName().startswith("Finding 3")


def test_the_jump_tells_the_place(session, qtbot):
    chain = Chain(load_theme("light"))
    qtbot.addWidget(chain)
    chain.show_chain(session.review, with_source(session.review, 3, "seorang pejabat", "Warga"), "en")
    with qtbot.waitSignal(chain.place_asked) as told:
        chain.findChild(Button).click()
    assert told.args == [Span(0, 5)]
