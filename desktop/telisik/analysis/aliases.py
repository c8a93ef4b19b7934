"""Names that stand for another in one article: initials, pseudonyms, and the first letters of a name."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.pronouns import PronounReading

if TYPE_CHECKING:
    from collections.abc import Iterator

# People whom an article names by initials: "AS (47)", "berinisial AS".
_INITIALS = re.compile(
    r"\b([A-Z]{1,3})(?= ?\(\d{1,2}\)|, (?:warga|seorang|pelaku|siswa|siswi|korban|pria|wanita|perempuan|anak)\b)"
    r"|(?<=inisial )([A-Z]{1,3})\b"
    r"|\b(?:[Ss]alah (?:satu|seorang)|[Ss]eorang) [^.,;\n]{4,60}, ([A-Z]{1,2})(?=,? \(?[a-z0-9])"
)
# In an article that calls somebody by initials others may be called so too: "menangkap MM", "pelaku DM".
_INITIALS_TOO = re.compile(
    r"\b(?:[Pp]elaku|[Tt]ersangka|[Kk]orban|[Ss]aksi|milik|menangkap|mengamankan|meringkus|terhadap|keterlibatan)"
    r" ([A-Z]{1,2})\b"
)
_PSEUDONYMS = re.compile(
    r"\b([A-Z]\w+)(?: \(\d{1,2}\))?(?:, \d{1,2})?[”\"]?,? ?\(?(?:\d{1,2}, ?)?"
    r"(?:bukan nama (?:asli|sebenarnya)|nama samaran|nama disamarkan"
    r"|not (?:his|her|their) real name|a pseudonym|whose names? (?:has|have) been changed)"
    r"|(?:sebut saja|disamarkan menjadi) ([A-Z]\w+)"
)
# What a name that keeps another back does not begin with: "Menurut Rudi (nama samaran)", "Ibu Sari (nama samaran)".
_NO_FIRST_NAMES = (
    "humans",
    "offices",
    "titles",
    "places",
    "organisations",
    "leads",
    "adjuncts",
    "fields",
    "not_names",
)
_CALLED_SHORT = re.compile(r"((?:[A-Z][\w'’-]+ ){2,5})\(([A-Z]{2,5})\)")
_SHORTEST_NAME = 2
_NO_PERSON = ("organisations", "institutions", "documents", "fields")
_OFFICE_REACH = 120  # characters before a name in which the office stands


class AliasReading(PronounReading):
    """Knows the aliases of one text."""

    @cached_property
    def _pseudonyms(self) -> frozenset[str]:
        """The names that keep a name back: both words of 'Rudi Hartono (bukan nama sebenarnya)'."""
        return frozenset(self._list_pseudonyms())

    def _list_pseudonyms(self) -> Iterator[str]:
        for match in _PSEUDONYMS.finditer(self._text.text):
            yield match[1] or match[2]
            place = self._text.find_token(match.start(1)) - 1 if match[1] else -1
            token = self._tokens[place] if place >= 0 else None
            known = any(self._book.phrases(n).match(self._low, place) for n in _NO_FIRST_NAMES)
            alone = place < 1 or not self._tokens[place - 1].is_capital
            if token is not None and token.is_capital and token.is_word and alone and not known:
                yield token.form

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The initials by which the article names people, in whatever sentence."""
        initials = {next(filter(None, found)) for found in _INITIALS.findall(self._text.text)}
        if "inisial" in self._low or "berinisial" in self._low:
            initials.update(_INITIALS_TOO.findall(self._text.text))
        return frozenset(short for short in initials if not self._is_known_body(short.lower()))

    def _is_known_body(self, short: str) -> bool:
        """Tell whether capitals are a body's or an outlet's and nobody's initials: 'Mengutip CNN, seorang pejabat'."""
        return any(short in self._book.phrases(name) for name in ("outlets", "companies"))

    @cached_property
    def _short_names(self) -> dict[str, tuple[str, ...]]:
        """Persons called by the first letters of their names: 'Agus Harimurti Yudhoyono (AHY)'."""
        found: dict[str, tuple[str, ...]] = {}
        for match in _CALLED_SHORT.finditer(self._text.text):
            words, short = match.groups()
            for size in (
                len(short),
                max(len(short) - 1, _SHORTEST_NAME),
            ):  # a title may be told too: "Kang" in "KDM"
                forms = words.split()[-size:]
                called = "".join(form[0] for form in forms) == short[-size:]
                if called and self._is_led(match.start(), words):
                    found[short] = tuple(forms)
        return found

    def _is_led(self, start: int, words: str) -> bool:
        """Tell whether an office or a title stands before or in the name before a short form, and no body's kind."""
        low = words.lower().split()
        if any(self._book.phrases(n).match(low, i) for n in _NO_PERSON for i in range(len(low))):
            return False
        before = self._text.text[max(0, start - _OFFICE_REACH) : start].lower().split()
        return self._holds_office([*before, *low])
