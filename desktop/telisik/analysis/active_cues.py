"""Cues with their speaker before them: active verbs, participles and inverted ones, and what is no statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.openings import OpeningReader
from telisik.analysis.reading import CLAUSE_ENDS, CONTENT_WORDS, PASSIVE, QUOTE_MARKS, RELATIVES, Candidate

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_TOLD_BEFORE = frozenset({"not", "n't", "never", "previously", "first", "already", "earlier"})
_MARK_REACH, _PLACED_REACH = 3, 8
_SHORTEST_VERB = 7
_SPEAKERS = (
    "humans", "offices", "institutions", "collectives", "singular", "plural", "social", "documents", "titles",
)  # fmt: skip
_BRIEF = 5
_LONGEST_NAME = 4
_FILING = 12
_URGED = 20
_DESCRIBED = 12
_NOT_YET = "belum"


class ActiveCueReader(OpeningReader):
    """Reads active cues of one text."""

    def _has_content_mark(self, place: int, reach: int = 4) -> bool:
        window = self._low[place : place + reach]
        return any(w in CONTENT_WORDS or w in QUOTE_MARKS for w in window)

    def _read_active(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._is_participle(match, sentence):
            return self._read_participle(match, sentence)
        if self._is_unsaid(match, sentence):
            return None
        weak = match.last - match.first == 1 and self._low[match.first] in self._book.phrases("weak_cues")
        weak = weak and not self._has_content_mark(match.last)
        unmarked = self._lacks_mark(match)
        if unmarked and not self._book.phrases("publishing_cues").match(self._low, match.first):
            return None
        if self._book.pack.language == "en" and self._is_inverted(match, sentence):
            source = self._finder.find_right(match.last, sentence.last)
            return Candidate(cue, source, "active", sentence) if source else None
        floor = self._find_floor(match.first, sentence)
        source = self._finder.find_left(match.first, floor)
        if not source or self._is_blocked(source) or (weak and not self._is_speaker(source)):
            return None
        if self._is_no_subject(source) or (narrowed := self._narrow(source)) is None:
            return None
        source = self._join_title(narrowed)
        if unmarked and not self._publishes(source, match.last):
            return None
        if self._only_notices(source, match):
            return None
        noun = self._low[source.first] in {"a", "an"} and self._low[match.first] in self._book.phrases(
            "base_forms"
        )
        if noun and source.last == match.first:
            return None
        return Candidate(cue, source, "active", sentence)

    def _only_notices(self, source: Phrase, match: CueMatch) -> bool:
        """Tell whether people on the net only look at something and tell nothing: 'Netizen menyoroti gaun itu'."""
        crowd = self._book.phrases("netizens")
        counted = source.first + self._book.phrases("plural").match(self._low, source.first)
        noticing = self._book.phrases("net_noticing").match(self._low, match.first)
        return bool(noticing and crowd.match(self._low, counted)) and not self._has_content_mark(match.last)

    def _is_no_subject(self, source: Phrase) -> bool:
        """Tell whether words before a verb did something else or only should do it: 'oleh X', 'agar X'.

        Nor are they where a passive ends them: 'artikel itu dianggap | mengancam'.
        """
        before = self._low[max(0, source.first - _BRIEF) : source.first]
        if before[-1:] and before[-1] in self._book.phrases("purposes"):
            return not self._finder.keeps_name_back(source.first)
        if before[-1:] and before[-1] in self._book.phrases("agent_marks"):
            return any(word == "di" or PASSIVE.match(word) for word in before[-3:-1])
        if _NOT_YET in self._low[source.first + 1 : source.last]:
            return True  # "Polisi belum merilis pernyataan tentang alasan mereka | menduga"
        judged = self._low[source.last - 1] in self._book.phrases("judging_passives")
        return judged and source.last - source.first > 1

    def _is_unsaid(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether what the cue names is no statement: 'untuk mengatakan', 'belum menyebut'."""
        if match.first > sentence.first and self._book.phrases("infinitive_marks").match(
            self._low, match.first - 1
        ):
            return True
        if self._is_means(match, sentence) or self._describes_speaker(match, sentence):
            return True
        refusals = self._book.phrases("refusals")
        refused = any(
            place + refusals.match(self._low, place) == match.first
            for place in range(max(0, match.first - 2), match.first)
        )
        return refused or self._is_negated(match.first, sentence) or self._is_act(match, sentence)

    def _describes_speaker(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue only describes who speaks after it: 'warga yang *mengaku* melihatnya mengatakan'."""
        if match.first <= sentence.first + 1 or self._low[match.first - 1] not in RELATIVES:
            return False
        tellers = self._book.phrases("plain_tellers")
        for place in range(match.last, min(match.last + _DESCRIBED, sentence.last)):
            if not self._tokens[place].is_word or self._low[place] in CONTENT_WORDS:
                return False
            if tellers.match(self._low, place):
                return place > match.last and self._low[place - 1] not in RELATIVES
        return False

    def _is_means(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether something is done by what a cue names, and not told: 'dengan menambahkan pita merah'."""
        led = match.first > sentence.first and self._book.phrases("accompaniment").match(
            self._low, match.first - 1
        )
        means = led and self._book.phrases("means_cues").match(self._low, match.first)
        return bool(means) and not self._has_content_mark(match.last, _PLACED_REACH)

    def _lacks_mark(self, match: CueMatch) -> bool:
        """Tell whether a cue that needs 'bahwa', a colon or a quotation beside it has none."""
        taken = self._book.phrases("mark_cues").match(self._low, match.first)
        if not taken or taken < match.last - match.first or self._judges(match):
            return False  # "mencurigai adanya" has in it what it needs
        return not (
            self._has_content_mark(match.last, self._find_mark_reach(match.last))
            or self._calls_upon(match)
            or any(self._follows_quote(place) for place in range(max(0, match.first - 3), match.first + 1))
            or self._next(match.last) == ","
            or self._leads_clause(match)
            or self._sees_done(match)
        )

    def _sees_done(self, match: CueMatch) -> bool:
        """Tell whether somebody by name judges what another has done: 'melihat | Arunika telah melanggar'."""
        place, before = match.last, match.first - 1
        named = self._low[before] == "," or (self._tokens[before].is_capital and before not in self._openings)
        if before < 0 or not named:
            return False
        if not self._book.phrases("seeing_that").match(self._low, match.first) or place >= len(self._low):
            return False
        last = self._find_capitals_end(place, place + _LONGEST_NAME)
        return last > place and self._next(last) in self._book.phrases("seen_done")

    def _leads_clause(self, match: CueMatch) -> bool:
        """Tell whether a clause with its verb follows without 'bahwa': 'percaya | kopi menurunkan tekanan darah'."""
        if self._low[match.first] not in self._book.phrases("clause_leading"):
            return False
        prefixes = tuple(self._book.phrases("finite_prefixes").words())
        for here in range(match.last, min(match.last + _BRIEF, len(self._low))):
            word = self._low[here]
            if (
                word in RELATIVES
                or not word.isalpha()
                or self._book.phrases("clause_breakers").match(self._low, here)
            ):
                return False
            if here > match.last and word.startswith(prefixes) and len(word) >= _SHORTEST_VERB:
                return True
        return False

    def _judges(self, match: CueMatch) -> bool:
        """Tell whether somebody sees a thing as something, or urges others: 'melihat desain itu sebagai tren'."""
        after = self._low[match.last : match.last + _URGED]
        ends = next((i for i, word in enumerate(after) if word in CLAUSE_ENDS), len(after))
        if self._low[match.first] in self._book.phrases("seeing_as"):
            return "sebagai" in after[1:ends]
        urged = self._book.phrases("urged_to")
        return self._low[match.first] in self._book.phrases("urging") and any(
            word in urged for word in after[1:ends]
        )

    def _publishes(self, source: Phrase, place: int) -> bool:
        """Tell whether an outlet or an account writes a statement: 'akun X menulis | jalan ditutup', not 'buku'."""
        if place >= len(self._low) or self._book.phrases("written_things").match(self._low, place):
            return False
        kind = self._typer.type_phrase(self._truecase(source))
        posted = self._book.phrases("described_outlets").match(self._low, source.first) > 0
        return kind is not None and (posted or kind.code in {Code.MEDIA_RELAY, Code.SOCIAL_MEDIA})

    def _find_mark_reach(self, place: int) -> int:
        """Return how far a colon or quotation may stand: farther after 'pada hari Senin'."""
        return _PLACED_REACH if self._book.phrases("adjuncts").match(self._low, place) else _MARK_REACH

    def _narrow(self, source: Phrase) -> Phrase | None:
        """Return whom 'yang' before a cue is about, where a clause stands between: 'Budi menemui | warga yang' mengaku.

        Nobody, where that is a thing: 'Budi mencetak gol yang menegaskan keunggulan'.
        """
        last = source.last - 1
        if self._low[last] not in RELATIVES or not self._tokens[source.first].is_capital:
            return source
        verb = next((i for i in range(last - 1, source.first - 1, -1) if self._is_finite(i)), -1)
        if verb < 0 or any(self._low[i] in RELATIVES for i in range(source.first, verb)):
            return source
        if self._low[verb] in self._book.phrases("linking_verbs") and verb > source.first:
            return Phrase(source.first, verb)
        inner = Phrase(verb + 1, source.last)
        starts = [
            i
            for i in range(verb + 1, last)
            if any(self._book.phrases(n).match(self._low, i) for n in _SPEAKERS)
        ]
        if starts:
            return Phrase(starts[0], source.last)
        return inner if self._tokens[verb + 1].is_capital else None

    def _is_finite(self, place: int) -> bool:
        """Tell whether a word is a clause's verb by its shape: 'menemui', 'mencetak', 'merupakan'."""
        word = self._low[place]
        if word in self._book.phrases("linking_verbs"):
            return True
        known = any(word in self._book.phrases(n) for n in ("not_finite", "humans", "offices", "fields"))
        shaped = len(word) >= _SHORTEST_VERB and word.startswith(("meng", "mem", "men", "meny"))
        opens = place in self._openings
        return shaped and not known and (opens or self._tokens[place].form.islower())

    def _calls_upon(self, match: CueMatch) -> bool:
        """Tell whether a call goes to everybody: 'mengajak masyarakat'."""
        called = self._book.phrases("called_upon").match(self._low, match.last)
        return self._low[match.first] == "mengajak" and called > 0

    def _is_negated(self, cue: int, sentence: Sentence) -> bool:
        """Tell whether what the cue names did not happen: 'belum mengumumkan', 'tidak mau menyebutkan'."""
        negations, fillers = self._book.phrases("negations"), self._book.phrases("fillers")
        if self._low[cue] in self._book.phrases("negatable"):
            return False
        place = cue - 1
        while place > sentence.first and self._low[place] in fillers and self._low[place] not in negations:
            place -= 1
        return place >= sentence.first and self._low[place] in negations

    def _is_act(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue does something and tells nothing: 'menyatakan perang', 'melaporkan X ke polisi'."""
        states = self._low[match.first] in self._book.phrases("stating_cues")
        goods = states and self._book.phrases("act_goods").match(self._low, match.last)
        if not goods and self._book.phrases("acts").match(self._low, match.last):
            return True
        if self._book.phrases("performatives").match(self._low, match.first):
            return True
        if self._is_feat(match, sentence):
            return True
        if not self._book.phrases("filing_cues").match(self._low, match.first):
            return False
        reach = range(match.last, min(sentence.last, match.last + _FILING))
        filed = next((i for i in reach if self._is_filed_at(i)), 0)
        grounds = self._book.phrases("grounds_of_complaint")
        filed = filed or next((i for i in reach if grounds.match(self._low, i)), 0)
        return filed > 0 and not any(word in CONTENT_WORDS for word in self._low[match.last : filed])

    def _is_feat(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether something is put up or scored, and not told: 'mengunggah momen', 'mencatat kemenangan'."""
        posts = self._book.phrases("posting").match(self._low, match.first)
        scores = self._low[match.first] == "mencatat"
        things = self._book.phrases("posted_things" if posts else "scored_things")
        if not (posts or scores) or not things.match(self._low, match.last):
            return False
        return not any(word in CONTENT_WORDS for word in self._low[match.last : sentence.last])

    def _is_filed_at(self, place: int) -> bool:
        """Tell whether a case is brought to a body here: 'ke polisi', 'ke Badan Reserse Kriminal'."""
        body = (
            self._low[place] == "ke" and place + 1 < len(self._tokens) and self._tokens[place + 1].is_capital
        )
        return body or self._book.phrases("filing_places").match(self._low, place) > 0

    def _is_participle(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether an English past form is passive: 'was told', 'is also accused'."""
        be = self._book.phrases("be_forms")
        before = self._low[max(sentence.first, match.first - 2) : match.first]
        return (
            match.last - match.first == 1
            and any(w in be for w in before)
            and not self._low[match.first].endswith("s")
        )

    def _read_participle(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        window = self._low[match.last : match.last + 3]
        if "by" in window:
            source = self._finder.find_right(match.last + window.index("by") + 1, sentence.last)
            return Candidate(cue, source, "passive", sentence) if source else None
        hearsay = self._low[match.first] in self._book.phrases("hearsay_participles")
        if "no" in self._low[max(sentence.first, match.first - _BRIEF) : match.first]:
            return None
        if any(
            word in _TOLD_BEFORE for word in self._low[max(sentence.first, match.first - 3) : match.first]
        ):
            return None
        return Candidate(cue, None, "hearsay", sentence) if hearsay and window[:1] != ["to"] else None

    def _is_inverted(self, match: CueMatch, sentence: Sentence) -> bool:
        if match.last >= sentence.last or match.last - match.first > 1:
            return False
        after = self._tokens[match.last]
        if self._low[match.first] in self._book.phrases("addressing_cues"):
            return False
        if self._book.phrases("calendar").match(self._low, match.last):
            return False
        helped = self._next(match.last + 1) in self._book.phrases("auxiliaries")
        if helped and after.lower in self._book.phrases("pronouns"):
            return False  # ', said he had swapped messages'
        opens = after.is_capital or after.lower in {"the", "a", "an", "one", "another", "his", "her", "some"}
        if not opens:
            return False
        left = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if left and self._is_speaker(left) and not self._ends_with_name(match, sentence):
            return False
        return self._follows_quote(match.first) or self._next(match.first - 1) == ","

    def _ends_with_name(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether nothing but a name follows a cue after a comma: '..., noted Dana Moore.'."""
        last = sentence.last - (self._tokens[sentence.last - 1].form == ".")
        rest = self._tokens[match.last : last]
        brief = self._low[match.first - 1] == "," and len(rest) <= _LONGEST_NAME
        return brief and len(rest) > 1 and all(token.is_capital or token.form == "." for token in rest)

    def _join_title(self, source: Phrase) -> Phrase:
        """Return a record with what it is about: 'UU Nomor 12 Tahun 2010 tentang | Perlindungan Satwa'."""
        topics = self._book.phrases("title_links")
        if not source.first or not topics.match(self._low, source.first - 1):
            return source
        if self._low[source.last - 1] in RELATIVES:
            return source
        reach = range(max(0, source.first - _FILING), source.first - 1)
        opening = next((place for place in reach if self._opens_subject(place, "documents")), source.first)
        ended = any(word in CLAUSE_ENDS for word in self._low[opening : source.first])
        return source if ended else Phrase(opening, source.last)

    def _opens_subject(self, place: int, heads: str) -> bool:
        """Tell whether a noun of a list opens a sentence or a part after a comma here, perhaps after 'sebuah'."""
        opens = place in self._openings or self._low[place - 1] == ","
        led = self._book.phrases("singular").match(self._low, place)
        return opens and self._book.phrases(heads).match(self._low, place + led) > 0
