"""What a web page says of itself, each value with the place that says it; the most exact place comes first."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from telisik.documents.blocks import name_tag
from telisik.documents.dates import find_date, read_date
from telisik.documents.metadata import Field, Origin, make_metadatum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from telisik.documents.metadata import Metadatum

# Names of <meta> elements, by property, name or itemprop; the first that is there counts.
_TAGS = {
    Field.TITLE: ("og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "title"),
    Field.PUBLISHER: ("og:site_name", "application-name", "dc.publisher", "publisher"),
    Field.AUTHOR: (
        *(
            "article:author_name",
            "author",
            "content_author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
        ),
        *("byl", "twitter:creator_name", "jurnalis", "content_editor"),
    ),
    Field.PUBLISHED: (
        *("article:published_time", "datepublished", "publishdate", "content_publisheddate", "date"),
        *("pubdate", "parsely-pub-date", "sailthru.date", "dc.date", "dcterms.created", "dc.date.issued"),
    ),
    Field.ADDRESS: ("og:url", "twitter:url", "parsely-link"),
    Field.LANGUAGE: ("content-language", "og:locale", "dc.language", "inlanguage"),
}
_ARTICLE_TYPES = re.compile(
    r"(News|Blog|Scholarly|Report|Satirical|Opinion|Analysis)?\w*(Article|Posting)|Report"
)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(?P<address>\S+)")
_SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s+url:\s*(?P<address>\S+)(?:\s+saved date:\s*(?P<date>[^\n]+))?"
)
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d+[a-z_]*/(?P<address>https?:/\S+)|archive\.(?:today|ph|is|md|li|vn)/\S+)"
)
_SITE_SUFFIX = re.compile(r"\s+(?:[|»–—]|-)\s+(?P<site>[^|»–—]{2,60})$")
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|author|penulis|reporter|jurnalis|wartawan)(?:$|[\s_-])", re.IGNORECASE
)
_BYLINE_WORD = re.compile(
    r"^(?:oleh|by|penulis|reporter|jurnalis|wartawan|laporan|kontributor|author)\b\s*:?\s*", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|tanggal|time|published|publish|waktu|posted)(?:$|[\s_-])", re.IGNORECASE
)
_MOST_DATA = 200
_LONGEST_BYLINE = 120


def list_metadata(root: HtmlElement) -> Iterator[Metadatum | None]:
    """Yield what the page says, the most trusted place of each field first."""
    yield from _list_saved(root)
    yield from _list_structured(root)
    yield from _list_tags(root)
    yield from _list_shown(root)


def split_site(title: str) -> tuple[str, str]:
    """Return a <title> without the site's name at its end, and that name."""
    found = _SITE_SUFFIX.search(title)
    if found is None or len(title) - len(found[0]) < 12:
        return title, ""
    return title[: found.start()], found["site"]


def _list_saved(root: HtmlElement) -> Iterator[Metadatum | None]:
    tree = root.getroottree()
    for comment in tree.xpath("(//comment())[position() <= 20]"):
        text = (comment.text or "")[:4000]
        if saved := _SINGLE_FILE.search(text):
            yield from _split_archived(saved["address"], Origin.SAVED)
            if saved["date"]:
                date = re.sub(r"\s*GMT([+-]\d{4}).*", r" \1", saved["date"])
                yield make_metadatum(Field.RETRIEVED, read_date(date) or saved["date"], Origin.SAVED)
        elif saved := _SAVED_FROM.search(text):
            yield from _split_archived(saved["address"], Origin.SAVED)


def _split_archived(address: str, origin: Origin) -> Iterator[Metadatum | None]:
    """Tell an archive's address apart from the address it archived."""
    archived = _ARCHIVED.match(address)
    if archived is None:
        if address.startswith(("http://", "https://")):
            yield make_metadatum(Field.ADDRESS, address, origin)
        return
    yield make_metadatum(Field.ARCHIVE_ADDRESS, address, origin)
    if archived["address"]:
        yield make_metadatum(Field.ADDRESS, archived["address"], origin)


def _list_structured(root: HtmlElement) -> Iterator[Metadatum | None]:
    for item in _list_articles(root):
        yield _tell(Field.TITLE, _name(item.get("headline") or item.get("name")))
        yield _tell(Field.AUTHOR, _name_all(item.get("author") or item.get("creator")))
        yield _tell(Field.PUBLISHER, _name(item.get("publisher")))
        yield _tell(Field.PUBLISHED, read_date(_name(item.get("datePublished") or item.get("dateCreated"))))
        yield _tell(Field.LANGUAGE, _name(item.get("inLanguage")))
        yield _tell(Field.ADDRESS, _address(item.get("mainEntityOfPage")) or _address(item.get("url")))


