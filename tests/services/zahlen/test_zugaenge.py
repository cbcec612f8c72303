"""From the slip to the first talk, and requests that were not taken (groups 2 and 7 of F-36)."""

from __future__ import annotations

from datetime import date, timedelta

from lotse.domain.anfrage import Absagegrund, Wohin
from lotse.domain.familie import Kamueber
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import evaluate, share
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.bestand import (
    Anfragezahl,
    Familienzahl,
    Kontaktzahl,
    Zahlenbestand,
)
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.wilson import wilson
from tests.werkzeug.zahlen import JAHR, LEISTUNGEN

DEUTSCH = Worte(Sprache.load("de"))
TAG = date(2026, 3, 1)
E, G = Kontaktergebnis, Absagegrund


def familie(nummer, ueber=Kamueber.PRAXIS, **felder):
    felder = {"zettel_am": TAG, "kam_ueber": ueber, **felder}
    return Familienzahl(nummer, TAG, None, **felder)


def gesprochen(nummer, tage, ergebnis=E.GESPROCHEN):
    return Kontaktzahl(nummer, Kontaktart.PRAXIS, ergebnis, TAG + timedelta(days=tage), 20)


def werte(familien=(), kontakte=(), anfragen=()):
    bestand = Zahlenbestand(tuple(familien), kontakte=tuple(kontakte), anfragen=tuple(anfragen))
    return evaluate(Sicht(bestand, JAHR, LEISTUNGEN))


def test_f36_seven_of_forty_had_a_first_talk_in_fourteen_days():
    kontakte = [gesprochen(n, 14) for n in range(7)]
    kontakte += [gesprochen(n, 15) for n in range(7, 30)]
    a = werte(map(familie, range(40)), kontakte)
    tafel = a.tafeln["zugang"]
    assert tafel.n == 40
    assert [tafel.wert("praxis", s) for s in ("zeitig", "spaeter", "ohne")] == [7, 23, 10]
    anteil = share(tafel, "praxis", ("zeitig",))
    assert (anteil.unten, anteil.oben) == wilson(7, 40)
    assert (round(anteil.unten, 4), round(anteil.oben, 4)) == (0.0875, 0.3195)
    bild = next(b for b in charts(a, DEUTSCH) if b.id == "zugang")
    assert bild.titel == "18 % hatten das erste Gespräch in 14 Tagen (9 bis 32 %)."
    assert bild.fuss == "Vom Zettel bis zum ersten Gespräch: 15 Tage in der Mitte, 30 Familien."


def test_f36_a_call_in_vain_is_no_first_talk_and_the_earliest_talk_counts():
    kontakte = [gesprochen(n, 2, E.NICHT_ERREICHT) for n in range(12)]
    kontakte += [gesprochen(n, 40) for n in range(12)] + [gesprochen(n, 20) for n in range(12)]
    a = werte(map(familie, range(12)), kontakte)
    assert a.tafeln["zugang"].spalten == ("spaeter",)
    assert (a.zettel.n, a.zettel.mitte) == (12, 20)


def test_f36_days_are_not_told_where_they_would_give_away_who_has_had_no_talk():
    a = werte(map(familie, range(40)), [gesprochen(n, 5) for n in range(38)])
    assert "ohne" not in a.tafeln["zugang"].spalten
    assert a.zettel is None


def test_f36_slips_of_another_year_and_anonymous_cases_are_not_counted():
    alt = [familie(n, zettel_am=date(2025, 12, 31)) for n in range(10)]
    ohne = [familie(n, zettel_am=None) for n in range(10, 20)]
    grob = [familie(n, grob=True) for n in range(20, 30)]
    assert "zugang" not in werte([*alt, *ohne, *grob]).tafeln


def test_f40_a_kind_of_place_with_few_families_stands_among_others():
    alle = [familie(n) for n in range(20)]
    alle += [familie(20 + n, Kamueber.HEBAMME) for n in range(3)]
    alle += [familie(30 + n, Kamueber.KITA) for n in range(8)]
    tafel = werte(alle).tafeln["zugang"]
    assert tafel.zeilen == ("praxis", "uebrige")
    assert set(tafel.zusammengefasst["kam_ueber"]) == {"hebamme", "kita"}


def anfragen(zahl, grund, monat=3, weiter=None):
    return [Anfragezahl(date(2026, monat, 1), grund, weiter)] * zahl


def test_e12_requests_that_were_not_taken_stand_by_month_and_reason():
    alle = anfragen(9, G.KEIN_PLATZ, 3) + anfragen(6, G.SPRACHMITTLUNG, 3)
    alle += anfragen(8, G.KEIN_PLATZ, 5, Wohin.BERATUNG) + anfragen(7, G.SPRACHMITTLUNG, 5)
    tafel = werte(anfragen=alle).tafeln["abgewiesen"]
    assert (tafel.n, tafel.zeilen) == (30, ("03", "05"))
    assert tafel.spalten == ("kein_platz", "sprachmittlung")
    assert tafel.werte == ((9, 6), (8, 7))
    wohin = werte(anfragen=alle).tafeln["abgewiesen_wohin"]
    assert (wohin.summe("beratung"), wohin.summe("nirgends")) == (8, 22)


def test_f40_few_requests_are_hidden_and_no_sum_gives_them_away():
    alle = anfragen(9, G.KEIN_PLATZ, 3) + anfragen(2, G.SPRACHMITTLUNG, 3)
    alle += anfragen(8, G.KEIN_PLATZ, 5) + anfragen(7, G.SPRACHMITTLUNG, 5)
    tafel = werte(anfragen=alle).tafeln["abgewiesen"]
    assert tafel.wert("03", "sprachmittlung") is None
    assert tafel.verdeckte == 4
    assert "abgewiesen" not in werte(anfragen=anfragen(4, G.GEBIET)).tafeln


def test_f36_both_stand_in_the_yearly_report_with_their_definition():
    alle = anfragen(9, G.KEIN_PLATZ, 3) + anfragen(8, G.KEIN_PLATZ, 5)
    a = werte(map(familie, range(12)), (), alle)
    blaetter = {b.titel: b for b in report(a, DEUTSCH, date(2026, 12, 31)).blaetter}
    zugang = blaetter["Vom Zettel zum ersten Gespräch"]
    assert zugang.zeilen[-1] == ("zusammen", "12", "12")
    assert "Wer noch wartet, zählt mit." in zugang.zaehlt
    absagen = blaetter["Anfragen, die nicht angenommen werden konnten, nach Monat und Grund"]
    assert absagen.zeilen[1] == ("März", "9", "9")
