"""How many voices an article has: attributions of one person or body belong together, however it is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code

if TYPE_CHECKING:
    from collections.abc import Collection

    from telisik.analysis.article import Article

_NAME = re.compile(r"[^\W\d_][\w'’-]{2,}")


def group_voices(article: Article, titles: Collection[str]) -> list[list[Attribution]]:
    """Return the attributions by who speaks, hearsay left out: nobody speaks there.

    Two belong together where their sources share a capitalised word that is no title, or are the same words.
    ``titles`` are words in lower case that stand before many names.
    """
    voices: list[tuple[set[str], list[Attribution]]] = []
    places: dict[str, int] = {}
    for attribution in article.attributions:
        if attribution.code is Code.HEARSAY_AGENTLESS:
            continue
        names = _name_voice(article, attribution) - set(titles)
        known = sorted({places[name] for name in names if name in places})
        if not known:
            known = [len(voices)]
            voices.append((set(), []))
        voices[known[0]][0].update(names)
        voices[known[0]][1].append(attribution)
        places.update(dict.fromkeys(names, known[0]))
    return [members for _, members in voices]


def _name_voice(article: Article, attribution: Attribution) -> set[str]:
    text = article.text
    words = attribution.resolved_to or " ".join(text[s.start : s.end] for s in attribution.source)
    if not words:
        words = text[attribution.label.start : attribution.label.end]
    names = {name for name in _NAME.findall(words) if name[0].isupper()}
    proper = {name.lower() for name in names}
    return proper or {words.lower()}
