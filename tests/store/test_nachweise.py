"""That there was a consent outlives its family for three years, without a name (SECURITY 13)."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from lotse.domain.akte import Schriftstueck
from lotse.domain.einwilligung import Empfaengerart
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.services.nachweis import Nachweis, proof_words, proofs
from lotse.store.loeschen import Geloescht, delete_again, forget
from lotse.store.nachweise import drop_expired, read_nachweise, write_nachweise
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import HEUTE, volle_akte


def fall(**felder):
    """One consent of a family called Kanarix, for Frau Kanarix the colleague."""
    akte = volle_akte()
    erste, *rest = akte.familie.personen
    personen = (replace(erste, vorname="Leyla"), *rest)
    familie = replace(akte.familie, name="Kanarix", personen=personen)
    e = replace(
        akte.einwilligungen[0],
        id="e1",
        art=Empfaengerart.LOTSIN,
        empfaenger="Frau Geheim",
        zweck="Leyla und Familie Kanarix werden weiter begleitet.",
        erteilt_am=date(2026, 3, 1),
        gueltig_bis=date(2026, 9, 1),
        widerrufen_am=None,
        zurueckgehalten="nichts sagen",
    )
    return replace(akte, familie=familie, einwilligungen=(replace(e, **felder),))


def loesche(familien, akte, art=Loeschart.LOESCHEN):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte)
    kennung = akte.familie.id
    return forget(
        familien, [Faellig(kennung, "26-voll", "", Grund.WUNSCH, HEUTE, art)], HEUTE, lambda: "neu"
    )


def stehen(familien):
    with familien.connect() as connection:
        return read_nachweise(connection)


@pytest.mark.parametrize("art", list(Loeschart))
def test_9_5_the_proof_outlives_the_family_with_no_more_than_the_handbook_says(familien, art):
    beleg = loesche(familien, fall(), art)
    [eines] = stehen(familien)
    assert (beleg.nachweise, beleg.nachweise_bis) == (1, date(2029, 9, 1))
    assert {feld.name for feld in fields(Nachweis)} == {
        "id", "fallcode", "art", "zweck", "erteilt_am", "gueltig_bis", "widerrufen_am", "sha256",
        "bis",
    }  # fmt: skip
    assert eines.fallcode == fall().familie.fallcode
    assert eines.art is Empfaengerart.LOTSIN
    assert (eines.erteilt_am, eines.gueltig_bis) == (date(2026, 3, 1), date(2026, 9, 1))
    for wort in ("Kanarix", "Leyla", "Geheim", "nichts sagen"):
        assert wort.casefold() not in repr(eines).casefold()
    assert "werden weiter begleitet" in eines.zweck


def test_9_5_three_years_count_from_the_withdrawal_if_it_came_first():
    [eines] = proofs(fall(widerrufen_am=date(2026, 5, 31)), HEUTE)
    assert (eines.widerrufen_am, eines.bis) == (date(2026, 5, 31), date(2029, 5, 31))


def test_9_5_a_consent_that_ended_more_than_three_years_ago_leaves_nothing():
    akte = fall()
    assert proofs(akte, date(2029, 9, 1))
    assert proofs(akte, date(2029, 9, 2)) == ()


def test_the_sum_is_that_of_the_sheet_printed_for_this_consent():
    blatt = Schriftstueck("b1", "einwilligung", "Blatt", "de", HEUTE, 1, "abc", "e1")
    fremd = replace(blatt, id="b2", sha256="def", einwilligung="e9")
    brief = replace(blatt, id="b3", art="versand", sha256="ghi")
    akte = replace(fall(), schriftstuecke=(blatt, fremd, brief))
    assert [n.sha256 for n in proofs(akte, HEUTE)] == ["abc"]
    assert [n.sha256 for n in proofs(fall(), HEUTE)] == [""]


def test_9_5_after_its_last_day_the_proof_goes_too(familien):
    loesche(familien, fall())
    assert drop_expired(familien, date(2029, 9, 1)) == 0
    assert drop_expired(familien, date(2029, 9, 2)) == 1
    assert stehen(familien) == ()


def test_after_a_restore_the_case_goes_again_and_its_proof_stands_once(familien):
    loesche(familien, fall())
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, fall())
    spaeter = HEUTE + timedelta(days=3)
    assert delete_again(familien, [Geloescht(fall().familie.id, spaeter, False)], str) == 1
    assert len(stehen(familien)) == 1


def test_a_proof_that_stands_there_is_not_written_over(familien):
    [eines] = proofs(fall(), HEUTE)
    with familien.begin() as connection:
        write_nachweise(connection, [eines])
        write_nachweise(connection, [replace(eines, zweck="anders")])
    assert stehen(familien) == (eines,)


def test_9_5_the_proof_can_be_read_out_in_one_line():
    blatt = Schriftstueck("b1", "einwilligung", "Blatt", "de", HEUTE, 1, "abcd" * 16, "e1")
    akte = replace(fall(widerrufen_am=date(2026, 5, 31)), schriftstuecke=(blatt,))
    [eines] = proofs(akte, HEUTE)
    assert proof_words(eines) == (
        f"{akte.familie.fallcode}: für eine Kollegin oder einen Kollegen, vom 1.3.2026 bis"
        f" 1.9.2026, zurückgenommen am 31.5.2026. {eines.zweck} (bleibt bis 31.5.2029,"
        " Blatt abcdabcdabcdabcd)"
    )
