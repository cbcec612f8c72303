"""What a sentence says besides: kind, season, holidays, notes in brackets."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.oeffnung import Ferienregel, Zeitart
from lotse.exchange import zeiten_werte as werte
from lotse.exchange.zeiten_satz import Stelle, Zusatz
from lotse.exchange.zeiten_zeichen import Art, zerlege


def read_saison(s: Stelle) -> tuple[str, str] | None:
    """April-Oktober, 1.4.-30.9., Sommerzeit (April-September)."""
    zurueck = s.i
    if s.nimm(Art.SAISONWORT) and (klammer := s.nimm(Art.KLAMMER)):
        innen = Stelle(zerlege(klammer.text[1:-1]))
        saison = read_saison(innen)
        if saison and innen.art() is None:
            return saison
    s.i = zurueck
    s.ueberspringe(frozenset({Art.FUELL}))
    von, bis = _read_saisonende(s, ende=False), None
    if von and s.nimm(Art.BIS):
        bis = _read_saisonende(s, ende=True)
    if von and bis:
        return von, bis
    s.i = zurueck
    return None


def _read_saisonende(s: Stelle, *, ende: bool) -> str | None:
    if wort := s.nimm(Art.MONAT):
        mon = werte.monat(wort.text)
        return werte.monatsende(mon) if ende else werte.monatsanfang(mon)
    if s.art() is Art.ORD and s.art(1) is Art.MONAT:
        s.i += 2
        tag, mon = int(s.zeichen[s.i - 2].text.rstrip(".")), werte.monat(s.zeichen[s.i - 1].text)
        gelesen = werte.tag_des_jahres(f"{tag}.{mon}.")
    elif datum := s.nimm(Art.DATUM):
        gelesen = werte.tag_des_jahres(datum.text)
    else:
        return None
    return f"{gelesen[1]:02}-{gelesen[0]:02}" if gelesen and gelesen[2] is None else None


def read_zusatz(s: Stelle, zusatz: Zusatz, *, hinten: bool, komma: bool = True) -> bool:
    """One more thing said of the sentence; False when nothing is.

    `komma`: behind a comma it may be said of several sentences of the line."""
    zurueck = s.i
    if hinten:
        if s.art() is Art.KOMMA and not komma:
            return False
        s.nimm(Art.KOMMA)
        s.ueberspringe(frozenset({Art.FUELL}))
    if _read_merkmal(s, zusatz, hinten=hinten):
        return True
    s.i = zurueck
    return False


def _read_merkmal(s: Stelle, zusatz: Zusatz, *, hinten: bool) -> bool:
    if s.art() is Art.ARTWORT and zusatz.art is None:
        zusatz.art = werte.artwort(s.zeichen[s.i].text)
    elif s.art() is Art.FERIEN_REGEL:
        zusatz.ferien = werte.ferienregel(s.zeichen[s.i].text)
    elif not hinten and s.art() is Art.IN_FERIEN:
        zusatz.ferien, zusatz.statt = Ferienregel.NUR, True
    elif s.art() is Art.FEIERTAG_REGEL:
        zusatz.feiertage = werte.feiertagsregel(s.zeichen[s.i].text)
    elif s.art() is Art.GEZAEHLT:
        zusatz.anker = werte.ein_tag(s.zeichen[s.i].text.split()[-1])
        if zusatz.anker is None:
            return False
    elif hinten and s.art() is Art.KLAMMER:
        _read_klammer(s.zeichen[s.i].text[1:-1].strip(), zusatz)
    else:
        saison = read_saison(s) if zusatz.saison is None else None
        zusatz.saison = saison or zusatz.saison
        return saison is not None
    s.i += 1
    return True


def _read_klammer(text: str, zusatz: Zusatz) -> None:
    """Words in brackets say one of the known things, or stay as a note of the row."""
    innen = Stelle(zerlege(text))
    probe = replace(zusatz, hinweise=list(zusatz.hinweise))
    if innen.art() is Art.VEREINBARUNG:
        innen.i += 1
        probe.art = Zeitart.NACH_VEREINBARUNG
    while innen.art() is not None and read_zusatz(innen, probe, hinten=True):
        pass
    if innen.art() is not None or not text:
        zusatz.hinweise += [text] if text else []
        return
    for name in ("art", "saison", "ferien", "feiertage", "anker", "hinweise"):
        setattr(zusatz, name, getattr(probe, name))
