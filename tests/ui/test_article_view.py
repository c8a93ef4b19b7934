from __future__ import annotations

import random
import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QLineEdit, QToolTip, QVBoxLayout, QWidget
from tests.ui.article_samples import mark_span, mark_words

from telisik.analysis.model import Layer, Quotation, Severity, Span
from telisik.documents.canonical import make_canonical
from telisik.store.model import Status
from telisik.ui.article_page import make_document
from telisik.ui.article_view import ArticleView
from telisik.ui.fonts import load_fonts
from telisik.ui.gutter import introduces, share_room
from telisik.ui.mark_heights import MarkHeights
from telisik.ui.overview import merge
from telisik.ui.positions import PositionMap
from telisik.ui.theme import load_theme
from telisik.ui.wording import name_quote, tell_finding

PLAIN = "Beberapa warga mengatakan bahwa jalan itu ditutup sejak pagi.\nPolisi belum memberi keterangan."
EMOJI = (
    "🇮🇩 Kabar 👩‍👩‍👧 baru: sumber yang dekat dengan e\u0301lite 𝒳 menyebut 🔥 api.\nSelesai 🙂 kata warga."
)
WINDOWS = make_canonical(
    "Satu kalimat.\r\n\r\nKata sumber\u00a0kami, \u201cbenar\u201d.\r\nAkhir kata sumber lain.\r\n"
)
LONG_WORD = "Kata " + "sangat" * 60 + " panjang kata sumber."
ARABIC = "قال مصدر مطلع إن الاتفاق قريب جدا.\nKata seorang مصدر مطلع kepada kami."
LONG = "\n".join(f"Paragraf {i} menyebut seorang sumber yang tidak mau disebut namanya." for i in range(300))


# Qt's offscreen screen says this of windows and tooltips that it shows.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def view(qtbot) -> ArticleView:
    load_fonts()
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(768, 500)
    view.show()
    qtbot.waitExposed(view)
    view.set_language("en")
    return view


def show(view: ArticleView, text: str, *findings, quotations=()) -> None:
    view.set_article(text, "")
    view.set_findings(findings, quotations)


def edges_by_cursor(view: ArticleView, start: int, end: int) -> list[tuple[int, int]]:
    """Return where Qt's own cursor stands before and after each line's part of a span."""
    pane, lines = view.pane, {}
    for place in range(start, end + 1):
        cursor = QTextCursor(pane.document())
        cursor.setPosition(pane.positions.to_qt(place))
        rect = pane.cursorRect(cursor)
        lines.setdefault(rect.top(), []).append(rect.left())
    return [(min(places), max(places)) for _top, places in sorted(lines.items())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PLAIN, "Beberapa warga"),
        (EMOJI, "👩‍👩‍👧"),
        (EMOJI, "sumber yang dekat dengan e\u0301lite 𝒳"),
        (EMOJI, "kata warga"),
        (WINDOWS, "sumber kami"),
        (WINDOWS, "kata sumber lain"),
        (LONG_WORD, "kata sumber"),
    ],
)
def test_a_mark_stands_exactly_on_its_words(view: ArticleView, text: str, words: str) -> None:
    finding = mark_words(text, words, 1)
    show(view, text, finding)
    mark = view.pane.marks.get(finding.id)
    boxes = view.pane.boxes(mark)
    drawn = [(box.left, box.right) for box in boxes]
    expected = [pair for pair in edges_by_cursor(view, mark.start, mark.end) if pair[0] != pair[1]]
    assert len(drawn) == len(expected)
    for (left, right), (wanted_left, wanted_right) in zip(drawn, expected, strict=True):
        assert left == pytest.approx(wanted_left, abs=1.01)
        assert right == pytest.approx(wanted_right, abs=1.01)


def test_a_mark_over_two_lines_ends_with_the_words_of_the_first(view: ArticleView) -> None:
    text = "kata " * 60
    show(view, text, mark_span(Span(0, 250), 1))
    boxes = view.pane.boxes(next(iter(view.pane.marks)))
    assert len(boxes) > 1
    assert [box.first for box in boxes] == [True] + [False] * (len(boxes) - 1)
    assert all(box.right <= view.pane.lineWrapColumnOrWidth() for box in boxes)


