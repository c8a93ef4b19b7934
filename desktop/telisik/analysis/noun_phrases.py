"""Noun phrases as ranges of tokens, and what the words at a place are: a name, an office, an aside, a clause's end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.text import Text

_REASON_REACH = 8
_ENVOY_REACH = 5
_SHORT_QUOTE = 28
_LONGEST_SHORT = 5
_LONGEST_ROLE = 6
_LONGEST_PLACE = 4
_MOST_DEGREES = 4
_DEGREE = re.compile(
    r"S\.?(?:H|E|T|IP|IK|Ag|Pd|Si|Sos|Kom|KM|Psi|Ked|IKom)|M\.?(?:H|M|A|T|Si|Pd|Sc|Kes|Hum|Kom|BA|Ag|IP|D)"
    r"|Sp\.?[A-Z]+\w*|Ph\.?D|MS[Cc]|MPH|MBA|MARS|MM|MMed|Kom|SIK|SIP|FINASIM|FCCP|Lc|K|Onk|Dr|Apt|Ners"
)
_ACTIVE = ("meng", "mem", "men", "meny")
_VERBAL = (*_ACTIVE, "di")
_SHORTEST_VERB = 6
_HARD = frozenset('.!?;:"“”«»—–-…|•*')


@dataclass(frozen=True, slots=True)
class Phrase:
    """A range of tokens: first, and one past the last."""

    first: int
    last: int

    def __bool__(self) -> bool:
        """Tell whether it holds any token."""
        return self.last > self.first


NOTHING = Phrase(0, 0)


class PhraseReader:
    """Tells what the words beside a cue are; no clause is read here."""

    def __init__(self, text: Text, book: Phrasebook, quotes: QuoteMap) -> None:
        """Look at one text with one pack's words."""
        self._tokens = text.tokens
        self._words = [book.strip_clitic(t.lower) for t in text.tokens]
        self._book = book
        self._quotes = quotes
        self._formulas = self._find_formulas()

    def _find_formulas(self) -> set[int]:
        """Return the tokens of words that keep a name back: no clause ends inside them."""
        formulas = self._book.phrases("anonymity")
        inside: set[int] = set()
        for place in formulas.places(self._words):
            inside.update(range(place, place + formulas.match(self._words, place)))
        return inside

    def keeps_name_back(self, place: int) -> bool:
        """Tell whether a place is inside words that keep a name back: 'minta agar | namanya tidak ditulis'."""
        return place in self._formulas

    def words(self, phrase: Phrase) -> list[str]:
        """Return the phrase's words in lower case."""
        return self._words[phrase.first : phrase.last]

    def _is_hard(self, place: int) -> bool:
        """Tell whether a mark ends every phrase; the stop of an abbreviation inside a sentence does not."""
        token = self._tokens[place]
        if token.form != "." or place + 1 >= len(self._tokens) or not place:
            return token.form in _HARD
        before, after = self._tokens[place - 1], self._tokens[place + 1]
        short = (
            before.is_capital and before.end == token.start and before.end - before.start <= _LONGEST_SHORT
        )
        titled = self._book.phrases("titles").match(self._words, place - 1) > 0 and before.end == token.start
        goes_on = after.is_capital or not after.is_word or titled
        return not ((short or titled) and goes_on and after.start - token.end <= 1)

    def _is_mention(self, place: int) -> bool:
        """Tell whether a place is part of a short quoted title or nickname, which a name may hold."""
        quote = self._quotes.find(self._tokens[place].start)
        return quote is not None and quote.closed and quote.span.end - quote.span.start <= _SHORT_QUOTE

    def _is_quoted(self, place: int) -> bool:
        return self._quotes.find(self._tokens[place].start) is not None

    def _accompanies(self, cue: int, first: int) -> bool:
        """Tell whether a clause goes on with its subject: '..., dengan mengatakan bahwa'."""
        return cue - 1 == first and self._words[first] in self._book.phrases("accompaniment")

    def _steps_aside(self, first: int, opening: int) -> bool:
        """Tell whether the words before a cue only tell when or to whom: 'Budi saat ditemui mengatakan'."""
        if first - 1 > opening and self._book.phrases("told_to").match(self._words, first - 1):
            return self._opens_person(opening)
        opener = first - 1 > opening and self._book.phrases("time_openers").match(self._words, first - 1)
        if not opener:
            return False
        speaks = self._opens_person(first) or self._book.phrases("pronouns").match(self._words, first)
        return self._opens_person(opening) and not speaks

    def _is_aside(self, first: int, part: Phrase) -> bool:
        """Tell whether a part between commas only tells when, where or how somebody spoke."""
        speaks = self._opens_person(first) or self._book.phrases("pronouns").match(self._words, first)
        if self._tells_when(part) or self._is_figure(part):
            return True
        if first > part.first and speaks and not self._opens_adjunct(first):
            return False
        opens = (self._opens_adjunct(part.first) and not self._leads_speaker(part)) or bool(
            self._book.phrases("asides").match(self._words, part.first)
        )
        dated = any(
            self._book.phrases(name).match(self._words, part.first) >= part.last - part.first
            for name in ("places", "countries")
        ) or self._is_dated(part)
        return opens or dated or first == part.last or self._is_place_only(part)

    def _is_dated(self, part: Phrase) -> bool:
        """Tell whether a part opens with a day, and no sentence begins after it: 'Senin', but not 'Senin Menkeu'."""
        taken = self._book.phrases("calendar").match(self._words, part.first)
        after = part.first + taken
        anew = after < part.last and self._tokens[after].is_capital
        return taken > 0 and not (anew and self._book.phrases("offices").match(self._words, after))

    def _is_figure(self, part: Phrase) -> bool:
        """Tell whether a part holds no word but a date or an age: ', Senin, | (9/6/2025) menyatakan'."""
        forms = [token.form for token in self._tokens[part.first : part.last]]
        return bool(forms) and not any(any(mark.isalpha() for mark in form) for form in forms)

    def _tells_when(self, part: Phrase) -> bool:
        """Tell whether a part between two commas tells on what occasion: 'Dani, | saat Gelar Sehat, mengatakan'."""
        closed = self._words[part.first - 1 : part.first] == [","] == self._words[part.last : part.last + 1]
        opener = closed and self._book.phrases("speaking_occasions").match(self._words, part.first)
        pointed = self._words[part.first + 1] in self._book.phrases("demonstratives")
        return bool(opener) and not pointed and part.last - part.first <= _LONGEST_ROLE

    def _is_place_only(self, part: Phrase) -> bool:
        """Tell whether a part of several words only places what stands before it: ', Filipina Selatan'."""
        lists = [self._book.phrases(name) for name in ("places", "countries", "place_openers")]
        brief = 1 < part.last - part.first <= _LONGEST_PLACE
        return brief and all(
            any(phrases.match(self._words, place) for phrases in lists)
            for place in range(part.first, part.last)
        )

    def _leads_speaker(self, part: Phrase) -> bool:
        """Tell whether a preposition leads in who speaks: 'dari pihak kampus mengaku', 'dengan Menlu mengatakan'."""
        if part.first + 1 >= part.last:
            return False
        led = self._words[part.first]
        if led == "dari":
            return self._words[part.first + 1] == "pihak"
        people = ("offices", "titles", "institutions", "organisations")
        return led == "dengan" and any(
            self._book.phrases(name).match(self._words, part.first + 1) for name in people
        )

    def _tells_manner(self, place: int) -> bool:
        """Tell whether a word after 'dengan' or 'secara' says how somebody spoke: 'dengan tenang'."""
        people = ("humans", "offices", "institutions", "organisations", "pronouns", "plural", "singular")
        known = any(self._book.phrases(name).match(self._words, place) for name in people)
        return self._tokens[place].form.isalpha() and self._tokens[place].form.islower() and not known

    def _stands_for_name(self, place: int, floor: int) -> bool:
        token = self._tokens[place]
        return token.is_capital and place > floor

    def _ends_clause(self, place: int, floor: int) -> bool:
        token = self._tokens[place]
        if token.form == "," or (
            (token.form in _HARD or self._is_quoted(place)) and not self._is_mention(place)
        ):
            return True
        if place in self._formulas or self._gives_reason(place) or self._is_sent_to(place, floor):
            return False
        if self._book.phrases("plural").match(self._words, place) > 1:
            return False  # "tidak sedikit pakar"
        if place > floor and self._words[place - 1] in self._book.phrases("relatives"):
            return False
        passing = token.lower == "sementara" and place > floor
        if passing and self._words[place - 1] in self._book.phrases("passing_results"):
            return False
        return token.lower in self._book.phrases("boundaries") and not self._stands_for_name(place, floor)

    def _is_sent_to(self, place: int, floor: int) -> bool:
        """Tell whether a word leads in where an envoy is: 'Duta Besar Iran | untuk PBB'."""
        if self._words[place] != "untuk" or place + 1 >= len(self._words):
            return False
        led = self._tokens[place + 1].is_capital or self._words[place + 1] == "urusan"
        envoys = self._book.phrases("envoys")
        reach = range(max(floor, place - _ENVOY_REACH), place)
        return led and any(envoys.match(self._words, here) for here in reach)

    def _gives_reason(self, place: int) -> bool:
        """Tell whether a word opens the reason of a wish for anonymity: '... enggan disebut namanya karena takut'."""
        opens = self._words[place] in self._book.phrases("reason_openers")
        return opens and any(before in self._formulas for before in range(place - _REASON_REACH, place))

    def _vouches(self, first: int, last: int) -> bool:
        """Tell whether a part leads in another source: 'Dilansir Reuters, | pejabat Israel mengatakan'."""
        openers = self._book.phrases("vouching_openers")
        return any(openers.match(self._words, place) for place in range(first, last))

    def _begins_clause(self, place: int, ceiling: int) -> bool:
        """Tell whether a verb of saying follows, so that what stands before it is its subject and no apposition."""
        while place < ceiling and self._book.phrases("fillers").match(self._words, place):
            place += 1
        return place < ceiling and self._book.phrases("plain_tellers").match(self._words, place) > 0

    def _tells_something(self, first: int, last: int) -> bool:
        """Tell whether a part is a clause of its own: 'Slamet menyebutkan, | BNN mengimbau'."""
        if any(word in self._book.phrases("relatives") for word in self._words[first:last]):
            return False
        return any(self._is_verb_after(first, place) for place in range(first + 1, last))

    def _names_place(self, part: Phrase, *, placed: bool) -> bool:
        """Tell whether a part between commas only places somebody: 'Kota Tangerang', 'Cipondoh' before such a part."""
        if part.last - part.first > _LONGEST_PLACE or not self._tokens[part.first].is_capital:
            return False
        if self._book.phrases("place_openers").match(self._words, part.first):
            return all(self._tokens[place].is_capital for place in range(part.first, part.last))
        return placed and part.last - part.first <= _LONGEST_PLACE // 2 and not self._opens_office(part.first)

    def _describes_one(self, place: int) -> bool:
        """Tell whether 'seorang' with a person's noun opens an apposition: 'Budi, seorang ahli hukum di Yogya,'."""
        taken = self._book.phrases("singular").match(self._words, place)
        if taken:
            return any(
                self._book.phrases(name).match(self._words, place + taken) for name in ("humans", "offices")
            )
        return self._book.pack.language == "en" and self._describes_late(place)

    def _describes_late(self, place: int) -> bool:
        """Tell whether a few small words open an apposition: 'Ed Bangs, | wolf recovery coordinator for'."""
        for here in range(place, min(place + _LONGEST_ROLE, len(self._words))):
            if self._tokens[here].is_capital or not self._tokens[here].is_word:
                return False
            if any(self._book.phrases(name).match(self._words, here) for name in ("offices", "humans")):
                return True
            if self._opens_adjunct(here):
                return False
        return False

    def _is_degree(self, first: int, last: int) -> bool:
        """Tell whether words after a name are academic degrees only: 'S.H.', 'SpB(K)Onk', 'MM'."""
        words = [t.form for t in self._tokens[first:last] if t.is_word]
        return 0 < len(words) <= _MOST_DEGREES and all(_DEGREE.fullmatch(word) for word in words)

    def _opens_content(self, first: int, place: int) -> bool:
        """Tell whether a verb after a record opens what it says, though no comma stands before it."""
        record = self._book.phrases("documents").match(self._words, first) > 0
        verb = record and self._book.phrases("clause_verbs").match(self._words, place) > 0
        return verb and self._words[place - 1] not in self._book.phrases("relatives")

    def _belongs(self, place: int) -> bool:
        """Tell whether a word belongs to the one before it: 'orang dalam', 'yang juga', 'Menteri Dalam Negeri'."""
        if self._words[place] == "juga" and self._words[place - 1] in self._book.phrases("relatives"):
            return True
        if self._book.phrases("account_links").match(self._words, place):
            return True  # "netizen | dengan nama akun @rina"
        if self._is_sent_to(place, 0):
            return True
        also = self._words[place] == "sekaligus" and place + 1 < len(self._words)
        if also and any(
            self._book.phrases(name).match(self._words, place + 1) for name in ("offices", "humans")
        ):
            return True
        titled = self._tokens[place].is_capital and self._book.phrases("fields").match(self._words, place)
        known = (self._book.phrases(name).match(self._words, place - 1) for name in ("humans", "fields"))
        return bool(titled) or any(taken > 1 for taken in known)

    def _is_verb_after(self, first: int, place: int) -> bool:
        """Tell whether a verb begins after a name: '"...," ujar Patrick Kluivert | memuji lawan'."""
        word = self._words[place]
        shaped = (
            len(word) >= _SHORTEST_VERB and word.startswith(_VERBAL) and self._tokens[place].form.islower()
        )
        if not shaped or not (self._tokens[place - 1].is_capital or "." in self._tokens[place - 1].form):
            return False
        lists = ("humans", "offices", "fields", "not_finite")
        known = any(self._book.phrases(name).match(self._words, place) for name in lists)
        return not known and not any(
            word in self._book.phrases("relatives") for word in self._words[first:place]
        )

    def _is_pointed_clause(self, first: int, last: int) -> bool:
        """Tell whether a verb follows something pointed at: 'Dikutip Harian Bahari, | klub itu menerima tawaran'."""
        for place in range(first + 1, last):
            if self._words[place] in self._book.phrases("relatives"):
                return False
            pointed = self._words[place - 1] in self._book.phrases("demonstratives")
            if (
                pointed
                and self._words[place].startswith(_ACTIVE)
                and len(self._words[place]) >= _SHORTEST_VERB
            ):
                return True
        return False

    def _tells_place(self, first: int, place: int) -> bool:
        """Tell whether 'di' after a capital only says where a named person spoke: 'Anies di Balai Kota'."""
        if not self._book.phrases("name_trailers").match(self._words, place):
            return False
        name = self._tokens[place - 1].is_capital and self._tokens[first].is_capital
        return name and not any(
            self._book.phrases(n).match(self._words, i)
            for n in ("organisations", "institutions", "outlet_heads")
            for i in range(first, place)
        )

    def _is_plain(self, first: int, last: int) -> bool:
        """Tell whether a phrase holds small letters only, as what somebody is does: 'terapis dan pakar hubungan'."""
        things = ("documents", "outlet_heads", "outlets", "social")
        thing = any(self._book.phrases(name).match(self._words, first) for name in things)
        brief = last - first <= _LONGEST_ROLE
        return brief and not thing and not any(t.is_capital for t in self._tokens[first:last])

    def _is_bare_name(self, first: int, last: int) -> bool:
        """Tell whether words are capitals only, and open no body: the name in 'ayahnya, Svante Thun'."""
        while first < last and (self._tokens[first].form == "." or self._is_title(first)):
            first += 1
        while last > first and self._tokens[last - 1].form == ".":
            last -= 1
        lists = (
            "institutions",
            "organisations",
            "offices",
            "places",
            "countries",
            "place_openers",
            "calendar",
        )
        known = any(self._book.phrases(name).match(self._words, first) for name in lists)
        brief = 0 < last - first <= _LONGEST_PLACE
        return brief and not known and all(t.is_capital for t in self._tokens[first:last])

    def _is_title(self, place: int) -> bool:
        return self._book.phrases("titles").match(self._words, place) > 0

    def _opens_office(self, place: int) -> bool:
        words = self._words
        skip = 1 if words[place] in {"the", "a", "an", "seorang"} and place + 1 < len(words) else 0
        lists = ("offices", "organisations", "body_nouns")
        return any(self._book.phrases(name).match(words, place + skip) for name in lists)

    def _opens_person(self, place: int) -> bool:
        lists = ("offices", "organisations", "humans", "singular", "plural", "institutions", "outlets")
        if self._words[place] in {"the", "his", "her", "their"} and place + 1 < len(self._words):
            place += 1
        return self._tokens[place].is_capital or any(
            self._book.phrases(name).match(self._words, place) for name in lists
        )

    def _opens_adjunct(self, place: int) -> bool:
        return bool(self._book.phrases("adjuncts").match(self._words, place))

    def _is_dateline(self, place: int) -> bool:
        """Tell whether a place sticks to the word after it, as where an article's dateline lost its end."""
        glued = self._tokens[place].end == self._tokens[place + 1].start
        return glued and self._book.phrases("places").match(self._words, place) > 0
