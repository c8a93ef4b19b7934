"""What kind of source an Indonesian phrase names: bodies, outlets, people and many people whom lists alone miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

KINDS = [
    ("Himpunan Nelayan Sembulan", Code.NAMED_ORG),
    ("Ikatan Dokter Gigi Sembulan", Code.NAMED_ORG),
    ("Badan Eksekutif Mahasiswa Universitas Lawu", Code.NAMED_ORG),
    ("Ketua Himpunan Nelayan Sembulan Bagus Santika", Code.NAMED_PERSON),
    ("Institute for River Studies", Code.NAMED_ORG),
    ("Harbour Rights Monitor", Code.NAMED_ORG),
    ("kelompok pemantau Suara Lawu", Code.NAMED_ORG),
    ("kelompok pemantau", Code.UNNAMED_GROUP),
    ("Restoran Lawu Indah", Code.NAMED_ORG),
    ("manajer Restoran Lawu Indah Bagus Santika", Code.NAMED_PERSON),
    ("angkatan laut Tavria", Code.INSTITUTION_VOICE),
    ("pejabat-pejabat senior", Code.UNNAMED_GROUP),
    ("guru-gurunya", Code.UNNAMED_GROUP),
    ("rekan-rekan media", Code.MEDIA_RELAY),
    ("suporter", Code.UNNAMED_GROUP),
    ("koresponden BBC", Code.MEDIA_RELAY),
    ("koresponden BBC Rina Astuti", Code.NAMED_PERSON),
    ("wartawan Lawu Post", Code.MEDIA_RELAY),
    ("wartawan asing", Code.UNNAMED_GROUP),
    ("The Athletic", Code.MEDIA_RELAY),
    ("bos Lawu Group Tim Wood", Code.NAMED_PERSON),
    ("Tim Cook", Code.NAMED_PERSON),
    ("Dimas Aji", Code.NAMED_PERSON),
    ("Citra Lestari", Code.NAMED_PERSON),
    ("AJI Sembulan", Code.NAMED_ORG),
    ("salah satu warga Sembulan, Rohmat", Code.NAMED_PERSON),
    ("salah satu pedagang di Pasar Sembulan, Sri Rahayu", Code.NAMED_PERSON),
    ("salah satu warga, H Mahmud", Code.NAMED_PERSON),
    ("salah satu pedagang di Pasar Sembulan", Code.UNNAMED_INDIVIDUAL),
    ("seorang saksi berinisial AR", Code.UNNAMED_INDIVIDUAL),
    ("mantan pejabat intelijen Israel", Code.ROLE_OFFICIAL),
    ("mantan karyawan pabrik", Code.UNNAMED_INDIVIDUAL),
    ("seorang polisi", Code.ROLE_OFFICIAL),
    ("kuasa hukum korban", Code.ROLE_OFFICIAL),
    ("Kapolsek Sembulan", Code.NAMED_PERSON),
    ("bocoran yang beredar", Code.HEARSAY_AGENTLESS),
    ("penyerang Liverpool, Bagus Santika", Code.NAMED_PERSON),
    ("warga lain", Code.UNNAMED_INDIVIDUAL),
    ("sejumlah warga lain", Code.UNNAMED_GROUP),
    ("Tim Pemenangan Sembulan", Code.INSTITUTION_VOICE),
    ("media sosial", Code.SOCIAL_MEDIA),
    ("tim dokter", Code.INSTITUTION_VOICE),
]


@pytest.mark.parametrize(("phrase", "code"), KINDS, ids=[phrase for phrase, _ in KINDS])
def test_kind_of_source(analyser: Analyser, phrase: str, code: Code) -> None:
    text = f"Menurut {phrase}, jembatan itu retak sejak Mei."
    found = analyser.analyse(text, "id").attributions
    assert [(a.code, text[a.label.start : a.label.end]) for a in found] == [(code, phrase)]


def test_office_that_only_opens_a_sentence_is_nobody_named(analyser: Analyser) -> None:
    text = "Kuasa hukum korban membantah jembatan itu retak."
    (found,) = analyser.analyse(text, "id").attributions
    assert found.code is Code.ROLE_OFFICIAL


def test_record_that_an_outlet_saw_tells_itself(analyser: Analyser) -> None:
    text = "Dokumen yang dilihat Reuters menunjukkan jembatan itu retak."
    (found,) = analyser.analyse(text, "id").attributions
    assert found.code is Code.DOCUMENT_DATA


@pytest.mark.parametrize(
    "text",
    [
        "Polisi meminta keterangan tiga saksi.",
        "Jaksa menuntut terdakwa lima tahun penjara.",
        "IHSG mencatat kenaikan 2 persen.",
        "Investor asing mencatat beli bersih Rp2 triliun.",
        "Ia menyebut dirinya raja.",
        "Artis itu dilaporkan atas dugaan penipuan.",
        "Bagus dilaporkan istrinya ke polisi.",
        "Bagus dilaporkan balik oleh Trisna.",
        "Warga melaporkan kejadian itu kepada ketua RT.",
    ],
)
def test_what_is_done_has_no_source(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_whose_a_thing_is_said_to_be_has_nobody_behind_it(analyser: Analyser) -> None:
    (found,) = analyser.analyse("Mobil itu disebut milik anak pejabat.", "id").attributions
    assert found.code is Code.HEARSAY_AGENTLESS


def test_what_is_reported_to_spread_is_not_brought_to_the_police(analyser: Analyser) -> None:
    (found,) = analyser.analyse("Api dilaporkan merambat ke Pasar Sembulan.", "id").attributions
    assert found.code is Code.HEARSAY_AGENTLESS


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Kepada awak media, Rina Astuti mengatakan pasar itu terbakar. Rina menyebut api dari dapur.",
            [Code.NAMED_PERSON, Code.NAMED_PERSON],
        ),
        (
            "Media asal Brasil, Lentera, melaporkan pasar itu terbakar. Lentera menyebut api dari dapur.",
            [Code.MEDIA_RELAY, Code.MEDIA_RELAY],
        ),
        (
            'Arunika memastikan stok aman. "Stok cukup," kata Manajer Komunikasi Arunika, Edi Mulya.',
            [Code.NAMED_ORG, Code.NAMED_PERSON],
        ),
        (
            "Bagus menyebut stok aman. Hadir pula Ketua Bagus, Rina Astuti, dan lainnya.",
            [Code.NAMED_PERSON],
        ),
        (
            "Kementerian Pertahanan Tavria mengklaim menembak jatuh kapal itu. Klaim itu tidak dapat diverifikasi.",
            [Code.NAMED_ORG],
        ),
        (
            "Sebuah video yang memperlihatkan antrean panjang beredar luas di grup WhatsApp.",
            [Code.SOCIAL_MEDIA],
        ),
        (
            "Hamas mengklaim menang. Kelompok itu menyebut sepuluh orang tewas.",
            [Code.NAMED_ORG, Code.NAMED_ORG],
        ),
        (
            "Sekelompok pemuda mengaku dipukul. Kelompok itu menyebut pelaku aparat.",
            [Code.UNNAMED_GROUP, Code.UNNAMED_GROUP],
        ),
        (
            'Gubernur Arunika Bagus Trisna (KBT) meminta warga tenang. "Tenang saja," tegas KBT.',
            [Code.NAMED_PERSON, Code.NAMED_PERSON],
        ),
        (
            "Apple membantah kabar itu. Raksasa teknologi asal Cupertino itu menyebut ponselnya aman.",
            [Code.NAMED_ORG, Code.NAMED_ORG],
        ),
        ("Korban Rudi (34) mengaku rugi.", [Code.NAMED_PERSON]),
        ("Korban AR (34) mengaku rugi.", [Code.UNNAMED_INDIVIDUAL]),
        ("Menurut warga Sumi (50), jalan itu rusak.", [Code.NAMED_PERSON]),
        (
            "Bagus Santika, korban penipuan, mengaku rugi. Korban menyebut pelaku menghilang.",
            [Code.NAMED_PERSON, Code.NAMED_PERSON],
        ),
        (
            "Hal itu benar. Menurut Bagus Santika, korban selamat. Korban menyebut pelaku menghilang.",
            [Code.NAMED_PERSON, Code.UNNAMED_INDIVIDUAL],
        ),
        (
            "Seorang pria berinisial AN ditangkap polisi. AN mengaku mencuri karena terdesak utang.",
            [Code.UNNAMED_INDIVIDUAL],
        ),
        ("Negeri Paman Sam menyebut serangan itu ilegal.", [Code.INSTITUTION_VOICE]),
        ("BMKG memprakirakan hujan lebat.", [Code.NAMED_ORG]),
        ("Foto yang memperlihatkan surat itu diambil kemarin.", [Code.DOCUMENT_DATA]),
        ("Bagus Santika menceritakan detik-detik kejadian.", [Code.NAMED_PERSON]),
    ],
)
def test_kinds_that_the_words_around_tell(analyser: Analyser, text: str, kinds: list[Code]) -> None:
    assert [a.code for a in analyser.analyse(text, "id").attributions] == kinds
