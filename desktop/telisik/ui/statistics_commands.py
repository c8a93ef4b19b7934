"""Opens the statistics, keeps them in step with the window's language, and ends their counting with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.ui.main_window import MainWindow
    from telisik.ui.statistics_window import StatisticsWindow


class StatisticsCommands:
    """What is done about the statistics of one window's library."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: StatisticsWindow | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what its command does."""
        return {"statistics": self.open_statistics}

    def open_statistics(self) -> None:
        """Show the statistics, counted anew."""
        window = self._window
        if window.session is None:
            return
        window.commit_note()
        shown = self.statistics_window()
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def statistics_window(self) -> StatisticsWindow:
        """Return the statistics' window, made at the first wish."""
        # Loaded only now, because the main window paints first.
        from telisik.ui.statistics_window import StatisticsWindow

        window = self._window
        if self._shown is None:
            self._shown = StatisticsWindow(window, window.theme, window.language, self._find_folder)
            self._shown.announced.connect(window.commands.announce)
        return self._shown

    def _find_folder(self) -> Path:
        """Return where the library lies now: it may be exchanged while the program runs."""
        session = self._window.session
        if session is None:
            raise RuntimeError("statistics without a library")
        return session.library.folder

    def retranslate(self) -> None:
        """Let open statistics follow the interface's language."""
        if self._shown is not None:
            self._shown.retranslate()

    def close(self) -> None:
        """End what is being counted, before the library closes."""
        if self._shown is not None:
            self._shown.close()
