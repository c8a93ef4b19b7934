"""An analysis as lines for a person at a terminal."""

from __future__ import annotations

import itertools
import textwrap
from typing import TYPE_CHECKING

from telisik.analysis.model import Layer
from telisik.cli.phrases import say
from telisik.documents.names import show_name
from telisik.terms import load_terms, name_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.model import Analysis, Check, Finding
    from telisik.documents.document import Document

_WIDTH = 96
_LONGEST_QUOTE = 240
_SHORT_QUOTE = 60
_QUOTES = 4


def make_summary(path: str, document: Document, analysis: Analysis, language: str, *, with_text: bool) -> str:
    """Return what was found in one article, in an interface language."""
    lines = [show_name(path), f"  {_make_head(analysis, language)}"]
    # A file may hold many articles.
    named = " · ".join(part for part in (document.container and document.name, document.title) if part)
    if named:
        lines.insert(1, f"  {show_name(named)}")
    if with_text:
        lines += ["", *_number_lines(document.text)]
    if not analysis.language.supported:
        lines += ["", f"  {say('unsupported', language, spoken=name_language(analysis, language))}"]
    elif not analysis.findings:
        lines += ["", f"  {say('nothing', language)}"]
    for finding in analysis.findings:
        lines += ["", *_describe(finding, document.text, language)]
    if analysis.checks:
        lines += ["", f"  {say('article', language)}"]
    for check in analysis.checks:
        lines += ["", *_describe_check(check, document.text, language)]
    if analysis.attributions:
        lines += ["", f"  {say('mix', language)}", *_describe_mix(analysis, language)]
    return "\n".join([*lines, ""])


def _make_head(analysis: Analysis, language: str) -> str:
    return say(
        "head",
        language,
        spoken=name_language(analysis, language),
        words=analysis.words,
        count=len(analysis.findings),
        sourcing=sum(finding.layer is Layer.SOURCING for finding in analysis.findings),
        assertion=sum(finding.layer is Layer.ASSERTION for finding in analysis.findings),
    )


def name_language(analysis: Analysis, language: str) -> str:
    """Return what the language of a text is called; its code where no name is kept."""
    code = analysis.language.code
    return load_terms(language)["language"].get(code, code)


def _number_lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), start=1):
        yield f"  {number:>5}  {line}"


def _describe(finding: Finding, text: str, language: str) -> Iterator[str]:
    parts = [
        say("line", language, line=text.count("\n", 0, finding.span.start) + 1),
        name_term("layer", finding.layer, language),
        name_term("code", finding.code, language),
    ]
    if finding.grade:
        parts.append(f"{finding.grade} {name_term('grade', finding.grade, language)}")
    parts.append(name_term("severity", finding.severity, language))
    if finding.resolved_to:
        parts.append(say("stands_for", language, name=finding.resolved_to))
    yield f"  {' · '.join(parts)}"
    quote = textwrap.shorten(finding.text, _LONGEST_QUOTE, placeholder=" …")
    yield from _wrap(f"“{quote}”")
    yield from _wrap(finding.reason.pick(language))


def _describe_check(check: Check, text: str, language: str) -> Iterator[str]:
    yield f"  {check.title.pick(language)} · {name_term('severity', check.severity, language)}"
    if check.spans:
        quotes = (
            textwrap.shorten(text[s.start : s.end], _SHORT_QUOTE, placeholder=" …") for s in check.spans
        )
        more = len(check.spans) - _QUOTES
        rest = [say("more", language, count=more)] if more > 0 else []
        yield from _wrap(", ".join([*(f"“{quote}”" for quote in itertools.islice(quotes, _QUOTES)), *rest]))
    yield from _wrap(check.reason.pick(language))


def _describe_mix(analysis: Analysis, language: str) -> Iterator[str]:
    for share in analysis.source_mix:
        grade = f"{share.grade} {name_term('grade', share.grade, language)}"
        yield f"    {share.attributions:>4}  {name_term('code', share.code, language)} · {grade}"


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="    ")
