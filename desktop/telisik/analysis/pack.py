"""A language pack: the cues, rules and word lists of one language, read from TOML and checked.

``pack.toml`` names it; every file in ``rules`` holds ``[[cue]]`` and ``[[rule]]`` tables, every file in ``lexicons``
named lists of phrases in lower case. A bad file is a Fault that names the file and the cause.
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from telisik.analysis.affixes import inflect
from telisik.analysis.model import Bilingual, Code, Grade, Layer, Severity
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CueKind = Literal[
    "active", "record", "postposed", "clitic", "according", "within", "passive", "adverb", "rumour", "noun",
    "raising", "relay", "verb", "possessed",
]  # fmt: skip


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(_Part):
    """A sentence for the reviewer in both interface languages."""

    en: str
    id: str

    def as_bilingual(self) -> Bilingual:
        """Return it as findings carry it."""
        return Bilingual(self.en, self.id)


class Cue(_Part):
    """Words that join a source to its content in one grammatical way.

    ``verbs`` are given by their base and stand for all their forms; ``takes`` is what a parse must show beside them.
    """

    id: str
    kind: CueKind
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    takes: Literal["", "statement", "clause", "object", "action", "record", "predicate"] = ""
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


class Paradigm(_Part):
    """Roots that inflect alike: which of their forms are cues of a kind, and which belong to word lists."""

    id: str
    roots: tuple[str, ...]
    cues: dict[CueKind, tuple[str, ...]]
    lists: dict[str, tuple[str, ...]] = {}
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()

    def make_cues(self) -> Iterator[Cue]:
        """Yield a cue for every kind; the first carries the examples."""
        examples = (self.match, self.no_match)
        for kind, forms in self.cues.items():
            words = self._inflect(forms)
            yield Cue(id=f"{self.id}.{kind}", kind=kind, words=words, match=examples[0], no_match=examples[1])
            examples = ((), ())

    def make_lists(self) -> dict[str, tuple[str, ...]]:
        """Return the forms that belong to word lists, by the list's name."""
        return {name: self._inflect(forms) for name, forms in self.lists.items()}

    def _inflect(self, forms: tuple[str, ...]) -> tuple[str, ...]:
        words = (word for form in forms for root in self.roots for word in inflect(root, form))
        return tuple(dict.fromkeys(words))


