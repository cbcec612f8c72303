"""Nothing the Standort-Mix shows lets anybody work out a small number (E-10, E-53, E-54)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from lotse.domain.indikator import Bestand, Kontextmerkmal, Kontextwert, Messgebiet
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis
from lotse.services.dialog.gebietsindex import area_index, own_index, with_small_areas
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.bestand import Familienzahl, Kontaktzahl, Zahlenbestand
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.mengen import mengen
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.standort import Gebietsindex, Gebietszahl, places
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.vergleich import published
from lotse.store.zahlen import SPALTEN
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import JAHR, zufaellig

ORTE = ("Nord", "Süd", "West", "Ost")
ARTEN = (Kontaktart.PRAXIS, Kontaktart.TELEFON, Kontaktart.BUERO)
TAFELN = {"kontakte": (1, 2), "gespraech_stadtteil": (0, 2)}
"""Table -> which of (Stadtteil, kind, result) are its rows and columns."""
INDEX = Gebietsindex("x", 2025, tuple(Gebietszahl(ort, "", 1000, 20.0) for ort in ORTE))


def zufallsstadt(zufall, anzahl):
    familien, kontakte = [], []
    for nummer in range(anzahl):
        ort = zufall.choices(ORTE, (9, 4, 2, 1))[0]
        familien.append(Familienzahl(nummer, date(2026, 2, 1), None, ort))
        art = zufall.choices(ARTEN, (8, 3, 1))[0]
        ergebnis = zufall.choices(tuple(Kontaktergebnis), (6, 3, 1))[0]
        kontakte.append(Kontaktzahl(nummer, art, ergebnis, date(2026, 3, 1)))
    return Sicht(Zahlenbestand(tuple(familien), kontakte=tuple(kontakte)), JAHR)


def erraten(sicht):
    """Small cells that all published numbers and the chart tell, of how many there are."""
    a = evaluate(sicht)
    orte = {f.familie: f.stadtteil for f in sicht.bestand.familien}
    wuerfel = [(o, k.value, e.value) for o in ORTE for k in ARTEN for e in Kontaktergebnis]
    wahr = defaultdict(int)
    for k in sicht.bestand.kontakte:
        wahr[orte[k.familie], k.art.value, k.ergebnis.value] += 1

    def summe(bedingung):
        ziel = [int(bedingung(stelle)) for stelle in wuerfel]
        return ziel, sum(wahr[s] for s, z in zip(wuerfel, ziel, strict=True) if z)

    gleichungen = []
    for schluessel, wert in published(a).items():
        name, *linien = schluessel.split("|")
        if name in TAFELN:
            gleichungen.append(summe(teil_von(a.tafeln[name], name, linien)))
            assert gleichungen[-1][1] == wert
    gleichungen += [
        summe(lambda s, ort=lage.ort: (s[0], s[2]) == (ort, "gesprochen"))
        for lage in places(a, INDEX)
        if lage.genau
    ]
    klein = [
        ziel
        for teile in TAFELN.values()
        for paar in {tuple(s[t] for t in teile) for s in wuerfel}
        for ziel, wert in [summe(lambda s, t=teile, p=paar: tuple(s[i] for i in t) == p)]
        if 0 < wert < 5
    ]
    leser = Leser(gleichungen, len(wuerfel))
    return len(klein), sum(leser.bekannt(ziel) for ziel in klein)


def teil_von(tafel, name, linien):
    """Which part of all a published number counts; the worst reader knows who stands together."""
    zusammen = {key for keys in tafel.zusammengefasst.values() for key in keys}

    def bedingung(stelle):
        return all(
            not linie or stelle[t] == linie or (linie == UEBRIGE and stelle[t] in zusammen)
            for t, linie in zip(TAFELN[name], linien, strict=True)
        )

    return bedingung


def test_e10_no_small_number_of_contacts_can_be_worked_out():
    zufall, versteckt = zufaellig(41), 0
    for nummer in range(6):
        klein, bekannte = erraten(zufallsstadt(zufall, 30 + 9 * nummer))
        versteckt += klein
        assert bekannte == 0
    assert versteckt > 20


@pytest.mark.lang
def test_e10_no_small_number_of_contacts_can_be_worked_out_in_200_towns():
    zufall = zufaellig(42)
    for nummer in range(200):
        assert erraten(zufallsstadt(zufall, 20 + nummer % 90))[1] == 0


def test_e53_no_table_of_the_office_has_an_area_above_the_stadtteil():
    """So no sum of some Stadtteile is ever published beside them: the whole, and what is left."""
    orte = {"bezirk", "plz", "ort", "ags", "gemeinde", "kreis", "land", "stadtteil", "gebiet_id"}
    gelesen = {spalte.key for spalten in SPALTEN.values() for spalte in spalten}
    assert gelesen & orte == {"stadtteil"}
    stadt = zufallsstadt(zufaellig(7), 150)
    for menge in mengen(stadt):
        assert {m.key for m in menge.merkmale} & orte <= {"stadtteil"}
    gebaut = evaluate(stadt).tafeln
    for name in ("stadtteil", "gespraech_stadtteil"):
        assert sum(gebaut[name].zeilensummen) == gebaut[name].n  # each case in one line
        assert set(gebaut[name].zeilen) <= {*ORTE, UEBRIGE}


def bestand(kinder, werte, **mehr):
    return Bestand(
        "x",
        gebiete=tuple(Messgebiet(ort, ort, "Stadtteil", None, n) for ort, n in kinder.items()),
        merkmale=(Kontextmerkmal("sgb2", "SGB-II-Quote"), Kontextmerkmal("eigenes", "Eigenes")),
        kontext=tuple(Kontextwert(m, ort, jahr, wert) for m, ort, jahr, wert in werte),
        **mehr,
    )


def test_e10_the_index_is_the_newest_one_under_the_name_it_was_read_in_with():
    werte = [("sgb2", "Nord", 2024, 10.0), ("sgb2", "Nord", 2025, 12.0), ("sgb2", "Süd", 2024, 9.0)]
    index = own_index(bestand({"Nord": 900, "Süd": 800}, werte))
    assert (index.name, index.jahr) == ("SGB-II-Quote", 2025)
    assert index.gebiete == (
        Gebietszahl("Nord", "Stadtteil", 900, 12.0), Gebietszahl("Süd", "Stadtteil", 800, None),
    )  # fmt: skip


def test_e10_a_figure_nobody_knows_how_to_read_and_an_invented_one_are_no_index():
    fremd = bestand({"Nord": 900}, [("eigenes", "Nord", 2025, 7.0)])
    assert own_index(fremd).gebiete == ()
    erfunden = bestand({"Nord": 900}, [("sgb2", "Nord", 2025, 7.0)], erfunden=True)
    assert own_index(erfunden).gebiete == ()
    assert area_index(erfunden).erfunden
    assert own_index(None) == Gebietsindex()


def test_e54_an_area_of_fewer_than_50_children_stands_in_no_table_alone():
    vor_ort = bestand(
        {"NORD": 49, "Süd": 50, "West": 900, "Ost": 700}, [("sgb2", "Süd", 2025, 9.0)]
    )
    schutz = with_small_areas(Schutz(3), vor_ort)
    assert (schutz.schwelle, schutz.vorab) == (3, {"stadtteil": ("NORD",)})
    sicht = zufallsstadt(zufaellig(5), 200)
    for name in ("stadtteil", "gespraech_stadtteil"):
        assert "Nord" in evaluate(sicht, Schutz(3)).tafeln[name].zeilen
        assert "Nord" not in evaluate(sicht, schutz).tafeln[name].zeilen
    assert "NORD" not in {g.name for g in area_index(vor_ort).gebiete}
    assert with_small_areas(Schutz(), None) == Schutz(vorab={"stadtteil": ()})
