"""Trains a pipeline's names: the stages of id_names.cfg and en_names.cfg, in order.

Names have an encoder of their own. They learn from the parts of speech that the pipeline itself finds (the attribute
POS), from vectors of known words (known_words.py), from sentences labelled for this project, and from sentences in
which known names stand for others. The same data, seed and versions give the same weights.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from known_names import KnownNames, substitute
from known_words import Forgetting, add_vectors
from mean import Mean
from spacy.tokens import Doc
from spacy.training import Example
from steps import find_rate, make_optimizer
from thinc.api import Config, fix_random_seed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

_WARM_UP = 100
_LONGEST_GROUP = 5
_UNTAGGED = 0.1  # share of words whose part of speech is hidden, as the pipeline errs
_TOGETHER = 256


@dataclass
class Stage:
    """On which corpora names are trained, and how.

    ``substituted`` is a share of sentences, ``forgotten`` one of the known words in a batch. A stage that is ``halved``
    leaves the mean of the weights before and after it, so that what was learned before is not lost.
    """

    corpora: list[str]
    passes: int
    dropout: float
    rate: float
    words: int
    seed: int
    substituted: float = 0.0
    forgotten: float = 0.0
    halved: bool = False


def load_stages(language: str) -> tuple[Config, list[Stage]]:
    """Return the config of a language's names, and the stages of their training."""
    config = Config().from_disk(Path(__file__).parent / f"{language}_names.cfg")
    schedule = config["schedule"]
    return config["ner"], [Stage(**schedule[name]) for name in schedule["stages"]]


def train_names(nlp: Language, language: str, corpora: dict[str, list[Doc]]) -> None:
    """Give the pipeline vectors of known words and names that read them, in the place of those that it has."""
    add_vectors(nlp, language)
    config, stages = load_stages(language)
    fix_random_seed(stages[0].seed)
    add_names(nlp, config)
    for number, stage in enumerate(stages):
        print(f"{language} names {number + 1}: {' '.join(stage.corpora)}", flush=True)
        fix_random_seed(stage.seed)
        docs = [Doc(nlp.vocab).from_bytes(d.to_bytes()) for name in stage.corpora for d in corpora[name]]
        run_stage(nlp, docs, stage, KnownNames(language))


def add_names(nlp: Language, config: Config) -> None:
    """Add untrained names of the three types, after all else."""
    if "ner" in nlp.pipe_names:
        nlp.remove_pipe("ner")
    names: Any = nlp.add_pipe("ner", config={"model": config["model"]})
    labels = ["LOC", "ORG", "PER"]
    doc = Doc(nlp.vocab, words=labels, ents=[f"B-{label}" for label in labels])
    names.initialize(lambda: [Example(copy_bare(doc), doc)], nlp=nlp)


def run_stage(nlp: Language, docs: list[Doc], stage: Stage, known: KnownNames) -> None:
    """Train names on the parts of speech that the pipeline finds, each pass with other known names in the texts."""
    rng = random.Random(stage.seed)
    tag(nlp, docs)
    optimizer = make_optimizer(stage.rate)
    total = stage.passes * max(1, sum(map(len, docs)) // stage.words)
    step = 0
    names: Any = nlp.get_pipe("ner")
    mean = Mean(names.model)
    if stage.halved:
        mean.look()
    for turn in range(stage.passes):
        began, losses = time.perf_counter(), dict[str, float]()
        seen = [substitute(d, known, 0.5, rng) if rng.random() < stage.substituted else d for d in docs]
        tag(nlp, [new for new, old in zip(seen, docs, strict=True) if new is not old])
        for batch in make_batches(seen, stage.words, rng):
            step += 1
            optimizer.learn_rate = find_rate(stage.rate, step, total, warm_up=_WARM_UP, steady=False)
            examples = [Example(_copy_tagged(d, rng), d) for d in batch]
            with nlp.select_pipes(enable=["ner"]), Forgetting(nlp, batch, stage.forgotten, rng):
                nlp.update(examples, sgd=optimizer, drop=stage.dropout, losses=losses)
        print(f"  pass {turn + 1}: {losses['ner']:.0f} ({time.perf_counter() - began:.0f} s)", flush=True)
    if stage.halved:
        mean.look()
        mean.take()


def tag(nlp: Language, docs: Sequence[Doc]) -> None:
    """Give sentences the parts of speech that the pipeline finds."""
    finders: list[Any] = [nlp.get_pipe("tok2vec"), nlp.get_pipe("morphologizer")]
    for start in range(0, len(docs), _TOGETHER):
        part = docs[start : start + _TOGETHER]
        bare = [copy_bare(d) for d in part]
        for finder in finders:
            finder.set_annotations(bare, finder.predict(bare))
        for doc, tagged in zip(part, bare, strict=True):
            for token, found in zip(doc, tagged, strict=True):
                token.pos = found.pos


def copy_bare(doc: Doc) -> Doc:
    """Return a sentence's words without its labels."""
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def _copy_tagged(doc: Doc, rng: random.Random) -> Doc:
    copied = copy_bare(doc)
    for token, other in zip(copied, doc, strict=True):
        token.pos = other.pos if rng.random() >= _UNTAGGED else 0
    return copied


def make_batches(docs: Sequence[Doc], words: int, rng: random.Random) -> Iterator[list[Doc]]:
    """Yield texts of one to five neighbouring sentences in a random order, about so many words at a time."""
    groups, start = [], 0
    while start < len(docs):
        part = list(docs[start : start + rng.randint(1, _LONGEST_GROUP)])
        groups.append(part[0] if len(part) == 1 else Doc.from_docs(part, ensure_whitespace=False))
        start += len(part)
    rng.shuffle(groups)
    batch: list[Doc] = []
    for doc in groups:
        batch.append(doc)
        if sum(map(len, batch)) >= words:
            yield batch
            batch = []
    if batch:
        yield batch
