from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette

from telisik import paths
from telisik.ui import theme as themes
from telisik.ui.fonts import Role, load_fonts, make_font
from telisik.ui.icons import load_icon
from telisik.ui.theme import TOKENS, ThemeWatcher, borrow_theme, load_theme, make_palette
from telisik.ui.theme import measure_contrast as contrast


def test_contrast_is_measured_as_wcag_defines_it() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
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
    watcher.watch()
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


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_high_contrast_has_seven_to_one_for_all_that_is_read(name: str) -> None:
    theme = load_theme(name)
    for upper in ("ink", "ink2", "ink3", "A", "B", "err"):
        for ground in ("sheet", "chrome", "raised", "sel", "hover", "At", "Bt"):
            assert contrast(theme.colour(upper), theme.colour(ground)) >= 7, (upper, ground)


def test_high_contrast_chosen_by_hand_is_light_or_dark_as_the_system(qapp, qtbot) -> None:
    before = QPalette(qapp.palette())
    watcher = ThemeWatcher("light")
    watcher.watch()
    try:
        with qtbot.waitSignal(watcher.changed):
            watcher.choose("contrast")
        assert watcher.theme.name.startswith("contrast-")
    finally:
        watcher.choose("system")
        qapp.setPalette(before)


def test_high_contrast_of_the_system_is_followed_while_the_program_runs(qapp, qtbot, monkeypatch) -> None:
    before = QPalette(qapp.palette())
    watcher = ThemeWatcher("system")
    watcher.watch()
    try:
        plain = watcher.theme
        monkeypatch.setattr(themes, "wants_contrast", lambda: True)
        with qtbot.waitSignal(watcher.changed):
            qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
        assert watcher.theme.name.startswith("contrast")
        assert contrast(watcher.theme.colour("ink"), watcher.theme.colour("sheet")) >= 7
        monkeypatch.setattr(themes, "wants_contrast", lambda: False)
        with qtbot.waitSignal(watcher.changed):
            qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
        assert watcher.theme == plain
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
