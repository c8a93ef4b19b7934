"""The card: everything about the selected finding, with the decisions pinned beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from telisik.store.model import ReviewedFinding, Status
from telisik.terms import load_terms, name_term
from telisik.ui.actions import show_key
from telisik.ui.buttons import Button, KeyHint, check_quietly
from telisik.ui.card_chain import Chain
from telisik.ui.card_outcomes import Outcomes, has_claim
from telisik.ui.card_parts import Checklist, EvidenceList, HistoryList, OwnRow, TagRow
from telisik.ui.chips import paint_chip, paint_severity
from telisik.ui.flow_layout import WrappedRows
from telisik.ui.focus_order import order_focus
from telisik.ui.held_painting import HeldPainting
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label, make_rule
from telisik.ui.marking import is_own
from telisik.ui.note_field import NoteField
from telisik.ui.themed import Themed
from telisik.ui.translation import translate
from telisik.ui.wording import name_type

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from telisik.store.model import HistoryEntry, Review
    from telisik.ui.theme import Theme

DECISIONS = (
    (Status.CONFIRMED, "circle-check", "confirm"),
    (Status.DISMISSED, "ban", "dismiss"),
    (Status.NEEDS_EVIDENCE, "circle-question-mark", "needs"),
)


class _Emblem(Themed, QWidget):
    """A small drawing at the head of the card: the number chip, or the severity bars."""

    def __init__(
        self, theme: Theme, paint: Callable[[QPainter, QRectF, ReviewedFinding, Theme], None]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._paint = paint
        self._finding: ReviewedFinding | None = None

    def sizeHint(self) -> QSize:
        """Return the chip's room."""
        return QSize(26, 24)

    def set_finding(self, finding: ReviewedFinding) -> None:
        """Show this finding's."""
        self._finding = finding
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        if self._finding is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (self.height() - 18) / 2, 26, 18)
        self._paint(painter, box, self._finding, self._theme)


def _paint_bars(painter: QPainter, box: QRectF, finding: ReviewedFinding, theme: Theme) -> None:
    bars = QRectF(box.right() - 17, box.top() + 1, 16, 16)
    paint_severity(painter, bars, finding.finding.severity, theme)


class CardBody(QScrollArea):
    """The part of the card that scrolls; Enter in it goes back to the article."""

    left_to_article = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Enter into going back to the article."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_to_article.emit()
            return
        super().keyPressEvent(event)


