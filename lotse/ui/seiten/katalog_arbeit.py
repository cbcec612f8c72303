"""What the catalogue page asks the stores, as work for a lane: no widget in here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.domain.angebot import AngebotKey
from lotse.domain.ort import Ort
from lotse.services.katalogpflege import Lage
from lotse.services.katalogsuche import Facetten, Sortierung
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.jobs import Token
from lotse.ui.seiten.katalog_wahlen import gesetzt, ohne


@dataclass(frozen=True, slots=True)
class Suchauftrag:
    """One question; `nummer` tells an old answer from a new one."""

    nummer: int
    wort: str
    wahl: Katalogfilter
    lage: Lage | None = None
    ort: Ort | None = None
    """Where nearness is measured from."""


@dataclass(frozen=True, slots=True)
class Fund:
    """The answer: keys in order."""

    auftrag: Suchauftrag
    keys: Sequence[AngebotKey]
    doppelt: frozenset[str] = frozenset()
    ortlos: bool = False
    """Asked for by nearness, and nobody knows where from: it is by name."""


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """What remains of each choice; and which filter to loosen when nothing was found:
    (field, how many are found without it)."""

    auftrag: Suchauftrag
    facetten: Facetten
    lockern: tuple[str, int] | None = None


def suche(dienste: Dienste, auftrag: Suchauftrag, token: Token) -> Fund:
    """Store lane. What was asked before the last letter is not even begun."""
    token.step(0, 1)
    pflege, wahl = dienste.katalogpflege, auftrag.wahl
    nah = wahl.sortierung is Sortierung.NAEHE
    if nah and pflege and auftrag.ort:
        wahl = replace(wahl, von=pflege.mitte(auftrag.ort))
    ortlos = nah and wahl.von is None
    if auftrag.lage is None or pflege is None:
        return Fund(auftrag, dienste.katalog_ids(auftrag.wort, wahl), ortlos=ortlos)
    keys = pflege.in_lage(auftrag.lage)
    if auftrag.lage is Lage.UNGELISTET:
        return Fund(auftrag, _ungelistet(dienste, auftrag.wort, keys))
    wahl = replace(wahl, nur=frozenset(keys))
    doppelt = frozenset(map(str, keys)) if auftrag.lage is Lage.DOPPELT else frozenset()
    return Fund(auftrag, dienste.katalog_ids(auftrag.wort, wahl), doppelt, ortlos)


def zaehle(dienste: Dienste, auftrag: Suchauftrag, token: Token, *, leer: bool) -> Zaehlung:
    """Free lane. `leer`: nothing was found, so say what stands in the way."""
    token.step(0, 1)
    blick, frage = dienste.katalogblick, dienste.katalogfrage
    if blick is None or frage is None:
        return Zaehlung(auftrag, {})
    wahl, pflege = auftrag.wahl, dienste.katalogpflege
    if auftrag.lage and pflege:
        wahl = replace(wahl, nur=frozenset(map(str, pflege.in_lage(auftrag.lage))))
    facetten = blick.facetten(frage(auftrag.wort, wahl))
    if not leer:
        return Zaehlung(auftrag, facetten)
    ohne_je = [
        (feld, blick.anzahl(frage(auftrag.wort, ohne(wahl, feld)))) for feld in gesetzt(wahl)
    ]
    if auftrag.lage:
        ohne_je.append(("lage", blick.anzahl(frage(auftrag.wort, replace(wahl, nur=None)))))
    bestes = max(ohne_je, key=lambda paar: paar[1], default=None)
    return Zaehlung(auftrag, facetten, bestes if bestes and bestes[1] else None)


def _ungelistet(dienste: Dienste, wort: str, keys: frozenset[AngebotKey]) -> Sequence[AngebotKey]:
    """No search knows them: found by a part of their name."""
    eintraege = dienste.angebote(sorted(keys)).values()
    gesucht = wort.strip().casefold()
    passend = [a for a in eintraege if gesucht in f"{a.name} {a.traeger}".casefold()]
    return [a.key for a in sorted(passend, key=lambda a: a.name.casefold())]
