"""The conclusion on the article: verdict with its reason, and the label that only evidence allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from telisik.store.model import Label, Review, Verdict
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.choices import ChoiceButton
from telisik.ui.labels import make_label
from telisik.ui.themed import Themed
from telisik.ui.translation import say_moment, translate
from telisik.ui.verdict import paint_meter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from telisik.ui.theme import Theme


class _Meter(Themed, QWidget):
    """The verdict's place on the scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.verdict: Verdict | None = None
        self.setFixedSize(QSize(78, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the five boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_meter(painter, QRectF(0, 1, 76, 14), self.verdict, self._theme)


def has_evidence(review: Review) -> bool:
    """Tell whether anything is kept that a label could rest on."""
    return bool(review.evidence) or any(reviewed.evidence for reviewed in review.findings)


class ArticleVerdict(QWidget):
    """Shows both and asks for them."""

    verdict_asked = Signal()
    label_chosen = Signal(object)

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._writable = True
        self._meter = _Meter(theme)
        self._name = make_label("card-title", wrap=True)
        self._reason = make_label("body", wrap=True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._by = make_label("caption", wrap=True)
        self._set = Button(theme, command="verdict")
        self._set.clicked.connect(self.verdict_asked)
        self._label_name = make_label("body")
        self._label = ChoiceButton(theme, height=28)
        self._label.chosen.connect(self._tell_label)
        self._why_not = make_label("caption", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._meter)
        head.addWidget(self._name, 1)
        label = QHBoxLayout()
        label.setSpacing(8)
        label.addWidget(self._label_name)
        label.addWidget(self._label)
        label.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._reason)
        layout.addWidget(self._by)
        layout.addWidget(self._set, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(label)
        layout.addWidget(self._why_not)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        language = self._language()
        self._set.setText(translate("Header", "Set verdict"))
        self._set.updateGeometry()
        self._label_name.setText(translate("Article", "Label"))
        self._label.offer(
            [
                ("", translate("Article", "No label")),
                *((label.value, name_term("label", label, language)) for label in Label),
            ]
        )
        self._why_not.setText(
            translate(
                "Article",
                "A label says what is wrong with an article. Attach evidence first, to a finding or here.",
            )
        )

    def set_writable(self, *, writable: bool) -> None:
        """Allow or refuse changes."""
        self._writable = writable
        self._set.setEnabled(writable)
        self._label.setEnabled(writable and not self._why_not.isVisibleTo(self))

    def show_review(self, review: Review) -> None:
        """Show an article's conclusion."""
        language, verdict = self._language(), review.verdict
        self._meter.verdict = verdict
        self._meter.update()
        none = translate("Article", "No verdict yet")
        self._name.setText(name_term("verdict", verdict, language) if verdict else none)
        self._reason.setText(review.verdict_reason)
        self._reason.setVisible(bool(review.verdict_reason))
        said = say_moment(review.verdict_at) if review.verdict_at else ""
        self._by.setText(", ".join(part for part in (review.verdict_by, said) if part))
        self._by.setVisible(bool(self._by.text()))
        held = review.label.value if review.label else ""
        # A label that is set stays changeable, so that it can be taken back.
        allowed = bool(held) or has_evidence(review)
        self._label.hold((held,))
        self._label.setText(self._label.words_of(held))
        self._label.setAccessibleName(f"{self._label_name.text()}: {self._label.text()}")
        self._label.setEnabled(allowed and self._writable)
        self._label.setToolTip("" if allowed else self._why_not.text())
        self._label.updateGeometry()
        self._why_not.setVisible(not allowed)

    def _tell_label(self) -> None:
        held = next(iter(self._label.held()), "")
        self.label_chosen.emit(Label(held) if held else None)
