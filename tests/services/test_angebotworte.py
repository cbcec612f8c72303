"""An entry in the short words of the window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.angebot import Oeffnungszeit, Publikum, Standort, Wartezeit, Zeitart, Zielgruppe
from lotse.services import angebotworte
from tests.werkzeug.fall import HEUTE, angebot


@pytest.mark.parametrize(
    ("zeit", "worte"),
    [
        (Oeffnungszeit((0, 1, 2, 3), 480, 960), "Mo–Do 8–16 Uhr"),
        (Oeffnungszeit((1,), 840, 990, Zeitart.SPRECHSTUNDE), "Di 14–16:30 Uhr Sprechstunde"),
        (Oeffnungszeit((0, 1, 4), 540, 720, Zeitart.TELEFON), "Mo, Di, Fr 9–12 Uhr am Telefon"),
        (Oeffnungszeit((2,), 600, None), "Mi ab 10 Uhr"),
        (
            Oeffnungszeit((2,), 600, 660, woche_im_monat=(1, -1)),
            "1. und letzter Mi im Monat 10–11 Uhr",
        ),
        (Oeffnungszeit((3,), 600, 660, alle_n_wochen=2), "alle 2 Wochen Do 10–11 Uhr"),
        (Oeffnungszeit((4,), 0, None, Zeitart.NACH_VEREINBARUNG), "Fr nach Vereinbarung"),
    ],
)  # fmt: skip
def test_hours_read_like_a_door_sign(zeit: Oeffnungszeit, worte: str):
    assert angebotworte.zeit(zeit) == worte


def test_the_note_of_the_hours_is_always_shown():
    assert angebotworte.zeiten(angebot(oeffnung_hinweis="bitte klingeln")) == ("bitte klingeln",)


def test_a_confidential_entry_shows_no_street():
    ort = Standort("Geheimweg", "1", "50990", "Musterstadt")
    versteckt = angebot(standort=ort, adresse_vertraulich=True, region="Raum Musterstadt")
    assert angebotworte.adresse(versteckt) == "Raum Musterstadt"
    assert angebotworte.adresse(angebot(standort=ort)) == "Geheimweg 1, 50990 Musterstadt"


def test_waiting_times_fade_after_three_months():
    frisch = Wartezeit(3, 3, HEUTE - timedelta(days=10))
    alt = Wartezeit(4, 6, HEUTE - timedelta(days=120))
    assert angebotworte.wartezeit(frisch, HEUTE) == "3 Wochen"
    assert angebotworte.wartezeit(alt, HEUTE) == "nicht bekannt, zuletzt 4 bis 6 Wochen"
    assert angebotworte.wartezeit(None, HEUTE) == "nicht bekannt"
    assert angebotworte.wartezeit(Wartezeit(0, 0, HEUTE), HEUTE) == "keine"


def test_ages_are_half_open():
    gruppen = (Zielgruppe(Publikum.KIND, 36, 84), Zielgruppe(Publikum.SCHWANGERE))
    assert angebotworte.fuer_wen(angebot(zielgruppen=gruppen)) == (
        "Kinder von 3 Jahren bis unter 7 Jahren; Schwangere"
    )


@pytest.mark.parametrize(
    ("von", "bis", "worte"),
    [(0, 4, "bis zu 4 Wochen"), (0, 1, "bis zu 1 Woche"), (1, 1, "1 Woche"), (0, 0, "keine")],
)
def test_the_weeks_of_waiting_read_as_people_say_them(von: int, bis: int, worte: str):
    assert angebotworte.wartezeit(Wartezeit(von, bis, HEUTE), HEUTE) == worte


def test_a_report_on_waiting_holds_as_long_as_in_matching_and_letters():
    stand = date(2026, 8, 24)
    assert (HEUTE - stand).days == 92
    alt = angebotworte.wartezeit(Wartezeit(2, 4, stand), HEUTE)
    assert alt == "nicht bekannt, zuletzt 2 bis 4 Wochen"
