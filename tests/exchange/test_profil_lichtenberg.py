"""The real facilities of Berlin-Lichtenberg through the saved profile (CATALOGUE 12)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from datetime import date

import pytest

from lotse.domain.angebot import Angebot
from lotse.exchange.profil import read_with_profil
from lotse.exchange.profil_lesen import read_profil
from lotse.paths import RESOURCES
from lotse.services.katalog import Katalogpaket
from tests.werkzeug.shared import shared

HEUTE = date(2026, 11, 24)
PROFIL = RESOURCES / "profile" / "berlin_lichtenberg.json"


@pytest.fixture(scope="module")
def paket() -> Katalogpaket:
    quelle = shared("data", "catalogues", "berlin_lichtenberg")
    return read_with_profil(quelle, read_profil(PROFIL), HEUTE)


def codes(paket: Katalogpaket, datei: str) -> Counter[str]:
    return Counter(str(b.code) for b in paket.befunde if b.datei.startswith(datei))


def mit(paket: Katalogpaket, leistung: str) -> list[Angebot]:
    return [a for a in paket.angebote if leistung in a.leistungen]


def test_every_row_becomes_one_entry_with_a_key_of_its_own(paket: Katalogpaket):
    assert {d.datei: (d.zeilen, d.angebote) for d in paket.dateien} == {
        "freizeit-sport-jfe.json": (71, 71),
        "freizeit-sport-ja-jsa.json": (32, 32),
        "buergerservice-aerzte.json": (773, 773),
        "buergerservice-familie-sbst.json": (47, 47),
        "soziale-sicherung-berlinpass-angebote.json": (288, 288),
        "euro-inter-lez-stadtfuehrer-lez.json": (212, 212),
    }
    assert len({a.key for a in paket.angebote}) == 1423


def test_the_known_defects_of_the_files_are_found(paket: Katalogpaket):
    assert codes(paket, "freizeit-sport-jfe")["telefon_mehrere"] == 4
    assert codes(paket, "freizeit-sport-ja-jsa")["telefon_mehrere"] == 8
    assert codes(paket, "freizeit-sport-ja-jsa")["telefon_laenge"] >= 1
    assert codes(paket, "buergerservice-familie")["telefon_vorwahl"] == 26
    assert codes(paket, "buergerservice-familie")["abgelaufen"] == 47
    assert codes(paket, "buergerservice-aerzte")["telefon_laenge"] == 0
    assert codes(paket, "RBS_OD_LOR_1412")["datei_ohne_profil"] == 1
    assert not [b for b in paket.befunde if b.code == "wert_ohne_zuordnung"]


def test_help_for_families_is_linked_to_leistungen(paket: Katalogpaket):
    assert len(mit(paket, "u_untersuchungen")) == 28
    assert len(mit(paket, "hebamme")) == 15
    assert len(mit(paket, "jugendarbeit")) > 40
    assert len(mit(paket, "schulsozialarbeit")) > 25
    assert {"10365"} <= {a.standort.plz for a in mit(paket, "jugendarbeit") if a.standort}
    for leistung in ("familienzentrum", "eltern_kind_gruppe", "familienbildung"):
        assert len(mit(paket, leistung)) >= 10


def test_blank_names_of_districts_are_one_district(paket: Katalogpaket):
    bezirke = Counter(a.standort.stadtteil for a in paket.angebote if a.standort)
    assert bezirke["Mitte"] == 63
    assert "Mitte " not in bezirke


def test_no_name_of_a_contact_person_is_taken_over(paket: Katalogpaket):
    letzte = paket.angebote[-212:]
    assert not [a for a in letzte if a.standort and "Ansprech" in a.standort.zusatz]
    assert not [a for a in paket.angebote if a.kontakt_person]
    assert codes(paket, "euro-inter-lez")["personen"] == 1


def test_a_row_knows_its_source_and_that_it_is_old(paket: Katalogpaket):
    for angebot in paket.angebote:
        assert angebot.herkunft.lizenz == "CC BY 3.0 DE"
        assert "Berlin" in angebot.herkunft.quelle
        assert angebot.pruefung is not None
        assert angebot.pruefung.am.year < 2016


def test_the_profile_names_only_leistungen_and_needs_that_exist():
    text = shared("knowledge", "leistungen.yaml").read_text("utf-8")
    bekannt = set(re.findall(r"^- id: (\w+)", text, re.MULTILINE))
    themen = tomllib.loads((RESOURCES / "recht" / "bedarfe.toml").read_text("utf-8"))["thema"]
    bedarfe = {thema["code"] for thema in themen}
    for datei in read_profil(PROFIL).dateien:
        regeln = [datei.immer, *(wort.setzt for wort in datei.worte)]
        regeln += [z for wert in datei.werte for z in wert.zuordnung.values()]
        for regel in regeln:
            assert regel.leistungen <= bekannt
            assert regel.bedarfe <= bedarfe
