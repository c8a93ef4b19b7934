"""What kind of source a noun phrase names, by the decision order of the guidelines, and its grade."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import (
    HeadReader,
    SourceType,
    grade_code,
    is_plural_english,
    is_plural_word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}$")
_BRAND = re.compile(r"[A-Z]{2}[a-z]{2}")  # "iFixit", as ``Reading`` gives it
_INITIALS = re.compile(r"[A-Z]{1,3}$")
_DOTTED_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?$")
_APPOSED = frozenset({",", "-", "--", "–", "—", "("})
_OWNED = ("'s", "’s", "s'", "s’")
_POINTING = frozenset({"itu", "ini", "tersebut", "yang", "dari", "atas", "soal"})
_LONGEST_WITNESS = 8
_NUMBER = re.compile(r"\d")
_DOCUMENT_REACH = (4, 6)
_OFFICE_REACH = (4, 6)
_SHORT_FORMS = ("not_bodies", "institutions", "companies")
_FEWEST_PARTS = 2  # words of a body's kind that no list of people can mean: "pihak kepolisian"
_ONE = frozenset({"one", "member", "members", "each", "none"})
_MEANS_PEOPLE = frozenset({"them", "us", "whom", "those", "these", "you"})
_SHORT = 7
_HANDLE = re.compile(r"@\w")
_OUTLET = re.compile(
    r"\w[\w-]*\.(?:com|id|co|co\.id|net|tv|org|news|info)\b|(?:detik|Tribun)[A-Z]?[a-z]+", re.IGNORECASE
)
_IDENTIFIED = re.compile(
    r"\d{4}|\bno(?:mor|\.)|\bnumber\b|\bpasal\b|\.(?:go|ac|or|sch|mil|desa)\.id\b", re.IGNORECASE
)


class SourceTyper(HeadReader):
    """Types noun phrases with one pack's word lists; ``forms`` are the words as written."""

    def type_phrase(self, forms: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase, or None for a pronoun or an anaphor that only the article can tell."""
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        if not forms or self.is_pronoun(low, forms):
            return None
        if len(forms) > 1 and low[1] in self._book.phrases("passed_from") and self.is_outlet(forms[0]):
            return self.type_phrase(forms[:1])
        if low[0] == "the" and len(low) > 1:
            if body := self._type_articled(forms, low):
                return body
            forms, low = forms[1:], low[1:]
        if (taken := self._opens("speech_nouns", low)) and taken < len(low) and low[taken] not in _POINTING:
            return self.type_phrase(forms[taken:])
        if taken and taken + 1 < len(low) and low[taken] == "dari":
            return self.type_phrase(forms[taken + 1 :])
        for decide in (
            self._type_first_hand,
            self._type_rumour,
            self._type_anonymised,
            self._type_insider,
            self._type_social,
            self._type_acronym,
            self._type_head,
            self._type_described_body,
            self._type_firm,
            self._type_named_body,
            self._type_person,
            self._type_outlet,
            self._type_report,
            self._type_document,
            self._type_body,
            self._type_unnamed,
        ):
            if found := decide(forms, low):
                return found
        return None

    def type_headed(self, forms: Sequence[str], whole: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase whose noun is its last word, in lower case; None where the noun tells nothing.

        ``whole`` is the phrase with what follows the noun: it may tell which document or body is meant.
        """
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        if not forms or not forms[-1].islower() or "," in forms:
            return None
        noun = [low[-1]]
        if own := self._type_first_hand(whole, [f.lower() for f in whole]):
            return own
        if low[0] == "one" and low[1:2] == ["of"]:
            return grade_code(Code.UNNAMED_INDIVIDUAL)
        if body := self._type_described_body(whole, [self._book.strip_clitic(f.lower()) for f in whole]):
            return body
        if self._ends("institutions", low) or self._opens("organisations", noun):
            if self._is_english and self._is_counted(low) and is_plural_word(noun[0], self._book):
                return grade_code(Code.UNNAMED_GROUP)
            return grade_code(Code.INSTITUTION_VOICE)
        if name := self._find_apposed_name(forms, whole):
            return SourceType(Code.NAMED_PERSON, Grade.G0, name)
        if self._opens("humans", noun) and noun[0] not in self._book.phrases("offices"):
            named = self._opens("anonymity", low) or self._opens("plural", low)
            many = is_plural_word(noun[0], self._book)
            return None if named else grade_code(Code.UNNAMED_GROUP if many else Code.UNNAMED_INDIVIDUAL)
        if (
            self._opens("documents", noun)
            and not self._relays_reports(low)
            and noun[0] not in self._book.phrases("social")
        ):
            rest = [f for f in whole if f not in forms[-1:]]
            named = self._names_something(rest, [f.lower() for f in rest]) or self._is_identified(whole)
            return SourceType(Code.DOCUMENT_DATA, Grade.G1 if named else Grade.G3)
        return None

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

    def _is_identified(self, forms: Sequence[str]) -> bool:
        """Tell whether a record can be found by its number, its year or whose it is: 'its annual report'."""
        if _IDENTIFIED.search(" ".join(forms)):
            return True
        owned = self._opens("possessive_pronouns", [forms[0].lower()]) > 0
        return owned or any(f.lower().endswith(_OWNED) and len(f) > 3 for f in forms[:-1])

    def type_loosely(self, forms: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase that no word list knows: a capital makes it a name."""
        return self.type_phrase(forms) or self._type_rest(forms)

    def is_pronoun(self, low: Sequence[str], forms: Sequence[str] = ()) -> bool:
        """Tell whether the phrase is a pronoun, and not a body's short form ("WHO")."""
        taken = self._opens("pronouns", low)
        if taken and len(low) > 1 and low[0] in self._book.phrases("possessive_pronouns"):
            return False
        short = bool(forms) and len(forms[0]) > 1 and forms[0].isupper()
        return bool(taken) and len(low) - taken <= 1 and not short

    def _type_first_hand(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        gathered = self._book.phrases("gathering")
        talk = self._opens("rumour_nouns", low) > 0
        if (
            talk
            and any(w in gathered for w in low[:-1])
            and (self.is_outlet(forms[-1]) or self._names_outlet(forms[-1:], low[-1:]))
        ):
            return grade_code(Code.FIRST_HAND)
        taken = self._opens("first_hand", low)
        others = taken < len(low) and any(
            self._book.phrases(name).match(low, taken)
            for name in ("institutions", "offices", "organisations")
        )
        return (
            grade_code(Code.FIRST_HAND) if taken and not others and len(forms) <= _LONGEST_WITNESS else None
        )

    def _type_rumour(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        return grade_code(Code.HEARSAY_AGENTLESS) if self._opens("rumours", low) and len(forms) <= 9 else None

    def _type_described_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'the manufacturer, Verdalis Naturals': what is described is a body, and it is named."""
        if "," not in low[:5] or self._has("offices", low):
            return None
        place = low.index(",")
        described = self._has("body_nouns", low[:place])
        return (
            grade_code(Code.NAMED_ORG) if described and any(f[:1].isupper() for f in forms[place:]) else None
        )

    def _type_anonymised(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        if not self._has("anonymity", low) and not self._holds_initials(forms, low):
            return None
        if self._has("offices", low, 3) and not self._has("humans", low, 1):
            return grade_code(Code.ROLE_OFFICIAL)
        first = low[
            : next((i for i, w in enumerate(low) if i and w in {"who", "with", "close", "familiar"}), 3)
        ]
        if self._opens("plural", low) or _is_reduplicated(low[0]) or is_plural_english(first, self._book):
            return grade_code(Code.UNNAMED_GROUP)
        return grade_code(Code.UNNAMED_INDIVIDUAL)

    def _holds_initials(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a person is named by initials only: 'Pelaku, PR (38)', 'pria berinisial WS itu'."""
        initials = _DOTTED_INITIALS if self._book.pack.language == "en" else _INITIALS
        places = [
            i
            for i, f in enumerate(forms)
            if initials.match(f) and not self._is_short_form(f) and self._stands_for_person(forms, i)
        ]
        if not places or len(forms) > 9 or self._opens("firm_openers", low):
            return False
        aged = any(
            forms[i + 1 : i + 2] == ["("] and forms[i + 2 : i + 3] and forms[i + 2].isdigit() for i in places
        )
        last = forms[places[-1] + 1 :]
        led = places[0] > 0 and not forms[places[0] - 1][:1].isupper()
        return aged or (led and self._has("humans", low[: places[0]]) and len(last) <= 1)

    def _stands_for_person(self, forms: Sequence[str], place: int) -> bool:
        """Tell whether initials may be a person's: with an age behind them, else neither in brackets nor a degree."""
        if forms[place + 1 : place + 2] == ["("]:
            return True
        before = forms[place - 1] if place else ""
        named = place > 2 and forms[place - 2][:1].isupper() and forms[place - 3][:1].isupper()
        return before != "(" and not (before == "," and named)

    def _type_insider(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'sumber dari Bloomberg': one person who is not named, whoever knows him."""
        taken = self._opens("source_openers", low)
        linked = taken < len(low) and self._book.phrases("source_links").match(low, taken)
        return grade_code(Code.UNNAMED_INDIVIDUAL) if taken and linked and forms[0].isalpha() else None

    def _is_short_form(self, form: str) -> bool:
        """Tell whether capitals are a known short form and nobody's initials: 'tiga pejabat AS'."""
        return any(form.lower() in self._book.phrases(n) for n in _SHORT_FORMS)

    def _type_social(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        social = self._book.phrases("social")
        if self._is_platform(forms, low):
            return grade_code(Code.NAMED_ORG)
        if self._goes_round(low) or (
            self._opens("shared_nouns", low) and low[-1] in self._book.phrases("demonstratives")
        ):
            return grade_code(Code.SOCIAL_MEDIA)
        places = [i for i in range(min(4, len(low))) if social.match(low, i)]
        if _HANDLE.match(forms[0]) or (len(forms) < _SHORT and any(_HANDLE.match(f) for f in forms)):
            return SourceType(Code.SOCIAL_MEDIA, Grade.G2)
        if self._has("offices", low, 2) or not any(not i or not forms[i][:1].isupper() for i in places):
            return None
        named = any(_HANDLE.match(f) for f in forms) or self._names_account(forms, low)
        if taken := self._opens("platforms", low):
            named = named or any(f[:1].isupper() for f in forms[taken:])
        return SourceType(Code.SOCIAL_MEDIA, Grade.G2 if named else Grade.G4)

    def _names_account(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether an account is named without a handle: 'akun Facebook Suara Desa'."""
        platforms = self._book.phrases("platforms")
        names = [i for i, f in enumerate(forms[1:6], 1) if f[:1].isupper() and not platforms.match(low, i)]
        return self._opens("accounts", low) > 0 and len(names) > 0

    def _is_platform(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether the phrase is only the name of a platform: then its company speaks."""
        taken = self._opens("platforms", low)
        rest = low[taken:]
        company = not rest or all(self._book.phrases("places").match(rest, i) for i in range(len(rest)))
        return bool(taken) and (not rest or forms[0][:1].isupper()) and company

    def _goes_round(self, low: Sequence[str]) -> bool:
        """Tell whether the phrase is a message, picture or film that is passed on: 'pesan yang beredar'."""
        taken = self._opens("shared_nouns", low)
        sharing = self._book.phrases("sharing")
        return bool(taken) and any(sharing.match(low, i) for i in range(taken, min(len(low), taken + 4)))

    def _names_outlet(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a phrase holds an outlet's name as a name: 'Antara', not 'antara'."""
        outlets = self._book.phrases("outlets")
        return any(
            outlets.match(low, i) and (form[:1].isupper() or self.is_outlet(form))
            for i, form in enumerate(forms)
        )

    def is_outlet(self, form: str) -> bool:
        """Tell whether a word has the shape of an outlet's name: a web address, 'detikJatim'."""
        return _OUTLET.fullmatch(form) is not None

    def _type_firm(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'PT Angkasa Jaya' and 'pihak Mauritania Airlines': a body by its name."""
        taken = self._opens("firm_openers", low)
        named = taken and taken < len(forms) and forms[taken][:1].isupper() and "," not in forms
        marked = taken < len(low) and self._book.phrases("firm_marks").match(low, taken) > 0
        known = named and any(
            self._book.phrases(n).match(low, taken) for n in ("institutions", "organisations")
        )
        proper = taken + 1 < len(forms) and self._book.phrases("organisations").match(low, taken) > 0
        marked = marked or bool(named and proper and forms[taken + 1][:1].isupper())
        if self._describes_firm(forms, low):
            return grade_code(Code.NAMED_ORG)
        return grade_code(Code.NAMED_ORG) if named and (marked or not known) else None

    def _describes_firm(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a firm's name ends the words that say what it is: 'perusahaan investasi Jepang Metaplanet'."""
        if self._book.pack.language != "id" or not self._opens("described_bodies", low) or "," in forms:
            return False
        people = any(self._has(name, low) for name in ("offices", "titles", "humans", "relatives"))
        place = any(
            low[-1] in self._book.phrases(n) for n in ("places", "countries", "calendar", "institutions")
        )
        return len(forms) > 1 and forms[-1][:1].isupper() and not people and not place

    def _type_named_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'Swansea City', 'Mirae Asset Sekuritas': a proper name whose last word no person bears."""
        last = len(forms) - 1
        if not last or "," in forms or not all(f[:1].isupper() for f in forms) or self._opens("outlets", low):
            return None
        people = any(self._has(name, low) for name in ("offices", "titles", "humans"))
        return (
            grade_code(Code.NAMED_ORG)
            if low[last] in self._book.phrases("body_words") and not people
            else None
        )

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

    def _type_person(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        tail = self._find_tail_name(forms, low) or self._find_last_name(forms, low)
        if tail := tail or self._find_one_named(forms, low):
            return SourceType(Code.NAMED_PERSON, Grade.G0, tail)
        if (
            self.is_outlet(forms[0])
            or self._opens_thing(low)
            or self._is_body_name(*self._cut_origin(forms, low))
        ):
            return None
        if self._describes_outlet(forms, low):
            return None
        name = self.find_name(forms)
        return SourceType(Code.NAMED_PERSON, Grade.G0, name) if name else None

    def _find_tail_name(self, forms: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
        """Return the name after a body's short form: 'Kementerian X (KX) Herman Suryatman'."""
        if ")" not in forms or self._opens("plural", low):
            return ()
        last = len(forms) - forms[::-1].index(")")
        tail = tuple(forms[last:])
        known = any(self._has(name, low[last:]) for name in ("organisations", "places", "companies"))
        named = len(tail) in {2, 3, 4} and all(f[:1].isupper() and not f.isupper() for f in tail)
        return tail if named and not known else ()

    def _cut_origin(self, forms: Sequence[str], low: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return a phrase without what tells where somebody comes from: 'Defri Setiawan | dari WALHI'."""
        place = next(
            (i for i, word in enumerate(low) if i and word in self._book.phrases("origins")), len(low)
        )
        return forms[:place], low[:place]

    def _is_body_name(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether capitals name a body or an outlet: 'the Irving Police Department', 'Harbour Daily'."""
        if (
            "," in forms
            or self._opens("humans", low)
            or self._has("offices", low)
            or self._has("titles", low)
        ):
            return False
        words = ("organisations", "outlet_words", "companies", "outlets")
        return any(
            f[:1].isupper()
            and (not i or len(forms) > 1)
            and any(self._book.phrases(n).match(low, i) for n in words)
            for i, f in enumerate(forms[:8])
        )

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

    def _type_outlet(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        capitals = [i for i, f in enumerate(forms) if f[:1].isupper()]
        worded = len(capitals) > 1 and any(self._book.phrases("outlet_words").match(low, i) for i in capitals)
        if self._relays_reports(low):
            return SourceType(Code.MEDIA_RELAY, Grade.G3)
        named = self._names_outlet(forms, low) or worded or any(self.is_outlet(f) for f in forms[:4])
        recorded = self._opens("documents", low) > 0 and low[1:2] == ["harian"]
        head = self._has("outlet_heads", low, 3) and not recorded
        if not named and not head:
            return None
        if named and not head and (len(forms) > 6 or self._is_handed_on(low)):
            return None
        told = self._opens("outlet_heads", low) > self._opens("documents", low)
        if not named and not told and self._opens("documents", low) and not capitals:
            return None
        capital = self._names_something(forms[1:], low[1:])
        return SourceType(Code.MEDIA_RELAY, Grade.G1 if named or (head and capital) else Grade.G3)

    def _is_handed_on(self, low: Sequence[str]) -> bool:
        """Tell whether a record only came to an outlet: 'dokumen yang diterima Kompas'."""
        taken = self._opens("documents", low)
        return taken > 0 and low[taken : taken + 1] == ["yang"]

    def _relays_reports(self, low: Sequence[str]) -> bool:
        """Tell whether a phrase means other outlets' reports and names none: 'recent reports', 'reports in Italy'."""
        place = 0
        while place < len(low) and low[place] in self._book.phrases("report_adjectives"):
            place += 1
        reports = place < len(low) and low[place] in self._book.phrases("report_nouns")
        return reports and (place + 1 == len(low) or low[place + 1] in {"in", "from", "on"})

    def _type_report(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'laporan resmi dari pihak kepolisian': the body's own voice."""
        taken = self._opens("reports_of", low)
        if not taken or taken == len(low) or 1 < self._opens("documents", low) >= taken:
            return None
        body = self._book.phrases("institutions").match(low, taken)
        people = [self._book.phrases(name) for name in ("plural", "humans", "singular")]
        if body < _FEWEST_PARTS and any(phrases.match(low, taken) for phrases in people):
            return self._type_unnamed(forms[taken:], low[taken:])
        return grade_code(Code.INSTITUTION_VOICE) if body and forms[taken].islower() else None

    def _type_document(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        led = self._opens("singular", low) or self._opens("plural", low)
        if low[0] == "seseorang":
            return None
        if self._opens("organisations", low) and forms[0][:1].isupper() and not self._opens("documents", low):
            return None
        if self._opens("organisations", low) and not self._opens("documents", low):
            return None
        if not self._has("documents", low, _DOCUMENT_REACH[self._book.pack.language == "en"]) or any(
            self._book.phrases(name).match(low, led) for name in ("humans", "offices")
        ):
            return None
        if len(forms) in {2, 3} and all(f[:1].isupper() for f in forms) and self._book.pack.language == "en":
            return grade_code(Code.NAMED_ORG)
        identified = self._names_something(forms[1:], low[1:]) or self._is_identified(forms)
        return SourceType(Code.DOCUMENT_DATA, Grade.G1 if identified else Grade.G3)

    def _names_something(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a capital names more than a place, a country, a month or a kind of thing."""
        lists = ("places", "institutions", "calendar", "not_identifying")
        place = 0
        while place < len(forms):
            taken = max(self._book.phrases(name).match(low, place) for name in lists)
            if not taken and forms[place][:1].isupper():
                return True
            place += max(taken, 1)
        return False

    def _type_acronym(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a body whose name ends in its short form: 'Bank Indonesia (BI)', or that everybody knows."""
        if self._has("offices", low) or self._has("titles", low) or self._opens("plural", low):
            return None
        known = self._opens("companies", low)
        led = self._opens("armed_bodies", low)
        if led and self._book.phrases("companies").match(low, led):
            return grade_code(Code.NAMED_ORG)
        if len(forms) <= 2 and self._is_short_body(low[0]) and forms[0][:1].isupper():
            return grade_code(Code.NAMED_ORG)
        if len(forms) == 1 and _BRAND.match(forms[0]):
            return grade_code(Code.NAMED_ORG)
        short = (
            len(forms) > 3
            and forms[-1] == ")"
            and forms[-3] == "("
            and _ACRONYM.match(forms[-2]) is not None
            and any(form[:1].isupper() for form in forms[:-3])
        )
        if (known and known >= len(forms) - 3) or (short and not self._opens("documents", low)):
            return grade_code(Code.NAMED_ORG)
        return None

    def _names_company(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a company's name stands in a phrase, and not as somebody's last name: 'Keisuke Honda'."""
        companies = self._book.phrases("companies")
        return any(
            companies.match(low, place)
            and not (place == 1 and forms[0][:1].isupper() and not self._has("organisations", low[:1]))
            for place in range(len(low))
        )

    def _is_short_body(self, word: str) -> bool:
        """Tell whether a word is a body's name made of syllables: 'Kemkominfo', 'Polrestabes'."""
        prefixes = tuple(self._book.phrases("organisation_prefixes").words())
        return bool(prefixes) and word.startswith(prefixes)

    def _type_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        if any(self._opens(n, low) for n in ("singular", "plural")) or self._book.phrases("humans").match(
            low, 0
        ):
            institution = self._opens("institutions", low)
            if not institution or self._opens("plural", low) or self._opens("singular", low):
                return None
        capitals = [f for f in forms if f[:1].isupper()]
        described = next(
            (i for i, word in enumerate(low) if word in self._book.phrases("relatives")), len(low)
        )
        acronym = any(
            _ACRONYM.match(f) and f.lower() not in self._book.phrases("not_bodies") for f in forms[:described]
        )
        body = self._has("organisations", low)
        institution = self._opens("institutions", low)
        if institution and not (
            body and len(capitals) >= 2 and forms[0][:1].isupper() and len(forms) > institution
        ):
            return grade_code(Code.INSTITUTION_VOICE)
        if self._opens("offices", low):
            return None
        company = self._names_company(forms, low)
        if acronym or company or (body and capitals and (len(capitals) > 1 or forms[0].islower())):
            return grade_code(Code.NAMED_ORG)
        return grade_code(Code.INSTITUTION_VOICE) if body else None

    def _type_unnamed(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        rest = self._skip_quantity(low)
        if rest is not low:
            return self._type_counted(rest)
        plural = self._opens("plural", low) or _is_reduplicated(low[0]) or is_plural_english(low, self._book)
        people = self._has("humans", low)
        things = (
            low[0] in self._book.phrases("plain_numerals") and not people and not self._has("offices", low)
        )
        if (plural and people) or (self._opens("plural", low) and len(forms) <= 8 and not things):
            return grade_code(Code.UNNAMED_GROUP)
        single = self._opens("singular", low)
        far = single and self._book.pack.language == "en"
        office = self._has("offices", low, _OFFICE_REACH[far > 0]) and not self._has(
            "common_people", low, 2 + single
        )
        if single or low[-1] in {"itu", "tersebut", "ini", "tadi"} or low[0] in {"the", "this", "that"}:
            if office:
                return grade_code(Code.ROLE_OFFICIAL)
            if self._has("humans", low) or single or self._opens("common_people", low):
                return grade_code(Code.UNNAMED_INDIVIDUAL)
        if office and self._opens("offices", low):
            return grade_code(Code.ROLE_OFFICIAL)
        joined = "dan" in low[1:-1] and all(form.islower() for form in forms[1:])
        several = self._opens("collectives", low) or joined or is_plural_english(low, self._book)
        if self._opens("humans", low) and not several:
            return grade_code(Code.UNNAMED_INDIVIDUAL)
        if self._has("humans", low, 2):
            lone = low[0] in {
                "sumber",
                "saksi",
                "korban",
                "pria",
                "wanita",
                "perempuan",
                "source",
                "witness",
                "orang",
            }
            lone = (lone and len(forms) < 7) or self._is_singular_english(low)
            return grade_code(Code.UNNAMED_INDIVIDUAL if lone else Code.UNNAMED_GROUP)
        return grade_code(Code.ROLE_OFFICIAL) if office else None

    def _skip_quantity(self, low: Sequence[str]) -> Sequence[str]:
        """Return what a phrase counts: 'a group of | 32 security experts'; the phrase where it counts nothing."""
        quantities = self._book.phrases("quantities")
        for place in range(min(4, len(low) - 2)):
            if low[place + 1] == "of" and low[place] in quantities and low[place] not in _ONE:
                return low[place + 2 :]
        return low

    def _type_counted(self, low: Sequence[str]) -> SourceType | None:
        """Return the type of what is counted: a group where it is people, nobody where it is a thing."""
        bodies = any(self._has(name, low) for name in ("humans", "offices", "organisations", "institutions"))
        people = low[0] in _MEANS_PEOPLE or any(is_plural_word(word, self._book) for word in low)
        return grade_code(Code.UNNAMED_GROUP) if people or bodies else None

    def _is_singular_english(self, low: Sequence[str]) -> bool:
        """Tell whether an English phrase names one person: its noun is no plural."""
        if self._book.pack.language != "en":
            return False
        return not any(is_plural_word(w, self._book) for w in low[:5])

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
        for segment in _split_segments(forms):
            if name := self._find_segment_name(segment):
                return name
        return ()

    def _find_segment_name(self, forms: Sequence[str]) -> tuple[str, ...]:
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        place = 0
        led_by_office = False
        consumed_body = False
        while place < len(forms):
            taken, lead, body = self._skip_known(low, place, led=led_by_office)
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


def _is_reduplicated(word: str) -> bool:
    halves = word.split("-")
    return len(halves) == 2 and halves[0] == halves[1] and len(halves[0]) > 2
