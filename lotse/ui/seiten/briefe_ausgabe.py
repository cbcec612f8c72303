"""Letters leave the house: printed or saved off the window's thread, then remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.protokoll import Tat
from lotse.i18n.sprache import Sprache
from lotse.services.briefsicht import Briefposten, record_druck
from lotse.ui.dialoge.papier import DPI, zeichne
from lotse.ui.dienste import Briefauftrag
from lotse.ui.jobs import Token
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.briefe_arbeit import (
    Auftraege,
    Ergebnis,
    drucke,
    schreibe,
    schreibe_paket,
)
from lotse.ui.steuerung import Sitzung
from lotse.ui.wache import note

Blaetter = Sequence[tuple[Briefposten, Schriftstueck]]


class Ausgabe(QObject):
    """`laeuft(bool)` while something is on its way. One order at a time."""

    laeuft = Signal(bool)

    def __init__(self, sitzung: Sitzung, parent: QObject) -> None:
        super().__init__(parent)
        self._sitzung, self._dienste = sitzung, sitzung.dienste
        self.sprache: Sprache = sitzung.dienste.sprache
        self.beschaeftigt = False

    def heute(self) -> date:
        return self._dienste.heute()

    def drucke(
        self, akte: Akte, posten: Briefposten, auftrag: Briefauftrag, drucker: QPrinter
    ) -> None:
        dienste, male = self._dienste, partial(zeichne, drucker)
        self._beginne(
            lambda _token: drucke(dienste, akte, ((posten, auftrag),), male, DPI), self._on_gedruckt
        )

    def speichere(
        self, akte: Akte, posten: Briefposten, auftrag: Briefauftrag, datei: Path
    ) -> None:
        dienste = self._dienste
        self._beginne(
            lambda _token: schreibe(dienste, akte, posten, auftrag, datei), self._on_gespeichert
        )

    def speichere_alle(self, akte: Akte, auftraege: Auftraege, ordner: Path, stamm: str) -> None:
        dienste = self._dienste
        self._beginne(
            lambda token: schreibe_paket(dienste, akte, auftraege, ordner, stamm, token),
            self._on_alle_gespeichert,
        )

    def _beginne(
        self, arbeit: Callable[[Token], Ergebnis], danach: Callable[[Ergebnis], None]
    ) -> None:
        if self.beschaeftigt:
            return
        self._setze(laeuft=True)
        self._sitzung.runner.start(arbeit, danach, on_failed=self._on_misslungen, store=False)

    def _on_gedruckt(self, ergebnis: Ergebnis) -> None:
        t, blatt = self.sprache.t, ergebnis.fertig[0]
        seiten = self.sprache.plural("{n} Seite", "{n} Seiten", blatt.seiten)
        self._merke(ergebnis, t("Brief gedruckt"), t("Gedruckt: {seiten}.", seiten=seiten))

    def _on_gespeichert(self, ergebnis: Ergebnis) -> None:
        t = self.sprache.t
        satz = t(
            "Gespeichert: {datei}. Die Datei hat kein Passwort.", datei=ergebnis.fertig[0].datei
        )
        self._merke(ergebnis, t("Brief gespeichert"), satz)

    def _on_alle_gespeichert(self, ergebnis: Ergebnis) -> None:
        anzahl = len(ergebnis.fertig)
        satz = self.sprache.plural(
            "{n} Brief gespeichert. Die Datei hat kein Passwort.",
            "{n} Briefe gespeichert. Die Dateien haben kein Passwort.",
            anzahl,
        )
        if ergebnis.ausgelassen:
            fehlt = len(ergebnis.ausgelassen)
            rest = self.sprache.plural("{n} Brief fehlt: {was}", "{n} Briefe fehlen: {was}", fehlt,
                                       was=ergebnis.ausgelassen[0].was)  # fmt: skip
            satz = f"{satz} {rest}"
        self._merke(ergebnis, self.sprache.t("Briefe gespeichert"), satz)

    def _on_misslungen(self, error: Exception) -> None:
        self._setze(laeuft=False)
        self._sitzung.on_failure(error)

    def _merke(self, ergebnis: Ergebnis, text: str, satz: str) -> None:
        """Into the case, when it is still the open one; one step back takes all of it away."""
        self._setze(laeuft=False)
        for fertig in ergebnis.fertig:
            weg = ".pdf" if fertig.datei else ""
            grund = f"{fertig.posten.art.value}{weg}"
            note(self._sitzung, Tat.GEDRUCKT, ergebnis.familie, grund)
        akte = self._sitzung.akte
        if akte is None or akte.familie.id != ergebnis.familie:
            hier = self.sprache.t("In der Akte steht es nicht, denn sie war schon zu.")
            self._sitzung.melde(f"{satz} {hier}", Meldungsart.WARNUNG)
            return
        jetzt = self._dienste.jetzt()
        blaetter = [
            (
                fertig.posten,
                Schriftstueck(
                    id=fertig.posten.schriftstueck_id(self._dienste.neue_id()),
                    art=fertig.posten.art.value,
                    titel=fertig.titel,
                    sprache=fertig.sprache,
                    am=jetzt.date(),
                    seiten=fertig.seiten,
                    sha256=fertig.sha256,
                ),
            )
            for fertig in ergebnis.fertig
        ]
        self._sitzung.aendern(partial(_remember, blaetter, jetzt), text)
        art = Meldungsart.WARNUNG if ergebnis.ausgelassen else Meldungsart.ERFOLG
        self._sitzung.melde(satz, art, zurueck=True)

    def _setze(self, *, laeuft: bool) -> None:
        self.beschaeftigt = laeuft
        self.laeuft.emit(laeuft)


def _remember(blaetter: Blaetter, jetzt: datetime, akte: Akte) -> Akte:
    for posten, schriftstueck in blaetter:
        akte = record_druck(akte, posten, schriftstueck, jetzt)
    return akte
