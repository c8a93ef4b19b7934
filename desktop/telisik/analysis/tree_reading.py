"""What a parse tells of one text: who is the subject of a verb, which words a noun phrase takes, where a clause ends.

Relations are those of Universal Dependencies 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.cues import CueReader
from telisik.analysis.model import Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import is_long
from telisik.analysis.syntax import VERBS, grow_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.phrasebook import CueMatch, Phrasebook
    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.sources import SourceTyper
    from telisik.analysis.text import Text

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NOT_SOURCE = frozenset(
    {"acl:relcl", "parataxis", "punct", "advcl", "discourse", "mark", "dep", "cc:preconj"}
)
_LEADING = frozenset({"case", "cc", "cc:preconj", "mark"})
_NAMING = frozenset({"flat", "compound", "appos", "fixed", "goeswith"})
_HARD = frozenset(";:")
DASHES = frozenset({"-", "–", "—", "--"})
_NEAR = 3


class TreeReading(CueReader):
    """A text with its parse."""

    def __init__(self, text: Text, quotes: QuoteMap, book: Phrasebook, typer: SourceTyper) -> None:
        """Read one text, of which the sentences are parsed that hold a cue outside quotation marks."""
        super().__init__(text, quotes, book, typer)
        cued = {sentence.index for _, sentence in self._cues}
        self._tree = grow_tree(text.parse(cued))

    def _is_relative(self, place: int) -> bool:
        """Tell whether a token is a relative pronoun, and not a body's short form ("WHO")."""
        tree = self._tree
        return tree.lows[place] in _RELATIVES and self._text.text[tree.starts[place]].islower()

    def _take_phrase(self, noun: int) -> Phrase:
        """Return the words of a noun phrase: its head with what describes it, but no clause about it."""
        tree = self._tree
        places: list[int] = []
        stack = [noun]
        while stack:
            one = stack.pop()
            places.append(one)
            kids = (k for k in tree.kids[one] if tree.relations[k] not in _NOT_SOURCE)
            stack.extend(k for k in kids if one != noun or tree.relations[k] not in _LEADING or k > noun)
        first, last = self._bound(noun, places)
        phrase = self._trim_phrase(
            Phrase(*self._text.find_tokens(Span(tree.starts[first], tree.ends[last - 1])))
        )
        if phrase.first < phrase.last:
            return phrase
        place = self._text.find_token(tree.starts[noun])  # a mark that the parse takes for a noun
        return Phrase(place, place + 1)

    def _take_core(self, noun: int) -> Phrase | None:
        """Return a noun with what stands before it and its apposition: 'A report' of 'A report by the port'.

        None for a proper name, which may hold a preposition ("Department for Business"), and for a noun of quantity.
        """
        tree = self._tree
        proper = tree.classes[noun] != "NOUN" or self._text.text[tree.starts[noun]].isupper()
        if proper or tree.lows[noun] in self._book.phrases("quantities"):
            return None
        places, stack = [], [noun]
        while stack:
            one = stack.pop()
            places.append(one)
            kids = [k for k in tree.kids[one] if tree.relations[k] not in {*_NOT_SOURCE, "case", "cc"}]
            stack.extend(k for k in kids if k < noun or tree.relations[k].split(":")[0] in _NAMING)
        first, last = self._bound(noun, places)
        return self._trim_phrase(
            Phrase(*self._text.find_tokens(Span(tree.starts[first], tree.ends[last - 1])))
        )

    def _bound(self, noun: int, places: Sequence[int]) -> tuple[int, int]:
        """Return the stretch around a head noun that has no gap but marks."""
        tree = self._tree
        held = set(places)
        first = last = noun
        while first - 1 in held or (self._is_soft(first - 1) and first - 2 in held):
            first -= 1
        top = len(tree.starts)
        while last + 1 in held or (last + 2 < top and self._is_soft(last + 1) and last + 2 in held):
            last += 1
        return first, last + 1

    def _is_soft(self, place: int) -> bool:
        """Tell whether a mark may stand inside a noun phrase."""
        return self._tree.classes[place] == "PUNCT" and self._tree.lows[place] not in _HARD

    def _trim_phrase(self, phrase: Phrase) -> Phrase:
        first, last = phrase.first, phrase.last
        openers = self._book.phrases("aside_verbs")
        last = next(
            (
                i - 1
                for i in range(first + 2, last)
                if self._low[i - 1] == "," and openers.match(self._low, i)
            ),
            last,
        )
        last = next(
            (i for i in range(first + 1, last - 1) if self._opens_figure(i) or self._is_apart(i)), last
        )
        while first < last and not self._tokens[first].is_word:
            first += 1
        while first < last and not self._tokens[last - 1].is_word and self._tokens[last - 1].form != ")":
            last -= 1
        last = self._drop_adverbs(first, last)
        return Phrase(self._lead_titles(first), self._take_name(first, self._close_bracket(first, last)))

    def _lead_titles(self, first: int) -> int:
        """Return where a name begins with the titles that a parse cut off: 'Lt. Gov. | Dale Finch'."""
        titles = self._book.phrases("titles")
        while self._tokens[first].is_capital and first not in self._openings:
            dot = self._tokens[first - 1].form == "."
            title = self._tokens[first - 1 - dot]
            near = not dot or title.end == self._tokens[first - 1].start
            if not near or not title.is_capital or not titles.match([title.lower], 0):
                break
            first -= 1 + dot
        return first

    def _opens_figure(self, place: int) -> bool:
        """Tell whether a comma and a count of things end a name: 'the ministry | , 11 million tonnes'; no age does."""
        counted = self._low[place] == "," and self._low[place + 1][:1].isdigit()
        return counted and self._next(place + 2).isalpha()

    def _is_apart(self, place: int) -> bool:
        """Tell whether a dash between spaces ends a name: 'a survey | - much like the last'."""
        if self._low[place] not in DASHES:
            return False
        before, after = self._tokens[place - 1], self._tokens[place + 1]
        dash = self._tokens[place]
        return before.end < dash.start and dash.end < after.start and not after.is_capital

    def _drop_adverbs(self, first: int, last: int) -> int:
        """Return where a phrase ends before adverbs that belong to the verb: 'The ministry quietly'."""
        tree = self._tree
        while last - first > 1 and self._tokens[last - 1].form.islower():
            place = tree.at(self._tokens[last - 1].start)
            if tree.classes[place] != "ADV":
                break
            last -= 1
        return last

    def _take_name(self, first: int, last: int) -> int:
        """Return where a name ends that a parse cut off from the noun before it: 'host Rush Limbaugh'."""
        if last <= first or last >= len(self._tokens) or not self._tokens[last - 1].is_word:
            return last
        end = last + self._is_initial(last)
        while end < len(self._tokens) and self._tokens[end].is_capital and end not in self._openings:
            if self._tree.classes[self._tree.at(self._tokens[end].start)] != "PROPN":
                break
            end += 1
            end += end < len(self._tokens) and self._is_initial(end)  # 'candidate Prof. | Lena Ruiz'
        if self._is_initial(last):
            return max(end, last)
        fresh = self._tokens[last - 1].end + 1 == self._tokens[last].start
        return end if fresh and not self._book.phrases("calendar").match(self._low, last) else last

    def _is_initial(self, last: int) -> bool:
        """Tell whether a stop ends initials within a name: 'G.K | . Butterfield'."""
        if self._tokens[last].form != "." or last + 1 >= len(self._tokens):
            return False
        before = self._tokens[last - 1]
        titled = self._book.phrases("titles").match([before.lower], 0) > 0
        short = before.is_capital and (len(before.form) == 1 or "." in before.form or titled)
        return short and before.end == self._tokens[last].start and last + 1 not in self._openings

    def _close_bracket(self, first: int, last: int) -> int:
        """Return where a phrase ends whose last bracket is open: 'Joseph Crowley (D-N.Y.)'."""
        forms = [token.form for token in self._tokens[first:last]]
        if forms.count("(") <= forms.count(")"):
            return last
        after = self._tokens[last : last + _NEAR]
        return next((last + i + 1 for i, token in enumerate(after) if token.form == ")"), last)

    def _skip_that(self, offset: int) -> int:
        """Return where the words after a cue begin, 'that' and marks left out."""
        place = self._text.find_token(offset) + 1
        while place < len(self._tokens) - 1 and (
            self._low[place] == "that" or not self._tokens[place].is_word
        ):
            place += 1
        return self._tokens[place].start

    def _cut(self, places: Sequence[int], match: CueMatch) -> list[Span]:
        """Return the stretches of a clause, without the cue."""
        start, end = self._tokens[match.first].start, self._tokens[match.last - 1].end
        tree = self._tree
        return self._spans([p for p in places if not start <= tree.starts[p] < end])

    def _spans(self, places: Sequence[int]) -> list[Span]:
        tree = self._tree
        out = []
        for run in tree.find_runs(places):
            kept = [p for p in range(*run) if tree.classes[p] not in {"PUNCT", "SPACE"}]
            if kept and tree.lows[kept[0]] == "that":
                del kept[0]
            if kept and not self._text.text[tree.starts[kept[0]] : tree.ends[kept[-1]]].isspace():
                out.append(Span(tree.starts[kept[0]], tree.ends[kept[-1]]))
        return out

    def _widen(self, spans: list[Span]) -> list[Span]:
        """Take whole quotations where a clause reaches into one."""
        out: list[Span] = []
        for start, end in map(self._reach, spans):
            if out and start <= out[-1].end:
                last = out.pop()
                out.append(Span(min(last.start, start), max(last.end, end)))
            else:
                out.append(Span(start, end))
        return out

    def _reach(self, span: Span) -> tuple[int, int]:
        quote = self._quotes.find(span.end - 1) or self._quotes.find(span.start)
        if quote and is_long(quote):
            return min(span.start, quote.inner.start), max(span.end, quote.inner.end)
        return span.start, span.end

    def _is_agent(self, place: int) -> bool:
        tree = self._tree
        return tree.relations[place].startswith("obl") and self._follows_by(place)

    def _follows_by(self, place: int) -> bool:
        return any(self._tree.lows[k] == "by" for k in self._tree.children(place, "case"))

    def _find_governed(self, first: int, last: int) -> int:
        """Return the noun that a preposition of one or more words, or a participle like 'citing', governs."""
        tree = self._tree
        for place in (first, last):
            if tree.relations[place] in {"case", "mark"} and tree.heads[place] > last:
                return tree.heads[place]
        below = [k for p in (first, last) for k in tree.children(p, "obj", "obl", "nmod", "pobj") if k > last]
        return below[0] if below else -1

    def _find_clause_head(self, noun: int) -> int:
        """Return the verb or root that governs the clause a phrase stands in."""
        tree = self._tree
        place = noun
        while tree.heads[place] != place:
            place = tree.heads[place]
            if tree.relations[place] in {"ccomp", "parataxis", "conj"} and tree.classes[place] in VERBS:
                break
        return place
