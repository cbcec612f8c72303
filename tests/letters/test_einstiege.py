"""F-03: for every area and age two tones, easy words, and what to mind."""

from __future__ import annotations

import pytest

from lotse.domain.lebensbereich import Lebensbereich
from lotse.letters.einfach import pruefe_text
from lotse.letters.einstiege import load_einstiege

EINSTIEGE = load_einstiege()
ALTER = (None, 0, 5, 6, 11, 12, 35, 36, 71, 72, 215)
SAETZE = [
    satz
    for teil in EINSTIEGE.values()
    for satz in (teil.achten, *(s for e in teil.saetze for s in (e.behutsam, e.direkt)))
]


def test_every_area_has_its_sentences():
    assert list(EINSTIEGE) == list(Lebensbereich)


@pytest.mark.parametrize("bereich", Lebensbereich)
@pytest.mark.parametrize("monate", ALTER)
def test_every_age_has_two_tones(bereich, monate):
    einstieg = EINSTIEGE[bereich].satz(monate)
    assert einstieg.behutsam.endswith(("?", "möchten."))
    assert einstieg.direkt.endswith("?")
    assert "arf ich" in einstieg.behutsam
    assert "arf ich" not in einstieg.direkt


@pytest.mark.parametrize("bereich", Lebensbereich)
def test_no_age_has_two_answers(bereich):
    eigene = [s for s in EINSTIEGE[bereich].saetze if not s.immer]
    assert all(sum(s.passt(monate) for s in eigene) <= 1 for monate in range(216))
    assert sum(s.immer for s in EINSTIEGE[bereich].saetze) == 1


def test_borders_belong_to_the_older_side():
    kita = EINSTIEGE[Lebensbereich.BETREUUNG_SCHULE]
    assert "Kita" in kita.satz(35).direkt
    assert "Kita" not in kita.satz(36).direkt
    assert "Schule" in kita.satz(72).direkt


@pytest.mark.parametrize("satz", SAETZE)
def test_the_words_are_plain_and_blame_nobody(satz):
    fehler = [b for b in pruefe_text([satz]).befunde if b.fehler]
    assert fehler == []
    assert "!" not in satz
    assert not any(wort in satz.casefold() for wort in ("defizit", "leider", "mitwirk", "versagt"))
