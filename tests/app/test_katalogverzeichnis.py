"""The printed directory and the signed package, from the window and on the command line."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from lotse.app.buero import UEBUNGSBUERO
from lotse.app.katalogverzeichnis import write_verzeichnis
from lotse.domain.angebot import Angebot, AngebotKey, Standort, Status, Telefon
from lotse.domain.fehler import Hinweis
from lotse.exchange.herausgeber import Herausgeber, new_key, public_key
from lotse.exchange.katalog_paket import check_paket, read_angebote
from lotse.services.katalogausgabe import Ausgabeform, Ordnung, Verzeichniswahl
from lotse.services.katalogfreigabe import gib_frei
from lotse.ui.einlesen import ausgeben as ausgabe
from tests.werkzeug.katalogausgabe import musterstadt
from tests.werkzeug.katalogfenster import alle, katalog, runner_k
from tests.werkzeug.pdfpruefung import findings

__all__ = ["katalog", "runner_k"]

HEUTE = date(2026, 11, 24)
GEHEIM = new_key()
SEKUNDEN = 5.0
EINS = Angebot(
    AngebotKey("1"), "Elterncafé", "Brücke e. V.", kurztext="Offener Treff",
    standort=Standort("Lindenweg", "4", "50990", "Musterstadt", "Nordstadt"),
    telefone=(Telefon("0221 4710301"),), bedarfe=frozenset({"allein_mit_baby"}),
)  # fmt: skip


def pdf(*angebote: Angebot, wahl: Verzeichniswahl | None = None, weiter=None) -> bytes:
    still = weiter or (lambda _n, _m: None)
    return write_verzeichnis(
        gib_frei(angebote), wahl or Verzeichniswahl(), HEUTE, UEBUNGSBUERO, still
    )


def text(roh: bytes) -> str:
    seiten = pypdf.PdfReader(io.BytesIO(roh)).pages
    return " ".join(" ".join(seite.extract_text() for seite in seiten).split())


@pytest.mark.parametrize("nach", list(Ordnung))
def test_the_whole_town_comes_out_tagged_in_a_few_seconds(nach):
    anfang = time.process_time()
    roh = pdf(*musterstadt(), wahl=Verzeichniswahl(nach))
    assert time.process_time() - anfang <= SEKUNDEN
    assert findings(roh) == []


def test_headings_are_the_stadtteile_and_each_entry_is_a_heading_below():
    baum = pypdf.PdfReader(io.BytesIO(pdf(EINS))).trailer["/Root"]["/StructTreeRoot"]
    rollen: list[str] = []

    def sammle(knoten: object) -> None:
        knoten = knoten.get_object() if hasattr(knoten, "get_object") else knoten
        if isinstance(knoten, list):
            for teil in knoten:
                sammle(teil)
        elif isinstance(knoten, dict):
            rollen.append(str(knoten.get("/S", "")))
            sammle(knoten.get("/K", []))

    sammle(baum)
    assert [rolle for rolle in rollen if rolle.startswith("/H")] == ["/H1", "/H2", "/H3"]


def test_contact_place_and_the_day_of_the_facts_stand_there():
    gesagt = text(pdf(EINS))
    for wort in ("Nordstadt", "Elterncafé", "Lindenweg 4, 50990 Musterstadt", "0221 4710301",
                 "Stand der Angaben: Noch nie geprüft – bitte vorher anrufen."):  # fmt: skip
        assert wort in gesagt


def test_what_is_not_sure_is_said_in_words_and_what_is_closed_is_not_printed():
    offen = replace(EINS, status=Status.UNGEPRUEFT)
    weg = replace(EINS, key=AngebotKey("2"), name="Kleiderkammer", status=Status.GESCHLOSSEN)
    stumm = replace(EINS, key=AngebotKey("3"), name="Stiller Verein", status=Status.NICHT_LISTEN)
    gesagt = text(pdf(offen, weg, stumm))
    assert "Noch nicht bestätigt." in gesagt
    assert "1 Angebot ist noch nicht bestätigt; das steht jeweils dabei." in gesagt
    assert "Kleiderkammer" not in gesagt
    assert "Stiller Verein" not in gesagt


@pytest.mark.parametrize("nach", list(Ordnung))
def test_the_address_of_a_shelter_is_on_no_page(nach):
    geheim = replace(
        EINS, name="Frauenhaus Nord", beschreibung="Im Kanarienweg 7", region="Kreis Nord",
        standort=Standort("Kanarienweg", "7", "50999", "Kanarienstadt", "Kanarienviertel"),
    )  # fmt: skip
    roh = pdf(geheim, EINS, wahl=Verzeichniswahl(nach))
    gesagt = text(roh)
    assert "Frauenhaus Nord" in gesagt
    assert "Die Adresse ist geschützt." in gesagt
    for spur in ("Kanarien", "50999"):
        assert spur not in gesagt
        assert spur.encode() not in roh


def test_by_need_an_entry_stands_wherever_it_fits():
    beides = replace(EINS, bedarfe=frozenset({"allein_mit_baby", "schwanger_fragen"}))
    gesagt = text(pdf(beides, wahl=Verzeichniswahl(Ordnung.BEDARF)))
    assert gesagt.count("Elterncafé") == 2
    assert "Fragen in der Schwangerschaft" in gesagt


def test_an_entry_without_a_need_is_not_lost():
    ohne = replace(EINS, bedarfe=frozenset())
    gesagt = text(pdf(ohne, wahl=Verzeichniswahl(Ordnung.BEDARF)))
    assert "Noch keinem Bedarf zugeordnet" in gesagt


def test_nothing_to_print_is_a_sentence():
    with pytest.raises(Hinweis, match="nichts da"):
        pdf(replace(EINS, status=Status.GESCHLOSSEN))


@pytest.mark.parametrize("nach", list(Ordnung))
def test_a_sign_no_font_draws_keeps_nobody_from_the_paper(nach):
    froh = replace(EINS, name="Café 😀 Froh", traeger="日本 e. V.", kurztext="Glocke\x07")
    arabisch = replace(EINS, key=AngebotKey("2"), name="مقهى الأهل")
    roh = pdf(froh, arabisch, wahl=Verzeichniswahl(nach))
    assert findings(roh) == []
    gesagt = text(roh)
    assert "Café ? Froh" in gesagt
    assert "?? e. V." in gesagt
    assert "Ein Zeichen, für das Lotse keine Schrift hat, steht als „?“." in gesagt
    assert "keine Schrift" not in text(pdf(arabisch))


def test_setting_it_can_be_stopped_and_tells_how_far_it_is():
    gesagt: list[tuple[int, int]] = []

    def weiter(getan: int, von: int) -> None:
        gesagt.append((getan, von))
        if getan == 2:
            raise InterruptedError

    drei = [replace(EINS, key=AngebotKey(str(n)), name=f"Café {n}") for n in range(3)]
    with pytest.raises(InterruptedError):
        pdf(*drei, weiter=weiter)
    assert gesagt[-1] == (2, 3)


def offen(fall, form: Ausgabeform):
    fall.seite.kopf.on_ausgeben()
    fall.ruht()
    dialog = fall.fenster.findChildren(ausgabe.Ausgabedialog)[-1]
    dialog.karten[form].setChecked(True)
    return dialog


def schreibe(fall, dialog, monkeypatch, ziel: Path) -> None:
    monkeypatch.setattr(ausgabe, "frage_datei", lambda *_: ziel)
    dialog.los.click()
    fall.ruht()
    assert dialog.fertig.isVisible(), dialog.fehler._text.text()


def test_the_window_prints_what_is_on_the_screen(katalog, monkeypatch, tmp_path):
    fall, ziel = katalog, tmp_path / "v.pdf"
    fall.seite.liste.feld.setText("Schreiambulanz")
    fall.ruht()
    anzahl = fall.seite.liste.tabelle.model().rowCount()
    assert 0 < anzahl < fall.dienste.katalogstand().anzahl
    dialog = offen(fall, Ausgabeform.VERZEICHNIS)
    assert dialog.verzeichnis.isVisible()
    assert f"({anzahl}): „Schreiambulanz“" in dialog.verzeichnis.nur.text()
    schreibe(fall, dialog, monkeypatch, ziel)
    gesagt = text(ziel.read_bytes())
    assert "Auswahl: „Schreiambulanz“." in gesagt
    assert f"{anzahl} Angebot" in gesagt
    dialog.reject()


def test_without_a_filter_the_window_prints_all_by_need_too(katalog, monkeypatch, tmp_path):
    fall, ziel = katalog, tmp_path / "v.pdf"
    dialog = offen(fall, Ausgabeform.VERZEICHNIS)
    assert not dialog.verzeichnis.nur.isVisible()
    dialog.verzeichnis.nach.set_wahl(Ordnung.BEDARF)
    schreibe(fall, dialog, monkeypatch, ziel)
    assert "Verzeichnis nach Bedarf" in text(ziel.read_bytes())
    dialog.reject()


def test_a_signed_package_is_written_from_the_window(katalog, monkeypatch, tmp_path):
    fall, ziel, schluessel = katalog, tmp_path / "k.lotsekatalog", tmp_path / "geheim.key"
    schluessel.write_bytes(GEHEIM)
    dialog = offen(fall, Ausgabeform.PAKET)
    assert dialog.paket.isVisible()
    assert dialog.paket.name.text() == fall.dienste.katalogstand().name
    dialog.los.click()
    assert "Schlüssel" in dialog.fehler._text.text(), "without a key nothing is asked for"
    dialog.paket.set_schluessel(schluessel)
    dialog.paket.herausgeber.setText("Stadt Musterstadt")
    dialog.paket.befristet.setChecked(True)
    schreibe(fall, dialog, monkeypatch, ziel)
    geprueft = check_paket(
        ziel.read_bytes(), [Herausgeber("Stadt Musterstadt", public_key(GEHEIM))]
    )
    assert geprueft.kopf.nummer == 20261124
    assert geprueft.kopf.gueltig_bis is not None
    assert len(read_angebote(geprueft)) == len(gib_frei(alle(fall)).angebote)
    dialog.reject()


def test_a_file_that_is_no_key_is_said_and_nothing_is_written(katalog, monkeypatch, tmp_path):
    fall, ziel, falsch = katalog, tmp_path / "k.lotsekatalog", tmp_path / "bild.png"
    falsch.write_bytes(b"kein Schluessel")
    dialog = offen(fall, Ausgabeform.PAKET)
    dialog.paket.herausgeber.setText("Stadt")
    dialog.paket.set_schluessel(falsch)
    monkeypatch.setattr(ausgabe, "frage_datei", lambda *_: ziel)
    dialog.los.click()
    fall.ruht()
    assert dialog.fehler.isVisible()
    assert not ziel.exists()
    dialog.reject()


def test_nothing_is_saved_before_it_is_said_what_goes_out(katalog):
    katalog.seite.kopf.on_ausgeben()
    dialog = katalog.fenster.findChildren(ausgabe.Ausgabedialog)[-1]
    assert not dialog.los.isEnabled()
    katalog.ruht()
    assert dialog.los.isEnabled()
    assert "Angebote gehen hinaus." in dialog.umfang.text()
    dialog.reject()


def test_stopping_in_the_middle_leaves_the_old_file(katalog, monkeypatch, tmp_path, qtbot):
    fall, ziel = katalog, tmp_path / "v.pdf"
    ziel.write_bytes(b"alt")
    monkeypatch.setattr(ausgabe, "frage_datei", lambda *_: ziel)
    dialog = offen(fall, Ausgabeform.VERZEICHNIS)
    dialog.los.click()
    qtbot.wait(30)
    dialog.reject()
    fall.ruht()
    assert dialog.stand.text() == "Angehalten. Es ist nichts geschrieben."
    assert [pfad.read_bytes() for pfad in tmp_path.iterdir()] == [b"alt"]
    dialog.reject()
