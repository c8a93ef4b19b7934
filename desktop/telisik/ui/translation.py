"""The interface's languages: which are offered, and switching between them while the window stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator

from telisik import paths, terms

if TYPE_CHECKING:
    from datetime import datetime

    from telisik.errors import Fault

translate = QCoreApplication.translate
NAMES = {"en": "English", "id": "Bahasa Indonesia"}


def system_language() -> str:
    """Return the system's language where the interface speaks it, English otherwise."""
    code = QLocale.system().name()[:2]
    return code if code in terms.LANGUAGES else "en"


class Translation(QObject):
    """The translators of one application, exchanged as a whole when the reviewer picks another language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._installed: list[QTranslator] = []

    def switch(self, language: str) -> None:
        """Make this the language of every later ``translate``; English texts stand where none is compiled."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = [
            translator
            for translator in self._load(language)
            if QCoreApplication.installTranslator(translator)
        ]
        self.language = language
        QLocale.setDefault(QLocale("id_ID" if language == "id" else "en_GB"))

    def _load(self, language: str) -> list[QTranslator]:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(paths.resources() / "translations")
        loaded = []
        for name, folder in ((f"qtbase_{language}", qt_folder), (f"telisik_{language}", own_folder)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                loaded.append(translator)
        return loaded


def say_fault(fault: Fault) -> tuple[str, str, str]:
    """Return what happened, what is safe and what to do next, in the interface's language."""
    values = {name: _say_value(value) for name, value in fault.values.items()}
    if isinstance(reason := values.get("reason"), str) and reason:
        values["reason"] = translate("Fault", reason)
    return tuple(  # type: ignore[return-value]
        translate("Fault", part).format(**values) if part else ""
        for part in (fault.what, fault.safe, fault.then)
    )


def _say_value(value: object) -> object:
    if isinstance(value, float):
        return QLocale().toString(value, "f", 1)
    return value


def say_time(moment: datetime) -> str:
    """Return a UTC moment as the local hour and minute, by the interface language's habit."""
    local = moment.astimezone()
    return local.strftime("%H.%M" if QLocale().language() is QLocale.Language.Indonesian else "%H:%M")


def say_moment(moment: datetime) -> str:
    """Return a UTC moment with its date, and its hour too when it is today."""
    local = moment.astimezone()
    if local.date() == moment.now().astimezone().date():
        return say_time(moment)
    return (
        QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy") + " " + say_time(moment)
    )


def say_decimal(value: float, digits: int) -> str:
    """Return a number with the interface language's decimal mark."""
    return QLocale().toString(value, "f", digits)
