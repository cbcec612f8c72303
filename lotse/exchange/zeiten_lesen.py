"""A sentence of opening hours in its place: what stands before it, what it changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.exchange.zeiten_satz import Lage, Stelle, Tage, Zusatz, rows
from lotse.exchange.zeiten_tage import read_tage
from lotse.exchange.zeiten_uhr import read_zeiten
from lotse.exchange.zeiten_werte import ALLE_TAGE
from lotse.exchange.zeiten_zeichen import Art
from lotse.exchange.zeiten_zusatz import read_zusatz

TRENNT = frozenset(
    {Art.KOMMA, Art.SEMIKOLON, Art.SCHRAEG, Art.UND, Art.PUNKT, Art.ZEILE, Art.SONST}
)


@dataclass(slots=True)
class Stand:
    """What was read so far."""

    text: str
    ohne_tage: tuple[int, ...]
    lage: Lage = field(default_factory=Lage)
    zeiten: list[Oeffnungszeit] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    ueberschrift: str = ""
    letzte: Tage | None = None
    saison_nur_hier: bool = False
    ohne_tag: bool = False
    zu: set[int] = field(default_factory=set)
    """Days that are said to be closed."""
    ferientage: set[int] = field(default_factory=set)
    """Days with other hours in the school holidays."""
    allein: bool = True
    """The sentence is the first of its line."""


def read_satz(s: Stelle, stand: Stand, *, neuer_satz: bool) -> bool:
    """Rows, a heading of a kind, or days that are closed; False = it is none of them."""
    vorn = Zusatz()
    termin = _read_vorn(s, vorn)
    gesagt = vorn.art is not None or vorn.saison is not None
    if s.art() in (None, Art.ZEILE) and gesagt and not termin:
        _merke(stand, vorn, fuer_alle=True)
        return True
    tage = read_tage(s)
    if tage is not None and _ist_zu(s):
        stand.zu |= tage.tage
        return True
    if tage is None and termin and am_ende(s):
        allein = neuer_satz and s.art() not in (Art.KOMMA, Art.UND)
        zeiten = [Oeffnungszeit((), 0, None, Zeitart.NACH_VEREINBARUNG)] if allein else []
    else:
        zeiten = _rows_of(s, stand, tage, vorn, termin=termin)
    if zeiten:
        _merke(stand, vorn, fuer_alle=False)
        _take(stand, zeiten, vorn, tage)
    return bool(zeiten)


def _read_vorn(s: Stelle, vorn: Zusatz) -> bool:
    """What stands before days and times; True = only by appointment."""
    termin = False
    while True:
        if s.nimm(Art.VEREINBARUNG):
            termin = True
        elif not read_zusatz(s, vorn, hinten=False):
            return termin
        s.nimm(Art.DOPPELPUNKT)


def _take(stand: Stand, zeiten: list[Oeffnungszeit], vorn: Zusatz, tage: Tage | None) -> None:
    stand.zeiten += zeiten
    if vorn.statt:
        stand.ferientage |= {tag for zeit in zeiten for tag in zeit.wochentage}
    stand.ueberschrift = ""
    stand.letzte = tage


def _ist_zu(s: Stelle) -> bool:
    """What "Mi geschlossen" says, the other rows leave out."""
    zurueck = s.i
    s.ueberspringe(frozenset({Art.DOPPELPUNKT, Art.FUELL}))
    if s.nimm(Art.ZU) and am_ende(s):
        return True
    s.i = zurueck
    return False


def read_regel(s: Stelle, stand: Stand, *, neuer_satz: bool) -> bool:
    """A sentence by itself, "In den Schulferien geschlossen.", is said of all rows before it."""
    if s.art() not in (Art.FERIEN_REGEL, Art.FEIERTAG_REGEL) or not stand.zeiten:
        return False
    zusatz, vorne = Zusatz(), s.i
    fuer_alle = neuer_satz or "geschlossen" in s.zeichen[s.i].text
    read_zusatz(s, zusatz, hinten=False)
    s.nimm(Art.PUNKT)
    zu = Feiertagsregel.GESCHLOSSEN
    geschlossen = zusatz.ferien is not Ferienregel.NUR and zusatz.feiertage in (None, zu)
    if not (fuer_alle and geschlossen and s.art() in (None, Art.ZEILE)):
        s.i = vorne
        return False
    if zusatz.ferien is Ferienregel.NICHT:
        stand.ferientage |= set(ALLE_TAGE)
    else:
        stand.zeiten = [replace(z, feiertage=_ohne_feiertag(z)) for z in stand.zeiten]
    return True


def _ohne_feiertag(zeit: Oeffnungszeit) -> Feiertagsregel:
    unbekannt = zeit.feiertage is Feiertagsregel.UNBEKANNT
    return Feiertagsregel.GESCHLOSSEN if unbekannt else zeit.feiertage


def _merke(stand: Stand, vorn: Zusatz, *, fuer_alle: bool) -> None:
    """A kind holds until another is named; a season in a line of hours for this line only."""
    if vorn.art is not None:
        stand.lage.art = vorn.art
    if vorn.saison is not None:
        stand.lage.saison = vorn.saison
        stand.saison_nur_hier = not fuer_alle


def _rows_of(
    s: Stelle, stand: Stand, tage: Tage | None, vorn: Zusatz, *, termin: bool
) -> list[Oeffnungszeit]:
    rund = s.art() is Art.RUND
    spannen = _read_stunden(s, tage)
    if spannen is None:
        if tage is None or not s.nimm(Art.VEREINBARUNG):
            return []
        spannen, termin = [(0, None)], True
    tage = tage or read_tage(s) or _ohne(stand, vorn, rund=rund)
    zusatz = replace(vorn, hinweise=list(vorn.hinweise), art=None)
    hinten_art = _read_hinten(s, zusatz, komma=stand.allein)
    zusatz.art = Zeitart.NACH_VEREINBARUNG if termin else zusatz.art or vorn.art
    ohne_zeit = (0, None) in spannen and zusatz.art is not Zeitart.NACH_VEREINBARUNG
    weiter = s.art() is Art.TAG and not hinten_art
    if tage is None or ohne_zeit or not (am_ende(s) or weiter):
        return []
    return rows(tage, spannen, zusatz, stand.lage)


def _read_stunden(s: Stelle, tage: Tage | None) -> list[tuple[int, int | None]] | None:
    """The times may stand in the line below their days."""
    zurueck = s.i
    s.ueberspringe(frozenset({Art.DOPPELPUNKT, Art.FUELL}))
    if tage is not None and s.art() in (Art.ZEILE, Art.KOMMA):
        s.i += 1
    zeiten = read_zeiten(s)
    if zeiten is None:
        s.i = zurueck
        s.ueberspringe(frozenset({Art.DOPPELPUNKT, Art.FUELL}))
    return zeiten


def _ohne(stand: Stand, vorn: Zusatz, *, rund: bool) -> Tage | None:
    if rund:
        vorn.feiertage = vorn.feiertage or Feiertagsregel.OFFEN
        return Tage(set(ALLE_TAGE))
    return Tage(set(stand.ohne_tage)) if stand.ohne_tage else None


def _read_hinten(s: Stelle, zusatz: Zusatz, *, komma: bool) -> bool:
    """True when a kind was named behind the times."""
    while True:
        if s.art() is Art.VEREINBARUNG and zusatz.art is None:
            zusatz.art = Zeitart.NACH_VEREINBARUNG
            s.i += 1
        elif not read_zusatz(s, zusatz, hinten=True, komma=komma):
            return zusatz.art is not None


def am_ende(s: Stelle) -> bool:
    return s.art() is None or s.art() in TRENNT
