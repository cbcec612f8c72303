from __future__ import annotations

from datetime import date

from lotse.domain.familie import Bereichsstand, Wunsch, Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antrag, Antragsart, Thema
from lotse.matching.gruppen import STILL, gewicht, gruppiere
from tests.werkzeug.wissen import HEUTE, familie, leistung, urteile, werk

GELD, WOHNEN = Lebensbereich.GELD_ARBEIT, Lebensbereich.WOHNEN
SCHULE, ERZIEHUNG = Lebensbereich.BETREUUNG_SCHULE, Lebensbereich.ENTWICKLUNG_ERZIEHUNG
THEMEN = (Thema("schulden", GELD, "Schulden", ("schulden",)), Thema("miete", WOHNEN, "Miete"))
GUT = {"gkv": True}


def in_bereichen(kennung: str, *bereiche: Lebensbereich, wenn: str = "gkv", **felder: object):
    return leistung(kennung, wenn, lebensbereiche=bereiche, **felder)


def gruppen(wer, *leistungen, **fluechtig: object) -> list[tuple[str, str, list[str]]]:
    """(title, area, ids) of each group."""
    pruefen = werk(*leistungen, themen=THEMEN)
    ergebnis = gruppiere(pruefen, wer, urteile(pruefen, wer, **fluechtig).values())
    return [
        (g.titel, g.lebensbereich or "", [roh.leistung.id for roh in g.urteile]) for g in ergebnis
    ]


def beruehrt(bereich: Lebensbereich, *bedarfe: str, wunsch: Wunsch | None = None) -> Bereichsstand:
    return Bereichsstand(bereich, bedarfe, wunsch)


def test_own_sentences_come_first_in_their_order_then_areas_then_quietly_the_rest():
    wer = familie(
        ziele=(Ziel("z1", "Mehr Platz.", "de", WOHNEN), Ziel("z2", "Lernen.", "de", SCHULE)),
        bereiche=(beruehrt(GELD, "schulden"), beruehrt(SCHULE, wunsch=Wunsch.JETZT)),
    )
    hilfen = [
        in_bereichen("rat", GELD, bedarfe=("schulden",)),
        in_bereichen("spiel", ERZIEHUNG),
        in_bereichen("kita", SCHULE),
        in_bereichen("wohngeld", WOHNEN),
    ]
    assert gruppen(wer, *hilfen, **GUT) == [
        ("Mehr Platz.", WOHNEN, ["wohngeld"]),
        ("Lernen.", SCHULE, ["kita"]),
        ("", GELD, ["rat"]),
        (STILL, "", ["spiel"]),
    ]


def test_areas_wished_now_stand_before_those_without_a_wish_and_those_for_later():
    wer = familie(
        bereiche=(
            beruehrt(GELD, wunsch=Wunsch.SPAETER),
            beruehrt(WOHNEN, "miete"),
            beruehrt(SCHULE, wunsch=Wunsch.JETZT),
        )
    )
    hilfen = [in_bereichen(b.value, b) for b in (GELD, SCHULE)]
    hilfen.append(in_bereichen("miete", WOHNEN, bedarfe=("miete",)))
    assert [titel for _, titel, _ in gruppen(wer, *hilfen, **GUT)] == [SCHULE, WOHNEN, GELD]


def test_a_leistung_is_listed_once_where_its_need_was_ticked():
    wer = familie(
        ziele=(Ziel("z1", "Lernen.", "de", SCHULE),), bereiche=(beruehrt(GELD, "schulden"),)
    )
    beides = in_bereichen("beides", SCHULE, GELD, bedarfe=("schulden",))
    anderes = in_bereichen("anderes", GELD, SCHULE)
    assert gruppen(wer, beides, anderes, **GUT) == [
        ("Lernen.", SCHULE, ["anderes"]),
        ("", GELD, ["beides"]),
    ]


def test_a_wish_no_takes_the_area_out_and_leaves_it_quiet():
    nein = (beruehrt(GELD, "schulden", wunsch=Wunsch.NEIN),)
    ziel = (Ziel("z1", "Geld.", "de", GELD),)
    wer = familie(bereiche=nein, ziele=ziel)
    assert gruppen(wer, in_bereichen("rat", GELD), **GUT) == [(STILL, "", ["rat"])]


def test_talked_about_without_a_theme_is_not_touched():
    wer = familie(bereiche=(Bereichsstand(GELD, besprochen=True),))
    assert gruppen(wer, in_bereichen("rat", GELD), **GUT) == [(STILL, "", ["rat"])]


def test_before_anything_is_touched_everything_is_in_one_quiet_group():
    hilfen = [in_bereichen("a", GELD), in_bereichen("b", WOHNEN), in_bereichen("c", SCHULE)]
    assert gruppen(familie(), *hilfen) == [(STILL, "", ["a", "b", "c"])]


