"""kill -9 at random moments of everything the library does: no committed change is lost, and it is clean after.

Each round forks a child that works and says after every commit what it has done; the test kills it, opens the
library and compares.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from store_samples import SENTENCE, build_analysis, build_document, fill_library, mark_sentences

from telisik.store.analyses import save_analysis
from telisik.store.archive import export_library, import_library
from telisik.store.backups import is_sound, list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import keep_draft, load_draft
from telisik.store.library import add_article, find_article, list_articles, read_original
from telisik.store.model import Status
from telisik.store.restoring import restore_backup
from telisik.store.reviews import decide, load_review, write_note

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
RELEASED = Path(__file__).parent / "released" / "0001.db.gz"


def triage(folder, say):
    with open_library(folder) as library:
        for number in range(40):
            review = load_review(library, 1)
            finding = review.findings[number]
            apply_edit(library, decide(review, [finding.id], Status.CONFIRMED))
            say(finding.id)


def check_triage(library, said):
    confirmed = {r.id for r in load_review(library, 1).findings if r.status is Status.CONFIRMED}
    assert confirmed >= set(said)
    assert len(confirmed) <= len(said) + 1


def bring_in(folder, say):
    with open_library(folder) as library:
        for number in range(20):
            text = f"{number} {SENTENCE * 8}"
            article_id = add_article(library, build_document(text, name=f"{number}.txt"))
            say(number)
            save_analysis(library, article_id, build_analysis(text, mark_sentences(text)))


def check_imported(library, said):
    for number in said:
        text = f"{number} {SENTENCE * 8}"
        article_id = find_article(library, build_document(text).sha256)
        assert article_id is not None
        assert read_original(library, load_review(library, article_id).article.sha256) == text.encode(
            "utf-32"
        )


def type_note(folder, say):
    with open_library(folder) as library:
        finding = load_review(library, 1).findings[0].id
        for length in range(1, 60):
            keep_draft(library, finding, "x" * length)
            say(length)


def check_typed(library, said):
    draft = load_draft(library, load_review(library, 1).findings[0].id) or ""
    assert len(draft) in {max(said, default=0), max(said, default=0) + 1}


def migrate(folder, say):
    (folder / "library.db").write_bytes(gzip.decompress(RELEASED.read_bytes()))
    say(1)
    with open_library(folder):
        say(2)
        time.sleep(0.01)


def check_migrated(library, said):
    if said:
        assert len(list_articles(library)) == 2
        assert load_review(library, 1).findings[0].note == "Catatan 🛩 pertama"


def back_up(folder, say):
    with open_library(folder) as library:
        for number in range(6):
            review = load_review(library, 1)
            apply_edit(library, write_note(review, review.findings[0].id, f"{number}"))
            library.back_up()
            say(number)


def check_backed_up(library, said):
    backups = list_backups(library.folder)
    # Closing thins them out, but never below the five newest.
    assert len(backups) >= min(len(said), 5)
    assert all(is_sound(backup) for backup in backups)


def restore(folder, say):
    with open_library(folder) as library:
        first = library.back_up()
        review = load_review(library, 1)
        ids = [reviewed.id for reviewed in review.findings]
        apply_edit(library, decide(review, ids, Status.DISMISSED))
        say(0)
        backups = [first]
        for number in range(1, 6):
            backups.append(restore_backup(library, backups[number - 1]))
            say(number)


def check_restored(library, said):
    counts = load_review(library, 1).count(Status.DISMISSED)
    assert counts in {0, 40}
    if said and max(said) == 0:
        assert counts in {0, 40}


def carry(folder, say):
    with open_library(folder) as library:
        for number in range(3):
            out = folder.parent / f"{number}.telisik"
            export_library(library, out)
            say(number)
            import_library(library, out, replace=True)


def check_carried(library, said):
    assert len(load_review(library, 1).findings) == 40
    for number in said:
        assert (library.folder.parent / f"{number}.telisik").stat().st_size > 0


JOURNEYS = {
    "triage": (triage, check_triage),
    "import": (bring_in, check_imported),
    "typing": (type_note, check_typed),
    "migration": (migrate, check_migrated),
    "backup": (back_up, check_backed_up),
    "restore": (restore, check_restored),
    "carry": (carry, check_carried),
}


def run_and_kill(folder, journey, delay=None):
    """Fork, work, kill after ``delay`` seconds of work (never, without one), return the numbers said before."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            journey(folder, lambda number: os.write(writer, b"%d\n" % number))
        except BaseException as error:  # noqa: BLE001 - told through the pipe, because this process must end here
            os.write(writer, f"failed {error!r}\n".encode())
        finally:
            os._exit(0)
    os.close(writer)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader) as told:
        lines = [line for line in told.read().splitlines(keepends=True) if line.endswith("\n")]
    assert not [line for line in lines if line.startswith("failed")], lines
    return [int(line) for line in lines]


def lay_library(folder, base, name):
    """Put the library in place that a journey of this name begins with."""
    shutil.rmtree(folder, ignore_errors=True)
    if name == "migration":
        folder.mkdir()
    else:
        shutil.copytree(base, folder)


def time_journeys(folder, base):
    """Return how many seconds each journey takes here and now, from fork to end."""
    seconds = {}
    for name, (journey, _) in JOURNEYS.items():
        lay_library(folder, base, name)
        started = time.perf_counter()
        run_and_kill(folder, journey)
        seconds[name] = time.perf_counter() - started
    return seconds


def kill_often(place, rounds, seed):
    """Kill ``rounds`` times and return how many children were killed at work."""
    chance = random.Random(seed)
    base = place / "base"
    with open_library(base) as library:
        fill_library(library, 40)
    at_work = 0
    folder = place / "library"
    # By a clock of the test's own, a fast machine would have ended before the kill and a busy one not begun.
    seconds = time_journeys(folder, base)
    for number in range(rounds):
        name = chance.choice(list(JOURNEYS))
        journey, verify = JOURNEYS[name]
        lay_library(folder, base, name)
        delay = chance.uniform(0, seconds[name])
        said = run_and_kill(folder, journey, delay)
        about = f"seed {seed}, round {number}, {name} killed after {delay:.4f} s, {len(said)} said"
        at_work += (folder / "library.owner.json").exists()
        with open_library(folder) as library:
            assert library.notices == (), about
            try:
                if name != "migration" or said:
                    verify(library, said)
                problems = check_library(library, files=name != "migration").problems
            except Exception as error:
                raise AssertionError(about) from error
            assert problems == (), (about, problems)
        left = [
            path.name for path in folder.rglob("*") if path.name.endswith(".part") or "export-" in path.name
        ]
        assert left == [], about
    return at_work


def test_a_few_kills(tmp_path):
    assert kill_often(tmp_path, 24, random.randrange(1 << 30)) > 4


@pytest.mark.slow
def test_five_hundred_kills(tmp_path):
    at_work = kill_often(tmp_path, 500, 20_261_126)
    print(f"500 kills, {at_work} of them while the library was open")
    assert at_work > 250


if __name__ == "__main__":
    place = Path(sys.argv[1])
    print(kill_often(place, int(sys.argv[2]), int(sys.argv[3])), "killed at work")
