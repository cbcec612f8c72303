"""An attacker with two or three reports: by hand, subtracting and filling in."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.rueckschluss import aligned, filled_in, halves, sheets, worked_out
from lotse.services.zahlen.tabelle import (
    Fall,
    Grundgesamtheit,
    Merkmal,
    Plan,
    Schutz,
    Zahlentafel,
    tafeln,
)
from lotse.services.zahlen.vergleich import Ausfuhr, published, too_close
from lotse.services.zahlen.zeitraum import Zeitraum
from tests.werkzeug.zahlen import zufaellig

JAHR, ERSTE, ZWEITE = Zeitraum(2026), Zeitraum(2026, 1), Zeitraum(2026, 2)
TAG = date(2026, 10, 1)
X, Y, Z = "x", "y", "z"


def tafel(werte, zu=(), spalten=(X, Y, Z), zeilen="abcd"):
    """A table as it would be shown; `zu` are hidden cells such as "ax"."""
    oben = spalten[: len(werte[0])]
    links = tuple(zeilen[: len(werte)])
    return Zahlentafel(
        "t",
        links,
        oben,
        tuple(
            tuple(None if z + s in zu else w for s, w in zip(oben, reihe, strict=True))
            for z, reihe in zip(links, werte, strict=True)
        ),
        tuple(map(sum, werte)),
        tuple(map(sum, zip(*werte, strict=True))),
        sum(map(sum, werte)),
        99,
    )


def bericht(eine, zeitraum=JAHR, schutz=None):
    return Auswertung(zeitraum, {"t": eine}, schutz=schutz or Schutz())


def blatt(eine):
    return sheets(published(bericht(eine)))["t"]


def gewarnt(neu, *alte):
    """How many places the new report is warned of beside earlier ones."""
    frueher = [Ausfuhr(TAG, a.zeitraum, published(a)) for a in alte]
    return sum(nahe.zahlen for nahe in too_close(neu, frueher))


VIER = ("ax", "ay", "bx", "by")
WERTE = [[3, 9, 30], [12, 8, 40], [20, 30, 50]]


def test_the_same_report_again_tells_nothing():
    assert gewarnt(bericht(tafel(WERTE, VIER)), bericht(tafel(WERTE, VIER))) == 0


def test_e53_another_cover_a_month_later_gives_a_hidden_cell_away():
    """September hides ax with ay, October with az: what the one hides the other tells."""
    anders = ("ax", "az", "bx", "bz")
    alt, neu = bericht(tafel(WERTE, VIER)), bericht(tafel(WERTE, anders))
    offen = {**blatt(tafel(WERTE, VIER)).zellen, **blatt(tafel(WERTE, anders)).zellen}
    assert worked_out(blatt(tafel(WERTE, anders)), offen, lambda _: True)["a", X] == 3
    assert gewarnt(neu, alt) > 0


def zwei(samen, schwellen):
    """The same cases guarded by two thresholds; None where a table is not shown."""
    z = zufaellig(samen)
    faelle = [
        Fall(n, {"a": z.choices("pqrs", (9, 6, 4, 3))[0], "b": z.choices("uvw", (6, 3, 1))[0]})
        for n in range(90)
    ]
    menge = Grundgesamtheit("m", faelle, (Merkmal("a"), Merkmal("b")), (Plan("t", "a", "b"),))
    return [tafeln(menge, Schutz(n)).get("t") for n in schwellen]


def verraten(alt, neu, schwelle):
    """Whether a cell that the new one hides can be worked out of both."""
    links, rechts = aligned((blatt(alt), blatt(neu)))
    offen = {**links.zellen, **rechts.zellen}
    mehr = {z: w for z, w in offen.items() if z not in rechts.zellen}
    klar = {**mehr, **worked_out(rechts, offen, lambda _: True)}
    return any(0 < wert < schwelle for wert in klar.values())


def test_e53_another_threshold_between_two_reports_is_told_where_it_gives_a_cell_away():
    gesagt = 0
    for paar in ((3, 5), (5, 3), (5, 11), (11, 5)):
        for samen in range(12):
            alt, neu = zwei(samen, paar)
            if alt and neu and verraten(alt, neu, paar[1]):
                gesagt += 1
                assert gewarnt(bericht(neu, schutz=Schutz(paar[1])), bericht(alt))
    assert gesagt > 5  # else little was tried


def test_e53_a_line_that_went_among_others_is_compared_with_what_it_became():
    """ "c" is new, of three; so it joins "b", which stood alone with 40."""
    alt = tafel([[50], [40]], zeilen=("a", "b"), spalten=(X,))
    neu = tafel([[57], [43]], zeilen=("a", "uebrige"), spalten=(X,))
    assert gewarnt(bericht(neu), bericht(alt)) == 2  # the line, and its cell


def test_a_line_that_many_joined_is_no_finding():
    alt = tafel([[50], [40]], zeilen=("a", "b"), spalten=(X,))
    neu = tafel([[57], [52]], zeilen=("a", "uebrige"), spalten=(X,))
    assert gewarnt(bericht(neu), bericht(alt)) == 0


def test_what_hidden_cells_of_a_line_grew_by_together_is_a_difference_too():
    """The row grew by nine, of which seven are open to see."""
    spaeter = [[4, 10, 37], [21, 17, 40], [20, 30, 50]]
    assert gewarnt(bericht(tafel(spaeter, VIER)), bericht(tafel(WERTE, VIER))) > 0
    viel = [[13, 19, 37], [21, 17, 40], [20, 30, 50]]
    assert gewarnt(bericht(tafel(viel, VIER)), bericht(tafel(WERTE, VIER))) == 0


def test_where_much_has_changed_nothing_can_be_filled_in():
    spaeter = [[9, 19, 60], [32, 28, 60], [40, 60, 70]]
    alt, neu = blatt(tafel(WERTE, VIER)), blatt(tafel(spaeter))
    assert filled_in(*aligned((alt, neu)), 5) == set()


ERSTES = [[3, 8, 30], [9, 12, 20], [20, 30, 40]]
ZWEITES = [[17, 12, 10], [11, 18, 20], [20, 30, 40]]
GANZ = [[20, 20, 40], [20, 30, 40], [40, 60, 80]]


def test_e53_a_year_and_one_half_give_the_other_half_away():
    """No two numbers differ by few, but ay = 20 - 12 is told, and with it ax = 11 - 8."""
    halb = tafel(ERSTES, VIER)
    zweites, ganz = tafel(ZWEITES, ("ax", "az", "bx", "bz")), tafel(GANZ, ("ax", "az", "bx", "bz"))
    drei = [blatt(t) for t in (ganz, halb, zweites)]
    assert ("a", X) in halves(*drei, 5)
    berichte = [bericht(ganz), bericht(halb, ERSTE), bericht(zweites, ZWEITE)]
    assert gewarnt(berichte[0], berichte[1], berichte[2]) > 0
    assert gewarnt(berichte[1], berichte[0], berichte[2]) > 0
    assert gewarnt(berichte[2], berichte[0], berichte[1]) > 0


def test_a_year_and_its_halves_that_hide_the_same_tell_nothing():
    berichte = [
        bericht(tafel(werte, VIER), zeit)
        for werte, zeit in ((GANZ, JAHR), (ERSTES, ERSTE), (ZWEITES, ZWEITE))
    ]
    assert gewarnt(*berichte) == 0


def test_e53_what_only_the_year_counts_is_told_where_it_is_few():
    """Anonymous cases are in no half: three of them in one cell."""
    mehr = [[20, 20, 40], [20, 30, 43], [40, 60, 90]]
    alle = tafel(mehr), tafel(ERSTES), tafel(ZWEITES)
    assert ("b", Z) in halves(*map(blatt, alle), 5)


def test_e53_a_family_that_was_deleted_between_two_reports_is_told():
    ohne = [[3, 9, 30], [12, 8, 39], [20, 30, 50]]
    assert gewarnt(bericht(tafel(ohne, VIER)), bericht(tafel(WERTE, VIER))) > 0


def test_rounded_numbers_are_not_filled_in():
    rund = [[5, 10, 30], [10, 10, 40], [20, 30, 50]]
    anders = bericht(tafel(rund, ("ax", "az", "bx", "bz")), schutz=Schutz(runden=True))
    assert gewarnt(anders, bericht(tafel(rund, VIER))) == 0


def test_a_name_may_hold_the_sign_between_the_parts():
    name = "Nord|West"
    eine = tafel([[20, 30]], zeilen=(name,))
    assert blatt(eine).zellen == {(name, X): 20, (name, Y): 30}


def monat(zufall, anzahl, ab=0):
    return [
        Fall(
            ab + n,
            {
                "a": zufall.choices("pqrs", (9, 6, 4, 2))[0],
                "b": zufall.choices("uvw", (6, 3, 1))[0],
            },
        )
        for n in range(anzahl)
    ]


def gezeigt(faelle):
    menge = Grundgesamtheit("m", faelle, (Merkmal("a"), Merkmal("b")), (Plan("t", "a", "b"),))
    return tafeln(menge).get("t")


def wahr(faelle, tafel_):
    """What stands behind a table, hidden or not."""
    zusammen = {m: set(keys) for m, keys in tafel_.zusammengefasst.items()}
    orte = [
        tuple("uebrige" if f.werte[m] in zusammen.get(m, ()) else f.werte[m] for m in "ab")
        for f in faelle
    ]
    return {ort: orte.count(ort) for ort in orte}


def check_months(paare, samen):
    """How often an attacker who fills the one report into the other was right, and warned of."""
    zufall, richtig = zufaellig(samen), 0
    for _ in range(paare):
        erster = monat(zufall, 60 + zufall.randrange(60))
        zweiter = [*erster[zufall.randrange(3) :], *monat(zufall, zufall.randrange(12), 900)]
        alt, neu = gezeigt(erster), gezeigt(zweiter)
        if not alt or not neu or (alt.zeilen, alt.spalten) != (neu.zeilen, neu.spalten):
            continue
        for ziel, quelle, faelle in ((neu, alt, zweiter), (alt, neu, erster)):
            offen = {**blatt(quelle).zellen, **blatt(ziel).zellen}
            klar = worked_out(blatt(ziel), offen, lambda _: True)
            klein = {z: w for z, w in klar.items() if 0 < w < 5}
            if any(wahr(faelle, ziel).get(z) == w for z, w in klein.items()):
                richtig += 1
                assert gewarnt(bericht(neu), bericht(alt)), (alt, neu)
    return richtig


def test_e53_two_reports_a_month_apart_give_no_cell_away_unwarned():
    assert check_months(60, 5) > 0


@pytest.mark.lang
def test_e53_1000_pairs_of_reports_a_month_apart_give_no_cell_away_unwarned():
    assert check_months(1000, 6) > 30
