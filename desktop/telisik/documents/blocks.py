"""From a tree of HTML to paragraphs, without recursion: a hostile page may be nested a hundred thousand deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "quote",
        "list",
        "item",
        "row",
        "cell",
        "lb",
    ]
)
SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "button",
        "input",
        "textarea",
        "head",
        "meta",
        "link",
    ]
)


def name_tag(element: Element) -> str:
    """Return an element's tag without namespace, in small letters; nothing for comments and the like."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def list_blocks(root: Element, *, without: frozenset[Element] = frozenset()) -> Iterator[tuple[Element, str]]:
    """Yield each paragraph with the element it begins in: text between block tags, its spaces made one."""
    from lxml import etree

    run = _Run(root)
    silent = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = name_tag(node)
        change = tag in SILENT or node in without
        if event == "start":
            silent += change
        elif event == "end":
            silent -= change
        if tag in BLOCKS:
            yield from run.end(node if event == "start" else node.getparent())
        if event == "start":
            run.add("" if silent else node.text)
        elif node is not root:
            run.add("" if silent else node.tail)
    yield from run.end(root)


class _Run:
    """The words of the paragraph that is open, and the element that it began in."""

    def __init__(self, holder: Element) -> None:
        self._holder = holder
        self._words: list[str] = []

    def add(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def end(self, holder: Element) -> Iterator[tuple[Element, str]]:
        line = " ".join("".join(self._words).split())
        if line:
            yield self._holder, line
        self._words = []
        self._holder = holder
