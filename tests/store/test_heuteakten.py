"""Heute reads less than a whole case and looks at fewer rights: what it shows is the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from lotse.app.heuteposten import ANGEKOMMEN_TAGE, FENSTER_TAGE, heuteposten
from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.vermittlung import Ereignis, Schritt, Schrittstand, Stand, Vermittlung
from lotse.domain.zeit import Geburt
from lotse.matching.anrecht import endet_bald
from lotse.matching.ansprueche import steht_zu
from lotse.services.ansprueche import is_dealt_with
from lotse.services.fallstand import status
from lotse.services.fristen import fristen_of
from tests.werkzeug.akten import HEUTE, JETZT, einfache_akte, volle_akte
from tests.werkzeug.ansprueche import echte_regeln, echtes_wissen
from tests.werkzeug.stores import angebot

FAMILIEN = 150
FAKTEN = ("schule", "kita", "wohnsitz_de", "gkv", "alleinerziehend")


def eine(zufall: Random, nummer: int):
    """A family with anything that Heute looks at, and much that it does not."""
    grund = volle_akte(f"f{nummer}") if nummer % 3 else einfache_akte(f"f{nummer}")
    personen = tuple(_kind(zufall, f"k{n}") for n in range(zufall.randrange(5)))
    familie = replace(
        grund.familie,
        personen=personen,
        fakten={name: zufall.choice((True, False, None)) for name in zufall.sample(FAKTEN, 2)},
        buchstabe=zufall.choice(("", "K.")),
        geschlossen_am=HEUTE if zufall.random() < 0.1 else None,
    )
    return replace(
        grund,
        familie=familie,
        vermittlungen=tuple(_vermittlung(zufall, f"v{n}") for n in range(zufall.randrange(5))),
        schritte=tuple(_schritte(zufall)),
        nutzungen=_nutzungen(zufall, personen),
    )


def _tag(zufall: Random, zurueck: int, vor: int = 0) -> date:
    return HEUTE + timedelta(days=zufall.randint(-zurueck, vor))


def _kind(zufall: Random, kennung: str) -> Person:
    tag = _tag(zufall, 18 * 366, 200)
    genau = zufall.choice((3, 3, 3, 2, 1))
    geburt = Geburt(*(tag.year, tag.month, tag.day)[:genau]) if zufall.random() < 0.95 else None
    rolle = Rolle.KIND if zufall.random() < 0.9 else Rolle.MUTTER
    return Person(PersonId(kennung), rolle, geburt=geburt, ungeboren=tag > HEUTE)


def _vermittlung(zufall: Random, kennung: str) -> Vermittlung:
    tage = [_tag(zufall, 2 * ANGEKOMMEN_TAGE) for _ in range(zufall.randrange(4))]
    ereignisse = tuple(Ereignis(zufall.choice(list(Stand)), tag, JETZT) for tag in tage)
    stelle = angebot("a1", name=f"Praxis „{kennung}“ & Söhne") if zufall.random() < 0.7 else None
    leistung = zufall.choice(("wohngeld", "gibt_es_nicht"))
    return Vermittlung(kennung, leistung, stelle, ereignisse)


def _schritte(zufall: Random):
    for nummer in range(zufall.randrange(4)):
        bis = zufall.choice((None, _tag(zufall, 20, 20)))
        yield Schritt(f"s{nummer}", "Gehen", stand=zufall.choice(list(Schrittstand)), bis=bis)
    if zufall.random() < 0.3:
        stand = zufall.choice(list(Schrittstand))
        yield Schritt("alter:u7a:k0", "Termin für die U7a machen", stand=stand)


def _nutzungen(zufall: Random, personen):
    rechte = zufall.sample(echtes_wissen().ansprueche, 3)
    stand = zufall.choice(list(Nutzungsstand))
    return tuple(Nutzung(r.id, p.id, stand, HEUTE) for p in personen[:1] for r in rechte)


def fenster_von_allen_rechten(akte, heute):
    """Every right of the family worked out; then those that end are picked."""
    anrechte = steht_zu(akte.familie, akte.nutzungen, echtes_wissen(), heute, echte_regeln())
    gesagt = {}
    for anrecht in anrechte.offen:
        ende = endet_bald(anrecht, heute, FENSTER_TAGE)
        if ende and not anrecht.anspruch.bedingt and not is_dealt_with(akte, anrecht):
            gesagt.setdefault(anrecht.anspruch.id, (anrecht.person, ende))
    return [(akte.familie.id, f"{a}@{person}", ende) for a, (person, ende) in gesagt.items()]


@pytest.mark.parametrize("saat", range(4))
def test_heute_is_the_same_as_from_whole_cases_and_all_rights(unit, saat):
    zufall = Random(saat)  # noqa: S311 - test data
    with unit:
        for nummer in range(FAMILIEN):
            unit.save(None, eine(zufall, nummer))
    with unit:
        ganz, knapp = unit.offene_akten(), unit.heuteakten()
    assert len(ganz) > FAMILIEN * 0.8
    for tag in (HEUTE, _tag(zufall, 0, 400)):
        posten = heuteposten(knapp, echtes_wissen(), tag)
        assert posten == heuteposten(ganz, echtes_wissen(), tag)
        fenster = [(p.familie, p.bezug, p.tag) for p in posten if p.art == "fenster"]
        assert fenster == [f for akte in ganz for f in fenster_von_allen_rechten(akte, tag)]
        assert fenster
        assert {p.art for p in posten} >= {"schritt", "vermittlung"}


@pytest.mark.parametrize("saat", range(2))
def test_the_status_of_a_case_is_the_same_as_from_the_whole_one(unit, saat):
    zufall = Random(saat)  # noqa: S311 - test data
    with unit:
        for nummer in range(60):
            akte = eine(zufall, nummer)
            leer = {name: () for name in ("bereiche", "ziele", "staerken") if zufall.random() < 0.5}
            mehr = {
                name: () for name in ("kontakte", "blockaden", "wahlen") if zufall.random() < 0.5
            }
            unit.save(None, replace(akte, familie=replace(akte.familie, **leer), **mehr))
    with unit:
        ganz, knapp = unit.offene_akten(), unit.heuteakten()
    for tag in (HEUTE, _tag(zufall, 0, 400)):
        staende = [status(akte, tag) for akte in ganz]
        assert [status(akte, tag) for akte in knapp] == staende
        assert len(set(staende)) > 1
        wissen = echtes_wissen()
        assert [fristen_of(akte, wissen, tag, keine_feiertage) for akte in knapp] == [
            fristen_of(akte, wissen, tag, keine_feiertage) for akte in ganz
        ]


def test_what_heute_reads_is_one_query_for_each_table_it_needs(unit, familien, count_queries):
    with unit:
        for nummer in range(5):
            unit.save(None, volle_akte(f"f{nummer}"))
    queries = count_queries(familien)
    with unit:
        unit.heuteakten()
    assert len(queries) == 20
