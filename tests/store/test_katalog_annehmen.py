"""A re-import field by field: the source's value taken by hand; the Gemeinde a PLZ surely has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lotse.domain.angebot import Angebot
from lotse.domain.ortsdaten import Plzort
from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Einlesebericht
from lotse.services.katalogzeilen import Annahmen
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_import import KatalogImport
from lotse.store.katalog_importe import Importe
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import use_katalog, writing_katalog
from lotse.store.plz import write_plz
from tests.werkzeug.tabellen import HEUTE, take_in, write_csv, zeile

NORD = Plzort("50990", "05999000", "Nordstadt")


@pytest.fixture
def liste(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "cafes.csv", zeile(1), zeile(2))


@pytest.fixture
def katalog(tmp_path: Path) -> Path:
    return tmp_path / "k.db"


def lies(katalog: Path) -> dict[str, Angebot]:
    motor = use_katalog(katalog)
    leser = KatalogLeser(motor)
    angebote = leser.angebote(leser.ids()).values()
    motor.dispose()
    return {angebot.herkunft.quell_id: angebot for angebot in angebote}


def bearbeite(katalog: Path, quell_id: str, **felder: object) -> Angebot:
    neu = replace(lies(katalog)[quell_id], **felder)  # type: ignore[arg-type]
    with writing_katalog(katalog) as motor:
        KatalogSchreiber(motor).setze(neu)
    return neu


def nimm(liste: Path, katalog: Path, annehmen: Annahmen) -> Einlesebericht:
    paket = read_quelle(liste, HEUTE)
    with writing_katalog(katalog) as motor:
        return KatalogImport(motor).einlesen(paket, lambda _a, _b: None, annehmen=annehmen)


def test_a_person_takes_the_value_of_the_source_in_one_field_and_keeps_the_other(liste, katalog):
    take_in(liste, katalog)
    vorher = bearbeite(katalog, "2", traeger="Unser Verein", kurztext="Kaffee und Rat")
    write_csv(liste, zeile(1), zeile(2, träger="Verein Ost", angebote="Etwas anderes"))
    bericht = nimm(liste, katalog, {(vorher.key, "traeger")})
    angebot = lies(katalog)["2"]
    assert (angebot.traeger, angebot.kurztext) == ("Verein Ost", "Kaffee und Rat")
    felder = {f.feld: f.konflikt for z in bericht.zeilen for f in z.felder}
    assert felder == {"traeger": False, "kurztext": True, "beschreibung": False}
    with writing_katalog(katalog) as motor:
        Importe(motor).zuruecknehmen()
    assert lies(katalog)["2"] == vorher, "taken back with the import"


def test_what_was_decided_for_one_entry_says_nothing_of_another(liste, katalog):
    take_in(liste, katalog)
    eins = bearbeite(katalog, "1", traeger="Unser Verein")
    bearbeite(katalog, "2", traeger="Unser Verein")
    write_csv(liste, zeile(1, träger="Verein Ost"), zeile(2, träger="Verein Ost"))
    nimm(liste, katalog, {(eins.key, "traeger")})
    assert [a.traeger for a in lies(katalog).values()] == ["Verein Ost", "Unser Verein"]


def test_a_plz_that_lies_in_one_gemeinde_tells_it_and_in_several_it_stays_open(liste, katalog):
    with writing_katalog(katalog) as motor:
        write_plz(motor, [NORD])
    take_in(liste, katalog)
    assert {a.standort.ags for a in lies(katalog).values() if a.standort} == {"05999000"}
    assert take_in(liste, katalog).unveraendert == 2
    with writing_katalog(katalog) as motor:
        write_plz(motor, [Plzort("50990", "05999004", "Waldstadt")])
    write_csv(liste, zeile(1), zeile(2), zeile(3))
    take_in(liste, katalog)
    neu = lies(katalog)["3"].standort
    assert (neu is not None and neu.ags) == ""


def test_the_gemeinde_filled_in_is_no_edit_by_hand(liste, katalog):
    """The source may move the entry, and the import can be taken back as a whole."""
    with writing_katalog(katalog) as motor:
        write_plz(motor, [NORD])
    take_in(liste, katalog)
    write_csv(liste, zeile(1), zeile(2, straße="Neuer Weg 5"))
    bericht = take_in(liste, katalog)
    assert [b for b in bericht.paket.befunde if b.code == "konflikt"] == []
    wo = lies(katalog)["2"].standort
    assert wo is not None
    assert (wo.strasse, wo.ags) == ("Neuer Weg", "05999000")
    with writing_katalog(katalog) as motor:
        assert Importe(motor).zuruecknehmen().behalten == ()
        zurueck = Importe(motor).zuruecknehmen()
    assert (zurueck.entfernt, zurueck.behalten) == (2, ())
    assert lies(katalog) == {}
