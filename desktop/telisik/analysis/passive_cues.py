"""Passive cues: who is named as the agent, and what nobody vouches for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.attributing_cues import AttributingCueReader
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import CONTENT_WORDS, PASSIVE, QUOTE_MARKS, RELATIVES, Candidate

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_NAME_MARKS = frozenset("-#@")
_SHORT_AGENT = 2
_FILED_WITHIN = 5  # tokens between "dilaporkan" and where to: "dilaporkan | istri dan anaknya ke polisi"
_LONGEST_LINK = 4
_DENIALS = frozenset({"tidak", "tak", "belum", "tanpa", "bukan"})
_STOPS = frozenset(".,;:)")
_NAMES_SO = frozenset({"dengan", "juga", "demikian", "begitu"})
_ALSO = frozenset({"pula", "juga", "lagi"})
_ENDS_OF_BELIEF = frozenset({"untuk", "sebagai", "menjadi"})
_AGENTS = (
    "offices", "humans", "institutions", "organisations", "plural", "singular", "outlet_heads", "outlets", "social",
    "pronouns",
)  # fmt: skip


class PassiveCueReader(AttributingCueReader):
    """Reads passive cues of one text."""

    def _read_passive(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._follows_record(match, sentence):
            return None
        if (agent := self._find_agent(match, sentence)) is not None:
            noticed = self._book.phrases("noticing").match(self._low, match.first)
            trusted = self._book.phrases("entrusting").match(self._low, match.first)
            denied = match.first > sentence.first and self._low[match.first - 1] in _DENIALS
            complains = self._book.phrases("complaint_passives").match(self._low, match.first)
            relative = match.first > sentence.first and self._low[match.first - 1] in RELATIVES
            idle = (
                noticed or trusted or denied or (complains and relative) or self._is_filed_by(match, sentence)
            )
            return None if idle else Candidate(cue, agent, "passive", sentence)
        if self._opens_resolved(match, sentence):
            return Candidate(cue, None, "resolved", sentence)
        return Candidate(cue, None, "hearsay", sentence) if self._is_hearsay(match, sentence) else None

    def _is_filed_by(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether something is brought to the police by the agent: 'diperiksa usai dilaporkan dokter'."""
        if match.first == sentence.first or not self._book.phrases("filing_cues").match(
            self._low, match.first
        ):
            return False
        reach = range(match.last, min(sentence.last, match.last + _FILED_WITHIN))
        places = self._book.phrases("filing_places")
        if self._next(match.last) == "balik" or any(places.match(self._low, place) for place in reach):
            return True
        return self._book.phrases("after_filing").match(self._low, match.first - 1) > 0

    def _follows_record(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a record stands right before a passive: 'dalam PP 75/2000, disebutkan | ketiga pejabat'."""
        if not self._book.phrases("within_cues").match(self._low, match.first):
            return False
        found = self._read_within(match, sentence)
        if found is None or found.source is None:
            return False
        last = found.source.last
        while last < match.first and self._is_filler(last):
            last += 1
        return self._low[last : match.first] in ([], [","])

    def _is_hearsay(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a passive without an agent passes talk on, and does not name, command or compare."""
        words = tuple(self._low[match.first : match.last])
        if not self._book.phrases("hearsay").match(words, 0) and not self._is_judged(match, sentence):
            return False
        naming = words[0] in self._book.phrases("naming_cues")
        if naming and self._next(match.last) in _NAMES_SO:
            return False
        barred = self._book.phrases("not_hearsay_next").match(self._low, match.last)
        if barred or self._is_filed_by(match, sentence):
            return False
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        if naming and before in RELATIVES and self._next(match.last) == "sebagai":
            return False
        asked = self._next(match.first - 2) in self._book.phrases("whatever")  # "apa yang | dikatakan"
        relative = before in RELATIVES and words[0] in self._book.phrases("relative_hearsay") and not asked
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
        """Tell whether 'dipercaya' gives somebody a task; 'obat itu dipercaya untuk', 'sebagai' is believed."""
        taken = self._book.phrases("entrusting").match(self._low, match.first)
        pointed = self._next(match.first - 1) in self._book.phrases("demonstratives")
        if not taken or not pointed or self._low[match.first + taken - 1] not in _ENDS_OF_BELIEF:
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
        told = match.first > sentence.first and not clause and not spoken
        return told and not self._only_values(match.last)

    def _only_values(self, place: int) -> bool:
        """Tell whether a judgement says how good something is, which nobody could check: 'dinilai | kurang tepat'."""
        values = self._book.phrases("values")
        for here in range(place, min(place + _LONGEST_LINK, len(self._low))):
            if values.match(self._low, here):
                return True
            if self._low[here] not in _DENIALS and not self._is_filler(here):
                return False
        return False

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
        """Tell whether a number of times follows: 'disebut 123 kali', 'disebutkan sebanyak 80 kali'."""
        place += self._next(place) == "sebanyak"
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
        return not known and word not in CONTENT_WORDS and not self._tells_state(place)

    def _tells_state(self, place: int) -> bool:
        """Tell whether a word says what somebody does or how he is, and not what he is called: 'hilang'."""
        verbal = self._low[place].startswith(tuple(self._book.phrases("verb_prefixes").words()))
        return verbal or self._book.phrases("states").match(self._low, place) > 0

    def _find_agent(self, match: CueMatch, sentence: Sentence) -> Phrase | None:
        place = match.last
        if place >= sentence.last:
            return None
        if self._opens_outlet(match, place):
            return self._finder.find_right(place + 1, sentence.last) or None
        if self._book.phrases("posting_passives").match(self._low, match.first):
            return self._find_posting_agent(place, match, sentence)
        naming = self._low[match.first] in self._book.phrases("naming_cues")
        window = self._low[place : place + (1 if naming else 3)]
        if "oleh" in window or "by" in window:
            by = place + window.index("oleh" if "oleh" in window else "by")
            if by > place and PASSIVE.fullmatch(self._low[by - 1]):
                return None  # "dituding dilakukan oleh X": X did it, and nobody says who accuses
            opens = match.first == sentence.first and self._next(by + 2) == ","
            reported = self._book.phrases("reporting_passives").match(self._low, match.first)
            last = (
                by + 2 if opens and reported else sentence.last
            )  # "Dilaporkan oleh Futbolika, | klub itu rugi"
            return self._finder.find_right(by + 1, last) or None
        judged = self._book.phrases("judging_passives").match(self._low, match.first) > 0
        believed = self._book.phrases("believing_passives").match(self._low, match.first) > 0
        if (
            (naming or judged or believed)
            and self._tokens[place].is_capital
            and self._low[place] in self._speaking_names
        ):
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

    def _find_posting_agent(self, place: int, match: CueMatch, sentence: Sentence) -> Phrase | None:
        """Return the account that passes talk on: 'Kabar itu disebarkan oleh | akun @kota', not 'foto itu'."""
        first = place + (self._low[place] == "oleh")
        lists = [self._book.phrases(name) for name in ("rumour_nouns", "speech_nouns")]
        talk = any(p.match(self._low, i) for i in range(sentence.first, match.first) for p in lists)
        account = self._book.phrases("social").match(self._low, first) > 0
        account = account or self._low[first].startswith("@")
        return self._finder.find_right(first, sentence.last) or None if account and talk else None

    def _opens_outlet(self, match: CueMatch, place: int) -> bool:
        """Tell whether outlets report what is passive: 'diberitakan | di sejumlah media'."""
        reported = self._book.phrases("reporting_passives").match(self._low, match.first)
        led = self._book.phrases("reported_in").match(self._low, place) > 0
        if not reported or not led or place + 1 >= len(self._low):
            return False
        counted = self._book.phrases("plural").match(self._low, place + 1)
        heads = self._book.phrases("outlet_heads").match(self._low, place + 1 + counted)
        named = self._tokens[place + 1].is_capital and self._book.phrases("outlets").match(
            self._low, place + 1
        )
        return bool(heads or named) or self._typer.is_outlet(self._tokens[place + 1].form)

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
        return self._find_capitals_end(place, sentence.last)

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
        return opening and bool(tells) and (known or following in CONTENT_WORDS or following == ",")
