"""Where a search found what: the same places as the index would mark."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from store_samples import build_document

from telisik.store.database import open_library
from telisik.store.hits import count_hits, find_hits, fold
from telisik.store.library import add_article
from telisik.store.query import read_terms

LETTERS = st.text(st.sampled_from("abÀéñöß’ -_.\nжЙ9१٣ıİ"), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    with open_library(tmp_path_factory.mktemp("index") / "library") as library:
        yield library


def mark_by_index(library, words, article_id):
    """Return the places as FTS5 marks them."""
    terms = read_terms(library, words)
    if not terms:
        return []
    row = library.db.conn.execute(
        "SELECT highlight(articles_fts, 0, ?, ?) FROM articles_fts WHERE articles_fts MATCH ? AND rowid = ?",
        ["\x01", "\x02", " ".join(terms), article_id],
    ).fetchone()
    places, start, place = [], 0, 0
    for c in row[0] if row else "":
        if c == "\x01":
            start = place
        elif c == "\x02":
            places.append((start, place))
        else:
            place += 1
    return places


@given(text=LETTERS, words=st.sampled_from(["a", "b", "e", "é", "ab", "n", "ж", "9", '"a b"', "i", "ß"]))
@example(text="Résumé, RESUMEs; resum e\u0301", words="resumé")
@example(text="a_b ab-a", words='"a b"')
@example(text="İ", words="i")
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_places_are_those_of_the_index(index, text, words):
    clean = f"x {text}"
    document = build_document(clean, original=hashlib.sha256(clean.encode()).digest())
    article_id = add_article(index, document)
    hits = find_hits(index, words, [article_id])
    assert [list(hit.places) for hit in hits] == [m for m in [mark_by_index(index, words, article_id)] if m]
    assert count_hits(index, words, [article_id]) == sum(hit.count for hit in hits)


def test_every_character_keeps_its_place():
    text = "İSTANBUL ǅ Éléphant ﬁ"
    assert len(fold(text)) == len(text)
    assert fold("ÉLÉPHANT") == "elephant"
