"""Articles are kept once, listed with their progress, and found by their words."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import replace

import pytest
from store_samples import SENTENCE, build_document

from telisik.errors import Fault
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.library import (
    add_article,
    find_article,
    list_articles,
    load_setting,
    mark_opened,
    read_original,
    save_setting,
)
from telisik.store.model import Status, Verdict
from telisik.store.originals import find_original
from telisik.store.reviews import decide, load_review, set_title, set_verdict
from telisik.store.texts import replace_text


def test_original_is_kept_byte_for_byte(library, folder):
    content = b"\xef\xbb\xbfSatu\r\ndua\x00\xff"
    document = build_document("Satu\ndua", original=content)
    add_article(library, document)
    kept = folder / "originals" / document.sha256[:2] / document.sha256
    assert kept.read_bytes() == content
    assert read_original(library, document.sha256) == content


def test_same_original_is_the_same_article(library):
    document = build_document("Satu dua.")
    first = add_article(library, document)
    assert add_article(library, replace(document, name="lain.txt")) == first
    assert find_article(library, document.sha256) == first
    assert find_article(library, "0" * 64) is None
    assert len(list_articles(library)) == 1


def test_an_original_is_never_overwritten(library, folder):
    document = build_document("Satu dua.")
    kept = folder / "originals" / document.sha256[:2] / document.sha256
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"here before")
    add_article(library, document)
    assert kept.read_bytes() == b"here before"


def test_text_comes_back_as_it_was(library):
    text = "Garis\u2028baru \U0001f6e9\ufe0f “kutip”\n\n\u00a0spasi e\u0301"
    article_id = add_article(library, build_document(text))
    review = load_review(library, article_id)
    assert review.text == text
    assert review.article.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert review.analysis is None
    assert review.findings == ()


def test_half_a_surrogate_in_a_name_is_replaced(library):
    document = build_document("Satu.", name="a\udcff.txt")
    article_id = add_article(library, replace(document, title=None))
    article = load_review(library, article_id).article
    assert article.name == article.title == "a\ufffd.txt"


def test_list_shows_last_opened_first_with_progress(library, fill):
    first = fill(library, 3, name="satu.txt")
    second = fill(library, 2, name="dua.txt")
    assert [summary.id for summary in list_articles(library)] == [second, first]
    mark_opened(library, first)
    review = load_review(library, first)
    apply_edit(library, decide(review, [review.findings[0].id], Status.CONFIRMED))
    apply_edit(library, set_verdict(review, Verdict.UNPROVEN, "Tanpa nama."))
    summary = list_articles(library)[0]
    assert summary.id == first
    assert summary.counts == {
        Status.OPEN: 2,
        Status.CONFIRMED: 1,
        Status.NEEDS_EVIDENCE: 0,
        Status.DISMISSED: 0,
    }
    assert summary.verdict is Verdict.UNPROVEN
    assert (summary.language, summary.words) == ("id", len((SENTENCE * 3).split()))
    assert list_articles(library)[1].counts[Status.OPEN] == 2


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("garuda", True),
        ("GARU", True),
        ("resume", True),
        ("garuda penerbangan", True),
        ("garuda harimau", False),
        ('"pilot garuda"', True),
        ('"garuda pilot"', False),
        ('garuda "', True),
        ('"', False),
        ("-", False),
        ("NOT garuda", False),
        ("gar*", True),
        ("disalahkan kabar", True),
        ("berita.txt", True),
        ("\udcff\x00", False),
    ],
)
def test_search_looks_in_text_title_name_and_publisher(library, search, found):
    article_id = add_article(library, build_document("Sang pilot Garuda.\nRésumé penerbangan itu."))
    other = build_document("Cuaca besok cerah.", name="cuaca")
    add_article(library, replace(other, title="Cuaca", publisher=None))
    assert [summary.id for summary in list_articles(library, search=search)] == (
        [article_id] if found else []
    )


def test_search_finds_a_changed_title(library, fill):
    article_id = fill(library)
    apply_edit(library, set_title(load_review(library, article_id), "Kecelakaan di Surabaya"))
    assert [summary.title for summary in list_articles(library, search="surabaya")] == [
        "Kecelakaan di Surabaya"
    ]
    assert list_articles(library, search="disalahkan") == []


def test_settings_are_kept(folder):
    with open_library(folder) as library:
        assert load_setting(library, "theme") is None
        assert load_setting(library, "theme", "system") == "system"
        save_setting(library, "theme", "light")
        save_setting(library, "theme", {"name": "dark", "size": [1, 2]})
    with open_library(folder) as library:
        assert load_setting(library, "theme") == {"name": "dark", "size": [1, 2]}


def test_a_lost_original_is_told(library, folder):
    document = build_document("Satu.")
    add_article(library, document)
    (folder / "originals" / document.sha256[:2] / document.sha256).unlink()
    with pytest.raises(Fault, match="cannot be opened"):
        read_original(library, document.sha256)


def test_an_original_that_packs_is_kept_packed_under_its_hash(library, folder):
    content = b"<p>" + b"Seorang pejabat mengatakan pilot itu lalai. " * 200
    document = build_document("Seorang pejabat", original=content)
    add_article(library, document)
    kept = find_original(folder, document.sha256)
    assert kept.name == f"{document.sha256}.gz"
    assert hashlib.sha256(gzip.decompress(kept.read_bytes())).hexdigest() == document.sha256
    assert read_original(library, document.sha256) == content
    kept.write_bytes(kept.read_bytes()[:-30])
    assert [problem.kind for problem in check_library(library).problems] == ["altered"]
    with pytest.raises(Fault, match="altered"):
        read_original(library, document.sha256)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_original_that_the_text_tells_is_kept_once_until_the_text_changes(library, folder, encoding, end):
    content = f"“Satu”{end}dua – é.{end}".encode(encoding)
    document = build_document("“Satu”\ndua – é.\n", original=content)
    article_id = add_article(library, document)
    assert not find_original(folder, document.sha256).exists()
    assert read_original(library, document.sha256) == content
    assert check_library(library).problems == ()
    replace_text(library, article_id, replace(document, text="Satu, dua.", extraction="2"))
    assert find_original(folder, document.sha256).read_bytes() == content
    assert read_original(library, document.sha256) == content
    assert check_library(library).problems == ()
