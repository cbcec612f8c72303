"""Medians beside the tables: whom they count, by examples that were counted by hand (E-09, E-53).

The tables are made by hand as well, so that nothing here leans on how the guard hides.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.familie import Wunsch
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Stand
from lotse.services.zahlen.bestand import (
    Bedarfszahl,
    Familienzahl,
    Kontaktzahl,
    Standzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.services.zahlen.mitten import days_to_talk, effort, weeks_to_arrival
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.tabelle import Zahlentafel
from lotse.services.zahlen.zeitraum import Zeitraum
from tests.werkzeug.zahlen import LEISTUNGEN

JAHR, HALB = Zeitraum(2026), Zeitraum(2026, 1)
BEGINN = date(2026, 2, 2)
KITA, GELD = "kita_ab_3", "grundsicherungsgeld"
AUSGAENGE = ("hilft", "angekommen", "kontakt")


def familie(nummer, **felder):
    return Familienzahl(nummer, BEGINN, None, "Nordstadt", "de", **felder)


def weg(nummer, tage, leistung=KITA, stand=Stand.ANGEKOMMEN, *mehr):
    """Handed over, and arrived so many days later; None = not yet."""
    ereignisse = [Standzahl(Stand.UEBERGEBEN, BEGINN)]
    if tage is not None:
        ereignisse.append(Standzahl(stand, BEGINN + timedelta(days=tage)))
    return Vermittlungszahl(nummer, leistung, (*ereignisse, *mehr))


def sicht(wege=(), familien=None, kontakte=(), zeitraum=JAHR):
    nummern = sorted({eine.familie for eine in (*wege, *kontakte)})
    alle = tuple(map(familie, nummern)) if familien is None else tuple(familien)
    return Sicht(Zahlenbestand(alle, tuple(wege), kontakte=tuple(kontakte)), zeitraum, LEISTUNGEN)


def tafel(*zeilen, werte=None, spalten=AUSGAENGE, zusammen=None):
    """Only which lines and cells can be seen counts here, not the numbers in them."""
    alle = werte or tuple((10,) * len(spalten) for _ in zeilen)
    nullen = (0,) * len(zeilen), (0,) * len(spalten)
    return Zahlentafel("t", zeilen, spalten, alle, *nullen, 0, 0, zusammen or {})


def kontakt(nummer, minuten, tag=BEGINN, ergebnis=Kontaktergebnis.GESPROCHEN):
    return Kontaktzahl(nummer, Kontaktart.BUERO, ergebnis, tag, minuten)


# Weeks from handing over to arriving


def test_weeks_are_the_middle_of_all_arrivals_of_one_book_and_its_middle_half():
    """1 to 11 weeks: 6 in the middle; a quarter lies below 3.5, a quarter above 8.5."""
    wege = [weg(n, 7 * n) for n in range(1, 12)]
    (mitte,) = weeks_to_arrival(sicht(wege), tafel("sgb8"))
    assert (mitte.zeile, mitte.n) == ("sgb8", 11)
    assert (mitte.unten, mitte.mitte, mitte.oben) == (3.5, 6, 8.5)


def test_e53_ten_arrivals_of_nine_families_say_nothing():
    """Whoever knows one family knows two of ten values: families count, not hand-overs."""
    neun = [weg(n, 14) for n in range(9)]
    assert weeks_to_arrival(sicht([*neun, weg(0, 21)]), tafel("sgb8")) == ()
    zehn = [weg(n, 14) for n in range(10)]
    (mitte,) = weeks_to_arrival(sicht([*zehn, weg(0, 21)]), tafel("sgb8"))
    assert (mitte.n, mitte.mitte) == (11, 2)


def test_families_of_one_book_do_not_fill_up_another():
    wege = [weg(n, 14) for n in range(10)] + [weg(n, 70, GELD) for n in range(9)]
    assert [m.zeile for m in weeks_to_arrival(sicht(wege), tafel("sgb2", "sgb8"))] == ["sgb8"]


def test_who_has_not_arrived_and_who_was_turned_down_has_no_weeks():
    offen = [weg(20 + n, None) for n in range(5)]
    nein = [weg(30 + n, 7, KITA, Stand.ABGELEHNT) for n in range(5)]
    wege = [weg(n, 28) for n in range(10)]
    (mitte,) = weeks_to_arrival(sicht([*wege, *offen, *nein]), tafel("sgb8"))
    assert (mitte.n, mitte.mitte) == (10, 4)


def test_the_first_arrival_counts_whatever_is_said_later():
    spaeter = Standzahl(Stand.HILFT, BEGINN + timedelta(days=140))
    wege = [weg(n, 28, KITA, Stand.ANGEKOMMEN, spaeter) for n in range(10)]
    (mitte,) = weeks_to_arrival(sicht(wege), tafel("sgb8"))
    assert mitte.mitte == 4


def test_whoever_is_helped_without_a_word_of_arriving_has_arrived():
    for stand in (Stand.HILFT, Stand.HILFT_TEILWEISE, Stand.HILFT_NICHT):
        (mitte,) = weeks_to_arrival(
            sicht([weg(n, 21, KITA, stand) for n in range(10)]), tafel("sgb8")
        )
        assert (mitte.n, mitte.mitte) == (10, 3)


def test_an_arrival_noted_before_the_handing_over_is_no_negative_time():
    wege = [weg(n, -7) for n in range(10)]
    (mitte,) = weeks_to_arrival(sicht(wege), tafel("sgb8"))
    assert (mitte.unten, mitte.mitte, mitte.oben) == (0, 0, 0)


@pytest.mark.parametrize(("anonyme", "gezeigt"), [(0, True), (1, False), (4, False), (5, True)])
def test_e53_a_few_anonymous_families_beside_the_table_would_be_told_apart(anonyme, gezeigt):
    """The table counts their arrivals, the middle cannot: the difference is these families."""
    wege = [weg(n, 14) for n in range(10)] + [weg(50 + n, 14) for n in range(anonyme)]
    familien = [familie(n) for n in range(10)]
    familien += [familie(50 + n, grob=True) for n in range(anonyme)]
    gefunden = weeks_to_arrival(sicht(wege, familien), tafel("sgb8"))
    assert [m.n for m in gefunden] == ([10] if gezeigt else [])


def test_e53_with_another_threshold_other_numbers_of_anonymous_families_are_few():
    wege = [weg(n, 14) for n in range(10)] + [weg(50 + n, 14) for n in range(5)]
    familien = [familie(n) for n in range(10)] + [familie(50 + n, grob=True) for n in range(5)]
    eine = sicht(wege, familien)
    assert weeks_to_arrival(eine, tafel("sgb8"), 11) == ()
    assert weeks_to_arrival(eine, tafel("sgb8"), 3)


def test_e53_an_anonymous_family_that_did_not_arrive_hides_nothing():
    wege = [weg(n, 14) for n in range(10)] + [weg(50, None)]
    familien = [*map(familie, range(10)), familie(50, grob=True)]
    assert weeks_to_arrival(sicht(wege, familien), tafel("sgb8"))


@pytest.mark.parametrize("zelle", [0, 1])
def test_e53_no_middle_beside_a_hidden_number_of_arrivals(zelle):
    werte = tuple(None if n == zelle else 10 for n in range(3))
    eine = sicht([weg(n, 14) for n in range(10)])
    assert weeks_to_arrival(eine, tafel("sgb8", werte=(werte,))) == ()
    offen = (10, 10, None)  # who only had a contact is not in the middle
    assert weeks_to_arrival(eine, tafel("sgb8", werte=(offen,)))


def test_e53_no_middle_where_the_arrived_stand_among_others():
    eine = sicht([weg(n, 14) for n in range(10)])
    gemischt = tafel(
        "sgb8", spalten=("kontakt", "uebrige"), zusammen={"ausgang": ("angekommen", "abgelehnt")}
    )
    assert weeks_to_arrival(eine, gemischt) == ()


def test_a_book_without_a_line_of_its_own_and_a_missing_table_have_no_middle():
    eine = sicht([weg(n, 14) for n in range(10)])
    assert weeks_to_arrival(eine, tafel("uebrige")) == ()
    assert weeks_to_arrival(eine, None) == ()


# Minutes and contacts of a family, by how much it carries


def traegt(nummer, wuensche, huerden=0, **felder):
    bereiche = list(Lebensbereich)[:wuensche]
    bedarfe = tuple(Bedarfszahl(b, Wunsch.JETZT) for b in bereiche)
    return familie(nummer, huerden=huerden, bedarfe=bedarfe, **felder)


def test_e09_a_family_without_any_contact_counts_as_nought():
    """Ten families, four of them with 60 minutes each: the middle one had none."""
    familien = [traegt(n, 1) for n in range(10)]
    kontakte = [kontakt(n, 30) for n in range(4) for _ in range(2)]
    minuten, anzahl = effort(sicht(familien=familien, kontakte=kontakte), tafel("wenig"))["wenig"]
    assert (minuten.n, minuten.unten, minuten.mitte, minuten.oben) == (10, 0, 0, 60)
    assert (anzahl.n, anzahl.unten, anzahl.mitte, anzahl.oben) == (10, 0, 0, 2)


def test_e09_minutes_of_one_family_are_added_up_before_the_middle_is_taken():
    """Contacts of 10 minutes each, one to eleven of them: the sixth family has 60."""
    familien = [traegt(n, 1) for n in range(1, 12)]
    kontakte = [kontakt(n, 10) for n in range(1, 12) for _ in range(n)]
    minuten, anzahl = effort(sicht(familien=familien, kontakte=kontakte), tafel("wenig"))["wenig"]
    assert (minuten.mitte, anzahl.mitte) == (60, 6)


def test_e09_a_contact_without_its_minutes_is_still_a_contact():
    familien = [traegt(n, 1) for n in range(10)]
    kontakte = [kontakt(n, None) for n in range(10)]
    minuten, anzahl = effort(sicht(familien=familien, kontakte=kontakte), tafel("wenig"))["wenig"]
    assert (minuten.mitte, anzahl.mitte) == (0, 1)


def test_e09_a_contact_of_another_year_is_not_of_this_one():
    familien = [traegt(n, 1) for n in range(10)]
    kontakte = [kontakt(n, 30, date(2025, 12, 31)) for n in range(10)]
    kontakte += [kontakt(n, 20, date(2026, 12, 31)) for n in range(10)]
    minuten, anzahl = effort(sicht(familien=familien, kontakte=kontakte), tafel("wenig"))["wenig"]
    assert (minuten.mitte, anzahl.mitte) == (20, 1)


@pytest.mark.parametrize(
    ("wuensche", "huerden", "linie"),
    [(0, 2, "wenig"), (1, 2, "mittel"), (3, 2, "mittel"), (3, 3, "viel"), (0, 6, "viel")],
)
def test_e09_what_a_family_carries_are_its_wishes_and_its_barriers(wuensche, huerden, linie):
    familien = [traegt(n, wuensche, huerden) for n in range(10)]
    alle = tafel("wenig", "mittel", "viel")
    assert list(effort(sicht(familien=familien), alle)) == [linie]


def test_e09_a_wish_that_is_none_weighs_nothing():
    bedarfe = tuple(Bedarfszahl(b, Wunsch.NEIN) for b in list(Lebensbereich)[:6])
    familien = [familie(n, bedarfe=bedarfe) for n in range(10)]
    assert list(effort(sicht(familien=familien), tafel("wenig", "mittel", "viel"))) == ["wenig"]


def test_e53_nine_families_of_a_line_say_nothing_and_ten_do():
    neun = [traegt(n, 1) for n in range(9)]
    assert effort(sicht(familien=neun), tafel("wenig")) == {}
    assert effort(sicht(familien=[*neun, traegt(9, 1)]), tafel("wenig"))["wenig"][0].n == 10


def test_e53_a_line_that_stands_among_others_has_no_middle():
    familien = [traegt(n, 1) for n in range(10)]
    assert effort(sicht(familien=familien), tafel("uebrige")) == {}
    assert effort(sicht(familien=familien), None) == {}


def test_e09_an_anonymous_case_counts_in_a_year_and_not_in_half_a_year():
    familien = [*(traegt(n, 1) for n in range(10)), traegt(10, 1, grob=True)]
    ganz = effort(sicht(familien=familien), tafel("wenig"))
    halb = effort(sicht(familien=familien, zeitraum=HALB), tafel("wenig"))
    assert (ganz["wenig"][0].n, halb["wenig"][0].n) == (11, 10)


# Days from the slip to the first talk


def mit_zettel(nummer, **felder):
    return familie(nummer, zettel_am=BEGINN, **felder)


def test_days_to_the_first_talk_are_of_those_who_had_one():
    """Talks after 1 to 11 days, and three families that still wait: the middle is 6."""
    familien = [mit_zettel(n) for n in range(1, 15)]
    kontakte = [kontakt(n, 20, BEGINN + timedelta(days=n)) for n in range(1, 12)]
    mitte = days_to_talk(sicht(familien=familien, kontakte=kontakte), tafel("arzt"))
    assert (mitte.n, mitte.mitte) == (11, 6)


def test_a_call_in_vain_is_no_talk_and_the_first_talk_counts():
    familien = [mit_zettel(n) for n in range(10)]
    vergeblich = [
        kontakt(n, 5, BEGINN + timedelta(days=2), Kontaktergebnis.MAILBOX) for n in range(10)
    ]
    gespraeche = [kontakt(n, 20, BEGINN + timedelta(days=t)) for n in range(10) for t in (30, 9)]
    eine = sicht(familien=familien, kontakte=[*vergeblich, *gespraeche])
    assert days_to_talk(eine, tafel("arzt")).mitte == 9


def test_e53_nine_families_with_a_talk_say_nothing():
    familien = [mit_zettel(n) for n in range(20)]
    neun = [kontakt(n, 20, BEGINN + timedelta(days=3)) for n in range(9)]
    assert days_to_talk(sicht(familien=familien, kontakte=neun), tafel("arzt")) is None
    zehn = [*neun, kontakt(9, 20, BEGINN + timedelta(days=3))]
    assert days_to_talk(sicht(familien=familien, kontakte=zehn), tafel("arzt")).n == 10


def test_e53_anonymous_cases_and_slips_of_another_year_have_no_days():
    familien = [mit_zettel(n) for n in range(9)]
    familien += [mit_zettel(9, grob=True), familie(10, zettel_am=date(2025, 12, 31)), familie(11)]
    kontakte = [kontakt(n, 20, BEGINN + timedelta(days=3)) for n in range(12)]
    assert days_to_talk(sicht(familien=familien, kontakte=kontakte), tafel("arzt")) is None


def test_e53_where_those_who_wait_stand_among_others_nothing_is_said():
    familien = [mit_zettel(n) for n in range(12)]
    kontakte = [kontakt(n, 20, BEGINN + timedelta(days=3)) for n in range(12)]
    eine = sicht(familien=familien, kontakte=kontakte)
    assert days_to_talk(eine, None) is None
    gemischt = tafel("arzt", zusammen={"wartezeit": ("ohne", "spaeter")})
    assert days_to_talk(eine, gemischt) is None
    assert days_to_talk(eine, tafel("arzt", zusammen={"wartezeit": ("spaeter",)}))
