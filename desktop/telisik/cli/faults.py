"""Faults in the interface's language, without Qt: the translations are read as the translators keep them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from typing import TYPE_CHECKING

from telisik import paths

if TYPE_CHECKING:
    from telisik.errors import Fault
    from telisik.store.problems import Problem


def tell_fault(fault: Fault, language: str) -> str:
    """Return the whole message in a language; in English what has no translation."""
    known = _load_translations(language)
    parts = (known.get(part, part) for part in (fault.what, fault.safe, fault.then) if part)
    values = dict(fault.values)
    if isinstance(reason := values.get("reason"), str):
        values["reason"] = tell_reason(reason, language)
    return " ".join(part.format(**values) for part in parts)


def tell_problem(problem: Problem, language: str) -> str:
    """Return what a check found in a language."""
    return _load_translations(language).get(problem.what, problem.what).format(**dict(problem.values))


def tell_reason(reason: str, language: str) -> str:
    """Return what the system says of a file in a language, where it is known."""
    return _load_translations(language).get(reason, reason)


@cache
def _load_translations(language: str) -> dict[str, str]:
    path = paths.resources() / "translations" / f"telisik_{language}.ts"
    if language == "en" or not path.is_file():
        return {}
    tree = ET.parse(path)  # noqa: S314 - a file of the program's own
    contexts = (each for each in tree.iter("context") if each.findtext("name") == "Fault")
    messages = (
        (m.findtext("source"), m.findtext("translation")) for c in contexts for m in c.iter("message")
    )
    return {source: told for source, told in messages if source and told}
