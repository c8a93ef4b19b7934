"""The shape of the machine-readable twin; its JSON Schema (``resources/report/twin.schema.json``) is made from it.

The annotations follow the W3C Web Annotation Data Model, the claim review schema.org. All other terms are ours.
Times are ISO 8601 in UTC; positions count Unicode code points of ``article.text``, end exclusive.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_MaybeHash = Annotated[str, Field(pattern="^([0-9a-f]{64})?$")]
_Time = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]


class _Part(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class Agent(_Part):
    """Who made something: a person by name, or the program with its version."""

    type: Literal["Person", "Software"]
    name: str
    software_version: str | None = None


class PositionSelector(_Part):
    """Where the words stand."""

    type: Literal["TextPositionSelector"] = "TextPositionSelector"
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class QuoteSelector(_Part):
    """The words themselves, and up to 32 characters on each side."""

    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"
    exact: str
    prefix: str
    suffix: str


class Target(_Part):
    """The marked stretch of the article; without selectors where the text has no place for it."""

    source: str
    selector: list[PositionSelector | QuoteSelector]


class Body(_Part):
    """Something said about the stretch; the purpose tells what kind of saying it is."""

    type: Literal["TextualBody"] = "TextualBody"
    purpose: Literal["classifying", "describing", "assessing", "commenting", "questioning"]
    value: str
    language: str | None = None


class Finding(_Part):
    """A finding as a Web Annotation, with what the program and the reviewer say of it."""

    id: str
    type: Literal["Annotation"] = "Annotation"
    motivation: list[Literal["assessing", "classifying"]]
    creator: Agent
    body: list[Body]
    target: Target
    number: int
    layer: Literal["sourcing", "assertion"]
    code: str
    label: str
    own: bool
    also: list[str]
    severity: Literal["low", "medium", "high"]
    grade: Literal["G0", "G1", "G2", "G3", "G4"] | None = None
    rule: str
    norm: str
    stands_for: str
    status: Literal["open", "confirmed", "needs_evidence", "dismissed"]
    reviewer: str
    decided_at: _Time | None = None
    outcomes: list[str]
    evidence: list[int]
    orphan: bool


class ArticlePart(_Part):
    """The article: what it says of itself, and its text."""

    id: str
    type: Literal["NewsArticle"] = "NewsArticle"
    headline: str
    headline_by_reviewer: bool
    publisher: str
    address: str
    published: str
    in_language: str
    word_count: int
    text: str


class Custody(_Part):
    """Where the text came from and what was done with it; hashes are empty where names were removed.

    ``container`` is the file that the article was taken out of: a message, an archive, a table, a chat.
    """

    name: str
    size: int
    media_type: str
    encoding: str
    route: str
    added_at: _Time
    original_sha256: _MaybeHash
    text_sha256: _MaybeHash
    extraction: str
    engine_version: str
    pack: str
    pack_version: str
    pack_sha256: str
    versions: list[VersionPart]
    container: str | None = None
    container_sha256: _Hash | None = None


class VersionPart(_Part):
    """A finished version: the history's last hash then, and the digest of what was kept."""

    number: int
    finished_at: _Time
    reviewer: str
    head: str
    sha256: str


class EvidencePart(_Part):
    """A link or a file, by its number in the report; the finding is 0 for the whole article."""

    number: int
    finding: int
    title: str
    address: str
    archive_address: str
    stance: str
    note: str
    reviewer: str
    seen_at: _Time
    name: str
    sha256: _MaybeHash
    size: int
    media_type: str


class CheckPart(_Part):
    """What a desk editor would ask about the article as a whole, and in which paragraphs."""

    title: str
    reason: str
    severity: Literal["low", "medium", "high"]
    rule: str
    norm: str
    paragraphs: list[int]


class ReplyPart(_Part):
    """Who was asked for an answer and what came back; ``answered_at`` without an answer: none came by that day."""

    party: str
    finding: int
    state: Literal["waiting", "answered", "silent"]
    asked_by: str
    channel: str
    asked: str
    asked_at: str
    due_at: str
    answer: str
    answered_at: str


class Rating(_Part):
    """A verdict on the scale from 5 (supported) to 1 (false)."""

    type: Literal["Rating"] = "Rating"
    rating_value: Annotated[int, Field(ge=1, le=5)] | None = None
    best_rating: int = 5
    worst_rating: int = 1
    alternate_name: str
    rating_explanation: str


class Claim(_Part):
    """What the article claims, as a whole."""

    type: Literal["Claim"] = "Claim"
    name: str
    appearance: str
    date_published: str | None = None


class ClaimReview(_Part):
    """The reviewer's verdict in the words of schema.org."""

    type: Literal["ClaimReview"] = "ClaimReview"
    claim_reviewed: str
    item_reviewed: Claim
    review_rating: Rating
    author: Agent
    date_published: _Time
    in_language: str


class Twin(_Part):
    """The whole review as data; ``sha256`` is that of the canonical JSON of everything else."""

    context: Annotated[list[str | dict[str, object]], Field(alias="@context")]
    id: str
    type: Literal["ReviewReport"] = "ReviewReport"
    schema_version: Literal["1"] = "1"
    language: Literal["en", "id"]
    made_at: _Time
    generator: Agent
    reviewer: str
    finished: bool
    filtered: bool
    version: int | None = None
    verdict: str | None = None
    verdict_reason: str
    verdict_by: str
    label: str
    notes: list[str]
    redactions: int
    article: ArticlePart
    custody: Custody
    findings: list[Finding]
    checks: list[CheckPart]
    evidence: list[EvidencePart]
    replies: list[ReplyPart]
    claim_review: ClaimReview | None = None
    sha256: _Hash | None = None


Custody.model_rebuild()


def make_schema() -> dict[str, object]:
    """Return the twin's JSON Schema (draft 2020-12)."""
    schema = Twin.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
