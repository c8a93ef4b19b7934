"""Turns the corpora into spaCy's DocBin files, labels harmonised: python prepare.py id --data DIR --out DIR."""

from __future__ import annotations

import argparse
import random
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import harmonise as h
import spacy
from clitics import build_tokenizer
from conllu import Sentence, Word, read_columns, read_conllu
from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.vocab import Vocab

# Names in treebanks, labelled for this project: sentence, then first and one past the last word, and the type.
OWN_NAMES = {
    "id": Path(__file__).parent / "id_gsd_names.txt",
    "en": Path(__file__).parent / "en_ewt_train_names.txt",
}
_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "”", "’", "'s", "'re", "n't"])
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "“", "‘", "$"])


def blank(language: str) -> Language:
    """Return an empty pipeline with the language's tokenizer."""
    nlp = spacy.blank("xx" if language == "id" else language)
    if language == "id":
        nlp.tokenizer = build_tokenizer(nlp)
    return nlp


def make_doc(vocab: Vocab, sentence: Sentence, *, break_after: bool = False) -> Doc:
    """Return a parsed sentence as a Doc; ``break_after`` adds an empty line, as articles have them."""
    words = list(sentence.words)
    if break_after:
        words[-1].space = False
        words.append(Word("\n\n", "\n\n", "SPACE", "_SP", "", len(words) - 1, "dep", space=False))
    return Doc(
        vocab,
        words=[w.form for w in words],
        spaces=[w.space for w in words],
        tags=[w.xpos for w in words],
        pos=[w.upos for w in words],
        morphs=[w.feats for w in words],
        lemmas=[w.lemma for w in words],
        heads=[w.head for w in words],
        deps=[w.deprel if w.head != n else "ROOT" for n, w in enumerate(words)],
    )


def make_name_doc(nlp: Language, sentence: Sentence) -> Doc:
    """Return a sentence with its names as a Doc, cut as the pipeline's tokenizer cuts words."""
    words: list[Word] = []
    for word in sentence.words:
        for number, token in enumerate(nlp.tokenizer(word.form)):
            mark = "I" + word.entity[1:] if number and word.entity.startswith("B-") else word.entity
            words.append(Word(token.text, space=False, entity=mark))
        words[-1].space = word.space
    for word, following in pairwise(words):
        if following.form in _NO_SPACE_BEFORE or word.form in _NO_SPACE_AFTER:
            word.space = False
    entities = [_repair(words, n) for n in range(len(words))]
    return Doc(nlp.vocab, words=[w.form for w in words], spaces=[w.space for w in words], ents=entities)


def _repair(words: list[Word], number: int) -> str:
    """Return an entity tag in spaCy's form: an I- that continues nothing begins, a missing one is empty."""
    tag = words[number].entity
    before = words[number - 1].entity if number else "O"
    if tag == h.MISSING:
        return ""
    return "B-" + tag[2:] if tag.startswith("I-") and before[2:] != tag[2:] else tag


