"""What the list of families shows and searches, worked out when a case is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.store.faltung import indexworte

_REIHE = {Schrittstand.DRAN: 0, Schrittstand.VORGEMERKT: 1}


def suchtext(familie: Familie) -> str:
    """Folded words with a blank before and after each: " 26 014 ahorn familie k leyla "."""
    teile = [familie.fallcode, familie.deckwort]
    teile += [f"Familie {wort}" for wort in (familie.buchstabe, familie.name) if wort]
    teile += [person.vorname for person in familie.personen]
    teile.append(familie.ort.stadtteil)
    return f" {' '.join(wort for teil in teile for wort in indexworte(teil))} "


def naechster_schritt(akte: Akte) -> Schritt | None:
    """The step that is on now, else the nearest one noted."""
    offen = [schritt for schritt in akte.schritte if schritt.stand in _REIHE]
    return min(offen, key=lambda s: (_REIHE[s.stand], s.bis or date.max), default=None)


def zuletzt(akte: Akte) -> date:
    """The last day something happened in this case."""
    return max(akte.familie.angelegt_am, *_tage(akte), akte.familie.geschlossen_am or date.min)


def zuerst(akte: Akte, heute: date) -> date:
    """The first day something happened, whatever the head of the case says; at most today."""
    return min((heute, *_tage(akte)))


def _tage(akte: Akte) -> Iterator[date]:
    ereignisse = [e for vermittlung in akte.vermittlungen for e in vermittlung.ereignisse]
    yield from (ereignis.erfasst_am.date() for ereignis in ereignisse)
    yield from (wahl.am for wahl in akte.wahlen)
    yield from (stueck.am for stueck in akte.schriftstuecke)
    yield from (schritt.getan_am for schritt in akte.schritte if schritt.getan_am)
    yield from (nutzung.am for nutzung in akte.nutzungen)
    yield from (kontakt.am for kontakt in akte.kontakte)
    yield from (e.erfasst_am.date() for antrag in akte.antraege for e in antrag.ereignisse)
    yield from (ereignis.am for blockade in akte.blockaden for ereignis in blockade.ereignisse)
    yield from (tag for e in akte.einwilligungen for tag in (e.erteilt_am, e.widerrufen_am) if tag)
    yield from (tag for r in akte.rueckmeldungen for tag in (r.gefragt_am, r.am) if tag)
