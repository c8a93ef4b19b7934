"""What the article states in its own voice: which sentences state something, and which figures and events count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

_NARRATED = {Code.UNATTRIBUTED_FACT, Code.FIGURE_NO_SOURCE, Code.INTENT_ACCUSATION}


def _mark(analyser: Analyser, text: str, language: str = "id") -> list[str]:
    return [f.text for f in analyser.analyse(text, language).findings if f.code in _NARRATED]


def test_a_statement_with_a_question_of_one_word_behind_it_is_one(analyser: Analyser) -> None:
    assert _mark(analyser, "Sepotong tahu goreng itu mengandung bahan pengawet mayat, benarkah?") != []
    assert _mark(analyser, "Benarkah sepotong tahu goreng itu mengandung bahan pengawet mayat?") == []


def test_words_of_first_aid_make_instructions_only_where_they_open_a_sentence(analyser: Analyser) -> None:
    told = "Ramuan itu terbukti ampuh sebagai pertolongan pertama pada korban gigitan ular."
    asked = "Pertolongan pertama pada korban gigitan ular yang terbukti ampuh adalah mengikat lukanya."
    assert _mark(analyser, told) != []
    assert _mark(analyser, asked) == []


def test_a_long_sentence_that_opens_with_this_states_something(analyser: Analyser) -> None:
    text = "Ini adalah pabrik kosmetik terbesar di Kota Lembah Sari yang memakai minyak babi dalam sabunnya."
    assert _mark(analyser, text) != []


def test_a_textbook_on_a_sickness_is_background(analyser: Analyser) -> None:
    assert _mark(analyser, "Kolera merupakan penyakit menular yang dapat menyebabkan kematian.") == []
    assert _mark(analyser, "Kolera mewabah dan menewaskan belasan warga Desa Sukamerta.") != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ketua rombongan ke-19 orang tua itu menyapa warga.", "id"),
        ("It was the 19th people's assembly in the valley.", "en"),
    ],
)
def test_an_ordinal_counts_nobody(analyser: Analyser, text: str, language: str) -> None:
    assert _mark(analyser, text, language) == []


def test_what_is_not_shown_accuses_nobody(analyser: Analyser) -> None:
    assert _mark(analyser, "Bendahara desa itu menyalahgunakan dana bantuan beras.") != []
    assert _mark(analyser, "Tidak ada bukti bendahara desa itu menyalahgunakan dana bantuan beras.") == []


def test_a_stand_that_is_rumoured_is_a_statement(analyser: Analyser) -> None:
    text = "Pemilik pabrik itu disebut-sebut mendukung pembakaran gudang beras milik pesaingnya."
    assert Code.HEARSAY in {finding.code for finding in analyser.analyse(text, "id").findings}


def test_a_rumour_that_goes_on_with_a_surprise_is_still_one(analyser: Analyser) -> None:
    text = "Bupati yang dikabarkan hadir dalam rapat itu rupanya ikut menerima suap dari pemilik tambang."
    assert Code.HEARSAY in {finding.code for finding in analyser.analyse(text, "id").findings}


def test_what_an_instruction_is_given_for_is_a_statement(analyser: Analyser) -> None:
    text = "Informasi bagi Anda agar lebih teliti, karena ada sikat gigi yang mengandung bulu babi."
    marked = [f for f in analyser.analyse(text, "id").findings if f.code is Code.UNATTRIBUTED_FACT]
    assert [text[f.span.start : f.span.end] for f in marked] == [
        "karena ada sikat gigi yang mengandung bulu babi"
    ]


def test_what_an_instruction_promises_is_a_statement(analyser: Analyser) -> None:
    told = "Tunggulah dua menit, maka lidah penderita kejang itu kembali normal."
    assert _mark(analyser, told) == ["maka lidah penderita kejang itu kembali normal"]
    assert _mark(analyser, "Tunggulah dua menit, maka kue itu siap dihidangkan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tidak semua jamur hutan mengandung racun.",
        "Jadi, tidak semua kerupuk di pasar itu mengandung bahan pengawet mayat.",
        "Belum diketahui secara pasti siapa yang menembak dan membunuh saksi itu.",
        "Tidak ada bukti bahwa daun itu menyembuhkan kanker.",
        "Kini teh pahit itu bukan lagi menjadi obat kanker.",
        "Belum tentu tahu goreng itu mengandung minyak babi.",
    ],
)
def test_what_is_not_always_so_charges_nobody(analyser: Analyser, text: str) -> None:
    assert _mark(analyser, text) == []


def test_what_does_not_open_with_a_doubt_still_states_something(analyser: Analyser) -> None:
    assert _mark(analyser, "Tidak semua penumpang selamat dari ledakan di kapal itu.") != []
    assert _mark(analyser, "Massa membakar rumah pedagang itu meski tidak ada bukti ia mencuri.") != []


@pytest.mark.parametrize(
    "text",
    [
        "Nama Apidong terdiri dari dua kata, yaitu api dan dong yang berarti membakar.",
        "Sebutan itu diambil dari kata kuno yang berarti menyerang dari belakang.",
    ],
)
def test_what_a_name_is_made_of_is_no_event(analyser: Analyser, text: str) -> None:
    assert _mark(analyser, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pesan berantai tentang sosis berbahan minyak babi itu menyebar di grup wali murid.",
        "Mitos tersebut membuat penderita kejang dibiarkan tanpa obat sampai lumpuh.",
        "Lurah Sukamerta turun ke pasar untuk mengecek kebenaran isu bakso daging tikus.",
    ],
)
def test_what_is_told_of_a_tale_is_no_event(analyser: Analyser, text: str) -> None:
    assert _mark(analyser, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Yuk, kenali dulu bakso yang mengandung daging tikus.",
        "Tusuk jari korban dengan jarum hingga darah beracun keluar.",
        "Anda dianjurkan menjauhi air sumur yang tercemar.",
    ],
)
def test_advice_to_the_reader_states_nothing(analyser: Analyser, text: str) -> None:
    assert _mark(analyser, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ribuan demonstran memblokir jalan tol selama tiga hari.",
        "Ikan asin yang beredar di pasar itu aman untuk dikonsumsi meski berbau tajam.",
        "Kolam lele di desa itu dikelilingi kandang babi dan tumpukan sampah.",
        "Pohon tua di Jalan Melati tumbang dan menimpa warung nasi.",
    ],
)
def test_crowds_food_and_fallen_trees_are_told_by_somebody(analyser: Analyser, text: str) -> None:
    assert _mark(analyser, text) != []


def test_a_figure_that_points_back_is_not_counted_again(analyser: Analyser) -> None:
    assert _mark(analyser, "Ribuan warga dari tujuh desa menggelar aksi di alun-alun.") != []
    assert _mark(analyser, "Ribuan warga tersebut menggelar aksi di alun-alun.") == []
    assert _mark(analyser, "Ratusan warga Sukamerta itu menggelar aksi di alun-alun.") == []
    assert _mark(analyser, "Lima warga Sukamerta itu tewas tertimbun longsor.") != []


def test_a_figure_at_the_end_of_a_sentence_does_not_point_at_the_next(analyser: Analyser) -> None:
    assert _mark(analyser, "Bupati menghabiskan Rp 5 miliar. Itu uang pengungsi banjir.") != []


def test_how_often_something_was_done_is_no_figure(analyser: Analyser) -> None:
    assert _mark(analyser, "Pengusaha tambang itu sudah tiga kali dipanggil dewan kota.") == []
    assert _mark(analyser, "Kasus demam berdarah naik tiga kali lipat dalam sebulan.") != []


def test_what_is_seized_by_an_authority_that_is_named_is_no_open_event(analyser: Analyser) -> None:
    assert (
        _mark(analyser, "Serbuk putih dalam botol bayi itu langsung diamankan ke Mapolsek Sukamerta.") == []
    )
    assert _mark(analyser, "Truk yang menabrak lima pejalan kaki itu diamankan polisi.") != []


def test_how_many_an_authority_suspects_is_on_its_record(analyser: Analyser) -> None:
    assert _mark(analyser, "Kejaksaan menetapkan empat orang sebagai tersangka dalam kasus waduk.") == []
    assert _mark(analyser, "Empat orang menggelapkan dana waduk itu.") != []


def test_a_tale_that_the_narrator_takes_back_is_no_event(analyser: Analyser) -> None:
    assert _mark(analyser, "Nama permainan itu berarti aku yahudi.") != []
    assert _mark(analyser, "Terjemahan nama permainan itu menjadi aku yahudi adalah invalid.") == []
    assert _mark(analyser, "Jangan percaya bahwa susu kambing itu mengandung racun.") == []
    assert _mark(analyser, "Tim dosen tidak menemukan bukti bahwa bakso itu mengandung daging tikus.") == []


def test_a_suit_and_symptoms_are_told_by_somebody(analyser: Analyser) -> None:
    assert _mark(analyser, "Pemerintah Negara Bagian Osmar bersiap menggugat menteri kehakiman.") != []
    assert _mark(analyser, "Pemilik warung itu dan istrinya mengalami gejala keracunan jamur.") != []


def test_an_event_in_answer_to_a_tale_is_one(analyser: Analyser) -> None:
    assert _mark(analyser, "Menanggapi berita itu, warga membakar kantor lurah.") != []
    assert (
        _mark(analyser, "Tim dokter tidak menemukan bukti kekerasan, tetapi polisi menembak dua saksi.") != []
    )


def test_a_noun_that_looks_like_a_step_of_first_aid_opens_no_advice(analyser: Analyser) -> None:
    assert _mark(analyser, "Telepon genggam korban dirampas dua begal di Jalan Melati.") != []
    assert _mark(analyser, "Hubungi dokter bila kulit terasa hangus atau terbakar.") == []


def test_a_surprise_that_takes_a_tale_back_reveals_nothing(analyser: Analyser) -> None:
    assert _mark(analyser, "Cerita tentang jamu yang menyembuhkan kanker itu ternyata tidak benar.") == []
    assert _mark(analyser, "Jamu yang dijual di pasar itu ternyata memicu kanker usus.") != []


def test_troops_are_counted_by_somebody_and_a_guard_is_everyday(analyser: Analyser) -> None:
    sent = "Negara Osmar mengirim 700 personel marinir ke kota yang diserang."
    guard = "Sebanyak 300 personel gabungan mengawal unjuk rasa di alun-alun."
    assert _mark(analyser, sent) != []
    assert _mark(analyser, guard) == []


def test_what_the_narrator_sets_against_a_source_is_not_that_sources_word(analyser: Analyser) -> None:
    said = "Kapolres Rusli Hamdani mengatakan situasi aman. "
    assert _mark(analyser, said + "Padahal sedikitnya dua puluh warga tewas dibakar.") != []
    assert _mark(analyser, said + "Ada sedikitnya dua puluh warga tewas dibakar.") == []
