"""How the window is divided: library, article, findings and card; and how that changes with its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from telisik.ui.article_panel import ArticlePanel
from telisik.ui.article_view import ArticleView
from telisik.ui.card import Card
from telisik.ui.find_bar import FindBar
from telisik.ui.findings_view import FindingsView
from telisik.ui.header import Header
from telisik.ui.library_pane import LibraryPane
from telisik.ui.notices import Banner
from telisik.ui.start_page import StartPage
from telisik.ui.triage_splitter import TriageSplitter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from telisik.ui.theme import Theme

LIBRARY_NEEDS = 1280
_BOTH_NEED = 480 + 352
_LIBRARY, _FINDINGS = 240, 432


class Desk(QWidget):
    """Everything between the menu bar and the status bar."""

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.start = StartPage(theme, language)
        self.library = LibraryPane(theme, language)
        self.library.setObjectName("pane")
        self.library.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header(theme, language)
        self.find_bar = FindBar(theme)
        self.banner = Banner(theme)
        self.article = ArticleView(theme)
        self.findings = FindingsView(theme, language)
        self.card = Card(theme, language)
        self.panel = ArticlePanel(theme, language)
        self._settings: QWidget | None = None
        self._wants_library = True
        self._wants_findings = True
        self._has_articles = False
        self._turned = False
        self.triage = self._build_triage()
        self.right = self._build_right()
        self.inner = self._build_inner()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.inner)
        self.outer = QSplitter(Qt.Orientation.Horizontal)
        self.outer.setChildrenCollapsible(False)
        self.outer.setHandleWidth(1)
        self.outer.addWidget(self.library)
        self.outer.addWidget(self.stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.outer)
        self.outer.setStretchFactor(1, 1)
        self.outer.setSizes([_LIBRARY, 1200])
        self.library.setMinimumWidth(200)
        self.library.setMaximumWidth(360)
        self.library.hide()
        self._place_library()
        self._place_findings()

    def _build_right(self) -> QStackedWidget:
        self.panel.setObjectName("pane")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        stack = QStackedWidget()
        stack.addWidget(self.triage)
        stack.addWidget(self.panel)
        stack.setMinimumWidth(352)
        stack.setMaximumWidth(560)
        return stack

    def _build_triage(self) -> QSplitter:
        lower = QWidget()
        lower.setObjectName("cardpane")
        lower.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(lower)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.findings.setObjectName("pane")
        self.findings.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.findings.setMinimumHeight(170)
        lower.setMinimumHeight(180)
        return TriageSplitter(self.findings, lower)

    def _build_inner(self) -> QSplitter:
        middle = self._middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.find_bar, self.banner):
            layout.addWidget(widget)
        layout.addWidget(self.article, 1)
        middle.setMinimumWidth(480)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(middle)
        splitter.addWidget(self.right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([768, _FINDINGS])
        return splitter

    def order_focus(self) -> None:
        """Let Tab go from the library over the article and the findings to the card, as they are read."""
        from telisik.ui.focus_order import order_focus

        order_focus((self.library, self.start, self._middle, self.triage, self.panel))

    def splitters(self) -> dict[str, QSplitter]:
        """Return the splitters whose positions are kept, by name."""
        return {"outer": self.outer, "inner": self.inner, "right": self.triage}

    def show_panel(self, *, shown: bool) -> None:
        """Show what is known of the article as a whole, or its findings."""
        self.right.setCurrentWidget(self.panel if shown else self.triage)

    def shows_panel(self) -> bool:
        """Tell whether the article as a whole shows."""
        return self.right.currentWidget() is self.panel

    def show_article_page(self) -> None:
        """Show the open article."""
        self.stack.setCurrentWidget(self.inner)

    def show_start_page(self) -> None:
        """Show the start page."""
        self.stack.setCurrentWidget(self.start)

    def show_settings_page(self, page: QWidget) -> None:
        """Show the settings where the article stands."""
        if self._settings is None:
            self._settings = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def shows_settings(self) -> bool:
        """Tell whether the settings show."""
        return self._settings is not None and self.stack.currentWidget() is self._settings

    def has_article(self) -> bool:
        """Tell whether an article shows."""
        return self.stack.currentWidget() is self.inner

    def set_has_articles(self, has: bool) -> None:
        """Show the library pane once there is something in it."""
        if has != self._has_articles:
            self._has_articles = has
            self._place_library()

    def toggle_library(self) -> bool:
        """Show or hide the library; over the article where the window is narrow. Return whether it shows."""
        if self._is_narrow():
            shown = self.library.isVisible()
            self._float_library(show=not shown)
            return not shown
        self._wants_library = not self._wants_library
        self._place_library()
        return self._wants_library

    def close_floating_library(self) -> bool:
        """Close the library where it lies over the article; return whether it did."""
        if self.library.parent() is self and self.library.isVisible():
            self.library.hide()
            return True
        return False

    def toggle_findings(self) -> None:
        """Show or hide findings and card; where there is room for one only, turn between them and the article."""
        if self.is_slim():
            self._turned = not self._turned
        else:
            self._wants_findings = not self._wants_findings
        self._place_findings()

    def need_findings(self) -> None:
        """Show findings and card again, because a command works on them."""
        if not self._wants_findings and not self.is_slim():
            self.toggle_findings()

    def turn_to_findings(self, turned: bool) -> None:
        """Where there is room for one only, show findings and card, or the article."""
        self._turned = turned
        self._place_findings()

    def is_slim(self) -> bool:
        """Tell whether article and findings have no room beside each other."""
        return self.width() < _BOTH_NEED

    def _place_findings(self) -> None:
        slim = self.is_slim()
        self._middle.setVisible(not (slim and self._turned))
        self.right.setVisible(self._turned if slim else self._wants_findings)
        self.right.setMaximumWidth(_BOTH_NEED if slim else 560)
        self.header.show_slim(slim=slim)
        self.findings.show_slim(slim=slim)

    def _is_narrow(self) -> bool:
        return self.width() < LIBRARY_NEEDS

    def _place_library(self) -> None:
        if self._is_narrow():
            if self.library.parent() is self.outer:
                self._float_library(show=False)
            return
        if self.library.parent() is not self.outer:
            self.outer.insertWidget(0, self.library)
            self.outer.setSizes([_LIBRARY, max(self.width() - _LIBRARY, 1)])
        self.library.setVisible(self._wants_library and self._has_articles)

    def _float_library(self, *, show: bool) -> None:
        if self.library.parent() is not self:
            self.library.hide()
            self.library.setParent(self)
        self.library.setGeometry(QRect(0, 0, 280, self.height()))
        self.library.setVisible(show)
        if show:
            self.library.raise_()
            self.library.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the library where the window became narrow, open it where it became wide."""
        super().resizeEvent(event)
        if self.library.parent() is self:
            self.library.resize(280, self.height())
        if self._is_narrow() != (self.library.parent() is self):
            self._place_library()
        self._place_findings()
