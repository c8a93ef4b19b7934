"""How long and how much memory a report takes."""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from factory import make_long


@pytest.mark.benchmark(group="report")
@pytest.mark.parametrize("who", ["bare", "telisik"])
def test_forty_findings_beside_a_bare_document(who, benchmark, tmp_path):
    """Compare the report of 500 words with as many full pages of the same words by reportlab alone."""
    from telisik.report.build import build_report
    from telisik.report.pdf import write_pdf

    review = make_long(500, 40)
    out = tmp_path / "report.pdf"
    write_pdf(build_report(review, "en"), out)
    import pikepdf

    with pikepdf.open(out) as pdf:
        pages = len(pdf.pages)
    if who == "telisik":
        benchmark(lambda: write_pdf(build_report(review, "en"), out))
    else:
        benchmark(lambda: _print_bare(review.text, pages))


def _print_bare(text, pages):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    from telisik.report.pdf_fonts import Face, register

    style = ParagraphStyle("bare", fontName=register(Face.SERIF), fontSize=9, leading=13)
    # Thirteen paragraphs of 50 words fill a page and do not run over.
    lines = list(itertools.islice(itertools.cycle(text.split("\n")), 13))
    story = []
    for _ in range(pages):
        story += [*(Paragraph(line, style) for line in lines), PageBreak()]
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(story)


PRINT_LONG = """
import resource, sys, time
sys.path[:0] = [sys.argv[1]]
from factory import make_long
from telisik.report.build import build_report
from telisik.report.pdf import print_pdf
review = make_long(int(sys.argv[2]), int(sys.argv[3]))
pages = []
begun = time.process_time()
print_pdf(build_report(review, "en"), lambda done, total: pages.append(total))
print(len(pages), time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def print_long(words, findings):
    """Return pages, seconds of processor time and the most memory in MB of a report made in a process of its own."""
    command = [sys.executable, "-c", PRINT_LONG, str(Path(__file__).parent), str(words), str(findings)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    pages, seconds, memory = done.stdout.split()
    return int(pages), float(seconds), int(memory)


@pytest.mark.slow
def test_a_book_of_findings_takes_time_by_its_pages_and_little_memory():
    measured = [print_long(words, words // 40) for words in (25_000, 50_000, 100_000, 200_000)]
    for pages, seconds, memory in measured:
        print(f"{pages} pages: {seconds:.2f} s, {1000 * seconds / pages:.1f} ms a page, {memory} MB at most")
    assert measured[-1][2] < 250
    rates = [seconds / pages for pages, seconds, _ in measured]
    assert max(rates) < 1.5 * min(rates)
