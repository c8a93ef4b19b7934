"""Which person a description, an office or 'seorang ...' stands for: rules 3 and 4 of the guidelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.case_roles import CaseRoleReading
from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType
from telisik.analysis.reading import RELATIVES, remember
from telisik.analysis.relations import name_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.reading import Candidate
    from telisik.analysis.relations import Resolved
    from telisik.analysis.resolution import Memory, Mention

_CATAPHORA_REACH = 3
_LONGEST_LEAD = 120
_SHORTEST_SHARED = 5
_SHORT_ANAPHOR = 2
_LONGEST_CALL = 5
_OWNING = ("'s", "’s")
_LONGEST_OFFICE = 6
_FEWEST_CAPITALS = 2
_MOST_CAPITALS = 4
_ROLE_REACH = 6  # tokens in which an apposition ends: ", korban penipuan daring,"
_SHORTEST_NAME = 3
_RELATIVE_REACH = 12
_TITLE_REACH = 9
_SHORT_NAME_REACH = 14
_POINTING = frozenset({"ini", "itu", "tersebut"})
_DEFINITE = frozenset({"the", "this", "that"})
_ENDS = frozenset('.,;:"“”')
_PERSONS = frozenset({Code.NAMED_PERSON, Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL})


class PersonResolver(CaseRoleReading):
    """Tells of one text who is meant where a person's own name does not stand."""

    def _resolve_person(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> Resolved:
        formulas = self._book.phrases("anonymity")
        if any(formulas.match(words, place) for place in range(len(words))):
            return kind, None
        for tell in (
            self._find_known_name,
            self._find_called,
            self._find_nickname,
            self._find_described,
            self._find_looks,
            self._find_case_name,
            self._find_apposed_role,
            self._find_kin,
        ):
            if found := tell(candidate, memory, words):
                return found
        if found := self._find_holder_of(candidate, words) or self._find_relative(candidate, words):
            return found
        if name := self._find_later_name(candidate, words):
            return SourceType(Code.NAMED_PERSON, Grade.G0, tuple(name.split())), name
        if self._is_sole_office(candidate, kind, memory, words):
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        if name := self._find_short_name(candidate, kind, words):
            return SourceType(Code.NAMED_PERSON, Grade.G0, (name,)), name
        return kind, None

    def _find_known_name(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the person whose name the article gives elsewhere: 'Ketua Komisi III DPR RI Habiburokhman'."""
        unnamed = any(self._book.phrases(n).match(words, 0) for n in ("relatives_of", "singular"))
        if candidate.source is None or unnamed:
            return None
        for form in self._forms(candidate.source)[-1:]:
            name = memory.names.get(form.lower()) if form[:1].isupper() else None
            known = any(
                form.lower() in self._book.phrases(n) for n in ("places", "organisations", "calendar")
            )
            if name and not known and not form.isupper() and len(form) >= _SHORTEST_NAME:
                return name_person(name)
        return None

    def _find_called(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the name that the article gives elsewhere to 'his brother' or 'the city mayor', in English."""
        del memory
        definite = words[0] in _DEFINITE or words[0] in self._book.phrases("possessive_pronouns")
        owned = any(word in _OWNING or word.endswith(_OWNING) for word in words)
        if self._book.pack.language != "en" or not (definite or owned) or len(words) > _LONGEST_CALL:
            return None
        behind = self._find_name_behind(words[-1]) if definite else None
        return behind or self._find_apposed_holder(candidate, words)

    @remember
    def _find_name_behind(self, noun: str) -> Resolved | None:
        """Return the full name that first stands behind a noun, perhaps after a comma: 'brother, Nate Aldin'."""
        for place in self._text.places.get(noun, ()):
            if place >= len(self._low) - _FEWEST_CAPITALS:
                break
            first = place + 1 + (self._low[place + 1] == ",")
            last = first
            while (
                last < len(self._tokens) and self._tokens[last].is_capital and last - first < _MOST_CAPITALS
            ):
                last += 1
            forms = [token.form for token in self._tokens[first:last]]
            if len(forms) >= _FEWEST_CAPITALS and first not in self._openings:
                name = self._typer.find_name(forms)
                if len(name) >= _FEWEST_CAPITALS and not any(self._is_common(part) for part in name):
                    return name_person(name)
        return None

    def _find_nickname(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the person who is described by what others call him: 'pria yang akrab disapa Rendi'."""
        calls = self._book.phrases("nicknaming")
        source = candidate.source
        for place in range(len(words)):
            taken = calls.match(words, place)
            last = source.first + place + taken if source and taken else len(self._tokens)
            if last < len(self._tokens) and self._tokens[last].is_capital:
                mention = memory.find_person(candidate.sentence.index)
                if mention and mention.type.code is Code.NAMED_PERSON:
                    return mention.type, mention.words
                return SourceType(Code.NAMED_PERSON, Grade.G0), self._tokens[last].form
        return None

    def _find_described(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the person told of before at whom a description points: 'politikus itu', 'the official'."""
        if not self._points(candidate, words):
            return None
        head = words[0] if words[0] not in _DEFINITE else words[-1]
        head = words[1] if self._is_honoured(words) else head
        if apposed := self._find_apposed_name(candidate, head):
            return name_person(apposed)
        mention = memory.find_head(head)
        if mention is None and words[0] in _DEFINITE and self._stands_by(words):
            return None  # "the nurse" is not the mayor who spoke before
        mention = self._find_nearer(candidate, memory, mention) or memory.find_last(candidate.sentence.index)
        if mention and self._serves_another(words, mention, memory):
            return None
        if mention and self._stands_by(words) and self._holds_office(mention.words.lower().split()):
            return None  # "warga itu" is not the officer who spoke before
        if mention and mention.type.code in _PERSONS:
            return mention.type, mention.words
        if memory.names and any(word in RELATIVES for word in words):
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        return None

    def _find_nearer(self, candidate: Candidate, memory: Memory, mention: Mention | None) -> Mention | None:
        """Return who spoke by name since the noun stood for nobody in particular: 'Anggota DPR meminta ... X'."""
        person = memory.find_individual(self._spoken_at(candidate))
        if person is None or person.type.code is not Code.NAMED_PERSON:
            return mention
        if mention is None:
            last = memory.find_last(candidate.sentence.index)
            return person if last is None or last.type.code is Code.SOCIAL_MEDIA else None
        low = mention.words.lower().split()
        loose = mention.type.code is Code.ROLE_OFFICIAL and not self._is_introduced(low)
        loose = loose and low[-1] not in self._book.phrases("demonstratives")
        return person if loose and person.sentence > mention.sentence else mention

    def _spoken_at(self, candidate: Candidate) -> int:
        """Return the index of the sentence in which the quotation begins that a cue stands behind."""
        first = self._tokens[candidate.cue.first].start
        quote = self._quotes.find_before(first)
        opened = (
            quote
            and quote.span.end > candidate.sentence.span.start
            and self._text.find_sentence(quote.span.start)
        )
        return opened.index if opened else candidate.sentence.index

    def _find_apposed_name(self, candidate: Candidate, head: str) -> tuple[str, ...]:
        """Return the last name before that a noun describes: 'Wira Santosa (32), pedagang' for 'pedagang itu'."""
        for place in reversed(self._text.places.get(head, ())):
            if not 1 < place < candidate.cue.first or self._low[place - 1] != ",":
                continue
            last = place - 1
            if self._tokens[last - 1].form == ")" and self._low[last - 2].isdigit():
                last -= 3
            forms = self._take_name_before(last)
            name = self._typer.find_name(forms) if forms else ()
            if name and not any(self._is_common(part) or part.isupper() for part in name):
                return name
        return ()

    def _find_apposed_role(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> Resolved | None:
        """Return who is said to have a part in a case behind a comma: 'Rudi (34), korban penipuan, ... Korban'."""
        del memory
        role = len(words) == 1 and self._book.phrases("case_roles").match(words, 0) > 0
        closed = role and any(
            "," in self._low[place + 1 : place + _ROLE_REACH] for place in self._text.places.get(words[0], ())
        )
        name = self._find_apposed_name(candidate, words[0]) if closed else ()
        return name_person(name) if name else None

    def _points(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a description points back: 'pria itu', 'Kepala Dinas ini', 'pria yang berusia 55 tahun ini'."""
        if candidate.source and (
            "ini" in (self._next(candidate.source.last), words[-1])
            or self._points_after_place(candidate.source.last)
        ):
            return True
        pointed = words[-1] in self._book.phrases("demonstratives") and self._stands_by(words)
        pointed = pointed or self._is_honoured(words)
        if self._is_introduced(words) and len(words) > _SHORT_ANAPHOR and not pointed:
            return False
        if pointed or words[-1] in self._book.phrases("demonstratives") or words[0] in _DEFINITE:
            return True
        if candidate.source is None:
            return False
        place = candidate.source.last
        if self._next(place) in _POINTING:
            return True
        if not any(word in RELATIVES for word in words):
            return False
        for here in range(place, min(place + _RELATIVE_REACH, candidate.sentence.last)):
            if self._low[here] in _POINTING:
                return True
            if self._low[here] in _ENDS:
                return False
        return False

    def _points_after_place(self, place: int) -> bool:
        """Tell whether a place between comes before what points back: 'pedagang asli Kampung Melati, Sembulan ini'."""
        here = place + 1
        while self._next(place) == "," and here < len(self._tokens) and self._tokens[here].is_capital:
            here += 1
        return here > place + 1 and self._next(here) == "ini"

    def _is_introduced(self, words: Sequence[str]) -> bool:
        """Tell whether a phrase brings in somebody new: 'seorang pria yang ...', 'sumber yang ...'."""
        return any(self._book.phrases(n).match(words, 0) for n in ("singular", "plural", "bystanders"))

    def _is_honoured(self, words: Sequence[str]) -> bool:
        """Tell whether 'sang' points at whom the article tells of by what he does: 'sang penyanyi'."""
        known = any(self._book.phrases(name).match(words, 1) for name in ("professions", "offices", "humans"))
        kin = self._book.phrases("relatives_of").match(words, 1) > 0
        return words[0] == "sang" and len(words) > 1 and known and not kin

    def _stands_by(self, words: Sequence[str]) -> bool:
        """Tell whether a phrase tells of who is seldom brought in by name: 'pedagang es', 'the hospital nurse'."""
        if words[0] in _DEFINITE:
            return words[-1] in self._book.phrases("seldom_named")
        counted = any(self._book.phrases(n).match(words, 0) for n in ("singular", "plural"))
        counted = counted or any(word in RELATIVES for word in words)
        return not counted and self._book.phrases("bystanders").match(words, 0) > 0

    def _holds_office(self, low: Sequence[str]) -> bool:
        """Tell whether an office or a title stands in the words for a person."""
        return any(
            self._book.phrases(n).match(low, i) for n in ("offices", "titles") for i in range(len(low))
        )

    def _find_looks(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the person who spoke before, called by age or origin: 'ujar pria asal Solo'."""
        marks = self._book.phrases("person_marks")
        marked = any(marks.match(words, place) for place in range(1, len(words)))
        marked = marked or (words[-1] in RELATIVES and self._book.phrases("sole_offices").match(words, 0) > 0)
        telling = candidate.kind in {"postposed", "according"}
        if not telling or not marked or self._is_introduced(words):
            return None
        mention = memory.find_person(candidate.sentence.index)
        return (mention.type, mention.words) if mention else None

    def _is_sole_office(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> bool:
        """Tell whether an office that one person holds stands for him: 'Gubernur', 'the governor', 'sang bupati'."""
        if any(word.endswith(_OWNING) for word in words):
            return False  # "President Obama's spokesman"
        bare = words[1:] if words[0] == "the" else words
        sole = kind.code is Code.ROLE_OFFICIAL and self._book.phrases("sole_offices").match(bare, 0)
        capital = candidate.source is not None and self._bears_capital(candidate.source, sole)
        field = len(words) > 1 and self._book.phrases("fields").match(words, 1) > 0
        capital = capital or (field and self._book.phrases("sole_offices").match(words[:1], 0) > 0)
        articled = words[0] == "the" and len(words) == _SHORT_ANAPHOR and bool(memory.names)
        if sole and (capital or articled):
            return True
        if words[0] == "sang":
            return self._is_office_named(words[-1:] if len(words) == 1 else words[1:2])
        sent = self._book.phrases("sent_offices").match(words, 0) if "untuk" in words else 0
        if sent and self._is_office_named(words[:sent]):
            return True  # "duta besar AS untuk Israel ... Duta Besar Rusli Hamdani"
        brief = kind.code is Code.ROLE_OFFICIAL and len(words) <= _LONGEST_OFFICE
        return brief and self._book.pack.language == "id" and self._is_office_named(words)

    def _bears_capital(self, source: Phrase, size: int) -> bool:
        """Tell whether an office of so many words is written as a name is, and not only where a sentence opens.

        'Kuasa Hukum korban' is, 'Kuasa hukum korban' is not; of 'Gubernur' alone nobody can tell.
        """
        first, last = source.first, source.first + max(size, 1)
        opens = first in self._openings and last - first > 1 and self._book.pack.language == "id"
        return self._tokens[first].is_capital and not (opens and self._low_from(first + 1, last))

    def _low_from(self, first: int, last: int) -> bool:
        """Tell whether words are all in small letters."""
        return all(token.form.islower() for token in self._tokens[first:last])

    def _is_office_named(self, office: Sequence[str]) -> bool:
        """Tell whether the article gives the name of who holds an office: 'Wabup Syaefudin', 'hakim ketua Rosihan'.

        The name may stand behind the office's other form: 'Wakil Bupati Sembulan, Raka Wijaya' for 'Wabup'.
        """
        forms = self._book.pack.lexicons.get("office_forms", ())
        short = " ".join(office)
        others = [
            form.split(maxsplit=1) for form in forms if short in (form.split()[0], form.split(maxsplit=1)[1])
        ]
        same = {tuple(office), *(tuple(each.split()) for pair in others for each in pair)}
        return any(self._is_holder_named(each) for each in same)

    @remember
    def _is_holder_named(self, office: tuple[str, ...]) -> bool:
        """Tell whether a name stands behind just these words for an office."""
        size = len(office)
        for place in self._text.places.get(office[0], ()):
            if place >= len(self._low) - size or self._low[place : place + size] != list(office):
                continue
            last = place + size
            while last < min(len(self._tokens), place + _TITLE_REACH) and (
                self._tokens[last].is_capital
                or self._tokens[last].form == ")"
                or self._book.phrases("fields").match(self._low, last)
            ):
                last += 1
            if last > place + size and self._next(last) == ",":  # "Jaksa KPK, Wawan Yulianto"
                last += 1 + len(self._take_name(last + 1))
            forms = [t.form for t in self._tokens[place:last] if t.form != ")"]
            if len(forms) > size and self._typer.find_name(forms):
                return True
        return False

    def _find_short_name(self, candidate: Candidate, kind: SourceType, words: Sequence[str]) -> str | None:
        """Return the name by which an article goes on, without bringing it in: 'kata Kepala Dinas X ... Heru menyebut'.

        It must be the only one that speaks in the sentences after, alone and not heard before.
        """
        source = candidate.source
        if kind.code is not Code.ROLE_OFFICIAL or source is None or len(words) < _SHORT_ANAPHOR:
            return None
        if not self._tokens[source.first].is_capital or self._book.phrases("singular").match(words, 0):
            return None
        tellers = self._book.phrases("plain_tellers")
        found: set[str] = set()
        for sentence in self._text.sentences[candidate.sentence.index + 1 :][:_SHORT_NAME_REACH]:
            place = sentence.first
            alone = self._tokens[place].is_capital and tellers.match(self._low, place + 1) > 0
            if (
                alone
                and not self._is_common(self._tokens[place].form)
                and len(self._low[place]) >= _SHORTEST_NAME
            ):
                found.add(self._tokens[place].form)
        name = found.pop() if len(found) == 1 else ""
        heard = bool(name) and self._text.places[name.lower()][0] < source.last
        kind_of_name = self._typer.type_phrase([name]) if name else None
        person = kind_of_name is not None and kind_of_name.code is Code.NAMED_PERSON
        return name if name and not heard and person else None

    def _find_later_name(self, candidate: Candidate, words: Sequence[str]) -> str | None:
        """Return the name that one of the next sentences gives to 'seorang ...' of the lead.

        The sentence must open with a full name not heard before and share a word that describes the person or theirs.
        """
        if called := self._find_called_later(candidate, words):
            return called
        if candidate.sentence.index > 1 or not self._book.phrases("singular").match(words, 0):
            return None
        start = candidate.sentence.first
        lead = self._low[start : min(candidate.sentence.last, start + _LONGEST_LEAD)]
        # Words that describe the person or are the person's own, not the event: everybody in an article shares those.
        own = [w for w in lead if _strip_clitic(w) != w]
        content = {_strip_clitic(w) for w in (*words, *own) if len(w) >= _SHORTEST_SHARED}
        for sentence in self._text.sentences[candidate.sentence.index + 1 :][:_CATAPHORA_REACH]:
            end = min(sentence.last, sentence.first + _LONGEST_LEAD)
            forms = [t.form for t in self._tokens[sentence.first : end]]
            opening = forms[: _count_capitals(forms)]
            name = self._typer.find_name(opening) if len(opening) >= 2 else ()
            if len(name) < 2 or any(n.lower() in lead for n in name):
                continue
            rest = {_strip_clitic(f.lower()) for f in forms[len(opening) :] if len(f) >= _SHORTEST_SHARED}
            if content & rest:
                return " ".join(opening)
        return None


def _strip_clitic(word: str) -> str:
    word = word.lower()
    return word[:-3] if word.endswith("nya") else word.removesuffix("s")


def _count_capitals(forms: Sequence[str]) -> int:
    count = 0
    while count < len(forms) and forms[count][:1].isupper():
        count += 1
    return count
