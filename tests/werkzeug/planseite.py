"""The plan page over the real knowledge, with a family that has chosen four money helps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QLabel

from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.ui.seiten.plan import PlanSeite
from lotse.ui.seiten.plan_kopf import SCHRITTE
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN
from tests.werkzeug.reihen import echtes_wissen

GELD = ("but_bkgg", "kinderzuschlag", "wohngeld", "kindergeld")


def echte_sitzung(qtbot, haus, runner, leistungen=GELD) -> Sitzung:
    """A sitting with Familie K., whose only steps are these helps."""
    sitzung = Sitzung(dienste(haus, wissen=echtes_wissen()), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    schritte = tuple(
        Schritt(f"g{nummer}", f"{leistung} beantragen", stand=Schrittstand.DRAN, leistung=leistung)
        for nummer, leistung in enumerate(leistungen)
    )
    sitzung.aendern(lambda a: replace(a, schritte=schritte, vermittlungen=()), "Anfang")
    sitzung.verlauf.leere()
    qtbot.waitUntil(runner.is_idle)
    return sitzung


def plan_seite(qtbot, sitzung: Sitzung, ansicht: str = SCHRITTE) -> PlanSeite:
    seite = PlanSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.resize(1366, 640)
    seite.show()
    seite.show_sprung(Sprung(Ort.PLAN, bezug=ansicht))
    qtbot.wait(20)
    return seite


def worte(widget) -> str:
    """Every visible word of a part of the page, once it is laid out."""
    QApplication.processEvents()
    return "\n".join(w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget))
