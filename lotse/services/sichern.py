"""When a Sicherung is made, which ones go, and what Heute says about them: pure rules.

Times are those of the day they are asked for; nothing here reads a clock or a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from lotse.services.sicherungsplan import (
    HOECHSTENS_TAGE,
    entbehrlich,
    faellig,
    uhr_springt,
    veraltet,
)

PROBE_TAGE = 30
"""The rehearsal is monthly."""
ZWEITER_ORT_TAGE = 7
PAPIER_TAGE = 30
"""Within so many days the whole Notfall-Schlüssel is typed once: only that proves the paper."""


class Merker(StrEnum):
    """Names of the dates kept in the families' file."""

    LETZTE_SICHERUNG = "letzte_sicherung"
    LETZTE_ZWEITE = "letzte_zweite"
    LETZTE_PROBE = "letzte_probe"
    PROBE_ERGEBNIS = "probe_ergebnis"
    ZULETZT_GESEHEN = "zuletzt_gesehen"
    ANGELEGT = "angelegt"
    PAPIER_GETIPPT = "papier_getippt"
    ZULETZT_GEPRUEFT = "zuletzt_geprueft"
    """When every page of the file was last found sound."""
    ZULETZT_VERDICHTET = "zuletzt_verdichtet"
    GESICHERT_BIS = "gesichert_bis"
    """Number of the last entry of the audit log that is in a Sicherung."""
    GESICHERTER_KATALOG = "gesicherter_katalog"
    """Size and time of the catalogue that is in it."""
    NOTFALLNUMMERN = "notfallnummern"
    """The true copy of notfall.json, which lies open beside the file."""
    ZUGAENGE = "zugaenge"
    """Who had which slot from when to when (services/zugangsbuch)."""
    GESICHERTER_SCHUTZRAUM = "gesicherter_schutzraum"
    """The sum of its files that is in a Sicherung: its own audit log is not to be seen."""
    SCHUTZRAUM = "schutzraum"
    """The Schutzraum is set up: how often somebody tried its door in vain since it last opened."""
    STATISTIK_SCHWELLE = "statistik_schwelle"
    """Under how many a number stays hidden, where it is not the usual one."""
    STATISTIK_RUNDEN = "statistik_runden"


class Anlass(StrEnum):
    """Why a Sicherung may be made now."""

    SPERREN = "sperren"
    ENDE = "ende"
    ARBEIT = "arbeit"
    VORHER = "vorher"
    """Before something risky: a restore, an import, many deletions, another key."""
    VON_HAND = "von_hand"


@dataclass(frozen=True, slots=True)
class Stand:
    """What the file knows of its Sicherungen."""

    letzte: datetime | None = None
    zweite: datetime | None = None
    probe: datetime | None = None
    probe_gut: bool = False
    gesehen: datetime | None = None
    angelegt: datetime | None = None
    getippt: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sicherungslage:
    """What Heute and the Sicherheits-Check say."""

    letzte: datetime | None
    veraltet: bool
    probe: datetime | None
    probe_gut: bool
    probe_faellig: bool
    zweiter_ort_faellig: bool
    papier_faellig: bool
    uhr_fraglich: bool
    """True = ask "Stimmt dieses Datum?"; until then nothing is deleted or thinned out."""


def read_stand(werte: Mapping[Merker, str]) -> Stand:
    """From the words in the file; one that is no moment counts as unknown."""
    return Stand(
        letzte=read_moment(werte.get(Merker.LETZTE_SICHERUNG)),
        zweite=read_moment(werte.get(Merker.LETZTE_ZWEITE)),
        probe=read_moment(werte.get(Merker.LETZTE_PROBE)),
        probe_gut=werte.get(Merker.PROBE_ERGEBNIS) == "gut",
        gesehen=read_moment(werte.get(Merker.ZULETZT_GESEHEN)),
        angelegt=read_moment(werte.get(Merker.ANGELEGT)),
        getippt=read_moment(werte.get(Merker.PAPIER_GETIPPT)),
    )


def is_due(
    anlass: Anlass, letzte: datetime | None, geaendert: datetime | None, jetzt: datetime
) -> bool:
    """Risky things and a wish always; lock and quit after changes; work every half hour."""
    if anlass in (Anlass.VORHER, Anlass.VON_HAND):
        return True
    if anlass is Anlass.ARBEIT:
        return faellig(letzte, geaendert, jetzt)
    if geaendert is None:
        return False
    return letzte is None or not geaendert <= letzte <= jetzt


def removable(
    zeiten: Sequence[datetime], loeschungen: Sequence[date], heute: date
) -> list[datetime]:
    """The times whose Sicherung goes, oldest first.

    Thinned out as planned; and one that still holds a case deleted 30 days ago goes, too, once
    a newer one is there. The newest of all always stays.
    """
    gehen = set(entbehrlich(zeiten, heute)) | set(outdated(zeiten, loeschungen, heute))
    return sorted(gehen - {max(zeiten, default=None)})


def outdated(
    zeiten: Sequence[datetime], loeschungen: Sequence[date], heute: date
) -> list[datetime]:
    """Those made on or before the day of a deletion that is 30 days old."""
    reif = [tag for tag in loeschungen if heute - tag >= timedelta(days=HOECHSTENS_TAGE)]
    letzte = max(reif, default=None)
    return [] if letzte is None else sorted(z for z in zeiten if z.date() <= letzte)


def rehearsal_due(stand: Stand, jetzt: datetime) -> bool:
    """Monthly, and again when the last one failed or lies in the future."""
    if stand.letzte is None:
        return False
    if stand.probe is None or not stand.probe_gut:
        return True
    return not timedelta(0) <= jetzt - stand.probe < timedelta(days=PROBE_TAGE)


def lage(stand: Stand, jetzt: datetime, *, zweiter_ort: bool) -> Sicherungslage:
    """`zweiter_ort`: a stick or share was chosen."""
    return Sicherungslage(
        letzte=stand.letzte,
        veraltet=veraltet(stand.letzte, jetzt),
        probe=stand.probe,
        probe_gut=stand.probe_gut,
        probe_faellig=rehearsal_due(stand, jetzt),
        zweiter_ort_faellig=zweiter_ort and _aelter(stand.zweite, jetzt, ZWEITER_ORT_TAGE),
        papier_faellig=stand.getippt is None
        and stand.angelegt is not None
        and _aelter(stand.angelegt, jetzt, PAPIER_TAGE),
        uhr_fraglich=uhr_springt(stand.gesehen, jetzt),
    )


def stick_due(angelegt: datetime | None, erinnert: datetime | None, jetzt: datetime) -> bool:
    """No second place was chosen: once a week, all of that day, is said that a stick helps."""
    if erinnert is not None and erinnert.date() == jetzt.date():
        return True
    seit = erinnert or angelegt
    return seit is not None and jetzt.date() - seit.date() >= timedelta(days=ZWEITER_ORT_TAGE)


def _aelter(seit: datetime | None, jetzt: datetime, tage: int) -> bool:
    return seit is None or jetzt - seit > timedelta(days=tage)


def read_moment(wort: str | None) -> datetime | None:
    """As the file keeps it; a word that is no moment counts as unknown."""
    try:
        return datetime.fromisoformat(wort) if wort else None
    except ValueError:
        return None
