"""The article as a whole: conclusion, provenance checks, source mix, and what is known of where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from telisik.ui.article_checks import ArticleChecks
from telisik.ui.article_dropped import ArticleDropped
from telisik.ui.article_facts import ArticleFacts
from telisik.ui.article_verdict import ArticleVerdict
from telisik.ui.buttons import Button
from telisik.ui.card_parts import EvidenceList
from telisik.ui.flow_layout import WrappedRows
from telisik.ui.held_painting import HeldPainting
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label, make_rule
from telisik.ui.note_field import NoteField
from telisik.ui.redaction_sheet import RedactionList
from telisik.ui.reply_list import ReplyList
from telisik.ui.source_mix import SourceMix
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from telisik.report.redaction import Redacted
    from telisik.store.model import Review
    from telisik.ui.theme import Theme


class _Body(QScrollArea):
    """The part that scrolls; Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc and on Enter, as the card does."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class ArticlePanel(QWidget):
    """Stands where the findings stand, as long as the reviewer wants it; writes nothing itself."""

    closed = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._review: Review | None = None
        self._redacted: Sequence[Redacted] = ()
        self._title = make_label("pane")
        self._close = Button(theme, icon="x", bare=True, height=28)
        self._close.clicked.connect(self.closed)
        self.verdict = ArticleVerdict(theme, language)
        self.checks = ArticleChecks(theme)
        self.mix = SourceMix(theme)
        self.facts = ArticleFacts(theme, language)
        self.dropped = ArticleDropped(theme)
        self.note = NoteField()
        self.evidence = EvidenceList(theme)
        self.replies = ReplyList(theme, language)
        self.redactions = RedactionList(theme)
        names = ("verdict", "evidence", "replies", "redactions", "note", "checks", "mix", "facts", "dropped")
        self._headings = {name: make_label("pane") for name in names}
        self.body = _Body()
        self.body.left.connect(self.closed)
        for part in (self.facts, self.note, self.evidence):
            part.left.connect(self.body.setFocus)
        self._lay_out()
        self._painting = HeldPainting(self.body)

    def _lay_out(self) -> None:
        header = QWidget()
        header.setFixedHeight(44)
        head = QHBoxLayout(header)
        head.setContentsMargins(14, 0, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        inside = WrappedRows()
        inside.setObjectName("card")
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(16, 14, 16, 20)
        parts.setSpacing(6)
        for name, part in (
            ("verdict", self.verdict),
            ("mix", self.mix),
            ("checks", self.checks),
            ("facts", self.facts),
            ("evidence", self.evidence),
            ("replies", self.replies),
            ("redactions", self.redactions),
            ("note", self.note),
            ("dropped", self.dropped),
        ):
            parts.addWidget(self._headings[name])
            parts.addWidget(part)
            parts.addSpacing(14)
        parts.addStretch(1)
        self.body.setWidget(inside)
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(make_rule())
        layout.addWidget(self.body, 1)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(translate("Article", "The article"))
        self.body.setAccessibleName(translate("Article", "The article"))
        name_control(self._close, translate("Article", "Back to the findings"), key="Esc")
        self._headings["verdict"].setText(translate("Article", "Conclusion"))
        self._headings["evidence"].setText(translate("Article", "Evidence on the whole"))
        self._headings["replies"].setText(translate("Reply", "Right of reply"))
        self._headings["redactions"].setText(translate("Redact", "What exports leave out"))
        self._headings["note"].setText(translate("Article", "Note on the whole"))
        self.note.setAccessibleName(translate("Article", "Note on the whole"))
        self._headings["checks"].setText(translate("Article", "What an editor would ask"))
        self._headings["mix"].setText(translate("Article", "Who vouches for it"))
        self._headings["facts"].setText(translate("Article", "Where it came from"))
        self._headings["dropped"].setText(translate("Dropped", "Left out when it was read"))
        self.dropped.retranslate()
        self.verdict.retranslate()
        self.evidence.retranslate()
        self.replies.retranslate()
        self.show_review(self._review, self._redacted)

    def set_writable(self, *, writable: bool) -> None:
        """Allow or refuse changes."""
        self.verdict.set_writable(writable=writable)
        self.facts.set_writable(writable=writable)
        self.note.setEnabled(writable)
        self.evidence.setEnabled(writable)
        self.replies.set_writable(writable=writable)
        self.redactions.set_writable(writable=writable)

    def article_id(self) -> int | None:
        """Return the article that shows."""
        return self._review.article.id if self._review else None

    def show_review(self, review: Review | None, redacted: Sequence[Redacted] = ()) -> None:
        """Show an article; ``redacted`` is what exports leave out of its text."""
        another = review is None or self._review is None or review.article.id != self._review.article.id
        old, self._review, self._redacted = self._review, review, redacted
        if another:
            self.dropped.show_dropped(None)
        if review is None:
            return
        self._painting.hold()
        analysis, language = review.analysis, self._language()
        self.verdict.show_review(review)
        self.facts.show_review(review)
        self.note.load(review.note)
        self.evidence.show_links(review.evidence)
        self.replies.show_review(review)
        self.redactions.show_redactions(review.redactions, redacted)
        if old is None or old.open_checks != review.open_checks or self._shown_language != language:
            self.checks.show_checks(review.open_checks, language)
        if old is None or old.analysis is not analysis or self._shown_language != language:
            self.mix.show_mix(analysis.source_mix if analysis else (), language)
        self._shown_language = language
        if another:
            self.body.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay everything out before it is painted for the first time."""
        self._painting.hold()
        super().showEvent(event)

    _shown_language = ""
