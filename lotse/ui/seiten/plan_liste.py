"""The list of steps: its rows from the case, and the buttons below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Schrittstand
from lotse.i18n.sprache import Sprache
from lotse.services.blockieren import hangs_at
from lotse.services.plansicht import Planschritt, plan_abschnitte
from lotse.services.vermitteln import ERLEDIGT
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import TAFEL, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.seiten.plan_zeilen import NAEHE_WORT, Kopf, Planzeile, Zeile
from lotse.ui.worte import tag_kurz


def planzeilen(akte: Akte, heute: date, wissen: Wissen, sprache: Sprache) -> list[Planzeile]:
    """Sections with their steps, nearest first."""
    zeilen: list[Planzeile] = []
    for abschnitt in plan_abschnitte(akte, heute):
        bis = abschnitt.bis
        zusatz = sprache.t("bis {tag}", tag=tag_kurz(bis, heute, sprache)) if bis else ""
        zeilen.append(Kopf(sprache.t(NAEHE_WORT[abschnitt.naehe]), zusatz))
        zeilen += [
            replace(_zeile(plan, heute, wissen, sprache), haengt=bool(hangs_at(akte, plan.schritt)))
            for plan in abschnitt.schritte
        ]
    return zeilen


def _zeile(plan: Planschritt, heute: date, wissen: Wissen, sprache: Sprache) -> Zeile:
    schritt = plan.schritt
    leistung = wissen.leistungen.get(LeistungId(schritt.leistung))
    unten = schritt.notiz
    if plan.wartet_auf:
        unten = sprache.t("nach Schritt {n}", n=", ".join(map(str, plan.wartet_auf)))
    elif schritt.stand is Schrittstand.BEENDET:
        unten = sprache.t("beendet")
    elif schritt.stand in ERLEDIGT and schritt.getan_am:
        tag = tag_kurz(schritt.getan_am, heute, sprache)
        unten = sprache.t("geschafft am {tag}", tag=tag)
    elif leistung and not unten:
        unten = leistung.name
    return Zeile(plan, leistung, unten, heute)


class Schritttaten(QWidget):
    """`neu()`, `schieben(-1 or 1)`, `drucken()`."""

    neu = Signal()
    schieben = Signal(int)
    drucken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._neu, self._drucken = Knopf(symbol="plus"), Knopf(symbol="printer")
        self._hoch, self._runter = Knopf(symbol="arrow-up"), Knopf(symbol="arrow-down")
        self._neu.clicked.connect(self.neu)
        self._hoch.clicked.connect(lambda: self.schieben.emit(-1))
        self._runter.clicked.connect(lambda: self.schieben.emit(1))
        self._drucken.clicked.connect(self.drucken)
        self.strich = Trenner()
        taten = reihe(self._neu, self._hoch, self._runter, None, self._drucken, rand=TAFEL)
        self.setLayout(spalte(self.strich, taten, abstand=0))

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self._neu.setText(t("Schritt"))
        self._hoch.setText(t("Nach oben"))
        self._runter.setText(t("Nach unten"))
        self._drucken.setText(t("Plan drucken"))
        self._drucken.set_taste(tastenwort(Aktion.DRUCKEN, sprache))
