"""Keeps long articles that were read: packing and indexing a million characters would hold the window's thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.store.library import add_article
from telisik.store.texts import has_newer_text
from telisik.ui.background_writing import write_beside

if TYPE_CHECKING:
    from telisik.documents.document import Document
    from telisik.store.database import Library


@dataclass(frozen=True, slots=True)
class Kept:
    """A document in the library: the id of its article, and whether the article has an older extraction's text."""

    article_id: int
    is_newer: bool


@dataclass(frozen=True, slots=True)
class Addition:
    """What came of a job's document: it was kept, or something was raised."""

    job: int
    document: Document
    kept: Kept | None = None
    trouble: Exception | None = None


def keep_article(library: Library, document: Document) -> Kept:
    """Add a document to the library, if its bytes are not in it yet."""
    article_id = add_article(library, document)
    return Kept(article_id, has_newer_text(library, article_id, document))


class ArticleKeeper(QObject):
    """Adds documents in threads and tells the window's thread what came of it."""

    done = Signal(object)
    _told = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def ask(self, job: int, document: Document) -> None:
        """Have the document of a job kept."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._keep, args=(job, document), name="telisik-adding", daemon=True)
        self._threads.append(thread)
        thread.start()

    def close(self) -> None:
        """Wait until what was asked for is kept, and tell nobody any more."""
        self._closing.set()
        for thread in self._threads:
            thread.join()

    def _take(self, addition: Addition) -> None:
        if not self._closing.is_set():
            self.done.emit(addition)

    def _keep(self, job: int, document: Document) -> None:
        try:
            kept = write_beside(
                self._library, lambda beside: keep_article(beside, document), self._closing.is_set
            )
        except Exception as error:  # noqa: BLE001 - raised in the window's thread, where the crash handler is
            self._told.emit(Addition(job, document, trouble=error))
        else:
            self._told.emit(Addition(job, document, kept))
