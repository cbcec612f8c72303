"""Differences between two states of the knowledge: old words, new words, entry by entry."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lotse.domain.abfolge import Doppelzeig, Eile, EineVon, Kette, Reihenwissen, Vorschritt
from lotse.domain.ortswissen import Ortsfeld, Ortswissen
from lotse.domain.recht import Antrag, Antragsart, Kennzahl
from lotse.exchange.wissen import RECHT, TABELLEN, load_wissen
from lotse.services.wissensvergleich import Wandel, compare_wissen, vergleich_to_dict
from tests.werkzeug.wissen import bedingung, leistung, wissen
from tests.werkzeug.wissensarbeit import angabe

ALT = leistung("hilfe", "gkv", "schwanger", einfach="Eine Hilfe.")


def felder(alt, neu) -> list[tuple[str, str, str]]:
    (eintrag,) = compare_wissen(wissen(alt), wissen(neu)).eintraege
    assert eintrag.wandel is Wandel.GEAENDERT
    return [(f.feld, f.alt, f.neu) for f in eintrag.felder]


def test_the_same_knowledge_differs_in_nothing():
    assert compare_wissen(wissen(ALT), wissen(ALT)).eintraege == ()


@pytest.mark.parametrize(
    ("aenderung", "erwartet"),
    [
        ({"einfach": "Neu."}, ("In einem Satz", "Eine Hilfe.", "Neu.")),
        ({"sofort": "Geht gleich."}, ("Geht sofort", "", "Geht gleich.")),
        ({"unterlagen": ("Ausweis", "Bescheid")}, ("Unterlagen", "", "Ausweis; Bescheid")),
        (
            {"antrag": Antrag(Antragsart.FORMLOS, "formlos", frist="bis Mai")},
            ("Antrag, frist", "", "bis Mai"),
        ),
        ({"vor_bedarfsfeststellung": True}, ("Vor Feststellung des Bedarfs", "nein", "ja")),
        (
            {"bedingungen": (bedingung("gkv"), bedingung("ssw >= 13"))},
            ("Voraussetzung 2, wenn", "schwanger", "ssw >= 13"),
        ),
    ],
)
def test_a_changed_field_shows_both_states(aenderung, erwartet):
    assert erwartet in felder(ALT, replace(ALT, **aenderung))


def test_new_and_gone_entries_are_told():
    andere = leistung("andere", "gkv")
    vergleich = compare_wissen(wissen(ALT), wissen(andere))
    assert [(e.id, e.wandel) for e in vergleich.eintraege] == [
        ("andere", Wandel.NEU), ("hilfe", Wandel.WEG),
    ]  # fmt: skip
    assert (vergleich.anzahl(Wandel.NEU), vergleich.anzahl(Wandel.GEAENDERT)) == (1, 0)


def test_figures_and_statements_of_places_are_compared_too():
    def stand(wert: float, stufe: str):
        zahl = Kennzahl("satz", {"wert": wert}, "SGB II § 20")
        ort = Ortswissen((angabe(Ortsfeld.MIETENSTUFE, stufe),))
        return wissen(ALT, kennzahlen={"satz": zahl}, ort=ort)

    zahl, ort = compare_wissen(stand(563, "3"), stand(570.5, "4")).eintraege
    assert [(f.feld, f.alt, f.neu) for f in zahl.felder] == [("Wert, Wert", "563", "570,5")]
    assert ort.name == "Zahl des Ortes: Mietenstufe (05999000)"
    assert [(f.alt, f.neu) for f in ort.felder] == [("3", "4")]


def test_a_new_entry_says_in_one_sentence_what_it_is():
    neu = compare_wissen(wissen(), wissen(ALT)).eintraege
    assert [e.kurz for e in neu if e.id == "hilfe"] == ["Eine Hilfe."]
    ort = Ortswissen((angabe(wert="Dauert."),))
    (angabe_,) = compare_wissen(wissen(ALT), wissen(ALT, ort=ort)).eintraege
    assert angabe_.kurz == "Dauert."


DATEIEN = sorted([*TABELLEN, "leistungen/a_geld/wohngeld.toml"])
"""Every kind of file a package of the law may have."""


@pytest.mark.parametrize("datei", DATEIEN)
def test_a_change_in_any_file_of_a_package_is_shown(datei: str):
    """The first word of the first sentence of each file."""
    dateien = {p.relative_to(RECHT).as_posix(): p.read_bytes() for p in RECHT.rglob("*.toml")}
    feld = {
        "parameter.toml": "einheit",
        "abfolge.toml": "satz",
        "doppelzeig.toml": "satz",
        "unterlagen.toml": "woher",
        "fakten.toml": "text",
        "bedarfe.toml": "text",
    }
    zeile = re.compile(rf'^({feld.get(datei, "einfach")} = ")', re.MULTILINE)
    neu, wie_oft = zeile.subn(r"\1Neu: ", dateien[datei].decode(), count=1)
    assert wie_oft == 1
    (eintrag,) = compare_wissen(
        load_wissen(dateien), load_wissen({**dateien, datei: neu.encode()})
    ).eintraege
    (feldwandel,) = eintrag.felder
    assert feldwandel.neu == f"Neu: {feldwandel.alt}"


@pytest.mark.parametrize(
    ("reihen", "art", "name"),
    [
        ({"ketten": (Kette("hilfe", "andere", "Erst."),)}, "Reihenfolge", "Hilfe → Andere"),
        ({"eile": (Eile("hilfe", "Bald."),)}, "Eile", "Hilfe"),
        ({"eine_von": (EineVon("hilfe", ("andere",), "Eine.", "§ 1"),)}, "Eine von mehreren",
         "Hilfe"),
        ({"vorschritte": (Vorschritt("holen", "Holen", "Erst.", "Praxis"),)}, "Vorschritt",
         "Holen"),
        ({"doppelzeige": (Doppelzeig("p", ("hilfe",), ("A", "B"), "S.", "H.", "§ 1", ()),)},
         "Zwei Stellen", "A – B"),
    ],
)  # fmt: skip
def test_whatever_puts_things_in_order_is_compared(reihen, art, name):
    andere = leistung("andere", "gkv")
    vorher = wissen(ALT, andere)
    (neu,) = compare_wissen(vorher, replace(vorher, reihen=Reihenwissen(**reihen))).eintraege
    assert (neu.art, neu.name, neu.wandel) == (art, name, Wandel.NEU)
    assert neu.kurz


def test_two_reasons_to_hurry_for_one_help_are_two_entries():
    vorher = replace(wissen(ALT), reihen=Reihenwissen(eile=(Eile("hilfe", "A."),)))
    zwei = Reihenwissen(eile=(Eile("hilfe", "A."), Eile("hilfe", "B.")))
    (neu,) = compare_wissen(vorher, replace(vorher, reihen=zwei)).eintraege
    assert neu.wandel is Wandel.NEU
    assert neu.kurz == "B."


def test_programs_get_stable_keys():
    daten = vergleich_to_dict(compare_wissen(wissen(ALT), wissen(replace(ALT, einfach="Neu."))))
    assert daten["eintraege"] == [
        {
            "art": "Leistung",
            "id": "hilfe",
            "name": "Hilfe",
            "wandel": "geändert",
            "felder": [{"feld": "In einem Satz", "alt": "Eine Hilfe.", "neu": "Neu."}],
        }
    ]
