"""A contact of the open case: the sheet, kept at every change, taken back in one step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.kontakt import Kontakt, Kontaktergebnis
from lotse.services.kontakte import (
    Umstand,
    kontakt_of,
    prefill,
    remove_kontakt,
    set_kontakt,
)
from lotse.services.rueckblick import freeze_beginning
from lotse.ui.dialoge.kontaktblatt import Kontaktblatt
from lotse.ui.familienworte import anzeige
from lotse.ui.meldung import Meldung, Meldungsart
from lotse.ui.steuerung import Sitzung


class Kontaktweg(QObject):
    """Opens the sheet over a page. One sheet at a time; it belongs to one family.

    `festgehalten(FamilieId)` a new contact is kept.
    """

    festgehalten = Signal(str)

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self._sitzung, self._oben = sitzung, oben
        self._standort = ""
        """Where the last one was, in this sitting: a day is often spent in one practice."""
        self.blatt: Kontaktblatt | None = None

    def schliesse_ab(self, minuten: int | None = None) -> None:
        """A new contact, filled in as far as it is known."""
        s, dienste = self._sitzung, self._sitzung.dienste
        if s.akte is None:
            satz = s.sprache.t("Öffnen Sie zuerst eine Familie.")
            s.gemeldet.emit(Meldung(satz, Meldungsart.INFO))
            return
        umstand = Umstand(dienste.heute(), minuten, self._standort)
        self._oeffne(prefill(s.akte, dienste.neue_id(), umstand), neu=True)

    def aendere(self, kennung: str) -> None:
        """One that was written before."""
        akte = self._sitzung.akte
        kontakt = kontakt_of(akte, kennung) if akte else None
        if kontakt is not None:
            self._oeffne(kontakt, neu=False)

    def loesche(self, kennung: str) -> None:
        s = self._sitzung
        s.aendern(lambda akte: remove_kontakt(akte, kennung), s.sprache.t("Kontakt gelöscht"))
        s.melde(s.sprache.t("Kontakt gelöscht"), zurueck=True)

    def _oeffne(self, kontakt: Kontakt, *, neu: bool) -> None:
        s = self._sitzung
        if s.verweigert() or s.akte is None:
            return
        familie = s.akte.familie.id
        wer = f"{anzeige(s.akte.familie, s.sprache)} ({s.akte.familie.deckwort})"
        blatt = Kontaktblatt(kontakt, s.dienste, s.sprache, self._oben, neu=neu, wer=wer)
        self.blatt = blatt

        def gehoert(akte: Akte | None) -> bool:
            return akte is not None and akte.familie.id == familie

        def merke(stand: Kontakt, tippen: bool) -> None:  # noqa: FBT001 - the signal's word
            if gehoert(s.akte):
                s.aendern(
                    lambda akte: set_kontakt(akte, stand), s.sprache.t("Kontakt"),
                    tippen=tippen, buendel=f"kontakt:{stand.id}",
                )  # fmt: skip
                if neu:
                    self.festgehalten.emit(familie)

        def fertig(stand: Kontakt) -> None:
            merke(stand, tippen=False)
            if gehoert(s.akte) and stand.ergebnis is Kontaktergebnis.GESPROCHEN:
                s.aendern(
                    lambda akte: freeze_beginning(akte, stand.am), s.sprache.t("Kontakt"),
                    buendel=f"kontakt:{stand.id}",
                )  # fmt: skip
            self._standort = stand.standort or self._standort
            s.melde(s.sprache.t("Kontakt festgehalten"), zurueck=True)

        blatt.geaendert.connect(merke)
        blatt.fertig.connect(fertig)
        blatt.entfernt.connect(lambda: self.loesche(kontakt.id))
        blatt.finished.connect(self._on_zu)
        blatt.finished.connect(blatt.deleteLater)
        blatt.open()

    def _on_zu(self, _ergebnis: int) -> None:
        self.blatt = None
