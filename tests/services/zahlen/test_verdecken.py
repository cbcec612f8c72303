"""Nothing between 1 and 4 can be worked out of what is published (E-53)."""

from lotse.services.zahlen.fluss import spielraum
from lotse.services.zahlen.verdecken import verdecke
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import zufaellig

GEWOEHNLICH = (0, 1, 2, 3, 4, 7, 9, 12, 20, 35)
DUENN = (0, 0, 0, 0, 1, 2, 7, 12)


def tafel(zufall, werte, zeilen, spalten):
    return [[zufall.choice(werte) for _ in range(spalten)] for _ in range(zeilen)]


def klein(werte):
    return {(z, s) for z, zeile in enumerate(werte) for s, w in enumerate(zeile) if 0 < w < 5}


def was_man_sieht(werte, verdeckt):
    """All margins and all open cells as equations over the hidden ones."""
    zellen = sorted(verdeckt)
    linien = [[c for c in zellen if c[0] == z] for z in range(len(werte))]
    linien += [[c for c in zellen if c[1] == s] for s in range(len(werte[0]))]
    gleichungen = [
        ([int(c in linie) for c in zellen], sum(werte[z][s] for z, s in linie))
        for linie in linien
        if linie
    ]
    return zellen, gleichungen


def recoverable(werte, verdeckt):
    zellen, gleichungen = was_man_sieht(werte, verdeckt)
    leser = Leser(gleichungen, len(zellen))
    return [z for z in sorted(klein(werte)) if leser.bekannt([int(z == c) for c in zellen])]


def check_tables(anzahl, samen):
    zufall = zufaellig(samen)
    gezeigt = allein = 0
    for nummer in range(anzahl):
        werte = tafel(zufall, DUENN if nummer % 2 else GEWOEHNLICH, 4 + nummer % 3, 4)
        verdeckt = verdecke(werte, klein(werte), 5)
        if nummer < 20:
            allein += len(recoverable(werte, klein(werte)))
        if verdeckt is not None:
            gezeigt += 1
            assert klein(werte) <= verdeckt
            assert recoverable(werte, verdeckt) == [], werte
    return gezeigt, allein


def test_e53_no_small_cell_can_be_worked_out_of_1000_tables():
    gezeigt, allein = check_tables(1000, 11)
    assert gezeigt > 930  # it does not protect by showing nothing
    assert allein > 5  # hiding the small ones alone would have given these away


def test_the_range_of_a_cell_is_what_a_linear_programme_says():
    zufall = zufaellig(9)
    for _ in range(25):
        werte = tafel(zufall, GEWOEHNLICH, 4, 4)
        verdeckt = frozenset(klein(werte)) | {(zufall.randrange(4), zufall.randrange(4))}
        zellen, gleichungen = was_man_sieht(werte, verdeckt)
        leser = Leser(gleichungen, len(zellen))
        for zelle in verdeckt:
            ziel = [int(zelle == c) for c in zellen]
            breite = leser.groesster_wert(ziel) + leser.groesster_wert([-z for z in ziel])
            assert spielraum(werte, verdeckt, zelle, genug=200) == breite


def test_one_small_cell_never_stands_alone_in_its_line():
    werte = [[3, 20, 30], [20, 30, 40], [50, 60, 9]]
    verdeckt = verdecke(werte, {(0, 0)}, 5)
    for linie in (0, 1):
        zaehler = [sum(c[linie] == n for c in verdeckt) for n in range(3)]
        assert 1 not in zaehler
    assert len(verdeckt) == 4


def test_hidden_cells_of_a_line_are_not_small_together():
    werte = [[1, 2, 30, 9], [20, 30, 40, 9], [8, 9, 10, 9]]
    verdeckt = verdecke(werte, {(0, 0), (0, 1)}, 5)
    assert sum(werte[z][s] for z, s in verdeckt if z == 0) >= 5


def test_a_table_that_hiding_does_not_help_is_not_shown():
    assert verdecke([[3], [20]], {(0, 0)}, 5) is None
    assert verdecke([[2, 3]], {(0, 0), (0, 1)}, 5) is None


def test_nothing_is_hidden_where_nothing_is_small():
    assert verdecke([[0, 20], [5, 6]], set(), 5) == frozenset()
