"""A pack's spaCy pipeline, loaded by path at its first use, and parses that line up with the canonical text.

``token.idx`` of a parse is the token's offset in the canonical text, in code points, and the parse has the text's own
sentences. A pack without a model has no parses; the rules then work with words alone.
"""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np

from telisik.analysis.model import Span
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language as Pipeline
    from spacy.pipeline import DependencyParser
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens
    from thinc.types import Ints2d

_NAMES = "ner"
_PARSER = "parser"
_TREE: list[int | str] = ["HEAD", "DEP"]
# What the pipelines can do and no rule asks for.
_UNREAD = ("tagger", "trainable_lemmatizer")
_LONGEST_TOKEN = 200
# spaCy's tokenizer takes quadratic time on a run of marks or letters without a space, and there is nothing to parse.
_ENDLESS = re.compile(rf"(?<=\S{{{_LONGEST_TOKEN}}})\S+")
# How many words stay in memory: enough for those that most articles share (some 200 bytes each). Splitting a text takes
# a fifth of a parse where all its words are new.
_MOST_KEPT = 20_000
# A parse takes quadratic time in the length of a sentence; a list without a stop may be as long as the text.
_LONGEST_SENTENCE = 300
# How many words stay of a sentence beside one that is parsed: with four the parses are no better.
_LEFT_WORDS = 2
# A headline in which nearly every longer word has a capital: 'Mayor Claims Bridge Is Safe'.
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WITHIN = re.compile(r"(?<=[\w,;] )[A-Z][^\W_]+")
_LONG_WORD = 4
_FEWEST_WORDS = 3
_MOST_RAISED = 0.75
# Anything that is a space to a reader; and what can be encoded nowhere, such as a lone surrogate.
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Parser:
    """Parses texts with the pipeline in one folder."""

    def __init__(self, folder: Path) -> None:
        """Name the pipeline's folder; nothing is read yet."""
        self._folder = folder
        self._pipeline: Pipeline | None = None
        self._zone = ExitStack()
        self._is_open = False

    def load(self) -> Pipeline:
        """Return the pipeline, loaded once. A Fault that names the folder where it cannot be."""
        if self._pipeline is None:
            import spacy
            from thinc.api import use_ops

            try:
                # numpy's own products of matrices take half the time of those that spaCy's libraries bring.
                with use_ops("numpy", use_blis=False):
                    self._pipeline = spacy.load(self._folder, disable=[_NAMES], exclude=_UNREAD)
            except (OSError, ValueError, KeyError, ImportError) as cause:
                raise _refuse(self._folder, cause) from cause
            self._pipeline.max_length = 2**31
        return self._pipeline

    @contextmanager
    def zone(self) -> Iterator[None]:
        """Be a context in which texts are parsed: the words they bring leave memory at its end."""
        with self._zone:
            yield

    def _open_zone(self) -> Pipeline:
        """Return the pipeline; the zone around it opens at the first parse, as many texts need none."""
        pipeline = self.load()
        if not self._is_open:
            self._zone.enter_context(pipeline.memory_zone())
            self._zone.callback(self._close_zone)
            self._is_open = True
        return pipeline

    def _close_zone(self) -> None:
        self._is_open = False

    def parse(self, text: str, sentences: Sequence[Span], asked: Collection[int] | None = None) -> Doc:
        """Return the parse of a text with these sentences. It is gone at the end of the ``zone`` around it.

        ``asked`` are the numbers of the sentences that anybody asks about, None for all: blanks stand for the others,
        which saves their time, but for the words beside those. Blanks at the end have no tokens. Names are not looked
        for: that takes as long as all the rest (``name``).
        """
        plain = _lower_headline(_make_plain(text), sentences)
        if asked is not None:
            plain = _clear(plain, [_find_unasked(plain, sentences, k, asked) for k in range(len(sentences))])
        # Blanks at the end would be a token of their own and change how the words before it are read.
        doc = self._split(plain.rstrip())
        doc.from_array(["SENT_START"], _mark_starts(doc, {sentence.start for sentence in sentences}))
        for name, component in self._open_zone().pipeline:
            if name == _PARSER:
                _attach(doc, component)
            else:
                doc = component(doc)
        return doc

    def _split(self, text: str) -> Doc:
        """Return the tokens of a text. Words met before the zone opens are kept, up to a number, and found faster."""
        pipeline = self.load()
        if len(pipeline.vocab) >= _MOST_KEPT:
            self._open_zone()
        return pipeline.make_doc(text)

    def name(self, doc: Doc) -> Doc:
        """Return a parse with the names of persons, bodies and places found in it (``doc.ents``)."""
        pipeline = self.load()
        return pipeline.get_pipe(_NAMES)(doc) if _NAMES in pipeline.component_names else doc


