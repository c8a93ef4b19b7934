from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette

from telisik import paths
from telisik.ui.fonts import Role, load_fonts, make_font
from telisik.ui.icons import load_icon
from telisik.ui.theme import TOKENS, ThemeWatcher, borrow_theme, load_theme, make_palette


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("upper", "lower", "least"),
    [
        *(("ink", ground, 4.5) for ground in ("sheet", "chrome", "sel", "As", "Bs", "Ah", "Bh")),
        *(("ink2", ground, 4.5) for ground in ("chrome", "win", "sel")),
        *(("ink3", ground, 4.5) for ground in ("sheet", "chrome", "win")),
        *((main, ground, 4.5) for main in "AB" for ground in ("sheet", f"{main}t", f"{main}s")),
        *(("ctl", ground, 3.0) for ground in ("sheet", "chrome", "raised")),
        ("err", "chrome", 4.5),
        ("pfg", "pbg", 4.5),
    ],
)
def test_everything_can_be_read_in_both_themes(name: str, upper: str, lower: str, least: float) -> None:
    theme = load_theme(name)
    assert contrast(theme.colour(upper), theme.colour(lower)) >= least


def test_the_watcher_follows_the_choice_and_tells(qapp, qtbot) -> None:
    before = QPalette(qapp.palette())
    watcher = ThemeWatcher("light")
    try:
        with qtbot.waitSignal(watcher.changed) as told:
            watcher.choose("dark")
        assert told.args[0].dark
        assert watcher.theme.name == "dark"
        assert qapp.palette().color(QPalette.ColorRole.Base) == load_theme("dark").colour("sheet")
        with qtbot.assertNotEmitted(watcher.changed):
            watcher.choose("dark")
        with pytest.raises(ValueError, match="sepia"):
            watcher.choose("sepia")
    finally:
        watcher.choose("system")
        qapp.setPalette(before)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_theme_of_high_contrast_is_made_of_the_platforms_own_colours(qapp, name: str) -> None:
    palette = make_palette(load_theme(name))
    theme = borrow_theme(palette)
    assert set(theme.colours) == set(TOKENS)
    assert theme.dark is (name == "dark")
    for token in ("A", "B", "ink", "ctl"):
        assert theme.colour(token) == palette.color(QPalette.ColorRole.Text)


def test_the_typefaces_come_with_the_program(qapp) -> None:
    assert {"Inter", "Source Serif 4", "JetBrains Mono"} <= set(load_fonts())
    for role, family in (
        (Role.ARTICLE, "Source Serif 4"),
        (Role.BODY, "Inter"),
        (Role.MONO, "JetBrains Mono"),
    ):
        assert QFontInfo(make_font(role)).family() == family
    assert QFontInfo(make_font(Role.ARTICLE, 24)).pixelSize() == 24


def test_every_icon_is_drawn_in_the_colour_of_its_token(qapp) -> None:
    theme = load_theme("light")
    # The program's own icon is in its own colours.
    icons = sorted(
        set((paths.resources() / "icons").glob("*.svg")) - {paths.resources() / "icons" / "telisik.svg"}
    )
    assert icons
    for path in icons:
        picture = load_icon(path.stem, theme, "A").pixmap(32, 32).toImage()
        dots = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert dots == {theme.colour("A").name()}, path.stem


def test_no_icon_names_anything_outside_itself() -> None:
    for path in (paths.resources() / "icons").glob("*.svg"):
        drawing = path.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"href|https?:|<image|<script", drawing), path.name
