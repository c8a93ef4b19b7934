"""The report as data for other programs: JSON-LD with Web Annotations, ClaimReview and the custody record."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC
from typing import TYPE_CHECKING, Any

from telisik.report import twin_model as model
from telisik.store.model import Verdict

if TYPE_CHECKING:
    from datetime import datetime

    from telisik.report.report import Report, ReportFinding

TWIN_NAME = "report.jsonld"
_CONTEXT_LENGTH = 32
_RATINGS = {
    Verdict.SUPPORTED: 5,
    Verdict.PARTLY_SUPPORTED: 4,
    Verdict.UNPROVEN: 3,
    Verdict.MISLEADING: 2,
    Verdict.FALSE: 1,
}
_OA = "http://www.w3.org/ns/oa#"
_SCHEMA = "https://schema.org/"
# Every term is named here too, so that no program needs a network to read the file.
_TERMS: dict[str, object] = {
    "@version": 1.1,
    "@vocab": "urn:telisik:terms:",
    "oa": _OA,
    "schema": _SCHEMA,
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "TextPositionSelector", "TextQuoteSelector", "TextualBody")},
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
    **{name: f"oa:{name}" for name in ("assessing", "classifying", "commenting", "describing", "questioning")},
    "body": "oa:hasBody",
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "language": "http://purl.org/dc/elements/1.1/language",
    "creator": "http://purl.org/dc/terms/creator",
    "generator": "https://www.w3.org/ns/activitystreams#generator",
    "Software": "https://www.w3.org/ns/activitystreams#Application",
    "Person": "schema:Person",
    "name": "schema:name",
    "softwareVersion": "schema:softwareVersion",
    **{name: f"schema:{name}" for name in ("NewsArticle", "Claim", "ClaimReview", "Rating")},
    **{name: f"schema:{name}" for name in ("headline", "publisher", "inLanguage", "wordCount", "text")},
    **{name: f"schema:{name}" for name in ("claimReviewed", "itemReviewed", "reviewRating", "author", "datePublished")},
    **{name: f"schema:{name}" for name in ("ratingValue", "bestRating", "worstRating", "alternateName")},
    "ratingExplanation": "schema:ratingExplanation",
    "appearance": {"@id": "schema:appearance", "@type": "@id"},
}  # fmt: skip
_CONTEXTS: list[str | dict[str, object]] = ["http://www.w3.org/ns/anno.jsonld", _TERMS]


def write_twin(report: Report) -> bytes:
    """Return the twin in canonical JSON, with its own digest inside."""
    data = _build(report).model_dump(by_alias=True, exclude_none=True)
    data["sha256"] = digest_twin(data)
    return write_canonical(data)


def write_canonical(data: object) -> bytes:
    """Return data as JSON in one form: sorted keys, no spaces, UTF-8, a line feed at the end."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def digest_twin(data: dict[str, Any]) -> str:
    """Return the SHA-256 of the canonical JSON of everything but the digest."""
    rest = {key: value for key, value in data.items() if key != "sha256"}
    return hashlib.sha256(write_canonical(rest)).hexdigest()


def read_digest(twin: bytes) -> str:
    """Return the digest a twin bears."""
    return str(json.loads(twin)["sha256"])


def _write_time(time: datetime) -> str:
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _build(report: Report) -> model.Twin:
    article = f"urn:telisik:article:{report.text_hash or 'redacted'}"
    program = model.Agent(type="Software", name="Telisik", software_version=report.program)
    return model.Twin(
        context=_CONTEXTS,
        id=f"urn:telisik:report:{report.text_hash or 'redacted'}:{_write_time(report.made_at)}",
        language="id" if report.language == "id" else "en",
        made_at=_write_time(report.made_at),
        generator=program,
        reviewer=report.reviewer,
        finished=report.finished,
        filtered=report.filtered,
        version=report.version.number if report.version else None,
        verdict=report.verdict,
        verdict_reason=report.verdict_reason,
        verdict_by=report.verdict_by,
        label=report.label,
        notes=list(report.notes),
        redactions=report.redactions,
        article=_build_article(report, article),
        custody=_build_custody(report),
        findings=[_build_finding(report, finding, article, program) for finding in report.findings],
        checks=[
            model.CheckPart(
                title=check.title, reason=check.reason, severity=check.severity.value, rule=check.rule,
                norm=check.norm, paragraphs=list(check.paragraphs),
            )
            for check in report.checks
        ],
        evidence=[
            model.EvidencePart(
                number=item.number, finding=item.finding, title=item.title, address=item.address,
                archive_address=item.archive_address, stance=item.stance, note=item.note, reviewer=item.reviewer,
                seen_at=_write_time(item.seen_at), name=item.name, sha256=item.sha256, size=item.size,
                media_type=item.media_type,
            )
            for item in report.evidence
        ],
        replies=[
            model.ReplyPart(
                party=reply.party, finding=reply.finding, state=reply.state.value, asked_by=reply.asked_by,
                channel=reply.channel, asked=reply.asked, asked_at=reply.asked_at, due_at=reply.due_at,
                answer=reply.answer, answered_at=reply.answered_at,
            )
            for reply in report.replies
        ],
        claim_review=_build_claim_review(report, article),
    )  # fmt: skip


