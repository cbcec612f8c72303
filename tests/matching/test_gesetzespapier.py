"""The residence table of LAW.md 5, row by row: what each paper decides, and who is asked first."""

from __future__ import annotations

import re

import pytest

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.pruefwerk import lage
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.shared import shared
from tests.werkzeug.wissen import HEUTE, familie

SPALTEN = ("ah_kindergeld", "ah_sgb2", "ah_asylblg", "ah_wohngeld", "ah_integrationskurs")
WORT: dict[str, Wahrheit] = {"ja": True, "nein": False, "?": None}
TAFEL = """
deutsch                 ja   ja    nein  ja    ?
eu                      ja   ja    nein  ja    ?
eu_erste3monate         ?    nein  nein  ja    ?
eu_arbeitsuche          ?    5     nein  ja    ?
niederlassung           ja   ja    nein  ja    ?
ae_erwerb               ja   ja    nein  ja    ja
ae_familie              ja   ja    nein  ja    ja
ae_fluechtling          ja   ja    nein  ja    ja
ae_bleiberecht          ja   ja    nein  ja    ?
ae_abschiebungsverbot   ?    ja    nein  ja    ?
ae_25_45                ?    ?     ?     ja    ?
ae_24                   ja   ?     ?     ja    ?
gestattung              nein nein  ja    ja    ?
duldung                 nein nein  ja    ja    ?
beschaeftigungsduldung  ja   nein  ja    ja    ?
ohne                    nein nein  ?     nein  nein
andere                  ?    ?     ?     ?     ?
"""
"""EStG § 62, SGB II § 7, AsylbLG § 1, WoGG § 3 Abs. 5, AufenthG § 44; 5 = ab fünf Jahren."""
ZEILEN = {zeile.split()[0]: zeile.split()[1:] for zeile in TAFEL.strip().splitlines()}
JAHRE = "5"


def befunde(papier: str, **fluechtig: object) -> dict[str, Wahrheit]:
    gesagt = FluechtigeAntworten({"aufenthalt": papier, **fluechtig})  # type: ignore[dict-item]
    wir = lage(echtes_werk(), familie(), gesagt, HEUTE)
    return {name: wir.befund(name)[0] for name in (*SPALTEN, "bezieht_asylblg")}


def test_every_answer_about_the_paper_is_in_the_table():
    antworten = echtes_werk().wissen.fakten["aufenthalt"].antworten
    assert {antwort.wert for antwort in antworten} == set(ZEILEN)
    assert len(ZEILEN) == 17


@pytest.mark.parametrize("papier", ZEILEN)
def test_a_paper_decides_what_its_row_says(papier: str):
    ist = befunde(papier)
    for spalte, wort in zip(SPALTEN, ZEILEN[papier], strict=True):
        assert ist[spalte] is (None if wort == JAHRE else WORT[wort]), spalte
    keine = ist["ah_asylblg"] is False
    assert ist["bezieht_asylblg"] is (False if keine else None)


@pytest.mark.parametrize(("jahre", "soll"), [(0.2, False), (4.9, False), (5, True), (12, True)])
def test_looking_for_work_counts_after_five_years(jahre: float, soll: bool):  # noqa: FBT001
    """§ 7 Abs. 1 S. 4 SGB II: mindestens fünf Jahre."""
    assert befunde("eu_arbeitsuche", aufenthalt_jahre=jahre)["ah_sgb2"] is soll


def test_nobody_asked_leaves_every_column_open():
    wir = lage(echtes_werk(), familie(), FluechtigeAntworten({}), HEUTE)
    assert {wir.befund(name)[0] for name in SPALTEN} == {None}


def test_the_table_is_that_of_the_handbook():
    text = shared("product", "LAW.md").read_text("utf-8")
    zelle = r" (.+?) \|"
    zeilen = re.findall(rf"^\| `(\w+)` \|{zelle * 5}", text, re.MULTILINE)
    handbuch = {
        papier: [JAHRE if "Jahren" in wort else wort for wort in worte] for papier, *worte in zeilen
    }
    assert handbuch == ZEILEN
