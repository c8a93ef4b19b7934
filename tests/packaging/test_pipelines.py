"""How corpora become training data for the language pipelines: words, clitics, labels, names, cards."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

FOLDER = Path(__file__).parents[2] / "packaging" / "pipelines"
sys.path.insert(0, str(FOLDER))

import card  # noqa: E402
import clitics  # noqa: E402
import conllu  # noqa: E402
import harmonise  # noqa: E402
import known_names  # noqa: E402
import known_words  # noqa: E402
import names  # noqa: E402
import prepare  # noqa: E402
import train  # noqa: E402

TREE = """# text = Bukunya dijual.
1-2\tBukunya\t_\t_\t_\t_\t_\t_\t_\t_
1\tBuku\tbuku\tNOUN\tNN\tNumber=Sing\t3\tnsubj:pass\t_\t_
2\tnya\tnya\tPRON\tPRP\t_\t1\tnmod:poss\t_\t_
3\tdijual\tjual\tVERB\tVB\tVoice=Pass\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""
INDONESIAN = prepare.blank("id")


def make(*words: tuple[str, str, int, str], spaceless: tuple[int, ...] = ()) -> conllu.Sentence:
    return conllu.Sentence(
        [
            conllu.Word(form, "", upos, head=head, deprel=relation, space=n not in spaceless)
            for n, (form, upos, head, relation) in enumerate(words)
        ]
    )


def test_a_treebank_sentence_keeps_its_text_heads_and_lemmas(tmp_path: Path) -> None:
    (tmp_path / "x.conllu").write_text(TREE, encoding="utf-8")
    (sentence,) = conllu.read_conllu(tmp_path / "x.conllu")

    doc = prepare.make_doc(INDONESIAN.vocab, sentence)

    assert doc.text.strip() == "Bukunya dijual."
    assert [(t.text, t.head.text, t.lemma_) for t in doc][:2] == [
        ("Buku", "dijual", "buku"),
        ("nya", "Buku", "nya"),
    ]


def test_a_multiword_token_whose_pieces_do_not_spell_it_is_cut_along_its_surface(tmp_path: Path) -> None:
    (tmp_path / "x.conllu").write_text(TREE.replace("1-2\tBukunya", "1-2\tBuku2nya"), encoding="utf-8")
    (sentence,) = conllu.read_conllu(tmp_path / "x.conllu")

    assert "".join(w.form for w in sentence.words[:2]) == "Buku2nya"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hanya istrinya, biasanya.", ["Hanya", "istri", "nya", ",", "biasanya", "."]),
        ("orang-orang", ["orang-orang"]),
        ("5-6 kg", ["5", "-", "6", "kg"]),
        ('"Ya," kata Dr. Budi.', ['"', "Ya", ",", '"', "kata", "Dr.", "Budi", "."]),
        ("9.000 (persen)", ["9.000", "(", "persen", ")"]),
    ],
)
def test_indonesian_words_are_cut_as_in_the_treebanks(text: str, words: list[str]) -> None:
    assert [t.text for t in INDONESIAN.tokenizer(text)] == words


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_tokens_join_to_any_text(text: str) -> None:
    assert "".join(t.text_with_ws for t in INDONESIAN.tokenizer(text)) == text


def test_the_tokenizer_is_small_and_survives_being_saved() -> None:
    saved = INDONESIAN.tokenizer.to_bytes()
    copy = spacy.blank("xx")
    copy.tokenizer.from_bytes(saved)

    assert len(saved) < 100_000
    assert [t.text for t in copy("Rumahnya di www.abc.co.id.")] == [
        "Rumah",
        "nya",
        "di",
        "www.abc.co.id",
        ".",
    ]