def test_a_foreign_phrase_inside_a_sentence_is_marked_whole(view: ArticleView) -> None:
    view.set_article(ARABIC, "")
    start = ARABIC.rindex("مصدر مطلع")
    phrase = view.pane.boxes(Span(start, start + 9))
    before, after = view.pane.boxes(Span(start - 2, start - 1)), view.pane.boxes(Span(start + 10, start + 12))
    assert len(phrase) == 1
    assert 0 < phrase[0].left - before[0].right < 6
    assert 0 < after[0].left - phrase[0].right < 6


def test_a_mark_from_right_to_left_lies_on_its_words(view: ArticleView) -> None:
    show(view, ARABIC, mark_words(ARABIC, "مصدر مطلع", 1))
    mark = next(iter(view.pane.marks))
    boxes = view.pane.boxes(mark)
    assert len(boxes) == 1
    middle = QPoint(int((boxes[0].left + boxes[0].right) / 2), int(boxes[0].baseline) - 4)
    assert [hit.id for hit in view.pane.marks_at(middle)] == [mark.id]


def test_the_ground_is_tinted_and_the_line_drawn_where_the_words_are(view: ArticleView) -> None:
    show(view, PLAIN, mark_words(PLAIN, "Beberapa warga", 1, layer=Layer.ASSERTION))
    mark = next(iter(view.pane.marks))
    box = view.pane.boxes(mark)[0]
    picture = view.pane.viewport().grab().toImage()
    theme = load_theme("light")
    x = int(box.right) - 3
    assert picture.pixelColor(x, int(box.baseline) - 18) == theme.colour("Bt")
    assert picture.pixelColor(x + 8, int(box.baseline) - 18) == theme.colour("sheet")
    column = {picture.pixelColor(x, int(box.baseline) + drop).name() for drop in range(3, 7)}
    assert theme.colour("B").name() in column


def test_a_dismissed_mark_keeps_a_grey_line_and_no_ground(view: ArticleView) -> None:
    finding = mark_words(PLAIN, "Beberapa warga", 1, layer=Layer.ASSERTION, status=Status.DISMISSED)
    show(view, PLAIN, finding)
    box = view.pane.boxes(next(iter(view.pane.marks)))[0]
    picture = view.pane.viewport().grab().toImage()
    x = int(box.right) - 3
    assert picture.pixelColor(x, int(box.baseline) - 18) == load_theme("light").colour("sheet")
    column = {picture.pixelColor(x, int(box.baseline) + drop).name() for drop in range(3, 7)}
    assert load_theme("light").colour("ctl").name() in column


def click_words(qtbot, view: ArticleView, words: str) -> None:
    pane = view.pane
    start = pane.text.index(words)
    box = pane.boxes(Span(start, start + len(words)))[0]
    point = QPoint(int((box.left + box.right) / 2), int(box.baseline) - 5 - pane.scrolled)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_on_an_overlap_takes_the_shortest_then_the_next_one_out(qtbot, view: ArticleView) -> None:
    outer = mark_words(PLAIN, "Beberapa warga mengatakan bahwa jalan itu", 1)
    inner = mark_words(PLAIN, "mengatakan", 2)
    show(view, PLAIN, outer, inner)
    view.finding_clicked.connect(view.select_finding)
    clicked: list[int] = []
    view.finding_clicked.connect(clicked.append)
    for _ in range(3):
        click_words(qtbot, view, "mengatakan")
    assert clicked == [inner.id, outer.id, inner.id]
    click_words(qtbot, view, "Beberapa")
    assert clicked[-1] == outer.id


def test_a_click_beside_the_marks_says_nothing(qtbot, view: ArticleView) -> None:
    show(view, PLAIN, mark_words(PLAIN, "Beberapa warga", 1))
    with qtbot.assertNotEmitted(view.finding_clicked):
        click_words(qtbot, view, "jalan")


@pytest.mark.parametrize(
    ("widths", "room", "shown"),
    [
        ([24], 58, 1),
        ([24, 24], 58, 2),
        ([24, 24, 24], 58, 1),
        ([24, 24, 24], 80, 3),
        ([24] * 5, 200, 3),
        ([31, 31], 58, 1),
    ],
)
def test_the_margin_shows_as_many_chips_as_have_room(widths: list[int], room: float, shown: int) -> None:
    assert share_room(widths, room) == shown


