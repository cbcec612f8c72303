"""The days of a sentence: Mo-Fr, jeden 1. Mittwoch im Monat, täglich, 5.4. und 6.4.2014."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lotse.exchange import zeiten_werte as werte
from lotse.exchange.zeiten_satz import Stelle, Tage
from lotse.exchange.zeiten_zeichen import Art

_ZWISCHEN_TAGEN = frozenset({Art.KOMMA, Art.SEMIKOLON, Art.SCHRAEG, Art.UND, Art.FUELL})
_ZWISCHEN_DATEN = frozenset({Art.KOMMA, Art.SCHRAEG, Art.UND, Art.ZEILE})
_TAGHAFT = frozenset({Art.TAG, Art.FEIERTAGE, Art.WOCHENENDE, Art.TAEGLICH})


def read_tage(s: Stelle) -> Tage | None:
    """Mo-Fr, Mo;Di;Do, jeden 1. und 3. Mi im Monat, täglich, 5.4. und 6.4.2014."""
    tage = Tage()
    vorne = s.i
    if daten := _read_daten(s):
        tage.daten, tage.teile = daten, len(daten)
        return tage
    _read_haeufigkeit(s, tage)
    while _read_tag(s, tage):
        zurueck = s.i
        s.ueberspringe(_ZWISCHEN_TAGEN)
        if s.i > zurueck and s.zeichen[s.i - 1].art is not Art.FUELL:
            s.nimm(Art.ZEILE)
        if s.art() not in _TAGHAFT:
            s.i = zurueck
            break
    if tage.wochen and s.nimm(Art.IM_MONAT) is None and -1 not in tage.wochen:
        tage = _ohne_monat(tage)
    if not tage or not _ohne_ausnahme(s, tage):
        s.i = vorne
        return None
    return tage


def _read_daten(s: Stelle) -> list[date] | None:
    """Single days: 05./06.04. und 7.5.2014. The year may stand at the last one only."""
    vorne = s.i
    s.ueberspringe(frozenset({Art.FUELL}))
    gelesen: list[str] = []
    zurueck = vorne
    while eins := s.nimm(Art.DATUM, Art.ORD):
        gelesen.append(eins.text)
        zurueck = s.i
        s.ueberspringe(_ZWISCHEN_DATEN)
    s.i = zurueck
    daten = _mit_jahr(gelesen)
    if daten is None:
        s.i = vorne
    return daten


def _mit_jahr(gelesen: Sequence[str]) -> list[date] | None:
    """Read from the end: what a day leaves out stands in the one after it."""
    daten: list[date] = []
    hinten = ("", "")
    for text in reversed(gelesen):
        teile = [teil for teil in text.replace(" ", "").split(".") if teil]
        voll = [*teile, *hinten[len(teile) - 1 :]]
        hinten = (voll[1], voll[2])
        tag = werte.ein_tag(".".join(voll)) if all(voll) else None
        if tag is None:
            return None
        daten.append(tag)
    return daten[::-1] or None


def _ohne_monat(tage: Tage) -> Tage:
    """Jeden ersten Dienstag is of the month, jeden zweiten every other one, jeden dritten open."""
    if tage.wochen == (2,):
        tage.wochen, tage.alle_n = (), 2
    elif 1 not in tage.wochen:
        return Tage()
    return tage


def _read_haeufigkeit(s: Stelle, tage: Tage) -> None:
    s.ueberspringe(frozenset({Art.FUELL, Art.JEDEN}))
    if alle := s.nimm(Art.ALLE_N):
        tage.alle_n = werte.abstand(alle.text)
        s.ueberspringe(frozenset({Art.FUELL}))
        return
    wochen: list[int] = []
    zurueck = s.i
    while eins := s.nimm(Art.ORD, Art.ORDWORT):
        nummer = werte.ordnung(eins.text)
        wochen += [] if nummer is None else [nummer]
        zurueck = s.i
        s.ueberspringe(frozenset({Art.KOMMA, Art.UND, Art.SCHRAEG, Art.JEDEN}))
    s.i = zurueck
    tage.wochen = tuple(sorted(set(wochen)))


def _read_tag(s: Stelle, tage: Tage) -> bool:
    tage.teile += 1
    if eins := s.nimm(Art.TAG):
        return _read_spanne_der_tage(s, tage, werte.wochentag(eins.text))
    if s.nimm(Art.WOCHENENDE):
        tage.tage |= {5, 6}
    elif s.nimm(Art.TAEGLICH):
        tage.tage |= set(werte.ALLE_TAGE)
        tage.taeglich = True
    elif s.nimm(Art.FEIERTAGE):
        tage.feiertage = True
    else:
        tage.teile -= 1
        return False
    return True


def _read_spanne_der_tage(s: Stelle, tage: Tage, von: int) -> bool:
    if s.art() is Art.BIS and s.art(1) is Art.TAG:
        bis = werte.wochentag(s.zeichen[s.i + 1].text)
        s.i += 2
        tage.tage |= {(von + i) % 7 for i in range((bis - von) % 7 + 1)}
    else:
        tage.tage.add(von)
    return True


def _ohne_ausnahme(s: Stelle, tage: Tage) -> bool:
    """Mo-Fr außer Mi: the day goes; any other exception keeps the sentence a text."""
    if not (s.art() is Art.AUSSER and s.art(1) in (Art.TAG, Art.FUELL)):
        return True
    s.i += 1
    nicht = Tage()
    s.ueberspringe(frozenset({Art.FUELL}))
    while _read_tag(s, nicht):
        if not s.nimm(Art.UND):
            break
    tage.tage -= nicht.tage
    return bool(nicht.tage and tage.tage) and not nicht.daten
