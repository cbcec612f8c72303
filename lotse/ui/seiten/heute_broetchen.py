"""Heute, last of all: once a month one line asks what became a little easier (E-35)."""

from __future__ import annotations

from datetime import date
from functools import partial

from lotse.domain.stimme import Broetchen
from lotse.i18n.sprache import Sprache
from lotse.services.stimmen import BROETCHEN
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.fenster.anfragenweg import open_improvement
from lotse.ui.steuerung import Sitzung
from lotse.ui.zustand import Beisache


class Broetchenzeile(Tafel):
    """One quiet line; hidden when nothing is asked. Nothing is due, nothing is counted."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(name="tafel")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._monat: date | None = None
        self.satz = Text(farbe="text_secondary", umbruch=True)
        self.eintragen, self.nicht = Verweis(), Verweis()
        zeile = reihe(
            Bild("sprout", 1.35, "text_secondary"), self.satz, self.eintragen, self.nicht,
            abstand=0.8,
        )  # fmt: skip
        zeile.setStretch(1, 1)
        self.add_rand(zeile)
        self.eintragen.clicked.connect(self._on_eintragen)
        self.nicht.clicked.connect(self.on_nicht)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.eintragen.setText(sprache.t("Eintragen"))
        self.nicht.setText(sprache.t("Diesen Monat nicht"))
        self.zeige(self._monat)

    def zeige(self, monat: date | None) -> None:
        """None = nothing to ask."""
        self._monat = monat
        if monat is not None:
            t, name = self._sprache.t, self._sprache.monat(monat)
            satz = t(
                "Das kleine Brötchen für {monat}: Was haben wir diesen Monat einfacher gemacht?",
                monat=name,
            )
            self.satz.setText(satz)
            self.setAccessibleName(satz)
            for knopf in (self.eintragen, self.nicht):
                wort = t("Monats-Brötchen für {monat}: {tun}", monat=name, tun=knopf.text())
                knopf.setAccessibleName(wort)
        self.setVisible(monat is not None)

    def on_nicht(self) -> None:
        """Kept as an answer of this month, and taken back with one step."""
        arbeit = self._sitzung.dienste.zahlen
        kleine = arbeit.broetchen if arbeit else None
        if self._monat is None or kleine is None or self._sitzung.verweigert():
            return
        eines = Broetchen(self._sitzung.dienste.neue_id(), self._monat, "")
        satz = self._sprache.t("Diesen Monat kein Monats-Brötchen")
        self._sitzung.setze_beisache(
            Beisache(partial(kleine.loesche, eines.id), BROETCHEN),
            Beisache(partial(kleine.merke, eines), BROETCHEN),
            satz,
        )
        self._sitzung.melde(satz, zurueck=True)
        self.zeige(None)  # a second press would answer twice

    def _on_eintragen(self) -> None:
        open_improvement(self._sitzung, self.window())
