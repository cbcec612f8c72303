from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen_quelle import read_quelle
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_import import KatalogImport
from lotse.store.katalog_importe import Importe
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import use_katalog, writing_katalog
from lotse.store.treiber import DBAPI
from tests.werkzeug.tabellen import HEUTE, take_in, write_csv, zeile

SPAETER = date(2027, 11, 24)


@pytest.fixture
def liste(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "cafes_2026.csv", *(zeile(n) for n in range(1, 4)))


@pytest.fixture
def katalog(tmp_path: Path) -> Path:
    return tmp_path / "k.db"


def lies(katalog: Path) -> dict[str, Angebot]:
    """All entries by their id in the source."""
    motor = use_katalog(katalog)
    leser = KatalogLeser(motor)
    angebote = leser.angebote(leser.ids()).values()
    motor.dispose()
    return {angebot.herkunft.quell_id: angebot for angebot in angebote}


def bearbeite(katalog: Path, quell_id: str, **felder: object) -> None:
    """What a person changes by hand."""
    alt = lies(katalog)[quell_id]
    with writing_katalog(katalog) as motor:
        schreiber = KatalogSchreiber(motor)
        schreiber.uebernehmen([replace(alt, **felder)], "", None)  # type: ignore[arg-type]


def abzug(katalog: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the catalogue, and every word it is found by."""
    verbindung = DBAPI.connect(str(katalog))
    inhalt = {
        "angebot": list(verbindung.execute("SELECT * FROM angebot ORDER BY id")),
        "vorher": list(verbindung.execute("SELECT * FROM import_vorher")),
        "zeilen": list(verbindung.execute("SELECT * FROM quellzeile")),
        "name": list(verbindung.execute("SELECT name, stand FROM katalog_stand")),
    }
    for tabelle in ("angebot_wort", "angebot_teil"):
        verbindung.execute(
            f"CREATE VIRTUAL TABLE temp.v_{tabelle} USING fts5vocab(main, {tabelle}, instance)"
        )
        inhalt[tabelle] = list(
            verbindung.execute(f"SELECT * FROM temp.v_{tabelle} ORDER BY 1, 2, 3, 4")  # noqa: S608 - our own names
        )
    verbindung.close()
    return inhalt


def test_the_same_file_again_changes_nothing(liste, katalog):
    erster = take_in(liste, katalog)
    assert (erster.neu, erster.geaendert, erster.unveraendert) == (3, 0, 0)
    zweiter = take_in(liste, katalog)
    assert (zweiter.neu, zweiter.geaendert, zweiter.unveraendert) == (0, 0, 3)


def test_one_changed_cell_is_exactly_one_difference(liste, katalog):
    take_in(liste, katalog)
    write_csv(liste, zeile(1), zeile(2, telefon="0221 4710999"), zeile(3))
    bericht = take_in(liste, katalog)
    assert (bericht.geaendert, bericht.unveraendert) == (1, 2)
    (anders,) = [z for z in bericht.zeilen if z.felder]
    (feld,) = anders.felder
    assert (anders.name, feld.feld, feld.konflikt) == ("Elterncafé 2", "telefone", False)
    assert ("0221 4710002" in feld.hier, "0221 4710999" in feld.dort) == (True, True)
    assert lies(katalog)["2"].telefone[0].nummer == "0221 4710999"


def test_spacing_and_the_layout_of_a_number_are_no_change(liste, katalog):
    take_in(liste, katalog)
    locker = zeile(1, telefon="0221/4710001", angebote="Offener  Treff für Eltern mit Babys")
    write_csv(liste, locker, zeile(2), zeile(3))
    bericht = take_in(liste, katalog)
    assert (bericht.geaendert, bericht.unveraendert) == (0, 3)


def test_a_field_edited_by_hand_stays_and_the_conflict_is_told(liste, katalog):
    take_in(liste, katalog)
    bearbeite(katalog, "2", kurztext="Kaffee und Rat")
    write_csv(liste, zeile(1), zeile(2, angebote="Etwas anderes", ort="Südstadt"), zeile(3))
    bericht = take_in(liste, katalog)
    (konflikt,) = [b for b in bericht.paket.befunde if b.code == "konflikt"]
    assert (konflikt.spalte, konflikt.aktion) == ("Kurztext", "Ihre Angabe bleibt.")
    angebot = lies(katalog)["2"]
    assert angebot.kurztext == "Kaffee und Rat"
    assert angebot.beschreibung == "Etwas anderes", "a field nobody touched follows the source"
    assert angebot.standort is not None
    assert angebot.standort.ort == "Südstadt"
    assert take_in(liste, katalog).unveraendert == 3, "told once"
    assert lies(katalog)["2"].kurztext == "Kaffee und Rat"


def test_what_vanished_is_marked_and_never_deleted(liste, katalog):
    take_in(liste, katalog)
    write_csv(liste, zeile(1), zeile(3))
    bericht = take_in(liste, katalog, SPAETER)
    assert bericht.verschwunden == 1
    (fehlt,) = [b for b in bericht.paket.befunde if b.code == "fehlt_in_quelle"]
    assert fehlt.satz.startswith("Dieser Eintrag steht nicht mehr in der Quelle.")
    angebot = lies(katalog)["2"]
    assert (angebot.fehlt_in_quelle_seit, angebot.status) == (SPAETER, Status.UNGEPRUEFT)
    assert take_in(liste, katalog, SPAETER).verschwunden == 0, "said once"
    write_csv(liste, zeile(1), zeile(2), zeile(3))
    assert take_in(liste, katalog, SPAETER).geaendert == 1
    assert lies(katalog)["2"].fehlt_in_quelle_seit is None


def test_most_of_a_source_gone_is_probably_another_file(tmp_path, katalog):
    liste = write_csv(tmp_path / "a.csv", *(zeile(n) for n in range(20)))
    take_in(liste, katalog)
    write_csv(liste, *(zeile(n) for n in range(15)))
    with pytest.raises(Hinweis, match="fehlen 5 von 20 Einträgen"):
        take_in(liste, katalog)
    assert not any(a.fehlt_in_quelle_seit for a in lies(katalog).values())
    assert take_in(liste, katalog, trotzdem=True).verschwunden == 5


def test_next_years_file_is_the_same_source(tmp_path, liste, katalog):
    take_in(liste, katalog)
    neu = write_csv(tmp_path / "cafes_2027.csv", zeile(1), zeile(2), zeile(3), zeile(4))
    bericht = take_in(neu, katalog)
    assert (bericht.neu, bericht.unveraendert) == (1, 3)


def test_without_ids_name_and_address_find_an_entry_again(tmp_path, katalog):
    liste = tmp_path / "ohne.csv"
    kopf = ("Einrichtung", "Straße", "PLZ", "Telefon")
    write_csv(liste, ("Café Süd", "Lange Straße 1", "50992", "0221 4710001"), kopf=kopf)
    take_in(liste, katalog)
    write_csv(liste, ("CAFÉ SÜD", "Lange Str. 1", "50992", "0221 4710002"), kopf=kopf)
    bericht = take_in(liste, katalog)
    assert (bericht.neu, bericht.geaendert) == (0, 1)
    assert len(lies(katalog)) == 1


def test_who_does_not_wish_to_be_listed_is_left_alone(liste, katalog):
    take_in(liste, katalog)
    with writing_katalog(katalog) as motor:
        alt = Importe(motor)
        assert len(alt.importe()) == 1
    bearbeite(katalog, "1", status=Status.NICHT_LISTEN)
    write_csv(liste, zeile(1, ort="Anderswo"), zeile(2), zeile(3))
    bericht = take_in(liste, katalog)
    assert (bericht.neu, bericht.geaendert, bericht.verschwunden) == (0, 0, 0)
    assert "1" not in lies(katalog)


def test_taking_back_leaves_the_catalogue_as_it_was(liste, katalog):
    take_in(liste, katalog)
    vorher = abzug(katalog)
    write_csv(liste, zeile(1), zeile(2, ort="Südstadt"), zeile(5), zeile(6))
    bericht = take_in(liste, katalog)
    assert (bericht.neu, bericht.geaendert, bericht.verschwunden) == (2, 1, 1)
    assert abzug(katalog) != vorher
    with writing_katalog(katalog) as motor:
        getan = Importe(motor).zuruecknehmen(bericht.nummer)
    assert (getan.entfernt, getan.zurueckgesetzt, getan.behalten) == (2, 2, ())
    assert abzug(katalog) == vorher


def test_taking_back_keeps_what_was_edited_or_used_since(liste, katalog):
    take_in(liste, katalog)
    write_csv(liste, zeile(1, ort="Südstadt"), zeile(2), zeile(3), zeile(4), zeile(5))
    take_in(liste, katalog)
    bearbeite(katalog, "1", kurztext="Von Hand")
    bearbeite(katalog, "4", kurztext="Von Hand")
    gebraucht = AngebotKey(lies(katalog)["5"].key)
    with writing_katalog(katalog) as motor:
        getan = Importe(motor).zuruecknehmen(gebraucht=[gebraucht])
    assert set(getan.behalten) == {"Elterncafé 1", "Elterncafé 4", "Elterncafé 5"}
    nachher = lies(katalog)
    ort = nachher["1"].standort
    assert ort is not None
    assert (nachher["1"].kurztext, ort.ort) == ("Von Hand", "Nordstadt")
    assert nachher["5"].status is Status.GESCHLOSSEN


def test_only_the_last_import_can_be_taken_back_then_the_one_before(liste, katalog):
    erster = take_in(liste, katalog)
    write_csv(liste, *(zeile(n) for n in range(1, 5)))
    take_in(liste, katalog)
    with writing_katalog(katalog) as motor:
        importe = Importe(motor)
        with pytest.raises(Hinweis, match="kam noch ein anderer"):
            importe.zuruecknehmen(erster.nummer)
        importe.zuruecknehmen()
        importe.zuruecknehmen()
        assert [zeile.zurueckgenommen for zeile in importe.importe()] == [True, True]
        with pytest.raises(Hinweis, match="keinen Import"):
            importe.zuruecknehmen()
    assert lies(katalog) == {}


@pytest.mark.parametrize("schritt", [1, 2])
def test_cancelled_while_writing_nothing_has_changed(tmp_path, katalog, liste, schritt):
    take_in(liste, katalog)
    vorher = katalog.read_bytes()
    gross = write_csv(tmp_path / "gross.csv", *(zeile(n) for n in range(1200)))
    rest = [schritt]

    def halt(_fertig: int, _alle: int) -> None:
        rest[0] -= 1
        if not rest[0]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), writing_katalog(katalog) as motor:
        KatalogImport(motor).einlesen(read_quelle(gross, HEUTE), halt)
    assert katalog.read_bytes() == vorher


def test_the_row_of_the_source_is_kept_word_for_word(liste, katalog):
    take_in(liste, katalog)
    key = AngebotKey(lies(katalog)["2"].key)
    with writing_katalog(katalog) as motor:
        ((datei, stelle, inhalt),) = Importe(motor).quellzeilen(key)
    assert (datei, stelle) == ("cafes_2026.csv", "Zeile 3")
    assert '"Straße":"Parkweg 2"' in inhalt
    write_csv(liste, zeile(1), zeile(2, ort="Südstadt"), zeile(3))
    take_in(liste, katalog)
    with writing_katalog(katalog) as motor:
        assert len(Importe(motor).quellzeilen(key)) == 2, "the newest first"


@pytest.fixture
def doppelt(tmp_path: Path, katalog: Path) -> Path:
    take_in(write_csv(tmp_path / "eine.csv", zeile(1), zeile(2)), katalog)
    return write_csv(tmp_path / "andere.csv", zeile(1), zeile(7, straße="Parkweg 2"))


def test_the_same_help_of_another_source_is_shown_and_not_merged(doppelt, katalog):
    bericht = take_in(doppelt, katalog)
    assert bericht.neu == 2
    (befund,) = [b for b in bericht.paket.befunde if b.code == "dublette"]
    assert befund.wert == "„Elterncafé 1“: gleicher Name, gleiche Anschrift"


def test_no_duplicate_is_remembered_for_good(doppelt, katalog):
    take_in(doppelt, katalog)
    with writing_katalog(katalog) as motor:
        importe = Importe(motor)
        (paar,) = importe.dubletten()
        importe.keine_dublette(paar.b, paar.a, HEUTE)
        importe.keine_dublette(paar.a, paar.b, HEUTE)
        assert importe.dubletten() == []