def _tell(field: Field, value: str | None) -> Metadatum | None:
    return make_metadatum(field, value, Origin.STRUCTURED) if value else None


def _list_articles(root: HtmlElement) -> Iterator[dict[str, object]]:
    for script in root.xpath("(//script[contains(@type, 'ld+json')])[position() <= 20]"):
        try:
            # Sites write line ends into strings; nothing else is lenient.
            waiting = [json.loads((script.text or "")[:500_000].strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MOST_DATA:
            seen += 1
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item[:_MOST_DATA]
            elif isinstance(item, dict):
                waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]
                kinds = item.get("@type")
                if any(
                    _ARTICLE_TYPES.fullmatch(str(kind))
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield item


def _name(value: object) -> str:
    """Return a name given as text, as a thing with a name, or as a list whose first is either."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or ""
    return value if isinstance(value, str) else ""


def _name_all(value: object) -> str:
    names = [_name(item) for item in (value if isinstance(value, list) else [value])[:12]]
    return ", ".join(dict.fromkeys(name for name in names if name and not name.startswith("http")))


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else ""


def _list_tags(root: HtmlElement) -> Iterator[Metadatum | None]:
    for link in root.xpath("(//link[@rel='canonical'][starts-with(@href, 'http')])[position() <= 3]"):
        yield make_metadatum(Field.ADDRESS, link.get("href"), Origin.TAG)
    found = _collect_tags(root)
    for field, keys in _TAGS.items():
        for key in keys:
            yield make_metadatum(field, _read_tag(field, found.get(key, "")), Origin.TAG)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    yield make_metadatum(Field.LANGUAGE, language, Origin.TAG)
    title, site = split_site(" ".join((root.findtext(".//title") or "").split()))
    yield make_metadatum(Field.PUBLISHER, site, Origin.TAG)
    headings = root.xpath("(//h1)[position() <= 3]")
    if len(headings) == 1:
        yield make_metadatum(Field.TITLE, headings[0].text_content(), Origin.BODY)
    yield make_metadatum(Field.TITLE, title, Origin.TAG)


def _collect_tags(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.xpath("(//meta[@content])[position() <= 500]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if key := meta.get(attribute):
                found.setdefault(key.lower().strip(), meta.get("content"))
    return found


def _read_tag(field: Field, value: str) -> str:
    """Return a tag's value where it is of its field's kind: a date that can be read, a name, an address."""
    if field is Field.PUBLISHED:
        return read_date(value) or ""
    is_address = value.startswith(("http://", "https://"))
    if field is Field.ADDRESS:
        return value if is_address else ""
    return "" if field is Field.AUTHOR and is_address else value


def _list_shown(root: HtmlElement) -> Iterator[Metadatum | None]:
    for element in root.iter("time", "span", "div", "p", "a", "address", "li"):
        tag = name_tag(element)
        if tag == "time" and (date := read_date(element.get("datetime") or element.text_content())):
            yield make_metadatum(Field.PUBLISHED, date, Origin.BODY)
            continue
        marks = f"{element.get('class', '')} {element.get('rel', '')} {element.get('itemprop', '')}"
        if not marks.strip():
            continue
        if _BYLINE.search(marks) and (name := _read_byline(element)):
            yield make_metadatum(Field.AUTHOR, name, Origin.BODY)
        elif _DATED.search(marks) and (date := find_date(_head_of(element))):
            yield make_metadatum(Field.PUBLISHED, date, Origin.BODY)
    for caption in root.xpath("(//figure//figcaption)[1]"):
        yield make_metadatum(Field.CAPTION, caption.text_content(), Origin.BODY)


def _head_of(element: HtmlElement) -> str:
    return "".join(text for _, text in zip(range(40), element.itertext(), strict=False))[:400]


def _read_byline(element: HtmlElement) -> str:
    line = " ".join(_head_of(element).split())
    name = _BYLINE_WORD.sub("", line).split(" | ")[0].split(" - ")[0].strip(" ,;:-–|")
    return name if 2 < len(name) <= _LONGEST_BYLINE and not any(c.isdigit() for c in name) else ""
