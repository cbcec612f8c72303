"""What goes out comes back: every field of every entry, through JSON and through tables."""

from __future__ import annotations

import json
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from lotse.exchange import hsds_aus_dateien
from lotse.exchange.hsds_angebot import Umgebung
from lotse.exchange.hsds_aus import build_service
from lotse.exchange.hsds_aus_dateien import Fassung, write_json
from lotse.exchange.hsds_aus_profil import full_service
from lotse.exchange.lesen_werte import load_sprachcodes
from tests.werkzeug.katalogausgabe import (
    AUSGABE,
    HEUTE,
    VOLLE,
    csv_wieder,
    frei,
    json_wieder,
    musterstadt,
    nach_key,
)


def wieder(lesen, freigabe, heute=HEUTE):
    with tempfile.TemporaryDirectory() as ordner:
        return lesen(freigabe, Path(ordner), heute)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(VOLLE)
def test_any_entry_comes_back_from_json_as_it_was_on_any_later_day(angebot):
    (gelesen,) = wieder(json_wieder, frei(angebot), HEUTE + timedelta(days=900)).angebote
    assert gelesen == angebot


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(VOLLE)
def test_any_entry_comes_back_from_tables_as_it_was(angebot):
    (gelesen,) = wieder(csv_wieder, frei(angebot)).angebote
    assert gelesen == angebot


def test_the_practice_town_goes_out_and_comes_back_unchanged():
    freigabe = frei(*musterstadt())
    for lesen in (json_wieder, csv_wieder):
        paket = wieder(lesen, freigabe)
        assert nach_key(paket.angebote) == nach_key(freigabe.angebote)
        assert [b for b in paket.befunde if b.stufe.bitte_ansehen] == []


def test_a_large_catalogue_goes_out_page_by_page_and_comes_back_whole(monkeypatch):
    monkeypatch.setattr(hsds_aus_dateien, "SEITE", 50)
    freigabe = frei(*musterstadt())
    assert len(write_json(freigabe, Fassung.V31, AUSGABE)) == 2 + 6
    assert nach_key(wieder(json_wieder, freigabe).angebote) == nach_key(freigabe.angebote)


def test_an_empty_catalogue_goes_out_as_an_empty_page():
    dateien = write_json(frei(), Fassung.V31, AUSGABE)
    assert json.loads(dateien["services.json"])["empty"] is True


def test_what_is_compared_is_what_is_written():
    """Reading the service once more to see what is lost leaves it as it was."""
    umgebung = Umgebung(HEUTE, load_sprachcodes())
    for angebot in frei(*musterstadt()).angebote[:60]:
        voll = full_service(angebot, AUSGABE, umgebung)
        voll.pop("lotse")
        assert voll == build_service(angebot, AUSGABE)
