"""How far what is said reaches: from its 'that' to the clauses and quotations that a parse may cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.parsed_contents import ParsedContentReader
from telisik.analysis.syntax import VERBS
from telisik.analysis.tree_reading import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.reading import Candidate
    from telisik.analysis.text import Sentence

_THAT_REACH = 6
_CLAUSE_REACH = 9
_JOINING = frozenset({"and", "or", "nor", "but", "so", "because"})
_REASONS = frozenset({"so", "because", "nor"})
_TAIL = 3  # tokens of when or where behind a source that ends a clause: "according to the survey | last week"
_WHEN_REACH = 10
_MOST_BEFORE = 8  # candidates before a verb among which is the speaker whom it goes on with
_APART = 3  # code points between what is said and a quotation that goes on with it


class ExtentReader(ParsedContentReader):
    """Finds where what is said begins and ends."""

    def _complete(self, content: tuple[Span, ...], match: CueMatch, sentence: Sentence) -> tuple[Span, ...]:
        """Return what is said from its 'that' to the clauses joined to it, which a parse may hang elsewhere."""
        if len(content) != 1 or content[0].start < self._tokens[match.last - 1].end:
            return content
        first = self._text.find_token(content[0].start)
        last = self._text.find_token(content[0].end - 1) + 1
        if first >= sentence.last or last > sentence.last or self._is_inside_quote(first):
            return content
        told = self._low[match.last - 1] in self._book.phrases("addressing_cues") and first == match.last
        first = self._find_that(match.last, min(first + _THAT_REACH * told, last))
        while first < last - 1 and not self._tokens[first].is_word and self._low[first] in {",", ":", "-"}:
            first += 1  # 'warned that, | without rain'
        if told and self._low[first - 1] != "that":
            first = match.last
        if self._joins_clause(last, sentence) or self._runs_on(first, last, sentence):
            return (Span(self._tokens[first].start, self._find_end(last, sentence)),)
        return (Span(self._tokens[first].start, content[0].end),)

    def _find_that(self, start: int, first: int) -> int:
        """Return where what is said begins: behind a 'that' whose clause a parse cut: 'told us that | he saw'."""
        tree = self._tree
        for place in range(start, min(start + _THAT_REACH, first - 1)):
            kind = tree.classes[tree.at(self._tokens[place].start)]
            if self._low[place] == "that" and (kind == "SCONJ" or self._tokens[place - 1].is_capital):
                return place + 1
            if kind in VERBS or self._low[place] == ",":
                break
        return first

    def _runs_on(self, first: int, last: int, sentence: Sentence) -> bool:
        """Tell whether a parse cut what is said before its verb: 'confirming it | will hire staff'."""
        tree = self._tree
        if last >= sentence.last or self._has_verb(first, last):
            return False
        return tree.classes[tree.at(self._tokens[last].start)] in {
            "AUX",
            "VERB",
        } and not self._is_inside_quote(last)

    def _joins_clause(self, place: int, sentence: Sentence) -> bool:
        """Tell whether a clause with a subject of its own goes on: '... the feud | and he was simply ending it'."""
        tree = self._tree
        comma = self._low[place] == "," if place < sentence.last else False
        here = place + comma
        if here + 1 >= sentence.last or self._low[here] not in (_REASONS if comma else _JOINING):
            return False
        if self._low[here + 1] in self._book.phrases("be_forms"):
            return True
        after = range(here + 1, min(here + _CLAUSE_REACH, sentence.last))
        at = [tree.at(self._tokens[k].start) for k in after]
        subject = next((k for k in at if tree.relations[k] in {"nsubj", "nsubj:pass", "expl"}), -1)
        verb = next((k for k in at if tree.classes[k] in VERBS), -1)
        spoken = verb >= 0 and any(
            tree.lows[verb] in self._book.phrases(n) for n in ("sure_cues", "plain_cues")
        )
        return 0 <= subject < verb and not spoken

    def _reach_quoted(self, content: tuple[Span, ...], sentence: Sentence) -> tuple[Span, ...]:
        """Return what is said with the quotation that ends its sentence: 'argued that it was late, "and dark"'."""
        if not content:
            return content
        end = content[-1].end
        quote = self._quotes.find_after(end)
        if quote is None or quote.span.start - end > _APART or quote.span.end > sentence.span.end:
            return content
        between = (
            self._text.text[end : quote.span.start] + self._text.text[quote.span.end : sentence.span.end]
        )
        if any(each.isalnum() for each in between):
            return content
        return (*content[:-1], Span(content[-1].start, quote.inner.end))

    def _add_that(self, content: tuple[Span, ...], match: CueMatch, sentence: Sentence) -> tuple[Span, ...]:
        """Return a quotation with a clause behind when and whom: '"It is grave," they wrote, that | it "fell"'."""
        end = self._tokens[match.last - 1].end
        if not content or content[-1].end > end:
            return content
        reach = range(match.last, min(match.last + _WHEN_REACH, sentence.last - 2))
        that = next((k for k in reach if self._low[k] == "," and self._low[k + 1] == "that"), -1)
        if that < 0 or self._has_verb(match.last, that) or not self._has_verb(that + 2, sentence.last):
            return content
        return (*content, self._reach_from(that + 2, sentence))

    def _take_front(self, cue: Phrase, source: Phrase, sentence: Sentence) -> Span | None:
        """Return the clauses before a comma and a source that ends the sentence: 'A won, B lost, | according to X'."""
        place = cue.first
        if place - sentence.first <= 1 or self._low[place - 1] != ",":
            return None
        rest = range(source.last, min(sentence.last, source.last + _TAIL + 1))
        stop = next(
            (k for k in rest if not self._tokens[k].is_word or self._low[k] in DASHES),
            sentence.last if len(rest) <= _TAIL else -1,
        )
        if stop < 0 or (stop < sentence.last and self._low[stop] == ","):
            return None
        borders = [here for here in range(sentence.first, place - 1) if self._parts_clauses(here)]
        start = borders[-1] + 1 if borders else sentence.first
        if not self._has_verb(start, place - 1):
            return None
        return Span(self._tokens[start].start, self._tokens[place - 2].end)

    def _join_coordinate(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Join a verb behind ', and' to the speaker before: 'Lowe said she slept, | and accused the guards'.

        A parse often joins it to the verb of what is said, so that "she" would accuse inside Lowe's own words.
        """
        out: list[Candidate] = []
        for candidate in found:
            place = candidate.cue.first
            start = self._tokens[place].start
            joined = candidate.kind == "verb" and self._is_coordinate(candidate)
            near = range(len(out) - 1, max(-1, len(out) - 1 - _MOST_BEFORE), -1) if joined else ()
            first = next((k for k in near if self._covers(out[k], start)), -1)
            if first >= 0 and self._is_inner(candidate, out[first]):
                out[first] = self._join(out[first], candidate)
            else:
                out.append(candidate)
        return out

    def _is_coordinate(self, candidate: Candidate) -> bool:
        """Tell whether a verb is joined by ', and', or by 'and' or 'but' behind words that name nobody."""
        place = candidate.cue.first
        before = self._low[max(0, place - 2) : place]
        if before == [",", "and"]:
            return True
        if before[-1:] not in (["and"], ["but"]) or candidate.source is None:
            return False
        return not self._is_speaker(candidate.source)

    def _covers(self, candidate: Candidate, offset: int) -> bool:
        """Tell whether an offset lies in what somebody says by a verb before it."""
        said = any(span.start <= offset < span.end for span in candidate.content)
        return said and candidate.kind == "verb" and self._tokens[candidate.cue.first].start < offset

    def _is_inner(self, candidate: Candidate, outer: Candidate) -> bool:
        """Tell whether who speaks is only read from another's words."""
        source = candidate.source
        return (
            source is not None and bool(candidate.content) and self._covers(outer, self._span(source).start)
        )
