"""One note is open at a time; what is typed is kept by itself, and nothing of it goes elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Beruf, Schutzakte, Schutzzeile
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.ablage import Schutzraumablage
from lotse.services.schutzraum.bearbeiten import new_akte
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Failed, Runner

T = TypeVar("T")
RUHE_MS = 1000
"""What is typed is in the file after this time, also while somebody goes on typing."""
NOCH_EINMAL_MS = 5000
"""After a failure it is tried again by itself."""
Wechsel = Callable[[Schutzakte], Schutzakte]


class Schutzsitzung(QObject):
    """`geoeffnet(Schutzakte | None)` another note is shown, `geaendert(Schutzakte)` after each
    change, `zeilen(list)`, `gespeichert(datetime)`, `misslungen(Hinweis)`."""

    geoeffnet = Signal(object)
    geaendert = Signal(object)
    zeilen = Signal(object)
    gespeichert = Signal(object)
    misslungen = Signal(object)

    def __init__(
        self, dienst: Schutzraumdienst, dienste: Dienste, runner: Runner, sprache: Sprache
    ) -> None:
        super().__init__()
        self.dienst, self.dienste, self.runner, self.sprache = dienst, dienste, runner, sprache
        self.akte: Schutzakte | None = None
        self.beruf = Beruf.BERATUNG
        self._gesichert: Schutzakte | None = None
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._uhr.timeout.connect(self.sichere)

    @property
    def ablage(self) -> Schutzraumablage:
        return self.dienst.ablage

    @property
    def ist_offen(self) -> bool:
        """Something typed is not in the file yet."""
        return self.akte is not None and self.akte is not self._gesichert

    def lies(self) -> None:
        """The list anew."""
        ablage = self.ablage
        self._starte(ablage.zeilen, self._on_zeilen)

    def oeffne(self, kennung: str) -> None:
        """Another note, once the one before is in the file: without that, it stays open."""
        if self.akte is not None and self.akte.bezug.id == kennung:
            return
        ablage = self.ablage
        self._wechsle(lambda: ablage.akte(kennung))

    def beginne(self, zeichen: str) -> None:
        """A new note under a sign of the navigator's own; Hinweis when it is none."""
        akte = new_akte(self.dienste.neue_id(), zeichen, self.dienste.heute())
        ablage = self.ablage
        if self.ist_offen:
            self._wechsle(lambda: _neu(ablage, akte))
            return
        self._zeige(akte)
        self._gesichert = None
        self.sichere()

    def aendern(self, wechsel: Wechsel) -> None:
        """Apply a pure change; it is kept within a second, whether the typing pauses or not."""
        if self.akte is None:
            return
        neu = wechsel(self.akte)
        if neu != self.akte:
            self.akte = neu
            if not self._uhr.isActive():
                self._uhr.start(RUHE_MS)
            self.geaendert.emit(neu)

    def sichere(self) -> None:
        """Now."""
        self._uhr.stop()
        akte, ablage = self.akte, self.ablage
        if akte is None or not self.ist_offen:
            return
        jetzt = self.dienste.jetzt

        def arbeite() -> tuple[Schutzakte, datetime, Sequence[Schutzzeile]]:
            ablage.save(akte)
            return akte, jetzt(), ablage.zeilen()

        self._starte(arbeite, self._on_gesichert)

    def loesche(self) -> None:
        """For good."""
        akte, ablage = self.akte, self.ablage
        if akte is None:
            return
        kennung = akte.bezug.id
        self._uhr.stop()
        self._zeige(None)

        def arbeite() -> Sequence[Schutzzeile]:
            ablage.remove(kennung)
            return ablage.zeilen()

        self._starte(arbeite, self._on_zeilen)

    def schliesse(self, ungesagt: Failed) -> None:
        """The last words go into the file or wait sealed, then the key goes. `ungesagt` hears what
        went wrong: it is told at the next opening, never outside."""
        self._uhr.stop()
        akte = self.akte if self.ist_offen else None
        ablage = self.ablage
        self.akte = self._gesichert = None

        def arbeite(_token: object) -> None:
            try:
                if akte is not None and ablage.stand.offen:
                    ablage.save_last(akte)
            finally:
                ablage.lock()

        self.runner.start(arbeite, _nichts, on_failed=ungesagt)

    def _zeige(self, akte: Schutzakte | None) -> None:
        self.akte = self._gesichert = akte
        self.geoeffnet.emit(akte)

    def _wechsle(self, hole: Callable[[], Schutzakte]) -> None:
        self._uhr.stop()
        offen, ablage = self.akte if self.ist_offen else None, self.ablage

        def arbeite() -> tuple[Schutzakte | None, Schutzakte]:
            if offen is not None:
                ablage.save(offen)
            return offen, hole()

        self._starte(arbeite, self._on_gewechselt)

    def _on_gewechselt(self, was: tuple[Schutzakte | None, Schutzakte]) -> None:
        offen, neu = was
        if offen is not None and self.akte is offen:
            self._gesichert = offen
        self.sichere()
        self._zeige(neu)
        self.lies()

    def _on_zeilen(self, zeilen: Sequence[Schutzzeile]) -> None:
        self.zeilen.emit(zeilen)

    def _on_gesichert(self, was: tuple[Schutzakte, datetime, Sequence[Schutzzeile]]) -> None:
        akte, zeit, zeilen = was
        if self.akte is akte:
            self._gesichert = akte
        self.gespeichert.emit(zeit)
        self.zeilen.emit(zeilen)

    def _starte(self, arbeit: Callable[[], T], fertig: Callable[[T], None]) -> None:
        self.runner.start(lambda _token: arbeit(), fertig, on_failed=self.on_misslungen)

    def on_misslungen(self, error: Exception) -> None:
        """Said in here and nowhere else; what is not in the file is tried again."""
        if self.ist_offen:
            self._uhr.start(NOCH_EINMAL_MS)
        if isinstance(error, Hinweis):
            self.misslungen.emit(error)
        else:
            self.runner.on_failed(error)


def _neu(ablage: Schutzraumablage, akte: Schutzakte) -> Schutzakte:
    ablage.save(akte)
    return akte


def _nichts(_antwort: object) -> None:
    """The window is gone."""
