"""What is due, when, and why; and what stays of a case that becomes anonymous."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings

from lotse.domain.familie import FamilieId
from lotse.domain.halt import Halt, Haltegrund, held_until
from lotse.domain.kontakt import Rueckmeldeergebnis
from lotse.domain.vermittlung import Quelle, Weg
from lotse.services.anonymisieren import ANONYM, REGELN, anonymise
from lotse.services.aufbewahrung import (
    Fallstand,
    Fristen,
    Grund,
    Loeschart,
    Loeschprotokoll,
    due,
    held,
    protocol_cut,
    still_in,
)
from lotse.services.halten import HALTWORT, drop_halte, set_halt
from tests.werkzeug.akten import AKTEN, HEUTE, volle_akte

FRISTEN = Fristen()


def stand(kennung="f", zuletzt=HEUTE, geschlossen=None, *, leer=False):
    return Fallstand(
        FamilieId(kennung), f"26-{kennung}", "Ahorn", zuletzt, geschlossen, zuletzt, leer
    )


def gruende(heute, *staende, **wahl):
    return [(f.familie, f.grund, f.art) for f in due(staende, FRISTEN, heute, **wahl)]


@pytest.mark.parametrize(
    ("geschlossen", "seit"),
    [
        (date(2026, 5, 20), date(2026, 8, 20)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 3, 31)),
    ],
)
def test_a_closed_case_is_due_three_months_later_to_the_day(geschlossen, seit):
    eines = stand(geschlossen=geschlossen)
    assert gruende(seit - timedelta(days=1), eines) == []
    assert gruende(seit, eines) == [("f", Grund.GESCHLOSSEN, Loeschart.ANONYMISIEREN)]


def test_without_contact_a_case_is_due_after_twelve_months():
    eines = stand(zuletzt=date(2028, 2, 29))
    assert gruende(date(2029, 2, 27), eines) == []
    assert gruende(date(2029, 2, 28), eines) == [("f", Grund.KEIN_KONTAKT, Loeschart.ANONYMISIEREN)]


def test_an_intake_nobody_went_on_with_goes_after_thirty_days():
    eines = stand(zuletzt=date(2026, 11, 1), leer=True)
    assert gruende(date(2026, 11, 30), eines) == []
    assert gruende(date(2026, 12, 1), eines) == [("f", Grund.UNFERTIG, Loeschart.LOESCHEN)]


def test_the_longest_due_stands_first():
    alt, neu = stand("a", date(2024, 1, 1)), stand("b", date(2023, 1, 1))
    assert [f.familie for f in due((alt, neu), FRISTEN, HEUTE)] == ["b", "a"]


@pytest.mark.parametrize("heute", [date(2019, 11, 24), date(2096, 11, 24)])
def test_with_a_doubtful_clock_nothing_is_due(heute):
    eines = stand(zuletzt=date(2010, 1, 1))
    assert gruende(heute, eines, uhr_fraglich=True) == []


def test_a_clock_that_went_back_makes_nothing_due():
    assert gruende(date(2019, 1, 1), stand(), stand(geschlossen=HEUTE), stand(leer=True)) == []


def test_the_traeger_may_change_the_periods():
    kurz = Fristen(geschlossen_monate=1)
    (eines,) = due([stand(geschlossen=date(2026, 1, 31))], kurz, HEUTE)
    assert eines.seit == date(2026, 2, 28)


def test_the_audit_log_keeps_twelve_months():
    assert protocol_cut(FRISTEN, date(2026, 11, 24)) == date(2025, 11, 24)


def test_sicherungen_made_until_now_are_named_with_the_day_they_are_gone():
    alt, neu = datetime(2026, 11, 20, 9), datetime(2026, 11, 24, 9)
    reste = still_in([("neu", neu), ("alt", alt), ("morgen", neu + timedelta(days=1))], HEUTE)
    assert [(r.datei, r.bis) for r in reste] == [
        ("alt", date(2026, 12, 24)),
        ("neu", date(2026, 12, 24)),
    ]


def test_a_loeschprotokoll_proves_only_when_nothing_is_left():
    gut = Loeschprotokoll(HEUTE, {}, {"familie": 1})
    assert gut.bewiesen
    assert not replace(gut, reste={"person": 1}).bewiesen
    assert not replace(gut, wal_leer=False).bewiesen


def test_an_anonymous_case_keeps_numbers_and_loses_everybody():
    rest = anonymise(volle_akte(), "neu", HEUTE)
    familie = rest.familie
    assert (familie.id, familie.fallcode) == ("neu", f"{ANONYM}neu")
    assert (familie.name, familie.buchstabe, familie.deckwort, familie.fakten) == ("", "", "", {})
    assert (familie.ort.stadtteil, familie.ort.plz) == ("Nordstadt", "")
    assert [str(p.geburt) for p in familie.personen] == ["1994", "2024", "2027"]
    assert {p.vorname + p.notiz for p in familie.personen} == {""}
    assert familie.bereiche[0].bedarfe == ("kuendigung", "zu_klein")
    assert (familie.ziele, familie.staerken, rest.unterlagen) == ((), (), ())
    assert rest.vermittlungen[0].angebot is None
    assert rest.vermittlungen[0].wahl == rest.wahlen[0].id
    assert rest.schritte[1].haengt_ab_von == (rest.schritte[0].id,)
    assert rest.nutzungen[0].person == familie.personen[1].id
    assert rest.vermittlungen[0].ereignisse[0].geschehen_am == date(2026, 7, 1)
    assert rest.vermittlungen[0].ereignisse[1].erfasst_am == datetime(2026, 7, 1)
    assert {schritt.text for schritt in rest.schritte} == {""}


def test_an_open_case_is_closed_with_it():
    assert anonymise(volle_akte(), "neu", HEUTE).familie.geschlossen_am == date(2026, 7, 1)


ERLAUBT = {"fallcode", "id", "stadtteil", "ags", "briefsprache"}
"""Text that may stay: made by us, or a code of a place or language."""
CODES = {
    "leistung", "art", "sprache", "anspruch", "bedarfe", "traegerarten", "standort",
}  # fmt: skip


def freitexte(wert, name=""):
    if isinstance(wert, dict):
        for schluessel, teil in wert.items():
            yield from freitexte(teil, schluessel)
    elif isinstance(wert, list | tuple):
        for teil in wert:
            yield from freitexte(teil, name)
    elif type(wert) is str and name not in ERLAUBT | CODES:
        yield name, wert


@settings(max_examples=60, deadline=None)
@given(AKTEN)
def test_of_any_case_no_free_text_and_no_exact_day_stays(akte):
    rest = asdict(anonymise(akte, "neu", HEUTE))
    kennungen = {"person", "wahl", "vermittlung", "haengt_ab_von", "einwilligung"}
    assert {text for name, text in freitexte(rest) if name not in kennungen} <= {""}
    tage = [w for w in alle(rest) if isinstance(w, date)]
    assert all((tag.month, tag.day) == (7, 1) for tag in tage)


def alle(wert):
    if isinstance(wert, dict):
        for teil in wert.values():
            yield from alle(teil)
    elif isinstance(wert, list | tuple):
        for teil in wert:
            yield from alle(teil)
    else:
        yield wert


def test_every_rule_names_a_field_that_exists():
    for art, regeln in REGELN.items():
        assert set(regeln) <= {feld.name for feld in fields(art)}, art


def test_a_field_without_a_rule_is_deleted():
    akte = volle_akte()
    assert akte.familie.verstaendigung.kontaktweg == "Anruf"
    assert anonymise(akte, "neu", HEUTE).familie.verstaendigung.kontaktweg == ""


def test_of_the_work_of_a_case_the_counts_stay_and_no_word():
    rest = anonymise(volle_akte(), "neu", HEUTE)
    ereignis = rest.vermittlungen[0].ereignisse[1]
    assert (ereignis.grund, ereignis.quelle, ereignis.weg) == ("voll", Quelle.STELLE, Weg.TELEFON)
    assert rest.vermittlungen[0].leistungstraeger == ""
    assert rest.schriftstuecke[0].einwilligung == rest.einwilligungen[0].id != ""
    erlaubt = rest.einwilligungen[0]
    assert (erlaubt.empfaenger, erlaubt.zweck, erlaubt.zurueckgehalten) == ("", "", "")
    assert (erlaubt.datenarten, erlaubt.unterschrieben) == ((), ())
    assert rest.blockaden[0].traegerarten == ("jobcenter", "jugendamt")
    assert rest.blockaden[0].umweg == ""
    assert rest.blockaden[0].vermittlung == rest.vermittlungen[0].id
    assert (rest.kontakte[0].minuten, rest.kontakte[0].am) == (25, date(2026, 7, 1))
    assert (rest.kontakte[0].notiz, rest.kontakte[0].vereinbart) == ("", "")
    assert (rest.kontakte[0].besprochen, rest.kontakte[0].naechster_am) == ((), None)
    assert rest.rueckmeldungen[0].ergebnis is Rueckmeldeergebnis.WARTELISTE
    assert (rest.rueckmeldungen[0].code, rest.rueckmeldungen[0].weiter_an) == ("", "")
    assert (rest.antraege, rest.netzknoten, rest.netzkanten, rest.beziehungen) == ((), (), (), ())


def test_a_reason_that_is_no_code_does_not_stay():
    akte = volle_akte()
    erste = akte.vermittlungen[0]
    ereignis = replace(erste.ereignisse[1], grund="Frau Meier war krank")
    krumm = replace(akte, vermittlungen=(replace(erste, ereignisse=(ereignis,)),))
    assert anonymise(krumm, "neu", HEUTE).vermittlungen[0].ereignisse[0].grund == ""


def test_a_case_that_is_kept_is_due_only_when_somebody_wanted_to_look_again():
    bis = date(2026, 12, 24)
    eines = replace(stand(geschlossen=date(2026, 5, 20)), halte=(Halt(Haltegrund.VERFAHREN, bis),))
    assert gruende(bis - timedelta(days=1), eines) == []
    assert gruende(bis, eines) == [("f", Grund.GESCHLOSSEN, Loeschart.ANONYMISIEREN)]
    (gehalten,) = held([eines], FRISTEN, bis - timedelta(days=1))
    assert (gehalten.halt.bis, gehalten.faellig.grund) == (bis, Grund.GESCHLOSSEN)
    assert held([eines], FRISTEN, bis) == ()


def test_of_several_reasons_the_longest_holds():
    halte = (Halt(Haltegrund.AUSKUNFT, date(2026, 12, 1)), Halt(Haltegrund.ANDERES, HEUTE))
    assert held_until(halte, HEUTE) == halte[0]
    assert held_until(halte, date(2026, 12, 1)) is None


@pytest.mark.parametrize(
    ("gewuenscht", "gilt"),
    [
        (HEUTE - timedelta(days=1), HEUTE + timedelta(days=1)),
        (HEUTE + timedelta(days=90), HEUTE + timedelta(days=90)),
        (date(2040, 1, 1), HEUTE + timedelta(days=365)),
    ],
)
def test_a_case_is_kept_for_a_year_at_most_and_never_into_the_past(gewuenscht, gilt):
    neu = set_halt(volle_akte(), Haltegrund.ANDERES, gewuenscht, HEUTE)
    assert neu.halte == (Halt(Haltegrund.ANDERES, gilt),)
    assert drop_halte(neu).halte == ()


def test_every_reason_has_a_word():
    assert set(HALTWORT) == set(Haltegrund)


def test_why_a_case_was_kept_does_not_stay_in_the_sums():
    assert volle_akte().halte
    assert anonymise(volle_akte(), "neu", HEUTE).halte == ()
