"""An article without a title gets one from its first line."""

from __future__ import annotations

import pytest
from direct_reading import read_bytes

from telisik.documents.document import Route
from telisik.documents.reader import read_pasted
from telisik.documents.titles import find_title, name_document


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  Harga   beras naik.\nKata polisi", "Harga beras naik"),
        ("WANHEARTNEWS.COM - Seorang pilot ditangkap.", "Seorang pilot ditangkap"),
        ("JAKARTA, KOMPAS.com - Presiden pergi", "Presiden pergi"),
        ("Kata dia - bukan tanggal - pergi", "Kata dia - bukan tanggal - pergi"),
        ("kata " * 40, "kata " * 18 + "kata…"),
        ("", ""),
    ],
)
def test_title(text: str, title: str) -> None:
    assert find_title(text) == title


def test_a_heading_stays_the_title() -> None:
    assert name_document(read_bytes(b"intro\n\n# Harga naik\n", "a.md", Route.FILE)).title == "Harga naik"
    assert name_document(read_pasted("Harga naik\n\nKata polisi")).title == "Harga naik"
