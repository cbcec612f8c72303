"""Every way an entry can be broken: refused at load, with file, path, value, what is allowed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lotse.exchange.wissen import load_wissen
from tests.exchange.test_wissen import BEDARFE, FAKTEN, LEISTUNG, PARAMETER, H, schreiben, stellen

TEILE = {"hilfe": LEISTUNG, "fakten": FAKTEN, "bedarfe": BEDARFE, "parameter": PARAMETER}
FORM = re.compile(
    r"^[\w/]+\.toml(?:[.:]| –).* – (?:erlaubt: \S|dieses Feld ist Pflicht)", re.DOTALL
)
"""File first, then path and value, then what is allowed or that the field is missing."""
F, B, P = "fakten.toml", "bedarfe.toml", "parameter.toml"

BRUECHE = [
    # (name, file, what stands there, what is written instead, what is told)
    ("kein TOML", "hilfe", 'name = "Hilfe"', 'name = "Hilfe', f"{H}: Zeile"),
    ("zwei gleiche Schlüssel", "hilfe", 'name = "Hilfe"', 'name = "A"\nname = "B"', f"{H}: Zeile"),
    ("fremder Schlüssel", "hilfe", "zustaendig =", "zustandig =", f"{H}.zustandig"),
    ("Pflichtfeld fehlt", "hilfe", 'quelle = "gesetze-im-internet.de"\n', "", f"{H}.quelle: fehlt"),
    ("leerer Pflichttext", "hilfe", 'name = "Hilfe"', 'name = "  "', f'{H}.name: "  "'),
    ("Zahl statt Text", "hilfe", 'marke = "SGB II"', "marke = 2", f"{H}.marke: 2"),
    ("Text statt Liste", "hilfe", '["Ausweis"]', '"Ausweis"', f'{H}.unterlagen: "Ausweis"'),
    ("Liste statt Text", "hilfe", '"Jobcenter"', '["Jobcenter"]', f"{H}.zustaendig: "),
    ("Text statt Tabelle", "hilfe", '[antrag]\nart = "formlos"\ntext = "Ein Satz reicht."', "",
     f"{H}.antrag: fehlt"),
    ("unbekannter Lebensbereich", "hilfe", "geld_arbeit", "geld", f'{H}.lebensbereiche[0]: "geld"'),
    ("unbekanntes Rechtsgebiet", "hilfe", 'gebiet = "sgb2"', 'gebiet = "sgb4"', f"{H}.gebiet"),
    ("unbekannte Verbindlichkeit", "hilfe", '"rechtsanspruch"', '"muss"', f"{H}.verbindlichkeit"),
    ("unbekannte Sicherheit", "hilfe", '"hoch"', '"sicher"', f"{H}.sicherheit"),
    ("unbekannte Antragsform", "hilfe", '"formlos"', '"brief"', f"{H}.antrag.art"),
    ("unbekanntes Verhältnis", "hilfe", '"geht_vor"', '"davor"', f"{H}.verhaeltnis[0].art"),
    ("kein Tag", "hilfe", "stand = 2026-08-19", 'stand = "19.08.2026"', f"{H}.stand"),
    ("Tag mit Uhrzeit", "hilfe", "2026-08-19", "2026-08-19T08:00:00", f"{H}.stand"),
    ("Ende vor Beginn", "hilfe", "gueltig_bis = 2026-12-31", "gueltig_bis = 2026-06-01",
     f"{H}.gueltig_bis"),
    ("Ende nach dem der Zahl", "hilfe", "gueltig_bis = 2026-12-31", "gueltig_bis = 2027-12-31",
     f"{H}.gueltig_bis"),
    ("ein Wort von LAW 13", "hilfe", 'offen = "Offen."', 'offen = "Das steht Ihnen zu."',
     f"{H}.bedingung[0].offen"),
    ("unbekannter Bedarf", "hilfe", '["geld"]', '["gold"]', "meinten Sie geld?"),
    ("unbekannte Kennzahl", "hilfe", '["satz"]', '["saetze"]', f"{H}.parameter"),
    ("unbekannte Leistung", "hilfe", 'text = "Geht vor."', 'text = "G"\nleistung = "x"',
     f"{H}.verhaeltnis"),
    ("unbekannter Fakt", "hilfe", "gkv and ah_sgb2", "gkv and ah_sgb3", f"{H}.bedingung[0].wenn"),
    ("fremde Rechenart", "hilfe", "ssw >= 13", "ssw + 1 >= 13", f"{H}.bedingung[1].wenn"),
    ("Aufruf im Ausdruck", "hilfe", "gkv and ah_sgb2", "open('x')", f"{H}.bedingung[0].wenn"),
    ("Grenze zwischen zwei Antworten", "hilfe", "ssw >= 13", "ssw >= 8", f"{H}.bedingung[1].wenn"),
    ("Anlass unter not", "hilfe", "or schulden", "or not schulden", f"{H}.bedingung[1].wenn"),
    ("Satz fehlt", "hilfe", 'nein = "Nein."\noffen = "Offen."\nfundstelle = "§ 7',
     'offen = "Offen."\nfundstelle = "§ 7', f"{H}.bedingung[0].nein"),
    ("Fundstelle fehlt", "hilfe", '"§ 7 SGB II"', '""', f"{H}.bedingung[0].fundstelle"),
    ("Fundstelle ohne Paragraf", "hilfe", '"§ 7 SGB II"', '"SGB II"',
     f'{H}.bedingung[0].fundstelle: "SGB II"'),
    ("Norm leer", "hilfe", 'norm = "SGB II § 7"', 'norm = " "', f"{H}.rechtsgrundlage[0].norm"),
    ("Kennzahl negativ", "parameter", "wert = 563", "wert = -563",
     f"{P}: satz.werte.wert: -563"),
    ("Überschrift fehlt", "hilfe", '"Leistungsberechtigte"', '""', "ueberschrift"),
    ("Betrag ohne Beleg", "hilfe", '"Eine Hilfe."', '"Es gibt 99 Euro."', f"{H}.einfach"),
    ("Steuerzeichen", "hilfe", '"Eine Hilfe."', '"Eine\\u0007 Hilfe."', "ohne Steuerzeichen"),
    ("Name der Datei", "hilfe", 'id = "hilfe"', 'id = "hilfen"', f"{H}.id"),
    ("Name des Ordners", "hilfe", '"a_geld"', '"b_geld"', f"{H}.gruppe"),
    ("Art des Fakts", "fakten", 'art = "anlass"', 'art = "wunsch"', f"{F}: fakt[4].art"),
    ("Ebene des Fakts", "fakten", 'ebene = "haushalt"', 'ebene = "haus"', f"{F}: fakt[0].ebene"),
    ("Anlass ohne Ja und Nein", "fakten", '"bool"\ntext = "Schulden"', '"zahl"\ntext = "Schulden"',
     f"{F}: schulden.typ"),
    ("Fakt doppelt", "fakten", 'name = "ssw"', 'name = "gkv"', "jeder Name nur einmal"),
    ("Papier fehlt in der Tabelle", "fakten", 'duldung = "nein"\n', "", f"{F}: ah_sgb2.tabelle"),
    ("Zahl als Wort", "fakten", "wert = 13", 'wert = "13"', f"{F}: ssw.antworten[1].wert"),
    ("Spanne verkehrt", "fakten", "bis = 42", "bis = 2", f"{F}: ssw.antworten[1].bis"),
    ("Ableitung bei einer Frage", "fakten", 'text = "Woche"', 'text = "W"\nableitung = "gkv"',
     f"{F}: ssw.ableitung"),
    ("Wahrheit als Wort", "fakten", 'text = "Woche"', 'text = "W"\nfluechtig = "ja"',
     f"{F}: fakt[1].fluechtig"),
    ("fremde Tabelle", "bedarfe", "[[thema]]", "[[themen]]", f"{B}: themen"),
    ("Bereich des Themas", "bedarfe", "geld_arbeit", "arbeit", f"{B}: thema[0].lebensbereich"),
    ("Thema nennt keinen Anlass", "bedarfe", '["schulden"]', '["gkv"]', f"{B}: geld.nennt"),
    ("Thema ohne Worte", "bedarfe", 'text = "Geld"', 'text = ""', f"{B}: thema[0].text"),
    ("Kennzahl ohne Fundstelle", "parameter", 'norm = "SGB II § 20"', 'norm = ""',
     f"{P}: kennzahl[0].norm"),
    ("Kennzahl als Wort", "parameter", "wert = 563", 'wert = "563"',
     f"{P}: kennzahl[0].werte.wert"),
    ("Kennzahl unendlich", "parameter", "wert = 563", "wert = inf", f"{P}: kennzahl[0].werte.wert"),
    ("Kennzahl ohne Wert", "parameter", "[kennzahl.werte]\nwert = 563", "",
     f"{P}: kennzahl[0].werte: fehlt"),
]  # fmt: skip


def test_there_are_enough_kinds_and_each_has_its_own_name():
    namen = [name for name, *_ in BRUECHE]
    assert len(set(namen)) == len(namen) >= 25


@pytest.mark.parametrize(
    ("datei", "alt", "neu", "stelle"), [b[1:] for b in BRUECHE], ids=[b[0] for b in BRUECHE]
)
def test_a_broken_entry_is_refused_with_its_place(tmp_path: Path, datei, alt, neu, stelle):
    assert alt in TEILE[datei]
    gesagt = stellen(schreiben(tmp_path, **{datei: TEILE[datei].replace(alt, neu, 1)}))
    assert stelle in gesagt
    assert all(FORM.match(zeile) for zeile in gesagt.splitlines()), gesagt


INDEX = "gesetz,paragraph,ueberschrift\nSGB II,§ 7,Leistungsberechtigte\nSGB II,§ 21,Mehrbedarfe\n"


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('"SGB II § 7"', '"XYZG § 1"', f'{H}.rechtsgrundlage[0].norm: "XYZG § 1"'),
        ('"SGB II § 7"', '"SGB II § 777"', f"{H}.rechtsgrundlage[0].norm"),
        ('"§ 7 SGB II"', '"§ 7 XYZG"', f"{H}.bedingung[0].fundstelle"),
        (
            '"Leistungsberechtigte"',
            '"Berechtigte"',
            f'{H}.rechtsgrundlage[0].ueberschrift: "Berechtigte" – erlaubt: Leistungsberechtigte',
        ),
    ],
)
def test_a_norm_that_its_own_index_does_not_know_is_refused(tmp_path: Path, alt, neu, stelle):
    gut = schreiben(tmp_path / "gut")
    (gut / "paragraphen.csv").write_text(INDEX, "utf-8")
    assert load_wissen(gut).leistungen
    falsch = LEISTUNG.replace(alt, neu, 1)
    assert falsch != LEISTUNG
    ordner = schreiben(tmp_path / "falsch", hilfe=falsch)
    assert load_wissen(ordner).leistungen, "without an index nobody can look it up"
    (ordner / "paragraphen.csv").write_text(INDEX, "utf-8")
    gesagt = stellen(ordner)
    assert stelle in gesagt
    assert all(FORM.match(zeile) for zeile in gesagt.splitlines()), gesagt


def test_bytes_that_are_no_text_are_refused_with_file_and_line(tmp_path: Path):
    from lotse.domain.fehler import Hinweis
    from lotse.exchange.wissen import load_wissen

    ordner = schreiben(tmp_path)
    (ordner / "bedarfe.toml").write_bytes(b"\n\xff\xfe\xfa")
    with pytest.raises(Hinweis, match=r"bedarfe\.toml.*Zeile 2"):
        load_wissen(ordner)
