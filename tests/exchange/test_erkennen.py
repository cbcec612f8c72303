from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lotse.domain.angebot import Angebot, Barriere, Kostenart, Status
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund_csv import befunde_csv
from lotse.exchange.erkennen import erkenne, read_vorschlag
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.profil_schreiben import write_profil
from lotse.services.katalog import Katalogpaket
from lotse.services.katalogarbeit import Quellenform, Spaltengrund, Vorschlag
from tests.werkzeug.tabellen import HEUTE, KOPF, csv_bytes, write_csv, xlsx_bytes, zeile, zip_bytes


def codes(paket: Katalogpaket) -> set[str]:
    return {str(befund.code) for befund in paket.befunde}


def eines(tmp_path: Path, **zellen: str) -> tuple[Angebot, Katalogpaket]:
    """The entry of a table with one row; columns by name."""
    grund = {"Einrichtung": "Café", "PLZ": "50990", "Straße": "Parkweg 1"} | zellen
    quelle = write_csv(tmp_path / "l.csv", tuple(grund.values()), kopf=tuple(grund))
    paket = read_quelle(quelle, HEUTE)
    return paket.angebote[0], paket


@pytest.mark.parametrize(
    ("name", "inhalt"),
    [
        ("l.csv", csv_bytes([zeile(1)])),
        ("l.txt", csv_bytes([zeile(1)], trenner="\t", kodierung="cp1252")),
        ("l.xlsx", xlsx_bytes({"A": [KOPF, zeile(1)]})),
        ("l.json", json.dumps([dict(zip(KOPF, zeile(1), strict=True))]).encode()),
        ("l.zip", zip_bytes({"ordner/l.csv": csv_bytes([zeile(1)])})),
    ],
)
def test_the_same_row_in_every_packing_is_the_same_entry(tmp_path, name, inhalt):
    pfad = tmp_path / name
    pfad.write_bytes(inhalt)
    (angebot,) = read_quelle(pfad, HEUTE).angebote
    assert (angebot.name, angebot.traeger) == ("Elterncafé 1", "Verein Nord e. V.")
    ort = angebot.standort
    assert ort is not None
    assert (ort.strasse, ort.hausnummer, ort.plz, ort.ort) == ("Parkweg", "1", "50990", "Nordstadt")
    assert angebot.telefone[0].nummer == "0221 4710001"
    assert angebot.mails == ("cafe1@nord.example",)
    assert angebot.beschreibung == "Offener Treff für Eltern mit Babys"
    assert (angebot.herkunft.quell_id, angebot.status) == ("1", Status.UNGEPRUEFT)
    assert angebot.pruefung is None, "a list that tells no day was never checked"


def test_hsds_as_archive_and_folder_are_one(tmp_path):
    teile = {
        "services.csv": b"id,organization_id,name,status\ns1,o1,Treff,active\n",
        "organizations.csv": b"id,name\no1,Verein\n",
    }
    ordner = tmp_path / "paket"
    ordner.mkdir()
    for name, inhalt in teile.items():
        (ordner / name).write_bytes(inhalt)
    archiv = tmp_path / "paket.zip"
    archiv.write_bytes(zip_bytes(teile))
    assert erkenne(archiv).form is Quellenform.HSDS
    assert read_quelle(archiv, HEUTE).angebote == read_quelle(ordner, HEUTE).angebote
    (angebot,) = read_quelle(archiv, HEUTE).angebote
    assert (angebot.name, angebot.traeger) == ("Treff", "Verein")


def test_a_proposal_may_be_changed_before_it_is_read(tmp_path):
    quelle = write_csv(tmp_path / "l.csv", zeile(1, telefon="4710001"))
    vorschlag = erkenne(quelle)
    assert (vorschlag.form, vorschlag.name) == (Quellenform.TABELLE, "l")
    (tabelle,) = vorschlag.tabellen
    assert (tabelle.zeilen, tabelle.trenner, tabelle.kodierung) == (1, ";", "UTF-8")
    ohne_mail = tuple(
        replace(s, ziel="", grund=Spaltengrund.HAND) if s.ziel == "mail" else s
        for s in tabelle.spalten
    )
    konstanten = {"vorwahl": "0221", "angebotsart": "Elterncafé", "ort": "Musterstadt"}
    anders = replace(
        vorschlag, tabellen=(replace(tabelle, spalten=ohne_mail, konstanten=konstanten),)
    )
    (angebot,) = read_vorschlag(anders, HEUTE).angebote
    assert angebot.telefone[0].nummer == "0221 4710001"
    assert (angebot.mails, angebot.angebotsart) == ((), "Elterncafé")
    assert angebot.standort is not None
    assert angebot.standort.ort == "Nordstadt", "a constant fills gaps only"


