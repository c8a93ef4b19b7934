"""The stylesheet of everything that Qt draws itself, made from the theme's tokens."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.ui.theme import Theme

_TOKENS = (
    "win",
    "chrome",
    "sheet",
    "raised",
    "sel",
    "hover",
    "ink",
    "ink2",
    "ink3",
    "ctl",
    "line",
    "line2",
    "err",
)

_SHEET = Template("""
* { font-family: "Inter", "Noto Sans", sans-serif; font-size: 13px; }
QWidget { color: $ink; }
QMainWindow, QDialog { background: $chrome; }
QMenuBar { background: $win; border-bottom: 1px solid $line2; padding: 2px 8px; }
QMenuBar::item { padding: 6px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $sel; }
QMenu { background: $raised; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 8px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line2; padding: 4px 6px; }
QSplitter::handle { background: $line2; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QLabel { background: transparent; }
QLabel[role="pane"] { font-weight: 600; }
QLabel[role="muted"] { color: $ink2; }
QLabel[role="caption"] { color: $ink3; font-size: 12px; }
QLabel[role="strong"] { font-weight: 600; font-size: 12px; }
QLabel[role="body"] { color: $ink2; }
QLabel[role="address"] { text-decoration: underline; }
QLabel[role="card-title"] { font-size: 15px; font-weight: 600; }
QLabel[role="title"] { font-family: "Source Serif 4", "Noto Serif", serif; font-size: 14px; font-weight: 600; }
QLabel[role="chain"] { font-family: "Source Serif 4", "Noto Serif", serif; font-size: 16px; font-weight: 500; }
QLabel[role="unsaid"] { color: $ink3; font-size: 14px; font-style: italic; }
QLabel[role="fact"] { color: $ink; }
QLabel[role="mono"] { font-family: "JetBrains Mono", "Noto Sans Mono", monospace; font-size: 12px; }
QLabel[role="hero"] { font-family: "Source Serif 4", "Noto Serif", serif; font-size: 30px; font-weight: 600; }
QLabel[role="sample-title"] { font-family: "Source Serif 4", "Noto Serif", serif; font-size: 20px; font-weight: 600; }
QLabel[role="lead"] { color: $ink2; font-size: 15px; }
QLabel[role="status"] { color: $ink2; font-size: 12px; }
QLabel[role="status-strong"] { font-size: 12px; font-weight: 600; }
QLabel[alarm="true"], QLabel[role="alarm"] { color: $err; }
QLabel[role="tag"] { color: $ink2; font-size: 12px; border: 1px solid $line2; border-radius: 10px; padding: 2px 8px; }
QLabel[role="key"] { color: $ink2; font-size: 11px; font-weight: 500; background: $hover; border-radius: 4px;
  padding: 2px 6px; }
QFrame[role="rule"] { background: $line2; border: none; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit { background: $raised; border: 1px solid $ctl; border-radius: 6px;
  padding: 5px 8px; selection-background-color: $ink; selection-color: $sheet; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $chrome; color: $ink3; border-color: $line2; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $ink; padding: 4px 7px; }
QDateEdit QLineEdit, QDateEdit QLineEdit:focus { border: none; padding: 0 6px; background: transparent; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: none; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QTableView::item { padding: 0 8px; }
QHeaderView::section { background: $chrome; color: $ink2; font-size: 12px; font-weight: 600; border: none;
  border-bottom: 1px solid $line2; padding: 6px 8px; }
QAbstractItemView { background: $chrome; border: none; outline: none; }
QProgressBar { background: $track; border: 1px solid $line; border-radius: 3px; min-height: 4px; max-height: 4px; }
QProgressBar::chunk { background: $ink; border-radius: 3px; }
#compared { background: $sheet; border: 1px solid $line2; border-radius: 6px; }
#compared::item { padding: 4px 2px; border-left: 3px solid transparent; }
#compared::item:selected { background: $sel; color: $ink; border-left: 3px solid $ink; }
#compared:focus { border: 2px solid $ink; }
QScrollArea { background: transparent; border: none; }
QToolButton { border: none; background: transparent; font-weight: 600; font-size: 12px; padding: 2px 4px;
  border-radius: 4px; }
QToolButton:hover { background: $hover; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 4px; border: 3px solid transparent; }
QScrollBar::handle:vertical { min-height: 32px; margin: 0 3px; border: none; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 0; border: none; }
QScrollBar::handle:hover { background: $ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
#header { background: $chrome; border-bottom: 1px solid $line2; }
#statusbar { background: $win; border-top: 1px solid $line2; }
#start, #startpage, #settingspage, #settings { background: $sheet; }
#settingspage QTreeWidget { background: $sheet; border: 1px solid $line2; border-radius: 6px; padding: 2px; }
#settingspage QTreeWidget::item { padding: 4px 2px; }
#settingspage QTreeWidget::item:selected, #rail::item:selected { background: $sel; color: $ink; }
#settingspage QTreeWidget:focus { border: 2px solid $ink; padding: 1px; }
#settingspage QHeaderView::section { background: $chrome; color: $ink2; border: none; padding: 4px 6px; }
#rail { background: $chrome; padding: 8px 6px; }
#rail::item { padding: 7px 10px; border-radius: 6px; }
#rail:focus::item:selected { border: 2px solid $ink; padding: 5px 8px; }
#pane { background: $chrome; }
#librarytable { background: $sheet; }
#card, #cardpane, #decisions { background: $raised; }
#samplecard { background: $chrome; border: 1px solid $line2; border-radius: 8px; }
#dropzone { background: transparent; }
#pastebox { background: $sheet; border: 1px solid $ctl; border-radius: 8px; }
#pastebox QPlainTextEdit { border: none; background: transparent; padding: 6px; font-size: 16px;
  font-family: "Source Serif 4", "Noto Serif", serif; }
#popup, #sheet { background: $raised; border: 1px solid $line2; border-radius: 8px; }
#notice { background: $chrome; border-bottom: 1px solid $line2; }
#findbar { background: $chrome; border-bottom: 1px solid $line2; }
""")


def build_stylesheet(theme: Theme) -> str:
    """Return the stylesheet."""
    colours = {token: theme.colour(token).name() for token in _TOKENS}
    return _SHEET.substitute(colours, track=colours["line" if theme.has_greys else "sheet"])
