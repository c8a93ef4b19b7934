"""What the pages look like: rendered small and grey, and compared with those that were looked at by eye.

``TELISIK_GOLDEN=write pytest tests/report/test_golden.py`` renders them anew; look at each before keeping it.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from factory import ADDED, TEXT, make_finding, make_long, make_review, make_reviewed, make_sample
from PIL import Image, ImageChops, ImageStat
from test_archive import SCRIPTS
from test_pdf import hostile_review
from test_versions import finish

from telisik.analysis.model import Span
from telisik.report.build import build_report
from telisik.report.pdf import print_pdf
from telisik.store.model import Evidence, Outcome, Redaction, Reply, Settled, Signature, Stance, Status

FOLDER = Path(__file__).parent / "golden"
SCALE = 40 / 72
# Of 255: how much the whole page and its worst stretch may differ.
_PAGE, _STRETCH = 2.5, 26.0


def signed_review():
    """Everything a report can hold: evidence with a file, a reply, outcomes, redactions, two versions, signatures."""
    sample = make_sample()
    evidence = Evidence(
        1, None, "", ADDED, "Foto gudang", stance=Stance.CONTRADICTS, note="Diambil sendiri.", reviewer="Meja",
        name="gudang.jpg", sha256="ef" * 32, size=48_211, media_type="image/jpeg",
    )  # fmt: skip
    settled = replace(
        sample.findings[2],
        said=Settled(Outcome.SUPPORTED, date(2026, 3, 15)),
        so=Settled(Outcome.UNSETTLED, date(2026, 3, 15)),
        checked=frozenset({0}),
    )
    review = replace(
        sample,
        findings=(*sample.findings[:2], settled, *sample.findings[3:]),
        evidence=(evidence,),
        note="Pasar dikunjungi dua kali.",
        replies=(
            Reply(
                1, "Dinas Perdagangan", None, "surat", "Berapa stok?", date(2026, 3, 14), date(2026, 3, 20)
            ),
        ),
        redactions=(Redaction(1, "Sutinah"),),
    )
    signature = Signature("Penyelia", "kepala desk", "Setuju.", ADDED)
    return finish(finish(review), 2, note="Diputuskan ulang: temuan 3.", signatures=(signature,))


def long_title():
    return make_review(title=" ".join(f"kata{n:02}" for n in range(45)))


def long_word():
    text = "Kata " + "Panjang" * 60 + " selesai."
    return make_review(text, [make_reviewed(1, make_finding(text, Span(5, 300)), Status.NEEDS_EVIDENCE)])


def one_finding():
    return make_review(findings=[make_reviewed(1, make_finding(TEXT, Span(0, 5)), Status.CONFIRMED)])


def scripts():
    start = SCRIPTS.index("مصادر")
    marked = make_finding(SCRIPTS, Span(start, start + 5))
    return make_review(SCRIPTS, [make_reviewed(1, marked, Status.CONFIRMED)], title="北京 عربي 😀")


def no_metadata():
    review = make_review("Satu baris saja.", title="")
    return replace(review, article=replace(review.article, publisher="", name=""), reviewer="")


# Name: the review, the language, the paper, and the pages that are kept (counted from 0).
CASES = {
    "sample": (make_sample, "id", "A4", (0, 1, 2, 3)),
    "signed": (signed_review, "en", "Letter", (0, 1, 2, 3)),
    "clean": (make_review, "en", "A4", (0,)),
    "one": (one_finding, "id", "Letter", (0,)),
    "many": (lambda: make_long(2500, 500), "en", "A4", (0, 2, 9)),
    "scripts": (scripts, "id", "A4", (0, 1)),
    "long-title": (long_title, "en", "A4", (0,)),
    "long-word": (long_word, "id", "A4", (1,)),
    "no-metadata": (no_metadata, "en", "Letter", (0,)),
    "hostile": (hostile_review, "id", "A4", (0, 3)),
}

# 611 pages with 5,000 findings: article, ledger and end.
BOOK = (lambda: make_long(200_000, 5000), "id", "A4", (0, 150, 450, 609))


def render(name):
    review, language, paper, kept = {**CASES, "book": BOOK}[name]
    document = pypdfium2.PdfDocument(print_pdf(build_report(review(), language, page_size=paper)))
    try:
        return {page: document[page].render(scale=SCALE, grayscale=True).to_pil().copy() for page in kept}
    finally:
        document.close()


@pytest.mark.parametrize("name", [*CASES, pytest.param("book", marks=pytest.mark.slow)])
def test_pages_look_as_they_did_when_they_were_looked_at(name):
    for page, image in render(name).items():
        place = FOLDER / f"{name}-{page + 1}.png"
        if os.environ.get("TELISIK_GOLDEN") == "write":
            FOLDER.mkdir(exist_ok=True)
            image.quantize(16).save(place, optimize=True)
            continue
        with Image.open(place) as opened:
            golden = opened.convert("L")
        assert image.size == golden.size
        difference = ImageChops.difference(image.convert("L"), golden)
        # Mean over the page, and over the worst of its stretches of about two lines.
        assert ImageStat.Stat(difference).mean[0] < _PAGE, place.name
        worst = max(difference.reduce(12).get_flattened_data())
        assert worst < _STRETCH * 3, place.name


def test_another_page_would_be_seen():
    first, second = render("signed")[0], render("clean")[0].resize(render("signed")[0].size)
    assert ImageStat.Stat(ImageChops.difference(first.convert("L"), second.convert("L"))).mean[0] > _PAGE


def test_both_layers_and_every_decision_differ_in_grey():
    """A mark's type and decision must not rest on colour: compare how each chip prints in grey."""
    from telisik.analysis.model import Code, Layer

    looks = []
    for layer in Layer:
        for status in Status:
            finding = make_reviewed(1, make_finding(TEXT, Span(0, 20), layer, Code.HEARSAY), status)
            document = pypdfium2.PdfDocument(print_pdf(build_report(make_review(findings=[finding]), "en")))
            page = document[1].render(scale=2, grayscale=True).to_pil().convert("L")
            looks.append(page.crop((110, 160, 1190, 260)).copy())
            document.close()
    for first, second in pairwise(looks):
        assert ImageStat.Stat(ImageChops.difference(first, second)).mean[0] > 0.05
