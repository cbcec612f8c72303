from __future__ import annotations

from lotse.domain.angebot import Angebot
from lotse.services.katalog import (
    Befund,
    Befundstufe,
    Einlesebericht,
    Katalogpaket,
)
from tests.werkzeug.fall import HEUTE


def paket(*angebote: Angebot, stufen: tuple[Befundstufe, ...] = ()) -> Katalogpaket:
    befunde = tuple(Befund("d", "Zeile 1", "", "", "c", s, "Was.", "Getan.") for s in stufen)
    return Katalogpaket("Stadt", HEUTE, angebote, befunde)


def test_only_what_a_person_should_see_is_marked():
    bericht = Einlesebericht(paket(stufen=tuple(Befundstufe)), 0, 0, 0)
    assert [b.stufe for b in bericht.bitte_ansehen] == [
        Befundstufe.WARNUNG,
        Befundstufe.ABGEWIESEN,
    ]
    assert all(zahl == 1 for zahl in bericht.anzahl.values())
    assert bericht.paket.befunde[0].satz == "Was. Getan."
