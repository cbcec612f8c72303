"""What stands above and below a chart fits what is drawn in it: no comparison of one line, no key
to a picture that is not there, no nought for a number that stands among others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.kontakt import Kontaktart, Kontaktergebnis
from lotse.domain.vermittlung import Akteur, Schrittstand, Stand, Weg
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import alle_saetze
from lotse.letters.buero import Buero, Rahmen
from lotse.services.zahlen import befunde
from lotse.services.zahlen.auswertung import evaluate, share
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.bestand import (
    Familienzahl,
    Kontaktzahl,
    Schrittzahl,
    Standzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.druck import compose_report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.sicht import Sicht
from tests.werkzeug.zahlen import JAHR, LEISTUNGEN

DEUTSCH = Worte(Sprache.load("de"))
TAG = date(2026, 3, 1)
LEGENDE = "Punkt: die Mitte. Balken: die mittlere Hälfte."


def weg(nummer, wie, *staende):
    alle = (Stand.UEBERGEBEN, *staende)
    ereignisse = (Standzahl(s, TAG + timedelta(days=7 * n), weg=wie) for n, s in enumerate(alle))
    return Vermittlungszahl(nummer, "kita_ab_3", tuple(ereignisse))


def werte_aus(wege=(), **felder):
    nummern = sorted({e.familie for alle in (wege, *felder.values()) for e in alle})
    familien = tuple(Familienzahl(n, TAG, None, "Nordstadt", "de") for n in nummern)
    return evaluate(Sicht(Zahlenbestand(familien, tuple(wege), **felder), JAHR, LEISTUNGEN))


def bild(a, kennung):
    return next(b for b in charts(a, DEUTSCH) if b.id == kennung)


def test_one_line_of_unknown_ways_is_not_called_a_difference():
    wege = [weg(n, None) for n in range(9)] + [weg(9 + n, None, Stand.ANGEKOMMEN) for n in range(3)]
    eines = bild(werte_aus(wege), "weg")
    assert [zeile.name for zeile in eines.zeilen] == ["unbekannt"]
    assert eines.zeilen[0].werte == (None,)
    assert eines.titel == "Für einen Vergleich nach dem Weg ist noch zu wenig zu sehen."
    assert "Unterschied" not in eines.titel


def test_a_known_way_beside_unknown_ones_is_no_comparison_either():
    wege = [weg(n, Weg.BRIEF, Stand.ANGEKOMMEN) for n in range(12)]
    wege += [weg(20 + n, None, Stand.ANGEKOMMEN) for n in range(12)]
    assert "zu wenig zu sehen" in befunde.wege(werte_aus(wege)).text


def test_of_two_known_ways_it_is_said_that_a_difference_is_not_sure():
    wege = [weg(n, Weg.BRIEF, Stand.ANGEKOMMEN) for n in range(12)]
    wege += [weg(20 + n, Weg.TELEFON, Stand.ANGEKOMMEN) for n in range(12)]
    assert befunde.wege(werte_aus(wege)).text == "Ein Unterschied nach dem Weg ist nicht sicher."


def test_the_longest_of_one_is_not_called_the_longest():
    a = werte_aus([weg(n, Weg.BRIEF, Stand.ANGEKOMMEN) for n in range(12)])
    assert bild(a, "gebiet").titel == (
        "Wie lange das Ankommen dauert, ist erst hier zu sehen: Kinder- und Jugendhilfe (SGB VIII)."
    )


@pytest.mark.parametrize(("anzahl", "steht"), [(6, False), (12, True)])
def test_how_to_read_a_picture_is_told_only_where_there_is_one(anzahl, steht):
    """In the window and on paper: medians need ten families, the tables only five."""
    wege = [weg(n, Weg.BRIEF, Stand.ANGEKOMMEN) for n in range(anzahl)]
    kontakte = tuple(
        Kontaktzahl(n, Kontaktart.BUERO, Kontaktergebnis.GESPROCHEN, TAG, 20) for n in range(anzahl)
    )
    a = werte_aus(wege, kontakte=kontakte)
    for kennung in ("gebiet", "last"):
        eines = bild(a, kennung)
        assert eines.tabelle
        assert bool(eines.zeilen) is steht
        assert (eines.fuss == LEGENDE) is steht
    rahmen = Rahmen(Buero("Lotsenbüro", "", "0221 4710120"), TAG, Bausteine.load("de"))
    blatt = compose_report(report(a, DEUTSCH, TAG), rahmen)
    assert any(satz.text == LEGENDE for satz in alle_saetze(blatt)) is steht


def test_e53_a_column_that_stands_among_others_is_hidden_and_no_nought():
    """Four families went a step alone: the column joins others, and its share is not 0 %."""
    schritte = [
        Schrittzahl(n, Akteur.FAMILIE if n < 4 else Akteur.LOTSIN, Schrittstand.GETAN, TAG)
        for n in range(40)
    ]
    a = werte_aus(schritte=tuple(schritte))
    tafel = a.tafeln["schritte"]
    assert "familie" in tafel.zusammengefasst["akteur"]
    assert share(tafel, "q1", ("familie",)) is None
    assert [zeile.texte[0] for zeile in bild(a, "schritte").zeilen] == ["verdeckt"]


def test_a_column_that_nobody_is_counted_in_is_a_nought():
    schritte = tuple(Schrittzahl(n, Akteur.LOTSIN, Schrittstand.GETAN, TAG) for n in range(40))
    a = werte_aus(schritte=schritte)
    assert share(a.tafeln["schritte"], "q1", ("familie",)).zaehler == 0
