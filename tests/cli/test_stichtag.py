import shutil
from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.ortswissen import Ortsangabe, Ortsfeld, Ortswissen
from tests.werkzeug.konsole import FAMILIEN, HEUTE, Konsole, wissen

SPAETER = date(2030, 5, 4)
BEFEHLE = ("match", "frage", "rechnen", "ansprueche")


def kopf(lotse: Konsole, befehl: str, *worte: object) -> str:
    rueckgabe, aus, fehler = lotse(befehl, *worte, heute=SPAETER)
    assert (rueckgabe, fehler) == (0, "")
    return " ".join(aus.splitlines()[:2])


@pytest.mark.parametrize("befehl", BEFEHLE)
def test_a_family_of_the_practice_town_is_judged_on_its_day(lotse: Konsole, befehl: str):
    assert f"{HEUTE:%d.%m.%Y}" in kopf(lotse, befehl, FAMILIEN / "kiesel.json")


@pytest.mark.parametrize("befehl", BEFEHLE)
def test_the_day_that_is_named_goes_first(lotse: Konsole, befehl: str):
    gesagt = kopf(lotse, befehl, FAMILIEN / "kiesel.json", "--heute", "2027-01-02")
    assert "2.1.2027" in gesagt


@pytest.mark.parametrize("befehl", ["rechnen", "ansprueche"])
def test_a_family_file_of_ones_own_is_judged_today(lotse: Konsole, befehl: str, tmp_path):
    eigene = shutil.copy(FAMILIEN / "kiesel.json", tmp_path / "eigene.json")
    assert "4.5.2030" in kopf(lotse, befehl, eigene)


def angabe(feld: Ortsfeld, wert: str) -> Ortsangabe:
    return Ortsangabe("05999000", feld, wert, "Rathaus", date(2026, 11, 2), "Sommer", "wohngeld")


def test_match_says_what_the_place_adds_and_when_it_was_checked(lotse: Konsole):
    ort = Ortswissen(
        (angabe(Ortsfeld.ZUSTAENDIG, "Amt am Markt"), angabe(Ortsfeld.HINWEIS, "Nummer ziehen"))
    )
    mit_ort = replace(wissen(), ort=ort)
    _, aus, _ = lotse("match", FAMILIEN / "ahorn.json", "--alles", load_wissen=lambda: mit_ort)
    gesagt = " ".join(aus.split())
    assert "Amt am Markt (Angabe vor Ort, geprüft am 2.11.2026)" in gesagt
    assert "Hinweis vor Ort" in gesagt
    assert "Nummer ziehen (Angabe vor Ort, geprüft am 2.11.2026)" in gesagt


def test_match_elsewhere_says_nothing_of_the_place(lotse: Konsole):
    _, aus, _ = lotse("match", FAMILIEN / "ahorn.json", "--alles")
    assert "Angabe vor Ort" not in aus
