"""From bytes to characters: which encoding a text was written in, told with the result."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from telisik.documents.kinds import tell_binary
from telisik.errors import QT_TRANSLATE_NOOP, Fault

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DAMAGED_UTF8 = "utf-8, damaged"
_SAMPLE = 64 * 1024
# ESC is left: terminal logs are texts. NEL is left: it ends lines. Bytes from 80 up may be letters.
_CONTROL_BYTES = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.02
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_WESTERN = re.compile("[À-ÖØ-öø-ÿŠšŽžŒœŸ‘’‚“”„†•…–—‹›«»€£©®°·\u00a0\u00ad½²ªº¡¿§´™]")
_MOST_WESTERN = 0.12


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters and the encoding they were read with."""

    text: str
    encoding: str


def decode_text(data: bytes, name: str) -> Decoded:
    """Return the characters of a text file; a Fault where it is binary or in no known encoding."""
    decoded = _decode_marked(data, name) or _decode_wide(data) or _decode_utf8(data)
    if decoded is None:
        if _share(_CONTROL_BYTES, data[:_SAMPLE].decode("latin-1")) > _MOST_CONTROLS:
            raise tell_binary(name)
        decoded = _decode_narrow(data) or _decode_damaged(data)
    if decoded is None:
        raise _tell_unknown_encoding(name)
    if _share(_CONTROLS, decoded.text[:_SAMPLE]) > _MOST_CONTROLS:
        raise tell_binary(name)
    return decoded


def decode_with(data: bytes, encoding: str) -> Decoded | None:
    """Decode by an encoding that somebody named, as browsers take it; None where the bytes do not fit it."""
    known = _as_browsers(encoding)
    if known is None or known == "utf-7":
        return None
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return _try(data[len(marked[0]) :], marked[1])
    # A page that calls itself UTF-16 in ASCII is not; what is so without a mark, its NULs tell.
    return None if known.startswith(("utf-16", "utf-32")) else _try(data, known)


def _as_browsers(encoding: str) -> str | None:
    """Return Python's name of a text encoding; Latin-1 and ASCII mean Windows' superset of them."""
    try:
        found = codecs.lookup(encoding.strip("\"' "))
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True):
        return None
    return "windows-1252" if found.name in {"iso8859-1", "ascii"} else found.name


def _try(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _decode_marked(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            decoded = _try(data[len(mark) :], encoding)
            if decoded is None and encoding == "utf-8":
                return _decode_damaged(data[len(mark) :])
            if decoded is None:
                raise _tell_unknown_encoding(name)
            return decoded
    return None


def _decode_wide(data: bytes) -> Decoded | None:
    """Read UTF-16 or UTF-32 without a mark: most of its bytes at one place of each unit are NUL."""
    sample = data[:_SAMPLE]
    if b"\x00" not in sample:
        return None
    for encoding, width, empty, full in (
        ("utf-32-le", 4, (2, 3), 0),
        ("utf-32-be", 4, (0, 1), 3),
        ("utf-16-le", 2, (1,), 0),
        ("utf-16-be", 2, (0,), 1),
    ):
        if (
            all(_share_nul(sample[place::width]) > 0.5 for place in empty)
            and _share_nul(sample[full::width]) < 0.05
        ):
            return _try(data, encoding)
    return None


def _share_nul(data: bytes) -> float:
    return data.count(0) / len(data) if data else 0.0


def _decode_utf8(data: bytes) -> Decoded | None:
    return _try(data, "utf-8") or (_decode_damaged(data) if _is_mostly_utf8(data) else None)


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether a few bad bytes stand in a UTF-8 text, as where a download was cut short."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good > 4 * bad


def _decode_damaged(data: bytes) -> Decoded | None:
    return Decoded(data.decode("utf-8", "replace"), DAMAGED_UTF8) if _is_mostly_utf8(data) else None


def _decode_narrow(data: bytes) -> Decoded | None:
    """Read an older encoding: Western where that looks natural, else what the statistics say."""
    western = _try(data, "windows-1252")
    if western and _looks_western(western.text[:_SAMPLE]):
        return western
    return _guess(data) or western


def _looks_western(text: str) -> bool:
    foreign = len(_NOT_ASCII.findall(text))
    return foreign < _MOST_WESTERN * len(text) and len(_WESTERN.findall(text)) >= 0.95 * foreign


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_exclusion=["utf_7"]).best()
    return _try(data, best.encoding) if best else None


def _share(characters: re.Pattern[str], text: str) -> float:
    return len(characters.findall(text)) / len(text) if text else 0.0


def _tell_unknown_encoding(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "The characters of “{name}” could not be read: its encoding is damaged or unknown."
        ),
        QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
        QT_TRANSLATE_NOOP("Fault", "Open it in a text editor, save it as UTF-8, and open it again."),
        name=name,
    )
