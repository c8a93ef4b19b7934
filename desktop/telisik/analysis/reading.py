"""One reading of one text: what every step of finding sources looks at, and candidates before they are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from telisik.analysis.model import Span
from telisik.analysis.phrase_finding import PhraseFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.quotations import Quote, QuoteMap
    from telisik.analysis.sources import SourceTyper
    from telisik.analysis.text import Sentence, Text

QUOTE_MARKS = frozenset('"“”«»‘’')
# What opens the words that somebody vouches for.
CONTENT_WORDS = frozenset(
    {"bahwa", "that", ":", "kalau", "jika", "bila", "apakah", "mengapa", "kenapa", "whether"}
)
LACKING = frozenset({"belum", "tidak", "tak", "tiada"})
RELATIVES = frozenset({"yang", "yg"})
CLAUSE_ENDS = frozenset(".,;")
PASSIVE = re.compile(r"di\w{4,}")
_LONG_QUOTE = 12
_LONGEST_SPEAKER = 14  # words, where small letters among them could be a clause
_LONG_WORD = 8


_Owner = TypeVar("_Owner")
_Asked = TypeVar("_Asked", bound="Hashable")
_Answer = TypeVar("_Answer")


def remember(find: Callable[[_Owner, _Asked], _Answer]) -> Callable[[_Owner, _Asked], _Answer]:
    """Return a method that finds an answer once for each thing asked of one text; the text's reading keeps it.

    ``functools.cache`` would keep every text that was ever read.
    """
    name = f"_remembered{find.__name__}"

    @wraps(find)
    def answer(owner: _Owner, asked: _Asked) -> _Answer:
        known: dict[_Asked, _Answer] = vars(owner).setdefault(name, {})
        if asked not in known:
            known[asked] = find(owner, asked)
        return known[asked]

    return answer


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with the tokens of its source, if any, before anyone knows who that is.

    ``content`` is given where a parse shows it; ``stands_for`` is what a relative pronoun as source refers to;
    ``further`` are later cues of the same source, each with its own content;
    ``core`` is the source's noun with its apposition, without what follows to describe it.
    """

    cue: Phrase
    source: Phrase | None
    kind: str
    sentence: Sentence
    clitic: bool = False
    content: tuple[Span, ...] = ()
    stands_for: Phrase | None = None
    further: tuple[Candidate, ...] = ()
    core: Phrase | None = None

    @property
    def parsed(self) -> bool:
        """Whether a parse joined source and cue."""
        return self.kind == "verb"

    @property
    def speaker(self) -> Phrase | None:
        """The words that tell who speaks: the noun before a relative 'who', else the source itself."""
        return self.stands_for or self.source


