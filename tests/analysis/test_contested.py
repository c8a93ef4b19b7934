"""What named sources say of others, and what in the narrator's voice is no statement to be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Finding, Layer
from telisik.analysis.text import read_text

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[Finding]:
    return [f for f in analyser.analyse(text, "id").findings if f.layer is Layer.ASSERTION]


def list_codes(analyser: Analyser, text: str) -> set[Code]:
    return {finding.code for finding in find(analyser, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ketua Aliansi Petani Darmo Wiratmo mengatakan ada dalang di balik penjarahan gudang itu.",
        "Duta Besar Osmar Ilya Branko menyebut Valdera sebagai kaki tangan penjajah.",
        "Mantan Kapolda Irjen (Purn) Seno Aji mengatakan ada dalang di balik isu ijazah itu.",
        "Aktivis pendidikan Siti Rahmah menduga sekolah itu tidak menerbitkan ijazah karena tunggakan.",
        "Ketua Partai Bahtera Sofyan Latu mengecam rekayasa kasus terhadap kadernya.",
    ],
)
def test_a_wrong_that_a_named_speaker_ascribes_is_marked(analyser: Analyser, text: str) -> None:
    assert Code.INTENT_ACCUSATION in list_codes(analyser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kapolres Budi Santoso mengatakan dalang perampokan itu sudah ditangkap.",
        'Kapolres Budi Santoso datang siang itu. "Dalangnya sudah kami tangkap," kata Budi.',
        "Gubernur Rahman Latif mengatakan pasar akan dibuka kembali pada Senin.",
        "Kepala BMKG Wilayah Sagara Daryanto Susilo menduga hujan akan turun sampai pekan depan.",
    ],
)
def test_officers_on_their_cases_guesses_and_plain_news_accuse_nobody(analyser: Analyser, text: str) -> None:
    assert Code.INTENT_ACCUSATION not in list_codes(analyser, text)


def test_what_one_side_of_a_war_says_of_its_blows_is_marked_and_its_plans_are_not(analyser: Analyser) -> None:
    told = "Garda Nasional Osmar menyatakan mereka menghancurkan pangkalan militer Valdera."
    planned = "Garda Nasional Osmar menyatakan mereka akan menyerang pangkalan militer Valdera."
    assert Code.ATTR_WEAK in list_codes(analyser, told)
    assert Code.ATTR_WEAK not in list_codes(analyser, planned)


def test_a_rumour_is_marked_from_what_it_says_and_not_where_it_is_denied(analyser: Analyser) -> None:
    handed_on = "Sejak pagi di media sosial beredar kabar yang menyebut masjid itu digembok pengurusnya."
    denied = "Kabar yang beredar seputar kenaikan gaji presiden dipastikan merupakan hoaks."
    marked = [finding for finding in find(analyser, handed_on) if finding.code is Code.HEARSAY]
    assert [finding.text for finding in marked] == ["masjid itu digembok pengurusnya"]
    assert Code.HEARSAY not in list_codes(analyser, denied)


def test_what_is_taken_back_is_no_hearsay(analyser: Analyser) -> None:
    text = "Dinas menegaskan kabar yang menyebut kenaikan pajak hingga Rp 5 juta merupakan data yang tidak valid."
    assert Code.HEARSAY not in list_codes(analyser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Sebaiknya Anda jangan memakai jarum yang sudah dibakar.",
        "CIRI KUAS BULU BABI",
        "Petugas merazia permen yang diduga mengandung narkoba.",
        "Cara membedakan sikat berbahan bulu babi adalah dengan membakarnya.",
        "Gunakan sikat yang tidak mengandung bulu babi, seperti kayu siwak.",
        "Artinya permen itu mengandung narkoba jenis baru.",
        "Belum ada penelitian yang menyatakan bahwa ikan itu memicu kanker.",
    ],
)
def test_instructions_headings_and_what_is_only_suspected_are_no_events(
    analyser: Analyser, text: str
) -> None:
    assert Code.UNATTRIBUTED_FACT not in list_codes(analyser, text)


def test_a_stretch_that_lost_its_full_stops_is_cut_where_a_word_opens_a_sentence() -> None:
    told = "Kerusuhan terjadi di rumah tahanan pada Jumat sore dan merusak banyak pintu sel di dua blok"
    text = " ".join(
        f"{opener} {told[0].lower()}{told[1:]}"
        for opener in ("Sebelumnya", "Namun", "Akibat itu", "Menurut", "Kini")
    )
    sentences = [text[s.span.start : s.span.end] for s in read_text(text).sentences]
    assert [sentence.split()[0] for sentence in sentences] == [
        "Sebelumnya",
        "Namun",
        "Akibat",
        "Menurut",
        "Kini",
    ]
    short = f"{told} Namun reda."
    assert len(read_text(short).sentences) == 1


def test_a_sentence_that_opens_with_a_source_is_no_credit(analyser: Analyser) -> None:
    text = "Sumber yang mengetahui perundingan itu mengatakan perusahaan menyuap dua pengawas."
    assert Code.ATTR_ANON in list_codes(analyser, text)


@pytest.mark.parametrize(
    "credit", ["Sumber: kantor berita", "Video: perusahaan menyuap dua pengawas", "Sumber"]
)
def test_a_credit_states_nothing(analyser: Analyser, credit: str) -> None:
    assert not find(analyser, f"Jembatan itu dibangun pada tahun lalu.\n{credit}")


@pytest.mark.parametrize(
    "text",
    [
        # a wrong as such, forbidden, or denied from further off
        "Ketua Himpunan Pengusaha Darmo Wiratmo mengatakan isu pungli bukan lagi masalah di kawasan itu.",
        "Wali Kota Surya Latif menandatangani edaran. Surya Latif mengatakan edaran itu tentang larangan pungli.",
        "Rini Astuti mengatakan ia tidak pernah meminta, menyuruh, bahkan merayu pengacaranya untuk menyuap hakim.",
        "Psikolog Rini Astuti mengatakan foto pribadi memperbesar peluang orang memanipulasi korban.",
        (
            'Ahli hukum Rini Astuti menjabarkan isi pasal itu: "Setiap orang yang dengan niat menguntungkan dirinya '
            'sendiri atau orang lain, menyalahgunakan kewenangan atau sarana karena jabatannya, dipidana penjara."'
        ),
        "Menteri Surya Latif mengatakan pemerintah membenahi banyak hal, seperti bebas pungli dan aman dari preman.",
        # who watches a war takes no side
        "Badan Tenaga Atom Internasional menyatakan serangan rudal itu menghancurkan dua pangkalan militer.",
        # the narrator denies it, or speaks of a game
        "Langkah itu bentuk kepemimpinan yang luwes, bukan pencitraan.",
        "Kedua mempelai menyuapi kue kepada orang tua mereka.",
        "Bagas membobol gawang tamu dengan sepakan jarak jauh.",
    ],
)
def test_what_accuses_nobody_is_left_out(analyser: Analyser, text: str) -> None:
    assert not list_codes(analyser, text) & {Code.INTENT_ACCUSATION, Code.ATTR_WEAK}
