"""Rows of Heute that say what somebody needs to know: when a project ends, what was tried out."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from lotse.domain.familie import FamilieId
from lotse.domain.vermittlung import Ereignis, Schritt, Schrittstand, Stand, Vermittlung, Weg
from lotse.services.fallstand import Fallstatus
from lotse.services.wiedervorlage import Art
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.statusworte import STATUSBILD
from tests.ui.seiten.test_heute import lebend, zeilen
from tests.werkzeug.muster import angebote

HEUTE = date(2026, 11, 24)
BIRKE = FamilieId("f-birke")
PROBE = Schritt(
    "b1", "Zur Spielgruppe gehen", stand=Schrittstand.DRAN, bis=HEUTE - timedelta(days=14),
    versuch=True, rueckblick_am=HEUTE,
)  # fmt: skip


def projekt(ende: date) -> Vermittlung:
    gestern = datetime(2026, 11, 23, 9)
    angebot = replace(angebote()[0], name="Elterntreff", finanzierung_bis=ende)
    ereignis = Ereignis(Stand.UEBERGEBEN, gestern.date(), gestern, weg=Weg.BRIEF)
    return Vermittlung("v1", "erziehungsberatung", angebot, (ereignis,))


@pytest.mark.parametrize(
    ("ende", "wann"),
    [
        (date(2026, 12, 31), "in 5 Wochen"),
        (date(2026, 12, 9), "in 2 Wochen"),
        (date(2026, 12, 3), "in 9 Tagen"),
        (HEUTE, "heute"),
    ],
)
def test_e26_a_project_that_ends_says_when_it_ends_not_since_when_it_is_told(
    qtbot, sitzung, haus, ende, wann
):
    seite = lebend(qtbot, sitzung, haus, vermittlungen=(projekt(ende),))
    (posten,) = zeilen(seite._dran)
    assert posten.art == Art.FINANZIERUNG
    gesagt = seite._zeilen._sprich(posten)
    assert gesagt.startswith("Familie Ö. (Birke), Angebot endet: Elterntreff, Finanzierung bis ")
    assert gesagt.endswith(f", {wann}")
    assert "seit" not in gesagt


def test_e42_a_trial_comes_back_on_its_day_as_a_question(qtbot, sitzung, haus):
    seite = lebend(qtbot, sitzung, haus, schritte=(PROBE,))
    (posten,) = zeilen(seite._dran)
    assert seite._zeilen._sprich(posten) == (
        "Familie Ö. (Birke), Passt es so? Zur Spielgruppe gehen, heute, "
        "W Weiter ausprobieren, B Probieren beenden"
    )
    gesprungen = []
    sitzung.springt.connect(gesprungen.append)
    seite.taten.on_oeffnen(posten)
    qtbot.waitUntil(lambda: bool(gesprungen))
    assert gesprungen == [Sprung(Ort.PLAN, BIRKE, "b1")]


@pytest.mark.parametrize(
    ("taste", "stand", "tag"),
    [
        (Qt.Key.Key_W, Schrittstand.DRAN, HEUTE + timedelta(days=14)),
        (Qt.Key.Key_B, Schrittstand.BEENDET, HEUTE),
    ],
)
def test_e42_going_on_or_ending_a_trial_is_one_key_each(qtbot, sitzung, haus, taste, stand, tag):
    seite = lebend(qtbot, sitzung, haus, schritte=(PROBE,))
    seite._dran.waehle_erste()
    qtbot.keyClick(seite._dran, taste)
    qtbot.waitUntil(lambda: haus.akten[BIRKE].schritte[0] != PROBE)
    schritt = haus.akten[BIRKE].schritte[0]
    assert (schritt.stand, schritt.rueckblick_am) == (stand, tag)
    qtbot.waitUntil(lambda: Art.VERSUCH not in {p.art for p in zeilen(seite._dran)})


def test_e05_no_status_of_a_family_is_red():
    assert {bild.art for bild in STATUSBILD.values()} == {"ok", "ask", "info", "no"}
    assert not any("danger" in bild.farbe for bild in STATUSBILD.values())
    assert STATUSBILD[Fallstatus.HAENGT_FEST].art == "ask"
