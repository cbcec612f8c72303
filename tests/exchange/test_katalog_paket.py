"""A signed catalogue: changed, older, foreign ones are refused; every byte counts."""

from __future__ import annotations

import io
import json
import random
import time
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from lotse.domain.angebot import Angebot, AngebotKey, Standort, Status
from lotse.domain.fehler import Hinweis
from lotse.exchange.herausgeber import Herausgeber, new_key, public_key, sign
from lotse.exchange.katalog_paket import (
    ZWECK,
    check_paket,
    read_angebote,
    write_katalogpaket,
)
from lotse.exchange.paket_form import read_form, write_form
from lotse.services.katalogpaket import Paketkopf
from tests.werkzeug.generieren import angebote
from tests.werkzeug.katalogausgabe import VOLLE, frei, musterstadt

GEHEIM, FREMD = new_key(), new_key()
WIR = Herausgeber("Stadt Musterstadt", public_key(GEHEIM))
KOPF = Paketkopf("Familienkatalog", "Stadt", 7, date(2026, 11, 2))
GUT = write_katalogpaket(KOPF, frei(*musterstadt()[:12]), GEHEIM)
UNVERAENDERT = "Ihr Katalog ist unverändert."


def weist_ab(roh: bytes, *bekannte: Herausgeber, geladen: int = 0) -> str:
    with pytest.raises(Hinweis) as gefangen:
        check_paket(roh, bekannte or (WIR,), lambda _reihe: geladen)
    assert gefangen.value.sicher == UNVERAENDERT
    return gefangen.value.was


def umgepackt(**teile: bytes | None) -> bytes:
    """Other contents under the old signature; None = left out. "_" stands for "."."""
    inhalt = read_form(GUT)
    for name, wert in teile.items():
        datei = name.replace("__", ".")
        inhalt.pop(datei, None)
        if wert is not None:
            inhalt[datei] = wert
    return write_form(inhalt)


def test_what_was_signed_is_read_as_it_was():
    paket = check_paket(GUT, (WIR,))
    assert (paket.kopf.nummer, paket.kopf.herausgeber) == (7, WIR.name)
    assert paket.kopf.fingerabdruck == WIR.fingerabdruck
    gelesen = {a.key: a for a in read_angebote(paket)}
    for angebot in frei(*musterstadt()[:12]).angebote:
        herkunft = gelesen[angebot.key].herkunft
        assert gelesen[angebot.key] == replace(angebot, herkunft=herkunft)
        assert herkunft.quelle == paket.kopf.reihe


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(VOLLE)
def test_any_entry_comes_out_of_a_package_as_it_went_in(angebot):
    (frei_,) = frei(angebot).angebote
    paket = check_paket(write_katalogpaket(KOPF, frei(angebot), GEHEIM), (WIR,))
    (gelesen,) = read_angebote(paket)
    erwartet = replace(frei_, herkunft=gelesen.herkunft, fehlt_in_quelle_seit=None)
    assert gelesen == erwartet


def test_the_same_entries_in_any_order_give_the_same_bytes():
    assert write_katalogpaket(KOPF, frei(*reversed(musterstadt()[:12])), GEHEIM) == GUT


def test_no_single_changed_byte_gets_through():
    zufall = random.Random(7)  # noqa: S311 - places, not secrets
    for stelle in zufall.sample(range(len(GUT)), 400):
        kaputt = bytearray(GUT)
        kaputt[stelle] ^= 1 << zufall.randrange(8)
        assert weist_ab(bytes(kaputt))


