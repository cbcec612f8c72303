"""The Schutzraum (§ 4 KKG): what a person noted on purpose, apart from every case.

Nothing here is worked out from anything: no score, no traffic light, no number but days. A note
has its own random id and a short free sign; it does not know the family's file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Beruf(StrEnum):
    """Whom § 4 KKG speaks of; asked when the Schutzraum is set up."""

    HEILBERUF = "heilberuf"
    """Abs. 1 Nr. 1."""
    BERATUNG = "beratung"
    """Abs. 1 Nr. 2 to 7, Soziale Arbeit among them."""
    VEREINBARUNG = "vereinbarung"
    """At a Träger with an agreement under § 8a (4) SGB VIII."""
    NICHT_GENANNT = "nicht_genannt"
    """MFA, volunteers: § 4 does not name them."""


class Eintragsart(StrEnum):
    """Three things that never stand in one field."""

    BEOBACHTUNG = "beobachtung"
    """Seen or heard by whoever writes."""
    DEUTUNG = "deutung"
    """What that person thinks of it."""
    HOERENSAGEN = "hoerensagen"
    """What somebody else told."""


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One note. `quelle` = who saw or told it; `worte_kind` = the child's words, verbatim."""

    id: str
    art: Eintragsart
    text: str
    am: date | None = None
    quelle: str = ""
    worte_kind: str = ""


class Stufe(StrEnum):
    """The order of the law (§ 4 Abs. 1 to 4 KKG)."""

    ANHALTSPUNKTE = "anhaltspunkte"
    EROERTERN = "eroertern"
    HILFEN = "hilfen"
    BERATUNG = "beratung"
    HINWEIS = "hinweis"
    MITTEILUNG = "mitteilung"
    RUECKMELDUNG = "rueckmeldung"


@dataclass(frozen=True, slots=True)
class Schritt:
    """One rung: done on a day, or why not. Neither = still open; nothing blocks."""

    stufe: Stufe
    am: date | None = None
    warum_nicht: str = ""
    notiz: str = ""

    @property
    def getan(self) -> bool:
        return self.am is not None

    @property
    def ausgelassen(self) -> bool:
        return self.am is None and bool(self.warum_nicht.strip())


@dataclass(frozen=True, slots=True)
class Elterninformation:
    """„Eltern informiert am / warum nicht“: § 4 Abs. 3 S. 1 and Abs. 4 S. 2 KKG."""

    am: date | None = None
    warum_nicht: str = ""
    rueckmeldung_gesagt: bool = False
    """They were told, too, that the Jugendamt answers the person who told it."""


@dataclass(frozen=True, slots=True)
class Beratung:
    """By an insoweit erfahrene Fachkraft, without names."""

    id: str
    am: date
    bei: str = ""
    ergebnis: str = ""


class Entscheidung(StrEnum):
    """Of a person; Lotse proposes none."""

    OFFEN = "offen"
    INFORMIEREN = "informieren"
    NICHT_INFORMIEREN = "nicht_informieren"


@dataclass(frozen=True, slots=True)
class Mitteilung:
    """To the Jugendamt: decided by whom and why, and when it was told. Lotse sends nothing."""

    entscheidung: Entscheidung = Entscheidung.OFFEN
    entschieden_am: date | None = None
    entschieden_von: str = ""
    begruendung: str = ""
    mitgeteilt_am: date | None = None
    mitgeteilt_an: str = ""
    weg: str = ""


class Antwort(StrEnum):
    """What the Jugendamt says, and nothing more (§ 64 Abs. 4 SGB VIII)."""

    JA = "ja"
    NEIN = "nein"
    NICHT_GESAGT = "nicht_gesagt"


@dataclass(frozen=True, slots=True)
class Rueckmeldung:
    """Expected and received; the day is remembered in the Schutzraum only."""

    erwartet_am: date | None = None
    erhalten_am: date | None = None
    bestaetigt: Antwort = Antwort.NICHT_GESAGT
    taetig_geworden: Antwort = Antwort.NICHT_GESAGT
    noch_taetig: Antwort = Antwort.NICHT_GESAGT


class Altersband(StrEnum):
    """As it goes out: never a birth."""

    UNGEBOREN = "ungeboren"
    UNTER_3 = "unter_3"
    AB_3 = "ab_3"
    AB_6 = "ab_6"
    AB_10 = "ab_10"
    AB_14 = "ab_14"
    ERWACHSEN = "erwachsen"
    UNBEKANNT = "unbekannt"


class Beteiligtenrolle(StrEnum):
    """Who somebody is in the note."""

    KIND = "kind"
    MUTTER = "mutter"
    VATER = "vater"
    BEZUGSPERSON = "bezugsperson"
    ANDERE = "andere"


@dataclass(frozen=True, slots=True)
class Beteiligte:
    """`name` stays inside: it is what the brief to the Fachkraft leaves out."""

    id: str
    rolle: Beteiligtenrolle
    altersband: Altersband = Altersband.UNBEKANNT
    name: str = ""


@dataclass(frozen=True, slots=True)
class Fallbezug:
    """What the note is about: a random id and a short sign of the navigator's own."""

    id: str
    zeichen: str
    angelegt_am: date
    aufbewahren_bis: date | None = None
    """Own retention; None = nobody said. A day that has come asks, it deletes nothing."""
    abgeschlossen_am: date | None = None


@dataclass(frozen=True, slots=True)
class Schutzakte:
    """Everything of one note."""

    bezug: Fallbezug
    beteiligte: tuple[Beteiligte, ...] = ()
    eintraege: tuple[Eintrag, ...] = ()
    schritte: tuple[Schritt, ...] = ()
    """At most one of each Stufe, in the order of the law."""
    eltern: Elterninformation = Elterninformation()
    beratungen: tuple[Beratung, ...] = ()
    mitteilung: Mitteilung = Mitteilung()
    rueckmeldung: Rueckmeldung = Rueckmeldung()
    verdeckt: tuple[str, ...] = ()
    """More words that must not go out: street, school, a doctor's name."""
    frage: str = ""
    """What the Fachkraft is asked."""

    def schritt(self, stufe: Stufe) -> Schritt:
        """The rung as noted; an open one when nothing was."""
        return next((s for s in self.schritte if s.stufe is stufe), Schritt(stufe))

    @property
    def nur_ungeboren(self) -> bool:
        """Children are named, and none is born: § 4 KKG does not cover it."""
        kinder = [p.altersband for p in self.beteiligte if p.rolle is Beteiligtenrolle.KIND]
        return bool(kinder) and all(band is Altersband.UNGEBOREN for band in kinder)


@dataclass(frozen=True, slots=True)
class Schutzzeile:
    """A note in the list inside: its sign and days, nothing of what it says."""

    id: str
    zeichen: str
    angelegt_am: date
    geaendert_am: datetime
    rueckmeldung_am: date | None = None
    """Expected by then and not there yet."""
    aufbewahren_bis: date | None = None
    abgeschlossen_am: date | None = None
