"""What every widget has in common that draws itself in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from telisik.ui.theme import Theme


class Themed:
    """Stands before Qt's class among a widget's bases; the widget sets ``_theme`` when it is made."""

    _theme: Theme

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        cast("QWidget", self).update()
