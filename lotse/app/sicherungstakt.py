"""What happens by itself while a Tresor is open: Sicherungen, the rehearsal, an empty WAL.

Everything runs on the store lane; a stick or a share has a lane of its own, because a share that
is away answers after minutes. Nothing here asks, and each trouble is told once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer

from lotse.app.dateipflege import (
    NICHT_BETROFFEN,
    RETTEN,
    SCHADEN,
    care,
    give_room,
    is_damage,
    stop_if_damaged,
    take_room_back,
)
from lotse.app.echtprofil import Echtprofil
from lotse.app.sicherungsarbeit import Sicherungswerk
from lotse.app.sicherungsdienst import deletion_days
from lotse.app.zweitort import bring
from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass
from lotse.services.sicherungsarbeit import Gesichert, Probebericht
from lotse.store.engines import checkpoint
from lotse.store.fehler import Beschaedigt
from lotse.store.tresor import Tresorordner
from lotse.ui.jobs import Runner
from lotse.ui.meldung import Meldungsart
from lotse.ui.steuerung import Sitzung

MINUTE_MS: Final = 60_000
RUHE_MS: Final = 1_500
"""After the last save, so that the WAL is empty after three seconds on a slow laptop, too (SECURITY
22, goal 6)."""
RESERVE: Final = (
    "Der Speicher ist voll. Lotse hat seine Reserve freigegeben und speichert weiter, "
    "bitte machen Sie bald Platz."
)

Tage = Sequence[date] | None


class Sicherungstakt(QObject):
    """Beats while a window over a Tresor is open. `minute` and `ruhe` are its two clocks."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stick = Runner(self._on_fehler, self)
        self._sitzung: Sitzung | None = None
        self._profil: Echtprofil | None = None
        self._laeuft = self._getippt = self._gepflegt = self._reserve_weg = False
        self._gesagt: set[str] = set()
        self.minute = QTimer(self, interval=MINUTE_MS)
        self.minute.timeout.connect(self.on_minute)
        self.ruhe = QTimer(self, singleShot=True, interval=RUHE_MS)
        self.ruhe.timeout.connect(self.on_ruhe)

    def beginne(self, sitzung: Sitzung, profil: Echtprofil) -> None:
        """A window stands over this Tresor; also after it was built again. Nothing happens by
        itself where nothing may be written."""
        if profil.offen.nur_lesen:
            sitzung.sieh_nur_an(profil.offen.nur_lesen, retten=profil.offen.nur_lesen == SCHADEN)
            return
        if profil is not self._profil:
            self._gepflegt = self._laeuft = False
            self._gesagt.clear()
        self._sitzung, self._profil = sitzung, profil
        sitzung.sicherung.gespeichert.connect(self._on_gespeichert)
        sitzung.sicherung.offen_geaendert.connect(self._on_offen)
        sitzung.sicherung.misslungen.connect(self.on_failure)
        sitzung.sicherung.behoben.connect(self._on_behoben)
        self.minute.start()
        self.ruhe.start()

    def ende(self) -> None:
        """Before the locking; what runs is waited for by whoever locks."""
        self.minute.stop()
        self.ruhe.stop()
        self._sitzung = self._profil = None
        self._laeuft = False

    def bring(self, tresor: Tresorordner) -> None:
        """The newest Sicherung to the second place, beside everything else and without the key."""
        self._stick.start(lambda _token: bring(tresor), self._on_gesichert)

    def on_minute(self) -> None:
        """One when half an hour of changes is not saved; and if nobody types, what is due."""
        if self._profil is None or self._laeuft:
            return
        profil, still = self._profil, not self._getippt
        pflegen, self._getippt = still and not self._gepflegt, False
        self._gepflegt = self._gepflegt or pflegen
        self._laeuft = True
        self._runner.start(
            lambda _token: _beat(profil, pflegen=pflegen),
            self._on_takt,
            on_failed=self._on_takt_fehler,
        )

    def on_ruhe(self) -> None:
        """What a crash could take lies in the file itself, not beside it."""
        if self._profil is not None:
            motor = self._profil.offen.engine
            self._runner.start(
                lambda _token: checkpoint(motor), self._on_leer, on_failed=self._on_fehler
            )

    def on_failure(self, error: Exception) -> None:
        """Something could not be written: on a full disk the reserve makes room."""
        if self._profil is None or not isinstance(error, Hinweis):
            return
        if is_damage(error):
            offen = self._profil.offen
            self._runner.start(lambda _token: stop_if_damaged(offen), self._on_schaden)
        else:
            tresor = self._profil.offen.tresor
            self._runner.start(lambda _token: give_room(tresor, error), self._on_reserve)

    def _on_schaden(self, da: bool) -> None:  # noqa: FBT001 - an answer
        """Told once; what was not saved stays in the window, and is kept when Lotse locks."""
        sitzung = self._sitzung
        if da and sitzung is not None:
            self._on_fehler(Beschaedigt(SCHADEN, NICHT_BETROFFEN, RETTEN))
            self.ende()
            sitzung.sieh_nur_an(SCHADEN, retten=True)

    def _on_takt(self, getan: tuple[Probebericht | None, Tage]) -> None:
        self._laeuft = False
        probe, loeschungen = getan
        if self._profil is None:
            return
        if probe is not None:
            self._on_probe(probe)
        tresor, heute = self._profil.offen.tresor, self._profil.jetzt().date()
        if self._stick.is_idle():  # else a share that hangs gets one more each minute
            self._stick.start(lambda _token: bring(tresor, heute, loeschungen), self._on_gesichert)
        self.ruhe.start()

    def _on_takt_fehler(self, error: Exception) -> None:
        self._laeuft = False
        self.on_failure(error)
        if not is_damage(error):  # else told with the state it leads to
            self._on_fehler(error)

    def _on_gesichert(self, getan: Gesichert) -> None:
        if getan.hinweis is not None:
            self._on_fehler(getan.hinweis)

    def _on_probe(self, probe: Probebericht) -> None:
        if not probe.gut:
            self._on_fehler(
                Hinweis(
                    "Die Probe der letzten Sicherung ist nicht gelungen.",
                    "Ihre Daten sind davon nicht betroffen, und Lotse hat neu gesichert.",
                    "Bitte sehen Sie in den Einstellungen bei den Sicherungen nach.",
                )
            )

    def _on_fehler(self, error: Exception) -> None:
        """Told once in a sitting, not every minute."""
        if not isinstance(error, Hinweis):
            self._runner.on_failed(error)
        elif self._sitzung is not None and str(error) not in self._gesagt:
            self._gesagt.add(str(error))
            self._sitzung.on_failure(error)

    def _on_leer(self, leer: bool) -> None:  # noqa: FBT001 - an answer
        if not leer and self._profil is not None:
            self.ruhe.start()  # somebody was reading

    def _on_offen(self, offen: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._getippt = self._getippt or offen

    def _on_gespeichert(self, _zeit: object) -> None:
        self.ruhe.start()

    def _on_reserve(self, da: bool) -> None:  # noqa: FBT001 - an answer
        if da and self._sitzung is not None:
            self._reserve_weg = RESERVE not in self._gesagt
            self._gesagt.add(RESERVE)
            self._sitzung.sicherung.jetzt()
            if not self._sitzung.sicherung.ist_offen:
                self._on_behoben()

    def _on_behoben(self) -> None:
        """After "alles ist gespeichert": why that was possible, and what is to be done."""
        if self._reserve_weg and self._sitzung is not None:
            self._reserve_weg = False
            self._sitzung.melde(self._sitzung.sprache.t(RESERVE), Meldungsart.WARNUNG)


def _beat(profil: Echtprofil, *, pflegen: bool) -> tuple[Probebericht | None, Tage]:
    """On the store lane. A rehearsal that fails is followed by a new Sicherung."""
    werk, jetzt, probe = Sicherungswerk(profil), profil.jetzt(), None
    werk.sichere(Anlass.ARBEIT)
    take_room_back(profil.offen.tresor)  # only where something could be written just now
    if pflegen:
        care(profil.offen, jetzt)
        probe = werk.probe()
        if probe is not None and not probe.gut:
            werk.sichere(Anlass.VON_HAND)
    return probe, deletion_days(profil.offen, jetzt)
