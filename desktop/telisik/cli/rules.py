"""``telisik rules``: what is in force, whether it does as its examples say, and what it finds in a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.analysis.examples import check_examples
from telisik.analysis.pack import CheckRule, Cue
from telisik.analysis.pipeline import Analyser
from telisik.cli.phrases import find_language, say
from telisik.cli.records import record_analysis
from telisik.cli.summary import name_language
from telisik.documents.names import show_line, show_name
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.model import Analysis, Attribution, Finding, Span
    from telisik.analysis.pack import Pack, Part
    from telisik.analysis.packs import Packs
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output


def show_rules(options: Options, output: Output) -> int:
    """Do ``list``, ``check`` or ``try``; 1 where a pack is bad or an example fails."""
    if options.json:
        output.prefer_utf8()
    analyser = Analyser(more=[Path(path) for path in options.paths] if options.action == "check" else ())
    for fault in analyser.packs.faults:
        output.report(fault.file, fault)
    bad = bool(analyser.packs.faults)
    if options.action == "try":
        return _try(options, analyser, output) or int(bad)
    packs = _choose(analyser.packs, options)
    if options.action == "list":
        for pack in packs:
            for line in _list(pack, options):
                output.print(line)
        return int(bad)
    return _check(packs, analyser, options, output) or int(bad)


def _choose(packs: Packs, options: Options) -> list[Pack]:
    return [pack for name, pack in sorted(packs.by_language.items()) if options.language in {None, name}]


def _list(pack: Pack, options: Options) -> Iterator[str]:
    language = find_language()
    idle = {part.id for part in pack.idle}
    for part in pack.list_all():
        record = pack.records.get(part.id)
        if options.json:
            yield json.dumps(
                {
                    "id": part.id,
                    "language": pack.language,
                    "part": _name_part(part),
                    "on": part.id not in idle,
                    "own": part.id in pack.own,
                    "fired": record.fired if record else None,
                    "right": record.right if record else None,
                }
            )
            continue
        notes = [say("own", language)] if part.id in pack.own else []
        if record and record.fired:
            notes.append(say("right", language, right=record.right, fired=record.fired))
        state = say("off" if part.id in idle else "on", language)
        yield f"{state:4} {part.id:36} {_describe_part(part, language)}{''.join(f' · {n}' for n in notes)}"


def _name_part(part: Part) -> str:
    if isinstance(part, Cue):
        return "cue"
    return "check" if isinstance(part, CheckRule) else "rule"


def _describe_part(part: Part, language: str) -> str:
    if isinstance(part, Cue):
        return say("cue", language, kind=part.kind, count=len(part.words))
    if isinstance(part, CheckRule):
        return part.title.as_bilingual().pick(language)
    return name_term("code", part.code, language)


def _check(packs: list[Pack], analyser: Analyser, options: Options, output: Output) -> int:
    failed = False
    language = find_language()
    for pack in packs:
        misses = list(check_examples(pack, analyser))
        failed = failed or bool(misses)
        for miss in misses:
            if options.json:
                output.print(
                    json.dumps(
                        {"id": miss.rule, "text": miss.text, "wanted": miss.wanted}, ensure_ascii=False
                    )
                )
            else:
                phrase = "should_match" if miss.wanted else "should_not_match"
                output.print(f"{miss.rule}: {say(phrase, language, text=show_line(miss.text))}")
        if not options.json:
            output.print(
                say("checked", language, pack=pack.name, version=pack.version, parts=len(pack.list_all()))
            )
    return int(failed)


def _try(options: Options, analyser: Analyser, output: Output) -> int:
    for text in options.paths:
        analysis = analyser.analyse(text, options.language)
        if options.json:
            output.print(json.dumps({"text": text, **record_analysis(analysis)}, ensure_ascii=False))
            continue
        output.print(show_name(text))
        for line in _tell(analysis, text, find_language()):
            output.print(f"  {line}")
    return 0


def _tell(analysis: Analysis, text: str, language: str) -> Iterator[str]:
    if not analysis.language.supported:
        yield say("unsupported", language, spoken=name_language(analysis, language))
    for attribution in analysis.attributions:
        yield _tell_attribution(attribution, text, language)
    for finding in analysis.findings:
        yield _tell_finding(finding, text, language)
    if analysis.language.supported and not analysis.attributions and not analysis.findings:
        yield say("nothing", language)


def _tell_attribution(attribution: Attribution, text: str, language: str) -> str:
    code = name_term("code", attribution.code, language)
    cue = say("by_cue", language, cue=_quote(attribution.cue, text))
    return f"{attribution.grade} {code}: {_quote((attribution.label,), text)} · {cue}"


def _tell_finding(finding: Finding, text: str, language: str) -> str:
    head = f"{finding.rule} · {name_term('severity', finding.severity, language)}"
    return f"{head}: {_quote((finding.span,), text)} · {finding.reason.pick(language)}"


def _quote(spans: tuple[Span, ...], text: str) -> str:
    return ", ".join(f"“{show_line(text[span.start : span.end])}”" for span in spans)
