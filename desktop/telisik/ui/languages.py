"""What languages are called, for telling a reviewer that one of them is not read."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.terms import load_terms
from telisik.ui.translation import translate

_COMMON = {
    "ar": QT_TRANSLATE_NOOP("Language", "Arabic"),
    "de": QT_TRANSLATE_NOOP("Language", "German"),
    "es": QT_TRANSLATE_NOOP("Language", "Spanish"),
    "fr": QT_TRANSLATE_NOOP("Language", "French"),
    "hi": QT_TRANSLATE_NOOP("Language", "Hindi"),
    "it": QT_TRANSLATE_NOOP("Language", "Italian"),
    "ja": QT_TRANSLATE_NOOP("Language", "Japanese"),
    "jv": QT_TRANSLATE_NOOP("Language", "Javanese"),
    "ko": QT_TRANSLATE_NOOP("Language", "Korean"),
    "ms": QT_TRANSLATE_NOOP("Language", "Malay"),
    "nl": QT_TRANSLATE_NOOP("Language", "Dutch"),
    "pl": QT_TRANSLATE_NOOP("Language", "Polish"),
    "pt": QT_TRANSLATE_NOOP("Language", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("Language", "Russian"),
    "su": QT_TRANSLATE_NOOP("Language", "Sundanese"),
    "sv": QT_TRANSLATE_NOOP("Language", "Swedish"),
    "th": QT_TRANSLATE_NOOP("Language", "Thai"),
    "tl": QT_TRANSLATE_NOOP("Language", "Filipino"),
    "tr": QT_TRANSLATE_NOOP("Language", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("Language", "Ukrainian"),
    "vi": QT_TRANSLATE_NOOP("Language", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("Language", "Chinese"),
}


def name_language(code: str, language: str) -> str:
    """Return a language's name in the interface's language; empty where nobody knows the code."""
    kept = load_terms(language)["language"].get(code)
    if kept:
        return kept
    if code in _COMMON:
        return translate("Language", _COMMON[code])
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
