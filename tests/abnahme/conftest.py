"""What all acceptance scenarios share: a window, a day that can pass, and presses to count."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_bdd import given, parsers, then, when

from tests.werkzeug.qt import fehler, runner, stil_hell
from tests.werkzeug.welt import Welt

__all__ = ["fehler", "runner", "stil_hell"]
MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip


@pytest.fixture
def welt(qtbot, stil_hell, runner, fehler):
    welt = Welt(qtbot, runner)
    yield welt
    welt.beende()
    assert fehler == []


@given(parsers.re(r"Tag 0 ist der (?P<tag>\d+)\. (?P<monat>\w+) (?P<jahr>\d+)"))
def tag_null(welt, tag, monat, jahr):
    welt.tag_null = date(int(jahr), MONATE.index(monat) + 1, int(tag))
    welt.heute = welt.tag_null


@when(parsers.parse("Tag {nummer:d} kommt"))
def tag_kommt(welt, nummer):
    welt.am_tag(nummer)


@then(parsers.parse("hat das höchstens {anzahl:d} Klicks gebraucht"))
def hoechstens_klicks(welt, anzahl):
    assert welt.klicks <= anzahl, welt.klicks
