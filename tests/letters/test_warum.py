"""The sentences of the conditions stand in the family's letter, unchanged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Bedingung
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Briefart, Stueck
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Liste, Uebersetzungsstand
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.letters.warum import HOECHSTENS
from lotse.matching.ergebnis import Bedingungsurteil, Hilfe, Leistungsurteil
from lotse.matching.vertraulich import sagbare_bedingungen
from lotse.services.briefe import Auftrag, compose_brief
from lotse.services.briefpaket import compose_packet
from lotse.services.briefsicht import Briefposten
from lotse.services.vermitteln import put_in_plan
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.briefe import HEUTE, familie_ahorn, fruehfoerderung, rahmen, treffer
from tests.werkzeug.fall import JETZT

P, OFFEN, NEIN = Urteil.PASST, Urteil.NOCH_KLAEREN, Urteil.PASST_NICHT


def bedingung(nummer: int, **felder: str) -> Bedingung:
    worte = {art: f"Satz {nummer} {art}." for art in ("ja", "nein", "offen")}
    return Bedingung(**({"wenn": f"fakt{nummer}", "fundstelle": "§ 1"} | worte | felder))


def einzeln(bedingung: Bedingung, urteil: Urteil) -> Bedingungsurteil:
    saetze = {P: bedingung.ja, NEIN: bedingung.nein, OFFEN: bedingung.offen}
    return Bedingungsurteil(bedingung, urteil, saetze[urteil], (), ())


def hilfe(*urteile: Urteil, gesamt: Urteil = OFFEN, leistung=None, **felder: str) -> Hilfe:
    alle = tuple(einzeln(bedingung(n, **felder), u) for n, u in enumerate(urteile))
    return Hilfe(Leistungsurteil(leistung or fruehfoerderung(), gesamt, alle, ()), (), 0)


def geschrieben(was: Hilfe, sprache: str = "de", akte=None, **felder):
    alle = frozenset(b.bedingung for b in was.urteil.bedingungen)
    wie = replace(rahmen(sprache), **({"sagbar": alle} | felder))
    return compose_familie(akte or familie_ahorn(), was, treffer(), wie)


def listen(brief) -> list[list[str]]:
    (warum,) = (block for block in brief.bloecke if block.stueck is Stueck.WARUM)
    return [[s.text for s in i.punkte] for i in warum.inhalt if isinstance(i, Liste)]


def test_what_holds_and_what_is_open_is_told_unchanged():
    assert listen(geschrieben(hilfe(P, OFFEN, P))) == [
        ["Satz 0 ja.", "Satz 2 ja."],
        ["Satz 1 offen."],
    ]
    assert listen(geschrieben(hilfe(P, P, gesamt=P))) == [["Satz 0 ja.", "Satz 1 ja."]]


def test_at_most_three_of_each_kind_are_told_in_the_order_of_the_conditions():
    (ja,) = listen(geschrieben(hilfe(*[P] * 5, gesamt=P)))
    assert ja == [f"Satz {n} ja." for n in range(HOECHSTENS)]
    (offen,) = listen(geschrieben(hilfe(*[OFFEN] * 5)))
    assert offen == [f"Satz {n} offen." for n in range(HOECHSTENS)]


def test_only_what_may_be_said_is_told_and_without_a_list_nothing():
    was = hilfe(P, OFFEN, P)
    eine = frozenset({was.urteil.bedingungen[2].bedingung})
    assert listen(geschrieben(was, sagbar=eine)) == [["Satz 2 ja."]]
    assert listen(geschrieben(was, sagbar=frozenset())) == []


def test_a_no_is_never_told_and_what_was_chosen_all_the_same_says_no_reasons():
    assert listen(geschrieben(hilfe(P, NEIN, gesamt=NEIN))) == []
    assert listen(geschrieben(hilfe(P, gesamt=Urteil.NICHT_ANGESPROCHEN))) == []


def test_nothing_is_told_where_a_reader_at_home_could_harm():
    verdeckt = familie_ahorn(huerden=(Huerde(Huerdencode.SOLL_KEINER_WISSEN, Grad.SCHWER),))
    schutz = fruehfoerderung(lebensbereiche=(Lebensbereich.SICHERHEIT,))
    assert listen(geschrieben(hilfe(P, OFFEN), akte=verdeckt)) == []
    assert listen(geschrieben(hilfe(P, OFFEN, leistung=schutz))) == []


def test_a_sum_that_does_not_hold_any_more_is_not_told():
    gestern = HEUTE - timedelta(days=1)
    alt = fruehfoerderung(gueltig_bis=gestern)
    satz = {"ja": "Das sind 600 Euro im Monat."}
    assert listen(geschrieben(hilfe(P, gesamt=P, **satz))) == [["Das sind 600 Euro im Monat."]]
    assert listen(geschrieben(hilfe(P, gesamt=P, leistung=alt, **satz))) == []


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_beside_another_language_they_are_german_and_marked_so(sprache):
    brief = geschrieben(hilfe(P, OFFEN), sprache)
    (warum,) = (block for block in brief.bloecke if block.stueck is Stueck.WARUM)
    for inhalt in warum.inhalt:
        if isinstance(inhalt, Liste):
            assert inhalt.begruendung
            stand = {s.parallel.stand for s in inhalt.punkte if s.parallel}
            assert stand == {Uebersetzungsstand.FEHLT}


def test_the_sheet_to_the_stelle_tells_no_reasons():
    was = hilfe(P, OFFEN, gesamt=OFFEN)
    alle = frozenset(b.bedingung for b in was.urteil.bedingungen)
    wie = replace(rahmen(), sagbar=alle)
    assert "Satz 0" not in str(compose_ueberleitung(familie_ahorn(), was, treffer(), wie))
    fall = put_in_plan(familie_ahorn(), was, treffer(), "x", JETZT)
    wissen = replace(echtes_wissen(), leistungen={was.leistung.id: was.leistung})

    def auftrag(posten: Briefposten) -> Auftrag:
        return Auftrag(posten.art, posten.vermittlung, OFFEN, "", was.urteil.bedingungen)

    packet = compose_packet(fall, wissen, wie, auftrag)
    assert Briefart.UEBERLEITUNG in [brief.art for brief in packet]
    mit = [brief.art for brief in packet if "Satz 0 ja." in str(brief)]
    assert mit == [Briefart.FAMILIE]


def test_the_real_sentences_of_a_leistung_reach_the_letter_of_a_case():
    wissen = echtes_wissen()
    uvg = wissen.leistungen["unterhaltsvorschuss"]
    urteile = tuple(einzeln(b, P if n % 2 else OFFEN) for n, b in enumerate(uvg.bedingungen))
    grund = Hilfe(Leistungsurteil(uvg, OFFEN, urteile, ()), (), 0)
    fall = put_in_plan(familie_ahorn(), grund, None, "x", JETZT)
    auftrag = Auftrag(Briefart.FAMILIE, "x-v", OFFEN, "", urteile)
    wie = replace(rahmen(), sagbar=sagbare_bedingungen(wissen))
    brief = compose_brief(fall, auftrag, wissen.leistungen, wie)
    gesagt = [satz for liste in listen(brief) for satz in liste]
    assert "Die Eltern leben nicht zusammen." in gesagt
    assert "Noch nicht gefragt: Zahlt der andere Elternteil Unterhalt?" in gesagt
    assert not [satz for satz in gesagt if "Papier" in satz or "Pass" in satz]


def test_everything_about_the_help_is_told_for_the_chosen_day():
    """A waiting time that holds today may be old on the Stichtag; the date stays today's."""
    grund = rahmen()
    spaeter = replace(grund, stichtag=date(2028, 1, 10))
    heute = compose_familie(familie_ahorn(), hilfe(P, gesamt=P), treffer(), grund)
    dann = compose_familie(familie_ahorn(), hilfe(P, gesamt=P), treffer(), spaeter)
    assert heute.datum == dann.datum == HEUTE
    wartezeit = "weiter.warten"
    assert wartezeit in str(heute)
    assert wartezeit not in str(dann)
