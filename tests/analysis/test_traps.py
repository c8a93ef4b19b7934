"""Words that look like a source or a cue and are none, and the readings that must win instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code
from telisik.analysis.pack import load_pack
from telisik.paths import resources

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
    ("id", "Mata air dan sumber daya alam di lereng itu harus dijaga."),
    ("id", "Dana itu bersumber dari pajak daerah."),
    ("id", "Narasumber seminar itu datang dari tiga kota."),
    ("id", "Kata-kata di spanduk itu sulit dibaca."),
    ("id", "Satu kata itu cukup untuk menutup rapat."),
    ("id", "Aturan itu sudah jelas bagi semua peserta."),
    ("id", "Polisi bersikap tegas terhadap pelaku balap liar."),
    ("id", "Bulan terang menyinari sawah malam itu."),
    ("id", "Ia mengambil studi lanjut di luar negeri."),
    ("id", "Panitia menyediakan kursi tambah untuk tamu."),
    ("id", "Warga melaporkan kehilangan itu ke KPK."),
    ("id", "Korban membuat laporan di polsek terdekat."),
    ("id", "Pelaku diduga melarikan diri lewat pintu belakang."),
    ("id", "Terduga pelaku dan tersangka lain dibawa ke kota."),
    ("id", "Oknum polisi memukul pedagang di pasar."),
    ("id", "Di satu pihak harga naik, di lain pihak panen melimpah."),
    ("id", "Kedua pihak menandatangani kontrak baru."),
    ("id", "Pihak ketiga menanggung biaya perbaikan mobil itu."),
    ("id", "Apa kabar petani di lereng gunung itu?"),
    ("id", "Pasien mengeklaim dana BPJS di loket tiga."),
    ("id", "Ia khawatir akan nasib anaknya."),
    ("id", "Bakal calon wali kota itu mendaftar siang tadi."),
    ("id", "Kendaraan besar tidak dapat melewati jembatan itu."),
    ("id", "Wilayah itu dikenal sebagai lumbung padi."),
    ("id", "Benda yang disebut sebagai prasasti itu disimpan di museum."),
    ("id", "Tidak ada agama yang membenarkan kekerasan."),
    ("id", "Rusia menyatakan perang terhadap Ukraina pada malam itu."),
    ("id", "Ternyata rumah itu terlalu kecil untuk keluarga besar."),
    ("id", "Rapat digelar Sabtu (12/3) di balai desa."),
    ("id", "Baca juga: Warga Mengaku Mendengar Ledakan"),
    ("id", "Foto: Warga melintas di jembatan baru"),
    ("id", "Kalimat itu memakai kata sambung yang salah."),
    ("id", "Kabar gembira menyambut para petani."),
    ("id", "Tanggul itu disebut Tanggul Rakyat sejak dulu."),
    ("id", "Untuk diketahui, stadion itu dibangun pada 1990."),
    ("id", "Seperti diketahui, jalan itu rusak sejak musim hujan."),
    ("id", "Diberitakan sebelumnya, jembatan itu runtuh."),
    ("id", "Ia enggan berkomentar."),
    ("id", "Bupati belum mengumumkan hasilnya."),
    ("id", "Menteri akan menyampaikan pidato besok."),
    ("id", "Polisi masih mendalami kasus itu."),
    ("id", "Harga gula klaim terbaru tercantum di label."),
    ("id", "Laporan keuangan itu terbit tiap tahun."),
    ("id", "Siswa itu menulis cerita pendek."),
    ("id", "Ia menambahkan garam ke dalam sup."),
    ("id", "Menurut saya, film itu bagus."),
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
    ("en", "The source of the leak is a broken valve."),
    ("en", "Water sources dried up in August."),
    ("en", "The noise is a source of concern for parents."),
    ("en", "A militant group claimed responsibility for the blast."),
    ("en", "The mayor claimed victory on Sunday night."),
    ("en", "The flood claimed 12 lives."),
    ("en", "She filed a claim with her insurer."),
    ("en", "The work went on according to law."),
    ("en", "The match officials left the pitch under guard."),
    ("en", "Officials stopped the match after ten minutes."),
    ("en", "The officially opened bridge is 300 metres long."),
    ("en", "Will opened the door in March."),
    ("en", "Thousands could hear the music from the harbour."),
    ("en", "The suspect was arrested on Monday."),
    ("en", "The alleged thief was taken to the station."),
    ("en", "Said document was filed in June."),
    ("en", "As told to Ann Lowe"),
    ("en", "Jehovah's Witnesses built a hall in the village."),
    ("en", "The ferry is expected to arrive at 6 pm."),
    ("en", "People familiar with the rules passed the test easily."),
    ("en", 'The film "They Said Nothing" opens on Friday.'),
    ("en", "The first lady visited a school."),
    ("en", "First Bank opened a branch in Leeds."),
    ("en", "Mr. Best won the race in Dover."),
    ("en", "The critics' prize went to a Danish film."),
    ("en", "He told stories to the children every night."),
    ("en", "She said nothing."),
    ("en", "The believed method is old."),
    ("en", "Read also: Minister says road is safe"),
    ("en", "See also: Police say man fled"),
]
# Only the parse of a pack's model tells these: a noun that could be a verb, a quotation in single marks.
PARSED = {
    "The suspect was arrested on Monday.",
    "The believed method is old.",
    "'The road is closed,' said Ann Lowe.",
    "Dr. Ann Lowe of St. Anne's Hospital said the road was closed.",
}
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
    ("id", "Pihak keluarga mengatakan korban sudah dimakamkan.", Code.INSTITUTION_VOICE),
    (
        "id",
        "Ahli epidemiologi Universitas Cakra, Panji Wardana, mengatakan wabah itu reda.",
        Code.NAMED_PERSON,
    ),
    ("id", "Menurut data BPS, inflasi turun.", Code.DOCUMENT_DATA),
    ("id", "Menurut UU Nomor 5 Tahun 1999, perjanjian itu batal.", Code.DOCUMENT_DATA),
    ("id", "Kapolsek Sembulan AKP Rudi Hartono membenarkan kejadian itu.", Code.NAMED_PERSON),
    ("id", '"Saya tidak tahu," jelas Rudi Hartono.', Code.NAMED_PERSON),
    ("id", '"Jalan ditutup," tegas Kapolres Sleman Kompol Arif Wibowo.', Code.NAMED_PERSON),
    ("id", "“Ia berkata 'tidak' kepada kami,” kata Rudi Hartono.", Code.NAMED_PERSON),
    ("id", "Menurut dr. Sari Dewi, Sp.PD, obat itu aman.", Code.NAMED_PERSON),
    ("id", "Kol. Budi Santoso mengatakan pasukan ditarik.", Code.NAMED_PERSON),
    ("id", "- Warga mengaku mendengar ledakan", Code.UNNAMED_GROUP),
    ("id", 'Juru bicara kementerian mengatakan "the talks are over" kepada wartawan.', Code.ROLE_OFFICIAL),
    ("id", "Warganet menuding toko itu menipu.", Code.SOCIAL_MEDIA),
    ("id", "Wanita itu santer dikabarkan menikah lagi.", Code.HEARSAY_AGENTLESS),
    ("id", "Kabarnya, toko itu tutup.", Code.HEARSAY_AGENTLESS),
    ("id", "Sumber di lingkungan istana mengatakan menteri itu mundur.", Code.UNNAMED_INDIVIDUAL),
    ("id", "Dilansir Reuters, kapal itu tenggelam.", Code.MEDIA_RELAY),
    ("id", "Klaim itu dibantah Bupati Sari Dewi.", Code.NAMED_PERSON),
    ("en", "It is believed that the minister has left.", Code.HEARSAY_AGENTLESS),
    ("en", "Police believe the man has fled.", Code.INSTITUTION_VOICE),
    ("en", "A spokeswoman for the ministry said the talks were off.", Code.ROLE_OFFICIAL),
    ("en", "People familiar with the talks said they had failed.", Code.UNNAMED_GROUP),
    ("en", '"The vote is fair," said Mr. Peter Hale.', Code.NAMED_PERSON),
    ("en", "“It was ‘a gift’ to us,” Ann Lowe said.", Code.NAMED_PERSON),
    ("en", "Ann Lowe said: “The road is closed.", Code.NAMED_PERSON),
    ("en", "'The road is closed,' said Ann Lowe.", Code.NAMED_PERSON),
    ("en", "“Apparently the road is closed,” said Ann Lowe.", Code.NAMED_PERSON),
    ("en", 'Ann Lowe told reporters "jalan itu ditutup" on Monday.', Code.NAMED_PERSON),
    ("en", "Dr. Ann Lowe of St. Anne's Hospital said the road was closed.", Code.NAMED_PERSON),
    ("en", "Police believed that the driver had fled.", Code.INSTITUTION_VOICE),
    ("en", "Critics say the plan will fail.", Code.UNNAMED_GROUP),
    ("en", "The bridge was reportedly closed.", Code.HEARSAY_AGENTLESS),
]

# Words that look like a claim, a hedge or a superlative and are none.
NO_ASSERTION = [
    (
        "Budi Santoso mengaku senang dengan jembatan baru.",
        {Code.INTENT_ACCUSATION, Code.ATTR_ANON, Code.ATTR_WEAK},
    ),
    ("Ternyata rumah itu terlalu kecil, dan tertentu saja terus bocor.", {Code.SUPERLATIVE}),
    ("Terhadap kabar itu ia tetap tenang.", {Code.SUPERLATIVE, Code.HEARSAY}),
    ("Rapat digelar Sabtu (12/3) di balai desa.", {Code.FIGURE_NO_SOURCE}),
    ("Bakal calon wali kota itu mendaftar siang tadi.", {Code.PREDICTION}),
    ("Ia khawatir akan hal itu.", {Code.PREDICTION}),
    ("Pulau itu terbesar kedua menurut data BPS.", {Code.SUPERLATIVE}),
    ('"Mereka itu penjajah," kata Budi Santoso.', {Code.LOADED}),
    ("Korban diketahui bernama Sari.", {Code.HEARSAY}),
]


@pytest.mark.parametrize(("text", "codes"), NO_ASSERTION)
def test_a_word_that_only_looks_unproven_is_left_alone(
    analyser: Analyser, text: str, codes: set[Code]
) -> None:
    assert codes.isdisjoint(f.code for f in analyser.analyse(text, "id").findings)


def _skip_unparsed(text: str) -> None:
    """Skip what needs a parse where the English pack has no model."""
    if text in PARSED and load_pack(resources() / "languages" / "en").model is None:
        pytest.skip("the English pack has no model here")


@pytest.mark.parametrize(("language", "text"), NO_SOURCE)
def test_a_word_that_only_looks_like_a_source_is_none(analyser: Analyser, language: str, text: str) -> None:
    _skip_unparsed(text)
    assert [text[a.label.start : a.label.end] for a in analyser.analyse(text, language).attributions] == []


@pytest.mark.parametrize(("language", "text", "code"), READINGS)
def test_the_right_reading_wins(analyser: Analyser, language: str, text: str, code: Code) -> None:
    _skip_unparsed(text)
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
    witness = "Seorang saksi mata mengatakan jembatan itu ambruk.\nKepala BPBD Rudi Hartono mengatakan jembatan rusak."
    assert analyser.analyse(witness, "id").attributions[0].code is Code.UNNAMED_INDIVIDUAL
