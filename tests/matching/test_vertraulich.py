"""Which conditions may be told on paper."""

from __future__ import annotations

from lotse.domain.wahrheit import Urteil
from lotse.matching.ausdruck import lesen
from lotse.matching.einmal import einmal
from lotse.matching.knoten import namen
from lotse.matching.vertraulich import INTIM, sagbare_bedingungen
from tests.werkzeug.ansprueche import echtes_wissen

WISSEN = echtes_wissen()
SAGBAR = sagbare_bedingungen(WISSEN)


def bedingung(leistung: str, wenn: str):
    alle = WISSEN.leistungen[leistung].bedingungen
    return next(b for b in alle if b.wenn == wenn)


def test_what_is_intimate_or_of_the_talk_alone_is_never_told():
    for eine in SAGBAR:
        for name in namen(lesen(eine.wenn)):
            fakt = WISSEN.fakten[name]
            assert not fakt.fluechtig, (name, eine.ja)
            assert fakt.intim < INTIM, (name, eine.ja)
            assert not fakt.tabelle, (name, eine.ja)


def test_what_is_derived_from_something_intimate_is_not_told_either():
    abgeleitet = [
        (eine, WISSEN.fakten[name].ableitung)
        for eine in SAGBAR
        for name in namen(lesen(eine.wenn))
        if WISSEN.fakten[name].ableitung
    ]
    assert abgeleitet
    for eine, ableitung in abgeleitet:
        assert "leistung(" not in ableitung
        for name in namen(lesen(ableitung)):
            fakt = WISSEN.fakten[name]
            assert not fakt.fluechtig, (name, eine.ja)
            assert fakt.intim < INTIM, (name, eine.ja)


def test_everyday_conditions_are_told():
    assert bedingung("kindergeld", "wohnsitz_de") in SAGBAR
    assert bedingung("unterhaltsvorschuss", "not eltern_leben_zusammen") in SAGBAR
    assert bedingung("kita_1_3", "ein_kind(alter >= 1 and alter < 3)") in SAGBAR


def test_income_residence_and_pregnancy_stay_off_the_paper():
    assert bedingung("kinderzuschlag", "kiz_mindesteinkommen") not in SAGBAR
    assert bedingung("elterngeld", "ah_kindergeld") not in SAGBAR
    assert bedingung("stiftung_mutter_kind", "schwanger") not in SAGBAR


def test_what_is_built_once_is_built_for_each_wissen():
    gerufen = []

    @einmal
    def zaehle(wissen):
        gerufen.append(wissen)
        return Urteil.PASST

    assert zaehle(WISSEN) is zaehle(WISSEN) is Urteil.PASST
    assert len(gerufen) == 1
