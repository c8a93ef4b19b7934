"""Verifies a report in a process of its own: the file may come from anybody, and the window opens no such file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme

_SIGNS = {"agrees": "✓", "differs": "✗", "unknown": "?"}


class Verifier(QObject):
    """One verification at a time; tells its sentences or why there are none."""

    ended = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def start(self, path: Path, library: Path | None, language: str) -> None:
        """Verify a report, also against a library where one is open."""
        process = QProcess(self)
        arguments = ["verify", str(path), "--json", "--language", language]
        arguments += ["--library", str(library)] if library else []
        if not getattr(sys, "frozen", False):
            arguments = ["-m", "telisik", *arguments]
        process.finished.connect(lambda: self._read(process, path))
        process.errorOccurred.connect(lambda _error: self._read(process, path))
        self._process = process
        process.start(_find_program(), arguments)

    def _read(self, process: QProcess, path: Path) -> None:
        if process is not self._process:
            return
        self._process = None
        output = bytes(process.readAllStandardOutput().data())
        trouble = bytes(process.readAllStandardError().data())
        process.deleteLater()
        try:
            result = json.loads(output)
        except ValueError:
            self.failed.emit(_explain(path, trouble.decode("utf-8", "replace")))
            return
        self.ended.emit(path, result)


def _find_program() -> str:
    """Return what runs commands: in a Windows bundle the program with a console, since the other prints nothing."""
    console = Path(sys.executable).with_name("telisik.exe")
    return str(console) if getattr(sys, "frozen", False) and console.is_file() else sys.executable


def _explain(path: Path, trouble: str) -> Fault:
    # The command line names itself and the file first.
    reason = trouble.strip().splitlines()[-1].split(": ", 2)[-1] if trouble.strip() else ""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The report “{name}” could not be verified. {reason}"),
        QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
        name=path.name,
        reason=reason,
    )


class VerifySheet(Sheet):
    """The sentences one below the other, what differs first seen by sign and word, not by colour."""

    def __init__(self, parent: QWidget, theme: Theme, name: str, result: dict[str, object]) -> None:
        super().__init__(parent, theme, translate("Verify", "Verification of {name}").format(name=name))
        whole = bool(result.get("agrees"))
        said = translate("Verify", "Everything that could be compared agrees.")
        self.body.addWidget(
            make_label("strong", said if whole else translate("Verify", "Something does not agree."))
        )
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        statements = result.get("statements")
        for row, statement in enumerate(statements if isinstance(statements, list) else []):
            sign = make_label("strong", _SIGNS.get(str(statement["outcome"]), "?"))
            sentence = make_label(
                "strong" if statement["outcome"] == "differs" else "body",
                str(statement["sentence"]),
                wrap=True,
            )
            grid.addWidget(sign, row, 0)
            grid.addWidget(sentence, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setAccessibleName(translate("Verify", "What agrees and what does not"))
        self.body.addWidget(area, 1)
        self.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Accepted, key="Esc").setFocus()
        self.resize(680, 420)
