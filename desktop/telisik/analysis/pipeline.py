"""From a canonical text to everything the engine says of it."""

from __future__ import annotations

import hashlib
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik import __version__
from telisik.analysis.article import read_article
from telisik.analysis.assertions import find_assertions, find_credits
from telisik.analysis.attribution import Attributor
from telisik.analysis.checks import find_checks
from telisik.analysis.language import detect_language
from telisik.analysis.model import (
    Analysis,
    Attribution,
    Code,
    Engine,
    Finding,
    Grade,
    Language,
    Layer,
    Quotation,
    Severity,
    is_anonymous,
)
from telisik.analysis.packs import Packs, list_folders, load_packs
from telisik.analysis.parser import Parser
from telisik.analysis.phrasebook import Phrasebook
from telisik.analysis.quotations import QuoteMap, find_quotes
from telisik.analysis.text import Text, read_text
from telisik.paths import packs_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from telisik.analysis.pack import Pack

_CARRY = 160  # code points between the end of a quotation and the next one of the same speaker
_SEVERITIES = {Grade.G4: Severity.HIGH, Grade.G3: Severity.MEDIUM, Grade.G2: Severity.LOW}


@dataclass(frozen=True, slots=True)
class _Reader:
    """A pack made ready to read texts."""

    pack: Pack
    book: Phrasebook
    attributor: Attributor
    parser: Parser | None


class Analyser:
    """Analyses texts with the packs of one or more languages; packs are read at their first use."""

    def __init__(self, packs: Sequence[Path] | None = None, more: Sequence[Path] = ()) -> None:
        """Use the packs in these folders, or those the program comes with and the user's own laid over them.

        ``more`` are further packs to lay over, to try them before they are installed.
        """
        self._more = more
        self._folders = list_folders() if packs is None else packs
        self._own = packs_folder() if packs is None else None
        self._packs: Packs | None = None
        self._readers: dict[str, _Reader] = {}

    def analyse(self, text: str, language: str | None = None) -> Analysis:
        """Return everything the engine says of a canonical text; ``language`` overrides the one detected."""
        packs = self.packs.by_language
        if language is None:
            spoken = detect_language(text, packs)
        else:
            spoken = Language(language, 1.0, supported=language in packs)
        read = read_text(text)
        if not spoken.supported:
            return _make_analysis(read, spoken, Engine(__version__, "", "", ""))
        reader = self._get_reader(packs[spoken.code])
        read.parser = reader.parser
        with reader.parser.zone() if reader.parser else nullcontext():
            return self._analyse_with(reader, read, spoken)

    @property
    def packs(self) -> Packs:
        """Return the packs in force, read at their first use. A Fault where one of the program's own is bad."""
        if self._packs is None:
            self._packs = load_packs(self._folders, self._own, self._more)
        return self._packs

    def _get_reader(self, pack: Pack) -> _Reader:
        if pack.language not in self._readers:
            book = Phrasebook(pack)
            parser = Parser(pack.model) if pack.model else None
            self._readers[pack.language] = _Reader(pack, book, Attributor(book), parser)
        return self._readers[pack.language]

    def _analyse_with(self, reader: _Reader, text: Text, language: Language) -> Analysis:
        pack = reader.pack
        quotes = find_quotes(text.text, text.paragraphs)
        attributions = reader.attributor.find(text, quotes)
        quotations = _name_speakers(text, quotes, attributions)
        article = read_article(text, reader.book, attributions, quotations)
        findings = [*_find_sourcing(text, pack, attributions), *find_assertions(article, reader.book)]
        findings.sort(key=lambda f: (f.span.start, -f.span.end, f.layer != Layer.SOURCING, f.code, f.rule))
        engine = Engine(__version__, pack.name, pack.version, pack.sha256)
        return _make_analysis(
            text,
            language,
            engine,
            attributions=tuple(attributions),
            findings=tuple(findings),
            quotations=quotations,
            credits=find_credits(article),
            checks=find_checks(article, quotes, findings, pack),
        )


def _make_analysis(text: Text, language: Language, engine: Engine, **found: tuple[object, ...]) -> Analysis:
    return Analysis(
        text_sha256=hashlib.sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=language,
        engine=engine,
        words=sum(token.is_word for token in text.tokens),
        paragraphs=text.paragraphs,
        **found,  # type: ignore[arg-type]
    )


def _find_sourcing(text: Text, pack: Pack, attributions: Sequence[Attribution]) -> list[Finding]:
    """Return a finding for every source that a reader cannot trace to a name, a body or a record."""
    weak = [
        attribution
        for attribution in attributions
        if is_anonymous(attribution.code, attribution.grade) or attribution.code is Code.INSTITUTION_VOICE
    ]
    found = (_make_finding(text, pack, attribution) for attribution in weak)
    return [finding for finding in found if finding is not None]


def _make_finding(text: Text, pack: Pack, attribution: Attribution) -> Finding | None:
    """Return the finding of a weak source, None where its rule is switched off."""
    try:
        rule = pack.find_rule(attribution.code, attribution.grade)
    except KeyError:
        return None
    return Finding(
        layer=Layer.SOURCING,
        code=attribution.code,
        severity=_SEVERITIES[attribution.grade],
        span=attribution.label,
        text=text.slice(attribution.label),
        rule=rule.id,
        reason=rule.reason.as_bilingual(),
        checks=tuple(check.as_bilingual() for check in rule.checks),
        norm=rule.norm.as_bilingual(),
        grade=attribution.grade,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        resolved_to=attribution.resolved_to,
        modifiers=attribution.modifiers,
    )


def _name_speakers(
    text: Text, quotes: QuoteMap, attributions: Sequence[Attribution]
) -> tuple[Quotation, ...]:
    """Return the quotations, each with the source whose content it is."""
    speakers: dict[int, Attribution] = {}
    for attribution in attributions:
        for content in attribution.content:
            quote = quotes.find(content.start) or quotes.find_after(content.start)
            if quote is not None and quote.span.start < content.end:
                speakers.setdefault(quote.span.start, attribution)
    _carry_speakers(text, quotes, speakers)
    return tuple(
        Quotation(
            quote.span,
            quote.paragraphs,
            _tell_name(text, speakers.get(quote.span.start)),
            speakers[quote.span.start].label if quote.span.start in speakers else None,
        )
        for quote in quotes.quotes
    )


def _carry_speakers(text: Text, quotes: QuoteMap, speakers: dict[int, Attribution]) -> None:
    """Give a quotation that stands alone right after a spoken one the same speaker: he goes on."""
    last: Attribution | None = None
    end = 0
    for quote in quotes.quotes:
        sentence = text.find_sentence(quote.span.start)
        alone = sentence is not None and sentence.span.start == quote.span.start
        if (
            quote.span.start not in speakers
            and last is not None
            and alone
            and quote.span.start - end <= _CARRY
        ):
            speakers[quote.span.start] = last
        last = speakers.get(quote.span.start)
        end = quote.span.end


def _tell_name(text: Text, attribution: Attribution | None) -> str | None:
    if attribution is None:
        return None
    if attribution.resolved_to or not attribution.source:
        return attribution.resolved_to
    return text.slice(attribution.source[0])
