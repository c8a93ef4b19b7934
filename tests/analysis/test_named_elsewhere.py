"""Speakers whom an article names before or after it calls them by a number, an office, a relation or a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Grade, is_anonymous

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

NAMED = [
    # two people who stand side by side, or who have both spoken
    "Duta Besar Norvik Lena Fors dan Duta Besar Alden Piet Maas hadir. Keduanya mengatakan tim itu kuat.",
    (
        "Rencana itu didukung Ketua Asosiasi Tani Hendra Wijaya dan pemilik penggilingan Surti Ningsih. "
        '"Harga gabah akan naik," kata keduanya.'
    ),
    "Polisi memeriksa dua saksi, Rudi Hartono dan Siti Rahma. Keduanya mengaku melihat truk itu.",
    (
        'dr Tina Marlina membantah kabar itu. "Tidak ada bukti," kata dr Bagus Santika. '
        "Kedua dokter spesialis ini menyarankan pasien dibawa ke rumah sakit."
    ),
    "Rudi Hartono (34) dan Siti Rahma (31) ditemukan selamat. Mereka mengaku tersesat dua hari.",
    "BPOM dan Kemenkes menggelar rapat. Keduanya menyatakan obat itu aman.",
    # somebody's relative, lawyer or office in another form
    '"Ayah sudah pulang," kata Dimas Prakoso, anak Suwandi. Namun, anak Suwandi mengaku ayahnya lemah.',
    '"Klien kami benar," kata Rahmat Daulay, kuasa hukum Wira. Menurut kuasa hukum Wira, bukti itu palsu.',
    "Wakil Bupati Sembulan, Raka Wijaya, menyampaikan terima kasih. Wabup juga menambahkan, irigasi penting.",
    "Kepala Sekolah Rini Astuti mengatakan libur ditunda. Kepsek mengatakan ujian tetap digelar.",
    "Pemilik Warung 45 Sumiyem menyatakan sudah berjualan selama 30 tahun.",
    # who spoke before, called by what he does
    'Saksi lain, Jumadi (51), mengaku melihat truk itu. "Sopirnya loncat," kata pedagang es kelapa itu.',
    # an officer goes on after what a suspect says
    (
        "AKP Danang Yulianto menangkap seorang pria. Pelaku mengaku lapar. "
        '"Pelaku kami jerat pasal pencurian," tegasnya.'
    ),
    (
        "AKP Danang Yulianto menangkap seorang pria. Pria itu mengaku lapar. "
        '"Yang bersangkutan kami tahan," tegasnya.'
    ),
    "Pakar transfer Fabio Renzulli lewat akun X miliknya menulis bahwa agen itu datang.",
    # records and bodies
    (
        "Simulasi itu ada dalam rancangan peraturan pemerintah (RPP) tentang Tunjangan Pegawai. "
        "Dalam RPP tersebut disebutkan gaji naik."
    ),
    (
        "Dilansir dari keterbukaan informasi Bursa Efek, rapat digelar hari ini. "
        '"Saham dijual kepada pihak lain," tulis pengumuman tersebut.'
    ),
    'BPOM Sembulan menyebut permen itu aman. "Warga tidak perlu cemas," demikian bunyi pernyataan itu.',
    'Kemenkes menyatakan obat itu aman. "Obat itu sudah diuji," demikian tertulis.',
    "Serikat pekerja teknologi, STN, mengkritik cara perusahaan.",
]
UNNAMED = [
    ("Dua saksi datang ke kantor polisi. Keduanya mengaku melihat truk itu.", Code.UNNAMED_GROUP),
    (
        (
            "Dua pelaku ditangkap. AKP Danang Yulianto dan Ipda Rendi Saputra memimpin penangkapan. "
            "Keduanya mengaku mencuri karena lapar."
        ),
        Code.UNNAMED_GROUP,
    ),
    ("Jalan antara Kota Wirasaba dan Kota Sembulan rusak. Keduanya mengaku dirugikan.", Code.UNNAMED_GROUP),
    ("Bupati Raka Wijaya bertemu para petani. Mereka mengeluhkan harga pupuk.", Code.UNNAMED_GROUP),
    (
        "Warga menolong Rudi Hartono dan Siti Rahma. Mereka mengatakan jembatan sudah rapuh.",
        Code.UNNAMED_GROUP,
    ),
    ("Tetangga Suwandi, Dimas Prakoso, sakit. Anak Wiryo mengaku melihat pencuri.", Code.UNNAMED_INDIVIDUAL),
    ('"Kami resah," kata seorang warga. "Pelaku harus dihukum," katanya.', Code.UNNAMED_INDIVIDUAL),
    (
        'AKP Danang Yulianto datang. Korban mengaku takut. "Pelaku memukul saya," katanya.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        'AKP Danang Yulianto mengatakan jalan ditutup. "Truk itu terbalik," kata pedagang es itu.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Pemerintah dikabarkan menaikkan tarif. Menurut sumber yang mengetahui rencana tersebut, tarif naik.",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Pria berinisial X mengaku mencuri motor itu.", Code.UNNAMED_INDIVIDUAL),
    ("Akun bernama Suara Desa menulis bahwa bendungan itu retak.", Code.SOCIAL_MEDIA),
    (
        "Dokumen tentang kenaikan gaji beredar. Dalam dokumen tersebut disebutkan gaji naik.",
        Code.DOCUMENT_DATA,
    ),
    ("Wabup juga menambahkan, irigasi penting.", Code.ROLE_OFFICIAL),
]


@pytest.mark.parametrize("text", NAMED)
def test_who_is_named_elsewhere_is_not_anonymous(analyser: Analyser, text: str) -> None:
    last = analyser.analyse(text, "id").attributions[-1]
    assert not is_anonymous(last.code, last.grade), last


@pytest.mark.parametrize(("text", "code"), UNNAMED)
def test_who_is_named_nowhere_stays_unnamed(analyser: Analyser, text: str, code: Code) -> None:
    last = analyser.analyse(text, "id").attributions[-1]
    assert last.code is code
    assert is_anonymous(last.code, last.grade)


def test_a_pair_tells_whose_names_it_stands_for(analyser: Analyser) -> None:
    text = "Rudi Hartono dan Siti Rahma ditemukan selamat. Keduanya mengaku tersesat."
    assert analyser.analyse(text, "id").attributions[-1].resolved_to == "Rudi Hartono, Siti Rahma"


def test_words_that_stand_written_are_an_unknown_record_where_nobody_spoke(analyser: Analyser) -> None:
    [attribution] = analyser.analyse('"Gaji tidak berubah sejak 2001," demikian tertulis.', "id").attributions
    assert (attribution.code, attribution.grade) == (Code.DOCUMENT_DATA, Grade.G3)