def test_the_chips_of_a_line_stand_in_the_order_of_their_numbers(qtbot, view: ArticleView) -> None:
    words = ["mengatakan", "Beberapa warga", "jalan", "bahwa"]
    findings = [mark_words(PLAIN, word, number) for number, word in enumerate(words, 1)]
    show(view, PLAIN, *findings)
    chips = view.gutter.chips()
    assert [chip.marks[0].reviewed.number for chip in chips if not chip.is_more] == [1]
    assert [mark.reviewed.number for mark in chips[-1].marks] == [2, 3, 4]
    assert chips[-1].is_more
    assert all(chip.rect.left() >= 0 and chip.rect.right() <= view.gutter.width() - 18 for chip in chips)
    menu = view.make_menu(chips[-1].marks)
    with qtbot.waitSignal(view.finding_clicked) as told:
        menu.actions()[1].trigger()
    assert told.args == [findings[2].id]
    with qtbot.waitSignal(view.finding_clicked) as told:
        middle = chips[0].rect.center().toPoint()
        qtbot.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=middle - QPoint(0, 11))
    assert told.args == [findings[0].id]


def test_marks_closer_than_five_pixels_merge_and_are_open_if_any_is(view: ArticleView) -> None:
    states = [Status.CONFIRMED, Status.OPEN, Status.DISMISSED]
    starts = (10, 14, 30)
    findings = [mark_span(Span(i, i + 1), i, status=state) for i, state in zip(starts, states, strict=True)]
    show(view, PLAIN, *findings)
    blocks = merge(Layer.SOURCING, list(view.pane.marks), starts, MarkHeights(100), 100)
    assert [[mark.reviewed.number for mark in block.marks] for block in blocks] == [[10, 14], [30]]
    assert [block.y for block in blocks] == [10, 30]
    assert [view.overview.is_open(block) for block in blocks] == [True, False]


def test_the_blocks_are_those_that_looking_at_every_mark_gives(qtbot, view: ArticleView) -> None:
    chance = random.Random(5)
    starts = sorted(chance.randrange(len(LONG) - 9) for _ in range(700))
    findings = [mark_span(Span(start, start + 8), n + 1) for n, start in enumerate(starts)]
    show(view, LONG, *findings)
    document, height = view.pane.document(), view.overview.height()
    strip = view.overview
    qtbot.waitUntil(
        lambda: not (view.pane.is_being_laid_out() or strip._timer.isActive() or strip._stepper.isActive())
    )
    whole, wanted = document.documentLayout().documentSize().height(), list[tuple[float, list[int]]]()
    for mark in view.pane.marks:
        boxes = view.pane.boxes(mark)
        if not boxes:  # it begins between two lines, and is drawn with one of its neighbours
            wanted[-1][1].append(mark.id)
            continue
        y = height * (boxes[0].baseline / whole)
        if not wanted or y >= wanted[-1][0] + 5:
            wanted.append((y, []))
        wanted[-1][1].append(mark.id)
    assert [(block.y, [mark.id for mark in block.marks]) for block in view.overview.blocks()] == wanted
    assert len(wanted) > 30


def test_the_overview_shows_open_marks_only_where_the_text_does(view: ArticleView) -> None:
    findings = [mark_span(Span(n * 900, n * 900 + 8), n, layer=list(Layer)[n % 2]) for n in range(1, 9)]
    show(view, LONG, *findings)
    view.set_mark_mode("open")
    view.update_finding(replace(findings[2], status=Status.CONFIRMED))
    view.update_finding(replace(findings[3], status=Status.DISMISSED))
    assert shown_above(view) == [1, 2, 5, 6, 7, 8]
    view.select_finding(findings[3].id, scroll=False)
    assert shown_above(view) == [1, 2, 4, 5, 6, 7, 8]
    view.set_mark_mode("none")
    assert shown_above(view) == [4]
    view.set_mark_mode("all")
    assert shown_above(view) == [1, 2, 3, 4, 5, 6, 7, 8]


def shown_above(view: ArticleView) -> list[int]:
    """Return the numbers of the findings in the overview, and check that the text shows the same."""
    numbers = sorted(mark.reviewed.number for block in view.overview.blocks() for mark in block.marks)
    shown = view.pane.shown_marks(0, len(view.pane.text))
    assert numbers == [mark.reviewed.number for mark in shown]
    return numbers


def test_a_block_is_drawn_as_decided_when_its_last_mark_is(view: ArticleView) -> None:
    findings = [mark_span(Span(n, n + 1), n) for n in (1, 2)]
    show(view, LONG, *findings)
    strip = view.overview
    before = strip.grab().toImage()
    view.update_finding(replace(findings[0], status=Status.CONFIRMED))
    assert strip.grab().toImage() == before
    view.update_finding(replace(findings[1], status=Status.CONFIRMED))
    assert strip.grab().toImage() != before


