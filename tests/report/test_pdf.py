"""The printed report: whole, literal, the same every time, and readable by a person and a program."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from reported import make_review

from telisik import paths
from telisik.errors import Fault
from telisik.report.pdf import write_pdf
from telisik.report.report import build_report
from telisik.store.model import Status

if TYPE_CHECKING:
    from pathlib import Path

    from telisik.store.model import Review

SAMPLE = paths.sample_article().read_text(encoding="utf-8")


def write(review: Review, folder: Path, language: str = "en", page_size: str = "A4") -> Path:
    out = folder / "report.pdf"
    write_pdf(build_report(review, language, page_size=page_size), out)
    return out


def read_pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_summary_names_article_verdict_and_counts(tmp_path: Path) -> None:
    review = make_review(SAMPLE)
    first = read_pages(write(review, tmp_path))[0]
    for words in ("Judul artikel", "KORAN.EXAMPLE", "Unproven", "Meja cek fakta", review.article.sha256):
        assert words in first
    assert f"{len(review.findings)} of {len(review.findings)}" in first
    assert "Review not finished" not in first


def test_annotated_article_holds_every_word_in_order(tmp_path: Path) -> None:
    pages = read_pages(write(make_review(SAMPLE), tmp_path))
    printed = squeeze("".join(pages))
    place = 0
    for paragraph in SAMPLE.split("\n"):
        for word in paragraph.split():
            found = printed.find(squeeze(word), place)
            assert found >= 0, word
            place = found


def test_ledger_holds_every_finding_with_reason_rule_decision_and_note(tmp_path: Path) -> None:
    review = make_review(SAMPLE)
    printed = squeeze("".join(read_pages(write(review, tmp_path))))
    for reviewed in review.findings:
        assert squeeze(reviewed.finding.rule) in printed
        assert squeeze(reviewed.finding.reason.en) in printed
        assert squeeze(reviewed.note) in printed
    assert squeeze("https://example.org/bukti") in printed
    assert "Dismissed" in printed
    assert "E1" in printed


def test_pages_are_numbered_and_links_and_outline_lead_somewhere(tmp_path: Path) -> None:
    out = write(make_review(SAMPLE), tmp_path)
    pages = read_pages(out)
    assert all(f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, start=1))
    with pikepdf.open(out) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [
            "Verdict",
            "Annotated article",
            "Findings ledger",
            "Method",
        ]
        assert pdf.Root.Lang == "en"
        targets = [
            note.Dest[0]
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if note.Subtype == "/Link" and "/Dest" in note
        ]
        assert len(targets) > len(make_review(SAMPLE).findings)
        assert all(target.Type == "/Page" for target in targets)


def test_every_font_is_embedded(tmp_path: Path) -> None:
    with pikepdf.open(write(make_review(SAMPLE), tmp_path)) as pdf:
        used = [
            font
            for page in pdf.pages
            for font in page.Resources.Font.values()
            if "/DescendantFonts" in font or "/FontDescriptor" in font
        ]
        assert used
        assert all(
            "/FontFile2" in (f.get("/FontDescriptor") or f.DescendantFonts[0].FontDescriptor) for f in used
        )


def test_two_reports_of_one_review_are_the_same_bytes(tmp_path: Path) -> None:
    review = make_review(SAMPLE)
    first = write(review, tmp_path).read_bytes()
    assert write(review, tmp_path).read_bytes() == first


def test_structure_is_sound_for_qpdf(tmp_path: Path) -> None:
    out = write(make_review(SAMPLE), tmp_path)
    if not shutil.which("qpdf"):
        with pikepdf.open(out) as pdf:
            assert not pdf.check_pdf_syntax()
        return
    done = subprocess.run(["qpdf", "--check", str(out)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("Findings ledger", "Confirmed", "Limitations")), ("id", ("Daftar temuan", "Dikonfirmasi"))],
)
def test_report_speaks_the_language_asked_for(language: str, words: tuple[str, ...], tmp_path: Path) -> None:
    printed = "".join(read_pages(write(make_review(SAMPLE), tmp_path, language)))
    assert all(word in printed for word in words)


@pytest.mark.parametrize(("page_size", "width"), [("A4", 595), ("Letter", 612)])
def test_paper_is_the_one_asked_for(page_size: str, width: int, tmp_path: Path) -> None:
    with pikepdf.open(write(make_review(SAMPLE), tmp_path, page_size=page_size)) as pdf:
        assert {int(page.MediaBox[2]) for page in pdf.pages} == {width}


def test_open_findings_are_told_beside_the_verdict(tmp_path: Path) -> None:
    first = read_pages(write(make_review(SAMPLE, decided=False), tmp_path))[0]
    assert "Review not finished" in first
    assert "Not set" in first


def test_nothing_found_says_what_that_means(tmp_path: Path) -> None:
    text = (paths.seeds() / "en-nothing-to-find.txt").read_text(encoding="utf-8")
    review = make_review(text)
    assert not review.findings
    printed = " ".join("".join(read_pages(write(review, tmp_path))).split())
    assert "No findings in this article. Unmarked text is not verified." in printed


def test_unread_language_is_told_and_nothing_marked(tmp_path: Path) -> None:
    text = "Der Minister sagte am Montag, die Zahlen seien falsch, und niemand habe sie geprüft.\n" * 4
    review = make_review(text)
    assert not review.analysis.language.supported
    printed = " ".join("".join(read_pages(write(review, tmp_path))).split())
    assert "was not analysed" in printed
    assert "Findings ledger" not in printed


HOSTILE = (
    "<img src='/etc/passwd'/> & <b>tebal</b> ]]> &lt;script&gt; =cmd() {0} %s \\n\n"
    "Konon, <font color='red'>kabar</font> itu dikatakan benar oleh 😀 dan 漢字 dan العربية.\n"
)


def test_hostile_text_is_printed_literally(tmp_path: Path) -> None:
    review = make_review(HOSTILE, title="<para>]]></para> & {title}", language="id")
    printed = squeeze("".join(read_pages(write(review, tmp_path))))
    for words in (
        "<imgsrc='/etc/passwd'/>&<b>tebal</b>]]>",
        "&lt;script&gt;",
        "=cmd(){0}%s",
        "<para>]]></para>",
    ):
        assert words in printed
    # pdfium reads ActualText, so what our fonts lack copies as itself.
    assert "漢字" in printed or "6F22" in printed


@pytest.mark.parametrize("title", ["", "Kata " * 60, "x" * 300])
def test_any_title_fits(title: str, tmp_path: Path) -> None:
    pages = read_pages(write(make_review(SAMPLE, title=title), tmp_path))
    assert len(pages) < 14


def test_very_long_words_and_notes_stay_on_the_page(tmp_path: Path) -> None:
    text = "Konon " + "panjang" * 400 + " dikatakan benar.\n"
    review = make_review(text, language="id")
    out = write(review, tmp_path)
    document = pypdfium2.PdfDocument(out)
    try:
        for page in document:
            width, _ = page.get_size()
            words = page.get_textpage()
            boxes = [words.get_rect(i) for i in range(words.count_rects())]
            assert all(left >= 30 and right <= width - 20 for left, _, right, _ in boxes)
    finally:
        document.close()


def test_five_hundred_findings_flow_over_pages(tmp_path: Path) -> None:
    review = make_review(SAMPLE * 16)
    assert len(review.findings) >= 400
    pages = read_pages(write(review, tmp_path))
    printed = squeeze("".join(pages))
    assert all(f"Catatannomor{n}." in printed for n in range(1, len(review.findings) + 1))


def test_statuses_without_decisions_count_as_open() -> None:
    report = build_report(make_review(SAMPLE, decided=False), "en")
    assert report.counts[Status.OPEN] == len(report.findings)
    assert not report.finished


class TestFaults:
    def test_missing_folder_is_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(Fault, match="could not be written"):
            write_pdf(build_report(make_review(SAMPLE), "en"), tmp_path / "none" / "report.pdf")

    def test_folder_in_the_place_of_the_report_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "report.pdf" / "inside").mkdir(parents=True)
        with pytest.raises(Fault, match="could not be written"):
            write(make_review(SAMPLE), tmp_path)
        assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]

    def test_full_disk_leaves_the_old_report_and_nothing_half_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        old = write(make_review("Konon hal itu benar.\n", language="id"), tmp_path).read_bytes()

        def refuse(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", refuse)
        with pytest.raises(Fault, match="No space left on device"):
            write(make_review(SAMPLE), tmp_path)
        assert (tmp_path / "report.pdf").read_bytes() == old
        assert [p.name for p in tmp_path.iterdir()] == ["report.pdf"]
