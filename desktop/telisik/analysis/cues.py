"""Candidates for attributions: every cue of a text with the words that may be its source.

Each kind of cue joins a source to a content in one grammatical way; one small function reads each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.openings import OpeningReader
from telisik.analysis.reading import QUOTE_MARKS, Candidate

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_TOLD_BEFORE = frozenset({"not", "n't", "never", "previously", "first", "already", "earlier"})
_WITHIN = 18
_MARK_REACH, _PLACED_REACH = 3, 8
_SHORTEST_VERB = 7
_SPEAKERS = (
    "humans", "offices", "institutions", "collectives", "singular", "plural", "social", "documents", "titles",
)  # fmt: skip
_NAME_MARKS = frozenset("-#@")
_BRIEF = 5
_SHORT_AGENT = 2
_LONGEST_LINK = 4
_LONGEST_NAME = 4
_DENIALS = frozenset({"tidak", "tak", "belum", "tanpa", "bukan"})
_STOPS = frozenset(".,;:)")
_NAMES_SO = frozenset({"dengan", "juga"})
_FILING = 12
_URGED = 20
_NOT_YET = "belum"
_CLAUSE_ENDS = frozenset(".,;")
_PASSIVE = re.compile(r"di\w{4,}")
_LOOKED_UP = frozenset(
    {Code.DOCUMENT_DATA, Code.NAMED_ORG, Code.MEDIA_RELAY, Code.HEARSAY_AGENTLESS, Code.UNNAMED_GROUP}
)
_ALSO = frozenset({"pula", "juga", "lagi"})
_HANDING_ON = frozenset({Code.MEDIA_RELAY, Code.DOCUMENT_DATA, Code.NAMED_ORG})
_JOINING = frozenset({"dan", "serta"})
_INCLUDING = frozenset({"termasuk"})
_UNVOUCHED = frozenset({"hearsay", "adverb"})
_AGENTS = (
    "offices", "humans", "institutions", "organisations", "plural", "singular", "outlet_heads", "outlets", "social",
    "pronouns",
)  # fmt: skip
_RELATIVE = frozenset({"yang", "yg"})
_INSIDE = frozenset({"dalam", "di", "pada", "dari"})
_RECORD_REACH = 4
_THAT = frozenset({"bahwa", "that", ":", "kalau", "jika", "apakah", "mengapa", "kenapa", "whether"})


class CueReader(OpeningReader):
    """Reads every cue of one text by its kind."""

    def collect(self) -> list[Candidate]:
        """Return one candidate for each cue that has a source or means hearsay."""
        readers = self._list_readers()
        found: list[Candidate] = []
        idle = self._book.phrases("idle_objects")
        for match in self._book.find_cues(self._tokens):
            sentence = self._text.find_sentence(self._tokens[match.first].start)
            if sentence is None or self._is_inside_quote(match.first) or self._is_anonymity(match):
                continue
            if self._is_boilerplate(sentence) and not self._is_credit(match):
                continue
            if self._is_name(match, sentence):
                continue
            if (taken := idle.match(self._low, match.last)) and not self._opens_clause(match.last + taken):
                continue
            if candidate := readers[match.cue.kind](match, sentence):
                found.append(candidate)
        found = self._read_included(found)
        found.extend(self._read_overlooked(found))
        found.extend(self._read_unknown_verbs())
        found.extend(self._read_shared())
        found.extend(self._read_witnesses())
        found.extend(self._drop_retold(self._read_rumour_nouns(), found))
        found.extend(self._read_openings())
        found.extend(self._read_signatures())
        found.extend(self._read_received())
        found.extend(self._read_colons(found))
        found.extend(self._read_bare_names(found))
        found.extend(self._read_dashes(found))
        found.extend(self._read_headline(found))
        found = [
            c
            for c in self._drop_vouched(found)
            if not self._is_boilerplate(c.sentence) or self._low[c.cue.last - 1] == ":"
        ]
        return _drop_twins(
            sorted(found, key=lambda c: (c.cue.first, not c.parsed, -c.cue.last, c.source is None))
        )

    def _read_overlooked(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates of cues that the first reading left out; only a parse tells of them."""
        del found
        return []

    def _list_readers(self) -> dict[str, Callable[[CueMatch, Sentence], Candidate | None]]:
        return {
            "active": self._read_active,
            "relay": self._read_active,
            "record": self._read_record,
            "postposed": self._read_postposed,
            "clitic": self._read_clitic,
            "according": self._read_according,
            "within": self._read_within,
            "passive": self._read_passive,
            "raising": self._read_raising,
            "adverb": self._read_adverb,
            "rumour": self._read_rumour,
            "noun": self._read_noun,
            "verb": read_nothing,
            "possessed": read_nothing,
        }

    def _drop_vouched(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Leave out estimates without an agent in a sentence that somebody vouches for: they are the speaker's."""
        vouched = {c.sentence.index for c in found if c.source is not None or c.clitic}
        leading = {c.sentence.index: c.cue.first for c in found if c.clitic or c.kind == "according"}
        ends = {c.source.last for c in found if c.kind == "according" and c.source}
        closing = self._find_closings(found)
        estimates, beliefs = self._book.phrases("estimates"), self._book.phrases("beliefs")
        return [
            c
            for c in found
            if not (c.kind in _UNVOUCHED and c.cue.first < closing.get(c.sentence.index, 0))
            if c.kind != "hearsay"
            or (
                not self._resumes_voucher(c.cue.first, ends)
                and not (c.sentence.index in vouched and estimates.match(self._low, c.cue.first))
                and not (
                    leading.get(c.sentence.index, c.cue.first) < c.cue.first
                    and beliefs.match(self._low, c.cue.first)
                )
            )
        ]

    def _find_closings(self, found: Sequence[Candidate]) -> dict[int, int]:
        """Return where the speaker stands behind what he said, by sentence, in a text that lost its quotation marks."""
        if self._quotes.quotes or self._book.pack.language != "id":
            return {}
        spoken = [c for c in found if c.kind == "postposed" and self._low[c.cue.first - 1] == ","]
        return {c.sentence.index: c.cue.first for c in spoken}

    def _resumes_voucher(self, place: int, ends: Container[int]) -> bool:
        """Tell whether a passive only goes on with who vouches right before it: 'Menurut BPOM, | disebutkan bahwa'."""
        before = place - (self._low[place - 1 : place] == [","])
        return before in ends and self._book.phrases("within_cues").match(self._low, place) > 0

    def _is_credit(self, match: CueMatch) -> bool:
        """Tell whether a cue credits an agency under an article: 'sumber : Antara'."""
        return match.cue.kind == "according" and self._low[match.last - 1] == ":"

    def _is_name(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue's capital makes it part of a name: 'the United States'."""
        token = self._tokens[match.first]
        if match.cue.kind == "according":
            return False
        lone = match.first > sentence.first and token.is_capital and not token.form.isupper()
        if lone and sentence.index == 0 and self._is_verb(match.first):
            return False
        return lone and self._tokens[match.first - 1].is_word and self._tokens[match.first - 1].is_capital

    def _opens_clause(self, place: int) -> bool:
        """Tell whether a verb follows an object by which nothing is said: 'said nothing | was decided'."""
        lists = ("be_forms", "unreal", "auxiliaries")
        return any(self._book.phrases(name).match(self._low, place) for name in lists)

    def _is_verb(self, place: int) -> bool:
        """Tell whether a parse takes a word for a verb; without one, nothing is known."""
        del place
        return False

    def _is_anonymity(self, match: CueMatch) -> bool:
        """Tell whether a cue is only part of words that keep a name back: 'enggan disebut namanya'."""
        formulas = self._book.phrases("anonymity")
        return any(
            place + formulas.match(self._low, place) > match.first
            for place in range(max(0, match.first - 4), match.first + 1)
        )

    def _has_content_mark(self, place: int, reach: int = 4) -> bool:
        window = self._low[place : place + reach]
        return any(w in _THAT or w in QUOTE_MARKS for w in window)

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
        noun = self._low[source.first] in {"a", "an"} and self._low[match.first] in self._book.phrases(
            "base_forms"
        )
        if noun and source.last == match.first:
            return None
        return Candidate(cue, source, "active", sentence)

    def _is_no_subject(self, source: Phrase) -> bool:
        """Tell whether words before a verb did something else or only should do it: 'oleh X', 'agar X'.

        Nor are they where a passive ends them: 'artikel itu dianggap | mengancam'.
        """
        before = self._low[max(0, source.first - _BRIEF) : source.first]
        if before[-1:] and before[-1] in self._book.phrases("purposes"):
            return not self._finder.keeps_name_back(source.first)
        if before[-1:] and before[-1] in self._book.phrases("agent_marks"):
            return any(word == "di" or _PASSIVE.match(word) for word in before[-3:-1])
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
        refusals = self._book.phrases("refusals")
        refused = any(
            place + refusals.match(self._low, place) == match.first
            for place in range(max(0, match.first - 2), match.first)
        )
        return refused or self._is_negated(match.first, sentence) or self._is_act(match, sentence)

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
        )

    def _judges(self, match: CueMatch) -> bool:
        """Tell whether somebody sees a thing as something, or urges others: 'melihat desain itu sebagai tren'."""
        after = self._low[match.last : match.last + _URGED]
        ends = next((i for i, word in enumerate(after) if word in _CLAUSE_ENDS), len(after))
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
        if self._low[last] not in _RELATIVE or not self._tokens[source.first].is_capital:
            return source
        verb = next((i for i in range(last - 1, source.first - 1, -1) if self._is_finite(i)), -1)
        if verb < 0 or any(self._low[i] in _RELATIVE for i in range(source.first, verb)):
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
        if self._book.phrases("acts").match(self._low, match.last):
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
        return filed > 0 and not any(word in _THAT for word in self._low[match.last : filed])

    def _is_feat(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether something is put up or scored, and not told: 'mengunggah momen', 'mencatat kemenangan'."""
        posts = self._book.phrases("posting").match(self._low, match.first)
        scores = self._low[match.first] == "mencatat"
        things = self._book.phrases("posted_things" if posts else "scored_things")
        if not (posts or scores) or not things.match(self._low, match.last):
            return False
        return not any(word in _THAT for word in self._low[match.last : sentence.last])

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
        opens = after.is_capital or after.lower in {"the", "a", "an", "one", "another", "his", "her", "some"}
        if not opens:
            return False
        left = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if left and self._is_speaker(left) and not self._ends_with_name(match, sentence):
            return False
        return self._follows_quote(match.first) or self._low[match.first - 1] == ","

    def _ends_with_name(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether nothing but a name follows a cue after a comma: '..., noted Dana Moore.'."""
        last = sentence.last - (self._tokens[sentence.last - 1].form == ".")
        rest = self._tokens[match.last : last]
        brief = self._low[match.first - 1] == "," and len(rest) <= _LONGEST_NAME
        return brief and len(rest) > 1 and all(token.is_capital or token.form == "." for token in rest)

    def _read_record(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if self._is_participle(match, sentence):
            return None
        source = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if not source or self._is_blocked(source):
            return None
        source = self._join_title(source)
        words = self._finder.words(source)
        documents = self._book.phrases("documents")
        reach = 2 if self._book.phrases("holding_cues").match(self._low, match.first) else 5
        none = self._book.phrases("not_records")
        is_record = any(
            documents.match(words, i) and not none.match(words, i) for i in range(min(reach, len(words)))
        )
        found_out = not is_record and self._finds_out(match, source, sentence)
        if not (is_record or found_out or self._book.phrases("social").match(words, 0)):
            return None
        if found_out:
            return Candidate(Phrase(match.first, match.last), source, "active", sentence)
        if self._is_negated(match.first, sentence) or self._is_addressed(source):
            return None
        adjective = self._book.phrases("record_adjectives").match(self._low, match.first)
        if adjective and not self._has_content_mark(match.last, 3):
            return None
        source = self._find_record(source)
        return Candidate(Phrase(match.first, match.last), source, "record", sentence)

    def _join_title(self, source: Phrase) -> Phrase:
        """Return a record with what it is about: 'UU Nomor 12 Tahun 2010 tentang | Perlindungan Satwa'."""
        topics = self._book.phrases("title_links")
        if not source.first or not topics.match(self._low, source.first - 1):
            return source
        if self._low[source.last - 1] in _RELATIVE:
            return source
        reach = range(max(0, source.first - _FILING), source.first - 1)
        opening = next((place for place in reach if self._opens_subject(place, "documents")), source.first)
        ended = any(word in _CLAUSE_ENDS for word in self._low[opening : source.first])
        return source if ended else Phrase(opening, source.last)

    def _opens_subject(self, place: int, heads: str) -> bool:
        """Tell whether a noun of a list opens a sentence or a part after a comma here, perhaps after 'sebuah'."""
        opens = place in self._openings or self._low[place - 1] == ","
        led = self._book.phrases("singular").match(self._low, place)
        return opens and self._book.phrases(heads).match(self._low, place + led) > 0

    def _read_included(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read who is named among those who speak, as a second speaker: 'Para pakar, termasuk | Rusli, menilai'."""
        out: list[Candidate] = []
        for each in found:
            parts = self._part_speakers(each) if each.kind == "active" else None
            if parts is None:
                out.append(each)
                continue
            group, place, further = parts
            if any(self._is_finite(here) for here in range(group.first + 1, group.last)):
                out.append(
                    replace(each, source=further)
                )  # "Rina meninjau pasar dan | sejumlah warga mengeluh"
                continue
            content = Span(self._tokens[each.cue.last].start, each.sentence.span.end)
            out.append(replace(each, source=group))
            out.append(
                Candidate(Phrase(place, place + 1), further, "active", each.sentence, content=(content,))
            )
        return out

    def _part_speakers(self, candidate: Candidate) -> tuple[Phrase, int, Phrase] | None:
        """Return two speakers, of whom one is people without names, and the place of the word between them."""
        source, first = candidate.source, candidate.sentence.first
        if source is None or candidate.cue.last >= candidate.sentence.last:
            return None
        if place := self._find_inclusion(candidate):
            first += self._book.phrases("leads").match(self._low, first)
            group = Phrase(first, place - (self._low[place - 1] == ","))
            further = self._finder.find_right(place + 1, candidate.cue.first)
        elif place := self._find_joint(source):
            group, further = Phrase(source.first, place), Phrase(place + 1, source.last)
        else:
            return None
        kinds = [self._typer.type_phrase(self._truecase(phrase)) for phrase in (group, further) if phrase]
        codes = {kind.code for kind in kinds if kind is not None}
        people = Code.UNNAMED_GROUP in codes and bool(codes & {Code.NAMED_PERSON, Code.NAMED_ORG})
        return (group, place, further) if people else None

    def _find_joint(self, source: Phrase) -> int:
        """Return where 'dan' joins people in numbers to a name: 'Rusli Hamdani | dan sejumlah warga'; else 0."""
        several = self._book.phrases("plural")
        reach = range(source.first + 1, source.last - 1) if source.last < len(self._low) else ()
        return next((i for i in reach if self._low[i] in _JOINING and several.match(self._low, i + 1)), 0)

    def _find_inclusion(self, candidate: Candidate) -> int:
        """Return where 'termasuk' stands between a sentence's first words and a cue, with no clause between; else 0."""
        first, cue = candidate.sentence.first, candidate.cue.first
        place = next((i for i in range(first + 1, cue - 1) if self._low[i] in _INCLUDING), 0)
        clause = any(self._is_finite(i) or self._low[i] in _RELATIVE for i in range(first, place))
        return 0 if clause else place

    def _finds_out(self, match: CueMatch, source: Phrase, sentence: Sentence) -> bool:
        """Tell whether researchers find that something is so: 'Peneliti menemukan kopi | dapat ...', no 'fosil'."""
        thing = self._book.phrases("found_things").match(self._low, match.last)
        if thing or not self._book.phrases("finding_out").match(self._low, match.first):
            return False
        places = range(source.first, min(source.first + _BRIEF, source.last))
        if not any(self._book.phrases("finders").match(self._low, i) for i in places):
            return False
        after = range(match.last + 1, min(sentence.last, match.last + _FILING))
        ends = next((i for i in after if self._low[i] in _CLAUSE_ENDS), after.stop)
        verb = next((i for i in after if i < ends and self._tells_finding(i)), 0)
        return verb > 0 and not self._is_negated(match.first, sentence)

    def _tells_finding(self, place: int) -> bool:
        """Tell whether a clause's verb stands here, with no 'yang' or 'untuk' that makes it describe a noun."""
        barred = self._low[place - 1] in _RELATIVE or self._book.phrases("infinitive_marks").match(
            self._low, place - 1
        )
        verb = self._book.phrases("clause_verbs").match(self._low, place) or self._is_finite(place)
        return bool(verb) and not barred

    def _is_addressed(self, source: Phrase) -> bool:
        """Tell whether a phrase with a relative clause is only whom somebody turns to: 'Kepada warga yang merekam'."""
        before = source.first and self._book.phrases("told_to").match(self._low, source.first - 1)
        return bool(before) and self._low[source.last - 1] in _RELATIVE

    def _find_record(self, source: Phrase) -> Phrase:
        """Return the record that a relative clause is about: 'ia mengunggah | video yang' menunjukkan ..."""
        words = self._finder.words(source)
        relative = words[-1] in _RELATIVE
        opens = self._typer.is_pronoun(words[:1]) or self._tokens[source.first].is_capital
        if not relative or not opens:
            return source
        lists = [self._book.phrases(name) for name in ("documents", "social")]
        places = [i for i in range(1, len(words)) if any(phrases.match(words, i) for phrases in lists)]
        return Phrase(source.first + places[-1], source.last) if places else source

    def _read_postposed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        after = self._next(match.last)
        quoted = self._follows_quote(match.first)
        if not quoted and (after in {*QUOTE_MARKS, "'"} or not self._stands_between(match, sentence)):
            return None  # "kata 'roti' berarti ...": a word is told of
        if not after or (after in {",", ".", ":", "itu", "kunci", "ini", "lain"} and not quoted):
            return None
        several = match.last - match.first > 1
        inside = after in {"dalam", "di", "dari"} and several
        message = several and self._book.phrases("shared_nouns").match(self._low, match.last - 1) > 0
        message = message and not self._next_is_capital(match.last)  # "demikian pesan | Rina"
        source = self._finder.find_right(match.last + inside - (message and not inside), sentence.last)
        if not source:
            return Candidate(Phrase(match.first, match.last), None, "clitic", sentence) if quoted else None
        return Candidate(Phrase(match.first, match.last), source, "postposed", sentence)

    def _stands_between(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue without a quotation stands where a speaker is put in: ', kata X,' or 'Jadi, lanjut X,'."""
        if self._tokens[match.first].is_capital and match.first > sentence.first:
            return False
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("word_signs"):
            return False
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        word = self._low[match.first]
        if self._book.phrases("speech_particles").match(self._low, match.first):
            return True
        spoken = before in {"", ","} and self._book.phrases("speech_roots").match(self._low, match.first)
        if (
            spoken
            and self._tokens[match.first].is_capital
            and "," not in self._low[match.last : match.last + _WITHIN]
        ):
            return False  # "Kata itu berarti ...": a word, and nobody's
        if spoken:
            return True
        if match.first == sentence.first and self._goes_on_speaking(match, sentence):
            return True
        if match.first == sentence.first or (
            before != "," and word not in self._book.phrases("inserted_roots")
        ):
            return False
        if self._book.phrases("adjuncts").match(self._low, match.last):
            return False
        source = self._finder.find_right(match.last, sentence.last)
        closed = source.last >= sentence.last or self._low[source.last] in {",", "."}
        named = (
            before == ","
            and self._tokens[match.last].is_capital
            and self._book.phrases("aside_roots").match(self._low, match.first) > 0
        )
        closed = closed or (named and self._book.phrases("right_stops").match(self._low, source.last) > 0)
        led = word in self._book.phrases("inserted_roots") and self._names_titled(source)
        closed = closed or led or self._is_teller(source)
        brief = before == "," or led or source.last - source.first <= _BRIEF
        return bool(source) and closed and brief and self._is_speaker(source)

    def _names_titled(self, source: Phrase) -> bool:
        """Tell whether a phrase opens with a title or an office and names its bearer: 'dr Rusli Hamdani SpS'."""
        lists = [self._book.phrases(name) for name in ("titles", "offices")]
        if not source or not any(phrases.match(self._low, source.first) for phrases in lists):
            return False
        kind = self._typer.type_phrase(self._forms(source))
        return kind is not None and kind.code is Code.NAMED_PERSON

    def _is_teller(self, source: Phrase) -> bool:
        """Tell whether a lone name is that of somebody who speaks elsewhere: 'Lele itu kata | Heru diberi'."""
        return source.last - source.first == 1 and self._low[source.first] in self._telling_names

    @cached_property
    def _telling_names(self) -> frozenset[str]:
        """Return the capitals that stand right before a verb by which people speak."""
        tellers = self._book.phrases("plain_tellers")
        return frozenset(
            self._low[place - 1]
            for place in range(1, len(self._low))
            if self._tokens[place - 1].is_capital and tellers.match(self._low, place)
        )

    def _goes_on_speaking(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a sentence opens with who goes on speaking: 'Lanjut Binsar, keempat tersangka ...'."""
        if not self._book.phrases("inserted_roots").match(self._low, match.first):
            return False
        source = self._finder.find_right(match.last, sentence.last)
        named = bool(source) and all(t.is_capital for t in self._tokens[source.first : source.last])
        return named and source.last < sentence.last and self._low[source.last] == ","

    def _read_clitic(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._low[match.first] == "katanya" and not self._follows_quote(match.first):
            commas = {self._next(match.last), self._low[match.first - 1]}
            start = match.first == sentence.first or "," not in commas
            thus = match.first > sentence.first and self._low[match.first - 1] in {"begitu", "demikian"}
            if not thus and (start or "katanya" in self._low[match.last : match.last + 2]):
                return Candidate(cue, None, "adverb", sentence)
        opens = match.first == sentence.first and self._next(match.last) == ","
        if self._low[match.first] in self._book.phrases("opening_clitics") and not opens:
            return None
        noun = self._low[match.first] in self._book.phrases("quote_clitics") or (
            match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("word_signs")
        )
        ends = self._low[match.first - 1] == "," and self._next(match.last) in {".", ""}
        if noun and not ends and not self._follows_quote(match.first):
            return None
        return Candidate(cue, None, "clitic", sentence, clitic=True)

    def _read_according(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        named = match.last < sentence.last and (
            self._tokens[match.last].is_capital
            or any(
                self._book.phrases(n).match(self._low, match.last) for n in ("pronouns", "plural", "humans")
            )
        )
        obeys = before in {"mau", "anak"} or (before == "yang" and not named)
        if obeys and self._low[match.first] == "menurut":
            return None
        source = self._finder.find_right(match.last, sentence.last)
        if self._low[match.first] == "per" and not (
            before in {"", ",", "(", "-", "—", "–"} and source and (named or self._names_record(source))
        ):
            return None  # "3,000 dollars per head"
        words = self._finder.words(source)
        if not source or (match.first > sentence.first and self._is_manner(match, words)):
            return None
        if self._book.phrases("manner_cues").match(self._low, match.first) and (
            self._book.phrases("manners").match(self._low, match.last)
        ):
            return None  # "Dalam keterangan tertulisnya, ..."
        if self._low[match.last - 1] == ":" and self._next(source.last) == ":":
            return None  # "Sumber: ... Editor: ..." is a line of credits
        if self._book.phrases("ways").match(self._low, match.last) or self._is_aside(match, source, before):
            return None
        if self._book.phrases("calendar").match(words, 0) or self._is_dateline(match, words):
            return None
        if self._book.phrases("record_cues").match(self._low, match.first) and not (
            self._names_record(source) and self._refers(match, sentence)
        ):
            return None
        source = self._join_relayed(source, sentence)
        record = self._low[match.first] == "menurut" and self._book.phrases("documents").match(words, 0)
        if not record and self._book.phrases("not_according").match(words, 0):
            return None
        return Candidate(Phrase(match.first, match.last), source, "according", sentence)

    def _refers(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue opens a clause, or somebody refers to a record by it; not 'aturan itu merujuk ...'."""
        if match.first == sentence.first or not self._book.phrases("referring").match(self._low, match.first):
            return True
        before = self._tokens[match.first - 1]
        opens = not before.is_word or self._book.phrases("referring_openers").match(
            self._low, match.first - 1
        )
        return bool(opens) or before.is_capital or self._typer.is_pronoun([before.lower])

    def _join_relayed(self, source: Phrase, sentence: Sentence) -> Phrase:
        """Return a record with the outlet that hands it on: 'Menurut laporan | yang dilansir laman Arunika Post'."""
        relays = self._book.phrases("relays").match(self._low, source.last + 1)
        if not relays or self._next(source.last) not in _RELATIVE or source.last >= sentence.last:
            return source
        outlet = self._finder.find_right(source.last + 1 + relays, sentence.last)
        kind = self._typer.type_phrase(self._truecase(outlet)) if outlet else None
        relayed = kind is not None and kind.code in _HANDING_ON
        return Phrase(source.first, outlet.last) if relayed else source

    def _is_aside(self, match: CueMatch, source: Phrase, before: str) -> bool:
        """Tell whether an outlet only stands between a speaker and the verb: 'Ortiz, quoted by the Beacon, said'."""
        quoted = self._book.phrases("quoting_asides").match(self._low, match.first) > 0
        return quoted and before == "," and self._next(source.last) == ","

    def _is_dateline(self, match: CueMatch, words: Sequence[str]) -> bool:
        """Tell whether only a place stands behind 'dikutip dari': 'dikutip dari Jakarta'."""
        relay = self._book.phrases("relays").match(self._low, match.first) > 0
        return relay and len(words) == 1 and self._book.phrases("places").match(words, 0) > 0

    def _names_record(self, source: Phrase) -> bool:
        """Tell whether a phrase names something that can be looked up, and not a person."""
        forms = self._truecase(source)
        kind = self._typer.type_phrase(forms)
        if kind is None or kind.code not in _LOOKED_UP:
            return False
        words = self._finder.words(source)
        heads = (
            "organisations",
            "institutions",
            "companies",
            "outlets",
            "outlet_heads",
            "firm_openers",
            "organisation_prefixes",
        )
        common = kind.code is Code.NAMED_ORG and forms[0][:1].islower()
        return not common or any(self._book.phrases(n).match(words, 0) for n in heads)

    def _is_manner(self, match: CueMatch, words: Sequence[str]) -> bool:
        """Tell whether a cue inside a sentence only tells how somebody spoke: 'dalam keterangan tertulis'."""
        manner = self._book.phrases("manner_cues").match(self._low, match.first) > 0
        return manner or self._book.phrases("manners").match(words, 0) > 0

    def _read_within(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Dalam laporan itu disebutkan': the document speaks."""
        reach = range(match.first - 1, max(sentence.first, match.first - _WITHIN) - 1, -1)
        opening = [i for i in reach if self._low[i] in _INSIDE and self._opens_record(i + 1)]
        first = next((i for i in opening if self._low[i] == "dalam"), opening[0] if opening else -1)
        if first < 0:
            return None
        source = self._finder.find_right(first + 1, match.first)
        return Candidate(Phrase(match.first, match.last), source, "within", sentence) if source else None

    def _opens_record(self, place: int) -> bool:
        """Tell whether a record, an upload or talk told of before stands within the next words: 'isu tersebut'."""
        lists = [self._book.phrases(name) for name in ("documents", "social", "outlet_heads", "shared_nouns")]
        reach = range(place, min(place + _RECORD_REACH, len(self._low)))
        if any(phrases.match(self._low, i) for phrases in lists for i in reach):
            return True
        outlets = self._book.phrases("outlets")
        if any(outlets.match(self._low, i) and self._tokens[i].is_capital for i in reach):
            return True
        taken = self._book.phrases("rumour_nouns").match(self._low, place)
        return taken > 0 and self._next(place + taken) in self._book.phrases("demonstratives")

    def _read_passive(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._follows_record(match, sentence):
            return None
        if (agent := self._find_agent(match, sentence)) is not None:
            noticed = self._book.phrases("noticing").match(self._low, match.first)
            trusted = self._book.phrases("entrusting").match(self._low, match.first)
            denied = match.first > sentence.first and self._low[match.first - 1] in _DENIALS
            complains = self._book.phrases("complaint_passives").match(self._low, match.first)
            relative = match.first > sentence.first and self._low[match.first - 1] in _RELATIVE
            idle = (
                noticed or trusted or denied or (complains and relative) or self._is_filed_by(match, sentence)
            )
            return None if idle else Candidate(cue, agent, "passive", sentence)
        if self._opens_resolved(match, sentence):
            return Candidate(cue, None, "resolved", sentence)
        return Candidate(cue, None, "hearsay", sentence) if self._is_hearsay(match, sentence) else None

    def _is_filed_by(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether somebody was reported to the police by the agent: 'diperiksa usai dilaporkan dokter'."""
        if match.first == sentence.first or not self._book.phrases("filing_cues").match(
            self._low, match.first
        ):
            return False
        return self._book.phrases("after_filing").match(self._low, match.first - 1) > 0

    def _follows_record(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a record stands right before a passive: 'dalam PP 75/2000, disebutkan | ketiga pejabat'."""
        if not self._book.phrases("within_cues").match(self._low, match.first):
            return False
        found = self._read_within(match, sentence)
        gap = self._low[found.source.last : match.first] if found and found.source else ["?"]
        return gap in ([], [","])

    def _is_hearsay(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a passive without an agent passes talk on, and does not name, command or compare."""
        words = tuple(self._low[match.first : match.last])
        if not self._book.phrases("hearsay").match(words, 0) and not self._is_judged(match, sentence):
            return False
        naming = words[0] in self._book.phrases("naming_cues")
        if naming and self._next(match.last) in _NAMES_SO:
            return False
        if self._book.phrases("not_hearsay_next").match(self._low, match.last):
            return False
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        if naming and before in _RELATIVE and self._next(match.last) == "sebagai":
            return False
        relative = before in _RELATIVE and words[0] in self._book.phrases("relative_hearsay")
        if before in self._book.phrases("not_hearsay_before") and not relative:
            return False
        if self._book.phrases("modal_words").match(self._low, self._skip_back(match.first, sentence)):
            return False
        if self._is_entrusted(match) or self._is_withheld(match, sentence) or self._is_counted(match.last):
            return False
        if words == ("diketahui",) and match.first != sentence.first:
            return False
        if words[0] in self._book.phrases("not_opening_hearsay") and match.first == sentence.first:
            return False
        return not (words[0] in {"disebut", "dikenal"} and len(words) == 1 and self._names_something(match))

    def _is_entrusted(self, match: CueMatch) -> bool:
        """Tell whether 'dipercaya' gives somebody a task; a thing, as in 'obat itu dipercaya untuk', is believed in."""
        taken = self._book.phrases("entrusting").match(self._low, match.first)
        pointed = self._low[match.first - 1] in self._book.phrases("demonstratives")
        if not taken or not pointed or self._low[match.first + taken - 1] != "untuk":
            return taken > 0
        people = ("humans", "offices", "collectives", "institutions", "organisations")
        return any(self._book.phrases(name).match(self._low, match.first - 2) for name in people)

    def _skip_back(self, place: int, sentence: Sentence) -> int:
        """Return the first place before a word that is no filler: 'bisa' before 'segera diantisipasi'."""
        place -= 1
        while place > sentence.first and self._is_filler(place):
            if self._book.phrases("modal_words").match(self._low, place):
                break
            place -= 1
        return max(place, sentence.first)

    def _is_judged(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a sentence says of its subject what nobody is said to think: 'Langkah itu dinilai gagal'."""
        if not self._book.phrases("judging_passives").match(self._low, match.first):
            return False
        before = range(sentence.first, match.first)
        clause = any(self._low[i] in self._book.phrases("judging_clauses") for i in before)
        quoted = self._quotes.find_before(self._tokens[match.first].start)
        spoken = quoted is not None and quoted.span.end > sentence.span.start
        return match.first > sentence.first and not clause and not spoken

    def _is_withheld(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a passive is denied ('tak secara gamblang disebutkan') or supposed ('Jika ...')."""
        if self._book.phrases("there").match(self._low, max(sentence.first, match.first - 2)):
            return True  # "Di sana disebutkan ...": in what was named before
        if self._low[match.first] in self._book.phrases("naming_cues") and (
            "oleh" in self._low[max(sentence.first, match.first - _LONGEST_LINK) : match.first]
        ):
            return True  # "yang oleh penduduk setempat disebut ..."
        place = match.first - 1
        while place > sentence.first and self._is_filler(place):
            place -= 1
        denied = place >= sentence.first and self._low[place] in _DENIALS
        opens = sentence.first < match.first and self._low[sentence.first] in self._book.phrases(
            "conditionals"
        )
        return denied or (opens and "," not in self._low[sentence.first : match.first])

    def _is_filler(self, place: int) -> bool:
        return self._low[place] not in _DENIALS and self._low[place] in self._book.phrases("fillers")

    def _is_counted(self, place: int) -> bool:
        """Tell whether a number of times follows: 'disebut 123 kali'."""
        return self._next(place).isdigit() and self._next(place + 1) == "kali"

    def _names_something(self, match: CueMatch) -> bool:
        after = self._tokens[match.last] if match.last < len(self._tokens) else None
        lone = after is not None and after.is_word and self._next(match.last + 1) in _STOPS
        if lone and not self._tells_state(match.last):
            return True
        if after is not None and self._is_plain_noun(match.last):
            return True
        return after is not None and (
            after.is_capital or after.form in QUOTE_MARKS or after.form in _NAME_MARKS
        )

    def _is_plain_noun(self, place: int) -> bool:
        """Tell whether a word can only name what it stands behind: 'uji itu disebut | tes bengkok'."""
        word = self._tokens[place].form
        if self._book.pack.language != "id" or not (word.isalpha() and word.islower()):
            return False
        lists = (
            "fillers",
            "predicates",
            "humans",
            "offices",
            "conditionals",
            "adjuncts",
            "joiners",
            "boundaries",
        )
        known = any(self._book.phrases(name).match(self._low, place) for name in lists)
        return not known and word not in _THAT and not self._tells_state(place)

    def _tells_state(self, place: int) -> bool:
        """Tell whether a word says what somebody does or how he is, and not what he is called: 'hilang'."""
        verbal = self._low[place].startswith(tuple(self._book.phrases("verb_prefixes").words()))
        return verbal or self._book.phrases("states").match(self._low, place) > 0

    def _find_agent(self, match: CueMatch, sentence: Sentence) -> Phrase | None:
        place = match.last
        if place >= sentence.last:
            return None
        naming = self._low[match.first] in self._book.phrases("naming_cues")
        window = self._low[place : place + (1 if naming else 3)]
        if "oleh" in window or "by" in window:
            by = place + window.index("oleh" if "oleh" in window else "by")
            if by > place and _PASSIVE.fullmatch(self._low[by - 1]):
                return None  # "dituding dilakukan oleh X": X did it, and nobody says who accuses
            return self._finder.find_right(by + 1, sentence.last) or None
        judged = self._book.phrases("judging_passives").match(self._low, match.first) > 0
        if (naming or judged) and self._tokens[place].is_capital and self._low[place] in self._speaking_names:
            return self._finder.find_right(place, min(sentence.last, place + _SHORT_AGENT)) or None
        if judged and self._opens_crowd(place):
            return self._finder.find_right(place, self._find_crowd_end(place, sentence)) or None
        bare = self._opens_agent(place)
        named = self._tokens[place].is_capital and self._low[match.first] not in {
            "disebut",
            "dianggap",
            "dinilai",
        }
        titled = self._book.phrases("titles").match(self._low, place)
        named = named or (
            titled > 0 and self._next_is_capital(place + titled)
        )  # "Diterangkan dr Astri Indah"
        if self._low[place] == "seorang" and self._low[match.first] in self._book.phrases("calling_passives"):
            return None
        speaks = self._book.phrases("speaking_passives").match(self._low, match.first) > 0
        if speaks and (bare or named):
            return self._finder.find_right(place, sentence.last) or None
        return None

    def _opens_crowd(self, place: int) -> bool:
        """Tell whether people in numbers or on the net think what a passive says: 'dinilai | sebagian warganet'."""
        counted = self._book.phrases("plural").match(self._low, place)
        social = self._book.phrases("social").match(self._low, place + counted)
        people = counted and self._book.phrases("collectives").match(self._low, place + counted)
        return bool(social or people)

    def _find_crowd_end(self, place: int, sentence: Sentence) -> int:
        """Return where the people behind a passive end: after their noun and capitals that tell of which kind."""
        place += self._book.phrases("plural").match(self._low, place)
        place += max(self._book.phrases(name).match(self._low, place) for name in ("social", "collectives"))
        while place < sentence.last and self._tokens[place].is_capital:
            place += 1
        return place

    def _next_is_capital(self, place: int) -> bool:
        return place < len(self._tokens) and self._tokens[place].is_capital

    @cached_property
    def _speaking_names(self) -> frozenset[str]:
        """Return the capitals that stand beside a plain cue somewhere: 'disebut Martinus' then tells who said it."""
        roots, tellers = self._book.phrases("speech_roots"), self._book.phrases("plain_tellers")
        names = set()
        for place in range(1, len(self._low) - 1):
            if roots.match(self._low, place) and self._tokens[place + 1].is_capital:
                names.add(self._low[place + 1])
            elif tellers.match(self._low, place) and self._tokens[place - 1].is_capital:
                names.add(self._low[place - 1])
        return frozenset(names)

    def _opens_agent(self, place: int) -> bool:
        """Tell whether a word after a passive opens the phrase of who did it; a number only before people."""
        if self._low[place] in self._book.phrases("plain_numerals"):
            place += 1
            lists: tuple[str, ...] = ("humans", "offices", "collectives")
        elif self._typer.is_outlet(self._tokens[place].form):
            return True
        else:
            lists = _AGENTS
        return any(self._book.phrases(name).match(self._low, place) for name in lists)

    def _opens_resolved(self, match: CueMatch, sentence: Sentence) -> bool:
        before = self._low[sentence.first : match.first]
        opening = len(before) <= _LONGEST_LINK and all(w in self._book.phrases("going_on") for w in before)
        following = self._next(match.last + (self._next(match.last) in _ALSO))
        known = "diketahui" in self._low[match.first : match.last]
        tells = known or self._book.phrases("resolving_passives").match(self._low, match.first)
        return opening and bool(tells) and (known or following in _THAT or following == ",")

    def _read_raising(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        opens = match.last < len(self._tokens) and self._tokens[match.last].is_capital
        whole = self._low[match.last - 1] == "as"  # 'is widely seen as the author'
        if not whole and (opens or self._next(match.last) in {"by", "the", "a", "an", "his", "her", "their"}):
            return None
        if self._low[match.last - 2] == "expected" and any(
            t.isdigit() for t in self._low[match.last : match.last + 6]
        ):
            return None
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _read_adverb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if self._low[match.first] == "katanya" and match.last - match.first == 1:
            return self._read_clitic(match, sentence)
        opening = match.first == sentence.first or self._low[match.first - 1] in {",", "dan", "tapi", "konon"}
        if self._low[match.first] in self._book.phrases("opening_adverbs") and not opening:
            return None
        return Candidate(Phrase(match.first, match.last), None, "adverb", sentence)

    def _read_rumour(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("topic_openers"):
            return None
        if self._low[match.last - 1] in self._book.phrases("gathering") and self._is_outlet(match.last):
            found = Phrase(match.first, match.last + 1)
            return Candidate(Phrase(match.last - 1, match.last), found, "witness", sentence)
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _read_noun(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Klaim itu menyusul ...' and 'klaim X bahwa ...'."""
        cue = Phrase(match.first, match.last)
        after = self._next(match.last)
        if match.first == sentence.first and after in self._book.phrases("demonstratives"):
            reach = range(match.last + 1, min(sentence.last, match.last + _BRIEF))
            met = any(self._book.phrases("met_with").match(self._low, place) for place in reach)
            if met or self._next(match.last + 1) in self._book.phrases("speaking_passives"):
                return None
            return Candidate(Phrase(match.first, match.last + 1), None, "anaphor", sentence)
        if (
            self._book.pack.language == "en"
            and match.first == sentence.first + 1
            and self._low[sentence.first] in {"that", "this", "the"}
        ):
            return Candidate(Phrase(sentence.first, match.last), None, "anaphor", sentence)
        if match.first == sentence.first and self._book.phrases("telling_nouns").match(
            self._low, match.first
        ):
            source = self._finder.find_right(match.last, sentence.last)
            if source and source.last < sentence.last and self._low[source.last] == ",":
                return Candidate(cue, source, "according", sentence) if self._is_speaker(source) else None
        if self._low[match.first] in {"keterangan", "laporan", "pengumuman", "statement"}:
            return None
        if after and self._has_content_mark(match.last + 1, 6) and self._book.pack.language == "id":
            source = self._finder.find_right(match.last, sentence.last)
            if source and source.last < sentence.last and self._low[source.last] in _THAT:
                return Candidate(cue, source, "noun", sentence)
        return None


def _drop_twins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep one candidate for a label: the first, where two cues claim the same words."""
    kept: list[Candidate] = []
    for candidate in candidates:
        label = candidate.source or candidate.cue
        near = range(max(0, len(kept) - 8), len(kept))
        if any(_overlap(candidate.cue, each.cue) for i in near for each in (kept[i], *kept[i].further)):
            continue
        twin = next((i for i in near if _overlap(label, kept[i].source or kept[i].cue)), -1)
        if twin < 0:
            kept.append(candidate)
        elif candidate.source == kept[twin].source and candidate.content:
            kept[twin] = _join(kept[twin], candidate)
    return kept


def _join(one: Candidate, further: Candidate) -> Candidate:
    """Return a candidate with a further cue of its source; what it vouches for ends where that begins."""
    start = min(span.start for span in further.content)
    content = tuple(s for s in one.content if not (s.start < start < s.end)) or one.content
    return replace(one, content=content, further=(*one.further, further))


def read_nothing(match: CueMatch, sentence: Sentence) -> Candidate | None:
    """Leave out a cue that this way of reading does not know."""
    del match, sentence
    return None


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.first < other.last and other.first < one.last
