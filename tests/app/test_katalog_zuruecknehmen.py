"""Reports, "kein Duplikat" and entries put together by hand: each is taken back with one step."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.angebot import AngebotKey, Status
from lotse.domain.frische import Meldungsart
from lotse.services.katalogpflege import Lage
from lotse.services.katalogvereinen import Seite
from lotse.ui.dialoge.zusammenfuehren import Zusammenfuehren
from lotse.ui.seiten.hilfen_angebote import Angebotsteil
from lotse.ui.seiten.katalog_wahlen import KEIN
from lotse.ui.seiten.plan import PlanSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.katalogfenster import alle, katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]

NEU = AngebotKey("neu")


def gemeldet(fall):
    return fall.dienste.katalogpflege.in_lage(Lage.GEMELDET)


def doppelt(fall):
    return fall.dienste.katalogpflege.in_lage(Lage.DOPPELT)


def zweimal(fall):
    """The same help twice, the second one with another text and number."""
    eines = next(a for a in alle(fall) if a.standort and a.standort.strasse and a.telefone)
    nummer = replace(eines.telefone[0], nummer="0221 4710199")
    neu = replace(eines, key=NEU, kurztext="Aus der neuen Liste.", telefone=(nummer,))
    fall.sitzung.trage_ein(None, neu, "Neu")
    fall.ruht()
    fall.seite.liste.zeige_filter(KEIN, Lage.DOPPELT)
    fall.ruht()
    return fall.angebot(eines.key), fall.angebot(NEU)


def test_a_report_is_taken_back_and_made_again(katalog):
    fall = katalog
    key = alle(fall)[2].key
    fall.seite.taten.melde(key, Meldungsart.NUMMER_FALSCH)
    fall.ruht()
    assert gemeldet(fall) == {key}
    assert fall.sitzung.verlauf.text_zurueck == "Die Nummer stimmt nicht"
    fall.sitzung.zurueck()
    fall.ruht()
    assert gemeldet(fall) == frozenset()
    fall.sitzung.vor()
    fall.ruht()
    assert gemeldet(fall) == {key}


def test_what_somebody_reported_before_stays_when_the_second_report_is_taken_back(katalog):
    fall = katalog
    key = alle(fall)[2].key
    fall.dienste.katalogblick.melden(key, Meldungsart.NUMMER_FALSCH)
    fall.seite.taten.melde(key, Meldungsart.NUMMER_FALSCH)
    fall.ruht()
    assert fall.sitzung.verlauf.text_zurueck == ""
    assert gemeldet(fall) == {key}


def test_no_duplicate_is_taken_back(katalog):
    fall = katalog
    a, b = zweimal(fall)
    fall.seite.taten.trenne(a.key, b.key)
    fall.ruht()
    assert doppelt(fall) == frozenset()
    fall.sitzung.zurueck()
    fall.ruht()
    assert doppelt(fall) == {a.key, b.key}
    assert "Vielleicht doppelt" in worte(fall.seite.blatt)


def test_two_entries_are_put_together_field_by_field_and_parted_again(katalog):
    fall = katalog
    a, b = zweimal(fall)
    fall.seite.taten.vereine(a.key, b.key)
    dialog = fall.fenster.findChildren(Zusammenfuehren)[0]
    assert {"kurztext", "telefone"} <= dialog.wahl.keys()
    assert "name" not in dialog.wahl, "they agree on it"
    dialog.wahl["kurztext"].set_wahl(Seite.DORT.value)
    dialog.wahl["telefone"].set_wahl(Seite.BEIDE.value)
    assert fall.angebot(a.key) == a, "nothing is put together before a person says so"
    dialog.los.click()
    fall.ruht()
    zusammen, weg = fall.angebot(a.key), fall.angebot(b.key)
    assert zusammen.kurztext == "Aus der neuen Liste."
    assert zusammen.telefone == a.telefone + b.telefone
    assert (weg.status, weg.kurztext) == (Status.GESCHLOSSEN, b.kurztext)
    assert doppelt(fall) == frozenset()
    fall.sitzung.zurueck()
    fall.ruht()
    assert (fall.angebot(a.key), fall.angebot(b.key)) == (a, b)
    assert doppelt(fall) == {a.key, b.key}


def test_the_other_entry_may_be_the_one_that_stays_and_escape_changes_nothing(katalog):
    fall = katalog
    a, b = zweimal(fall)
    fall.seite.taten.vereine(a.key, b.key)
    dialog = fall.fenster.findChildren(Zusammenfuehren)[0]
    dialog.reject()
    fall.ruht()
    assert (fall.angebot(a.key), fall.angebot(b.key)) == (a, b)
    fall.seite.taten.vereine(a.key, b.key)
    dialog = fall.fenster.findChildren(Zusammenfuehren)[-1]
    dialog.on_tauschen()
    dialog.on_fertig()
    fall.ruht()
    assert fall.angebot(a.key).status is Status.GESCHLOSSEN
    assert fall.angebot(b.key).status is b.status


def druecke(knopf, wort):
    """The line of the menu with these words."""
    menue = knopf.menue()
    next(tat for tat in menue.actions() if tat.text() == wort).trigger()


def mit_familie(fall):
    """A practice family with its match."""
    fall.sitzung.oeffne(fall.dienste.akten("", False)[0].id)
    fall.ruht()
    fall.qtbot.waitUntil(lambda: fall.sitzung.abgleich is not None, timeout=90_000)


def test_what_came_back_is_reported_from_the_sheet_of_a_help_and_taken_back(katalog):
    fall = katalog
    mit_familie(fall)
    hilfe = next(h for g in fall.sitzung.abgleich.gruppen for h in g.hilfen if h.angebote)
    fall.sitzung.springe(Sprung(Ort.HILFEN, bezug=hilfe.leistung.id))
    fall.ruht()
    teil = fall.fenster.findChildren(Angebotsteil)[0]
    gemeint = teil.liste.wahl().angebot
    assert gemeint.name in teil.melden.accessibleName()
    druecke(teil.melden, "Nimmt zurzeit niemanden auf")
    fall.ruht()
    assert gemeldet(fall) == {gemeint.key}
    anrufe = fall.dienste.katalogblick.anrufliste()
    assert any("Nimmt zurzeit niemanden auf" in grund for a in anrufe for grund in a.gruende)
    fall.sitzung.zurueck()
    fall.ruht()
    assert gemeldet(fall) == frozenset()


def test_what_came_back_is_reported_from_the_sheet_of_a_step(katalog):
    fall = katalog
    mit_familie(fall)
    fall.sitzung.springe(Sprung(Ort.PLAN))
    fall.ruht()
    plan = fall.fenster.findChildren(PlanSeite)[0]
    mit = next(v for v in fall.sitzung.akte.vermittlungen if v.angebot)
    schritt = next(s for s in fall.sitzung.akte.schritte if s.vermittlung == mit.id)
    fall.sitzung.springe(Sprung(Ort.PLAN, bezug=schritt.id))
    fall.ruht()
    druecke(plan._blatt.melden, "Die Nummer stimmt nicht")
    fall.ruht()
    assert gemeldet(fall) == {mit.angebot.key}
