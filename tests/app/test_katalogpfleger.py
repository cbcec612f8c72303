"""Entries by hand over real stores: what the import brought stays beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.app.katalogleser import open_leser
from lotse.app.katalogpfleger import Katalogpfleger
from lotse.domain.angebot import AngebotKey, Herkunft, Pruefung, Standort, Status, Telefon
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Plzort
from lotse.services.katalog import Katalogpaket
from lotse.services.katalogpflege import (
    Ausgang,
    Lage,
    aus_quelle,
    einzeln_geprueft,
    feldpruefung,
    nach_anruf,
    unterschiede,
)
from lotse.store.katalog_import import KatalogImport
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.store.plz import write_plz
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.stores import STAND, angebot, familien, katalog_file

__all__ = ["familien", "katalog_file"]
HEUTE = date(2026, 11, 24)
LISTE = Herkunft("Liste", "1")


class Profil:
    """What Katalogpfleger asks of a profile."""

    uebt = False

    def __init__(self, katalogdatei, familien):
        self.katalogdatei, self._familien = katalogdatei, familien

    def einheit(self):
        return SqlUnitOfWork(self._familien)


@pytest.fixture
def haus(katalog_file, familien):
    """(Pfleger, reader, folder of the catalogue)."""
    motor = use_katalog(katalog_file)
    leser = open_leser(motor)
    profil = Profil(katalog_file, familien)
    gesetzt = {"buero_ort": "50990 Musterstadt"}
    yield Katalogpfleger(profil, leser, lambda: HEUTE, dict, lambda: gesetzt), leser, katalog_file
    motor.dispose()


def lies_ein(datei, *angebote):
    motor = edit_katalog(datei)
    paket = Katalogpaket("Liste", STAND, tuple(angebote), gelesen_am=HEUTE)
    KatalogImport(motor, {}).einlesen(paket, lambda _a, _b: None)
    motor.dispose()


def test_what_the_source_says_stays_readable_and_can_be_taken_over(haus):
    pfleger, leser, datei = haus
    lies_ein(datei, angebot(herkunft=LISTE, telefone=(Telefon("0221 4710 120"),)))
    key = leser.ids()[0]
    hier = replace(leser.angebote([key])[key], telefone=(Telefon("0221 4710 999"),))
    pfleger.setze(key, hier)
    quelle = pfleger.quelle(key)
    assert [d.feld for d in unterschiede(hier, quelle)] == ["telefone"]
    pfleger.setze(key, aus_quelle(hier, quelle, "telefone"))
    jetzt = leser.angebote([key])[key]
    assert jetzt.telefone[0].nummer == "0221 4710 120"
    assert unterschiede(jetzt, pfleger.quelle(key)) == ()


def test_an_import_after_an_edit_keeps_ours(haus):
    pfleger, leser, datei = haus
    lies_ein(datei, angebot(herkunft=LISTE))
    key = leser.ids()[0]
    pfleger.setze(key, replace(leser.angebote([key])[key], kurztext="von Hand"))
    lies_ein(datei, angebot(herkunft=LISTE, kurztext="aus der Liste"))
    assert leser.angebote([key])[key].kurztext == "von Hand"
    assert pfleger.quelle(key).kurztext == "aus der Liste"


def test_an_entry_made_here_has_no_source_and_goes_when_its_making_is_undone(haus):
    pfleger, leser, _datei = haus
    key = AngebotKey("neu")
    pfleger.setze(key, angebot("neu", "Krabbelgruppe", ""))
    assert pfleger.quelle(key) is None
    assert list(leser.suche("krabbel")) == [key]
    pfleger.setze(key, None)
    assert list(leser.suche("krabbel")) == list(leser.ids()) == []


def test_an_entry_that_a_case_points_at_is_closed_and_stays(haus, familien):
    pfleger, leser, _datei = haus
    akte = volle_akte()
    with SqlUnitOfWork(familien) as einheit:
        einheit.save(None, akte)
        genutzt = next(iter(einheit.genutzte_angebote()))
    pfleger.setze(genutzt, angebot(genutzt))
    pfleger.setze(genutzt, None)
    assert leser.angebote([genutzt])[genutzt].status is Status.GESCHLOSSEN
    assert pfleger.in_lage(Lage.BEENDET) == {genutzt}


def test_the_kinds_of_entries_that_ask_for_a_look(haus):
    pfleger, _leser, _datei = haus
    wo = Standort("Lindenweg", "4", "50990", "Musterstadt")
    for eintrag in (
        angebot("a", standort=wo),
        angebot("b", standort=wo),
        angebot("c", "Anderes", fehlt_in_quelle_seit=HEUTE),
        angebot("d", "Drittes", status=Status.NICHT_LISTEN, standort=wo),
    ):
        pfleger.setze(eintrag.key, eintrag)
    assert pfleger.in_lage(Lage.DOPPELT) == {"a", "b"}
    assert pfleger.in_lage(Lage.VERSCHWUNDEN) == {"c"}
    assert pfleger.in_lage(Lage.UNGELISTET) == {"d"}
    pfleger.keine_dublette("a", "b")
    assert pfleger.in_lage(Lage.DOPPELT) == frozenset()


def test_a_distance_is_told_from_the_plz_of_the_office(haus):
    pfleger, _leser, datei = haus
    motor = edit_katalog(datei)
    write_plz(motor, [Plzort("50990", "05999000", "Musterstadt", lat=50.90, lon=6.90)])
    motor.dispose()
    dort = angebot(standort=Standort(plz="50991", lat=50.91, lon=6.90))
    assert pfleger.bueroort() == Ort(plz="50990")
    assert pfleger.entfernung(pfleger.bueroort(), dort).km == pytest.approx(1.11, abs=0.02)
    geheim = replace(dort, adresse_vertraulich=True)
    assert pfleger.entfernung(pfleger.bueroort(), geheim).km is None


def test_nothing_of_a_confidential_entry_reaches_the_data_sheet(haus):
    pfleger, _leser, _datei = haus
    geheim = angebot(
        adresse_vertraulich=True, standort=Standort("Kanarienweg"), beschreibung="Kanarienweg"
    )
    text = pdfium_text(pfleger.datenblatt(geheim))
    assert "Schuldnerberatung" in text
    assert "Kanarienweg" not in text


def test_who_confirms_a_vanished_entry_keeps_it():
    weg = angebot(fehlt_in_quelle_seit=HEUTE, status=Status.UNGEPRUEFT)
    pruefung = Pruefung(HEUTE, "Lotsin")
    bestaetigt = nach_anruf(weg, Ausgang.BESTAETIGT, pruefung)
    assert bestaetigt == replace(
        weg, fehlt_in_quelle_seit=None, status=Status.AKTIV, pruefung=pruefung
    )
    assert nach_anruf(weg, Ausgang.NICHT_ERREICHT, pruefung) == weg


def test_one_fact_is_newer_than_the_whole_until_the_whole_is_checked():
    eines = einzeln_geprueft(angebot(), "telefone", Pruefung(HEUTE))
    assert feldpruefung(eines, "telefone") == HEUTE
    assert feldpruefung(eines, "standort") is None
    assert feldpruefung(replace(eines, pruefung=Pruefung(HEUTE)), "telefone") is None
