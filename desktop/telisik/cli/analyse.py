"""``telisik analyse``: read, analyse, print; nothing is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.analysis.packs import find_faults
from telisik.cli.phrases import find_language
from telisik.cli.records import make_record
from telisik.cli.summary import make_summary
from telisik.documents import engine
from telisik.documents.document import Route
from telisik.documents.names import show_name
from telisik.documents.reader import read_file
from telisik.errors import Fault

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
    for path in options.paths:
        try:
            document = read_file(Path(path), Route.ARGUMENT)
            analysis = analyser.analyse(document.text, options.language)
        except Fault as fault:
            output.report(show_name(path), fault)
            failed = True
        else:
            output.print(_show(path, document, analysis, options))
    return int(failed)


def _show(path: str, document: Document, analysis: Analysis, options: Options) -> str:
    if options.json:
        return json.dumps(make_record(path, document, analysis, with_text=options.text), ensure_ascii=False)
    return make_summary(path, document, analysis, find_language(), with_text=options.text)
