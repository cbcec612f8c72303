"""Two versions of a field are compared in the words of people, never in those of the file."""

from __future__ import annotations

import pytest

from lotse.domain.angebot import (
    Angebotssprache,
    Kosten,
    Kostenart,
    Oeffnungszeit,
    Publikum,
    Standort,
    Status,
    Telefon,
    Wartezeit,
    Weg,
    Zielgruppe,
)
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.services.feldworte import say


@pytest.mark.parametrize(
    ("wert", "worte"),
    [
        (None, ""),
        ((), ""),
        (False, "nein"),
        (Status.NICHT_LISTEN, "nicht listen"),
        ("  zwei\n Zeilen ", "zwei Zeilen"),
        (
            (Oeffnungszeit((0, 1, 2, 3, 4), 720, 1080), Oeffnungszeit((5,), 540, 600)),
            "Mo–Fr 12–18 Uhr; Sa 9–10 Uhr",
        ),
        (
            (Telefon("0221 4710199"), Telefon("0221 4710198", art="fax")),
            "0221 4710199, 0221 4710198 fax",
        ),
        ((Angebotssprache("tr"), Angebotssprache("de")), "Türkisch, Deutsch"),
        ((Zielgruppe(Publikum.KIND, 36, 84),), "Kinder von 3 Jahren bis unter 7 Jahren"),
        (Wartezeit(2, 4), "2 bis 4 Wochen"),
        (Kosten(Kostenart.KOSTENFREI), "keine"),
        (Standort("Lindenweg", "4", "50990", "Köln", "Nord"), "Lindenweg 4, 50990 Köln, Nord"),
        ((Gebietsregel(Gebietsart.PLZ, "50990", einschliessen=False),), "ohne 50990"),
        ((Weg("Nord", 5, "zu Fuß"),), "Nord 5 Minuten zu Fuß"),
        (frozenset({"b", "a"}), "a, b"),
    ],
)
def test_a_value_is_said_as_people_say_it(wert, worte):
    assert say(wert) == worte
