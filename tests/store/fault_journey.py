"""Run under a preloaded fault library: one journey through the library, with every write failing once.

python fault_journey.py LIBRARY_SO FOLDER STRIDE OFFSET prints how many faults were injected, or where one was
answered wrongly.
"""

from __future__ import annotations

import ctypes
import itertools
import shutil
import sys
from pathlib import Path

from store_samples import SENTENCE, build_analysis, build_document, mark_sentences

from telisik.errors import Fault
from telisik.store.analyses import save_analysis
from telisik.store.archive import export_library
from telisik.store.backups import is_sound, list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import keep_draft, load_draft
from telisik.store.evidence import add_file, keep_evidence_file
from telisik.store.library import add_article, find_article, read_original
from telisik.store.model import Status
from telisik.store.restoring import restore_backup
from telisik.store.reviews import decide, load_review, write_note

KINDS = {1: "full", 2: "error", 3: "read-only", 4: "short write", 5: "fsync"}
TEXT = SENTENCE * 6


class Journey:
    """The steps of one reviewer; each can be done again after it failed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = None
        self.article = 0
        self.evidence = folder.parent / "bukti.bin"
        self.out = folder / "semua.telisik"
        self.backup = None
        self.steps = [
            *(
                self.open,
                self.add,
                self.analyse,
                self.decide,
                self.draft,
                self.note,
                self.attach,
                self.back_up,
            ),
            *(self.decide_again, self.restore, self.undecide, self.export, self.close),
        ]

    def review(self):
        return load_review(self.library, self.article)

    def open(self):
        self.library = open_library(self.folder)

    def add(self):
        self.article = add_article(self.library, build_document(TEXT))

    def analyse(self):
        save_analysis(self.library, self.article, build_analysis(TEXT, mark_sentences(TEXT)))

    def decide(self):
        ids = [reviewed.id for reviewed in self.review().findings]
        apply_edit(self.library, decide(self.review(), ids, Status.CONFIRMED))

    def draft(self):
        keep_draft(self.library, self.review().findings[0].id, "Catatan " * 900)

    def note(self):
        first = self.review().findings[0].id
        apply_edit(self.library, write_note(self.review(), first, load_draft(self.library, first) or ""))

    def attach(self):
        kept = keep_evidence_file(self.library, self.evidence)
        if not self.review().evidence:
            apply_edit(self.library, add_file(self.review(), None, kept))

    def back_up(self):
        self.backup = self.library.back_up()

    def decide_again(self):
        ids = [reviewed.id for reviewed in self.review().findings]
        apply_edit(self.library, decide(self.review(), ids, Status.DISMISSED))

    def restore(self):
        restore_backup(self.library, self.backup)

    def undecide(self):
        first = self.review().findings[0].id
        apply_edit(self.library, decide(self.review(), [first], Status.OPEN))

    def export(self):
        export_library(self.library, self.out)

    def close(self):
        self.library.close()


def verify(journey: Journey) -> None:
    """Everything is there, as without any fault."""
    assert journey.out.stat().st_size > 0
    with open_library(journey.folder) as library:
        assert library.notices == (), library.notices
        article = find_article(library, build_document(TEXT).sha256)
        review = load_review(library, article)
        assert [r.status for r in review.findings] == [Status.OPEN, *[Status.CONFIRMED] * 5]
        assert review.findings[0].note == "Catatan " * 900
        assert review.evidence[0].size == 300_000
        assert read_original(library, review.article.sha256) == TEXT.encode("utf-32")
        problems = check_library(library).problems
        assert problems == (), problems
        assert all(is_sound(backup) for backup in list_backups(journey.folder))
        left = [
            p.name for p in journey.folder.rglob("*") if p.suffix == ".part" or p.name.startswith("export-")
        ]
        assert left == [], left


def run(disk: ctypes.CDLL, folder: Path, at: int, kind: int) -> tuple[int, bool]:
    """Go through the journey with the write number ``at`` failing; return the writes seen and whether one failed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    journey = Journey(folder)
    below = str(folder).encode()
    disk.fault_arm(at, kind, below)
    told = False
    writes = 0
    for step in journey.steps:
        try:
            step()
        except Fault as fault:
            if told or not (fault.what and fault.safe):
                raise AssertionError(f"a second or empty fault in {step.__name__}: {fault}") from fault
            told = True
            writes = disk.fault_count()
            disk.fault_arm(0, 0, b"")
            step()
    writes = writes or disk.fault_count()
    disk.fault_arm(0, 0, b"")
    verify(journey)
    return writes, told


def main() -> None:
    so, place, stride, offset = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    disk = ctypes.CDLL(so)
    disk.fault_count.restype = ctypes.c_long
    disk.fault_arm.argtypes = (ctypes.c_long, ctypes.c_int, ctypes.c_char_p)
    place.mkdir(parents=True, exist_ok=True)
    (place / "bukti.bin").write_bytes(bytes(300_000))
    total, _ = run(disk, place / "library", 0, 0)
    injected = answered = failed = 0
    for kind, at in itertools.product(KINDS, range(1 + offset % stride, total + 1, stride)):
        injected += 1
        try:
            _, told = run(disk, place / "library", at, kind)
        except Exception as error:  # noqa: BLE001 - every wrong answer is reported, whatever it is
            disk.fault_arm(0, 0, b"")
            failed += 1
            import traceback

            print(flush=True, end="")
            print(f"WRONG {KINDS[kind]} at write {at} of {total}: {type(error).__name__}: {error}")
            if failed <= 3:
                traceback.print_exc()
        else:
            answered += told
    print(
        f"{injected} faults at {total} writes: {answered} told, {injected - answered - failed} harmless, {failed} wrong"
    )
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
