"""Two columns that scroll by themselves; in a narrow window one column under a short result."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.seiten.rechner_band import Kurzband

LINKS, RECHTS = 13, 10
"""How the width is shared."""


class Rechnerflaeche(QWidget):
    """Holds both sides; `ordne` moves them when the window becomes narrow or wide."""

    def __init__(
        self, angaben: QWidget, ergebnis: QWidget, nutzen: QWidget, nutzwort: QWidget
    ) -> None:
        super().__init__()
        self._angaben, self._ergebnis = angaben, ergebnis
        self.kurz = Kurzband()
        self._kurz = Tafel()
        self._kurz.setParent(self)
        self._kurz.hide()
        self._kurz.add(self.kurz)
        self.links, self.rechts = Tafel(), Tafel()
        self._platz_links, self._platz_rechts = spalte(abstand=0), spalte(abstand=0)
        self.links.add(self._platz_links, 1)
        self.rechts.add(self._platz_rechts, 1)
        self.unten = Tafel()
        self.unten.add(
            spalte(reihe(nutzen, None), nutzwort, rand=(1.05, 0.7, 1.05, 0.8), abstand=0.4)
        )
        self._aussen = spalte(abstand=0)
        self.setLayout(self._aussen)
        self._schmal: bool | None = None
        self._rollen: tuple[Rollbereich, ...] = ()
        self._koerper: QWidget | None = None
        self._name = ""

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self.links.set_titel(t("Was die Familie sagt"))
        self.links.set_zusatz(t("Nichts ist Pflicht."))
        self.rechts.set_titel(t("Welcher Weg ist wahrscheinlicher?"))
        self.unten.setAccessibleName(t("Antworten für die Hilfen benutzen"))
        self._kurz.setAccessibleName(t("Welcher Weg ist wahrscheinlicher?"))
        self._name = t("Geld überschlagen")
        self._benenne()

    def ordne(self, *, schmal: bool) -> None:
        if schmal == self._schmal:
            return
        self._schmal = schmal
        alt, alte_rollen = self._koerper, self._rollen
        self._koerper = self._untereinander() if schmal else self._nebeneinander()
        self._aussen.addWidget(self._koerper)
        for rest in (alt, *alte_rollen):
            if rest is not None:
                rest.hide()
                rest.deleteLater()
        self._benenne()

    def _nebeneinander(self) -> QWidget:
        rollen = []
        for platz, inhalt in (
            (self._platz_links, self._angaben),
            (self._platz_rechts, self._ergebnis),
        ):
            rolle = Rollbereich()
            rolle.inhalt.addWidget(inhalt)
            platz.addWidget(rolle, 1)
            rollen.append(rolle)
        self._rollen = tuple(rollen)
        self._kurz.setParent(self)
        self._kurz.hide()
        seite = spalte(self.rechts, self.unten, abstand=RINNE)
        seite.setStretch(0, 1)
        neben = reihe(self.links, seite, abstand=RINNE)
        neben.setStretch(0, LINKS)
        neben.setStretch(1, RECHTS)
        return huelle(neben)

    def _untereinander(self) -> QWidget:
        self._platz_links.addWidget(self._angaben)
        self._platz_rechts.addWidget(self._ergebnis)
        rolle = Rollbereich()
        rolle.inhalt.addWidget(self.links)
        rolle.inhalt.addWidget(self.rechts)
        rolle.inhalt.addWidget(self.unten)
        self._rollen = (rolle,)
        unter = spalte(self._kurz, rolle, abstand=0.6)
        unter.setStretch(1, 1)
        koerper = huelle(unter)
        self._kurz.show()  # laid out first: alone it is a window
        return koerper

    def _benenne(self) -> None:
        for rolle in self._rollen:
            rolle.setAccessibleName(self._name)
