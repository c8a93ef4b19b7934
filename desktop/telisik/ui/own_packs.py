"""The reader's own packs on the settings page: those in force, what is wrong with the others, a check of all."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QVBoxLayout, QWidget

from telisik import paths
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import empty
from telisik.ui.labels import make_label
from telisik.ui.settings_parts import beside, make_path_label
from telisik.ui.translation import NAMES, say_fault, translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow
    from telisik.ui.rule_rows import RuleList

_MOST = 12  # failed examples that are shown


class OwnPacks(QWidget):
    """Lists the packs in the reader's folder; every example of every rule can be tried from here."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._process: QProcess | None = None
        self._packs = QVBoxLayout()
        self._packs.setSpacing(4)
        self.check = Button(window.theme, translate("Settings", "Check all examples"), height=28)
        self.check.clicked.connect(self.check_examples)
        self.again = Button(window.theme, translate("Settings", "Read the folder again"), height=28)
        self.again.clicked.connect(window.commands.settings.read_again)
        self.told = make_label("body", wrap=True)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(make_label("strong", translate("Settings", "Your own packs")))
        column.addWidget(make_path_label(paths.packs_folder()))
        column.addLayout(self._packs)
        column.addWidget(beside(self.again, self.check))
        column.addWidget(self.told)

    def show_packs(self, rules: RuleList) -> None:
        """Show which packs there are, and each fault with its file, line and cause."""
        empty(self._packs)
        for pack in rules.own:
            if pack.fault is None:
                in_force = translate("Settings", "{name}: in force for {language}")
                spoken = NAMES.get(pack.language or "", pack.language or "")
                line = make_label("body", in_force.format(name=pack.folder.name, language=spoken), wrap=True)
                self._packs.addWidget(line)
        for fault in rules.faults:
            what, safe, then = say_fault(fault)
            self._packs.addWidget(make_label("alarm", what, wrap=True))
            self._packs.addWidget(make_label("caption", f"{safe} {then}".strip(), wrap=True))
        if not rules.own and not rules.faults:
            none = translate(
                "Settings", "There is none. A pack is a folder with pack.toml, rules and lexicons."
            )
            self._packs.addWidget(make_label("caption", none, wrap=True))

    def check_examples(self) -> None:
        """Try every example of every rule, in a process of its own; the window goes on meanwhile."""
        if self._process is not None:
            return
        process = self._process = QProcess(self)
        process.finished.connect(self._take)
        process.errorOccurred.connect(lambda _error: self._take())
        frozen = getattr(sys, "frozen", False)
        arguments = ([] if frozen else ["-m", "telisik"]) + ["rules", "check", "--json"]
        self.check.setEnabled(False)
        self._say(translate("Settings", "Checking..."))
        process.start(sys.executable, arguments)

    def _take(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self.check.setEnabled(True)
        lines = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace").splitlines()
        misses = [json.loads(line) for line in lines if line.startswith("{")]
        faults = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if misses:
            self._say("\n".join(map(_say_miss, misses[:_MOST])))
        elif faults or process.exitCode():
            self._say(faults or translate("Settings", "The check could not be run."))
        else:
            self._say(translate("Settings", "Every example of every rule does as it says."))
        process.deleteLater()

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
        self._window.commands.announce(text)


def _say_miss(miss: dict[str, object]) -> str:
    wanted = translate("Settings", "{id} should mark: {text}")
    unwanted = translate("Settings", "{id} should not mark: {text}")
    return (wanted if miss.get("wanted") else unwanted).format(id=miss.get("id"), text=miss.get("text"))
