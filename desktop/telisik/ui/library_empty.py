"""What the library's page says where it has nothing to list, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from telisik.store.query import ArticleQuery
from telisik.ui.buttons import Button
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme


class LibraryEmpty(QWidget):
    """A sentence, what to know, and one button."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = make_label("card-title")
        self._text = make_label("body", wrap=True)
        self.button = Button(theme, height=32)
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 40, 32, 40)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addWidget(self._text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def say(self, query: ArticleQuery, *, holds_any: bool) -> None:
        """Say why nothing is listed."""
        title, text, act = self._find_words(query, holds_any=holds_any)
        self.title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(act)
        self.button.updateGeometry()

    def _find_words(self, query: ArticleQuery, *, holds_any: bool) -> tuple[str, str, str]:
        if query.words:
            return (
                translate("Library", "No article has these words."),
                translate("Library", "A word is found from its beginning; words in quotes stand together."),
                translate("Library", "Clear the search"),
            )
        if query.filters() == ArticleQuery(binned=True):
            return translate("Library", "The bin is empty."), "", translate("Library", "All articles")
        if query.like is not None:
            return (
                translate("Library", "No article is much like this one."),
                translate("Library", "Articles that share most of their text would stand here."),
                translate("Library", "All articles"),
            )
        if query.filters() != ArticleQuery() and holds_any:
            return translate("Library", "No articles match."), "", translate("Library", "Clear filters")
        return (
            translate("Library", "No articles yet"),
            " ".join(
                (
                    translate("Library", "Drop files or folders anywhere in this window."),
                    translate("Library", "Text, HTML, Word, PDF, or a ZIP of these."),
                    translate("Library", "Files are copied into the library and never changed."),
                )
            ),
            translate("Library", "Import files"),
        )
