"""Sentences of the door, in the language of the window."""

from __future__ import annotations

from datetime import datetime

import pytest

from lotse.app.schild import Fehlversuche
from lotse.app.tuerworte import versuchssatz
from lotse.i18n.sprache import Sprache


@pytest.mark.parametrize(
    ("code", "ende"), [("de", "am 22.11.2026 um 23:59."), ("en", "on 22.11.2026 at 23:59.")]
)
def test_who_tried_before_is_told_with_day_and_time(code, ende):
    versuche = Fehlversuche(1, datetime(2026, 11, 22, 23, 59))
    assert versuchssatz(versuche, Sprache.load(code)).endswith(ende)
