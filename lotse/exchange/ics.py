"""An appointment as a calendar file (RFC 5545) for the family's phone. No reason, no name in it."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, timedelta

from lotse.letters.termin import Termin

ZONE = "Europe/Berlin"
HOECHSTENS = 75
"""Bytes of a line without its end (RFC 5545, 3.1)."""
BERLIN = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)
ERINNERUNG = (
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Termin",
    "TRIGGER:-P1D",
    "END:VALARM",
)
"""The day before, so that somebody can still call off."""


def termin_ics(termin: Termin, heute: date, titel: str = "Termin") -> bytes:
    """`titel` in the family's language; it says that there is an appointment, not what for."""
    beginn = datetime.combine(termin.am, time(termin.um // 60, termin.um % 60))
    ende = beginn + timedelta(minutes=termin.dauer)
    ort = ", ".join(termin.ort)
    zeilen = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Lotse//Termin-Karte//DE",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *BERLIN,
        "BEGIN:VEVENT",
        f"UID:{_uid(beginn, ort)}",
        f"DTSTAMP:{heute:%Y%m%d}T000000Z",
        f"DTSTART;TZID={ZONE}:{beginn:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={ZONE}:{ende:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_text(titel)}",
        f"LOCATION:{_text(ort)}",
        *_beschreibung(termin),
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
        *ERINNERUNG,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_fold(zeile) + b"\r\n" for zeile in zeilen)


def _beschreibung(termin: Termin) -> tuple[str, ...]:
    """How to get there and where to call; nothing about the visit."""
    teile = (
        termin.linie,
        f"Fragen Sie nach: {termin.person}" if termin.person else "",
        f"Telefon: {termin.telefon}" if termin.telefon else "",
    )
    text = "\n".join(teil for teil in teile if teil)
    return (f"DESCRIPTION:{_text(text)}",) if text else ()


def _uid(beginn: datetime, ort: str) -> str:
    """The same appointment printed twice is one entry on the phone."""
    return hashlib.sha256(f"{beginn.isoformat()} {ort}".encode()).hexdigest()[:24] + "@lotse"


def _text(wert: str) -> str:
    """Signs with a meaning of their own are masked (3.3.11); what steers nothing goes."""
    sauber = "".join(z for z in wert if z >= " " or z == "\n")
    for zeichen, statt in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        sauber = sauber.replace(zeichen, statt)
    return sauber


def _fold(zeile: str) -> bytes:
    """Lines of at most 75 bytes; a letter of several bytes is never cut."""
    stuecke: list[bytes] = []
    stueck = b""
    for zeichen in zeile:
        byte = zeichen.encode()
        grenze = HOECHSTENS if not stuecke else HOECHSTENS - 1
        if len(stueck) + len(byte) > grenze:
            stuecke.append(stueck)
            stueck = b""
        stueck += byte
    return b"\r\n ".join([*stuecke, stueck])