def _build_article(report: Report, identity: str) -> model.ArticlePart:
    return model.ArticlePart(
        id=identity,
        headline=report.title,
        headline_by_reviewer=report.article.title_by_reviewer,
        publisher=report.publisher,
        address=report.address,
        published=report.published,
        in_language=report.language_code,
        word_count=report.words,
        text=report.text,
    )


def _build_custody(report: Report) -> model.Custody:
    article, engine = report.article, report.engine
    return model.Custody(
        name=article.name,
        size=article.size,
        media_type=article.media_type,
        encoding=article.encoding,
        route=article.route,
        added_at=_write_time(article.added_at),
        original_sha256=report.original_hash,
        text_sha256=report.text_hash,
        extraction=article.extraction,
        engine_version=engine.version if engine else "",
        pack=engine.pack if engine else "",
        pack_version=engine.pack_version if engine else "",
        pack_sha256=engine.pack_sha256 if engine else "",
        versions=[
            model.VersionPart(
                number=version.number,
                finished_at=_write_time(version.finished_at),
                reviewer=version.reviewer,
                head=version.head,
                sha256=version.sha256,
            )
            for version in report.versions
        ],
        container=article.container or None,
        container_sha256=report.container_hash or None,
    )


def _build_finding(
    report: Report, finding: ReportFinding, article: str, program: model.Agent
) -> model.Finding:
    person = model.Agent(type="Person", name=finding.reviewer)
    return model.Finding(
        id=f"#finding-{finding.number}",
        motivation=["assessing", "classifying"],
        creator=person if finding.own else program,
        body=list(_build_bodies(report, finding)),
        target=model.Target(source=article, selector=list(_build_selectors(report, finding))),
        number=finding.number,
        layer=finding.layer.value,
        code=finding.code,
        label=finding.type_name,
        own=finding.own,
        also=list(finding.also),
        severity=finding.severity.value,
        grade=finding.grade.value if finding.grade else None,
        rule=finding.rule,
        norm=finding.norm,
        stands_for=finding.resolved_to,
        status=finding.status.value,
        reviewer=finding.reviewer,
        decided_at=_write_time(finding.decided_at) if finding.decided_at else None,
        outcomes=list(finding.outcomes),
        evidence=list(finding.evidence),
        orphan=finding.orphan,
    )


def _build_bodies(report: Report, finding: ReportFinding) -> list[model.Body]:
    language = report.language
    bodies = [
        model.Body(purpose="classifying", value=finding.type_name, language=language),
        model.Body(purpose="describing", value=finding.reason, language=language),
        model.Body(purpose="assessing", value=finding.status.value),
    ]
    if finding.note:
        bodies.append(model.Body(purpose="commenting", value=finding.note))
    bodies += [model.Body(purpose="questioning", value=check, language=language) for check in finding.checked]
    return bodies


def _build_selectors(
    report: Report, finding: ReportFinding
) -> list[model.PositionSelector | model.QuoteSelector]:
    if finding.orphan:
        return [model.QuoteSelector(exact=finding.text, prefix="", suffix="")]
    start, end, text = finding.span.start, finding.span.end, report.text
    return [
        model.PositionSelector(start=start, end=end),
        model.QuoteSelector(
            exact=text[start:end],
            prefix=text[max(0, start - _CONTEXT_LENGTH) : start],
            suffix=text[end : end + _CONTEXT_LENGTH],
        ),
    ]


def _build_claim_review(report: Report, article: str) -> model.ClaimReview | None:
    """Return the verdict as a ClaimReview where the reviewer gave a rating."""
    if report.verdict is None:
        return None
    return model.ClaimReview(
        claim_reviewed=report.title or report.text[:120].split("\n")[0],
        item_reviewed=model.Claim(
            name=report.title or report.article.name,
            appearance=report.address or article,
            date_published=report.published or None,
        ),
        review_rating=model.Rating(
            rating_value=_RATINGS.get(report.verdict),
            alternate_name=report.verdict_name,
            rating_explanation=report.verdict_reason,
        ),
        author=model.Agent(type="Person", name=report.reviewer),
        date_published=_write_time(report.made_at),
        in_language=report.language,
    )
