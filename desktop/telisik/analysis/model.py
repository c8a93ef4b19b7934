"""What an analysis is made of: spans, attributions, findings.

All offsets are code points of the canonical text, end exclusive. Codes, grades and severities are those of
the finding guidelines; see ``resources/terms`` for their names in both interface languages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """Which of the two questions a finding answers: who is speaking, or what is stated."""

    SOURCING = "sourcing"
    ASSERTION = "assertion"


class Grade(StrEnum):
    """How far a reader could trace a source: G0 identified to G4 untraceable. Never a truth score."""

    G0 = "G0"
    G1 = "G1"
    G2 = "G2"
    G3 = "G3"
    G4 = "G4"


class Severity(StrEnum):
    """How much a finding matters to a reader."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Code(StrEnum):
    """What a source is (first eleven), or what is unproven about an assertion (next twelve, by rank).

    The last is no code of the engine: a reviewer's own mark under a label of the reviewer's own words.
    """

    NAMED_PERSON = "NAMED_PERSON"
    FIRST_HAND = "FIRST_HAND"
    NAMED_ORG = "NAMED_ORG"
    DOCUMENT_DATA = "DOCUMENT_DATA"
    MEDIA_RELAY = "MEDIA_RELAY"
    INSTITUTION_VOICE = "INSTITUTION_VOICE"
    ROLE_OFFICIAL = "ROLE_OFFICIAL"
    SOCIAL_MEDIA = "SOCIAL_MEDIA"
    UNNAMED_INDIVIDUAL = "UNNAMED_INDIVIDUAL"
    UNNAMED_GROUP = "UNNAMED_GROUP"
    HEARSAY_AGENTLESS = "HEARSAY_AGENTLESS"

    HEARSAY = "HEARSAY"
    ATTR_ANON = "ATTR_ANON"
    INTENT_ACCUSATION = "INTENT_ACCUSATION"
    FIGURE_NO_SOURCE = "FIGURE_NO_SOURCE"
    UNATTRIBUTED_FACT = "UNATTRIBUTED_FACT"
    ATTR_DOC_UNIDENTIFIED = "ATTR_DOC_UNIDENTIFIED"
    ATTR_WEAK = "ATTR_WEAK"
    PREDICTION = "PREDICTION"
    HEDGED = "HEDGED"
    SUPERLATIVE = "SUPERLATIVE"
    LOADED = "LOADED"
    ORPHAN_QUOTE = "ORPHAN_QUOTE"

    REVIEWER_LABEL = "REVIEWER_LABEL"


SOURCE_CODES = tuple(Code)[:11]
ASSERTION_CODES = tuple(Code)[11:23]
_ALWAYS_ANONYMOUS = frozenset(
    {
        Code.ROLE_OFFICIAL,
        Code.UNNAMED_INDIVIDUAL,
        Code.UNNAMED_GROUP,
        Code.HEARSAY_AGENTLESS,
        Code.SOCIAL_MEDIA,
    }
)
_ANONYMOUS_WHEN_OPAQUE = frozenset({Code.DOCUMENT_DATA, Code.MEDIA_RELAY})


def is_anonymous(code: Code, grade: Grade | None) -> bool:
    """Tell whether a source counts as anonymous sourcing."""
    return code in _ALWAYS_ANONYMOUS or (code in _ANONYMOUS_WHEN_OPAQUE and grade in {Grade.G3, Grade.G4})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the canonical text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A sentence for the reviewer in both interface languages."""

    en: str
    id: str

    def pick(self, language: str) -> str:
        """Return the sentence in the interface language, English where it is neither."""
        return self.id if language.startswith("id") else self.en


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, a cue and a content: who vouches for what, by which words.

    ``label`` is the source span, or the cue where nobody is named. ``resolved_to`` is the text of the name or
    body that an anaphor or a role stands for, or None.
    """

    label: Span
    code: Code
    grade: Grade
    rule: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    resolved_to: str | None = None
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A span a reviewer should look at, with the rule and the reason it was marked.

    ``checks`` are the questions that would settle it; ``norm`` the newsroom rule it rests on; ``others`` the
    further codes that fit the same span.
    """

    layer: Layer
    code: Code
    severity: Severity
    span: Span
    text: str
    rule: str
    reason: Bilingual
    checks: tuple[Bilingual, ...]
    norm: Bilingual
    grade: Grade | None = None
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    resolved_to: str | None = None
    modifiers: tuple[str, ...] = ()
    others: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation, over one or more paragraphs, and its speaker's name where one was found.

    ``introducer`` is the span of the attribution's label that opens it, if any.
    """

    span: Span
    paragraphs: int
    speaker: str | None = None
    introducer: Span | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What a desk editor would ask about the article as a whole: something it lacks or that does not add up.

    ``title`` names it in a few words, ``checks`` are the questions that would settle it, ``spans`` the places it
    rests on: none where something is missing.
    """

    rule: str
    severity: Severity
    title: Bilingual
    reason: Bilingual
    checks: tuple[Bilingual, ...]
    norm: Bilingual
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceShare:
    """How many attributions of an article rest on one kind of source at one grade."""

    code: Code
    grade: Grade
    attributions: int


@dataclass(frozen=True, slots=True)
class Language:
    """The language an article was read in; ``supported`` is False where no pack reads it."""

    code: str
    confidence: float
    supported: bool


@dataclass(frozen=True, slots=True)
class Engine:
    """What made an analysis: program version, pack name, pack version and the hash of its rules."""

    version: str
    pack: str
    pack_version: str
    pack_sha256: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the engine says of one text. Findings are in text order; ties by the shorter span last.

    ``text_sha256`` is that of the canonical text in UTF-8; ``credits`` are caveats that count in the
    article's favour ("could not be independently verified"); ``checks`` are about the article as a whole.
    """

    text_sha256: str
    language: Language
    engine: Engine
    words: int
    paragraphs: tuple[Span, ...]
    attributions: tuple[Attribution, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    credits: tuple[Span, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def source_mix(self) -> tuple[SourceShare, ...]:
        """Return how the attributions spread over types and grades, the most traceable first."""
        counts = Counter((a.grade, a.code) for a in self.attributions)
        order = {code: rank for rank, code in enumerate(SOURCE_CODES)}
        ranked = sorted(counts.items(), key=lambda item: (item[0][0], order[item[0][1]]))
        return tuple(SourceShare(code, grade, count) for (grade, code), count in ranked)
