"""Rights by age in the list of helps: their own quiet group, the end of the window on the row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.i18n.sprache import Sprache
from lotse.matching.anrecht import Fenster
from lotse.ui.seiten.hilfen_alter import je_leistung, mit_alter
from lotse.ui.seiten.hilfen_sicht import Hilfezeile, Kopf
from lotse.ui.seiten.hilfen_zeilen import Hilfenmaler
from tests.werkzeug.ansprueche import kind, rechte
from tests.werkzeug.fall import HEUTE, leistung
from tests.werkzeug.hilfenseite import gesprochen, hilfe, zeige_echte

DE = Sprache.load("de")
STILL = Kopf("Außerdem möglich (3)", still=True)


def zeile(kennung: str, *, still: bool = True) -> Hilfezeile:
    return Hilfezeile(hilfe(leistung(kennung)), "ohne Antrag", still=still)


def offene(*kinder):
    return je_leistung(rechte(HEUTE.isoformat(), *kinder))


def ids(zeilen):
    return [z.titel if isinstance(z, Kopf) else z.leistung.id for z in zeilen]


def test_what_age_opens_stands_in_a_group_of_its_own_before_the_rest():
    alle = (STILL, zeile("tafel"), zeile("kita_3_schule"), zeile("u_untersuchungen"))
    assert ids(mit_alter(alle, offene(kind("2023-10-22")), DE.t)) == [
        "Steht euch zu – nach dem Alter (2)",
        "u_untersuchungen",
        "kita_3_schule",
        "Außerdem möglich (1)",
        "tafel",
    ]


def test_under_a_wish_of_the_family_a_row_stays_where_it_is_and_knows_its_window():
    kopf = Kopf("„Mein Sohn soll mehr sprechen.“")
    neu = mit_alter(
        (kopf, zeile("u_untersuchungen", still=False)), offene(kind("2023-10-22")), DE.t
    )
    assert ids(neu) == [kopf.titel, "u_untersuchungen"]
    assert neu[1].grund == "U7a, Z4"
    maler = Hilfenmaler(DE, HEUTE)
    assert maler.sprich(neu[1]).endswith("noch bis 21.12.")


def test_the_day_of_the_plan_comes_before_the_end_of_the_window():
    geplant = replace(zeile("u_untersuchungen"), bis=HEUTE)
    (_, neu) = mit_alter((STILL, geplant), offene(kind("2023-10-22")), DE.t)
    assert Hilfenmaler(DE, HEUTE).sprich(neu).endswith("im Plan bis Di 24.11.")


def test_without_any_right_the_list_is_as_it_was():
    alle = (STILL, zeile("tafel"), zeile("kita_3_schule"))
    assert mit_alter(alle, offene(kind("2005-01-01")), DE.t) == alle


def test_when_all_quiet_rows_move_out_no_empty_head_stays():
    neu = mit_alter((STILL, zeile("kita_3_schule")), offene(kind("2023-10-22")), DE.t)
    assert ids(neu) == ["Steht euch zu – nach dem Alter (1)", "kita_3_schule"]


def test_what_needs_more_than_age_or_an_answer_is_no_right_by_age_here():
    offen = offene(kind("2021-05-02"))
    assert "but_bkgg" not in offen
    assert "kita_3_schule" not in offen  # nobody said whether the child goes to school
    assert all(a.fenster is not Fenster.AB_GEBURT for alle in offen.values() for a in alle)


def test_a_window_that_hangs_on_the_birthday_is_told_first():
    offen = offene(kind("2024-08"))
    erstes = offen["u_untersuchungen"][0]
    assert (erstes.anspruch.id, erstes.fenster) == ("u7", Fenster.VIELLEICHT)


@pytest.mark.parametrize("name", ["distel", "moewe"])
def test_the_page_of_a_sample_family_has_the_group(qtbot, runner, stil_hell, name):
    seite = zeige_echte(qtbot, runner, name)
    worte = gesprochen(seite._liste.liste)
    (kopf,) = [wort for wort in worte if wort.startswith("Steht euch zu – nach dem Alter")]
    danach = worte[worte.index(kopf) + 1]
    assert "SGB V" in danach
