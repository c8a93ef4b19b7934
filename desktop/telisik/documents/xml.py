"""Reading XML from strangers piece by piece: no entity, no document type, no network, flat memory."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from telisik.documents.packages import tell_damaged
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_OPTIONS = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_pis": True,
}
MOST_PARAGRAPHS = 200_000


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of a small XML file; a Fault where it is not well formed or declares entities."""
    from lxml import etree

    refuse_entities(data, name)
    try:
        return etree.fromstring(data, etree.XMLParser(**_options()))
    except (etree.LxmlError, ValueError) as error:
        raise tell_damaged(name) from error


def walk_xml(data: bytes, name: str) -> Iterator[tuple[str, Element]]:
    """Yield ("start" or "end", element) through a large XML file; the caller clears what it is done with."""
    from lxml import etree

    refuse_entities(data, name)
    try:
        yield from etree.iterparse(
            io.BytesIO(data), events=("start", "end"), remove_comments=True, **_options()
        )
    except (etree.LxmlError, ValueError) as error:
        raise tell_damaged(name) from error


def refuse_entities(data: bytes, name: str) -> None:
    """Raise a Fault where a file declares entities: office files never do, attacks do."""
    head = data[:65536].replace(b"\0", b"")
    if b"<!ENTITY" in head:
        raise Fault(
            QT_TRANSLATE_NOOP(
                "Fault", "“{name}” declares entities, as files made to do harm do, so it was not read."
            ),
            QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
            QT_TRANSLATE_NOOP("Fault", "Be careful with where it came from."),
            name=name,
        )


def check_paragraphs(count: int, name: str) -> None:
    """Raise a Fault where a document has more paragraphs than any article."""
    if count > MOST_PARAGRAPHS:
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "“{name}” has more than {limit} paragraphs."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
            QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
            name=name,
            limit=MOST_PARAGRAPHS,
        )


def name_local(element: Element) -> str:
    """Return an element's tag without its namespace, as it is written."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def release(element: Element) -> None:
    """Free an element that was read, and what came before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _options() -> dict[str, Any]:
    return dict(_OPTIONS)
