"""The sheet to sign, before it leaves the house: seen, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.protokoll import Tat
from lotse.letters.brief import Briefart
from lotse.services.briefangaben import Briefangaben
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.dienste import Briefauftrag
from lotse.ui.seiten.blattdialog import Blattdialog
from lotse.ui.steuerung import Sitzung
from lotse.ui.wache import note


class Einwilligungspapier(Blattdialog[bytes]):
    """It allows nothing by being printed: what counts is entered after the signature.

    What went out is filed with its sum: it outlives the case in the proof of the consent.
    """

    auf_der_ablage = False

    def __init__(
        self, sitzung: Sitzung, akte: Akte, einwilligung: Einwilligung, parent: QWidget
    ) -> None:
        t = sitzung.sprache.t
        satz = t("Die Familie kreuzt an und unterschreibt. Danach tragen Sie ein, was sie erlaubt.")
        super().__init__(sitzung, t("Einwilligung zum Unterschreiben"), satz, parent)
        self._akte, self._kennung = akte, einwilligung.id
        gewuenscht = akte.familie.verstaendigung.briefsprache
        self._auftrag = Briefauftrag(
            Briefart.EINWILLIGUNG,
            sprache=gewuenscht if gewuenscht in sitzung.dienste.briefsprachen else "de",
            getippt=Briefangaben(einwilligung=einwilligung),
        )
        self.baue(None)

    @override
    def arbeit(self) -> Callable[[], bytes]:
        dienste, akte, auftrag = self._sitzung.dienste, self._akte, self._auftrag
        return lambda: dienste.pdf(dienste.brief(akte, auftrag))

    @override
    def pdf_of(self, blatt: bytes) -> bytes:
        return blatt

    @override
    def stamm(self) -> str:
        heute = self._sitzung.dienste.heute()
        return dateistamm("Einwilligung", self._akte.familie.deckwort, heute)

    @override
    def on_gegangen(self, weg: str) -> None:
        art = Briefart.EINWILLIGUNG.value
        note(self._sitzung, Tat.GEDRUCKT, self._akte.familie.id, f"{art}.{weg}")
        self._lege_ab()

    def _lege_ab(self) -> None:
        """Once for each sheet, whichever way it went; in the case that was open when it began."""
        offen, blatt = self._sitzung.akte, self._blatt
        if blatt is None or offen is None or offen.familie.id != self._akte.familie.id:
            return
        summe = sha256(blatt).hexdigest()
        if any(s.sha256 == summe and s.einwilligung == self._kennung for s in offen.schriftstuecke):
            return
        stueck = Schriftstueck(
            self._sitzung.dienste.neue_id(),
            Briefart.EINWILLIGUNG.value,
            self._t("Einwilligung zum Unterschreiben"),
            self._auftrag.sprache,
            self._sitzung.dienste.heute(),
            self.vorschau.anzahl,
            summe,
            self._kennung,
        )
        self._sitzung.aendern(
            lambda akte: replace(akte, schriftstuecke=(*akte.schriftstuecke, stueck)),
            self._t("Einwilligung gedruckt"),
        )
