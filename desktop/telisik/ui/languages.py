"""What languages are called, for telling a reviewer that one of them is not read."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from telisik.terms import load_terms
from telisik.ui.translation import translate

_UNKNOWN = "und"


def name_language(code: str, language: str) -> str:
    """Return a language's name in the interface's language; empty where nobody knows the code."""
    if code == _UNKNOWN:
        return ""
    kept = load_terms(language)["language"].get(code)
    if kept:
        return kept
    known = QLocale.codeToLanguage(code)
    return "" if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)


def say_unsupported(code: str, language: str) -> str:
    """Return the sentence for an article in a language that no pack reads."""
    name = name_language(code, language)
    if not name:
        return translate(
            "Window",
            "The language of this article was not recognised; Telisik reads Indonesian and English. "
            "It was not analysed.",
        )
    return translate(
        "Window", "This article is in {language}; Telisik reads Indonesian and English. It was not analysed."
    ).format(language=name)
