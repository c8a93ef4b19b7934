"""Two hundred damaged libraries: opened, recovered or refused, with the damaged file kept; no crash, no silence."""

from __future__ import annotations

import random
import shutil
from collections import Counter

import pytest
from store_samples import fill_library

from telisik.errors import Fault
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.library import list_articles, save_setting
from telisik.store.listing import find_articles
from telisik.store.model import Status
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review, write_note

PAGE = 4096


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """A closed library with a backup, and the same as a crash leaves it, with work in its journal."""
    place = tmp_path_factory.mktemp("samples")
    closed, crashed = place / "closed", place / "crashed"
    with open_library(closed) as library:
        for number in range(3):
            fill_library(library, 30 + number, name=f"{number}.txt")
        review = load_review(library, 1)
        apply_edit(library, decide(review, [r.id for r in review.findings], Status.CONFIRMED))
    with open_library(closed) as library:
        for number in range(12):
            review = load_review(library, 2)
            apply_edit(library, write_note(review, review.findings[number].id, f"catatan {number} " * 40))
        shutil.copytree(closed, crashed)
    return closed, crashed


def flip_bits(chance, folder):
    content = bytearray((folder / "library.db").read_bytes())
    for _ in range(chance.choice((1, 3, 30, 300))):
        place = chance.randrange(len(content))
        content[place] ^= 1 << chance.randrange(8)
    (folder / "library.db").write_bytes(content)


def truncate(chance, folder):
    path = folder / "library.db"
    size = path.stat().st_size
    cut = chance.choice((0, 1, 50, 100, 512, PAGE - 1, PAGE, chance.randrange(size), size - 1))
    with path.open("rb+") as file:
        file.truncate(cut)


def zero_pages(chance, folder):
    pages = (folder / "library.db").stat().st_size // PAGE
    with (folder / "library.db").open("rb+") as file:
        for _ in range(chance.choice((1, 2, 8))):
            file.seek(chance.randrange(pages) * PAGE)
            file.write(bytes(PAGE))


def scramble_header(chance, folder):
    with (folder / "library.db").open("rb+") as file:
        file.seek(chance.randrange(100))
        file.write(chance.randbytes(chance.choice((1, 4, 16))))


def swap_pages(chance, folder):
    content = bytearray((folder / "library.db").read_bytes())
    one, two = (chance.randrange(1, len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE], content[two : two + PAGE] = (
        content[two : two + PAGE],
        content[one : one + PAGE],
    )
    (folder / "library.db").write_bytes(content)


def tear_journal(chance, folder):
    path = folder / "library.db-wal"
    content = bytearray(path.read_bytes())
    if chance.random() < 0.5:
        del content[chance.randrange(len(content)) :]
    else:
        for _ in range(chance.choice((1, 20))):
            content[chance.randrange(len(content))] ^= 0xFF
    path.write_bytes(content)


def swap_journal(chance, folder):
    """A journal of another library, or noise, under this one's name."""
    kind = chance.choice(("-wal", "-journal"))
    content = chance.randbytes(chance.choice((10, 512, 9000)))
    if kind == "-journal":
        content = bytes.fromhex("d9d505f920a163d7") + content
    (folder / f"library.db{kind}").write_bytes(content)


DAMAGES = (flip_bits, truncate, zero_pages, scramble_header, swap_pages, tear_journal, swap_journal)


def damage_and_open(samples, folder, seed):
    """Return what came of it: "whole", "found by check", "recovered" or "refused"."""
    chance = random.Random(seed)
    damage = DAMAGES[seed % len(DAMAGES)]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(samples[damage is tear_journal or chance.random() < 0.4], folder)
    damage(chance, folder)
    spoiled = (folder / "library.db").read_bytes()
    try:
        library = open_library(folder)
    except Fault as fault:
        kept = (folder / "library.db").read_bytes() == spoiled or list(folder.glob("library.damaged-*"))
        return "refused" if fault.what and fault.then and kept else "silent"
    with library:
        for article in list_articles(library):
            try:
                load_review(library, article.id)
            except Fault:
                return "told while working"
        if library.notices:
            kept = next(folder.glob("library.damaged-*.db"))
            # Damage that only shows when the file is written to is found after its own journal was played in.
            assert kept.stat().st_size in {len(spoiled), *range(0, len(spoiled) + 40 * PAGE, PAGE)}
            assert len(list_articles(library)) in {0, 3}
            assert check_library(library).remaining == ()
            return "recovered"
        find_articles(library, ArticleQuery(words="pejabat"))
        problems = check_library(library).problems
        save_setting(library, "theme", "dark")
        return "found by check" if problems else "whole"


def damage_often(samples, folder, seeds):
    outcomes = Counter()
    for seed in seeds:
        try:
            outcomes[damage_and_open(samples, folder, seed)] += 1
        except Exception as error:
            raise AssertionError(
                f"{DAMAGES[seed % len(DAMAGES)].__name__}, seed {seed}: {error!r}"
            ) from error
    return outcomes


def test_some_damaged_libraries(samples, tmp_path):
    outcomes = damage_often(samples, tmp_path / "library", range(28))
    assert outcomes["recovered"] > 4


@pytest.mark.slow
def test_two_hundred_damaged_libraries(samples, tmp_path):
    outcomes = damage_often(samples, tmp_path / "library", range(200))
    print(dict(outcomes))
    assert "silent" not in outcomes
    assert sum(outcomes.values()) == 200
