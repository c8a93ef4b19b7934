"""Makes corpora that disagree on labels agree: Indonesian treebanks with CSUI, name corpora with PER, ORG and LOC."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from clitics import split_word
from conllu import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RELATIONS = {"compound": "nmod", "compound:plur": "nmod", "flat": "flat:name"}
NAMES = {
    "PERSON": "PER", "PPL": "PER", "PER": "PER",
    "ORGANISATION": "ORG", "ORG": "ORG",
    "PLACE": "LOC", "PLC": "LOC", "LOC": "LOC",
}  # fmt: skip
MISSING = "-"
Lemmas = dict[tuple[str, str], str]


def relabel(sentence: Sentence) -> Sentence:
    """Give Indonesian relations CSUI's labels and names their own form as lemma."""
    for word in sentence.words:
        word.deprel = RELATIONS.get(word.deprel, word.deprel)
        if word.upos == "PROPN" and word.lemma:
            word.lemma = word.form
    return sentence


def split_clitics(sentence: Sentence) -> Sentence:
    """Cut -nya from words and join cut reduplications, in a treebank that does neither and the other."""
    sentence = _join_reduplications(sentence)
    pieces = [_split(w) for w in sentence.words]
    starts, total = [], 0
    for piece in pieces:
        starts.append(total)
        total += len(piece)
    words: list[Word] = []
    for number, piece in enumerate(pieces):
        piece[0].head = starts[sentence.words[number].head]
        for clitic in piece[1:]:
            clitic.head = starts[number]
        words.extend(piece)
    return Sentence(words)


def _split(word: Word) -> list[Word]:
    parts = split_word(word.form) if word.upos != "PROPN" else [word.form]
    if len(parts) == 1:
        return [word]
    space, word.space, word.form = word.space, False, parts[0]
    if word.upos == "VERB":
        relation = "obl:agent" if word.form.lower().startswith("di") else "obj"
    else:
        relation = "nmod:poss" if word.upos == "NOUN" else "det"
    upos = "DET" if relation == "det" else "PRON"
    return [word, Word(parts[1], "nya", upos, deprel=relation, space=space)]


def _join_reduplications(sentence: Sentence) -> Sentence:
    """Join "anak - anak", three words of which the last hangs on the first as compound:plur, to one."""
    words, gone = sentence.words, {}
    for number, word in enumerate(words):
        first = word.head
        if (
            word.deprel == "compound:plur"
            and number - first in (1, 2)
            and not any(w.space for w in words[first:number])
        ):
            gone.update(dict.fromkeys(range(first + 1, number + 1), first))
    kept = [n for n in range(len(words)) if n not in gone]
    places = {n: place for place, n in enumerate(kept)}
    for number, first in sorted(gone.items()):
        words[first].form += words[number].form
        words[first].space = words[number].space
    for number in kept:
        words[number].head = places[gone.get(words[number].head, words[number].head)]
    return Sentence([words[n] for n in kept])


def learn_lemmas(sentences: Iterable[Sentence]) -> Lemmas:
    """Return the commonest lemma of each lower-case form and part of speech."""
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma and word.upos != "PROPN":
                seen[word.form.lower(), word.upos][word.lemma] += 1
    return {key: lemmas.most_common(1)[0][0] for key, lemmas in seen.items()}


def lend_lemmas(sentence: Sentence, lemmas: Lemmas, roots: frozenset[str]) -> Sentence:
    """Give a treebank without lemmas those that other treebanks or the list of roots leave no doubt of."""
    for word in sentence.words:
        lower = word.form.lower()
        if word.upos in ("PROPN", "PUNCT", "SYM", "NUM"):
            word.lemma = word.form if word.upos != "NUM" else lower
        elif (lower, word.upos) in lemmas:
            word.lemma = lemmas[lower, word.upos]
        elif lower in roots:
            word.lemma = lower
    return sentence


def rename(sentence: Sentence, known: Mapping[str, str] = NAMES) -> Sentence:
    """Map a corpus's entity types to PER, ORG and LOC; a type without counterpart becomes missing."""
    for word in sentence.words:
        mark, _, kind = word.entity.partition("-")
        if kind:
            word.entity = f"{mark}-{known[kind]}" if kind in known else MISSING
    return sentence


def lend_names(sentences: list[Sentence], labels: str) -> list[Sentence]:
    """Put names labelled by place into sentences; a doubtful one ("?") becomes missing."""
    for line in labels.splitlines():
        number, *names = line.split()
        for name in names:
            first, last, kind = re.split(r"[-:]", name)
            for place in range(int(first), int(last)):
                mark = "B-" if place == int(first) else "I-"
                sentences[int(number)].words[place].entity = MISSING if kind == "?" else mark + kind
    return sentences