class Card(QWidget):
    """Shows one finding and asks for what the reviewer wants done; it writes nothing itself."""

    decided = Signal(object)
    question_checked = Signal(int, bool)
    link_added = Signal(str)
    link_removed = Signal(int)
    file_asked = Signal()
    finding_asked = Signal(int)
    place_asked = Signal(object)
    settled = Signal(object, object, object)
    change_asked = Signal()
    remove_asked = Signal()
    edges_asked = Signal()
    explain_asked = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._review: Review | None = None
        self._finding: ReviewedFinding | None = None
        self._build_head(theme)
        self._build_parts(theme)
        self.body = CardBody()
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = self._lay_out_parts(theme)
        self.body.setWidget(self._inside)
        self.body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._painting = HeldPainting(self.body)
        self._buttons = self._build_decisions(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.body, 1)
        self._rule = make_rule()
        layout.addWidget(self._rule)
        layout.addWidget(self.foot)
        self.retranslate()
        self.show_finding(None, None, ())

    def _build_head(self, theme: Theme) -> None:
        self._chip = _Emblem(theme, paint_chip)
        self._type = make_label("card-title", wrap=True)
        self._where = make_label("caption", wrap=True)
        self._bars = _Emblem(theme, _paint_bars)
        self._severity = make_label("muted")
        self.explain = Button(theme, icon="circle-question-mark", bare=True, height=24)
        self.explain.clicked.connect(self.explain_asked)

    def _build_parts(self, theme: Theme) -> None:
        self._own = OwnRow(theme)
        self._own.change_asked.connect(self.change_asked)
        self._own.remove_asked.connect(self.remove_asked)
        self._own.edges_asked.connect(self.edges_asked)
        self.chain = Chain(theme)
        self.chain.finding_asked.connect(self.finding_asked)
        self.chain.place_asked.connect(self.place_asked)
        self._tags = TagRow()
        self._why_title = make_label("strong")
        self._why = make_label("body", wrap=True)
        self._norm = make_label("caption", wrap=True)
        self._outcomes_title = make_label("strong")
        self.outcomes = Outcomes(theme, self._language)
        self.outcomes.settled.connect(self.settled)
        self._checks_title = make_label("strong")
        self._checks = Checklist(theme)
        self._checks.checked.connect(self.question_checked)
        self._note_title = make_label("strong")
        self.note = NoteField()
        self._evidence_title = make_label("strong")
        self.evidence = EvidenceList(theme)
        self.evidence.added.connect(self.link_added)
        self.evidence.removed.connect(self.link_removed)
        self.evidence.file_asked.connect(self.file_asked)
        self._history = HistoryList(theme)

    def _lay_out_parts(self, theme: Theme) -> QWidget:
        inside = WrappedRows()
        inside.setObjectName("card")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(4)
        layout.addLayout(self._lay_out_head())
        layout.addWidget(self._own)
        layout.addSpacing(10)
        layout.addWidget(self.chain)
        layout.addWidget(self._tags)
        layout.addSpacing(8)
        for widget in (self._why_title, self._why, self._norm):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._checks_title)
        layout.addWidget(self._checks)
        layout.addSpacing(8)
        layout.addLayout(_beside(self._note_title, KeyHint(theme, "note")))
        layout.addWidget(self.note)
        layout.addSpacing(8)
        layout.addLayout(_beside(self._evidence_title, KeyHint(theme, "link")))
        layout.addWidget(self.evidence)
        layout.addSpacing(8)
        layout.addWidget(self._outcomes_title)
        layout.addWidget(self.outcomes)
        layout.addSpacing(8)
        layout.addWidget(self._history)
        layout.addStretch(1)
        return inside

    def _lay_out_head(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        # One line with the button at its end, which is 24 pixels high.
        self._type.setContentsMargins(0, 2, 0, 0)
        self._severity.setMinimumHeight(24)
        texts.addWidget(self._type)
        texts.addWidget(self._where)
        head = QHBoxLayout()
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self._chip, 0, top)
        head.addLayout(texts, 1)
        head.addWidget(self._bars, 0, top)
        head.addWidget(self._severity, 0, top)
        head.addWidget(self.explain, 0, top)
        return head

    def _build_decisions(self, theme: Theme) -> dict[Status, Button]:
        self.foot = QWidget()
        self.foot.setObjectName("decisions")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(6)
        buttons = {}
        for status, icon, command in DECISIONS:
            button = Button(theme, icon=icon, command=command, height=32)
            button.setCheckable(True)
            # A click decides and leaves the keyboard where it was.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.toggled.connect(lambda _on, status=status: self._ask_decision(status))
            buttons[status] = button
            row.addWidget(button)
        return buttons

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.body.setAccessibleName(translate("Card", "The selected finding"))
        explain = translate("Command", "What does this type mean?")
        name_control(self.explain, explain, key=show_key("Shift+F1"))
        self._why_title.setText(translate("Card", "Why it is flagged"))
        self._checks_title.setText(translate("Card", "What would verify it"))
        self._note_title.setText(translate("Card", "Note"))
        self.note.setAccessibleName(translate("Card", "Note"))
        self.note.setPlaceholderText(translate("Card", "What you found, or still look for"))
        self._evidence_title.setText(translate("Card", "Evidence"))
        names = {
            Status.CONFIRMED: translate("Card", "Confirm"),
            Status.DISMISSED: translate("Card", "Dismiss"),
            Status.NEEDS_EVIDENCE: translate("Card", "Needs evidence"),
        }
        for status, button in self._buttons.items():
            button.setText(names[status])
            button.updateGeometry()
        self._outcomes_title.setText(translate("Card", "What checking it came to"))
        self.outcomes.retranslate()
        self._own.retranslate()
        self.evidence.retranslate()
        self._history.retranslate()
        self._fit_buttons()
        if self._finding is not None and self._review is not None:
            self._painting.hold()
            self._fill(self._review, self._finding)

    def finding_id(self) -> int | None:
        """Return the finding that shows."""
        return self._finding.id if self._finding else None

    def show_part(self, part: QWidget) -> None:
        """Scroll to a field, once the card has its size."""
        QTimer.singleShot(0, self, lambda: self.body.ensureWidgetVisible(part, 0, 24))

    def set_writable(self, writable: bool) -> None:
        """Allow or refuse changes; a refusal is told where the reviewer would type."""
        reason = "" if writable else translate("Card", "The library is read-only.")
        for widget in (
            self.note,
            self._checks,
            self.outcomes,
            self.evidence,
            self._own,
            *self._buttons.values(),
        ):
            widget.setEnabled(writable)
            widget.setToolTip(reason)

    def show_finding(
        self,
        review: Review | None,
        finding: ReviewedFinding | None,
        paragraphs: tuple[int, ...],
    ) -> None:
        """Show this finding; ``paragraphs`` are the numbers of the paragraphs it stands in."""
        another = (finding.id if finding else None) != (self._finding.id if self._finding else None)
        self._review, self._finding, self._paragraphs = review, finding, paragraphs
        self.body.setVisible(finding is not None)
        for part in (self._rule, self.foot):
            part.setVisible(finding is not None)
        if review is None or finding is None:
            return
        self._painting.hold()
        self._fill(review, finding)
        if another:
            self.body.verticalScrollBar().setValue(0)
            # Chain, questions and links of another finding are new widgets, which Tab would come to last.
            order_focus((self,))

    def _fill(self, review: Review, reviewed: ReviewedFinding) -> None:
        language, finding = self._language(), reviewed.finding
        self._chip.set_finding(reviewed)
        self._bars.set_finding(reviewed)
        self._type.setText(name_type(reviewed, language))
        self._own.show_mark(reviewed)
        self._where.setText(self._say_where(reviewed))
        self._severity.setText(name_term("severity", finding.severity, language))
        self.chain.show_chain(review, reviewed, language)
        self._tags.show_tags(self._list_tags(reviewed, language))
        self._why.setText(finding.reason.pick(language))
        for widget in (self._why_title, self._why):
            widget.setVisible(bool(finding.reason.pick(language)))
        self._norm.setText(finding.norm.pick(language))
        self._norm.setVisible(bool(finding.norm.pick(language)))
        self._checks_title.setVisible(bool(finding.checks))
        self._checks.show_questions([check.pick(language) for check in finding.checks], reviewed.checked)
        self._outcomes_title.setVisible(has_claim(reviewed))
        self.outcomes.setVisible(has_claim(reviewed))
        self.outcomes.show_outcomes(reviewed)
        self.evidence.show_links(reviewed.evidence)
        for status, button in self._buttons.items():
            check_quietly(button, on=reviewed.status is status)
            button.set_icon_name("check" if reviewed.status is status else _icon_of(status))
            button.setAccessibleName(name_term("status", status, language))

    def _say_where(self, reviewed: ReviewedFinding) -> str:
        language, finding = self._language(), reviewed.finding
        layer = name_term("layer", finding.layer, language)
        if is_own(reviewed):
            template = translate("Card", "{layer}, marked by the reviewer, paragraph {first}")
        elif len(self._paragraphs) > 1 and self._paragraphs[0] != self._paragraphs[-1]:
            template = translate("Card", "{layer}, rule {rule}, paragraphs {first} to {last}")
        else:
            template = translate("Card", "{layer}, rule {rule}, paragraph {first}")
        first, last = self._paragraphs[0], self._paragraphs[-1]
        return template.format(layer=layer, rule=finding.rule, first=first, last=last)

    @staticmethod
    def _list_tags(reviewed: ReviewedFinding, language: str) -> list[str]:
        finding = reviewed.finding
        modifiers = load_terms(language)["modifier"]
        tags = [name_term("grade", finding.grade, language)] if finding.grade else []
        tags += [modifiers.get(modifier, modifier) for modifier in finding.modifiers]
        also = translate("Card", "also: {type}")
        tags += [also.format(type=name_term("code", other, language)) for other in finding.others]
        return tags

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """List what was done to the finding, newest first."""
        self._history.show_entries(entries)

    def _ask_decision(self, status: Status) -> None:
        # Qt has flipped the button already; what it shows is for the session to say.
        if self._finding is not None:
            check_quietly(self._buttons[status], on=self._finding.status is status)
            self.decided.emit(Status.OPEN if self._finding.status is status else status)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the decision buttons what room there is."""
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        for has_icon, has_key in ((True, True), (False, True), (False, False)):
            for button in self._buttons.values():
                button.show_icon, button.show_key = has_icon, has_key
            if sum(button.sizeHint().width() for button in self._buttons.values()) + 36 <= self.width():
                break
        for button in self._buttons.values():
            button.updateGeometry()
            button.update()


def _icon_of(status: Status) -> str:
    return next(icon for other, icon, _key in DECISIONS if other is status)


def _beside(title: QWidget, hint: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(hint)
    return row
