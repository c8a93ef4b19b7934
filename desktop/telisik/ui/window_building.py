"""Makes the parts of the window after its first paint, a little at a time, so that keys and paints come in between."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.ui.main_window import MainWindow

# Loaded a step each; what they need themselves is loaded before them.
_MODULES = (
    "telisik.ui.bound_actions",
    "telisik.ui.status_bar",
    "telisik.ui.start_page",
    "telisik.store.model",
    "telisik.store.reviews",
    "telisik.ui.article_view",
    "telisik.ui.findings_view",
    "telisik.ui.card",
    "telisik.ui.article_panel",
    "telisik.ui.library_pane",
    "telisik.ui.header",
    "telisik.ui.finding_commands",
    "telisik.ui.import_commands",
    "telisik.ui.commands",
    "telisik.ui.exporting",
    "telisik.ui.library_link",
    "telisik.ui.window_parts",
)


def build_parts(window: MainWindow) -> Iterator[None]:
    """Make the parts of a window; the last step puts them in the place of its frame."""
    for name in _MODULES:
        import_module(name)
        yield
    from telisik.ui.window_parts import WindowParts

    parts = WindowParts(window)
    for make in parts.steps():
        make()
        yield
    parts.join()