def test_the_overview_is_drawn_anew_after_whatever_changes_it(qtbot, view: ArticleView) -> None:
    findings = [mark_span(Span(n * 900, n * 900 + 8), n) for n in range(1, 9)]
    show(view, LONG, *findings)
    strip = view.overview
    changes = (
        lambda: view.set_theme(load_theme("dark")),
        lambda: view.resize(700, 380),
        lambda: view.set_findings(findings[:3], ()),
        lambda: view.set_mark_mode("none"),
    )
    for change in changes:
        before = strip.grab().toImage()
        change()
        qtbot.waitUntil(lambda: not (strip._timer.isActive() or strip._stepper.isActive()))
        after = strip.grab().toImage()
        assert after != before
        strip._picture = None
        assert strip.grab().toImage() == after


def test_a_click_on_the_overview_goes_to_the_nearest_mark(qtbot, view: ArticleView) -> None:
    finding = mark_span(Span(len(LONG) // 2, len(LONG) // 2 + 8), 1)
    show(view, LONG, finding)
    page = view.pane.document().documentLayout().documentSize().height()
    baseline = view.pane.boxes(next(iter(view.pane.marks)))[0].baseline
    wanted = pytest.approx(baseline / page * view.overview.height(), abs=1)
    qtbot.waitUntil(lambda: view.overview.blocks()[0].y == wanted)
    (block,) = view.overview.blocks()
    with qtbot.waitSignal(view.finding_clicked) as told:
        qtbot.mouseClick(view.overview, Qt.MouseButton.LeftButton, pos=QPoint(12, int(block.y) + 6))
    assert told.args == [finding.id]


def test_nothing_moves_when_marks_come_and_decisions_are_taken(qtbot, view: ArticleView) -> None:
    view.set_article(LONG, "Judul")
    view.pane.scroll_to(3000)
    before = view.view_anchor()
    findings = [mark_span(Span(i * 200, i * 200 + 20), i + 1) for i in range(90)]
    view.set_findings(findings, [Quotation(Span(0, 400), 3)])
    view.update_finding(replace(findings[40], status=Status.CONFIRMED))
    view.select_finding(findings[3].id, scroll=False)
    view.set_mark_mode("open")
    view.set_theme(load_theme("dark"))
    view.set_title(
        "Judul yang lain dan jauh lebih panjang daripada yang pertama, supaya menjadi dua baris penuh"
    )
    assert view.view_anchor() == before


def test_the_place_survives_another_size_and_another_start(qtbot, view: ArticleView) -> None:
    view.set_article(LONG, "Judul")
    view.pane.scroll_to(5000)
    kept = view.view_anchor()
    view.resize(420, 500)
    view.set_text_size(24)
    view.set_text_size(18)
    view.resize(768, 500)
    assert view.view_anchor() == pytest.approx(kept, abs=2)
    view.set_article(LONG, "Judul")
    view.restore_anchor(kept)
    assert view.view_anchor() == pytest.approx(kept, abs=1)


def test_the_selected_finding_keeps_its_height_when_lines_break_anew(view: ArticleView) -> None:
    finding = mark_span(Span(9000, 9010), 1)
    show(view, LONG, finding)
    view.select_finding(finding.id)
    view._glide.stop()
    view.pane.scroll_to(view.pane.scrolled + view.pane.line_rect(view.pane.marks.get(finding.id)).top() - 200)
    before = view.pane.line_rect(view.pane.marks.get(finding.id)).top()
    view.resize(430, 500)
    assert view.pane.line_rect(view.pane.marks.get(finding.id)).top() == pytest.approx(before, abs=2)


def test_a_selected_finding_out_of_sight_comes_into_view(qtbot, view: ArticleView) -> None:
    finding = mark_span(Span(len(LONG) - 40, len(LONG) - 30), 1)
    show(view, LONG, finding)
    view.select_finding(finding.id)
    rect = view.pane.line_rect(view.pane.marks.get(finding.id))
    assert view.pane.viewport().rect().contains(rect.center())


def test_marks_show_by_the_chosen_mode(view: ArticleView) -> None:
    done = mark_words(PLAIN, "Beberapa warga", 1, status=Status.CONFIRMED)
    left = mark_words(PLAIN, "jalan", 2)
    show(view, PLAIN, done, left)
    seen = {}
    for mode in ("all", "open", "none"):
        view.set_mark_mode(mode)
        seen[mode] = [mark.reviewed.number for mark in view.pane.shown_marks(0, len(PLAIN))]
    assert seen == {"all": [1, 2], "open": [2], "none": []}
    view.select_finding(done.id)
    assert [mark.reviewed.number for mark in view.pane.shown_marks(0, len(PLAIN))] == [1]
    with pytest.raises(ValueError, match="some"):
        view.set_mark_mode("some")


def test_keys_go_to_the_commands_and_scroll_where_there_are_none(qtbot, view: ArticleView) -> None:
    pressed: list[str] = []
    for key in ("Down", "Space", "Home", "J"):
        action = QAction(view)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False, key=key: pressed.append(key))
        view.addAction(action)
    view.set_article(LONG, "")
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.pane.hasFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_J):
        qtbot.keyClick(view.pane, key)
    assert pressed == ["Down", "Space", "Home", "J"]
    assert view.pane.scrolled == 0
    for action in view.actions():
        action.setEnabled(False)
    qtbot.keyClick(view.pane, Qt.Key.Key_Down)
    assert view.pane.scrolled > 0


