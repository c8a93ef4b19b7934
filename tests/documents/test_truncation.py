"""Files without their end: what is there is read and the missing end told; whole files are never said to be cut."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import file_builders as files
import pytest
from page_builders import structured, weblog
from test_truth import CASES
from written_articles import ARTICLES, BRIDGE, ENGLISH, FERRY, INDONESIAN, LIBRARY, RICE

from telisik.documents.document import Document, Refused, Route
from telisik.documents.metadata import DropKind
from telisik.documents.reader import list_bytes
from telisik.documents.truncation import (
    ends_inside_field,
    ends_inside_group,
    ends_inside_tag,
    is_truncated_json,
)

if TYPE_CHECKING:
    from test_truth import Case

TOLD = "was cut short: its end is missing"


@dataclass(frozen=True)
class Cut:
    """A whole file, the words after which it ends, and words before them that must be read."""

    name: str
    whole: bytes
    after: str
    words: str


def cut(case: Cut) -> bytes:
    place = case.whole.index(case.after.encode()) + len(case.after.encode())
    return case.whole[:place]


def end_of(text: str) -> str:
    """Return the first letters of a paragraph, so that the file ends inside it."""
    return text[:40]


FERRY_HALF = end_of(FERRY.paragraphs[2])
CUTS = [
    Cut("cut.rtf", files.rich_text(FERRY), FERRY_HALF, FERRY_HALF),
    Cut("group.rtf", files.rich_text(FERRY), "\\par\n\\pard", FERRY.title),
    Cut(
        "cut.mhtml",
        files.saved_page(weblog(LIBRARY)),
        "------b\r\nContent-Type: image",
        LIBRARY.paragraphs[0],
    ),
    Cut("cut.csv", files.table(ARTICLES), end_of(ARTICLES[-1].paragraphs[-1]), ARTICLES[-1].paragraphs[0]),
    Cut("cut.eml", files.mail(RICE), "Telepon 000", RICE.paragraphs[1]),
    Cut(
        "tag.html",
        structured(BRIDGE).encode().replace(b"</main>", b'<a class="x y" href="https://potong'),
        "https://potong",
        BRIDGE.paragraphs[0],
    ),
    Cut(
        "comment.html",
        structured(BRIDGE).encode().replace(b"</main>", b"<!-- iklan"),
        "<!-- iklan",
        BRIDGE.paragraphs[0],
    ),
    Cut(
        "script.html",
        structured(BRIDGE).encode().replace(b"</main>", b"<script>if (a > b) {"),
        "a > b) {",
        BRIDGE.paragraphs[0],
    ),
    Cut("closing.html", structured(BRIDGE).encode(), "</mai", BRIDGE.paragraphs[0]),
    Cut(
        "list.json",
        files.json_list(ARTICLES),
        end_of(ARTICLES[2].paragraphs[1]),
        end_of(ARTICLES[2].paragraphs[1]),
    ),
    Cut("between.json", files.json_list(ARTICLES[:1]), '"}', ARTICLES[0].paragraphs[1]),
    Cut(
        "key.json",
        files.json_list(ENGLISH),
        f'{ENGLISH[0].paragraphs[-1][-30:]}"}}, {{"id": "1", "tit',
        ENGLISH[0].paragraphs[1],
    ),
    Cut("one.json", json.dumps(files.record_of(FERRY)).encode(), FERRY_HALF, FERRY_HALF),
    Cut(
        "lines.jsonl",
        files.json_lines(ENGLISH),
        end_of(ENGLISH[1].paragraphs[2]),
        end_of(ENGLISH[1].paragraphs[2]),
    ),
    Cut("result.json", files.telegram(ENGLISH), end_of(ENGLISH[1].paragraphs[2]), ENGLISH[1].paragraphs[0]),
]


@pytest.mark.parametrize("case", CUTS, ids=lambda case: case.name)
def test_a_cut_file_gives_what_is_there_and_says_so(case: Cut) -> None:
    *documents, last = list_bytes(cut(case), case.name, Route.FILE)
    assert all(isinstance(one, Document) for one in documents)
    assert any(case.words in one.text for one in documents if isinstance(one, Document))
    assert isinstance(last, Refused)
    assert str(last.fault).startswith(f"“{case.name}” {TOLD}")
    # It stays with the article: the words after which the file ends come before all that was left out.
    article = documents[-1]
    assert isinstance(article, Document)
    assert article.dropped[0].kind is DropKind.TRUNCATED
    assert article.dropped[0].text.endswith(" ".join(article.text.split())[-60:])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_whole_files_are_not_said_to_be_cut(case: Case) -> None:
    for item in list_bytes(case.data, case.name, Route.FILE):
        assert isinstance(item, Document)
        assert not any(one.kind is DropKind.TRUNCATED for one in item.dropped)


@pytest.mark.parametrize(
    "end",
    [
        *(
            "",
            "\n",
            "</p>",
            "</body>",
            "</body></html>\n",
            "</html><!-- 0.2 s",
            "<p title=it's>x",
            "<img alt='a > b'>",
        ),
        *(
            "<!-- <b --><p>x",
            "<script>a='<p'</script>",
            "<style>a</STYLE>",
            "a < b",
            "x <3",
            "<input value=>",
            "<title>a <b</title>",
        ),
        *(
            '<a href="x>y</a></p></div>',
            "<!-- a</p></body></html>",
            "<svg><title/><p>x</p></svg>",
            "<textarea>a <b</textarea>",
        ),
    ],
)
def test_a_page_may_end_without_closing_html(end: str) -> None:
    assert not ends_inside_tag(f"<!doctype html><html><body><p>Menurut polisi, dia pergi.{end}")


@pytest.mark.parametrize(
    "end", ["}", "}\0\0\0", "}\r\n\0", "} \x1a", r"\{}", r"\\}", r"{\bin3 {{{}}", "}}}", "}{"]
)
def test_rich_text_ends_with_its_first_group(end: str) -> None:
    assert not ends_inside_group(rb"{\rtf1\ansi Menurut polisi, dia pergi." + end.encode())


@pytest.mark.parametrize("end", ["", r"\}", "{}", r"{\b x", r"{\bin9 }}"])
def test_rich_text_without_its_last_brace(end: str) -> None:
    assert ends_inside_group(rb"{\rtf1\ansi Menurut polisi, dia pergi." + end.encode())


@pytest.mark.parametrize(
    "text",
    [
        "[JAKARTA] Menurut polisi, dia pergi.",
        "[Menurut polisi",
        '{"a": x}',
        '{"a": 1}}',
        "[]",
        '{"a": 1}\n{"a": 2}\n',
    ],
)
def test_what_is_no_cut_json(text: str) -> None:
    assert not is_truncated_json(text)


@pytest.mark.parametrize(
    "end", ['1,"', '1,"Menurut polisi', '1,"Satu.\n\nDua', '1,"a\nb"\n2,"c ""d""', '1,"a\n""b""\nc']
)
def test_a_table_that_ends_inside_a_quotation(end: str) -> None:
    assert ends_inside_field(f"id,text\n{end}", ",")


@pytest.mark.parametrize(
    "end", ["1,a", '1,"a"', '1,"a\nb"\n', '1,"a""b"\r\n\n', '1,"a"b', "", '1,"stray\n2,b\n3,c\n', '1,a "b']
)
def test_a_whole_table(end: str) -> None:
    assert not ends_inside_field(f"id,text\n{end}", ",")


def test_a_message_whose_closing_boundary_is_its_last_byte_is_whole() -> None:
    whole = files.mail(RICE).rstrip()
    assert whole.endswith(b"--")
    assert all(isinstance(item, Document) for item in list_bytes(whole, "a.eml", Route.FILE))


def test_every_cut_of_json_gives_articles_or_its_text() -> None:
    whole = json.dumps(
        [{**files.record_of(INDONESIAN[0]), "judul": '“a” \\ " \U0001f600', "n": [1, True, None]}] * 2
    )
    for place in range(len(whole) // 2, len(whole) - 1):
        *documents, last = list_bytes(whole[:place].encode(), "a.json", Route.FILE)
        assert documents
        assert isinstance(last, Refused)
