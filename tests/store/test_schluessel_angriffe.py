"""Whatever somebody does to a key file: it opens with the right secret, or it says it is damaged.

It never opens for another person, never cheaper, and never runs what it was told to run.
"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.store.schluessel import (
    GRENZEN,
    FalschesPasswort,
    Kosten,
    Schluesseldateifehler,
    Slotart,
    new_schluessel,
    open_bund,
)
from lotse.store.schluesseldatei import from_bytes, to_bytes
from tests.werkzeug.schluessel import BILLIGE_GRENZEN, bund_mit, wort

ANNA, BERND = "Pferd Heft Mond Tisch", "zweites Passwort lang"
SCHLUESSEL = new_schluessel()
BUND = bund_mit(SCHLUESSEL, anna=ANNA, bernd=BERND)
FELDER = ("id", "art", "name", "kdf", "salz", "nonce", "verpackt")
ZAHLEN = st.one_of(
    st.integers(-(2**70), 2**70), st.floats(), st.booleans(), st.none(), st.text(max_size=5)
)


def versuche(daten: bytes, geheimnis: str, name: str) -> bytearray | None:
    try:
        bund = from_bytes(daten)
        return open_bund(bund, wort(geheimnis), Slotart.PASSWORT, name, grenzen=BILLIGE_GRENZEN)[0]
    except (FalschesPasswort, Schluesseldateifehler):
        return None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 2)] * 2, st.sampled_from(FELDER)), max_size=6))
def test_swapped_parts_of_slots_open_nothing_for_the_wrong_person(taeusche):
    roh = json.loads(to_bytes(BUND))
    for eins, zwei, feld in taeusche:
        slots = roh["slots"]
        slots[eins][feld], slots[zwei][feld] = slots[zwei][feld], slots[eins][feld]
    daten = json.dumps(roh).encode()
    for geheimnis, fremder in ((ANNA, "bernd"), (BERND, "anna")):
        assert versuche(daten, geheimnis, fremder) is None
    for geheimnis, name in ((ANNA, "anna"), (BERND, "bernd")):
        assert versuche(daten, geheimnis, name) in (None, SCHLUESSEL)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from("tmp"), ZAHLEN)
def test_no_other_cost_is_ever_accepted(feld, wert):
    roh = json.loads(to_bytes(BUND))
    alt = roh["slots"][0]["kdf"][feld]
    roh["slots"][0]["kdf"][feld] = wert
    try:
        daten = json.dumps(roh).encode()
    except (ValueError, OverflowError):
        return
    offen = versuche(daten, ANNA, "anna")
    assert offen == (SCHLUESSEL if wert == alt and type(wert) is int else None)


@settings(max_examples=300)
@given(st.integers(-(2**70), 2**70), st.integers(-(2**70), 2**70), st.integers(-100, 100))
def test_in_production_only_costs_between_the_borders_run_at_all(t, m, p):
    kosten = Kosten(t, m, p)
    unten, oben = GRENZEN.mindestens, GRENZEN.hoechstens
    erlaubt = unten.t <= t <= oben.t and unten.m <= m <= oben.m and unten.p <= p <= oben.p
    assert GRENZEN.erlaubt(kosten) is erlaubt
    if not erlaubt:
        bund = replace(BUND, slots=(replace(BUND.slots[0], kosten=kosten),))
        with pytest.raises(Schluesseldateifehler):
            open_bund(bund, wort(ANNA), Slotart.PASSWORT)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_under_another_name_nobody_opens(name):
    roh = json.loads(to_bytes(BUND))
    roh["slots"][1]["name"] = name
    daten = json.dumps(roh).encode()
    assert versuche(daten, BERND, name) == (SCHLUESSEL if name == "bernd" else None)


@settings(max_examples=100)
@given(st.sampled_from(FELDER), st.integers(0, 2), st.booleans())
def test_a_key_that_stands_twice_is_refused_wherever_it_stands(feld, nummer, vorn):
    text = to_bytes(BUND).decode()
    stellen = [i for i in range(len(text)) if text.startswith(f'"{feld}":', i)]
    wo = stellen[nummer % len(stellen)]
    doppelt = f'"{feld}": "x", ' if vorn else f'"{feld}": null, '
    with pytest.raises(Schluesseldateifehler):
        from_bytes((text[:wo] + doppelt + text[wo:]).encode())
