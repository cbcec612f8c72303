"""The data key: wrapped per person, bound to everything beside it, read with suspicion."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.store.schluessel import (
    GRENZEN,
    HOECHSTENS_SLOTS,
    UEBLICH,
    FalschesPasswort,
    Kosten,
    Schluesseldateifehler,
    Slotart,
    add_slot,
    new_schluessel,
    open_bund,
    subkey,
    wipe,
    without_slot,
)
from lotse.store.schluesseldatei import (
    copy_of,
    from_bytes,
    keep_copy,
    read_bund,
    to_bytes,
    write_bund,
)
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, NOTFALL, bund_mit, wort

ANNA, BERND = "Pferd Heft Mond Tisch", "zweites Passwort lang"
SCHLUESSEL = new_schluessel()
BUND = bund_mit(SCHLUESSEL, anna=ANNA, bernd=BERND)


def oeffne(bund, text, name="", art=Slotart.PASSWORT):
    return open_bund(bund, wort(text), art, name, grenzen=BILLIGE_GRENZEN)[0]


def test_each_person_and_the_paper_open_the_same_key():
    papier = open_bund(
        BUND, read_notfallschluessel(NOTFALL), Slotart.NOTFALL, grenzen=BILLIGE_GRENZEN
    )
    assert oeffne(BUND, ANNA, "anna") == oeffne(BUND, BERND, "bernd") == SCHLUESSEL
    assert papier == (SCHLUESSEL, BUND.slots[2])


@pytest.mark.parametrize("text", ["", "x", "falsch", ANNA + " ", BERND, "ä" * 128])
def test_a_wrong_password_is_told_as_that_and_nothing_comes_out(text):
    with pytest.raises(FalschesPasswort, match="passt nicht"):
        oeffne(BUND, text, "anna")


def test_a_password_is_no_paper_and_a_paper_no_password():
    with pytest.raises(FalschesPasswort, match="Der Notfall-Schlüssel"):
        open_bund(BUND, wort(ANNA), Slotart.NOTFALL, grenzen=BILLIGE_GRENZEN)
    with pytest.raises(FalschesPasswort):
        oeffne(BUND, NOTFALL)


def test_a_new_password_wraps_the_same_key_again_and_the_old_one_is_gone():
    neu = add_slot(
        BUND, SCHLUESSEL, wort("ganz neues Wort"), Slotart.PASSWORT, "anna", kosten=BILLIG
    )
    neu = without_slot(neu, BUND.slots[0].id)
    assert oeffne(neu, "ganz neues Wort", "anna") == SCHLUESSEL
    with pytest.raises(FalschesPasswort):
        oeffne(neu, ANNA, "anna")


def test_a_deputy_opens_until_the_slot_is_taken_away():
    neu = add_slot(
        BUND, SCHLUESSEL, wort("Vertretung im Mai"), Slotart.VERTRETUNG, "cem", kosten=BILLIG
    )
    assert oeffne(neu, "Vertretung im Mai", "cem", Slotart.VERTRETUNG) == SCHLUESSEL
    with pytest.raises(FalschesPasswort):
        oeffne(without_slot(neu, neu.slots[-1].id), "Vertretung im Mai", "cem", Slotart.VERTRETUNG)


def test_the_last_password_cannot_be_taken_away():
    bund = bund_mit(SCHLUESSEL, anna=ANNA)
    with pytest.raises(Hinweis, match="das letzte Passwort"):
        without_slot(bund, bund.slots[0].id)


def test_there_are_at_most_eight_slots():
    bund = BUND
    while len(bund.slots) < HOECHSTENS_SLOTS:
        bund = add_slot(bund, SCHLUESSEL, wort("x"), Slotart.VERTRETUNG, "v", kosten=BILLIG)
    with pytest.raises(Hinweis, match="Mehr als 8"):
        add_slot(bund, SCHLUESSEL, wort("x"), Slotart.VERTRETUNG, "v", kosten=BILLIG)


@pytest.mark.parametrize(
    "kosten",
    [
        Kosten(1, 64 * 1024, 1), Kosten(3, 1024, 1), Kosten(3, 1 << 40, 1), Kosten(13, 1 << 16, 1),
        Kosten(3, 1 << 16, 0), Kosten(3, 1 << 16, 9), Kosten(-3, 1 << 16, 1),
    ],
)  # fmt: skip
def test_weakened_and_hostile_costs_are_refused_before_they_run(kosten):
    bund = replace(BUND, slots=(replace(BUND.slots[0], kosten=kosten),))
    with pytest.raises(Schluesseldateifehler, match="beschädigt"):
        open_bund(bund, wort(ANNA), Slotart.PASSWORT)


def test_the_usual_cost_is_allowed_and_the_cheap_one_of_tests_is_not():
    assert GRENZEN.erlaubt(UEBLICH)
    assert not GRENZEN.erlaubt(BILLIG)


@pytest.mark.parametrize(
    "aendern",
    [
        lambda b: replace(b, tresor="0" * 32),
        lambda b: replace(b, slots=(replace(b.slots[0], id="0" * 16), *b.slots[1:])),
        lambda b: replace(b, slots=(replace(b.slots[0], kosten=Kosten(2, 64, 1)), *b.slots[1:])),
        lambda b: replace(b, slots=(replace(b.slots[0], salz=b.slots[1].salz), *b.slots[1:])),
        lambda b: replace(
            b, slots=(replace(b.slots[0], verpackt=b.slots[1].verpackt), *b.slots[1:])
        ),
        lambda b: replace(b, slots=(replace(b.slots[0], nonce=b.slots[1].nonce), *b.slots[1:])),
    ],
    ids=["other file", "other id", "cheaper", "other salt", "swapped slot", "other nonce"],
)
def test_what_stands_beside_the_key_is_bound_to_it(aendern):
    with pytest.raises(FalschesPasswort):
        oeffne(aendern(BUND), ANNA, "anna")


def test_a_renamed_user_or_another_kind_of_slot_stays_shut():
    umbenannt = replace(BUND, slots=(replace(BUND.slots[1], name="anna"),))
    with pytest.raises(FalschesPasswort):
        oeffne(umbenannt, BERND, "anna")
    andere_art = replace(BUND, slots=(replace(BUND.slots[1], art=Slotart.VERTRETUNG),))
    with pytest.raises(FalschesPasswort):
        oeffne(andere_art, BERND, "bernd", Slotart.VERTRETUNG)


def test_subkeys_differ_by_purpose_and_repeat_for_the_same_one():
    assert subkey(SCHLUESSEL, "audit") == subkey(SCHLUESSEL, "audit")
    assert len({bytes(subkey(SCHLUESSEL, z)) for z in ("audit", "sicherung", "fluechtig")}) == 3
    assert subkey(SCHLUESSEL, "audit") != SCHLUESSEL


def test_wiping_empties_both_kinds_of_buffer():
    puffer, fest = bytearray(b"geheim"), bytes(bytearray(b"auch geheim"))
    wipe(puffer)
    wipe(fest)
    assert set(puffer) == {0}
    assert set(fest) == {0}


def test_wiping_one_byte_leaves_the_byte_of_everybody_alone():
    wipe(bytes(bytearray(b"x")))
    assert bytes([120]) == b"x"


def test_the_file_comes_back_as_it_was_and_holds_no_secret(tmp_path):
    datei = tmp_path / "familien.keys"
    write_bund(datei, BUND)
    assert read_bund(datei) == BUND
    assert len(datei.read_bytes()) < 2000
    inhalt = datei.read_bytes()
    assert not [g for g in (ANNA, BERND, SCHLUESSEL.hex(), NOTFALL) if g.encode() in inhalt]


def test_a_damaged_file_is_read_from_its_copy(tmp_path):
    datei = tmp_path / "familien.keys"
    write_bund(datei, BUND)
    keep_copy(datei, BUND)
    datei.write_bytes(datei.read_bytes()[:300])
    assert read_bund(datei) == BUND
    datei.unlink()
    assert read_bund(datei) == BUND


def test_without_a_copy_the_true_cause_is_told_and_nothing_is_written(tmp_path):
    datei = tmp_path / "familien.keys"
    with pytest.raises(Schluesseldateifehler) as fehler:
        read_bund(datei)
    assert "fehlt" in str(fehler.value)
    datei.write_bytes(b"")
    with pytest.raises(Schluesseldateifehler):
        read_bund(datei)
    assert datei.read_bytes() == b""
    assert not copy_of(datei).exists()


def _geaendert(aendern):
    roh = json.loads(to_bytes(BUND))
    aendern(roh)
    return json.dumps(roh).encode()


@pytest.mark.parametrize(
    "daten",
    [
        b"", b"{}", b"[]", b"null", b"\xff\xfe", b"{" * 50_000, b"[" * 50_000, b" " * 70_000,
        b'{"format": "x", "format": "y"}', b'{"version": NaN}',
        _geaendert(lambda r: r.update(version=2)), _geaendert(lambda r: r.update(version=True)),
        _geaendert(lambda r: r.update(slots=[])), _geaendert(lambda r: r.update(mehr=1)),
        _geaendert(lambda r: r.update(slots=r["slots"] * 4)),
        _geaendert(lambda r: r["slots"].append(copy.deepcopy(r["slots"][0]))),
        _geaendert(lambda r: r["slots"][0].update(art="chef")),
        _geaendert(lambda r: r["slots"][0]["kdf"].update(p=True)),
        _geaendert(lambda r: r["slots"][0]["kdf"].update(t="3")),
        _geaendert(lambda r: r["slots"][0]["kdf"].update(m=3.0)),
        _geaendert(lambda r: r["slots"][0]["kdf"].update(name="md5")),
        _geaendert(lambda r: r["slots"][0].update(salz="kurz")),
        _geaendert(lambda r: r["slots"][0].update(nonce="AAAA")),
        _geaendert(lambda r: r["slots"][0].update(verpackt=None)),
        _geaendert(lambda r: r["slots"][0].pop("name")),
        _geaendert(lambda r: r["slots"][0].update(name="x" * 500)),
    ],
)  # fmt: skip
def test_every_kind_of_damage_is_told_as_a_damaged_key_file(daten):
    with pytest.raises(Schluesseldateifehler):
        from_bytes(daten)


@settings(max_examples=200)
@given(st.integers(0, len(to_bytes(BUND)) - 1), st.integers(1, 255))
def test_no_changed_byte_opens_anything_or_crashes(stelle, um):
    daten = bytearray(to_bytes(BUND))
    daten[stelle] ^= um
    try:
        bund = from_bytes(bytes(daten))
        geoeffnet = oeffne(bund, ANNA, "anna")
    except (FalschesPasswort, Schluesseldateifehler):
        return
    assert geoeffnet == SCHLUESSEL  # the change hit blanks, or the slot of somebody else
