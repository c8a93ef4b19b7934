"""Files in every format that Telisik reads, made by other libraries than those that read them, where there are."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import plistlib
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

from page_builders import say_date, structured

if TYPE_CHECKING:
    from collections.abc import Mapping

    from written_articles import Written


def pack(members: Mapping[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(article: Written, *, styled: bool = True) -> bytes:
    """With a title style and a byline, or without any style but with properties; a header, a table, a note."""
    import docx

    document = docx.Document()
    document.core_properties.author = article.author if not styled else "Operator 3"
    document.core_properties.title = "" if styled else article.title
    document.sections[0].header.paragraphs[0].text = "Konsep, jangan disebarkan"
    if styled:
        document.add_paragraph(article.title, style="Title")
        document.add_paragraph(f"{'Oleh' if article.language == 'id' else 'By'} {article.author}")
        document.add_paragraph(f"{article.publisher}, {say_date(article)}")
    else:
        document.core_properties.created = dt.datetime.fromisoformat(f"{article.published}T05:00:00")
        document.add_heading(article.title, 1)
    for text in article.paragraphs:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def opendocument(article: Written) -> bytes:
    from odfdo import Document, Header, Paragraph

    document = Document("text")
    document.meta.title = article.title
    document.meta.initial_creator = article.author
    body = document.body
    body.clear()
    body.append(Header(1, article.title))
    body.append(Paragraph(say_date(article)))
    for text in article.paragraphs:
        body.append(Paragraph(text))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rich_text(article: Written) -> bytes:
    def encode(text: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    year, month, day = article.published.split("-")
    info = f"{{\\info{{\\title {encode(article.title)}}}{{\\author {article.author}}}{{\\creatim\\yr{year}\\mo{int(month)}\\dy{int(day)}}}}}"
    lines = "".join(f"\\pard {encode(line)}\\par\n" for line in (article.title, *article.paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times New Roman;}}}}{info}\\f0\\fs24 {lines}}}".encode()


def book(article: Written) -> bytes:
    opf = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier><dc:title>{article.title}</dc:title>
<dc:creator>{article.author}</dc:creator><dc:publisher>{article.publisher}</dc:publisher><dc:date>{article.published}</dc:date>
<dc:language>{article.language}</dc:language></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="a" href="text/bab%201.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="text/bab2.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""

    def page(body: str) -> str:
        return f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'

    half = len(article.paragraphs) // 2
    first = f"<h1>{article.title}</h1>" + "".join(f"<p>{p}</p>" for p in article.paragraphs[:half])
    return pack(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": opf,
            "OEBPS/nav.xhtml": page("<nav><ol><li>Daftar isi</li></ol></nav>"),
            "OEBPS/text/bab 1.xhtml": page(first),
            "OEBPS/text/bab2.xhtml": page("".join(f"<p>{p}</p>" for p in article.paragraphs[half:])),
        }
    )


def hyphenate(text: str, width: int) -> list[str]:
    """Break a text into lines of so many characters, with a hyphen inside long words."""
    lines, line = [], ""
    for word_ in text.split():
        room = width - len(line) - 1
        if len(word_) <= room:
            line = f"{line} {word_}".strip()
        elif word_.isalpha() and len(word_) > 8 and room > 5:
            lines.append(f"{line} {word_[: room - 2]}-".strip())
            line = word_[room - 2 :]
        else:
            lines.append(line)
            line = word_
    return [*lines, line]


def pdf(article: Written, *, columns: int = 1, rows_first: bool = False, copies: int = 1) -> bytes:
    """Pages with running heads and page numbers, text in columns with words broken at line ends.

    ``rows_first`` writes line by line across the columns, as some programs do.
    """
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setTitle("Microsoft Word - berita final.docx")
    canvas.setAuthor(article.author)
    width = {1: 88, 2: 44, 3: 28}[columns]
    lines: list[str] = []
    for text in article.paragraphs * copies:
        broken = hyphenate(text, width)
        lines += [f"   {broken[0]}", *broken[1:]]
    place, number = 0, 0
    while place < len(lines):
        number += 1
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 805, f"{article.publisher} — Edisi Cetak")
        canvas.drawString(290, 30, f"Halaman {number}")
        top = 770.0
        if number == 1:
            canvas.setFont("Helvetica-Bold", 18)
            for part in hyphenate(article.title, 200 if len(article.title) < 48 else 48):
                canvas.drawString(60, top, part)
                top -= 22
            canvas.setFont("Helvetica", 10)
            canvas.drawString(60, top - 4, say_date(article))
            top -= 30
        canvas.setFont("Times-Roman", 11)
        per_column = min(52, -(-len(lines[place:]) // columns))
        shown = [lines[place + c * per_column : place + (c + 1) * per_column] for c in range(columns)]
        cells = [(c, r) for c in range(columns) for r in range(per_column)]
        if rows_first:
            cells.sort(key=lambda cell: cell[1])
        for column, row in cells:
            if row < len(shown[column]):
                line = shown[column][row]
                indent = 12 if line.startswith("   ") else 0
                canvas.drawString(60 + column * (480 / columns + 8) + indent, top - row * 13, line.strip())
        place += columns * per_column
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def mail(article: Written) -> bytes:
    """Wrapped plain text with a quotation and a signature, and an HTML twin."""
    import textwrap

    message = EmailMessage()
    message["From"] = f"{article.author} <redaksi@contoh.example>"
    message["To"] = "pembaca@contoh.example"
    message["Subject"] = article.title
    message["Date"] = f"Tue, {say_rfc(article)} 09:00:00 +0700"
    message["Message-ID"] = "<1@contoh.example>"
    body = "\n\n".join(textwrap.fill(line, 72) for line in article.paragraphs)
    message.set_content(f"{body}\n\n> Kapan beritanya dikirim?\n> Saya tunggu.\n-- \nRedaksi\nTelepon 000")
    message.add_alternative("<p>" + "</p><p>".join(article.paragraphs) + "</p>", subtype="html")
    return message.as_bytes()


def say_rfc(article: Written) -> str:
    year, month, day = article.published.split("-")
    name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
        int(month) - 1
    ]
    return f"{int(day)} {name} {year}"


def saved_page(markup: str) -> bytes:
    """As Chromium saves a page in one file."""
    import quopri

    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://contoh.example/simpan\r\nSubject: =?utf-8?Q?Judul?=\r\n"
        "Date: Wed, 21 May 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n\r\n------b\r\n'
        "Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://contoh.example/simpan\r\n\r\n"
    )
    tail = "\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------b--\r\n"
    return head.encode() + quopri.encodestring(markup.encode()) + tail.encode()


def single_file(markup: str) -> bytes:
    """As the SingleFile extension saves a page: a comment on top and everything inside."""
    note = (
        "<!--\n Page saved with SingleFile \n url: https://web.archive.org/web/20250301000000/https://contoh.example/arsip \n"
        " saved date: Sat Mar 01 2025 08:30:00 GMT+0700 (Western Indonesia Time)\n-->"
    )
    picture = f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 2000}'>"
    return markup.replace("<head>", f"<head>{note}", 1).replace("<body>", f"<body>{picture}", 1).encode()


def webarchive(markup: str, *, binary: bool = True) -> bytes:
    held = {
        "WebMainResource": {
            "WebResourceData": markup.encode("utf-8"),
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": "https://contoh.example/safari",
        }
    }
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def warc(pages: list[str], *, packed: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "tests"}))
    for number, markup in enumerate(pages):
        for status, kind, data in (
            ("200 OK", "text/html; charset=utf-8", markup.encode()),
            ("200 OK", "image/png", b"\x89PNG\r\n\x1a\n"),
            (
                "404 Not Found",
                "text/html",
                b"<html><p>Tidak ada halaman yang Anda cari di sini, maaf.</p></html>",
            ),
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            record = writer.create_warc_record(
                f"https://contoh.example/{number}",
                "response",
                payload=io.BytesIO(data),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2025-05-01T00:00:00Z"},
            )
            writer.write_record(record)
            record.raw_stream.close()
    return buffer.getvalue()


def wacz(pages: list[str]) -> bytes:
    return pack({"datapackage.json": "{}", "archive/data.warc.gz": warc(pages), "pages/pages.jsonl": "{}"})


def record_of(article: Written) -> dict[str, str]:
    return {
        "id": "1",
        "title": article.title,
        "author": article.author,
        "date": article.published,
        "source": article.publisher,
        "url": "https://contoh.example/rekaman",
        "text": "\n\n".join(article.paragraphs),
    }


def table(articles: tuple[Written, ...], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, record_of(articles[0]).keys(), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(record_of(article) for article in articles)
    return buffer.getvalue().encode(encoding)


def json_list(articles: tuple[Written, ...]) -> bytes:
    return json.dumps(
        {"status": "ok", "articles": [record_of(a) for a in articles]}, ensure_ascii=False
    ).encode()


def json_lines(articles: tuple[Written, ...]) -> bytes:
    return "\n".join(json.dumps(record_of(a)) for a in articles).encode()


def whatsapp(articles: tuple[Written, ...], *, apple: bool = False) -> bytes:
    def stamp(article: Written, clock: str) -> str:
        year, month, day = article.published.split("-")
        return f"[{day}/{month}/{year[2:]} {clock}.20] " if apple else f"{day}/{month}/{year[2:]} {clock} - "

    lines = [f"{stamp(articles[0], '06.58')}Pesan dan panggilan dienkripsi secara end-to-end."]
    for article in articles:
        body = "\n\n".join(article.paragraphs)
        lines.append(f"{stamp(article, '07.12')}{article.author}: *{article.title}*\n{body}")
        lines.append(f"{stamp(article, '07.15')}Pak RT: Wah, benar begitu?")
    return "\n".join(lines).encode()


def telegram(articles: tuple[Written, ...]) -> bytes:
    messages: list[dict[str, object]] = [
        {"id": 1, "type": "service", "date": "2025-01-01T00:00:00", "text": ""}
    ]
    for number, article in enumerate(articles, 2):
        text = [{"type": "bold", "text": article.title}, "\n\n" + "\n\n".join(article.paragraphs)]
        messages.append(
            {
                "id": number,
                "type": "message",
                "date": f"{article.published}T07:00:00",
                "from": article.author,
                "text": text,
            }
        )
        messages.append(
            {"id": -number, "type": "message", "date": "2025-01-01T00:00:00", "from": "B", "text": "oke"}
        )
    return json.dumps(
        {"name": "Kabar Warga", "type": "public_channel", "id": 1, "messages": messages}, indent=1
    ).encode()


def telegram_page(articles: tuple[Written, ...]) -> bytes:
    def one(article: Written) -> str:
        year, month, day = article.published.split("-")
        body = "<br><br>".join(article.paragraphs)
        return (
            f'<div class="message default clearfix" id="m"><div class="body"><div class="pull_right date details" '
            f'title="{day}.{month}.{year} 07:00:00 UTC+07:00">07:00</div><div class="from_name">{article.author}</div>'
            f'<div class="text"><strong>{article.title}</strong><br><br>{body}</div></div></div>'
        )

    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>'
        f'<div class="history">{"".join(map(one, articles))}</div></body></html>'
    ).encode()


def markdown(article: Written) -> bytes:
    front = f"---\ntitle: {article.title}\nauthor: {article.author}\ndate: {article.published}\n---\n"
    lines = [f"# {article.title}", *article.paragraphs]
    lines[1] = lines[1].replace("jembatan", "**jembatan**").replace("town", "[town](https://contoh.example)")
    return (front + "\n\n".join(lines)).encode()


def plain(article: Written, encoding: str) -> bytes:
    by = "Oleh" if article.language == "id" else "By"
    head = f"{article.title}\n{by} {article.author}\n{say_date(article)}\n\n"
    return (head + "\n\n".join(article.paragraphs)).encode(encoding)


def archive(articles: tuple[Written, ...]) -> bytes:
    members: dict[str, bytes | str] = {f"halaman/{n}.html": structured(a) for n, a in enumerate(articles)}
    return pack(
        {**members, "halaman/0_files/style.css": "p{}", "halaman/0_files/a.png": b"\x89PNG\r\n\x1a\n"}
    )
