"""Free places of an entry as service_capacity and unit of HSDS 3.1, and back (CATALOGUE 4.3)."""

from __future__ import annotations

import re

from lotse.domain.angebot import Angebot
from lotse.domain.plaetze import HOECHSTENS, Plaetze
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_aus_teile import kennung, ohne_leere
from lotse.exchange.hsds_felder import Objekt, objekte, tag, text, zahl
from lotse.exchange.hsds_werte import Gemeldet
from lotse.services.platzlesen import einheit

LISTE = "capacities"
PLAETZE = "Plätze"
"""How the usual unit is called where a unit must have a name."""
_ZEIT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):\d{2}(?::\d{2})?", re.ASCII)


def read_plaetze(service: Objekt, gemeldet: Gemeldet) -> tuple[Plaetze | None, tuple[str, ...]]:
    """(the first that is a number, the others as words). More free than there are is told."""
    gelesen: Plaetze | None = None
    worte: list[str] = []
    for platz in objekte(service, LISTE):
        frei, gesamt = zahl(platz, "available"), zahl(platz, "maximum")
        if frei is not None and gesamt is not None and frei > gesamt:
            gemeldet.append((Code.KAPAZITAET, LISTE, f"{frei:g} von {gesamt:g}"))
        einer = _plaetze(platz)
        if gelesen is None and einer is not None:
            gelesen = einer
            worte.append(text(platz, "description"))
        else:
            worte.append(_in_worten(platz))
    return gelesen, tuple(f"{PLAETZE}: {wort}" for wort in worte if wort)


def _plaetze(platz: Objekt) -> Plaetze | None:
    """None where a number is no number of places."""
    frei, gesamt = zahl(platz, "available"), zahl(platz, "maximum")
    bekannt = [wert for wert in (frei, gesamt) if wert is not None]
    if not bekannt or not all(wert == int(wert) and 0 <= wert <= HOECHSTENS for wert in bekannt):
        return None
    stand = tag(platz, "updated")
    return Plaetze(
        frei=None if frei is None else int(frei),
        gesamt=None if gesamt is None else int(gesamt),
        einheit=einheit(_einheit(platz)),
        stand=stand,
        stunde=_stunde(text(platz, "updated")) if stand else None,
    )


def _stunde(updated: str) -> int | None:
    """The digits of the clock as they stand; midnight to the second means only the day."""
    zeit = _ZEIT.match(updated)
    return int(zeit[1]) if zeit and zeit[0][11:19] != "00:00:00" else None


def _einheit(platz: Objekt) -> str:
    return " ".join(text(teil, "name") for teil in objekte(platz, "unit")[:1])


def _in_worten(platz: Objekt) -> str:
    """What has no field of its own stays readable."""
    zahlen = " von ".join(filter(None, (text(platz, "available"), text(platz, "maximum"))))
    return " ".join(filter(None, (text(platz, "description"), zahlen, _einheit(platz))))


def write_plaetze(angebot: Angebot, service: str) -> list[Objekt]:
    """One row where HSDS has all it asks for: a number that is free, and when that was told."""
    plaetze = angebot.plaetze
    if plaetze is None or plaetze.frei is None or plaetze.stand is None:
        return []
    name = plaetze.einheit or PLAETZE
    uhr = f"{plaetze.stunde or 0:02}:00:00"
    return [
        ohne_leere({
            "id": kennung(service, "capacity"),
            "service_id": service,
            "available": plaetze.frei,
            "maximum": plaetze.gesamt,
            "updated": f"{plaetze.stand.isoformat()}T{uhr}Z",
            "unit_id": kennung("unit", name),
            "unit": {"id": kennung("unit", name), "name": name},
        })
    ]  # fmt: skip
