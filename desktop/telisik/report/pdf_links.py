"""Places that links lead to, and the links: written at once, where reportlab's own objects take a third of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject, PDFString

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument


class Place(NamedTuple):
    """Where a link leads: the page's name in the document, and points from the page's lower edge."""

    page: str
    top: float


class Link(PDFObject):  # type: ignore[misc]
    """A rectangle on a page that leads to a place; the place may be named later than the link is drawn."""

    def __init__(
        self, rectangle: tuple[float, float, float, float], told: str, key: str, places: dict[str, Place]
    ) -> None:
        """Lead from a rectangle (left, bottom, right, top in points) to the place of this key."""
        self._rectangle = rectangle
        self._told = told
        self._key = key
        self._places = places
        # Its number in the structure's parent tree, given when the structure is saved.
        self.parent = 0

    def format(self, document: PDFDocument) -> bytes:
        """Return the annotation as the document writes it."""
        place = self._places[self._key]
        number, version = document.idToObjectNumberAndVersion[place.page]
        edges = " ".join(f"{edge:.2f}" for edge in self._rectangle)
        told = PDFString(self._told).format(document).decode("latin-1")
        return (
            f"<</Type/Annot/Subtype/Link/Rect[{edges}]/Border[0 0 0]/F 4/Contents {told}"
            f"/Dest[{number} {version} R/XYZ 0 {place.top:.2f} null]/StructParent {self.parent}>>"
        ).encode("latin-1")
