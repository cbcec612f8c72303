"""The KPI catalogue over an invented town (F-36, F-37)."""

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import Bildung, Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schrittstand, Stand, Weg
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen import befunde
from lotse.services.zahlen.auswertung import evaluate, funnel, share
from lotse.services.zahlen.bestand import (
    Bedarfszahl,
    Familienzahl,
    Schrittzahl,
    Standzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.services.zahlen.bilder import charts, tables
from lotse.services.zahlen.mengen import ausgang, mengen
from lotse.services.zahlen.ortsvergleich import BILDUNG_ORT
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.standort import STANDORT
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.tafelworte import TAFELN
from lotse.services.zahlen.vergleich import Ausfuhr, published, too_close
from lotse.services.zahlen.woerter import ZU_WENIGE
from lotse.services.zahlen.zeitraum import Zeitraum, choices
from tests.werkzeug.zahlen import JAHR, LEISTUNGEN, bestand, sicht

DEUTSCH = Worte(Sprache.load("de"))
TAG = date(2026, 3, 1)


def familie(nummer, **felder):
    return Familienzahl(nummer, TAG, None, "Nordstadt", "de", **felder)


def uebergeben(nummer, *staende, tag=TAG, weg=Weg.BRIEF):
    alle = (Stand.UEBERGEBEN, *staende)
    return Vermittlungszahl(nummer, "kita_ab_3", tuple(Standzahl(s, tag, weg=weg) for s in alle))


def test_f36_every_table_has_a_definition_and_its_n():
    a = evaluate(sicht())
    assert set(a.tafeln) == set(TAFELN) - {BILDUNG_ORT, STANDORT, "ideen", "ideen_stadtteil"}
    for titel, zaehlt, zeilen in tables(a, DEUTSCH):
        assert titel
        assert zaehlt.endswith(".")
        assert zeilen[-1][0] == "zusammen"


def test_e47_every_share_has_its_n_and_its_interval():
    for bild in charts(evaluate(sicht()), DEUTSCH):
        assert bild.n
        assert bild.zaehlt
        for zeile in bild.zeilen:
            if bild.art == "balken" and zeile.werte[0] is not None:
                assert zeile.grenzen[0] <= zeile.werte[0] <= zeile.grenzen[1]
                assert any("von" in text for text in zeile.texte)


def test_e49_e41_no_merkmal_is_a_navigator_a_provider_or_an_offer():
    erlaubt = {
        "stadtteil", "sprache", "bildung", "frueh", "last", "stand", "ankunft", "bereich", "lage",
        "ausgang", "weg", "gebiet", "grund", "traeger", "ende", "quartal", "akteur", "kontaktart",
        "ergebnis", "antwort", "kam_ueber", "wartezeit", "absagegrund", "wohin", "monat",
    }  # fmt: skip
    for menge in mengen(sicht(30)):
        assert {m.key for m in menge.merkmale} <= erlaubt
        assert all(set(fall.werte) <= erlaubt for fall in menge.faelle)


def test_f37_e13_families_with_a_short_time_at_school_arrive_less_often():
    familien, wege = [], []
    for nummer in range(60):
        band = Bildung.KURZ if nummer < 30 else Bildung.LANG
        familien.append(familie(nummer, bildung=band))
        kommt = nummer % 5 == 0 if nummer < 30 else nummer % 5 != 0
        wege.append(uebergeben(nummer, *([Stand.ANGEKOMMEN] if kommt else [])))
    a = evaluate(Sicht(Zahlenbestand(tuple(familien), tuple(wege)), JAHR, LEISTUNGEN))
    assert share(a.tafeln["bildung"], "kurz", ("angekommen",)).zaehler == 6
    assert befunde.bildung(a).text == "Familien mit kurzer Schulzeit kommen seltener an."


def test_a_difference_that_may_be_chance_is_not_called_one():
    a = evaluate(sicht(60))
    assert "nicht sicher" in befunde.bildung(a).text or "wenige" in befunde.bildung(a).text


def test_no_answer_about_school_is_a_line_like_the_others():
    familien = [familie(n, bildung=Bildung.KEINE_ANGABE) for n in range(12)]
    familien += [familie(20 + n, bildung=Bildung.MITTEL) for n in range(20)]
    a = evaluate(Sicht(Zahlenbestand(tuple(familien)), JAHR))
    assert a.tafeln["bildung"].summe("keine_angabe") == 12


def test_the_funnel_is_made_of_the_guarded_table():
    wege = [uebergeben(n) for n in range(10)]
    wege += [uebergeben(20 + n, Stand.ANGENOMMEN) for n in range(8)]
    wege += [uebergeben(40 + n, Stand.ANGENOMMEN, Stand.ANGEKOMMEN) for n in range(7)]
    wege += [uebergeben(60 + n, Stand.ANGEKOMMEN, Stand.HILFT) for n in range(6)]
    familien = tuple(familie(w.familie) for w in wege)
    a = evaluate(Sicht(Zahlenbestand(familien, tuple(wege)), JAHR, LEISTUNGEN))
    trichter = funnel(a.tafeln["vermittlung_stadtteil"])
    assert trichter.alle == 31
    assert trichter.stufen == (("kontakt", 21), ("angekommen", 13), ("hilft", 6))
    assert befunde.ankommen(a).werte == {"n": 31, "m": 13}


def test_a_step_of_the_funnel_that_would_tell_a_small_one_is_hidden():
    wege = [uebergeben(n) for n in range(10)]
    wege += [uebergeben(20 + n, Stand.ANGEKOMMEN) for n in range(9)]
    wege += [uebergeben(40 + n, Stand.ANGEKOMMEN, Stand.HILFT) for n in range(3)]
    familien = tuple(familie(w.familie) for w in wege)
    a = evaluate(Sicht(Zahlenbestand(familien, tuple(wege)), JAHR, LEISTUNGEN))
    stufen = dict(funnel(a.tafeln["vermittlung_stadtteil"]).stufen)
    assert stufen["angekommen"] == 12
    assert stufen["hilft"] is None


@pytest.mark.parametrize(
    ("staende", "weitestes"),
    [
        ((), "keine_antwort"),
        ((Stand.WARTELISTE,), "kontakt"),
        ((Stand.ABGELEHNT, Stand.ANGEKOMMEN), "angekommen"),
        ((Stand.ANGEKOMMEN, Stand.HILFT_NICHT), "angekommen"),
        ((Stand.ANGEKOMMEN, Stand.HILFT_TEILWEISE, Stand.ABGESCHLOSSEN), "hilft"),
        ((Stand.ABGEBROCHEN,), "keine_antwort"),
    ],
)
def test_a_hand_over_counts_by_the_furthest_that_is_known(staende, weitestes):
    assert ausgang(uebergeben(1, *staende)) == weitestes


def test_e09_whoever_carries_more_gets_more_time():
    a = evaluate(sicht())
    minuten = [a.aufwand[key][0].mitte for key in ("wenig", "mittel", "viel")]
    assert minuten == sorted(minuten)
    assert befunde.zeit(a).text == "Wer mehr trägt, bekommt mehr Zeit."


def test_e11_a_family_that_came_before_the_birth_is_early():
    familien = tuple(familie(n, juengstes_monate=-3 if n < 8 else 30) for n in range(20))
    a = evaluate(Sicht(Zahlenbestand(familien), JAHR))
    assert a.tafeln["frueh"].summe("vor_geburt") == 8


def test_e40_independence_over_time_is_seen():
    schritte = []
    for nummer in range(40):
        for monat, akteur in ((2, Akteur.LOTSIN), (11, Akteur.FAMILIE)):
            tag = date(2026, monat, 3)
            schritte.append(Schrittzahl(nummer, akteur, Schrittstand.GETAN, tag))
    familien = tuple(familie(n) for n in range(40))
    a = evaluate(Sicht(Zahlenbestand(familien, schritte=tuple(schritte)), JAHR))
    assert befunde.schritte(a).text == "Familien gehen mehr Schritte allein als am Anfang."


def test_e43_a_wish_without_help_is_a_gap_and_a_need_without_a_wish_is_none():
    bedarf = Bedarfszahl(Lebensbereich.BETREUUNG_SCHULE, Wunsch.JETZT)
    ohne = Bedarfszahl(Lebensbereich.WOHNEN, Wunsch.NEIN)
    familien = tuple(familie(n, bedarfe=(bedarf, ohne)) for n in range(20))
    wege = tuple(uebergeben(n) for n in range(8))
    a = evaluate(Sicht(Zahlenbestand(familien, wege), JAHR, LEISTUNGEN))
    tafel = a.tafeln["bedarf"]
    assert tafel.wert("betreuung_schule", "jetzt_offen") == 12
    assert tafel.wert("betreuung_schule", "jetzt_hilfe") == 8
    assert tafel.wert("wohnen", "nein") == 20
    assert befunde.luecken(a).werte == {"n": 12}


def test_too_few_families_have_no_report_and_are_told_so():
    a = evaluate(Sicht(bestand(4), JAHR, LEISTUNGEN))
    assert a.leer
    assert {bild.unter for bild in charts(a, DEUTSCH)} == {ZU_WENIGE}
    assert all(bild.leer for bild in charts(a, DEUTSCH))


def test_nothing_that_is_drawn_or_said_shows_a_small_number_of_families():
    a = evaluate(sicht())
    offen = [w for t in a.tafeln.values() for zeile in t.werte for w in zeile if w]
    assert min(offen) >= 5
    assert sum(t.verdeckte for t in a.tafeln.values()) > 10


def test_an_anonymous_case_counts_for_whole_years_alone():
    familien = tuple(familie(n, grob=n < 10) for n in range(30))
    ganz = evaluate(Sicht(Zahlenbestand(familien), Zeitraum(2026)))
    halb = evaluate(Sicht(Zahlenbestand(familien), Zeitraum(2026, 1)))
    assert (ganz.tafeln["stand"].n, halb.tafeln["stand"].n) == (30, 20)


def test_a_rounded_report_shows_fives_alone():
    a = evaluate(sicht(), Schutz(runden=True))
    alle = [t.n for t in a.tafeln.values()] + [s for t in a.tafeln.values() for s in t.zeilensummen]
    assert all(zahl % 5 == 0 for zahl in alle)


def test_periods_are_years_and_halves_that_have_begun():
    assert choices(2025, date(2026, 3, 1)) == (
        Zeitraum(2026), Zeitraum(2026, 1), Zeitraum(2025), Zeitraum(2025, 2), Zeitraum(2025, 1),
    )  # fmt: skip
    assert Zeitraum(2026, 2).von == date(2026, 7, 1)
    assert not Zeitraum(2026, 1).overlaps(Zeitraum(2026, 2))


def test_e53_two_reports_a_month_apart_that_differ_by_a_few_are_told():
    alt = sicht()
    mehr = replace(
        alt.bestand,
        familien=(*alt.bestand.familien, familie(900, bildung=Bildung.KURZ), familie(901)),
    )
    erster = evaluate(alt)
    log = [Ausfuhr(date(2026, 10, 1), JAHR, published(erster))]
    (nahe,) = too_close(evaluate(replace(alt, bestand=mehr)), log)
    assert nahe.zahlen > 0
    assert nahe.hoechstens == 4
    for schwelle in (3, 11):
        schutz = Schutz(schwelle)
        log11 = [replace(log[0], gezeigt=published(evaluate(alt, schutz)))]
        gefunden = too_close(evaluate(replace(alt, bestand=mehr), schutz), log11)
        assert {n.hoechstens for n in gefunden} == {schwelle - 1}
    assert too_close(erster, log) == ()
    anderes = [replace(log[0], zeitraum=Zeitraum(2024))]
    assert too_close(evaluate(replace(alt, bestand=mehr)), anderes) == ()


def test_the_log_holds_nothing_that_was_hidden():
    a = evaluate(sicht())
    gezeigt = published(a)
    assert all(zahl == 0 or zahl >= 5 for zahl in gezeigt.values())
    verdeckt = sum(t.verdeckte for t in a.tafeln.values())
    zellen = sum(len(t.zeilen) * len(t.spalten) for t in a.tafeln.values())
    offen = [key for key in gezeigt if key.split("|")[1] and key.split("|")[2]]
    assert len(offen) == zellen - verdeckt


def test_a_chart_can_be_spoken():
    for bild in charts(evaluate(sicht()), DEUTSCH):
        assert all(zeile.name in bild.gesprochen for zeile in bild.zeilen)


def test_a_stadtteil_shows_its_line_of_the_same_guarded_table():
    a = evaluate(sicht())
    tafel = a.tafeln["vermittlung_stadtteil"]
    bild = charts(a, DEUTSCH, "Nordstadt")[0]
    assert bild.zeilen[0].werte == (tafel.summe("Nordstadt"),)
    assert charts(a, DEUTSCH, "Nirgendwo")[0].leer
