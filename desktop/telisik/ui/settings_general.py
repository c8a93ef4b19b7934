"""The sections on the reviewer, the languages and privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from telisik import paths
from telisik.store.library import load_setting
from telisik.ui import settings as declared
from telisik.ui.labels import make_label
from telisik.ui.settings_parts import Section, make_path_label
from telisik.ui.signing import ROLE, SETTING, write_reviewer
from telisik.ui.toggles import Segments
from telisik.ui.translation import NAMES, translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow


class ReviewerSection(Section):
    """Who signs decisions and reports, and in which role."""

    def __init__(self, window: MainWindow) -> None:
        lead = translate(
            "Settings",
            "Decisions and reports bear this name. It is kept in the library; reviews that were signed keep theirs.",
        )
        super().__init__(window, translate("Settings", "Reviewer"), lead)
        self.name, self.role = QLineEdit(), QLineEdit()
        self.add_row(
            translate("Settings", "Name"),
            self.name,
            translate("Settings", "Left empty, reviews are not signed."),
        )
        self.add_row(
            translate("Settings", "Role"),
            self.role,
            translate("Settings", "For example: fact-checker, desk editor."),
        )
        session = window.session
        if session is None or session.library.read_only:
            self.name.setEnabled(False)
            self.role.setEnabled(False)
        if session is not None:
            self.name.setText(str(load_setting(session.library, SETTING, "") or ""))
            self.role.setText(str(load_setting(session.library, ROLE, "") or ""))
        self.name.editingFinished.connect(self._keep)
        self.role.editingFinished.connect(self._keep)
        self.end()

    def _keep(self) -> None:
        session = self._window.session
        if session is not None and not session.library.read_only:
            write_reviewer(session, self.name.text(), self.role.text())


class LanguageSection(Section):
    """In which language the program speaks, and in which reports are written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, translate("Settings", "Languages"))
        self.interface = Segments(window.theme, ("", *NAMES))
        self.interface.name("", translate("Settings", "As the system"))
        self.report = Segments(window.theme, ("", *NAMES))
        self.report.name("", translate("Settings", "As the interface"))
        for code, name in NAMES.items():
            self.interface.name(code, name)
            self.report.name(code, name)
        self.interface.choose(window.settings.read(declared.LANGUAGE))
        self.report.choose(window.settings.read(declared.REPORT_LANGUAGE))
        self.interface.chosen.connect(window.commands.view.choose_language)
        self.report.chosen.connect(lambda code: window.settings.write(declared.REPORT_LANGUAGE, code))
        self.add_row(
            translate("Settings", "Interface"),
            self.interface,
            translate(
                "Settings", "It changes at once. The language of an article is detected, never set here."
            ),
        )
        self.add_row(
            translate("Settings", "Reports"),
            self.report,
            translate(
                "Settings", "What the export offers first. Each report can be written in either language."
            ),
        )
        self.end()


class PrivacySection(Section):
    """What the program does not do, and where everything lies."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, translate("Settings", "Privacy"))
        for line in (
            translate("Settings", "Telisik opens no network connection. There is nothing here to switch."),
            translate(
                "Settings",
                "No article, note, decision, count or crash record leaves this computer by the program. "
                "What you export, you carry yourself.",
            ),
            translate(
                "Settings",
                "Links in articles and evidence are shown as text; the program never follows them.",
            ),
            translate(
                "Settings",
                "Files are read by a process of their own, which the system keeps from all other files "
                "where it can.",
            ),
        ):
            self.body.addWidget(make_label("body", line, wrap=True))
        self.add_rule()
        session = window.session
        if session is not None:
            self.add_row(
                translate("Settings", "Articles and reviews"), make_path_label(session.library.folder)
            )
        self.add_row(
            translate("Settings", "Settings and crash records"),
            make_path_label(paths.state_folder()),
            translate("Settings", "A crash record holds no article's words."),
        )
        self.add_row(translate("Settings", "Your own rules"), make_path_label(paths.packs_folder()))
        self.end()