def test_what_does_not_fit_is_listed_only_where_the_family_asked():
    hilfen = [
        in_bereichen("a", GELD, bedarfe=("schulden",)),
        in_bereichen("b", WOHNEN),
        in_bereichen("c", GELD),
    ]
    wer = familie(bereiche=(beruehrt(GELD, "schulden"),))
    assert gruppen(wer, *hilfen, gkv=False) == [("", GELD, ["a"])]
    assert gruppen(familie(), *hilfen, gkv=False) == []


def test_what_nobody_brought_up_is_not_listed():
    wer = familie(bereiche=(beruehrt(GELD, "miete"),))
    assert gruppen(wer, in_bereichen("rat", GELD, wenn="schulden")) == []


def test_asked_for_first_then_open_early_then_settled_then_by_name_and_no_at_the_end():
    wer = familie(bereiche=(beruehrt(GELD, "schulden"),))
    hilfen = [
        in_bereichen("nein", GELD, wenn="wohnsitz_de", bedarfe=("schulden",)),
        in_bereichen("zz", GELD, name="Ähnlich"),
        in_bereichen("offen", GELD, wenn="beduerftig", name="Aa"),
        in_bereichen("b", GELD, name="Bb"),
        in_bereichen("frueh", GELD, wenn="beduerftig", vor_bedarfsfeststellung=True),
        in_bereichen("gefragt", GELD, wenn="beduerftig", bedarfe=("schulden",)),
        in_bereichen("anlass", GELD, wenn="schulden"),
    ]
    assert gruppen(wer, *hilfen, gkv=True, wohnsitz_de=False) == [
        ("", GELD, ["gefragt", "anlass", "nein"]),
        (STILL, "", ["frueh", "zz", "b", "offen"]),
    ]


def test_a_group_follows_the_needs_of_the_family_and_begins_with_what_is_made_for_them():
    wer = familie(bereiche=(beruehrt(GELD, "schulden", "strom", "miete"),))
    hilfen = [
        in_bereichen("a_miete", GELD, bedarfe=("miete",)),
        in_bereichen("b_vieles", GELD, bedarfe=("schulden", "brief", "kind", "arbeit")),
        in_bereichen("c_genau", GELD, bedarfe=("schulden", "strom")),
        in_bereichen("d_offen", GELD, bedarfe=("schulden",), wenn="beduerftig"),
    ]
    assert gruppen(wer, *hilfen, gkv=True) == [
        ("", GELD, ["c_genau", "b_vieles", "d_offen", "a_miete"])
    ]


def test_where_needs_are_ticked_other_helps_of_the_area_stand_quietly_below():
    wer = familie(bereiche=(beruehrt(GELD, "schulden"),))
    gefragt = in_bereichen("gefragt", GELD, bedarfe=("schulden",))
    assert gruppen(wer, gefragt, in_bereichen("anderes", GELD), **GUT) == [
        ("", GELD, ["gefragt"]),
        (STILL, "", ["anderes"]),
    ]


def test_a_question_weighs_as_much_as_the_strongest_wish():
    wer = familie(
        bereiche=(
            beruehrt(GELD, "schulden", wunsch=Wunsch.JETZT),
            beruehrt(WOHNEN, wunsch=Wunsch.SPAETER),
            beruehrt(SCHULE, wunsch=Wunsch.NEIN),
        )
    )
    assert gewicht(wer, in_bereichen("a", WOHNEN, GELD), HEUTE) == 3
    assert gewicht(wer, in_bereichen("a", WOHNEN), HEUTE) == 1
    assert gewicht(wer, in_bereichen("a", ERZIEHUNG), HEUTE) == 1
    assert gewicht(wer, in_bereichen("a", SCHULE), HEUTE) == 0
    assert gewicht(wer, in_bereichen("a", SCHULE, bedarfe=("schulden",)), HEUTE) == 3
    assert gewicht(wer, in_bereichen("a"), HEUTE) == 1


def test_a_month_that_would_be_lost_doubles_the_weight_in_its_last_two_weeks():
    wer = familie(bereiche=(beruehrt(GELD, "schulden", wunsch=Wunsch.JETZT),))
    geld = in_bereichen("a", GELD, antrag=Antrag(Antragsart.FORMLOS, "", bis_monatsende=True))
    ruhig, eilig = date(2026, 11, 16), date(2026, 11, 17)
    assert (gewicht(wer, geld, ruhig), gewicht(wer, geld, eilig)) == (3, 6)
    assert gewicht(wer, geld, date(2028, 2, 29)) == 6
    assert gewicht(wer, in_bereichen("b", GELD), eilig) == 3
