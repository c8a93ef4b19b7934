"""The written PDF, read back: nothing missing, nothing clipped, nothing run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from factory import TEXT, make_finding, make_long, make_review, make_reviewed, make_sample

from telisik.analysis.model import Span
from telisik.errors import Fault
from telisik.report.build import build_report
from telisik.report.pdf import write_pdf
from telisik.store.model import Status, Verdict

HOSTILE = (
    "<img src=/etc/passwd> ]]> & &amp; <b>tebal =cmd()|'x' {0} %s "
    + "x" * 300
    + "\nBaris 😀 dan 👩‍👩‍👧 北京 مرحبا\ttab akhir."
)


def squeeze(text):
    return re.sub(r"\s+", "", text)


def say(pages):
    return re.sub(r"\s+", " ", "\n".join(pages))


def article_pages(pages, heading="Artikel beranotasi"):
    return [page for page in pages if heading in page]


def is_subsequence(words, text):
    place = 0
    for word in words:
        place = text.find(word, place)
        if place < 0:
            return False
        place += len(word)
    return True


def hostile_review():
    note, link = "<para>&lt; ]]> {x} " + "y" * 300, "javascript:<b>" + "z" * 300
    marks = [make_finding(HOSTILE, Span(*span)) for span in ((0, 21), (50, 200), (5, 40))]
    findings = [
        make_reviewed(1, marks[0], Status.CONFIRMED, note, (link,)),
        make_reviewed(2, marks[1], Status.NEEDS_EVIDENCE, "panjang " * 1500),
        make_reviewed(3, marks[2], Status.DISMISSED, orphan=True),
    ]
    title = "<i>Judul</i> & \x01{kurung} %s " + "panjang " * 34
    return make_review(
        HOSTILE, findings, title=title, verdict=Verdict.NOT_ASSESSABLE, verdict_reason="<b>alasan " * 300
    )


def crowded_review():
    text = "satu dua tiga empat"
    return make_review(
        text, [make_reviewed(n, make_finding(text, Span(0, 4 + n % 9))) for n in range(1, 131)]
    )


def endless_review():
    text = "a" * 30_000
    return make_review(text, [make_reviewed(1, make_finding(text, Span(9, 20_000)))])


REVIEWS = {
    "sample": make_sample,
    "no findings": make_review,
    "one finding": lambda: make_review(findings=[make_reviewed(1, make_finding(TEXT, Span(0, 5)))]),
    "500 findings": lambda: make_long(2500, 500),
    "unsupported": lambda: make_review(supported=False),
    "not analysed": lambda: make_review(analysed=False),
    "empty": lambda: make_review("", title=""),
    "hostile": hostile_review,
    "all on one line": crowded_review,
    "one endless word": endless_review,
}


@pytest.mark.parametrize("name", REVIEWS)
def test_every_report_is_a_sound_file(name, write_report):
    path = write_report(REVIEWS[name]())
    with pikepdf.open(path) as pdf:
        assert not pdf.check_pdf_syntax()
        assert str(pdf.Root.Lang) == "id"
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed; pikepdf checked the file")
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", REVIEWS)
def test_every_word_of_the_article_can_be_copied_in_order(name, write_report, read_pages):
    review = REVIEWS[name]()
    pages = article_pages(read_pages(write_report(review)))
    # Pieces shorter than a line: a longer word goes on after what stands between two pages.
    words = [word for word in re.findall(r"[^\W_]+", review.text, re.ASCII) if len(word) < 400]
    assert is_subsequence(words, squeeze("".join(pages)))
    assert sum(page.count("a") for page in pages) >= review.text.count("a")


@pytest.mark.parametrize("name", REVIEWS)
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_nothing_is_printed_outside_the_margins(name, size, write_report):
    import pypdfium2

    path = write_report(REVIEWS[name](), page_size=size)
    document = pypdfium2.PdfDocument(path)
    for page in document:
        width, height = page.get_size()
        read = page.get_textpage()
        for index in range(read.count_rects()):
            left, bottom, right, top = read.get_rect(index)
            assert left > 25
            assert right < width - 25
            assert bottom > 15
            assert top < height - 20
        read.close()
        page.close()
    document.close()


@pytest.mark.parametrize("name", ["sample", "hostile", "all on one line", "500 findings"])
def test_no_two_chips_of_the_margin_touch(name):
    from telisik.report.pdf_article_layout import lay_out_article
    from telisik.report.pdf_marks import CHIP_HEIGHT
    from telisik.report.pdf_style import choose_sheet
    from telisik.report.pdf_tags import Node

    sheet = choose_sheet("A4")
    report = build_report(REVIEWS[name](), "en")
    pages = lay_out_article(report, sheet, Node("Sect"))
    for page in pages:
        places = [chip.baseline for chip in page.chips]
        assert all(below - above >= CHIP_HEIGHT for above, below in pairwise(places))
        assert all(sheet.top < place <= sheet.bottom for place in places)
    numbers = [chip.finding.number for page in pages for chip in page.chips]
    assert sorted(numbers) == [finding.number for finding in report.findings if not finding.orphan]


def test_the_tint_lies_exactly_on_its_words(write_report):
    """Compare the place a mark was given with where the reader finds the same words."""
    import pypdfium2

    from telisik.report.pdf_annotated import TEXT_INDENT
    from telisik.report.pdf_article_layout import lay_out_article
    from telisik.report.pdf_style import choose_sheet
    from telisik.report.pdf_tags import Node

    sheet = choose_sheet("A4")
    review = make_sample()
    (page,) = lay_out_article(build_report(review, "id"), sheet, Node("Sect"))
    document = pypdfium2.PdfDocument(write_report(review))
    printed = next(p for p in document if "Artikel beranotasi" in p.get_textpage().get_text_range())
    text = printed.get_textpage()
    for line in page.lines:
        for segment in line.segments:
            found = text.search(segment.finding.text)
            place, length = found.get_next()
            first, last = (
                text.get_charbox(place, loose=True),
                text.get_charbox(place + length - 1, loose=True),
            )
            left = sheet.left + TEXT_INDENT
            assert first[0] == pytest.approx(left + segment.left, abs=0.8)
            assert last[2] == pytest.approx(left + segment.right, abs=0.8)
            assert sheet.height - line.baseline == pytest.approx(first[1], abs=4)
    document.close()


def test_markup_prints_as_it_was_written(write_report, read_pages):
    text = say(read_pages(write_report(hostile_review(), "en")))
    for written in (
        "<img src=/etc/passwd> ]]> & &amp; <b>tebal =cmd()",
        "<i>Judul</i> &",
        "{kurung} %s",
        "<para>&lt; ]]> {x}",
    ):
        assert squeeze(written) in squeeze(text)


def test_a_character_without_a_glyph_shows_its_number_and_copies_as_itself(write_report):
    path = write_report(make_review("Baris \u1200 akhir", title="Judul"))
    with pikepdf.open(path) as pdf:
        content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert b"/Span <</ActualText <FEFF1200>>> BDC" in content
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "\u1200" in read


def test_a_title_of_300_characters_is_printed_whole(write_report, read_pages):
    title = " ".join(f"kata{n}" for n in range(45))
    pages = read_pages(write_report(make_review(title=title)))
    assert squeeze(title) in squeeze(pages[0])


def test_the_ledger_tells_everything_about_a_finding(write_report, read_pages):
    ledger = say(read_pages(write_report(make_sample(), "en"))[2:])
    for told in (
        "stok sengaja ditahan",
        "Accusation or motive High",
        "Unnamed group Medium · G3 opaque",
        "Needs evidence",
        "Nobody in this group is named.",
        "id.sourcing.group",
        "Name every source.",
        "Ditanyakan ke dinas.",
        "Meja Periksa",
        "14 March, 07:33 UTC",
        "https://example.org/stok.pdf",
        "E1",
    ):
        assert told in ledger


def test_a_row_is_not_split_while_it_fits_on_a_page():
    from telisik.report.pdf_ledger import lay_out_ledger
    from telisik.report.pdf_style import choose_sheet
    from telisik.report.pdf_tags import Node

    report = build_report(make_long(600, 60), "en")
    # A row's first and last lines are drawn on one page, so each page draws whole rows only.
    written = [_record(page) for page in lay_out_ledger(report, choose_sheet("A4"), Node("Sect"), {})]
    for texts in written[:-1]:
        begun = sum(text in {"Unnamed group", "Loaded wording"} for text in texts)
        assert 0 < begun == sum(text.endswith("norm 1]") for text in texts)
    assert sum(text.endswith("norm 1]") for texts in written for text in texts) == 60


class _Recorder:
    def __init__(self):
        self.texts = []

    def write(self, _x, _y, text, *_rest, **_options):
        self.texts.append(text)

    @contextmanager
    def tag(self, _node):
        yield

    def __getattr__(self, _name):
        return lambda *args, **options: None


def _record(page):
    recorder = _Recorder()
    page.draw(recorder)
    return recorder.texts


def test_the_summary_says_what_is_unfinished(write_report, read_pages):
    first = say(read_pages(write_report(make_sample(), "en"))[:1])
    assert "Unproven" in first
    assert "Review not finished. 1 finding is still open." in first
    assert "added by the reviewer" in first
    assert "Tidak ada angka stok yang dapat diperiksa." in first
    second = say(read_pages(write_report(make_sample(verdict=None, verdict_reason=""), "en"))[:1])
    assert "Not set" in second


def test_a_finished_review_is_not_called_unfinished(write_report, read_pages):
    finding = make_reviewed(1, make_finding(TEXT, Span(0, 5)), Status.CONFIRMED)
    assert "not finished" not in say(read_pages(write_report(make_review(findings=[finding]), "en")))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "No findings in this article. Unmarked text is not verified."),
        ({"supported": False}, "This article was not analysed: Telisik does not read its language (French)."),
        ({"analysed": False}, "This article has not been analysed yet."),
    ],
)
def test_a_report_without_findings_says_why(changes, sentence, write_report, read_pages):
    assert sentence in say(read_pages(write_report(make_review(**changes), "en")))


def test_every_page_bears_its_number_the_hash_and_the_date(write_report, read_pages):
    review = make_long(2500, 60)
    pages = read_pages(write_report(review, "en"))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in say([page])
        assert review.article.sha256[:12] in page
        assert "14 March 2026" in page


def test_provenance_names_both_hashes_the_size_and_the_route(write_report, read_pages):
    article = replace(make_review().article, text_sha256="cd" * 32)
    text = say(read_pages(write_report(make_review(article=article), "id")))
    for told in (
        "beras.txt",
        "dibuka dari berkas",
        "utf-8",
        article.sha256,
        "cd" * 32,
        "14 Maret 2026, 07.30 UTC",
    ):
        assert told in text


def test_fonts_are_embedded_and_the_outline_leads_to_each_part(write_report):
    with pikepdf.open(write_report(make_sample(), "en")) as pdf:
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == [
                "Verdict",
                "Annotated article",
                "Findings ledger",
                "Evidence",
                "Right of reply",
                "Method",
                "Norms the rules rest on",
                "Limitations",
                "How to check this report",
                "Sign-off",
            ]
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert sum("/FontDescriptor" in font for font in fonts) >= 3
        assert str(pdf.docinfo["/Title"]) == "Telisik review report: Harga beras naik"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260314")


def test_two_exports_are_the_same_byte_for_byte(write_report):
    first = write_report(make_sample(), name="a.pdf").read_bytes()
    assert write_report(make_sample(), name="b.pdf").read_bytes() == first


def test_a_place_that_cannot_be_written_is_a_fault_and_leaves_nothing(tmp_path):
    report = build_report(make_sample(), "en")
    (tmp_path / "folder.pdf").mkdir()
    for place in (tmp_path / "folder.pdf", tmp_path / "missing" / "a.pdf", tmp_path / ("n" * 300)):
        with pytest.raises(Fault):
            write_pdf(report, place)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith("pdf")] == ["folder.pdf"]
    assert not list((tmp_path / "folder.pdf").iterdir())


def test_a_full_disk_is_a_fault_and_keeps_the_report_before(tmp_path):
    if not shutil.which("prlimit"):
        pytest.skip("prlimit is not installed: a full disk cannot be played")
    out = tmp_path / "report.pdf"
    out.write_bytes(b"the report before")
    script = (
        "import signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); sys.path[:0] = [sys.argv[1]]\n"
        "from factory import make_sample; from pathlib import Path\n"
        "from telisik.report.pdf import write_pdf; from telisik.report.build import build_report\n"
        "from telisik.errors import Fault\n"
        "try: write_pdf(build_report(make_sample(), 'en'), Path(sys.argv[2]))\n"
        "except Fault as fault: print(fault)\n"
    )
    command = [
        "prlimit",
        "--fsize=4096",
        sys.executable,
        "-B",
        "-c",
        script,
        str(Path(__file__).parent),
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "could not be written" in done.stdout, done.stderr
    assert out.read_bytes() == b"the report before"
    assert [path.name for path in tmp_path.iterdir() if "pdf" in path.name] == ["report.pdf"]


def test_a_device_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Fault):
        write_pdf(build_report(make_review(), "en"), pipe)
    assert pipe.is_fifo()


@pytest.mark.parametrize("findings", [0, 40])
def test_the_first_page_names_the_page_that_tells_how_to_check(findings, write_report, read_pages):
    pages = read_pages(write_report(make_long(500, findings), "en"))
    named = int(re.search(r"How to check this report offline: page (\d+)\.", pages[0])[1])
    assert "How to check this report\n" in pages[named - 1].replace(" \n", "\n")


def test_evidence_leads_from_the_ledger_to_the_list_and_back(write_report):
    review = make_sample()
    links = tuple(f"https://example.org/{n}.pdf" for n in range(1, 15))
    noted = make_reviewed(3, review.findings[2].finding, Status.NEEDS_EVIDENCE, links=links)
    review = replace(review, findings=(*review.findings[:2], noted, *review.findings[3:]))
    with pikepdf.open(write_report(review, "en")) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        told = {}
        for number, page in enumerate(pdf.pages):
            for link in page.get("/Annots", ()):
                told.setdefault(str(link.Contents), []).append((number, pages[link.Dest[0].objgen]))
    ledger, closing = told["Evidence 1"][0]
    assert closing > ledger
    assert [told[f"Evidence {n}"] for n in range(1, 15)] == [[(ledger, closing)]] * 14
    assert told["Finding 3 in the ledger"].count((closing, ledger)) == 14