def gespeichert(tmp_path: Path, quelle: Path) -> tuple[Vorschlag, Path]:
    vorschlag = erkenne(quelle)
    (tabelle,) = vorschlag.tabellen
    mit = replace(vorschlag, tabellen=(replace(tabelle, konstanten={"vorwahl": "0221"}),))
    return mit, write_profil(mit, "meine_liste", tmp_path / "profile")


def test_a_mapping_is_kept_under_a_name_for_next_years_file(tmp_path):
    quelle = write_csv(tmp_path / "cafes_2026.csv", zeile(1, telefon="4710001"))
    vorschlag, pfad = gespeichert(tmp_path, quelle)
    erstes = read_vorschlag(vorschlag, HEUTE)
    naechstes = write_csv(tmp_path / "cafes_2027.csv", zeile(1, telefon="4710001"))
    wieder = erkenne(naechstes, eigene=tmp_path / "profile")
    assert (wieder.form, wieder.profil) == (Quellenform.PROFIL, "meine_liste")
    paket = read_vorschlag(wieder, HEUTE, eigene=tmp_path / "profile")
    assert paket.angebote == erstes.angebote
    assert read_quelle(naechstes, HEUTE, str(pfad)).angebote == erstes.angebote


@pytest.mark.parametrize("name", ["", "Mit Blank", "../boese", "ä"])
def test_a_profile_has_a_plain_name(tmp_path, name):
    quelle = write_csv(tmp_path / "l.csv", zeile(1))
    with pytest.raises(Hinweis, match="geht nicht als Name"):
        write_profil(erkenne(quelle), name, tmp_path)


def test_a_profile_is_for_tables_only(tmp_path):
    pfad = tmp_path / "h.json"
    pfad.write_text('{"id":"s","name":"S","status":"active"}', "utf-8")
    with pytest.raises(Hinweis, match="kein Profil"):
        write_profil(erkenne(pfad), "a", tmp_path)


def test_rows_of_one_key_are_one_entry_with_all_of_their_lists(tmp_path):
    kopf = ("Code", "Name", "PLZ", "Straße", "Telefon", "SearchText")
    quelle = write_csv(
        tmp_path / "aemter.csv",
        ("1.01", "Amt Nord", "50990", "Weg 1", "0221 4710001", "50990\n50991"),
        ("1.01", "Amt Nord", "50990", "Weg 1", "0221 4710002", "50991\n50992"),
        ("1.01", "Amt Süd", "50992", "Allee 2", "0221 4710003", "50993"),
        kopf=kopf,
    )
    paket = read_quelle(quelle, HEUTE)
    nord, sued = paket.angebote
    assert [regel.wert for regel in nord.gebiet] == ["50990", "50991", "50992"]
    assert [telefon.nummer for telefon in nord.telefone] == ["0221 4710001", "0221 4710002"]
    assert sued.name == "Amt Süd", "the same key for another office is another entry"
    assert {"schluessel_geteilt", "id_doppelt"} <= codes(paket)
    assert len(paket.quellzeilen) == 3


def test_ten_columns_of_hours_become_hours_and_zero_means_unknown(tmp_path):
    stunden = {"mo_o": "08:00", "mo_c": "16:00", "di_o": "0", "di_c": "0", "fr_o": "08:00",
               "fr_c": "12:00"}  # fmt: skip
    angebot, _ = eines(tmp_path, **stunden)
    gelesen = {(z.wochentage, z.von, z.bis) for z in angebot.oeffnungszeiten}
    assert gelesen == {((0,), 480, 960), ((4,), 480, 720)}


@pytest.mark.parametrize(
    ("wert", "ja", "nein"), [("X", True, False), ("Nein", False, True), ("", False, False),
                             ("vielleicht", False, False)],
)  # fmt: skip
def test_yes_no_and_unknown(tmp_path, wert, ja, nein):
    angebot, paket = eines(tmp_path, barrierefrei=wert)
    assert (Barriere.STUFENLOS in angebot.barrieren_ja) is ja
    assert (Barriere.STUFENLOS in angebot.barrieren_nein) is nein
    assert ("janein_unklar" in codes(paket)) is (wert == "vielleicht")


def test_languages_by_name_or_code_and_the_rest_as_words(tmp_path):
    angebot, paket = eines(tmp_path, Sprachen="Türkisch, arabisch; EN und Klingonisch")
    assert [sprache.code for sprache in angebot.sprachen] == ["tr", "ar", "en"]
    assert angebot.beschreibung == "Sprachen: Klingonisch"
    assert "sprache_unbekannt" in codes(paket)