def prepare_id(data: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Return the Indonesian corpora by name."""
    ud, names = data / "ud/id", data / "ner/id"
    roots = frozenset((data / "lexicons/id/root_words.txt").read_text(encoding="utf-8").split())

    def read(name: str) -> list[Sentence]:
        return [h.relabel(s) for s in read_conllu(ud / f"{name}.conllu")]

    trees = {
        "gsd_dev": read("id_gsd-ud-dev"), "gsd_test": read("id_gsd-ud-test"), "pud": read("id_pud-ud-test"),
        "csui_train": read("id_csui-ud-train"), "csui_test": read("id_csui-ud-test"),
    }  # fmt: skip
    lemmas = h.learn_lemmas(s for name in ("gsd_dev", "pud", "csui_train", "csui_train") for s in trees[name])
    old = [
        h.lend_lemmas(h.split_clitics(s), lemmas, roots)
        for s in read_conllu(ud / "id_gsd-v2.0-2017-train.conllu")
    ]
    trees["gsd2017"] = [h.relabel(s) for s in old]
    for sentences in trees.values():
        for sentence in sentences:
            for word in sentence.words:
                word.xpos = word.upos  # the treebanks share no finer tags
    docs = {name: _parsed(nlp, sentences, test="test" in name) for name, sentences in trees.items()}
    gold = {
        "idner": [*read_columns(names / "idner-news-2k.train.txt", 0, -1)],
        "idner_dev": [*read_columns(names / "idner-news-2k.dev.txt", 0, -1)],
        "idner_test": [*read_columns(names / "idner-news-2k.test.txt", 0, -1)],
        "nergrit": [*read_columns(names / "nergrit.train.txt", 0, -1)],
        "nergrit_dev": [*read_columns(names / "nergrit.valid.txt", 0, -1)],
        "nergrit_test": [*read_columns(names / "nergrit.test.txt", 0, -1)],
    }
    capitals = h.learn_capitals([*gold["idner"], *gold["nergrit"], *trees["gsd2017"], *trees["csui_train"]])
    gold["gsd_names"] = h.lend_names(old, OWN_NAMES["id"].read_text(encoding="utf-8"))
    gold["nerp"] = [h.restore_capitals(s, capitals) for s in read_columns(names / "nerp.train.txt", 0, -1)]
    return docs | {
        name: [make_name_doc(nlp, h.rename(s)) for s in sentences] for name, sentences in gold.items()
    }


def prepare_en(data: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Return the English corpora by name."""
    ud, names = data / "ud/en", data / "ner/en"
    files = {
        "ewt_train": "en_ewt-ud-train", "ewt_dev": "en_ewt-ud-dev", "ewt_test": "en_ewt-ud-test",
        "pud": "en_pud-ud-test",
        "gum": "en_gum-open-genres",
    }  # fmt: skip
    trees = {name: [*read_conllu(ud / f"{file}.conllu")] for name, file in files.items()}
    gum = [h.name_entities(s) for s in read_conllu(ud / f"{files['gum']}.conllu")]
    docs = {name: _parsed(nlp, sentences, test="test" in name) for name, sentences in trees.items()}
    ewt = [*read_conllu(ud / f"{files['ewt_train']}.conllu")]
    h.settle_types([*gum, *h.lend_names(ewt, OWN_NAMES["en"].read_text(encoding="utf-8"))])
    docs["gum_names"] = [_named(nlp, s, s) for s in gum]
    docs["ewt_train_names"] = [_named(nlp, s, s) for s in ewt]
    for name, file, tree in (
        ("ewt_dev_names", "uner_en_ewt-ud-dev", "ewt_dev"),
        ("ewt_test_names", "uner_en_ewt-ud-test", "ewt_test"),
        ("pud_names", "uner_en_pud-ud-test", "pud"),
    ):
        docs[name] = _align(
            nlp, [*read_columns(names / f"{file}.iob2", 1, 2)], [*read_conllu(ud / f"{files[tree]}.conllu")]
        )
    return docs


def _align(nlp: Language, named: list[Sentence], trees: list[Sentence]) -> list[Doc]:
    """Join names to the treebank's spacing; a sentence whose tokens differ keeps spaces everywhere."""
    by_words = {tuple(w.form for w in s.words): s for s in trees}
    return [_named(nlp, s, by_words.get(tuple(w.form for w in s.words), s)) for s in named]


def _named(nlp: Language, names: Sentence, spacing: Sentence) -> Doc:
    tags = [_repair(names.words, n) for n in range(len(names.words))]
    return Doc(
        nlp.vocab, words=[w.form for w in names.words], spaces=[w.space for w in spacing.words], ents=tags
    )


def _parsed(nlp: Language, sentences: Iterable[Sentence], *, test: bool) -> list[Doc]:
    rng = random.Random(7)
    return [make_doc(nlp.vocab, s, break_after=not test and rng.random() < 0.06) for s in sentences]


def prepare(language: str, data: Path) -> tuple[Language, dict[str, list[Doc]]]:
    """Return the blank pipeline of a language and its corpora."""
    nlp = blank(language)
    return nlp, (prepare_id if language == "id" else prepare_en)(data, nlp)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    _, corpora = prepare(args.language, args.data)
    args.out.mkdir(parents=True, exist_ok=True)
    for name, docs in sorted(corpora.items()):
        DocBin(docs=docs).to_disk(args.out / f"{name}.spacy")
        print(f"{name}: {len(docs)} sentences, {sum(map(len, docs))} tokens")


if __name__ == "__main__":
    main()
