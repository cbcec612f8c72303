"""What nobody has checked yet is printed with a word of warning, in both languages."""

from __future__ import annotations

import pytest

from lotse.exchange.wissen import load_wissen
from lotse.letters.bausteine import Bausteine, briefsprachen
from lotse.letters.kopf import kleingedrucktes
from tests.werkzeug.briefe import fruehfoerderung

WARNUNG = "Diese Angaben sind noch nicht geprüft. Bitte fragen Sie nach."


def saetze(**felder: object) -> list[str]:
    return [s.text for s in kleingedrucktes(fruehfoerderung(**felder), None, Bausteine.load())]


def test_a_checked_help_has_no_warning():
    assert WARNUNG not in saetze(sicherheit="hoch")
    assert WARNUNG not in saetze(sicherheit="mittel")


@pytest.mark.parametrize("felder", [{"sicherheit": "niedrig"}, {"quelle": "Ort (ungeprüft)"}])
def test_an_unchecked_help_says_so_in_the_small_print(felder: dict[str, str]):
    assert WARNUNG in saetze(**({"sicherheit": "hoch"} | felder))


@pytest.mark.parametrize("code", [code for code in briefsprachen() if code != "de"])
def test_the_warning_stands_in_the_language_of_the_family_too(code: str):
    leistung = fruehfoerderung(sicherheit="niedrig")
    (satz,) = (
        s for s in kleingedrucktes(leistung, None, Bausteine.load(code)) if s.text == WARNUNG
    )
    assert satz.parallel is not None
    assert satz.parallel.text not in ("", WARNUNG)


def test_the_unchecked_helps_as_shipped_are_known():
    ungeprueft = {
        str(leistung.id)
        for leistung in load_wissen().leistungen.values()
        if WARNUNG in [s.text for s in kleingedrucktes(leistung, None, Bausteine.load())]
    }
    assert ungeprueft == {"krisentelefone", "tafel", "ehrenamt_paten"}
