"""How much a finding weighs: small matters and doubtful events are shown, but low."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Severity

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

_CRIME = (
    "Polisi memburu komplotan perampok bersenjata di Kota Lembah Sari.\n"
    "Komplotan itu diduga sudah lima kali merampok toko emas.\n"
)
_GAME = (
    "Laga final liga itu berlangsung di stadion baru.\n"
    "Pelatih menurunkan dua pemain muda dan seorang striker cadangan di babak kedua.\n"
)


def _weigh(analyser: Analyser, text: str, code: Code) -> list[Severity]:
    return [f.severity for f in analyser.analyse(text, "id").findings if f.code is code]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Konon, bupati itu menerima suap dari pemilik tambang.", Severity.HIGH),
        ("Konon, penyanyi itu gemar memelihara kucing oranye.", Severity.LOW),
    ],
)
def test_hearsay_about_a_small_matter_is_low(analyser: Analyser, text: str, severity: Severity) -> None:
    assert _weigh(analyser, text, Code.HEARSAY) == [severity]


def test_hearsay_about_a_transfer_is_low_on_a_page_of_sport(analyser: Analyser) -> None:
    text = _GAME + "Striker klub itu dikabarkan akan pindah dengan harga dua miliar rupiah pada musim depan."
    assert _weigh(analyser, text, Code.HEARSAY) == [Severity.LOW]


def test_an_event_of_a_grave_story_weighs(analyser: Analyser) -> None:
    text = _CRIME + "Seorang penjaga toko tewas ditembak."
    assert Severity.MEDIUM in _weigh(analyser, text, Code.UNATTRIBUTED_FACT)


def test_a_source_weighs_no_more_than_what_rests_on_it(analyser: Analyser) -> None:
    grave = "Seorang tetangga mengatakan korban dipukuli suaminya setiap malam."
    small = "Seorang tetangga mengatakan taman itu ramai setiap sore."
    assert _weigh(analyser, grave, Code.UNNAMED_INDIVIDUAL) == [Severity.MEDIUM]
    assert _weigh(analyser, small, Code.UNNAMED_INDIVIDUAL) == [Severity.LOW]
