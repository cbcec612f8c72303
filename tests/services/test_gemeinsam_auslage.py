"""Which cards the family sees: what fits, never what is secret or about safety."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Stand
from lotse.domain.wahrheit import Urteil
from lotse.services.gemeinsam import lay_out, shown, take_back
from lotse.services.vermitteln import put_in_plan, record_stand
from tests.werkzeug.dienste import JETZT
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.muster_plan import akte_k


@pytest.fixture
def ergebnis():
    return abgleich(akte_k(), FluechtigeAntworten(), frozenset())


def leistungen(auslage):
    return [weg.hilfe.leistung.id for weg in auslage.wege]


def mit_hilfen(ergebnis, aendere):
    gruppen = tuple(replace(g, hilfen=tuple(map(aendere, g.hilfen))) for g in ergebnis.gruppen)
    return replace(ergebnis, gruppen=gruppen)


def test_only_what_fits_or_is_still_open(ergebnis):
    erlaubt = {
        h.leistung.id
        for h in ergebnis.hilfen()
        if h.urteil.urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)
    }
    assert set(leistungen(lay_out(ergebnis))) <= erlaubt
    assert leistungen(lay_out(ergebnis))


def test_what_is_about_safety_is_never_shown(ergebnis):
    def sicher(hilfe):
        leistung = replace(hilfe.leistung, lebensbereiche=(Lebensbereich.SICHERHEIT,))
        return replace(hilfe, urteil=replace(hilfe.urteil, leistung=leistung))

    assert lay_out(mit_hilfen(ergebnis, sicher)).wege == ()


def test_a_secret_place_is_never_shown(ergebnis):
    def geheim(hilfe):
        angebote = tuple(
            replace(t, angebot=replace(t.angebot, adresse_vertraulich=True)) for t in hilfe.angebote
        )
        return replace(hilfe, angebote=angebote)

    auslage = lay_out(mit_hilfen(ergebnis, geheim))
    assert auslage.wege
    assert all(weg.treffer is None for weg in auslage.wege)


def test_one_help_with_several_places_lays_out_the_places(ergebnis):
    mehrere = next(h for h in ergebnis.hilfen() if len(h.angebote) > 1)
    auslage = lay_out(ergebnis, leistung=mehrere.leistung.id)
    assert auslage.orte
    assert [w.treffer.angebot.key for w in auslage.wege] == [
        t.angebot.key for t in mehrere.angebote
    ]


def test_three_at_once_and_after_the_last_the_first(ergebnis):
    auslage = lay_out(ergebnis)
    blaetter = -(-len(auslage.wege) // 3)
    gesehen = [weg for n in range(blaetter) for weg in auslage.blatt(n)]
    assert gesehen == list(auslage.wege)
    assert auslage.blatt(blaetter) == auslage.blatt(0)
    assert all(len(auslage.blatt(n)) <= 3 for n in range(blaetter))


def test_e37_the_record_holds_what_really_stood_on_the_cards(ergebnis):
    mehrere = next(h for h in ergebnis.hilfen() if len(h.angebote) > 1)
    wege = lay_out(ergebnis, leistung=mehrere.leistung.id).blatt(0)
    assert [t.angebot.key for t in shown(wege[0], wege).angebote] == [
        w.treffer.angebot.key for w in wege
    ]


def test_a_mind_changed_on_the_page_leaves_nothing_behind(ergebnis):
    akte = replace(akte_k(), wahlen=(), vermittlungen=(), schritte=())
    weg = lay_out(ergebnis).wege[0]
    mit = put_in_plan(akte, weg.hilfe, weg.treffer, "n1", JETZT)
    assert mit != akte
    assert take_back(mit, "n1") == akte


def test_what_was_handed_over_already_is_not_taken_back(ergebnis):
    akte = replace(akte_k(), wahlen=(), vermittlungen=(), schritte=())
    weg = lay_out(ergebnis).wege[0]
    mit = put_in_plan(akte, weg.hilfe, weg.treffer, "n1", JETZT)
    weiter = record_stand(mit, "n1-v", Stand.UEBERGEBEN, JETZT)
    assert take_back(weiter, "n1") == weiter
