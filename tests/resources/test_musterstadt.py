"""The invented catalogue: rich enough to practise with, and never mistaken for a real one."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from math import cos, hypot, inf, radians
from uuid import UUID

import pytest

from lotse.domain.angebot import Form, Publikum, Standort, Status
from lotse.exchange.katalog_json import read_katalog_json
from tests.werkzeug.musterstadt import (
    MUSTERSTADT,
    PLZ,
    angebot,
    angebote,
    leistungen,
    offene,
    themen,
)

HEUTE = date(2026, 11, 24)
ERFUNDEN = re.compile(r"0221 4710\d{3}")
BUNDESWEIT = {"116 016", "116 111", "116 117", "0800 111 0550", "0800 4040020"}
"""Public numbers as LAW.md 15 states them."""
NIE_GESAGT = re.compile(
    r"\bleider\b|!|Sie bekommen|Sie haben Anspruch|steht Ihnen zu|\babgelehnt|nicht berechtigt|"
    r"\bKlient|Defizit|bildungsfern|Problemfamilie",
    re.IGNORECASE,
)
SPRACHEN = {
    "tr",
    "ar",
    "uk",
    "ru",
    "ro",
    "fa",
    "pl",
    "bg",
    "ku",
    "en",
    "fr",
    "sq",
    "sr",
    "ti",
    "vi",
}
NUR_IN_DER_SUCHE = {"Trauercafé Sternenkinder"}
"""A family that has lost a child finds it; nobody else is shown it."""
WAHL = [
    "erziehungsberatung", "schwangerschaftsberatung", "schuldnerberatung", "sozialberatung",
    "fruehfoerderung", "hebamme", "familienhebamme", "familienpaten", "kita_1_3", "kita_3_schule",
    "kindertagespflege", "mutter_vater_kind_kur", "mbe", "eutb", "spfh", "u_untersuchungen",
    "heilmittel", "schreiambulanz", "partnerschaft_17", "ganztag_grundschule", "schulsozialarbeit",
]  # fmt: skip
"""Where a family of the town has a choice between providers."""


def test_the_town_is_large_enough_and_a_good_part_of_it_is_neighbourhood():
    formen = Counter(a.form for a in offene())
    assert formen.total() >= 165
    assert formen[Form.NACHBARSCHAFT] >= 40


def test_every_stadtteil_has_services_and_neighbourhood_with_its_own_plz():
    for form in Form:
        orte = {a.standort.stadtteil for a in offene() if a.standort and a.form is form}
        assert orte == set(PLZ)
    assert {(a.standort.stadtteil, a.standort.plz) for a in angebote() if a.standort} == set(
        PLZ.items()
    )


def test_keys_are_uuids_and_no_name_or_number_stands_twice():
    assert all(str(UUID(a.key)) == a.key for a in angebote())
    nummern = [telefon.nummer for a in angebote() for telefon in a.telefone]
    for werte in ([a.key for a in angebote()], [a.name for a in angebote()], nummern):
        assert [wert for wert, wie_oft in Counter(werte).items() if wie_oft > 1] == []


def test_contacts_lead_to_nobody_real():
    nummern = {telefon.nummer for a in angebote() for telefon in a.telefone}
    assert {n for n in nummern if not ERFUNDEN.fullmatch(n)} == BUNDESWEIT
    netz = [zeile for a in angebote() for zeile in (*a.mails, *a.webs)]
    assert [zeile for zeile in netz if not zeile.endswith(".example")] == []


def test_links_exist_and_needs_belong_to_the_lebensbereiche_named():
    for a in angebote():
        assert a.leistungen <= leistungen().keys(), a.name
        assert a.bedarfe <= themen().keys(), a.name
        assert a.bedarfe or a.leistungen or a.name in NUR_IN_DER_SUCHE, a.name
        assert {themen()[code] for code in a.bedarfe} <= {b.value for b in a.lebensbereiche}, a.name


def test_texts_are_short_gentle_and_promise_nothing():
    for a in angebote():
        assert a.adresse_vertraulich or 0 < len(a.kurztext) <= 160, a.name
        texte = (a.name, a.kurztext, a.beschreibung, a.hinweis, a.gibt_zurueck)
        assert not NIE_GESAGT.search(" ".join(texte)), a.name


def test_notices_and_projects_have_an_end():
    for a in angebote():
        assert bool(a.hinweis) == (a.hinweis_bis is not None), a.name
        assert (a.finanzierung == "projekt") == (a.finanzierung_bis is not None), a.name


def test_checks_and_waiting_times_were_reported_within_the_practice_world():
    for a in angebote():
        assert (a.pruefung is None) == (a.status is Status.UNGEPRUEFT), a.name
        tage = [a.pruefung.am] if a.pruefung else []
        tage += [a.wartezeit.stand] if a.wartezeit and a.wartezeit.stand else []
        tage += [a.plaetze.stand] if a.plaetze and a.plaetze.stand else []
        assert all(date(2025, 6, 1) <= tag <= HEUTE for tag in tage), a.name


def test_a_place_lies_in_the_town_and_states_its_ways():
    for a in angebote():
        if a.standort is None:
            assert a.wege == (), a.name
            continue
        assert _kilometer_zur_mitte(a.standort) < 8, a.name
        assert {weg.stadtteil for weg in a.wege} <= PLZ.keys(), a.name
        assert all(weg.minuten > 0 and weg.text for weg in a.wege), a.name


def _kilometer_zur_mitte(ort: Standort) -> float:
    if ort.lat is None or ort.lon is None:
        return inf
    return hypot((ort.lat - 50.98) * 111.2, (ort.lon - 6.95) * 111.2 * cos(radians(50.98)))


def test_a_secret_place_has_a_phone_and_a_region_but_no_address():
    geheim = [a for a in angebote() if a.adresse_vertraulich]
    assert len(geheim) == 2
    for eines in geheim:
        assert eines.region
        assert eines.telefone
        assert (eines.standort, eines.wege, eines.mails, eines.webs) == (None, (), (), ())
    assert read_katalog_json(MUSTERSTADT).befunde == (), "nothing had to be left out"


def test_every_right_has_an_open_angebot_but_child_protection_has_none():
    angeboten = set().union(*(a.leistungen for a in offene()))
    geschuetzt = {id_ for id_, eine in leistungen().items() if eine.get("abgleich") is False}
    assert geschuetzt == {"isef", "kinderschutz_8a", "inobhutnahme"}
    assert angeboten == leistungen().keys() - geschuetzt


@pytest.mark.parametrize("leistung", WAHL)
def test_core_helps_come_from_different_providers(leistung: str):
    assert len({a.traeger for a in offene() if leistung in a.leistungen}) >= 2


def test_ages_of_kitas_are_half_open_years_of_a_child():
    kitas = [a for a in offene() if a.angebotsart == "Kita"]
    assert len(kitas) >= 20
    for eine in kitas:
        (ziel,) = eine.zielgruppen
        assert ziel.publikum is Publikum.KIND
        assert (ziel.von_monate or 0) < (ziel.bis_monate or 0)
        assert ziel.bis_monate in (48, 84)  # up to the 4th or the 7th birthday, not through it


def test_many_languages_are_spoken_and_none_is_claimed_everywhere():
    gesprochen = Counter(s.code for a in offene() for s in a.sprachen)
    assert gesprochen.keys() >= SPRACHEN
    assert max(gesprochen[code] for code in SPRACHEN) < len(offene()) / 2
    assert max(len(a.sprachen) for a in offene()) <= 15


def test_the_town_has_what_real_lists_have_gaps_pauses_and_old_entries():
    assert {a.status for a in angebote()} == set(Status)
    alt = [a for a in offene() if a.pruefung and (HEUTE - a.pruefung.am).days > 365]
    assert 5 <= len(alt) < len(offene()) / 10
    assert any(a.gueltig_bis and a.gueltig_bis < HEUTE for a in offene())
    assert any(a.hinweis_bis and a.hinweis_bis < HEUTE for a in offene())
    assert any(z.alle_n_wochen for a in offene() for z in a.oeffnungszeiten)
    assert any(z.woche_im_monat for a in offene() for z in a.oeffnungszeiten)
    assert any(not regel.einschliessen for a in offene() for regel in a.gebiet)
    assert {a.schwelle for a in offene()} >= {0, 1, 2, 3}
    assert any(a.barrieren_nein for a in offene())


def test_neighbours_say_what_people_give_back():
    assert all(a.gibt_zurueck for a in offene() if a.form is Form.NACHBARSCHAFT)


@pytest.mark.parametrize(
    ("name", "minuten", "text"),
    [
        ("Frühförderstelle Regenbogen", 15, "mit Bus 12"),
        ("Interdisziplinäre Frühförderung", 25, "mit Tram 3"),
        ("Elterncafé am Markt", 8, "zu Fuß"),
        ("Kita Lindenweg", 12, "zu Fuß"),
    ],
)
def test_the_ways_from_nordstadt_are_those_of_the_design(name: str, minuten: int, text: str):
    weg = next(w for w in angebot(name).wege if w.stadtteil == "Nordstadt")
    assert (weg.minuten, weg.text) == (minuten, text)
