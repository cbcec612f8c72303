"""Reasons give way where they would cost a sheet, and stand once, in German."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.recht import Bedingung
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Anordnung
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Liste
from lotse.matching.ergebnis import Bedingungsurteil, Leistungsurteil
from lotse.pdf.renderer import render_brief
from lotse.pdf.satzspiegel import count_pages, lay_out
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import stuecke

JA, OFFEN = "Ein Kind ist zwei Jahre alt.", "Noch nicht gefragt: Wo wohnt das Kind?"


def brief(sprache="de", lang=1, **gestalt):
    """`lang` times as long sentences as usual."""
    ja = Bedingung("a", " ".join([JA] * lang), "Nein.", "Offen?", "§ 1")
    offen = Bedingung("b", "Ja.", "Nein.", " ".join([OFFEN] * lang), "§ 1")
    urteile = (
        Bedingungsurteil(ja, Urteil.PASST, ja.ja, (), ()),
        Bedingungsurteil(offen, Urteil.NOCH_KLAEREN, offen.offen, (), ()),
    )
    grund = hilfe(urteil=Urteil.NOCH_KLAEREN)
    urteil = Leistungsurteil(grund.leistung, Urteil.NOCH_KLAEREN, urteile, ())
    wie = replace(rahmen(sprache, **gestalt), sagbar=frozenset({ja, offen}))
    return compose_familie(familie_ahorn(), replace(grund, urteil=urteil), treffer(), wie)


def gruende(satz):
    return [
        i for b in satz.brief.bloecke for i in b.inhalt if isinstance(i, Liste) and i.begruendung
    ]


def worte(pdf) -> str:
    return " ".join(" ".join(s.text.split()) for s in stuecke(pdf))


def test_the_reasons_stand_on_the_sheet():
    text = worte(render_brief(brief(groesse=12)))
    assert JA in text
    assert OFFEN in text


@pytest.mark.parametrize("sprache", ["de", "tr", "ar"])
@pytest.mark.parametrize("groesse", [12, 14, 16, 18])
@pytest.mark.parametrize("lang", [1, 4, 16])
def test_they_never_cost_a_sheet_or_smaller_type(sprache, groesse, lang):
    mit = brief(sprache, lang, groesse=groesse)
    weg = tuple(
        replace(b, inhalt=tuple(i for i in b.inhalt if not getattr(i, "begruendung", False)))
        for b in mit.bloecke
    )
    ohne = replace(mit, bloecke=weg)
    assert count_pages(mit) == count_pages(ohne)
    assert lay_out(mit).brief.gestalt.groesse == lay_out(ohne).brief.gestalt.groesse


def test_what_holds_stays_longer_than_what_is_open():
    folge = [
        [JA in liste.punkte[0].text for liste in gruende(lay_out(brief(lang=lang, groesse=12)))]
        for lang in range(1, 60, 4)
    ]
    assert [True, False] in folge
    assert [True] in folge
    assert [] in folge
    assert [len(da) for da in folge] == sorted(map(len, folge), reverse=True)


@pytest.mark.parametrize("anordnung", [Anordnung.SPALTEN, Anordnung.GETRENNT])
def test_beside_another_language_they_stand_once_and_in_german(anordnung):
    mit = brief("tr", groesse=12, anordnung=anordnung)
    assert gruende(lay_out(mit))
    da = [s for s in stuecke(render_brief(mit)) if JA in " ".join(s.text.split())]
    assert [s.sprache for s in da] == ["de"]
