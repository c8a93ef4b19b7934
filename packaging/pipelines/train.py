"""Trains a language's pipeline in one command: python train.py id --data DIR --out DIR.

The stages are in the [schedule] section of the config files. id.cfg and en.cfg train syntax. Then names.py trains
names by id_names.cfg or en_names.cfg; --finished DIR does that alone, and keeps the syntax of a pipeline that was
trained before. The same data, seed and versions give the same weights.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
import srsly
from known_words import keep_key
from mean import EVERY, Mean
from names import copy_bare, make_batches, train_names
from prepare import prepare
from spacy.strings import hash_string
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config
from steps import find_rate, make_optimizer
from thinc.api import Config, fix_random_seed, get_ops, set_current_ops

if TYPE_CHECKING:
    from spacy.language import Language

_WARM_UP = 200
_SHORT = 3  # letters; punctuation, clitics and signs cost nothing to keep
_TITLES = {"id": "Indonesian", "en": "English"}


@dataclass
class Stage:
    """Corpora (a name twice counts double), passes over them, dropout, highest rate, and words in a batch.

    ``steady`` keeps the rate and takes the mean of the weights over the later passes.
    """

    corpora: list[str]
    passes: int
    dropout: float
    rate: float
    words: int
    steady: bool = False


def load_config(name: str) -> tuple[Config, dict[str, list[Stage]], int]:
    """Return the spaCy config of that name, its stages for syntax and names, and the seed."""
    config = Config().from_disk(Path(__file__).parent / f"{name}.cfg", interpolate=False)
    schedule = config.pop("schedule")
    stages = {
        part: [Stage(**schedule[name]) for name in schedule[f"{part}_stages"]] for part in ("syntax", "names")
    }
    return config, stages, int(config["system"]["seed"])


def build(
    config: Config, blank: Language, corpora: dict[str, list[Doc]], stages: dict[str, list[Stage]]
) -> Language:
    """Return the untrained pipeline with every label that its corpora hold."""
    nlp = load_model_from_config(config, auto_fill=True)
    _find_tokenizer(nlp).from_bytes(_find_tokenizer(blank).to_bytes())
    names = sorted({name for part in stages.values() for stage in part for name in stage.corpora})
    docs = [Doc(nlp.vocab).from_bytes(d.to_bytes()) for name in names for d in corpora[name]]
    nlp.initialize(lambda: [Example(copy_bare(d), d) for d in docs])
    return nlp


def _find_tokenizer(nlp: Language) -> Tokenizer:
    if not isinstance(nlp.tokenizer, Tokenizer):
        raise TypeError(type(nlp.tokenizer))
    return nlp.tokenizer


def run_stage(nlp: Language, docs: list[Doc], stage: Stage, seed: int) -> None:
    """Train the enabled parts; the rate climbs for the first steps, then falls in a straight line or stays."""
    rng = random.Random(seed)
    optimizer = make_optimizer(stage.rate)
    total = stage.passes * max(1, sum(map(len, docs)) // stage.words)
    step = 0
    trained: list[Any] = [part for _, part in nlp.pipeline]
    means = [Mean(part.model) for part in trained if hasattr(part, "model")]
    for turn in range(stage.passes):
        losses: dict[str, float] = {}
        began = time.perf_counter()
        for batch in make_batches(docs, stage.words, rng):
            step += 1
            optimizer.learn_rate = find_rate(stage.rate, step, total, warm_up=_WARM_UP, steady=stage.steady)
            examples = [Example(copy_bare(d), d) for d in batch]
            nlp.update(examples, sgd=optimizer, drop=stage.dropout, losses=losses)
            if stage.steady and turn and step % EVERY == 0:
                for mean in means:
                    mean.look()
        shown = " ".join(f"{name} {loss:.0f}" for name, loss in sorted(losses.items()))
        print(f"  pass {turn + 1}: {shown} ({time.perf_counter() - began:.0f} s)", flush=True)
    if stage.steady:
        for mean in means:
            mean.take()


def train(language: str, data: Path, unfinished: Path) -> Language:
    """Train syntax; keep the state after each stage in ``unfinished``."""
    config, stages, seed = load_config(language)
    fix_random_seed(seed)
    blank, corpora = prepare(language, data)
    nlp = build(config, blank, corpora, stages)
    enabled = [name for name in nlp.pipe_names if name not in ("ner", "attribute_ruler")]
    with nlp.select_pipes(enable=enabled):
        for number, stage in enumerate(stages["syntax"]):
            print(f"{language} syntax {number + 1}: {' '.join(stage.corpora)}", flush=True)
            docs = [
                Doc(nlp.vocab).from_bytes(d.to_bytes()) for corpus in stage.corpora for d in corpora[corpus]
            ]
            run_stage(nlp, docs, stage, seed + number)
            nlp.to_disk(unfinished)
    return nlp


def finish(nlp: Language, language: str) -> None:
    """Add what needs no training, and the names under which the pipeline is kept."""
    if language == "id":
        parts: dict[str, Any] = dict(nlp.pipeline)
        ruler: Any = nlp.add_pipe("attribute_ruler", after="morphologizer")
        for tag in parts["tagger"].labels:  # tags are universal parts of speech here
            ruler.add([[{"TAG": tag}]], {"POS": "SPACE" if tag == "_SP" else tag})
    nlp.meta.update(name="telisik", version="1.0.0", license="CC-BY-SA-4.0", author="Telisik")
    nlp.meta["spacy_version"] = ">=3.8.0,<3.9.0"
    nlp.meta["description"] = f"{_TITLES[language]} tags, lemmas, syntax and names"


def trim_strings(folder: Path, nlp: Language) -> None:
    """Forget the training corpora's words, which the pipeline never looks up: only labels and lemma rules stay.

    spaCy keeps every string that it has met; new words are added as they are read.
    """
    kept: set[str] = set()
    for _name, part in nlp.pipeline:
        for label in getattr(part, "labels", ()):
            kept.update(re.split(r"[|=]", str(label)), [str(label), str(label).partition("-")[2]])
    rules = srsly.read_msgpack(folder / "trainable_lemmatizer" / "trees")["trees"]
    hashes = {value for tree in rules for value in tree.values() if isinstance(value, int)}
    strings = folder / "vocab" / "strings.json"
    whole = [s for s in srsly.read_json(strings) if s in kept or hash_string(s) in hashes or len(s) <= _SHORT]
    srsly.write_json(strings, whole, indent=0)
    meta = folder / "meta.json"
    srsly.write_json(meta, srsly.read_json(meta), indent=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--finished", type=Path, help="a pipeline whose syntax is kept, instead of training it"
    )
    args = parser.parse_args()
    # numpy's own products of matrices take less time than those that spaCy's libraries bring.
    set_current_ops(get_ops("numpy", use_blis=False))
    args.out.mkdir(parents=True, exist_ok=True)
    unfinished = args.out.with_name(f"{args.out.name}.unfinished")
    if args.finished:
        nlp = spacy.load(args.finished)
    else:
        nlp = train(args.language, args.data, unfinished)
        finish(nlp, args.language)
    train_names(nlp, args.language, prepare(args.language, args.data)[1])
    nlp.to_disk(args.out)
    trim_strings(args.out, nlp)
    keep_key(args.out)
    shutil.rmtree(unfinished, ignore_errors=True)
    print(f"saved, {sum(p.stat().st_size for p in args.out.rglob('*') if p.is_file()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
