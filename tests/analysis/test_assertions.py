"""What the assertion rules mark and what they leave alone, through the real engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import measure_growth
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.article import Article, read_article
from telisik.analysis.assertions import find_assertions, find_credits
from telisik.analysis.model import (
    ASSERTION_CODES,
    SOURCE_CODES,
    Attribution,
    Code,
    Finding,
    Grade,
    Layer,
    Quotation,
    Severity,
    Span,
)
from telisik.analysis.pack import Pack, Rule, load_pack
from telisik.analysis.phrasebook import Phrasebook
from telisik.analysis.pipeline import Analyser
from telisik.analysis.text import read_text
from telisik.paths import resources, sample_article

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("id", "en")
ANALYSER = Analyser()
PACKS = {language: load_pack(resources() / "languages" / language) for language in LANGUAGES}
BOOKS = {language: Phrasebook(pack) for language, pack in PACKS.items()}
RULES = [rule for pack in PACKS.values() for rule in pack.rules if rule.layer is Layer.ASSERTION]


def make_article(
    text: str, language: str, attributions: Sequence[Attribution] = (), quotations: Sequence[Quotation] = ()
) -> Article:
    """Return a text as the rules see it."""
    return read_article(read_text(text), BOOKS[language], attributions, quotations)


def find(text: str, language: str = "id") -> list[Finding]:
    """Return the assertion findings of a text."""
    return [f for f in ANALYSER.analyse(text, language).findings if f.layer is Layer.ASSERTION]


def codes(text: str, language: str = "id") -> set[Code]:
    """Return the codes found, further ones too."""
    return {code for f in find(text, language) for code in (f.code, *f.others)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_marks_its_own_examples_and_no_counterexample(rule: Rule) -> None:
    language = rule.id[:2]
    assert rule.match
    assert rule.no_match
    for text in rule.match:
        assert rule.code in codes(text, language), text
    for text in rule.no_match:
        assert rule.code not in codes(text, language), text


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
def test_every_assertion_code_has_a_rule_with_reason_checks_and_norm(pack: Pack) -> None:
    everything = (*pack.rules, *(part for part in pack.idle if isinstance(part, Rule)))
    rules = [rule for rule in everything if rule.layer is Layer.ASSERTION]
    assert {rule.code for rule in rules} == set(ASSERTION_CODES)
    for rule in rules:
        assert rule.severity is not None
        assert rule.checks
        for sentence in (rule.reason, rule.norm, *rule.checks):
            assert sentence.en.endswith((".", "?"))
            assert sentence.id.endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_reason_calls_a_statement_false(rule: Rule) -> None:
    verdicts = {"false", "untrue", "lie", "hoax", "bohong", "palsu", "hoaks"}
    assert not verdicts & set(f"{rule.reason.en} {rule.reason.id}".lower().replace(".", " ").split())


TRAPS = [
    ("id", "Warga memanfaatkan sumber daya dan mata air di desa itu.", set()),
    ("id", "Kasus itu sudah dilaporkan ke polisi oleh keluarga korban pada Senin.", {Code.HEARSAY}),
    ("id", "Jembatan itu membentang di bukit yang disebut Gunung Kasur.", {Code.HEARSAY}),
    ("id", "Pedagang mengajukan klaim asuransi untuk dua truk yang rusak.", {Code.ATTR_WEAK}),
    ("id", "Warga khawatir akan hal itu.", {Code.PREDICTION}),
    ("id", "Partai itu mengajukan bakal calon wali kota.", {Code.PREDICTION}),
    ("id", "Kegiatan itu berlangsung pada Sabtu (12/3) di balai kota.", {Code.FIGURE_NO_SOURCE}),
    ("id", "Rapat itu ternyata ditunda terhadap jadwal tertentu.", {Code.SUPERLATIVE}),
    ("id", "Menurut data BPS yang dirilis 2 Juni, kota itu terbesar kedua di provinsi.", {Code.SUPERLATIVE}),
    ("id", '"Penjajah itu kembali," kata Presiden Mirek Stovan.', {Code.LOADED}),
    ("id", "Baca juga: Agresor Menewaskan 40 Orang di Kota Pelabuhan", set(ASSERTION_CODES)),
    ("id", "Benarkah 40 orang tewas dalam kebakaran itu?", set(ASSERTION_CODES)),
    ("id", "Petugas mengevakuasi warga dari lereng bukit.", {Code.ATTR_ANON}),
    ("id", 'Kirana dijuluki "Si Kidal dari Kemiri" karena lahir di sana.', {Code.ORPHAN_QUOTE}),
    ("id", 'Bandara itu ditutup dengan alasan "situasi keamanan yang memburuk".', {Code.ORPHAN_QUOTE}),
    ("id", 'Permen itu mirip "kempeng" yang dijual di pasar.', {Code.ORPHAN_QUOTE}),
    ("id", 'Sekolah itu punya moto "belajar sambil bermain setiap hari".', {Code.ORPHAN_QUOTE}),
    (
        "id",
        'Pelatih itu berharap atletnya rajin.\n\n"Pola pikir mereka harus diubah sebelum turnamen besar dimulai."',
        {Code.ORPHAN_QUOTE},
    ),
    (
        "id",
        "Menteri Kesehatan Ratna Djuwita mengatakan kementeriannya membuka 40 puskesmas.",
        set(ASSERTION_CODES),
    ),
    ("id", "Petenis itu menang 6-4, 7-5 dalam 92 menit pada usia 29 tahun.", {Code.FIGURE_NO_SOURCE}),
    ("en", "The firm leaked none of its source code.", {Code.ATTR_ANON, Code.HEARSAY}),
    ("en", "The striker claimed the golden boot last season.", {Code.ATTR_WEAK}),
    ("en", "Everything went according to plan.", {Code.ATTR_ANON}),
    ("en", "Will Smith arrived in May.", {Code.PREDICTION}),
    ("en", "The first lady visited First Bank.", {Code.SUPERLATIVE}),
    ("en", '"They are thugs," Mayor Joyce Ekberg said.', {Code.LOADED}),
    ("en", "Were 40 people killed in the fire?", set(ASSERTION_CODES)),
    ("en", "The break-in was reported to the police by the alarm company.", {Code.HEARSAY}),
    ("en", "City claimed the title with a 3-1 win over Vale.", {Code.FIGURE_NO_SOURCE, Code.ATTR_WEAK}),
]


@pytest.mark.parametrize(("language", "text", "unwanted"), TRAPS, ids=[text[:40] for _, text, _ in TRAPS])
def test_a_trap_is_not_marked(language: str, text: str, unwanted: set[Code]) -> None:
    assert not codes(text, language) & unwanted


def test_a_hedge_in_a_crime_story_is_low_when_somebody_suffered_and_high_when_somebody_is_accused() -> None:
    suffered = find("Korban diduga menjadi sasaran perampokan.")
    accused = find("Diduga kuat ada oknum sipir yang membekingi jaringan tersebut.")
    assert [(f.code, f.severity) for f in suffered] == [(Code.HEDGED, Severity.LOW)]
    assert [(f.code, f.severity) for f in accused] == [(Code.INTENT_ACCUSATION, Severity.HIGH)]


def test_an_answer_from_the_accused_makes_an_accusation_a_one_sided_claim() -> None:
    accusation = "Gubernur Rahman Latif menuduh PT Sinar Abadi membuang limbah beracun ke sungai."
    answer = " Direktur PT Sinar Abadi, Hendra Wijaya, membantah tuduhan itu."
    assert Code.INTENT_ACCUSATION in codes(accusation)
    assert Code.INTENT_ACCUSATION not in codes(accusation + answer)
    assert Code.ATTR_WEAK in codes(accusation + answer)


def test_a_figure_whose_source_stands_elsewhere_in_the_article_is_left_alone() -> None:
    lead = "Kebakaran gudang menewaskan lima orang di Pelabuhan Lama."
    source = "\nKapolres Budi Santoso mengatakan kebakaran gudang di Pelabuhan Lama menewaskan lima orang."
    assert Code.FIGURE_NO_SOURCE in codes(lead)
    assert Code.FIGURE_NO_SOURCE not in codes(lead + source)


def test_the_span_is_the_clause_not_the_sentence() -> None:
    found = find(
        "Kota itu dikepung setelah pasukan menutup pelabuhan dalam upaya untuk mencekik ekonomi negara."
    )
    assert "dalam upaya untuk mencekik ekonomi negara" in {f.text for f in found}


def test_a_caveat_is_a_credit_and_no_finding() -> None:
    for language, text in (
        ("id", "Laporan itu belum dapat diverifikasi secara independen."),
        ("en", "Reuters could not independently verify the battlefield reports."),
    ):
        analysis = ANALYSER.analyse(text, language)
        assert len(analysis.credits) == 1
        assert not [f for f in analysis.findings if f.layer is Layer.ASSERTION]


def test_the_sample_article_is_marked_where_it_should_be() -> None:
    found = {
        (code, f.text) for f in find(sample_article().read_text("utf-8")) for code in (f.code, *f.others)
    }
    for code, words in (
        (Code.HEARSAY, "sedang menuju Odessa di barat"),
        (Code.UNATTRIBUTED_FACT, "pesawatnya ditembak jatuh"),
        (Code.INTENT_ACCUSATION, "dalam upaya untuk mencekik ekonomi Ukraina"),
        (Code.LOADED, "pasukan Putin"),
        (Code.ORPHAN_QUOTE, '"indah"'),
    ):
        assert any(code is c and words in text for c, text in found), (code, words)
    assert not any(code is Code.LOADED and "penjajah" in text for code, text in found)


HOSTILE = [
    "",
    "\0",
    "\ud800 menewaskan 40 orang",
    '"' * 10_000,
    "a" * 100_000,
    "( " * 5_000,
    "\n" * 1_000,
    "40 orang " * 500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_survived(text: str) -> None:
    for language, book in BOOKS.items():
        article = make_article(text, language)
        for finding in find_assertions(article, book):
            assert text[finding.span.start : finding.span.end] == finding.text
        assert isinstance(find_credits(article), tuple)


WORDS = (
    *(
        "Diduga",
        "oknum",
        "polisi",
        "membunuh",
        "40",
        "orang",
        "tewas",
        "kata",
        "Budi",
        "warga",
        "dikabarkan",
        "akan",
    ),
    *(
        "agresor",
        "karena",
        "Rp",
        "persen",
        "bahwa",
        "menuduh",
        "menembak",
        "anak-anak",
        "itu",
        "mengklaim",
        "mencekik",
    ),
    *("dalam upaya untuk", ".", ",", '"', "“", "”", "?", "(", "😀"),
)


@st.composite
def draw_read_text(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    """Return a text of telling words and marks, with attributions that lie anywhere on it."""
    text = " ".join(draw(st.lists(st.sampled_from([*WORDS, "\n"]), max_size=50)))
    place = st.integers(0, len(text))
    span = st.builds(lambda a, b: Span(min(a, b), max(a, b)), place, place)
    attribution = st.builds(
        lambda label, code, grade, cue, content: Attribution(
            label, code, grade, "", (label,), (cue,), content
        ),
        span,
        st.sampled_from(SOURCE_CODES),
        st.sampled_from(Grade),
        span,
        st.one_of(st.just(()), st.tuples(span)),
    )
    return text, draw(st.lists(attribution, max_size=4))


@settings(max_examples=150, deadline=None)
@given(draw_read_text(), st.sampled_from(LANGUAGES))
def test_spans_lie_on_the_text_whatever_the_attributions(
    read: tuple[str, list[Attribution]], language: str
) -> None:
    text, attributions = read
    quotation = Quotation(Span(0, len(text) // 2), 1)
    for finding in find_assertions(make_article(text, language, attributions, [quotation]), BOOKS[language]):
        assert finding.text == text[finding.span.start : finding.span.end]
        assert finding.text
        assert finding.text == finding.text.strip() or finding.code is Code.ORPHAN_QUOTE
        assert finding.code not in finding.others


def test_the_time_grows_with_the_length_and_no_faster() -> None:
    paragraph = (
        'Ledakan itu diduga menewaskan 40 orang, dan agresor dikabarkan akan kembali. "Benar," kata warga.\n'
    )

    assert measure_growth(lambda times: find(paragraph * times), 400, 4) < 8


def test_content_of_talk_begins_behind_that() -> None:
    text = "Warga resah akan isu di antara tetangga bahwa lele menyebabkan kanker."
    assert [text[f.span.start : f.span.end] for f in find(text)] == ["lele menyebabkan kanker"]


def test_if_behind_a_cue_stands_for_that() -> None:
    [found] = find("Seorang warga mengaku jika rumahnya pernah dilempari bom oleh tetangganya.")
    assert found.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kabar penutupan Bank Arunika oleh pemerintah menjadi viral.",
            "penutupan Bank Arunika oleh pemerintah",
        ),
        ("Warga menganggap jarum itu bisa mengobati stroke.", "jarum itu bisa mengobati stroke"),
    ],
)
def test_talk_and_beliefs_that_can_be_checked_are_told(text: str, told: str) -> None:
    assert [text[f.span.start : f.span.end] for f in find(text)] == [told]


def test_belief_about_taste_cannot_be_checked() -> None:
    assert not find("Warga menganggap jalan itu jelek.")


def test_what_a_thing_is_suspected_to_hold_is_a_doubt_and_no_event() -> None:
    text = "Aparat melakukan razia terhadap permen yang diduga mengandung narkoba di beberapa sekolah."
    assert codes(text) == {Code.HEDGED}


def test_condition_states_no_event() -> None:
    text = (
        "Stroke adalah gangguan pada pembuluh darah otak yang perlu ditangani segera oleh dokter. Pasien stroke akan "
        "sulit bicara, dan sebelah badannya lemah. Apabila seorang mengalami stroke perdarahan, maka tekanan di dalam "
        "otak akan naik dan merusak saraf. Mual dan muntah juga sering terjadi. Segera panggil ambulans dan baringkan "
        "pasien di tempat yang aman sampai petugas datang."
    )
    assert not find(text)
