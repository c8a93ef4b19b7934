"""Files made to do harm, or broken: each is built by a function here, so that none of them lies about on disk."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import file_builders as files
from page_builders import structured
from written_articles import BRIDGE, FERRY

WORD = files.word(BRIDGE, styled=False)


def repack(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Return a zip file with members changed, added, or taken out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | str] = {i.filename: archive.read(i) for i in archive.infolist()}
    for name, content in changes.items():
        if content is None:
            members.pop(name, None)
        else:
            members[name] = content
    return files.pack(members)


def bomb() -> bytes:
    return files.pack({"artikel.txt": bytes(30_000_000)})


def word_bomb() -> bytes:
    return repack(WORD, {"word/document.xml": b"<w>" + b" " * 25_000_000 + b"</w>"})


def nested(depth: int) -> bytes:
    data = files.pack({"a.txt": "Menurut polisi, dia pergi.\n" * 3})
    for _ in range(depth):
        data = files.pack({"dalam.zip": data})
    return data


def many_members() -> bytes:
    return files.pack({f"{n}.png": b"" for n in range(20_500)})


def lying_size() -> bytes:
    """The directory says that a member unpacks to 10 bytes; it unpacks to 1,000,000."""
    data = bytearray(files.pack({"a.txt": b"a" * 1_000_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(mark)
        data[at + place : at + place + 4] = struct.pack("<I", 10)
    return bytes(data)


def lying_directory() -> bytes:
    """The directory points beyond the file."""
    data = bytearray(files.pack({"a.txt": b"a"}))
    at = data.index(b"PK\x01\x02")
    data[at + 42 : at + 46] = struct.pack("<I", 0x7FFFFFFF)
    return bytes(data)


def wrong_checksum() -> bytes:
    data = bytearray(files.pack({"a.txt": b"Menurut polisi, dia pergi dari rumah."}))
    at = data.index(b"PK\x01\x02")
    data[at + 16 : at + 20] = b"\0\0\0\0"
    return bytes(data)


def climbing() -> bytes:
    names = ("../../../../tmp/telisik-escaped.txt", "/tmp/telisik-escaped.txt", "..\\..\\telisik-escaped.txt")
    return files.pack({name: f"Menurut polisi, dia pergi ke {n}." for n, name in enumerate(names)})


def symlink() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("tautan.txt")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def encrypted_zip() -> bytes:
    data = bytearray(files.pack({"a.txt": b"rahasia"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % (c, *[c - 1] * 10)
        for c in range(98, 108)
    )
    + b"]>"
)
WORD_XML = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


def entity_bomb_word() -> bytes:
    return repack(WORD, {"word/document.xml": ENTITIES + WORD_XML % b"<w:p><w:r><w:t>&k;</w:t></w:r></w:p>"})


def external_entity_word() -> bytes:
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return repack(WORD, {"word/document.xml": head + WORD_XML % b"<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"})


def external_entity_text() -> bytes:
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>'
    return repack(files.opendocument(BRIDGE), {"content.xml": head + b"<x>&a;</x>"})


def entity_bomb_page() -> bytes:
    return ENTITIES.replace(b"<!DOCTYPE x", b"<!DOCTYPE html") + structured(BRIDGE).encode().split(b">", 1)[1]


def million_paragraphs() -> bytes:
    return repack(WORD, {"word/document.xml": WORD_XML % (b"<w:p/>" * 600_000)})


def deep_word() -> bytes:
    return repack(WORD, {"word/document.xml": WORD_XML % (b"<w:sdt>" * 50_000 + b"</w:sdt>" * 50_000)})


def no_document_word() -> bytes:
    return repack(WORD, {"word/document.xml": b"\0" * 100})


def macro_word() -> bytes:
    settings = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        b'Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>'
    )
    return repack(WORD, {"word/vbaProject.bin": b"\xd0\xcf", "word/_rels/settings.xml.rels": settings})


def make_pdf(*objects: str, root: str = "/Type /Catalog /Pages 2 0 R") -> bytes:
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate((f"<< {root} >>", *objects), 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(places) + 1
    return (
        body
        + f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF".encode()
    )


def long_pdf() -> bytes:
    kids = " ".join("3 0 R" for _ in range(10_000))
    return make_pdf(
        f"<< /Type /Pages /Kids [{kids}] /Count 10000 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


def lying_pdf() -> bytes:
    """Says that it has two thousand million pages."""
    return make_pdf("<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", "<< /Type /Page /Parent 2 0 R >>")


def circular_pdf() -> bytes:
    return make_pdf("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def scanned_pdf() -> bytes:
    return make_pdf(
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    )


def encrypted_pdf() -> bytes:
    import pikepdf

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(files.pdf(BRIDGE))) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner="b", user="a"))
    return buffer.getvalue()


def active_pdf() -> bytes:
    import pikepdf
    from pikepdf import Dictionary, Name

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(files.pdf(FERRY))) as document:
        document.Root.OpenAction = Dictionary(
            S=Name.JavaScript, JS="app.alert(1); this.submitForm('http://127.0.0.1:9')"
        )
        document.Root.AA = Dictionary(WC=Dictionary(S=Name.Launch, F="/usr/bin/touch /tmp/telisik-escaped"))
        document.save(buffer)
    return buffer.getvalue()


def packed_pdf() -> bytes:
    """A page whose content unpacks to 100 MB of nothing."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b" " * 1_000_000) for _ in range(100)) + packer.flush()
    stream = (
        f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n"
        + content.decode("latin-1")
        + "\nendstream"
    )
    return make_pdf(
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        stream,
    )


