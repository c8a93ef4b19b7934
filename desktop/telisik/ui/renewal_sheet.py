"""The sheet that lists which articles a new analysis would change, to compare one by one or settle all at once."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem

from telisik.ui.buttons import Button
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from telisik.store.renewal import Waiting
    from telisik.ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class Answer(IntEnum):
    """What the reviewer wants done; closing the sheet leaves everything for later."""

    LATER = QDialog.DialogCode.Rejected.value
    COMPARE = 2
    KEEP_ALL = 3
    ACCEPT_ALL = 4


class RenewalSheet(Sheet):
    """Each article with how many findings are added, dropped, changed and no longer marked."""

    def __init__(self, parent: QWidget, theme: Theme, waiting: Sequence[Waiting]) -> None:
        super().__init__(parent, theme, translate("Renewal", "Articles to compare"))
        told = translate(
            "Renewal",
            "You have worked on these articles, and today's rules would change them. "
            "No decision, note or piece of evidence is lost either way.",
        )
        self.body.addWidget(make_label("body", told, wrap=True))
        self.tree = QTreeWidget()
        self.tree.setObjectName("compared")
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels(
            [translate("Renewal", "Article"), translate("Renewal", "What would change")]
        )
        self.tree.setAccessibleName(translate("Renewal", "Articles to compare"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for one in waiting:
            item = QTreeWidgetItem([one.title, tell_changes(one)])
            item.setToolTip(0, one.title)
            item.setData(0, _ID, one.article_id)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{one.title}: {tell_changes(one)}")
            self.tree.addTopLevelItem(item)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self.tree.itemActivated.connect(lambda *_: self.done(Answer.COMPARE))
        self.body.addWidget(self.tree, 1)
        accepting = translate("Renewal", "Accepting all is one step that undo takes back.")
        self.body.addWidget(make_label("caption", accepting, wrap=True))
        self.later = self._add(translate("Compare", "Decide later"), Answer.LATER, key="Esc")
        self.keep_all = self._add(translate("Renewal", "Keep all old"), Answer.KEEP_ALL)
        self.accept_all = self._add(translate("Renewal", "Accept all new"), Answer.ACCEPT_ALL)
        self.compare = self._add(translate("Renewal", "Compare..."), Answer.COMPARE, key="Enter")
        self.tree.setFocus()
        self.resize(QSize(760, 480).boundedTo(parent.size() - QSize(64, 64)))

    def _add(self, text: str, answer: Answer, *, key: str = "") -> Button:
        button = Button(self.theme, text, key=key, height=32)
        button.clicked.connect(lambda: self.done(answer))
        self._foot.addWidget(button)
        return button

    def chosen(self) -> int | None:
        """Return the id of the selected article."""
        # An accessibility client selects a row and leaves the current one where it is.
        selected = self.tree.selectedItems()
        return selected[0].data(0, _ID) if selected else None


def tell_changes(one: Waiting) -> str:
    """Return in a few words what accepting would do to an article."""
    counts = (
        (one.added, translate("Renewal", "%n added", "", one.added)),
        (one.dropped, translate("Renewal", "%n dropped", "", one.dropped)),
        (one.changed, translate("Renewal", "%n changed", "", one.changed)),
        (one.orphans, translate("Renewal", "%n no longer marked", "", one.orphans)),
    )
    return ", ".join(said for count, said in counts if count) or translate(
        "Renewal", "the article as a whole"
    )