def test_words_are_found_round_the_end(view: ArticleView) -> None:
    view.set_article(PLAIN, "")
    assert view.find_text("polisi")
    assert view.pane.textCursor().selectedText() == "Polisi"
    assert view.find_text("jalan")
    assert view.pane.textCursor().selectedText() == "jalan"
    assert view.find_text("polisi", forward=False)
    assert not view.find_text("tidak ada")
    assert not view.find_text("")


def test_markup_in_an_article_is_text_like_any_other(view: ArticleView) -> None:
    text = '<img src="file:///etc/hostname"> <b>kata</b> & sumber'
    view.set_article(text, "<i>Judul</i>")
    assert view.pane.toPlainText() == text
    assert view.pane.document().loadResource(2, "file:///etc/hostname") is None


def test_a_screen_reader_is_told_the_selected_finding(view: ArticleView) -> None:
    finding = mark_words(PLAIN, "Beberapa warga", 15, severity=Severity.HIGH)
    show(view, PLAIN, finding)
    view.select_finding(finding.id)
    told = "Finding 15, Sourcing, Unnamed group, high, open: Beberapa warga"
    assert view.pane.accessibleDescription() == told
    view.update_finding(replace(finding, status=Status.CONFIRMED))
    assert "confirmed" in view.pane.accessibleDescription()
    view.set_language("id")
    assert "Kelompok tanpa nama" in view.pane.accessibleDescription()
    view.select_finding(None)
    assert view.pane.accessibleDescription() == ""


def test_the_language_is_the_applications_where_none_was_set(view: ArticleView) -> None:
    view.set_language(None)
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("id_ID"))
        assert view.language() == "id"
        QLocale.setDefault(QLocale("en_GB"))
        assert view.language() == "en"
    finally:
        QLocale.setDefault(before)


def test_a_style_sheet_for_the_interface_leaves_the_articles_font(qtbot) -> None:
    load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    view = ArticleView(load_theme("light"), window)
    view.set_article(PLAIN, "")
    window.setStyleSheet('* { font-family: "Inter"; font-size: 13px; }')
    window.show()
    assert view.pane.document().defaultFont().pixelSize() == 18


def test_five_hundred_findings_are_drawn_in_every_state(qtbot, view: ArticleView) -> None:
    chance = random.Random(5)
    findings = [
        mark_span(
            Span(start, start + chance.randrange(1, 160)),
            number,
            layer=chance.choice(list(Layer)),
            severity=chance.choice(list(Severity)),
            status=chance.choice(list(Status)),
        )
        for number, start in enumerate(sorted(chance.randrange(len(LONG)) for _ in range(500)), 1)
    ]
    show(view, LONG, *findings, quotations=[Quotation(Span(0, 900), 12, "Ibu Ani", Span(0, 5))])
    for finding in findings[::50]:
        view.select_finding(finding.id)
        view.grab()
    assert len(view.pane.marks) == 500


def test_an_empty_article_shows_nothing(view: ArticleView) -> None:
    show(view, "", mark_span(Span(0, 4), 1))
    view.select_finding(101)
    view.grab()
    assert view.gutter.chips() == []
    assert view.overview.blocks() == []
    assert view.view_anchor()[0] == 0


