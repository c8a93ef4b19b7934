"""Who is meant where a name does not stand: descriptions, nicknames, offices, accounts, records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Grade

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

_LEAD = '"Kami siap bertanding," kata Bima Satria Wardana.\n'


def _type_last(analyser: Analyser, text: str) -> tuple[Code, Grade]:
    last = analyser.analyse(text, "id").attributions[-1]
    return last.code, last.grade


@pytest.mark.parametrize(
    "text",
    [
        _LEAD + '"Lawan memang berat," tutur pelatih 54 tahun tersebut.',
        _LEAD + '"Lawan memang berat," ujar pria asal Lembah Sari.',
        _LEAD + '"Lawan memang berat," jelas pria yang akrab disapa Bimo.',
        _LEAD + '"Lawan memang berat," kata politikus yang gemar melukis ini.',
        _LEAD + '"Lawan memang berat," tulis akun Instagram @bimasatria_w.',
        'Wabup Rahman Latif meninjau pasar.\n"Harga stabil," kata wabup.',
        'Sastrowijoyo mengatakan rapat ditunda.\n"Tunggu saja," ujar Ketua Komisi Tiga DPR RI Sastrowijoyo.',
        '"Jangan cemas," kata terapis dan pakar hubungan, Rina Astuti, dalam sebuah diskusi.',
        '"Kami menggugat," kata kader Partai Bintang sekaligus advokat, Rusli Hamdani, di kantornya.',
        "Anton Prawira, mantan bek yang kini menjadi pengusaha, menyampaikan rencana itu.",
        "Tersangka Rusli Hamdani ditangkap di rumahnya.\nTersangka mengaku menyesal.",
    ],
)
def test_a_person_told_of_before_is_named(analyser: Analyser, text: str) -> None:
    assert _type_last(analyser, text)[0] is Code.NAMED_PERSON


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (_LEAD + "Sumber yang mengetahui rencana itu mengatakan kontraknya batal.", Code.UNNAMED_INDIVIDUAL),
        (_LEAD + '"Pengurus disuap," tulis akun Instagram @kabar_lembahsari.', Code.SOCIAL_MEDIA),
        ('"Dana itu hilang," ujar seorang pejabat kementerian.', Code.ROLE_OFFICIAL),
    ],
)
def test_somebody_new_stays_unnamed(analyser: Analyser, text: str, code: Code) -> None:
    assert _type_last(analyser, text)[0] is code


@pytest.mark.parametrize(
    "text",
    [
        "Sidang digelar di Pengadilan Negeri Lembah Sari.\nDalam dakwaan disebutkan kerugian dua miliar rupiah.",
        'Menurut buku "Jejak Kopi di Lembah Sari", kebun itu dibuka pada zaman Belanda.',
        "Menurut laman resmi, pendaftaran ditutup pada Jumat.",
        "Rina Astuti membagikan video yang menunjukkan rumahnya terendam.",
    ],
)
def test_a_record_that_can_be_found_is_identified(analyser: Analyser, text: str) -> None:
    assert _type_last(analyser, text) == (Code.DOCUMENT_DATA, Grade.G1)


@pytest.mark.parametrize(
    "text",
    [
        "Menurut dokumen yang beredar, kerugian mencapai dua miliar rupiah.",
        "Penelitian menunjukkan kopi mencegah kanker.",
    ],
)
def test_a_record_that_nobody_names_is_not(analyser: Analyser, text: str) -> None:
    assert _type_last(analyser, text) == (Code.DOCUMENT_DATA, Grade.G3)


@pytest.mark.parametrize(
    "text",
    [
        "Jika seseorang mengaku petugas bank, tutup teleponnya.",
        "Ratusan sopir truk menggelar aksi menuntut kenaikan upah.",
        "Aksinya diketahui warga sekitar.",
        "Sejumlah kader melaporkan bupati itu ke Badan Reserse Kriminal.",
        "Lagu dari bahan pupuh disebut tembang.",
        "Kata itu disebut 12 kali dalam kitab tersebut.",
        "Beberapa orang sempat menyaksikan, namun hal itu tak secara gamblang disebutkan.",
        "Baca juga:\nSumber Sebut Bupati Menerima Suap",
    ],
)
def test_nobody_speaks_there(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_lines_that_a_page_broke_are_read_as_one_sentence(analyser: Analyser) -> None:
    broken = (
        "Jakarta\n-\nKetua Yayasan\nHijau Lestari\n, Rina Astuti, mengatakan kebun itu dijual. Dikutip dari\n"
        "Reuters\n, Selasa (10/6), kebun itu diperkirakan laku."
    )
    found = analyser.analyse(broken, "id").attributions
    assert [a.code for a in found] == [Code.NAMED_PERSON, Code.MEDIA_RELAY]
