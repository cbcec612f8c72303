"""„So ging es doch“: only code, kinds of carriers and text leave a case."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.services.umwege import Umweg, find_ways, names_in, names_of, ways
from tests.werkzeug.akten import volle_akte

S, C = Blockadestand, Blockadecode


def mit(text: str, stand: Blockadestand = S.GELOEST, *, teilen: bool = True, code: C = C.ZUST):
    ereignisse = (
        Blockadeereignis(S.OFFEN, date(2026, 3, 1)),
        Blockadeereignis(stand, date(2026, 3, 5)),
    )
    eine = Blockade(
        "b9", code, ("jobcenter", "jugendamt"), ereignisse, umweg=text, umweg_teilen=teilen
    )
    return replace(volle_akte(), blockaden=(eine,))


def test_only_what_is_solved_and_shared_is_in_the_list():
    text = "Ein Anruf bei beiden Leitungen am selben Tag"
    assert [u.text for u in ways([mit(text)])] == [text]
    assert ways([mit(text, teilen=False)]) == ()
    assert ways([mit("   ")]) == ()
    for stand in set(S) - {S.GELOEST}:
        assert ways([mit(text, stand)]) == ()


def test_nothing_else_can_leave_a_case():
    assert [feld.name for feld in fields(Umweg)] == ["code", "traegerarten", "text"]


def test_every_name_of_the_file_is_hidden():
    akte = volle_akte()
    namen = [name for name in dict.fromkeys(names_of(akte)) if len(name.strip()) > 1]
    assert len(namen) > 5
    for name in namen:
        satz = f"Mit {name} zusammen angerufen."
        (umweg,) = ways([mit(satz)])
        assert name.strip() not in umweg.text
        assert name.strip() in " ".join(names_in(satz, akte))


def test_a_name_of_another_family_is_hidden_too():
    andere = volle_akte()
    andere = replace(andere, familie=replace(andere.familie, name="Üzgür-Weiß"), blockaden=())
    texte = [
        u.text
        for u in ways([mit("Wie bei Üzgür, wie bei Uezguer, wie bei U\u0308zgu\u0308r."), andere])
    ]
    assert texte == ["Wie bei …, wie bei …, wie bei …."]


def test_a_word_between_two_names_is_no_name():
    andere = volle_akte()
    andere = replace(andere, familie=replace(andere.familie, name="Oma und Opa"), blockaden=())
    texte = [u.text for u in ways([mit("Oma und das Amt, Opa und das Amt."), andere])]
    assert texte == ["… und das Amt, … und das Amt."]


@given(st.text(max_size=60))
def test_no_text_lets_a_first_name_through(text: str):
    akte = volle_akte()
    vorname = next(p.vorname for p in akte.familie.personen if len(p.vorname) > 2)
    for umweg in ways([mit(f"{text} {vorname} {text}")]):
        assert f" {vorname} " not in f" {umweg.text} "


@pytest.mark.parametrize(
    ("suche", "treffer"),
    [("", 2), ("anruf", 1), ("ANRUF leitung", 1), ("jobcenter", 2), ("brief", 1), ("tisch", 0)],
)
def test_the_list_is_searched_by_every_word(suche: str, treffer: int):
    umwege = ways([mit("Anruf bei der Leitung"), mit("Der Brief (a) half", code=C.VORRANG)])
    assert len(find_ways(umwege, suche)) == treffer
    assert len(find_ways(umwege, suche, C.WARTE)) == 0


def test_the_same_way_stands_there_once():
    assert len(ways([mit("Anruf"), mit("Anruf")])) == 1
