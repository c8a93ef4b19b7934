"""Find what an article states that is still unverified, and say so by the rules of the pack."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from telisik.analysis.attributed import find_attributed
from telisik.analysis.genres import NARRATED, is_service
from telisik.analysis.model import ASSERTION_CODES, Code, Finding, Layer, Span
from telisik.analysis.narrated import find_narrated
from telisik.analysis.phrased import find_phrased
from telisik.analysis.weight import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from telisik.analysis.article import Article
    from telisik.analysis.drafts import Draft
    from telisik.analysis.pack import Rule
    from telisik.analysis.phrasebook import Phrasebook

    Rules = Mapping[str, Rule]

_RANK = {code: rank for rank, code in enumerate(ASSERTION_CODES)}
_WORDING = frozenset({Code.SUPERLATIVE, Code.LOADED, Code.ORPHAN_QUOTE})
_SAME = 0.5
_BLOCK = 200


def find_assertions(article: Article, book: Phrasebook) -> list[Finding]:
    """Return what the article states without enough support, in text order."""
    rules = book.assertion_rules
    found = (*find_attributed(article), *find_narrated(article), *find_phrased(article, rules))
    spared = NARRATED if is_service(article) else frozenset()
    wanted = (draft for draft in found if draft.kind in rules and draft.kind not in spared)
    drafts = [draft for draft in wanted if _has_fit_length(article, draft, rules)]
    return [_word(article, draft, others, rules) for draft, others in _settle(drafts, rules)]


def find_credits(article: Article) -> tuple[Span, ...]:
    """Return the caveats that speak for the article ("could not be independently verified")."""
    words = article.words
    found = (article.first("caveats", words.within(sentence)) for sentence in article.sentences)
    return tuple(words.span(place.start, place.stop - 1) for place in found if place is not None)


def _has_fit_length(article: Article, draft: Draft, rules: Rules) -> bool:
    """Tell whether the draft has as many words as its rule asks for (``fewest_words``, ``most_words``)."""
    limits = rules[draft.kind].model_extra or {}
    length = len(article.words.within(draft.span))
    return int(limits.get("fewest_words", 1)) <= length <= int(limits.get("most_words", length))


def _settle(drafts: Iterable[Draft], rules: Rules) -> list[tuple[Draft, tuple[Code, ...]]]:
    """Return one draft for each stretch of text, by the order of codes, with the further codes."""

    def rank(draft: Draft) -> tuple[int, int, int]:
        return _RANK[rules[draft.kind].code], draft.span.start, -draft.span.end

    kept: list[tuple[Draft, list[Code]]] = []
    near: dict[int, list[tuple[Draft, list[Code]]]] = defaultdict(list)
    for draft in sorted(drafts, key=rank):
        code = rules[draft.kind].code
        blocks = range(draft.span.start // _BLOCK, draft.span.end // _BLOCK + 1)
        close = (pair for block in blocks for pair in near[block])
        host = next((pair for pair in close if _is_same(pair[0].span, draft.span, code)), None)
        if host is None:
            pair: tuple[Draft, list[Code]] = (draft, [])
            kept.append(pair)
            for block in blocks:
                near[block].append(pair)
        elif code is not rules[host[0].kind].code and code not in host[1]:
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


def _word(article: Article, draft: Draft, others: tuple[Code, ...], rules: Rules) -> Finding:
    rule, attribution = rules[draft.kind], draft.attribution
    cue = (draft.trigger,) if draft.trigger else ()
    return Finding(
        layer=Layer.ASSERTION,
        code=rule.code,
        severity=weigh(article, draft, rule),
        span=draft.span,
        text=article.text[draft.span.start : draft.span.end],
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
