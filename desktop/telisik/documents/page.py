"""Web pages: the article's own text by trafilatura, and a list of what else stood on the page."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from telisik.documents.blocks import list_blocks, name_tag
from telisik.documents.encoding import decode_text, decode_with
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin, find_value, make_metadatum
from telisik.documents.page_metadata import list_metadata
from telisik.documents.truncation import ends_inside_tag
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from telisik.documents.encoding import Decoded

EXTRACTION = "page 1"
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([\w.:-]{2,40})", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=\s]{64,}")
# Attributes are compared with each other: a hundred thousand in one tag would take a minute.
_LONG_TAG = re.compile(r"<(\w{1,40})[^<>]{20000,}>")
_XML_DECLARATION = re.compile(r"^\s{0,40}<\?xml[^<>]{0,200}\?>")
# Characters, and numbers of characters, that lxml reads but does not take back.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]);?(?!\d)|&#[xX]0*(?:[0-8bceBCEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]);?(?![0-9a-fA-F])"
)
_RELATED = re.compile(
    r"(?:\W{0,3}(?:baca|simak|lihat|tonton|dengarkan)\s(?:juga|selengkapnya|pula)|\W{0,3}(?:artikel|berita)\s"
    r"(?:terkait|lainnya|terpopuler)|\W{0,3}(?:read|see)\s(?:also|more)|\W{0,3}also\sread|\W{0,3}related\s"
    r"(?:articles?|stories|news|topics)|\W{0,3}pilihan editor|\W{0,3}recommended(?:\sfor\syou)?|\W{0,3}terkait)\b",
    re.IGNORECASE,
)
_ADVERTISEMENT = re.compile(
    r"\W{0,3}(?:advertisements?|iklan|sponsored|scroll to continue with content|gulir untuk lanjut membaca|"
    r"lanjutkan dengan konten|pasang iklan)\W{0,3}$",
    re.IGNORECASE,
)
_PLACES = (
    (DropKind.COMMENT, re.compile(r"(?:^|[\s_-])(?:komentar|comments?|disqus|replies)", re.IGNORECASE)),
    (
        DropKind.RELATED,
        re.compile(
            r"(?:^|[\s_-])(?:related|terkait|baca-?juga|recommend|populer|popular|read-?also|more-?news)",
            re.IGNORECASE,
        ),
    ),
    (
        DropKind.ADVERTISEMENT,
        re.compile(
            r"(?:^|[\s_-])(?:ads?|advert\w*|iklan|banner|sponsor\w*|promo)(?:$|[\s_-])", re.IGNORECASE
        ),
    ),
    (
        DropKind.NAVIGATION,
        re.compile(
            r"(?:^|[\s_-])(?:nav\w*|menu|footer|header|breadcrumbs?|sidebar|share|social|cookie\w*|tags?)(?:$|[\s_-])",
            re.IGNORECASE,
        ),
    ),
)
_PLACE_TAGS = {
    "nav": DropKind.NAVIGATION,
    "footer": DropKind.NAVIGATION,
    "header": DropKind.NAVIGATION,
    "figcaption": DropKind.CAPTION,
    "form": DropKind.NAVIGATION,
}
_LONGEST_RELATED = 300
_LONGEST_HTML = 20_000_000
_MOST_ELEMENTS = 400_000
_DEEPEST = 24


def read_page(data: bytes, name: str, *, charset: str | None = None, address: str | None = None) -> Extract:
    """Read a page's bytes; ``charset`` is what its server or its container said, ``address`` where it was."""
    decoded = decode_page(data, name, charset)
    return read_markup(decoded.text, name, encoding=decoded.encoding, address=address)


