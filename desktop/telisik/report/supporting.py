"""What stands behind a review: evidence, replies and finished versions, each told in sentences."""

from __future__ import annotations

import hashlib
import tomllib
from typing import TYPE_CHECKING

from telisik import paths
from telisik.report.redaction import redact
from telisik.report.report import ReportEvidence, ReportReply, ReportRule, ReportVersion
from telisik.report.state import freeze_review
from telisik.store.model import ReplyState, Stance
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from telisik.report.wording import Wording
    from telisik.store.model import Evidence, Reply, Review, Version


def number_evidence(review: Review, words: Wording) -> Iterable[ReportEvidence]:
    """Yield the evidence of the article, then that of each finding, numbered through."""
    items = [(0, item) for item in review.evidence]
    items += [(reviewed.number, item) for reviewed in review.findings for item in reviewed.evidence]
    for number, (finding, item) in enumerate(items, start=1):
        yield _report_evidence(item, number, finding, words)


def _report_evidence(item: Evidence, number: int, finding: int, words: Wording) -> ReportEvidence:
    stance = name_term("stance", item.stance, words.language) if item.stance is not Stance.UNSAID else ""
    return ReportEvidence(
        number=number,
        finding=finding,
        address=item.address,
        seen_at=item.seen_at,
        told=tuple(_tell_evidence(item, finding, stance, words)),
        title=item.title or item.name,
        archive_address=item.archive_address,
        stance=stance,
        note=item.note.strip(),
        reviewer=item.reviewer,
        name=item.name,
        sha256=item.sha256 or "",
        size=item.size,
        media_type=item.media_type,
    )


def _tell_evidence(item: Evidence, finding: int, stance: str, words: Wording) -> Iterable[str]:
    time = words.write_time(item.seen_at)
    seen = (
        words.say("closing", "evidence_seen", n=finding, time=time)
        if finding
        else words.say("closing", "evidence_of_article", time=time)
    )
    parts = [stance + "." if stance else "", seen]
    if item.reviewer:
        parts.append(words.say("closing", "evidence_by", name=item.reviewer))
    yield " ".join(part for part in parts if part)
    if item.sha256:
        yield ", ".join(
            part
            for part in (item.name, item.media_type, words.count("provenance", "size_value", item.size))
            if part
        )


def report_rules(review: Review, words: Wording) -> tuple[ReportRule, ...]:
    """Return each rule that marked something here with how often it was right, where the pack was measured."""
    if review.analysis is None:
        return ()
    pack = review.analysis.engine.pack
    path = paths.resources() / "languages" / pack / "precision.toml"
    if not pack.isalnum() or not path.is_file():
        return ()
    records = {rule["id"]: rule for rule in tomllib.loads(path.read_text(encoding="utf-8")).get("rule", ())}
    applied = dict.fromkeys(found.finding.rule for found in review.findings if found.finding.rule in records)
    return tuple(
        ReportRule(
            name,
            words.say("closing", "rule_right", right=records[name]["right"], fired=records[name]["fired"]),
        )
        for name in sorted(applied)
    )


def report_replies(review: Review, words: Wording, made_at: datetime) -> tuple[ReportReply, ...]:
    """Return who was asked for an answer, and what came back; ``made_at`` tells which deadlines have passed."""
    numbers = {reviewed.id: reviewed.number for reviewed in review.findings}
    return tuple(
        _report_reply(reply, numbers.get(reply.finding_id or 0, 0), words, made_at.date())
        for reply in review.replies
    )


def _report_reply(reply: Reply, finding: int, words: Wording, today: date) -> ReportReply:
    return ReportReply(
        party=reply.party,
        finding=finding,
        told=tuple(_tell_reply(reply, finding, words, today)),
        state=reply.state,
        asked_by=reply.reviewer if reply.asked_at else "",
        channel=reply.channel,
        asked=reply.asked,
        asked_at=_write_day(reply.asked_at),
        due_at=_write_day(reply.due_at),
        answer=reply.answer,
        answered_at=_write_day(reply.answered_at),
    )


def _write_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _tell_reply(reply: Reply, finding: int, words: Wording, today: date) -> Iterable[str]:
    if reply.asked_at:
        parts = [words.say("closing", "asked_at", day=words.write_day(reply.asked_at))]
        if reply.reviewer:
            parts.append(words.say("closing", "asked_by", name=reply.reviewer))
        if reply.channel:
            parts.append(words.say("closing", "asked_through", channel=reply.channel))
        yield ", ".join(parts) + "."
    else:
        yield words.say("closing", "not_asked")
    if finding:
        yield words.say("closing", "about_finding", n=finding)
    if reply.asked:
        yield words.say("closing", "asked", text=reply.asked)
    yield _tell_answer(reply, words, today)


def _tell_answer(reply: Reply, words: Wording, today: date) -> str:
    due = words.write_day(reply.due_at) if reply.due_at else ""
    if reply.state is ReplyState.ANSWERED:
        if reply.answered_at:
            day = words.write_day(reply.answered_at)
            return words.say("closing", "answered", day=day, text=reply.answer)
        return words.say("closing", "answered_undated", text=reply.answer)
    if reply.state is ReplyState.SILENT and reply.answered_at:
        day = words.write_day(reply.answered_at)
        return (
            words.say("closing", "silent_due", due=due, day=day)
            if due
            else words.say("closing", "silent", day=day)
        )
    if reply.due_at and reply.due_at < today:
        return words.say("closing", "overdue", day=due)
    return words.say("closing", "unanswered_due", day=due) if due else words.say("closing", "unanswered")


def report_versions(
    review: Review, words: Wording
) -> tuple[tuple[ReportVersion, ...], ReportVersion | None, tuple[str, ...]]:
    """Return the finished versions, the one that the review still is, and what is said of a draft after one."""
    if not review.versions:
        return (), None, ()
    hidden = bool(review.redactions)
    shown = redact(review) if hidden else review
    versions = tuple(_report_version(version, words) for version in shown.versions)
    last = review.versions[-1]
    if last.sha256 == hashlib.sha256(freeze_review(review)).hexdigest():
        return versions, versions[-1], ()
    return versions, None, (words.say("closing", "changed_since", n=last.number),)


def _report_version(version: Version, words: Wording) -> ReportVersion:
    time = words.write_time(version.finished_at)
    signed = _name_signer(version.reviewer or words.say("summary", "nobody"), version.role)
    told = [words.say("closing", "finished", name=signed, time=time)]
    if version.note:
        told.append(version.note)
    for signature in version.signatures:
        name = _name_signer(signature.reviewer, signature.role)
        told.append(
            words.say("closing", "countersigned", name=name, time=words.write_time(signature.signed_at))
        )
        if signature.note:
            told.append(signature.note)
    return ReportVersion(
        version.number,
        version.finished_at,
        version.reviewer,
        version.head,
        version.sha256,
        tuple(told),
        tuple(signature.reviewer for signature in version.signatures),
    )


def _name_signer(name: str, role: str) -> str:
    return f"{name} ({role})" if role else name
