"""Talk as a noun, and cues that are known by their place alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

TALK = [
    "Kabar perpisahan pasangan itu mencuat setelah foto mereka dihapus.",
    "Di kalangan pedagang beredar pula isu pasar akan digusur.",
    "Isu yang telah tersebar luas yang menyebutkan bahwa air tercemar membuat warga resah.",
    "Penyanyi itu ditanya soal gosip pernikahannya.",
    "Informasi yang dihimpun di lapangan menyebutkan korban dua orang.",
    "Sebuah informasi beredar di media sosial: pabrik itu tutup.",
    "Banyak beredar di grup warga bahwa listrik akan padam.",
    "Belakangan ada rumor mengenai penjualan klub itu.",
    "Bupati disebut sebagai pemilik tambang itu.",
    "Baru-baru ini muncul kembali info beras plastik di pasar.",
    "Ikan itu dipercaya sebagai obat yang mencegah stroke.",
]
NO_TALK = [
    "Kabar itu sampai ke telinga bupati.",
    "Ia membantah kabar tersebut.",
    "Kementerian Komunikasi dan Informasi membuka loket baru.",
    "Isu tersebut ditanggapi dengan tenang.",
    "Surat kabar itu beredar di tiga kota.",
    "Kerajaan itu dikenal sebagai lumbung padi.",
    "Kabar pertama kali mengenai wabah itu mencuat tiga tahun lalu.",
    "Perempuan itu dipercaya sebagai bendahara desa.",
]
SHARED = [
    ("Beredar foto yang memperlihatkan buaya di kolong jembatan.", Code.DOCUMENT_DATA),
    ("Beredar pesan bahwa sekolah diliburkan.", Code.SOCIAL_MEDIA),
    ("Pesan yang beredar di grup warga menyebut air akan mati.", Code.SOCIAL_MEDIA),
    ("Sebuah artikel yang lumayan viral di dunia maya menyebut bahwa ikan itu beracun.", Code.DOCUMENT_DATA),
]
BY_PLACE = [
    ('"Air sudah surut," kekeh Bambang Wijaya.', "Bambang Wijaya"),
    ('"Air sudah surut," bubuhnya.', "bubuhnya"),
    ("Lurah Tirtosari Bambang Wijaya menggarisi bahwa air sudah surut.", "Lurah Tirtosari Bambang Wijaya"),
]
NOT_SAID = [
    "Bupati Sari Dewi belum mengumumkan hasilnya.",
    "Bupati Sari Dewi akan menyampaikan rencana itu besok.",
    "Warga berkumpul untuk menyampaikan keluhan.",
    'Ia membeli "kopi tubruk" seharga lima ribu.',
]


@pytest.mark.parametrize("text", TALK)
def test_talk_that_goes_round_is_hearsay(analyser: Analyser, text: str) -> None:
    assert Code.HEARSAY_AGENTLESS in {a.code for a in analyser.analyse(text, "id").attributions}


@pytest.mark.parametrize("text", NO_TALK)
def test_talk_that_is_only_taken_up_is_none(analyser: Analyser, text: str) -> None:
    assert Code.HEARSAY_AGENTLESS not in {a.code for a in analyser.analyse(text, "id").attributions}


@pytest.mark.parametrize(("text", "code"), SHARED)
def test_what_is_passed_on_has_nobody_behind_it(analyser: Analyser, text: str, code: Code) -> None:
    assert code in {a.code for a in analyser.analyse(text, "id").attributions}


@pytest.mark.parametrize(("text", "label"), BY_PLACE)
def test_an_unlisted_verb_is_read_by_its_place(analyser: Analyser, text: str, label: str) -> None:
    found = analyser.analyse(text, "id").attributions
    assert [text[a.label.start : a.label.end] for a in found] == [label]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_may_be_said_is_not_said(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_talk_denied_by_somebody_is_told_by_what_it_says(analyser: Analyser) -> None:
    text = "Bambang Wijaya membantah adanya isu liar di grup warga yang menyebut gudang itu dibakar petugas."
    found = [a.code for a in analyser.analyse(text, "id").attributions]
    assert found == [Code.NAMED_PERSON, Code.HEARSAY_AGENTLESS]


def test_words_that_lost_their_space_are_read(analyser: Analyser) -> None:
    text = "Kapolres Sleman Kompol Arif Wibowomenegaskan jalan ditutup, dilansirdetikJatim."
    found = analyser.analyse(text, "id").attributions
    assert [a.code for a in found] == [Code.NAMED_PERSON, Code.MEDIA_RELAY]
