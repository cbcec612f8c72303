"""`lotse wirkung`: sums of one's own data, guarded and remembered."""

from __future__ import annotations

import json
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.domain.indikator import Bestand, Kontextmerkmal, Kontextwert, Messgebiet
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.ort import Ort
from lotse.domain.protokoll import Tat
from lotse.domain.stimme import Broetchen
from lotse.store.protokoll import entries


def familien(einheit, anfang, anzahl):
    for nummer in range(anfang, anfang + anzahl):
        ort = Ort(stadtteil="Nordstadt" if nummer % 4 else "Hafen")
        familie = Familie(
            FamilieId(f"w{nummer}"),
            f"26-9{nummer:02}",
            f"Canary{nummer}",
            date(2026, 3, 1),
            ort=ort,
        )
        einheit.save(None, Akte(familie))


@pytest.fixture
def viele(haus):
    haus.oeffne()
    with haus.einheit() as unit:
        familien(unit, 0, 30)
    haus.offen.close()
    return haus


def test_f36_the_report_is_told_as_text_and_as_json(tippe, viele):
    rueckgabe, aus, fehler = tippe("wirkung", "--jahr", "2026", "--ordner", viele.wurzel)
    assert (rueckgabe, fehler) == (0, "")
    assert "Jahresbericht, 01.01.2026 bis" in aus
    assert "neu dazugekommen" in aus
    assert "Canary" not in aus
    _, aus, _ = tippe("wirkung", "--format", "json", "--ordner", viele.wurzel)
    gelesen = json.loads(aus)
    assert gelesen["von"] == "2026-01-01"
    assert all(tabelle["zaehlt"] for tabelle in gelesen["tabellen"])


def test_f36_a_report_from_the_command_line_stands_in_the_audit_log(tippe, viele, tmp_path):
    tippe("wirkung", "--jahr", "2026", "--ordner", viele.wurzel)
    tippe("wirkung", "--ordner", viele.wurzel, "--format", "csv", "--ausgabe", tmp_path)
    with viele.oeffne().engine.connect() as connection:
        taten = [(e.tat, e.objekt, e.grund) for e in entries(connection)]
    viele.offen.close()
    assert [t for t in taten if t[0] is Tat.AUSGEGEBEN] == [
        (Tat.AUSGEGEBEN, "", "bericht.konsole"),
        (Tat.AUSGEGEBEN, "", "bericht.csv.konsole"),
    ]


def test_e10_e35_the_command_tells_the_standort_mix_and_the_small_improvements(tippe, haus):
    orte = {"Oststadt": (12, 900), "Südstadt": (10, 700), "Weststadt": (8, 60), "Hafen": (6, 40)}
    haus.oeffne()
    with haus.einheit() as unit:
        for ort, (anzahl, _) in orte.items():
            for nummer in range(anzahl):
                unit.save(None, mit_gespraech(f"{ort}{nummer}", ort))
        unit.merke_bestand(vor_ort({ort: kinder for ort, (_, kinder) in orte.items()}))
        unit.merke_broetchen(Broetchen("b", date(2026, 3, 1), "Der Aushang ist lesbar."))
    haus.offen.close()
    _, aus, _ = tippe("wirkung", "--jahr", "2026", "--ordner", haus.wurzel)
    assert "März 2026: Der Aushang ist lesbar." in aus
    assert "Oststadt: Kinder 900, Anteil 20,0 %, Kinder mal Anteil 180, Gespräche 12" in ein(aus)
    assert "Hafen" not in aus  # E-54: fewer than 50 children
    _, aus, _ = tippe("wirkung", "--format", "json", "--jahr", "2026", "--ordner", haus.wurzel)
    gelesen = json.loads(aus)
    assert gelesen["broetchen"] == ["März 2026: Der Aushang ist lesbar."]
    mix = next(t for t in gelesen["tabellen"] if t["titel"].startswith("Standort-Mix"))
    assert mix["zeilen"][1] == ["Oststadt", "900", "20,0 %", "180", "12", "168"]


def mit_gespraech(key, ort):
    tag = date(2026, 3, 1)
    familie = Familie(FamilieId(key), f"26-{key}", f"Wort{key}", tag, ort=Ort(stadtteil=ort))
    wie = (Kontaktergebnis.GESPROCHEN, Kontaktergebnis.NICHT_ERREICHT)
    kontakte = (Kontakt(f"{e}{key}", Kontaktart.PRAXIS, e, tag) for e in wie)
    return Akte(familie, kontakte=tuple(kontakte))


def vor_ort(kinder):
    return Bestand(
        "x",
        gebiete=tuple(Messgebiet(ort, ort, "Stadtteil", None, n) for ort, n in kinder.items()),
        merkmale=(Kontextmerkmal("sgb2", "SGB-II-Quote"),),
        kontext=tuple(Kontextwert("sgb2", ort, 2025, 20.0) for ort in kinder),
    )


def ein(text):
    return " ".join(text.split())


@pytest.mark.parametrize(("form", "anfang"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_the_tables_are_written_as_a_file(tippe, viele, tmp_path, form, anfang):
    ziel = tmp_path / "aus"
    rueckgabe, _, fehler = tippe(
        "wirkung", "--format", form, "--ausgabe", ziel, "--ordner", viele.wurzel
    )
    assert (rueckgabe, fehler) == (0, "")
    (datei,) = ziel.iterdir()
    assert datei.name.startswith("Lotse_Wirkung_20")
    assert datei.read_bytes().startswith(anfang)
    assert b"Canary" not in datei.read_bytes()


def test_e53_a_report_that_differs_by_a_few_families_warns(tippe, viele):
    assert tippe("wirkung", "--jahr", "2026", "--ordner", viele.wurzel)[0] == 0
    viele.oeffne()
    with viele.einheit() as unit:
        familien(unit, 50, 2)
    viele.offen.close()
    rueckgabe, _, fehler = tippe("wirkung", "--jahr", "2026", "--ordner", viele.wurzel)
    assert rueckgabe == 1
    assert "nur um 1 bis 4" in " ".join(fehler.split())


def test_too_few_families_have_no_report(tippe, haus):
    rueckgabe, aus, _ = tippe("wirkung", "--jahr", "2026", "--ordner", haus.wurzel)
    assert rueckgabe == 1
    assert "Zu wenige Familien" in aus


@pytest.mark.parametrize(
    "falsch",
    [("--format", "pdf"), ("--ausgabe", "x"), ("--jahr", "1850"), ("--halbjahr", "3")],
)
def test_a_wrong_call_is_told_before_any_secret_is_asked(tippe, falsch):
    assert tippe("wirkung", *falsch)[0] == 2
