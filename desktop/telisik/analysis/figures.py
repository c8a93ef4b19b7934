"""Find figures that matter: casualties, money, shares, crowds; not dates, scores or ages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article
    from telisik.analysis.model import Span

DIGIT = re.compile(r"\d")
_MONEY = re.compile(r"(?:rp|usd)\.?\d")
_CURRENCIES = frozenset("$€£¥")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_ORDINAL = re.compile(r"ke-?\d+$|\d+(?:st|nd|rd|th)$")
_REACH = 4
# A number written as a word counts what stands right after it ("two dead"), or nothing.
_SHORT_REACH = 2


def find_figures(article: Article, span: Span) -> Iterator[Span]:
    """Yield each figure in the span, from its number to its unit."""
    words, among = article.words, article.words.within(span)
    skip = among.start
    for index in article.numbers_within(among):
        if index < skip:
            continue
        end = _unit_end(article, index, among)
        if end is not None:
            skip = end
            yield words.span(index, end - 1)


def may_count(article: Article, index: int) -> bool:
    """Tell whether a word with digits is no year, ordinal or the like."""
    low = article.words.lows[index]
    return (
        not _YEAR.match(low)
        and not _ORDINAL.match(low)
        and not article.has("not_figures", article.words.span(max(0, index - 1), index))
    )


def _is_timed(article: Article, index: int, start: int) -> bool:
    """Tell whether the number counts the length of a call or meeting that is named just before it."""
    before = range(max(start, index - 2), index)
    after = range(index + 1, index + 2)
    return bool(article.first("timed_events", before) and article.first("durations", after))


def _is_repeated(article: Article, unit: range) -> bool:
    """Tell whether a unit only says how often something was done: 'tiga kali', not 'tiga kali lipat'."""
    found = article.first("times", unit)
    return found is not None and found == unit


def _unit_end(article: Article, index: int, among: range) -> int | None:
    """Return the index after the unit that belongs to a number: in the number itself, after or before it."""
    words = article.words
    low = words.lows[index]
    before = words.text[max(0, words.starts[index] - 1) : words.starts[index]]
    if _MONEY.match(low) or before in _CURRENCIES or words.text.startswith("%", words.ends[index]):
        return index + 1
    if index > among.start and words.lows[index - 1] in {"rp", "usd", "us"}:
        return index + 1
    reach = _REACH if DIGIT.search(low) else _SHORT_REACH
    after = range(index + 1, min(among.stop, index + 1 + reach))
    found = article.first("units", after)
    if found is None and index > among.start and after and _is_timed(article, index, among.start):
        return index + 2
    if found is None:
        return None
    if not DIGIT.search(low) and _is_repeated(article, found):
        return None
    between = article.text[words.ends[index] : words.starts[found.start]]
    if any(mark in between for mark in ",;:()/-\n"):
        return None
    parted = article.first("parting", range(index + 1, found.start)) is not None
    return None if parted else found.stop