def test_clitics_are_cut_in_a_treebank_that_left_them() -> None:
    sentence = make(
        ("Ia", "PRON", 1, "nsubj"), ("membacanya", "VERB", 1, "root"), ("kini", "ADV", 1, "advmod")
    )

    words = harmonise.split_clitics(sentence).words

    assert [(w.form, w.head, w.deprel) for w in words] == [
        ("Ia", 1, "nsubj"), ("membaca", 1, "root"), ("nya", 1, "obj"), ("kini", 1, "advmod"),
    ]  # fmt: skip


def test_a_cut_reduplication_becomes_one_word() -> None:
    sentence = make(
        ("anak", "NOUN", 3, "nsubj"), ("-", "PUNCT", 2, "punct"), ("anak", "NOUN", 0, "compound:plur"),
        ("lari", "VERB", 3, "root"),
        spaceless=(0, 1),
    )  # fmt: skip

    words = harmonise.split_clitics(sentence).words

    assert [(w.form, w.head) for w in words] == [("anak-anak", 1), ("lari", 1)]


def test_a_type_that_a_corpus_does_not_share_is_missing_not_nothing() -> None:
    sentence = conllu.Sentence([conllu.Word("Yamaha", entity="B-IND"), conllu.Word("Amos", entity="B-PPL")])

    doc = prepare.make_name_doc(INDONESIAN, harmonise.rename(sentence))

    assert [t.ent_iob for t in doc] == [0, 3]
    assert [e.label_ for e in doc.ents] == ["PER"]


def test_a_name_that_the_tokenizer_cuts_stays_one_name() -> None:
    words = [conllu.Word("Rumahnya", entity="B-LOC"), conllu.Word("Besar", entity="I-LOC")]

    doc = prepare.make_name_doc(INDONESIAN, conllu.Sentence(words))

    assert [e.text for e in doc.ents] == ["Rumahnya Besar"]


def test_nested_mentions_become_the_outer_name() -> None:
    sentence = make(
        ("the", "DET", 1, "det"), ("University", "PROPN", 1, "root"), ("of", "ADP", 3, "case"),
        ("Basel", "PROPN", 1, "nmod"),
    )  # fmt: skip
    sentence.words[0].misc = "Entity=(1-organization-new-cf1-2-sgl"
    sentence.words[3].misc = "Entity=(2-place-new-cf2-1-sgl)1)"

    assert [w.entity for w in harmonise.name_entities(sentence).words] == ["O", "B-ORG", "I-ORG", "I-ORG"]


def name(kind: str, *words: tuple[str, str, str]) -> list[str]:
    """Return the entities of one mention whose last word is its head; words have a part of speech and a tag."""
    head = len(words) - 1
    sentence = make(
        *((form, upos, head, "root" if n == head else "dep") for n, (form, upos, _) in enumerate(words))
    )
    for word, (_, _, xpos) in zip(sentence.words, words, strict=True):
        word.xpos = xpos
    sentence.words[0].misc = f"Entity=(1-{kind}-new-cf1-1-sgl" + (")" if head == 0 else "")
    if head:
        sentence.words[head].misc = "Entity=1)"
    return [w.entity for w in harmonise.name_entities(sentence).words]


def test_an_adjective_tagged_as_part_of_a_name_belongs_to_it() -> None:
    assert name("place", ("New", "ADJ", "NNP"), ("York", "PROPN", "NNP")) == ["B-LOC", "I-LOC"]
    assert name("place", ("sunny", "ADJ", "JJ"), ("York", "PROPN", "NNP")) == ["O", "B-LOC"]


def test_a_person_is_named_without_a_title_and_a_title_or_a_people_is_nobody() -> None:
    president = ("President", "PROPN", "NNP")

    assert name("person", president, ("Lestari", "PROPN", "NNP")) == ["O", "B-PER"]
    assert name("person", president) == ["O"]
    assert name("person", ("Romans", "PROPN", "NNPS")) == ["O"]