def test_costs_ages_coordinates_and_days(tmp_path):
    angebot, paket = eines(
        tmp_path, Preis="kostenlos", Alter_von="3", Alter_bis="6", lat="50,94", lon="6,95",
        Termin="Sonntag 01.06.2014",
    )  # fmt: skip
    assert angebot.kosten.art is Kostenart.KOSTENFREI
    (zielgruppe,) = angebot.zielgruppen
    assert (zielgruppe.von_monate, zielgruppe.bis_monate) == (36, 84)
    assert angebot.standort is not None
    assert (angebot.standort.lat, angebot.standort.lon) == (50.94, 6.95)
    assert str(angebot.gueltig_bis) == "2014-06-01"
    assert "abgelaufen" in codes(paket)


@pytest.mark.parametrize(
    ("zellen", "code"),
    [
        ({"lat": "0", "lon": "0"}, "koordinaten"),
        ({"Termin": "31.02.2026"}, "datum_ungueltig"),
        ({"Einrichtung": "Dummy"}, "platzhalter"),
        ({"Straße": "Musterstraße 1"}, "platzhalter"),
        ({"status": "komisch"}, "status_unbekannt"),
        ({"Beschreibung": "wort " * 5000}, "wert_zu_lang"),
    ],
)
def test_what_is_odd_is_told_and_never_stops_the_row(tmp_path, zellen, code):
    angebot, paket = eines(tmp_path, **zellen)
    assert angebot.name
    assert code in codes(paket)
    (befund,) = [b for b in paket.befunde if b.code == code]
    assert (befund.datei, befund.stelle) == ("l.csv", "Zeile 2")


def test_testament_is_no_placeholder(tmp_path):
    _, paket = eines(tmp_path, Einrichtung="Beratung zu Testament und Erbe")
    assert "platzhalter" not in codes(paket)


def test_a_list_without_helps_is_told_with_its_columns(tmp_path):
    quelle = write_csv(tmp_path / "z.csv", ("2020", "29"), kopf=("jahr", "geburten"))
    with pytest.raises(Hinweis, match="steht kein Angebot") as gesagt:
        read_quelle(quelle, HEUTE)
    assert gesagt.value.stellen == ("z.csv: 1 Zeilen, Spalten: jahr, geburten",)


def test_beside_a_list_of_helps_a_table_of_numbers_is_passed_over(tmp_path):
    ordner = tmp_path / "quelle"
    ordner.mkdir()
    write_csv(ordner / "cafes.csv", zeile(1))
    write_csv(ordner / "zahlen.csv", ("2020", "29"), kopf=("jahr", "geburten"))
    (ordner / "bild.png").write_bytes(b"x")
    paket = read_quelle(ordner, HEUTE)
    assert len(paket.angebote) == 1
    assert "keine_angebote" in codes(paket)


def test_an_empty_folder_is_told(tmp_path):
    with pytest.raises(Hinweis, match="keine Datei, die Lotse lesen kann"):
        read_quelle(tmp_path, HEUTE)


def test_a_shelter_leaves_no_row_behind(tmp_path):
    angebot, paket = eines(tmp_path, Einrichtung="Frauenhaus Nord", Telefon="0221 4710001")
    assert (angebot.adresse_vertraulich, angebot.standort) == (True, None)
    assert [zeile.inhalt for zeile in paket.quellzeilen] == [""]
    assert "Parkweg" not in repr(paket)


def test_names_of_people_are_kept_nowhere(tmp_path):
    _, paket = eines(tmp_path, Ansprechpartner="Frau Beispielhaft", Telefon="0221 4710001")
    assert "Beispielhaft" not in repr(paket)
    assert "spalte_person" in codes(paket)
    assert "Parkweg 1" in paket.quellzeilen[0].inhalt


def test_the_error_list_opens_in_german_excel_and_runs_nothing(tmp_path):
    _, paket = eines(tmp_path, Telefon="=1+1 ohne Nummer 12 3", PLZ="-4")
    inhalt = befunde_csv(paket.befunde)
    assert inhalt.startswith(
        b"\xef\xbb\xbfdatei;zeile;spalte;wert;stufe;code;meldung;aktion;anzahl\r\n"
    )
    zeilen = inhalt.decode("utf-8-sig").splitlines()
    assert any(";'-4;" in eine for eine in zeilen)
    assert not any(
        zelle.startswith(("=", "+", "-", "@")) for eine in zeilen for zelle in eine.split(";")
    )


def test_equal_findings_are_one_line_with_samples(tmp_path):
    quelle = write_csv(tmp_path / "l.csv", *(zeile(n, e_mail=f"{n}@") for n in range(9)))
    zeilen = befunde_csv(read_quelle(quelle, HEUTE).befunde).decode("utf-8-sig").splitlines()
    (mail,) = [eine for eine in zeilen if "mail_ungueltig" in eine]
    assert "Zeile 2, Zeile 3, Zeile 4, Zeile 5, Zeile 6 und 4 weitere" in mail
    assert mail.endswith(";9")
