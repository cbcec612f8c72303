from __future__ import annotations

import pytest

from lotse.exchange.lesen_baum import tabelle_aus
from lotse.exchange.profil_form import Ziel
from lotse.exchange.spalten_erkennen import erkenne_spalten, hat_angebote
from lotse.exchange.spalten_worte import KENNUNG, faltname, tageszeit, ziel_nach_namen
from lotse.services.katalogarbeit import Spaltengrund, Spaltenvorschlag


def erkannt(**spalten: list[str]) -> dict[str, Spaltenvorschlag]:
    """Columns with their cells, as they are understood."""
    anzahl = max(map(len, spalten.values()))
    zeilen = [
        (n, {name: zellen[n % len(zellen)] for name, zellen in spalten.items()})
        for n in range(anzahl)
    ]
    return {v.spalte: v for v in erkenne_spalten(tabelle_aus(zeilen, "l.csv"))}


@pytest.mark.parametrize(
    ("spalte", "ziel"),
    [
        ("Straße / Nr.", Ziel.STRASSE),
        ("STRASSE", Ziel.STRASSE),
        ("Träger", Ziel.TRAEGER),
        ("TRAEGER", Ziel.TRAEGER),
        ("e-mail", Ziel.MAIL),
        ("E-Mail-Adresse", Ziel.MAIL),
        ("einrichtung_plz", Ziel.PLZ),
        ("Postleitzahl", Ziel.PLZ),
        ("plz_ort", Ziel.PLZ_ORT),
        ("Öffnungszeiten (Sommer)", Ziel.ZEITEN),
        ("Telefon privat?", Ziel.TELEFON),
        ("Hours of operation", Ziel.ZEITEN),
        ("lfd. Nr.", KENNUNG),
        ("director", "person"),
        ("Ansprechpartner/in", "person"),
        ("traeger_name", Ziel.TRAEGER),
        ("traeger_strasse", ""),
        ("pruefung_1", ""),
        ("xyz", ""),
    ],
)
def test_names_of_real_lists_are_known(spalte, ziel):
    assert ziel_nach_namen(spalte) == ziel


def test_spellings_of_a_name_are_one():
    assert faltname("Straße / Haus-Nr.") == faltname("strasse_haus_nr") == "strasse_haus_nr"


@pytest.mark.parametrize(
    ("spalte", "teil"),
    [("mo_o", ("Mo", "von")), ("tu_c", ("Di", "bis")), ("Montag", ("Mo", "ganz")),
     ("Do von", ("Do", "von")), ("Sa bis", ("Sa", "bis")), ("modus", ("", ""))],
)  # fmt: skip
def test_columns_of_a_weekday(spalte, teil):
    assert tageszeit(spalte) == teil


def test_the_content_decides_where_the_name_says_nothing():
    spalten = erkannt(
        A=["Elterncafé Nord", "Treff Süd"],
        B=["cafe@nord.example", "treff@sued.example"],
        C=["https://nord.example", "www.sued.example"],
        D=["0221 4710001", "+49 221 4710002"],
        E=["50990 Nordstadt", "50991 Altstadt"],
    )
    assert [v.ziel for v in spalten.values()] == [
        Ziel.WEITERES, Ziel.MAIL, Ziel.WEB, Ziel.TELEFON, Ziel.PLZ_ORT,
    ]  # fmt: skip
    assert spalten["B"].grund is Spaltengrund.INHALT
    assert spalten["B"].beispiele == ("cafe@nord.example", "treff@sued.example")


def test_titles_lie_and_the_content_is_asked():
    spalten = erkannt(Einrichtung=["Café"], PLZ=["siehe oben"], Telefon=["keins", "nur Mail"])
    assert spalten["PLZ"].ziel != Ziel.PLZ
    assert spalten["Telefon"].ziel != Ziel.TELEFON


def test_codes_without_a_legend_stay_unknown():
    spalten = erkannt(
        name=["A", "B"], languages=["0|3", "7"], themen=["1|4|6", "2"], typ=["0", "1"]
    )
    assert [spalten[n].grund for n in ("languages", "themen", "typ")] == [Spaltengrund.CODE] * 3
    assert not any(spalten[n].ziel for n in ("languages", "themen", "typ"))


def test_people_and_empty_columns_are_left_out():
    spalten = erkannt(name=["A", "B"], Leitung=["Frau Muster", "Herr Beispiel"], leer=["", "-"])
    assert spalten["Leitung"].grund is Spaltengrund.PERSON
    assert spalten["leer"].grund is Spaltengrund.LEER


def test_of_two_columns_for_one_field_the_second_joins_the_text():
    spalten = erkannt(
        name=["A"], einrichtung=["Haus B"], Telefon=["0221 4710001"], Mobil=["0172 1"]
    )
    assert (spalten["name"].ziel, spalten["einrichtung"].ziel) == (Ziel.NAME, Ziel.WEITERES)
    assert spalten["Mobil"].ziel == Ziel.TELEFON, "several numbers are welcome"


def test_the_id_is_the_column_that_differs_most():
    spalten = erkannt(code=["1", "1", "1"], id=["1", "2", "3"], name=["A", "B", "C"])
    assert (spalten["id"].ziel, spalten["code"].ziel) == (KENNUNG, "")


@pytest.mark.parametrize(
    ("spalten", "angebote"),
    [
        ({"name": ["A"], "telefon": ["0221 4710001"]}, True),
        ({"name": ["A"], "lat": ["50.9"], "lon": ["6.9"]}, False),
        ({"plz": ["50990"], "ort": ["Nord"], "ags": ["05999000"]}, False),
        ({"jahr": ["2020"], "geburten": ["29"]}, False),
        ({"name": ["Altstadt"], "id": ["1"]}, False),
        ({"einrichtung": ["A"], "strasse": ["Weg 1"], "plz": ["50990"]}, True),
    ],
)
def test_a_list_of_helps_has_a_name_and_a_way_to_reach_them(spalten, angebote):
    assert hat_angebote(erkannt(**spalten).values()) is angebote
