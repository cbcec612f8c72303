"""`lotse wirkung`: sums of one's own data, guarded and remembered."""

from __future__ import annotations

import json
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.domain.ort import Ort


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
