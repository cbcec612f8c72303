"""The system goes to sleep or locks its screen: Lotse locks, too. Linux only, by D-Bus.

The bus is a socket of the system on this computer, opened by Qt as the one to the display is; no
Python socket is made, and nothing leaves the device. Windows (WTS, WM_POWERBROADCAST) and macOS are
not connected yet; there the idle time and the clock on the wall lock after waking up.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LOGIND = "org.freedesktop.login1"
WEG = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SITZUNG = "org.freedesktop.login1.Session"
SCHLAF: Any = "1on_schlaf(bool)"
SPERRE: Any = "1on_sperre()"
"""As the macro SLOT writes them; the stubs ask for bytes, the library for text."""
BILDSCHIRM = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
BUS_MS = 300
"""A bus that does not answer must not hold up the start."""
SPAETESTENS_MS = 3000
"""logind waits five seconds; whatever happens, the lid closes before."""


class Systemsperre(QObject):
    """`sperren()` on suspend, on the lock command of the session and when the screen saver locks.

    `verbunden` names what is heard; empty = nothing is available here. While it is awake the
    computer is asked to wait before it sleeps: until `schlaf_frei()`, when the cover is painted
    and the key is gone.
    """

    sperren = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.verbunden: tuple[str, ...] = ()
        self._system: Any = None
        self._bremse: Any = None
        """The open file that lets the computer wait; without it, it sleeps at once."""
        self._frist = QTimer(self, singleShot=True, interval=SPAETESTENS_MS)
        self._frist.timeout.connect(self.schlaf_frei)

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
            self._system = system
            self._bremse_an()
        eigener = QDBusConnection.sessionBus()
        if eigener.isConnected():
            gehoert += [
                schnitt
                for schnitt in BILDSCHIRM
                if eigener.connect("", "", schnitt, "ActiveChanged", self, SCHLAF)
            ]
        self.verbunden = tuple(gehoert)

    @property
    def haelt_auf(self) -> bool:
        """The computer would wait for us."""
        return self._bremse is not None

    @Slot(bool)
    def on_schlaf(self, beginnt: bool) -> None:  # noqa: FBT001 - the argument of the signal
        if beginnt:
            self._frist.start()
            self.sperren.emit()
        else:
            self._frist.stop()
            self._bremse_an()

    @Slot()
    def on_sperre(self) -> None:
        self.sperren.emit()

    def schlaf_frei(self) -> None:
        """Everything is put away; or nothing is open. Outside of falling asleep nothing changes."""
        if self._frist.isActive() or self.sender() is self._frist:
            self._frist.stop()
            self._bremse = None

    def _bremse_an(self) -> None:
        """Take a delay lock of logind; refused or unknown, it goes without."""
        if self._system is None or self._bremse is not None:
            return
        from PySide6.QtDBus import QDBus, QDBusMessage  # noqa: PLC0415 - not on every system

        bitte = QDBusMessage.createMethodCall(LOGIND, WEG, MANAGER, "Inhibit")
        bitte.setArguments(["sleep", "Lotse", "Lotse legt die Daten weg.", "delay"])
        antwort = self._system.call(bitte, QDBus.CallMode.Block, BUS_MS)
        werte = antwort.arguments()
        if antwort.type() is QDBusMessage.MessageType.ReplyMessage and werte:
            self._bremse = werte[0]
