"""A real window over a library of its own, for measurements."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.probe import run_loop

from telisik.analysis.model import Analysis, Bilingual, Code, Engine, Finding, Language, Layer, Severity, Span
from telisik.documents.reader import read_pasted
from telisik.store.analyses import save_analysis
from telisik.store.library import add_article
from telisik.ui import settings
from telisik.ui.app import Program
from telisik.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SAID = Bilingual("Nobody is named.", "Tidak ada yang disebut.")
PARAGRAPH = (
    "Alinea {n}. Menurut seorang pejabat yang tidak mau disebut namanya, harga akan naik dua kali lipat pada bulan"
    " depan di seluruh kota. Konon warga panik dan lari ke pasar untuk membeli beras sebelum malam."
)


def make_text(paragraphs: int) -> str:
    return "\n\n".join(PARAGRAPH.format(n=n) for n in range(paragraphs))


def mark_all(text: str) -> Analysis:
    """Return an analysis with two findings in every paragraph."""
    findings, paragraphs, start = [], [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Span(start, start + len(block)))
        for words, layer, code in (
            ("seorang pejabat", Layer.SOURCING, Code.ROLE_OFFICIAL),
            ("Konon warga panik", Layer.ASSERTION, Code.HEARSAY),
        ):
            at = start + block.index(words)
            span = Span(at, at + len(words))
            findings.append(
                Finding(
                    layer, code, Severity.HIGH, span, words, code.value, SAID, (SAID, SAID), SAID, cue=(span,)
                )
            )
        start += len(block) + 2
    return Analysis(
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=Language("id", 1.0, supported=True),
        engine=Engine("0", "id", "0", "0"),
        words=len(text.split()),
        paragraphs=tuple(paragraphs),
        findings=tuple(findings),
    )


class Bench:
    """Drives one window."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window = program.window
        self.session = program.window.session

    def wait(self, condition, seconds: float = 120) -> None:
        for _ in range(int(seconds * 100)):
            if condition():
                return
            run_loop(10)
        raise TimeoutError

    def add_marked(self, paragraphs: int) -> int:
        """Put an article with two findings a paragraph into the library; return its id."""
        text = make_text(paragraphs)
        article_id = add_article(self.session.library, read_pasted(text))
        save_analysis(self.session.library, article_id, mark_all(text))
        # The real rules would mark it anew in the background.
        self.window.importer.bring_up_to_date = lambda _review: False
        return article_id


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    Settings().write(settings.LANGUAGE, "en")
    program = Program(qapp, [], str(tmp_path / "library"))
    program.window.opens_maximised = False
    program.window.resize(1440, 900)
    program.window.ready.connect(program.collect_garbage)
    program.show()
    program.window.activateWindow()
    while program.window.session is None:
        run_loop(10)
    yield Bench(program)
    program.window.close()
    program.close()
    program.window.deleteLater()
