"""The letters page over the house in memory, shown and ready."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.familie import Sprachniveau
from lotse.ui.jobs import Runner
from lotse.ui.seiten.briefe import BriefeSeite
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN

GROESSE = (1280, 700)


def sprich(akte: Akte, code: str, liest: Sprachniveau | None = None) -> Akte:
    """The same family with another language for letters."""
    wir = replace(akte.familie.verstaendigung, briefsprache=code, liest=liest)
    return replace(akte, familie=replace(akte.familie, verstaendigung=wir))


def oeffne(qtbot, haus: Haus, runner: Runner, **felder: object) -> BriefeSeite:
    """Open Ahorn and show the page, without waiting for a letter."""
    dienst = dienste(haus, **felder)
    sitzung = Sitzung(dienst, runner, runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    seite = BriefeSeite(dienst, sitzung)
    qtbot.addWidget(seite)
    seite.resize(*GROESSE)
    return seite


def zeige(qtbot, haus: Haus, runner: Runner, **felder: object) -> BriefeSeite:
    """The same, with its first letter on the paper."""
    seite = oeffne(qtbot, haus, runner, **felder)
    seite.show()
    warte_auf_brief(qtbot, seite)
    return seite


def warte_auf_brief(qtbot, seite: BriefeSeite) -> None:
    qtbot.waitUntil(lambda: seite._setzer.letztes is not None)


def waehle(qtbot, seite: BriefeSeite, schluessel: str) -> None:
    """Another letter, until it lies on the paper."""
    seite._liste.waehle(schluessel)
    warte_auf_brief(qtbot, seite)
