"""What the window shows while no article is open: the sample, a place to drop, a field to paste into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from telisik.terms import load_terms
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import FlowLayout
from telisik.ui.keymap import find_hint
from telisik.ui.labels import make_label, make_rule
from telisik.ui.look import draw_icon, tint
from telisik.ui.sample_text import SampleText
from telisik.ui.themed import Themed
from telisik.ui.toggles import draw_shape
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from telisik.ui.sample import Sample
    from telisik.ui.theme import Theme

_WIDTH = 820


class _Drawing(Themed, QWidget):
    """An icon, or the program's emblem, of a fixed size."""

    def __init__(self, theme: Theme, size: int, paint: Callable[[QPainter, QRectF, Theme], None]) -> None:
        super().__init__()
        self._theme, self._paint = theme, paint
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()), self._theme)


def paint_emblem(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw two lines of text over a dotted and a solid underline: the two things the program marks."""
    unit = box.width() / 36
    painter.setPen(QPen(tint(theme, "ink"), 2.5 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(box.topLeft() + _at(5, 8) * unit, box.topLeft() + _at(33, 8) * unit)
    painter.drawLine(box.topLeft() + _at(5, 16) * unit, box.topLeft() + _at(23, 16) * unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint(theme, "A"))
    for place in range(3):
        painter.drawEllipse(box.topLeft() + _at(6 + 5.5 * place, 26) * unit, 1.9 * unit, 1.9 * unit)
    painter.setBrush(tint(theme, "B"))
    painter.drawRoundedRect(
        QRectF(box.topLeft() + _at(21, 24) * unit, QSize(13, 4).toSizeF() * unit), unit, unit
    )


def _at(x: float, y: float) -> QPointF:
    from PySide6.QtCore import QPointF

    return QPointF(x, y)


def paint_named(name: str) -> Callable[[QPainter, QRectF, Theme], None]:
    """Return a function that draws one icon."""
    return lambda painter, box, theme: draw_icon(painter, box, theme, name, "ink2")


class _Paper(QPlainTextEdit):
    """The field for pasted text; Ctrl+Enter hands it over."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit on Ctrl+Enter, leave on Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class _DropZone(Themed, QFrame):
    """A dashed frame; the whole window takes drops, this says so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("dropzone")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tint(self._theme, "ctl"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class StartPage(QScrollArea):
    """Asks for the sample, for files, or hands over a pasted text."""

    sample_asked = Signal()
    files_asked = Signal()
    pasted = Signal(str)

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._folder = ""
        self._sample: Sample | None = None
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        page.setObjectName("startpage")
        self.setWidget(page)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(self._build_hero(theme))
        layout.addSpacing(6)
        layout.addWidget(self._build_sample(theme))
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        boxes.addWidget(self._build_drop(theme), 1)
        boxes.addWidget(self._build_paste(theme), 1)
        layout.addLayout(boxes)
        layout.addWidget(self._build_promises(theme))
        around = QGridLayout(page)
        around.setContentsMargins(24, 24, 24, 24)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 5)
        around.setColumnStretch(0, 1)
        around.setColumnStretch(1, 1000)
        around.setColumnStretch(2, 1)
        around.addWidget(column, 1, 1)
        column.setMinimumWidth(560)

    def _build_hero(self, theme: Theme) -> QHBoxLayout:
        self._hero = make_label("hero", wrap=True)
        self._lead = make_label("lead", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._hero)
        texts.addWidget(self._lead)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(_Drawing(theme, 40, paint_emblem), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        return row

    def _build_sample(self, theme: Theme) -> QWidget:
        card = QFrame()
        card.setObjectName("samplecard")
        self._publisher = make_label("caption")
        self._length = make_label("caption")
        self._sample_title = make_label("sample-title", wrap=True)
        self._sample_text = SampleText(theme)
        self._counts = {
            "sourcing": (_Drawing(theme, 16, _paint_shape("A", round_shape=True)), make_label("status")),
            "assertion": (
                _Drawing(theme, 16, _paint_shape("B", round_shape=False)),
                make_label("status"),
            ),
        }
        self.open_sample = Button(theme, key="Enter", primary=True, height=36)
        self.open_sample.clicked.connect(self.sample_asked)
        head = QHBoxLayout()
        head.addWidget(self._publisher)
        head.addStretch(1)
        head.addWidget(self._length)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for drawing, label in self._counts.values():
            foot.addWidget(drawing)
            drawing.hide()  # until something is counted
            foot.addWidget(label)
            foot.addSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.open_sample)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(26, 18, 22, 18)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._sample_title)
        layout.addWidget(self._sample_text)
        layout.addLayout(foot)
        return card

    def _build_drop(self, theme: Theme) -> QWidget:
        zone = _DropZone(theme)
        self._drop_title = make_label("card-title")
        self._drop_kinds = make_label("muted", wrap=True)
        self._choose = Button(theme, command="import")
        self._choose.clicked.connect(self.files_asked)
        layout = QVBoxLayout(zone)
        layout.setContentsMargins(20, 24, 20, 20)
        layout.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(1)
        layout.addWidget(_Drawing(theme, 22, paint_named("download")), 0, middle)
        layout.addWidget(self._drop_title, 0, middle)
        self._drop_kinds.setAlignment(middle)
        layout.addWidget(self._drop_kinds)
        layout.addSpacing(4)
        layout.addWidget(self._choose, 0, middle)
        layout.addStretch(1)
        zone.setMinimumHeight(176)
        zone.setMaximumHeight(220)
        return zone

    def _build_paste(self, theme: Theme) -> QWidget:
        box = QFrame()
        box.setObjectName("pastebox")
        box.setMaximumHeight(220)
        self.paper = _Paper()
        self.paper.setTabChangesFocus(True)
        self.paper.submitted.connect(self._submit)
        self.paper.textChanged.connect(self._enable_submit)
        self._detected = make_label("caption", wrap=True)
        self._submit_button = Button(theme, key="Ctrl Enter")
        self._submit_button.setEnabled(False)
        self._submit_button.clicked.connect(self._submit)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 10, 12, 10)
        foot.addWidget(self._detected, 1)
        foot.addWidget(self._submit_button)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.paper, 1)
        layout.addWidget(make_rule())
        layout.addLayout(foot)
        return box

    def _build_promises(self, theme: Theme) -> QWidget:
        foot = QWidget()
        flow = FlowLayout(foot, 8, spread=True)
        self._promises = []
        for icon in ("wifi-off", "folder", "keyboard"):
            strong, text = make_label("strong"), make_label("status")
            promise = QWidget()
            self._promises.append((promise, strong, text))
            row = QHBoxLayout(promise)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(_Drawing(theme, 16, paint_named(icon)))
            row.addWidget(strong)
            row.addWidget(text)
            flow.addWidget(promise)
        return foot

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(translate("Start", "Start page"))
        self._hero.setText(translate("Start", "See who is speaking, and what is only claimed."))
        self._lead.setText(
            translate(
                "Start", "Telisik marks unnamed sources and unverified assertions. You decide on each one."
            )
        )
        self.open_sample.setText(translate("Start", "Open the sample article"))
        self._drop_title.setText(translate("Start", "Drop articles here"))
        self._drop_kinds.setText(translate("Start", "Web pages, PDF, Word, mail, chats, archives, text"))
        self._choose.setText(translate("Start", "Choose files"))
        self.paper.setPlaceholderText(
            translate("Start", "Paste article text here, or press {key} anywhere").format(
                key=find_hint(self, "paste") or "Ctrl V"
            )
        )
        self.paper.setAccessibleName(translate("Start", "Article text"))
        self._detected.setText(translate("Start", "Language is detected."))
        self._submit_button.setText(translate("Start", "Review text"))
        promises = (
            (translate("Start", "Works offline."), translate("Start", "No network connection is opened.")),
            (
                translate("Start", "Stays here."),
                translate("Start", "Saved in {folder}").format(folder=self._folder),
            ),
            (
                translate("Start", "Keyboard first."),
                translate("Start", "Press {key} for all keys").format(key=find_hint(self, "keys") or "?"),
            ),
        )
        for (promise, strong, text), (first, second) in zip(self._promises, promises, strict=True):
            strong.setText(first)
            text.setText(second)
            promise.updateGeometry()
        for button in (self.open_sample, self._choose, self._submit_button):
            button.updateGeometry()
        if self._sample is not None:
            self.show_sample(self._sample)

    def show_folder(self, folder: str) -> None:
        """Say where the library is kept."""
        self._folder = folder
        self.retranslate()

    def sample(self) -> Sample | None:
        """Return the sample that shows."""
        return self._sample

    def show_sample(self, sample: Sample) -> None:
        """Show the sample article, with its findings where they are known."""
        self._sample = sample
        self._publisher.setText(sample.publisher)
        self._sample_title.setText(sample.title)
        names = load_terms(self._language())["language"]
        words = translate("Start", "%n words", "", sample.words)
        language = names.get(sample.language, "")
        self._length.setText(f"{language}, {words}" if language else words)
        self._sample_text.show_text(sample)
        told = {
            "sourcing": translate("Start", "%n sourcing findings", "", sample.counts.get("sourcing", 0)),
            "assertion": translate("Start", "%n assertion findings", "", sample.counts.get("assertion", 0)),
        }
        for layer, (drawing, label) in self._counts.items():
            label.setText(told[layer])
            drawing.setVisible(bool(sample.counts))
            label.setVisible(bool(sample.counts))

    def _enable_submit(self) -> None:
        self._submit_button.setEnabled(bool(self.paper.toPlainText().strip()))

    def _submit(self) -> None:
        text = self.paper.toPlainText()
        if text.strip():
            self.pasted.emit(text)

    def clear_paper(self) -> None:
        """Empty the field after its text was taken."""
        self.paper.clear()


def _paint_shape(token: str, *, round_shape: bool) -> Callable[[QPainter, QRectF, Theme], None]:
    def paint(painter: QPainter, box: QRectF, theme: Theme) -> None:
        colour: QColor = tint(theme, token)
        draw_shape(painter, box.center(), colour, round_shape=round_shape)

    return paint
