"""Old requests in the list of what is due: their day and reason, and what is left of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Faellig, Fristen, Grund, Loeschart
from lotse.services.schutzarbeit import Schutzbild
from lotse.ui.seiten.heute_schutz import due_words
from lotse.ui.seiten.schutz_aufbewahrung import Faelligzeile, dry_run, name_of

AKTE = Faellig(FamilieId("f"), "26-001", "Ahorn", Grund.GESCHLOSSEN, date(2026, 8, 20))
ANFRAGE = Faellig(FamilieId("a"), "", "", Grund.ABGEWIESEN, date(2026, 11, 3), am=date(2025, 11, 3))
DE, EN = Sprache.load("de"), Sprache.load("en")


def test_9_5_a_request_is_named_by_its_day_and_offers_to_keep_the_number(qtbot, stil_hell):
    zeile = Faelligzeile(ANFRAGE, DE)
    qtbot.addWidget(zeile)
    assert zeile.name == name_of(ANFRAGE, DE) == "Anfrage vom 03.11.2025"
    assert zeile._warum.text() == "seit 03.11.2026: nicht angenommen, die Frist ist um"
    assert zeile.faellig == ANFRAGE
    zeile.wahl.set_wahl(Loeschart.LOESCHEN.value)
    assert zeile.faellig == replace(ANFRAGE, art=Loeschart.LOESCHEN)


def test_9_5_the_dry_run_tells_cases_and_requests_apart():
    gesagt = dry_run((AKTE, ANFRAGE, replace(ANFRAGE, art=Loeschart.LOESCHEN)), DE)
    assert "1 Anfrage: nur die Zahl bleibt (nicht angenommen, die Frist ist um)" in gesagt
    assert "1 Anfrage: ganz gelöscht (nicht angenommen, die Frist ist um)" in gesagt
    assert "1 Akte: Namen herausgenommen (abgeschlossen, die Frist ist um)" in gesagt
    assert any("Ahorn" in satz and "Anfrage vom 03.11.2025" in satz for satz in gesagt)


@pytest.mark.parametrize(("sprache", "wort"), [(DE, "1 Anfrage ist"), (EN, "1 request is")])
def test_9_5_heute_speaks_of_names_first_and_of_requests_when_there_are_no_cases(sprache, wort):
    assert due_words(Schutzbild((ANFRAGE,)), sprache).startswith(wort)
    assert due_words(Schutzbild((AKTE, ANFRAGE)), DE).startswith("1 Akte ist alt genug")


def test_9_5_a_request_stays_as_long_as_a_family_nobody_spoke_with():
    assert Fristen().anfrage_monate == Fristen().kontakt_monate == 12
