"""Faults in the interface's language, without Qt: the translations are read as the translators keep them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from typing import TYPE_CHECKING

from telisik import paths

if TYPE_CHECKING:
    from telisik.errors import Fault


def tell_fault(fault: Fault, language: str) -> str:
    """Return the whole message in a language; in English what has no translation."""
    known = _load_translations(language)
    parts = (known.get(part, part) for part in (fault.what, fault.safe, fault.then) if part)
    return " ".join(part.format(**fault.values) for part in parts)


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
