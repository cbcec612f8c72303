"""The sheet of one help: asking on the spot, what does not fit, helps nobody asked for, forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lotse.domain.familie import FamilieId
from lotse.domain.recht import Verhaeltnis, Verhaeltnisart
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Faktstelle, Frage
from lotse.matching.fragen import JA_NEIN
from lotse.matching.gueltigkeit import Gueltigkeit, zeitraum
from lotse.services.aendern import set_fakt
from lotse.services.vermitteln import chosen
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.fall import leistung
from tests.werkzeug.hilfenseite import (
    KITA,
    abgleich,
    druecke,
    gesprochen,
    hilfe,
    ids,
    mit_wissen,
    saetze,
    spruenge,
    treffer,
    urteil,
    zeige,
    zeige_echte,
    zeilen,
)

KEY = Qt.Key
OFFEN = abgleich(hilfe(KITA, Urteil.NOCH_KLAEREN, treffer("a1", "Kita Sonnenweg")))
NICHT = abgleich(hilfe(KITA, Urteil.PASST_NICHT))
BOESE = "<b>Müller</b> & <img src=http://x/y.png>"


@pytest.fixture
def offen(qtbot, stil_hell, runner):
    return zeige(qtbot, runner, OFFEN)


@pytest.fixture
def nicht(qtbot, stil_hell, runner):
    return zeige(qtbot, runner, NICHT)


def bedingungen(seite):
    return [z.accessibleName() for z in seite._blatt.voraus.zeilen]


def test_every_condition_stands_with_mark_sentence_and_norm(offen):
    assert bedingungen(offen) == [
        "erfüllt, Die Familie wohnt hier., § 24 SGB VIII",
        "noch offen, Geht das Kind in eine Kita?, Noch offen, § 24 Abs. 2 SGB VIII, Jetzt fragen",
    ]


def test_enter_on_a_condition_asks_and_a_digit_answers(offen):
    offen._liste.liste.setFocus()
    druecke(offen, KEY.Key_Right)
    druecke(offen, KEY.Key_Return)
    karte = offen._blatt.voraus.karte
    assert karte.accessibleName() == "Geht das Kind in eine Kita?"
    druecke(offen, KEY.Key_2)
    assert offen.sitzung.akte.familie.fakten["besucht_kita"] is False
    assert not karte.isVisible()
    assert not chosen(offen.sitzung.akte, KITA.id)


def test_after_an_answer_the_cursor_stays_at_its_condition(qtbot, stil_hell, runner):
    zwei = replace(KITA, bedingungen=(KITA.bedingungen[1], *KITA.bedingungen))
    offen = replace(hilfe(zwei), urteil=urteil(zwei, Urteil.NOCH_KLAEREN))
    seite = zeige(qtbot, runner, abgleich(offen))
    seite._blatt.voraus.zeilen[2].tat.click()
    druecke(seite, KEY.Key_1)
    assert seite.focusWidget() is seite._blatt.voraus.zeilen[2]


def test_not_saying_is_an_answer_and_it_may_be_asked_again(qtbot, offen):
    offen._blatt.voraus.zeilen[1].tat.click()
    druecke(offen, KEY.Key_3)
    assert offen.sitzung.akte.familie.fakten["besucht_kita"] is None
    qtbot.waitUntil(lambda: bedingungen(offen)[1].endswith("Noch einmal fragen"))


def test_a_fleeting_answer_never_reaches_the_case(qtbot, stil_hell, runner):
    was = replace(KITA, bedingungen=(replace(KITA.bedingungen[1], wenn="behinderung_kind"),))
    seite = zeige(qtbot, runner, abgleich(hilfe(was, Urteil.NOCH_KLAEREN)))
    vorher = seite.sitzung.akte
    seite._blatt.voraus.zeilen[0].tat.click()
    druecke(seite, KEY.Key_1)
    assert seite.sitzung.akte is vorher
    assert seite.sitzung.fluechtig.fakten == {"behinderung_kind": True}


def test_later_skips_the_question_and_esc_puts_it_away(offen):
    offen._blatt.voraus.zeilen[1].tat.click()
    druecke(offen, KEY.Key_Escape)
    assert not offen._blatt.voraus.frage_offen()
    assert offen.focusWidget() is offen._blatt.voraus.zeilen[1]
    druecke(offen, KEY.Key_Return)
    druecke(offen, KEY.Key_0)
    assert offen.sitzung.uebersprungen == {Faktstelle("besucht_kita")}


def test_the_next_best_question_says_what_it_settles_and_why(qtbot, stil_hell, runner):
    frage = Frage(
        Faktstelle("besucht_kita"), "Hat Ihr Kind einen Platz?", JA_NEIN, 1, 3, (KITA.id,), 1,
        "Davon hängt der Platz ab.", fluechtig=False,
    )  # fmt: skip
    seite = zeige(qtbot, runner, replace(OFFEN, fragen=(frage,)))
    seite._blatt.voraus.zeilen[1].tat.click()
    karte = seite._blatt.voraus.karte
    assert {"Hat Ihr Kind einen Platz?", "Klärt bis zu 3 offene Hilfen"} <= set(saetze(karte))
    druecke(seite, KEY.Key_W)
    assert "Davon hängt der Platz ab." in saetze(karte)


def test_what_cannot_be_clicked_is_told_on_its_own_page(qtbot, stil_hell, runner):
    was = replace(KITA, bedingungen=(replace(KITA.bedingungen[1], wenn="alter"),))
    seite = zeige(qtbot, runner, abgleich(hilfe(was, Urteil.NOCH_KLAEREN)))
    gesprungen = spruenge(seite)
    assert bedingungen(seite)[0].endswith("Angabe ergänzen")
    seite._blatt.voraus.zeilen[0].tat.click()
    assert gesprungen == [Sprung(Ort.FAMILIE)]


def test_what_does_not_fit_names_the_point_and_lets_it_be_changed(nicht):
    assert bedingungen(nicht)[1] == (
        "nicht erfüllt, Das Kind geht noch in keine Kita., Das Kind hat einen Platz., "
        "§ 24 Abs. 2 SGB VIII, Angabe ändern"
    )
    assert not nicht._blatt.angebote.isVisible()
    assert any(s.startswith("Ein Punkt ist nicht erfüllt.") for s in saetze(nicht._blatt.nicht))
    nicht._blatt.voraus.zeilen[1].tat.click()
    druecke(nicht, KEY.Key_2)
    assert nicht.sitzung.akte.familie.fakten["besucht_kita"] is False


def test_against_the_verdict_it_needs_a_reason_which_is_kept(nicht):
    teil = nicht._blatt.nicht
    teil.knopf.click()
    druecke(nicht, KEY.Key_Return)
    assert not nicht.sitzung.akte.wahlen
    QTest.keyClicks(teil.feld.feld, "Der Platz ist seit Montag frei.")
    druecke(nicht, KEY.Key_Return)
    wahl = chosen(nicht.sitzung.akte, KITA.id)
    assert wahl.grund == "Der Platz ist seit Montag frei."
    assert nicht.sitzung.akte.vermittlungen[0].wahl == wahl.id
    assert teil.knopf.text() == "Im Plan"


def test_what_may_help_instead_can_be_looked_at(qtbot, stil_hell, runner):
    andere = leistung("tagespflege", name="Kindertagespflege")
    satz = "Geht auch, wenn die Kita voll ist."
    was = replace(KITA, verhaeltnisse=(Verhaeltnis(Verhaeltnisart.OEFFNET, satz, andere.id),))
    seite = zeige(qtbot, runner, abgleich(hilfe(was, Urteil.PASST_NICHT), hilfe(andere)))
    teil = seite._blatt.nicht
    assert gesprochen(teil.liste) == [f"Kindertagespflege, passt, {satz}, SGB VIII"]
    teil.liste.griff.emit(zeilen(teil.liste)[0], "ansehen")
    assert "Kindertagespflege" in saetze(seite._blatt._hilfekopf)
    assert seite._liste.liste.wahl_schluessel() == "tagespflege"


def test_helps_nobody_spoke_of_are_found_by_an_old_name_and_say_so(qtbot, stil_hell, runner):
    anlass = replace(KITA.bedingungen[0], ja="Jemand ist gestorben.")
    trauer = leistung(
        "trauer", name="Trauerberatung", namen_alt=("Witwentreff",), bedingungen=(anlass,)
    )
    antwort = abgleich(hilfe(KITA), nicht_angesprochen=(trauer.id,))
    seite = zeige(qtbot, runner, antwort, wissen=mit_wissen(KITA, trauer))
    seite._liste.alle.click()
    QTest.keyClicks(seite._liste.feld, "witwen")
    assert gesprochen(seite._liste.liste)[1] == (
        "Trauerberatung, nicht angesprochen, heißt auch Witwentreff, SGB VIII"
    )
    druecke(seite, KEY.Key_Return)
    assert any(s.startswith("Den Anlass für diese Hilfe hat niemand") for s in saetze(seite._blatt))
    assert bedingungen(seite) == ["Jemand ist gestorben., § 24 SGB VIII"]
    druecke(seite, KEY.Key_Escape)
    assert ids(seite) == [KITA.id]


def test_without_helps_the_page_leads_to_the_talk(qtbot, stil_hell, runner):
    seite = zeige(qtbot, runner, abgleich())
    gesprungen = spruenge(seite)
    assert "Noch keine Hilfen." in saetze(seite)
    seite._leer.findChildren(type(seite._liste._leeren))[0].click()
    assert gesprungen == [Sprung(Ort.GESPRAECH)]


def test_the_help_stays_while_its_verdict_changes(qtbot, stil_hell, runner):
    antworten = {None: OFFEN, True: NICHT}
    seite = zeige(
        qtbot, runner, OFFEN,
        abgleichen=lambda akte, _f, _w: antworten[akte.familie.fakten.get("besucht_kita")],
    )  # fmt: skip
    seite.sitzung.aendern(lambda a: set_fakt(a, "besucht_kita", True), "Antwort")
    assert "noch klären" in gesprochen(seite._liste.liste)[1]
    qtbot.waitUntil(lambda: "passt nicht" in gesprochen(seite._liste.liste)[1])
    assert seite._liste.liste.wahl_schluessel() == KITA.id
    assert not seite._blatt.angebote.isVisible()


def test_another_family_begins_with_the_whole_list(qtbot, offen):
    QTest.keyClicks(offen._liste.feld, "zzz")
    akte = offen.sitzung.akte
    neu = replace(akte, familie=replace(akte.familie, id=FamilieId("f-neu")))
    offen.sitzung.beginne(neu)
    qtbot.waitUntil(lambda: offen.sitzung.abgleich is not None)
    assert offen._liste.feld.text() == ""
    assert ids(offen) == [KITA.id]


def test_in_a_narrow_window_list_and_sheet_are_two_pages(qtbot, offen):
    offen.resize(900, 600)
    qtbot.waitUntil(lambda: not offen._blatt.isVisible())
    offen.fokus()
    druecke(offen, KEY.Key_Return)
    assert offen._blatt.isVisible()
    assert not offen._liste.isVisible()
    druecke(offen, KEY.Key_Escape)
    assert offen.focusWidget() is offen._liste.liste
    assert not offen._blatt.isVisible()


def test_in_a_wide_window_places_stand_beside_conditions(qtbot, offen):
    offen.resize(1836, 900)
    qtbot.waitUntil(lambda: len(offen._blatt._rollen) == 2)

    def links(teil):
        return teil.mapTo(offen, teil.rect().topLeft()).x()

    blatt = offen._blatt
    qtbot.waitUntil(lambda: links(blatt.angebote) > links(blatt.voraus) + 300)
    assert links(blatt.blick) == links(blatt.voraus)


def test_old_law_is_marked(qtbot, stil_hell, runner):
    alt = replace(KITA, gueltig_bis=date(2026, 6, 30))
    ende = {"gueltigkeit": Gueltigkeit.ABGELAUFEN, "zeit": zeitraum(alt)}
    eine = replace(hilfe(alt), urteil=urteil(alt, **ende))
    seite = zeige(qtbot, runner, abgleich(eine))
    satz = "Diese Angaben galten bis zum 30.06.2026. Bitte bei der Stelle nachfragen."
    assert satz in saetze(seite._blatt)


def test_markup_in_data_is_shown_as_it_is(qtbot, stil_hell, runner):
    was = replace(KITA, name=BOESE, einfach=BOESE, zustaendig=BOESE, sofort=BOESE, klaeren=BOESE,
                  bedingungen=(replace(KITA.bedingungen[0], ja=BOESE),))  # fmt: skip
    seite = zeige(qtbot, runner, abgleich(hilfe(was, Urteil.PASST, treffer("a1", BOESE))))
    assert sum(BOESE in satz for satz in saetze(seite._blatt)) >= 5
    assert not seite.grab().isNull()


def test_it_can_be_read_in_another_language_and_at_every_size(qtbot, stil_hell, runner, fehler):
    seite = zeige_echte(qtbot, runner, "kiesel")
    seite.texte_setzen(Sprache.load("en"))
    for prozent, thema in ((150, Thema.DUNKEL), (200, Thema.KONTRAST), (100, Thema.HELL)):
        stil().show(thema, prozent)
        qtbot.wait(20)
        assert not seite.grab().isNull()
    assert not fehler


def test_the_stops_of_f6_can_be_reached(offen):
    ziele = offen.regionen()
    assert ziele[:2] == [offen._liste.feld, offen._liste.liste]
    for ziel in ziele:
        ziel.setFocus()
        assert ziel is offen.focusWidget() or ziel.isAncestorOf(offen.focusWidget())
