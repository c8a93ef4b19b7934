"""Exported chats of WhatsApp (text) and Telegram (JSON, HTML): each long message is an article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telisik.documents.blocks import list_blocks
from telisik.documents.dates import find_date, read_date
from telisik.documents.extract import Extract, Record
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.truncation import load_json
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

EXTRACTION = "chat 1"
# A forwarded claim or article; what people say to each other is shorter.
LONG_MESSAGE = 200
_CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[\s\u202f\u00a0]?[AaPp]\.?\s?[Mm]\.?)?"
_DAY = r"(?P<day>\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
_WHATSAPP = re.compile(
    rf"^[\u200e\u200f\ufeff]?(?:\[{_DAY},?\s(?P<clock>{_CLOCK})\]\s|{_DAY.replace('day', 'day2')},?\s(?:pukul\s)?"
    rf"(?P<clock2>{_CLOCK})\s[-–]\s)(?P<rest>.*)$"
)
_SENDER = re.compile(r"(?P<sender>[^:\n]{1,80}):\s(?P<text>.*)$", re.DOTALL)
_LOOKED_AT = 40


@dataclass(slots=True)
class _Message:
    sender: str
    date: str
    text: str
    raw: str


def is_whatsapp(text: str) -> bool:
    """Tell whether most of a text's first lines begin as messages of an exported WhatsApp chat do."""
    lines = [line for line in text[:20_000].split("\n")[:_LOOKED_AT] if line.strip()]
    begun = sum(1 for line in lines if _WHATSAPP.match(line))
    return begun >= 2 and (bool(_WHATSAPP.match(lines[0])) or begun > len(lines) / 2)


def list_whatsapp(text: str, name: str) -> Iterator[Record]:
    """Yield the long messages of an exported chat; a Fault where there is none."""
    return _list_long(_split_whatsapp(text), name, "text/x-whatsapp-chat")


def is_telegram(text: str) -> bool:
    """Tell whether a JSON text is a chat exported by Telegram."""
    head = text[:4000]
    return '"messages"' in head and '"type"' in head and head.lstrip("\ufeff \n").startswith("{")


def list_telegram(text: str, name: str) -> Iterator[Record]:
    """Yield the long messages of Telegram's JSON; a Fault where it is damaged or has none."""
    from telisik.documents.packages import tell_damaged

    try:
        chat, _ = load_json(text.lstrip("\ufeff"))
    except ValueError as error:
        raise tell_damaged(name) from error
    messages = chat.get("messages") if isinstance(chat, dict) else None
    title = str(chat.get("name") or "") if isinstance(chat, dict) else ""
    found = (
        _read_telegram(item, title)
        for item in (messages if isinstance(messages, list) else [])
        if isinstance(item, dict)
    )
    return _list_long(found, name, "application/x-telegram-chat")


def is_telegram_page(root: HtmlElement) -> bool:
    """Tell whether a page is a chat exported by Telegram as HTML."""
    return bool(root.xpath("(//div[contains(@class, 'message default')])[1]"))


def list_telegram_page(root: HtmlElement, name: str) -> Iterator[Record]:
    """Yield the long messages of Telegram's HTML."""
    return _list_long(_split_telegram_page(root), name, "text/x-telegram-chat")


def _split_whatsapp(text: str) -> Iterator[_Message]:
    open_: _Message | None = None
    order = _find_order(text)
    for line in text.split("\n"):
        begun = _WHATSAPP.match(line)
        if begun is None:
            if open_ is not None:
                open_.text += f"\n{line}"
                open_.raw += f"\n{line}"
            continue
        if open_ is not None:
            yield open_
        said = _SENDER.match(begun["rest"])
        date = _read_stamp(begun["day"] or begun["day2"], begun["clock"] or begun["clock2"], order)
        # A line without a sender is the program's: somebody joined, left or changed a number.
        open_ = (
            _Message(said["sender"].strip("\u200e\u202a\u202c~ "), date, said["text"], line) if said else None
        )
    if open_ is not None:
        yield open_


def _find_order(text: str) -> str:
    """Tell whether days or months come first: a number over 12 anywhere decides; else days, as in Indonesia."""
    for found in re.finditer(
        r"(?m)^[\u200e\u200f]?\[?(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4},?\s", text[:400_000]
    ):
        if int(found[1]) > 12:
            return "day"
        if int(found[2]) > 12:
            return "month"
    return "day"


def _read_stamp(day: str, clock: str, order: str) -> str:
    numbers = [int(part) for part in re.split(r"[/.-]", day)]
    if numbers[0] > 31:
        year, month, number = numbers
    else:
        number, month, year = numbers if order == "day" else (numbers[1], numbers[0], numbers[2])
    year += 2000 if year < 100 else 0
    hour, minute = (int(part) for part in re.split(r"[.:]", re.sub(r"[^\d.:]", "", clock).rstrip("."))[:2])
    if re.search(r"[Pp]\.?\s?[Mm]", clock) and hour < 12:
        hour += 12
    elif re.search(r"[Aa]\.?\s?[Mm]", clock) and hour == 12:
        hour = 0
    return find_date(f"{year:04}-{month:02}-{number:02} {hour:02}:{minute:02}") or ""


def _read_telegram(item: dict[str, Any], chat: str) -> _Message:
    parts = item.get("text")
    parts = parts if isinstance(parts, list) else [parts]
    words = "".join(str(p.get("text") or "") if isinstance(p, dict) else str(p or "") for p in parts)
    sender = str(item.get("forwarded_from") or item.get("from") or chat)
    return _Message(
        sender, read_date(str(item.get("date") or "")) or "", words, json.dumps(item, ensure_ascii=False)
    )


def _split_telegram_page(root: HtmlElement) -> Iterator[_Message]:
    from lxml import etree

    sender = ""
    for element in root.xpath("//div[contains(concat(' ', @class, ' '), ' message ')]"):
        named = element.xpath("(.//div[@class='from_name'])[last()]")
        sender = " ".join(named[0].text_content().split()) if named else sender
        texts = element.xpath("(.//div[@class='text'])[1]")
        stamps = element.xpath("(.//div[contains(@class, 'date')]/@title)[1]")
        if texts:
            words = "\n".join(line for _, line in list_blocks(texts[0]))
            raw = etree.tostring(element, encoding="unicode", with_tail=False)
            yield _Message(sender, find_date(str(stamps[0])) or "" if stamps else "", words, raw)


def _list_long(messages: Iterator[_Message], name: str, media_type: str) -> Iterator[Record]:
    short: list[str] = []
    found = False
    for number, message in enumerate(messages, 1):
        if len(message.text) < LONG_MESSAGE:
            short.append(message.text)
            continue
        extract = Extract(message.text, "utf-8", media_type, EXTRACTION)
        extract.tell(Field.AUTHOR, message.sender, Origin.RECORD)
        extract.tell(Field.PUBLISHED, message.date, Origin.RECORD)
        for text in short:
            extract.drop(DropKind.SHORT_MESSAGE, text)
        short, found = [], True
        yield Record(f"{name} › {number}", message.raw.encode("utf-8", "replace"), extract)
    if not found:
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "No message in the chat “{name}” is long enough to be an article."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
            QT_TRANSLATE_NOOP("Fault", "Copy the message you want to review and paste it here."),
            name=name,
        )
