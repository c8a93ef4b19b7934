"""What a file looks like that is no plain text, and what to do about it."""

from __future__ import annotations

import re

from telisik.errors import QT_TRANSLATE_NOOP, Fault

_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")
_SAVE_NEWER = QT_TRANSLATE_NOOP(
    "Fault", "Save it as .docx, .odt or PDF, a table as CSV, and open that, or paste its text."
)
_UNPACK = QT_TRANSLATE_NOOP("Fault", "Unpack it and open the article in it.")
_CHOOSE_TEXT = QT_TRANSLATE_NOOP("Fault", "Choose the file that holds the article, or paste its text.")

_OFFICE = QT_TRANSLATE_NOOP("Fault", "“{name}” is an office document in a format that Telisik does not read.")
_IMAGE = QT_TRANSLATE_NOOP("Fault", "“{name}” is an image; Telisik does not read text in images.")
_MEDIA = QT_TRANSLATE_NOOP("Fault", "“{name}” is a sound or video file, not a text.")
_ARCHIVE = QT_TRANSLATE_NOOP("Fault", "“{name}” is a compressed archive, not a text.")
_PROGRAM = QT_TRANSLATE_NOOP("Fault", "“{name}” is a program, not a text.")
_DATABASE = QT_TRANSLATE_NOOP("Fault", "“{name}” is a database, not a text.")
_XML = QT_TRANSLATE_NOOP("Fault", "“{name}” is an XML file, not a plain text.")
_BINARY = QT_TRANSLATE_NOOP("Fault", "“{name}” is not a text: it holds binary data.")

# What a kind of file begins with. Short marks that a text could begin with ask for a byte no text has there.
_MAGIC: tuple[tuple[str, str, str], ...] = (
    (r"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE, _SAVE_NEWER),
    (
        r"\x1f\x8b|BZh[1-9]1AY&SY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd",
        _ARCHIVE,
        _UNPACK,
    ),
    (r".{257}ustar[\x00 ]", _ARCHIVE, _UNPACK),
    (r"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*", _IMAGE, _CHOOSE_TEXT),
    (r"BM.{4}\x00\x00\x00\x00|.{4}ftyp(heic|heix|mif1|avif)|\x00\x00\x01\x00", _IMAGE, _CHOOSE_TEXT),
    (r"ID3[\x02-\x04]|\xff[\xf2\xf3\xfb]|OggS\x00|fLaC\x00|RIFF.{4}(WAVE|AVI )", _MEDIA, _CHOOSE_TEXT),
    (r".{4}ftyp|\x1a\x45\xdf\xa3|\x00\x00\x01[\xb3\xba]", _MEDIA, _CHOOSE_TEXT),
    (r"\x7fELF|MZ.{0,62}\x00|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\x00asm", _PROGRAM, _CHOOSE_TEXT),
    (r"SQLite format 3\x00", _DATABASE, _CHOOSE_TEXT),
    (r"bplist00", _BINARY, _CHOOSE_TEXT),
)
_KINDS = tuple((re.compile(mark.encode("latin-1"), re.DOTALL), what, then) for mark, what, then in _MAGIC)

_PAGE_START = re.compile(r"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
# Browsers put what a page needs in a folder named after it.
_ASSET_FOLDER = re.compile(r"(?i)(_files|_bestanden|_dateien|_fichiers|\.files|_berkas)$")
_ACCESSORY = re.compile(
    r"(?i)^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$|\.(jpe?g|png|gif|webp|avif|heic|svg|ico|bmp|tiff?|css|js|mjs|map|"
    r"woff2?|ttf|otf|eot|mp[34]|m4[av]|opus|ogg|oga|wav|webm|mov|avi|vcf)$"
)
_TAG = re.compile(
    r"</?(p|div|span|a|br|h[1-6]|table|tr|td|ul|li|img|script|style|article|section|meta|link)\b[^<>]*>",
    re.IGNORECASE,
)
_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LOOKED_AT = 64 * 1024
_FEWEST_TAGS = 4
_MOST_COMMENTS = 8


def refuse_known_kinds(data: bytes, name: str) -> None:
    """Raise a Fault that names the kind where the bytes begin as a known kind of file does."""
    for mark, what, then in _KINDS:
        if mark.match(data[:1024]):
            raise Fault(what, _UNCHANGED, then, name=name)


def is_locked_office(data: bytes) -> bool:
    """Tell whether a file is a Word, Excel or PowerPoint document under a password: a container of another kind."""
    return data.startswith(_CONTAINER) and _LOCKED in data


def is_page(text: str) -> bool:
    """Tell whether a text is the source of a web page, or of a part of one."""
    head = text[:_LOOKED_AT]
    return _PAGE_START.match(_skip_prologue(head)) is not None or _is_fragment(head)


def refuse_xml(text: str, name: str) -> None:
    """Raise a Fault where a text is XML that is no page: its tags are not what a reader saw."""
    if text[:_LOOKED_AT].lstrip("\ufeff \t\r\n").startswith("<?xml"):
        raise Fault(_XML, _UNCHANGED, _CHOOSE_TEXT, name=name)


def is_accessory(name: str) -> bool:
    """Tell whether a file beside articles only serves them: pictures, styles, scripts, what systems add."""
    parts = name.replace("\\", "/").split("/")
    return (
        _ACCESSORY.search(parts[-1]) is not None
        or "__MACOSX" in parts
        or (len(parts) > 1 and _ASSET_FOLDER.search(parts[-2]) is not None)
    )


def tell_office(name: str) -> Fault:
    """Return the Fault for an office document of a kind that is not read."""
    return Fault(_OFFICE, _UNCHANGED, _SAVE_NEWER, name=name)


def tell_binary(name: str) -> Fault:
    """Return the Fault for bytes that are no text of any known kind."""
    return Fault(_BINARY, _UNCHANGED, _CHOOSE_TEXT, name=name)


def _skip_prologue(head: str) -> str:
    """Return a page from its first tag on, after an XML declaration and comments."""
    start = 0
    for opening, closing in (("<?xml", "?>"), *[("<!--", "-->")] * _MOST_COMMENTS):
        start += len(head[start:]) - len(head[start:].lstrip())
        if head.startswith(opening, start):
            end = head.find(closing, start)
            start = end + len(closing) if end >= 0 else len(head)
    return head[start:].lstrip()


def _is_fragment(head: str) -> bool:
    return head.lstrip().startswith("<") and len(_TAG.findall(head)) >= _FEWEST_TAGS
