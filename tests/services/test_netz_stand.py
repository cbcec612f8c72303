"""The map on a day: time, counts, what flows where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.netz import Hilfeart, Horizont, Sektor
from lotse.i18n.sprache import Sprache
from lotse.services.netznamen import namen_of
from lotse.services.netzplan import plan
from lotse.services.netzstand import (
    Netz,
    carried_by,
    gets,
    gives,
    months,
    netz_at,
    per_horizont,
    per_sektor,
    strained,
    strongest_kinds,
    wandel,
)
from lotse.services.netzworte import describe, rows_of, wandel_words
from tests.werkzeug.netz import akte_netz

HEUTE = date(2026, 11, 24)
DE = Sprache.load("de")
VORHER = date(2026, 5, 31)


def ids(knoten):
    return {k.id for k in knoten}


def test_f25_both_days_of_a_span_count_and_ties_go_with_their_ends():
    akte = akte_netz()
    assert "n3" not in ids(netz_at(akte, VORHER).knoten)
    assert "n3" in ids(netz_at(akte, date(2026, 6, 1)).knoten)
    assert "n12" in ids(netz_at(akte, date(2026, 8, 31)).knoten)
    danach = netz_at(akte, date(2026, 9, 1))
    assert "n12" not in ids(danach.knoten)
    assert "k15" not in ids(danach.kanten)


def test_f25_between_two_days_it_says_what_is_new_and_what_is_gone():
    anders = wandel(akte_netz(), VORHER, HEUTE)
    assert (ids(anders.neu), ids(anders.weg)) == ({"n3"}, {"n12"})
    namen = namen_of(akte_netz(), DE, offen=True)
    assert wandel_words(anders, namen, DE) == (
        "neu: Schwester; nicht mehr: Elterncafé; 2 Verbindungen anders"
    )
    assert not wandel(akte_netz(), HEUTE, HEUTE)


def test_f25_the_slider_stands_on_months_from_the_first_day_to_today():
    tage = months(akte_netz(), HEUTE)
    assert (tage[0], tage[-1], len(tage)) == (date(2026, 6, 1), HEUTE, 6)
    ohne = replace(akte_netz(), netzknoten=(), netzkanten=())
    assert months(ohne, HEUTE) == (HEUTE,)


def test_e31_counts_per_quarter_and_ring():
    netz = netz_at(akte_netz(), HEUTE)
    assert per_sektor(netz) == {
        Sektor.FAMILIE: 3, Sektor.FREUNDE: 2, Sektor.UMFELD: 3, Sektor.FACHSTELLEN: 3
    }  # fmt: skip
    assert sum(per_horizont(netz).values()) == 11
    assert per_horizont(Netz((), ())) == dict.fromkeys(Horizont, 0)


def test_e31_what_the_family_gets_and_what_it_gives():
    netz = netz_at(akte_netz(), HEUTE)
    assert gives(netz) == {Hilfeart.EMOTIONAL: 2, Hilfeart.WISSEN: 1, Hilfeart.GESELLIGKEIT: 1}
    assert gets(netz)[Hilfeart.PRAKTISCH] == 2
    assert strongest_kinds(netz)[0] is Hilfeart.EMOTIONAL
    assert ids(carried_by(netz)) == {"n1", "n4", "n6", "n9"}
    assert ids(strained(netz)) == {"n8", "n11"}


def test_e31_the_list_says_what_the_map_shows():
    akte = akte_netz()
    netz, namen = netz_at(akte, HEUTE), namen_of(akte, DE, offen=True)
    zeilen = rows_of(netz, namen, DE, plan(netz.knoten).clockwise())
    assert {z.id for z in zeilen} == ids(netz.knoten)
    je = {z.id: z for z in zeilen}
    assert je["n6"].verbindungen == (
        "die Familie bekommt: Mit anpacken (gibt Kraft)",
        "die Familie gibt: Rat und Wissen (locker)",
        "hilft Elif: Türen öffnen (besteht)",
    )
    assert je["n4"].verbindungen[-1] == "bekommt Hilfe von Nachbarin: Türen öffnen (besteht)"
    assert je["n8"].verbindungen == ("Verbindung (besteht, kostet Kraft)",)
    assert je["n3"].zeit == "seit Juni 2026"


def test_e31_one_honest_paragraph_describes_the_map():
    akte = akte_netz()
    satz = describe(netz_at(akte, HEUTE), namen_of(akte, DE, offen=True), DE)
    assert "11 Menschen und Stellen" in satz
    assert "Kraft geben: Großmutter, Elif, Nachbarin und Kinderarztpraxis." in satz
    assert "Kraft kostet die Verbindung zu: Vermieter und Jobcenter." in satz
    assert satz.endswith("Sie ist keine Bewertung.")
    assert "noch niemand" in describe(Netz((), ()), {}, DE)
