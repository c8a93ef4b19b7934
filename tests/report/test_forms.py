"""The other forms of the report: whole, literal, harmless, and the same for the same review."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import openpyxl
import pytest
import rispy
from docx.oxml.ns import qn
from factory import ADDED, TEXT, make_finding, make_review, make_reviewed, make_sample
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from report_reading import read_everything
from test_pdf import hostile_review, squeeze

from telisik.analysis.model import Span
from telisik.errors import Fault
from telisik.report.build import build_report
from telisik.report.forms import FORMS, make_form, write_report
from telisik.report.stretches import Parting
from telisik.store.model import Evidence, Reply, Status

FORMULAS = ("=cmd()|'x'", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "  =2", "\r=3")


def make(review, ending, language="en", **options):
    return make_form(build_report(review, language, **options), ending)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(
    "review", [make_sample, make_review, hostile_review], ids=["sample", "clean", "hostile"]
)
def test_two_exports_are_the_same_byte_for_byte(ending, review):
    assert make(review(), ending) == make(review(), ending)


def test_the_ending_chooses_the_form_and_another_is_refused(tmp_path):
    report = build_report(make_sample(), "en")
    write_report(report, tmp_path / "r.CSV")
    assert (tmp_path / "r.CSV").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(Fault, match=r"\.exe"):
        write_report(report, tmp_path / "r.exe")
    assert not (tmp_path / "r.exe").exists()


def read_csv(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def formula_review():
    findings = [
        make_reviewed(n, make_finding(TEXT, Span(n, n + 3)), Status.CONFIRMED, note)
        for n, note in enumerate(FORMULAS, start=1)
    ]
    return make_review(findings=findings)


def test_no_cell_of_a_csv_begins_like_a_formula():
    for row in read_csv(make(formula_review(), ".csv"))[1:]:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    book = openpyxl.load_workbook(io.BytesIO(make(formula_review(), ".xlsx")))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    assert "=cmd()|'x'" in [cell.value for cell in cells]


def test_tables_hold_every_finding_in_text_order():
    rows = read_csv(make(make_sample(), ".csv"))
    assert rows[0][:3] == ["No.", "Paragraph", "Start"]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    start, end = int(rows[1][2]), int(rows[1][3])
    assert TEXT[start:end] == rows[1][9]


def test_only_what_is_filtered_is_exported():
    review = make_sample()
    for ending in (".csv", ".html", ".md"):
        told = make(review, ending, only={review.findings[0].id}).decode("utf-8-sig")
        assert "sejumlah pedagang" in told
    assert len(read_csv(make(review, ".csv", only={review.findings[1].id}))) == 2


def parse(content):
    return html.document_fromstring(content.decode())


def test_the_web_page_has_a_policy_and_neither_script_nor_address():
    page = parse(make(hostile_review(), ".html"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not page.xpath("//script[not(@type='application/ld+json')]")
    assert not page.xpath("//img | //iframe | //link | //object | //*[@style] | //@onerror | //@onclick")
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    assert not page.xpath("//@src")


def test_the_web_page_shows_the_article_word_for_word_and_its_data():
    for review in (make_sample(), hostile_review()):
        page = parse(make(review, ".html"))
        text = page.xpath("//div[@class='text']")[0]
        for chip in text.xpath(".//a"):
            chip.drop_tree()
        assert squeeze(text.text_content()) == squeeze(review.text)
        (data,) = page.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(data)["article"]["text"] == review.text


def test_the_words_style_is_the_one_the_policy_names():
    import base64
    import hashlib

    page = parse(make(make_sample(), ".html"))
    (style,) = page.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert digest in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_markdown_shows_markup_literally():
    told = make(hostile_review(), ".md").decode()
    assert not re.search(r"(?<!\\)<", told)
    assert r"\<img src\=" in told or r"\<img src=" in told


def test_a_word_document_has_the_article_and_a_comment_on_each_finding():
    document = docx.Document(io.BytesIO(make(make_sample(), ".docx")))
    written = [paragraph.text for paragraph in document.paragraphs]
    for line in TEXT.split("\n"):
        assert line in written
    comments = [comment.text for comment in document.comments]
    assert len(comments) == 4
    assert comments[2].startswith("3. Accusation or motive · High · Needs evidence")
    with zipfile.ZipFile(io.BytesIO(make(make_sample(), ".docx"))) as package:
        assert {info.date_time[0] for info in package.infolist()} == {1980}


def test_evidence_becomes_references():
    (entry,) = json.loads(make(make_sample(), ".json"))
    assert (entry["id"], entry["URL"]) == ("E1", "https://example.org/stok.pdf")
    assert entry["accessed"]["date-parts"] == [[2026, 3, 14]]
    ris = make(make_sample(), ".ris").decode()
    assert ris.startswith("TY  - ELEC\n")
    (read,) = rispy.loads(ris)
    assert "  " not in entry["note"]
    assert read["urls"] == ["https://example.org/stok.pdf"]


@given(st.lists(st.tuples(st.integers(0, 58), st.integers(1, 30)), max_size=8))
@settings(max_examples=100, deadline=None)
def test_stretches_hold_every_word_once_under_the_marks_that_cover_it(spans):
    text = ("kata " * 12).rstrip() + "\n" + "lain"
    findings = [
        make_reviewed(number, make_finding(text, Span(start, min(len(text), start + length))))
        for number, (start, length) in enumerate(spans, start=1)
        if start < len(text)
    ]
    report = build_report(make_review(text, findings), "en")
    parting = Parting(report)
    begun = []
    for paragraph in report.paragraphs:
        place = paragraph.start
        for stretch in parting.part(paragraph):
            covering = {f.number for f in findings if f.finding.span.start <= place < f.finding.span.end}
            assert {mark.number for mark in stretch.marks} == covering
            begun += [mark.number for mark in stretch.begun]
            place += len(stretch.text)
        assert place == paragraph.end
    assert len(begun) == len(set(begun))


REPLIES = (
    Reply(
        1, "Dinas", 3, "surel", "Berapa stok?", date(2026, 3, 14), date(2026, 3, 20), "Cukup.", date(2026, 3, 18),
        "Ratna",
    ),
    Reply(2, "Koperasi", None, "telepon", "", date(2026, 3, 14), date(2026, 3, 20), "", date(2026, 3, 21), "Ratna"),
)  # fmt: skip


@pytest.mark.parametrize("ending", [".pdf", ".html", ".docx", ".xlsx", ".csv", ".md", ".jsonld"])
def test_every_form_of_the_review_tells_who_was_asked_and_what_came_back(ending):
    told = read_everything(make(make_sample(replies=REPLIES), ending), ending)
    for words in ("Dinas", "Koperasi", "Berapa stok?", "Cukup.", "Ratna", "surel", "telepon"):
        assert words in told.replace("\\", ""), words
    for day in ("18 March 2026", "21 March 2026"):
        assert day in told or {"18 March 2026": "2026-03-18", "21 March 2026": "2026-03-21"}[day] in told


def test_a_deadline_that_passed_is_told_by_the_day_of_the_report():
    waiting = replace(REPLIES[1], answered_at=None)
    before = build_report(make_sample(replies=(waiting,)), "en", made_at=datetime(2026, 3, 19, tzinfo=UTC))
    after = build_report(make_sample(replies=(waiting,)), "en", made_at=datetime(2026, 3, 21, tzinfo=UTC))
    silent = build_report(make_sample(replies=(REPLIES[1],)), "en")
    assert before.replies[0].told[-1] == "No answer yet; asked for by 20 March 2026."
    assert after.replies[0].told[-1] == "No answer yet; it was asked for by 20 March 2026."
    assert silent.replies[0].told[-1] == (
        "No answer came by the deadline of 20 March 2026; noted 21 March 2026."
    )


def test_a_workbook_has_sheets_for_evidence_replies_and_the_report():
    book = openpyxl.load_workbook(io.BytesIO(make(make_sample(replies=REPLIES), ".xlsx")))
    assert book.sheetnames == ["Findings ledger", "Evidence", "Right of reply", "Report"]
    assert [cell.value for cell in book["Right of reply"][2]][:4] == ["Dinas", 3, "Ratna", "surel"]
    assert book["Evidence"]["D2"].value == "https://example.org/stok.pdf"


@pytest.mark.parametrize("ending", [".pdf", ".html", ".docx", ".xlsx", ".md"])
def test_a_report_of_some_findings_says_so_and_is_not_finished_by_it(ending):
    """Whoever leaves out the open findings must not get a report that looks finished."""
    review = make_sample()
    decided = {found.id for found in review.findings if found.status is not Status.OPEN}
    told = " ".join(read_everything(make(review, ending, only=decided), ending).replace("\\", "").split())
    assert "This report lists 3 of 4 findings; the others were left out when it was exported." in told
    assert "1 finding is still open." in told
    assert "3 of 4" in told
    report = build_report(review, "en", only=decided)
    assert (report.finished, report.filtered) == (False, True)
    assert not json.loads(report.twin)["finished"]
    whole = build_report(review, "en", only={found.id for found in review.findings})
    assert not whole.filtered


def test_word_lets_arabic_run_from_right_to_left():
    """Order matters in these properties; Word refuses a file in which it is another."""
    text = "قالت مصادر مطلعة إن الوزير سيستقيل."
    review = make_review(
        text, [make_reviewed(1, make_finding(text, Span(5, 17)), Status.CONFIRMED)], title=text
    )
    document = docx.Document(io.BytesIO(make(review, ".docx")))
    (paragraph,) = [p for p in document.paragraphs if p.text == text and p.style.name == "Normal"]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert all(run.font.rtl for run in paragraph.runs if run.text)
    cell = document.tables[1].rows[1].cells[2].paragraphs[0]
    assert [child.tag for child in cell._p.pPr] == [qn("w:bidi"), qn("w:spacing")]
    names = [child.tag for child in cell.runs[0]._r.rPr]
    assert names == [qn("w:sz"), qn("w:szCs"), qn("w:rtl")]


def test_no_cell_of_any_sheet_is_a_formula_or_a_link():
    evidence = Evidence(1, None, "=cmd()", ADDED, title="@SUM(A1)", note="+1")
    reply = Reply(
        1, "=cmd()|'x'", None, "-1", "=1+1", date(2026, 3, 14), answer="=HYPERLINK(A1)", reviewer="@a"
    )
    review = make_sample(evidence=(evidence,), replies=(reply,), note="=2", reviewer="=cmd()")
    book = openpyxl.load_workbook(io.BytesIO(make(review, ".xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(book.sheetnames) == 4
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    assert "=HYPERLINK(A1)" in [cell.value for cell in cells]
    for row in read_csv(make(review, ".csv"))[1:]:
        assert not any(cell.lstrip(" ").startswith(FORMULAS) for cell in row)
