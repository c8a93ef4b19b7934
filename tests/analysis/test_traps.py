"""Words that look like a source or a cue and are none, and the readings that must win instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

NO_SOURCE = [
    ("id", "Sumber daya air dan sumber dana desa itu menipis sejak musim kemarau."),
    ("id", "Kata kunci untuk pintu itu tersimpan di laci."),
    ("id", "Kedua kata itu berasal dari bahasa Arab."),
    ("id", "Ibu itu sudah dilaporkan ke polisi karena mencuri."),
    ("id", "Bukit itu disebut Gunung Kembar oleh penduduk."),
    ("id", "Korban diketahui bernama Sari dan tinggal di Sleman."),
    ("id", "Petugas mengevakuasi warga ke balai desa."),
    ("id", "Ia mengajukan klaim asuransi kesehatan pekan lalu."),
    ("id", "Isu lingkungan menjadi tema seminar itu."),
    ("id", "Kabar baik datang dari lapangan hijau."),
    ("id", "Surat kabar itu terbit setiap pagi."),
    ("id", "Warga senang melihat jembatan baru."),
    ("id", "Anak yang menurut akan disayang orang tua."),
    ("en", "The source code was published on Friday."),
    ("en", "Open source tools are used in every school."),
    ("en", "The river is the only source of water in the valley."),
    ("en", "According to plan, the bridge opened in May."),
    ("en", "According to the schedule, the train leaves at six."),
    ("en", "She made an insurance claim after the flood."),
    ("en", "The official visit lasted two days."),
    ("en", "That said, the road was open again by noon."),
    ("en", "Some 300 people live on the island."),
    ("en", "Rescuers moved residents to the town hall."),
    ("en", "He visited the United States in March."),
]
READINGS = [
    ("id", "Dikatakan Kapolres Sleman Kompol Arif Wibowo, jalan itu ditutup.", Code.NAMED_PERSON),
    ("id", "Hal itu disampaikan Menteri Keuangan Sri Rahayu di Jakarta.", Code.NAMED_PERSON),
    ("id", "Dalam laporan itu disebutkan bahwa dana hilang.", Code.DOCUMENT_DATA),
    ("id", "Menurut jadwal, kereta berangkat pukul enam.", Code.DOCUMENT_DATA),
    ("id", 'Pengamat politik Universitas Cakra, Rano Wijaya, menilai "itu keliru".', Code.NAMED_PERSON),
    ("id", "Oknum polisi itu disebut-sebut menerima suap.", Code.HEARSAY_AGENTLESS),
    ("id", "Menurut seorang ahli hukum, aturan itu batal.", Code.UNNAMED_INDIVIDUAL),
    ("id", "Pria berinisial WS mengaku hanya iseng.", Code.UNNAMED_INDIVIDUAL),
    (
        "id",
        'Sahid (bukan nama asli) menceritakan hal itu. "Saya takut," kata Sahid.',
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("id", "Sumber tepercaya mengatakan rapat itu ricuh.", Code.UNNAMED_INDIVIDUAL),
    ("id", "BI menyatakan rupiah stabil.", Code.NAMED_ORG),
    ("id", "Bank Indonesia (BI) menyatakan rupiah stabil.", Code.NAMED_ORG),
    ("id", "Juru bicara kepolisian mengatakan jalan itu ditutup.", Code.ROLE_OFFICIAL),
    ("en", "It is believed that the minister has left.", Code.HEARSAY_AGENTLESS),
    ("en", "Police believe the man has fled.", Code.INSTITUTION_VOICE),
    ("en", "A spokeswoman for the ministry said the talks were off.", Code.ROLE_OFFICIAL),
    ("en", "People familiar with the talks said they had failed.", Code.UNNAMED_GROUP),
    ("en", '"The vote is fair," said Mr. Peter Hale.', Code.NAMED_PERSON),
]


@pytest.mark.parametrize(("language", "text"), NO_SOURCE)
def test_a_word_that_only_looks_like_a_source_is_none(analyser: Analyser, language: str, text: str) -> None:
    assert [text[a.label.start : a.label.end] for a in analyser.analyse(text, language).attributions] == []


@pytest.mark.parametrize(("language", "text", "code"), READINGS)
def test_the_right_reading_wins(analyser: Analyser, language: str, text: str, code: Code) -> None:
    assert {a.code for a in analyser.analyse(text, language).attributions} == {code}


def test_katanya_after_a_quotation_is_the_last_speaker_and_elsewhere_hearsay(analyser: Analyser) -> None:
    spoken = (
        'Kapolres Sleman Kompol Arif Wibowo menemui warga. "Jalan ditutup," katanya. Katanya ada yang hilang.'
    )
    found = analyser.analyse(spoken, "id").attributions
    assert [a.code for a in found] == [Code.NAMED_PERSON, Code.HEARSAY_AGENTLESS]


def test_an_estimate_inside_what_somebody_says_is_theirs(analyser: Analyser) -> None:
    found = analyser.analyse("Menurut BMKG, gelombang diperkirakan mencapai empat meter.", "id").attributions
    assert [a.code for a in found] == [Code.NAMED_ORG]
    found = analyser.analyse("Gelombang diperkirakan mencapai empat meter.", "id").attributions
    assert [a.code for a in found] == [Code.HEARSAY_AGENTLESS]


def test_a_pronoun_takes_the_type_of_the_person_before_it(analyser: Analyser) -> None:
    named = "Wali Kota Brantasari Dewi Lestari meninjau pasar. Ia mengatakan pasar itu akan dibuka."
    assert [a.code for a in analyser.analyse(named, "id").attributions] == [Code.NAMED_PERSON]
    unnamed = "Seorang saksi mata mengatakan mobil itu melaju. Ia menambahkan jalan itu gelap."
    assert {a.code for a in analyser.analyse(unnamed, "id").attributions} == {Code.UNNAMED_INDIVIDUAL}


def test_a_speaker_is_found_past_words_that_tell_when_and_where(analyser: Analyser) -> None:
    text = "Kapolres Sleman Kompol Arif Wibowo, dalam keterangannya di Yogyakarta, Senin, mengatakan jalan ditutup."
    found = analyser.analyse(text, "id").attributions
    assert [text[a.label.start : a.label.end] for a in found] == ["Kapolres Sleman Kompol Arif Wibowo"]


def test_a_name_given_later_only_counts_with_evidence(analyser: Analyser) -> None:
    same = "Seorang nelayan mengatakan perahunya hilang.\nBagus Prakoso kehilangan perahu itu hari Minggu."
    assert analyser.analyse(same, "id").attributions[0].code is Code.NAMED_PERSON
    other = "Seorang nelayan mengatakan perahunya hilang.\nBagus Prakoso terpilih menjadi ketua panitia."
    assert analyser.analyse(other, "id").attributions[0].code is Code.UNNAMED_INDIVIDUAL