class Reading:
    """A text with its tokens, its quotations and one pack's words."""

    def __init__(self, text: Text, quotes: QuoteMap, book: Phrasebook, typer: SourceTyper) -> None:
        """Prepare to read."""
        self._text = text
        self._tokens = text.tokens
        self._low = text.lows
        self._common = text.common
        self._openings = text.openings
        self._quotes = quotes
        self._book = book
        self._typer = typer

    def share(self, other: Reading) -> None:
        """Take over what another reading of the same text has already found out."""
        self._finder = other._finder  # the same class, the same text

    @cached_property
    def _finder(self) -> PhraseFinder:
        return PhraseFinder(self._text, self._book, self._quotes)

    def _is_inside_quote(self, place: int) -> bool:
        quote = self._quotes.find(self._tokens[place].start)
        return quote is not None and quote.inner.start <= self._tokens[place].start

    def _next(self, place: int) -> str:
        return self._low[place] if 0 <= place < len(self._low) else ""

    def _follows_quote(self, place: int) -> bool:
        if place == 0:
            return False
        before = self._tokens[place - 1]
        if before.form in QUOTE_MARKS or self._ends_quote(before.end):
            return True
        if before.form in {",", ".", "!", "?"} and place > 1 and self._tokens[place - 2].form in QUOTE_MARKS:
            return True
        return before.form == "," and self._quotes.find(before.start) is not None

    def _ends_quote(self, offset: int) -> bool:
        quote = self._quotes.find(offset - 1)
        return quote is not None and quote.span.end == offset

    def _forms(self, phrase: Phrase) -> list[str]:
        tokens = self._tokens[phrase.first : phrase.last]
        forms = [t.form[0].upper() + t.form[1:] if t.is_capital else t.form for t in tokens]
        if forms:
            forms[-1] = strip_possessive(forms[-1])
        return forms

    def _truecase(self, phrase: Phrase) -> list[str]:
        """Return the phrase's words, a sentence's first in lower case where the article writes it so."""
        forms = self._forms(phrase)
        opens = phrase.first in self._openings and not (len(forms) > 1 and forms[1][:1].isupper())
        lone = len(forms) == 1 and self._is_derived(phrase)
        opens = opens and not (len(forms) == 1 and len(forms[0]) > 1 and forms[0].isupper())  # "WHO"
        # "Juan yang ...", "Juan seorang pedagang"
        known = forms[1:2] in (["yang"], ["seorang"]) and forms[0] in self._proper
        if opens and (
            lone or self._low[phrase.first] in self._common or (self._is_lone_capital(forms) and not known)
        ):
            forms[0] = forms[0].lower()
        return forms

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Return the capitals that some sentence has inside it and that the text never writes small."""
        inside = {
            token.form
            for place, token in enumerate(self._tokens)
            if token.is_capital and place not in self._openings
        }
        return frozenset(form for form in inside if form.lower() not in self._common)

    def _is_derived(self, phrase: Phrase) -> bool:
        """Tell whether a lone word is a common noun by its shape, or by what points at it: 'Kebersihan', 'Aksi ini'."""
        if self._next(phrase.last) in self._book.phrases("demonstratives") and phrase.last > phrase.first:
            return self._book.pack.language == "id"
        word = self._low[phrase.first]
        return len(word) >= _LONG_WORD and any(
            word.startswith(opening) and word.endswith(ending)
            for opening, _, ending in (
                shape.partition("~") for shape in self._book.pack.lexicons.get("noun_shapes", ())
            )
        )

    def _is_lone_capital(self, forms: Sequence[str]) -> bool:
        """Tell whether a sentence's first word is capital only because it comes first."""
        rest = [f for f in forms[1:4] if f[:1].isalpha()]
        if rest and (
            rest[0] in self._book.phrases("reflexives") or self._book.phrases("and_others").match(rest, 0)
        ):
            return False  # "Ortiz himself", "Rusli dkk"
        return len(rest) >= 1 and not any(f[:1].isupper() for f in rest[:1]) and "," not in forms[:3]

    def _is_no_name(self, name: str) -> bool:
        return any(
            name.lower() in self._book.phrases(n)
            for n in ("leads", "not_names", "adjuncts", "boundaries", "places", "calendar")
        )

    def _is_speaker(self, source: Phrase) -> bool:
        """Tell whether a phrase surely names somebody who can speak."""
        words = self._finder.words(source)
        if self._typer.is_pronoun(words):
            return words[0] != "it"
        kind = self._typer.type_phrase(self._truecase(source))
        capitals = all(t.is_capital or not t.is_word for t in self._tokens[source.first : source.last])
        return kind is not None and (capitals or len(words) <= _LONGEST_SPEAKER)

    def _is_blocked(self, source: Phrase) -> bool:
        if source.last - source.first == 1 and self._low[source.first] in self._book.phrases(
            "plain_numerals"
        ):
            return True
        initials = self._book.pack.language == "id" and self._tokens[source.first].form.isupper()
        if source.last - source.first == 1 and self._low[source.first] in {"a", "an", "the"} and not initials:
            return True
        if source.last - source.first == 1 and self._low[source.first] in self._book.phrases("readers"):
            return True
        lacking = (
            source.first > 1
            and self._low[source.first - 1] == "ada"
            and self._low[source.first - 2] in LACKING
        )
        inside = self._low[source.first : source.last]
        lacking = lacking or any(word == "ada" and before in LACKING for before, word in pairwise(inside))
        return lacking or self._book.phrases("not_sources").match(self._low, source.first) > 0

    def _find_floor(self, place: int, sentence: Sentence) -> int:
        """Return the first token of the sentence that is not inside an earlier quotation."""
        quote = self._quotes.find_before(self._tokens[place].start)
        if quote and quote.span.end > sentence.span.start and quote.paragraphs == 1 and is_long(quote):
            return max(sentence.first, self._text.find_token(quote.span.end - 1) + 1)
        return sentence.first

    def _find_capitals_end(self, first: int, end: int) -> int:
        """Return where a run of words in capitals ends that begins at a token; its place where none begins."""
        last, end = first, min(end, len(self._tokens))
        while last < end and self._tokens[last].is_capital:
            last += 1
        return last

    def _span(self, phrase: Phrase) -> Span:
        last = self._tokens[phrase.last - 1]
        return Span(self._tokens[phrase.first].start, last.start + len(strip_possessive(last.form)))


def strip_possessive(word: str) -> str:
    """Return a word without an English possessive ending."""
    return word[:-2] if len(word) > 3 and word.endswith(("'s", "’s")) else word


def is_long(quote: Quote) -> bool:
    """Tell whether a quotation is more than a title or a single word."""
    return quote.inner.end - quote.inner.start > _LONG_QUOTE
