"""„Hängt fest“ in the window: a press to the causes, one to enter, remedies in the same dialog."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antragsart
from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.domain.blockadeworte import Hebelart
from lotse.domain.vermittlung import Akteur, Ereignis, Schritt, Schrittstand, Stand, Vermittlung
from lotse.services.fallstand import Fallstatus, status
from lotse.ui.seiten.einwilligung_flaeche import BOGEN
from lotse.ui.seiten.haengt import Haengtdialog
from lotse.ui.seiten.haengt_hebel import OHNE_ANTRAG, PASST_NICHT
from lotse.ui.seiten.haengt_suche import filter_of, search_key
from lotse.ui.sprung import Ort
from tests.ui.seiten.test_antrag import stelle_antrag, teil, weg
from tests.werkzeug.muster import angebote, familie_k
from tests.werkzeug.welt import Welt

C, S = Blockadecode, Blockadestand


def akte(grund="", stand=Stand.ABGELEHNT, vermittlung="v1", leistung="spfh"):
    familie = replace(familie_k(), bereiche=(), ziele=(), fakten={})
    jetzt = datetime(2026, 3, 2, 9, 0)
    ereignisse = (Ereignis(stand, jetzt.date(), jetzt, grund=grund),) if grund else ()
    v = Vermittlung("v1", leistung, angebote()[0], ereignisse)
    schritt = Schritt(
        "s1", "Hilfe holen", Akteur.FAMILIE, Schrittstand.DRAN, leistung=leistung,
        vermittlung=vermittlung,
    )  # fmt: skip
    return Akte(familie, schritte=(schritt,), vermittlungen=(v,) if vermittlung else ())


@pytest.fixture
def welt(qtbot, stil_hell, runner, fehler):
    welt = Welt(qtbot, runner)
    yield welt
    welt.beende()
    assert fehler == []


def haengt(welt, eine=None):
    welt.beginne(eine or akte())
    welt.gehe(Ort.PLAN, "s1")
    return oeffne(welt)


def oeffne(welt):
    welt.druecke(teil(welt).haengt)
    return welt.dialog(Haengtdialog)


def codes(dialog):
    modell = dialog.liste.modell
    zeilen = [modell.zeile(row) for row in range(modell.rowCount())]
    return [z.wort.code for z in zeilen if z.wort]


def waehle(welt, dialog, code):
    assert dialog.liste.waehle(code.value)
    welt.ruhe()


def test_f11_all_fourteen_causes_stand_there_with_their_law_and_a_remedy(welt):
    dialog = haengt(welt)
    assert codes(dialog) == list(C)
    buch = welt.sitzung.dienste.blockaden.worte
    for code in C:
        waehle(welt, dialog, code)
        text = welt.liest(dialog.blatt)
        assert buch[code].label in text
        assert buch[code].einfach in text
        assert all(hebel.text in text for hebel in buch[code].hebel)
        if buch[code].fundstellen:
            assert ", ".join(buch[code].fundstellen) in text


@pytest.mark.parametrize(
    ("grund", "stand", "erster"),
    [
        ("voll", Stand.ABGELEHNT, C.WARTE),
        ("nicht_zustaendig", Stand.ABGELEHNT, C.ZUST),
        ("sprache", Stand.ABGELEHNT, C.SPRACHE),
    ],
)
def test_f11_what_the_last_answer_suggests_comes_first(welt, grund, stand, erster):
    dialog = haengt(welt, akte(grund, stand))
    assert codes(dialog)[0] is erster
    assert dialog.liste.code() is erster
    assert sorted(codes(dialog)) == sorted(C)


def test_f11_two_presses_enter_it_and_the_flag_shows_in_plan_and_status(welt):
    dialog = haengt(welt)
    welt.druecke(dialog.blatt.los)
    assert welt.klicks == 2
    (eine,) = welt.akte.blockaden
    assert (eine.code, eine.vermittlung, eine.stand) == (C.ZUST, "v1", S.OFFEN)
    assert eine.traegerarten == ("jugendamt",)
    zeile = welt.seite._liste.modell.zeile(1)
    assert zeile.haengt
    assert "hängt fest" in welt.seite._maler.sprich(zeile)
    assert "Hängt fest seit heute" in welt.liest(teil(welt))
    assert status(welt.akte, welt.heute) is Fallstatus.HAENGT_FEST
    assert dialog.blatt.los is None  # the same cause is not opened twice
    gesagt = welt.liest(dialog.blatt)
    assert "hängt fest · seit heute" in gesagt
    assert "0 Tage" not in gesagt
    assert "Bei: Jugendamt" in gesagt
    welt.sitzung.zurueck()
    assert welt.akte.blockaden == ()


def test_f11_enter_on_a_cause_is_enough(welt):
    dialog = haengt(welt)
    waehle(welt, dialog, C.WARTE)
    dialog.liste.geoeffnet.emit(dialog.liste.wahl())
    dialog.liste.geoeffnet.emit(dialog.liste.wahl())
    assert [b.code for b in welt.akte.blockaden] == [C.WARTE]


def test_e21_days_lost_count_until_a_way_is_found_and_again_when_it_opens(welt):
    dialog = haengt(welt)
    welt.druecke(dialog.blatt.los)
    welt.druecke(dialog.zu)
    welt.am_tag(10)
    dialog = oeffne(welt)
    assert "10 Tage verloren" in welt.liest(dialog.blatt)
    welt.druecke(dialog.blatt.taten[S.UMWEG_LAEUFT])
    assert welt.akte.blockaden[0].stand is S.UMWEG_LAEUFT
    welt.druecke(dialog.blatt.taten[S.AUFGEGEBEN])
    assert status(welt.akte, welt.heute) is not Fallstatus.HAENGT_FEST
    welt.druecke(dialog.zu)
    welt.am_tag(30)
    dialog = oeffne(welt)
    assert "10 Tage verloren" in welt.liest(dialog.blatt)
    welt.druecke(dialog.blatt.taten[S.OFFEN])
    assert [e.stand for e in welt.akte.blockaden[0].ereignisse] == [
        S.OFFEN, S.UMWEG_LAEUFT, S.AUFGEGEBEN, S.OFFEN,
    ]  # fmt: skip


def test_f11_what_hangs_stands_above_what_was_solved(welt):
    dialog = haengt(welt)
    welt.druecke(dialog.blatt.los)
    welt.druecke(dialog.blatt.taten[S.GELOEST])
    welt.druecke(dialog.blatt.form.los)
    waehle(welt, dialog, C.SPRACHE)
    welt.druecke(dialog.blatt.los)
    assert codes(dialog)[:2] == [C.SPRACHE, C.ZUST]
    assert len(codes(dialog)) == len(C)


def hebel(dialog, art):
    return [(h, k) for h, k in dialog.blatt.hebelknoepfe if h.art is art]


def test_f11_a_remedy_becomes_a_step_and_the_dialog_stays(welt):
    dialog = haengt(welt)
    waehle(welt, dialog, C.WARTE)
    (was, knopf), *_ = hebel(dialog, Hebelart.SCHRITT)
    welt.druecke(knopf)
    assert welt.akte.schritte[-1].text == was.text
    assert welt.akte.schritte[-1].vermittlung == "v1"
    assert dialog.isVisible()


def test_f11_a_search_goes_to_the_catalogue(welt):
    dialog = haengt(welt)
    waehle(welt, dialog, C.WARTE)
    (_, knopf), *_ = hebel(dialog, Hebelart.SUCHE)
    welt.druecke(knopf)
    assert welt.fenster.ort is Ort.KATALOG
    assert welt.seite.liste.filter.wahl.leistung == "spfh"
    assert welt.offene(Haengtdialog) == []


def test_f11_a_letter_the_law_does_not_bear_today_says_why_it_is_not_there(welt):
    dialog = haengt(welt)
    for _, knopf in hebel(dialog, Hebelart.BRIEF):
        welt.druecke(knopf)
        assert OHNE_ANTRAG in welt.liest(dialog.blatt)
    welt.druecke(dialog.zu)
    stelle_antrag(welt, "ja")
    dialog = oeffne(welt)
    for _, knopf in hebel(dialog, Hebelart.BRIEF):
        welt.druecke(knopf)
        assert PASST_NICHT in welt.liest(dialog.blatt)
    assert welt.fenster.ort is Ort.PLAN


def test_e24_of_three_letters_the_dialog_opens_the_one_that_is_right(welt):
    welt.beginne(akte())
    welt.gehe(Ort.PLAN, "s1")
    stelle_antrag(welt, "ja")
    welt.am_tag(20)
    dialog = weg(welt)
    welt.druecke(dialog.knoepfe[Antragsart.WEITERGELEITET])
    welt.waehle(dialog.form.wohin, "eingliederungshilfe")
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.haengt)
    fest = welt.dialog(Haengtdialog)
    assert fest.liste.code() is C.ZUST
    briefe = hebel(fest, Hebelart.BRIEF)
    welt.druecke(briefe[0][1])
    assert PASST_NICHT in welt.liest(fest.blatt)
    welt.druecke(briefe[2][1])
    assert welt.fenster.ort is Ort.BRIEFE
    assert welt.seite._liste.posten.vermittlung.endswith("~D-03~reha")


def test_f07_the_remedy_of_a_missing_consent_is_its_sheet(welt):
    dialog = haengt(welt)
    waehle(welt, dialog, C.DATEN)
    (_, knopf), *_ = hebel(dialog, Hebelart.EINWILLIGUNG)
    welt.druecke(knopf)
    assert welt.fenster.ort is Ort.EINWILLIGUNG
    entwurf = welt.sitzung.entwuerfe[welt.akte.familie.id]
    assert entwurf.angebot == welt.akte.vermittlungen[0].angebot.key
    assert welt.seite.flaeche.gezeigt == BOGEN


def test_a_step_without_a_hand_over_hangs_on_its_help(welt):
    dialog = haengt(welt, akte(vermittlung=""))
    welt.druecke(dialog.blatt.los)
    (eine,) = welt.akte.blockaden
    assert (eine.vermittlung, eine.leistung) == ("", "spfh")
    assert welt.seite._liste.modell.zeile(1).haengt


@pytest.mark.parametrize(
    "name",
    [
        "ohne_antrag", "ohne_anspruch", "ohne_versicherung", "nachbarschaft", "andere_stelle",
        "sprache", "aufsuchend",
    ],
)  # fmt: skip
def test_every_named_search_is_a_filter(name):
    wahl = filter_of(search_key(name, "spfh", "tr"))
    assert wahl.ohne_antrag or wahl.form or wahl.leistung == "spfh"
    assert (wahl.sprache == "tr") is (name == "sprache")
