"""People who are not named as sources: by an office, by initials, one alone or many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_heads import HeadReader, grade_code, is_plural_english, is_plural_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_heads import SourceType

_INITIALS = re.compile(r"[A-Z]{1,3}$")
_DOTTED_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?$")
_OFFICE_REACH = (4, 6)
_SHORT_FORMS = ("not_bodies", "institutions", "companies")
_FEWEST_PARTS = 2  # words of a body's kind that no list of people can mean: "pihak kepolisian"
_ONE = frozenset({"one", "member", "members", "each", "none"})
_MEANS_PEOPLE = frozenset({"them", "us", "whom", "those", "these", "you"})


class UnnamedReader(HeadReader):
    """Types people who are not named."""

    def _type_anonymised(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        if ")" in forms and forms[forms.index(")") + 1 : forms.index(")") + 2] == [
            ","
        ]:  # "AS (47), pengasuh Pondok X"
            forms, low = forms[: forms.index(")") + 1], low[: forms.index(")") + 1]
        if not self._has("anonymity", low) and not self._holds_initials(forms, low):
            return None
        noun = self._opens("singular", low)
        if self._book.phrases("shared_nouns").match(low, noun) or (
            self._book.phrases("account_nouns").match(low, noun)
        ):
            return None  # "sebuah unggahan anonim": the post is without a name, and nobody speaks
        office = self._opens("offices", low) and not self._has("common_people", low, 2)
        if not self._is_english and self._opens("plural", low):
            return grade_code(Code.UNNAMED_GROUP)
        if office or (self._has("offices", low, 3) and not self._has("humans", low, 1)):
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
            if initials.match(f)
            and (not self._is_short_form(f) or _has_age(forms, i))
            and not self._is_platform_at(low, i)
            and self._stands_for_person(forms, i)
        ]
        body = any(self._opens(name, low) for name in ("firm_openers", "organisations"))
        if not places or len(forms) > 9 or body:
            return False
        aged = any(_has_age(forms, i) for i in places)
        last = forms[places[-1] + 1 :]
        led = places[0] > 0 and not forms[places[0] - 1][:1].isupper()
        brief = len(last) <= 1 and not any(form[:1].isupper() for form in last)  # and no "H Mahmud"
        return aged or (led and self._has("humans", low[: places[0]]) and brief)

    def _is_platform_at(self, low: Sequence[str], place: int) -> bool:
        """Tell whether a letter is a platform's name: 'lewat akun | X miliknya'."""
        led = place > 0 and low[place - 1] in self._book.phrases("on_platforms")
        return led and self._book.phrases("platforms").match(low, place) > 0

    def _stands_for_person(self, forms: Sequence[str], place: int) -> bool:
        """Tell whether initials may be a person's: with an age behind them, else neither in brackets nor a degree."""
        if forms[place + 1 : place + 2] == ["("]:
            return True
        before = forms[place - 1] if place else ""
        named = place > 2 and forms[place - 2][:1].isupper() and forms[place - 3][:1].isupper()
        return before != "(" and not (before == "," and named)

    def _type_doubled(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'pejabat-pejabat AS' and 'guru-gurunya': a noun of people said twice means many of them."""
        del forms
        head = low[0].removesuffix("nya")
        people = any(head.split("-")[0] in self._book.phrases(name) for name in ("humans", "offices"))
        many = _is_reduplicated(head) and people and not self._opens("outlet_heads", low)
        return grade_code(Code.UNNAMED_GROUP) if many else None

    def _type_insider(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'sumber dari Bloomberg': one person who is not named, whoever knows him."""
        taken = self._opens("source_openers", low)
        linked = taken < len(low) and self._book.phrases("source_links").match(low, taken)
        if not taken or not linked or not forms[0][:1].isalpha():
            return None
        many = _is_reduplicated(low[0]) or self._opens("plural", low) > 0
        return grade_code(Code.UNNAMED_GROUP if many else Code.UNNAMED_INDIVIDUAL)

    def _is_short_form(self, form: str) -> bool:
        """Tell whether capitals are a known short form and nobody's initials: 'tiga pejabat AS'."""
        return any(form.lower() in self._book.phrases(n) for n in _SHORT_FORMS)

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

    def _type_unnamed(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        rest = self._skip_quantity(low)
        if rest is not low:
            return self._type_counted(rest)
        plural = self._opens("plural", low) or _is_reduplicated(low[0]) or is_plural_english(low, self._book)
        plural = plural and low[:2] != ["one", "of"]
        people = self._has("humans", low)
        things = (
            low[0] in self._book.phrases("plain_numerals") and not people and not self._has("offices", low)
        )
        if (plural and people) or (self._opens("plural", low) and len(forms) <= 8 and not things):
            return grade_code(Code.UNNAMED_GROUP)
        single = self._opens("singular", low)
        office = self._means_office(low, single)
        if single or low[-1] in {"itu", "tersebut", "ini", "tadi"} or low[0] in {"the", "this", "that"}:
            if office:
                return grade_code(Code.ROLE_OFFICIAL)
            if low[0] == "sebuah" and not self._has("humans", low):
                return grade_code(Code.UNNAMED_GROUP)  # never a person: "sebuah yayasan"
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

    def _type_former(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'mantan pejabat intelijen' by the office that somebody held."""
        del forms
        held = low[0] in self._book.phrases("former") and self._book.phrases("offices").match(low, 1)
        return grade_code(Code.ROLE_OFFICIAL) if held else None

    def _type_grouping(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'kelompok itu': several people, however it is pointed at."""
        del forms
        pointed = low[-1] in self._book.phrases("demonstratives")
        grouping = pointed and low[0] in self._book.phrases("groupings")
        return grade_code(Code.UNNAMED_GROUP) if grouping else None

    def _type_other(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'warga lain': one more, where nothing tells that there are several."""
        del forms
        noun = self._book.phrases("humans").match(low, 0)
        other = noun > 0 and noun == len(low) - 1 and low[-1] in self._book.phrases("one_more")
        office = noun > 0 and self._opens("offices", low) > 0
        return grade_code(Code.UNNAMED_INDIVIDUAL) if other and not office else None

    def _means_office(self, low: Sequence[str], single: int) -> bool:
        """Tell whether an office stands early in a phrase that opens with so many words for one."""
        far = single and self._book.pack.language == "en"
        reach = _OFFICE_REACH[far > 0]
        if single and self._book.phrases("officers").match(low, single):
            return True
        office = self._has("offices", low, reach) and not self._has("common_people", low, 2 + single)
        return office or self._holds_long_office(low[:reach])

    def _holds_long_office(self, low: Sequence[str]) -> bool:
        """Tell whether an office of several words holds what alone is none: 'anggota | dewan'."""
        offices, people = (self._book.phrases(name) for name in ("offices", "common_people"))
        return any(offices.match(low, i) > people.match(low, i) > 0 for i in range(len(low)))

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


def _is_reduplicated(word: str) -> bool:
    halves = word.split("-")
    return len(halves) == 2 and halves[0] == halves[1] and len(halves[0]) > 2


def _has_age(forms: Sequence[str], place: int) -> bool:
    """Tell whether an age in brackets stands behind a word: 'AS (47)'."""
    return (
        forms[place + 1 : place + 2] == ["("]
        and forms[place + 2 : place + 3] != []
        and forms[place + 2].isdigit()
    )
