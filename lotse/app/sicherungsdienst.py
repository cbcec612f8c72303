"""Sicherungen without asking: made, copied, thinned out and rehearsed. Slow: for jobs only.

Values in, values out, no Qt. Times are the local wall clock without a zone, as app/clock gives
them. `offen` is the open Tresor; nothing here locks it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from lotse.app.schreiben import as_hinweis
from lotse.domain.fehler import Hinweis
from lotse.services.sichern import (
    Anlass,
    Merker,
    Sicherungslage,
    Stand,
    is_due,
    lage,
    outdated,
    read_stand,
    rehearsal_due,
    removable,
)
from lotse.services.sicherungsplan import HOECHSTENS_TAGE, uhr_springt
from lotse.store.fehler import translated
from lotse.store.loeschen import deletions
from lotse.store.protokoll import last_change
from lotse.store.schluesseldatei import good_bund
from lotse.store.schutzraumsicherung import mark
from lotse.store.sicherung import Ergebnis, Quelle, file_name, make_sicherung
from lotse.store.sicherung_kopf import Sicherungsfehler
from lotse.store.sicherungsablage import copy_to, kept, kept_of, remove, remove_old_copies
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.wiederherstellen import rehearse

NEU_GESEHEN = timedelta(hours=1)


class Zweitort(StrEnum):
    """What became of the copy at the second place."""

    KEINER = "keiner"
    GEMACHT = "gemacht"
    FEHLT = "fehlt"
    """The stick is not plugged in, the share not connected: no reason to complain."""
    FEHLER = "fehler"


@dataclass(frozen=True, slots=True)
class Orte:
    """Where to: always the own folder; a stick or share if one was chosen; and the catalogue."""

    katalog: Path | None = None
    zweiter: Path | None = None
    behalte: Path | None = None
    """Chosen to be brought back next: this one is not thinned out now."""
    zuletzt_dort: datetime | None = None
    """A copy made while the Tresor was locked, which the families' file cannot know of."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """What was done. `hinweis` belongs to the second place."""

    gemacht: Ergebnis | None = None
    zweitort: Zweitort = Zweitort.KEINER
    hinweis: Hinweis | None = None
    entfernt: int = 0
    uhr_fraglich: bool = False


@dataclass(frozen=True, slots=True)
class Probe:
    """The rehearsal: when, of which Sicherung, and whether everything came back."""

    am: datetime
    datei: Path
    gut: bool
    grund: str = ""


def secure(
    offen: Offen, anlass: Anlass, geaendert: datetime | None, jetzt: datetime, orte: Orte
) -> Bericht:
    """Make one when it is due (`geaendert`: the last change of this sitting), then thin out; that
    also when nothing changed, because who only reads for weeks has promised to forget, too.

    Hinweis when the own folder is full or gone; the second place never stops anything.
    """
    stand = _stand(offen)
    fraglich = uhr_springt(stand.gesehen, jetzt)
    loeschungen = _loeschtage(offen)
    if not (is_due(anlass, stand.letzte, geaendert, jetzt) or _aged(offen, loeschungen, jetzt)):
        entfernt = 0 if fraglich else _thin_out(offen, loeschungen, jetzt.date(), orte)
        return Bericht(entfernt=entfernt, uhr_fraglich=fraglich)
    marke, schutz = _marke(orte.katalog), mark(offen.tresor.ordner)
    ergebnis = _made(offen, jetzt, orte)
    werte = {
        Merker.LETZTE_SICHERUNG: _wort(jetzt),
        Merker.GESICHERTER_KATALOG: marke,
        Merker.GESICHERTER_SCHUTZRAUM: schutz,
    }
    if ergebnis.protokoll is not None:
        werte[Merker.GESICHERT_BIS] = str(ergebnis.protokoll.seq)
    zweitort, hinweis = _second(offen, ergebnis, orte)
    if zweitort is Zweitort.GEMACHT:
        werte[Merker.LETZTE_ZWEITE] = _wort(jetzt)
    if not fraglich:
        werte[Merker.ZULETZT_GESEHEN] = _wort(jetzt)
    _merke(offen, werte)
    entfernt = 0 if fraglich else _thin_out(offen, loeschungen, jetzt.date(), orte)
    return Bericht(ergebnis, zweitort, hinweis, entfernt, fraglich)


