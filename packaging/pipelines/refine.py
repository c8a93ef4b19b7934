"""Goes on training a finished pipeline's names: the stages of id_refined.cfg and en_refined.cfg, in order.

A stage starts from a seed of its own, so that it gives the same weights whether the pipeline was trained just before
or read from disk. Names learn from the parts of speech that the pipeline itself finds (the attribute TAG), from
sentences labelled for this project, and from sentences in which known names stand for others. A stage at a steady
rate keeps the mean of its weights over the later passes (Izmailov et al. 2018).
"""

from __future__ import annotations

import copy
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from known_names import KnownNames, substitute
from mean import EVERY, Mean, list_weights
from spacy.tokens import Doc
from spacy.training import Example
from steps import find_rate, make_optimizer
from thinc.api import Config, fix_random_seed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt
    from spacy.language import Language
    from thinc.model import Model
    from thinc.types import FloatsXd

_WARM_UP = 100
_LONGEST_GROUP = 5
_TAG_ROWS = 100
_PREFIX_ROWS = 400  # first letters: far fewer than the 1,000 rows that they had
_TAG_START = 0.1  # of a fresh table's weights, so that names are found as before until the tags are learned
_UNTAGGED = 0.1  # share of words whose tag is hidden, as the tagger errs
_TOGETHER = 256


@dataclass
class Refinement:
    """On which corpora names are refined, and how.

    ``substituted`` is a share of sentences. ``steady`` keeps the rate and takes the mean of the weights; otherwise the
    rate falls in a straight line.
    """

    corpora: list[str]
    passes: int
    dropout: float
    rate: float
    words: int
    seed: int
    substituted: float = 0.0
    steady: bool = False


def load_refinements(language: str) -> list[Refinement]:
    """Return a language's stages."""
    config = Config().from_disk(Path(__file__).parent / f"{language}_refined.cfg")
    return [Refinement(**config["refine"][name]) for name in config["refine"]["stages"]]


def refine(nlp: Language, language: str, corpora: dict[str, list[Doc]]) -> None:
    """Run every stage on the pipeline."""
    for number, stage in enumerate(load_refinements(language)):
        print(f"{language} refined {number + 1}: {' '.join(stage.corpora)}", flush=True)
        fix_random_seed(stage.seed)
        docs = [Doc(nlp.vocab).from_bytes(d.to_bytes()) for name in stage.corpora for d in corpora[name]]
        refine_names(nlp, docs, stage, KnownNames(language))


