"""The talk over the house in memory, shown and in the foreground."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.domain.recht import Antwort
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Faktstelle, Frage
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.jobs import Runner
from lotse.ui.seiten.gespraech import GespraechSeite
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.qt import AHORN

GROESSE = (1280, 640)
JA_NEIN = (Antwort("Ja", wert=True), Antwort("Nein", wert=False))


def frage(fakt: str, person: str = "", **felder: object) -> Frage:
    """A question with yes and no that settles one or two helps."""
    grund: dict[str, object] = {
        "stelle": Faktstelle(fakt, person),
        "text": f"Stimmt {fakt}?",
        "antworten": JA_NEIN,
        "klaert_min": 1,
        "klaert_max": 2,
        "leistungen": (),
        "gewicht": 1.0,
        "warum": f"Weil {fakt} zählt.",
        "fluechtig": False,
    }
    return Frage(**(grund | felder))


def mit_fragen(*fragen: Frage):
    """A match that asks these, as long as nobody answered or skipped them."""

    def abgleichen(akte, fluechtig, uebersprungen, *tag) -> Abgleich:
        return replace(
            abgleich(akte, fluechtig, uebersprungen, *tag),
            fragen=tuple(f for f in fragen if _offen(f, akte, fluechtig.fakten, uebersprungen)),
        )

    return abgleichen


def _offen(f: Frage, akte: Akte, fluechtig, uebersprungen: Iterable[Faktstelle]) -> bool:
    stelle, familie = f.stelle, akte.familie
    kind = next((p for p in familie.personen if p.id == stelle.person), None)
    gesagt = {*familie.fakten, *fluechtig, *(kind.fakten if kind else ())}
    if stelle.fakt == "kinder" and familie.kinder_gefragt:
        return False
    return stelle.fakt not in gesagt and stelle not in uebersprungen


def mit_familie(haus: Haus, **felder: object) -> Familie:
    """Ahorn with other fields, kept in the house."""
    akte = haus.akten[AHORN]
    haus.akten[AHORN] = replace(akte, familie=replace(akte.familie, **felder))
    return haus.akten[AHORN].familie


def zeige(qtbot, haus: Haus, runner: Runner, **felder: object) -> GespraechSeite:
    """Open Ahorn, show the page, wait for its match; it has the keyboard."""
    dienst = dienste(haus, **felder)
    sitzung = Sitzung(dienst, runner, runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    seite = GespraechSeite(dienst, sitzung)
    qtbot.addWidget(seite)
    seite.resize(*GROESSE)
    with qtbot.waitActive(seite):
        seite.show()
        seite.activateWindow()
    seite.fokus()
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    ruhe(qtbot, seite)
    return seite


def ruhe(qtbot, seite: GespraechSeite) -> None:
    """Wait until the match has caught up and the layouts have settled."""
    qtbot.waitUntil(lambda: seite.sitzung.runner.is_idle() and not seite._spalte._laeuft)
    QApplication.processEvents()


def taste(qtbot, seite: GespraechSeite, tasten: object) -> None:
    """A key where the keyboard is, then the match."""
    QTest.keyClick(fokus(), tasten)
    ruhe(qtbot, seite)


def fokus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def familie(seite: GespraechSeite) -> Familie:
    return seite.sitzung.akte.familie


def zeilen(liste):
    return [liste.modell.data(liste.modell.index(n)) for n in range(liste.modell.rowCount())]


def haken(seite, anfang):
    alle = seite._mitte.bedarf.findChildren(Haken)
    return next(h for h in alle if h.accessibleName().startswith(anfang))


def segment(seite, code):
    return seite._mitte.huerden._zeilen[code].segment._knoepfe


def schreibe(seite, text):
    """Type into the open wish; the test library knows no umlauts."""
    seite._mitte.wuensche.feld.feld.insertPlainText(text)


def zwei_mehr(antwort: Abgleich) -> Abgleich:
    """Two helps under the family's wishes fit that were open."""
    uebrig = 2
    gruppen = []
    for gruppe in antwort.gruppen:
        hilfen = []
        for hilfe in gruppe.hilfen:
            offen = hilfe.urteil.urteil is Urteil.NOCH_KLAEREN and gruppe.lebensbereich
            if offen and uebrig:
                uebrig -= 1
                hilfen.append(replace(hilfe, urteil=replace(hilfe.urteil, urteil=Urteil.PASST)))
            else:
                hilfen.append(hilfe)
        gruppen.append(replace(gruppe, hilfen=tuple(hilfen)))
    return replace(antwort, gruppen=tuple(gruppen))
