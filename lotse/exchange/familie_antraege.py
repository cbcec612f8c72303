"""Applications in a family file: what happened to them, each on its day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from lotse.domain.antrag import Antrag, Antragsereignis
from lotse.exchange.lesen_werte import muster
from lotse.services.feldleser import Befunde, Reader, note, text
from lotse.services.werte import optional, reader

KENNUNG = muster(r"[A-Za-z0-9_.-]{1,64}", "Buchstaben, Ziffern, Punkt, Strich; höchstens 64")
ART = muster(r"[a-z][a-z0-9_]{0,63}", "kleine Buchstaben, Ziffern, Unterstrich; höchstens 64")
TRAEGERART = muster(r"([a-z][a-z0-9_]{0,63})?", "eine Art wie jugendamt oder jobcenter, oder leer")
_TAG = re.compile(r"(19|20)\d\d-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"(19|20)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?([+-]\d\d:\d\d)?", re.ASCII
)


def antrag() -> Reader:
    """One application; without `erfasst_am` an event was written down on its own day."""
    eigene: dict[tuple[type, str], Reader] = {
        (Antrag, "id"): KENNUNG,
        (Antrag, "leistung"): ART,
        (Antrag, "traegerart"): TRAEGERART,
        (Antrag, "stelle"): kurz,
        (Antragsereignis, "am"): _tag,
        (Antragsereignis, "bis"): optional(_tag),
        (Antragsereignis, "bekannt_am"): optional(_tag),
        (Antragsereignis, "erfasst_am"): _moment,
        (Antragsereignis, "stelle"): kurz,
        (Antragsereignis, "traegerart"): TRAEGERART,
        (Antragsereignis, "notiz"): kurz,
    }
    gelesen = reader(Antrag, eigene)

    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - Antrag or None
        return gelesen(_mit_zeit(wert), pfad, befunde)

    return read


LAENGSTER = 2_000


def kurz(wert: object, pfad: str, befunde: Befunde) -> str:
    gelesen = text(wert, pfad, befunde)
    if len(gelesen) > LAENGSTER:
        note(befunde, pfad, wert, f"höchstens {LAENGSTER} Zeichen")
    return gelesen


def _mit_zeit(wert: object) -> object:
    """What may go without: the name of the place, and when an event was written down."""
    if not isinstance(wert, Mapping):
        return wert
    ereignisse = wert.get("ereignisse", [])
    if isinstance(ereignisse, list):
        ereignisse = [
            {"erfasst_am": f"{e['am']}T00:00", **e}
            if isinstance(e, Mapping) and isinstance(e.get("am"), str) and _TAG.fullmatch(e["am"])
            else e
            for e in ereignisse
        ]
    return {"stelle": "", **wert, "ereignisse": ereignisse}


def _tag(wert: object, pfad: str, befunde: Befunde) -> date:
    try:
        if isinstance(wert, str) and _TAG.fullmatch(wert):
            return date.fromisoformat(wert)
    except ValueError:
        pass
    note(befunde, pfad, wert, "ein Tag als JJJJ-MM-TT, 1900 bis 2099")
    return date.min


def _moment(wert: object, pfad: str, befunde: Befunde) -> datetime:
    try:
        if isinstance(wert, str) and _MOMENT.fullmatch(wert):
            return datetime.fromisoformat(wert)
    except ValueError:
        pass
    note(befunde, pfad, wert, "ein Zeitpunkt als JJJJ-MM-TTThh:mm")
    return datetime.combine(date.min, time.min)
