"""For every family: order changes nothing, a sentence is never wrong, silence costs nothing."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name
from lotse.domain.wahrheit import Urteil
from lotse.matching.alter import ALTER
from lotse.matching.ergebnis import Bedingungsurteil, Frage
from lotse.matching.fragen import KINDER, naechste_fragen
from lotse.matching.gruppen import Gruppe, gewicht, gruppiere
from lotse.matching.pruefwerk import Pruefwerk, lage, pruefwerk, unterwegs
from lotse.matching.urteile import Rohurteil, ausfuehrlich
from tests.matching.test_eigenschaften import _nur, familien
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import HEUTE, urteile

KEINE: Mapping[str, object] = {}
tage = st.sampled_from([HEUTE, date(2027, 1, 1), date(2027, 7, 1)])
"""While all figures hold, and after the ends of 2026 and of June 2027."""


def gruppen(pruefen: Pruefwerk, wer: Familie, **gesagt: object) -> tuple[Gruppe, ...]:
    return gruppiere(pruefen, wer, urteile(pruefen, wer, **gesagt).values())


def fragen(pruefen: Pruefwerk, wer: Familie, **gesagt: object) -> tuple[Frage, ...]:
    """Over everything that is open, as when the family wishes all of it."""
    antworten = FluechtigeAntworten(gesagt)  # type: ignore[arg-type] # values of any fact
    return naechste_fragen(
        pruefen,
        lage(pruefen, wer, antworten, HEUTE),
        wer.kinder,
        urteile(pruefen, wer, **gesagt).values(),
        lambda eine: gewicht(wer, eine, HEUTE),
        frozenset(),
    )


def gemischt(paare: Mapping[Any, Any], zufall: random.Random) -> dict[Any, Any]:
    alle = list(paare.items())
    zufall.shuffle(alle)
    return dict(alle)


@settings(max_examples=40, deadline=None)
@given(familien(), st.randoms(use_true_random=False))
def test_the_order_of_facts_and_children_changes_no_verdict(wer: Familie, zufall: random.Random):
    kinder = [replace(kind, fakten=gemischt(kind.fakten, zufall)) for kind in wer.kinder]
    zufall.shuffle(kinder)
    anders = replace(wer, fakten=gemischt(wer.fakten, zufall), personen=tuple(kinder))
    pruefen = echtes_werk()
    assert urteile(pruefen, anders) == urteile(pruefen, wer)


@settings(max_examples=25, deadline=None)
@given(familien(), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_no_question(wer: Familie, zufall: random.Random):
    anders = replace(wer, fakten=gemischt(wer.fakten, zufall))
    assert fragen(echtes_werk(), anders) == fragen(echtes_werk(), wer)


@cache
def verkehrt() -> Pruefwerk:
    """The same knowledge as if a disk had listed its files the other way round."""
    wissen = echtes_werk().wissen
    return pruefwerk(
        replace(
            wissen,
            leistungen=dict(reversed(wissen.leistungen.items())),
            fakten=dict(reversed(wissen.fakten.items())),
            themen=dict(reversed(wissen.themen.items())),
            kennzahlen=dict(reversed(wissen.kennzahlen.items())),
        )
    )


@settings(max_examples=25, deadline=None)
@given(familien())
def test_the_order_of_the_files_changes_nothing(wer: Familie):
    richtig = echtes_werk()
    assert urteile(verkehrt(), wer) == urteile(richtig, wer)
    assert fragen(verkehrt(), wer) == fragen(richtig, wer)
    assert gruppen(verkehrt(), wer) == gruppen(richtig, wer)


@settings(max_examples=60, deadline=None)
@given(familien(), tage)
def test_the_sentence_of_a_no_belongs_to_a_condition_that_is_false_by_the_facts_named(
    wer: Familie, heute: date
):
    for kennung, roh in urteile(echtes_werk(), wer, heute).items():
        if roh.urteil is not Urteil.PASST_NICHT:
            continue
        genau = ausfuehrlich(roh, [])
        nein = [b for b in genau.bedingungen if b.urteil is Urteil.PASST_NICHT]
        assert nein, kennung
        assert genau.grund == nein[0].satz == nein[0].bedingung.nein, kennung
        for bedingung in nein:
            assert _allein(roh, bedingung, wer, heute) is False, (kennung, bedingung.satz)


@settings(max_examples=60, deadline=None)
@given(familien(), tage)
def test_what_is_open_or_fits_has_no_false_condition_and_what_is_open_says_what_is_missing(
    wer: Familie, heute: date
):
    for kennung, roh in urteile(echtes_werk(), wer, heute).items():
        genau = ausfuehrlich(roh, [])
        blaetter = {bedingung.urteil for bedingung in genau.bedingungen}
        if roh.urteil is Urteil.PASST:
            assert blaetter == {Urteil.PASST}, kennung
        if roh.urteil is Urteil.NOCH_KLAEREN:
            assert Urteil.PASST_NICHT not in blaetter, kennung
            assert genau.fehlende_fakten, kennung


@settings(max_examples=60, deadline=None)
@given(familien(), tage)
def test_the_sentence_of_a_yes_belongs_to_a_condition_that_is_true_by_the_facts_named(
    wer: Familie, heute: date
):
    for kennung, roh in urteile(echtes_werk(), wer, heute).items():
        for bedingung in ausfuehrlich(roh, []).bedingungen:
            if bedingung.urteil is Urteil.PASST:
                assert bedingung.satz == bedingung.bedingung.ja
                assert _allein(roh, bedingung, wer, heute) is True, (kennung, bedingung.satz)


def _allein(roh: Rohurteil, bedingung: Bedingungsurteil, wer: Familie, heute: date) -> bool | None:
    """What the condition says when nothing is known but the facts it names.

    Said of "a child" while only one can be meant, a fact is named with that child: of which
    children it is not true belongs to the same thing. Who is not born yet stays unborn.
    """
    nummer = roh.leistung.bedingungen.index(bedingung.bedingung)
    genannt = {(stelle.fakt, str(stelle.person)) for stelle in bedingung.genutzt}
    genannt |= {(ALTER, str(kind.id)) for kind in wer.kinder if unterwegs(kind, heute)}
    wessen = ("", *(str(kind.id) for kind in wer.kinder))
    rest = _nur(wer, genannt | {(f, w) for f, _ in genannt if f != ALTER for w in wessen})
    pruefung = echtes_werk().pruefungen[roh.leistung.id][nummer]
    return pruefung(lage(echtes_werk(), rest, FluechtigeAntworten(), heute, None), None)[0]


@settings(max_examples=15, deadline=None)
@given(familien(), st.data())
def test_not_to_know_or_not_to_say_makes_no_verdict_and_no_rank_worse(
    wer: Familie, data: st.DataObject
):
    pruefen = echtes_werk()
    gefragt = [f for f in fragen(pruefen, wer) if f.stelle.fakt not in (KINDER, ALTER)]
    if not gefragt:
        return
    vorher, rang = urteile(pruefen, wer), _rang(pruefen, wer)
    for frage in data.draw(st.lists(st.sampled_from(gefragt), min_size=1, max_size=3)):
        stumm = {fluechtiger_name(frage.stelle.fakt, frage.stelle.person): None}
        nachher = urteile(pruefen, wer, **stumm)
        assert {k: r.urteil for k, r in nachher.items()} == {k: r.urteil for k, r in vorher.items()}
        assert _rang(pruefen, wer, **stumm) == rang
        wieder = {f.stelle for f in fragen(pruefen, wer, **stumm)}
        assert frage.stelle not in wieder, "it is not asked again"


def _rang(pruefen: Pruefwerk, wer: Familie, **gesagt: object) -> list[list[str]]:
    return [[roh.leistung.id for roh in g.urteile] for g in gruppen(pruefen, wer, **gesagt)]
