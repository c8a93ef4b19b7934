"""What an article adds about a source, and that a name which the law protects is never held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Severity

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

PRESENT = [
    (
        "id",
        "reason_given",
        "Seorang pegawai yang enggan disebut namanya karena takut dipecat mengatakan dana itu hilang.",
    ),
    ("id", "basis_given", "Seorang pejabat yang hadir dalam rapat itu mengatakan keputusan sudah diambil."),
    ("id", "lawful_anonymity", "Korban berinisial RN (14) mengaku dicabuli oleh gurunya."),
    (
        "id",
        "lawful_anonymity",
        "Ibu korban mengatakan anaknya diperkosa tetangga. Kasus pemerkosaan itu terjadi di rumah.",
    ),
    ("id", "coerced_context", "Seorang tersangka mengatakan ia hanya disuruh."),
    ("id", "interested_party", "Kuasa hukum terdakwa mengatakan kliennya tidak bersalah."),
    ("id", "interested_party", "Ukraina mengklaim telah merebut kota itu."),
    ("id", "plural_unquantified", "Para ahli mengatakan virus itu menyebar lewat udara."),
    ("id", "no_locator", "Seorang pejabat mengatakan anggaran itu dipotong."),
    ("id", "translated_relay", "Seorang pejabat Rusia mengatakan pasukan ditarik, dikutip dari Reuters."),
    ("id", "multi_paragraph_quote", 'Seorang warga mengatakan, "Air naik cepat.\n"Kami lari ke bukit."'),
    (
        "en",
        "reason_given",
        "An aide, who declined to be named because the talks are private, said they had failed.",
    ),
    ("en", "basis_given", "A diplomat briefed on the talks said they had failed."),
    ("en", "lawful_anonymity", "The girl, who cannot be named for legal reasons, said she was followed."),
    ("en", "coerced_context", "A prisoner said the guards had left."),
    ("en", "plural_unquantified", "Critics said the plan would fail."),
]
ABSENT = [
    ("id", "reason_given", "Seorang pegawai yang enggan disebut namanya mengatakan dana itu hilang."),
    ("id", "lawful_anonymity", "Seorang saksi mata mengatakan mobil itu melaju kencang."),
    ("id", "lawful_anonymity", "Korban berinisial RN (34) mengaku uangnya hilang."),
    ("id", "coerced_context", "Kapolres Sleman Kompol Arif Wibowo mengatakan tersangka sudah ditahan."),
    ("id", "interested_party", "Menteri Keuangan Sri Rahayu mengatakan anggaran cukup."),
    ("id", "plural_unquantified", "Tiga warga mengatakan mereka melihat api."),
    (
        "id",
        "no_locator",
        "Seorang pejabat mengatakan dalam konferensi pers di Jakarta, Senin (3/3), anggaran itu dipotong.",
    ),
    ("en", "reason_given", "An aide, who declined to be named, said the talks had failed."),
    ("en", "plural_unquantified", "Two residents said they saw the fire."),
]


def find_modifiers(analyser: Analyser, language: str, text: str) -> set[str]:
    return {name for a in analyser.analyse(text, language).attributions for name in a.modifiers}


@pytest.mark.parametrize(("language", "modifier", "text"), PRESENT)
def test_what_the_article_adds_is_told(analyser: Analyser, language: str, modifier: str, text: str) -> None:
    assert modifier in find_modifiers(analyser, language, text)


@pytest.mark.parametrize(("language", "modifier", "text"), ABSENT)
def test_what_it_does_not_add_is_not_told(
    analyser: Analyser, language: str, modifier: str, text: str
) -> None:
    assert modifier not in find_modifiers(analyser, language, text)


def test_a_protected_name_is_no_defect(analyser: Analyser) -> None:
    text = "Korban berinisial RN (14) mengaku dicabuli oleh gurunya."
    finding = next(f for f in analyser.analyse(text, "id").findings if f.rule == "id.source.protected")
    assert finding.severity is Severity.LOW


def test_a_captive_stays_one_under_the_name_given_later(analyser: Analyser) -> None:
    text = "Pilot Maksim Krisna yang ditangkap mengatakan ia diperintah.\nKrisna menambahkan pesawatnya ditembak jatuh."
    found = analyser.analyse(text, "id").attributions
    assert ["coerced_context" in a.modifiers for a in found] == [True, True]


def test_a_lone_source_is_told(analyser: Analyser) -> None:
    alone = "Seorang warga mengatakan jalan itu ambles. Seorang warga menambahkan tak ada yang datang."
    assert "single_source" in find_modifiers(analyser, "id", alone)
    assert "single_source" not in find_modifiers(analyser, "id", alone + " Bupati Sari Dewi membantahnya.")