def test_a_mark_reached_by_tab_is_outlined_until_the_pointer_is_used(qtbot) -> None:
    load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field, view = QLineEdit(), ArticleView(load_theme("light"))
    layout.addWidget(field)
    layout.addWidget(view)
    window.resize(768, 500)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    finding = mark_words(PLAIN, "Beberapa warga", 1)
    show(view, PLAIN, finding)
    view.select_finding(finding.id)
    without = view.pane.viewport().grab().toImage()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert view.pane.hasFocus()
    assert view.pane.by_key
    assert view.pane.viewport().grab().toImage() != without
    click_words(qtbot, view, "jalan")
    assert not view.pane.by_key
    assert view.pane.viewport().grab().toImage() == without


def test_a_quotation_is_bracketed_over_all_its_paragraphs_and_names_its_speaker(view: ArticleView) -> None:
    text = 'Katanya: "Satu kalimat.\n"Dua kalimat." Lalu selesai.\nTiga.'
    opener = mark_words(text, "Katanya", 1)
    whole = Quotation(Span(text.index('"'), text.index(" Lalu")), 2, None, opener.finding.span)
    short = Quotation(Span(text.index("Tiga"), len(text)), 1, "Ibu Ani")
    show(view, text, opener, quotations=[whole, short])
    assert view.pane.brackets(0, len(text)) == [whole]
    assert name_quote(whole) == ("Quote, 2 paragraphs", "speaker not named")
    assert name_quote(replace(whole, speaker="Ibu Ani"))[1] == "Ibu Ani"
    assert introduces(view.pane.marks.get(opener.id), whole)
    assert not introduces(view.pane.marks.get(opener.id), short)
    boxes = view.pane.boxes(whole.span)
    x = view.gutter.width() - 11
    picture = view.gutter.grab().toImage()
    for y in (boxes[0].baseline, boxes[-1].baseline):
        assert picture.pixelColor(x, int(y)) == load_theme("light").colour("ctl")
    assert picture.pixelColor(x, int(boxes[-1].baseline) + 30) == load_theme("light").colour("sheet")
    view.select_finding(opener.id)
    assert view.gutter.grab().toImage().pixelColor(x, int(boxes[-1].baseline)) == load_theme("light").colour(
        "ink"
    )


def test_a_tooltip_tells_number_type_and_status(qtbot, view: ArticleView) -> None:
    finding = mark_words(PLAIN, "Beberapa warga", 7)
    show(view, PLAIN, finding)
    box = view.pane.boxes(next(iter(view.pane.marks)))[0]
    with qtbot.waitSignal(view.finding_hovered) as told:
        qtbot.mouseMove(view.pane.viewport(), QPoint(int(box.left) + 20, int(box.baseline) - 4))
    assert told.args == [finding.id]
    assert tell_finding(finding, "en") == "7  Unnamed group, open"
    qtbot.waitUntil(lambda: QToolTip.text() == tell_finding(finding, "en"), timeout=3000)
    QToolTip.hideText()


def test_a_word_of_a_million_letters_does_not_hold_the_window(view: ArticleView) -> None:
    begun = time.process_time()
    view.set_article("a" * 1_000_000, "Judul")
    view.grab()
    assert time.process_time() - begun < 5


def test_what_shows_is_known_without_laying_out_the_whole_text(view):
    paragraph = " ".join(["Beberapa warga mengatakan bahwa jalan itu ditutup sejak pagi."] * 9)
    show(view, "\n".join([paragraph] * 9000))
    pane = view.pane
    for height in range(400, 800, 9):  # it may end between two paragraphs
        view.resize(768, height)
        start, end = pane.visible_range()
        assert start == 0
        assert 0 < end < 9000
    assert pane.document().lastBlock().layout().lineCount() == 0
    pane.scroll_to(700)
    start, end = pane.visible_range()
    seen = [pane.place_at(QPoint(0, y)) for y in (0, pane.viewport().height() // 2)]
    assert 0 < start <= seen[0] < seen[1] <= end < 9000


def test_a_document_made_in_a_thread_shows_as_one_made_here(qtbot, view: ArticleView) -> None:
    pane, made = view.pane, []
    view.set_article(LONG, "Judul")
    here = pane.boxes(Span(len(LONG) - 40, len(LONG) - 20))

    def make() -> None:
        page = make_document(LONG, PositionMap(LONG), pane.pixels)
        page.moveToThread(pane.thread())
        made.append(page)

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    view.set_article(LONG, "Judul", page=made[0])
    assert pane.document() is made[0]
    assert pane.document().toPlainText() == LONG
    assert pane.boxes(Span(len(LONG) - 40, len(LONG) - 20)) == here
