"""The page of helps: what is listed, what a row says, where the family goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Verworfen
from lotse.services.vermitteln import chosen
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.hilfen_kopf import kartenname
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.fall import angebot, leistung
from tests.werkzeug.hilfenseite import (
    KITA,
    abgleich,
    druecke,
    gesprochen,
    hilfe,
    ids,
    oeffne,
    saetze,
    spruenge,
    treffer,
    zeige,
    zeige_echte,
    zeilen,
)
from tests.werkzeug.muster_plan import akte_k

KEY = Qt.Key
SONNE, MOND = treffer("a1", "Kita Sonnenweg"), treffer("a2", "Kita Mondweg")


@pytest.fixture
def seite(qtbot, stil_hell, runner):
    return zeige(qtbot, runner, abgleich(hilfe(KITA, Urteil.PASST, SONNE, MOND)))


@pytest.fixture
def ahorn(qtbot, stil_hell, runner):
    return oeffne(qtbot, runner, dienste(Haus()), akte_k())


def test_helps_stand_under_the_words_of_the_family(ahorn):
    koepfe = [z for z in gesprochen(ahorn._liste.liste) if z.startswith("„")]
    assert koepfe[0] == "„Mein Sohn soll mehr sprechen.“, Entwicklung und Erziehung"
    assert len(koepfe) == 3


def test_a_row_is_spoken_with_verdict_reason_law_and_deadline(ahorn):
    assert gesprochen(ahorn._liste.liste)[1] == (
        "Frühförderung, noch klären, Eine Behinderung besteht oder droht, SGB IX, "
        "im Plan bis Di 01.12."
    )


def test_the_filter_counts_and_hides_while_the_sheet_stays(ahorn):
    liste = ahorn._liste
    texte = [k.text() for k in liste.segment._knoepfe.values()]
    assert texte == ["Alle 15", "7 passt", "7 klären", "1 passt nicht"]
    QTest.mouseClick(liste.segment._knoepfe["passt_nicht"], Qt.MouseButton.LeftButton)
    assert ids(ahorn) == ["unterhaltsvorschuss"]
    assert "Frühförderung" in saetze(ahorn._blatt)
    liste.leere_filter()
    assert len(ids(ahorn)) == 15


def test_ctrl_f_puts_the_cursor_into_the_filter_and_enter_goes_to_the_hit(ahorn):
    ahorn.aktionen()[Aktion.FILTERN]()
    assert ahorn.focusWidget() is ahorn._liste.feld
    QTest.keyClicks(ahorn._liste.feld, "hebam")
    assert ids(ahorn) == ["hebamme", "familienhebamme"]
    druecke(ahorn, KEY.Key_Return)
    assert "Hebamme" in saetze(ahorn._blatt)


def test_a_filter_without_a_hit_offers_to_empty_it(ahorn):
    QTest.keyClicks(ahorn._liste.feld, "gibtesnicht")
    assert "Keine Hilfe mit diesem Filter." in saetze(ahorn._liste)
    ahorn._liste._leeren.click()
    assert len(ids(ahorn)) == 15


def test_only_what_opens_at_once(qtbot, stil_hell, runner):
    sofort = leistung("sofort", name="Offene Beratung", sofort="Geht sofort.")
    seite = zeige(qtbot, runner, abgleich(hilfe(KITA), hilfe(sofort)))
    seite._liste.sofort.click()
    assert ids(seite) == ["sofort"]


def test_a_digit_writes_down_the_choice_and_what_was_shown(seite):
    seite.fokus()
    druecke(seite, KEY.Key_2)
    wahl = chosen(seite.sitzung.akte, KITA.id)
    assert (wahl.gewaehlt, wahl.gezeigt) == ("a2", ("a1", "a2"))
    assert wahl.hingewiesen_am == seite.dienste.heute()
    assert "von der Familie gewählt" in gesprochen(seite._blatt.angebote.liste)[1]


def test_choosing_the_same_again_is_no_change(seite):
    druecke(seite, KEY.Key_1)
    vorher = seite.sitzung.akte
    druecke(seite, KEY.Key_1)
    assert seite.sitzung.akte is vorher


def test_p_takes_the_highlighted_place_into_the_plan_with_a_way_back(seite):
    meldungen = []
    seite.sitzung.gemeldet.connect(meldungen.append)
    seite._blatt.angebote.liste.waehle("a2")
    druecke(seite, KEY.Key_P)
    akte = seite.sitzung.akte
    assert [v.angebot.name for v in akte.vermittlungen] == ["Kita Mondweg"]
    assert akte.schritte[0].text == "Kita Mondweg anrufen"
    assert meldungen[0].zurueck
    seite.sitzung.zurueck()
    assert not seite.sitzung.akte.vermittlungen


def test_what_is_in_the_plan_says_so_and_leads_there(seite):
    druecke(seite, KEY.Key_P)
    gesprungen = spruenge(seite)
    assert "steht im Plan" in gesprochen(seite._blatt.angebote.liste)[0]
    druecke(seite, KEY.Key_P)
    assert gesprungen == [Sprung(Ort.PLAN, bezug=seite.sitzung.akte.schritte[0].id)]
    assert len(seite.sitzung.akte.vermittlungen) == 1


def test_the_law_of_the_choice_is_named(seite):
    satz = "Die Familie wählt selbst, wohin sie geht (§ 5 SGB VIII)."
    assert satz in saetze(seite._blatt.angebote)


def test_one_place_is_no_choice_and_says_so(qtbot, stil_hell, runner):
    seite = zeige(qtbot, runner, abgleich(hilfe(KITA, Urteil.PASST, SONNE)))
    satz = "Es gibt nur dieses eine Angebot. Eine Auswahl hat die Familie hier nicht."
    assert satz in saetze(seite._blatt.angebote)


def test_without_a_place_the_help_itself_goes_into_the_plan(qtbot, stil_hell, runner):
    seite = zeige(qtbot, runner, abgleich(hilfe(KITA)))
    assert "Im Katalog ist noch nichts dazu." in saetze(seite._blatt.angebote)
    gesprungen = spruenge(seite)
    seite._blatt.angebote._zum_katalog.click()
    assert gesprungen == [Sprung(Ort.KATALOG)]
    seite._blatt.angebote.ohne_ort.click()
    assert [v.angebot for v in seite.sitzung.akte.vermittlungen] == [None]
    assert seite._blatt.angebote.ohne_ort.text() == "Im Plan"


def test_the_order_explains_itself_in_points(seite):
    liste = seite._blatt.angebote.liste
    vorher = liste.height()
    assert "Punkte" not in gesprochen(liste)[0]
    seite._blatt.angebote.warum.click()
    assert "gut: spricht Türkisch, +3 Punkte" in gesprochen(liste)[0]
    assert "Achtung: weiter Weg: 5 km, −1 Punkte" in gesprochen(liste)[0]
    assert liste.height() > vorher
    assert any("Träger" in satz for satz in saetze(seite._blatt.angebote))


def test_another_place_from_the_catalogue_is_found_and_taken(qtbot, stil_hell, runner):
    drei = {a.key: a for a in (angebot("x1", "Kita Wiese"), angebot("x2", "Kita Teich"))}
    seite = zeige(
        qtbot,
        runner,
        abgleich(hilfe(KITA, Urteil.PASST, SONNE, MOND)),
        katalog_ids=lambda wort, _filter: [k for k, a in drei.items() if wort in a.name],
        angebote=lambda keys: {k: drei[k] for k in keys if k in drei},
    )
    teil = seite._blatt.angebote
    teil.anderes.click()
    QTest.keyClicks(teil.suche.feld, "Teich")
    qtbot.waitUntil(lambda: [z.name for z in zeilen(teil.suche.liste)] == ["Kita Teich"])
    druecke(seite, KEY.Key_Return)
    druecke(seite, KEY.Key_Return)
    assert not teil.suche.isVisible()
    wahl = chosen(seite.sitzung.akte, KITA.id)
    assert (wahl.gewaehlt, wahl.gezeigt) == ("x2", ("a1", "a2", "x2"))
    assert gesprochen(teil.liste)[2].startswith("Angebot 3 von 3: Kita Teich")


def test_places_that_do_not_fit_are_told_with_their_sentence(qtbot, stil_hell, runner):
    weg = Verworfen("w1", "Kita Waldrand", "nur für Kinder ab 4 Jahren")
    drei = {"w1": angebot("w1", "Kita Waldrand")}
    antwort = abgleich(
        hilfe(KITA, Urteil.PASST, SONNE, verworfen=(weg,), anzahl_verworfen=4, anzahl_passend=2)
    )
    seite = zeige(qtbot, runner, antwort, angebote=lambda keys: {k: drei[k] for k in keys})
    teil = seite._blatt.angebote
    assert teil.unpassend.text() == "4 passen nicht"
    teil.unpassend.click()
    assert gesprochen(teil._verworfen) == ["Kita Waldrand, nur für Kinder ab 4 Jahren"]
    assert "und 3 weitere" in saetze(teil)
    teil._verworfen.griff.emit(zeilen(teil._verworfen)[0], "trotzdem")
    QTest.keyClicks(teil._trotzdem.feld, "Das Kind wird im Januar 4.")
    druecke(seite, KEY.Key_Return)
    assert seite.sitzung.akte.vermittlungen[0].angebot.name == "Kita Waldrand"
    assert chosen(seite.sitzung.akte, KITA.id).grund == "Das Kind wird im Januar 4."


def test_real_families_can_look_at_every_help(qtbot, stil_hell, runner, fehler):
    seite = zeige_echte(qtbot, runner, "ahorn")
    alle = [*ids(seite), *seite.sitzung.abgleich.nicht_angesprochen[:10]]
    for kennung in alle:
        seite.show_sprung(Sprung(Ort.HILFEN, bezug=kennung))
        name = kartenname(
            seite.dienste.wissen.leistungen[kennung], seite.dienste.heute(), seite.sprache
        )
        assert name in saetze(seite._blatt)
    assert len(alle) > 40
    assert not fehler


def test_what_to_know_before_any_antrag_stands_above_all_helps(qtbot, stil_hell, runner, seite):
    assert not seite._rat.isVisible()
    rat = "Vor jedem Antrag zuerst unabhängig beraten lassen <b>."
    ergebnis = abgleich(hilfe(KITA, Urteil.PASST, SONNE))
    seite.show_abgleich(replace(ergebnis, hinweise=(rat,), erst_beraten=True))
    assert seite._rat.isVisible()
    assert rat in " ".join(feld.text() for feld in seite._rat.findChildren(QLabel))
    assert seite._rat.geometry().bottom() < seite._teiler.geometry().top()
