"""Parses by a pack's pipeline: they line up with the text, whatever the text, and a pack without one still works."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.training import Example

from telisik.analysis.model import Span
from telisik.analysis.pack import load_pack
from telisik.analysis.parser import Parser, find_span, find_tokens
from telisik.analysis.pipeline import Analyser
from telisik.analysis.text import read_text
from telisik.errors import Fault
from telisik.paths import resources

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

WORDS = ["Polisi", "mengatakan", "jalan", "itu", "ditutup", "."]
HEADS = [1, 1, 4, 2, 1, 1]
RELATIONS = ["nsubj", "ROOT", "nsubj", "det", "ccomp", "punct"]


def make_model(folder: Path) -> Path:
    nlp = spacy.blank("xx")
    nlp.add_pipe("tagger")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    vocab = nlp.vocab
    known = Doc(vocab, words=WORDS, tags=["X"] * 6, heads=HEADS, deps=RELATIONS)
    optimizer = nlp.initialize(lambda: [Example(nlp.make_doc(known.text), known)])
    for _ in range(20):
        nlp.update([Example(nlp.make_doc(known.text), known)], sgd=optimizer)
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    pack = tmp_path_factory.mktemp("packs") / "id"
    shutil.copytree(resources() / "languages" / "id", pack, ignore=shutil.ignore_patterns("model"))
    make_model(pack / "model")
    return pack


@pytest.fixture(scope="module")
def parser(folder: Path) -> Parser:
    return Parser(folder / "model")


def parse(parser: Parser, text: str) -> Doc:
    return parser.parse(text, [sentence.span for sentence in read_text(text).sentences])


def test_tokens_stand_where_the_text_has_them(parser: Parser) -> None:
    text = "Polisi mengatakan jalan itu ditutup.\n\n“Ya,” kata dia.\tJalan 😀 buntu."
    doc = parse(parser, text)
    assert [text[t.idx : t.idx + len(t)] for t in doc if not t.is_space] == [
        t.text for t in doc if not t.is_space
    ]
    assert [sentence.text.strip() for sentence in doc.sents] == [
        text[s.span.start : s.span.end] for s in read_text(text).sentences
    ]


def test_it_tells_subject_and_verb(parser: Parser) -> None:
    doc = parse(parser, "Polisi mengatakan jalan itu ditutup.")
    assert (doc[0].dep_, doc[0].head.text) == ("nsubj", "mengatakan")


def test_spans_and_tokens_lead_to_each_other(parser: Parser) -> None:
    text = "Kemarin Polisi mengatakan jalan itu ditutup."
    doc = parse(parser, text)
    tokens = find_tokens(doc, Span(10, 16))
    assert tokens is not None
    assert tokens.text == "Polisi mengatakan"
    assert find_span(tokens) == Span(8, 25)
    assert find_tokens(doc, Span(100, 110)) is None


@given(st.text(st.characters(exclude_categories=[]), max_size=120))
@example("AAAA0AAAA0AAa¹")
def test_any_characters_keep_their_places(parser: Parser, text: str) -> None:
    doc = parse(parser, text)
    # Blanks at the end have no tokens; surrogates and control characters are blanks to a parse.
    assert re.fullmatch(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]*", text[len(doc.text) :])
    for token in doc:
        word = text[token.idx : token.idx + len(token)]
        assert token.is_space or word.lower() == token.text.lower()  # a headline's capitals are not kept


@given(st.lists(st.booleans(), min_size=4, max_size=4))
def test_sentences_that_nobody_asks_about_are_left_out(folder: Path, wanted: list[bool]) -> None:
    """But for two words beside those that are asked about."""
    text = read_text(
        "Polisi datang. Warga lama mengatakan jalan itu ditutup.\n\nHujan turun lama. Air pun naik."
    )
    text.parser = Parser(folder / "model")
    doc = text.parse([index for index, asked in enumerate(wanted) if asked])
    assert doc is not None
    words = [token for token in doc if not token.is_space]
    assert all(text.text[token.idx : token.idx + len(token)] == token.text for token in words)
    held = ""
    for number, asked in enumerate(wanted):
        span = text.sentences[number].span
        parts = text.text[span.start : span.end].split()
        first = len(parts) if asked else 2 * (number > 0 and wanted[number - 1])
        last = 2 * (number < len(wanted) - 1 and wanted[number + 1])
        held += "".join(part for k, part in enumerate(parts) if k < first or k >= len(parts) - last)
    assert "".join(token.text for token in words) == held
    assert text.doc is doc


def test_english_parses_only_sentences_with_a_cue(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    whole = Parser.parse

    def watch(
        parser: Parser, text: str, sentences: Sequence[Span], asked: Collection[int] | None = None
    ) -> Doc:
        doc = whole(parser, text, sentences, asked)
        parsed.extend(token.text for token in doc if not token.is_space)
        return doc

    monkeypatch.setattr(Parser, "parse", watch)
    text = "It rained all day. Ann Lowe said the road was closed. Two cars slid. Nobody was hurt."
    found = Analyser().analyse(text, "en")
    assert [attribution.code for attribution in found.attributions] == ["NAMED_PERSON"]
    assert " ".join(parsed) == "all day . Ann Lowe said the road was closed . Two cars"


@given(
    st.lists(
        st.sampled_from(["Warga mengatakan jalan itu ditutup.", "Polisi datang."]), min_size=1, max_size=5
    )
)
def test_a_sentence_has_a_tree_of_its_own(parser: Parser, sentences: list[str]) -> None:
    doc = parse(parser, " ".join(sentences))
    assert [sentence.text for sentence in doc.sents] == sentences
    assert all(token.head.sent == token.sent for token in doc)


def test_names_are_found_only_when_asked_for(tmp_path: Path) -> None:
    nlp = spacy.load(make_model(tmp_path / "model"))
    ruler = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "PER", "pattern": "Budi"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "model")
    text = read_text("Polisi mengatakan Budi ditutup.")
    text.parser = Parser(tmp_path / "model")
    assert text.doc is not None
    assert text.doc.ents == ()
    assert text.named_doc is not None
    assert [entity.text for entity in text.named_doc.ents] == ["Budi"]


def test_a_word_without_end_is_cut(parser: Parser) -> None:
    doc = parse(parser, "a" * 300_000 + '"' * 20_000)
    assert max(len(token) for token in doc if not token.is_space) <= 200
    assert doc.text == "a" * 200


def test_the_engine_reads_with_the_model_and_the_hash_covers_it(folder: Path, tmp_path: Path) -> None:
    text = 'Kapolres Budi Santoso mengatakan, "Jalan itu ditutup."'
    analyser = Analyser([folder])
    first = analyser.analyse(text, "id")
    assert first.attributions
    assert analyser.analyse(text, "id") == first
    changed = shutil.copytree(folder, tmp_path / "id")
    (changed / "model" / "meta.json").write_text("{}", encoding="utf-8")
    assert load_pack(changed).sha256 != load_pack(folder).sha256


def test_words_are_kept_up_to_a_number_and_parsed_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(parser: Parser, text: str) -> list[tuple[str, str, int]]:
        with parser.zone():
            doc = parser.parse(text, [Span(0, len(text))])
            return [(token.text, token.dep_, token.head.i) for token in doc]

    parser = Parser(folder / "model")
    vocab = parser.load().vocab
    early, late = "Polisi mengatakan jalan itu ditutup.", "Warga Sukarejaya mengatakan jembatan itu dibuka."
    parse(parser, early)
    monkeypatch.setattr("telisik.analysis.parser._MOST_KEPT", len(vocab))
    kept = len(vocab)
    first = parse(parser, late)
    assert "Polisi" in vocab
    assert "Sukarejaya" not in vocab
    parse(parser, late * 20)
    monkeypatch.undo()
    assert parse(parser, late) == first
    assert "Sukarejaya" in vocab
    assert len(vocab) > kept


def test_a_broken_model_is_told(folder: Path, tmp_path: Path) -> None:
    changed = shutil.copytree(folder, tmp_path / "id")
    (changed / "model" / "config.cfg").unlink()
    with pytest.raises(Fault, match="id/model"):
        Parser(changed / "model").load()
    assert load_pack(folder).model == folder / "model"


def test_a_pack_without_a_model_has_no_parse(tmp_path: Path) -> None:
    pack = shutil.copytree(
        resources() / "languages" / "id", tmp_path / "id", ignore=shutil.ignore_patterns("model")
    )
    assert load_pack(pack).model is None
    assert read_text("Polisi mengatakan itu.").doc is None
    assert Analyser([pack]).analyse("Polisi mengatakan itu.", "id").attributions
