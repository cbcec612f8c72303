"""What stands in the folder of the Sicherungen counts, whatever a restored file remembers."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from lotse.app.echtprofil import open_echt
from lotse.app.sicherungsarbeit import Sicherungswerk, with_newest
from lotse.services.sichern import Anlass, Sicherungslage
from lotse.services.sicherungsarbeit import Sicherungszeile
from lotse.services.sicherungsplan import veraltet
from tests.werkzeug.haus import Haus

JETZT, TAG = datetime(2026, 11, 24, 10, 42), timedelta(days=1)


def lage(letzte):
    return Sicherungslage(
        letzte=letzte, veraltet=veraltet(letzte, JETZT), probe=None, probe_gut=False,
        probe_faellig=False, zweiter_ort_faellig=False, papier_faellig=False, uhr_fraglich=False,
    )  # fmt: skip


def zeile(tmp_path, am):
    return Sicherungszeile(tmp_path / "x.lotse", am, 1)


@pytest.mark.parametrize("letzte", [None, JETZT - 40 * TAG])
def test_the_newest_one_that_lies_there_is_named(tmp_path, letzte):
    da = [zeile(tmp_path, JETZT - TAG), zeile(tmp_path, JETZT - 3 * TAG)]
    neu = with_newest(lage(letzte), da, JETZT)
    assert (neu.letzte, neu.veraltet) == (JETZT - TAG, False)


def test_one_from_a_clock_that_was_ahead_and_an_older_one_change_nothing(tmp_path):
    stand = lage(JETZT - TAG)
    da = [zeile(tmp_path, JETZT + 300 * TAG), zeile(tmp_path, JETZT - 2 * TAG)]
    assert with_newest(stand, da, JETZT) is stand


def test_two_sicherungen_of_one_second_stand_side_by_side(tmp_path):
    haus = Haus(tmp_path)
    werk = Sicherungswerk(open_echt(haus.offen, lambda: JETZT))
    erste = werk.sichere(Anlass.VON_HAND).datei
    davor = erste.read_bytes()
    haus.schreibe("002")
    zweite = werk.sichere(Anlass.VON_HAND).datei
    assert erste.read_bytes() == davor  # somebody may have chosen it a moment ago
    assert zweite != erste
    assert len(werk.bild().zeilen) == 2
