"""What the commands do that change what shows: panes, marks, sizes, looks, language, other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from telisik.ui import dialogs, palette_entries
from telisik.ui import settings as declared
from telisik.ui.interface_size import find_text_pixels
from telisik.ui.key_sheet import KeySheet
from telisik.ui.palette import Palette
from telisik.ui.translation import system_language, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from telisik.ui.main_window import MainWindow

_MARK_MODES = ("all", "open", "none")
_NORMAL_SIZE = 18


class ViewCommands:
    """What the window shows, and how."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._marks = 0

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        window = self._window
        handlers: dict[str, Callable[[], None]] = {
            "next_article": lambda: self._go_to_article(1),
            "previous_article": lambda: self._go_to_article(-1),
            "search": self.search,
            "start": self._show_start,
            "quit": lambda: _ignore(window.close()),
            "auto_advance": self._toggle_auto_advance,
            "marks": self.turn_marks,
            "text_larger": lambda: self.resize_text(1),
            "text_smaller": lambda: self.resize_text(-1),
            "text_normal": lambda: self.resize_text(0),
            "toggle_library": self.toggle_library,
            "toggle_findings": window.desk.toggle_findings,
            "next_pane": lambda: self._go_to_pane(1),
            "previous_pane": lambda: self._go_to_pane(-1),
            "palette": self.ask_palette,
            "keys": lambda: _ignore(KeySheet(window, window.theme, window.keymap).exec()),
            "about": lambda: _ignore(dialogs.show_about(window, window.theme).exec()),
        }
        for choice in declared.THEME.choices:
            handlers[f"theme_{choice}"] = lambda choice=choice: self.choose_theme(choice)  # type: ignore[misc]
        for code in ("en", "id"):
            handlers[f"language_{code}"] = lambda code=code: self.choose_language(code)  # type: ignore[misc]
        return handlers

    def ask_palette(self) -> None:
        """Find a command, a finding or an article by typing, and do or open it."""
        window = self._window
        asked = Palette(window, window.theme, window.keymap, self._find_entries)
        if asked.exec() and asked.chosen is not None:
            self._window.commands.read()
            asked.chosen.act()

    def _find_entries(self, words: str) -> dict[str, list[palette_entries.Entry]]:
        window = self._window
        session = window.session
        review = session.review if session is not None else None
        library = session.library if session is not None else None
        return {
            palette_entries.COMMAND: [
                *palette_entries.list_commands(window.actions_list),
                *palette_entries.list_settings(window.commands.settings.show),
            ],
            palette_entries.FINDING: palette_entries.list_findings(
                review, self._window.commands.findings.select, window.language()
            ),
            palette_entries.ARTICLE: palette_entries.list_found_articles(library, words, window.open_article),
            palette_entries.HELP: palette_entries.list_help(
                window.commands.help.list_titles(), window.commands.help.open_help
            ),
        }

    def turn_marks(self) -> None:
        """Show all marks, then open ones only, then none."""
        self._marks = (self._marks + 1) % len(_MARK_MODES)
        mode = _MARK_MODES[self._marks]
        self._window.desk.article.set_mark_mode(mode)
        said = {
            "all": translate("Announce", "All marks"),
            "open": translate("Announce", "Open marks only"),
            "none": translate("Announce", "No marks"),
        }
        self._window.desk.header.show_marks(mode, said[mode])
        self._window.commands.announce(said[mode])

    def resize_text(self, step: int) -> None:
        """Show the article larger (1), smaller (-1) or at its usual size (0)."""
        window = self._window
        size = int(window.settings.read(declared.TEXT_SIZE)) + step if step else _NORMAL_SIZE
        if declared.TEXT_SIZE.admits(str(size)):
            window.settings.write(declared.TEXT_SIZE, str(size))
            window.desk.article.set_text_size(find_text_pixels(window.settings))

    def toggle_library(self) -> None:
        """Show or hide the library."""
        if not self._window.desk.toggle_library():
            self._window.commands.read()

    def _toggle_auto_advance(self) -> None:
        window = self._window
        value = "off" if window.settings.read(declared.AUTO_ADVANCE) == "on" else "on"
        window.settings.write(declared.AUTO_ADVANCE, value)
        if window.session is not None:
            window.session.auto_advance = value == "on"
        self.show_choices()

    def choose_theme(self, choice: str) -> None:
        """Take other colours at once."""
        self._window.settings.write(declared.THEME, choice)
        self.show_choices()

    def choose_language(self, code: str) -> None:
        """Speak another language at once; an empty code means the system's."""
        window = self._window
        window.settings.write(declared.LANGUAGE, code)
        window.translation.switch(code or system_language())
        window.retranslate()

    def show_choices(self) -> None:
        """Tick in the menus what holds."""
        window = self._window
        actions = window.actions_list
        actions["auto_advance"].setChecked(window.settings.read(declared.AUTO_ADVANCE) == "on")
        for choice in declared.THEME.choices:
            actions[f"theme_{choice}"].setChecked(window.settings.read(declared.THEME) == choice)
        for code in ("en", "id"):
            actions[f"language_{code}"].setChecked(window.language() == code)

    def _panes(self) -> list[QWidget]:
        desk, page = self._window.desk, self._window.commands.settings.page
        if self._window.page is not None and self._window.shows_library():
            return self._window.page.panes()
        panes: list[QWidget] = [desk.library.list] if desk.library.isVisible() else []
        if page is not None and desk.shows_settings():
            return [*panes, page.rail, *([page.section] if page.section else [])]
        if desk.has_article():
            panes.append(desk.article)
            if desk.right.isVisible() or desk.is_slim():
                panes += [desk.findings.list, desk.card.body]
        else:
            panes.append(desk.start.open_sample)
        return panes

    def _go_to_pane(self, step: int) -> None:
        panes = self._panes()
        focus = QApplication.focusWidget()
        here = next(
            (i for i, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -1
        )
        wanted = panes[(here + step) % len(panes)]
        self._window.desk.turn_to_findings(self._window.desk.right.isAncestorOf(wanted))
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_article(self, step: int) -> None:
        window = self._window
        review = window.session.review if window.session else None
        here = review.article.id if review else None
        # In the order of the list that the article was opened from.
        wanted = window.page.neighbour(step, here) if window.page is not None else None
        if wanted is None:
            wanted = window.desk.library.neighbour(step, here)
        if wanted is not None:
            window.open_article(wanted)

    def search(self) -> None:
        """Put the keyboard on the search of the list that shows."""
        desk, page = self._window.desk, self._window.page
        if page is not None and self._window.shows_library():
            page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.search.selectAll()
            return
        if not desk.library.isVisible():
            desk.toggle_library()
        desk.library.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        desk.library.search.selectAll()

    def _show_start(self) -> None:
        window = self._window
        if window.session is None:
            return
        window.show_desk()
        window.close_article()
        window.list_library()
        self._window.commands.read()


def _ignore(_result: object) -> None:
    """Drop what a Qt call returns."""
