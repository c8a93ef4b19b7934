"""The language pipelines that ship: small, loaded by path, faithful to the text, and the same every time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
import spacy

LANGUAGES = Path(__file__).parents[2] / "resources" / "languages"
TEXTS = {
    "id": (
        'Harga beras naik 12 persen sejak Januari, kata Menteri Perdagangan Budi Santoso di Jakarta. "Pemerintah akan '
        'membuka gudang Bulog," ujarnya. Hanya dua pedagang yang menolak.'
    ),
    "en": (
        "The price of rice has risen 12 percent since January, Trade Minister Budi Santoso said in Jakarta. "
        '"The government will open its stores," he added. Only two traders refused.'
    ),
}
SUBJECTS = {
    "id": ("Presiden mengatakan bahwa harga beras akan turun.", "mengatakan", "Presiden"),
    "en": ("The president said that the price of rice would fall.", "said", "president"),
}


def require(language: str) -> None:
    if not (LANGUAGES / language / "model" / "meta.json").exists():
        pytest.skip(f"the {language} pipeline has not been trained: see packaging/pipelines/train.py")


@pytest.fixture(scope="module", params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    require(str(request.param))
    return str(request.param)


@pytest.fixture(scope="module")
def nlp(language: str) -> spacy.Language:
    return spacy.load(LANGUAGES / language / "model")


def test_it_is_under_fifteen_megabytes(language: str) -> None:
    size = sum(p.stat().st_size for p in (LANGUAGES / language / "model").rglob("*") if p.is_file())

    assert 1_000_000 < size < 15_000_000


def test_it_is_made_for_the_installed_spacy(nlp: spacy.Language) -> None:
    assert spacy.util.is_compatible_version(spacy.__version__, nlp.meta["spacy_version"])


def test_it_loads_in_little_time(language: str, nlp: spacy.Language) -> None:
    began = time.process_time()
    spacy.load(LANGUAGES / language / "model")

    assert time.process_time() - began < 3


def test_tokens_join_to_the_text(language: str, nlp: spacy.Language) -> None:
    for text in (
        TEXTS[language],
        TEXTS[language].upper(),
        "a\n\n b\t“c…”--d,e (f) 1.000-2.000 \U0001f600\u200b",
        "",
    ):
        assert "".join(t.text_with_ws for t in nlp(text)) == text


def test_sentences_end_where_they_should(language: str, nlp: spacy.Language) -> None:
    assert len(list(nlp(TEXTS[language]).sents)) == 3


def test_two_runs_give_the_same(language: str) -> None:
    runs = [spacy.load(LANGUAGES / language / "model")(TEXTS[language]).to_json() for _ in range(2)]

    assert runs[0] == runs[1]


def test_a_text_does_not_change_what_the_next_one_gets(language: str, nlp: spacy.Language) -> None:
    alone = nlp(TEXTS[language]).to_json()
    nlp(TEXTS["en" if language == "id" else "id"] * 3)

    assert nlp(TEXTS[language]).to_json() == alone


def test_every_word_has_part_of_speech_lemma_and_relation(language: str, nlp: spacy.Language) -> None:
    assert all(t.pos_ and t.lemma_ and t.dep_ for t in nlp(TEXTS[language]))


def test_the_subject_of_a_reporting_verb_is_found(language: str, nlp: spacy.Language) -> None:
    text, verb, subject = SUBJECTS[language]
    found = {t.text: (t.head.text, t.dep_, t.pos_) for t in nlp(text)}

    assert found[subject][:2] == (verb, "nsubj")
    assert found[verb][2] == "VERB"


def test_a_person_and_a_place_are_named(language: str, nlp: spacy.Language) -> None:
    found = {(e.text, e.label_) for e in nlp(TEXTS[language]).ents}

    assert ("Jakarta", "LOC") in found
    assert any("Budi Santoso" in text and label == "PER" for text, label in found)


def test_indonesian_cuts_the_clitic_but_not_whole_words() -> None:
    require("id")
    words = [t.text for t in spacy.load(LANGUAGES / "id" / "model")("Hanya istrinya, biasanya.")]

    assert words == ["Hanya", "istri", "nya", ",", "biasanya", "."]


def test_the_card_tells_the_measured_figures(language: str) -> None:
    figures = json.loads((LANGUAGES / language / "figures.json").read_text(encoding="utf-8"))
    card = (LANGUAGES / language / "MODEL_CARD.md").read_text(encoding="utf-8")

    for part, values in figures.items():
        for name in ("upos", "uas", "las", "f1"):
            if name in values:
                assert f"{values[name]:.1f}" in card, (part, name)
