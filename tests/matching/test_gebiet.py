from __future__ import annotations

from itertools import permutations

import pytest

from lotse.domain.ort import Gebietsart, Gebietsregel, Ort
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.gebiet import liegt_im_gebiet

NORD = Ort("50990", "Musterstadt", "Nordstadt", "05999000")
NUR_PLZ = Ort(plz="50990")


def regel(text: str) -> Gebietsregel:
    """Read "+plz 5099" or "-stadtteil Nordstadt"."""
    art, _, wert = text[1:].partition(" ")
    return Gebietsregel(Gebietsart(art), wert, einschliessen=text[0] == "+")


@pytest.mark.parametrize(
    ("ort", "regeln", "erwartet"),
    [
        (NORD, (), None),
        (NORD, ("+bundesweit",), True),
        (Ort(), ("+bundesweit",), True),
        (NORD, ("+ags 05999",), True),
        (NORD, ("+ags 05998",), False),
        (NORD, ("+plz 50990",), True),
        (NORD, ("+plz 509",), True),
        (NORD, ("+plz 50991",), False),
        (NORD, ("+stadtteil nordstadt",), True),
        (NORD, ("+stadtteil Südstadt",), False),
        (NUR_PLZ, ("+ags 05999",), None),
        (NUR_PLZ, ("+stadtteil Nordstadt",), None),
        (Ort(plz="509"), ("+plz 50990",), None),
        (Ort(ags="05"), ("+ags 05999",), None),
        (Ort(plz="60"), ("+plz 50990",), False),
        (Ort(), ("+plz 50990",), None),
        # the longest matching rule wins
        (NORD, ("+ags 05", "-ags 05999"), False),
        (NORD, ("-ags 05", "+ags 05999"), True),
        (NORD, ("+bundesweit", "-ags 05999"), False),
        # Stadtteil beats PLZ beats AGS
        (NORD, ("-ags 05999000", "+plz 5"), True),
        (NORD, ("-plz 50990", "+stadtteil Nordstadt"), True),
        (NORD, ("+plz 50990", "-stadtteil Nordstadt"), False),
        (NUR_PLZ, ("+plz 50990", "-stadtteil Nordstadt"), None),
        (NUR_PLZ, ("+plz 50990", "+stadtteil Südstadt"), True),
        # equal rules that contradict each other: the excluding one
        (NORD, ("+plz 50990", "-plz 50990"), False),
        # only excluding rules say nothing about the rest
        (NORD, ("-plz 60311",), None),
        (NORD, ("-plz 50990",), False),
        (NUR_PLZ, ("-stadtteil Nordstadt",), None),
    ],
)
def test_the_most_exact_matching_rule_decides(
    ort: Ort, regeln: tuple[str, ...], erwartet: Wahrheit
):
    gelesen = [regel(text) for text in regeln]
    for reihe in permutations(gelesen):
        assert liegt_im_gebiet(ort, reihe) is erwartet
