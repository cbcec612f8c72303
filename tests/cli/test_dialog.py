"""`lotse dialog`: read, show, find the like; never a lone number."""

from __future__ import annotations

import json

import pytest

from lotse.services.zahlen.tabelle import Schutz

KOPF = "indikator;gebiet;jahr;schicht;n;N\n"
ZEILEN = "".join(
    f"{indikator};{ort};{jahr};;{n};200\n"
    for indikator in ("verein", "vorsorge", "adipositas", "kita_mit_drei")
    for ort, n in (("Nord", 40), ("Süd", 50))
    for jahr in (2024, 2025)
)


@pytest.fixture
def datei(tmp_path):
    pfad = tmp_path / "zahlen.csv"
    pfad.write_text(KOPF + ZEILEN, "utf-8")
    return pfad


def test_f39_a_table_is_read_and_kept_and_shown_again(tippe, haus, datei):
    rueckgabe, aus, fehler = tippe("dialog", "einlesen", datei, "--ordner", haus.wurzel)
    assert (rueckgabe, fehler) == (0, "")
    assert "Werte: 16, Indikatoren: 4" in aus
    assert "Gespeichert." in aus
    rueckgabe, aus, _ = tippe("dialog", "zeigen", "--ordner", haus.wurzel)
    assert rueckgabe == 0
    assert "Nord: 2024 20,0 % (40 von 200; 15 bis 26 %)" in aus
    assert aus.rstrip().endswith("Der Unterschied kann viele Gründe haben.")


def test_a_probe_writes_nothing_and_asks_for_no_password(tippe, haus, datei):
    _, aus, _ = tippe("dialog", "einlesen", datei, "--probe", "--ordner", haus.wurzel)
    assert "Nur zur Probe: Nichts wurde gespeichert." in aus
    assert tippe.fragen == []
    rueckgabe, aus, _ = tippe("dialog", "zeigen", "--ordner", haus.wurzel)
    assert rueckgabe == 1
    assert "Noch sind keine Zahlen der Region eingelesen" in aus


def test_what_was_not_taken_is_told_and_ends_with_one(tippe, datei):
    datei.write_text(KOPF + ZEILEN + "verein;Nord;2026;;300;200\n", "utf-8")
    rueckgabe, aus, _ = tippe("dialog", "einlesen", datei, "--probe")
    assert rueckgabe == 1
    assert "Zeile 18, n, 300 / 200: n ist größer als N. Nicht gelesen." in " ".join(aus.split())
    rueckgabe, aus, _ = tippe("dialog", "einlesen", datei, "--probe", "--format", "json")
    gelesen = json.loads(aus)
    assert (rueckgabe, gelesen["abgewiesen"], gelesen["probe"]) == (1, 1, True)
    assert [b["code"] for b in gelesen["befunde"] if b["stufe"] == "abgewiesen"] == ["n_groesser_N"]
    assert gelesen["spalten"]["N"] == "N"


def test_columns_may_be_named_by_hand(tippe, tmp_path):
    pfad = tmp_path / "verein.csv"
    pfad.write_text("wo;wann;x;y\nNord;2025;30;90\n", "utf-8")
    wahl = [teil for s in ("wo=gebiet", "wann=jahr", "x=n", "y=N") for teil in ("--spalte", s)]
    rueckgabe, aus, _ = tippe("dialog", "einlesen", pfad, "--probe", *wahl, "--format", "json")
    assert rueckgabe == 0
    assert json.loads(aus)["werte"] == 1
    assert tippe("dialog", "einlesen", pfad, "--probe", "--spalte", "wo=quatsch")[0] == 2


def test_e47_fewer_than_three_indicators_are_not_shown(tippe, haus, datei):
    datei.write_text(KOPF + "".join(z + "\n" for z in ZEILEN.splitlines()[:8]), "utf-8")
    tippe("dialog", "einlesen", datei, "--ordner", haus.wurzel)
    rueckgabe, aus, _ = tippe("dialog", "zeigen", "--ordner", haus.wurzel)
    assert rueckgabe == 1
    assert "Erst 2 Indikatoren" in aus


