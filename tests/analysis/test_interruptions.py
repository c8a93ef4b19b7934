"""Indonesian sentences that their speaker interrupts: what is said stands on both sides of who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

BOTH_SIDES = [
    (
        "Korban, kata Rina Sutami, meninggal di tempat karena luka tembak.",
        "Korban | meninggal di tempat karena luka tembak",
    ),
    ("Kerugian negara, menurut jaksa, mencapai Rp 20 miliar.", "Kerugian negara | mencapai Rp 20 miliar"),
    (
        "Pria yang ditangkap itu, kata Kapolsek Rina Sutami, mengaku mencuri dua kali.",
        "Pria yang ditangkap itu | mengaku mencuri dua kali",
    ),
    (
        "Sebelumnya, korban, kata Rina Sutami kepada wartawan, Senin (2/3), dibawa ke rumah sakit.",
        "korban | dibawa ke rumah sakit",
    ),
    (
        "Pihak sekolah, lanjut Rina Sutami, tidak pernah memungut uang.",
        "Pihak sekolah | tidak pernah memungut uang",
    ),
    ("Di Lontar, ujar Rina Sutami, pasar tutup sejak pagi.", "Di Lontar | pasar tutup sejak pagi"),
]
BEHIND_A_LEAD = [
    ("Namun, kata Rina Sutami, korban meninggal di tempat.", "korban meninggal di tempat"),
    ("Selain itu, ujar Kapolsek Rina Sutami, polisi menyita dua pisau.", "polisi menyita dua pisau"),
]
BEFORE_ALONE = [
    (
        "Kebakaran itu menewaskan dua orang, kata Rina Sutami, Senin (2/3).",
        "Kebakaran itu menewaskan dua orang",
    ),
    ("Dua orang tewas, kata Rina Sutami, sambil menunjuk gedung itu.", "Dua orang tewas"),
    (
        "Polisi menangkap pria yang mencuri, kata Rina Sutami, saat patroli.",
        "Polisi menangkap pria yang mencuri",
    ),
    ('"Kami takut," kata Rina Sutami, seorang nelayan.', "Kami takut"),
]


@pytest.mark.parametrize(("text", "said"), [*BOTH_SIDES, *BEHIND_A_LEAD, *BEFORE_ALONE])
def test_what_is_said_stands_on_both_sides_where_it_is_interrupted(
    analyser: Analyser, text: str, said: str
) -> None:
    (source,) = analyser.analyse(text, "id").attributions
    assert " | ".join(text[span.start : span.end] for span in source.content) == said


def test_a_newspaper_that_quotes_others_speaks_for_itself(analyser: Analyser) -> None:
    text = "Tabloid Morgen Kurier, mengutip dua orang yang mengetahui masalah itu, melaporkan bahwa jembatan itu retak."
    found = analyser.analyse(text, "id").attributions
    assert all("Tabloid" not in text[span.start : span.end] for source in found for span in source.content)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Dana itu, ujar seorang pejabat yang enggan disebut namanya, dipakai untuk menyuap jaksa."),
        ("en", "The money, an official who asked not to be named said, was used to bribe two judges."),
    ],
)
def test_an_interrupted_claim_is_marked_whole(analyser: Analyser, language: str, text: str) -> None:
    (claim,) = [f for f in analyser.analyse(text, language).findings if f.code == "ATTR_ANON"]
    assert text[claim.span.start : claim.span.end] == text.rstrip(".")


def test_a_reason_behind_the_speaker_is_a_piece_of_its_own(analyser: Analyser) -> None:
    text = "The bridge was sold in secret, two former officials said, because it was cracked."
    claims = [f.span for f in analyser.analyse(text, "en").findings if f.code == "ATTR_ANON"]
    assert text[claims[0].start : claims[0].end] == "The bridge was sold in secret"
