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


@pytest.mark.slow
def test_a_book_of_findings_is_printed_in_little_memory(tmp_path):
    script = (
        "import resource, sys; sys.path[:0] = [sys.argv[1]]\n"
        "from factory import make_long; from pathlib import Path\n"
        "review = make_long(200_000, 5000); before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "from telisik.report.pdf import write_pdf; from telisik.report.build import build_report\n"
        "write_pdf(build_report(review, 'en'), Path(sys.argv[2]))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path / "book.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    assert int(done.stdout) < 250 * 1024
