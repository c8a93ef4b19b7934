"""The whole engine on texts of every kind: the same answer each time, in linear time, whatever the text."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from growth import measure_growth
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.model import Code, Grade, Layer, Severity, is_anonymous
from telisik.analysis.pipeline import Analyser
from telisik.paths import resources, sample_article, seeds

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis

SAMPLES = sorted(path for path in seeds().glob("*.txt"))
SNIPPETS = """Kapolres Budi Santoso, mengatakan "Itu benar" kata dia . katanya menurut warga (47) — ’ “ ” : ;
seorang pejabat yang enggan disebut namanya dikatakan said the official , according to sources reportedly"""
WORDS = st.sampled_from([*SNIPPETS.split(), "\n", " "])


def show(analysis: Analysis) -> str:
    return json.dumps(dataclasses.asdict(analysis), ensure_ascii=False)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_new_engine_gives_the_same_answer(analyser: Analyser, path) -> None:
    text = path.read_text(encoding="utf-8")
    assert show(Analyser().analyse(text)) == show(analyser.analyse(text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_read_in_its_own_language(analyser: Analyser, path) -> None:
    found = analyser.analyse(path.read_text(encoding="utf-8"))
    assert found.language.supported
    if not path.stem.startswith("0"):
        assert found.language.code == path.stem[:2]
    assert (found.engine.pack, len(found.engine.pack_sha256)) == (found.language.code, 64)


def test_an_article_with_nothing_to_find_has_no_anonymous_source(analyser: Analyser) -> None:
    text = (seeds() / "en-nothing-to-find.txt").read_text(encoding="utf-8")
    assert [f for f in analyser.analyse(text).findings if f.layer is Layer.SOURCING] == []


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=80), st.sampled_from(["id", "en"]))
def test_every_span_lies_in_the_text_and_names_its_words(words: list[str], language: str) -> None:
    check_spans(" ".join(words), language)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=200), st.sampled_from(["id", "en"]))
def test_any_characters_at_all_are_survived(text: str, language: str) -> None:
    check_spans(text, language)


ENGINE = Analyser()


def check_spans(text: str, language: str) -> None:
    analysis = ENGINE.analyse(text, language)
    for a in analysis.attributions:
        for span in (a.label, *a.source, *a.cue, *a.content):
            assert 0 <= span.start < span.end <= len(text)
    places = [(f.span.start, -f.span.end) for f in analysis.findings]
    assert places == sorted(places)
    for f in analysis.findings:
        assert text[f.span.start : f.span.end] == f.text


def test_sourcing_findings_are_the_anonymous_sources_and_the_institutions(analyser: Analyser) -> None:
    analysis = analyser.analyse(sample_article().read_text(encoding="utf-8"))
    weak = [
        a.label
        for a in analysis.attributions
        if is_anonymous(a.code, a.grade) or a.code is Code.INSTITUTION_VOICE
    ]
    assert [f.span for f in analysis.findings if f.layer is Layer.SOURCING] == weak


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Konon, bupati itu menerima suap dari pemilik pabrik.", Severity.HIGH),
        ("Seorang saksi mata mengatakan mobil itu menabrak dua anak.", Severity.MEDIUM),
        ("Pemerintah menyatakan stok beras cukup.", Severity.LOW),
    ],
)
def test_the_less_traceable_the_graver(analyser: Analyser, text: str, severity: Severity) -> None:
    found = [f for f in analyser.analyse(text, "id").findings if f.layer is Layer.SOURCING]
    assert [f.severity for f in found] == [severity]


@pytest.mark.parametrize(
    "text", ["", "Le président a dit cela hier soir à Paris.", "こんにちは世界", "1234 !!!", "😀" * 100]
)
def test_a_text_that_no_pack_reads_is_analysed_with_nothing(analyser: Analyser, text: str) -> None:
    analysis = analyser.analyse(text)
    assert not analysis.language.supported
    assert (analysis.attributions, analysis.findings, analysis.quotations) == ((), (), ())
    assert analysis.engine.pack == ""


def test_the_language_can_be_chosen(analyser: Analyser) -> None:
    assert analyser.analyse("Konon begitu.", "id").language.code == "id"
    assert not analyser.analyse("Konon begitu.", "de").language.supported


@pytest.mark.parametrize(
    "text",
    [
        "\x00Kapolres \x00mengatakan itu.\x00",
        "Kapolres \ud800 mengatakan \udfff itu.",
        "\u202eKapolres mengatakan itu.\u202c",
        'Kapolres mengatakan, "itu',
        "KAPOLRES BUDI SANTOSO MENGATAKAN ITU BENAR.",
        "\ufeff",
    ],
)
def test_hostile_characters_are_survived(analyser: Analyser, text: str) -> None:
    analysis = analyser.analyse(text, "id")
    assert analysis.text_sha256 == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert all(0 <= a.label.start < a.label.end <= len(text) for a in analysis.attributions)


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("a", 1_000_000),
        ("kata ", 12_000),
        ('"', 20_000),
        ("mengatakan ", 4_000),
        ("Budi, ", 8_000),
        ("Budi mengatakan itu. ", 1_500),
        ("seorang pejabat (", 4_000),
        ("Kepala dinas mengatakan jalan ditutup. ", 450),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(analyser: Analyser, unit: str, count: int) -> None:
    analyser.analyse("Budi mengatakan itu.", "id")
    # Four times, were it the square of it.
    assert measure_growth(lambda times: analyser.analyse(unit * times, "id"), count, 2) < 3.2


def test_packs_in_other_folders_are_read(analyser: Analyser) -> None:
    only = Analyser([resources() / "languages" / "en"])
    assert not only.analyse("Presiden mengatakan hal itu kemarin di Jakarta.").language.supported
    assert only.analyse("The president said so on Monday in the capital.").attributions


@pytest.mark.parametrize(
    ("text", "language", "code", "grade"),
    [
        ("Menurut data BPS, inflasi turun.", "id", Code.DOCUMENT_DATA, Grade.G1),
        ("Dilansir Reuters, kapal itu tenggelam.", "id", Code.MEDIA_RELAY, Grade.G1),
        ("According to Reuters, the ship sank.", "en", Code.MEDIA_RELAY, Grade.G1),
        ("Pantauan Kompas di lokasi, jalan sudah dibuka.", "id", Code.FIRST_HAND, Grade.G0),
        ("BPBD menyatakan banjir surut.", "id", Code.NAMED_ORG, Grade.G1),
        ('"Jalan ditutup," kata Kapolres Sleman Kompol Arif Wibowo.', "id", Code.NAMED_PERSON, Grade.G0),
        ('"The road is shut," said Ann Lowe, a council engineer.', "en", Code.NAMED_PERSON, Grade.G0),
    ],
)
def test_named_sources_are_attributions_without_a_finding(
    analyser: Analyser, text: str, language: str, code: Code, grade: Grade
) -> None:
    analysis = analyser.analyse(text, language)
    assert [(a.code, a.grade) for a in analysis.attributions] == [(code, grade)]
    assert [f for f in analysis.findings if f.layer is Layer.SOURCING] == []
