"""Direct quotations: which stretches of a text stand between quotation marks.

A quotation may run over several paragraphs: each opens with a mark, only the last closes (the newspaper
convention). A mark that is opened and never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.text import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENERS = {"“": "”", "«": "»", "„": "“"}
# Careless pages mix straight and curly marks.
_TWINS = {"”": '"', '"': "”"}
# Double marks that are typed as two single ones.
_DOUBLED = {"‘‘": "“", "‘’": "“", "’’": "”", "``": '"'}
_MARKS = {**ENTITIES, **_DOUBLED}
# A tag is read over: the marks inside it are not the text's.
_MARK = re.compile(
    r"</?[a-z][\w-]*(?: [^<>\n]{0,300})?>|[\"“”„«»]|‘[‘’](?=\w)|’’(?!\w)|(?<!\w)‘|’(?!\w)|&#822[01];|&[lr]dquo;|&quot;"
    r"|''|``"
)
# An opening mark where only a closing one can stand: '..., “ kata Rina'.
_CLOSES_SO = re.compile(r"[,.!?] ?“ [a-z]\Z")
# A single mark that closes double ones: '“Gerbang dibuka pukul tiga,’ ujar Rina'.
_CLOSES_SINGLY = re.compile(r"[,!?]’ [a-z]")
_LONGEST_CLOSE = 5


# What ends a post as pages paste it: a dash, the name and handle of its account, a date.
_SIGNATURE = re.compile(
    r"[”\"]? ?[—–] ?(?P<who>(?P<name>[^\n—–()<>]{2,50}) \(@\w{2,30}\)),? "
    r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks; ``inner`` is what they enclose, ``closed`` whether the last mark was there.

    A post that is pasted whole is one too: ``signature`` is its account's name with the handle, ``name`` without it.
    """

    span: Span
    inner: Span
    paragraphs: int
    closed: bool
    signature: Span | None = None
    name: Span | None = None


class QuoteMap:
    """The quotations of a text in order, outermost only, with look-up by offset."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        """Index quotations that are sorted and do not overlap."""
        self.quotes = tuple(quotes)
        self._starts = [q.span.start for q in quotes]

    def find(self, offset: int) -> Quote | None:
        """Return the quotation that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self.quotes[place].span.end:
            return self.quotes[place]
        return None

    def find_before(self, offset: int) -> Quote | None:
        """Return the last quotation that ends at or before an offset."""
        place = bisect_right(self._starts, offset) - 1
        while place >= 0:
            if self.quotes[place].span.end <= offset:
                return self.quotes[place]
            place -= 1
        return None

    def find_after(self, offset: int) -> Quote | None:
        """Return the first quotation that starts at or after an offset."""
        place = bisect_right(self._starts, offset - 1)
        return self.quotes[place] if place < len(self.quotes) else None


def find_quotes(text: str, paragraphs: Sequence[Span]) -> QuoteMap:
    """Find the quotations of a text in one pass."""
    quotes: list[Quote] = []
    posted = "(@" in text
    for paragraph in paragraphs:
        posts = _find_posts(text, paragraph) if posted else []
        found = posts or _scan_paragraph(text, paragraph)
        if found and quotes and _continues(text, quotes[-1], found[0], paragraph):
            last, first = quotes.pop(), found.pop(0)
            quotes.append(
                Quote(
                    Span(last.span.start, first.span.end),
                    Span(last.inner.start, first.inner.end),
                    last.paragraphs + 1,
                    first.closed,
                )
            )
        quotes.extend(found)
    return QuoteMap(quotes)


def _continues(text: str, last: Quote, first: Quote, paragraph: Span) -> bool:
    between = text[last.span.end : paragraph.start]
    return not last.closed and first.span.start == paragraph.start and not between.strip()


def _find_posts(text: str, paragraph: Span) -> list[Quote]:
    """Return the posts that a paragraph holds: those that open it, or stand behind a tag."""
    found, done = [], paragraph.start
    for match in _SIGNATURE.finditer(text, paragraph.start, paragraph.end):
        tag = text.rfind(">", done, match.start()) + 1
        start = tag or done
        if start < match.start() and (tag or start == paragraph.start):
            words, who, name = Span(start, match.start()), Span(*match.span("who")), Span(*match.span("name"))
            words = Span(start + 1, words.end) if text[start] in '“"' else words
            found.append(Quote(Span(start, match.start()), words, 1, closed=True, signature=who, name=name))
        done = match.end()
    return found


def _scan_paragraph(text: str, paragraph: Span) -> list[Quote]:
    quotes: list[Quote] = []
    opened, inner, inside, closer = -1, -1, 0, ""
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if match.group()[0] == "<":
            continue
        mark, place = _MARKS.get(match.group(), match.group()), match.start()
        if opened < 0 and mark == '"' and _only_closes(text, place, paragraph):
            continue
        if opened < 0:
            closer = {'"': '"', "‘": "’", **_OPENERS}.get(mark, "")
            inside = 0
            opened, inner = (place, match.end()) if closer else (-1, -1)
        elif mark == "“" and closer in {"”", '"'} and _closes_so(text, inner, match.end() + 2):
            quotes.append(Quote(Span(opened, match.end()), Span(inner, place), 1, closed=True))
            opened = -1
        elif mark == "“" and closer == '"':
            inside += 1
        elif mark == "”" and inside:
            inside -= 1
        elif (
            mark == closer
            or mark == _TWINS.get(closer)
            or (_CLOSES_SINGLY.match(text, place - 1) and "‘" not in text[inner:place])
        ):
            quotes.append(Quote(Span(opened, match.end()), Span(inner, place), 1, closed=True))
            opened = -1
    if opened >= 0 and closer != "’":
        quotes.append(Quote(Span(opened, paragraph.end), Span(inner, paragraph.end), 1, closed=False))
    return quotes


def _closes_so(text: str, inner: int, end: int) -> bool:
    """Tell whether an opening mark, two places before the end, can only close what began at ``inner``."""
    return _CLOSES_SO.search(text, max(inner, end - _LONGEST_CLOSE), end) is not None


def _only_closes(text: str, place: int, paragraph: Span) -> bool:
    """Tell whether a straight mark can only close: its opening mark is missing, as after a lost line."""
    if place == paragraph.start:
        return False
    ends = place + 1 >= paragraph.end or text[place + 1].isspace() or text[place + 1] in ",.;:)"
    return ends and (text[place - 1].isalnum() or text[place - 1] in ",.!?")
