"""From annotated articles to what the judge learns from: features of statements, and whether each was marked."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from marked_text import Marked, Sample

from telisik.analysis.article import Article, read_article
from telisik.analysis.attributed import list_statements
from telisik.analysis.attribution import Attributor
from telisik.analysis.exclusions import is_boilerplate, is_heading, is_instruction
from telisik.analysis.features import Features, describe_sentence, describe_statement, find_stems
from telisik.analysis.model import Attribution, Code, Grade, Severity, Span
from telisik.analysis.pack import Pack, load_pack
from telisik.analysis.parser import Parser
from telisik.analysis.phrasebook import Phrasebook
from telisik.analysis.quotations import find_quotes
from telisik.analysis.speakers import name_speakers
from telisik.analysis.text import read_text
from telisik.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SERIOUS = frozenset(
    {
        "HEARSAY",
        "ATTR_ANON",
        "INTENT_ACCUSATION",
        "FIGURE_NO_SOURCE",
        "UNATTRIBUTED_FACT",
        "ATTR_DOC_UNIDENTIFIED",
        "ATTR_WEAK",
    }
)
_FEWEST_WORDS = 3
_FEWEST_SHARED = 4
_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """A statement: its features, whether annotators marked it as high or medium, and its stems."""

    language: str
    task: str
    features: Features
    marked: bool
    stems: frozenset[str]


class Reader:
    """Reads annotated articles with one language's pack."""

    def __init__(self, language: str) -> None:
        """Make the pack ready."""
        self.pack = load_pack(resources() / "languages" / language)
        self._book = Phrasebook(self.pack)
        self._attributor = Attributor(self._book)
        self._parser = Parser(self.pack.model) if self.pack.model else None

    def read(self, text: str, attributions: Sequence[Attribution] | None = None) -> Article:
        """Return an article with given attributions, or with those the engine finds."""
        read = read_text(text)
        read.parser = self._parser
        quotes = find_quotes(text, read.passages)
        if attributions is None:
            with self._parser.zone() if self._parser else nullcontext():
                found: Sequence[Attribution] = self._attributor.find(read, quotes)
        else:
            found = attributions
        return read_article(read, self._book, found, name_speakers(read, quotes, found))

    def make_rows(
        self, text: str, marked: Sequence[Marked], attributions: Sequence[Attribution] | None = None
    ) -> Iterator[Row]:
        """Yield every statement of an article; those on which annotators differ are left out."""
        article = self.read(text, attributions)
        serious = [mark for mark in marked if mark.code in SERIOUS]
        language = self.pack.language
        for index, sentence in enumerate(article.sentences):
            if article.voices[index] or is_boilerplate(article, sentence):
                continue
            if is_instruction(article, sentence) or is_heading(article, sentence):
                continue
            if len(article.words.within(sentence)) >= _FEWEST_WORDS:
                label = _label(sentence, serious, 0.0)
                if label is not None:
                    stems = find_stems(article, sentence)
                    yield Row(language, "narrated", describe_sentence(article, index), label, stems)
        for attribution in article.attributions:
            for number, span in enumerate(list_statements(article, attribution)):
                label = _label(span, serious, _SHARE)
                if label is not None:
                    features = describe_statement(article, attribution, span, number)
                    yield Row(language, "attributed", features, label, find_stems(article, span))


def _label(span: Span, marked: Sequence[Marked], share: float) -> bool | None:
    near = [mark for mark in marked if _is_shared(span, mark, share)]
    if not near:
        return False
    return True if any(not mark.optional for mark in near) else None


def _is_shared(span: Span, mark: Marked, share: float) -> bool:
    shared = min(span.end, mark.end) - max(span.start, mark.start)
    shorter = min(span.end - span.start, mark.end - mark.start)
    return shared >= max(share * shorter, min(_FEWEST_SHARED, shorter))


def read_gold(folder: Path, name: str) -> Iterator[tuple[Sample, list[Attribution]]]:
    """Yield the articles of ``<name>.texts.jsonl`` and ``<name>.gold.jsonl`` with the attributions annotated."""
    gold = {line["id"]: line["findings"] for line in _read_lines(folder / f"{name}.gold.jsonl")}
    for article in _read_lines(folder / f"{name}.texts.jsonl"):
        findings = gold[article["id"]]
        marked = tuple(
            Marked(f["code"], f["start"], f["end"], f.get("optional", False))
            for f in findings
            if f["layer"] == "assertion"
        )
        sources = [_read_attribution(f) for f in findings if f["layer"] == "sourcing"]
        yield Sample(article["id"], article["lang"], article["text"], marked), sources


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def _read_attribution(finding: dict[str, Any]) -> Attribution:
    label = Span(finding["start"], finding["end"])
    cues, contents = _read_spans(finding.get("cue")), _read_spans(finding.get("content"))
    source = () if cues == (label,) else (label,)
    code, grade = Code(finding["code"]), Grade(finding["grade"])
    return Attribution(label, code, grade, "", source, cues, contents)


def _read_spans(value: list[Any] | None) -> tuple[Span, ...]:
    if not value:
        return ()
    return tuple(Span(*pair) for pair in ([value] if isinstance(value[0], int) else value))


def read_examples(pack: Pack) -> Iterator[tuple[str, tuple[Marked, ...]]]:
    """Yield the examples of the pack's own serious rules: whole texts marked, and texts without any mark."""
    for rule in pack.rules:
        if rule.code in SERIOUS and rule.severity is not Severity.LOW:
            for text in rule.match:
                yield text, (Marked(rule.code, 0, len(text)),)
            for text in rule.no_match:
                yield text, ()
