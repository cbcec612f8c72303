"""The system goes to sleep or locks its screen: Lotse locks, too. Linux only, by D-Bus.

Windows (WTS, WM_POWERBROADCAST) and macOS are not connected yet; there the idle time and the clock
on the wall lock after waking up.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

LOGIND = "org.freedesktop.login1"
MANAGER = "org.freedesktop.login1.Manager"
SITZUNG = "org.freedesktop.login1.Session"
SCHLAF: Any = "1on_schlaf(bool)"
SPERRE: Any = "1on_sperre()"
"""As the macro SLOT writes them; the stubs ask for bytes, the library for text."""
BILDSCHIRM = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class Systemsperre(QObject):
    """`sperren()` on suspend, on the lock command of the session and when the screen saver locks.

    `verbunden` names what is heard; empty = nothing is available here.
    """

    sperren = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.verbunden: tuple[str, ...] = ()

    def verbinde(self) -> None:
        """Late and without a window: a missing bus is no fault."""
        if sys.platform != "linux":
            return
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - not on every system

        gehoert: list[str] = []
        system = QDBusConnection.systemBus()
        if system.isConnected():
            for schnitt, name, slot in (
                (MANAGER, "PrepareForSleep", SCHLAF),
                (SITZUNG, "Lock", SPERRE),
            ):
                if system.connect(LOGIND, "", schnitt, name, self, slot):
                    gehoert.append(name)
        eigener = QDBusConnection.sessionBus()
        if eigener.isConnected():
            gehoert += [
                schnitt
                for schnitt in BILDSCHIRM
                if eigener.connect("", "", schnitt, "ActiveChanged", self, SCHLAF)
            ]
        self.verbunden = tuple(gehoert)

    @Slot(bool)
    def on_schlaf(self, beginnt: bool) -> None:  # noqa: FBT001 - the argument of the signal
        if beginnt:
            self.sperren.emit()

    @Slot()
    def on_sperre(self) -> None:
        self.sperren.emit()
