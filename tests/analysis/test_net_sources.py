"""Accounts, comments and people on the net: who of them speaks in an Indonesian article, and who only looks on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Grade

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

ACCOUNTS = [
    ('"Jalan ini rusak lagi," kata warganet dengan nama pengguna jokosembulan88.', "jokosembulan88"),
    ('"Setuju," balas Wulan_sri.', "Wulan_sri"),
    ('"Setuju," timpal akun @wulan.s.', "akun @wulan.s"),
    ('"Minta maaf dong," tulis netizen dengan nama akun @sekar_wangi.', "@sekar_wangi"),
    ("Seorang netizen dengan akun Anto Sukmana mengatakan jalan itu ditutup.", "Anto Sukmana"),
    (
        "Sebuah pasar terbakar. Seorang pengguna Facebook, Marni Wulan, menulis bahwa pasar ditutup.",
        "Marni Wulan",
    ),
    ('"Baru tahu saya," tulis Wati Sulastri, salah seorang pengguna Facebook.', "Wati Sulastri"),
    ('"Saya pindah," ujar pemilik akun Lestari Ningsih. "Saya tidak," kata Lestari menambahkan.', "Lestari"),
    ("Informasi itu dibagikan akun gosip @lambe_ceria.", "akun gosip @lambe_ceria"),
    ("Kabar itu disebarkan oleh akun @info_pelajar.", "akun @info_pelajar"),
    ("Akun @siska_ayu misalnya, ia mempertanyakan alasan toko itu.", "ia"),
    ("Ramai komentar.\n@bunga_melati: Kenapa harus diboikot segala?", "@bunga_melati"),
    ('Ramai komentar.\n"Semoga kuat ya Bu." (@tika_mel)\n', "@tika_mel"),
    ('Ramai komentar.\n"Harusnya polisi datang" - @joko.gunadi\n', "@joko.gunadi"),
    ("Dilihat dari akun Instagram @kabar_desa, dua pria memukul sopir.", "akun Instagram @kabar_desa"),
]


@pytest.mark.parametrize(("text", "label"), ACCOUNTS)
def test_an_account_speaks(analyser: Analyser, text: str, label: str) -> None:
    found = [
        a for a in analyser.analyse(text, "id").attributions if label in text[a.label.start : a.label.end]
    ]
    assert [(a.code, a.grade) for a in found[-1:]] == [(Code.SOCIAL_MEDIA, Grade.G2)]


NETIZENS = [
    ("Video itu mengundang komentar warganet. Tak sedikit yang menyebut petugas arogan.", "Tak sedikit yang"),
    ("Video itu mengundang komentar warganet. Sebagian besar menyayangkan hal itu.", "Sebagian besar"),
    ('Ramai komentar netizen. "Arogan sekali," tulis salah satunya.', "salah satunya"),
    ("Sebuah akun anonim menyebut dana itu hilang.", "Sebuah akun anonim"),
    ("Akun penyebar hoaks itu menyebut vaksin berbahaya.", "Akun penyebar hoaks itu"),
    ('Pesan itu berbunyi: "Jangan angkat telepon dari nomor ini."', "Pesan itu"),
]


@pytest.mark.parametrize(("text", "label"), NETIZENS)
def test_people_on_the_net_speak_without_a_name(analyser: Analyser, text: str, label: str) -> None:
    found = analyser.analyse(text, "id").attributions
    assert [(text[a.label.start : a.label.end], a.code) for a in found] == [(label, Code.SOCIAL_MEDIA)]


PERSONS = [
    ("Warga menutup jalan. Sebagian menyebut ganti rugi belum dibayar.", Code.UNNAMED_GROUP),
    ("Seorang pengguna jalan, Budi Hartono, menyebut lampu itu padam.", Code.NAMED_PERSON),
    ("Penyanyi Rina Astuti membagikan perasaannya lewat Instagram.", Code.NAMED_PERSON),
    ("Rina Astuti berpamitan. Keputusan itu dibagikannya lewat Instagram.", Code.NAMED_PERSON),
    ("Akun Instagram @rina_a milik penyanyi Rina Astuti menyebut konser batal.", Code.NAMED_PERSON),
    ("Video itu dinarasikan sebagai serangan ke Sembulan.", Code.HEARSAY_AGENTLESS),
]


@pytest.mark.parametrize(("text", "code"), PERSONS)
def test_others_than_accounts_speak(analyser: Analyser, text: str, code: Code) -> None:
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Netizen justru ramai-ramai menyoroti gaun itu.",
        "Aksinya menuai pertanyaan dari warganet, karena Rudi Wijaya diketahui lama memakai akun itu.",
        "Foto yang dibagikannya lewat Instagram menuai pujian.",
        "Bantuan itu dibagikan oleh akun resmi kecamatan.",
        "Kirim kabar ke:\n@tanya_kota: 0812",
        "Dilihat dari sisi ekonomi, proyek itu merugikan warga.",
        "Kamus2 itu tebal.",
    ],
)
def test_nothing_is_told(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions
