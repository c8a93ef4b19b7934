"""Files, bytes and pasted text become documents; everything that is no article is one clear fault."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import sys
import time
from pathlib import Path

import file_builders as files
import pytest
from direct_reading import read_bytes, read_file
from hypothesis import given
from hypothesis import strategies as st
from page_builders import structured
from written_articles import BRIDGE, RICE

from telisik import paths
from telisik.documents.canonical import make_canonical
from telisik.documents.document import Document, Refused, Route
from telisik.documents.limits import LARGEST_FILE
from telisik.documents.names import show_name, show_start
from telisik.documents.provenance import find_publisher
from telisik.documents.reader import list_bytes, list_open, read_pasted
from telisik.errors import Fault

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def refuse(path: Path) -> str:
    """Return the sentence with which a file is refused, having checked that it is quick and complete."""
    start = time.monotonic()
    with pytest.raises(Fault) as caught:
        read_file(path, Route.FILE)
    assert time.monotonic() - start < 2
    fault = caught.value
    assert fault.what
    assert fault.safe
    assert fault.then
    return str(fault)


@pytest.mark.parametrize("path", sorted(paths.seeds().glob("*.txt")), ids=lambda path: path.name)
def test_every_sample_is_read(path: Path) -> None:
    document = read_file(path, Route.SAMPLE)
    assert document.original == path.read_bytes()
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.text == make_canonical(path.read_bytes().decode("utf-8"))
    assert (document.name, document.route, document.encoding) == (path.name, Route.SAMPLE, "utf-8")
    assert (document.media_type, document.title) == ("text/plain", None)
    assert document.extraction


def test_the_sample_names_its_publisher() -> None:
    assert read_file(paths.sample_article(), Route.SAMPLE).publisher == "WANHEARTNEWS.COM"


def test_markdown_gives_its_first_heading(tmp_path: Path) -> None:
    path = tmp_path / "a.MD"
    path.write_text("intro\n\n## Harga *naik* ##\n\n# Lain\n", encoding="utf-8")
    document = read_file(path, Route.FILE)
    assert (document.media_type, document.title) == ("text/markdown", "Harga naik")
    assert document.text.startswith("intro")


def test_bytes_from_a_drop() -> None:
    document = read_bytes(b"\xff\xfeK\x00a\x00", "a.txt", Route.DROP)
    assert (document.text, document.encoding, document.size) == ("Ka", "utf-16-le", 6)


@given(st.text(st.characters(), max_size=40))
def test_pasted_text_keeps_its_utf8(text: str) -> None:
    try:
        document = read_pasted(text)
    except Fault:
        assert not make_canonical(text).strip()
        return
    assert document.text == make_canonical(text)
    assert document.route is Route.PASTE
    document.original.decode("utf-8")
    assert document.sha256 == hashlib.sha256(document.original).hexdigest()


def test_missing_file(tmp_path: Path) -> None:
    assert "There is no file “none.txt”" in refuse(tmp_path / "none.txt")
    assert "There is no file" in refuse(tmp_path / "a\0b")


def test_folder(tmp_path: Path) -> None:
    assert "is a folder" in refuse(tmp_path)
    assert "is a folder" in refuse(Path(tmp_path.anchor))


@pytest.mark.parametrize("data", [b"", b"  \n\t", b"\xef\xbb\xbf", "\u00a0\u200b\n".encode(), b"\xff\xfe"])
def test_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    assert "“empty.txt” is empty" in refuse(path)


@POSIX
def test_fifo_and_devices_never_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "“pipe” is not a regular file" in refuse(tmp_path / "pipe")
    for device in ("zero", "null", "tty"):
        if (Path("/dev") / device).exists():
            assert f"“{device}” is not a regular file" in refuse(Path("/dev") / device)


@POSIX
def test_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert "“loop” could not be read" in refuse(tmp_path / "loop")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("rahasia")
    path.chmod(0)
    assert "no permission to read “closed.txt”" in refuse(path)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "denied"), "no permission to read"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_what_the_system_says_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    def fail(*_: object) -> int:
        raise error

    path = tmp_path / "a.txt"
    path.write_bytes(b"a")
    monkeypatch.setattr(os, "open", fail)
    assert sentence in refuse(path)


def test_a_disk_that_fails_while_a_file_is_read_is_told() -> None:
    class Failing(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    with pytest.raises(Fault, match=r"“a\.txt” could not be read: Input/output error"):
        list(list_open(Failing(), "a.txt", Route.FILE))


def test_a_web_archive_that_was_cut_short_gives_what_is_there_and_says_so() -> None:
    whole = files.warc([structured(BRIDGE), structured(RICE)], packed=False)
    cut = whole[: whole.index(RICE.paragraphs[1].encode())]
    *articles, last = list_bytes(cut, "a.warc", Route.FILE)
    assert next(article.title for article in articles if isinstance(article, Document)) == BRIDGE.title
    assert isinstance(last, Refused)
    assert "“a.warc” was cut short" in str(last.fault)
    assert not any(isinstance(item, Refused) for item in list_bytes(whole, "a.warc", Route.FILE))


def test_200_mb_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    start = time.monotonic()
    assert "“large.txt” is larger than 32 MB" in refuse(path)
    assert time.monotonic() - start < 0.1


def test_a_file_that_grows_while_it_is_read_is_still_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "grows.txt"
    path.write_bytes(b"a")
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE + 5)
    monkeypatch.setattr(os, "fstat", lambda _descriptor: path.with_name("small").stat())
    path.with_name("small").write_bytes(b"a")
    assert "“grows.txt” is larger" in refuse(path)


def test_bytes_and_paste_have_the_same_limit() -> None:
    with pytest.raises(Fault, match=r"“a\.txt” is larger than 32 MB"):
        read_bytes(bytes(LARGEST_FILE + 1), "a.txt", Route.DROP)
    with pytest.raises(Fault, match="“Kata Kata"):
        read_pasted("Kata " * (LARGEST_FILE // 5 + 1))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "damaged or was cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "an office document"),
        (b"\x1f\x8b\x08" + bytes(20), "a compressed archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "an image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x00\x00\x00\x18ftypmp42", "a sound or video file"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"SQLite format 3\x00" + bytes(20), "a database"),
        (b"<?xml version='1.0'?><rss></rss>", "an XML file"),
    ],
)
def test_other_kinds_are_named_and_refused(tmp_path: Path, data: bytes, kind: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert f"“a.txt” is {kind}" in refuse(path)


@pytest.mark.parametrize(
    "text",
    [
        "BMKG mencatat gempa.",
        "MZ adalah inisialnya.",
        "ID3 bukan lagu.",
        "PK bukan arsip.",
        "< 5% naik, > 3% turun",
    ],
)
def test_a_text_that_begins_like_another_kind_is_read(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt", Route.DROP).text == text


@POSIX
def test_hostile_file_names_are_read_and_shown_safely(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\n\x1b[31m\xff\xe2\x80\xaetxt.txt"))
    path.write_text("Kata polisi", encoding="utf-8")
    document = read_file(path, Route.ARGUMENT)
    assert document.name == r"a\n\x1b[31m\xff\u202etxt.txt"
    path.write_bytes(b"")
    assert document.name in refuse(path)


@given(st.text(st.characters(), max_size=300))
def test_shown_names_are_one_safe_line(name: str) -> None:
    shown = show_name(name)
    shown.encode()
    assert shown.isprintable()
    assert len(shown) <= 120


@given(st.text(st.characters(), max_size=300))
def test_braces_in_a_name_are_no_fields(name: str) -> None:
    with pytest.raises(Fault) as caught:
        read_bytes(b"", "{x}{0}" + name, Route.DROP)
    assert show_name("{x}{0}" + name) in str(caught.value)


def test_start_of_a_text_names_it() -> None:
    assert (
        show_start("  Seorang pilot\npesawat pembom Rusia yang ditangkap")
        == "Seorang pilot pesawat pembom Rusia yang…"
    )


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("WANHEARTNEWS.COM - Seorang pilot", "WANHEARTNEWS.COM"),
        ("JAKARTA, KOMPAS.com - Presiden", "KOMPAS.com"),
        ("Liputan6.com, Jakarta - Harga", "Liputan6.com"),
        ("REPUBLIKA.CO.ID, JAKARTA -- Menteri", "REPUBLIKA.CO.ID"),
        ("SURYA.CO.ID | SURABAYA – Warga", "SURYA.CO.ID"),
        ("JAKARTA - Presiden membuka kompas.com - katanya", None),
        ("Jakarta (ANTARA) - Presiden", None),
        ("Surat ke redaksi@kompas.com - dikirim", None),
        ("Presiden mengunjungi kantor kompas.com. Ia - kata", None),
        ("", None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert find_publisher(text) == publisher


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("# A #", "A"),
        ("x\n\nB\n===\n", "B"),
        ("#tagar\n", None),
        ("biasa\n\n---\n", None),
        ("---\ntags: x\n---\n# A\n", "A"),
    ],
)
def test_heading(text: str, heading: str | None) -> None:
    assert read_bytes(text.encode(), "a.md", Route.FILE).title == heading


@pytest.mark.parametrize(
    "text",
    [
        "<!-- -->" * 100_000,
        "<?xml " + "<!--" * 100_000,
        "# a" + " #" * 400_000,
        "# a" + " " * 400_000 + "b",
        "A.b-" * 200_000,
        "Jakarta " * 100_000,
        "MIME-Version:\n" * 50_000,
        "<p " * 200_000,
        "=" * 500_000 + "x",
        "---\n" + "a\n" * 300_000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_no_text_makes_reading_slow(text: str) -> None:
    start = time.monotonic()
    for name in ("a.md", "a.txt"):
        with contextlib.suppress(Fault):
            read_bytes(text.encode(), name, Route.DROP)
    assert time.monotonic() - start < 2
