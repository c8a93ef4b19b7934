"""Finished versions: frozen, signed, compared with what the review is now."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from factory import ADDED, make_sample

from telisik.report.build import build_report
from telisik.report.changes import tell_changes
from telisik.report.state import freeze_review
from telisik.store.model import Redaction, Reply, Signature, Status, Verdict, Version


def finish(review, number=1, **changes):
    digest = hashlib.sha256(freeze_review(review)).hexdigest()
    version = Version(number, ADDED, "Meja Periksa", "penyunting", "", "ab" * 32, digest)
    return replace(review, versions=(*review.versions, replace(version, **changes)))


def test_a_report_of_a_finished_review_bears_its_version():
    report = build_report(finish(make_sample()), "en")
    assert report.version is not None
    assert report.version.number == 1
    assert report.version.told == ("Finished by Meja Periksa (penyunting), 14 March 2026, 07:30 UTC.",)
    assert report.changed == ()


def test_a_review_changed_after_its_version_is_a_draft_again():
    finished = finish(make_sample())
    for changed in (
        replace(finished, verdict=Verdict.FALSE),
        replace(finished, note="Baru."),
        replace(
            finished,
            findings=(replace(finished.findings[0], status=Status.DISMISSED), *finished.findings[1:]),
        ),
    ):
        report = build_report(changed, "en")
        assert report.version is None
        assert report.changed[0].startswith("The review was changed after version 1")


def test_language_paper_and_redactions_leave_the_version_as_it_is():
    finished = finish(make_sample())
    assert build_report(finished, "id", page_size="Letter").version
    assert build_report(replace(finished, redactions=(Redaction(1, "Sutinah"),)), "id").version


def test_the_second_reader_is_named_with_the_time():
    signed = finish(make_sample(), signatures=(Signature("Penyelia", "kepala desk", "Setuju.", ADDED),))
    report = build_report(signed, "en")
    assert report.version
    assert "Countersigned by Penyelia (kepala desk), 14 March 2026, 07:30 UTC." in report.version.told


def test_the_pdf_prints_versions_and_signatures(write_report, read_pages):
    signed = finish(make_sample(), signatures=(Signature("Penyelia", "", "", ADDED),))
    told = " ".join(" ".join(read_pages(write_report(signed, "en"))).split())
    for words in ("Version of this review 1, finished", "Countersigned by Penyelia", "Versions"):
        assert words in told


def test_the_form_of_a_frozen_review_stays():
    """A newer program must see that nothing changed: whoever changes the form gives it another number."""
    digest = hashlib.sha256(freeze_review(make_sample())).hexdigest()
    assert digest == "e5bf679142c56e355b208d6affca2cd6445259daa5fa0c2cb6e06cdab04ebfb3"


def test_what_changed_is_told_by_kind():
    before = make_sample()
    first, second, *rest = before.findings
    after = replace(
        before,
        verdict=Verdict.FALSE,
        note="Baru.",
        findings=(
            replace(first, status=Status.DISMISSED, note="x"),
            replace(second, checked=frozenset({0})),
            *rest[:-1],
        ),
    )
    told = tell_changes(freeze_review(before), freeze_review(after), "en")
    assert told == [
        "Verdict: Unproven became False.",
        "Decided anew: findings 1.",
        "Notes changed: findings 1.",
        "Questions ticked or cleared: findings 2.",
        "No longer marked: findings 4.",
        "The note on the article was changed.",
    ]
    assert tell_changes(freeze_review(before), freeze_review(before), "id") == []


def test_evidence_and_replies_that_came_or_were_changed_are_told():
    asked = Reply(1, "Dinas", asked_at=date(2026, 3, 1))
    first, second, third = (
        freeze_review(make_sample(replies=replies))
        for replies in ((), (asked,), (replace(asked, answer="Ya."),))
    )
    assert tell_changes(first, second, "en") == ["Right of reply, entries: 1 instead of 0."]
    assert tell_changes(second, third, "en") == ["Right of reply: an entry was changed."]
    assert tell_changes(third, third, "id") == []
