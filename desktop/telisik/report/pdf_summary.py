"""The first page: what was reviewed, by whom, and the verdict with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_chart import put_findings
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_provenance import put_checks, put_grades, put_provenance
from telisik.report.pdf_shaping import find_base, measure
from telisik.report.pdf_style import CONTROL, INK, INK2, INK3, RULE
from telisik.report.pdf_wrap import shorten, wrap
from telisik.report.prose import tell_gaps
from telisik.report.wording import load_wording
from telisik.store.model import Verdict
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report

_SCALE = (
    Verdict.SUPPORTED,
    Verdict.PARTLY_SUPPORTED,
    Verdict.UNPROVEN,
    Verdict.MISLEADING,
    Verdict.FALSE,
)
# Size, leading, and the most lines a title may take at that size; the last one takes any title.
_TITLE_SIZES = ((20.0, 25.0, 3), (15.0, 19.0, 5), (11.0, 14.5, 0))
_SECOND, _THIRD = 0.28, 0.66


def lay_out_summary(report: Report, sheet: Sheet, section: Node) -> list[DrawnPage]:
    """Return the summary's pages."""
    flow = Flow(sheet)
    summary = _Summary(report, flow, section)
    summary.put_title()
    summary.put_facts()
    summary.put_verdict()
    put_findings(report, flow, section)
    put_checks(report, flow, section)
    put_grades(report, flow, section)
    put_provenance(report, flow, section)
    return flow.pages


