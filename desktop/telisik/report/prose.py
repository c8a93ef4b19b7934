"""What a report says in plain words, for the forms that print it as text: its facts, its verdict, its last part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.report.report import Report


class Section(NamedTuple):
    """A heading with its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def list_facts(report: Report) -> list[tuple[str, str]]:
    """Return what the head of a report says, as labels and values."""
    words = load_wording(report.language)
    unknown = words.say("summary", "not_stated")
    version = words.say("summary", "version_value", n=report.version.number) if report.version else ""
    done = words.say("summary", "reviewed_count", done=report.reviewed, total=report.total)
    reviewer = report.reviewer or words.say("summary", "nobody")
    return [
        (words.say("summary", "publisher"), report.publisher or unknown),
        (words.say("summary", "published"), words.write_stated(report.published) or unknown),
        (words.say("summary", "address"), report.address or unknown),
        (words.say("summary", "reviewer"), f"{reviewer} ({report.role})" if report.role else reviewer),
        (
            words.say("summary", "finished"),
            words.write_time(report.decided_at) if report.decided_at else unknown,
        ),
        (words.say("summary", "reviewed"), done),
        (words.say("summary", "version"), version or words.say("summary", "draft")),
    ]


def tell_gaps(report: Report) -> list[str]:
    """Return what a reader must know is not in the report: findings left out, names and passages removed."""
    words = load_wording(report.language)
    told = []
    if report.filtered:
        shown, total = (words.write_number(n) for n in (len(report.findings), report.total))
        told.append(words.say("summary", "filtered", n=shown, total=total))
    if report.redactions:
        told.append(words.count("closing", "redacted", report.redactions))
    return told


def tell_verdict(report: Report) -> Section:
    """Return the verdict, that the review is not finished where it is not, the label and the reason."""
    words = load_wording(report.language)
    name = report.verdict_name or words.say("summary", "verdict_none")
    told = tell_gaps(report)
    if not report.finished:
        count = words.count("summary", "unfinished_count", report.open_total)
        told.append(f"{words.say('summary', 'unfinished')}. {count}")
    if report.label:
        told.append(words.say("summary", "label", label=report.label))
    if report.verdict:
        told.append(report.verdict_reason or words.say("summary", "reason_none"))
        if report.verdict_by:
            told.append(words.say("summary", "verdict_by", name=report.verdict_by))
    return Section(f"{words.say('summary', 'verdict')}: {name}", tuple(told))


def tell_notes(report: Report) -> Iterator[Section]:
    """Yield the reviewer's notes on the article as a whole, where there are any."""
    if report.notes:
        yield Section(load_wording(report.language).say("closing", "notes"), report.notes)


def tell_closing(report: Report) -> Iterator[Section]:
    """Yield method, limitations, what was removed, the versions and how the report is checked."""
    words = load_wording(report.language)
    yield Section(words.say("closing", "method"), tell_method(report))
    yield Section(words.say("closing", "limits"), words.paragraphs("closing", "limits_text"))
    if report.redactions:
        told = words.count("closing", "redacted", report.redactions)
        paragraphs = (told, *words.paragraphs("closing", "redaction_text"))
        yield Section(words.say("closing", "redaction"), paragraphs)
    if report.versions:
        listed = tuple(f"{version.number}. {' '.join(version.told)}" for version in report.versions)
        yield Section(words.say("closing", "versions"), (*report.changed, *listed))
    yield Section(
        words.say("closing", "verify"), words.paragraphs("closing", "verify_data", digest=report.digest)
    )


def tell_method(report: Report) -> tuple[str, ...]:
    """Return what program and which rules found what the report lists."""
    words, engine = load_wording(report.language), report.engine
    if engine is None or not engine.pack:
        return words.paragraphs("closing", "method_text_without_rules", version=report.program)
    return words.paragraphs(
        "closing",
        "method_text",
        version=engine.version,
        pack=engine.pack,
        pack_version=engine.pack_version,
        pack_sha256=engine.pack_sha256,
    )
