"""What the commands of the menu Help do, and how the help speaks of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence

from telisik import paths
from telisik.ui import settings as declared
from telisik.ui.actions import name_command, show_key
from telisik.ui.command_list import COMMANDS
from telisik.ui.help_pages import Speech, list_titles
from telisik.ui.menus import name_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.help_window import HelpWindow
    from telisik.ui.main_window import MainWindow
    from telisik.ui.tour import Tour


class HelpCommands:
    """Opens the help, at its beginning or where a finding's type is explained."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._help: HelpWindow | None = None
        self.tour: Tour | None = None
        self._tour_wanted = False
        self._titles: dict[str, list[tuple[str, str, str]]] = {}

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {"help": self.open_help, "explain": self.explain, "tour": self.start_tour}

    def open_help(self, anchor: str = "") -> None:
        """Open the help at an anchor, or where it was left."""
        self.help_window().open_at(anchor)

    def explain(self) -> None:
        """Say what the selected finding's type means."""
        session = self._window.session
        reviewed = session.finding() if session else None
        self.open_help(f"code.{reviewed.finding.code.value}" if reviewed else "")

    def retranslate(self) -> None:
        """Let an open help follow the interface's language."""
        if self._help is not None:
            self._help.retranslate()
        if self.tour is not None:
            self.tour.retranslate()

    def list_titles(self) -> list[tuple[str, str, str]]:
        """Return anchor, title and page of what the help holds, read once for each language."""
        language = self._window.language()
        if language not in self._titles:
            self._titles[language] = list_titles(language)
        return self._titles[language]

    def start_tour(self) -> None:
        """Begin the tour on the open article, on the sample where none with findings is open."""
        review = self._window.session.review if self._window.session else None
        if review is not None and review.findings:
            self._begin_tour()
        else:
            self._tour_wanted = True
            self._window.commands.imports.open_sample()

    def offer_tour(self) -> None:
        """Begin the tour by itself, the first time that the sample shows its findings; end it with its article."""
        review = self._window.session.review if self._window.session else None
        if review is None:
            self.end_tour()
            return
        settings = self._window.settings
        first = settings.read(declared.TOUR) == "new" and review.article.name == paths.sample_article().name
        if review.findings and (first or self._tour_wanted):
            # After the window has taken the article: selecting its first finding moves the keyboard.
            QTimer.singleShot(0, self._window, self._begin_tour)

    def end_tour(self) -> None:
        """Leave the tour, if it is on."""
        if self.tour is not None:
            self.tour.end()

    def _begin_tour(self) -> None:
        from telisik.ui.tour import Tour

        self._tour_wanted = False
        self._window.settings.write(declared.TOUR, "seen")
        if self._window.session is None or self._window.session.review is None:
            return
        self.end_tour()
        self._window.show_desk()
        self._window.desk.show_article_page()
        self.tour = Tour(self._window, self._say_key_or_name)
        self.tour.ended.connect(self._forget_tour)

    def _forget_tour(self) -> None:
        self.tour = None

    def _say_key_or_name(self, name: str) -> str:
        speech = self.speak()
        return speech.keys(name) or speech.command(name)

    def help_window(self) -> HelpWindow:
        """Return the help's window, made at the first wish."""
        # Loaded only now, because the main window paints first.
        from telisik.ui.help_window import HelpWindow

        window = self._window
        if self._help is None:
            self._help = HelpWindow(window, window.theme, window.language, self.speak())
        return self._help

    def speak(self) -> Speech:
        """Return how commands are said, with the keys that they have now."""
        by_id = {command.id: command for command in COMMANDS}

        def say_keys(name: str) -> str:
            keys = self._window.actions_list[name].shortcuts()
            portable = QKeySequence.SequenceFormat.PortableText
            return show_key(keys[0].toString(portable)) if keys else ""

        def say_menu(name: str) -> str:
            menu = by_id[name].menu
            return name_menu(menu).replace("&", "")

        return Speech(lambda name: name_command(by_id[name]), say_keys, say_menu)
