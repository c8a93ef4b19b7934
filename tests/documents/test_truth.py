"""The text and metadata of files written for these tests, against what was written into them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import file_builders as files
import pytest
from page_builders import TEMPLATES, graph, open_graph, structured, weblog
from written_articles import (
    ARTICLES,
    BRIDGE,
    CLINIC,
    ENGLISH,
    FERRY,
    INDONESIAN,
    LIBRARY,
    ORCHARD,
    RICE,
    SCHOOL,
)

from telisik.documents.document import Document, Route
from telisik.documents.metadata import Field, find_value
from telisik.documents.reader import list_bytes

if TYPE_CHECKING:
    from written_articles import Written


@dataclass(frozen=True)
class Case:
    """A file and the articles in it, in their order."""

    name: str
    data: bytes
    articles: tuple[Written, ...]


def list_cases() -> list[Case]:
    pages = [
        Case(f"{template.__name__}-{article.publisher}.html", template(article).encode(), (article,))
        for number, template in enumerate(TEMPLATES)
        for article in (INDONESIAN[number % 4], ENGLISH[number % 3])
    ]
    others = [
        ("single_file.html", files.single_file(structured(SCHOOL)), SCHOOL),
        ("chromium.mhtml", files.saved_page(weblog(LIBRARY)), LIBRARY),
        ("safari.webarchive", files.webarchive(open_graph(CLINIC)), CLINIC),
        ("safari-xml.webarchive", files.webarchive(graph(RICE), binary=False), RICE),
        ("styled.docx", files.word(BRIDGE), BRIDGE),
        ("plain.docx", files.word(FERRY, styled=False), FERRY),
        ("text.odt", files.opendocument(CLINIC), CLINIC),
        ("text.rtf", files.rich_text(ORCHARD), ORCHARD),
        ("book.epub", files.book(SCHOOL), SCHOOL),
        ("one.pdf", files.pdf(BRIDGE), BRIDGE),
        ("two.pdf", files.pdf(RICE, columns=2), RICE),
        ("two-rows.pdf", files.pdf(FERRY, columns=2, rows_first=True), FERRY),
        ("three.pdf", files.pdf(LIBRARY, columns=3), LIBRARY),
        ("letter.eml", files.mail(RICE), RICE),
        ("front.md", files.markdown(FERRY), FERRY),
        ("utf-8.txt", files.plain(BRIDGE, "utf-8"), BRIDGE),
        ("utf-16.txt", files.plain(ORCHARD, "utf-16-le"), ORCHARD),
        ("windows.txt", files.plain(LIBRARY, "windows-1252"), LIBRARY),
    ]
    several = [
        ("list.json", files.json_list(ARTICLES), ARTICLES),
        ("lines.jsonl", files.json_lines(INDONESIAN), INDONESIAN),
        ("table.csv", files.table(ARTICLES), ARTICLES),
        ("table.tsv", files.table(ENGLISH, "\t", "utf-16"), ENGLISH),
        ("pages.warc.gz", files.warc([structured(a) for a in INDONESIAN]), INDONESIAN),
        ("pages.warc", files.warc([weblog(a) for a in ENGLISH], packed=False), ENGLISH),
        ("pages.wacz", files.wacz([open_graph(a) for a in ENGLISH]), ENGLISH),
        ("pages.zip", files.archive(INDONESIAN), INDONESIAN),
        ("chat.txt", files.whatsapp(INDONESIAN), INDONESIAN),
        ("_chat.txt", files.whatsapp(ENGLISH, apple=True), ENGLISH),
        ("result.json", files.telegram(INDONESIAN), INDONESIAN),
        ("messages.html", files.telegram_page(ENGLISH), ENGLISH),
    ]
    return [*pages, *(Case(n, d, (a,)) for n, d, a in others), *(Case(n, d, a) for n, d, a in several)]


CASES = list_cases()
# What was read: one row for each article, so that the measure below asks every reader once.
ROWS: dict[str, list[tuple[Document, Written]]] = {}


def read(case: Case) -> list[tuple[Document, Written]]:
    if case.name not in ROWS:
        found = list(list_bytes(case.data, case.name, Route.FILE))
        assert all(isinstance(item, Document) for item in found), found
        assert len(found) == len(case.articles), [getattr(item, "name", item) for item in found]
        ROWS[case.name] = list(zip(found, case.articles, strict=True))
    return ROWS[case.name]


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+|[^\w\s]", text))


def score(text: str, truth: str) -> float:
    found, wanted = tokens(text), tokens(truth)
    common = sum((found & wanted).values())
    return 2 * common / (sum(found.values()) + sum(wanted.values()))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_is_the_article(case: Case) -> None:
    for document, article in read(case):
        assert score(document.text, article.text) >= 0.95, document.text
        # Boundaries are kept: every paragraph of the article is one of the text.
        lines = [line for line in document.text.split("\n") if line.strip()]
        assert sum(text in lines for text in article.paragraphs) >= len(article.paragraphs) - 1, document.text


def test_titles_dates_and_authors_are_right_nine_times_in_ten() -> None:
    right: dict[Field, list[bool]] = {Field.TITLE: [], Field.PUBLISHED: [], Field.AUTHOR: []}
    for document, article in (row for case in CASES for row in read(case)):
        from telisik.documents.titles import name_document

        right[Field.TITLE].append((name_document(document).title or "").strip("*") == article.title)
        right[Field.PUBLISHED].append(
            (find_value(document.metadata, Field.PUBLISHED) or "")[:10] == article.published
        )
        right[Field.AUTHOR].append(find_value(document.metadata, Field.AUTHOR) == article.author)
    shares = {field.value: sum(values) / len(values) for field, values in right.items()}
    assert min(shares.values()) >= 0.9, shares


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_provenance_is_whole(case: Case) -> None:
    for document, _article in read(case):
        assert document.extraction
        assert document.encoding
        assert document.media_type
        assert document.metadata
        assert document.signature
        assert case.data == document.original or document.container
