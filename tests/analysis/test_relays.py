"""Outlets, records and bearers of names in Indonesian articles: what a name stands for beside a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

_LONG = (
    "Nama kuno itu berasal dari bahasa yang dipakai orang di sebelah utara dan timur laut pegunungan itu sejak "
    "berabad-abad yang lalu"
)
SOURCES = [
    ("Dilaporkan oleh Futbolika, klub itu akan melepas kipernya.", "Futbolika", Code.MEDIA_RELAY),
    ("Dilaporkan oleh BPS, inflasi turun.", "BPS", Code.NAMED_ORG),
    (f"{_LONG} (Wikipedia).\nKalimat lain menyusul.", "Wikipedia", Code.DOCUMENT_DATA),
    (f"{_LONG}. (LA Times).\nKalimat lain menyusul.", "LA Times", Code.MEDIA_RELAY),
    (
        "Laporan Arunika International menyebut dana itu hilang.",
        "Laporan Arunika International",
        Code.DOCUMENT_DATA,
    ),
    (
        "Pemerintah Amerika Serikat (AS) mengumumkan rencana itu.",
        "Pemerintah Amerika Serikat (AS)",
        Code.INSTITUTION_VOICE,
    ),
    ("Pemerintah Kota Surabaya mengumumkan rencana itu.", "Pemerintah Kota Surabaya", Code.NAMED_ORG),
    ("Duta besar Iran untuk PBB mengatakan hal itu.", "Duta besar Iran untuk PBB", Code.ROLE_OFFICIAL),
    (
        'Duta besar AS untuk Israel mengumumkan hal itu. "Siap," tulis Duta Besar Rusli Hamdani.',
        "Duta besar AS untuk Israel",
        Code.NAMED_PERSON,
    ),
    ("Pemain itu, Wira Honda, datang. Honda menilai laga itu berat.", "Honda", Code.NAMED_PERSON),
    ("Pemain itu, Wira Honda, datang. Honda dkk menilai laga itu berat.", "Honda dkk", Code.NAMED_PERSON),
    ("Repsol Honda gagal finis. Honda menilai mesinnya rusak.", "Honda", Code.NAMED_ORG),
    (
        "Rusli Hamdani datang. Hamdani dan kawan-kawan menilai sewa itu mahal.",
        "Hamdani dan kawan-kawan",
        Code.NAMED_PERSON,
    ),
    ("Bupati Rina Astuti mempertanyakan asal dana itu.", "Bupati Rina Astuti", Code.NAMED_PERSON),
    ("Rina Astuti mengutip Pasal 32 sebagai dasar gugatan.", "Rina Astuti", Code.NAMED_PERSON),
    (
        "Rina Astuti, ketua komisi, melihat Arunika telah melanggar aturan.",
        "Rina Astuti, ketua komisi",
        Code.NAMED_PERSON,
    ),
    ("Penyebabnya, ujar Iptu Rusli Hamdani lantaran rem blong.", "Iptu Rusli Hamdani", Code.NAMED_PERSON),
    ("Bahkan kabar terkini, pelatih itu melepas tiga pemain.", "kabar terkini", Code.HEARSAY_AGENTLESS),
    ("Rina Astuti menegaskan isu yang beredar itu tidak benar.", "Rina Astuti", Code.NAMED_PERSON),
    # a body's own release, and who it goes on to be
    (
        '"Tunggu," ucap Rina. Siaran pers Arunika menyebut pipa bocor.\n"Kami lalai," tulisnya.\n"Maaf," sambungnya.',
        "sambungnya",
        Code.DOCUMENT_DATA,
    ),
    ("Manajemen Arunika buka suara. Pihaknya membantah adanya pemecatan.", "Pihaknya", Code.NAMED_ORG),
    # who gave what is told
    (
        "Dari keterangan yang disampaikan Lurah Rina Astuti, dua orang luka.",
        "Lurah Rina Astuti",
        Code.NAMED_PERSON,
    ),
    ("Berdasarkan informasi yang diberikan warga, pabrik itu tutup.", "warga", Code.UNNAMED_GROUP),
    # a record, and not who stands behind the verb
    ("Di pesan tersebut juga disebutkan polisi menembak warga.", "pesan tersebut", Code.SOCIAL_MEDIA),
    (
        "Warganet, khususnya pemakai Facebook menulis bahwa air akan mati.",
        "Warganet, khususnya pemakai Facebook",
        Code.SOCIAL_MEDIA,
    ),
]


@pytest.mark.parametrize(("text", "label", "code"), SOURCES)
def test_a_name_stands_for_an_outlet_a_record_a_body_or_a_person(
    analyser: Analyser, text: str, label: str, code: Code
) -> None:
    found = {(text[a.label.start : a.label.end], a.code) for a in analyser.analyse(text, "id").attributions}
    assert (label, code) in found


@pytest.mark.parametrize(
    "text",
    [
        "Kapal perang di teluk. (Reuters)\nKalimat lain menyusul.",
        "Anak itu melihat Rina masih menangis.",
        "Warga melihat asap membumbung dari gudang.",
        "Kabar terbaru datang dari kubu tuan rumah.",
        "Pada Maret ia resmi mengumumkan pencalonannya sebagai gubernur.",
        "Hasil penting dari pertemuan itu merupakan permintaan menutup aplikasi.",
        "Kedua negara saling mempertanyakan rencana mereka.",
    ],
)
def test_nobody_vouches(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_talk_that_is_only_called_false_is_not_passed_on(analyser: Analyser) -> None:
    text = "Menurut Menteri Rina Astuti, kabar yang beredar itu adalah hoaks."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.NAMED_PERSON]


UNNAMED = [
    ("Rina Astuti hilang sejak Senin. Suami Rina mengaku tidak tahu.", Code.UNNAMED_INDIVIDUAL),
    ("Polisi menahan Rusli Hamdani. Kuasa hukum Rusli mengatakan kliennya sakit.", Code.ROLE_OFFICIAL),
    ("Menurut orang dekat Rina Astuti, keputusan itu final.", Code.UNNAMED_INDIVIDUAL),
    ("Karyawan toko milik Rusli Hamdani mengaku belum digaji.", Code.UNNAMED_GROUP),
    ("Penumpang Wira Air mengaku melihat asap.", Code.UNNAMED_GROUP),
    ("Polisi menangkap dua orang, RH dan AS. RH mengaku mencuri motor itu.", Code.UNNAMED_INDIVIDUAL),
    ("BI memperkirakan inflasi turun.", Code.NAMED_ORG),
    ('"Kami sedih," kata Ibu Rina Astuti.', Code.NAMED_PERSON),
    ('"Kami sedih," kata pemilik warung Riadi Wijaya.', Code.NAMED_PERSON),
    ("Rina Astuti menikah. Suami Rina, Budi Hartono, mengaku bahagia.", Code.NAMED_PERSON),
]


@pytest.mark.parametrize(("text", "code"), UNNAMED)
def test_a_name_beside_somebody_is_not_always_his(analyser: Analyser, text: str, code: Code) -> None:
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [code]
