"""What makes a PDF last: the metadata, the colour space and the attachments that PDF/A-3 and PDF/UA-1 ask for.

ISO 19005-3 (level A) and ISO 14289-1. The file also bears a digest of itself: SHA-256 over all its bytes, counted
while the digest's own place holds zeros.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from telisik import paths

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfbase.pdfdoc import PDFDocument

_MARK = b"/TelisikSHA256 <"
_ZEROS = b"0" * 64
_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF, and what it is to the pages: "Data" or "Supplement"."""

    name: str
    media_type: str
    content: bytes
    about: str
    relation: str = "Data"


@dataclass(frozen=True, slots=True)
class Description:
    """What the file says of itself; ``made_at`` is UTC."""

    title: str
    author: str
    subject: str
    creator: str
    producer: str
    language: str
    made_at: datetime


def archive(document: PDFDocument, about: Description, attachments: tuple[Attachment, ...]) -> None:
    """Add metadata, colour space, attachments and the place of the digest to a document, after its last page."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF", "TelisikSHA256"]
    catalog.__Refs__ = [*catalog.__Refs__]
    catalog.Metadata = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), _write_xmp(about)
    )
    catalog.OutputIntents = PDFArray([_make_intent(document)])
    catalog.TelisikSHA256 = _Digest()
    if attachments:
        files = [
            (item.name, _attach(document, item, about.made_at))
            for item in sorted(attachments, key=lambda a: a.name)
        ]
        listed = PDFArray([entry for name, file in files for entry in (PDFString(name), file)])
        catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": listed})})
        catalog.AF = PDFArray([file for _, file in files])


class _Digest(PDFObject):  # type: ignore[misc]
    """A hexadecimal string of 64 zeros, which ``seal`` fills."""

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - reportlab passes it
        return b"<" + _ZEROS + b">"


def seal(content: bytes) -> bytes:
    """Return a PDF with the digest of all its other bytes in its place."""
    start = _find_digest(content)
    if start < 0:
        raise ValueError("the document has no place for a digest")
    digest = hashlib.sha256(content).hexdigest().encode("ascii")
    return content[:start] + digest + content[start + 64 :]


def read_seal(content: bytes) -> tuple[str, str]:
    """Return the digest a PDF bears and the one its bytes have; the first is empty where it bears none."""
    start = _find_digest(content)
    if start < 0:
        return "", hashlib.sha256(content).hexdigest()
    borne = content[start : start + 64].decode("ascii", "replace")
    return borne, hashlib.sha256(content[:start] + _ZEROS + content[start + 64 :]).hexdigest()


def _find_digest(content: bytes) -> int:
    start = content.rfind(_MARK)
    return start + len(_MARK) if start >= 0 else -1


def _make_intent(document: PDFDocument) -> PDFObject:
    profile = PDFStream(
        PDFDictionary({"N": 3}),
        (paths.resources() / "report" / "sRGB.icc").read_bytes(),
        [PDFZCompress],
    )
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    return document.Reference(intent)


def _attach(document: PDFDocument, item: Attachment, made_at: datetime) -> PDFObjectReference:
    date = PDFString(f"D:{made_at:%Y%m%d%H%M%S}Z")
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": "/" + item.media_type.replace("/", "#2F"),
                "Params": PDFDictionary(
                    {
                        "ModDate": date,
                        "Size": len(item.content),
                        "CheckSum": f"<{hashlib.md5(item.content, usedforsecurity=False).hexdigest()}>",
                    }
                ),
            }
        ),
        item.content,
        [PDFZCompress],
    )
    reference = document.Reference(stream)
    spec = PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(item.name),
            "UF": PDFString(item.name),
            "Desc": PDFString(item.about),
            "AFRelationship": PDFName(item.relation),
            "EF": PDFDictionary({"F": reference, "UF": reference}),
        }
    )
    return document.Reference(spec)


def _write_xmp(about: Description) -> bytes:
    date = f"{about.made_at:%Y-%m-%dT%H:%M:%SZ}"
    title, subject = (escape(clean_xml(text)) for text in (about.title, about.subject))
    author, creator, producer = (
        escape(clean_xml(text)) for text in (about.author, about.creator, about.producer)
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
""".encode()


def clean_xml(text: str) -> str:
    """Return a text without the characters that XML 1.0 cannot hold."""
    return _UNWRITABLE.sub("", text)
