"""One practice profile for all tests of this floor: building it takes a second."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from lotse.app.clock import standing
from lotse.app.dienste import Verdrahtung
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.uebung import Uebungsprofil, open_uebung
from lotse.ui.dienste import Dienste
from tests.werkzeug.echtfenster import kennung, laeuft, starte, uhr, wurzel

__all__ = ["kennung", "laeuft", "starte", "uhr", "wurzel"]

JETZT = datetime(2026, 11, 24, 10, 42)


@pytest.fixture(scope="session")
def profil() -> Iterator[Uebungsprofil]:
    offen = open_uebung(JETZT)
    yield offen
    offen.close()


@pytest.fixture
def dienste(profil: Uebungsprofil) -> Dienste:
    return Verdrahtung(profil, Einstellungsdatei(None), standing(JETZT)).dienste()
