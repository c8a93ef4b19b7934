"""Whose account or post speaks: a page's, or that of somebody whom the article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType
from telisik.analysis.persons import PersonResolver
from telisik.analysis.relations import name_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.reading import Candidate
    from telisik.analysis.relations import Resolved
    from telisik.analysis.resolution import Memory, Mention

_BACK = 400
_NEAR = 3
_TELLING = 4
_LATELY = 40
_LONG = 6
_OPENING = 4


class AccountReading(PersonResolver):
    """Tells of one text whose its accounts and posts are."""

    def _find_uploader(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the account that a film or picture told of comes from, or its own maker."""
        source = candidate.speaker
        assert source is not None
        if not any(word in self._book.phrases("uploads") for word in words):
            return None
        before = self._low[max(candidate.sentence.first, source.first - 2) : source.first]
        told = self._low[max(0, source.first - _LATELY) : source.first]
        own = any(word in self._book.phrases("own_uploads") for word in (*words, *before)) or any(
            word in self._book.phrases("own_channels") for word in told
        )
        if own and not any(word in self._book.phrases("social") for word in before):
            return SourceType(Code.DOCUMENT_DATA, Grade.G1), None
        reach = range(max(0, source.first - _BACK), candidate.sentence.last)
        accounts = [place for place in reach if self._is_account(place)]
        if not accounts:
            shared = words[-1] in self._book.phrases("relatives") and self._goes_round(candidate)
            return (SourceType(Code.SOCIAL_MEDIA, Grade.G4), None) if shared else None
        nearest = min(accounts, key=lambda place: abs(place - source.first))
        if self._is_known_account(self._low[nearest], memory):
            return SourceType(Code.DOCUMENT_DATA, Grade.G1), self._tokens[nearest].form
        return SourceType(Code.SOCIAL_MEDIA, Grade.G2), self._tokens[nearest].form

    def _goes_round(self, candidate: Candidate) -> bool:
        """Tell whether a film is what is passed on: 'Video yang memperlihatkan antrean itu | beredar di WhatsApp'."""
        sharing, relatives = self._book.phrases("sharing"), self._book.phrases("relatives")
        return any(
            sharing.match(self._low, place) and self._low[place - 1] not in relatives
            for place in range(candidate.cue.last + 1, candidate.sentence.last)
        )

    def _find_writer(self, candidate: Candidate, memory: Memory, mention: Mention | None) -> Resolved | None:
        """Return the account that wrote what 'tulisnya' or 'cuitnya' quotes, where one was told of after any person.

        Of other cues only the account that opens this or the sentence before: 'Akun @x misalnya, | ia menilai'.
        """
        if self._low[candidate.cue.first] not in self._book.phrases("writing_clitics"):
            return self._find_opening_account(candidate, memory, mention)
        if outlet := self._find_page(candidate.cue.last):
            return SourceType(Code.MEDIA_RELAY, Grade.G1), outlet
        first = mention.sentence + 1 if mention else 0
        first = max(first, candidate.sentence.index - _NEAR)
        start = (
            self._text.sentences[first].first if first <= candidate.sentence.index else candidate.cue.first
        )
        return self._take_last_account(range(start, candidate.cue.first), memory)

    def _take_last_account(self, reach: range, memory: Memory) -> Resolved | None:
        """Return the last account among tokens, if it is no known person's."""
        places = [place for place in reach if self._is_account(place)]
        if not places or self._is_known_account(self._low[places[-1]], memory):
            return None
        return SourceType(Code.SOCIAL_MEDIA, Grade.G2), self._tokens[places[-1]].form

    def _find_opening_account(
        self, candidate: Candidate, memory: Memory, mention: Mention | None
    ) -> Resolved | None:
        for index in (candidate.sentence.index, candidate.sentence.index - 1):
            if index < 0 or (mention is not None and mention.sentence >= index):
                return None
            first = self._text.sentences[index].first
            for place in range(first, min(candidate.cue.first, first + _OPENING)):
                if self._is_account(place) and not self._is_known_account(self._low[place], memory):
                    led = self._low[first] in self._book.phrases("adjuncts")
                    led = led or self._next(place + 1) in self._book.phrases("owning")
                    return (
                        None if led else (SourceType(Code.SOCIAL_MEDIA, Grade.G2), self._tokens[place].form)
                    )
        return None

    def _goes_on_from_net(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether 'sebagian', 'tak sedikit yang' are some of the people on the net told of last."""
        source = candidate.speaker
        taken = self._book.phrases("parts_of_people").match(words, 0)
        if source is None or not taken or taken < len(words):
            return False
        netizens = self._book.phrases("netizens")
        others = [self._book.phrases(name) for name in ("crowds", "humans", "offices")]
        first = self._text.sentences[max(0, candidate.sentence.index - 1)].first
        for place in range(source.first - 1, first - 1, -1):
            if netizens.match(self._low, place):
                return True
            if any(phrases.match(self._low, place) for phrases in others):
                return False
        return False

    def _find_page(self, place: int) -> str | None:
        """Return the outlet on whose page something is written: '..., tulisnya | di laman Arunika.com'."""
        taken = self._book.phrases("page_leads").match(self._low, place)
        page = self._tokens[place + taken] if taken and place + taken < len(self._tokens) else None
        named = page is not None and (
            self._typer.is_outlet(page.form)
            or (page.is_capital and self._book.phrases("outlets").match(self._low, place + taken) > 0)
        )
        return page.form if page is not None and named else None

    def _find_holder(self, candidate: Candidate, memory: Memory) -> Resolved | None:
        """Return the person whose own account speaks: '@bimasatria_' where the article names Bima Satria."""
        source = candidate.speaker
        forms = self._forms(source) if source else []
        if poster := self._find_poster(forms, memory) or self._find_owner(candidate):
            return name_person(poster)
        if account := self._find_told_account(candidate, memory):
            return account
        handle = next((form.lower() for form in forms if form.startswith("@")), "")
        tail = forms[forms.index(",") + 1 :] if "," in forms else []
        if len(tail) > 1 and (called := self._typer.find_name(tail)):
            return name_person(called)
        owned = next((i for i, form in enumerate(forms) if form in self._book.phrases("owning")), len(forms))
        if owner := self._typer.find_name(forms[owned + 1 :]):
            return name_person(owner)  # "akun Instagram @rina_a milik | penyanyi Rina Astuti"
        if self._is_public(handle):
            return None
        name = next((memory.names[part] for part in self._list_names(memory) if part in handle), None)
        return name_person(name) if name else None

    def _find_owner(self, candidate: Candidate) -> tuple[str, ...]:
        """Return whose post it is by the name behind its description: 'unggahan akun Wali Kota Sembulan, | Rudi'."""
        source = candidate.speaker
        if source is None or self._next(source.last) != ",":
            return ()
        first = source.last + 1
        last = self._find_capitals_end(first, first + _TELLING)
        name = self._typer.find_name([token.form for token in self._tokens[first:last]])
        known = bool(name) and (len(name) > 1 or len(self._text.places.get(name[0].lower(), ())) > 1)
        closed = self._next(last) in {",", "."}
        return name if known and closed and not any(self._is_common(part) for part in name) else ()

    def _find_told_account(self, candidate: Candidate, memory: Memory) -> Resolved | None:
        """Return the account by name to which a post belongs: told of before, or right behind a comma."""
        source = candidate.speaker
        if source is None:
            return None
        low = self._low[source.first : source.last]
        posts = any(self._book.phrases("posts").match(low, place) for place in range(len(low)))
        place = source.last + 1
        if self._next(source.last) == "," and place < len(self._tokens) and self._is_account(place):
            return SourceType(Code.SOCIAL_MEDIA, Grade.G2), self._tokens[place].form
        if not posts or low[-1] not in self._book.phrases("demonstratives"):
            return None
        return self._take_last_account(range(max(0, source.first - _BACK), source.first), memory)

    def _find_poster(self, forms: Sequence[str], memory: Memory) -> tuple[str, ...]:
        """Return whose post it is where a name follows the word for it: 'unggahan | Rudi Hartono di Instagram'."""
        low = [form.lower() for form in forms]
        first = self._book.phrases("posts").match(low, 0)
        first += self._book.phrases("platforms").match(low, first) if first and first < len(low) else 0
        last = first
        while first and last < len(forms) and forms[last][:1].isupper() and not forms[last].startswith("@"):
            last += 1
        name = self._typer.find_name(forms[first:last]) if last > first else ()
        known = bool(name) and (len(name) > 1 or name[0].lower() in memory.names)
        return name if known and not any(self._is_common(part) for part in name) else ()

    def _is_known_account(self, handle: str, memory: Memory) -> bool:
        personal = handle.startswith("@") and not self._is_public(handle)
        return personal and any(part in handle for part in self._list_names(memory))

    def _is_public(self, handle: str) -> bool:
        """Tell whether a handle is a page's and no person's: '@kabar_kota'."""
        return any(word in handle for word in self._book.phrases("public_handles").words())

    def _list_names(self, memory: Memory) -> list[str]:
        """Return the parts of names that are long enough to tell an account by."""
        return [
            part
            for part, name in memory.names.items()
            if len(part) >= (_TELLING if len(name) > 1 else _LONG) and not self._is_no_account(part)
        ]

    def _is_no_account(self, part: str) -> bool:
        return any(
            part in self._book.phrases(n) for n in ("places", "organisations", "institutions", "platforms")
        )

    def _is_account(self, place: int) -> bool:
        """Tell whether an account's handle stands here, after a word that says it is one."""
        led = any(
            self._low[before] in self._book.phrases("account_words")
            for before in range(max(0, place - 4), place)
        )
        handle = self._tokens[place].form.startswith("@") and len(self._tokens[place].form) > 1
        if handle:
            return led
        named = self._tokens[place].is_capital and not self._book.phrases("platforms").match(self._low, place)
        return named and "akun" in self._low[max(0, place - 2) : place]
