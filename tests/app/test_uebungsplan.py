"""The histories of the practice families: told by hand, in their order, with real names."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.app.uebung import Uebungsprofil
from lotse.app.uebungsplan import VERLAEUFE, planned
from lotse.app.verlauf import Verlauf, read_verlaeufe
from lotse.app.wiring import read_uebungsakten
from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Stand
from lotse.store.katalog import KatalogLeser
from tests.app.conftest import JETZT

OHNE_PLAN = {"Ahorn", "Hasel"}


def geplant(profil: Uebungsprofil, datei: Path = VERLAEUFE) -> list[Akte]:
    katalog = KatalogLeser(profil.katalogmotor)
    return list(planned(read_uebungsakten(), katalog, JETZT, datei))


@pytest.fixture(scope="module")
def akten(profil: Uebungsprofil) -> list[Akte]:
    return geplant(profil)


def test_every_named_angebot_and_leistung_exists_and_they_belong_together(akten: list[Akte]):
    gelesen = sorted((v.leistung, v.angebot) for v in read_verlaeufe(VERLAEUFE))
    im_plan = [v for akte in akten for v in akte.vermittlungen]
    assert sorted((v.leistung, v.angebot.name if v.angebot else "") for v in im_plan) == gelesen
    assert all(v.angebot and v.leistung in v.angebot.leistungen for v in im_plan)


def test_two_or_three_handovers_for_each_family_but_two(akten: list[Akte]):
    for akte in akten:
        ohne = akte.familie.deckwort in OHNE_PLAN
        assert len(akte.vermittlungen) in ((0,) if ohne else (2, 3))


def test_every_state_a_family_meets_occurs(akten: list[Akte]):
    staende = {v.stand for akte in akten for v in akte.vermittlungen}
    enden = {Stand.ABGELEHNT, Stand.ABGEBROCHEN, Stand.ABGESCHLOSSEN}
    teils = {Stand.HILFT_TEILWEISE, Stand.HILFT_NICHT}
    assert staende | enden | teils == set(Stand)


def test_no_two_families_wait_equally_long(akten: list[Akte]):
    warten = {Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.WARTELISTE}
    seit = [
        v.ereignisse[-1].geschehen_am
        for akte in akten
        for v in akte.vermittlungen
        if v.stand in warten
    ]
    assert len(seit) > len(OHNE_PLAN)
    assert len(set(seit)) == len(seit)


def test_everything_happens_in_its_order_and_after_the_first_talk(akten: list[Akte]):
    angelegt = {a.familie.deckwort: (JETZT.date() - a.familie.angelegt_am).days for a in akten}
    for verlauf in read_verlaeufe(VERLAEUFE):
        tage = [angelegt[verlauf.deckwort], verlauf.geplant_vor, *(z.vor for z in verlauf.staende)]
        assert tage == sorted(tage, reverse=True)
        assert _schritt_stimmt(verlauf)


def _schritt_stimmt(verlauf: Verlauf) -> bool:
    if verlauf.getan_vor is None:
        return verlauf.bis_in is not None
    return verlauf.getan_vor <= verlauf.geplant_vor and verlauf.bis_in is None


def test_a_place_speaks_german_well_enough_or_the_familys_language(akten: list[Akte]):
    for akte in akten:
        wir = set(akte.familie.verstaendigung.sprachen)
        for vermittlung in akte.vermittlungen:
            assert vermittlung.angebot
            assert wir & {s.code for s in vermittlung.angebot.sprachen}


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('deckwort = "Birke"', 'deckwort = "Birne"', 'verlauf[0].deckwort: "Birne"'),
        ('leistung = "widerspruch"', 'leistung = "wider"', 'verlauf[0].leistung: "wider"'),
        ('leistung = "widerspruch"', 'leistung = "hebamme"', "was die Stelle tut"),
        ('angebot = "AWO Sozial', 'angebot = "AWO sozial', 'verlauf[0].angebot: "AWO sozial'),
        ('stand = "uebergeben"', 'stand = "weg"', 'verlauf[0].staende[0].stand: "weg"'),
        ("geplant_vor = 29", "geplant_vor = -1", "verlauf[0].geplant_vor: -1"),
        ("geplant_vor = 29", "geplantvor = 29", "verlauf[0].geplantvor"),
        ("[[verlauf]]", "[[lauf]]\n[[verlauf]]", "nur [[verlauf]]"),
        ("[[verlauf]]", "[[verlauf]", "gültiges TOML"),
    ],
)
def test_a_wrong_history_is_refused_with_its_place(
    profil: Uebungsprofil, tmp_path: Path, alt: str, neu: str, stelle: str
):
    datei = tmp_path / "verlaeufe.toml"
    datei.write_text(VERLAEUFE.read_text("utf-8").replace(alt, neu, 1), "utf-8")
    with pytest.raises(Hinweis) as gefangen:
        geplant(profil, datei)
    assert stelle in "\n".join(gefangen.value.stellen)
    assert str(datei) in gefangen.value.tun
