"""One page of help as text: themed, narrow enough to read, and it loads nothing but what it is given."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from telisik.ui.look import tint

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from telisik.ui.help_pages import Page
    from telisik.ui.theme import Theme

_WIDTH, _ABOVE = 680, 12
_TOKENS = ("ink", "ink2", "ink3", "chrome", "hover", "At", "Bt", "line2")
_SHEET = Template("""
* { font-family: "Inter", "Noto Sans", sans-serif; }
p, li, td { color: $ink; font-size: 15px; line-height: 150%; }
p { margin-top: 0; margin-bottom: 10px; }
li { margin-bottom: 4px; }
h1 { font-family: "Source Serif 4", "Noto Serif", serif; font-size: 28px; font-weight: 600; color: $ink;
  margin-top: 0; margin-bottom: 12px; }
h2 { font-size: 17px; font-weight: 600; color: $ink; margin-top: 26px; margin-bottom: 6px; }
a { color: $ink; text-decoration: underline; }
code, pre { font-family: "JetBrains Mono", "Noto Sans Mono", monospace; font-size: 13px; background: $hover; }
th { color: $ink2; font-size: 13px; font-weight: 600; text-align: left; }
.code { font-family: "JetBrains Mono", "Noto Sans Mono", monospace; font-size: 12px; font-weight: 400; color: $ink3; }
.facts { color: $ink2; font-size: 13px; margin-bottom: 4px; }
.example { background: $chrome; margin-top: 6px; margin-bottom: 4px; }
.name { color: $ink3; font-size: 12px; }
.sourcing { background: $At; text-decoration: underline; }
.assertion { background: $Bt; text-decoration: underline; }
""")


class HelpText(QTextBrowser):
    """Shows a page and says which link was followed; every address outside the help is refused."""

    anchor_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page: Page | None = None
        # Where a section was brought to the top, until the reader scrolls away from it.
        self._held: tuple[str, int] | None = None
        self.setObjectName("helptext")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: a page is all text."""
        return None

    def _follow(self, link: QUrl) -> None:
        if not link.scheme() and not link.path() and link.fragment():
            self.anchor_asked.emit(link.fragment())

    def show_page(self, page: Page, anchor: str) -> None:
        """Show a page from one of its anchors on."""
        self._page = page
        document = self.document()
        document.setDefaultStyleSheet(_SHEET.substitute({t: tint(self._theme, t).name() for t in _TOKENS}))
        document.setDocumentMargin(24)
        self.setHtml(page.html())
        self.setAccessibleName(page.title)
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Bring a section to the top, and let reading go on from there."""
        if self._page is None or anchor == self._page.anchor:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(0)
            self.setExtraSelections([])
            self._held = None
            return
        self._point_at(anchor)
        self.scrollToAnchor(anchor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - _ABOVE)
        self._held = (anchor, self.verticalScrollBar().value())

    def _point_at(self, anchor: str) -> None:
        """Lay a band behind the section's heading: near the end of a page it cannot come to the top."""
        band = QTextEdit.ExtraSelection()
        band.cursor = self._find_anchor(anchor)
        band.format.setBackground(tint(self._theme, "hover"))
        band.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
        self.setExtraSelections([band])
        self.setTextCursor(band.cursor)

    def _find_anchor(self, anchor: str) -> QTextCursor:
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                if anchor in fragments.fragment().charFormat().anchorNames():
                    return QTextCursor(block)
                fragments += 1
            block = block.next()
        return QTextCursor(self.document())

    def show_words(self, words: str) -> None:
        """Choose the first place from here on where a word stands that was searched for."""
        for word in words.split():
            if self.find(word) or self.find(word, QTextDocument.FindFlag.FindBackward):
                return

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, and stay where the reader is."""
        self._theme = theme
        if self._page is not None:
            place = self.verticalScrollBar().value()
            self.show_page(self._page, self._page.anchor)
            self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read, the rest becoming margin; and stay at the section that was opened."""
        spare = max(0, self.width() - self.verticalScrollBar().sizeHint().width() - _WIDTH - 48) // 2
        self.setViewportMargins(spare, 0, spare, 0)
        held = self._held if self._held and self._held[1] == self.verticalScrollBar().value() else None
        super().resizeEvent(event)
        if held is not None:
            self.go_to(held[0])
