"""Exports written and read again; any Angebot at all with every field a catalogue may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from lotse.domain.angebot import Angebot, Ergebnisart, Feldpruefung, Status, Telefon
from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from lotse.exchange.hsds import read_hsds
from lotse.exchange.hsds_aus import Ausgabe
from lotse.exchange.hsds_aus_dateien import Fassung, write_csv, write_json
from lotse.exchange.katalog_json import read_katalog_json
from lotse.paths import RESOURCES
from lotse.services.katalogfreigabe import Freigabe, gib_frei
from tests.werkzeug.akten import TAGE, TEXTE
from tests.werkzeug.angebote import ANGEBOTE, JA_NEIN, reihe

HEUTE = date(2026, 11, 24)
AUSGABE = Ausgabe(HEUTE)
UHR = st.integers(0, 1440)
IM_JAHR = st.sampled_from(["01-01", "04-01", "10-31", "12-31"])
ZEILEN = st.builds(
    Oeffnungszeit,
    wochentage=st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True).map(tuple),
    von=st.integers(0, 700),
    bis=st.none() | st.integers(701, 1440),
    art=st.sampled_from(Zeitart),
    woche_im_monat=st.sampled_from([(), (), (1, 3), (-1,)]),
    hinweis=TEXTE,
    datum=st.none() | TAGE,
    ferien=st.sampled_from(Ferienregel),
    feiertage=st.sampled_from(Feiertagsregel),
)


def _vertraulich(angebot: Angebot, geheim: bool) -> Angebot:  # noqa: FBT001 - drawn
    geheim = geheim or ist_schutzort(angebot.name, angebot.angebotsart)
    if not geheim:
        return angebot
    return ohne_ort(replace(angebot, adresse_vertraulich=True, region="Musterland"))


VOLLE = st.builds(
    _vertraulich,
    st.builds(
        replace,
        ANGEBOTE.filter(lambda angebot: angebot.status is not Status.NICHT_LISTEN),
        angebotsart=TEXTE,
        dachverband=TEXTE,
        region=TEXTE,
        telefone=reihe(
            st.builds(Telefon, TEXTE, TEXTE, st.sampled_from(["festnetz", "fax", "mobil"]), TEXTE)
        ),
        mails=reihe(TEXTE | st.just("a@b.example")),
        webs=reihe(TEXTE | st.just("www.treff.example") | st.just("https://treff.example/x")),
        oeffnungszeiten=reihe(ZEILEN),
        oeffnung_hinweis=TEXTE,
        oeffnung_rohtext=TEXTE,
        ohne_anspruchspruefung=JA_NEIN,
        vorbeugend=JA_NEIN,
        gibt_zurueck=TEXTE,
        finanzierung=TEXTE,
        finanzierung_bis=st.none() | TAGE,
        hinweis=TEXTE,
        hinweis_bis=st.none() | TAGE,
        feldpruefungen=reihe(
            st.builds(Feldpruefung, TEXTE, TAGE, TEXTE, st.sampled_from(Ergebnisart))
        ),
        gueltig_bis=st.none() | TAGE,
        fehlt_in_quelle_seit=st.none() | TAGE,
        kontakt_person=TEXTE,
    ),
    st.booleans(),
)


def musterstadt() -> tuple[Angebot, ...]:
    return read_katalog_json(RESOURCES / "musterstadt").angebote


def legen(ordner: Path, dateien: dict[str, bytes]) -> Path:
    ordner.mkdir(parents=True, exist_ok=True)
    for name, inhalt in dateien.items():
        (ordner / name).write_bytes(inhalt)
    return ordner


def json_wieder(freigabe: Freigabe, ordner: Path, heute: date = HEUTE):
    return read_hsds(legen(ordner, write_json(freigabe, Fassung.V31, AUSGABE)), heute)


def csv_wieder(freigabe: Freigabe, ordner: Path, heute: date = HEUTE):
    return read_hsds(legen(ordner, write_csv(freigabe, Fassung.V32, AUSGABE)), heute)


def nach_key(angebote) -> dict[str, Angebot]:
    return {angebot.key: angebot for angebot in angebote}


def frei(*angebote: Angebot) -> Freigabe:
    return gib_frei(angebote)
