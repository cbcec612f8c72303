"""The catalogue with everything in it: heard, reached, read, at every size and in English."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractScrollArea

from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.katalogfenster import katalog, runner_k

__all__ = ["katalog", "runner_k"]
BILDER = ("liste", "blatt", "anrufe", "neu", "aendern")


def zeige(fall, bild):
    seite = fall.seite
    if bild == "neu":
        seite.on_neu()
    elif bild == "aendern":
        seite.on_aendern(seite.liste.tabelle.wahl_id())
    elif bild == "anrufe":
        fall.sitzung.springe(Sprung(Ort.KATALOG, bezug="anrufliste"))
    elif bild == "blatt":
        seite.liste.geoeffnet.emit(None)
        seite.blatt.show_einzeln()
    fall.ruht()
    fall.qtbot.wait(20)


@pytest.mark.parametrize("lage", ["normal", "gross", "lang", "englisch"])
def test_every_part_of_the_catalogue_can_be_heard_reached_and_read(katalog, lage):
    fall = katalog
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    if lage in sprachen:
        fall.fenster.texte_setzen(sprachen[lage]())
    fall.ruht()
    for bild in BILDER:
        zeige(fall, bild)
        fenster = fall.fenster
        assert [(type(w).__name__, w.objectName()) for w in namenlos(fenster)] == [], bild
        assert stumme_zeilen(fenster) == [], bild
        if lage != "lang":
            assert doppelte_kuerzel(fenster) == [], bild
        assert spruenge(fenster) == [], bild
        assert beschnitten(fenster) == [], bild
        assert zu_klein(fenster, 24) == [], bild
        if fall.seite.form.isVisible():
            fall.seite.form.on_fertig()
            fall.ruht()


@pytest.mark.parametrize("prozent", [100, 150, 200])
@pytest.mark.parametrize("groesse", [(1366, 738), (1024, 640)])
def test_nothing_scrolls_inside_of_something_that_scrolls(katalog, prozent, groesse):
    fall = katalog
    stil().show(Thema.HELL, prozent)
    fall.fenster.resize(*groesse)
    for bild in BILDER:
        zeige(fall, bild)
        bereiche = [b for b in fall.fenster.findChildren(QAbstractScrollArea) if rollt(b)]
        assert [
            (i, a) for i in bereiche for a in bereiche if a is not i and a.isAncestorOf(i)
        ] == []
        assert fall.fenster.height() == groesse[1], bild
        if fall.seite.form.isVisible():
            fall.seite.form.on_fertig()
            fall.ruht()


def rollt(bereich):
    return bereich.isVisible() and bereich.verticalScrollBar().maximum() > 0
