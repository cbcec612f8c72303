"""„So ging es doch“ in the window: asked for when it is solved, found again by the next case."""

from __future__ import annotations

from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.umwege import Umwegdialog
from tests.ui.seiten.test_haengt import akte, haengt, welt
from tests.werkzeug.muster import familie_k

__all__ = ["welt"]
C, S = Blockadecode, Blockadestand


def test_e28_solving_asks_how_warns_of_names_and_shares_only_with_a_tick(welt):
    name = familie_k().deckwort
    dialog = haengt(welt)
    welt.druecke(dialog.blatt.los)
    welt.druecke(dialog.blatt.taten[S.GELOEST])
    form = dialog.blatt.form
    welt.qtbot.keyClicks(form.feld, f"Mit {name} zusammen zum Amt.")
    assert form.warnung.isVisibleTo(dialog)
    assert name in form.warnung.text()
    form.feld.clear()
    welt.qtbot.keyClicks(form.feld, "Zusammen zum Amt.")
    assert not form.warnung.isVisibleTo(dialog)
    assert not form.teilen.isChecked()
    welt.druecke(form.teilen)
    welt.druecke(form.los)
    (eine,) = welt.akte.blockaden
    assert (eine.stand, eine.umweg, eine.umweg_teilen) == (S.GELOEST, "Zusammen zum Amt.", True)
    assert "„Zusammen zum Amt.“" in welt.liest(dialog.blatt)
    assert set(dialog.blatt.taten) == {S.OFFEN}


def test_e28_how_it_went_may_stay_untold(welt):
    dialog = haengt(welt)
    welt.druecke(dialog.blatt.los)
    welt.druecke(dialog.blatt.taten[S.GELOEST])
    welt.druecke(dialog.blatt.form.los)
    assert welt.akte.blockaden[0].stand is S.GELOEST
    assert welt.sitzung.dienste.umwege() == ()


def test_e28_what_helped_is_found_by_word_cause_and_offices(welt):
    test_e28_solving_asks_how_warns_of_names_and_shares_only_with_a_tick(welt)
    welt.fenster.tue(Aktion.UMWEGE)
    liste = welt.dialog(Umwegdialog)
    welt.ruhe()
    assert liste.liste.modell.rowCount() == 1
    welt.qtbot.keyClicks(liste.feld, "jugendamt zusammen")
    assert liste.liste.modell.rowCount() == 1
    welt.qtbot.keyClicks(liste.feld, " bus")
    assert liste.liste.modell.rowCount() == 0
    assert "Nichts gefunden" in welt.liest(liste)
    liste.feld.clear()
    liste.paar.waehle(("jugendamt",))
    assert liste.liste.modell.rowCount() == 1
    liste.ursache.waehle(C.WARTE)
    assert liste.liste.modell.rowCount() == 0


def test_e28_the_list_opens_on_the_cause_and_is_kind_while_it_is_empty(welt):
    dialog = haengt(welt)
    dialog.blatt.umwege.emit(C.WARTE)
    liste = welt.dialog(Umwegdialog)
    welt.ruhe()
    assert "Noch kein Weg notiert." in welt.liest(liste)


def test_e28_strg_k_finds_the_list(welt):
    welt.beginne(akte())
    assert Aktion.UMWEGE in welt.fenster._tasten.moegliche()