@pytest.mark.parametrize("laenge", [0, 1, 100, len(GUT) // 2, len(GUT) - 1])
def test_a_file_cut_off_is_refused(laenge):
    assert weist_ab(GUT[:laenge])


def test_added_missing_and_exchanged_parts_are_refused():
    assert "zu viel" in weist_ab(umgepackt(mehr__json=b"{}"))
    assert "fehlt" in weist_ab(umgepackt(katalog__json=None))
    assert "verändert" in weist_ab(umgepackt(katalog__json=b'{"angebote":[]}'))
    assert "Unterschrift" in weist_ab(umgepackt(manifest__sig=None))
    assert "Verzeichnis" in weist_ab(umgepackt(manifest__json=None))


def test_a_stranger_is_refused_and_so_is_one_who_speaks_in_our_name():
    fremd = write_katalogpaket(KOPF, frei(*musterstadt()[:3]), FREMD)
    assert "noch nicht vertrauen" in weist_ab(fremd)
    manifest = read_form(GUT)["manifest.json"]
    siegel = WIR.kennung.encode() + sign(FREMD, ZWECK + manifest)
    assert "Unterschrift" in weist_ab(umgepackt(manifest__sig=siegel))


def test_a_signature_for_something_else_is_worth_nothing_here():
    manifest = read_form(GUT)["manifest.json"]
    siegel = WIR.kennung.encode() + sign(GEHEIM, b"lotse-wissen-v1\0" + manifest)
    assert "Unterschrift" in weist_ab(umgepackt(manifest__sig=siegel))


def test_an_older_number_and_the_same_one_are_refused():
    assert "älter als das geladene (Nummer 9)" in weist_ab(GUT, geladen=9)
    assert "dieselbe Nummer" in weist_ab(GUT, geladen=7)
    assert check_paket(GUT, (WIR,), lambda _reihe: 6).kopf.nummer == 7


def test_who_speaks_for_one_area_cannot_speak_for_another():
    hier = Herausgeber("Stadt", public_key(GEHEIM), "05999000")
    drei = frei(*musterstadt()[:3])
    woanders = write_katalogpaket(replace(KOPF, gebiet="09162000"), drei, GEHEIM)
    assert "nicht sprechen" in weist_ab(woanders, hier)
    unser = write_katalogpaket(replace(KOPF, gebiet="05999000"), drei, GEHEIM)
    assert check_paket(unser, (hier,)).kopf.gebiet == "05999000"


def test_an_expired_package_is_read_and_says_so():
    kopf = replace(KOPF, gueltig_bis=date(2026, 10, 31))
    paket = check_paket(write_katalogpaket(kopf, frei(*musterstadt()[:3]), GEHEIM), (WIR,))
    assert "galt bis" in paket.kopf.warnung(date(2026, 11, 24))
    assert paket.kopf.warnung(date(2026, 10, 31)) == ""


def test_a_packed_archive_is_refused():
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as archiv:
        for name, inhalt in read_form(GUT).items():
            archiv.writestr(name, inhalt)
    assert "nicht komprimiert" in weist_ab(strom.getvalue())


def test_a_publisher_cannot_bring_a_secret_address_or_an_entry_nobody_may_list():
    """Signed, but by somebody who wrote the content with another program."""
    eintraege = [
        {"key": "a", "name": "Treff", "traeger": "V", "status": "nicht_listen"},
        {"key": "b", "name": "Haus", "traeger": "V", "adresse_vertraulich": True},
    ]
    inhalt = json.dumps({"katalog": {}, "angebote": eintraege}).encode()
    paket = replace(check_paket(GUT, (WIR,)), inhalt=inhalt)
    assert [a.key for a in read_angebote(paket)] == ["b"]
    eintraege[1]["standort"] = {"strasse": "Kanarienweg"}
    inhalt = json.dumps({"katalog": {}, "angebote": eintraege}).encode()
    with pytest.raises(Hinweis):
        read_angebote(replace(paket, inhalt=inhalt))


def test_secret_places_stay_here_when_a_package_is_written():
    geheim = Angebot(AngebotKey("g"), "Frauenhaus", "V", standort=Standort("Kanarienweg", "7"))
    still = Angebot(AngebotKey("s"), "Kanarienruf", "V", status=Status.NICHT_LISTEN)
    roh = write_katalogpaket(KOPF, frei(geheim, still), GEHEIM)
    assert b"Kanarien" not in roh
    assert b"Frauenhaus" in roh


@pytest.mark.parametrize("wie", ["fremd", "alt", "geändert"])
def test_a_large_package_is_refused_within_fifty_milliseconds(wie):
    roh = write_katalogpaket(KOPF, frei(*angebote(10_000, ["kinderzuschlag"])), GEHEIM)
    bekannte, geladen = (WIR,), 0
    if wie == "fremd":
        bekannte = (Herausgeber("X", public_key(FREMD)),)
    elif wie == "alt":
        geladen = 8
    else:
        kaputt = bytearray(roh)
        kaputt[len(roh) // 2] ^= 1
        roh = bytes(kaputt)
    dauer = []
    for _ in range(5):
        beginn = time.perf_counter()
        weist_ab(roh, *bekannte, geladen=geladen)
        dauer.append(time.perf_counter() - beginn)
    assert min(dauer) <= 0.05, f"{min(dauer) * 1000:.0f} ms for {len(roh) // 1000} kB"


def test_a_key_on_a_curve_nobody_knows_here_is_refused_in_words():
    """secp112r1, made by openssl for this test."""
    pem = b"""-----BEGIN PRIVATE KEY-----
ME4CAQAwEAYHKoZIzj0CAQYFK4EEAAYENzA1AgEBBA41PpRkja1u90aTE7y+zaEg
Ax4ABIaoK2RPvTNbv4wybbU4cOo9QmAcyJCY4YGbojk=
-----END PRIVATE KEY-----
"""
    with pytest.raises(Hinweis, match="kein Schlüssel zum Unterschreiben"):
        write_katalogpaket(KOPF, frei(), pem)
