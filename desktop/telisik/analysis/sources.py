"""What kind of source a noun phrase names, by the decision order of the guidelines, and its grade."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from telisik.analysis.body_sources import BodyReader
from telisik.analysis.model import Code, Grade
from telisik.analysis.named_sources import NameReader
from telisik.analysis.noun_heads import SourceType, grade_code, is_plural_word
from telisik.analysis.unnamed_sources import UnnamedReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.phrasebook import Phrasebook

_POINTING = frozenset({"itu", "ini", "tersebut", "yang", "dari", "atas", "soal"})
_LONGEST_RUMOUR = 9
_MOST_KEPT = 4_000  # phrases whose type is kept: every reader of a text asks about the same ones
_WRITTEN_IN = frozenset({"di", "oleh", "dalam", "pada"})
_SHORTEST_TITLE = 3
_JOINING = frozenset({"dan", "serta"})


class SourceTyper(NameReader, BodyReader, UnnamedReader):
    """Types noun phrases with one pack's word lists; ``forms`` are the words as written."""

    def __init__(self, book: Phrasebook) -> None:
        """Use one pack's words."""
        super().__init__(book)
        self._remember = lru_cache(_MOST_KEPT)(self._decide)

    def type_phrase(self, forms: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase, or None for a pronoun or an anaphor that only the article can tell."""
        return self._remember(tuple(forms))

    def _decide(self, phrase: tuple[str, ...]) -> SourceType | None:
        forms: Sequence[str] = list(phrase)
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        if len(forms) > 1 and low[-1] in self._book.phrases("reflexives"):  # "Ortiz himself"
            forms, low = forms[:-1], low[:-1]
        others = self._book.phrases("and_others")
        if end := next((i for i in range(1, len(low)) if others.match(low, i) == len(low) - i), 0):
            forms, low = forms[:end], low[:end]  # "Rusli | dan kawan-kawan"
        if not forms or self.is_pronoun(low, forms):
            return None
        if relay := self._type_relayed(forms, low):
            return relay
        if low[0] == "the" and len(low) > 1 and not self._is_articled_outlet(low):
            if body := self._type_articled(forms, low):
                return body
            forms, low = forms[1:], low[1:]
        if led := self._count_lead(low):
            return self.type_phrase(forms[led:])
        for decide in (
            self._type_side,
            self._type_joined,
            self._type_listed_body,
            self._type_short_outlet,
            self._type_first_hand,
            self._type_reporter,
            self._type_rumour,
            self._type_anonymised,
            self._type_insider,
            self._type_doubled,
            self._type_social,
            self._type_given_name,
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
            self._type_former,
            self._type_grouping,
            self._type_other,
            self._type_unnamed,
        ):
            if found := decide(forms, low):
                return found
        return None

    def _count_lead(self, low: Sequence[str]) -> int:
        """Return how many words stand before who speaks: 'keterangan (dari) | Rina', 'hanya | seorang warga'."""
        taken = self._opens("speech_nouns", low)
        if taken and taken < len(low) and low[taken] not in _POINTING:
            return taken
        if taken and taken + 1 < len(low) and low[taken] == "dari":
            return taken + 1
        if low[1:2] == ["seorang"] and low[0] in self._book.phrases("leads_of_one"):
            return 1
        return self._count_numbering(low)

    def _count_numbering(self, low: Sequence[str]) -> int:
        """Return how many words only lead in how many speak: 'sebanyak | 20 warga', 'ada 12 | ribu saksi yang'."""
        leads, place = self._book.phrases("numbering_leads"), 0
        while place < len(low) and (taken := leads.match(low, place)):
            place += taken
        if (
            place + 1 < len(low)
            and low[place].isdigit()
            and low[place + 1] in self._book.phrases("thousands")
        ):
            return place + 1
        lists = [self._book.phrases(name) for name in ("plural", "humans")]
        counted = place < len(low) and any(phrases.match(low, place) for phrases in lists)
        return place if counted or (low[place : place + 1] and low[place].isdigit()) else 0

    def type_headed(self, forms: Sequence[str], whole: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase whose noun is its last word, in lower case; None where the noun tells nothing.

        ``whole`` is the phrase with what follows the noun: it may tell which document or body is meant.
        """
        low = [self._book.strip_clitic(f.lower()) for f in forms]
        if not forms or not forms[-1].islower() or "," in forms:
            return None
        noun = [low[-1]]
        lower = [f.lower() for f in whole]
        if own := self._type_first_hand(whole, lower) or self._type_reporter(whole, lower):
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
            many = is_plural_word(noun[0], self._book) or self._opens("households", noun)
            return None if named else grade_code(Code.UNNAMED_GROUP if many else Code.UNNAMED_INDIVIDUAL)
        if (
            self._opens("documents", noun)
            and not self._relays_reports(low)
            and noun[0] not in self._book.phrases("social")
        ):
            told = self._cut_readers(whole)
            rest = [f for f in told if f not in forms[-1:]]
            named = self._names_something(rest, [f.lower() for f in rest]) or self._is_identified(told)
            return SourceType(Code.DOCUMENT_DATA, Grade.G1 if named else Grade.G3)
        return None

    def type_loosely(self, forms: Sequence[str]) -> SourceType | None:
        """Return the type of a phrase that no word list knows: a capital makes it a name."""
        return self.type_phrase(forms) or self._type_rest(forms)

    def _type_joined(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type people by the body they belong to: 'warga yang tergabung dalam | Aliansi Petani'."""
        joining = self._book.phrases("joining")
        for place in range(1, len(low) - 2):
            taken = joining.match(low, place + 1) if low[place] in self._book.phrases("relatives") else 0
            body = forms[place + 1 + taken :]
            if taken and body and body[0][:1].isupper():
                kind = self.type_phrase(body)
                return kind if kind and kind.code is not Code.NAMED_PERSON else grade_code(Code.NAMED_ORG)
        return None

    def _type_side(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a body that speaks as a side by its name: 'pihak | Kominfo'; the palace as one has no name."""
        if low[0] not in self._book.phrases("sides") or not "".join(forms[1:2])[:1].isupper():
            return None
        kind = self.type_phrase(forms[1:])
        return kind if kind is not None and kind.code is Code.NAMED_ORG else None

    def _type_listed_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a body whose name lists its fields: 'Dinas Perumahan, Permukiman, dan Pertanahan Sembulan'."""
        comma = low.index(",") if "," in low else len(low)
        listed = any(
            word in _JOINING and forms[i][:1].isupper() for i, word in enumerate(low[comma:-1], comma + 1)
        )
        body = self._opens("organisations", low) and not self._opens("offices", low)
        return grade_code(Code.NAMED_ORG) if body and listed and forms[0][:1].isupper() else None

    def is_pronoun(self, low: Sequence[str], forms: Sequence[str] = ()) -> bool:
        """Tell whether the phrase is a pronoun, and not a body's short form ("WHO")."""
        taken = self._opens("pronouns", low)
        if taken and len(low) > 1 and low[0] in self._book.phrases("possessive_pronouns"):
            return False
        short = bool(forms) and len(forms[0]) > 1 and forms[0].isupper()
        return bool(taken) and len(low) - taken <= 1 and not short

    def _type_relayed(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type an outlet that tells where it has something from, or a record by the outlet that hands it on."""
        for last in (1, 2):  # a name with capitals inside is two words: "Tribun|Bogor.com dari video"
            passed = low[last : last + 1] and low[last] in self._book.phrases("passed_from")
            if passed and self.is_outlet(forms[last - 1]):
                return self.type_phrase(forms[:last])
        outlet = self._find_relaying(low)
        relay = self.type_phrase(forms[outlet:]) if outlet else None
        return relay if relay is not None and relay.code is Code.MEDIA_RELAY else None

    def _find_relaying(self, low: Sequence[str]) -> int:
        """Return where the outlet stands that hands a record on: 'laporan yang dilansir | Arunika Post'; else 0."""
        relays = self._book.phrases("relays")
        for place, word in enumerate(low[:-1]):
            taken = relays.match(low, place + 1) if word in self._book.phrases("relatives") else 0
            if not taken and word in self._book.phrases("relatives"):
                taken = self._pass_writing(low, place + 1)
            if taken and place and place + 1 + taken < len(low):
                return place + 1 + taken
        return 0

    def is_handed_on_by_outlet(self, low: Sequence[str]) -> bool:
        """Tell whether a relative clause in lower case names a record's outlet: 'yang dimuat di situs LA Times'."""
        taken = self._book.phrases("relays").match(low, 1) or self._pass_writing(low, 1)
        place = 1 + taken
        if not taken or place >= len(low):
            return False
        lists = ("outlets", "outlet_heads", "described_outlets")
        return self.is_outlet(low[place]) or any(self._book.phrases(n).match(low, place) for n in lists)

    def _pass_writing(self, low: Sequence[str], place: int) -> int:
        """Return how many words say that an outlet wrote a report: 'ditulis', 'dimuat di'."""
        taken = self._book.phrases("writing_passives").match(low, place)
        after = low[place + taken : place + taken + 1]
        return taken + (after[0] in _WRITTEN_IN if taken and after else 0)

    def _type_rumour(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        plain = low[1:] if self._opens("talk_adjectives", low) else low
        if not self._opens("rumours", plain) or len(forms) > _LONGEST_RUMOUR:
            return None
        outlet = len(forms) >= _SHORTEST_TITLE and all(form[0].isupper() for form in forms)
        return grade_code(Code.MEDIA_RELAY if outlet else Code.HEARSAY_AGENTLESS)  # "Kabar Sehat Nusa"
