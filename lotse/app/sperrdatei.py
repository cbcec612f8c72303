"""One program per Tresor: the lock file, healed when its owner is gone (SECURITY 8)."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLockFile, QSysInfo

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.store.fehler import Schreibschutz
from lotse.store.schreibschutz import ORDNER, obstacle

NAME = "lotse.lock"
ZEILEN = 3
SCHREIBT_S = 0.1
"""Whoever begins has written its name into the new file by then."""
HEILT_MS = 500


@dataclass(frozen=True, slots=True)
class Besitzer:
    """Who holds it, as the file says."""

    rechner: str
    seit: datetime
    fremd: bool
    """Another computer: it may have crashed, or the laptop was given a new name."""


class Belegt(Hinweis):
    """Somebody else has this Tresor open. `besitzer.fremd` = it may be taken over."""

    def __init__(self, besitzer: Besitzer) -> None:
        self.besitzer = besitzer
        seit = {"tag": f"{besitzer.seit:%d.%m.%Y}", "uhr": f"{besitzer.seit:%H:%M}"}
        super().__init__(
            Aussage(
                "Diese Datenbank ist schon offen auf {rechner}, seit {tag} {uhr} Uhr.",
                rechner=besitzer.rechner,
                **seit,
            )
            if besitzer.fremd
            else Aussage("Diese Datenbank ist schon offen, seit {tag} {uhr} Uhr.", **seit),
            "Nichts wurde verändert.",
            "Bitte arbeiten Sie dort weiter, oder schließen Sie dort zuerst.",
        )


class Sperrdatei:
    """Held from the first unlocking to the end of the program, while it is locked, too."""

    def __init__(self) -> None:
        self._gehalten: dict[Path, QLockFile] = {}

    def nimm(self, ordner: Path, *, auch_fremd: bool = False) -> None:
        """Belegt when another program has it; OSError-like causes as a Hinweis."""
        if ordner in self._gehalten:
            return
        sperre = QLockFile(str(ordner / NAME))
        sperre.setStaleLockTime(0)
        if not sperre.tryLock(0) and not self._geheilt(sperre, ordner, auch_fremd=auch_fremd):
            raise _grund(sperre, ordner)
        (ordner / NAME).chmod(0o600)
        self._gehalten[ordner] = sperre

    def belegt(self, ordner: Path) -> Besitzer | None:
        """Who has it right now; None = nobody, or this program."""
        if ordner in self._gehalten:
            return None
        sperre = QLockFile(str(ordner / NAME))
        sperre.setStaleLockTime(0)
        if sperre.tryLock(0):
            sperre.unlock()
            return None
        return _besitzer(ordner)

    def achte(self, ordner: Path) -> None:
        """Belegt when another program has it; nothing is taken."""
        besitzer = self.lebt(ordner)
        if besitzer is not None:
            raise Belegt(besitzer)

    def lebt(self, ordner: Path) -> Besitzer | None:
        """As `belegt`, found out without changing anything there: on a copy of the lock file."""
        datei = ordner / NAME
        if ordner in self._gehalten or not datei.is_file() or _is_empty(datei):
            return None
        with TemporaryDirectory(prefix="lotse-") as anderswo:
            kopie = Path(anderswo) / NAME
            kopie.write_bytes(datei.read_bytes())
            sperre = QLockFile(str(kopie))
            sperre.setStaleLockTime(0)
            if sperre.tryLock(0):  # whoever made it is gone
                sperre.unlock()
                return None
        return _besitzer(ordner)

    def gib_frei(self) -> None:
        while self._gehalten:
            self._gehalten.popitem()[1].unlock()

    @staticmethod
    def _geheilt(sperre: QLockFile, ordner: Path, *, auch_fremd: bool) -> bool:
        """An empty file is what a power cut left; a foreign one goes when somebody said so."""
        if sperre.error() is not QLockFile.LockError.LockFailedError:
            return False
        if _is_empty(ordner / NAME):
            return _healed(sperre, ordner / NAME)
        besitzer = _besitzer(ordner)
        if auch_fremd and besitzer is not None and besitzer.fremd:
            return sperre.removeStaleLockFile() and sperre.tryLock(0)
        return False


def _is_empty(datei: Path) -> bool:
    try:
        return datei.stat().st_size == 0
    except OSError:
        return False  # just given back


def _healed(sperre: QLockFile, datei: Path) -> bool:
    """One program at a time looks again: empty is also what somebody makes at this instant."""
    allein = QLockFile(f"{datei}.leer")
    allein.setStaleLockTime(0)
    if not allein.tryLock(HEILT_MS):
        return False
    try:
        time.sleep(SCHREIBT_S)
        if _is_empty(datei):
            datei.unlink()
        return sperre.tryLock(0)
    finally:
        allein.unlock()


def _besitzer(ordner: Path) -> Besitzer | None:
    """The third line of a lock file of Qt is the computer (pid, program, host, …)."""
    datei = ordner / NAME
    try:
        zeilen = datei.read_text("utf-8", errors="replace").splitlines()
        seit = datetime.fromtimestamp(datei.stat().st_mtime)  # noqa: DTZ006 - shown as local time
    except OSError:
        return None
    rechner = zeilen[2] if len(zeilen) >= ZEILEN else ""
    return Besitzer(rechner, seit, bool(rechner) and rechner != QSysInfo.machineHostName())


def _grund(sperre: QLockFile, ordner: Path) -> Hinweis:
    besitzer = _besitzer(ordner)
    if sperre.error() is QLockFile.LockError.LockFailedError and besitzer is not None:
        return Belegt(besitzer)
    if sperre.error() is QLockFile.LockError.PermissionError:
        return Schreibschutz(obstacle(ordner / NAME) or ORDNER)
    return Hinweis(
        "Lotse darf in dem Ordner mit den Daten nicht schreiben.",
        "Nichts wurde verändert.",
        "Bitte prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.",
    )