def find_tokens(doc: Doc, span: Span) -> Tokens | None:
    """Return the tokens that a span of the text touches, or None where it lies outside the parse."""
    return doc.char_span(span.start, span.end, alignment_mode="expand")


def find_span(tokens: Tokens) -> Span:
    """Return the stretch of the text that tokens of a parse take up."""
    return Span(tokens.start_char, tokens.end_char)


def _mark_starts(doc: Doc, starts: Collection[int]) -> Ints2d:
    """Return for each token whether a sentence begins with it: one call for all, as setting each is quadratic."""
    begins = np.isin(doc.to_array("IDX"), np.fromiter(starts, np.uint64, len(starts)))
    begins[:1] = True
    places = np.flatnonzero(begins).tolist()
    for first, end in pairwise((*places, len(doc))):
        begins[first + _LONGEST_SENTENCE : end : _LONGEST_SENTENCE] = True
    return cast("Ints2d", np.where(begins, 1, -1).astype(np.int64).reshape(len(doc), 1).astype(np.uint64))


def _attach(doc: Doc, parser: DependencyParser) -> None:
    """Parse each sentence as a document of its own, all at once, and write heads and relations back.

    The parser takes one step for all documents together, and one for each word where all is one document; the vectors
    are those of the whole text. It is a third faster, with the same parses.
    """
    if not len(doc):
        return
    sentences = _part(doc)
    parser.set_annotations(sentences, parser.predict(sentences))
    doc.from_array(_TREE, cast("Ints2d", np.concatenate([part.to_array(_TREE) for part in sentences])))


def _part(doc: Doc) -> list[Doc]:
    """Return the sentences of a text as documents with its vectors; ``Span.as_doc`` goes through the text for each."""
    from spacy.tokens import Doc

    marks = doc.to_array(["ORTH", "SENT_START"])
    words = marks[:, 0].tolist()
    starts = np.flatnonzero(marks[:, 1] == 1).tolist()
    parts = []
    for first, end in pairwise((*starts, len(doc))):
        part = Doc(doc.vocab, words=words[first:end])
        part.tensor = doc.tensor[first:end]
        part.from_array(["SENT_START"], cast("Ints2d", marks[first:end, 1:]))
        parts.append(part)
    return parts


def _lower_headline(text: str, sentences: Sequence[Span]) -> str:
    """Return the text, its first sentence in lower case where a headline's capitals hide which words are names.

    A word keeps its capital where the article has it so within a sentence; every offset stays.
    """
    if not sentences:
        return text
    start, end = sentences[0].start, sentences[0].end
    words = [word for word in _WORD.finditer(text, start, end) if len(word.group()) >= _LONG_WORD]
    raised = sum(word.group()[0].isupper() for word in words)
    if len(words) < _FEWEST_WORDS or raised < _MOST_RAISED * len(words):
        return text
    names = set(_NAME_WITHIN.findall(text, end))
    return text[:start] + _WORD.sub(lambda word: _lower(word.group(), names), text[start:end]) + text[end:]


def _lower(word: str, names: Collection[str]) -> str:
    lower = word.lower()
    kept = word in names or word.isupper() or len(lower) != len(word)
    return word if kept else lower


def _make_plain(text: str) -> str:
    """Return the text with every offset kept: spaces for what is blank, and for what is left of an endless word."""
    return _ENDLESS.sub(lambda rest: " " * len(rest.group()), _BLANK.sub(" ", text))


def _find_unasked(text: str, sentences: Sequence[Span], number: int, asked: Collection[int]) -> Span:
    """Return what nobody asks about of a sentence: how its neighbours are read depends on the words beside them."""
    start, end = sentences[number].start, sentences[number].end
    if number in asked:
        return Span(start, start)
    if number - 1 in asked:
        start = end - len("".join(text[start:end].split(None, _LEFT_WORDS)[_LEFT_WORDS:]))
    if number + 1 in asked:
        end = start + len("".join(text[start:end].rsplit(None, _LEFT_WORDS)[:-_LEFT_WORDS]))
    return Span(start, end)


def _clear(text: str, spans: Sequence[Span]) -> str:
    """Return the text with blanks for these spans, which stand in order."""
    kept: list[str] = []
    end = 0
    for span in spans:
        kept += (text[end : span.start], " " * (span.end - span.start))
        end = span.end
    return "".join((*kept, text[end:]))


def _refuse(folder: Path, cause: Exception) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The language model {folder} cannot be used: {cause}."),
        QT_TRANSLATE_NOOP("Fault", "No article and no review was touched."),
        QT_TRANSLATE_NOOP("Fault", "Install Telisik again, or remove the language pack of your own."),
        folder="/".join(folder.parts[-2:]),
        cause=str(cause) or type(cause).__name__,
    )
