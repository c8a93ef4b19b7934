"""A language pack: the cues, rules, checks and word lists of one language, read from TOML and checked.

``pack.toml`` names it; every file in ``rules`` holds ``[[cue]]``, ``[[rule]]`` and ``[[check]]`` tables, every file in
``lexicons`` named lists of phrases in lower case, in which ``{name}`` stands for each phrase of another list;
``precision.toml`` says how often each rule was right, and one that is wrong more often than right is off by default.
A bad file is a Fault that names the file, the line and the cause.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from telisik.analysis.affixes import inflect
from telisik.analysis.intervals import find_interval
from telisik.analysis.judge import Judge, read_judge
from telisik.analysis.model import Bilingual, Code, Grade, Layer, Severity
from telisik.analysis.pack_files import PackFault, PackFiles, read_files, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from telisik.analysis.pack_files import Entry

_HALF = 0.5
_SLOT = re.compile(r"\{(\w+)\}")

CueKind = Literal[
    "active", "record", "postposed", "clitic", "according", "within", "passive", "adverb", "rumour", "noun",
    "raising", "relay", "verb", "possessed",
]  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(_Strict):
    """A sentence for the reviewer in both interface languages."""

    en: str
    id: str

    def as_bilingual(self) -> Bilingual:
        """Return it as findings carry it."""
        return Bilingual(self.en, self.id)


class Cue(_Strict):
    """Words that join a source to its content in one grammatical way.

    ``verbs`` are given by their base and stand for all their forms; ``takes`` is what a parse must show beside them.
    """

    id: str
    kind: CueKind
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    takes: Literal[
        "",
        "statement",
        "clause",
        "object",
        "action",
        "record",
        "predicate",
        "naming",
        "infinitive",
        "grudge",
        "measure",
        "witness",
        "view",
    ] = ""
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


class Paradigm(_Strict):
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
    modifier: str | None = None
    reason: Sentence
    checks: tuple[Sentence, ...]
    norm: Sentence
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


CheckKind = Literal[
    "no_byline", "no_date", "unresolved_date", "no_place", "no_link", "uncredited_relay", "accused_unheard",
    "single_source", "nobody_named", "no_source", "repeated_quotation", "open_quotation",
]  # fmt: skip


class CheckRule(_Strict):
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


Part = Cue | Rule | CheckRule


class _Head(_Strict):
    """What a pack that stands alone says of itself."""

    name: str
    language: str
    version: str
    title: Sentence
    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


class _OwnHead(_Strict):
    """What a user's own pack says of itself; ``extends`` is the language of the pack it is laid over."""

    name: str
    extends: str
    version: str = ""
    title: Sentence | None = None
    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


