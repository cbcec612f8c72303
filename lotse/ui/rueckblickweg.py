"""From the Rückblick into the case: a contact with what has changed, the exit question, the end."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import Schlussgrund
from lotse.services.kontakte import Umstand, prefill, set_kontakt
from lotse.services.rueckblick import (
    SCHLUSSWORT,
    close,
    freeze_beginning,
    reopen_case,
    set_ohne_uns,
)
from lotse.ui.dialoge.rueckblickblatt import Rueckblickblatt
from lotse.ui.steuerung import Sitzung


class Rueckblickweg(QObject):
    """Opens the sheet over a page."""

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self._sitzung, self._oben = sitzung, oben
        self.blatt: Rueckblickblatt | None = None

    def oeffne(self) -> None:
        s = self._sitzung
        if s.akte is None or self.blatt is not None or s.verweigert():
            return
        blatt = self.blatt = Rueckblickblatt(s.akte, s.dienste, s.sprache, self._oben)
        blatt.ohne_uns.connect(self._on_ohne_uns)
        blatt.fertig.connect(self._on_fertig)
        blatt.beendet.connect(self._on_beendet)
        blatt.wieder_offen.connect(self._on_wieder)
        blatt.finished.connect(self._on_zu)
        blatt.finished.connect(blatt.deleteLater)
        blatt.open()

    def _on_ohne_uns(self, worte: str) -> None:
        s = self._sitzung
        s.aendern(
            lambda akte: set_ohne_uns(akte, worte), s.sprache.t("Rückblick"),
            tippen=True, buendel="rueckblick",
        )  # fmt: skip

    def _on_fertig(self, veraendert: str) -> None:
        """That it took place is a contact; what has changed stands in it."""
        s, dienste = self._sitzung, self._sitzung.dienste
        heute, kennung = dienste.heute(), dienste.neue_id()

        def wechsel(akte: Akte) -> Akte:
            kontakt = replace(prefill(akte, kennung, Umstand(heute)), notiz=veraendert)
            return freeze_beginning(set_kontakt(akte, kontakt), heute)

        s.aendern(wechsel, s.sprache.t("Rückblick"), buendel="rueckblick")
        s.melde(s.sprache.t("Rückblick festgehalten"), zurueck=True)

    def _on_beendet(self, grund: Schlussgrund) -> None:
        s, heute = self._sitzung, self._sitzung.dienste.heute()
        wort = s.sprache.t(SCHLUSSWORT[grund])
        s.aendern(lambda akte: close(akte, grund, heute), s.sprache.t("Abgeschlossen"))
        s.melde(s.sprache.t("Abgeschlossen: {grund}", grund=wort), zurueck=True)

    def _on_wieder(self) -> None:
        s = self._sitzung
        s.aendern(reopen_case, s.sprache.t("Wieder geöffnet"))
        s.melde(s.sprache.t("Wieder geöffnet"), zurueck=True)

    def _on_zu(self, _ergebnis: int) -> None:
        self.blatt = None
