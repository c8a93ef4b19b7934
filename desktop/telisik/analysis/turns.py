"""Turns of a conversation that an article prints as it was held: 'TARN: We will build it.' after 'BRILL: Who pays?'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate
from telisik.analysis.signatures import SignatureReader

if TYPE_CHECKING:
    from collections.abc import Iterator

# A name in capitals and a colon that open a line or follow a sentence; who that is may stand in brackets.
_TURN = re.compile(
    r"(?:(?<=\n)|(?<=[.!?”\"…] )|\A)"
    r"(?P<who>(?P<title>(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\.? )?[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’.-]+){0,2}"
    r"(?P<office> \([^()\n]{3,60}\))?):(?= )"
)
_FEWEST_TURNS = 3
_FEWEST_SPEAKERS = 2


class TurnReader(SignatureReader):
    """Reads who speaks in the conversations of one text."""

    def _read_turns(self) -> Iterator[Candidate]:
        """Read the turns of people whom the text also names in small letters, or by title or office."""
        text = self._text.text
        turns = list(_TURN.finditer(text))
        names = [_find_last_name(turn) for turn in turns]
        if len(turns) < _FEWEST_TURNS or not _FEWEST_SPEAKERS <= len(set(names)) < len(names):
            return  # names that each stand once head the items of a list
        written = {token.form for token in self._tokens}
        told = {n for n, turn in zip(names, turns, strict=True) if turn["title"] or turn["office"]}
        known = {name for name in names if name in told or name.title() in written}
        ends = [*(turn.start() for turn in turns[1:]), len(text)]
        for turn, name, end in zip(turns, names, ends, strict=True):
            line = text.find("\n", turn.end())
            spoken = text[turn.end() + 1 : min(end, line if line >= 0 else len(text))].rstrip()
            words = Span(turn.end() + 1, turn.end() + 1 + len(spoken))
            sentence = self._text.find_sentence(turn.start())
            source = Phrase(*self._text.find_tokens(Span(*turn.span("who"))))
            if name in known and sentence is not None and source and words.start < words.end:
                cue = Phrase(source.last, source.last + 1)
                yield Candidate(cue, source, "turn", sentence, content=(words,))


def _find_last_name(turn: re.Match[str]) -> str:
    """Return the surname of who speaks: 'TARN' of 'Mr. MURPH TARN (Nephew of the mayor)'."""
    return turn["who"].removesuffix(turn["office"] or "").split()[-1]
