"""A region and its parts are guarded together: neither tells what the other hides."""

from __future__ import annotations

import pytest

from lotse.domain.indikator import ALLE, Bestand, Indikator, Messwert
from lotse.services.dialog.decken import Zahl, hidden, whole_and_parts
from lotse.services.dialog.freigabe import release
from lotse.services.zahlen.tabelle import Schutz
from tests.werkzeug.dialogbestand import gebiet, reihe
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import zufaellig

SCHICHTEN = ("niedrig", "mittel", "hoch")


def summe(zahlen):
    liste = list(zahlen)
    return Zahl(sum(z.zaehler for z in liste), sum(z.nenner for z in liste))


def mit_rand(tafel, orte):
    """A region R with its areas, and all margins of both."""
    teile = dict(tafel)
    for ort in orte:
        teile[ort, ALLE] = summe(tafel[ort, s] for s in SCHICHTEN)
    ganzes = {("R", s): summe(teile[o, s] for o in orte) for s in (*SCHICHTEN, ALLE)}
    return teile, ganzes


def erraten(teile, ganzes, verdeckt):
    """Small cells that a reader of all open numbers of the region and its areas can work out."""
    alle, zellen, orte = {**teile, **ganzes}, sorted(verdeckt), {o for o, _ in teile}
    gleichungen = []
    linien = [{**{(o, s): 1 for s in SCHICHTEN}, (o, ALLE): -1} for o in (*orte, "R")]
    linien += [{**{(o, s): 1 for o in orte}, ("R", s): -1} for s in (*SCHICHTEN, ALLE)]
    for linie in linien:
        links = [linie.get(z, 0) for z in zellen]
        offen = sum(f * alle[z].zaehler for z, f in linie.items() if z not in verdeckt)
        if any(links):
            gleichungen.append((links, -offen))
    gesagt = [z for z in zellen if 0 in (*ganzes["R", z[1]].teile, *alle[z[0], ALLE].teile)]
    leser = Leser(gleichungen, len(zellen))
    return [
        z
        for k, z in enumerate(zellen)
        if alle[z].klein(5) and z not in gesagt
        if leser.bekannt([int(i == k) for i in range(len(zellen))])
    ]


def zufallsregion(zufall, orte):
    tafel = {}
    for ort in orte:
        for schicht in SCHICHTEN:
            alle = zufall.choice((4, 9, 14, 22, 40, 60))
            teil = zufall.choice((0, 0.06, 0.15, 0.3, 0.5, 0.95))
            tafel[ort, schicht] = Zahl(round(alle * teil), alle)
    return mit_rand(tafel, orte)


def test_e53_the_parts_never_tell_a_small_number_of_the_whole():
    zahlen = (18, 11, 2, 0, 11, 2)
    nenner = (60, 22, 4, 40, 22, 40)
    orte = [(o, s) for o in "AB" for s in SCHICHTEN]
    tafel = {ort: Zahl(z, n) for ort, z, n in zip(orte, zahlen, nenner, strict=True)}
    teile, ganzes = mit_rand(tafel, "AB")
    einzeln = hidden(teile, 5) | hidden(ganzes, 5)
    assert erraten(teile, ganzes, einzeln) == [("R", "hoch")]
    zusammen = whole_and_parts({"Gemeinde": teile, "Kreis": ganzes}, 5)
    assert erraten(teile, ganzes, zusammen) == []


@pytest.mark.lang
def test_e53_no_small_number_of_a_region_and_its_areas_can_be_worked_out():
    zufall = zufaellig(9)
    for nummer in range(1000):
        teile, ganzes = zufallsregion(zufall, "ABC"[: 2 + nummer % 2])
        verdeckt = whole_and_parts({"Gemeinde": teile, "Kreis": ganzes}, 5)
        assert erraten(teile, ganzes, verdeckt) == []


def test_e53_a_region_that_stands_among_its_parts_is_known_by_its_size():
    zahlen, nenner = (18, 11, 2, 0, 11, 2), (60, 22, 4, 40, 22, 40)
    orte = [(o, s) for o in "AB" for s in SCHICHTEN]
    tafel = {ort: Zahl(z, n) for ort, z, n in zip(orte, zahlen, nenner, strict=True)}
    teile, ganzes = mit_rand(tafel, "AB")
    getrennt = whole_and_parts({"Gemeinde": teile, "Kreis": ganzes}, 5)
    assert whole_and_parts({"": teile | ganzes}, 5) == getrennt


def test_e53_a_town_among_villages_needs_their_cover():
    dorf = {(o, ALLE): Zahl(n, 90) for o, n in zip("ABC", (20, 30, 40), strict=True)}
    stadt = {("S", ALLE): Zahl(3, 90)}
    kreis = {("R", ALLE): Zahl(93, 360)}
    verdeckt = whole_and_parts({"Gemeinde": dorf, "Markt": stadt, "Kreis": kreis}, 5)
    assert verdeckt == {("S", ALLE), ("A", ALLE)}


def test_e53_a_stratum_that_nobody_told_is_not_left_over_by_the_sum():
    tafel = {("A", ALLE): Zahl(20, 90), ("A", "m"): Zahl(17, 50)}
    tafel |= {("B", ALLE): Zahl(40, 90), ("B", "m"): Zahl(22, 50)}
    assert ("A", "m") in hidden(tafel, 5)
    assert hidden({**tafel, ("A", "m"): Zahl(10, 50)}, 5) == frozenset()


def test_e54_an_area_too_small_to_show_is_not_left_over_by_the_others():
    orte = (gebiet("Weiler", 30), gebiet("A", None), gebiet("B", None))
    werte = [w for o, n in (("Weiler", 12), ("A", 40), ("B", 30)) for w in jahr(o, n)]
    freigabe = release(Bestand("x", (Indikator("i", "I"),), orte, tuple(werte)))
    verdeckt = {stelle[1] for stelle, p in freigabe.punkte.items() if p.verdeckt}
    assert len(verdeckt) == 2
    assert "B" in verdeckt


def jahr(ort, anzahl):
    return reihe("i", ort, [(2025, anzahl, 90)])


def test_rounding_never_lifts_a_denominator_over_the_threshold_of_shares():
    bestand = Bestand(
        "x", (Indikator("i", "I"),), (gebiet("A"),), (Messwert("i", "A", 2025, "", 0, 8),)
    )
    punkt = release(bestand, Schutz(runden=True)).punkt("i", "A", 2025)
    assert (punkt.nenner, punkt.anteil) == (10, None)
