"""Draws the program's icon, an SVG, in the sizes and forms that the systems ask for."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "resources" / "icons" / "telisik.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(size: int) -> bytes:
    """Return the icon as a PNG of ``size`` by ``size`` pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    del app
    return bytes(buffer.data().data())


def write_icons(folder: Path) -> None:
    """Write PNGs of all sizes, an .ico for Windows and an .icns for macOS into a folder."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    images = {size: draw(size) for size in SIZES}
    for size, image in images.items():
        (folder / f"telisik-{size}.png").write_bytes(image)
    largest = Image.open(BytesIO(images[256]))
    largest.save(folder / "telisik.ico", sizes=[(size, size) for size in SIZES if size <= 256])
    Image.open(BytesIO(images[512])).save(folder / "telisik.icns")
