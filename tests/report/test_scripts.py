"""Scripts beyond Latin: shaped, in their direction, marked where they stand, and copied as they were written."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from factory import make_finding, make_review, make_reviewed
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.model import Span
from telisik.report.build import build_report
from telisik.report.pdf_annotated import TEXT_INDENT, find_text_right
from telisik.report.pdf_article_layout import lay_out_article
from telisik.report.pdf_fonts import Face, is_silent
from telisik.report.pdf_ledger import lay_out_ledger
from telisik.report.pdf_pages import Line
from telisik.report.pdf_shaping import find_base, measure, place_text
from telisik.report.pdf_style import SERIF_SIZE, choose_sheet
from telisik.report.pdf_tags import Node
from telisik.report.pdf_wrap import break_word, wrap
from telisik.store.model import Status

LINES = {
    "arabic": "قالت مصادر مطلعة إن الوزير سيستقيل",
    "hebrew": "מקורות יודעי דבר אמרו",
    "chinese": "新华社北京电知情人士表示",
    "korean": "한국어 기사입니다",
    "devanagari": "नमस्ते दुनिया क्षत्रिय",
    "tamil": "வணக்கம் தமிழ்",
    "javanese": "ꦱꦸꦒꦼꦁꦫꦮꦸꦃ",
    "emoji": "😀 👩‍👩‍👧 👍🏽 🇮🇩",
}
_TEXTS = st.text(alphabet=st.sampled_from("ab ,(5مصرאב北क्षिத😀\u200d\ufe0f\u1200«»\t"), max_size=24)


@pytest.mark.parametrize("script", LINES)
def test_a_line_is_copied_as_it_was_written(script, write_report, read_pages):
    line = LINES[script]
    (page,) = [page for page in read_pages(write_report(make_review(line))) if "Artikel beranotasi" in page]
    squeezed = "".join(char for char in page if not char.isspace() and not is_silent(char))
    assert "".join(char for char in line if not char.isspace() and not is_silent(char)) in squeezed


@pytest.mark.parametrize("script", ["arabic", "hebrew", "chinese", "korean"])
def test_pdftotext_reads_it_too(script, write_report):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    path = write_report(make_review(LINES[script]))
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    plain = "".join(char for char in read if not is_silent(char))
    assert LINES[script] in plain


def test_letters_are_joined_and_emoji_are_one():
    assert measure("مصادر", Face.SERIF, 10) < sum(measure(char, Face.SERIF, 10) for char in "مصادر")
    family = place_text("👩‍👩‍👧", Face.SERIF)
    assert sum(len(piece.glyphs) for piece in family.pieces) == 1


def test_a_paragraph_runs_the_way_it_begins():
    assert [find_base(text) for text in ("مرحبا abc", "abc مرحبا", "(123) שלום", "123")] == [1, 0, 1, 0]
    left, right = (place_text("مرحبا.", Face.SERIF, base) for base in (0, 1))
    assert left.pieces[-1].shown == "."
    assert right.pieces[0].shown == "."


@given(_TEXTS, st.data(), st.integers(0, 1))
@settings(max_examples=300, deadline=None)
def test_every_character_has_one_place_and_a_mark_covers_it(text, data, base):
    placed = place_text(text, Face.SERIF, base)
    covered = sorted(place for piece in placed.pieces for place in range(piece.start, piece.end))
    assert len(covered) == len(set(covered))
    assert set(range(len(text))) - set(covered) <= {i for i, char in enumerate(text) if is_silent(char)}
    assert placed.width == pytest.approx(sum(piece.width for piece in placed.pieces))
    edges = placed.find(0, len(text))
    assert sum(right - left for left, right in edges) == pytest.approx(placed.width)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    for left, right in placed.find(first, last):
        assert -1e-6 <= left <= right <= placed.width + 1e-6


@given(_TEXTS, st.floats(30, 200))
@settings(max_examples=100, deadline=None)
def test_wrapping_loses_no_character_of_any_script(text, width):
    assert "".join("".join(wrap(text, Face.SANS, 8, width)).split()) == "".join(text.split())


def test_a_mark_lies_on_its_words_whichever_way_they_run():
    text = "Kata مصادر مطلعة begitu."
    start = text.index("مصادر")
    review = make_review(text, [make_reviewed(1, make_finding(text, Span(start, start + 5)))])
    (page,) = lay_out_article(build_report(review, "id"), choose_sheet("A4"), Node("Sect"))
    (segment,) = page.lines[0].segments
    # The first Arabic word stands at the right of the second.
    after = (measure("Kata ", Face.SERIF, 1) + measure("مطلعة ", Face.SERIF, 1)) * SERIF_SIZE
    assert segment.left == pytest.approx(after, abs=0.6)
    assert segment.right - segment.left == pytest.approx(measure("مصادر", Face.SERIF, SERIF_SIZE), abs=0.1)


ARABIC = (
    "قالت مصادر مطلعة إن الوزير سيستقيل قريبا وأضافت أن القرار جاهز منذ شهر مارس الماضي بحسب ما نقلته الوكالة عنها. "
    * 2
)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_lines_from_right_to_left_end_at_the_right_in_article_and_ledger(paper):
    start = ARABIC.index("مصادر")
    marked = make_finding(ARABIC, Span(start, start + 40))
    reviewed = make_reviewed(1, marked, Status.CONFIRMED, "اسأل الوزارة أولا")
    report = build_report(make_review(ARABIC + "\nKata lain.", [reviewed]), "en", page_size=paper)
    sheet = choose_sheet(paper)
    (page,) = lay_out_article(report, sheet, Node("Sect"))
    *arabic, latin = page.lines
    start = sheet.left + TEXT_INDENT
    ends = [start + line.inset + measure_line(line.text) for line in arabic]
    assert len(ends) > 1
    assert ends == pytest.approx([find_text_right(sheet)] * len(ends))
    assert latin.inset == 0
    for line in arabic:
        for segment in line.segments:
            assert segment.right <= measure_line(line.text) + 1e-6
    (ledger,) = lay_out_ledger(report, sheet, Node("Sect"), {1: 1})
    lines = [stroke for stroke in ledger.strokes if isinstance(stroke, Line) and find_base(stroke.text)]
    assert len(lines) >= 2
    assert {(line.align, line.base) for line in lines} == {("right", 1)}
    assert max(line.x for line in lines) <= sheet.right


def measure_line(text):
    return place_text(text, Face.SERIF, 1).width * SERIF_SIZE


def test_lines_of_ideographs_neither_begin_with_closing_marks_nor_end_with_opening_ones():
    text = (
        "外交部发言人（王伟）表示：「该协议将于下周签署」，但“官方”多次否认。ユーザーのあいだで、ショックがっ。"
        * 3
    )
    for width in range(40, 120, 3):
        for line in wrap(text, Face.SERIF, 9, width)[:-1]:
            assert line[-1] not in "（「“"
        for line in wrap(text, Face.SERIF, 9, width)[1:]:
            assert line[0] not in "）」”，。：、ーっッョュ"


def test_korean_breaks_at_its_spaces():
    text = "익명을 요구한 관계자는 장관이 곧 사임할 것이라고 말했다고 전했다"
    assert " ".join(wrap(text, Face.SERIF, 9, 100)) == text
    assert len(wrap(text, Face.SERIF, 9, 100)) > 2


def test_a_vowel_sign_stays_with_its_letter():
    pieces = break_word("ที่ไม่เปิดเผยชื่อซึ่งไม่ได้รับอนุญาตให้พูด" * 2, Face.SERIF, 9, 40)
    assert len(pieces) > 3
    assert not any(unicodedata.category(piece[0]).startswith("M") for piece in pieces)
