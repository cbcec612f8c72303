"""A Schutzraum beside an open profile, cheap to open, and a note full of marker words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.schutzraum import (
    Altersband,
    Antwort,
    Beratung,
    Beruf,
    Beteiligte,
    Beteiligtenrolle,
    Eintrag,
    Eintragsart,
    Elterninformation,
    Entscheidung,
    Fallbezug,
    Mitteilung,
    Rueckmeldung,
    Schritt,
    Schutzakte,
    Stufe,
)
from lotse.store.oeffnen import use_familien
from lotse.store.schutzraum import Schutzraum
from lotse.store.schutzraumdatei import Schutzdateien, make_files
from lotse.store.schutzraumschluessel import Haus
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, wort
from tests.werkzeug.stores import KEY

JETZT = datetime(2026, 11, 24, 10, 42)
HEUTE = JETZT.date()
WORT = "Zaun Wolke Becher Lampe Ufer"
ZEICHEN = "XZEICHENX"
GEHEIM = (
    ZEICHEN, "XBEOBX", "XQUELLEX", "XWORTEX", "XDEUTX", "XHOERX", "XKINDX", "XMUTTERX", "XSTRASSEX",
    "XNOTIZX", "XGRUNDX", "XIEFX", "XRATX", "XWERX", "XAMTX", "XFRAGEX",
)  # fmt: skip
"""Each stands in one field of the note below."""


def notiz(kennung: str = "n1", zeichen: str = ZEICHEN) -> Schutzakte:
    """Every field of it says something."""
    return Schutzakte(
        bezug=Fallbezug(kennung, zeichen, date(2026, 11, 2), date(2027, 11, 2)),
        beteiligte=(
            Beteiligte("p1", Beteiligtenrolle.KIND, Altersband.AB_3, "XKINDX Yıldız"),
            Beteiligte("p2", Beteiligtenrolle.MUTTER, Altersband.ERWACHSEN, "XMUTTERX"),
        ),
        eintraege=(
            Eintrag(
                "e1",
                Eintragsart.BEOBACHTUNG,
                "XBEOBX: XKINDX hat am 19.11.2026 einen blauen Fleck am Arm.",
                date(2026, 11, 19),
                "ich selbst, XQUELLEX",
                "XWORTEX hat mich geschubst, und XKINDX hat geweint.",
            ),
            Eintrag("e2", Eintragsart.DEUTUNG, "XDEUTX: XMUTTERX ist erschöpft."),
            Eintrag(
                "e3",
                Eintragsart.HOERENSAGEN,
                "XHOERX: Nachts ist es laut bei Familie Yıldız.",
                date(2026, 11, 20),
                "Frau Winter, Kita am Park",
            ),
        ),
        schritte=(
            Schritt(Stufe.ANHALTSPUNKTE, date(2026, 11, 19)),
            Schritt(Stufe.EROERTERN, date(2026, 11, 20), notiz="XNOTIZX: XMUTTERX hat geweint."),
            Schritt(Stufe.HILFEN, warum_nicht="XGRUNDX: erst am Montag möglich"),
        ),
        eltern=Elterninformation(date(2026, 11, 20), rueckmeldung_gesagt=True),
        beratungen=(Beratung("b1", date(2026, 11, 21), "XIEFX", "XRATX: noch einmal sprechen"),),
        mitteilung=Mitteilung(
            Entscheidung.INFORMIEREN, date(2026, 11, 22), "XWERX", "XGRUNDX bleibt offen",
            date(2026, 11, 23), "XAMTX", "Telefon",
        ),
        rueckmeldung=Rueckmeldung(date(2026, 12, 7), None, Antwort.NICHT_GESAGT),
        verdeckt=("XSTRASSEX", "XQUELLEX"),
        frage="XFRAGEX: Was braucht XKINDX in der XSTRASSEX?",
    )  # fmt: skip


@dataclass
class Schutzhaus:
    """A folder as an open profile has it."""

    ordner: Path
    motor: Engine

    @property
    def dateien(self) -> Schutzdateien:
        return Schutzdateien(self.ordner)

    def tuer(self) -> Schutzraum:
        """A fresh one, as after a new start."""
        haus = Haus(
            self.dateien, self.motor, bytearray(KEY), lambda: JETZT, BILLIG, BILLIGE_GRENZEN
        )
        return Schutzraum(haus)

    def offen(self) -> Schutzraum:
        tuer = self.tuer()
        tuer.unlock(wort(WORT))
        return tuer

    def liste(self) -> dict[str, tuple[int, int]]:
        """What a look into the folder shows of both: size and day."""
        dateien = sorted(self.ordner.glob("schutz*"))
        return {d.name: (d.stat().st_size, d.stat().st_mtime_ns) for d in dateien}


def schutzhaus(ordner: Path, *, eingerichtet: bool = True) -> Schutzhaus:
    """`eingerichtet`: it was opened once, and locked again."""
    haus = Schutzhaus(ordner, use_familien(ordner / "familien.db", KEY, neu=True))
    make_files(ordner)
    if eingerichtet:
        tuer = haus.tuer()
        tuer.set_up(wort(WORT), Beruf.BERATUNG)
        tuer.lock()
    return haus
