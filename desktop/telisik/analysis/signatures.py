"""Sources that sign what stands before them: the account under a pasted post, the outlet in brackets behind an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate
from telisik.analysis.unknown_verbs import UnknownVerbReader

if TYPE_CHECKING:
    from collections.abc import Iterator

# "[Reuters]", "[WSJ | Paywall]", "[Marina Fell, HarborPost]", "(via CNN)" at the end of an item or its line.
_CREDIT = re.compile(
    r"(?<=[.!?”\"]\s)\[(?P<held>[A-Z][^\[\]|\n]{1,60}?)(?: \|[^\[\]\n]{1,20})?\]"
    r"|(?<=[.!?”\"]\s)\(via (?P<via>[A-Z][^()\n]{1,40})\)"
    r"|(?<=\w\s)\(via (?P<ended>[A-Z][^()\n]{1,40})\)(?=\.)"
)
# "(LA Times)" behind an item that is longer than a picture's caption, with more of the article below.
_ROUND = re.compile(r"(?<=[\w.!?”\"] )\((?P<who>[A-Z][^()/\n]{1,30})\)(?=\.?[ \t]*\n\s*\S)")
_LONGEST_CAPTION = 120
_NAME = r"(?P<who>@\w[\w.]*\w|[^\W\d_][\w.]*_[\w.]*\w)"
# An account before its comment on a line of its own, "@rina_a: Kasihan", and one behind what it wrote: "..." (@rina_a).
_COMMENT = re.compile(rf"^[ \t]*{_NAME} ?: ?(?P<said>\S[^\n]*[^\W\d_]{{2}}[^\n]*)$", re.MULTILINE)
_SIGNED = re.compile(rf"(?<=[”\"])[,.]? ?(?:[(–—-] ?)?{_NAME}\)?[.,]?[ \t]*$", re.MULTILINE)
_WORKS = frozenset({Code.MEDIA_RELAY, Code.DOCUMENT_DATA})
_RELAYS = frozenset({Code.MEDIA_RELAY, Code.NAMED_PERSON, Code.NAMED_ORG})


class SignatureReader(UnknownVerbReader):
    """Reads the sources of one text that stand behind what they vouch for, without a verb."""

    def _read_signatures(self) -> list[Candidate]:
        return [*self._read_posts(), *self._read_credits(), *self._read_comments(), *self._read_works()]

    def _read_posts(self) -> Iterator[Candidate]:
        """Read '... — Rina Astuti (@rinaastuti) June 29, 2016': the account is the source of the post."""
        for quote in self._quotes.quotes:
            if quote.signature is None or quote.name is None:
                continue
            source = Phrase(*self._text.find_tokens(quote.signature))
            name = Phrase(*self._text.find_tokens(quote.name))
            sentence = self._text.find_sentence(quote.signature.start)
            if sentence is not None and name and source.first > 0:
                cue = Phrase(source.first - 1, source.first)
                yield Candidate(cue, source, "colon", sentence, content=(quote.inner,), core=name)

    def _read_comments(self) -> Iterator[Candidate]:
        """Read comments that an article lists, each with its account: '@rina_a: Kasihan', '"Kasihan." (@rina_a)'."""
        text = self._text.text
        listed = "@" in text or "_" in text
        for match in _COMMENT.finditer(text) if listed else ():
            source = Phrase(*self._text.find_tokens(Span(*match.span("who"))))
            sentence = self._text.find_sentence(match.start("who"))
            if source and sentence is not None and not self._is_inside_quote(source.first):
                cue = Phrase(source.last, source.last + 1)
                yield Candidate(cue, source, "colon", sentence, content=(Span(*match.span("said")),))
        for match in _SIGNED.finditer(text) if listed else ():
            quote = self._quotes.find_before(match.start("who"))
            source = Phrase(*self._text.find_tokens(Span(*match.span("who"))))
            sentence = self._text.find_sentence(match.start("who"))
            if quote is None or quote.span.end != match.start() or not _opens_line(text, quote.span.start):
                continue
            if source and sentence is not None:
                cue = Phrase(source.first - 1, source.first)
                yield Candidate(cue, source, "colon", sentence, content=(quote.inner,))

    def _read_credits(self) -> Iterator[Candidate]:
        """Read an item's closing credit: who is named in brackets vouches for the sentence before."""
        text = self._text.text
        for match in _CREDIT.finditer(text) if "[" in text or "(via " in text else ():
            start, end = next(match.span(name) for name in ("held", "via", "ended") if match.group(name))
            source = Phrase(*self._text.find_tokens(Span(start, end)))
            sentence = self._text.find_sentence(self._tokens[max(0, source.first - 2)].start)
            if not source or sentence is None or self._is_inside_quote(source.first):
                continue
            kind = self._typer.type_phrase(self._forms(source))
            if kind is not None and kind.code in _RELAYS and self._relays(source):
                last = match.start() - 1
                content = Span(sentence.span.start, last) if sentence.span.start < last else None
                cue = Phrase(source.first - 1, source.first)
                yield Candidate(cue, source, "colon", sentence, content=(content,) if content else ())

    def _read_works(self) -> Iterator[Candidate]:
        """Read the outlet or the work of reference that a long item ends with: '... Suriah. (Wikipedia)'."""
        text = self._text.text
        for match in _ROUND.finditer(text) if ")" in text and self._book.pack.language == "id" else ():
            start = text.rfind("\n", 0, match.start()) + 1
            source = Phrase(*self._text.find_tokens(Span(*match.span("who"))))
            sentence = self._text.find_sentence(self._tokens[max(0, source.first - 2)].start)
            if match.start() - start <= _LONGEST_CAPTION or not source or sentence is None:
                continue
            kind = self._typer.type_phrase(self._forms(source))
            if kind is not None and kind.code in _WORKS and not self._is_inside_quote(source.first):
                content = Span(sentence.span.start, match.start() - 1)
                cue = Phrase(source.first - 1, source.first)
                yield Candidate(cue, source, "colon", sentence, content=(content,))

    def _relays(self, source: Phrase) -> bool:
        """Tell whether a credit names an outlet, alone or behind a writer's name."""
        words = self._text.text[self._tokens[source.first].start : self._tokens[source.last - 1].end]
        parts = re.split(r",\s", words)
        kind = self._typer.type_phrase(parts[-1].split())
        return kind is not None and (
            kind.code is Code.MEDIA_RELAY or (len(parts) > 1 and kind.code in _RELAYS)
        )


def _opens_line(text: str, place: int) -> bool:
    """Tell whether only blanks and marks of a list stand before a place in its line."""
    return not any(character.isalpha() for character in text[text.rfind("\n", 0, place) + 1 : place])
