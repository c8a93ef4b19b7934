"""Copies of evidence: only what shows and plays is opened, only what is still the evidence is copied."""

from __future__ import annotations

import stat

import pytest

from telisik.errors import Fault
from telisik.store.changes import apply_edit
from telisik.store.copies import is_shown, open_copy, save_copy
from telisik.store.evidence import add_file, find_evidence_file, keep_evidence_file
from telisik.store.reviews import load_review


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pasang.exe", b"MZ"),
        ("foto.png", b"MZ"),
        ("FOTO.PNG", b"\xcf\xfa\xed\xfe"),
        ("rekaman.mp4", b"\x7fELF"),
        ("catatan.txt", b"#!/bin/sh\nrm -rf ~\n"),
        ("gambar.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("halaman.html", b"<html></html>"),
        ("halaman.txt", b"  <!DOCTYPE html><script>"),
        ("data.csv", b"<?xml version='1.0'?>"),
        ("makro.docm", b"PK\x03\x04"),
        ("pintas.desktop", b"[Desktop Entry]"),
        ("pintas.lnk", b"L\x00\x00\x00"),
        ("foto.png.sh", b""),
        ("tanpa-akhiran", b"isi"),
        ("pdf", b"%PDF-1.7"),
        ("", b""),
    ],
)
def test_what_could_run_or_call_out_is_not_opened(name, content):
    assert not is_shown(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.JPG", b"\xff\xd8\xff"),
        ("a.pdf", b"%PDF-1.7"),
        ("b.txt", b"isi"),
        ("c.mp4", b"\x00\x00\x00 ftyp"),
    ],
)
def test_pictures_documents_sound_and_film_are_opened(name, content):
    assert is_shown(name, content)


@pytest.fixture
def piece(library, fill, tmp_path):
    """A kept picture of three megabytes."""
    source = tmp_path / "foto: bukti?.png"
    source.write_bytes(b"\x89PNG" + bytes(3_000_000))
    article_id = fill(library)
    kept = keep_evidence_file(library, source)
    apply_edit(library, add_file(load_review(library, article_id), None, kept))
    return load_review(library, article_id).evidence[0]


def test_a_copy_is_read_only_and_each_has_a_folder_of_its_own(library, piece, tmp_path):
    seen = []
    one, two = (open_copy(library, piece, tmp_path, seen.append) for _ in range(2))
    assert one != two
    assert one.name == "foto_ bukti_.png"
    assert one.read_bytes() == b"\x89PNG" + bytes(3_000_000)
    assert stat.S_IMODE(one.stat().st_mode) == stat.S_IRUSR
    assert seen[-1] == 3_000_004


def test_no_copy_is_made_of_what_was_altered_or_is_gone_or_was_stopped(library, piece, tmp_path):
    class StopError(Exception):
        pass

    def stop(_copied):
        raise StopError

    place = tmp_path / "copies"
    place.mkdir()
    with pytest.raises(StopError):
        save_copy(library, piece, place / "a.png", stop)
    with pytest.raises(Fault, match="could not be written"):
        save_copy(library, piece, place / "nowhere" / "a.png")
    kept = find_evidence_file(library.folder, piece.sha256)
    kept.chmod(0o600)
    kept.write_bytes(b"\x89PNG" + bytes(3_000_000 - 1) + b"x")
    for copy in (
        lambda: save_copy(library, piece, place / "a.png"),
        lambda: open_copy(library, piece, place),
    ):
        with pytest.raises(Fault, match="was altered after it was attached"):
            copy()
    kept.unlink()
    with pytest.raises(Fault, match="no longer in the library"):
        save_copy(library, piece, place / "a.png")
    assert [path for path in place.rglob("*") if path.is_file()] == []
