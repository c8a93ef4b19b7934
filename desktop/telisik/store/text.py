"""Text that SQLite can hold: UTF-8 has no place for half a surrogate pair."""

from __future__ import annotations


def clean(text: str) -> str:
    """Return the text with lone surrogates replaced by U+FFFD, the same object where there are none."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
