"""A pasted address is no article: Telisik opens no connection, so it says how to save the page."""

from __future__ import annotations

import re

from telisik.errors import QT_TRANSLATE_NOOP, Fault

_ADDRESS = re.compile(r"\s*(?P<address>(?:https?://|www\.)[^\s<>\"]{3,2000})\s*", re.IGNORECASE)
_SHOWN = 80


def refuse_address(text: str) -> None:
    """Raise a Fault that explains how to bring a page in, where a text is nothing but an address."""
    found = _ADDRESS.fullmatch(text[:4096]) if len(text) < 4096 else None
    if found is None:
        return
    address = found["address"]
    raise Fault(
        QT_TRANSLATE_NOOP(
            "Fault",
            "“{address}” is an address. Telisik opens no connection, so that nobody learns what you review.",
        ),
        QT_TRANSLATE_NOOP("Fault", "Nothing was fetched and nothing was added to the library."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Open the page in your browser, save it with Ctrl+S as “Webpage, single file” or “complete”, "
            "and drop the saved file here. Or select the article's text there, copy it and paste it here.",
        ),
        address=address if len(address) <= _SHOWN else f"{address[: _SHOWN - 1]}…",
    )
