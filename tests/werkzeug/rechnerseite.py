"""The Rechner on real law with Familie K., and how a test presses its chips."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, Rolle
from lotse.domain.rechnung import Spanne
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.rechner import RechnerSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import spoken
from tests.werkzeug.dienste import Haus
from tests.werkzeug.hilfenseite import echte_dienste
from tests.werkzeug.muster import familie_k

SATT = (
    ("kindergeld", "ja"),
    ("brutto.0", "nichts"),
    ("steuer.1", "nein"),
    ("anderes", "nein"),
    ("mietenstufe", "4"),
    ("vermoegen", "bis 5.000"),
)
"""Every question answered: by chips, and the four sums below typed."""
GENAU = {"brutto.1": 2200, "netto.1": 1740, "miete": 785, "heizung": 135}


def oeffne_rechner(qtbot, runner, familie: Familie | None = None, **felder: object) -> RechnerSeite:
    dienste = echte_dienste(Haus(leer=True), **felder)
    sitzung = Sitzung(dienste, runner, runner)
    sitzung.beginne(Akte(familie or familie_k()))
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    seite = RechnerSeite(dienste, sitzung)
    seite.show_sprung(Sprung(Ort.RECHNER, bezug="kinderzuschlag"))
    seite.resize(1282, 622)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


def allein() -> Familie:
    """The mother of Familie K. with her two children, alone; no baby is expected."""
    familie = familie_k()
    personen = [p for p in familie.personen if p.id in ("p1", "p3", "p4")]
    fakten = {**familie.fakten, "alleinerziehend": True, "eltern_leben_zusammen": False}
    return replace(familie, personen=tuple(personen), fakten=fakten)


def patchwork() -> Familie:
    """The mother of Familie K. with a new partner and her two children."""
    familie = familie_k()
    personen = [
        replace(p, rolle=Rolle.PARTNER) if p.rolle is Rolle.VATER else p
        for p in familie.personen
        if not p.ungeboren
    ]
    fakten = {**familie.fakten, "alleinerziehend": False, "eltern_leben_zusammen": False}
    return replace(familie, personen=tuple(personen), fakten=fakten)


def worte(seite: RechnerSeite, name: str) -> list[str]:
    return [spoken(chip.text()) for chip in seite.angaben.zeilen[name].wahl.chips]


def chip(seite: RechnerSeite, name: str, wort: str):
    chips = seite.angaben.zeilen[name].wahl.chips
    return next(c for c in chips if spoken(c.text()) == wort)


def druecke(seite: RechnerSeite, name: str, wort: str) -> None:
    QTest.mouseClick(chip(seite, name, wort), Qt.MouseButton.LeftButton)


def antworte(seite: RechnerSeite, *paare: tuple[str, str]) -> None:
    for name, wort in paare:
        druecke(seite, name, wort)


def antworte_alles(seite: RechnerSeite) -> None:
    """Kinderzuschlag with Wohngeld is the likely way of these answers."""
    for name, betrag in GENAU.items():
        seite.on_antwort(name, Spanne.genau(betrag))
    antworte(seite, *SATT)
    QCoreApplication.processEvents()  # new words are shown a moment later


def gewaehlt(seite: RechnerSeite, name: str) -> list[str]:
    chips = seite.angaben.zeilen[name].wahl.chips
    return [spoken(c.text()) for c in chips if c.isChecked()]


def baender(seite: RechnerSeite) -> list[str]:
    return [zeile.accessibleName() for zeile in seite.ergebnis.zeilen]


def offene_fragen(seite: RechnerSeite) -> list[Verweis]:
    """The links under "Was würde am meisten klären?"."""
    return [v for v in seite.ergebnis._klaertteil.findChildren(Verweis) if v.isVisible()]


def lesbar(widget) -> str:
    """Everything that can be read, in one text."""
    return "\n".join(t.text() for t in widget.findChildren(Text) if t.isVisibleTo(widget))
