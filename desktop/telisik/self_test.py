"""``telisik --self-test``: tries every part of an installed program on its own samples, in a library of its own.

It is for people who installed Telisik from one file and want to know whether all of it works, and for the builds.
Nothing of the user's is read or written, and an attempt to open a connection is a failure.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import unittest
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from telisik import __version__, paths

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis
    from telisik.documents.document import Document

_CALLS = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})
_OTHER_LANGUAGE = "en-wire-caveat.txt"
_LONGEST_WAIT = 60.0


class SelfTest(unittest.TestCase):
    """One method a part, in the order of their names; what a method returns through ``tell`` is shown beside it."""

    folder: ClassVar[Path]
    called_out: ClassVar[list[str]] = []
    details: ClassVar[dict[str, str]] = {}

    def tell(self, detail: str) -> None:
        """Keep a detail to show beside this part's name."""
        self.details[self._testMethodName] = detail

    def analyse(self, path: Path) -> tuple[Document, Analysis]:
        """Read and analyse an article in the child process, as the window does."""
        from telisik.documents.document import Route
        from telisik.documents.messages import Analysed, Failed, Opened, ReadFile
        from telisik.documents.process import AnalysisProcess

        process = AnalysisProcess()
        process.start()
        document: Document | None = None
        try:
            process.submit(ReadFile(str(path), Route.ARGUMENT))
            while True:
                message = process.receive()
                if isinstance(message, Failed):
                    self.fail(f"{message.fault.what} {message.fault.values} {message.trace}")
                if isinstance(message, Opened):
                    document = message.document
                if isinstance(message, Analysed) and document is not None:
                    return document, message.analysis
        finally:
            process.close()

    def test_1_indonesian(self) -> None:
        """The sample article is read and analysed as Indonesian."""
        _document, analysis = self.analyse(paths.sample_article())
        self.assertEqual(analysis.language.code, "id")
        self.assertGreater(len(analysis.findings), 10)
        self.tell(f"{len(analysis.findings)} findings, pack {analysis.engine.pack_version}")

    def test_2_english(self) -> None:
        """An English article is read and analysed as English."""
        _document, analysis = self.analyse(paths.seeds() / _OTHER_LANGUAGE)
        self.assertEqual(analysis.language.code, "en")
        self.assertGreater(len(analysis.findings), 0)
        self.tell(f"{len(analysis.findings)} findings, pack {analysis.engine.pack_version}")

    def test_3_library_and_report(self) -> None:
        """A library is made, an article kept, closed, opened again, its report written and verified."""
        from telisik.documents.titles import name_document
        from telisik.report.build import build_report
        from telisik.report.pdf import write_pdf
        from telisik.report.verify import agrees, verify_report
        from telisik.store.analyses import save_analysis
        from telisik.store.database import open_library
        from telisik.store.library import add_article
        from telisik.store.reviews import load_review

        document, analysis = self.analyse(paths.sample_article())
        place = self.folder / "library"
        with open_library(place) as library:
            article = add_article(library, name_document(document))
            save_analysis(library, article, analysis)
        with open_library(place) as library:
            review = load_review(library, article)
            for language in ("en", "id"):
                written = self.folder / f"{language}.pdf"
                write_pdf(build_report(review, language), written)
                self.assertTrue(agrees(verify_report(written.read_bytes(), library=library)))
        self.assertEqual(len(review.findings), len(analysis.findings))
        sizes = [(self.folder / f"{language}.pdf").stat().st_size for language in ("en", "id")]
        self.tell(f"verified reports of {sizes[0]} and {sizes[1]} bytes")

    def test_4_interface(self) -> None:
        """Fonts and both interface languages are there."""
        from telisik.ui.trial import check_interface

        self.tell(check_interface())

    def test_5_window(self) -> None:
        """The window opens, paints, and shows the findings of the sample article."""
        from telisik.ui.trial import show_sample

        times = show_sample(self.folder / "window-library", _LONGEST_WAIT)
        self.tell(f"painted after {times.painted:.2f} s, first findings after {times.findings:.2f} s")

    def test_6_offline(self) -> None:
        """Nothing above tried to open a connection."""
        self.assertEqual(self.called_out, [])
        self.tell("no connection was tried")


class _Result(unittest.TestResult):
    """What each part did, how long it took, and the last line of what went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[dict[str, Any]] = []
        self._began = 0.0

    def startTest(self, test: unittest.TestCase) -> None:  # noqa: N802
        super().startTest(test)
        self._began = time.perf_counter()

    def stopTest(self, test: unittest.TestCase) -> None:  # noqa: N802
        super().stopTest(test)
        name = test.id().rpartition(".")[2]
        wrong = [trace for failed, trace in [*self.failures, *self.errors] if failed is test]
        self.rows.append(
            {
                "part": name.split("_", 2)[2].replace("_", " "),
                "works": not wrong,
                "detail": wrong[0].strip().splitlines()[-1] if wrong else SelfTest.details.get(name, ""),
                "seconds": round(time.perf_counter() - self._began, 2),
            }
        )


def run_self_test(*, as_json: bool) -> int:
    """Try every part, print what works, and return 0 if all does, else 1."""
    sys.addaudithook(_watch)
    with tempfile.TemporaryDirectory(prefix="telisik-self-test-", ignore_cleanup_errors=True) as folder:
        SelfTest.folder = Path(folder)
        # The window's own settings must not be touched by a trial.
        for variable in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = folder
        result = _Result()
        unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest).run(result)
    works = all(row["works"] for row in result.rows)
    _print(result.rows, works=works, as_json=as_json)
    return 0 if works else 1


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    # A local socket (to the display, for instance) leaves no machine.
    if event in _CALLS and not (event == "socket.connect" and isinstance(arguments[1], (str, bytes))):
        SelfTest.called_out.append(event)


def _print(rows: list[dict[str, Any]], *, works: bool, as_json: bool) -> None:
    if as_json:
        frozen = bool(getattr(sys, "frozen", False))
        print(json.dumps({"version": __version__, "frozen": frozen, "works": works, "parts": rows}))
        return
    print(f"telisik {__version__}")
    for row in rows:
        print(
            f"  {'works ' if row['works'] else 'FAILED'} {row['part']:20} {row['seconds']:6.2f} s  {row['detail']}"
        )
    print("everything works" if works else "something does not work; please report the lines above")
