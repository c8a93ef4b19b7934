"""Bodies as sources: by a short form, as firms, by a proper name, or as an institution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_heads import HeadReader, grade_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_heads import SourceType

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}$")
_BRAND = re.compile(r"[A-Z]{2}[a-z]{2}")  # "iFixit", as ``Reading`` gives it


class BodyReader(HeadReader):
    """Types bodies."""

    def _type_described_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'the manufacturer, Verdalis Naturals': what is described is a body, and it is named."""
        if "," not in low[:5] or self._has("offices", low):
            return None
        place = low.index(",")
        described = self._has("body_nouns", low[:place])
        return (
            grade_code(Code.NAMED_ORG) if described and any(f[:1].isupper() for f in forms[place:]) else None
        )

    def _type_acronym(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a body whose name ends in its short form: 'Bank Indonesia (BI)', or that everybody knows."""
        if self._has("offices", low) or self._has("titles", low) or self._opens("plural", low):
            return None
        if self._is_countrys(low):
            return grade_code(Code.INSTITUTION_VOICE)
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
        kind = self._opens("described_bodies", low)
        people = any(self._has(name, low[kind:]) for name in ("offices", "titles", "humans", "relatives"))
        place = any(
            low[-1] in self._book.phrases(n) for n in ("places", "countries", "calendar", "institutions")
        )
        return len(forms) > 1 and forms[-1][:1].isupper() and not people and not place

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