class _Summary:
    """Lays out the head of one report."""

    def __init__(self, report: Report, flow: Flow, section: Node) -> None:
        self._report = report
        self._words = load_wording(report.language)
        self._sheet = flow.sheet
        self._flow = flow
        self._section = section

    # What was reviewed

    def put_title(self) -> None:
        flow, words, report = self._flow, self._words, self._report
        first = words.say("summary", "verdict")
        flow.add(lambda pen: pen.open_chapter(first, "summary", 0))
        publisher = report.publisher
        parts = [
            words.say("summary", "source", publisher=publisher)
            if publisher
            else words.say("summary", "source_unknown"),
            report.article_language,
            words.count("summary", "words", report.words),
            words.count("summary", "paragraphs", len(report.paragraphs)),
        ]
        line = shorten(", ".join(p for p in parts if p), Face.SANS, 8.6, self._sheet.room)
        flow.y += 6
        flow.put_lines([line], Face.SANS, 8.6, 14, colour=INK2, node=self._section.add("P"))
        title = report.title or words.say("summary", "untitled")
        flow.y += 2
        size, leading, lines = self._wrap_title(title)
        node, base = self._section.add("H1"), find_base(title)
        flow.put_lines(lines, Face.SERIF_BOLD, size, leading, node=node, base=base)
        flow.y += 6

    def _wrap_title(self, title: str) -> tuple[float, float, list[str]]:
        """Return the largest size at which the title takes few lines, its leading and the lines, all of them."""
        for size, leading, most in _TITLE_SIZES:
            lines = wrap(title, Face.SERIF_BOLD, size, self._sheet.room)
            if len(lines) <= most:
                return size, leading, lines
        return size, leading, lines

    def put_facts(self) -> None:
        words, report = self._words, self._report
        done = words.say(
            "summary",
            "reviewed_count",
            done=words.write_number(report.reviewed),
            total=words.write_number(report.total),
        )
        decided = words.say("summary", "finished" if report.decided_at else "added")
        when = words.write_time(report.decided_at or report.article.added_at)
        who = report.reviewer or words.say("summary", "nobody")
        if report.version:
            decided, when = words.say("summary", "signed"), words.write_time(report.version.finished_at)
            who = report.version.reviewer or who
            if report.version.countersigned:
                second = ", ".join(report.version.countersigned)
                who += f"; {words.say('summary', 'countersigned', name=second)}"
        elif report.reviewer and report.reviewer_is_usual:
            who += f" ({words.say('summary', 'reviewer_usual')})"
        self._put_pairs(
            (
                (words.say("summary", "reviewer"), who),
                (decided, when),
                (words.say("summary", "reviewed"), done),
            )
        )
        published = words.write_stated(report.published) or words.say("summary", "not_stated")
        self._put_pairs(
            (
                (words.say("summary", "title"), words.say("summary", self._tell_title_origin())),
                (words.say("summary", "published"), published),
                (words.say("summary", "version"), self._tell_version()),
            )
        )
        if report.address:
            self._put_pairs(((words.say("summary", "address"), report.address),))
        self._put_pointer()
        self._put_rule()

    def _put_pointer(self) -> None:
        """Lead to the end, where it stands how the report is checked: a reader looks for it here."""
        flow, words = self._flow, self._words
        link = self._section.add("P").add("Link")
        x, y = self._sheet.left, flow.y

        def draw(pen: Pen) -> None:
            text = words.say("summary", "how_to_check", page=pen.chapters["verify"])
            pen.write(x, y + 9, text, Face.SANS, 7.8, INK2)
            pen.link("verify", x, y, measure(text, Face.SANS, 7.8), 12, text, link)

        flow.add(draw, link)
        flow.y += 11
        for told in tell_gaps(self._report):
            lines = wrap(told, Face.SANS_BOLD, 8.0, self._sheet.room)
            flow.put_lines(lines, Face.SANS_BOLD, 8.0, 11.5, node=self._section.add("P"))

    def _tell_version(self) -> str:
        version = self._report.version
        if version is None:
            return self._words.say("summary", "draft")
        return self._words.say("summary", "version_value", n=version.number)

    def _tell_title_origin(self) -> str:
        article = self._report.article
        if not article.title.strip():
            return "title_missing"
        return "title_by_reviewer" if article.title_by_reviewer else "title_from_file"

    def _put_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Print captions with their values below, in columns."""
        flow, sheet = self._flow, self._sheet
        starts = (0.0, _SECOND, _THIRD)[: len(pairs)]
        tallest = 0
        flow.ensure(40)
        top = flow.y
        for (caption, value), start, end in zip(pairs, starts, [*starts[1:], 1.0], strict=True):
            x, pair = sheet.left + start * sheet.room, self._section.add("P")
            lines = wrap(value, Face.SANS, 9.0, (end - start) * sheet.room - 10, 3)
            tallest = max(tallest, len(lines))
            flow.put(x, top + 9, caption, Face.SANS, 7.8, INK3, node=pair)
            for row, line in enumerate(lines):
                flow.put(x, top + 21 + row * 11.5, line, Face.SANS, 9.0, node=pair)
        flow.y = top + 20 + tallest * 11.5

    def _put_rule(self) -> None:
        self._flow.y += 6
        self._flow.rule(self._flow.y, RULE)
        self._flow.y += 11

    # The verdict

    def put_verdict(self) -> None:
        flow, words, report, sheet = self._flow, self._words, self._report, self._sheet
        left = sheet.left + _SECOND * sheet.room
        reason = report.verdict_reason or (words.say("summary", "reason_none") if report.verdict else "")
        lines = wrap(reason, Face.SERIF, 9.8, sheet.right - left) if reason else []
        flow.ensure(76 + min(len(lines), 12) * 14)
        top = flow.y
        name = (
            name_term("verdict", report.verdict, report.language)
            if report.verdict
            else words.say("summary", "verdict_none")
        )
        heading = self._section.add("H2")
        flow.put(sheet.left, top + 9, words.say("summary", "verdict"), Face.SANS, 8.0, INK3, node=heading)
        named = self._section.add("P")
        wrapped = wrap(name, Face.SERIF_BOLD, 18, 0.26 * sheet.room)
        for row, line in enumerate(wrapped):
            flow.put(sheet.left, top + 30 + 20 * row, line, Face.SERIF_BOLD, 18, node=named)
        scale = self._section.add("Figure", alt=words.say("summary", "scale_alt", verdict=name))
        flow.add(lambda pen: self._draw_scale(pen, left, top), scale)
        flow.y = top + 20 + 20 * len(wrapped)
        self._put_unfinished()
        self._put_label()
        after = flow.y
        flow.y = top + 34
        node, base = self._section.add("P"), find_base(reason)
        flow.put_lines(lines, Face.SERIF, 9.8, 14, x=left, node=node, base=base)
        flow.y = max(flow.y, after) if flow.y >= top else flow.y
        self._put_rule()

    def _put_unfinished(self) -> None:
        report, words, flow = self._report, self._words, self._flow
        if report.finished:
            return
        count = words.count("summary", "unfinished_count", report.open_total)
        text = f"{words.say('summary', 'unfinished')}. {count}"
        notice = wrap(text, Face.SANS_BOLD, 8.4, 0.26 * self._sheet.room)
        flow.put_lines(notice, Face.SANS_BOLD, 8.4, 11.5, node=self._section.add("P"))

    def _put_label(self) -> None:
        report, words = self._report, self._words
        told = [words.say("summary", "label", label=report.label)] if report.label else []
        if report.verdict and report.verdict_by:
            told.append(words.say("summary", "verdict_by", name=report.verdict_by))
        for text in told:
            lines = wrap(text, Face.SANS, 7.6, 0.26 * self._sheet.room)
            self._flow.put_lines(lines, Face.SANS, 7.6, 10, colour=INK2, node=self._section.add("P"))

    def _draw_scale(self, pen: Pen, left: float, top: float) -> None:
        report = self._report
        width = (self._sheet.right - left) / len(_SCALE)
        unassessable = report.verdict is Verdict.NOT_ASSESSABLE
        for index, verdict in enumerate(_SCALE):
            x, chosen = left + index * width, verdict is report.verdict
            pen.box(
                x, top + 2, width - 4, 6,
                fill=INK if chosen else None,
                stroke=INK if chosen else CONTROL,
                width=0.7,
                dash=(2.0, 1.6) if unassessable else (),
            )  # fmt: skip
            face = Face.SANS_BOLD if chosen else Face.SANS
            name = name_term("verdict", verdict, report.language)
            size = min(7.9, 7.9 * (width - 5) / max(1.0, measure(name, face, 7.9)))
            pen.write(x, top + 17, name, face, size, INK if chosen else INK2)
