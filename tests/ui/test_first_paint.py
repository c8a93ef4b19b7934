"""The window paints before the library, the engine and everything of the review are loaded."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """
import os, sys
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject
from telisik.ui.app import Program, make_application

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("\\n".join(sorted(sys.modules)), *(["Qt"] if "Qt" in vars(QtCore) else []), flush=True)
            os._exit(0)
        return False

application = make_application()
watch = Watch()
program = Program(application, [], sys.argv[1])
program.window.installEventFilter(watch)
program.show()
application.exec()
"""
MOST = 30  # modules of the program itself
LATER = (
    "telisik.analysis", "telisik.documents", "telisik.report", "telisik.store", "telisik.cli",
    "telisik.ui.commands", "telisik.ui.card", "telisik.ui.article_view", "telisik.ui.findings_view",
    "telisik.ui.palette", "telisik.ui.dialogs", "telisik.ui.preview", "telisik.ui.export_sheet",
    "telisik.ui.settings_page", "telisik.ui.help_window",
    "sqlite3", "sqlite_utils", "pydantic", "spacy", "numpy", "reportlab", "multiprocessing", "psutil",
    "PySide6.QtPrintSupport",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    place: Path = tmp_path_factory.mktemp("start")
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(place / "library")], capture_output=True, text=True, check=True
    )
    return run.stdout.split()


@pytest.mark.parametrize("name", LATER)
def test_what_the_first_paint_does_not_show_is_loaded_after_it(loaded: list[str], name: str) -> None:
    assert not [module for module in loaded if module == name or module.startswith(f"{name}.")]


def test_few_modules_of_the_program_are_loaded_before_the_first_paint(loaded: list[str]) -> None:
    own = [module for module in loaded if module.split(".")[0] == "telisik"]
    assert len(own) <= MOST, own


def test_the_enumerations_of_qt_are_made_after_the_first_paint(loaded: list[str]) -> None:
    assert "Qt" not in loaded