def changed(offen: Offen, jetzt: datetime, orte: Orte) -> datetime | None:
    """When the last change was that no Sicherung holds; None = there is none.

    The numbers of the audit log decide, and the catalogue's size and time: two changes fall into
    one second, and clocks go back. So it is never told as older than the last Sicherung.
    """
    with SqlUnitOfWork(offen.engine) as einheit:
        werte = einheit.merker()
    bis = werte.get(Merker.GESICHERT_BIS, "")
    with translated(), offen.engine.connect() as connection:
        zeit = last_change(connection, int(bis) if bis.isdecimal() else 0)
    if orte.katalog is not None and _marke(orte.katalog) != werte.get(Merker.GESICHERTER_KATALOG):
        zeit = jetzt
    if _schutz_changed(offen, werte):
        zeit = jetzt
    letzte = read_stand(werte).letzte
    if zeit is None or letzte is None:
        return zeit
    return max(zeit, letzte + timedelta(seconds=1))


def _schutz_changed(offen: Offen, werte: Mapping[Merker, str]) -> bool:
    """Once it is set up; before, its random bytes stay as they are."""
    if Merker.SCHUTZRAUM not in werte:
        return False
    return mark(offen.tresor.ordner) != werte.get(Merker.GESICHERTER_SCHUTZRAUM)


def deletion_days(offen: Offen, jetzt: datetime) -> Sequence[date] | None:
    """What a place without the key has to know to thin out; None = the clock is doubtful."""
    if uhr_springt(_stand(offen).gesehen, jetzt):
        return None
    return _loeschtage(offen)


def rehearse_when_due(offen: Offen, jetzt: datetime, *, sofort: bool = False) -> Probe | None:
    """Monthly: bring the newest one back beside the data, read every case, take it away again."""
    stand = _stand(offen)
    vorhanden = kept(offen.tresor.sicherungen)
    if not vorhanden or uhr_springt(stand.gesehen, jetzt):
        return None
    if not sofort and not rehearsal_due(stand, jetzt):
        return None
    datei = vorhanden[-1][1]
    try:
        rehearse(datei, offen.tresor.ordner, offen.schluessel)
        probe = Probe(jetzt, datei, gut=True)
    except Sicherungsfehler as fehler:
        probe = Probe(jetzt, datei, gut=False, grund=" ".join(fehler.stellen))
    except OSError as fehler:
        raise as_hinweis(fehler) from fehler  # a full disk says nothing about the Sicherung
    ergebnis = "gut" if probe.gut else "schlecht"
    _merke(offen, {Merker.LETZTE_PROBE: _wort(jetzt), Merker.PROBE_ERGEBNIS: ergebnis})
    return probe


def look(offen: Offen, jetzt: datetime, orte: Orte) -> Sicherungslage:
    """For Heute, as often as it likes. A clock that did not jump is remembered, hourly."""
    stand = _stand(offen)
    dort = [zeit for zeit in (stand.zweite, orte.zuletzt_dort) if zeit is not None]
    stand = replace(stand, zweite=max(dort, default=None))
    ergebnis = lage(stand, jetzt, zweiter_ort=orte.zweiter is not None)
    neu = stand.gesehen is None or abs(jetzt - stand.gesehen) >= NEU_GESEHEN
    if neu and not ergebnis.uhr_fraglich:
        werte = {Merker.ZULETZT_GESEHEN: _wort(jetzt)}
        if stand.angelegt is None:
            werte[Merker.ANGELEGT] = _wort(jetzt)
        _merke(offen, werte)
    return ergebnis


