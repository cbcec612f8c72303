import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication

from lotse.ui.bausteine.griffe import griffe_rechts
from lotse.ui.bausteine.listen import Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text
from lotse.ui.bausteine.tabelle import SEITE, Spalte, Tabelle
from lotse.ui.bausteine.tabellensicht import Malspalte, Tabellensicht
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.stil import em

pytestmark = pytest.mark.usefixtures("stil_hell")


def zeilenart(**felder):
    grund = {
        "schluessel": lambda z: "" if z.startswith("#") else z,
        "sprich": lambda z: f"{z} gesprochen",
        "male": lambda p, z, r, _lage: draw_text(p, r, z),
        "hoehe": lambda _zeile: 2.0,
    }
    return Zeilenart(**(grund | felder))


def test_a_list_keeps_its_row_over_a_refill(qtbot, qtmodeltester):
    liste = Liste(zeilenart(), "Hilfen")
    qtbot.addWidget(liste)
    liste.zeige(["#Kopf", "a", "b"])
    qtmodeltester.check(liste.modell)
    liste.waehle("b")
    gewaehlt = []
    liste.gewaehlt.connect(gewaehlt.append)
    liste.zeige(["#Kopf", "neu", "a", "b"])
    assert liste.wahl() == "b"
    assert (
        liste.modell.data(liste.modell.index(3), Qt.ItemDataRole.AccessibleTextRole)
        == "b gesprochen"
    )
    liste.zeige(["x"])
    assert liste.wahl() is None


def test_a_head_cannot_be_chosen_by_key(qtbot):
    liste = Liste(zeilenart(), "Hilfen")
    qtbot.addWidget(liste)
    liste.zeige(["#Kopf", "a", "#Kopf 2", "b"])
    liste.show()
    liste.waehle_erste()
    assert liste.wahl() == "a"
    gewaehlt = []
    liste.gewaehlt.connect(gewaehlt.append)
    qtbot.keyClick(liste, Qt.Key.Key_Down)
    qtbot.keyClick(liste, Qt.Key.Key_Down)
    assert gewaehlt[-1] == "b"


def test_enter_does_the_first_word_of_a_row_and_the_mouse_the_one_it_hits(qtbot):
    def griffe(_zeile, r, _lage):
        return griffe_rechts(
            r, ("anrufen", "Anrufen", "neben", ""), ("weg", "Entfernen", "verweis", "")
        )

    liste = Liste(zeilenart(griffe=griffe), "Schritte")
    qtbot.addWidget(liste)
    liste.resize(600, 200)
    liste.zeige(["a", "b"])
    liste.show()
    getan = []
    liste.griff.connect(lambda zeile, name: getan.append((zeile, name)))
    liste.waehle("b")
    qtbot.keyClick(liste, Qt.Key.Key_Return)
    zweite = QRectF(liste.visualRect(liste.modell.index(1)))
    ort = griffe(None, zweite, None)[1].flaeche.center().toPoint()
    qtbot.mouseClick(liste.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(ort))
    leer = []
    liste.leertaste.connect(leer.append)
    qtbot.keyClick(liste, Qt.Key.Key_Space)
    assert getan == [("b", "anrufen"), ("b", "weg")]
    assert leer == ["b"]


def test_a_growing_list_is_as_tall_as_its_rows(qtbot):
    liste = Liste(zeilenart(), "kurz")
    qtbot.addWidget(liste)
    liste.set_waechst()
    liste.zeige(["a", "b", "c"])
    assert liste.height() == 3 * em(2.0)


def test_a_growing_list_moved_in_by_key_is_followed_by_its_column(qtbot):
    """Two hundred things to do, and no mouse: the chosen row can be seen."""
    liste, rolle = Liste(zeilenart(), "Wiedervorlagen"), Rollbereich("Heute")
    qtbot.addWidget(rolle)
    liste.set_waechst()
    rolle.inhalt.addWidget(liste)
    rolle.resize(400, 300)
    rolle.show()
    liste.zeige([f"Zeile {nummer}" for nummer in range(200)])
    QApplication.processEvents()
    liste.waehle_erste()
    for taste in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(liste, taste)
        mitte = liste.visualRect(liste.currentIndex()).center()
        ort = liste.viewport().mapTo(rolle.viewport(), mitte)
        assert rolle.viewport().rect().contains(ort), taste


def test_only_visible_rows_are_loaded(qtbot, qtmodeltester):
    geladen = []

    def lade(ids):
        geladen.append(len(ids))
        return [None if i == "7" else f"Angebot {i}" for i in ids]

    modell = Tabelle[str](lade)
    sicht = Tabellensicht(modell, "Katalog")
    qtbot.addWidget(sicht)
    spalte_name = Spalte[str]("Name", str, lambda z: f"{z}, geprüft")
    sicht.show_spalten(Malspalte(spalte_name, 0, lambda p, z, r: draw_text(p, r, z)))
    modell.show_ids([str(i) for i in range(50_000)])
    sicht.resize(600, 400)
    with qtbot.waitExposed(sicht):
        sicht.show()
    sicht.grab()
    assert geladen == [SEITE]
    sicht.scrollToBottom()
    sicht.grab()
    assert len(geladen) <= 3
    assert (
        modell.data(modell.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Angebot 0, geprüft"
    )
    assert modell.data(modell.index(7, 0)) == "Dieser Eintrag lässt sich nicht lesen."
    assert modell.row_of("49999") == 49_999
    assert modell.row_of("weg") == -1
    modell.show_ids([str(i) for i in range(5)])
    qtmodeltester.check(modell)


def test_a_table_opens_by_key_and_tells_a_new_row_once(qtbot):
    modell = Tabelle[str](list)
    sicht = Tabellensicht(modell, "Familien")
    qtbot.addWidget(sicht)
    spalte_name = Spalte[str]("Name", str)
    sicht.show_spalten(Malspalte(spalte_name, 0, lambda p, z, r: draw_text(p, r, z)))
    modell.show_ids(["a", "b"])
    gewaehlt, offen = [], []
    sicht.gewaehlt.connect(gewaehlt.append)
    sicht.geoeffnet.connect(offen.append)
    sicht.show()
    assert sicht.waehle("b")
    assert not sicht.waehle("c")
    sicht.grab()
    qtbot.keyClick(sicht, Qt.Key.Key_Return)
    assert (gewaehlt, offen) == (["b"], ["b"])
