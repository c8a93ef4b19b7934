"""Runs the program on a real display beside a portal, and prints which colours it takes after each change."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop

from telisik.ui import settings
from telisik.ui.app import Program, make_application
from telisik.ui.settings import Settings

PATIENCE = 20_000  # ms
BEFORE = ("color-scheme 1", "dark")
STEPS = (
    ("contrast 1", "contrast-dark"),
    ("color-scheme 2", "contrast-light"),
    ("contrast 0", "light"),
)


def main(library: str, portal: str, python: str) -> None:
    """Print the name of the colours and the ground of the window, at the start and after each change."""
    asked = subprocess.Popen(
        [python, portal], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert asked.stdout is not None
    assert asked.stdin is not None
    assert asked.stdout.readline() == "ready\n"
    asked.stdin.write(BEFORE[0] + "\n")
    app = make_application()
    Settings().write(settings.TOUR, "seen")
    program = Program(app, [], library)
    program.show()
    window = program.window

    def wait(condition) -> None:
        limit = QDeadlineTimer(PATIENCE)
        while not condition() and not limit.hasExpired():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    wait(lambda: window.is_complete and window.session is not None)
    seen, grounds = [], []
    for line, name in (BEFORE, *STEPS):
        if line != BEFORE[0]:
            asked.stdin.write(line + "\n")
        wait(lambda name=name: program.watcher.theme.name == name)
        seen.append(program.watcher.theme.name)
        app.processEvents()
        picture = window.grab().toImage()
        grounds.append(picture.pixelColor(2, picture.height() - 2).lightness())
    print(json.dumps({"seen": seen, "grounds": grounds}))
    window.close()
    program.close()
    asked.stdin.close()
    asked.wait(10)


main(sys.argv[1], str(Path(__file__).with_name("fake_portal.py")), sys.argv[2])
