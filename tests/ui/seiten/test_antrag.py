"""Applications and Fristen in the window: few presses, nothing guessed, everything taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antragsart, Antragsform, Belehrung
from lotse.domain.frist import Fristart, Fristregel
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Vermittlung
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.antrag_neu import Antragsdialog
from lotse.ui.seiten.antrag_weg import Antragsweg
from lotse.ui.seiten.antrag_worte import EREIGNISWORT
from lotse.ui.seiten.frist_band import Fristendialog
from lotse.ui.sprung import Ort
from tests.werkzeug.muster import familie_k
from tests.werkzeug.welt import Welt

A = Antragsart


def akte(leistung, **mehr):
    familie = replace(familie_k(), bereiche=(), ziele=(), fakten={})
    schritt = Schritt(
        "s1", "Antrag abgeben", Akteur.LOTSIN, Schrittstand.DRAN, leistung=leistung,
        vermittlung="v1",
    )  # fmt: skip
    vermittlung = Vermittlung("v1", leistung, None, ())
    return Akte(familie, schritte=(schritt,), vermittlungen=(vermittlung,), **mehr)


@pytest.fixture
def welt(qtbot, stil_hell, runner, fehler):
    welt = Welt(qtbot, runner)
    yield welt
    welt.beende()
    assert fehler == []


def beginne(welt, leistung):
    welt.beginne(akte(leistung))
    welt.gehe(Ort.PLAN, "s1")


def teil(welt):
    return welt.seite.antrag.teil


def stelle_antrag(welt, teilhabe=""):
    welt.druecke_wort("Antrag festhalten …", teil(welt))
    dialog = welt.dialog(Antragsdialog)
    if teilhabe:
        welt.druecke_wort(teilhabe, dialog.teilhabe)
    welt.druecke(dialog.los)


def weg(welt):
    welt.druecke_wort("Was ist geschehen? …", teil(welt))
    return welt.dialog(Antragsweg)


def test_e23_an_application_takes_two_presses_and_can_be_taken_back(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt)
    assert welt.klicks == 2
    (antrag,) = welt.akte.antraege
    assert (antrag.leistung, antrag.traegerart) == ("wohngeld", "wohngeldbehoerde")
    assert antrag.vermittlung == "v1"
    assert antrag.teilhabe is None
    assert [(e.art, e.am) for e in antrag.ereignisse] == [(A.GESENDET, welt.heute)]
    welt.sitzung.zurueck()
    assert welt.akte.antraege == ()


def test_e23_what_a_law_wants_in_writing_begins_in_writing(welt):
    beginne(welt, "elterngeld")
    stelle_antrag(welt)
    assert welt.akte.antraege[0].form is Antragsform.SCHRIFTLICH


def test_a_help_without_an_application_asks_for_none(welt):
    beginne(welt, "familienhebamme")
    assert not teil(welt).neu.isVisibleTo(welt.fenster)
    assert teil(welt).haengt.isVisibleTo(welt.fenster)


def test_e23_an_event_is_two_presses_with_the_day_of_today_and_undo_stays_in_the_dialog(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    assert not dialog.zurueck.isEnabled()
    davor = welt.klicks
    welt.druecke(dialog.knoepfe[A.EINGEGANGEN])
    welt.druecke(dialog.form.los)
    assert welt.klicks - davor == 2
    letztes = welt.akte.antraege[0].ereignisse[-1]
    assert (letztes.art, letztes.am) == (A.EINGEGANGEN, welt.heute)
    assert letztes.erfasst_am.date() == welt.heute
    assert EREIGNISWORT[A.EINGEGANGEN] in welt.liest(dialog)
    welt.druecke(dialog.zurueck)
    assert [e.art for e in welt.akte.antraege[0].ereignisse] == [A.GESENDET]
    assert not dialog.zurueck.isEnabled()
    assert welt.akte.antraege[0].teilhabe is False  # what was done before the dialog stays


def test_the_dialog_goes_when_its_application_is_taken_back(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt)
    dialog = weg(welt)
    assert dialog.isVisible()
    welt.sitzung.zurueck()
    welt.warte(lambda: welt.offene(Antragsweg) == [])


def test_d03_teilhabe_is_asked_on_the_frist_and_never_guessed(welt):
    beginne(welt, "spfh")
    stelle_antrag(welt)
    fristen = [karte.lage.frist for karte in teil(welt).fristen.karten]
    (frage,) = (f for f in fristen if f.art is Fristart.FRAGE)
    assert frage.regel is Fristregel.TEILHABE
    welt.druecke_wort("weiß nicht", teil(welt).fristen)
    assert welt.akte.antraege[0].teilhabe is None
    welt.druecke_wort("ja", teil(welt).fristen)
    assert welt.akte.antraege[0].teilhabe is True
    assert "ob es zuständig ist" in welt.liest(teil(welt).fristen)


def test_d11_a_day_that_nobody_noted_is_asked_for_where_it_is_missing(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.UNTERLAGEN_VERLANGT])
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)
    welt.druecke_wort("Eintragen …", teil(welt).fristen)
    dialog = welt.dialog(Antragsweg)
    assert dialog.form.art is A.UNTERLAGEN_VERLANGT
    bis = welt.tag(21)
    dialog.form.bis.setDate(QDate(bis.year, bis.month, bis.day))
    welt.druecke(dialog.form.los)
    frist = dialog.fristen.karten[0].lage.frist
    assert (frist.regel, frist.ende) == (Fristregel.UNTERLAGEN, bis)


def test_d07_the_end_of_the_decision_is_asked_and_a_correction_keeps_the_day(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.ABGELEHNT])
    tag = welt.heute
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)
    welt.am_tag(5)
    welt.druecke_wort("Was steht am Ende des Bescheids?", teil(welt).fristen)
    dialog = welt.dialog(Antragsweg)
    welt.waehle(dialog.form.belehrung, Belehrung.VERWALTUNGSGERICHT)
    welt.druecke(dialog.form.los)
    bescheide = [e for e in welt.akte.antraege[0].ereignisse if e.art is A.ABGELEHNT]
    assert [(e.am, e.belehrung) for e in bescheide] == [
        (tag, None), (tag, Belehrung.VERWALTUNGSGERICHT),
    ]  # fmt: skip
    assert all(k.lage.frist.brief_am(welt.heute) is None for k in dialog.fristen.karten)


def test_d15_whether_it_is_signed_is_one_press(welt):
    beginne(welt, "elterngeld")
    welt.druecke_wort("Antrag festhalten …", teil(welt))
    dialog = welt.dialog(Antragsdialog)
    welt.druecke_wort("ohne Formular", dialog.form)
    welt.druecke(dialog.los)
    welt.druecke_wort("Ja, unterschrieben", teil(welt).fristen)
    assert welt.akte.antraege[0].form is Antragsform.SCHRIFTLICH


def test_d03_b01_opens_with_the_event_is_said_and_goes_with_it(welt):
    beginne(welt, "spfh")
    stelle_antrag(welt, "ja")
    welt.am_tag(20)
    gesagt = []
    welt.sitzung.gemeldet.connect(gesagt.append)
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.WEITERGELEITET])
    welt.waehle(dialog.form.wohin, "eingliederungshilfe")
    welt.druecke(dialog.form.los)
    assert len(welt.akte.blockaden) == 1
    assert "Das hängt jetzt fest" in gesagt[-1].text
    welt.druecke(dialog.zurueck)
    assert welt.akte.blockaden == ()
    assert len(welt.akte.antraege[0].ereignisse) == 1


def test_d01_what_time_alone_shows_is_only_proposed(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.NICHT_ZUSTAENDIG])
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)
    welt.am_tag(7)
    assert welt.akte.blockaden == ()
    welt.druecke_wort("Hängt fest", teil(welt).fristen)
    (eine,) = welt.akte.blockaden
    assert eine.ereignisse[0].am == welt.tag_null


def test_every_frist_of_the_case_is_one_press_away(welt):
    beginne(welt, "wohngeld")
    assert not welt.seite.antrag.band.isVisibleTo(welt.fenster)
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.UNTERLAGEN_VERLANGT])
    bis = welt.tag(2)
    dialog.form.bis.setDate(QDate(bis.year, bis.month, bis.day))
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)
    band = welt.seite.antrag.band
    assert "Frist der Familie: bis Mi 04.03." in welt.liest(band)
    welt.druecke(band.alle)
    alle = welt.dialog(Fristendialog)
    text = welt.liest(alle)
    assert "Wohngeld" in text
    assert "§ 66 Abs. 3 SGB I" in text
    assert "keine Rechtsberatung" in text


def test_e05_a_near_frist_is_amber_and_never_red(welt):
    test_every_frist_of_the_case_is_one_press_away(welt)
    rot = welt.dialog(Fristendialog)
    worte = [w for karte in rot.liste.karten for w in karte.findChildren(Text)]
    assert "ask_fg" in {w._farbe for w in worte}
    assert {w._farbe for w in worte} <= {"text", "text_secondary", "ask_fg"}


def test_a_beratungsstelle_is_a_way_to_the_catalogue(welt):
    test_d03_b01_opens_with_the_event_is_said_and_goes_with_it(welt)
    dialog = welt.dialog(Antragsweg)
    welt.druecke(dialog.knoepfe[A.WEITERGELEITET])
    welt.waehle(dialog.form.wohin, "eingliederungshilfe")
    welt.druecke(dialog.form.los)
    welt.druecke_wort("Ergänzende unabhängige Teilhabeberatung (EUTB)", dialog.fristen)
    assert welt.fenster.ort is Ort.KATALOG
    assert welt.offene(Antragsweg) == []


def test_the_letter_of_a_frist_is_on_the_page_of_letters(welt):
    beginne(welt, "wohngeld")
    stelle_antrag(welt, "nein")
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[A.UNTERLAGEN_VERLANGT])
    bis = welt.tag(9)
    dialog.form.bis.setDate(QDate(bis.year, bis.month, bis.day))
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)
    welt.druecke_wort("Bitte um mehr Zeit", teil(welt).fristen)
    assert welt.fenster.ort is Ort.BRIEFE
    assert welt.seite._liste.posten.vermittlung.endswith("~D-11~mehr_zeit")
