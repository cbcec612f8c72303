"""Twelve households, calculated by hand in tests/matching/rechnungen/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from lotse.domain.rechnung import Einkommen, Spanne
from lotse.matching import rechner_sgb2 as sgb2
from tests.werkzeug.rechner import Haushalt, haushalt, spanne, zahlen

ORDNER = Path(__file__).parent / "rechnungen"
DATEIEN = sorted(ORDNER.glob("*.toml"))
SUMMEN = ("luecke", "kiz_betrag", "wohngeld_betrag", "deckung")
BAENDER = ("grundsicherungsgeld", "kinderzuschlag", "wohngeld")
ANDERES = {"bedarf", "gesagt", "weg", *SUMMEN, *BAENDER}


def gelesen(datei: Path) -> Mapping:
    return tomllib.loads(datei.read_text("utf-8"))


def betrag(wort: str) -> Spanne:
    von, _, bis = wort.partition("..")
    return spanne((Decimal(von), Decimal(bis or von)))


def zu_haus(h: Mapping) -> Haushalt:
    alter = h.get("alter_eltern") or [None] * len(h["brutto"])
    einkommen = [
        Einkommen(betrag(b), betrag(n), lohnsteuer=h.get("lohnsteuer"), alter=a)
        for b, n, a in zip(h["brutto"], h["netto"], alter, strict=True)
    ]
    return haushalt(
        *einkommen,
        alter=h["kinder"],
        miete=h["miete"],
        heizung=h["heizung"],
        unterhalt=h.get("unterhalt", ()),
        mietenstufe=h["mietenstufe"],
        vermoegen=betrag(h.get("vermoegen", "0")),
        schwanger_ab_13=h.get("schwanger_ab_13", False),
        paar=h["paar"],
    )


@pytest.fixture(params=DATEIEN, ids=lambda datei: datei.stem)
def muster(request):
    return gelesen(request.param)


def test_there_are_at_least_eight_that_a_social_worker_can_read():
    assert len(DATEIEN) >= 8
    for datei in DATEIEN:
        inhalt = gelesen(datei)
        assert inhalt["titel"]
        assert inhalt["geschichte"]
        assert len(inhalt["rechenweg"]) >= 3


def test_the_sums_are_those_calculated_by_hand(muster):
    haus, erwartet = zu_haus(muster["haushalt"]), muster["erwartet"]
    grenzen = haus.grenzen()
    for name in SUMMEN:
        if name in erwartet and name != "deckung":
            assert getattr(grenzen, name) == betrag(erwartet[name]), name
    if "deckung" in erwartet:
        assert grenzen.deckung == betrag(erwartet["deckung"])
    if "bedarf" in erwartet:
        (fall,) = haus.faelle()
        assert sgb2.bedarf(zahlen(), fall, sgb2.arm(fall)) == Decimal(erwartet["bedarf"])


def test_bands_way_and_facts_are_those_expected(muster):
    ergebnis, erwartet = zu_haus(muster["haushalt"]).rechne(), muster["erwartet"]
    assert {n: ergebnis.band(n).band.value for n in BAENDER} == {n: erwartet[n] for n in BAENDER}
    assert ergebnis.weg.art.value == erwartet["weg"]
    fakten = {n: wert for n, wert in erwartet.items() if n not in ANDERES}
    assert {n: ergebnis.fakten[n] for n in fakten} == fakten


@pytest.mark.parametrize("nummer", ["01", "04", "08"])
def test_the_amount_that_may_be_said_is_rounded(nummer):
    (datei,) = ORDNER.glob(f"{nummer}_*.toml")
    muster = gelesen(datei)
    ergebnis = zu_haus(muster["haushalt"]).rechne()
    assert ergebnis.band("grundsicherungsgeld").betrag == betrag(muster["erwartet"]["gesagt"])
