"""The list of papers on paper: boxes, where to get each, what is there; nothing that betrays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Vermittlung
from lotse.i18n.eintraege import read_eintraege
from lotse.letters.bausteine import DOMAENE
from lotse.letters.brief import Briefart, Stueck
from lotse.letters.inhalt import Liste, Satz, Schrittkarte
from lotse.letters.unterlagen import compose_unterlagen
from lotse.matching.papiere import Papier
from lotse.pdf.renderer import render_brief
from lotse.services.briefe import Auftrag, compose_brief
from lotse.services.unterlagen import papiere_of
from tests.werkzeug.briefe import familie_ahorn, rahmen, stelle
from tests.werkzeug.pdf_lesen import stuecke
from tests.werkzeug.reihen import GEBURTSURKUNDE, echtes_wissen, leistung, plan

KINDERGELD = leistung("kindergeld", unterlagen=("Geburtsurkunde",))
PAPIER = Papier(GEBURTSURKUNDE, (KINDERGELD,), da=False)


def brief(*papiere: Papier, sprache: str = "de", akte=None):
    return compose_unterlagen(akte or familie_ahorn(), papiere, rahmen(sprache))


def block(von, stueck):
    return next(b for b in von.bloecke if b.stueck is stueck)


def karten(von):
    return [teil for b in von.bloecke for teil in b.inhalt if isinstance(teil, Schrittkarte)]


def test_a_paper_has_a_box_a_place_to_get_it_and_what_it_is_for():
    (karte,) = karten(brief(PAPIER))
    assert karte.text.text == "Geburtsurkunde"
    assert [zeile.text for zeile in karte.zeilen] == ["Beim Standesamt.", "Für: Kindergeld"]


def test_what_is_there_stands_apart_without_a_box():
    da = brief(replace(PAPIER, da=True))
    assert karten(da) == []
    (liste,) = block(da, Stueck.GETAN).inhalt
    assert isinstance(liste, Liste)
    assert [punkt.text for punkt in liste.punkte] == ["Geburtsurkunde"]
    assert block(da, Stueck.MITBRINGEN).inhalt[0].text == "Alle Papiere sind da."


def test_a_missing_paper_stops_no_antrag():
    saetze = [t.text for t in block(brief(PAPIER), Stueck.MITBRINGEN).inhalt if isinstance(t, Satz)]
    assert "Fehlt ein Papier? Stellen Sie den Antrag trotzdem." in saetze


def test_safety_is_on_no_sheet_at_home():
    geheim = leistung("frauenhaus", lebensbereiche=(Lebensbereich.SICHERHEIT,))
    nur = brief(
        Papier(GEBURTSURKUNDE, (geheim,), da=False), replace(PAPIER, fuer=(geheim,), da=True)
    )
    assert karten(nur) == []
    beide = brief(Papier(GEBURTSURKUNDE, (geheim, KINDERGELD), da=False))
    assert karten(beide)[0].zeilen[1].text == "Für: Kindergeld"
    verdeckt = replace(stelle(), adresse_vertraulich=True)
    akte = replace(familie_ahorn(), vermittlungen=(Vermittlung("v", "kindergeld", verdeckt, ()),))
    assert karten(brief(PAPIER, akte=akte)) == []


@pytest.mark.parametrize("sprache", ["de", "tr", "ar", "en"])
def test_it_prints_in_every_language_for_a_real_choice(sprache):
    wissen = echtes_wissen()
    fall = replace(plan("kindergeld", "wohngeld"), unterlagen=("ausweis",))
    ganz = compose_unterlagen(fall, papiere_of(fall, wissen), rahmen(sprache))
    text = " ".join(s.text for s in stuecke(render_brief(ganz)))
    assert "Meine Papiere" in text
    assert "Geburtsurkunde vom Kind" in text
    if sprache == "tr":
        assert "Belgelerim" in text


def test_the_service_composes_it_from_the_case():
    fall = plan("kindergeld")
    papiere = papiere_of(fall, echtes_wissen())
    auftrag = Auftrag(Briefart.UNTERLAGEN)
    ganz = compose_brief(fall, auftrag, echtes_wissen().leistungen, rahmen("de"), papiere)
    assert ganz.art is Briefart.UNTERLAGEN
    assert len(karten(ganz)) == len(papiere)


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_the_words_for_papers_translate_the_german_of_today(sprache):
    deutsch = {f"unterlage_woher.{u.id}": u.woher for u in echtes_wissen().unterlagen.values()}
    eintraege = read_eintraege(DOMAENE, sprache)
    eigene = {k: e for k, e in eintraege.items() if k.startswith("unterlage_woher.")}
    assert len(eigene) >= 25
    assert [k for k, e in eigene.items() if deutsch.get(k) != e.quelle] == []
    haeufig = ("ausweis", "lohnzettel", "geburtsurkunde", "mietvertrag", "arztberichte")
    namen = [echtes_wissen().unterlagen[k].name for k in haeufig]
    assert [n for n in namen if f"unterlage: {n}" not in eintraege] == []
