"""The report's pages in the window, rendered from the PDF that an export would write; and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdfium2
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent, QShowEvent
    from PySide6.QtPrintSupport import QPrinter

    from telisik.ui.theme import Theme

_POINTS = 72
_GAP = 12
_PAPER_WIDTH = 720
_SHARPEST = 300


def render_page(document: pypdfium2.PdfDocument, index: int, scale: float) -> QImage:
    """Return a page as an image, ``scale`` pixels to the point."""
    bitmap = document[index].render(scale=scale, rev_byteorder=True, force_bitmap_format=4)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    return image.copy()


class _Page(QLabel):
    """One page, rendered when it is first looked at."""

    def __init__(self, document: pypdfium2.PdfDocument, index: int) -> None:
        super().__init__()
        self._document = document
        self._index = index
        width, height = document.get_page_size(index)
        self.setFixedSize(_PAPER_WIDTH, round(_PAPER_WIDTH * height / width))
        self.setAccessibleName(translate("Preview", "Page {n}").format(n=index + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Render the page at the screen's own resolution."""
        if self.pixmap().isNull():
            ratio = self.devicePixelRatioF()
            scale = self.width() * ratio / self._document.get_page_size(self._index)[0]
            pixmap = QPixmap.fromImage(render_page(self._document, self._index, scale))
            pixmap.setDevicePixelRatio(ratio)
            self.setPixmap(pixmap)
        super().paintEvent(event)


class PreviewSheet(Sheet):
    """All pages one below the other; from here they are exported or printed."""

    export_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, content: bytes) -> None:
        super().__init__(parent, theme, translate("Preview", "Preview of the report"))
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)
        inside = QWidget()
        pages = QVBoxLayout(inside)
        pages.setSpacing(_GAP)
        self.pages = [_Page(self._document, index) for index in range(len(self._document))]
        for page in self.pages:
            pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(translate("Preview", "Pages"))
        count = translate("Preview", "%n pages", "", len(self.pages))
        self.body.addWidget(make_label("caption", count))
        self.body.addWidget(self.area, 1)
        close = self.add_choice(translate("Dialog", "Close"), Sheet.DialogCode.Rejected, key="Esc")
        self._add_way(translate("Preview", "Print..."), self.print_asked.emit, primary=False)
        self._add_way(translate("Preview", "Export..."), self.export_asked.emit, primary=True)
        close.setFocus()
        self.finished.connect(self._document.close)

    def _add_way(self, text: str, go: Callable[[], None], *, primary: bool) -> None:
        """Add a button that closes the preview and goes on from there."""
        button = self.add_choice(text, Sheet.DialogCode.Accepted, primary=primary)
        button.clicked.connect(go)

    def showEvent(self, event: QShowEvent) -> None:
        """Take as much of the window as there is."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            self.resize(_PAPER_WIDTH + 96, max(400, parent.height() - 48))


def print_pages(content: bytes, printer: QPrinter) -> None:
    """Print the pages that the printer's dialog chose, each fitted to its sheet."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    painter = QPainter(printer)
    try:
        first = max(1, printer.fromPage())
        last = printer.toPage() or len(document)
        for number in range(first, min(last, len(document)) + 1):
            if number > first:
                printer.newPage()
            scale = min(_SHARPEST, printer.resolution()) / _POINTS
            image = render_page(document, number - 1, scale)
            painter.drawImage(_fit(image, painter.viewport()), image)
    finally:
        painter.end()
        document.close()


def _fit(image: QImage, sheet: QRect) -> QRectF:
    factor = min(sheet.width() / image.width(), sheet.height() / image.height())
    return QRectF(0, 0, image.width() * factor, image.height() * factor)
