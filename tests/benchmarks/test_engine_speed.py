"""How fast the engine is, beside what it could be compared with, in one run: ``make bench``.

Texts are the sample articles, repeated, so that anybody can repeat the figures.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from telisik.analysis.pack import load_pack
from telisik.analysis.packs import list_folders
from telisik.analysis.parser import Parser
from telisik.analysis.pipeline import Analyser
from telisik.analysis.text import read_text
from telisik.paths import resources, seeds

if TYPE_CHECKING:
    from spacy.language import Language

LANGUAGES = ("id", "en")
WORDS = 6_000


def make_article(language: str, words: int) -> str:
    """Return running text of about so many words, a paragraph to each article's line."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(seeds().glob(f"{language}-*.txt"))]
    lines = itertools.cycle(line for sample in samples for line in sample.split("\n") if line.strip())
    taken: list[str] = []
    count = 0
    while count < words:
        line = next(lines)
        taken.append(line)
        count += len(line.split())
    return "\n".join(taken)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    engine = Analyser(list_folders())
    for language in LANGUAGES:
        engine.analyse("Menurut dia, he said.", language)
    return engine


def load_pipeline(language: str) -> Language:
    import spacy

    model = load_pack(resources() / "languages" / language).model
    if model is None:
        pytest.skip(f"the {language} pipeline has not been trained: see packaging/pipelines")
    return spacy.load(model, disable=["ner"])


@cache
def find_parser(language: str) -> Parser:
    model = load_pack(resources() / "languages" / language).model
    if model is None:
        pytest.skip(f"the {language} pipeline has not been trained: see packaging/pipelines")
    return Parser(model)


def parse_alone(text: str, language: str) -> None:
    """Read a text's sentences and parse them as the engine does for English, whether or not a rule asks for it."""
    parser = find_parser(language)
    with parser.zone():
        parser.parse(text, [sentence.span for sentence in read_text(text).sentences])


@pytest.mark.benchmark(group="words")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["telisik", "its parse alone", "spacy alone", "per document"])
def test_six_thousand_words(benchmark, analyser: Analyser, who: str, language: str) -> None:
    """The whole engine; the parse it makes, with no rules; the pipeline as spaCy runs it; quotations by document."""
    text = make_article(language, WORDS)
    benchmark.extra_info["words"] = len(text.split())
    if who == "telisik":
        benchmark(analyser.analyse, text, language)
        return
    if who == "its parse alone":
        benchmark(parse_alone, text, language)
        return
    nlp = load_pipeline(language)
    if who == "spacy alone":
        benchmark(nlp, text)
        return
    from per_document import extract

    lines = text.split("\n")
    documents = ["\n".join(lines[i : i + 12]) for i in range(0, len(lines), 12)]
    benchmark(lambda: [extract(nlp(document), language) for document in documents])


@pytest.mark.benchmark(group="article")
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_of_four_hundred_words(benchmark, analyser: Analyser, language: str) -> None:
    benchmark(analyser.analyse, make_article(language, 400), language)


@pytest.mark.benchmark(group="cues")
@pytest.mark.parametrize("how", ["PhraseMatcher", "phrase table"])
def test_cues_by_phrase_matcher_or_by_table(benchmark, analyser: Analyser, how: str) -> None:
    """The same cues in the same words, by spaCy's PhraseMatcher as the engine does, and by our table of phrases."""
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.phrases import Phrases, PhraseTable
    from telisik.analysis.words import Words

    pack = analyser.packs.by_language["id"]
    text = read_text(make_article("id", WORDS))
    if how == "PhraseMatcher":
        benchmark(Phrasebook(pack).find_cues, text.tokens)
        return
    table = PhraseTable({cue.id: Phrases(cue.words) for cue in pack.cues})
    words = Words(text)
    benchmark(lambda: table.scan(words, [range(len(words))]))


def measure_child(script: str) -> dict[str, float]:
    """Return what a fresh interpreter prints as JSON."""
    here = str(Path(__file__).parent)
    done = subprocess.run([sys.executable, "-c", script, here], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


@pytest.mark.slow
def test_two_hundred_thousand_words_tell_their_first_findings_at_once_and_stay_small() -> None:
    measured = measure_child(
        "import json, resource, sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from test_engine_speed import make_article, Analyser, list_folders\n"
        "text = make_article('en', 200_000); engine = Analyser(list_folders())\n"
        "engine.analyse('Menurut dia, he said.', 'en')\n"
        "start = time.process_time(); first = None\n"
        "for analysis, whole in engine.stream(text):\n"
        "    first = first or (time.process_time() - start, len(analysis.findings))\n"
        "print(json.dumps({'first': first[0], 'found': first[1], 'all': time.process_time() - start,\n"
        "  'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))\n"
    )
    print(measured)
    assert measured["found"] > 0
    assert measured["first"] < 1.0
    assert measured["megabytes"] < 1024


@pytest.mark.slow
def test_both_languages_load_in_little_time_and_memory() -> None:
    measured = measure_child(
        "import json, resource, time; start = time.process_time()\n"
        "from telisik.analysis.pipeline import Analyser; from telisik.analysis.packs import list_folders\n"
        "engine = Analyser(list_folders())\n"
        "for language in ('id', 'en'):\n"
        "    engine.analyse('Menurut dia, he said.', language)\n"
        "    parser = engine._readers[language].parser\n"
        "    parser and parser.load()\n"
        "print(json.dumps({'seconds': time.process_time() - start,\n"
        "  'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))\n"
    )
    print(measured)
    assert measured["seconds"] < 3
    assert measured["megabytes"] < 600