def refine_names(nlp: Language, docs: list[Doc], stage: Refinement, known: KnownNames) -> None:
    """Train names on what the pipeline's own tagger finds, each pass with other known names in the texts."""
    if "TAG" not in nlp.config["components"]["ner"]["model"]["tok2vec"]["embed"]["attrs"]:
        widen_names(nlp, docs)
    rng = random.Random(stage.seed)
    tag(nlp, docs)
    optimizer = make_optimizer(stage.rate)
    names: Any = nlp.get_pipe("ner")
    mean = Mean(names.model)
    total = stage.passes * max(1, sum(map(len, docs)) // stage.words)
    step = 0
    for turn in range(stage.passes):
        began, losses = time.perf_counter(), dict[str, float]()
        seen = [substitute(d, known, 0.5, rng) if rng.random() < stage.substituted else d for d in docs]
        tag(nlp, [new for new, old in zip(seen, docs, strict=True) if new is not old])
        with nlp.select_pipes(enable=["ner"]):
            for batch in make_batches(seen, stage.words, rng):
                step += 1
                optimizer.learn_rate = find_rate(
                    stage.rate, step, total, warm_up=_WARM_UP, steady=stage.steady
                )
                examples = [Example(_copy_tagged(d, rng), d) for d in batch]
                nlp.update(examples, sgd=optimizer, drop=stage.dropout, losses=losses)
                if stage.steady and turn and step % EVERY == 0:
                    mean.look()
        print(f"  pass {turn + 1}: {losses['ner']:.0f} ({time.perf_counter() - began:.0f} s)", flush=True)
    if stage.steady:
        mean.take()


def widen_names(nlp: Language, docs: Sequence[Doc]) -> None:
    """Let names read TAG as well, and make room for it; what they learned is kept, but for a little."""
    old: Any = nlp.get_pipe("ner")
    config = copy.deepcopy(dict(nlp.config["components"]["ner"]))
    embed = config["model"]["tok2vec"]["embed"]
    prefix = embed["attrs"].index("PREFIX")
    embed["rows"][prefix] = _PREFIX_ROWS
    embed["attrs"], embed["rows"] = [*embed["attrs"], "TAG"], [*embed["rows"], _TAG_ROWS]
    config.pop("factory")
    nlp.remove_pipe("ner")
    new: Any = nlp.add_pipe("ner", config=config)
    labels = sorted(old.labels)
    doc = Doc(nlp.vocab, words=labels, ents=[f"B-{label}" for label in labels])
    new.initialize(lambda: [Example(copy_bare(doc), doc)], nlp=nlp)
    order = [*(old.move_names.index(move) for move in new.move_names), len(old.move_names)]
    sources = [node for node in old.model.walk() if node.param_names]
    targets = [node for node in new.model.walk() if node.param_names]
    tables = [[node for node in nodes if node.name == "hashembed"] for nodes in (sources, targets)]
    fresh = tables[1][-1]
    fresh.set_param("E", fresh.get_param("E") * _TAG_START)
    prefixes = np.array(sorted({token.prefix for doc in docs for token in doc}), dtype=np.uint64)
    _shrink_table(tables[0][prefix], tables[1][prefix], prefixes)
    done = (fresh, tables[0][prefix], tables[1][prefix])
    pairs = zip(*([n for n in nodes if n not in done] for nodes in (sources, targets)), strict=True)
    for source, target in pairs:
        for name in list_weights(source):
            _copy_weights(source.get_param(name), target, name, order)


def _shrink_table(source: Model[Any, Any], target: Model[Any, Any], keys: npt.NDArray[np.uint64]) -> None:
    """Find the smaller table whose rows add up, for the keys in use, to what the larger one's do."""
    places = [node.ops.hash(keys, node.attrs["seed"]) % node.get_dim("nV") for node in (source, target)]
    counts = np.zeros((len(keys), target.get_dim("nV")))
    for column in places[1].T:
        np.add.at(counts, (np.arange(len(keys)), column), 1)
    vectors = source.get_param("E")[places[0]].sum(axis=1)
    target.set_param("E", np.linalg.lstsq(counts, vectors, rcond=None)[0].astype(np.float32))


def _copy_weights(weights: FloatsXd, target: Model[Any, Any], name: str, order: list[int]) -> None:
    own = target.get_param(name)
    if weights.shape[0] == len(order) == own.shape[0]:
        weights = weights[order]
    if weights.shape != own.shape:
        widened = own * _TAG_START
        widened[..., : weights.shape[-1]] = weights
        weights = widened
    target.set_param(name, weights.copy())


def tag(nlp: Language, docs: Sequence[Doc]) -> None:
    """Give sentences the tags that the pipeline finds."""
    finders: list[Any] = [nlp.get_pipe("tok2vec"), nlp.get_pipe("tagger")]
    for start in range(0, len(docs), _TOGETHER):
        part = docs[start : start + _TOGETHER]
        bare = [copy_bare(d) for d in part]
        for finder in finders:
            finder.set_annotations(bare, finder.predict(bare))
        for doc, tagged in zip(part, bare, strict=True):
            for token, found in zip(doc, tagged, strict=True):
                token.tag = found.tag


def copy_bare(doc: Doc) -> Doc:
    """Return a sentence's words without its labels."""
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def _copy_tagged(doc: Doc, rng: random.Random) -> Doc:
    copied = copy_bare(doc)
    for token, other in zip(copied, doc, strict=True):
        token.tag = other.tag if rng.random() >= _UNTAGGED else 0
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
