"""Prints the figures of a model card: python evaluate.py id --data DIR --model DIR [--out figures.json].

"gold words" gives the pipeline the treebank's words and sentences; "from text" gives it nothing but the text of ten
sentences at a time, so that its own tokenizer and sentence boundaries count, and a word found differently is an error.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from prepare import prepare
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Token

Figures = dict[str, float]
TREES = {"id": ("csui_test", "gsd_test"), "en": ("ewt_test",)}
NAMES = {"id": ("idner_test", "nergrit_test"), "en": ("ewt_test_names",)}
_TOGETHER = 10


def copy_words(nlp: Language, gold: Doc, *, whole: bool) -> Doc:
    """Return a Doc of the same words and no labels; ``whole`` makes it one sentence."""
    doc = Doc(nlp.vocab, words=[t.text for t in gold], spaces=[bool(t.whitespace_) for t in gold])
    if whole:
        for token in doc:
            token.is_sent_start = token.i == 0
    return doc


def score_words(nlp: Language, golds: Sequence[Doc]) -> Figures:
    """Return accuracies in per cent on gold words and sentences; ``*_no_punct`` leave punctuation out."""
    hits: dict[str, list[bool]] = {}
    for found, gold in zip(nlp.pipe([copy_words(nlp, g, whole=True) for g in golds]), golds, strict=True):
        for token, truth in zip(found, gold, strict=True):
            for name, hit in _compare(token, truth).items():
                hits.setdefault(name, []).append(hit)
    return {name: 100 * sum(values) / len(values) for name, values in hits.items()}


def _compare(token: Token, truth: Token) -> dict[str, bool]:
    head = token.head.i == truth.head.i
    relation = head and token.dep_.lower() == truth.dep_.lower()
    hits = {
        "upos": token.pos_ == truth.pos_,
        "feats": str(token.morph) == str(truth.morph),
        "uas": head,
        "las": relation,
    }
    hits["las_main_label"] = head and token.dep_.lower().split(":")[0] == truth.dep_.lower().split(":")[0]
    if truth.lemma_:
        hits["lemma"] = token.lemma_ == truth.lemma_
        hits["lemma_any_case"] = token.lemma_.lower() == truth.lemma_.lower()
    if truth.pos_ != "PUNCT":
        hits |= {"uas_no_punct": head, "las_no_punct": relation}
    return hits


def score_text(nlp: Language, golds: Sequence[Doc]) -> Figures:
    """Return F1 in per cent of words, sentences, parts of speech and relations found from plain text."""
    counts = {name: [0, 0, 0] for name in ("words", "sentences", "upos", "uas", "las")}
    for start in range(0, len(golds), _TOGETHER):
        part = [copy_spaced(g) for g in golds[start : start + _TOGETHER]]
        gold = Doc.from_docs(part, ensure_whitespace=False) if len(part) > 1 else part[0]
        found = nlp(gold.text)
        for name, count in counts.items():
            expected, got = _items(gold, name), _items(found, name)
            for place, number in enumerate((len(expected & got), len(expected), len(got))):
                count[place] += number
    return {name: 200 * c[0] / max(1, c[1] + c[2]) for name, c in counts.items()}


def copy_spaced(gold: Doc) -> Doc:
    """Return the sentence with a space at its end, as sentences of a text have."""
    if gold[-1].whitespace_:
        return gold
    spaces = [bool(t.whitespace_) for t in gold]
    spaces[-1] = True
    return Doc(
        gold.vocab, words=[t.text for t in gold], spaces=spaces, pos=[t.pos_ for t in gold],
        heads=[t.head.i for t in gold], deps=[t.dep_ for t in gold],
    )  # fmt: skip


def _items(doc: Doc, name: str) -> set[tuple[object, ...]]:
    if name == "sentences":
        return {(s[0].idx, s[-1].idx + len(s[-1])) for s in doc.sents}
    items: set[tuple[object, ...]] = set()
    for token in doc:
        place = (token.idx, len(token))
        head = (token.head.idx, len(token.head))
        extra = {"words": (), "upos": (token.pos_,), "uas": head, "las": (*head, token.dep_.lower())}[name]
        items.add((*place, *extra))
    return items


def score_names(nlp: Language, golds: Sequence[Doc]) -> Figures:
    """Return precision, recall and F1 in per cent of names by span and type, on gold words; F1 of each type."""
    found = nlp.pipe([copy_words(nlp, g, whole=False) for g in golds])
    got = {(n, e.start, e.end, e.label_) for n, doc in enumerate(found) for e in doc.ents}
    expected = {(n, e.start, e.end, e.label_) for n, doc in enumerate(golds) for e in doc.ents}
    both = got & expected
    figures = {
        "precision": 100 * len(both) / max(1, len(got)),
        "recall": 100 * len(both) / max(1, len(expected)),
    }
    figures["f1"] = 200 * len(both) / max(1, len(got) + len(expected))
    for kind in ("PER", "ORG", "LOC"):
        sizes = [sum(item[3] == kind for item in items) for items in (both, got, expected)]
        figures[f"f1_{kind}"] = 200 * sizes[0] / max(1, sizes[1] + sizes[2])
    return figures


def measure_speed(nlp: Language, golds: Sequence[Doc]) -> Figures:
    """Return words a second of processor time, whole pipeline, warm, texts of about 400 words, best of three runs."""
    text = " ".join(g.text for g in golds)
    words = text.split()
    texts = [" ".join(words[n : n + 400]) for n in range(0, min(len(words), 20_000), 400)]
    count = sum(len(t.split()) for t in texts)
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        for _doc in nlp.pipe(texts):
            pass
        best = max(best, count / (time.process_time() - began))
    return {"words_per_second": best}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    began = time.perf_counter()
    nlp = spacy.load(args.model)
    figures: dict[str, Figures] = {"load": {"seconds": time.perf_counter() - began}}
    nlp("Satu kalimat.")
    figures["load"]["peak_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _, corpora = prepare(args.language, args.data)
    for name in TREES[args.language]:
        figures[f"{name}, gold words"] = score_words(nlp, corpora[name])
        figures[f"{name}, from text"] = score_text(nlp, corpora[name])
    for name in NAMES[args.language]:
        figures[name] = score_names(nlp, corpora[name])
    figures["speed"] = measure_speed(nlp, corpora[TREES[args.language][0]])
    rounded = {
        part: {name: round(value, 2) for name, value in values.items()} for part, values in figures.items()
    }
    text = json.dumps(rounded, indent=1) + "\n"
    print(text, end="")
    if args.out:
        args.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
