"""The structure of a tagged PDF: what is a heading, a paragraph, a table row, and in which order it is read.

ISO 32000-1, 14.7 and 14.8; the rules of PDF/UA-1 (ISO 14289-1). reportlab writes none of it, but lets objects be
added to a document; these write themselves when the document is saved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
)

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFPage


_ROOT = "StructTreeRoot"


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure: its role ("P", "H1", "TR"...), and its kids in reading order.

    A kid is an element, a marked stretch of a page, or a link. ``alt`` is said in place of a picture; ``scope`` is
    "Column" or "Row" of a table's heading.
    """

    role: str
    alt: str = ""
    scope: str = ""
    kids: list[Node | Marked | Linked] = field(default_factory=list)

    def add(self, role: str, *, alt: str = "", scope: str = "") -> Node:
        """Return a new last kid."""
        node = Node(role, alt, scope)
        self.kids.append(node)
        return node


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked stretch of a page (numbered from 0) by its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A link on a page by its annotation's name in the document."""

    page: int
    name: str


class Tags:
    """The structure of one document while it is drawn."""

    def __init__(self) -> None:
        """Begin with the document itself."""
        self.root = Node("Document")
        self._pages: list[list[Node]] = []
        self._links: list[Node] = []

    def open_page(self) -> None:
        """Begin a page."""
        self._pages.append([])

    def mark(self, node: Node) -> int:
        """Return the number of the stretch of this page that is drawn next, for an element."""
        marks = self._pages[-1]
        node.kids.append(Marked(len(self._pages) - 1, len(marks)))
        marks.append(node)
        return len(marks) - 1

    def link(self, node: Node, name: str) -> None:
        """Make a link on this page, by its annotation's name, a kid of an element."""
        node.kids.append(Linked(len(self._pages) - 1, name))
        self._links.append(node)

    @property
    def next_link(self) -> str:
        """Return the name for the annotation of the next link."""
        return f"Link{len(self._links)}"

    def describe(self, page: PDFPage, index: int) -> None:
        """Give a page its place in the parent tree; readers then follow the structure from link to link."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = index
        page.Tabs = PDFName("S")

    def save(self, document: PDFDocument) -> None:
        """Add the structure to the document, after its last page."""
        names: dict[int, str] = {}
        _register(document, self.root, _ROOT, names)
        for number, _ in enumerate(self._links):
            document.idToObject[f"Annot.Link{number}"].parent = len(self._pages) + number
        document.Reference(_ParentTree(self._pages, self._links, names), "ParentTree")
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": PDFArray([PDFObjectReference(names[id(self.root)])]),
                "ParentTree": PDFObjectReference("ParentTree"),
                "ParentTreeNextKey": len(self._pages) + len(self._links),
            }
        )
        document.Reference(root, _ROOT)
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        document.Reference(document.Catalog.MarkInfo, "MarkInfo")


def _register(document: PDFDocument, node: Node, parent: str, names: dict[int, str]) -> None:
    """Give the document an object for every element that holds something."""
    name = names[id(node)] = f"Element{len(names)}"
    document.Reference(_Element(node, parent, names), name)
    for kid in node.kids:
        if isinstance(kid, Node) and _holds_something(kid):
            _register(document, kid, name, names)


def _holds_something(node: Node) -> bool:
    # A table's cell may be empty, and has to stand there all the same.
    return node.role in {"TD", "TH"} or any(
        not isinstance(kid, Node) or _holds_something(kid) for kid in node.kids
    )


def _refer(document: PDFDocument, name: str) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


class _Element(PDFObject):  # type: ignore[misc]
    """An element as the document writes it."""

    def __init__(self, node: Node, parent: str, names: dict[int, str]) -> None:
        self._node = node
        self._parent = parent
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        node = self._node
        pages = {kid.page for kid in node.kids if isinstance(kid, Marked)}
        # Kids of one page are named by their numbers alone.
        page = pages.pop() if len(pages) == 1 else None
        kids = " ".join(self._format_kid(document, kid, page) for kid in node.kids)
        parts = [f"<</S/{node.role}/P {_refer(document, self._parent)}/K[{kids}]"]
        if page is not None:
            parts.append(f"/Pg {_refer(document, f'Page{page + 1}')}")
        if node.alt:
            parts.append(f"/Alt {PDFString(node.alt).format(document).decode('latin-1')}")
        if node.scope:
            parts.append(f"/A<</O/Table/Scope/{node.scope}>>")
        return "".join([*parts, ">>"]).encode("latin-1")

    def _format_kid(self, document: PDFDocument, kid: Node | Marked | Linked, page: int | None) -> str:
        if isinstance(kid, Node):
            return _refer(document, self._names[id(kid)]) if id(kid) in self._names else ""
        if isinstance(kid, Marked) and kid.page == page:
            return str(kid.number)
        place = _refer(document, f"Page{kid.page + 1}")
        if isinstance(kid, Linked):
            return f"<</Type/OBJR/Pg {place}/Obj {_refer(document, kid.name)}>>"
        return f"<</Type/MCR/Pg {place}/MCID {kid.number}>>"


class _ParentTree(PDFObject):  # type: ignore[misc]
    """Leads from a page's marked stretches and from links back to their elements."""

    def __init__(self, pages: list[list[Node]], links: list[Node], names: dict[int, str]) -> None:
        self._pages = pages
        self._links = links
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        entries = [
            f"{key}[{' '.join(_refer(document, self._names[id(node)]) for node in marks)}]"
            for key, marks in enumerate(self._pages)
        ]
        entries += [
            f"{key} {_refer(document, self._names[id(node)])}"
            for key, node in enumerate(self._links, start=len(self._pages))
        ]
        return f"<</Nums[{' '.join(entries)}]>>".encode("ascii")
