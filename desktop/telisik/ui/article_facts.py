"""What is known of where an article came from: its own words about itself, which can be put right, and the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.model import Review, ReviewedMetadatum
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import empty
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.translation import say_moment, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from telisik.ui.theme import Theme

# Asked of every article, known or not; others are shown where they are known.
_ALWAYS = ("title", "publisher", "author", "published", "address")
_NAMES = {
    "title": QT_TRANSLATE_NOOP("Metadata", "Title"),
    "publisher": QT_TRANSLATE_NOOP("Metadata", "Publisher"),
    "author": QT_TRANSLATE_NOOP("Metadata", "Author"),
    "published": QT_TRANSLATE_NOOP("Metadata", "Published"),
    "address": QT_TRANSLATE_NOOP("Metadata", "Address"),
    "archive_address": QT_TRANSLATE_NOOP("Metadata", "Archived at"),
    "retrieved": QT_TRANSLATE_NOOP("Metadata", "Retrieved"),
    "language": QT_TRANSLATE_NOOP("Metadata", "Stated language"),
    "caption": QT_TRANSLATE_NOOP("Metadata", "Caption"),
    "container_sha256": QT_TRANSLATE_NOOP("Metadata", "Container's SHA-256"),
}
_ORIGINS = {
    "structured": QT_TRANSLATE_NOOP("Metadata", "from the page's structured data"),
    "tag": QT_TRANSLATE_NOOP("Metadata", "from the page's head"),
    "body": QT_TRANSLATE_NOOP("Metadata", "from what the page shows"),
    "properties": QT_TRANSLATE_NOOP("Metadata", "from the document's properties"),
    "headers": QT_TRANSLATE_NOOP("Metadata", "from the headers"),
    "saved": QT_TRANSLATE_NOOP("Metadata", "noted when the page was saved"),
    "record": QT_TRANSLATE_NOOP("Metadata", "from the record"),
    "text": QT_TRANSLATE_NOOP("Metadata", "from the text"),
    "file": QT_TRANSLATE_NOOP("Metadata", "from the file"),
    "reviewer": QT_TRANSLATE_NOOP("Metadata", "given by the reviewer"),
}


def list_facts(review: Review) -> list[ReviewedMetadatum]:
    """Return what is known of an article, and empty fields for what should be."""
    article = review.article
    shown = {"title": article.title, "publisher": article.publisher}
    known = {fact.field: fact for fact in review.metadata}
    facts = []
    for field in (*_ALWAYS, *(field for field in known if field not in _ALWAYS)):
        fact = known.get(field, ReviewedMetadatum(field))
        if not fact.value and shown.get(field):
            fact = ReviewedMetadatum(field, shown[field])
        facts.append(fact)
    return facts


class _Field(QLineEdit):
    """A value while it is edited; Enter keeps it, Esc leaves it as it was."""

    kept = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys that end the editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit(" ".join(self.text().split()))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Fact(QWidget):
    """One value with a pencil; where the reviewer corrected it, what was found stands below."""

    corrected = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme, fact: ReviewedMetadatum, language: str, *, writable: bool) -> None:
        super().__init__()
        self._fact = fact
        self.name = translate("Metadata", _NAMES[fact.field]) if fact.field in _NAMES else fact.field
        unknown = translate("Article", "not known")
        shown = _write_value(fact.field, fact.value, language)
        self._value = make_label("fact" if shown else "unsaid", shown or unknown, wrap=True)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value.setAccessibleName(f"{self.name}: {self._value.text()}")
        self._field = _Field(fact.value)
        self._field.setAccessibleName(self.name)
        self._field.kept.connect(lambda text: self.corrected.emit(fact.field, text))
        self._field.left.connect(self._leave)
        self._field.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._value, 1)
        row.addWidget(self._field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        if writable:
            self._add_buttons(theme, row)
        aside = _say_origin(fact, language)
        if aside:
            layout.addWidget(make_label("caption", aside, wrap=True))

    def _add_buttons(self, theme: Theme, row: QHBoxLayout) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if self._fact.corrected is not None:
            back = Button(theme, icon="undo-2", bare=True, height=24)
            name = translate("Article", "Back to what was found: {field}").format(field=self.name)
            name_control(back, name)
            back.clicked.connect(lambda _on=False: self.corrected.emit(self._fact.field, None))
            row.addWidget(back, 0, top)
        pencil = Button(theme, icon="pencil", bare=True, height=24)
        name = translate("Article", "Correct: {field}").format(field=self.name)
        name_control(pencil, name)
        pencil.clicked.connect(self.edit)
        row.addWidget(pencil, 0, top)

    def edit(self) -> None:
        """Turn the value into a field."""
        self._value.hide()
        self._field.show()
        self._field.setFocus()
        self._field.selectAll()

    def _leave(self) -> None:
        self._field.setText(self._fact.value)
        self._field.hide()
        self._value.show()
        self.left.emit()


def _write_value(field: str, value: str, language: str) -> str:
    """Return a value as it is read; a day as the report writes it, while its field keeps ISO 8601."""
    if field not in {"published", "retrieved"}:
        return value
    from telisik.report.wording import load_wording

    return load_wording(language).write_stated(value)


def _say_origin(fact: ReviewedMetadatum, language: str) -> str:
    if fact.corrected is not None:
        found = _write_value(fact.field, fact.found, language) or translate("Article", "not known")
        said = translate("Article", "corrected by the reviewer; found: {found}").format(found=found)
        when = say_moment(fact.corrected_at) if fact.corrected_at else ""
        return ", ".join(part for part in (said, fact.reviewer, when) if part)
    return translate("Metadata", _ORIGINS[fact.origin]) if fact.origin in _ORIGINS else ""


class ArticleFacts(QWidget):
    """The list; it asks for a correction and writes nothing."""

    corrected = Signal(str, object)  # field, and the reviewer's value or None to go back to what was found
    left = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._writable = True
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def set_writable(self, *, writable: bool) -> None:
        """Allow or refuse corrections."""
        self._writable, self._shown = writable, None

    def show_review(self, review: Review) -> None:
        """Show an article's; rows stay where nothing of them changed, so that an edit under way is not lost."""
        wanted = (review.metadata, review.article, self._language(), self._writable)
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._grid)
        for fact in list_facts(review):
            row = _Fact(self._theme, fact, self._language(), writable=self._writable)
            row.corrected.connect(self.corrected)
            row.left.connect(self.left)
            self._add(row.name, row)
        for name, value in _list_provenance(review, self._language()):
            text = make_label("mono" if name == "SHA-256" else "fact", value, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setAccessibleName(f"{name}: {value}")
            self._add(name, text)

    def _add(self, name: str, value: QWidget) -> None:
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        caption = make_label("caption", name)
        caption.setContentsMargins(0, 3, 0, 0)
        self._grid.addWidget(caption, row, 0, top)
        self._grid.addWidget(value, row, 1)


def _list_provenance(review: Review, language: str) -> list[tuple[str, str]]:
    article = review.article
    rows = [
        (translate("Article", "File"), article.name),
        (translate("Article", "Out of"), article.container),
        (
            translate("Article", "Came in"),
            f"{name_term('route', article.route, language)}, {say_moment(article.added_at)}",
        ),
        (translate("Article", "Size"), QLocale().formattedDataSize(article.size)),
        (
            translate("Article", "Kind"),
            ", ".join(part for part in (article.media_type, article.encoding) if part),
        ),
        ("SHA-256", " ".join(article.sha256[n : n + 8] for n in range(0, 64, 8))),
    ]
    if review.analysis is not None:
        engine = review.analysis.engine
        rows.append(
            (translate("Article", "Rules"), f"{engine.pack} {engine.pack_version}, Telisik {engine.version}")
        )
    return [(name, value) for name, value in rows if value]
