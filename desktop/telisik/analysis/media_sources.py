"""Outlets, accounts, what goes round and documents as sources, and whether a record can be found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import AFTER_HEAD, HeadReader, SourceType, grade_code

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWNED = ("'s", "’s", "s'", "s’")
_HANDED = frozenset(
    {
        "obtained",
        "seen",
        "reviewed",
        "published",
        "released",
        "leaked",
        "posted",
        "provided",
        "given",
        "examined",
        "viewed",
    }
)
_LONGEST_WITNESS = 8
_WORKS_FOR = frozenset({"for", "from", "with", "at"})
_DOCUMENT_REACH = (4, 6)
_SHORT = 7
_FEWEST_OUTLETS = 2  # words of a reporter's phrase that names an outlet
# An account's name: "@rina", and without the sign where a line or figures in it tell: "rina_a", "rina88".
_HANDLE = re.compile(r"@\w|[^\W\d_][\w.]*_[\w.]*\Z|[a-z][a-z.]{3,}\d{2,4}\Z")
# The name of an outlet as its address: "detik.com", "Tribunnews".
OUTLET = re.compile(
    r"\w[\w-]*\.(?:com|id|co|co\.id|net|tv|org|news|info)\b|(?:detik|Tribun)[A-Z]?[a-z]+", re.IGNORECASE
)
_IDENTIFIED = re.compile(
    r"\d{4}|\bno(?:mor|\.)|\bnumber\b|\bpasal\b|\.(?:go|ac|or|sch|mil|desa)\.id\b", re.IGNORECASE
)


class MediaReader(HeadReader):
    """Types what carries words without being a person: outlets, accounts, messages and records."""

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

    def _type_short_outlet(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'the Post': what an outlet is called for short, with a capital."""
        short = len(forms) == 1 and forms[0].istitle() and low[0] in self._book.phrases("short_outlets")
        return grade_code(Code.MEDIA_RELAY) if short else None

    def _type_social(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        social = self._book.phrases("social")
        if self._is_platform(forms, low):
            return grade_code(Code.NAMED_ORG)
        if (
            self._opens("posting_places", low)
            or self._goes_round(low)
            or (self._opens("shared_nouns", low) and low[-1] in self._book.phrases("demonstratives"))
        ):
            official = self._is_official(forms, low)
            return SourceType(Code.SOCIAL_MEDIA, Grade.G2) if official else grade_code(Code.SOCIAL_MEDIA)
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
        links = self._book.phrases("account_links")
        linked = any(links.match(low, i) for i in range(1, min(len(low), _SHORT)))
        return ((linked or self._opens("accounts", low) > 0) and len(names) > 0) or self._is_official(
            forms, low
        )

    def _is_official(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a name stands behind 'resmi': 'unggahan di akun X resmi Arunika Motor'."""
        official = next((i for i, word in enumerate(low) if word in self._book.phrases("official_words")), -1)
        return official > 0 and any(form[:1].isupper() for form in forms[official + 1 :])

    def _is_platform(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether the phrase is only the name of a platform: then its company speaks."""
        taken = self._opens("platforms", low)
        rest = low[taken:]
        if (
            taken
            and rest
            and forms[0][:1].isupper()
            and self._book.phrases("speech_occasions").match(rest, 0)
        ):
            return True  # "Facebook dalam kesempatan itu"
        company = not rest or all(self._book.phrases("places").match(rest, i) for i in range(len(rest)))
        return bool(taken) and (not rest or forms[0][:1].isupper()) and company

    def _goes_round(self, low: Sequence[str]) -> bool:
        """Tell whether the phrase is a message, picture or film that is passed on: 'pesan yang beredar'."""
        taken = self._opens("shared_nouns", low)
        if not taken and self._has("platforms", low):
            taken = self._opens("shared_records", low)  # else an image is a record
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
        return OUTLET.fullmatch(form) is not None

    def _type_reporter(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'a reporter for the Harbour Gazette': the outlet vouches, which is named."""
        if not self._is_english:
            return self._type_outlets_reporter(forms, low)
        links = [i for i, word in enumerate(low[:-1]) if word in _WORKS_FOR]
        if not links or not any(word in self._book.phrases("reporters") for word in low[: links[0]]):
            return None
        rest = forms[links[0] + 1 + (low[links[0] + 1] == "the") :]
        named = bool(rest) and rest[0][:1].isupper() and not any(f[:1].isupper() for f in forms[1 : links[0]])
        outlet = named and (
            self._names_outlet(rest, [f.lower() for f in rest])
            or any(self._book.phrases("outlet_words").match([f.lower()], 0) for f in rest)
        )
        return SourceType(Code.MEDIA_RELAY, Grade.G1) if outlet else None

    def _type_outlets_reporter(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'koresponden BBC | Rina Astuti' by the name, and 'wartawan Arunika Post' by the outlet."""
        if low[0] not in self._book.phrases("reporters") or len(low) < _FEWEST_OUTLETS:
            return None
        taken = 1 + (self._book.phrases("outlets").match(low, 1) or self.is_outlet(forms[1]))
        words = self._book.phrases("outlet_words")
        taken = taken if taken > 1 else 1 + max((i for i, w in enumerate(low) if w in words), default=0)
        name = tuple(forms[taken:])
        if taken == 1 or not all(form[:1].isupper() for form in name):
            return None
        return SourceType(Code.NAMED_PERSON, Grade.G0, name) if name else grade_code(Code.MEDIA_RELAY)

    def _type_outlet(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        capitals = [i for i, f in enumerate(forms) if f[:1].isupper()]
        worded = len(capitals) > 1 and any(self._book.phrases("outlet_words").match(low, i) for i in capitals)
        if self._relays_reports(low):
            return SourceType(Code.MEDIA_RELAY, Grade.G3)
        named = self._names_outlet(forms, low) or worded or any(self.is_outlet(f) for f in forms[:4])
        recorded = self._opens("documents", low) > 0 and low[1:2] == ["harian"]
        if self._opens("own_records", low) or self._is_desk(forms, low):
            return None
        head = self._has("outlet_heads", low, 3) and not recorded
        staff = self._is_english and not named and self._has("offices", low)  # 'his press secretary'
        if staff or not (named or head):
            return None
        if named and not head and (len(forms) > 6 or self._is_handed_on(low)):
            return None
        told = self._opens("outlet_heads", low) > self._opens("documents", low)
        if not named and not told and self._opens("documents", low) and not capitals:
            return None
        places = [i for i, word in enumerate(low) if word in self._book.phrases("place_leads")]
        last = (
            places[0] if places and self._opens("plural", low) else len(low)
        )  # "beberapa media | di Pulau Arunika"
        capital = self._names_something(forms[1:last], low[1:last])
        return SourceType(Code.MEDIA_RELAY, Grade.G1 if named or (head and capital) else Grade.G3)

    def _is_articled_outlet(self, low: Sequence[str]) -> bool:
        """Tell whether an English article is part of an outlet's name in an Indonesian text: 'The Athletic'."""
        return not self._is_english and self._opens("outlets", low) == len(low)

    def _is_desk(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether capitals name a body that only serves the press: 'Biro Pers, Media, dan Informasi'."""
        body = forms[0][:1].isupper() and self._opens("organisations", low) > 0
        outlet = any(self._opens(name, low) for name in ("outlets", "outlet_heads"))
        return body and not outlet and not self._names_outlet(forms, low)

    def _is_handed_on(self, low: Sequence[str]) -> bool:
        """Tell whether a record only came to an outlet: 'dokumen yang diterima Kompas'."""
        taken = self._opens("documents", low)
        after = low[taken] if 0 < taken < len(low) else ""
        return after == "yang" or (self._is_english and after in _HANDED)

    def _relays_reports(self, low: Sequence[str]) -> bool:
        """Tell whether a phrase means other outlets' reports and names none: 'recent reports', 'reports in Italy'."""
        place = 0
        while place < len(low) and low[place] in self._book.phrases("report_adjectives"):
            place += 1
        reports = place < len(low) and low[place] in self._book.phrases("report_nouns")
        return reports and (place + 1 == len(low) or low[place + 1] in {"in", "from", "on"})

    def _type_document(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        led = self._opens("singular", low) or self._opens("plural", low)
        if low[0] == "seseorang" or self._means_sweets(forms, low):
            return None
        if self._opens("organisations", low) and forms[0][:1].isupper() and not self._opens("documents", low):
            return None
        if self._opens("organisations", low) and not self._opens("documents", low):
            return None
        if not self._has("documents", low, _DOCUMENT_REACH[self._book.pack.language == "en"]) or any(
            self._book.phrases(name).match(low, led) for name in ("humans", "offices")
        ):
            return None
        if self._is_english and self._heads_person(low):
            return None  # "a law enforcement official briefed on the investigation"
        if len(forms) in {2, 3} and all(f[:1].isupper() for f in forms) and self._book.pack.language == "en":
            return grade_code(Code.NAMED_ORG)
        told = self._cut_readers(forms)
        identified = self._names_something(told[1:], low[1 : len(told)]) or self._is_identified(told)
        identified = identified or self._is_titled_rule(forms, low) or self._is_named_site(forms, low)
        return SourceType(Code.DOCUMENT_DATA, Grade.G1 if identified else Grade.G3)

    def _cut_readers(self, forms: Sequence[str]) -> Sequence[str]:
        """Return a record's words by which it can be found: 'a memo | reviewed by Moore', 'laporan | tentang Gaza'."""
        read = self._book.phrases("read_participles")
        end = next((i for i, form in enumerate(forms) if i and form in read), len(forms))
        topics = self._book.phrases("topic_links")
        about = next((i for i, form in enumerate(forms) if i and form in topics), len(forms))
        return forms[:end] if self._is_english else forms[:about]

    def _heads_person(self, low: Sequence[str]) -> bool:
        """Tell whether the noun that a phrase is about, before what follows it, is a person's."""
        end = next((i for i, word in enumerate(low) if i and word in AFTER_HEAD), len(low))
        return any(self._book.phrases(name).match(low, end - 1) for name in ("humans", "offices"))

    def _is_named_site(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a site is called by whose it is: 'situs | Madrid', and not 'laman Facebook'."""
        if forms[0].lower() in self._book.phrases("own_sites"):
            return True
        first = self._opens("sites", low)
        named = 0 < first < len(forms) and forms[first][:1].isupper()
        return named and not self._book.phrases("platforms").match(low, first)

    def _means_sweets(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a short form of a rule is a word of its own here: 'permen dot', not 'Permen ESDM'."""
        short = next((i for i, word in enumerate(low) if word in self._book.phrases("double_meanings")), -1)
        after = forms[short + 1 : short + 2]
        titled = short >= 0 and (forms[short][:1].isupper() or (bool(after) and after[0][:1].isupper()))
        return short >= 0 and not titled

    def _is_titled_rule(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a rule or its draft is called by what it is about: 'rancangan perda tentang | Pasar'."""
        about = low.index("tentang") + 1 if "tentang" in low else len(low)
        titled = about < len(low) and forms[about][:1].isupper()
        drafted = about < len(low) and self._opens("drafted_rules", low) > 0
        return drafted or (titled and self._opens("titled_rules", low) > 0)

    def _names_something(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether a capital names more than a place, a country, a month or a kind of thing."""
        lists = ("places", "institutions", "calendar", "not_identifying", "platforms")
        place = 0
        while place < len(forms):
            taken = max(self._book.phrases(name).match(low, place) for name in lists)
            if not taken and forms[place][:1].isupper():
                return True
            place += max(taken, 1)
        return False

    def _is_identified(self, forms: Sequence[str]) -> bool:
        """Tell whether a record can be found by its number, its year or whose it is: 'its annual report'."""
        if _IDENTIFIED.search(" ".join(forms)):
            return True
        if self._is_english and self._tells_issuer([form.lower() for form in forms]):
            return True
        owned = self._opens("possessive_pronouns", [forms[0].lower()]) > 0
        return owned or any(f.lower().endswith(_OWNED) and len(f) > 3 for f in forms[:-1])

    def _tells_issuer(self, low: Sequence[str]) -> bool:
        """Tell whether a record's date or the body behind it is told: 'dated March 3', 'commissioned by the county'."""
        issued = [i for i, word in enumerate(low) if word in self._book.phrases("issuing_participles")]
        bodies = [self._book.phrases(name) for name in ("institutions", "organisations", "local_bodies")]
        for place in issued:
            after = low[place + 1 :]
            if any(word in self._book.phrases("calendar") for word in after):
                return True
            if "by" in after and any(
                phrases.match(after, i) for phrases in bodies for i in range(len(after))
            ):
                return True
        return False
