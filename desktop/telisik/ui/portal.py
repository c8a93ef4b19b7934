"""Light or dark, and high contrast, as a Linux desktop tells them to every program over the session's own bus.

Qt asks the portal on desktops of GNOME's kin only. The others answer it as well (KDE, Sway, Hyprland and more), so it
is asked on all of them: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from typing import Final

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_INTERFACE: Final = "org.freedesktop.portal.Settings"
_NAMESPACE: Final = "org.freedesktop.appearance"
_SCHEME: Final = "color-scheme"
_CONTRAST: Final = "contrast"
_SCHEMES: Final = {1: "dark", 2: "light"}
_DESKTOPS: Final = ("xcb", "wayland")


class Portal(QObject):
    """What the desktop asks for; it asks for nothing where there is no desktop, no bus or no portal."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = ""  # "light" or "dark"
        self.contrast = False
        self._asked: list[QDBusPendingCallWatcher] = []

    def listen(self) -> None:
        """Ask the portal, without waiting for its answer, and hear whatever changes from now on."""
        if not QGuiApplication.platformName().startswith(_DESKTOPS) or not _has_bus():
            return
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        hear = SLOT("_hear(QDBusMessage)")
        # The stub asks for bytes, which the call itself refuses.
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, hear)  # type: ignore[call-overload]
        for key in (_SCHEME, _CONTRAST):
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            question.setArguments([_NAMESPACE, key])
            asked = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            asked.finished.connect(lambda answered, key=key: self._take_answer(key, answered.reply()))
            self._asked.append(asked)

    def _take_answer(self, key: str, reply: QDBusMessage) -> None:
        if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self._take(key, reply.arguments()[0])

    @Slot(QDBusMessage)
    def _hear(self, told: QDBusMessage) -> None:
        match told.arguments():
            case [namespace, key, value] if namespace == _NAMESPACE:
                self._take(key, value)

    def _take(self, key: str, value: object) -> None:
        number = _unwrap(value)
        before = self.scheme, self.contrast
        if key == _SCHEME:
            self.scheme = _SCHEMES.get(number, "") if isinstance(number, int) else ""
        elif key == _CONTRAST:
            self.contrast = number == 1
        if (self.scheme, self.contrast) != before:
            self.changed.emit()


def _has_bus() -> bool:
    """Tell whether the session has a bus; where it has none, asking for it would start one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(
        runtime and (Path(runtime) / "bus").exists()
    )


def _unwrap(value: object) -> object:
    while isinstance(value, QDBusVariant):  # an answer is a variant in a variant
        value = value.variant()
    return value