class Rule(BaseModel):
    """What a finding of one kind is called, why it is marked, and what would settle it.

    Fields beyond these belong to the code that applies the rule; ``match`` and ``no_match`` are its tests.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    layer: Layer
    code: Code
    grade: Grade | None = None
    severity: Severity | None = None
    reason: Sentence
    checks: tuple[Sentence, ...]
    norm: Sentence
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


CheckKind = Literal[
    "no_byline", "no_date", "unresolved_date", "no_place", "no_link", "uncredited_relay", "accused_unheard",
    "single_source", "nobody_named", "no_source", "repeated_quotation", "open_quotation",
]  # fmt: skip


class CheckRule(_Part):
    """What is asked of an article as a whole by one test of ``analysis/checks.py``, in texts of some length."""

    id: str
    kind: CheckKind
    severity: Severity
    title: Sentence
    reason: Sentence
    checks: tuple[Sentence, ...]
    norm: Sentence
    fewest_words: int = 0
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


class _Head(_Part):
    name: str
    language: str
    version: str
    title: Sentence


class _RuleFile(_Part):
    cue: tuple[Cue, ...] = ()
    paradigm: tuple[Paradigm, ...] = ()
    rule: tuple[Rule, ...] = ()
    check: tuple[CheckRule, ...] = ()


_Shape = TypeVar("_Shape", _Head, _RuleFile)


@dataclass(frozen=True)
class Pack:
    """One language as data; ``sha256`` is over every file, so that a changed rule shows.

    ``model`` is the folder of its spaCy pipeline, None where it has none.
    """

    folder: Path
    name: str
    language: str
    version: str
    sha256: str
    cues: tuple[Cue, ...]
    rules: tuple[Rule, ...]
    lexicons: Mapping[str, tuple[str, ...]]
    checks: tuple[CheckRule, ...] = ()
    model: Path | None = None

    def find_rule(self, code: Code, grade: Grade | None = None) -> Rule:
        """Return the first rule of a code whose grade fits; KeyError where the pack has none."""
        for rule in self.rules:
            if rule.code is code and (rule.grade is None or grade is None or rule.grade is grade):
                return rule
        raise KeyError(code)


def load_pack(folder: Path) -> Pack:
    """Read and check a pack. Raises Fault naming the file and the cause."""
    digest = hashlib.sha256()
    head = _check(_Head, folder / "pack.toml", _read_toml(folder / "pack.toml", digest))
    cues: list[Cue] = []
    rules: list[Rule] = []
    checks: list[CheckRule] = []
    lexicons: dict[str, tuple[str, ...]] = {}
    for path in _list_files(folder / "rules"):
        part = _check(_RuleFile, path, _read_toml(path, digest))
        cues.extend(part.cue)
        rules.extend(part.rule)
        for paradigm in part.paradigm:
            cues.extend(paradigm.make_cues())
            _join_lists(lexicons, paradigm.make_lists())
        checks.extend(part.check)
    for path in _list_files(folder / "lexicons"):
        _join_lists(lexicons, _check_lexicon(path, _read_toml(path, digest)))
    model = _find_model(folder, digest)
    _refuse_twins(folder, [c.id for c in cues] + [r.id for r in rules] + [c.id for c in checks])
    return Pack(
        folder,
        head.name,
        head.language,
        head.version,
        digest.hexdigest(),
        tuple(cues),
        tuple(rules),
        lexicons,
        tuple(checks),
        model,
    )


def _find_model(folder: Path, digest: hashlib._Hash) -> Path | None:
    """Return the folder of the pack's pipeline, every file of it hashed."""
    model = folder / "model"
    if not (model / "meta.json").is_file():
        return None
    for path in sorted(path for path in model.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").digest()
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + content)
    return model


def _join_lists(lexicons: dict[str, tuple[str, ...]], more: Mapping[str, tuple[str, ...]]) -> None:
    for name, words in more.items():
        lexicons[name] = (*lexicons.get(name, ()), *words)


def _list_files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("*.toml"))


def _read_toml(path: Path, digest: hashlib._Hash) -> dict[str, object]:
    try:
        data = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + data + b"\0")
        return tomllib.loads(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise _refuse(path, str(cause)) from cause


def _check(shape: type[_Shape], path: Path, data: dict[str, object]) -> _Shape:
    try:
        return shape.model_validate(data)
    except ValidationError as cause:
        first = cause.errors()[0]
        place = _name_place(data, first["loc"])
        raise _refuse(path, f"{place}: {first['msg']}") from cause


def _name_place(data: dict[str, object], location: tuple[int | str, ...]) -> str:
    """Say which rule is meant: its id where it has one, else its number in the file."""
    if len(location) > 1 and isinstance(location[1], int):
        tables = data.get(str(location[0]))
        entry = tables[location[1]] if isinstance(tables, list) and len(tables) > location[1] else None
        name = entry.get("id") if isinstance(entry, dict) else None
        return f"{name or f'{location[0]} {location[1] + 1}'}, {'.'.join(map(str, location[2:]))}"
    return ".".join(map(str, location))


def _check_lexicon(path: Path, data: dict[str, object]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for name, phrases in data.items():
        if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
            raise _refuse(path, f"{name}: a list of phrases is expected")
        lists[name] = tuple(phrases)
    return lists


def _refuse_twins(folder: Path, ids: list[str]) -> None:
    twins = sorted({name for name in ids if ids.count(name) > 1})
    if twins:
        raise _refuse(folder, f"the id {twins[0]} is used twice")


def _refuse(path: Path, cause: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The language pack file {file} cannot be used: {cause}."),
        QT_TRANSLATE_NOOP("Fault", "No article and no review was touched."),
        QT_TRANSLATE_NOOP("Fault", "Correct the file or remove it, then start again."),
        file=f"{path.parent.name}/{path.name}",
        cause=cause,
    )
