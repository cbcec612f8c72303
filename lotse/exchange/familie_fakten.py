"""Answers of a family file: checked against the knowledge, fleeting ones moved aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lotse.domain.familie import Fakten, Faktwert
from lotse.domain.recht import Ebene, Fakt, Faktart, Fakttyp
from lotse.exchange.lesen_werte import aehnlich
from lotse.services.feldleser import Befunde, note

GROESSTE = 1_000_000
"""Years, weeks, euros a month: no answer is larger."""
Antworten = dict[str, Faktwert | None]
Pruefung = Callable[[Fakt, object], str]


def read_fakten(
    wert: object, pfad: str, befunde: Befunde, bekannt: Mapping[str, Fakt], ebene: Ebene
) -> Antworten:
    """One block of answers. A name or value that does not belong is noted with what does.

    A fact of a child may stand with the family: it is said of a child, not yet of which one."""
    if not isinstance(wert, Mapping):
        note(befunde, pfad, wert, "ein Objekt: Name des Fakts und Antwort")
        return {}
    return {
        name: antwort
        for name, antwort in wert.items()
        if _gehoert(name, antwort, f"{pfad}.{name}", befunde, bekannt, ebene)
    }


def _gehoert(
    name: str,
    antwort: object,
    pfad: str,
    befunde: Befunde,
    bekannt: Mapping[str, Fakt],
    ebene: Ebene,
) -> bool:
    fakt = bekannt.get(name)
    if fakt is None:
        regel = "ein Fakt aus resources/recht/fakten.toml"
        note(befunde, pfad, antwort, regel + aehnlich(name, bekannt))
    elif fehler := _falscher_platz(fakt, ebene) or (
        antwort is not None and _unpassend(fakt, antwort)
    ):
        note(befunde, pfad, antwort, fehler)
    else:
        return True
    return False


def _falscher_platz(fakt: Fakt, ebene: Ebene) -> str:
    if fakt.art is Faktart.ABGELEITET:
        return "keine Angabe: Lotse leitet diesen Fakt aus anderen ab"
    if fakt.art is Faktart.KINDERSCHUTZ:
        return "keine Angabe: Fakten zum Kinderschutz stehen nie in einer Familiendatei"
    if fakt.typ is Fakttyp.LISTE:
        return "keine Angabe: Lotse liest das aus personen"
    if ebene is Ebene.KIND and fakt.ebene is Ebene.HAUSHALT:
        return "gilt für die ganze Familie: fakten oder fluechtig"
    return ""


def _unpassend(fakt: Fakt, antwort: object) -> str:
    match fakt.typ:
        case Fakttyp.BOOL:
            return "" if isinstance(antwort, bool) else "true, false oder null"
        case Fakttyp.ENUM:
            werte = [str(erlaubt.wert) for erlaubt in fakt.antworten]
            return "" if antwort in werte else ", ".join(werte) + " oder null"
        case _:
            return "" if _ist_zahl(antwort) else f"eine Zahl ab 0 bis {GROESSTE} oder null"


def _ist_zahl(wert: object) -> bool:
    if isinstance(wert, bool) or not isinstance(wert, int | float):
        return False
    return 0 <= wert <= GROESSTE


def split_fluechtig(antworten: Fakten, bekannt: Mapping[str, Fakt]) -> tuple[Antworten, Antworten]:
    """(may be kept, lives only while the talk is open)."""
    fluechtig = {name for name in antworten if bekannt[name.partition("@")[0]].fluechtig}
    bleibt = {name: wert for name, wert in antworten.items() if name not in fluechtig}
    return bleibt, {name: antworten[name] for name in antworten if name in fluechtig}
