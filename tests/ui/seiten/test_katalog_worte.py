from dataclasses import replace
from datetime import date, datetime

import pytest

from lotse.domain.angebot import Status
from lotse.domain.offen import Oeffnung
from lotse.i18n.sprache import Sprache
from lotse.services.ortsfrage import Entfernung
from lotse.ui.seiten.katalog_wahlen import KEIN, gesetzt, mit, ohne
from lotse.ui.seiten.katalog_worte import offen_kurz, offen_satz, weit, weit_satz, zustand
from tests.werkzeug.muster import angebote

JETZT = datetime(2026, 11, 24, 10, 42)
DEUTSCH = Sprache.load("de")


@pytest.mark.parametrize(
    ("stand", "satz", "kurz"),
    [
        (None, "", ""),
        (Oeffnung(None), "", ""),
        (Oeffnung(offen=True), "jetzt offen", "offen"),
        (
            Oeffnung(offen=True, bis=datetime(2026, 11, 24, 16, 30)),
            "jetzt offen, schließt um 16:30 Uhr",
            "offen bis 16:30 Uhr",
        ),
        (Oeffnung(offen=False), "jetzt geschlossen", "geschlossen"),
        (
            Oeffnung(offen=False, wieder=datetime(2026, 11, 24, 14)),
            "wieder offen um 14 Uhr",
            "ab 14 Uhr",
        ),
        (
            Oeffnung(offen=False, wieder=datetime(2026, 11, 25, 9)),
            "wieder offen morgen um 9 Uhr",
            "ab Mi 25.11.",
        ),
        (
            Oeffnung(offen=False, wieder=datetime(2027, 1, 4, 9)),
            "wieder offen am Mo 04.01.2027 um 9 Uhr",
            "ab Mo 04.01.2027",
        ),
    ],
)
def test_open_now_is_said_in_words_and_the_unknown_is_not(stand, satz, kurz):
    assert offen_satz(stand, JETZT, DEUTSCH) == satz
    assert offen_kurz(stand, JETZT, DEUTSCH) == kurz


def test_a_distance_is_as_the_crow_flies_and_says_so():
    assert weit(Entfernung(1.23)) == "1,2 km"
    assert weit_satz(Entfernung(1.23), DEUTSCH) == "Luftlinie 1,2 km"
    assert weit_satz(Entfernung(), DEUTSCH) == weit(None) == ""


def test_closed_is_said_before_missing_in_the_source():
    eines = replace(angebote()[0], fehlt_in_quelle_seit=date(2026, 11, 1))
    assert zustand(eines, DEUTSCH) == "fehlt in der Quelle"
    assert zustand(replace(eines, status=Status.GESCHLOSSEN), DEUTSCH) == "geschlossen"
    assert zustand(angebote()[0], DEUTSCH) == ""


def test_each_filter_can_be_lifted_by_its_name():
    wahl = mit(mit(KEIN, "sprache", "tr"), "wartezeit_wochen", 0)
    assert gesetzt(wahl) == ("sprache", "wartezeit_wochen")
    assert gesetzt(ohne(wahl, "wartezeit_wochen")) == ("sprache",)
    assert ohne(ohne(wahl, "wartezeit_wochen"), "sprache") == KEIN