def decode_page(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """Decode by what was said of the encoding where that fits, else by what the bytes look like."""
    declared = _CHARSET.search(data[:8192])
    for said in (charset, declared[1].decode("ascii") if declared else None):
        if said and (decoded := decode_with(data, said)):
            return decoded
    return decode_text(data, name)


def read_markup(markup: str, name: str, *, encoding: str, address: str | None = None) -> Extract:
    """Return the main text of a page, its title first, with its metadata and what was left out."""
    root = parse_page(markup, name)
    extract = Extract("", encoding, "text/html", EXTRACTION, truncated=ends_inside_tag(markup))
    extract.metadata += [found for found in list_metadata(root) if found]
    if address:
        made = make_metadatum(Field.ADDRESS, address, Origin.SAVED)
        extract.metadata += [made] if made else []
    blocks = list(list_blocks(root))
    _drop_active(root, extract)
    _prune(root, extract)
    kept = _find_main(root, address)
    if not kept:
        raise _tell_no_article(name)
    title = find_value(extract.metadata, Field.TITLE)
    text = _put_title(title, kept)
    _list_dropped(blocks, text, extract)
    extract.text = "\n\n".join(text)
    return extract


def parse_page(markup: str, name: str) -> HtmlElement:
    """Return the root of a page's tree; a Fault where it is too large or has no element."""
    from lxml import etree, html

    markup = _LONG_TAG.sub(r"<\1>", _DATA_ADDRESS.sub("data:,", markup))
    if len(markup) > _LONGEST_HTML:
        raise _tell_too_much(name)
    markup = _XML_DECLARATION.sub("", _UNFIT.sub("", markup))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise _tell_no_article(name) from error
    if sum(1 for _ in zip(range(_MOST_ELEMENTS + 1), root.iter(), strict=False)) > _MOST_ELEMENTS:
        raise _tell_too_much(name)
    return root


def is_related(line: str) -> bool:
    """Tell whether a paragraph only points to other articles."""
    return len(line) < _LONGEST_RELATED and _RELATED.match(line) is not None


def is_advertisement(line: str) -> bool:
    """Tell whether a paragraph is the label of an advertisement."""
    return _ADVERTISEMENT.match(line) is not None


def _drop_active(root: HtmlElement, extract: Extract) -> None:
    """Say what a browser would have run or fetched; nothing of it is."""
    for tag, what in (
        ("script", "script"),
        ("iframe", "iframe"),
        ("object", "object"),
        ("embed", "embed"),
        ("form", "form"),
    ):
        count = sum(1 for _ in root.iter(tag))
        if count:
            extract.drop(DropKind.ACTIVE, f"<{what}> × {count}")
    for meta in root.xpath("(//meta[@http-equiv])[position() <= 20]"):
        if meta.get("http-equiv", "").lower() == "refresh":
            extract.drop(DropKind.ACTIVE, f"meta refresh: {meta.get('content', '')}")


def _prune(root: HtmlElement, extract: Extract) -> None:
    """Take pointers to other articles out of the tree, with the list of links that follows one."""
    doomed = []
    for element in root.iter(
        "p", "div", "li", "strong", "b", "em", "table", "blockquote", "h2", "h3", "h4", "h5", "span"
    ):
        head = " ".join("".join(text for _, text in zip(range(30), element.itertext(), strict=False)).split())
        if len(head) < _LONGEST_RELATED and (_RELATED.match(head) or _ADVERTISEMENT.match(head)):
            if name_tag(element) in {"strong", "b", "em", "span"} and not _is_whole(element, head):
                continue
            doomed.append((element, head))
            following = element.getnext()
            if following is not None and len(head) < 40 and name_tag(following) in {"ul", "ol"}:
                doomed.append((following, " ".join(following.text_content().split())))
    told: set[str] = set()
    for element, head in doomed:
        if element.getparent() is not None:
            if head not in told:  # one inside another has the same words
                extract.drop(DropKind.ADVERTISEMENT if _ADVERTISEMENT.match(head) else DropKind.RELATED, head)
            told.add(head)
            element.drop_tree()


def _is_whole(element: HtmlElement, head: str) -> bool:
    """Tell whether an inline element is all its paragraph says, or is a pointer that holds its own link."""
    parent = element.getparent()
    if parent is None or element.find(".//a") is not None:
        return True
    return " ".join(parent.text_content().split())[:_LONGEST_RELATED] == head


def _find_main(root: HtmlElement, address: str | None) -> list[str]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs every page in which it finds little
    for recall in (False, True):
        found: Any = trafilatura.bare_extraction(
            root,
            url=address,
            with_metadata=False,
            include_comments=False,
            include_tables=True,
            favor_recall=recall,
        )
        body = getattr(found, "body", None)
        if body is not None:
            lines = [line for _, line in list_blocks(body)]
            kept = [line for line in lines if not (is_related(line) or is_advertisement(line))]
            if sum(map(len, kept)) >= 140:
                return kept
    return _find_plain(root)


def _find_plain(root: HtmlElement) -> list[str]:
    """Return every paragraph of a page too small for trafilatura to choose from."""
    places = frozenset(
        element
        for element in root.iter("nav", "footer", "aside", "form", "figure", "header")
        if element is not root
    )
    return [
        line
        for _, line in list_blocks(root, without=places)
        if not (is_related(line) or is_advertisement(line))
    ]


def _put_title(title: str | None, kept: list[str]) -> list[str]:
    if not title:
        return kept
    words = title.casefold().split()
    for place, line in enumerate(kept[:4]):
        if line.casefold().split() == words:
            return [title, *kept[:place], *kept[place + 1 :]]
    return [title, *kept]


def _list_dropped(blocks: Iterable[tuple[HtmlElement, str]], kept: list[str], extract: Extract) -> None:
    """List the paragraphs of the page that are not in the text, by where on the page they stood."""
    text = "\n".join(kept)
    whole = set(kept)
    known = {dropped.text for dropped in extract.dropped}
    for element, line in blocks:
        if line in whole or line in known or (len(line) > 8 and line in text):
            continue
        known.add(line)
        if is_related(line):
            extract.drop(DropKind.RELATED, line)
        elif is_advertisement(line):
            extract.drop(DropKind.ADVERTISEMENT, line)
        else:
            extract.drop(_find_place(element), line)


def _find_place(element: HtmlElement) -> DropKind:
    holder: HtmlElement | None = element
    for _ in range(_DEEPEST):
        if holder is None:
            break
        marks = f"{holder.get('class') or ''} {holder.get('id') or ''}"
        for kind, pattern in _PLACES:
            if marks.strip() and pattern.search(marks):
                return kind
        if (place := _PLACE_TAGS.get(name_tag(holder))) is not None:
            return place
        holder = holder.getparent()
    return DropKind.OTHER


def _tell_no_article(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "No article was found in the web page “{name}”."),
        QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
        QT_TRANSLATE_NOOP(
            "Fault", "Open the page in a browser, select the article's text, copy it and paste it here."
        ),
        name=name,
    )


def _tell_too_much(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The web page “{name}” has more elements than Telisik reads."),
        QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
        QT_TRANSLATE_NOOP(
            "Fault", "Open the page in a browser, select the article's text, copy it and paste it here."
        ),
        name=name,
    )
