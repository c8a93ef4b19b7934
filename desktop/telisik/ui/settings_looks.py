"""The section on looks: theme, the article's text size, and the interface's size apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.ui import settings as declared
from telisik.ui.fonts import Role, make_font
from telisik.ui.interface_size import find_text_pixels
from telisik.ui.labels import make_label
from telisik.ui.settings_parts import Section, Stepper
from telisik.ui.toggles import Segments
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow


class LooksSection(Section):
    """Colours and sizes; each changes at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, translate("Settings", "Looks"))
        self.theme_choice = Segments(window.theme, declared.THEME.choices)
        names = {
            "system": translate("Settings", "As the system"),
            "light": translate("Settings", "Light"),
            "dark": translate("Settings", "Dark"),
            "contrast": translate("Settings", "High contrast"),
        }
        for choice, name in names.items():
            self.theme_choice.name(choice, name)
        self.theme_choice.choose(window.settings.read(declared.THEME))
        self.theme_choice.chosen.connect(window.commands.view.choose_theme)
        self.add_row(
            translate("Settings", "Colours"),
            self.theme_choice,
            translate(
                "Settings", "“As the system” follows light, dark and high contrast while the program runs."
            ),
        )
        text = translate("Settings", "Article text")
        self.text_size = Stepper(window.theme, text)
        self.text_size.stepped.connect(self._resize_text)
        self._sample = make_label("body", wrap=True)
        self._sample.setText(
            translate("Settings", "“We cannot confirm it,” said an official who asked not to be named.")
        )
        self.add_row(text, self.text_size)
        self.body.addWidget(self._sample)
        interface = translate("Settings", "Interface")
        self.interface_size = Segments(window.theme, declared.INTERFACE_SIZE.choices)
        for size in declared.INTERFACE_SIZE.choices:
            self.interface_size.name(size, f"{size} %")
        self.interface_size.choose(window.settings.read(declared.INTERFACE_SIZE))
        self.interface_size.chosen.connect(window.commands.settings.resize_interface)
        self.add_row(
            interface,
            self.interface_size,
            translate(
                "Settings",
                "Menus, lists, buttons and the card; the article's text keeps its own size. "
                "The window opens anew at once, where it was.",
            ),
        )
        self._show_text_size()
        self.end()

    def _resize_text(self, step: int) -> None:
        self._window.commands.view.resize_text(step)
        self._show_text_size()

    def _show_text_size(self) -> None:
        size, choices = self._window.settings.read(declared.TEXT_SIZE), declared.TEXT_SIZE.choices
        self.text_size.show_value(f"{size} px", least=size == choices[0], most=size == choices[-1])
        font, pixels = make_font(Role.ARTICLE), find_text_pixels(self._window.settings)
        self._sample.setStyleSheet(f'font-family: "{font.families()[0]}"; font-size: {pixels}px;')
