"""Autosave: every change reaches the disk within a second, or is kept and tried again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QObject, QTimer, Signal

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner

PAUSE_MS = 500
"""Rest after the last key before typing is saved; with the write it stays under 1 s."""
SPAETESTENS_MS = 1200
"""Whoever types without a rest is saved all the same, every 2 s on a computer that is busy
with other things as well: painting and matching come in between."""
NOCHMAL_MS = 5000
SPAETE = 4
"""Rounds for answers that change a case while everything is closed: one brings the next."""


@dataclass(frozen=True, slots=True)
class _Auftrag:
    """From what lies on the disk to what shall lie there; None = nothing of this family."""

    familie: FamilieId
    vorher: Akte | None
    nachher: Akte | None


Rest: TypeAlias = Mapping[FamilieId, tuple[Akte | None, Akte | None]]
"""Per family what lies on the disk and what shall lie there."""


class Sicherung(QObject):
    """Knows per family what lies on disk and what does not yet.

    `gespeichert(datetime)`, `offen_geaendert(bool)` (True = something is not saved yet),
    `misslungen(Exception)` once per new failure, `behoben()` when all is on disk after one.
    Nothing unsaved is ever forgotten.
    """

    gespeichert = Signal(object)
    offen_geaendert = Signal(bool)
    misslungen = Signal(object)
    behoben = Signal()

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._dienste, self._runner = dienste, runner
        self._auf_platte: dict[FamilieId, Akte | None] = {}
        self._offen: dict[FamilieId, Akte | None] = {}
        self._laeuft: _Auftrag | None = None
        self._vergessen: set[FamilieId] = set()
        self._gestoert = self._war_gestoert = False
        self._uhr = QTimer(self, singleShot=True)
        self._uhr.timeout.connect(self.jetzt)
        self._getippt = QElapsedTimer()
        """Runs since the first key that is not saved."""

    @property
    def ist_offen(self) -> bool:
        return bool(self._offen) or self._laeuft is not None

    def offene(self, familie: FamilieId) -> Akte | None:
        """The newest state of a family that is not on disk yet."""
        if self._laeuft and self._laeuft.familie == familie:
            return self._offen.get(familie, self._laeuft.nachher)
        return self._offen.get(familie)

    def geladen(self, akte: Akte) -> None:
        """Take note of what lies on disk, unless something newer waits here."""
        if self.offene(akte.familie.id) is None:
            self._auf_platte[akte.familie.id] = akte

    def neu(self, akte: Akte) -> None:
        """A new case: nothing of it lies on disk."""
        self._auf_platte[akte.familie.id] = None
        self.aendere(akte)

    def entferne(self, familie: FamilieId) -> None:
        """A new case was taken back: it goes from the disk, too."""
        self._offen[familie] = None
        self.offen_geaendert.emit(True)  # noqa: FBT003 - the signal's one word
        self.jetzt()

    def aendere(self, akte: Akte, *, tippen: bool = False) -> None:
        self._offen[akte.familie.id] = akte
        self.offen_geaendert.emit(True)  # noqa: FBT003 - the signal's one word
        if tippen:
            if not self._getippt.isValid():
                self._getippt.start()
            self._uhr.start(max(min(PAUSE_MS, SPAETESTENS_MS - self._getippt.elapsed()), 0))
        else:
            self.jetzt()

    def rest(self) -> Rest:
        """What did not reach the disk, with what lies there: kept when Lotse has to lock."""
        offen = dict(self._offen)
        if self._laeuft:
            offen.setdefault(self._laeuft.familie, self._laeuft.nachher)
        return {familie: (self._auf_platte.get(familie), akte) for familie, akte in offen.items()}

    def uebernimm(self, rest: Rest) -> None:
        """Go on with what an earlier sitting could not save."""
        for familie, (vorher, nachher) in rest.items():
            self._auf_platte[familie] = vorher
            if nachher is None:
                self.entferne(familie)
            else:
                self.aendere(nachher)

    def jetzt(self) -> None:
        """Write what waits, one case after the other."""
        self._uhr.stop()
        if self._laeuft or not self._offen:
            return  # what waits goes as soon as the other is written
        self._getippt.invalidate()
        familie, akte = next(iter(self._offen.items()))
        del self._offen[familie]
        auftrag = self._laeuft = _Auftrag(familie, self._auf_platte.get(familie), akte)
        if auftrag.vorher == auftrag.nachher:
            self._on_fertig(auftrag)
            return
        speichern, verwerfen = self._dienste.speichern, self._dienste.verwerfen

        def schreibe(_token: object) -> _Auftrag:
            if auftrag.nachher is None:
                verwerfen(auftrag.familie)
            else:
                speichern(auftrag.vorher, auftrag.nachher)
            return auftrag

        self._runner.start(schreibe, self._on_fertig, on_failed=self._on_misslungen)

    def vergiss(self, familien: frozenset[FamilieId]) -> None:
        """They are deleted: nothing of them is written any more, nor tried again."""
        self._vergessen |= familien
        for familie in familien:
            self._offen.pop(familie, None)
            self._auf_platte.pop(familie, None)

    def lass_los(self, familien: frozenset[FamilieId]) -> None:
        """Somebody else writes them now: nothing waits any more, and they are read anew."""
        self._vergessen -= familien
        for familie in familien:
            self._offen.pop(familie, None)
            self._auf_platte.pop(familie, None)

    def schliesse_ab(self) -> None:
        """Before the window goes: write everything now and wait for it, also for what an answer
        on its way still changes. Nothing is being written when it ends: the `rest` is told what
        lies on the disk."""
        for _ in range(len(self._offen) + SPAETE):
            self.jetzt()
            self._runner.wait()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            if not self.ist_offen or (self._gestoert and self._laeuft is None):
                return

    def _on_fertig(self, auftrag: _Auftrag) -> None:
        self._war_gestoert = self._war_gestoert or self._gestoert
        self._laeuft, self._gestoert = None, False
        if auftrag.familie not in self._vergessen:
            self._auf_platte[auftrag.familie] = auftrag.nachher
        if self._offen:
            if not self._uhr.isActive():
                self.jetzt()
            return
        self.gespeichert.emit(self._dienste.jetzt())
        if self._war_gestoert:
            self._war_gestoert = False
            self.behoben.emit()
        self.offen_geaendert.emit(False)  # noqa: FBT003 - the signal's one word

    def _on_misslungen(self, error: Exception) -> None:
        auftrag, self._laeuft = self._laeuft, None
        if auftrag and auftrag.familie not in self._vergessen:
            self._offen.setdefault(auftrag.familie, auftrag.nachher)
        if not self._gestoert:
            self._gestoert = True
            self.misslungen.emit(error)
        self.offen_geaendert.emit(True)  # noqa: FBT003 - the signal's one word
        self._uhr.start(NOCHMAL_MS)
