"""What people pass on: forwarded mail, messages inside messages, tables and feeds of any make, links saved as files."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest
from direct_reading import read_bytes
from file_builders import pack
from written_articles import BRIDGE, RICE

from telisik.documents.dates import read_date, read_whole_date
from telisik.documents.document import Document, Route
from telisik.documents.metadata import DropKind, Field, Origin, find_value
from telisik.documents.reader import list_bytes
from telisik.errors import Fault

BODY = "\n\n".join(BRIDGE.paragraphs)


def write_mail(words: str, subject: str = "Tolong dicek") -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Joko <joko@kantor.example>"
    message["Date"] = "Wed, 12 Mar 2025 09:30:00 +0700"
    message.set_content(words)
    return message


def list_documents(data: bytes, name: str) -> list[Document]:
    items = list(list_bytes(data, name, Route.FILE))
    assert all(isinstance(item, Document) for item in items)
    return [item for item in items if isinstance(item, Document)]


def test_an_article_passed_on_in_quotes_is_read() -> None:
    quoted = "\n".join(f"> {line}" for line in BRIDGE.text.split("\n"))
    document = read_bytes(write_mail(f"Lihat ini:\n\n{quoted}\n").as_bytes(), "a.eml", Route.FILE)
    assert BRIDGE.paragraphs[0] in document.text
    assert ">" not in document.text
    assert not document.dropped


def test_what_an_answer_quotes_is_left_out() -> None:
    data = write_mail(f"{BODY}\n\n> {RICE.title}\n> > dan lainnya\n").as_bytes()
    document = read_bytes(data, "a.eml", Route.FILE)
    assert RICE.title not in document.text
    assert [(one.kind, one.text) for one in document.dropped] == [
        (DropKind.QUOTED, f"{RICE.title} dan lainnya")
    ]


@pytest.mark.parametrize("named", [True, False])
def test_an_attached_message_is_an_article_of_its_own(*, named: bool) -> None:
    outer = write_mail("Terlampir.\n")
    outer.add_attachment(write_mail(BODY, BRIDGE.title), **({"filename": "asli.eml"} if named else {}))
    letter, attached = list_documents(outer.as_bytes(), "a.eml")
    assert BRIDGE.paragraphs[0] not in letter.text
    assert attached.name == ("a.eml › asli.eml" if named else f"a.eml › {BRIDGE.title}.eml")
    assert (attached.title, attached.container) == (BRIDGE.title, "a.eml")
    assert find_value(attached.metadata, Field.PUBLISHED) == "2025-03-12T09:30+07:00"
    assert attached.text.endswith(BRIDGE.paragraphs[-1])


def test_a_message_without_words_gives_what_is_attached() -> None:
    message = write_mail("\n")
    message.add_attachment(BRIDGE.text, filename="naskah.txt")
    (attached,) = list_documents(message.as_bytes(), "a.eml")
    assert attached.text.strip() == BRIDGE.text


def test_a_message_without_words_and_attachments_is_empty() -> None:
    with pytest.raises(Fault, match="is empty"):
        list_documents(write_mail("\n").as_bytes(), "a.eml")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Wed, 12 Mar 2025 09:30:00 +0700", "2025-03-12T09:30+07:00"),
        ("12 Mar 2025 09:30:05 -0330", "2025-03-12T09:30:05-03:30"),
        ("Rabu, 12 Maret 2025 09.30 WIB", "2025-03-12T09:30+07:00"),
    ],
)
def test_a_zone_is_kept(written: str, read: str) -> None:
    assert read_date(written) == read


def test_columns_have_the_names_that_people_give_them() -> None:
    rows = ["No;Judul Berita;Tanggal Terbit;Isi Berita", f"1;{RICE.title};27/1/2025;{RICE.paragraphs[0]}"]
    (document,) = list_documents("\r\n".join(rows).encode(), "a.csv")
    assert (document.media_type, document.title) == ("text/csv", RICE.title)
    assert find_value(document.metadata, Field.PUBLISHED) == "2025-01-27"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda record: {"status": "ok", "hasil": [record]},
        lambda record: {"response": {"docs": [record]}},
        lambda record: {"description": "Umpan berita dari desa di pesisir", "items": [record]},
        lambda record: record,
    ],
    ids=["hasil", "nested", "feed", "alone"],
)
def test_articles_are_found_in_json_under_any_name(wrap: object) -> None:
    assert callable(wrap)
    data = json.dumps(wrap({"judul": RICE.title, "isi": RICE.paragraphs[0]})).encode()
    (document,) = list_documents(data, "a.json")
    assert (document.title, document.text) == (RICE.title, f"{RICE.title}\n\n{RICE.paragraphs[0]}")
    assert find_value(document.metadata, Field.TITLE) == RICE.title
    assert document.metadata[0].origin is Origin.RECORD


@pytest.mark.parametrize(
    "text",
    [
        "https://contoh.example/berita/1\n",
        "https://contoh.example/berita/1\nhttps://contoh.example/berita/2\n",
        "[InternetShortcut]\r\nURL=https://contoh.example/berita/1\r\nIconIndex=0\r\n",
        "[Desktop Entry]\nType=Link\nName=x\nURL=https://contoh.example/berita/1\n",
        '<?xml version="1.0"?><plist><dict><key>URL</key><string>https://contoh.example/berita/1</string></dict></plist>',
    ],
    ids=["address", "addresses", "windows", "linux", "macos"],
)
def test_a_saved_link_says_how_to_save_the_page(text: str) -> None:
    with pytest.raises(Fault, match=r"“https://contoh\.example/berita/1” is an address"):
        list_documents(text.encode(), "tautan")


def test_a_text_that_begins_with_an_address_is_read() -> None:
    assert read_bytes(f"https://a.example/1\n{BODY}".encode(), "a.txt", Route.FILE).text


def test_a_pointer_inside_a_paragraph_is_listed_once() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BRIDGE.paragraphs)
    pointer = "<p><strong>Baca juga: <a href='/x'>Harga beras naik</a></strong></p>"
    page = f"<html><body><article><h1>{BRIDGE.title}</h1>{paragraphs}{pointer}</article></body></html>"
    document = read_bytes(page.encode(), "a.html", Route.FILE)
    related = [one.text for one in document.dropped if one.kind is DropKind.RELATED]
    assert related == ["Baca juga: Harga beras naik"]
    assert "Baca juga" not in document.text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12 Maret 2025", "2025-03-12"),
        ("Rabu, 12 Maret 2025 09.30 WIB", "2025-03-12T09:30+07:00"),
        ("Wednesday 12 March 2025", "2025-03-12"),
        ("12/3/2025", "2025-03-12"),
        ("2025-03-12T09:30", "2025-03-12T09:30"),
        ("sekitar 12 Maret 2025", None),
        ("Maret 2025", None),
        ("31 Februari 2025", None),
        ("", None),
    ],
)
def test_a_day_is_read_where_a_value_is_nothing_else(written: str, read: str | None) -> None:
    assert read_whole_date(written) == read


@pytest.mark.parametrize(
    "date", ["Wed, 12 Mar 99999999999999999999 09:30:00 +0700", "=?utf-8?q?=00", "x" * 5000]
)
def test_a_date_that_breaks_its_parser_is_no_date(date: str) -> None:
    head = f"Subject: Kabar\nFrom: a@b.example\nDate: {date}\nMIME-Version: 1.0\n\n"
    document = read_bytes(f"{head}{BODY}\n".encode(), "a.eml", Route.FILE)
    assert document.title == "Kabar"
    assert not find_value(document.metadata, Field.PUBLISHED)


def test_a_word_document_under_a_password_is_told_from_an_old_one() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    with pytest.raises(Fault, match="password"):
        list_documents(container + "EncryptedPackage".encode("utf-16-le") + bytes(500), "a.docx")
    with pytest.raises(Fault, match="a format that Telisik does not read"):
        list_documents(container, "a.doc")


def test_a_pages_document_is_told_as_one_document() -> None:
    data = pack(
        {"Index/Document.iwa": b"\0\x12" * 90, "preview.jpg": b"\xff\xd8", "Metadata/a.plist": b"bplist00"}
    )
    with pytest.raises(
        Fault, match=r"“a.pages” is an office document in a format that Telisik does not read"
    ):
        list_documents(data, "a.pages")