def confirm_date(offen: Offen, jetzt: datetime) -> None:
    """Somebody answered "Stimmt dieses Datum?" with yes."""
    _merke(offen, {Merker.ZULETZT_GESEHEN: _wort(jetzt)})


def source(offen: Offen, katalog: Path | None = None) -> Quelle:
    """What is saved."""
    kennung = good_bund(offen.tresor.schluessel).tresor
    return Quelle(offen.tresor, offen.engine, offen.schluessel, kennung, katalog)


def _made(offen: Offen, jetzt: datetime, orte: Orte) -> Ergebnis:
    try:
        offen.tresor.sicherungen.mkdir(mode=0o700, exist_ok=True)
        ordner = offen.tresor.sicherungen
        return make_sicherung(source(offen, orte.katalog), ordner, _free_second(ordner, jetzt))
    except OSError as fehler:
        raise as_hinweis(fehler) from fehler


def _free_second(ordner: Path, jetzt: datetime) -> datetime:
    """No Sicherung takes the place of another one: somebody may just have chosen that."""
    while (ordner / file_name(jetzt)).exists():
        jetzt += timedelta(seconds=1)
    return jetzt


def _second(offen: Offen, ergebnis: Ergebnis, orte: Orte) -> tuple[Zweitort, Hinweis | None]:
    if orte.zweiter is None:
        return Zweitort.KEINER, None
    if not orte.zweiter.is_dir():
        return Zweitort.FEHLT, None
    try:
        copy_to(ergebnis, orte.zweiter, offen.schluessel)
    except OSError as fehler:
        return Zweitort.FEHLER, as_hinweis(fehler)
    except Sicherungsfehler as fehler:
        return Zweitort.FEHLER, fehler
    return Zweitort.GEMACHT, None


def _thin_out(offen: Offen, loeschungen: list[date], heute: date, orte: Orte) -> int:
    hier = kept(offen.tresor.sicherungen)
    entfernt = thin_out(hier, loeschungen, heute, orte.behalte)
    if orte.zweiter is not None:
        dort = kept_of(orte.zweiter, good_bund(offen.tresor.schluessel).tresor)
        entfernt += thin_out(dort, loeschungen, heute)
    vor = heute - timedelta(days=HOECHSTENS_TAGE)
    return entfernt + remove_old_copies(offen.tresor, vor)


def thin_out(
    dort: Sequence[tuple[datetime, Path]],
    loeschungen: Sequence[date],
    heute: date,
    behalte: Path | None = None,
) -> int:
    """Take away what is not kept in one place, but never `behalte`; how many went."""
    weg = set(removable([zeit for zeit, _ in dort], loeschungen, heute))
    return remove(datei for zeit, datei in dort if zeit in weg and datei != behalte)


def _aged(offen: Offen, loeschungen: list[date], jetzt: datetime) -> bool:
    """The newest one still holds what had to be gone by now: a new one is made, so it can go."""
    zeiten = [zeit for zeit, _ in kept(offen.tresor.sicherungen)]
    return bool(zeiten) and max(zeiten) in outdated(zeiten, loeschungen, jetzt.date())


def _stand(offen: Offen) -> Stand:
    with SqlUnitOfWork(offen.engine) as einheit:
        return read_stand(einheit.merker())


def _loeschtage(offen: Offen) -> list[date]:
    with translated(), offen.engine.connect() as connection:
        return [eines.am for eines in deletions(connection)]


def _merke(offen: Offen, werte: dict[Merker, str]) -> None:
    with SqlUnitOfWork(offen.engine) as einheit:
        einheit.merke(werte)


def _marke(katalog: Path | None) -> str:
    """Another one after every writing; a hash would read 20 MB each minute."""
    if katalog is None or not katalog.is_file():
        return ""
    stat = katalog.stat()
    return f"{stat.st_size}-{stat.st_mtime_ns}"


def _wort(zeit: datetime) -> str:
    return zeit.isoformat(timespec="seconds")
