"""The button that closes a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme


class CloseButton(Button):
    """A cross without a frame, named for screen readers and on hovering."""

    def __init__(self, theme: Theme, *, height: int = 28) -> None:
        super().__init__(theme, icon="x", bare=True, height=height)

    def retranslate(self) -> None:
        """Say its name in the interface's language."""
        name = translate("Notice", "Close this message")
        name_control(self, name)
