"""Under which wish a Leistung stands, and in which order (REQUIREMENTS 5, design 05)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lotse.domain.familie import Bereichsstand, Familie, Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart, Faktart, Leistung
from lotse.domain.wahrheit import Urteil
from lotse.matching.pruefwerk import Pruefwerk, bedarfe
from lotse.matching.urteile import Rohurteil

BALD = 14
"""Days in which a Frist doubles the weight of its questions (5.5)."""
DRINGEND = 2
STILL = "Außerdem möglich"
GEWICHT = {Wunsch.JETZT: 3, Wunsch.SPAETER: 1, None: 1, Wunsch.NEIN: 0}
"""What a question is worth for a Leistung of an area with this wish (5.5)."""
_ZUERST = {Wunsch.JETZT: 0, None: 1, Wunsch.SPAETER: 2}
_GELISTET = (Urteil.PASST, Urteil.NOCH_KLAEREN, Urteil.PASST_NICHT)


@dataclass(frozen=True, slots=True)
class Gruppe:
    """A heading with its Leistungen in order. The quiet group has no Lebensbereich."""

    titel: str
    lebensbereich: Lebensbereich | None
    ziel: str
    urteile: tuple[Rohurteil, ...]


def gruppiere(
    werk: Pruefwerk, familie: Familie, urteile: Iterable[Rohurteil]
) -> tuple[Gruppe, ...]:
    """Own sentences first, then touched areas, then quietly the rest; each Leistung once.

    What does not fit is listed only where the family asked. Empty groups are left out.
    """
    koepfe = _koepfe(familie)
    faecher: list[list[Rohurteil]] = [[] for _ in range(len(koepfe) + 1)]
    for roh in urteile:
        if roh.urteil not in _GELISTET:
            continue
        genannt = _durch_anlass(werk, roh)
        platz = _platz(roh.leistung, koepfe, familie, genannt=genannt)
        if platz < len(koepfe) or roh.urteil is not Urteil.PASST_NICHT:
            faecher[platz].append(roh)
    kreuze = frozenset(bedarfe(familie))
    gruppen = [Gruppe(STILL, None, "", ()) if k is None else k for k in (*koepfe, None)]
    return tuple(
        Gruppe(
            g.titel,
            g.lebensbereich,
            g.ziel,
            _geordnet(werk, fach, kreuze, _eigene_kreuze(familie, g)),
        )
        for g, fach in zip(gruppen, faecher, strict=True)
        if fach
    )


def _eigene_kreuze(familie: Familie, gruppe: Gruppe) -> Sequence[str]:
    """The needs ticked in the area of a heading, in the order of the talk."""
    return familie.bereich(gruppe.lebensbereich).bedarfe if gruppe.lebensbereich else ()


def gewicht(familie: Familie, leistung: Leistung, heute: date) -> int:
    """The strongest wish among the areas a Leistung belongs to, doubled when time runs out."""
    wunsch = max(
        (GEWICHT[familie.bereich(b).wunsch] for b in _bereiche(familie, leistung)),
        default=GEWICHT[None],
    )
    return wunsch * DRINGEND if dringend(leistung, heute) else wunsch


def dringend(leistung: Leistung, heute: date) -> bool:
    """A Frist of the law runs out soon: here, the end of a month that would be lost."""
    letzter = monthrange(heute.year, heute.month)[1]
    return leistung.antrag.bis_monatsende and letzter - heute.day < BALD


def _koepfe(familie: Familie) -> Sequence[Gruppe]:
    """Ziele with an area in their order; then areas without Ziel, wished now first."""
    staende = {bereich: familie.bereich(bereich) for bereich in Lebensbereich}
    ziele = [
        Gruppe(ziel.zitat, ziel.lebensbereich, ziel.id, ())
        for ziel in familie.ziele
        if ziel.lebensbereich and staende[ziel.lebensbereich].wunsch is not Wunsch.NEIN
    ]
    mit_ziel = {kopf.lebensbereich for kopf in ziele}
    uebrige = [s for b, s in staende.items() if _beruehrt(s) and b not in mit_ziel]
    uebrige.sort(key=lambda stand: _ZUERST[stand.wunsch])
    return [*ziele, *(Gruppe("", stand.lebensbereich, "", ()) for stand in uebrige)]


def _beruehrt(stand: Bereichsstand) -> bool:
    return stand.wunsch is not Wunsch.NEIN and bool(stand.bedarfe or stand.wunsch)


def _platz(leistung: Leistung, koepfe: Sequence[Gruppe], familie: Familie, *, genannt: bool) -> int:
    """The heading whose ticked need it serves, else the first of its areas, else the rest.

    Where needs are ticked they say what was asked: other helps of that area stand quietly
    below unless the family named their Anlass, because long lists help nobody (1.6).
    """
    ueber_bereich = len(koepfe)
    for nummer, kopf in enumerate(koepfe):
        if kopf.lebensbereich is None:
            continue
        angekreuzt = familie.bereich(kopf.lebensbereich).bedarfe
        if not set(angekreuzt).isdisjoint(leistung.bedarfe):
            return nummer
        offen = genannt or not angekreuzt
        if offen and kopf.lebensbereich in leistung.lebensbereiche:
            ueber_bereich = min(ueber_bereich, nummer)
    return ueber_bereich


def _bereiche(familie: Familie, leistung: Leistung) -> set[Lebensbereich]:
    ueber_bedarf = {
        stand.lebensbereich
        for stand in familie.bereiche
        if not set(stand.bedarfe).isdisjoint(leistung.bedarfe)
    }
    return ueber_bedarf | set(leistung.lebensbereiche)


def _geordnet(
    werk: Pruefwerk,
    urteile: Iterable[Rohurteil],
    kreuze: frozenset[str],
    hier: Sequence[str],
) -> tuple[Rohurteil, ...]:
    """Asked for first, need by need; then what opens before the need is proven, then what is
    settled, then what needs no Antrag, then what is made for just these needs.

    What does not fit stands last, whatever was asked.
    """

    def stelle(roh: Rohurteil) -> tuple[bool, bool, int, bool, bool, bool, float, str, str]:
        genannt = [nummer for nummer, code in enumerate(hier) if code in roh.leistung.bedarfe]
        return (
            roh.urteil is Urteil.PASST_NICHT,
            not _angesprochen(werk, roh, kreuze),
            min(genannt, default=len(hier)),
            not roh.leistung.vor_bedarfsfeststellung,
            roh.urteil is not Urteil.PASST,
            roh.leistung.antrag.art is not Antragsart.KEIN,
            -len(genannt) / max(1, len(roh.leistung.bedarfe)),
            werk.sortierworte[roh.leistung.id],
            roh.leistung.id,
        )

    return tuple(sorted(urteile, key=stelle))


def _angesprochen(werk: Pruefwerk, roh: Rohurteil, kreuze: frozenset[str]) -> bool:
    """A ticked need is its need, or an Anlass the family named decided it."""
    return not kreuze.isdisjoint(roh.leistung.bedarfe) or _durch_anlass(werk, roh)


def _durch_anlass(werk: Pruefwerk, roh: Rohurteil) -> bool:
    """An Anlass the family named decided it."""
    fakten = werk.wissen.fakten
    return any(fakten[stelle.fakt].art is Faktart.ANLASS for stelle in roh.belegt)
