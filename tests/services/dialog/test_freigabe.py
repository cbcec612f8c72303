"""What may be shown of numbers of the place: small areas together, small cells hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.indikator import ALLE, Bestand, Indikator, Kontextmerkmal, Kontextwert, Messwert
from lotse.services.dialog.decken import Zahl, hidden
from lotse.services.dialog.freigabe import Punkt, release
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.tabelle import SCHWELLEN, Schutz
from tests.werkzeug.dialogbestand import gebiet, reihe, ruhig
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import zufaellig

ORTE, SCHICHTEN = ("A", "B", "C", "D", "E"), ("niedrig", "mittel", "hoch")


def region(werte, orte=ORTE, **mehr):
    return Bestand("x", (Indikator("i", "I"),), tuple(map(gebiet, orte)), tuple(werte), **mehr)


def test_e47_a_value_comes_with_n_and_interval():
    punkt = release(ruhig()).punkt("a", "Nord", 2024)
    assert (punkt.zaehler, punkt.nenner, punkt.anteil.wert) == (40, 200, 0.2)
    assert 0.14 < punkt.anteil.unten < 0.2 < punkt.anteil.oben < 0.27


def test_a_year_without_a_value_is_a_gap_and_no_nought():
    punkt = release(ruhig()).punkt("a", "Nord", 2030)
    assert punkt == Punkt(2030, luecke=True)
    assert punkt.wert is None


def test_e53_a_small_count_is_hidden_and_never_alone():
    werte = [
        Messwert("i", o, 2025, "", n, 90) for o, n in zip(ORTE, (3, 30, 40, 50, 20), strict=True)
    ]
    freigabe = release(region(werte))
    versteckt = {o for o in ORTE if freigabe.punkt("i", o, 2025).verdeckt}
    assert versteckt == {"A", "E"}
    assert freigabe.punkt("i", "A", 2025) == Punkt(2025, verdeckt=True)


def test_e53_all_but_a_few_is_as_small_as_a_few():
    werte = [
        Messwert("i", o, 2025, "", n, 90) for o, n in zip(ORTE, (88, 30, 40, 50, 20), strict=True)
    ]
    assert release(region(werte)).punkt("i", "A", 2025).verdeckt


def test_nobody_and_everybody_may_be_seen():
    werte = [
        Messwert("i", o, 2025, "", n, 90) for o, n in zip(ORTE, (0, 90, 40, 50, 20), strict=True)
    ]
    freigabe = release(region(werte))
    assert freigabe.punkt("i", "A", 2025).anteil.wert == 0
    assert freigabe.punkt("i", "B", 2025).anteil.wert == 1


def test_no_share_of_fewer_than_ten():
    punkt = release(region(reihe("i", "A", [(2025, 0, 9)]))).punkt("i", "A", 2025)
    assert (punkt.zaehler, punkt.anteil, punkt.verdeckt) == (0, None, False)


@pytest.mark.parametrize("schwelle", [3, 5, 11])
def test_e53_the_chosen_threshold_holds(schwelle):
    werte = [
        Messwert("i", o, 2025, "", n, 200) for o, n in zip(ORTE, (2, 4, 9, 50, 60), strict=True)
    ]
    freigabe = release(region(werte), Schutz(schwelle))
    offen = [p for o in ORTE if not (p := freigabe.punkt("i", o, 2025)).verdeckt]
    assert offen
    assert all(p.zaehler >= schwelle for p in offen)


def test_e53_counts_are_rounded_to_five_where_the_office_wants_it():
    werte = reihe("i", "A", [(2025, 43, 198)]) + reihe("i", "B", [(2025, 52, 201)])
    punkt = release(region(werte), Schutz(runden=True)).punkt("i", "A", 2025)
    assert (punkt.zaehler, punkt.nenner, punkt.anteil.nenner) == (45, 200, 200)


def test_e54_areas_with_fewer_than_fifty_children_stand_together():
    orte = (gebiet("Weiler", 49), gebiet("Dorf", 300), gebiet("Stadt", 5000), gebiet("Markt", 800))
    werte = [w for o in orte for w in reihe("i", o.name, [(2025, 10, 40)])]
    freigabe = release(replace(region(werte), gebiete=orte))
    (kleine,) = [g for g in freigabe.gebiete if g.aus]
    assert kleine.aus == ("Dorf", "Weiler")  # one alone is none to hide in
    assert kleine.kinder == 349
    punkt = freigabe.punkt("i", kleine.id, 2025)
    assert (punkt.zaehler, punkt.nenner) == (20, 80)
    assert freigabe.punkt("i", "Weiler", 2025).luecke


def test_e54_a_merged_year_with_a_missing_member_is_a_gap():
    orte = (gebiet("Weiler", 49), gebiet("Dorf", 300), gebiet("Stadt", 5000))
    werte = reihe("i", "Dorf", [(2024, 10, 40), (2025, 10, 40)]) + reihe(
        "i", "Weiler", [(2025, 10, 40)]
    )
    freigabe = release(replace(region(werte), gebiete=orte))
    kleine = f"{UEBRIGE}:Gemeinde"
    assert freigabe.punkt("i", kleine, 2024).luecke
    assert freigabe.punkt("i", kleine, 2025).nenner == 80


def test_e54_one_tiny_area_that_nobody_can_join_stays_hidden():
    freigabe = release(
        replace(region(reihe("i", "A", [(2025, 10, 40)])), gebiete=(gebiet("A", 30),))
    )
    assert all(p.verdeckt for p in freigabe.punkte.values())


def test_the_context_of_merged_areas_is_the_mean_over_their_children():
    orte = (gebiet("Weiler", 40), gebiet("Hof", 20), gebiet("Stadt", 5000))
    kontext = [
        Kontextwert("m", o.name, 2025, w) for o, w in zip(orte, (10.0, 40.0, 5.0), strict=True)
    ]
    bestand = Bestand(gebiete=orte, kontext=tuple(kontext), merkmale=(Kontextmerkmal("m", "M"),))
    (wert,) = [k.wert for k in release(bestand).bestand.kontext if k.gebiet != "Stadt"]
    assert wert == 20


def test_a_number_of_children_that_nobody_knows_joins_nothing():
    orte = (gebiet("A", None), gebiet("B", None))
    assert release(Bestand(gebiete=orte)).gebiete == list(orte)


def test_a_changed_definition_is_flagged_in_its_first_year():
    alt = reihe("i", "A", [(2023, 40, 90), (2024, 41, 90)])
    neu = reihe("i", "A", [(2025, 60, 90)], fassung="neuer Test")
    freigabe = release(region(alt + neu))
    assert [freigabe.punkt("i", "A", j).bruch for j in (2023, 2024, 2025)] == [False, False, True]


def test_what_is_looked_at_never_decides_what_is_hidden():
    werte = [
        Messwert("i", o, 2025, "", n, 90) for o, n in zip(ORTE, (3, 30, 40, 50, 20), strict=True)
    ]
    freigabe = release(region(werte))
    assert freigabe.bestand.werte == ()  # nothing behind the guard is handed on


def test_a_share_without_a_denominator_has_no_interval():
    punkt = release(region([Messwert("i", "A", 2025, anteil=0.31)])).punkt("i", "A", 2025)
    assert (punkt.wert, punkt.anteil, punkt.luecke) == (0.31, None, False)


def test_a_count_without_a_denominator_is_guarded_like_any_other():
    werte = [Messwert("i", o, 2025, "", n) for o, n in zip(ORTE, (3, 30, 40, 50, 20), strict=True)]
    freigabe = release(region(werte))
    assert freigabe.punkt("i", "A", 2025).verdeckt
    assert freigabe.punkt("i", "D", 2025).zaehler == 50


def zufallstafel(zufall, orte=4):
    zahlen = {}
    for ort in ORTE[:orte]:
        teile = []
        for schicht in SCHICHTEN:
            alle = zufall.choice((4, 9, 14, 22, 40, 60))
            zahl = Zahl(round(alle * zufall.choice((0, 0.06, 0.15, 0.3, 0.5, 0.95))), alle)
            zahlen[ort, schicht] = zahl
            teile.append(zahl)
        summe = Zahl(sum(t.zaehler for t in teile), sum(t.nenner for t in teile))
        zahlen[ort, ALLE] = summe
    return zahlen


def was_man_weiss(zahlen, verdeckt):
    """The worst reader: knows every N, the sum of each column, and every cell that is open."""
    zellen = sorted(verdeckt)
    n = len(zellen)
    gleichungen = []
    for k, zelle in enumerate(zellen):  # n and the others make N
        gleichungen.append(([int(i in (k, n + k)) for i in range(2 * n)], zahlen[zelle].nenner))
    for schicht in (*SCHICHTEN, ALLE):
        linie = [z for z in zellen if z[1] == schicht]
        if linie:
            gleichungen.append(zeile(zellen, dict.fromkeys(linie, 1), zahlen))
    for ort in {z[0] for z in zellen}:
        faktoren = {z: 1 for z in zellen if z[0] == ort and z[1] != ALLE}
        offen = (ort, ALLE) not in verdeckt
        if offen and faktoren:
            gleichungen.append(zeile(zellen, faktoren, zahlen))
        elif not offen:
            gleichungen.append(zeile(zellen, {**faktoren, (ort, ALLE): -1}, zahlen))
    return zellen, gleichungen


def zeile(zellen, faktoren, zahlen):
    links = [faktoren.get(z, 0) for z in zellen] + [0] * len(zellen)
    return links, sum(f * zahlen[z].zaehler for z, f in faktoren.items())


def said_by_its_line(zahlen, zelle):
    """Where nobody or everybody of a whole line is counted, each cell of it is as well."""
    spalte = [zahl for z, zahl in zahlen.items() if z[1] == zelle[1]]
    summe = Zahl(sum(z.zaehler for z in spalte), sum(z.nenner for z in spalte))
    return any(0 in zahl.teile for zahl in (summe, zahlen[zelle[0], ALLE]))


def known_cells(zahlen, verdeckt):
    zellen, gleichungen = was_man_weiss(zahlen, verdeckt)
    klein = [z for z in zellen if zahlen[z].klein(5) and not said_by_its_line(zahlen, z)]
    ziele = ([int(z == c) for c in zellen] + [0] * len(zellen) for z in klein)
    leser = Leser(gleichungen, 2 * len(zellen))
    return klein, [z for z, ziel in zip(klein, ziele, strict=True) if leser.bekannt(ziel)]


def check_tables(anzahl, samen):
    zufall, versteckt = zufaellig(samen), 0
    for nummer in range(anzahl):
        zahlen = zufallstafel(zufall, 3 + nummer % 3)
        verdeckt = hidden(zahlen, 5)
        klein, erraten = known_cells(zahlen, verdeckt)
        assert {z for z, zahl in zahlen.items() if zahl.klein(5)} <= verdeckt
        assert erraten == [], zahlen
        versteckt += len(klein)
    return versteckt


def test_e53_hiding_the_small_ones_alone_would_give_some_away():
    zahlen = zufallstafel(zufaellig(5), 3)
    klein = {z for z, zahl in zahlen.items() if zahl.klein(5)}
    assert known_cells(zahlen, klein)[1] != []


def test_e53_no_small_cell_of_areas_and_strata_can_be_worked_out_in_300_tables():
    assert check_tables(300, 6) > 1000


@pytest.mark.lang
def test_e53_no_small_cell_of_areas_and_strata_can_be_worked_out_in_1000_tables():
    assert check_tables(1000, 101) > 5000


def test_e53_where_all_strata_are_hidden_the_sums_of_the_areas_still_tell_one():
    """Of "hoch" 15 are counted: 4 of 4, 4 of 4, and 7, for C counts no more than 7 in all."""
    nenner = ((60, 4, 4), (22, 4, 4), (14, 40, 22))
    werte = ((57, 1, 4), (7, 1, 4), (0, 0, 7))
    zahlen = {}
    for ort, alle, gezaehlt in zip("ABC", nenner, werte, strict=True):
        paare = zip(SCHICHTEN, gezaehlt, alle, strict=True)
        zahlen |= {(ort, s): Zahl(z, n) for s, z, n in paare}
        zahlen[ort, ALLE] = Zahl(sum(gezaehlt), sum(alle))
    nur_schichten = frozenset(z for z in zahlen if z[1] != ALLE)
    assert known_cells(zahlen, nur_schichten)[1] != []
    assert known_cells(zahlen, hidden(zahlen, 5))[1] == []


def test_e53_what_a_threshold_hides_every_higher_one_hides_as_well():
    """So two prints open no cover of each other, where the threshold was changed in between."""
    zufall = zufaellig(7)
    for nummer in range(12):
        zahlen = zufallstafel(zufall, 3 + nummer % 3)
        werte = [
            Messwert("i", ort, 2025, schicht, z.zaehler, z.nenner)
            for (ort, schicht), z in zahlen.items()
        ]
        versteckt = [
            {s for s, p in release(region(werte), Schutz(n)).punkte.items() if p.verdeckt}
            for n in SCHWELLEN
        ]
        assert versteckt[0] <= versteckt[1] <= versteckt[2]
