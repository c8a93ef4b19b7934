"""Start Telisik and novelWriter in turn, and open texts of the same length in both.

python tests/benchmarks/beside_novelwriter.py PYTHON_WITH_NOVELWRITER [WORDS...]

novelWriter is no dependency: install it in an environment of its own and name that environment's python. Each start
is a new process, timed from its beginning to the first paint of the main window; each opening is timed from the call
to the end of the first paint of the window after it, once both programs have been at rest for some seconds.
Telisik's article has two findings in every paragraph, novelWriter's none.
Needs Linux; without a display both run with Qt's offscreen platform.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 7
OPENINGS = 12
REST = 6.0  # seconds after the start; Telisik's child process reads its models in that time


def began() -> float:
    """Return when this process was started, on the clock that ``time.clock_gettime`` reads."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
    return ticks / os.sysconf("SC_CLK_TCK")


def say(figure: object) -> None:
    """Print a figure as the last line and end at once: how the program would close is not measured."""
    print(json.dumps(figure), flush=True)
    os._exit(0)


def watch_first_paint(event_type: object, base: type, main_window: type) -> object:
    """Return an event filter that says when a main window is painted first."""

    class Watch(base):  # type: ignore[misc]
        def eventFilter(self, watched: object, event: object) -> bool:
            if event.type() == event_type and isinstance(watched, main_window):
                say(time.clock_gettime(time.CLOCK_BOOTTIME) - began())
            return False

    return Watch()


def watch_paints(event: type, base: type, core: type, high: object) -> object:
    """Return an event filter for a window that notes when a paint of what changed in it has ended."""

    class Watch(base):  # type: ignore[misc]
        ended = 0.0

        def eventFilter(self, _watched: object, told: object) -> bool:
            if told.type() == event.Type.UpdateRequest:
                # Comes before any other event that waits.
                core.postEvent(self, event(event.Type.User), high)
            return False

        def event(self, _told: object) -> bool:
            self.ended = self.ended or time.perf_counter()
            return True

    return Watch()


def time_openings(opened: list[object], open_one: object, process: object, watch: object) -> list[float]:
    """Open the two in turn; return milliseconds."""
    times = []
    rest(process)
    for number in range(OPENINGS):
        watch.ended = 0.0
        start = time.perf_counter()
        open_one(opened[number % len(opened)])
        while not watch.ended:
            process()
        times.append((watch.ended - start) * 1000)
        rest(process, 0.3)
    return times[2:]


def rest(process: object, seconds: float = REST) -> None:
    """Let what goes on by itself come to its end."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        process()
        time.sleep(0.005)


def run_novelwriter(text: str | None) -> None:
    import novelwriter
    from novelwriter import guimain
    from novelwriter.core.coretools import ProjectBuilder
    from PyQt6.QtCore import QCoreApplication, QEvent, QObject, Qt
    from PyQt6.QtWidgets import QApplication, QMainWindow

    create = novelwriter._createApp

    def create_watched() -> QApplication:
        app = create()
        if text is None:
            app.watch = watch_first_paint(QEvent.Type.Paint, QObject, QMainWindow)
            app.installEventFilter(app.watch)
        return app

    def open_texts(window: guimain.GuiMain, _path: object) -> None:
        app = QApplication.instance()
        app.processEvents()
        place = Path(tempfile.mkdtemp()) / "project"
        ProjectBuilder().buildProject({"name": "a", "author": "b", "path": str(place), "scenes": 2})
        window.openProject(str(place))
        documents = [
            path
            for path in sorted((place / "content").glob("*.md"))
            if "###" in path.read_text(encoding="utf-8")
        ]
        for path in documents:
            path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
        watch = watch_paints(QEvent, QObject, QCoreApplication, Qt.EventPriority.HighEventPriority.value)
        window.installEventFilter(watch)
        stems = [path.stem for path in documents]
        say(time_openings(stems, window.openDocument, app.processEvents, watch))

    type(novelwriter.SHARED).warn = lambda *_, **__: None  # that no dictionary is installed
    novelwriter._createApp = create_watched
    guimain.GuiMain.postLaunchTasks = (lambda *_: None) if text is None else open_texts
    novelwriter.main([])


def run_telisik(text: str | None) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
    from PySide6.QtWidgets import QApplication, QMainWindow

    from telisik.ui.app import Program, make_application

    app = make_application()
    if text is None:
        watch = watch_first_paint(QEvent.Type.Paint, QObject, QMainWindow)
        app.installEventFilter(watch)
    program = Program(app, [], tempfile.mkdtemp())
    program.show()
    if text is None:
        app.exec()
    window = program.window
    while window.session is None or window.importer is None:
        app.processEvents()
    articles = [_keep_marked(window.session.library, held) for held in (text, text.partition("\n\n")[2])]
    window.importer.bring_up_to_date = lambda _review: False
    watch = watch_paints(QEvent, QObject, QCoreApplication, Qt.EventPriority.HighEventPriority.value)
    window.installEventFilter(watch)
    say(time_openings(articles, window.open_article, QApplication.processEvents, watch))


def _keep_marked(library: object, text: str) -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from tests.benchmarks.conftest import mark_all

    from telisik.documents.reader import read_pasted
    from telisik.store.analyses import save_analysis
    from telisik.store.library import add_article

    article = add_article(library, read_pasted(text))
    save_analysis(library, article, mark_all(text))
    return article


def run(python: str, name: str, text: Path | None) -> object:
    """Run one of the programs in a process of its own and return what it says."""
    scratch = tempfile.mkdtemp()
    homes = dict.fromkeys(
        ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"), scratch
    )
    platform = {} if "DISPLAY" in os.environ else {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [python, __file__, name, *([str(text)] if text else [])],
        env=os.environ | homes | platform,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def compare(python: str, words: list[int]) -> None:
    """Print medians and ratios, side by side."""
    programs = {"telisik": sys.executable, "novelwriter": python}
    starts: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(STARTS):
        for name, interpreter in programs.items():
            starts[name].append(run(interpreter, name, None))
    _tell("start to first paint, s", {name: statistics.median(found) for name, found in starts.items()})
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from tests.benchmarks.conftest import make_text

    for count in words:
        text = Path(tempfile.mkdtemp()) / "text.txt"
        text.write_text(make_text(max(1, count // len(make_text(1).split()))), encoding="utf-8")
        found = {
            name: statistics.median(run(interpreter, name, text)) for name, interpreter in programs.items()
        }
        _tell(f"{count} words opened, ms", found)


def _tell(what: str, found: dict[str, float]) -> None:
    ratio = found["telisik"] / found["novelwriter"]
    print(
        f"{what}: "
        + ", ".join(f"{name} {value:.2f}" for name, value in found.items())
        + f", ratio {ratio:.2f}"
    )


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[0] in {"novelwriter", "telisik"}:
        held = Path(arguments[1]).read_text(encoding="utf-8") if len(arguments) > 1 else None
        (run_novelwriter if arguments[0] == "novelwriter" else run_telisik)(held)
    else:
        compare(arguments[0], [int(word) for word in arguments[1:]] or [400, 20_000, 100_000])
