"""Text as the bytes of a subset font, with what was encoded before remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face, load_font

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

# What a literal string of a PDF does not hold as it is.
_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256), *map(ord, "()\\"))}
_SUBSET = 256


class Encoder:
    """Encodes the text of one face in one document; the first subset holds nearly all of it."""

    def __init__(self, face: Face, document: PDFDocument) -> None:
        """Begin with no character known."""
        self._font = load_font(face)
        self._document = document
        self._known: set[str] = set()
        self._codes: dict[int, str] = {}
        self._name = ""

    def encode(self, text: str) -> list[tuple[str, str]]:
        """Return the pieces of a text, each the name of its subset and a literal string without its brackets."""
        if self._known.issuperset(text):
            return [(self._name, text.translate(self._codes))]
        document = self._document
        pieces = self._font.splitString(text, document)
        self._learn(text)
        return [
            (
                self._font.getSubsetInternalName(subset, document),
                encoded.decode("latin-1").translate(_ESCAPES),
            )
            for subset, encoded in pieces
        ]

    def _learn(self, text: str) -> None:
        self._name = self._font.getSubsetInternalName(0, self._document)
        assigned = self._font.state[self._document].assignments
        for char in text:
            # reportlab takes a no-break space for a space.
            code = assigned.get(32 if char == "\xa0" else ord(char), 0)
            if code < _SUBSET:
                self._known.add(char)
                self._codes[ord(char)] = _ESCAPES.get(code, chr(code))
