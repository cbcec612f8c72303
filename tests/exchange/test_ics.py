"""The calendar file against an independent reader of RFC 5545 written here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.exchange.ics import termin_ics
from lotse.letters.termin import Termin
from tests.werkzeug.drucke import termin
from tests.werkzeug.fall import HEUTE

BERLIN = ZoneInfo("Europe/Berlin")


def lies(roh: bytes):
    """Content lines, unfolded, as nested components: {name: [(params, value)], "": children}."""
    assert roh.endswith(b"\r\n")
    assert b"\n" not in roh.replace(b"\r\n", b"")
    for zeile in roh.split(b"\r\n"):
        assert len(zeile) <= 75
        zeile.decode("utf-8")
    text = roh.decode("utf-8").replace("\r\n ", "")
    stapel = [{"": []}]
    for zeile in text.split("\r\n")[:-1]:
        kopf, wert = re.fullmatch(r"([A-Z-]+(?:;[A-Z]+=[^:;]+)*):(.*)", zeile).groups()
        name, *params = kopf.split(";")
        if name == "BEGIN":
            stapel.append({"art": wert, "": []})
        elif name == "END":
            fertig = stapel.pop()
            assert fertig["art"] == wert
            stapel[-1][""].append(fertig)
        else:
            stapel[-1].setdefault(name, []).append((dict(p.split("=") for p in params), wert))
    (kalender,) = stapel.pop()[""]
    assert not stapel
    return kalender


def teil(kalender, art):
    (eines,) = [k for k in kalender[""] if k["art"] == art]
    return eines


def wert(eines, name):
    ((_, inhalt),) = eines[name]
    return re.sub(r"\\([\\;,nN])", lambda t: "\n" if t[1] in "nN" else t[1], inhalt)


def zeit(eines, name):
    ((params, inhalt),) = eines[name]
    assert params == {"TZID": "Europe/Berlin"}
    return datetime.strptime(inhalt, "%Y%m%dT%H%M%S").replace(tzinfo=BERLIN)


def ereignis(**felder):
    return teil(lies(termin_ics(termin(**felder), HEUTE)), "VEVENT")


def test_it_is_a_calendar_with_one_event_and_what_every_event_must_have():
    kalender = lies(termin_ics(termin(), HEUTE))
    assert kalender["art"] == "VCALENDAR"
    assert wert(kalender, "VERSION") == "2.0"
    assert wert(kalender, "PRODID")
    eines = teil(kalender, "VEVENT")
    for pflicht in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"):
        assert len(eines[pflicht]) == 1
    assert re.fullmatch(r"\d{8}T\d{6}Z", wert(eines, "DTSTAMP"))


def test_the_time_is_that_of_berlin_in_summer_and_in_winter():
    winter, sommer = ereignis(), ereignis(am=date(2027, 7, 1))
    assert zeit(winter, "DTSTART").astimezone(UTC).hour == 9
    assert zeit(sommer, "DTSTART").astimezone(UTC).hour == 8
    assert zeit(winter, "DTEND") - zeit(winter, "DTSTART") == timedelta(hours=1)


@pytest.mark.parametrize("jahr", [2026, 2027, 2030])
def test_the_rules_of_summer_time_are_those_of_berlin(jahr):
    zone = teil(lies(termin_ics(termin(), HEUTE)), "VTIMEZONE")
    assert wert(zone, "TZID") == "Europe/Berlin"
    for art, versatz in (("DAYLIGHT", 2), ("STANDARD", 1)):
        regel = teil(zone, art)
        felder = dict(f.split("=") for f in wert(regel, "RRULE").split(";"))
        assert felder["BYDAY"] == "-1SU"
        monat = int(felder["BYMONTH"])
        letzter = max(d for d in range(25, 32) if date(jahr, monat, d).weekday() == 6)
        danach = datetime(jahr, monat, letzter, 12, tzinfo=BERLIN)
        davor = datetime(jahr, monat, letzter - 1, 12, tzinfo=BERLIN)
        assert danach.utcoffset() == timedelta(hours=versatz)
        assert danach.utcoffset() != davor.utcoffset()
        assert wert(regel, "TZOFFSETTO") == f"+0{versatz}00"


def test_it_says_where_how_and_whom_and_never_what_for():
    eines = ereignis()
    assert wert(eines, "SUMMARY") == "Termin"
    assert wert(eines, "LOCATION") == "Frühförderstelle Nordstadt, Parkweg 12, 50990 Musterstadt"
    beschreibung = wert(eines, "DESCRIPTION")
    assert beschreibung.split("\n") == [
        "Bus 12, Haltestelle Park", "Fragen Sie nach: Frau Berg", "Telefon: 0221 4710 120"
    ]  # fmt: skip
    assert wert(eines, "CLASS") == "PRIVATE"


def test_the_phone_reminds_the_day_before():
    assert wert(teil(ereignis(), "VALARM"), "TRIGGER") == "-P1D"


def test_a_title_in_the_family_s_language_comes_out_as_it_went_in():
    eines = teil(lies(termin_ics(termin(), HEUTE, "موعدي")), "VEVENT")
    assert wert(eines, "SUMMARY") == "موعدي"


def test_the_same_termin_is_one_entry_and_another_is_another():
    assert termin_ics(termin(), HEUTE) == termin_ics(termin(), HEUTE)
    assert wert(ereignis(), "UID") != wert(ereignis(um=11 * 60), "UID")
    assert "Nordstadt" not in wert(ereignis(), "UID")


def test_an_evening_may_end_on_the_next_day():
    eines = ereignis(um=23 * 60 + 30)
    assert zeit(eines, "DTEND").date() == date(2026, 12, 2)


SICHTBAR = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=200)


@given(SICHTBAR, st.lists(SICHTBAR, min_size=1, max_size=4), SICHTBAR)
def test_any_text_is_read_back_as_it_was_written(titel, ort, person):
    eines = Termin(HEUTE, 600, tuple(ort), person=person)
    gelesen = teil(lies(termin_ics(eines, HEUTE, titel)), "VEVENT")
    assert wert(gelesen, "SUMMARY") == titel
    assert wert(gelesen, "LOCATION") == ", ".join(ort)
    if person:
        assert wert(gelesen, "DESCRIPTION") == f"Fragen Sie nach: {person}"


def test_a_line_break_in_a_name_opens_no_new_line_of_the_file():
    eines = Termin(HEUTE, 600, ("Stelle\r\nATTACH:http://x", "b\x00c"))
    gelesen = teil(lies(termin_ics(eines, HEUTE)), "VEVENT")
    assert "ATTACH" not in gelesen
    assert wert(gelesen, "LOCATION") == "Stelle\nATTACH:http://x, bc"
