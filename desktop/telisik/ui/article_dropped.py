"""What was left out of an article's text when it was read, by kind, so that nothing goes unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from telisik.documents.metadata import DropKind
from telisik.errors import QT_TRANSLATE_NOOP
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import empty
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.documents.metadata import Dropped
    from telisik.ui.theme import Theme

_FIRST = 3  # of each kind, before the rest is asked for
_KINDS = {
    DropKind.TRUNCATED: QT_TRANSLATE_NOOP("Dropped", "The file was cut short after"),
    DropKind.RELATED: QT_TRANSLATE_NOOP("Dropped", "Links to other articles"),
    DropKind.COMMENT: QT_TRANSLATE_NOOP("Dropped", "Readers' comments"),
    DropKind.NAVIGATION: QT_TRANSLATE_NOOP("Dropped", "Navigation"),
    DropKind.ADVERTISEMENT: QT_TRANSLATE_NOOP("Dropped", "Advertisements"),
    DropKind.CAPTION: QT_TRANSLATE_NOOP("Dropped", "Captions"),
    DropKind.RUNNING_HEAD: QT_TRANSLATE_NOOP("Dropped", "Heads and feet of pages"),
    DropKind.DELETED: QT_TRANSLATE_NOOP("Dropped", "Deleted in the document"),
    DropKind.NOTE: QT_TRANSLATE_NOOP("Dropped", "Notes"),
    DropKind.SIGNATURE: QT_TRANSLATE_NOOP("Dropped", "Signatures"),
    DropKind.QUOTED: QT_TRANSLATE_NOOP("Dropped", "Quoted messages"),
    DropKind.ATTACHMENT: QT_TRANSLATE_NOOP("Dropped", "Attachments"),
    DropKind.ACTIVE: QT_TRANSLATE_NOOP("Dropped", "Active content"),
    DropKind.SHORT_MESSAGE: QT_TRANSLATE_NOOP("Dropped", "Short messages"),
    DropKind.FRONT_MATTER: QT_TRANSLATE_NOOP("Dropped", "Data before the text"),
    DropKind.OTHER: QT_TRANSLATE_NOOP("Dropped", "Other"),
}


class ArticleDropped(QWidget):
    """The kinds with their numbers, each with its first blocks; a press shows the others."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dropped: Sequence[Dropped] | None = None
        self._open: set[DropKind] = set()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._build()

    def show_dropped(self, dropped: Sequence[Dropped] | None) -> None:
        """Show these; None while they are still being read."""
        if dropped != self._dropped:
            self._dropped = dropped
            self._open.clear()
            self._build()

    def _build(self) -> None:
        empty(self._rows)
        if self._dropped is None:
            return
        if not self._dropped:
            nothing = translate("Dropped", "Nothing was left out.")
            self._rows.addWidget(make_label("body", nothing, wrap=True))
        for kind, name in _KINDS.items():
            texts = [block.text for block in self._dropped if block.kind is kind]
            if texts:
                self._build_kind(kind, f"{translate('Dropped', name)} · {len(texts)}", texts)

    def _build_kind(self, kind: DropKind, heading: str, texts: list[str]) -> None:
        self._rows.addWidget(make_label("strong", heading))
        for text in texts if kind in self._open else texts[:_FIRST]:
            self._rows.addWidget(make_label("body", text, wrap=True))
        rest = len(texts) - _FIRST
        if rest > 0 and kind not in self._open:
            more = Button(self._theme, translate("Dropped", "Show %n more", "", rest), bare=True, height=26)
            more.setAccessibleName(f"{heading}: {more.text()}")
            more.clicked.connect(lambda _on=False: self._show_all(kind))
            self._rows.addWidget(more)

    def _show_all(self, kind: DropKind) -> None:
        self._open.add(kind)
        self._build()