def test_e47_every_shown_value_has_n_and_interval_or_says_why_not(tippe):
    _, aus, _ = tippe("dialog", "zeigen", "--beispiel", "--format", "json")
    daten = json.loads(aus)
    assert len(daten["bilder"]) >= 3
    for bild in daten["bilder"]:
        assert bild["fragen"][-1] == "Was probieren wir?"
        assert bild["hinweise"][-1] == "Der Unterschied kann viele Gründe haben."
        for jahr in (j for reihe in bild["reihen"] for j in reihe["jahre"]):
            if jahr["anteil"] is not None:
                assert jahr["N"] >= 10
                assert jahr["grenzen"][0] <= jahr["anteil"] <= jahr["grenzen"][1]
            else:
                assert jahr["verdeckt"] or jahr["luecke"]
    assert daten["fuss"][0].startswith("Diese Zahlen sind erfunden.")


def test_e45_strata_of_a_place_are_shown(tippe):
    wahl = ("--indikator", "einschulung_sprache", "--gebiet", "Landkreis Musterland", "--schichten")
    rueckgabe, aus, _ = tippe("dialog", "zeigen", "--beispiel", *wahl)
    assert rueckgabe == 0
    for schicht in ("niedrig", "mittel", "hoch"):
        assert f"Landkreis Musterland, {schicht}: 2020 " in aus
    assert "2021 Lücke" in aus


def test_e48_areas_stand_by_the_alphabet(tippe):
    _, aus, _ = tippe("dialog", "zeigen", "--beispiel", "--format", "json")
    for bild in json.loads(aus)["bilder"]:
        namen = [r["gebiet"] for r in bild["reihen"]]
        assert namen == sorted(namen, key=str.casefold)


def test_e46_similar_places_and_why(tippe):
    rueckgabe, aus, _ = tippe("dialog", "aehnlich", "lindenmoor", "--beispiel")
    assert rueckgabe == 0
    assert aus.index("Bachweiler ist ähnlich bei") < aus.index("Mühlenhag ist")
    assert "viele Gründe" in aus
    _, aus, _ = tippe("dialog", "aehnlich", "Lindenmoor", "--beispiel", "--format", "json")
    daten = json.loads(aus)
    assert daten["aehnlich"][0]["gebiet"] == "Bachweiler"
    assert len(daten["aehnlich"]) == 5
    assert "rang" not in aus.casefold()


@pytest.mark.parametrize(
    "falsch",
    [
        ("aehnlich", "Nirgendwo", "--beispiel"),
        ("zeigen", "--beispiel", "--gebiet", "Nirgendwo"),
        ("zeigen", "--beispiel", "--indikator", "glueck"),
        ("einlesen",),
    ],
)
def test_a_wrong_name_says_which_ones_there_are(tippe, falsch):
    rueckgabe, _, fehler = tippe("dialog", *falsch)
    assert rueckgabe == 2
    assert fehler


def test_e53_the_threshold_of_the_office_counts_here_too(tippe, haus, datei):
    zeilen = "".join(
        f"verein;{o};2025;;{n};200\n" for o, n in (("Ost", 8), ("West", 60), ("Mitte", 70))
    )
    datei.write_text(KOPF + ZEILEN + zeilen, "utf-8")
    tippe("dialog", "einlesen", datei, "--ordner", haus.wurzel)
    _, vorher, _ = tippe("dialog", "zeigen", "--indikator", "verein", "--ordner", haus.wurzel)
    assert "Ost: 2024 Lücke, 2025 4,0 % (8 von 200" in vorher
    haus.oeffne()
    with haus.einheit() as unit:
        unit.merke_schutz(Schutz(11))
    haus.offen.close()
    _, nachher, _ = tippe("dialog", "zeigen", "--indikator", "verein", "--ordner", haus.wurzel)
    assert "Ost: 2024 Lücke, 2025 verdeckt" in nachher


def test_an_indicator_that_was_asked_for_and_cannot_be_drawn_is_named(tippe):
    wahl = ("--indikator", "eltern_schulzeit")
    _, aus, _ = tippe("dialog", "zeigen", "--beispiel", *wahl)
    assert "darum nicht dabei: Eltern nach Schulzeit" in aus
    _, aus, _ = tippe("dialog", "zeigen", "--beispiel", *wahl, "--format", "json")
    assert json.loads(aus)["ohne_bild"] == ["Eltern nach Schulzeit"]