class RuleRecord(BaseModel):
    """How often a rule fired on annotated articles, and how often an annotator had marked the place too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    fired: int
    right: int
    same: int = 0

    @property
    def share(self) -> float | None:
        """Return the share that was right; None where the rule never fired."""
        return self.right / self.fired if self.fired else None

    @property
    def is_doubtful(self) -> bool:
        """Tell whether the rule is wrong more often than right, and that not by chance (Wilson's interval)."""
        return find_interval(self.right, self.fired)[1] < _HALF


class _Records(_Strict):
    articles: int
    rule: tuple[RuleRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Switches:
    """Ids of rules, cues and checks that the user switched off, or on where they are off by default."""

    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()


_NO_SWITCHES = Switches()
_Shape = TypeVar("_Shape", _Head, _OwnHead)
_Row = TypeVar("_Row", Cue, Paradigm, Rule, CheckRule)


@dataclass(frozen=True)
class Pack:
    """One language as data; ``sha256`` is over every file and switch, so that a changed rule shows.

    ``cues``, ``rules`` and ``checks`` are those in force; ``idle`` the ids of those that are switched off; ``own`` the
    ids that a user's pack added or changed. ``records`` say how often a rule was right where that was measured.
    ``model`` is the folder of the spaCy pipeline, ``judge`` what weighs assertions; None where there is none.
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
    idle: tuple[Part, ...] = ()
    own: frozenset[str] = frozenset()
    records: Mapping[str, RuleRecord] = field(default_factory=dict)
    judge: Judge | None = None

    def find_rule(self, code: Code, grade: Grade | None = None, modifiers: Sequence[str] = ()) -> Rule:
        """Return the first rule in force of a code whose grade fits, one for a modifier before one for all.

        Raises KeyError where the pack has none.
        """
        fitting = [
            rule
            for rule in self.rules
            if rule.code is code
            and (rule.grade is None or grade is None or rule.grade is grade)
            and (rule.modifier is None or rule.modifier in modifiers)
        ]
        if not fitting:
            raise KeyError(code)
        return next((rule for rule in fitting if rule.modifier), fitting[0])

    def list_all(self) -> tuple[Part, ...]:
        """Return everything that can be switched, in force or not, by id."""
        return tuple(sorted((*self.cues, *self.rules, *self.checks, *self.idle), key=lambda part: part.id))


def load_pack(folder: Path, own: Sequence[Path] = (), switches: Switches = _NO_SWITCHES) -> Pack:
    """Read and check a pack, with a user's own packs laid over it. Raises PackFault: file, line and cause."""
    files = read_files(folder)
    for addition in own:
        files = files.lay_over(addition)
    return build_pack(files, switches)


def build_pack(files: PackFiles, switches: Switches = _NO_SWITCHES) -> Pack:
    """Check what the files of a pack say and return it. Raises PackFault: file, line and cause."""
    head = _check_head(_Head, files)
    digest = hashlib.sha256(files.digest.encode())
    model = _find_model(files.folder, digest)
    records = _read_records(files.folder, digest)
    judge = read_judge(files.folder, digest)
    paradigms = _check_table(Paradigm, "paradigm", files)
    cues = [*_check_table(Cue, "cue", files), *(cue for each in paradigms for cue in each.make_cues())]
    lists: list[Mapping[str, Sequence[str]]] = [each.make_lists() for each in paradigms]
    rules = _check_table(Rule, "rule", files)
    checks = _check_table(CheckRule, "check", files)
    parts: tuple[Part, ...] = (*cues, *rules, *checks)
    known = _list_ids(files, parts)
    doubtful = {name for name, record in records.items() if record.is_doubtful}
    off = (((doubtful | files.off) - files.on) - switches.on | switches.off) & known
    digest.update(json.dumps(sorted(off)).encode())
    return Pack(
        files.folder,
        head.name,
        head.language,
        head.version,
        digest.hexdigest(),
        tuple(cue for cue in cues if cue.id not in off),
        tuple(rule for rule in rules if rule.id not in off),
        _fill_in(files, _join_lists([*lists, files.lists])),
        tuple(check for check in checks if check.id not in off),
        model,
        tuple(part for part in parts if part.id in off),
        frozenset(name for table in files.tables.values() for name, entry in table.items() if entry.own),
        records,
        judge,
    )


def read_own_language(folder: Path) -> str:
    """Return the language whose pack a user's own pack extends. Raises PackFault where its head is a bad one."""
    files = read_files(folder)
    return _check_head(_OwnHead, files).extends


def _check_head(shape: type[_Shape], files: PackFiles) -> _Shape:
    try:
        return shape.model_validate(files.head)
    except ValidationError as cause:
        first = cause.errors()[0]
        key = str(first["loc"][0])
        assert files.head_source is not None
        raise files.head_source.refuse(f"{key}: {first['msg']}", files.head_source.find_key(key)) from cause


def _check_table(shape: type[_Row], table: str, files: PackFiles) -> list[_Row]:
    return [_check_entry(shape, table, entry) for entry in files.tables[table].values()]


def _check_entry(shape: type[_Row], table: str, entry: Entry) -> _Row:
    try:
        return shape.model_validate(entry.data)
    except ValidationError as cause:
        first = cause.errors()[0]
        place = ".".join(map(str, first["loc"]))
        line = entry.find_line(table, str(first["loc"][0]))
        raise entry.source.refuse(f"{entry.data['id']}, {place}: {first['msg']}", line) from cause


def _list_ids(files: PackFiles, parts: Iterable[Part]) -> set[str]:
    known: set[str] = set()
    for part in parts:
        if part.id in known:
            raise PackFault(files.folder.name, None, f"the id {part.id} is used twice")
        known.add(part.id)
    return known


def _fill_in(files: PackFiles, lists: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return lists in which ``{name}`` is each phrase of the list of that name, which refers to none itself."""
    filled = {}
    for name, phrases in lists.items():
        words: dict[str, None] = {}
        for phrase in phrases:
            parts = _SLOT.split(phrase)
            for slot in parts[1::2]:
                if trouble := _find_slot_trouble(lists, slot):
                    source = files.list_sources.get(name)
                    if source is None:
                        raise PackFault(files.folder.name, None, f"{name}: {trouble}")
                    raise source.refuse(f"{name}: {trouble}", source.find_key(name))
            choices = [lists[part] if place % 2 else (part,) for place, part in enumerate(parts)]
            words.update(dict.fromkeys("".join(each) for each in product(*choices)))
        without = files.without.get(name, ())
        filled[name] = tuple(word for word in words if word not in without)
    return filled


def _find_slot_trouble(lists: Mapping[str, tuple[str, ...]], slot: str) -> str:
    """Return why a phrase cannot be filled from a list, or nothing."""
    if slot not in lists:
        return f"there is no list {slot}"
    return f"the list {slot} names others itself" if any(map(_SLOT.search, lists[slot])) else ""


def _join_lists(lists: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    joined: dict[str, tuple[str, ...]] = {}
    for each in lists:
        for name, words in each.items():
            joined[name] = (*joined.get(name, ()), *words)
    return joined


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


def _read_records(folder: Path, digest: hashlib._Hash) -> dict[str, RuleRecord]:
    """Return how often each rule was right, where the pack has a table of it."""
    path = folder / "precision.toml"
    if not path.is_file():
        return {}
    source, data = read_source(path, digest)
    try:
        return {record.id: record for record in _Records.model_validate(data).rule}
    except ValidationError as cause:
        first = cause.errors()[0]
        raise source.refuse(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from cause
