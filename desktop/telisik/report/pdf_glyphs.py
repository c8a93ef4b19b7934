"""A font of which a document uses glyphs by number, as HarfBuzz chose them, and what each is copied as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFont

from telisik import paths

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

    from telisik.report.pdf_fonts import Face

# reportlab draws characters: every glyph gets one of its own, beyond what anybody writes.
_FIRST_PRIVATE = 0xF0000
# Stands for nothing by itself: the glyph before it says what both are.
_NOTHING = "\u200b"


class GlyphFont(TTFont):  # type: ignore[misc]
    """One document's font of one face: the numbering of glyphs begins anew, so that exports are alike."""

    def __init__(self, face: Face) -> None:
        """Read the face's file."""
        super().__init__(f"Telisik-{face}-glyphs", str(paths.resources() / "fonts" / f"{face}.ttf"))
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}

    def encode(self, glyph: int, text: str, document: PDFDocument) -> tuple[str, bytes]:
        """Return the name of the font's part that has this glyph, and the glyph's byte in it."""
        code = self._codes.get((glyph, text))
        if code is None:
            code = self._codes[glyph, text] = _FIRST_PRIVATE + len(self._codes)
            self._texts[code] = text or _NOTHING
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self.face.hmetrics[glyph][0] * 1000 / self.face.unitsPerEm
        ((subset, encoded),) = self.splitString(chr(code), document)
        return self.getSubsetInternalName(subset, document), encoded

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Add the font to the document, each glyph copied as the text it stands for."""
        subsets = self.state[doc].subsets
        before = set(doc.idToObject)
        super().addObjects(doc)
        maps = [name for name in doc.idToObject if name.startswith("toUnicodeCMap:") and name not in before]
        for name, subset in zip(maps, subsets, strict=True):
            doc.idToObject[name].content = write_unicode_map([self._texts.get(c, chr(c)) for c in subset])


def write_unicode_map(texts: list[str]) -> str:
    """Return the CMap that tells what the bytes 0, 1, 2... of a font are copied as; see PDF 1.7, 9.10.3."""
    listed = [
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
        if text != "\0"
    ]
    blocks = [listed[start : start + 100] for start in range(0, len(listed), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
