"""Opening and closing the settings page, and what holds at once when something is switched on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from telisik.errors import Fault
from telisik.ui import reopening
from telisik.ui import settings as declared

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.main_window import MainWindow
    from telisik.ui.rule_rows import RuleLoader
    from telisik.ui.settings_page import SettingsPage

_QUIET = 600  # ms after the last switch, before the open article is analysed anew


class SettingsCommands:
    """The settings page, from the window's side. It is loaded when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.page: SettingsPage | None = None
        self._loader: RuleLoader | None = None
        self._later: QTimer | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {"settings": self.show}

    def show(self, section: str = "") -> None:
        """Show the settings, at this section where one is named, and what holds now."""
        from telisik.ui.settings_page import SettingsPage

        window = self._window
        window.commit_note()
        window.show_desk()
        if self.page is None:
            self.page = SettingsPage(window)
            self.page.closed.connect(self.close)
        window.desk.show_settings_page(self.page)
        self.page.retranslate()
        if section:
            self.page.turn_to(section)
        self.page.rail.setFocus()

    def close(self) -> None:
        """Show again what showed before."""
        if self.leave():
            self._window.commands.read()

    def leave(self) -> bool:
        """Take the page from the window; return whether it showed."""
        desk, session = self._window.desk, self._window.session
        if not desk.shows_settings():
            return False
        if session is not None and session.review is not None:
            desk.show_article_page()
        else:
            desk.show_start_page()
        return True

    def retranslate(self) -> None:
        """Say the page in the interface's language, where it shows."""
        if self.page is not None and self._window.desk.shows_settings():
            self.page.retranslate()

    @property
    def loader(self) -> RuleLoader:
        """Return what reads the rules."""
        from telisik.ui.rule_rows import RuleLoader

        if self._loader is None:
            self._loader = RuleLoader(self._window)
        return self._loader

    def wait(self) -> None:
        """Wait until what is being read is read, because the window closes."""
        if self._later is not None:
            self._later.stop()
        if self._loader is not None:
            self._loader.wait()

    def resize_interface(self, size: str) -> None:
        """Draw the interface at another size, in per cent: the window opens anew, and this page in it."""
        reopening.keep(self._window, "looks")
        self._window.settings.write(declared.INTERFACE_SIZE, size)

    # Rules

    def switch_rule(self, name: str, *, on: bool) -> None:
        """Switch a rule; a Fault where that cannot be kept."""
        from telisik.analysis.packs import save_switch

        save_switch(name, on=on)
        self._take_rules()

    def reset_rules(self) -> None:
        """Switch every rule as the packs have it."""
        from telisik.analysis.pack import Switches
        from telisik.analysis.packs import save_switches

        try:
            save_switches(Switches())
        except Fault as fault:
            self._window.show_fault(fault)
            return
        self._take_rules()

    def read_again(self) -> None:
        """Take up what was changed in the reader's own packs."""
        self._take_rules()

    def _take_rules(self) -> None:
        if self._window.importer is not None:
            self._window.importer.renew_engine()
        # What was analysed anew until now is of rules that hold no longer.
        self._window.commands.renewal.cancel()
        self.loader.start()
        if self._later is None:
            self._later = QTimer(self._window, interval=_QUIET, singleShot=True)
            self._later.timeout.connect(self._analyse_anew)
        self._later.start()

    def _analyse_anew(self) -> None:
        session, importer = self._window.session, self._window.importer
        if session is not None and session.review is not None and importer is not None:
            importer.bring_up_to_date(session.review)
