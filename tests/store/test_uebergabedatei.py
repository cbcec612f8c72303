"""A sealed Übergabe: opened by its word alone, refused in a sentence when a byte is another."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from lotse.domain.fehler import Hinweis
from lotse.services.uebergabepaket_form import Paketfehler
from lotse.store import uebergabedatei
from lotse.store.schluessel import FalschesPasswort
from lotse.store.uebergabedatei import ZEICHEN, open_paket, read_bytes, read_file, seal_paket
from tests.werkzeug.akten import AKTEN, volle_akte
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN
from tests.werkzeug.uebergabe import paket

WORT = bytearray(b"Pferd Heft Mond Tisch Wolke")
VORN = len(ZEICHEN)


def siegle(*akten) -> bytes:
    return seal_paket(paket(*(akten or (volle_akte(),))), WORT, kosten=BILLIG)


def oeffne(daten: bytes, wort: bytes = WORT):
    return open_paket(read_bytes(daten), bytearray(wort), grenzen=BILLIGE_GRENZEN)


def mit_summe(rest: bytes) -> bytes:
    """As somebody would who knows how the file is built."""
    return ZEICHEN + hashlib.sha256(rest).digest() + rest


@pytest.fixture(scope="module")
def datei():
    return siegle()


@given(akte=AKTEN)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_f33_give_and_take_is_the_same_case_for_any_case(akte):
    assert oeffne(siegle(akte)) == paket(akte)


def test_f33_no_word_of_the_family_stands_in_the_file():
    akte = volle_akte()
    familie = replace(akte.familie, name="Kanarixmann", deckwort="Kanarix")
    daten = siegle(replace(akte, familie=familie))
    for wort in ("Kanarix", "Kanarix".encode("utf-16-le").decode("latin-1"), "Sommer", "Winter"):
        assert wort.encode("latin-1") not in daten


def test_f33_another_word_opens_nothing_and_says_so(datei):
    with pytest.raises(FalschesPasswort, match="Passwort passt nicht"):
        oeffne(datei, b"Pferd Heft Mond Tisch Wolken")


def test_f33_cut_at_every_kibibyte_and_at_every_border_it_is_refused(datei):
    stellen = {*range(0, len(datei), 1024), 1, VORN, VORN + 32, VORN + 40, len(datei) - 1}
    for stelle in sorted(stellen):
        with pytest.raises(Paketfehler):
            oeffne(datei[:stelle])


def test_f33_every_flipped_bit_of_the_first_kibibyte_and_each_97th_byte_after_is_refused(datei):
    for stelle in (*range(1024), *range(1024, len(datei), 97)):
        kaputt = bytearray(datei)
        kaputt[stelle] ^= 1 << (stelle % 8)
        with pytest.raises(Paketfehler):
            read_bytes(bytes(kaputt))


def test_f33_a_changed_byte_with_a_fitting_sum_is_found_by_the_seal(datei):
    rest = datei[VORN + 32 :]
    slots = struct.unpack_from(">HI", rest)[1]
    for stelle in (6 + slots, 6 + slots + 12, len(rest) // 2, len(rest) - 1):
        kaputt = bytearray(rest)
        kaputt[stelle] ^= 1
        with pytest.raises(Paketfehler, match="beschädigt oder verändert"):
            oeffne(mit_summe(bytes(kaputt)))
    for stelle in range(6, 6 + slots, 7):
        kaputt = bytearray(rest)
        kaputt[stelle] ^= 1
        with pytest.raises(Hinweis):
            oeffne(mit_summe(bytes(kaputt)))


def test_the_slots_of_another_file_open_nothing(datei):
    andere = siegle()
    eigen, fremd = datei[VORN + 32 :], andere[VORN + 32 :]
    slots = struct.unpack_from(">HI", eigen)[1]
    assert struct.unpack_from(">HI", fremd)[1] == slots
    getauscht = fremd[: 6 + slots] + eigen[6 + slots :]
    with pytest.raises(Paketfehler, match="beschädigt oder verändert"):
        oeffne(mit_summe(getauscht))


def test_f33_a_newer_file_says_that_lotse_must_be_renewed(datei):
    rest = struct.pack(">H", 2) + datei[VORN + 34 :]
    with pytest.raises(Paketfehler, match="neueren Lotsen"):
        read_bytes(mit_summe(rest))


def test_a_slot_that_costs_too_much_is_never_computed(datei):
    rest = datei[VORN + 32 :]
    slots = struct.unpack_from(">HI", rest)[1]
    teuer = rest[6 : 6 + slots].replace(b'"t": ', b'"t": 99')
    neu = struct.pack(">HI", 1, len(teuer)) + teuer + rest[6 + slots :]
    with pytest.raises(Paketfehler, match="beschädigt oder verändert"):
        oeffne(mit_summe(neu))


@pytest.mark.parametrize("inhalt", [b"", b"%PDF-1.7", b"PK\x03\x04", ZEICHEN, ZEICHEN + b"\0" * 38])
def test_any_other_file_is_refused(tmp_path, inhalt):
    (tmp_path / "x").write_bytes(inhalt)
    with pytest.raises(Paketfehler):
        read_file(tmp_path / "x")


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for wo in (tmp_path, tmp_path / "fehlt"):
        with pytest.raises(Paketfehler, match="lässt sich nicht lesen"):
            read_file(wo)


def test_a_file_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    (tmp_path / "x").write_bytes(siegle())
    monkeypatch.setattr(uebergabedatei, "HOECHSTENS", 1000)
    with pytest.raises(Paketfehler, match="keine Übergabe"):
        read_file(tmp_path / "x")


def test_too_much_for_one_file_is_refused_before_it_is_written(monkeypatch):
    monkeypatch.setattr(uebergabedatei, "HOECHSTENS", 1000)
    with pytest.raises(Paketfehler, match="zu viel"):
        siegle()
