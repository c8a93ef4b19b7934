"""Persons as sources: where in a phrase a personal name stands, and what only looks like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.media_sources import MediaReader
from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}$")
_APPOSED = frozenset({",", "-", "--", "–", "—", "("})
_LONGEST_RUN = 3
_NO_PERSONS = ("places", "organisations", "institutions", "companies", "calendar", "fields")
_NUMBER = re.compile(r"\d")


class NameReader(MediaReader):
    """Finds personal names in noun phrases."""

    def _type_person(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        tail = self._find_tail_name(forms, low) or self._find_last_name(forms, low)
        tail = tail or self._find_numbered_name(forms, low)
        if tail := tail or self._find_one_named(forms, low):
            return SourceType(Code.NAMED_PERSON, Grade.G0, tail)
        if (
            self.is_outlet(forms[0])
            or self._opens_thing(low)
            or self._is_body_name(*self._cut_origin(forms, low))
        ):
            return None
        if not self._is_english and self._is_near_named(forms, low):
            return None
        team = low[0] in self._book.phrases("short_names") and len(low) > _LONGEST_RUN - 1
        if team or self._describes_outlet(forms, low):
            return None
        name = self.find_name(forms)
        return SourceType(Code.NAMED_PERSON, Grade.G0, name) if name else None

    def _is_near_named(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a name only says near whom or whose people are: 'karyawan toko milik Rusli', 'fans Arunika'."""
        noun = self._opens("singular", low)
        taken = self._book.phrases("customers").match(low, noun)
        if "," in forms or noun >= len(forms):
            return False
        if taken and forms[noun + taken :] and forms[noun + taken][:1].isupper():
            return True
        first = len(forms)
        while first and forms[first - 1][:1].isupper():
            first -= 1
        people = any(
            self._book.phrases(name).match(low, noun) for name in ("humans", "collectives", "kin_of")
        )
        beside = first > noun + 1 and low[first - 1] in self._book.phrases("beside_whom")
        return people and beside and first < len(forms)

    def _type_given_name(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a name that a list of bodies, things or months would claim: 'Aji Santika', 'Dimas Aji'."""
        people = self._book.phrases("known_people").match(low, 0) == len(low)
        given = self._book.phrases("given_names")
        plain = len(low) <= _LONGEST_RUN and all(form.istitle() for form in forms)
        plain = plain and any(word in given for word in low)
        rest = [word for word in low if word not in given]
        lists = (*_NO_PERSONS, "offices", "body_words", "outlet_words", "place_openers", "documents")
        other = any(self._book.phrases(name).match(rest, i) for name in lists for i in range(len(rest)))
        named = plain and not other and (bool(rest) or low[0] not in self._book.phrases("calendar"))
        return SourceType(Code.NAMED_PERSON, Grade.G0, tuple(forms)) if people or named else None

    def _find_apposed_name(self, forms: Sequence[str], whole: Sequence[str]) -> tuple[str, ...]:
        """Return the full name that stands in apposition to a noun of people: 'The owner, shipping heir Damon Kyle'."""
        low = [f.lower() for f in forms[-1:]]
        after = whole[len(forms) :]
        if not self._opens("humans", low) or not after:
            return ()
        begins = [f.lower() for f in whole[: len(forms)]] == [f.lower() for f in forms]
        if not begins or after[0] not in _APPOSED:
            return ()
        name = self.find_name(after[1:])
        return name if len(name) > 1 else ()

    def _find_tail_name(self, forms: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
        """Return the name after a body's short form: 'Kementerian X (KX) Herman Suryatman'."""
        if ")" not in forms or self._opens("plural", low):
            return ()
        last = len(forms) - forms[::-1].index(")")
        tail = tuple(forms[last:])
        known = any(self._has(name, low[last:]) for name in ("organisations", "places", "companies"))
        bodies = ("organisations", "institutions", "documents")
        lone = forms[0].islower() and not any(self._opens(n, low) for n in bodies)
        named = len(tail) in ({1, 2, 3, 4} if lone else {2, 3, 4})
        named = named and all(f[:1].isupper() and not f.isupper() for f in tail)
        return tail if named and not known else ()

    def _find_one_named(self, forms: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
        """Return the name behind 'salah satu saksi | Budi Santoso'."""
        if not self._opens("singular", low):
            return ()
        first = len(forms)
        while first and forms[first - 1][:1].isupper():
            first -= 1
        run = tuple(forms[first:])
        lists = (
            "organisations",
            "places",
            "institutions",
            "companies",
            "outlets",
            "place_openers",
            "body_words",
        )
        known = any(self._book.phrases(n).match(low, i) for n in lists for i in range(first, len(forms)))
        led = first > 0 and low[first - 1] in self._book.phrases("named_after")
        return run if led and len(run) in {2, 3} and not known else ()

    def _find_numbered_name(self, forms: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
        """Return the name behind the number of what somebody runs or heads: 'pemilik Warung 45 | Siti Rahma'."""
        first = next((i + 1 for i, form in enumerate(forms) if i > 1 and form.isdigit()), len(forms))
        run = tuple(forms[first:])
        led = any(self._opens(name, low) for name in ("offices", "sole_relations"))
        if not led or not 0 < len(run) <= _LONGEST_RUN or not all(f.istitle() for f in run):
            return ()
        lists = (*_NO_PERSONS, "place_openers")
        known = any(self._book.phrases(n).match(low, i) for n in lists for i in range(first, len(low)))
        return () if known else run

    def _cut_origin(self, forms: Sequence[str], low: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return a phrase without what tells where somebody comes from: 'Defri Setiawan | dari WALHI'."""
        place = next(
            (i for i, word in enumerate(low) if i and word in self._book.phrases("origins")), len(low)
        )
        return forms[:place], low[:place]

    def _is_body_name(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether capitals name a body or an outlet: 'the Irving Police Department', 'Harbour Daily'."""
        if "," in forms or self._opens("humans", low):
            return False
        if self._gathers_people(forms, low):
            return True
        if self._has("offices", low) or self._has("titles", low):
            return False
        words = ("organisations", "outlet_words", "companies", "outlets")
        return any(
            f[:1].isupper()
            and (not i or len(forms) > 1)
            and any(self._book.phrases(n).match(low, i) for n in words)
            for i, f in enumerate(forms[:8])
        )

    def _gathers_people(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a body is named by whom it gathers: 'Serikat Petani Arunika', 'Badan Eksekutif Mahasiswa'."""
        taken = self._opens("organisations", low)
        members = self._book.phrases("members")
        for place in (taken, taken + 1):
            size = members.match(low, place) if taken and place < len(low) else 0
            if size and all(form[:1].isupper() for form in forms[: place + size]):
                rest = low[place + size :]
                return not (self._has("offices", rest) or self._has("titles", rest))
        return False

    def _describes_outlet(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a name is that of the outlet that the words before it describe: 'Spanish outlet Diario Gol'."""
        heads = self._book.phrases("outlet_heads")
        place = next((i for i in range(min(4, len(low))) if heads.match(low, i) and forms[i].islower()), -1)
        named = 0 <= place < len(forms) - 1 and forms[place + 1][:1].isupper()
        return named and not self._has("offices", low) and not self._has("humans", low)

    def _opens_thing(self, low: Sequence[str]) -> bool:
        return any(self._opens(n, low) for n in ("documents", "outlets", "outlet_heads", "plural")) or (
            self._opens("singular", low) > 0
            and "bernama" not in low
            and "named" not in low
            and not any(form in _APPOSED for form in low)
        )

    def _type_rest(self, forms: Sequence[str]) -> SourceType | None:
        run = tuple(f for f in forms if f[:1].isupper() and f.lower() not in {"the", "a", "an"})
        low = [self._book.strip_clitic(f.lower()) for f in forms[:3]]
        if run and self._modifies(run[:1], forms[forms.index(run[0]) + 1 :][:2]):
            return None
        led = any(self._book.phrases(n).match(low, 0) for n in ("titles", "offices", "humans", "singular"))
        reach = forms[:3] if led or self._book.pack.language != "id" else forms[:2]
        if run and run[0] in reach and not _NUMBER.match(forms[0]):
            return SourceType(Code.NAMED_PERSON, Grade.G0, run[:4])
        return None

    def find_name(self, forms: Sequence[str]) -> tuple[str, ...]:
        """Return the personal name that a phrase holds, in its words; empty where it holds none."""
        segments = _split_segments(forms)
        if len(segments) > 1 and self._book.phrases("offices").match([f.lower() for f in segments[0]], 0):
            for segment in segments[1:]:
                if self._is_full_name(segment) and (name := self._find_segment_name(segment)):
                    return name
        for segment in segments:
            if name := self._find_segment_name(segment):
                return name
        return ()

    def _is_full_name(self, forms: Sequence[str]) -> bool:
        """Tell whether a part after an office is a name and no more: 'Kepala Perangkat Keras Arunika, | Dan Rico'."""
        low = [form.lower() for form in forms]
        lists = (*_NO_PERSONS, "offices", "outlets", "titles")
        known = any(self._book.phrases(name).match(low, i) for name in lists for i in range(len(low)))
        capitals = all(form[:1].isupper() and not form.isupper() for form in forms)
        return not self._is_english and not known and capitals and len(forms) in {2, 3}

    def _find_segment_name(self, forms: Sequence[str]) -> tuple[str, ...]:
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        place = 0
        led_by_office = False
        consumed_body = False
        while place < len(forms):
            if size := self._book.phrases("known_people").match(low, place):
                return tuple(forms[place : place + size])
            taken, lead, body = self._skip_known(low, place, led=led_by_office)
            if consumed_body and low[place] in self._book.phrases("short_names") and place + 2 == len(low):
                taken = 0  # "bos Arunika | Tim Wood"
            led_by_office = led_by_office or lead
            # a rank after a body is its holder's: 'Direktorat Lalu Lintas Polda Metro Jaya Kombes Komarudin'
            ranked = lead and self._book.phrases("titles").match(low, place) > 0
            consumed_body = (consumed_body or body) and not ranked
            if taken:
                place += taken
                continue
            if taken := self._book.phrases("place_heads").match(low, place):
                place += taken + (1 if led_by_office else len(_take_run(forms, place + taken)))
                continue
            run = _take_run(forms, place)
            if not run or _ACRONYM.match(forms[place]):
                place += 1
                continue
            if place and low[place - 1] in self._book.phrases("place_leads"):
                place += len(run)  # "hakim di Sao Paulo"
                continue
            if owner := self._cut_owner(run, last=place + len(run) == len(forms)):
                place += owner
                continue
            described = self._modifies(run, low[place + len(run) :][:2])
            if not described and self._is_name(run, led_by_office, consumed_body, first=place == 0):
                return run
            place += len(run)
        return ()

    def _skip_known(self, low: Sequence[str], place: int, *, led: bool) -> tuple[int, bool, bool]:
        """Return how many words are no name, and whether they are an office or kin, or a body."""
        for name in ("titles", "offices", "kin"):
            if taken := self._book.phrases(name).match(low, place):
                return taken, True, False
        lists = ("fields", "organisations", "places", "institutions", "humans", "calendar", "outlets")
        for name in (*lists, "companies") if led else lists:
            if taken := self._book.phrases(name).match(low, place):
                return taken, False, name in {"organisations", "outlets", "companies"}
        return 0, False, False

    def _is_name(self, run: Sequence[str], led: bool, body: bool, *, first: bool) -> bool:
        if body and not led:
            return False
        if body and led:
            return len(run) >= 3 or (len(run) == 2 and not first)
        if led or first:
            return True
        return len(run) >= 2


def _split_segments(forms: Sequence[str]) -> list[list[str]]:
    segments: list[list[str]] = [[]]
    for form in forms:
        if form in {",", "(", ")"}:
            segments.append([])
        else:
            segments[-1].append(form)
    return [s for s in segments if s]


def _take_run(forms: Sequence[str], place: int) -> tuple[str, ...]:
    end = place
    while end < len(forms) and (
        forms[end][:1].isupper() or forms[end] in {"bin", "binti", "al", "van", "de", "."}
    ):
        end += 1
    return tuple(f for f in forms[place:end] if f != ".")
