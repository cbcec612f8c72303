"""Which letters the page shows, and the one rule: nothing names the family without consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.familie import Person, Rolle
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Vermittlung, Weg
from lotse.domain.zeit import Geburt
from lotse.exchange.wissen import load_wissen
from lotse.letters.amt import Absender
from lotse.letters.brief import Briefart, alle_saetze
from lotse.letters.inhalt import Anschrift
from lotse.letters.termin import Termin
from lotse.services.briefangaben import Antragsangaben, Briefangaben, without_persons
from lotse.services.briefe import Auftrag
from lotse.services.briefseite import (
    compose_seite,
    consent_for,
    may_sign,
    seitenposten,
    unsigned_consent,
)
from tests.werkzeug.briefe import HEUTE, familie_ahorn, rahmen, treffer

WISSEN = load_wissen()
NAME = "Kaya-Geheim"
UEBERLEITUNG = Auftrag(Briefart.UEBERLEITUNG, "v1", name=NAME)


def akte(leistung: str = "kinderzuschlag") -> Akte:
    return Akte(familie_ahorn().familie, vermittlungen=(
        Vermittlung("v1", leistung, treffer().angebot, ()),
    ))  # fmt: skip


def mit_einwilligung(**felder: object) -> Akte:
    ohne = akte()
    angebot = treffer().angebot
    leistung = WISSEN.leistungen["kinderzuschlag"]
    entwurf = unsigned_consent(ohne, angebot, leistung, HEUTE)
    gegeben = replace(entwurf, **({"id": "e1", "unterschrieben": ("p1",)} | felder))
    return replace(ohne, einwilligungen=(gegeben,))


def gedruckt(brief) -> str:
    zeilen = [z for b in brief.bloecke for i in b.inhalt if isinstance(i, Anschrift)
              for z in i.zeilen]  # fmt: skip
    return "\n".join([*(satz.text for satz in alle_saetze(brief)), *zeilen])


def seite(von: Akte, auftrag: Auftrag, weg: Weg = Weg.FAMILIE_TRAEGT):
    return compose_seite(von, auftrag, weg, WISSEN, rahmen())


def test_a_help_with_a_plain_application_has_all_its_letters_together():
    arten = [p.art for p in seitenposten(akte(), WISSEN, HEUTE) if p.vermittlung == "v1"]
    assert arten == [
        Briefart.FAMILIE, Briefart.UEBERLEITUNG, *(Briefart.ANTRAG, Briefart.KOPIE),
        Briefart.EINWILLIGUNG,
    ]  # fmt: skip


def test_a_help_that_needs_another_way_offers_no_application():
    arten = [p.art for p in seitenposten(akte("widerspruch"), WISSEN, HEUTE)]
    assert Briefart.ANTRAG not in arten


def test_every_letter_that_is_listed_can_be_composed():
    von = akte()
    getippt = Briefangaben(termin=Termin(HEUTE, 570, ("Haus Lind",)))
    for posten in seitenposten(von, WISSEN, HEUTE):
        auftrag = Auftrag(posten.art, posten.vermittlung, getippt=getippt)
        assert seite(von, auftrag).art is posten.art


def test_carried_by_the_family_the_sheet_has_no_name():
    assert NAME not in gedruckt(seite(akte(), UEBERLEITUNG))
    assert consent_for(akte(), Briefart.UEBERLEITUNG, "v1", Weg.FAMILIE_TRAEGT, HEUTE) == ""


def test_sent_without_a_consent_there_is_no_sheet_and_the_other_way_is_said():
    with pytest.raises(Hinweis) as keine:
        seite(akte(), UEBERLEITUNG, Weg.BRIEF)
    assert "keine gültige Einwilligung" in keine.value.was
    assert "Die Familie kann den Brief selbst tragen" in keine.value.tun
    with pytest.raises(Hinweis):
        consent_for(akte(), Briefart.UEBERLEITUNG, "v1", Weg.BRIEF, HEUTE)


def test_sent_under_a_fitting_consent_the_name_stands_there_and_the_consent_is_filed():
    von = mit_einwilligung()
    brief = seite(von, UEBERLEITUNG, Weg.BRIEF)
    assert NAME in gedruckt(brief)
    assert consent_for(von, Briefart.UEBERLEITUNG, "v1", Weg.BRIEF, HEUTE) == "e1"


@pytest.mark.parametrize(
    "felder",
    [
        {"gueltig_bis": HEUTE - timedelta(days=1)},
        {"widerrufen_am": HEUTE},
        {"unterschrieben": ()},
        {"angebot": "andere-stelle"},
    ],
)
def test_expired_withdrawn_unsigned_or_for_another_stelle_is_none(felder):
    with pytest.raises(Hinweis):
        seite(mit_einwilligung(**felder), UEBERLEITUNG, Weg.BRIEF)


def test_outside_the_ticks_nothing_is_merged_in():
    von = mit_einwilligung(datenarten=(Datenart.ANLIEGEN,))
    assert NAME not in gedruckt(seite(von, UEBERLEITUNG, Weg.BRIEF))


def test_the_sheet_to_sign_allows_nothing_by_itself():
    leistung = WISSEN.leistungen["kinderzuschlag"]
    entwurf = unsigned_consent(akte(), treffer().angebot, leistung, HEUTE)
    von = replace(akte(), einwilligungen=(entwurf,))
    with pytest.raises(Hinweis):
        seite(von, UEBERLEITUNG, Weg.BRIEF)


def test_what_is_typed_for_a_sheet_under_consent_stands_only_inside_its_ticks():
    getippt = Briefangaben(kontakt="0221 4710 199", gesundheit="Asthma-Geheim")
    fall = mit_einwilligung(datenarten=(Datenart.NAME, Datenart.KONTAKT))
    auftrag = replace(UEBERLEITUNG, getippt=getippt)
    text = gedruckt(compose_seite(fall, auftrag, Weg.BRIEF, WISSEN, rahmen()))
    assert "0221 4710 199" in text
    assert "Asthma-Geheim" not in text
    getragen = gedruckt(compose_seite(fall, auftrag, Weg.FAMILIE_TRAEGT, WISSEN, rahmen()))
    assert "0221 4710 199" not in getragen


def test_an_answer_to_a_practice_is_listed_and_filed_under_its_consent():
    fall = mit_einwilligung(datenarten=(Datenart.RUECKMELDUNG,), art=Empfaengerart.PRAXIS)
    (posten,) = (p for p in seitenposten(fall, WISSEN, HEUTE) if p.art is Briefart.RUECKMELDUNG)
    assert posten.schluessel == "rueckmeldung:e1"
    assert consent_for(fall, posten.art, posten.vermittlung, Weg.FAMILIE_TRAEGT, HEUTE) == "e1"
    widerrufen = replace(fall.einwilligungen[0], widerrufen_am=HEUTE)
    ohne = replace(fall, einwilligungen=(widerrufen,))
    assert all(p.art is not Briefart.RUECKMELDUNG for p in seitenposten(ohne, WISSEN, HEUTE))


def test_nothing_personal_remains_for_the_hash():
    voll = Briefangaben(
        absender=Absender("Kaya", ("Am Wald 7",)),
        antrag=Antragsangaben(fuer_kind=True, kind="Deniz", lage=("Deniz spricht.",)),
        kontakt="0221", gesundheit="Asthma",
    )  # fmt: skip
    rest = without_persons(voll)
    assert rest == Briefangaben(antrag=Antragsangaben(fuer_kind=True))


@pytest.mark.parametrize(("geburt", "soll"), [("2024-03-01", False), ("2011-05-01", True)])
def test_a_line_for_a_young_person_only_where_one_is_old_enough(geburt, soll):
    fall = akte()
    kind = Person("k", Rolle.KIND, geburt=Geburt.lesen(geburt))
    familie = replace(fall.familie, personen=(kind,))
    assert may_sign(replace(fall, familie=familie), HEUTE) is soll
