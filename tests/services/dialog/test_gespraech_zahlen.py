"""Never a lone number, questions instead of blame, and one honest sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.indikator import Bestand, Indikator, Messwert
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gespraech import FRAGEN, auswahl, fragen, kopf, satz
from lotse.services.dialog.verlauf import bild
from tests.werkzeug.dialogbestand import JAHRE, gebiet, reihe, ruhig


def saetze(werte, orte=("A",)):
    bestand = Bestand("", (Indikator("i", "I"),), tuple(map(gebiet, orte)), tuple(werte))
    befund = satz(bild(release(bestand), "i"))
    return befund.text.format(**befund.werte)


def test_e47_three_indicators_at_least_whatever_is_asked():
    freigabe = release(ruhig())
    assert [i.id for i in auswahl(freigabe).indikatoren] == ["a", "b", "c"]
    assert [i.id for i in auswahl(freigabe, ["d"], 1).indikatoren] == ["d", "a", "b"]
    assert auswahl(freigabe, ["d"]).genug
    assert len(auswahl(freigabe, anzahl=4).indikatoren) == 4


def test_e47_every_one_has_time_and_uncertainty():
    bestand = ruhig()
    eines = [w for w in bestand.werte if w.indikator != "a" or w.jahr == JAHRE[0]]
    ohne = [w if w.indikator != "b" else Messwert("b", w.gebiet, w.jahr, anteil=0.2) for w in eines]
    gewaehlt = auswahl(release(replace(bestand, werte=tuple(ohne))), ["a", "b"])
    assert [i.id for i in gewaehlt.indikatoren] == ["c", "d"]
    assert not gewaehlt.genug
    assert gewaehlt.hinweis.werte == {"n": 2}


def test_indicators_of_the_same_theme_are_looked_at_first():
    bestand = ruhig()
    themen = tuple(
        replace(i, thema="X" if i.id in {"c", "d"} else "Y") for i in bestand.indikatoren
    )
    gewaehlt = auswahl(release(replace(bestand, indikatoren=themen)), ["d"])
    assert [i.id for i in gewaehlt.indikatoren] == ["d", "c", "a"]


def test_e48_the_three_questions_are_always_asked():
    assert fragen(Indikator("i", "I", "Wo spielen Kinder?")) == ("Wo spielen Kinder?", *FRAGEN)
    assert fragen(Indikator("i", "I")) == FRAGEN
    assert FRAGEN == ("Was könnte dahinter stehen?", "Was sagen Familien?", "Was probieren wir?")


def test_a_change_is_named_only_where_the_intervals_do_not_overlap():
    sicher = saetze(reihe("i", "A", [(2020, 20, 200), (2025, 90, 200)]))
    assert sicher == "A: 2020 waren es 10 % (20 von 200), 2025 sind es 45 % (90 von 200)."
    kaum = saetze(reihe("i", "A", [(2020, 20, 200), (2025, 24, 200)]))
    assert kaum == (
        "A: 2025 sind es 12 % (24 von 200). Eine Veränderung seit 2020 ist nicht sicher."
    )


def test_e47_a_headline_names_what_is_counted_where_when_and_how_sure():
    def saetze_kopf(werte):
        bestand = Bestand("", (Indikator("i", "Sprache"),), (gebiet("A"),), tuple(werte))
        beide = kopf(bild(release(bestand), "i"))
        return [b.text.format(**b.werte) for b in beide if b is not None]

    assert saetze_kopf(reihe("i", "A", [(2020, 20, 200), (2025, 90, 200)])) == [
        "„Sprache“, A: 2020 waren es 10 % (20 von 200), 2025 45 % (90 von 200).",
        "Sicher anders als 2020.",
    ]
    assert saetze_kopf(reihe("i", "A", [(2020, 20, 200), (2025, 24, 200)])) == [
        "„Sprache“, A: 2025 sind es 12 % (24 von 200).",
        "Nicht sicher anders als 2020.",
    ]
    assert saetze_kopf(reihe("i", "A", [(2025, 24, 200)])) == [
        "Ob sich etwas verändert hat, ist nicht zu sagen."
    ]


def test_of_several_lines_it_says_how_many_have_moved():
    ruhige = reihe("i", "B", [(2020, 50, 200), (2025, 50, 200)])
    bewegt = reihe("i", "A", [(2020, 20, 200), (2025, 90, 200)])
    assert saetze(bewegt + ruhige, ("A", "B")).startswith("In 1 von 2 Linien")
    beide = ruhige + reihe("i", "A", [(2020, 50, 200), (2025, 52, 200)])
    assert saetze(beide, ("A", "B")).startswith("In keiner der 2 Linien")


def test_no_change_is_told_over_a_changed_definition():
    werte = reihe("i", "A", [(2023, 20, 200)]) + reihe("i", "A", [(2024, 90, 200)], fassung="neu")
    assert saetze(werte) == "Ob sich etwas verändert hat, ist nicht zu sagen."


@pytest.mark.parametrize(
    ("werte", "erwartet"),
    [
        ([Messwert("i", "A", j, "", 40) for j in JAHRE], "Nur eine Anzahl"),
        ([Messwert("i", "A", j, anteil=0.2) for j in JAHRE], "Ob sich etwas verändert hat"),
        ([], "Dazu gibt es keine Zahlen"),
    ],
)
def test_what_cannot_be_said_is_said_to_be_so(werte, erwartet):
    assert saetze(werte).startswith(erwartet)


def test_e48_no_sentence_says_better_or_worse():
    import inspect

    from lotse.services.dialog import aehnlich, gespraech, treffen, verlauf

    for modul in (aehnlich, gespraech, treffen, verlauf):
        quelle = inspect.getsource(modul).casefold()
        for wort in ("besser", "schlechter", "spitze", "platz 1", "rang ", "versagt", "schuld"):
            assert wort not in quelle, (modul.__name__, wort)


def test_e47_three_in_the_areas_that_are_looked_at():
    bestand = ruhig()
    werte = [w for w in bestand.werte if w.gebiet == "Nord" or w.indikator in {"a", "b"}]
    freigabe = release(replace(bestand, werte=tuple(werte)))
    assert auswahl(freigabe, gebiete=["Nord"]).genug
    assert not auswahl(freigabe, gebiete=["Süd"]).genug


def test_a_sure_change_never_reads_like_none():
    gross = saetze(reihe("i", "A", [(2020, 101_000, 10**6), (2025, 104_000, 10**6)]))
    assert gross == (
        "A: 2020 waren es 10,1 % (101000 von 1000000), 2025 sind es 10,4 % (104000 von 1000000)."
    )
