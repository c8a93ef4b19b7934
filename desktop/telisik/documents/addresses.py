"""An address is no article: Telisik opens no connection, so it says how to save the page."""

from __future__ import annotations

import re

from telisik.errors import QT_TRANSLATE_NOOP, Fault

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}", re.IGNORECASE)
# What Windows, Linux and macOS save where somebody drags an address out of a browser.
_SHORTCUT = re.compile(
    r"\s*(?:\[InternetShortcut\]|\[Desktop Entry\]|<\?xml.*<plist\b.*<key>URL</key>)", re.DOTALL
)
_LONGEST = 4096
_SHOWN = 80


def refuse_address(text: str) -> None:
    """Raise a Fault that explains how to bring a page in, where a text is nothing but addresses, or a link to one."""
    if len(text) >= _LONGEST:
        return
    words = text.split()
    is_shortcut = _SHORTCUT.match(text) is not None
    if not is_shortcut and not all(_ADDRESS.fullmatch(word) for word in words):
        return
    found = re.search(r"URL\W.*?(https?://[^\s<>\"]+)", text, re.DOTALL) if is_shortcut else None
    address = found[1] if found else words[0] if words and not is_shortcut else ""
    if not address:
        return
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
