"""Files made to do harm: each is refused with a sentence of its own, or read with nothing of it done."""

from __future__ import annotations

import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import file_builders as files
import hostile_files as hostile
import pytest
from direct_reading import list_file
from written_articles import BRIDGE, FERRY

from telisik.documents.document import Document, Refused, Route
from telisik.documents.messages import Opened
from telisik.documents.metadata import DropKind
from telisik.documents.reader import list_bytes
from telisik.documents.transfer import check_document, dump_message, load_message
from telisik.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 10
MEGABYTES = 600


@dataclass(frozen=True)
class Refusal:
    """How a hostile file is made and the sentence with which it is refused, wholly or in its one part."""

    name: str
    build: Callable[[], bytes]
    sentence: str


DAMAGED = "is damaged or was cut short"
REFUSED = [
    Refusal("bomb.zip", hostile.bomb, "unpacks to more than 200 times its size"),
    Refusal("bomb.docx", hostile.word_bomb, "unpacks to more than 200 times its size"),
    Refusal("nested.zip", lambda: hostile.nested(4), "an archive inside an archive inside another"),
    Refusal("many.zip", hostile.many_members, "holds more than 20000 files"),
    Refusal("lying.zip", hostile.lying_size, DAMAGED),
    Refusal("astray.zip", hostile.lying_directory, DAMAGED),
    Refusal("checksum.zip", hostile.wrong_checksum, DAMAGED),
    Refusal("link.zip", hostile.symlink, "is a link to another place and was not followed"),
    Refusal("locked.zip", hostile.encrypted_zip, "is locked with a password"),
    Refusal("entities.docx", hostile.entity_bomb_word, "declares entities"),
    Refusal("external.docx", hostile.external_entity_word, "declares entities"),
    Refusal("external.odt", hostile.external_entity_text, "declares entities"),
    Refusal("million.docx", hostile.million_paragraphs, "has more than 200000 paragraphs"),
    Refusal("deep.docx", hostile.deep_word, DAMAGED),
    Refusal("empty.docx", hostile.no_document_word, DAMAGED),
    Refusal("cut.docx", lambda: hostile.WORD[:4000], DAMAGED),
    Refusal("cut.odt", lambda: files.opendocument(BRIDGE)[:3000], DAMAGED),
    Refusal("cut.epub", lambda: files.book(BRIDGE)[:1500], DAMAGED),
    Refusal("cut.pdf", lambda: files.pdf(BRIDGE)[:300], DAMAGED),
    Refusal("cut.warc.gz", hostile.short_warc, "was cut short"),
    Refusal("cut.webarchive", lambda: files.webarchive("<html><p>a</p></html>")[:60], DAMAGED),
    Refusal("long.pdf", hostile.long_pdf, "has 10000 pages, more than Telisik reads"),
    Refusal("lying.pdf", hostile.lying_pdf, ""),
    Refusal("circular.pdf", hostile.circular_pdf, ""),
    Refusal("scan.pdf", hostile.scanned_pdf, "has no text in it: its pages are pictures"),
    Refusal("packed.pdf", hostile.packed_pdf, "has no text in it: its pages are pictures"),
    Refusal("locked.pdf", hostile.encrypted_pdf, "is locked with a password"),
    Refusal("wide.html", hostile.wide_page, "has more elements than Telisik reads"),
    Refusal("deep.html", hostile.deep_page, "No article was found in the web page"),
    Refusal("inline.html", hostile.deep_inline_page, "No article was found in the web page"),
    Refusal("endless.rtf", hostile.endless_rtf, DAMAGED),
    Refusal("deep.eml", hostile.deep_mail, DAMAGED),
    Refusal("broken.webarchive", hostile.broken_plist, DAMAGED),
    Refusal("crossed.webarchive", hostile.crossed_plist, DAMAGED),
    Refusal("checksum.wacz", hostile.wrong_wacz, DAMAGED),
    Refusal("loop.webarchive", hostile.looping_plist, DAMAGED),
    Refusal("packed.warc.gz", hostile.packed_warc, "is larger than 32 MB"),
    Refusal("chapter.epub", hostile.book_without_chapter, DAMAGED),
    Refusal("locked.epub", hostile.locked_book, "is locked with a password"),
    Refusal("climbing.epub", hostile.climbing_book, DAMAGED),
    Refusal(
        "short.txt",
        lambda: files.whatsapp((BRIDGE,)).split(b"Ratna")[0] * 4,
        "is long enough to be an article",
    ),
]


def read_within_limits(data: bytes, name: str) -> list[Document | Refused]:
    """Read, and check that neither time nor memory ran away and that the receiver would take what came."""
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found: list[Document | Refused] = []
    try:
        for item in list_bytes(data, name, Route.FILE):
            found.append(item)
            if isinstance(item, Document):
                check_document(item)
                assert load_message(dump_message(Opened(1, item))) == Opened(1, item)
    finally:
        assert time.process_time() - start < SECONDS
        assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < MEGABYTES
    return found


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_is_refused_with_a_sentence(case: Refusal) -> None:
    try:
        parts = read_within_limits(case.build(), case.name)
    except Fault as fault:
        faults = [fault]
    else:
        faults = [part.fault for part in parts if isinstance(part, Refused)]
    assert faults
    for fault in faults:
        assert case.name in str(fault)
        assert fault.safe
        assert fault.then
    assert any(case.sentence in str(fault) for fault in faults), [str(fault) for fault in faults]


