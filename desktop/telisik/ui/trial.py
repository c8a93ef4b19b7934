"""Opens the real window on the sample article and says how long it took: a part of the program's self-test."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from telisik import paths, terms
from telisik.ui.app import Program, make_application
from telisik.ui.fonts import load_fonts
from telisik.ui.help_pages import Speech, load_pages
from telisik.ui.translation import Translation, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FAMILIES = ("Inter", "Source Serif 4", "JetBrains Mono")
_FEWEST_PAGES = 20
_SPEECH = Speech(lambda name: name, lambda _name: "", lambda name: name)
_STEP = 5  # ms between looks at what the window shows


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds from the making of the window until it was painted, and until it showed its first findings."""

    painted: float
    findings: float


def check_interface() -> str:
    """Return what fonts and languages are there; raise LookupError where one is missing."""
    app = make_application()
    missing = [family for family in _FAMILIES if family not in load_fonts()]
    if missing:
        raise LookupError(f"fonts missing: {', '.join(missing)}")
    spoken = Translation(app)
    words = {}
    for language in terms.LANGUAGES:
        spoken.switch(language)
        words[language] = translate("Start", "Open the sample article")
    spoken.switch("en")
    if len(set(words.values())) < len(words):
        raise LookupError(f"a translation is missing: {words}")
    pages = {language: load_pages(language, _SPEECH) for language in terms.LANGUAGES}
    if min(map(len, pages.values())) < _FEWEST_PAGES:
        raise LookupError(f"help is missing: { {language: len(found) for language, found in pages.items()} }")
    return f"{len(_FAMILIES)} font families, languages {', '.join(words)}, {len(pages['en'])} pages of help"


def show_sample(library: Path, longest: float) -> Times:
    """Show the window with the sample article until its findings stand there, at most ``longest`` seconds."""
    app = make_application()
    began = time.perf_counter()
    program = Program(app, [paths.sample_article()], str(library))
    painted: list[float] = []
    program.window.painted.connect(lambda: painted.append(time.perf_counter() - began))
    program.show()
    try:
        _wait(lambda: bool(painted) and _count(program) > 0, longest)
        return Times(painted[0], time.perf_counter() - began)
    finally:
        program.window.close()
        program.close()


def _count(program: Program) -> int:
    session = program.window.session
    review = session.review if session is not None else None
    return len(review.findings) if review is not None else 0


def _wait(done: Callable[[], bool], longest: float) -> None:
    loop, timer = QEventLoop(), QTimer(interval=_STEP)
    QTimer.singleShot(int(longest * 1000), loop.quit)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start()
    loop.exec()
    timer.stop()
    if not done():
        raise TimeoutError(f"the window showed no findings within {longest:.0f} s")
