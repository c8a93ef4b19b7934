"""What an article's own first lines say of where it comes from."""

from __future__ import annotations

import re

_SITE = (
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,3}"
    r"(?:com|co\.id|or\.id|go\.id|ac\.id|net|org|info|news|tv|id|co|me|asia|int|eu|uk|us|au|sg|my)"
)
_PLACE = r"[^\W\d_][\w .'()/-]{0,40}"
_PUBLISHER = re.compile(
    rf"\s{{0,40}}(?:{_PLACE}\s?[,|]\s?)?(?P<site>{_SITE})(?![\w.@/])(?:\s?[,|]?\s?\(?{_PLACE}\)?)?\s?[-–—|:]",
    re.IGNORECASE,
)
_LOOKED_AT = 240
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(\S.*)")
_UNDERLINE = re.compile(r"(?:=+|-{3,})[ \t]*")
_FRONT_MATTER = re.compile(r"\A---\n(?:(?!---\n).*\n)*---\n")
_LINES_LOOKED_AT = 500
_LONGEST_TITLE = 300


def find_publisher(text: str) -> str | None:
    """Return the site named in the tag an article begins with ("JAKARTA, KOMPAS.com -"), or None."""
    found = _PUBLISHER.match(text[:_LOOKED_AT])
    return found["site"] if found else None


def find_heading(text: str) -> str | None:
    """Return the first heading of a Markdown text, or None."""
    before = ""
    for line in _FRONT_MATTER.sub("", text[:65536], count=1).split("\n")[:_LINES_LOOKED_AT]:
        if hashed := _HEADING.fullmatch(line):
            return hashed[1].strip().rstrip("#").strip()[:_LONGEST_TITLE] or None
        if before and _UNDERLINE.fullmatch(line):
            return before[:_LONGEST_TITLE]
        before = line.strip()
    return None
