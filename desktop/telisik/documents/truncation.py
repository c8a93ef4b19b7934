"""Whether a file's end is missing although it still gives text: a format's own brackets tell, never the words."""

from __future__ import annotations

import csv
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

_RTF_TOKEN = re.compile(rb"\\bin(\d{1,10}) ?|\\.|[{}]", re.DOTALL)
# A comment, what a browser takes as it stands up to its closing tag, or a tag; quotes count after "=" alone.
_VALUE = r"=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"']))"
_RAW = "script|style|textarea|title"
_REST = rf"(?:[^>=]++|{_VALUE})*+>"
_PAGE_TOKEN = re.compile(
    rf"<!--(?:>|->|.*?--!?>)|<({_RAW})(?=[\s/>]){_REST}.*?</\1(?=[\s/>])|<(?!(?:{_RAW})[\s/>])[a-z]{_REST}|</[a-z]{_REST}",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_OPENING = re.compile(r"<(?:!--|/?[a-z]|/?$)", re.IGNORECASE)
_JSON_TOKEN = re.compile(r'"(?:[^"\\]++|\\(?:u[0-9a-fA-F]{4}|[^u]))*+(?P<end>")?|[\[\]{},]', re.DOTALL)
_CLOSING = {"[": "]", "{": "}"}
_DEEPEST = 500
_LONGEST_LITERAL = 6
# The csv library's own limit, 128 kB, is shorter than some articles.
csv.field_size_limit(32 * 1024 * 1024)


def tell_truncated(name: str) -> Fault:
    """Return what is told of a file that was read as far as it goes."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” was cut short: its end is missing."),
        QT_TRANSLATE_NOOP("Fault", "What was there has been read."),
        QT_TRANSLATE_NOOP(
            "Fault", "Save it again or ask for it: what the article leaves out may stand in the missing part."
        ),
        name=name,
    )


def ends_inside_group(data: bytes) -> bool:
    """Tell whether rich text ends before the brace that closes its first one; what comes after that is nothing."""
    depth = place = 0
    while token := _RTF_TOKEN.search(data, place):
        place = token.end() + int(token[1] or 0)
        depth += {b"{": 1, b"}": -1}.get(token[0], 0)
        if token[0] == b"}" and depth <= 0:
            return False
    return depth > 0


def ends_inside_tag(markup: str) -> bool:
    """Tell whether a page ends inside a tag, a comment, a script or the like.

    Pages without a closing ``</html>`` are common and whole. One that goes on with closing tags after a quote or
    a comment that nobody closed was written so.
    """
    markup = markup.rstrip("\0 \t\r\n")
    if markup[-7:].lower() == "</html>":
        return False  # most pages, at once
    place = 0
    while opening := _PAGE_OPENING.search(markup, place):
        token = _PAGE_TOKEN.match(markup, opening.start())
        if token is None:
            rest = markup[opening.start() :].lower()
            is_raw = rest.startswith(("<script", "<style", "<!--"))
            return "</html" not in rest and (is_raw or "</" not in rest[1:])
        if token[0][:6].lower() == "</html":
            return False
        place = token.end()
    return False


def ends_inside_field(text: str, delimiter: str) -> bool:
    """Tell whether a table ends inside a field in quotation marks.

    Where most of the lines after that mark are rows by themselves, it is a stray one and the table is whole.
    """
    lines = text.replace("\0", "").rstrip().splitlines()
    # One line more is a row of its own, unless what came before goes on into it.
    rows = csv.reader([*(f"{line}\n" for line in lines), "."], delimiter=delimiter)
    try:
        width = len(next(rows, []))
        last = began = rows.line_num
        for _ in rows:
            last, began = rows.line_num, last
    except csv.Error:  # a field over that limit
        return False
    if began >= len(lines):
        return False
    inside = lines[began + 1 :]
    alike = sum(len(row) == width for row in csv.reader(inside, delimiter=delimiter))
    return 2 * alike <= len(inside)


def load_json(text: str) -> tuple[Any, bool]:
    """Return the value of a JSON text and whether its end is missing; a ValueError where it is no JSON."""
    try:
        return json.loads(text), False
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    except json.JSONDecodeError as error:
        if error.msg.startswith("Unterminated") or len(text.rstrip()) - error.pos <= _LONGEST_LITERAL:
            for closed in _close_json(text):
                with suppress(ValueError, RecursionError):
                    return json.loads(closed), True
        raise


def is_truncated_json(text: str) -> bool:
    """Tell whether the end of JSON, or of the last line of JSON lines, is missing."""
    text = text.lstrip("\ufeff")
    for part in (text, take_last_line(text)):
        with suppress(ValueError):
            return load_json(part)[1]
    return False


def take_last_line(text: str) -> str:
    """Return the last line that is not empty."""
    return text.rstrip().rpartition("\n")[2]


def _close_json(text: str) -> Iterator[str]:
    """Yield a cut JSON text with what is open closed: first with the value it ends in, then without."""
    opened: list[str] = []
    end = after_value = 0
    is_open = False
    for token in _JSON_TOKEN.finditer(text):
        mark, end = token[0], token.end()
        if mark in _CLOSING:
            opened.append(_CLOSING[mark])
            after_value = end
        elif mark == ",":
            after_value = token.start()
        elif mark in "]}":
            if not opened or opened.pop() != mark or not opened:
                return
        else:
            is_open = token["end"] is None
    if not opened or len(opened) > _DEEPEST:
        return
    closing = "".join(reversed(opened))
    yield f'{text[:end]}"{closing}' if is_open else text + closing
    yield text[:after_value] + closing