def test_a_country_called_a_body_once_is_a_place_as_elsewhere() -> None:
    def read(form: str, *entities: str) -> list[conllu.Sentence]:
        return [conllu.Sentence([conllu.Word(form, entity=entity)]) for entity in entities]

    sentences = [*read("Iceland", "B-LOC", "B-ORG", "B-LOC"), *read("Senate", "B-ORG", "B-ORG", "B-LOC")]

    found = [sentence.words[0].entity for sentence in harmonise.settle_types(sentences)]

    assert found == ["B-LOC"] * 3 + ["B-ORG", "B-ORG", "B-LOC"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_config_builds_syntax(language: str) -> None:
    nlp, _docs = make_finished(language)

    assert {"tagger", "parser", "trainable_lemmatizer"} <= set(nlp.pipe_names)
    assert train.load_config(language)[1]["syntax"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_known_names_take_the_place_of_names_and_leave_the_rest(language: str) -> None:
    doc = Doc(
        INDONESIAN.vocab, words=["Kata", "Budi", "Utomo", "di", "Bali", ",", "eh"],
        spaces=[True, True, True, True, False, True, False], ents=["O", "B-PER", "I-PER", "O", "B-LOC", "O", ""],
    )  # fmt: skip
    known = known_names.KnownNames(language)

    changed = [known_names.substitute(doc, known, 1.0, random.Random(n)) for n in range(20)]

    assert {tuple(e.label_ for e in d.ents) for d in changed} == {("PER", "LOC")}
    assert len({d.ents[0].text for d in changed}) > 10
    assert all(d.text.startswith("Kata ") and d.text.endswith(", eh") for d in changed)
    assert all(d[-1].ent_iob == 0 for d in changed)
    assert known_names.substitute(doc, known, 0.0, random.Random(1)) is doc


@pytest.mark.parametrize("language", ["id", "en"])
def test_labels_of_our_own_are_types_at_places_in_order(language: str) -> None:
    for line in prepare.OWN_NAMES[language].read_text(encoding="utf-8").splitlines():
        spans = [name.partition(":") for name in line.split()[1:]]
        ends = [int(place) for span, _, _ in spans for place in span.split("-")]
        assert ends == sorted(ends)
        assert {kind for _, _, kind in spans} <= {"PER", "ORG", "LOC", "?"}


def make_finished(language: str) -> tuple[spacy.Language, list[Doc]]:
    """Return an untrained pipeline and sentences for its names."""
    config, stages, seed = train.load_config(language)
    train.fix_random_seed(seed)
    blank = prepare.blank(language)
    doc = Doc(
        blank.vocab, words=["Budi", "lari", "ke", "Bali", "."], tags=["X", "Y", "Z", "X", "W"],
        pos=["PROPN", "VERB", "ADP", "PROPN", "PUNCT"], morphs=["", "Voice=Act", "", "", ""],
        lemmas=["Budi", "lari", "ke", "Bali", "."], heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "case", "obl", "punct"], ents=["B-PER", "O", "O", "B-LOC", "O"],
    )  # fmt: skip
    corpora = {name: [doc] * 12 for part in stages.values() for stage in part for name in stage.corpora}
    nlp = train.build(config, blank, corpora, stages)
    return nlp, [Doc(nlp.vocab).from_bytes(d.to_bytes()) for d in [doc] * 12]


def train_short(language: str, stage: names.Stage) -> spacy.Language:
    nlp, docs = make_finished(language)
    known_words.add_vectors(nlp, language)
    names.fix_random_seed(stage.seed)
    names.add_names(nlp, names.load_stages(language)[0])
    names.run_stage(nlp, docs, stage, known_names.KnownNames(language))
    return nlp


@pytest.mark.parametrize("language", ["id", "en"])
def test_names_are_learned_again_and_are_found_when_read_from_disk(language: str, tmp_path: Path) -> None:
    nlp = train_short(language, names.Stage([], 30, 0.0, 0.01, 30, 1, forgotten=0.3))
    nlp.to_disk(tmp_path)
    known_words.keep_key(tmp_path)
    read = spacy.load(tmp_path)

    for pipeline in (nlp, read):
        with pipeline.select_pipes(enable=["tok2vec", "morphologizer", "ner"]):
            found = [(e.text, e.label_) for e in pipeline("Budi lari ke Bali.").ents]
        assert found == [("Budi", "PER"), ("Bali", "LOC")]
    assert read("BALI")[0].vector.any()


def test_names_are_the_same_every_time() -> None:
    stage = names.Stage([], 6, 0.1, 0.003, 20, 5, substituted=0.5, forgotten=0.3)

    first, second = (train_short("en", stage).get_pipe("ner").model.to_bytes() for _ in range(2))

    assert first == second


def test_a_halved_stage_ends_half_way() -> None:
    def find_weights(passes: int, *, halved: bool) -> np.ndarray:
        stage = names.Stage([], passes, 0.0, 0.01, 30, 1, halved=halved)
        pipe = train_short("en", stage).get_pipe("ner")
        return next(node for node in pipe.model.walk() if node.name == "hashembed").get_param("E")

    before, after, half = (
        find_weights(n, halved=halved) for n, halved in ((0, False), (3, False), (3, True))
    )

    assert not np.allclose(before, after, atol=1e-4)
    assert np.allclose(half, (before + after) / 2, atol=1e-6)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_stages_of_names_can_be_read(language: str) -> None:
    _config, stages = names.load_stages(language)

    assert stages
    assert not any("test" in name for stage in stages for name in stage.corpora)


def test_a_known_word_has_all_its_classes_and_a_name_of_several_words_has_parts() -> None:
    classes = known_words.read_classes("en")

    assert {"given", "country"} <= classes["jordan"]
    assert "place first" in classes["buenos"]
    assert "place rest" in classes["aires"]
    assert "of" not in classes or not any(kind.endswith("rest") for kind in classes["of"])


def test_common_words_of_the_other_language_are_not_known_but_its_names_are() -> None:
    english, indonesian = known_words.read_classes("en"), known_words.read_classes("id")

    assert "starter" not in english.get("adalah", set())
    assert "starter" in indonesian["adalah"]
    assert "given" in english["bambang"]


def test_words_of_the_same_classes_share_a_row_and_upper_case_has_the_vector_of_lower_case() -> None:
    nlp = spacy.blank("en")
    known_words.add_vectors(nlp, "en")

    assert (nlp("NAIROBI")[0].vector == nlp("nairobi")[0].vector).all()
    assert nlp("NAIROBI")[0].vector.any()
    assert nlp.vocab.vectors.shape[0] < len(nlp.vocab.vectors.key2row) / 10


def test_forgotten_words_have_no_vector_for_a_while() -> None:
    nlp = spacy.blank("en")
    known_words.add_vectors(nlp, "en")
    doc = nlp("Nairobi")

    with known_words.Forgetting(nlp, [doc], 1.0, random.Random(1)):
        assert not doc[0].has_vector
    assert doc[0].has_vector


def test_a_card_prints_the_figures_it_is_given() -> None:
    figures = {
        "t": {"upos": 95.04, "uas": 82.0}, "n": {"f1": 85.55, "recall": 80.0},
        "speed": {"words_per_second": 8000.4}, "load": {"seconds": 0.22, "peak_megabytes": 133.1},
    }  # fmt: skip

    for language in ("id", "en"):
        text = card.write_card((FOLDER / f"{language}.card.md").read_text(encoding="utf-8"), figures)
        assert "95.0" in text
        assert "8,000 words" in text
        assert "<!--" not in text


def test_every_whole_word_ends_in_the_clitic_or_is_a_stem_of_one() -> None:
    assert clitics.split_word("katanya") == ["kata", "nya"]
    assert clitics.split_word("HANYA") == ["HANYA"]
