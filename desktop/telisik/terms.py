"""The field's standard terms in both interface languages: names of codes, grades, severities, decisions.

They are data (``resources/terms/<language>.toml``), shared by the window, the report and the command line.
"""

from __future__ import annotations

import tomllib
from functools import cache

from telisik import paths

LANGUAGES = ("en", "id")


@cache
def load_terms(language: str) -> dict[str, dict[str, str]]:
    """Return the sections of terms for an interface language; English for one that is not kept."""
    code = language[:2] if language[:2] in LANGUAGES else "en"
    path = paths.resources() / "terms" / f"{code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def name_term(section: str, key: str, language: str) -> str:
    """Return the term for a key such as ("code", "HEARSAY"); KeyError where the section lacks it."""
    return load_terms(language)[section][key]
