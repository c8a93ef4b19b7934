"""The sheet on which a reviewer sees what a new analysis adds, drops and changes, before it is accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
)

from telisik.store.model import Status
from telisik.terms import name_term
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate
from telisik.ui.wording import name_type

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from telisik.analysis.model import Check, Finding, Span
    from telisik.store.model import Review, ReviewedFinding
    from telisik.store.proposals import Comparison
    from telisik.ui.theme import Theme

_Thing = TypeVar("_Thing")
_LONGEST = 90
_MOST_AROUND = 240
_END = re.compile(r"[.!?…][\"”’')\]]*\s")
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is told of one finding: its words in their sentence, and lines below."""

    sentence: str
    start: int
    end: int
    lines: tuple[str, ...]


class CompareSheet(Sheet):
    """The lists in one tree, and beside it the sentence, the reason and the reviewer's work of what is selected."""

    def __init__(
        self, parent: QWidget, theme: Theme, language: str, review: Review, comparison: Comparison
    ) -> None:
        super().__init__(parent, theme, translate("Compare", "What a new analysis changes"))
        self._language = language
        self._before, self._after = review.text, comparison.after.text
        self._entries: list[_Entry] = []
        # Closed by the button that says so; closed otherwise nothing is settled.
        self.keeps_old = False
        self.body.addWidget(make_label("body", _introduce(review, comparison), wrap=True))
        self.tree = QTreeWidget()
        self.tree.setObjectName("compared")
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(translate("Compare", "What is added, dropped and changed"))
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Qt's interface for accessibility clients mistakes a row inside a group for one of the groups.
        self.tree.setSelectionBehavior(QTreeWidget.SelectionBehavior.SelectItems)
        # Such a client selects and leaves the current item where it is.
        self.tree.itemSelectionChanged.connect(self._show_selected)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.detail.setAccessibleName(translate("Compare", "The selected finding"))
        self._fill(comparison)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(self.tree)
        panes.addWidget(self.detail)
        panes.setChildrenCollapsible(False)
        panes.setSizes([300, 170])
        self.body.addWidget(panes, 1)
        self.body.addWidget(
            make_label(
                "caption", translate("Compare", "Accepting is one step that undo takes back."), wrap=True
            )
        )
        self.add_choice(translate("Compare", "Decide later"), QDialog.DialogCode.Rejected, key="Esc")
        self.keep = self.add_choice(translate("Compare", "Keep the old"), QDialog.DialogCode.Rejected)
        self.keep.clicked.connect(self._keep_old)
        self.accept_button = self.add_choice(
            translate("Compare", "Accept the new"), QDialog.DialogCode.Accepted
        )
        self.tree.setFocus()
        self.resize(self._fit(parent))

    def _keep_old(self) -> None:
        self.keeps_old = True

    def _fit(self, parent: QWidget) -> QSize:
        room = parent.size() - QSize(64, 64)
        return QSize(820, 640).boundedTo(room)

    def _fill(self, comparison: Comparison) -> None:
        added = translate("Compare", "%n added", "", len(comparison.added))
        self._add(added, comparison.added, self._tell_new)
        dropped = translate("Compare", "%n dropped; nobody worked on them", "", len(comparison.dropped))
        self._add(dropped, comparison.dropped, self._tell_old)
        changed = translate("Compare", "%n changed", "", len(comparison.changed))
        self._add(changed, comparison.changed, self._tell_change)
        orphans = translate(
            "Compare", "%n no longer marked; your work on them stays", "", len(comparison.orphans)
        )
        self._add(orphans, comparison.orphans, self._tell_old)
        asked = translate("Compare", "%n more asked of the article as a whole", "", len(comparison.asked))
        self._add(asked, comparison.asked, self._tell_check)
        settled = translate("Compare", "%n no longer asked of the article", "", len(comparison.settled))
        self._add(settled, comparison.settled, self._tell_check)
        self.tree.expandAll()
        first = QTreeWidgetItemIterator(self.tree, QTreeWidgetItemIterator.IteratorFlag.NoChildren).value()
        if first is not None:
            self.tree.setCurrentItem(first)

    def _add(
        self, heading: str, things: Sequence[_Thing], tell: Callable[[_Thing], tuple[str, _Entry]]
    ) -> None:
        if not things:
            return
        group = QTreeWidgetItem([heading])
        bold = QFont(self.tree.font())
        bold.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, bold)
        self.tree.addTopLevelItem(group)
        for thing in things:
            line, entry = tell(thing)
            item = QTreeWidgetItem([line])
            item.setToolTip(0, line)
            item.setData(0, _PLACE, len(self._entries))
            self._entries.append(entry)
            group.addChild(item)

    def _tell_new(self, reviewed: ReviewedFinding) -> tuple[str, _Entry]:
        return self._name(reviewed), self._describe(self._after, reviewed, self._reason(reviewed.finding))

    def _tell_old(self, reviewed: ReviewedFinding) -> tuple[str, _Entry]:
        lines = (self._reason(reviewed.finding), *self._tell_work(reviewed))
        return self._name(reviewed), self._describe(self._before, reviewed, *lines)

    def _tell_change(self, pair: tuple[ReviewedFinding, ReviewedFinding]) -> tuple[str, _Entry]:
        old, new = pair
        lines = (*self._list_changes(*pair), self._reason(new.finding), *self._tell_work(old))
        return self._name(new), self._describe(self._after, new, *lines)

    def _tell_check(self, check: Check) -> tuple[str, _Entry]:
        title = check.title.pick(self._language)
        return title, _Entry(title, 0, 0, (check.reason.pick(self._language),))

    def _name(self, reviewed: ReviewedFinding) -> str:
        words = " ".join(reviewed.finding.text.split())
        if len(words) > _LONGEST:
            words = words[: _LONGEST - 1].rstrip() + "…"
        severity = name_term("severity", reviewed.finding.severity, self._language).lower()
        return f"{name_type(reviewed, self._language)}, {severity}: “{words}”"

    def _reason(self, finding: Finding) -> str:
        return finding.reason.pick(self._language)

    def _describe(self, text: str, reviewed: ReviewedFinding, *lines: str) -> _Entry:
        span = reviewed.finding.span
        if reviewed.orphan or text[span.start : span.end] != reviewed.finding.text:
            # It stands in an older text only: its own words are all there is of it.
            return _Entry(reviewed.finding.text, 0, len(reviewed.finding.text), lines)
        sentence, start = cut_sentence(text, span)
        return _Entry(sentence, start, start + span.end - span.start, lines)

    def _list_changes(self, old: ReviewedFinding, new: ReviewedFinding) -> list[str]:
        was, becomes = old.finding, new.finding
        named = (
            (translate("Compare", "Type"), *(name_type(side, self._language) for side in (old, new))),
            (
                translate("Compare", "Severity"),
                *(name_term("severity", f.severity, self._language) for f in (was, becomes)),
            ),
            (translate("Compare", "Grade"), was.grade or "–", becomes.grade or "–"),
            (translate("Compare", "Words"), f"“{was.text}”", f"“{becomes.text}”"),
            (translate("Compare", "Whom it stands for"), was.resolved_to or "–", becomes.resolved_to or "–"),
        )
        lines = [f"{name}: {before} → {after}" for name, before, after in named if before != after]
        if was.reason != becomes.reason:
            lines.append(translate("Compare", "The reason was: {reason}").format(reason=self._reason(was)))
        if old.orphan:
            lines.append(translate("Compare", "It was no longer marked, and is again."))
        if not lines:
            lines.append(
                translate("Compare", "Its source, cue, claim, questions or norm are read differently.")
            )
        return lines

    def _tell_work(self, reviewed: ReviewedFinding) -> list[str]:
        lines = []
        if reviewed.status is not Status.OPEN:
            status = name_term("status", reviewed.status, self._language)
            lines.append(translate("Compare", "Your decision: {status}").format(status=status))
        if reviewed.note:
            lines.append(translate("Compare", "Your note: {note}").format(note=reviewed.note))
        for settled in (reviewed.said, reviewed.so):
            if settled is not None:
                outcome = name_term("outcome", settled.outcome, self._language)
                lines.append(translate("Compare", "Your outcome: {outcome}").format(outcome=outcome))
        if reviewed.checked:
            lines.append(translate("Compare", "%n questions ticked", "", len(reviewed.checked)))
        if reviewed.evidence:
            lines.append(translate("Compare", "%n pieces of evidence", "", len(reviewed.evidence)))
        return lines

    def _show_selected(self) -> None:
        selected = self.tree.selectedItems()
        self._show(selected[0] if selected else None)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        place = item.data(0, _PLACE) if item is not None else None
        if place is None:
            self.detail.clear()
            self.detail.setExtraSelections([])
            return
        entry = self._entries[place]
        self.detail.setPlainText("\n\n".join((entry.sentence, "\n".join(entry.lines))))
        self.detail.setExtraSelections([self._emphasise(entry)])

    def _emphasise(self, entry: _Entry) -> QTextEdit.ExtraSelection:
        """Underline the words that are marked in their sentence."""
        mark = QTextEdit.ExtraSelection()
        how = QTextCharFormat()
        how.setFontUnderline(True)
        cursor = QTextCursor(self.detail.document())
        before = entry.sentence[: entry.start]
        # Qt counts UTF-16 units.
        first = len(before.encode("utf-16-le")) // 2
        cursor.setPosition(first)
        words = entry.sentence[entry.start : entry.end]
        cursor.setPosition(first + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, how
        return mark


def cut_sentence(text: str, span: Span) -> tuple[str, int]:
    """Return the sentence round a span, at most so long, and where the span begins in it."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    for end in _END.finditer(text, first, span.start):
        first = end.end()
    if (closing := _END.search(text, span.end, last)) is not None:
        last = closing.start() + len(closing.group().rstrip())
    first = max(first, span.start - _MOST_AROUND)
    last = min(last, span.end + _MOST_AROUND)
    return text[first:last].replace("\n", " "), span.start - first


def _introduce(review: Review, comparison: Comparison) -> str:
    was = review.analysis.engine if review.analysis else None
    becomes = comparison.after.analysis.engine if comparison.after.analysis else None
    parts = []
    if (
        was is not None
        and becomes is not None
        and (was.pack_version, was.version)
        != (
            becomes.pack_version,
            becomes.version,
        )
    ):
        told = translate(
            "Compare", "Rules {old} (Telisik {old_program}) become rules {new} (Telisik {new_program})."
        )
        parts.append(
            told.format(
                old=f"{was.pack} {was.pack_version}".strip(),
                old_program=was.version,
                new=f"{becomes.pack} {becomes.pack_version}".strip(),
                new_program=becomes.version,
            )
        )
    if comparison.text_changed:
        parts.append(
            translate("Compare", "The article's text becomes the one that is read from its file now.")
        )
    parts.append(translate("Compare", "%n findings stay as they are.", "", comparison.same))
    if comparison.beside:
        parts.append(
            translate(
                "Compare", "Its quotations, its language or the places asked about are read differently."
            )
        )
    parts.append(translate("Compare", "No decision, note or piece of evidence is lost either way."))
    return " ".join(parts)
