"""From a canonical text to everything the engine says of it."""

from __future__ import annotations

import hashlib
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from telisik import __version__
from telisik.analysis.article import read_article
from telisik.analysis.assertions import find_assertions, find_credits
from telisik.analysis.attribution import Attributor
from telisik.analysis.checks import find_checks
from telisik.analysis.language import detect_language
from telisik.analysis.model import Analysis, Engine, Language, Layer
from telisik.analysis.packs import Packs, list_folders, load_packs
from telisik.analysis.parser import Parser
from telisik.analysis.parts import cut_parts, move
from telisik.analysis.phrasebook import Phrasebook
from telisik.analysis.quotations import find_quotes
from telisik.analysis.speakers import name_speakers
from telisik.analysis.text import find_paragraphs, read_text
from telisik.analysis.weak_sources import find_weak_sources
from telisik.analysis.weight import weigh_sources
from telisik.paths import packs_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from telisik.analysis.model import Attribution, Check, Finding, Quotation, Span
    from telisik.analysis.pack import Pack, Switches

# A longer text is no article: it is read by its words alone, which takes a tenth of the time, and no checks are made
# on it as a whole, which would read all of it at once.
_LONGEST_ARTICLE = 2_000_000


@dataclass(frozen=True, slots=True)
class _Reader:
    """A pack made ready to read texts."""

    pack: Pack
    book: Phrasebook
    attributor: Attributor
    parser: Parser | None


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a text, or in a part of it."""

    words: int = 0
    attributions: tuple[Attribution, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    credits: tuple[Span, ...] = ()
    checks: tuple[Check, ...] = ()

    def move(self, offset: int) -> _Found:
        """Return it with every offset counted from further left."""
        return replace(
            self,
            attributions=tuple(move(each, offset) for each in self.attributions),
            findings=tuple(move(each, offset) for each in self.findings),
            quotations=tuple(move(each, offset) for each in self.quotations),
            credits=tuple(move(each, offset) for each in self.credits),
        )


def _join(parts: Sequence[_Found]) -> _Found:
    """Return what several parts hold together, in text order."""
    return _Found(
        sum(part.words for part in parts),
        tuple(chain.from_iterable(part.attributions for part in parts)),
        tuple(chain.from_iterable(part.findings for part in parts)),
        tuple(chain.from_iterable(part.quotations for part in parts)),
        tuple(chain.from_iterable(part.credits for part in parts)),
    )


class Analyser:
    """Analyses texts with the packs of one or more languages; packs are read at their first use."""

    def __init__(
        self,
        packs: Sequence[Path] | None = None,
        more: Sequence[Path] = (),
        switches: Switches | None = None,
    ) -> None:
        """Use the packs in these folders, or those the program comes with and the user's own laid over them.

        ``more`` are further packs to lay over, to try them before they are installed; ``switches`` take the place
        of those that the user keeps.
        """
        self._more = more
        self._switches = switches
        self._folders = list_folders() if packs is None else packs
        self._own = packs_folder() if packs is None else None
        self._packs: Packs | None = None
        self._readers: dict[str, _Reader] = {}

    def analyse(self, text: str, language: str | None = None) -> Analysis:
        """Return everything the engine says of a canonical text; ``language`` overrides the one detected."""
        *_, (whole, _) = self.stream(text, language)
        return whole

    def stream(self, text: str, language: str | None = None) -> Iterator[tuple[Analysis, bool]]:
        """Yield what is found in a growing beginning of a long text, last in all of it, and whether this is all.

        Each holds all of the one before and its reach doubles, so that all of them together take little more than
        the last. Those of a beginning name no hash of the pack: they are not what the rules say of the text.
        """
        packs = self.packs.by_language
        spoken = (
            detect_language(text, packs)
            if language is None
            else Language(language, 1.0, supported=language in packs)
        )
        base = Analysis(
            text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            language=spoken,
            engine=Engine(__version__, "", "", ""),
            words=0,
            paragraphs=find_paragraphs(text),
        )
        if not spoken.supported:
            yield replace(base, words=sum(token.is_word for token in read_text(text).tokens)), True
            return
        pack = packs[spoken.code]
        engine = Engine(__version__, pack.name, pack.version, pack.sha256)
        for found, last in self._read_parts(text, self._get_reader(pack)):
            named = engine if last else replace(engine, pack_sha256="")
            yield _fill(replace(base, engine=named), found), last

    def _read_parts(self, text: str, reader: _Reader) -> Iterator[tuple[_Found, bool]]:
        """Yield what all parts so far hold, after one, two, four ... of them, and whether that is all."""
        parts = list(cut_parts(text))
        if len(parts) == 1:
            yield _read(text, reader, is_whole=True), True
            return
        if len(text) > _LONGEST_ARTICLE:
            reader = replace(reader, parser=None)
        read: list[_Found] = []
        told = 1
        for part in parts:
            read.append(_read(text[part.start : part.end], reader).move(part.start))
            if len(read) == told and told < len(parts):
                yield _join(read), False
                told *= 2
        found = _join(read)
        if len(text) <= _LONGEST_ARTICLE:
            found = replace(found, checks=_check(text, reader, found))
        yield found, True

    @property
    def packs(self) -> Packs:
        """Return the packs in force, read at their first use. A Fault where one of the program's own is bad."""
        if self._packs is None:
            self._packs = load_packs(self._folders, self._own, self._more, self._switches)
        return self._packs

    def _get_reader(self, pack: Pack) -> _Reader:
        if pack.language not in self._readers:
            book = Phrasebook(pack)
            parser = Parser(pack.model) if pack.model else None
            self._readers[pack.language] = _Reader(pack, book, Attributor(book), parser)
        return self._readers[pack.language]


def _read(text: str, reader: _Reader, *, is_whole: bool = False) -> _Found:
    """Return what a text holds, or a part of one; the checks on the article as a whole only for the first."""
    read = read_text(text)
    read.parser = reader.parser
    with reader.parser.zone() if reader.parser else nullcontext():
        quotes = find_quotes(text, read.passages)
        attributions = reader.attributor.find(read, quotes)
        quotations = name_speakers(read, quotes, attributions)
        article = read_article(read, reader.book, attributions, quotations)
        findings = [
            *find_weak_sources(read, reader.pack, attributions),
            *find_assertions(article, reader.book),
        ]
        findings = weigh_sources(findings, {rule.id: rule for rule in reader.pack.rules})
        findings.sort(key=lambda f: (f.span.start, -f.span.end, f.layer != Layer.SOURCING, f.code, f.rule))
        return _Found(
            len(article.words),
            tuple(attributions),
            tuple(findings),
            quotations,
            find_credits(article),
            find_checks(article, quotes, findings, reader.pack) if is_whole else (),
        )


def _check(text: str, reader: _Reader, found: _Found) -> tuple[Check, ...]:
    """Return the checks on a long text as a whole, from what its parts hold."""
    read = read_text(text)
    article = read_article(read, reader.book, found.attributions, found.quotations)
    return find_checks(article, find_quotes(text, read.passages), found.findings, reader.pack)


def _fill(base: Analysis, found: _Found) -> Analysis:
    return replace(
        base,
        words=found.words,
        attributions=found.attributions,
        findings=found.findings,
        quotations=found.quotations,
        credits=found.credits,
        checks=found.checks,
    )
