"""Find what an article states that is still unverified, and say so by the rules of the pack."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.article import Article
from telisik.analysis.attributed import find_attributed
from telisik.analysis.contents import mend_contents
from telisik.analysis.model import (
    ASSERTION_CODES,
    Attribution,
    Code,
    Finding,
    Layer,
    Quotation,
    Severity,
    Span,
)
from telisik.analysis.narrated import find_narrated
from telisik.analysis.phrases import Phrases, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from telisik.analysis.drafts import Draft
    from telisik.analysis.pack import Pack, Rule
    from telisik.analysis.text import Text

_RANK = {code: rank for rank, code in enumerate(ASSERTION_CODES)}
_WORDING = frozenset({Code.SUPERLATIVE, Code.LOADED, Code.ORPHAN_QUOTE})
_SAME = 0.5
_BLOCK = 200


@dataclass(frozen=True)
class _Book:
    """The assertion rules of a pack by the kind that the engine applies, and its lexicons ready to search."""

    rules: Mapping[str, Rule]
    lexicons: Mapping[str, Phrases]


def find_assertions(
    text: Text, pack: Pack, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> list[Finding]:
    """Return what the text states without enough support, in text order."""
    book = _open_book(pack)
    words = Words(text.text)
    article = Article(
        words,
        tuple(sentence.span for sentence in text.sentences),
        text.paragraphs,
        mend_contents(text, words, attributions),
        quotations,
        book.lexicons,
    )
    found = (*find_attributed(article), *find_narrated(article))
    drafts = [draft for draft in found if draft.kind in book.rules and _has_fit_length(article, draft, book)]
    return [_word(text, draft, others, book) for draft, others in _settle(drafts, book)]


def find_credits(text: Text, pack: Pack) -> tuple[Span, ...]:
    """Return the caveats that speak for the article ("could not be independently verified")."""
    words = Words(text.text)
    caveats = Phrases(pack.lexicons.get("caveats", ()))
    found = (caveats.first(words, words.within(sentence.span)) for sentence in text.sentences)
    return tuple(words.span(place.start, place.stop - 1) for place in found if place is not None)


def _open_book(pack: Pack) -> _Book:
    rules: dict[str, Rule] = {}
    lexicons = {name: Phrases(phrases) for name, phrases in pack.lexicons.items()}
    for rule in pack.rules:
        if rule.layer is Layer.ASSERTION:
            extra = rule.model_extra or {}
            kind = str(extra.get("kind", ""))
            rules[kind] = rule
            lexicons[kind] = Phrases(extra.get("cues", ()))
    return _Book(rules, lexicons)


def _has_fit_length(article: Article, draft: Draft, book: _Book) -> bool:
    """Tell whether the draft has as many words as its rule asks for (``fewest_words``, ``most_words``)."""
    limits = book.rules[draft.kind].model_extra or {}
    length = len(article.words.within(draft.span))
    return int(limits.get("fewest_words", 1)) <= length <= int(limits.get("most_words", length))


def _settle(drafts: Iterable[Draft], book: _Book) -> list[tuple[Draft, tuple[Code, ...]]]:
    """Return one draft for each stretch of text, by the order of codes, with the further codes."""

    def rank(draft: Draft) -> tuple[int, int, int]:
        return _RANK[book.rules[draft.kind].code], draft.span.start, -draft.span.end

    kept: list[tuple[Draft, list[Code]]] = []
    near: dict[int, list[tuple[Draft, list[Code]]]] = defaultdict(list)
    for draft in sorted(drafts, key=rank):
        code = book.rules[draft.kind].code
        blocks = range(draft.span.start // _BLOCK, draft.span.end // _BLOCK + 1)
        close = (pair for block in blocks for pair in near[block])
        host = next((pair for pair in close if _is_same(pair[0].span, draft.span, code)), None)
        if host is None:
            pair: tuple[Draft, list[Code]] = (draft, [])
            kept.append(pair)
            for block in blocks:
                near[block].append(pair)
        elif code is not book.rules[host[0].kind].code and code not in host[1]:
            host[1].append(code)
    kept.sort(key=lambda pair: (pair[0].span.start, -pair[0].span.end))
    return [(draft, tuple(others)) for draft, others in kept]


def _is_same(kept: Span, new: Span, code: Code) -> bool:
    """Tell whether two findings would mark the same words; wording is marked inside a statement too."""
    shared = min(kept.end, new.end) - max(kept.start, new.start)
    if shared <= 0:
        return False
    if code in _WORDING:
        return kept == new
    return shared >= _SAME * min(kept.end - kept.start, new.end - new.start)


def _word(text: Text, draft: Draft, others: tuple[Code, ...], book: _Book) -> Finding:
    rule, attribution = book.rules[draft.kind], draft.attribution
    cue = (draft.trigger,) if draft.trigger else ()
    return Finding(
        layer=Layer.ASSERTION,
        code=rule.code,
        severity=draft.severity or rule.severity or Severity.LOW,
        span=draft.span,
        text=text.slice(draft.span),
        rule=rule.id,
        reason=rule.reason.as_bilingual(),
        checks=tuple(check.as_bilingual() for check in rule.checks),
        norm=rule.norm.as_bilingual(),
        grade=attribution.grade if attribution else None,
        source=attribution.source if attribution else (),
        cue=attribution.cue if attribution else cue,
        content=attribution.content if attribution else (),
        resolved_to=attribution.resolved_to if attribution else None,
        modifiers=attribution.modifiers if attribution else (),
        others=others,
    )
