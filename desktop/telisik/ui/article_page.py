"""The article as a page: its text as a plain document, with a heading above and the sizes of the column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from telisik.ui.fonts import Role, make_font

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from telisik.ui.positions import PositionMap
    from telisik.ui.theme import Theme

LINE_HEIGHT = 1.72
GAP = 14  # between paragraphs, in pixels
TOP, BOTTOM = 28, 64
_COLUMN = 572 / 18  # 68 characters, in heights of the text
_TITLE = 30 / 18
_TITLE_LINE = 1.2
_META_LINE = 16
_LONGEST_WORD = 4000
_FIRST_PAGE = 4000  # characters that show at once at most, or little more
_PIECE = 20_000  # characters put in at a time: Qt keeps Python from every other thread meanwhile
_LEAD = 160  # characters before the title in the text: a place, a publisher
# What Qt takes for something else than a character; none is in a canonical text, and each stays one unit.
_TAKEN = str.maketrans({"\r": "\n", "\u2029": "\n", "\u2028": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})


def column_width(pixels: int, room: int) -> int:
    """Return the column's width: 68 characters of a text of ``pixels``, less where the room is less."""
    return max(120, min(round(_COLUMN * pixels), room))


class PlainDocument(QTextDocument):
    """A text that loads nothing: no picture, no style sheet, no file."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Refuse whatever is asked for."""
        return None


def make_document(
    text: str, positions: PositionMap, pixels: int, parent: QObject | None = None
) -> QTextDocument:
    """Return the text as a document of ``pixels`` high letters, one block for each of its lines.

    No line is broken yet, so that a thread may make the document of a long text and move it to the window's.
    """
    document = PlainDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(make_font(Role.ARTICLE, pixels))
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAnywhere if _is_unbroken(text) else mode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_paragraph_format(pixels))
    # Canonical texts have none of these, and looking is faster than translating.
    plain = text.translate(_TAKEN) if any(chr(code) in text for code in _TAKEN) else text
    cursor.beginEditBlock()
    for start in range(0, len(plain), _PIECE):
        cursor.insertText(plain[start : start + _PIECE])
    cursor.endEditBlock()
    _close_empty_lines(document, text, positions)
    _keep_glyphs(document)
    return document


def _keep_glyphs(document: QTextDocument) -> None:
    """Let what shows first keep its glyphs from the breaking of lines to the painting, which would shape them anew."""
    block = document.firstBlock()
    while block.isValid() and block.position() < _FIRST_PAGE:
        block.layout().setCacheEnabled(True)
        block = block.next()


def _is_unbroken(text: str) -> bool:
    """Tell whether a text has a word of thousands of characters: Qt would look for its end again for every line."""
    parts = ((start, start + _LONGEST_WORD) for start in range(0, len(text) - _LONGEST_WORD, _LONGEST_WORD))
    return any(text.find(" ", *part) < 0 and text.find("\n", *part) < 0 for part in parts)


def _paragraph_format(pixels: int) -> QTextBlockFormat:
    paragraph = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    paragraph.setLineHeight(round(pixels * LINE_HEIGHT), fixed)
    paragraph.setBottomMargin(GAP)
    return paragraph


def _close_empty_lines(document: QTextDocument, text: str, positions: PositionMap) -> None:
    """Let the empty lines between paragraphs take no room: the gap is there already."""
    if "\n\n" not in text and not text.startswith("\n"):
        return
    closed = QTextBlockFormat()
    closed.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    start = 0
    for line in text.split("\n"):
        if not line:
            cursor.setPosition(positions.to_qt(start))
            cursor.setBlockFormat(closed)
        start += len(line) + 1
    cursor.endEditBlock()


class Heading:
    """Title and provenance above the text; they are no part of it, so they move no offset."""

    def __init__(self) -> None:
        self.title = ""
        self.meta = ""
        self._layout: QTextLayout | None = None
        self._lines = 0
        self._pixels = 30
        self.height = TOP

    def write(self, title: str, meta: str, text: str) -> None:
        """Take the words; a title taken from the text's own beginning is not said twice."""
        said = title.rstrip("…. ")
        self.title = "" if said in text[: len(said) + _LEAD] else title
        self.meta = meta

    def arrange(self, width: int, pixels: int) -> int:
        """Break the title into lines of this width; return the height of the whole in pixels."""
        self._pixels = round(pixels * _TITLE)
        self._layout = QTextLayout(self.title, make_font(Role.ARTICLE_TITLE, self._pixels))
        self._layout.beginLayout()
        self._lines = 0
        step = round(self._pixels * _TITLE_LINE)
        while self.title:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self._lines * step))
            self._lines += 1
        self._layout.endLayout()
        self.height = TOP + self._lines * step + (6 if self.title and self.meta else 0)
        if self.meta:
            self.height += _META_LINE
        self.height += 18 if self.title or self.meta else 0
        return self.height

    def draw(self, painter: QPainter, theme: Theme, width: int) -> None:
        """Draw the words from the page's upper left corner."""
        painter.setPen(theme.colour("ink"))
        if self._layout is not None and self.title:
            self._layout.draw(painter, QPointF(0, TOP))
        if self.meta:
            font = make_font(Role.CAPTION)
            painter.setFont(font)
            painter.setPen(theme.colour("ink3"))
            box = QRectF(0, self.height - 18 - _META_LINE, width, _META_LINE)
            shown = painter.fontMetrics().elidedText(self.meta, Qt.TextElideMode.ElideRight, width)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
