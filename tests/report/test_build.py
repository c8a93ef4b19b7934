"""The report as plain data."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from factory import ADDED, TEXT, make_finding, make_review, make_reviewed, make_sample

from telisik.analysis.model import Bilingual, Check, Code, Grade, Layer, Severity, Span
from telisik.report.build import build_report
from telisik.report.report import CHART_ORDER
from telisik.report.wording import load_wording
from telisik.store.model import ReviewedMetadatum, Status


def test_a_finding_carries_its_paragraph_reason_rule_and_norm():
    first, second, *_ = build_report(make_sample(), "id").findings
    assert (first.paragraph, second.paragraph) == (1, 2)
    assert first.type_name == "Kelompok tanpa nama"
    assert first.reason == "Tidak seorang pun dari kelompok ini disebut namanya."
    assert first.rule == "id.sourcing.group"
    assert first.norm == "Sebutkan setiap sumber."


def test_the_language_of_the_report_is_not_that_of_the_article():
    report = build_report(make_sample(), "en")
    assert report.article_language == "Indonesian"
    assert report.findings[0].type_name == "Unnamed group"


def test_the_chart_counts_every_finding_once():
    report = build_report(make_sample(), "en")
    assert sum(row.total for row in report.chart) == len(report.findings)
    confirmed = CHART_ORDER.index(Status.CONFIRMED)
    assert sum(row.counts[confirmed] for row in report.chart) == 1
    layers = [row.layer for row in report.chart]
    assert layers == sorted(layers, key=list(Layer).index)


def test_the_source_mix_counts_attributions_by_grade():
    rows = {row.grade: row for row in build_report(make_sample(), "en").grades}
    assert rows[Grade.G3].total == 1
    assert rows[Grade.G3].types == (("Unnamed group", 1),)
    assert rows[Grade.G0].total == 0


def test_key_findings_are_the_gravest_that_were_not_dismissed():
    findings = [
        make_reviewed(n, make_finding(TEXT, Span(n, n + 3), Layer.ASSERTION, Code.LOADED, severity), status)
        for n, severity, status in [
            (1, Severity.LOW, Status.CONFIRMED),
            (2, Severity.HIGH, Status.DISMISSED),
            (3, Severity.HIGH, Status.OPEN),
            *[(n, Severity.MEDIUM, Status.CONFIRMED) for n in range(4, 9)],
        ]
    ]
    keys = build_report(make_review(findings=findings), "en").key_findings
    assert [finding.number for finding in keys] == [3, 4, 5, 6, 7]


def test_evidence_is_numbered_through_the_report():
    text = TEXT
    findings = [
        make_reviewed(
            n,
            make_finding(text, Span(n, n + 4)),
            Status.NEEDS_EVIDENCE,
            links=("https://a.id", "https://b.id"),
        )
        for n in (1, 2)
    ]
    report = build_report(make_review(findings=findings), "en")
    assert [(link.number, link.finding) for link in report.evidence] == [(1, 1), (2, 1), (3, 2), (4, 2)]
    assert report.findings[1].evidence == (3, 4)


def test_it_bears_the_time_of_the_last_decision_or_of_the_articles_coming():
    sample = make_sample()
    assert build_report(sample, "en").made_at == max(f.decided_at for f in sample.findings if f.decided_at)
    assert build_report(make_review(), "en").made_at == ADDED
    given = datetime(2027, 1, 2, tzinfo=UTC)
    assert build_report(sample, "en", made_at=given).made_at == given


def test_a_finding_that_lost_its_place_is_kept_without_a_paragraph():
    outside = replace(make_finding(TEXT, Span(0, 5)), span=Span(len(TEXT), len(TEXT) + 5))
    review = make_review(findings=[make_reviewed(1, outside, Status.CONFIRMED)])
    (finding,) = build_report(review, "en").findings
    assert finding.orphan
    assert finding.paragraph == 0


def test_a_page_size_nobody_sells_is_our_mistake(write_report):
    with pytest.raises(ValueError, match="page size"):
        write_report(make_review(), page_size="A9")


def test_the_record_of_a_measured_pack_is_told_for_the_rules_that_marked_something(
    tmp_path, monkeypatch, read_pages
):
    from telisik.report import supporting
    from telisik.report.pdf import print_pdf

    folder = tmp_path / "languages" / "id"
    folder.mkdir(parents=True)
    (folder / "precision.toml").write_text(
        'articles = 9\n[[rule]]\nid = "id.sourcing.group"\nfired = 12\nright = 9\nsame = 8\n'
        '[[rule]]\nid = "id.other"\nfired = 1\nright = 1\nsame = 1\n'
    )
    words = load_wording("en")
    monkeypatch.setattr(supporting.paths, "resources", lambda: tmp_path)
    (rule,) = supporting.report_rules(make_sample(), words)
    assert (rule.name, rule.told) == ("id.sourcing.group", "right 9 of 12")
    monkeypatch.undo()
    place = tmp_path / "r.pdf"
    place.write_bytes(print_pdf(replace(build_report(make_sample(), "en"), rules=(rule,))))
    assert "right 9 of 12" in " ".join(read_pages(place))


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ("2025-03-12", ("12 Maret 2025", "12 March 2025")),
        ("2025-03-12T09:30+07:00", ("12 Maret 2025, 09.30 UTC+07:00", "12 March 2025, 09:30 UTC+07:00")),
        ("2025-03-12T02:30:05+00:00", ("12 Maret 2025, 02.30 UTC", "12 March 2025, 02:30 UTC")),
        ("2025-03-12T09:30", ("12 Maret 2025, 09.30", "12 March 2025, 09:30")),
        ("2025-03", ("2025-03", "2025-03")),
        ("sekitar Maret", ("sekitar Maret", "sekitar Maret")),
        ("2025-13-45", ("2025-13-45", "2025-13-45")),
        ("", ("", "")),
    ],
)
def test_a_stated_day_is_written_as_people_do(stated: str, written: tuple[str, str]) -> None:
    assert (load_wording("id").write_stated(stated), load_wording("en").write_stated(stated)) == written


def test_a_known_author_answers_who_signs_for_the_text() -> None:
    words = Bilingual("a", "a")
    check = Check("id.check.no_byline", Severity.LOW, words, words, (), words)
    review = make_sample()
    assert review.analysis is not None
    review = replace(review, analysis=replace(review.analysis, checks=(check,)), metadata=())
    assert [one.rule for one in build_report(review, "en").checks] == ["id.check.no_byline"]
    corrected = ReviewedMetadatum("author", "", "", "Dewi Kartika", "Ratna")
    assert not build_report(replace(review, metadata=(corrected,)), "en").checks
