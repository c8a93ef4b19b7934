"""The rules as the settings page shows them: read beside the window, because the packs are large."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from telisik import paths
from telisik.errors import Fault
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.analysis.model import Bilingual
    from telisik.analysis.pack import Pack, Part
    from telisik.analysis.packs import OwnPack, Packs

KINDS = ("rule", "check", "cue")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One thing that can be switched: what it is, whether it is on, and how often it was right where that is known."""

    id: str
    kind: str
    language: str
    on: bool
    own: bool
    code: str = ""
    title: Bilingual | None = None
    reason: Bilingual | None = None
    norm: Bilingual | None = None
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    right: int = 0
    fired: int = 0
    doubtful: bool = False

    def name(self, language: str) -> str:
        """Return what it finds, in the interface's language; a cue is named by its words."""
        if self.title is not None:
            return self.title.pick(language)
        return name_term("code", self.code, language) if self.code else ", ".join(self.words[:4])

    def why(self, language: str) -> str:
        """Return why it marks something; empty for a cue."""
        return self.reason.pick(language) if self.reason else ""

    def holds(self, words: str, language: str) -> bool:
        """Tell whether each of these words, in lower case, stands somewhere in it."""
        text = " ".join((self.id, self.name(language), self.why(language), *self.words)).lower()
        return all(word in text for word in words.split())


@dataclass(frozen=True, slots=True)
class RuleList:
    """All rules by language, the reader's own packs, and what is wrong with what they wrote."""

    rows: tuple[RuleRow, ...]
    own: tuple[OwnPack, ...]
    faults: tuple[Fault, ...]


class RuleLoader(QObject):
    """Reads the packs in a thread of its own and tells when they are read."""

    loaded = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Read the packs as they are now."""
        self.wait()
        self._thread = threading.Thread(target=self._read, name="telisik-rules", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until what is being read is read."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _read(self) -> None:
        try:
            self.loaded.emit(read_rules())
        except Fault as fault:
            self.loaded.emit(RuleList((), (), (fault,)))


def read_rules() -> RuleList:
    """Return what the packs hold as they are now. A PackFault where one of the program's own is bad."""
    from telisik.analysis.packs import list_folders, load_packs

    packs: Packs = load_packs(list_folders(), paths.packs_folder())
    rows = tuple(row for pack in packs.by_language.values() for row in _list_rows(pack))
    return RuleList(rows, packs.own, packs.faults)


def _list_rows(pack: Pack) -> list[RuleRow]:
    idle = {part.id for part in pack.idle}
    return [_make_row(part, pack, on=part.id not in idle) for part in pack.list_all()]


def _make_row(part: Part, pack: Pack, *, on: bool) -> RuleRow:
    from telisik.analysis.pack import CheckRule, Cue

    record = pack.records.get(part.id)
    counted = (record.right, record.fired, record.is_doubtful) if record else (0, 0, False)
    common = (pack.language, on, part.id in pack.own)
    if isinstance(part, Cue):
        words = part.words or part.verbs
        return RuleRow(part.id, "cue", *common, words=words, examples=part.match, right=counted[0],
                       fired=counted[1], doubtful=counted[2])  # fmt: skip
    is_check = isinstance(part, CheckRule)
    return RuleRow(
        part.id,
        "check" if is_check else "rule",
        *common,
        code="" if isinstance(part, CheckRule) else str(part.code),
        title=part.title.as_bilingual() if isinstance(part, CheckRule) else None,
        reason=part.reason.as_bilingual(),
        norm=part.norm.as_bilingual(),
        examples=part.match,
        right=counted[0],
        fired=counted[1],
        doubtful=counted[2],
    )
