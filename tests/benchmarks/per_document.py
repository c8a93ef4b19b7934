"""A stand-in for extraction of quotations document by document over a dependency parse, to compare speed with.

It does what such extractors do and no more: find verbs from a list, take their clausal complement as the content and
their subject as the speaker, then give quotation marks that have no verb to the nearest speaker, and join speakers that
share a word. Written for this benchmark; it is a measure of speed, not of quality.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

# fmt: off
VERBS = {
    "en": frozenset((
        "say", "tell", "add", "claim", "warn", "argue", "note", "state", "report", "announce", "confirm", "deny",
        "insist", "believe", "think", "write",
    )),
    "id": frozenset((
        "kata", "ujar", "ucap", "tutur", "ungkap", "jelas", "mengatakan", "menyatakan", "mengungkapkan", "menjelaskan",
        "menyebut", "mengaku", "menilai",
    )),
}
# fmt: on
_QUOTED = re.compile(r"[\"“]([^\"”]{12,})[\"”]")
_CONTENT = frozenset({"ccomp", "xcomp", "parataxis"})
Quote = tuple[str, str, str]


def extract(doc: Doc, language: str) -> list[Quote]:
    """Return speaker, verb and content of every quotation, direct or not, that the parse shows."""
    found = [*_find_by_verb(doc, VERBS[language])]
    taken = [content for _, _, content in found]
    found.extend(
        (_find_nearest(doc, match.start(), VERBS[language]), "", match[1])
        for match in _QUOTED.finditer(doc.text)
        if not any(match[1] in content or content in match[1] for content in taken)
    )
    return [(_join(speaker, found), verb, content) for speaker, verb, content in found]


def _find_by_verb(doc: Doc, verbs: frozenset[str]) -> Iterator[Quote]:
    for token in doc:
        if token.lemma_.lower() in verbs or token.lower_ in verbs:
            subject = next((child for child in token.children if child.dep_.startswith("nsubj")), None)
            content = next((child for child in token.children if child.dep_ in _CONTENT), None)
            if subject is not None or content is not None:
                yield _span(subject), token.text, _span(content)


def _span(token: Token | None) -> str:
    if token is None:
        return ""
    words = sorted(token.subtree, key=lambda word: word.i)
    return token.doc[words[0].i : words[-1].i + 1].text


def _find_nearest(doc: Doc, place: int, verbs: frozenset[str]) -> str:
    sentence = next((s for s in doc.sents if s.start_char <= place < s.end_char), None)
    for token in sentence or ():
        if token.lower_ in verbs:
            return _span(next((child for child in token.children if child.dep_.startswith("nsubj")), None))
    return ""


def _join(speaker: str, found: list[Quote]) -> str:
    """Return the longest speaker found that shares a capitalised word with this one."""
    names = {word for word in speaker.split() if word[:1].isupper()}
    alike = [other for other, _, _ in found if names & set(other.split())]
    return max(alike, key=len, default=speaker)
