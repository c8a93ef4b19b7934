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


def test_an_officer_without_a_name_tells_of_his_own_case(analyser: Analyser) -> None:
    text = '"Pelaku dan barang bukti sabu kami bawa ke kantor," jelas Kanit Reskrim Polsek Sembulan, Senin.'
    assert _weigh(analyser, text, Code.ATTR_ANON) == []
    some = '"Pelaku menjual sabu kepada siswa sekolah itu," jelas seorang penyidik Polsek Sembulan, Senin.'
    assert _weigh(analyser, some, Code.ATTR_ANON) == [Severity.HIGH]


def test_what_only_may_be_shown_accuses_nobody(analyser: Analyser) -> None:
    text = "Dosen Rina Astuti mengatakan bupati bisa dicopot asalkan ada bukti bahwa ia melakukan pelanggaran hukum."
    assert _weigh(analyser, text, Code.INTENT_ACCUSATION) == []


def test_a_subject_is_no_statement_of_those_who_speak_of_it(analyser: Analyser) -> None:
    text = "Manfaat obat kanker dari daun itu telah lama digembar-gemborkan oleh para peneliti."
    assert _weigh(analyser, text, Code.ATTR_ANON) == []


def test_a_rumour_that_turned_out_otherwise_is_not_passed_on(analyser: Analyser) -> None:
    text = "Bupati yang dikabarkan tewas diculik, ternyata sedang berobat di rumah sakit."
    assert _weigh(analyser, text, Code.HEARSAY) == []


def test_a_number_parted_from_people_counts_none(analyser: Analyser) -> None:
    text = _CRIME + "Sebuah motor terparkir sekitar 50 meter dari tubuh korban."
    assert _weigh(analyser, text, Code.FIGURE_NO_SOURCE) == []


def test_an_occasion_is_no_statement(analyser: Analyser) -> None:
    text = "Polisi menyelidiki komentar yang disampaikan seorang saksi dalam sidang korupsi dana desa itu."
    assert _weigh(analyser, text, Code.ATTR_ANON) == []


def test_a_long_sentence_that_opens_as_a_question_states_something(analyser: Analyser) -> None:
    text = (
        "Siapa yang tidak tahu lele, ikan yang jadi kesukaan banyak orang karena rasanya enak, "
        "namun ternyata satu suap lele mengandung tiga ribu sel kanker."
    )
    assert [f.code for f in analyser.analyse(text, "id").findings if f.layer == "assertion"] != []


def test_what_people_without_names_want_is_no_fact(analyser: Analyser) -> None:
    text = "Sejumlah organisasi lingkungan menegaskan bahwa pemerintah harus membuka data hutan kepada masyarakat."
    assert _weigh(analyser, text, Code.ATTR_ANON) == []


def test_a_wrong_that_nobody_has_done_accuses_nobody(analyser: Analyser) -> None:
    text = (
        "Kepala pengadilan Rusli Hamdani menegaskan setiap pelanggaran hukum akan ditindak tegas oleh negara."
    )
    assert _weigh(analyser, text, Code.INTENT_ACCUSATION) == []


@pytest.mark.parametrize("telling", ["menyebutkan bahwa", "menyebut jika"])
def test_what_a_shared_video_tells_is_its_claim(analyser: Analyser, telling: str) -> None:
    text = f"Di media sosial beredar video yang {telling} vaksin itu mengandung racun."
    found = [f for f in analyser.analyse(text, "id").findings if f.code is Code.ATTR_DOC_UNIDENTIFIED]
    assert [f.text for f in found] == ["vaksin itu mengandung racun"]


def test_where_and_how_long_talk_goes_round_is_no_claim(analyser: Analyser) -> None:
    text = "Permen itu aman, tidak seperti ramai diberitakan di media sosial selama sepekan ini."
    assert not _weigh(analyser, text, Code.HEARSAY)


def test_what_police_do_upon_somebodys_words_is_not_claimed_by_them(analyser: Analyser) -> None:
    text = "Dari keterangan seorang penjaga, polisi menangkap pemilik lahan di rumahnya."
    assert not _weigh(analyser, text, Code.ATTR_ANON)


@pytest.mark.parametrize(
    ("told", "severities"),
    [
        # the officer's account goes on
        (
            (
                "Kapolsek Danang Yulianto menjelaskan, warga melapor pada Senin.\nAwalnya tim mengintai pasar itu.\n"
                "Kemudian perampok itu ditangkap di pasar dan sebuah rumah dibakar."
            ),
            [Severity.LOW],
        ),
        # a named person's words about it follow
        (
            (
                "Perampok itu ditangkap di pasar.\n"
                '"Ia melawan petugas kami dengan sebilah parang," kata Kapolsek Danang Yulianto.'
            ),
            [Severity.LOW],
        ),
        ("Perampok itu ditangkap di pasar.\nTim pulang pada malam hari.", [Severity.MEDIUM]),
        # as a habit and long ago; only named by a noun it is no event
        ("Tak jarang perampok itu menembak korbannya hingga tewas.", [Severity.LOW]),
        ("Gerombolan itu lahir pada 1974.\nMereka menembak kepala desa hingga tewas.", [Severity.LOW]),
        ("Serangan itu kemudian mendorong warga menutup toko lebih awal.", []),
        ("Seorang penjaga toko tewas ditembak perampok.", [Severity.MEDIUM]),
    ],
)
def test_an_event_weighs_where_nobody_tells_it(
    analyser: Analyser, told: str, severities: list[Severity]
) -> None:
    text = _CRIME + "Warga kota itu resah.\n" + told
    span = len(_CRIME + "Warga kota itu resah.\n")
    found = analyser.analyse(text, "id").findings
    events = [f.severity for f in found if f.code is Code.UNATTRIBUTED_FACT and f.span.start >= span]
    assert events == severities


def test_a_lead_that_only_sums_up_is_low(analyser: Analyser) -> None:
    lead = "Kecelakaan maut terjadi di jalan tol. Dua orang dilaporkan meninggal dunia dalam tabrakan maut itu.\n"
    told = (
        "Kapolsek Danang Yulianto mengatakan truk itu menabrak mobil.\n"
        '"Truk itu melaju dari arah utara dan remnya blong," kata Danang Yulianto.'
    )
    assert _weigh(analyser, lead, Code.HEARSAY) == [Severity.HIGH]
    assert _weigh(analyser, lead + told, Code.HEARSAY) == [Severity.LOW]


def test_a_wrong_of_somebody_unknown_accuses_nobody(analyser: Analyser) -> None:
    assert _weigh(analyser, "Maling menggasak isi warung Bu Sumi.", Code.INTENT_ACCUSATION) == [Severity.LOW]
    assert _weigh(analyser, "Karyawan itu menggasak isi warung Bu Sumi.", Code.INTENT_ACCUSATION) == [
        Severity.HIGH
    ]