def active_page() -> bytes:
    evil = (
        '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">'
        '<script src="http://127.0.0.1:9/a.js"></script><base href="file:///etc/">'
    )
    body = '<img src="file:///etc/passwd"><img src="//127.0.0.1:9/x.png"><iframe src="file:///etc/passwd"></iframe><body onload="x()">'
    return structured(BRIDGE).replace("<head>", f"<head>{evil}").replace("<body>", f"<body>{body}").encode()


def deep_page() -> bytes:
    return (
        b"<!doctype html><html><body>"
        + b"<div>" * 100_000
        + b"Menurut polisi, dia pergi."
        + b"</div>" * 100_000
    )


def deep_inline_page() -> bytes:
    return b"<!doctype html><html><body><p>" + b"<b><i>" * 50_000 + b"Menurut polisi, dia pergi."


def wide_page() -> bytes:
    return b"<!doctype html><html><body>" + b"<p>a</p>" * 450_000


def attribute_page() -> bytes:
    attributes = b" ".join(b"a%d=%d" % (n, n) for n in range(100_000))
    return structured(FERRY).replace("<main>", f"<main {attributes.decode()}>").encode()


def unclosed_page() -> bytes:
    return structured(FERRY).encode()[:2600] + b"<!--" * 10_000 + b"<a href='" * 10_000


def deep_json() -> bytes:
    return b'{"text": ' + b"[" * 200_000


def deep_structured_page() -> bytes:
    return structured(BRIDGE).replace('{"@context"', '{"x":' + "[" * 100_000 + '"@context"').encode()


def deep_mail() -> bytes:
    head = b"From: a@contoh.example\nTo: b@contoh.example\nSubject: x\nMIME-Version: 1.0\n"
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)
    )
    return head + parts


def mail_traps() -> bytes:
    return files.mail(FERRY).replace(b"Subject: ", b"Subject: =?utf-8?b?////?= =?x-unknown?q?=00?= ", 1)


def deep_rtf() -> bytes:
    return rb"{\rtf1\ansi " + b"{" * 100_000 + b"Menurut polisi" + b"}" * 100_000 + b"}"


def object_rtf() -> bytes:
    evil = rb"{\object\objautlink\objupdate{\*\objclass Word.Document.8}{\*\objdata 010500000200}}"
    return files.rich_text(FERRY).replace(rb"\f0\fs24 ", rb"\f0\fs24 " + evil, 1)


def endless_rtf() -> bytes:
    return rb"{\rtf1\ansi \uc999999999 \u-99999999999999999 \bin4294967295 Menurut polisi, dia pergi.}"


def broken_plist() -> bytes:
    return b"bplist00WebMainResource" + b"\xff" * 64


def looping_plist() -> bytes:
    """An array that holds itself."""
    body = b"bplist00" + b"\xa1\x00" + b"\x5f\x10\x0fWebMainResource"
    offset = len(body)
    return body + b"\x08\x0a" + struct.pack(">6xBBQQQ", 1, 1, 2, 0, offset)


def short_warc() -> bytes:
    return files.warc([structured(BRIDGE)])[:700]


def packed_warc() -> bytes:
    import gzip

    head = (
        b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://contoh.example/\r\nContent-Type: text/html\r\n"
        b"WARC-Date: 2025-01-01T00:00:00Z\r\nContent-Length: 60000000\r\n\r\n"
    )
    return gzip.compress(head + b" " * 60_000_000, 9)


def book_without_chapter() -> bytes:
    return repack(files.book(BRIDGE), {"OEBPS/text/bab2.xhtml": None})


def locked_book() -> bytes:
    return repack(
        files.book(BRIDGE), {"META-INF/encryption.xml": b'<e><r URI="OEBPS/text/bab 1.xhtml"/></e>'}
    )


def climbing_book() -> bytes:
    with zipfile.ZipFile(io.BytesIO(files.book(BRIDGE))) as archive:
        opf = archive.read("OEBPS/book.opf")
    return repack(
        files.book(BRIDGE), {"OEBPS/book.opf": opf.replace(b"text/bab2.xhtml", b"../../../../etc/passwd")}
    )


def marks_text() -> bytes:
    return ("Menurut polisi e" + "\u0301" * 200_000 + " dia pergi.").encode()


def bidi_text() -> bytes:
    return "Menurut polisi, \u202edia pergi\u202c ke \u2066rumah\u2069.\u200b\u200e".encode()


def nul_text() -> bytes:
    return b"Menurut polisi,\0 dia pergi dari rumah itu kemarin pagi bersama temannya sampai sore hari."


def mixed_text() -> bytes:
    return (
        "Menurut polisi, “dia” pergi ke kafé dan kembali — begitu katanya, “kafé” itu.".encode()
        + "kafé".encode("latin-1")
    )


def wide_csv() -> bytes:
    return b"id,text\n1," + b"a" * 6_000_000 + b"\n"


def quoted_csv() -> bytes:
    return b'id,text\n1,"' + b"Menurut polisi dia pergi ke rumah. " * 3000


def wrong_wacz() -> bytes:
    """The pages of a WACZ package do not match their checksum, which shows only at their end."""
    data = bytearray(files.wacz([structured(BRIDGE)]))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[at + 16 : at + 20] = b"\0\0\0\0"
    return bytes(data)


def crossed_plist() -> bytes:
    head = (
        b'<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0">'
    )
    return head + b"<dict><key>WebMainResource</key><what/></array></dict></plist>"


def control_page() -> bytes:
    """Names characters by number that XML does not have, where text is taken out and put together again."""
    pointer = "<p>Baca juga: <a href='#'>yang lain</a></p>&#x1;&#11;&#xFFFE;&#65535; lalu"
    return structured(BRIDGE).replace("</h1>", f"</h1>{pointer}").encode()