@dataclass(frozen=True)
class Reading:
    """How a hostile file is made, words that must be read from it, and words that must not."""

    name: str
    build: Callable[[], bytes]
    words: str
    without: str = "root:"


READ = [
    Reading("climbing.zip", hostile.climbing, "Menurut polisi, dia pergi ke 0."),
    Reading("entities.html", hostile.entity_bomb_page, BRIDGE.paragraphs[1], "aaaaaaaaaa"),
    Reading("macros.docm", hostile.macro_word, BRIDGE.paragraphs[0]),
    Reading("active.pdf", hostile.active_pdf, FERRY.paragraphs[0]),
    Reading("active.html", hostile.active_page, BRIDGE.paragraphs[0]),
    Reading("attributes.html", hostile.attribute_page, FERRY.paragraphs[0]),
    Reading("unclosed.html", hostile.unclosed_page, FERRY.paragraphs[0]),
    Reading("control.html", hostile.control_page, BRIDGE.paragraphs[0], "\x01"),
    Reading("deep.json", hostile.deep_json, '{"text"'),
    Reading("structured.html", hostile.deep_structured_page, BRIDGE.paragraphs[0]),
    Reading("traps.eml", hostile.mail_traps, FERRY.paragraphs[0]),
    Reading("deep.rtf", hostile.deep_rtf, "Menurut polisi"),
    Reading("object.rtf", hostile.object_rtf, FERRY.paragraphs[0], "010500000200"),
    Reading("cut.html", lambda: hostile.structured(BRIDGE).encode()[:2900], BRIDGE.paragraphs[0]),
    Reading("cut.rtf", lambda: files.rich_text(FERRY)[:900], FERRY.paragraphs[0][:200]),
    Reading("cut.eml", lambda: files.mail(FERRY)[:1400], "The harbour office withheld"),
    Reading("marks.txt", hostile.marks_text, "dia pergi."),
    Reading("bidi.txt", hostile.bidi_text, "Menurut polisi, dia pergi ke rumah.", "\u202e"),
    Reading("nul.txt", hostile.nul_text, "Menurut polisi, dia pergi", "\0"),
    Reading("mixed.txt", hostile.mixed_text, "Menurut polisi, “dia” pergi ke kafé"),
    Reading("wide-utf16.txt", lambda: BRIDGE.text.encode("utf-16-be"), BRIDGE.paragraphs[2]),
    Reading("quotes.csv", hostile.quoted_csv, "Menurut polisi dia pergi"),
]


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_is_read_with_nothing_of_it_done(case: Reading) -> None:
    documents = [item for item in read_within_limits(case.build(), case.name) if isinstance(item, Document)]
    text = "\n".join(document.text for document in documents)
    assert case.words in text
    assert case.without not in text
    assert not Path("/tmp/telisik-escaped.txt").exists()
    assert not Path("/tmp/telisik-escaped").exists()


def test_there_are_enough_hostile_files() -> None:
    assert len(REFUSED) + len(READ) >= 40


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (hostile.macro_word, ("attachedTemplate: http://127.0.0.1:9/evil.dotm", "word/vbaProject.bin")),
        (hostile.active_pdf, ("JavaScript", "Launch", "OpenAction")),
        (hostile.active_page, ("<script>", "<iframe>", "meta refresh: 0; url=http://127.0.0.1:9/")),
        (hostile.object_rtf, ("\\object",)),
    ],
)
def test_what_could_have_acted_is_listed(build: Callable[[], bytes], words: tuple[str, ...]) -> None:
    (document,) = list_bytes(build(), "a", Route.FILE)
    listed = [one.text for one in document.dropped if one.kind is DropKind.ACTIVE]
    assert all(any(word in text for text in listed) for word in words), listed


def test_names_inside_archives_are_shown_safely() -> None:
    data = files.pack(
        {"a\n\x1b[31m\u202egnp.txt": "Menurut polisi, dia pergi.", "é" * 300 + ".txt": "Kata polisi, ia."}
    )
    names = [item.name for item in list_bytes(data, "b\u202e.zip", Route.FILE)]
    assert names[0] == r"b\u202e.zip › a\n\x1b[31m\u202egnp.txt"
    assert all(name.isprintable() and len(name) < 300 for name in names)


@pytest.mark.skipif(os.name != "posix", reason="POSIX names")
def test_a_name_of_255_bytes_with_line_ends(tmp_path: Path) -> None:
    path = tmp_path / ("baris\n" * 42 + "a\n.")
    assert len(os.fsencode(path.name)) == 255
    path.write_text(BRIDGE.text, encoding="utf-8")
    (document,) = list_file(path, Route.FILE)
    assert document.name.isprintable()
    assert len(document.name) <= 120
    path.write_bytes(b"")
    with pytest.raises(Fault, match="is empty"):
        list(list_file(path, Route.FILE))
