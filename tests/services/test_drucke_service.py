"""Prints from the case: which there can be, the code of a strip, a packet without doubles."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from lotse.domain.akte import Schriftstueck
from lotse.domain.einwilligung import Datenart, Richtung
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Kontaktergebnis, Rueckmeldeergebnis, Rueckmeldung
from lotse.domain.rueckcode import is_code, show_code
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.letters.brief import Bogen, Briefart, Stueck
from lotse.letters.rueckmeldung import Praxisstand
from lotse.services.briefe import Auftrag, compose_brief
from lotse.services.briefpaket import compose_packet
from lotse.services.briefsicht import Briefposten, record_druck
from lotse.services.drucke import (
    DRUCKE,
    Angaben,
    ask_stelle,
    asked_with,
    last_talk,
    moegliche_drucke,
    strip_code,
)
from tests.werkzeug.briefe import familie_ahorn, rahmen, stelle
from tests.werkzeug.drucke import LEISTUNGEN, erlaubnis, fall, kontakt, termin
from tests.werkzeug.fall import HEUTE
from tests.werkzeug.netz import KNOTEN
from tests.werkzeug.reihen import echtes_wissen

JETZT = datetime(2026, 11, 24, 9, 0)
ANGABEN = Angaben(termin=termin(), einwilligung="e1", stand=Praxisstand.GEKOMMEN)


def brief(art, akte=None, angaben=ANGABEN, **gestalt):
    auftrag = Auftrag(art, "v", angaben=angaben)
    return compose_brief(akte or fall(), auftrag, LEISTUNGEN, rahmen(**gestalt))


def packet_fall(*vermittlungen: Vermittlung, **felder: object):
    """Helps of the real knowledge."""
    akte = fall(**felder)
    schritte = tuple(replace(s, vermittlung="") for s in akte.schritte)
    return replace(akte, vermittlungen=vermittlungen, schritte=schritte)


def vermittlung(kennung, leistung="fruehfoerderung_komplex", wo=None, stand=Stand.VORBEREITET):
    return Vermittlung(kennung, leistung, wo or stelle(), (Ereignis(stand, HEUTE, JETZT),))


@pytest.fixture(scope="module")
def leistungen():
    return [str(k) for k in echtes_wissen().leistungen]


@pytest.mark.parametrize("art", sorted(DRUCKE))
def test_each_print_is_composed_from_the_case(art):
    von = replace(fall(), netzknoten=KNOTEN) if art is Briefart.NETZ else None
    assert brief(art, von).art is art


@pytest.mark.parametrize("art", [Briefart.TERMIN, Briefart.RUECKMELDUNG])
def test_what_must_be_typed_is_asked_for(art):
    with pytest.raises(Hinweis, match="fehlt noch eine Angabe"):
        brief(art, angaben=Angaben())


def test_a_case_without_a_talk_has_no_summary():
    stumm = replace(fall(), kontakte=(kontakt(ergebnis=Kontaktergebnis.MAILBOX),))
    assert last_talk(stumm) is None
    with pytest.raises(Hinweis, match="noch kein Gespräch"):
        brief(Briefart.GESPRAECH, stumm)


def test_only_what_the_case_can_have_is_offered():
    assert set(moegliche_drucke(fall(), LEISTUNGEN, HEUTE)) == {
        Briefart.TERMIN, Briefart.GESPRAECH, Briefart.GESCHAFFT, Briefart.ANTWORTSTREIFEN,
        Briefart.RUECKMELDUNG,
    }  # fmt: skip
    leer = replace(familie_ahorn(), schritte=())
    assert moegliche_drucke(leer, LEISTUNGEN, HEUTE) == (Briefart.TERMIN,)
    widerrufen = replace(fall(), einwilligungen=(erlaubnis(widerrufen_am=HEUTE),))
    assert Briefart.RUECKMELDUNG not in moegliche_drucke(widerrufen, LEISTUNGEN, HEUTE)


def test_a_strip_has_the_same_code_however_often_it_is_printed():
    code = strip_code(fall(), "v")
    assert is_code(code)
    assert strip_code(fall(), "v") == code
    gefragt = ask_stelle(fall(), "v", "r1", HEUTE)
    assert gefragt.rueckmeldungen == (Rueckmeldung("r1", "v", code, HEUTE),)
    assert strip_code(gefragt, "v") == code
    assert ask_stelle(gefragt, "v", "r2", HEUTE) == gefragt


def test_after_an_answer_the_stelle_can_be_asked_again():
    gefragt = ask_stelle(fall(), "v", "r1", HEUTE)
    (frage,) = gefragt.rueckmeldungen
    beantwortet = replace(
        gefragt, rueckmeldungen=(replace(frage, ergebnis=Rueckmeldeergebnis.ANGEKOMMEN),)
    )
    assert len(ask_stelle(beantwortet, "v", "r2", HEUTE).rueckmeldungen) == 2


def test_the_hand_over_bears_the_code_of_its_vermittlung():
    gefragt = replace(fall(), rueckmeldungen=(Rueckmeldung("r", "v", "222223", HEUTE),))
    with pytest.raises(Hinweis, match="Tippfehler"):
        brief(Briefart.UEBERLEITUNG, gefragt)
    antwort = next(b for b in brief(Briefart.UEBERLEITUNG).bloecke if b.stueck is Stueck.ANTWORT)
    assert show_code(strip_code(fall(), "v")) in antwort.titel.text


def test_a_gone_handover_has_no_code():
    with pytest.raises(Hinweis, match="gibt es nicht mehr"):
        strip_code(fall(), "weg")


def test_the_look_decides_whether_the_plan_is_folded():
    assert brief(Briefart.PLAN, bogen=Bogen.FALTKARTE).gestalt.bogen is Bogen.FALTKARTE
    assert brief(Briefart.PLAN).gestalt.bogen is Bogen.BLATT


def test_the_packet_is_the_whole_set_in_print_order(leistungen):
    akte = packet_fall(vermittlung("v1", leistungen[0]), vermittlung("v2", leistungen[1]))
    arten = [b.art for b in compose_packet(akte, echtes_wissen(), rahmen("tr"))]
    assert arten[:6] == [
        Briefart.GESPRAECH, Briefart.FAMILIE, Briefart.UEBERLEITUNG, Briefart.FAMILIE,
        Briefart.UEBERLEITUNG, Briefart.PLAN,
    ]  # fmt: skip
    assert set(arten[6:]) <= {Briefart.UNTERLAGEN}


def test_no_sheet_is_in_the_packet_twice(leistungen):
    einmal = packet_fall(vermittlung("v1", leistungen[0]))
    doppelt = packet_fall(vermittlung("v1", leistungen[0]), vermittlung("v2", leistungen[0]))
    wissen = echtes_wissen()
    assert [b.art for b in compose_packet(doppelt, wissen, rahmen())] == [
        b.art for b in compose_packet(einmal, wissen, rahmen())
    ]


def test_what_has_ended_is_not_in_the_packet(leistungen):
    zu = packet_fall(vermittlung("v1", leistungen[0], stand=Stand.ABGELEHNT))
    arten = {b.art for b in compose_packet(zu, echtes_wissen(), rahmen())}
    assert Briefart.FAMILIE not in arten
    assert Briefart.UEBERLEITUNG not in arten


def test_an_old_talk_is_not_printed_again(leistungen):
    akte = packet_fall(vermittlung("v1", leistungen[0]))
    alt = replace(akte, kontakte=(kontakt(am=HEUTE.replace(day=2)),))
    arten = {b.art for b in compose_packet(alt, echtes_wissen(), rahmen())}
    assert Briefart.GESPRAECH not in arten


def test_an_empty_case_has_an_empty_packet():
    leer = replace(familie_ahorn(), schritte=())
    assert compose_packet(leer, echtes_wissen(), rahmen()) == ()


def test_each_letter_is_told_what_it_must_know(leistungen):
    gefragt = []

    def auftrag(posten):
        gefragt.append((posten.art, posten.vermittlung))
        return Auftrag(posten.art, posten.vermittlung)

    akte = packet_fall(vermittlung("v1", leistungen[0]))
    compose_packet(akte, echtes_wissen(), rahmen(), auftrag)
    assert (Briefart.FAMILIE, "v1") in gefragt


def test_an_answer_is_found_by_its_code_and_a_typing_error_is_said():
    gefragt = ask_stelle(fall(), "v", "r1", HEUTE)
    code = strip_code(fall(), "v")
    assert asked_with(gefragt, show_code(code).lower()) == gefragt.rueckmeldungen[0]
    assert asked_with(fall(), code) is None
    falsch = ("3" if code[0] != "3" else "4") + code[1:]
    with pytest.raises(Hinweis, match="Tippfehler"):
        asked_with(gefragt, falsch)


def test_a_printed_hand_over_asks_the_stelle_once():
    posten = Briefposten(Briefart.UEBERLEITUNG, "v", "fruehfoerderung")
    blatt = Schriftstueck("ueberleitung:v:1", "ueberleitung", "Titel", "de", HEUTE, 1, "0" * 64)
    einmal = record_druck(fall(), posten, blatt, JETZT)
    assert [r.code for r in einmal.rueckmeldungen] == [strip_code(fall(), "v")]
    nochmal = record_druck(einmal, posten, replace(blatt, id="ueberleitung:v:2"), JETZT)
    assert len(nochmal.rueckmeldungen) == 1
    plan = record_druck(fall(), Briefposten(Briefart.PLAN), replace(blatt, art="plan"), JETZT)
    assert plan.rueckmeldungen == ()


@pytest.mark.parametrize("darf", [True, False])
def test_a_sheet_by_post_asks_only_where_the_consent_allows_an_answer(darf):
    arten = (Datenart.RUECKMELDUNG,) if darf else (Datenart.NAME,)
    akte = replace(fall(), einwilligungen=(erlaubnis(datenarten=arten, richtung=Richtung.BEIDE),))
    posten = Briefposten(Briefart.VERSAND, "v", "fruehfoerderung")
    blatt = Schriftstueck("versand:v:1", "versand", "Titel", "de", HEUTE, 1, "0" * 64, "e1")
    assert bool(record_druck(akte, posten, blatt, JETZT).rueckmeldungen) is darf
