"""Scenarios 7 and 8: a report that gives nobody away, a compartment that is nowhere else."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTableView, QWidget
from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.schutzraum import Beruf
from lotse.services.zahlen.arbeit import Zahlenarbeit
from lotse.ui.seiten import wirkung_ausgabe
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from tests.werkzeug.alle_ausgaben import letters, lists, privacy, statistics, visible
from tests.werkzeug.echtfenster import offen, starte, uhr, wurzel
from tests.werkzeug.muster import familie_k
from tests.werkzeug.schluessel import wort
from tests.werkzeug.schutzfenster import KANARI, lege_beide
from tests.werkzeug.schutzfenster import F as KANARI_ID
from tests.werkzeug.schutzraum import GEHEIM, WORT, notiz
from tests.werkzeug.zahlen import bestand
from tests.werkzeug.zahlenarbeit import zahlenarbeit

__all__ = ["starte", "uhr", "wurzel"]
scenarios("bericht.feature", "schutzraum.feature")
KLEIN = {"1", "2", "3", "4"}
DRUCKE = 5
"""So many letters are set here; all of them are searched where the compartment is tested."""


# --- 7: the report ---


def mit_dreien(stadtteil, familien):
    """A year in which exactly three families live there."""
    alle = bestand(familien)
    dort = [f.familie for f in alle.familien if f.stadtteil == stadtteil][:3]
    assert len(dort) == 3
    weg = tuple(
        replace(f, stadtteil="Nordstadt")
        if f.stadtteil == stadtteil and f.familie not in dort
        else f
        for f in alle.familien
    )
    return replace(alle, familien=weg)


@given(parsers.parse('ein Jahr mit drei Familien aus "{stadtteil}"'))
def ein_jahr(welt, stadtteil, tmp_path, monkeypatch):
    welt.log, welt.stadtteil, welt.bestand = [], stadtteil, mit_dreien(stadtteil, 258)
    arbeit = zahlenarbeit(log=welt.log)
    welt.ziele = iter(tmp_path / f"zahlen{n}.csv" for n in range(2))
    monkeypatch.setattr(wirkung_ausgabe, "frage_datei", lambda *_: next(welt.ziele))
    zahlen = Zahlenarbeit(
        lambda: welt.bestand, arbeit.ausfuhren, arbeit.merke, arbeit.tabellen, arbeit.pdf
    )
    welt.beginne(Akte(familie_k()), zahlen=zahlen)


@when("die Lotsin die Wirkung ansieht")
def sieht_an(welt):
    welt.klicks += 1
    welt.gehe(Ort.WIRKUNG)
    welt.warte(lambda: welt.seite.auswertung is not None)
    welt.ruhe()


def zellen(tafel):
    """Row by row what is shown, and what a screen reader says."""
    modell = tafel.tabelle.model()
    return {
        str(modell.index(z, 0).data()): [
            (str(modell.index(z, s).data()),
             str(modell.index(z, s).data(Qt.ItemDataRole.AccessibleTextRole)))
            for s in range(1, modell.columnCount())
        ]
        for z in range(modell.rowCount())
    }  # fmt: skip


@then(parsers.parse('ist "{stadtteil}" verdeckt, und mit ihm eine zweite Zelle'))
def verdeckt(welt, stadtteil):
    tafel = next(t for t in welt.seite.tafeln if "vermittlung_stadtteil" in t.ids)
    zeilen = zellen(tafel)
    spalten = range(len(next(iter(zeilen.values()))))
    hidden = {
        spalte: [name for name, zeile in zeilen.items() if zeile[spalte][1].endswith("verdeckt")]
        for spalte in spalten
    }
    assert any(stadtteil in namen for namen in hidden.values()) or stadtteil not in zeilen
    assert all(len(namen) != 1 for namen in hidden.values()), "one alone could be worked out"
    assert any(len(namen) >= 2 for namen in hidden.values())


@then("nennt keine Zelle eine Zahl von 1 bis 4")
def keine_kleine(welt):
    for tafel in welt.seite.tafeln:
        gezeigt = {zelle for zeile in zellen(tafel).values() for zelle, _ in zeile}
        assert not gezeigt & KLEIN


@when("sie die Zahlen als Tabelle speichert")
def speichert(welt):
    welt.gesagt = []
    welt.sitzung.gemeldet.connect(lambda meldung: welt.gesagt.append(meldung.text))
    welt.druecke(welt.seite.ausgabe.csv)
    welt.warte(lambda: len(welt.log) == 1 and bool(welt.gesagt))
    assert welt.gesagt == ["Der Bericht ist gespeichert."]


@when("einen Monat später mit zwei Familien mehr noch einmal")
def noch_einmal(welt):
    welt.bestand = mit_dreien(welt.stadtteil, 260)
    welt.am_tag(30)
    welt.gehe(Ort.HEUTE)
    welt.gehe(Ort.WIRKUNG)
    welt.ruhe()
    welt.druecke(welt.seite.ausgabe.csv)
    welt.warte(lambda: len(welt.log) == 2)
    welt.ruhe()


@then("warnt Lotse: die beiden Berichte zusammen verraten zu viel")
def warnt(welt):
    assert "nur um 1 bis 4" in welt.gesagt[-1]
    assert "Geben Sie nicht beide weiter." in welt.gesagt[-1]


# --- 8: the compartment ---


@given("ein Tresor mit einer Familie und einer Notiz im Schutzraum", target_fixture="p")
def mit_notiz(qtbot, wurzel, starte):
    lege_beide(wurzel)
    p = starte()
    offen(qtbot, p)
    tuer = p._offen[-1].schutzraum
    tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.save(notiz())
    tuer.lock()
    return p


def worte(oben: QWidget) -> str:
    """All that can be read or heard: labels, names, hints, rows of lists."""
    alle = [oben, *oben.findChildren(QWidget)]
    texte = [w.text() for w in alle if isinstance(w, QLabel)]
    texte += [w.accessibleName() + w.accessibleDescription() + w.toolTip() for w in alle]
    for sicht in (w for w in alle if isinstance(w, QAbstractItemView) and w.model()):
        modell = sicht.model()
        for zeile in range(min(modell.rowCount(), 200)):
            for spalte in range(modell.columnCount() if isinstance(sicht, QTableView) else 1):
                stelle = modell.index(zeile, spalte)
                texte += [str(stelle.data()), str(stelle.data(Qt.ItemDataRole.AccessibleTextRole))]
    return "\n".join(texte)


@when("die Lotsin durch alle Seiten geht und danach sucht", target_fixture="gesehen")
def geht_durch(qtbot, p):
    return {ort.value: seite(qtbot, p, ort) for ort in Ort}


def seite(qtbot, p, ort: Ort) -> str:
    """What one page says once it rests, with all titles of windows."""
    familie = FamilieId(KANARI_ID) if ort in IN_DER_FAMILIE else FamilieId("")
    p.sitzung.springe(Sprung(ort, familie))
    qtbot.waitUntil(p.runner.is_idle, timeout=60_000)
    QApplication.processEvents()
    titel = [w.windowTitle() for w in QApplication.topLevelWidgets()]
    return "\n".join((worte(p.fenster.seite), worte(p.fenster._rahmen.kopf), *titel))


@then("steht kein Wort der Notiz auf einer Seite und in keinem Fenstertitel")
def keine_seite(gesehen):
    assert any(KANARI in text for text in gesehen.values())  # the search finds what is there
    for ort, text in gesehen.items():
        assert [w for w in GEHEIM if w in text] == [], ort


@then("kein Wort in einer Datei, einer Ausgabe oder einem Druck")
def keine_ausgabe(p, wurzel):
    dienste = p.sitzung.dienste
    akte = dienste.laden(FamilieId(KANARI_ID))
    alle = {
        **dict(statistics(dienste)),
        **dict(privacy(dienste, akte)),
        **dict(lists(dienste, p._offen[-1], GEHEIM)),
        **dict(islice(letters(dienste, akte), DRUCKE)),
    }
    alle |= {str(d): d.read_bytes() for d in wurzel.rglob("*") if d.is_file()}
    assert any(KANARI.encode() in visible(inhalt) for inhalt in alle.values())
    for name, inhalt in alle.items():
        gefunden = [w for w in GEHEIM if w.encode() in visible(inhalt)]
        assert gefunden == [], name


@then("nichts verrät, dass es eine Notiz gibt")
def verraet_nichts(qtbot, p):
    """With a note, with it open, and without one every page says the same."""
    orte = (Ort.HEUTE, Ort.FAMILIEN, Ort.FAMILIE)
    tuer = p._offen[-1].schutzraum
    mit = [seite(qtbot, p, ort) for ort in orte]
    tuer.unlock(wort(WORT))
    tuer.akte("n1")
    auf = [seite(qtbot, p, ort) for ort in orte]
    tuer.remove("n1")
    tuer.lock()
    ohne = [seite(qtbot, p, ort) for ort in orte]
    assert mit == auf == ohne


pytestmark = pytest.mark.usefixtures("stil_hell")
