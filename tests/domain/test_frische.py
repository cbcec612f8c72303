from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.angebot import Ergebnisart, Pruefung, Status
from lotse.domain.frische import (
    Frische,
    Meldung,
    Meldungsart,
    Pruefzeile,
    anrufliste,
    frische,
    frische_satz,
    rhythmus,
    stichtage,
)

HEUTE = date(2026, 11, 24)
FRISCH = date(2026, 10, 1)
ALT = date(2023, 10, 1)


def zeile(key, geprueft_am=FRISCH, status=Status.AKTIV, **felder):
    return Pruefzeile(key, f"Stelle {key}", "Verein", status, geprueft_am, 12, **felder)


def falsch(key, tag=HEUTE, art=Meldungsart.NUMMER_FALSCH):
    return Meldung(key, art, tag)


@pytest.mark.parametrize(
    ("am", "wie_frisch"),
    [
        (None, Frische.UNBEKANNT),
        (date(2025, 11, 25), Frische.FRISCH),
        (date(2025, 11, 24), Frische.FAELLIG),
        (date(2024, 11, 25), Frische.FAELLIG),
        (date(2024, 11, 24), Frische.ALT),
    ],
)
def test_fresh_due_old_unknown(am, wie_frisch):
    assert frische(am, 12, HEUTE) is wie_frisch


@given(
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.integers(0, 40),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_the_days_the_store_keeps_say_what_the_rule_says(am, abstand, heute):
    if heute < am:
        return
    faellig, alt = stichtage(am, abstand)
    erwartet = (
        Frische.ALT if heute >= alt else Frische.FAELLIG if heute >= faellig else Frische.FRISCH
    )
    assert frische(am, abstand, heute) is erwartet


def test_the_rhythm_follows_the_kind():
    assert [rhythmus(art) for art in ("Elternkurs", "Elterncafé", "Jugendamt", "Hebamme")] == [
        6,
        6,
        12,
        12,
    ]


@pytest.mark.parametrize(
    ("pruefung", "satz"),
    [
        (None, "Noch nie geprüft – bitte vorher anrufen."),
        (Pruefung(FRISCH), "Geprüft am 1.10.2026."),
        (Pruefung(date(2025, 11, 1)), "Geprüft am 1.11.2025. Die nächste Prüfung steht an."),
        (Pruefung(date(2024, 9, 24)), "Vor 26 Monaten geprüft – bitte vorher anrufen."),
        (Pruefung(FRISCH, wie=Ergebnisart.IMPORT),
         "Aus einer Liste übernommen, Stand 1.10.2026 – bitte vorher anrufen."),
    ],
)  # fmt: skip
def test_the_sentence_says_when_and_what_to_do(pruefung, satz):
    assert frische_satz(pruefung, 12, HEUTE) == satz


def test_the_list_holds_five_reported_first_then_most_used():
    zeilen = [zeile(f"a{i}", ALT) for i in range(8)] + [zeile("frisch"), zeile("gemeldet")]
    liste = anrufliste(zeilen, {"a3": 4, "a7": 9, "frisch": 50}, [falsch("gemeldet")], HEUTE)
    assert [anruf.zeile.key for anruf in liste] == ["gemeldet", "a7", "a3", "a0", "a1"]
    assert liste[0].gruende == ("Die Nummer stimmt nicht (gemeldet am 24.11.2026).",)
    assert liste[1].genutzt == 9


def test_two_wrong_numbers_stand_on_top():
    meldungen = [
        falsch("b", date(2026, 11, 1)),
        falsch("b"),
        falsch("a", art=Meldungsart.WARTELISTE),
    ]
    liste = anrufliste([zeile("a"), zeile("b")], {"a": 100}, meldungen, HEUTE)
    assert [anruf.zeile.key for anruf in liste] == ["b", "a"]


def test_ending_money_and_a_missing_source_are_reasons():
    bald = zeile("geld", finanziert_bis=date(2027, 1, 19))
    weg = zeile("weg", fehlt_in_quelle=True)
    liste = anrufliste([bald, weg, zeile("gut")], {}, [], HEUTE)
    assert {anruf.zeile.key: anruf.gruende for anruf in liste} == {
        "geld": ("Die Finanzierung endet am 19.1.2027.",),
        "weg": ("Steht nicht mehr in der Quelle.",),
    }
    spaeter = replace(bald, finanziert_bis=date(2027, 1, 20))
    assert anrufliste([spaeter], {}, [], HEUTE) == ()


def test_who_does_not_wish_to_be_listed_is_not_called():
    weg = zeile("weg", ALT, Status.NICHT_LISTEN)
    zu = zeile("zu", ALT, Status.GESCHLOSSEN)
    assert anrufliste([weg, zu], {}, [falsch("weg")], HEUTE) == ()
    assert [a.zeile.key for a in anrufliste([zu], {}, [falsch("zu")], HEUTE)] == ["zu"]
