"""Talk that nobody vouches for, as a noun: 'beredar kabar X mundur', 'isu perpisahan itu mencuat'.

A rumour noun counts where the sentence says that it goes round, where it is itself the one that says something,
or where somebody is asked about it; never where it only takes up what was told before ("kabar itu").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import LACKING, Candidate, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.text import Sentence

_REACH = 10
_LONG_REACH = 24
_BEFORE = 3
_SAYING = 3
_OPENING = 4
_SHOWN = 7
_BEYOND = 5
_ONLINE = frozenset({"di", "dari", "pada", "oleh"})
_THAT = "bahwa"
_COMING = frozenset({"dari", "oleh", "from", "by"})
_ENDS = frozenset(".;:")
_RELATIVE = frozenset({"yang", "yg", "which", "that"})


class RumourReader(Reading):
    """Reads the rumour nouns of one text."""

    def _read_rumour_nouns(self) -> list[Candidate]:
        nouns = self._book.phrases("rumour_nouns")
        first_words = set(nouns.words())
        found = []
        for place in [i for i, word in enumerate(self._low) if word in first_words]:
            if self._is_inside_quote(place) or self._next(place - 1) in self._book.phrases("rumour_makers"):
                continue  # "akun penyebar | hoaks itu menyebut": the account does
            sentence = self._text.find_sentence(self._tokens[place].start)
            if sentence is None or not self._is_rumour(place, sentence):
                continue
            last = self._find_attributes_end(place, sentence) or self._find_rumour_end(
                place + nouns.match(self._low, place), sentence
            )
            found.append(self._take_rumour(place, last, sentence))
        return found

    def _take_rumour(self, place: int, last: int, sentence: Sentence) -> Candidate:
        """Return talk; where the outlet itself gathered it ('informasi yang dihimpun Kompas.com'), its own witness."""
        gathered = self._low[last - 1] in self._book.phrases("gathering") and last < sentence.last
        if gathered and self._is_outlet(last):
            return Candidate(Phrase(last - 1, last), Phrase(place, last + 1), "witness", sentence)
        start = self._find_rumour_start(place, sentence)
        if account := self._find_origin(last, sentence):
            told = Span(self._tokens[last].start, self._tokens[account.first - 1].start)
            return Candidate(Phrase(start, last), account, "shared", sentence, content=(told,))
        return Candidate(Phrase(start, last), None, "hearsay", sentence)

    def _find_origin(self, last: int, sentence: Sentence) -> Phrase | None:
        """Return the account from which talk is said to come: 'Kabar itu pertama kali muncul dari | akun @kota'."""
        coming = self._book.phrases("coming_from")
        for place in range(last + 1, min(sentence.last - 1, last + _LONG_REACH)):
            taken = coming.match(self._low, place)
            if (
                taken
                and place + taken < sentence.last
                and self._book.phrases("social").match(self._low, place + taken)
            ):
                return self._finder.find_right(place + taken, sentence.last)
        return None

    def _is_outlet(self, place: int) -> bool:
        return self._typer.is_outlet(self._tokens[place].form) or bool(
            self._tokens[place].is_capital and self._book.phrases("outlets").match(self._low, place)
        )

    def _read_witnesses(self) -> list[Candidate]:
        """Read 'dilihat detikcom': the outlet saw it itself."""
        seeing = self._book.phrases("seeing")
        found = []
        for place in seeing.places(self._low):
            if place and self._low[place - 1] in self._book.phrases("relatives"):
                continue  # "dokumen yang dilihat Arunika Post": the record tells
            if place + 1 < len(self._low) and self._is_outlet(place + 1) and not self._is_inside_quote(place):
                sentence = self._text.find_sentence(self._tokens[place].start)
                if sentence is not None and place + 1 < sentence.last:
                    found.append(
                        Candidate(Phrase(place, place + 1), Phrase(place + 1, place + 2), "witness", sentence)
                    )
        return found

    def _read_shared(self) -> list[Candidate]:
        """Read 'beredar foto ...': a picture, film or message that is passed on, with nobody behind it."""
        lists = [self._book.phrases(name) for name in ("shared_nouns", "shared_records")]
        found = []
        sharing = self._book.phrases("sharing")
        for place in sharing.places(self._low):
            if self._low[place] not in sharing or self._is_inside_quote(place):
                continue
            sentence = self._text.find_sentence(self._tokens[place].start)
            online = place + 1 + self._book.phrases("online_places").match(self._low, place + 1)
            if online > place + 1:
                online += self._book.phrases("singular").match(self._low, online)
            reach = range(online, online + (_BEFORE if online == place + 1 else 1))
            noun, taken = next(
                ((i, n) for i in reach for phrases in lists if (n := phrases.match(self._low, i))), (0, 0)
            )
            rumour = any(self._book.phrases("rumour_nouns").match(self._low, i) for i in (place - 1, online))
            spoken = self._book.phrases("spoken_rumours")  # "isu yang telah | tersebar"
            near = range(max(0, place - _BEFORE), place)
            rumour = rumour or any(spoken.match(self._low, i) or self._describes_record(i) for i in near)
            if (
                sentence
                and not noun
                and not rumour
                and (
                    _THAT in self._low[place + 1 : min(place + _REACH, sentence.last)]
                    or self._goes_round_online(place, sentence)
                )
            ):
                found.append(Candidate(Phrase(place, place + 1), None, "hearsay", sentence))
            if sentence is None or not 0 < noun < sentence.last:
                continue
            source = Phrase(noun, self._find_account_end(noun + taken, sentence))
            found.append(Candidate(Phrase(place, noun), source, "shared", sentence))
        return found

    def _describes_record(self, place: int) -> bool:
        """Tell whether a clause about a record opens here, which speaks itself: 'artikel | yang cukup viral'."""
        opens = place > 0 and self._low[place] in _RELATIVE
        return opens and self._book.phrases("documents").match(self._low, place - 1) > 0

    def _find_account_end(self, place: int, sentence: Sentence) -> int:
        """Return where a film ends with the account that shows it: 'Beredar video | di akun Instagram @kabar_kota'."""
        led = self._next(place) in _ONLINE and self._book.phrases("social").match(self._low, place + 1)
        if not led:
            return place
        for here in range(place + 2, min(place + _SHOWN, sentence.last)):
            if self._low[here].startswith("@"):
                return here + 1
        return place

    def _goes_round_online(self, place: int, sentence: Sentence) -> bool:
        """Tell whether something without a name goes round: 'beredar luas di media sosial mengenai kenaikan gaji'."""
        words = self._low[place + 1 : min(place + _REACH, sentence.last)]
        topics = self._book.phrases("topic_openers")
        opens = place - sentence.first <= _BEFORE and "," not in words[:_BEFORE]
        return (
            opens
            and words[1:4] != []
            and "di media sosial" in " ".join(words)
            and any(word in topics for word in words)
        )

    def _drop_retold(self, rumours: Sequence[Candidate], others: Sequence[Candidate]) -> list[Candidate]:
        """Leave out talk that a speaker of the same sentence only mentions without telling what it says."""
        telling = [c for c in others if c.source and c.kind in {"active", "verb"}]
        spoken = {c.sentence.index: c.cue.first for c in reversed(telling)}
        return [
            c
            for c in rumours
            if c.cue.first < spoken.get(c.sentence.index, c.cue.last)
            or self._says(c.cue.last)
            or self._says_beyond(c.cue.last)
        ]

    def _names_outlet(self, place: int, last: int) -> bool:
        """Tell whether a rumour's noun opens the name of an outlet that publishes: 'Kabar Sehat Nusa menulis'."""
        named = last < len(self._tokens) and self._tokens[last].is_capital
        if not named or not self._tokens[place].is_capital:
            return False
        while last + 1 < len(self._tokens) and self._tokens[last].is_capital:
            last += 1
        return self._low[last] in self._book.phrases("publishing_cues")

    def _is_rumour(self, place: int, sentence: Sentence) -> bool:
        last = place + self._book.phrases("rumour_nouns").match(self._low, place)
        idle = self._book.phrases("not_rumours").match(self._low, place) > 0 or self._is_received(place)
        if idle or last >= sentence.last or self._names_outlet(place, last):
            return False
        before = self._list_before_return(place, sentence)
        taken_in = bool(before) and before[-1] in self._book.phrases("taking_in") and self._says(last)
        if before and before[-1] in self._book.phrases("not_rumours_after") and not taken_in:
            return False
        pointing = self._low[last] in self._book.phrases("demonstratives")
        if pointing and self._low[last] not in self._book.phrases("rumour_signs"):  # "that" is both
            return self._says(last + 1)
        if self._low[last] in self._book.phrases("debunked"):
            return False  # shown to be untrue: not passed on
        denied = any(w in self._book.phrases("topic_openers") for w in before)
        asked = any(w in self._book.phrases("askings") for w in before)
        spoken = self._book.phrases("spoken_rumours").match(self._low, place) > 0
        beyond = self._find_attributes_end(place, sentence) > 0 or (spoken and self._says_beyond(last))
        if beyond or self._says(last) or self._tells_later(last, sentence):
            return True
        many = bool(before) and before[-1] in self._book.phrases("plural")
        existing = self._book.phrases("existentials")
        none = bool(before) and before[-1] in existing and before[-2:-1] != [] and before[-2] in LACKING
        if none or (denied and not asked) or (many and self._low[last] not in _RELATIVE):
            return False  # "berbagai isu pun muncul": none of them is told
        circulating = self._book.phrases("circulating")
        after = self._low[last : last + 2]
        spread = self._book.phrases("sharing")
        told = spoken or bool(before and before[-1] in self._book.phrases("according_words"))
        going = len(after) > 1 and after[0] in _RELATIVE and after[1] in circulating
        if after[0] in spread or (going and (told or place - sentence.first <= 1)):
            return True
        exists = bool(before) and before[-1] in self._book.phrases("existentials")
        if (
            exists
            and self._book.phrases("existing_talk").match(self._low, place)
            and self._tokens[last].is_word
        ):
            return True
        if not spoken:
            return bool(before and before[-1] in circulating)
        return (
            any(w in circulating for w in (*before, *self._list_before_place(place, sentence)))
            or self._goes_round(last, sentence)
            or asked
            or (exists and after[0] in self._book.phrases("topic_openers"))
            or (place == sentence.first and after[0] in self._book.phrases("existentials"))
        )  # "Kabar adanya roti beracun langsung ditanggapi polisi"

    def _list_before_return(self, place: int, sentence: Sentence) -> list[str]:
        """Return the words before talk, without what says that it is not the first: 'muncul | kembali isu'."""
        while place > sentence.first and self._low[place - 1] in self._book.phrases("returning"):
            place -= 1
        return self._low[max(sentence.first, place - _BEFORE) : place]

    def _is_received(self, place: int) -> bool:
        """Tell whether somebody only gets word of something: 'mendapat | informasi adanya', not 'bahwa'."""
        got = self._book.phrases("received_news").match(self._low, place)
        heard = got > 0 and self._next(place - 1) in self._book.phrases("receiving_news")
        return heard and not self._says(place + got)

    def _list_before_place(self, place: int, sentence: Sentence) -> list[str]:
        """Return the words before where something goes round: 'ramai | di media sosial kabar ...'."""
        places = self._book.phrases("online_places")
        reach = range(max(sentence.first, place - _REACH), place)
        first = next((i for i in reach if i + places.match(self._low, i) == place), -1)
        return self._low[max(sentence.first, first - _BEFORE) : first] if first >= 0 else []

    def _tells_later(self, place: int, sentence: Sentence) -> bool:
        """Tell whether a relative clause further on tells the content: 'isu yang telah tersebar yang menyebutkan'."""
        if self._low[place] not in _RELATIVE:
            return False
        signs = self._book.phrases("rumour_signs")
        reach = range(place + 1, min(sentence.last - 1, place + _REACH))
        return any(self._low[here] in _RELATIVE and self._low[here + 1] in signs for here in reach)

    def _find_attributes_end(self, place: int, sentence: Sentence) -> int:
        """Return the end of the attributes behind which talk tells its content, else 0.

        'isu liar di grup warga | yang menyebut'; not 'kabar dari polisi yang menyebut': the police say so.
        """
        first = place + self._book.phrases("spoken_rumours").match(self._low, place)
        for here in range(first, min(sentence.last - 1, first + _BEYOND)) if first > place else ():
            if self._low[here] in _RELATIVE:
                return here if here > first and self._says(here) else 0
            if not self._tokens[here].is_word or self._low[here] in _COMING:
                return 0
        return 0

    def _says(self, place: int) -> bool:
        """Tell whether the words after the noun tell its content: 'yang menyebut', 'menyebutkan', 'bahwa'."""
        signs = self._book.phrases("rumour_signs")
        words = self._low[place : place + _SAYING]
        return bool(words) and (
            words[0] in signs or (len(words) > 1 and words[0] in _RELATIVE and words[1] in signs)
        )

    def _says_beyond(self, place: int) -> bool:
        """Tell whether 'bahwa' follows words that say where talk goes round: 'isu | di antara tetangga bahwa'."""
        words = self._low[place : place + _BEYOND]
        reach = next(
            (i for i, word in enumerate(words) if not word.isalpha() or word in _RELATIVE), len(words)
        )
        return _THAT in words[:reach]

    def _goes_round(self, place: int, sentence: Sentence) -> bool:
        """Tell whether the words after the noun say that it goes round, before any other clause begins."""
        signs = self._book.phrases("circulating")
        opens = place - sentence.first <= _OPENING or self._tokens[place - 1].is_capital
        reach = _LONG_REACH if opens else _REACH
        for here in range(place, min(sentence.last, place + reach)):
            if self._low[here] in signs:
                return True
            if self._tokens[here].form in _ENDS or self._low[here] in self._book.phrases("rebuttals"):
                return False
        return False

    def _find_rumour_start(self, place: int, sentence: Sentence) -> int:
        """Return where the label begins: with 'beredar' before 'kabar', else with the noun."""
        signs = self._book.phrases("circulating")
        for here in range(max(sentence.first, place - _BEFORE), place):
            if self._low[here] in signs:
                return here
        return place

    def _find_rumour_end(self, last: int, sentence: Sentence) -> int:
        """Return where the label ends: after 'yang beredar', or a demonstrative."""
        pointing = last < sentence.last and self._low[last] in self._book.phrases("demonstratives")
        if pointing and self._low[last] not in self._book.phrases("rumour_signs"):
            return last + 1
        if self._low[last] in _RELATIVE and last + 1 < sentence.last:
            return last + 2 if self._low[last + 1] in self._book.phrases("circulating") else last
        return last