def learn_capitals(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the lower-case forms that are capitalised more often than not within sentences."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        for word in sentence.words[1:]:
            counts[word.form.lower()] += 1 if word.form[:1].isupper() else -1
    return frozenset(form for form, count in counts.items() if count > 0)


def restore_capitals(sentence: Sentence, capitals: frozenset[str]) -> Sentence:
    """Capitalise a lower-case corpus; a capital that the corpus does not label may be a name of a missing type."""
    for number, word in enumerate(sentence.words):
        likely = word.form in capitals and word.form.isalpha()
        if word.entity == "O" and likely:
            word.entity = MISSING
        if word.entity != "O" or likely or number == 0:
            word.form = word.form[:1].upper() + word.form[1:]
    return sentence


_OPENING = re.compile(r"\((?P<id>\d+)-(?P<kind>[a-z]+)-[^()]*(?P<single>\)?)|(?P<close>\d+)\)")
_JOINTS = ("of", "for", "and", "&", "the", "-", ".", "'")
_TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}
# Before a person's name, or alone in its place; Universal NER leaves them out.
_TITLE_WORDS = (
    "Admiral Ambassador Archbishop Baron Bishop Brother Captain Cardinal Chair Chairman Chairwoman Chancellor Chief "
    "Colonel Commander Commissioner Congressman Congresswoman Count Dame Deputy Director Doctor Dr Dr. Duke Earl "
    "Emperor Empress Father Foreign Gen. General Gov. Governor Inspector Judge Justice King Lady Lieutenant Lord "
    "Madam Mayor Minister Miss Mister Mr Mr. Mrs Mrs. Ms Ms. President Prime Prince Princess Prof. Professor Queen "
    "Rabbi Rep. Representative Rev. Reverend Saint Secretary Sen. Senator Sergeant Shah Sir Speaker St. Sultan Tsar "
    "Vice"
)
_TITLES = frozenset(_TITLE_WORDS.split())


def name_entities(sentence: Sentence) -> Sentence:
    """Turn GUM's nested mentions into flat names: the proper nouns around a mention's head, without titles."""
    for first, last, kind in sorted(_read_mentions(sentence), key=lambda m: m[0] - m[1]):
        span = _find_name(sentence.words, first, last)
        if span and kind == "person":
            span = _find_person(sentence.words, span)
        if kind in _TYPES and span and all(sentence.words[n].entity == "O" for n in span):
            for n in span:
                sentence.words[n].entity = ("B-" if n == span[0] else "I-") + _TYPES[kind]
    return sentence


def settle_types(sentences: list[Sentence]) -> list[Sentence]:
    """Call a body a place where its name is a place more often, as a country that acts or plays is."""
    kinds: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for span in _list_names(sentence):
            kinds[tuple(word.form for word in span)][span[0].entity[2:]] += 1
    for sentence in sentences:
        for span in _list_names(sentence):
            known = kinds[tuple(word.form for word in span)]
            if span[0].entity == "B-ORG" and known["LOC"] > known["ORG"]:
                for word in span:
                    word.entity = word.entity[:2] + "LOC"
    return sentences


def _list_names(sentence: Sentence) -> list[list[Word]]:
    spans: list[list[Word]] = []
    for word in sentence.words:
        if word.entity.startswith("B-"):
            spans.append([word])
        elif word.entity.startswith("I-"):
            spans[-1].append(word)
    return spans


def _read_mentions(sentence: Sentence) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    waiting: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, word in enumerate(sentence.words):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
        for match in _OPENING.finditer(entity[1] if entity else ""):
            if match["close"]:
                if waiting[match["close"]]:
                    start, kind = waiting[match["close"]].pop()
                    found.append((start, number, kind))
            elif match["single"]:
                found.append((number, number, match["kind"]))
            else:
                waiting[match["id"]].append((number, match["kind"]))
    return found


def _find_person(words: list[Word], span: range) -> range | None:
    """Return a person's name without titles; None where nothing is left, or where it is a people ("Romans")."""
    first = span[0]
    while first in span and words[first].form in _TITLES:
        first += 1
    rest = range(first, span.stop)
    is_people = len(rest) == 1 and words[first].xpos == "NNPS"
    return rest if rest and _is_proper(words[first]) and not is_people else None


def _find_name(words: list[Word], first: int, last: int) -> range | None:
    while first <= last and words[first].upos in ("DET", "PUNCT", "PRON"):
        first += 1
    while last >= first and (words[last].upos in ("PUNCT", "PART") or words[last].form in ("'s", "’s")):
        last -= 1
    heads = [n for n in range(first, last + 1) if not first <= words[n].head <= last or words[n].head == n]
    if len(heads) != 1 or not _is_proper(words[heads[0]]):
        return None
    if _is_proper(words[first]) and _is_proper(words[last]) and all(map(_joins, words[first : last + 1])):
        return range(first, last + 1)
    start = end = heads[0]
    while start > first and _is_proper(words[start - 1]):
        start -= 1
    while end < last and _is_proper(words[end + 1]):
        end += 1
    return range(start, end + 1)


def _is_proper(word: Word) -> bool:
    """Say whether a word is or belongs to a name: "New" of New York is an adjective whose tag is NNP."""
    return word.xpos in ("NNP", "NNPS") or word.upos == "PROPN"


def _joins(word: Word) -> bool:
    return _is_proper(word) or word.upos == "NUM" or word.form in _JOINTS
