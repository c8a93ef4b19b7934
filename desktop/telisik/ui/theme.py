"""The interface's colours by token: light, dark, high contrast, or the platform's own where it asks for that."""

from __future__ import annotations

import sys
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from telisik import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telisik.ui.portal import Portal

CHOICES = ("light", "dark", "contrast", "system")
_KEPT = ("light", "dark", "contrast-light", "contrast-dark")
_MIDDLE = 0.5
_CHOOSES_COLOURS = "windows"
_ENOUGH = 7.0  # what text in high contrast has against its ground (WCAG 2.2, 1.4.6)
TOKENS = (
    "win", "chrome", "sheet", "raised", "sel", "hover", "ink", "ink2", "ink3", "ctl", "line", "line2",
    "A", "At", "As", "Ah", "B", "Bt", "Bs", "Bh", "pbg", "pfg", "err",
)  # fmt: skip
_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "sheet",
    QPalette.ColorRole.AlternateBase: "chrome",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "err",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "ink",
    QPalette.ColorRole.HighlightedText: "sheet",
    QPalette.ColorRole.Accent: "ink",
    QPalette.ColorRole.Link: "ink",
    QPalette.ColorRole.LinkVisited: "ink2",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "line2",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(NamedTuple):
    """A set of colours, each known by its token."""

    name: str
    dark: bool
    colours: Mapping[str, QColor]

    def colour(self, token: str) -> QColor:
        """Return the colour of a token; KeyError for one that is not kept."""
        return self.colours[token]

    @property
    def has_greys(self) -> bool:
        """Tell whether what is left empty can be told from what is filled by a grey; high contrast has none."""
        return self.colours["line2"] != self.colours["ink2"]


def load_theme(name: str) -> Theme:
    """Return the theme kept under this name: "light", "dark", "contrast-light" or "contrast-dark"."""
    kept = tomllib.loads((paths.resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(kept["name"], kept["dark"], {token: QColor(kept["colour"][token]) for token in TOKENS})


def make_palette(theme: Theme) -> QPalette:
    """Return the palette that the widgets Qt draws itself take their colours from."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, theme.colour(token))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("ink3"))
    return palette


def borrow_theme(palette: QPalette) -> Theme:
    """Return the theme made of the platform's own colours, for one that asks for high contrast.

    Marks then differ by line, hatch and shape alone.
    """
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    window = palette.color(QPalette.ColorRole.Window)
    colours = dict.fromkeys(TOKENS, text)
    colours |= dict.fromkeys(("win", "chrome", "hover"), window)
    colours |= dict.fromkeys(("sheet", "raised", "pfg", "sel", "At", "As", "Bt", "Bs"), base)
    colours |= dict.fromkeys(("Ah", "Bh"), _blend(base, text, 0.4))
    return Theme("contrast", base.lightnessF() < text.lightnessF(), colours)


def find_contrast(name: str) -> Theme:
    """Return the platform's own colours where the person chose them and they contrast enough, otherwise ours.

    ``name`` is "light" or "dark". Only on Windows does a wish for high contrast come with colours of its own;
    elsewhere Qt's palette is the usual one, and not even dark where the desktop is.
    """
    if QGuiApplication.platformName() != _CHOOSES_COLOURS:
        return load_theme(f"contrast-{name}")
    QGuiApplication.setPalette(QPalette())  # from here on the application's palette is the platform's again
    borrowed = borrow_theme(QGuiApplication.palette())
    enough = measure_contrast(borrowed.colour("ink"), borrowed.colour("sheet")) >= _ENOUGH
    return borrowed if enough else load_theme(f"contrast-{name}")


def measure_contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    low, high = sorted((_measure_light(one), _measure_light(other)))
    return (high + 0.05) / (low + 0.05)


def _measure_light(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _blend(under: QColor, over: QColor, share: float) -> QColor:
    def mix(low: float, high: float) -> float:
        return low + (high - low) * share

    return QColor.fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF())
    )


class ThemeWatcher(QObject):
    """Keeps the application in the chosen theme; "system" follows the platform, from ``watch`` on while it runs.

    The first paint does not ask the platform, which would have PySide6 make all enumerations of Qt: it takes the
    theme that ``shown`` names, the one of the last start, and without one light or dark as the platform's palette is.
    """

    changed = Signal(Theme)

    def __init__(self, choice: str = "system", shown: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice if choice in CHOICES else "system"
        self._portal: Portal | None = None
        self.theme = load_theme(self._guess(shown))
        self._apply()

    def _guess(self, shown: str) -> str:
        if self._choice in ("light", "dark"):
            return self._choice
        if shown in _KEPT and (self._choice == "system" or shown.startswith("contrast-")):
            return shown
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        name = "dark" if ground.lightnessF() < _MIDDLE else "light"
        return f"contrast-{name}" if self._choice == "contrast" else name

    def watch(self) -> None:
        """Take what the platform asks for, now and whenever it changes; once."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and newer
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._follow)
        if sys.platform.startswith("linux"):
            from telisik.ui.portal import Portal

            self._portal = Portal(self)
            self._portal.changed.connect(self._follow)
            self._portal.listen()
        self._ask_platform()
        self._follow()

    def choose(self, choice: str) -> None:
        """Take another choice: "light", "dark", "contrast" or "system"."""
        if choice not in CHOICES:
            raise ValueError(choice)
        self._choice = choice
        self._ask_platform()
        self._follow()

    def _ask_platform(self) -> None:
        from PySide6.QtCore import Qt

        # Lets the platform draw its title bars and dialogs alike.
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._choice)
        if scheme is None:
            QGuiApplication.styleHints().unsetColorScheme()
        else:
            QGuiApplication.styleHints().setColorScheme(scheme)

    def _find_theme(self) -> Theme:
        if self._choice in ("light", "dark"):
            return load_theme(self._choice)
        name = self._find_scheme()
        if self._choice == "contrast":
            return load_theme(f"contrast-{name}")
        asked = wants_contrast() or (self._portal is not None and self._portal.contrast)
        return find_contrast(name) if asked else load_theme(name)

    def _find_scheme(self) -> str:
        from PySide6.QtCore import Qt

        if self._portal is not None and self._portal.scheme:
            return self._portal.scheme
        return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _follow(self) -> None:
        theme = self._find_theme()
        if theme != self.theme:
            self.theme = theme
            self._apply()
            self.changed.emit(theme)

    def _apply(self) -> None:
        if self.theme.name != "contrast":  # which is made of the platform's own palette
            QGuiApplication.setPalette(make_palette(self.theme))


def wants_contrast() -> bool:
    """Tell whether the platform asks for high contrast; Qt older than 6.10 cannot tell."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    from PySide6.QtCore import Qt

    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
