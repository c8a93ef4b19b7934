"""``telisik analyse``: read, analyse, print; nothing is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.packs import find_faults
from telisik.cli.phrases import find_language
from telisik.cli.reading import Reader
from telisik.cli.records import make_record
from telisik.cli.summary import make_summary
from telisik.documents import engine
from telisik.documents.answered import leave_out_answered
from telisik.documents.document import Refused
from telisik.documents.names import show_name

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output
    from telisik.documents.document import Document


def analyse(options: Options, output: Output) -> int:
    """Print the analysis of each file; one that cannot be read is named, and the others are still done."""
    if options.json:
        output.prefer_utf8()
    for fault in find_faults():
        output.report(show_name(fault.file), fault)
    analyser = engine.make_engine()
    failed = False
    with Reader() as reader:
        for path in options.paths:
            for came in reader.read(path):
                if isinstance(came, Refused):
                    output.report(show_name(came.name), came.fault)
                    failed = True
                else:
                    analysis = analyser.analyse(came.text, options.language)
                    known = [(one.field.value, one.origin.value) for one in came.metadata]
                    analysis = replace(analysis, checks=leave_out_answered(analysis.checks, known))
                    output.print(_show(path, came, analysis, options))
    return int(failed)


def _show(path: str, document: Document, analysis: Analysis, options: Options) -> str:
    if options.json:
        return json.dumps(make_record(path, document, analysis, with_text=options.text), ensure_ascii=False)
    return make_summary(path, document, analysis, find_language(), with_text=options.text)
