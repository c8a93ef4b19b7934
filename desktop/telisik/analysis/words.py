"""The words of a text without its marks, as the assertion rules search them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from telisik.analysis.text import Text

_CLITIC = re.compile(r"(?:nya|lah|kah|pun|'s)$")
_SHORTEST_BARE = 3


class Words:
    """The words among a text's tokens: offsets in code points, lower case (apostrophes plain), bare of clitics."""

    __slots__ = ("bares", "ends", "lows", "starts", "text")

    def __init__(self, text: Text) -> None:
        """Leave the marks out once."""
        self.text = text.text
        tokens = [token for token in text.tokens if token.is_word]
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.lows = [token.lower.replace("’", "'") for token in tokens]
        self.bares = [strip_clitic(low) for low in self.lows]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.starts)

    def within(self, span: Span) -> range:
        """Return the indices of the words that lie in the span, wholly or in part."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from one word to another, both included."""
        return Span(self.starts[first], self.ends[last])

    def raw(self, index: int) -> str:
        """Return a word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]


def strip_clitic(low: str) -> str:
    """Return a word in lower case without -nya, -lah, -kah, -pun or 's."""
    bare = _CLITIC.sub("", low)
    return bare if len(bare) >= _SHORTEST_BARE else low
