"""How fresh an entry is and what to call about next (CATALOGUE 2.9 and 7)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.angebot import AngebotKey, Pruefung, Status
from lotse.domain.pruefung import selbst_geprueft
from lotse.domain.zeit import MONATE, tageswort, vollendete_monate

ANRUFE_DER_WOCHE = 5
ALT_NACH = 2
"""So many rhythms without a check, and the entry is old."""
RHYTHMUS = {"gruppe": 6, "kurs": 6, "treff": 6, "café": 6, "amt": 12, "behörde": 12}
"""Months by words of the kind; every other kind is checked once a year."""
STANDARD_MONATE = 12


class Frische(StrEnum):
    """What the age of the last check says."""

    FRISCH = "frisch"
    FAELLIG = "faellig"
    ALT = "alt"
    UNBEKANNT = "unbekannt"


class Meldungsart(StrEnum):
    """What came back from a case. Never a text: the catalogue is no file of families."""

    NUMMER_FALSCH = "nummer_falsch"
    NICHT_ERREICHT = "nicht_erreicht"
    ADRESSE_FALSCH = "adresse_falsch"
    ZEITEN_FALSCH = "zeiten_falsch"
    NICHT_ZUSTAENDIG = "nicht_zustaendig"
    WARTELISTE = "warteliste"
    NIMMT_NIEMANDEN = "nimmt_niemanden"
    GIBT_ES_NICHT_MEHR = "gibt_es_nicht_mehr"


MELDUNGSWORT = {
    Meldungsart.NUMMER_FALSCH: "Die Nummer stimmt nicht",
    Meldungsart.NICHT_ERREICHT: "Niemand zu erreichen",
    Meldungsart.ADRESSE_FALSCH: "Die Adresse stimmt nicht",
    Meldungsart.ZEITEN_FALSCH: "Die Zeiten stimmen nicht",
    Meldungsart.NICHT_ZUSTAENDIG: "Die Stelle ist nicht zuständig",
    Meldungsart.WARTELISTE: "Es gibt eine Warteliste",
    Meldungsart.NIMMT_NIEMANDEN: "Nimmt zurzeit niemanden auf",
    Meldungsart.GIBT_ES_NICHT_MEHR: "Das Angebot gibt es nicht mehr",
}


@dataclass(frozen=True, slots=True)
class Meldung:
    """One report; `von` is a role. It is done with the next check of the entry."""

    angebot: AngebotKey
    art: Meldungsart
    am: date
    von: str = ""


@dataclass(frozen=True, slots=True)
class Pruefzeile:
    """What the list needs of an entry."""

    key: AngebotKey
    name: str
    traeger: str
    status: Status
    geprueft_am: date | None
    abstand_monate: int
    finanziert_bis: date | None = None
    fehlt_in_quelle: bool = False


@dataclass(frozen=True, slots=True)
class Anruf:
    """One line of the list, with its reasons in German sentences."""

    zeile: Pruefzeile
    gruende: tuple[str, ...]
    genutzt: int


def rhythmus(angebotsart: str) -> int:
    """Months between two checks, by the kind of help."""
    art = angebotsart.casefold()
    return next((monate for wort, monate in RHYTHMUS.items() if wort in art), STANDARD_MONATE)


def frische(geprueft_am: date | None, abstand_monate: int, heute: date) -> Frische:
    """Fresh within the rhythm, due up to twice of it, then old; never checked = unknown."""
    if geprueft_am is None:
        return Frische.UNBEKANNT
    abstand, alter = max(abstand_monate, 1), vollendete_monate(geprueft_am, heute)
    if alter < abstand:
        return Frische.FRISCH
    return Frische.FAELLIG if alter < ALT_NACH * abstand else Frische.ALT


def stichtage(geprueft_am: date | None, abstand_monate: int) -> tuple[date | None, date | None]:
    """From when it is due and from when old; None = it always is. The store keeps both days."""
    if geprueft_am is None:
        return None, None
    abstand = max(abstand_monate, 1)
    return _spaeter(geprueft_am, abstand), _spaeter(geprueft_am, ALT_NACH * abstand)


def _spaeter(tag: date, monate: int) -> date:
    """The day a month count is complete, see domain.zeit.vollendete_monate."""
    jahr, monat = divmod(tag.month - 1 + monate, MONATE)
    jahr, monat = tag.year + jahr, monat + 1
    letzter = calendar.monthrange(jahr, monat)[1]
    if tag.day <= letzter:
        return date(jahr, monat, tag.day)
    return date(jahr + monat // MONATE, monat % MONATE + 1, 1)


def frische_satz(pruefung: Pruefung | None, abstand_monate: int, heute: date) -> str:
    """One sentence for the screen and the list; colour alone says nothing."""
    if pruefung is None:
        return "Noch nie geprüft – bitte vorher anrufen."
    wann = tageswort(pruefung.am)
    if not selbst_geprueft(pruefung):
        return f"Aus einer Liste übernommen, Stand {wann} – bitte vorher anrufen."
    match frische(pruefung.am, abstand_monate, heute):
        case Frische.FRISCH:
            return f"Geprüft am {wann}."
        case Frische.FAELLIG:
            return f"Geprüft am {wann}. Die nächste Prüfung steht an."
        case _:
            monate = vollendete_monate(pruefung.am, heute)
            return f"Vor {monate} Monaten geprüft – bitte vorher anrufen."


def anrufliste(
    zeilen: Iterable[Pruefzeile],
    genutzt: Mapping[AngebotKey, int],
    meldungen: Sequence[Meldung],
    heute: date,
    anzahl: int = ANRUFE_DER_WOCHE,
) -> tuple[Anruf, ...]:
    """Reported first (two "Nummer stimmt nicht" on top), then what is used most."""
    gemeldet: dict[AngebotKey, list[Meldung]] = {}
    for meldung in meldungen:
        gemeldet.setdefault(meldung.angebot, []).append(meldung)
    anrufe = []
    for zeile in zeilen:
        eigene = gemeldet.get(zeile.key, [])
        gruende = _gruende(zeile, eigene, heute)
        if gruende and zeile.status is not Status.NICHT_LISTEN:
            anrufe.append((_rang(eigene, genutzt.get(zeile.key, 0), zeile), zeile, gruende))
    anrufe.sort(key=lambda anruf: anruf[0])
    return tuple(
        Anruf(zeile, gruende, genutzt.get(zeile.key, 0)) for _, zeile, gruende in anrufe[:anzahl]
    )


def _rang(eigene: Sequence[Meldung], genutzt: int, zeile: Pruefzeile) -> tuple[object, ...]:
    falsch = sum(meldung.art is Meldungsart.NUMMER_FALSCH for meldung in eigene)
    zuletzt = zeile.geprueft_am or date.min
    return (falsch < 2, not eigene, -genutzt, zuletzt, zeile.name, zeile.key)  # noqa: PLR2004


def _gruende(zeile: Pruefzeile, eigene: Sequence[Meldung], heute: date) -> tuple[str, ...]:
    gruende = [f"{MELDUNGSWORT[m.art]} (gemeldet am {tageswort(m.am)})." for m in eigene]
    if zeile.status is Status.GESCHLOSSEN and not eigene:
        return ()
    if zeile.fehlt_in_quelle:
        gruende.append("Steht nicht mehr in der Quelle.")
    if zeile.finanziert_bis and (zeile.finanziert_bis - heute).days <= ACHT_WOCHEN:
        gruende.append(f"Die Finanzierung endet am {tageswort(zeile.finanziert_bis)}.")
    if frische(zeile.geprueft_am, zeile.abstand_monate, heute) is not Frische.FRISCH:
        wann = f"zuletzt am {tageswort(zeile.geprueft_am)}" if zeile.geprueft_am else "noch nie"
        gruende.append(f"Die Prüfung steht an, {wann} geprüft.")
    elif zeile.status is Status.UNGEPRUEFT:
        gruende.append("Noch nicht bestätigt.")
    return tuple(gruende)


ACHT_WOCHEN = 56
