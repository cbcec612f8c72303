"""Letters leave the house: printed or saved off the window's thread, then remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.protokoll import Tat
from lotse.domain.recht import Leistung, LeistungId
from lotse.i18n.sprache import Sprache
from lotse.letters.termin import Termin
from lotse.services.briefsicht import Briefposten, record_druck, stays_prepared
from lotse.services.drucke import OHNE_FAMILIE
from lotse.ui.dialoge.papier import DPI, zeichne
from lotse.ui.dienste import Briefauftrag
from lotse.ui.jobs import Token
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.briefe_arbeit import (
    Arbeit,
    Auftraege,
    Ergebnis,
    Fertig,
    drucke,
    schreibe,
    schreibe_paket,
    until_stopped,
)
from lotse.ui.steuerung import Sitzung
from lotse.ui.wache import note

Blaetter = Sequence[tuple[Briefposten, Schriftstueck]]
Leistungen = Mapping[LeistungId, Leistung]


class Ausgabe(QObject):
    """`laeuft(bool)` while something is on its way, `fortschritt(n, m)` sheet by sheet.
    One order at a time; `halt()` stops it before anything is written."""

    laeuft = Signal(bool)
    fortschritt = Signal(int, int)

    def __init__(self, sitzung: Sitzung, parent: QObject) -> None:
        super().__init__(parent)
        self._sitzung, self._dienste = sitzung, sitzung.dienste
        self.sprache: Sprache = sitzung.dienste.sprache
        self.beschaeftigt = False
        self._token: Token | None = None

    def heute(self) -> date:
        return self._dienste.heute()

    def drucke(self, akte: Akte, auftraege: Auftraege, drucker: QPrinter) -> None:
        """One letter or the packet, as one job of the printer."""
        dienste, male = self._dienste, partial(zeichne, drucker)
        self._beginne(
            akte,
            lambda token: drucke(dienste, akte, auftraege, male, DPI, token),
            self._on_gedruckt,
        )

    def speichere(
        self, akte: Akte, posten: Briefposten, auftrag: Briefauftrag, datei: Path
    ) -> None:
        dienste = self._dienste
        self._beginne(
            akte, lambda _: schreibe(dienste, akte, posten, auftrag, datei), self._on_gespeichert
        )

    def speichere_paket(self, akte: Akte, auftraege: Auftraege, datei: Path) -> None:
        dienste = self._dienste
        self._beginne(
            akte,
            lambda token: schreibe_paket(dienste, akte, auftraege, datei, token),
            self._on_paket,
        )

    def speichere_ics(self, termin: Termin, datei: Path) -> None:
        """No sheet, so the case remembers nothing of it."""
        dienste, titel = self._dienste, self.sprache.t("Termin")

        def arbeit(_: Token) -> str:
            if dienste.kalender is not None:
                dienste.schreiben(datei, dienste.kalender(termin, titel))
            return datei.name

        self._sitzung.runner.start(arbeit, self._on_ics, on_failed=self._on_misslungen, store=False)

    def _on_ics(self, name: str) -> None:
        satz = self.sprache.t("Gespeichert: {datei}. Die Datei hat kein Passwort.", datei=name)
        self._sitzung.melde(satz)

    def halt(self) -> None:
        """Nothing of what is under way shall leave the house."""
        if self._token is not None:
            self._token.cancel()

    def _beginne(self, akte: Akte, arbeit: Arbeit, danach: Callable[[Ergebnis], None]) -> None:
        if self.beschaeftigt:
            return
        self._setze(laeuft=True)
        self._token = self._sitzung.runner.start(
            until_stopped(akte.familie.id, arbeit),
            danach,
            on_failed=self._on_misslungen,
            on_progress=self.fortschritt.emit,
            store=False,
        )

    def _on_gedruckt(self, ergebnis: Ergebnis) -> None:
        t, blaetter = self.sprache.t, ergebnis.fertig
        summe = sum(blatt.seiten for blatt in blaetter)
        seiten = self.sprache.plural("{n} Seite", "{n} Seiten", summe)
        satz = t("Gedruckt: {seiten}.", seiten=seiten)
        self._merke(ergebnis, t("Brief gedruckt"), f"{satz} {self._fehlt(ergebnis)}".rstrip())

    def _on_gespeichert(self, ergebnis: Ergebnis) -> None:
        datei = "".join(blatt.datei for blatt in ergebnis.fertig[:1])
        satz = self.sprache.t("Gespeichert: {datei}. Die Datei hat kein Passwort.", datei=datei)
        self._merke(ergebnis, self.sprache.t("Brief gespeichert"), satz)

    def _on_paket(self, ergebnis: Ergebnis) -> None:
        datei = "".join(blatt.datei for blatt in ergebnis.fertig[:1])
        satz = self.sprache.plural(
            "{n} Blatt in {datei} gespeichert. Die Datei hat kein Passwort.",
            "{n} Blätter in {datei} gespeichert. Die Datei hat kein Passwort.",
            len(ergebnis.fertig),
            datei=datei,
        )
        satz = f"{satz} {self._fehlt(ergebnis)}".rstrip()
        self._merke(ergebnis, self.sprache.t("Paket gespeichert"), satz)

    def _fehlt(self, ergebnis: Ergebnis) -> str:
        """What could not be written, with its reason."""
        fehlt = ergebnis.ausgelassen
        if not fehlt:
            return ""
        return self.sprache.plural(
            "{n} Brief fehlt: {was}", "{n} Briefe fehlen: {was}", len(fehlt), was=fehlt[0].was
        )

    def _on_misslungen(self, error: Exception) -> None:
        self._setze(laeuft=False)
        self._sitzung.on_failure(error)

    def _merke(self, ergebnis: Ergebnis, text: str, satz: str) -> None:
        """Into the case, when it is still the open one; one step back takes all of it away."""
        self._setze(laeuft=False)
        if not ergebnis.fertig:
            satz = self.sprache.t("Angehalten. Es wurde nichts geschrieben.")
            self._sitzung.melde(satz, Meldungsart.INFO)
            return
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
        eigene = [f for f in ergebnis.fertig if f.posten.art not in OHNE_FAMILIE]
        if not eigene:  # the same for all: no case remembers it
            self._sitzung.melde(satz)
            return
        blaetter = [(f.posten, self._schriftstueck(f, jetzt.date())) for f in eigene]
        leistungen = self._dienste.wissen.leistungen
        satz = f"{satz} {self._noch_nicht(akte, blaetter)}".rstrip()
        self._sitzung.aendern(partial(_remember, blaetter, jetzt, leistungen), text)
        art = Meldungsart.WARNUNG if ergebnis.ausgelassen else Meldungsart.ERFOLG
        self._sitzung.melde(satz, art, zurueck=True)

    def _noch_nicht(self, akte: Akte, blaetter: Blaetter) -> str:
        """Why a hand-over stays prepared although its letter is printed."""
        alle = self._dienste.wissen.leistungen
        for posten, _ in blaetter:
            hinweis = stays_prepared(akte, posten, alle.get(LeistungId(posten.leistung)))
            if hinweis is not None:
                return self.sprache.t(hinweis.was)
        return ""

    def _schriftstueck(self, fertig: Fertig, am: date) -> Schriftstueck:
        return Schriftstueck(
            id=fertig.posten.schriftstueck_id(self._dienste.neue_id()),
            art=fertig.posten.art.value,
            titel=fertig.titel,
            sprache=fertig.sprache,
            am=am,
            seiten=fertig.seiten,
            sha256=fertig.sha256,
            einwilligung=fertig.einwilligung,
        )

    def _setze(self, *, laeuft: bool) -> None:
        self.beschaeftigt = laeuft
        self.fortschritt.emit(0, 0)
        self.laeuft.emit(laeuft)


def _remember(blaetter: Blaetter, jetzt: datetime, leistungen: Leistungen, akte: Akte) -> Akte:
    for posten, schriftstueck in blaetter:
        leistung = leistungen.get(LeistungId(posten.leistung))
        akte = record_druck(akte, posten, schriftstueck, jetzt, leistung)
    return akte
