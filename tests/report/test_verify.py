"""`verify`: what agrees, and that any changed byte is found."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from factory import TEXT, make_finding, make_review, make_reviewed, make_sample
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.model import Span
from telisik.errors import Fault
from telisik.report.build import build_report
from telisik.report.pdf import print_pdf
from telisik.report.verify import Outcome, agrees, verify_report
from telisik.report.wording import load_wording
from telisik.store.model import Redaction, ReviewedMetadatum

ORIGINAL = TEXT.encode()


@pytest.fixture(scope="module")
def report():
    return build_report(make_sample(), "en")


@pytest.fixture(scope="module")
def printed(report):
    return print_pdf(report)


def outcomes(statements):
    return {statement.key: statement.outcome for statement in statements}


def test_a_report_agrees_with_itself_and_its_article(printed):
    statements = verify_report(printed, article=ORIGINAL)
    assert agrees(statements)
    assert {
        "seal_holds",
        "twin_digest",
        "places_agree",
        "pages_agree",
        "text_agrees",
        "article_agrees",
    } == set(outcomes(statements))


def test_every_sentence_is_told_in_both_languages(printed):
    for statement in verify_report(printed, article=b"other"):
        for language in ("en", "id"):
            assert "{" not in statement.tell(language)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_changed_byte_is_found(printed, data):
    place = data.draw(st.integers(0, len(printed) - 1))
    changed = bytearray(printed)
    changed[place] ^= data.draw(st.integers(1, 255))
    try:
        statements = verify_report(bytes(changed))
    except Fault:
        return
    assert not agrees(statements)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_changed_byte_of_the_twin_is_found(report, data):
    place = data.draw(st.integers(0, len(report.twin) - 1))
    changed = bytearray(report.twin)
    changed[place] ^= data.draw(st.integers(1, 255))
    try:
        assert not agrees(verify_report(bytes(changed)))
    except Fault:
        return


def test_a_file_sealed_anew_over_other_pages_is_found(report, printed):
    """Whoever changes the pages and the seal still has to change the twin, whose digest every page bears."""
    other = print_pdf(replace(report, digest="0" * 64))
    assert outcomes(verify_report(other))["pages_differ"] is Outcome.DIFFERS


def test_another_article_and_a_cut_file_are_found(printed):
    assert outcomes(verify_report(printed, article=b"other"))["article_differs"] is Outcome.DIFFERS
    with pytest.raises(Fault):
        verify_report(printed[:200])


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"plain words", b"\xff\xfe", b'{"a":' * 9000])
def test_what_is_no_report_is_told(content):
    try:
        statements = verify_report(content)
    except Fault as fault:
        told = str(fault)
    else:
        told = "" if agrees(statements) else "a report that does not agree"
    assert "report" in told


def test_a_twin_whose_marks_were_moved_is_found(report):
    data = json.loads(report.twin)
    data["findings"][0]["target"]["selector"][0]["start"] += 1
    assert outcomes(verify_report(json.dumps(data).encode()))["places_differ"] is Outcome.DIFFERS


def test_a_redacted_report_says_that_its_text_cannot_be_compared():
    review = make_review(
        findings=[make_reviewed(1, make_finding(TEXT, Span(0, 5)))], redactions=(Redaction(1, "Sutinah"),)
    )
    statements = verify_report(print_pdf(build_report(review, "en")), article=ORIGINAL)
    assert agrees(statements)
    assert outcomes(statements)["text_redacted"] is Outcome.UNKNOWN


def test_the_wording_has_a_sentence_for_each_outcome():
    for language in ("en", "id"):
        for key in ("agrees", "differs", "unknown", "all_agree", "some_differ"):
            assert load_wording(language).say("verify", key)


def test_the_file_that_an_article_was_taken_out_of_is_known():
    chat = b"12/03/25 08.11 - Yati: " + ORIGINAL
    sample = make_sample()
    review = replace(
        sample,
        article=replace(sample.article, container="chat.txt"),
        metadata=(
            *sample.metadata,
            ReviewedMetadatum("container_sha256", hashlib.sha256(chat).hexdigest(), "file"),
        ),
    )
    report = build_report(review, "en")
    assert ("SHA-256 of that file", hashlib.sha256(chat).hexdigest()) in report.provenance
    assert outcomes(verify_report(report.twin, article=chat))["container_agrees"] is Outcome.AGREES
    assert outcomes(verify_report(report.twin, article=ORIGINAL))["article_agrees"] is Outcome.AGREES
    assert outcomes(verify_report(report.twin, article=b"other"))["article_differs"] is Outcome.DIFFERS
    hidden = build_report(replace(review, redactions=(Redaction(1, "Yati"),)), "en")
    assert hashlib.sha256(chat).hexdigest() not in hidden.twin.decode()
    assert hashlib.sha256(chat).hexdigest() not in str(hidden.provenance)
