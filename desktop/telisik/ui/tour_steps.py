"""The steps of the tour: what each points at, what it says, and what must show for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from telisik.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words, in the interface's language with the keys as they are set now, and its place."""

    say: Callable[[Callable[[str], str]], tuple[str, str]]
    find: Callable[[MainWindow], QWidget]
    in_findings: bool = True


def _say_marks(_keys: Callable[[str], str]) -> tuple[str, str]:
    return (
        translate("Tour", "Two kinds of marks"),
        translate(
            "Tour",
            "Blue with dots shows who is speaking. Orange with a line shows what is stated and not yet shown. "
            "A mark never says that a sentence is wrong, and unmarked text is not verified.",
        ),
    )


def _say_list(keys: Callable[[str], str]) -> tuple[str, str]:
    text = translate(
        "Tour",
        "The list holds every finding of the article, under the number that it has in the text. "
        "{next} and {previous} go on and back. Try it now.",
    )
    return translate("Tour", "Every finding, in order"), _fill(text, keys, "next", "previous")


def _say_card(keys: Callable[[str], str]) -> tuple[str, str]:
    text = translate(
        "Tour",
        "The card shows the words that led to the mark, the reason, and questions that would settle it. "
        "{explain} explains the type, {note} writes a note.",
    )
    return translate("Tour", "The card says why"), _fill(text, keys, "explain", "note")


def _say_decisions(keys: Callable[[str], str]) -> tuple[str, str]:
    text = translate(
        "Tour",
        "{confirm} confirms, {dismiss} dismisses, {needs} asks for evidence; then the next open finding comes. "
        "All of it is saved at once, and {undo} takes it back.",
    )
    return translate("Tour", "One key decides"), _fill(text, keys, "confirm", "dismiss", "needs", "undo")


def _say_report(keys: Callable[[str], str]) -> tuple[str, str]:
    text = translate(
        "Tour",
        "{verdict} sets your verdict on the article, which the program never suggests. "
        "{export} writes a report that another person can check.",
    )
    return translate("Tour", "Your conclusion, and a report"), _fill(text, keys, "verdict", "export")


def _say_keys(keys: Callable[[str], str]) -> tuple[str, str]:
    text = translate(
        "Tour",
        "{palette} finds every command by a few letters, {keys} shows all keys, {help} opens the help. "
        "This tour stands in the menu Help.",
    )
    return translate("Tour", "Everything has a key"), _fill(text, keys, "palette", "keys", "help")


def _fill(text: str, keys: Callable[[str], str], *names: str) -> str:
    # A command whose key was taken away is called by its name.
    return text.format(**{name: keys(name) for name in names})


def _find_marks(window: MainWindow) -> QWidget:
    return window.desk.article.pane


def _find_list(window: MainWindow) -> QWidget:
    return window.desk.findings.list


def _find_card(window: MainWindow) -> QWidget:
    return window.desk.card.body


def _find_decisions(window: MainWindow) -> QWidget:
    return window.desk.card.foot


def _find_report(window: MainWindow) -> QWidget:
    return window.desk.header.export


def _find_menus(window: MainWindow) -> QWidget:
    return window.menuBar()


STEPS = (
    Step(_say_marks, _find_marks, in_findings=False),
    Step(_say_list, _find_list),
    Step(_say_card, _find_card),
    Step(_say_decisions, _find_decisions),
    Step(_say_report, _find_report, in_findings=False),
    Step(_say_keys, _find_menus, in_findings=False),
)
