"""What a salvage brought back, in words: tables of the store become things people know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SONSTIGES = "anderes"
OHNE_NAMEN = "Gerettete Akte ohne Namen"
"""The word, with a number, of a family whose own row was lost: what hangs on it was not."""
RETTUNGSWORT: Mapping[str, str] = {
    "familie": "Familien",
    "person": "Personen",
    "fakt": "Angaben",
    "bereichsstand": "Gespräche",
    "bedarf": "Gespräche",
    "ziel": "Wünsche und Stärken",
    "staerke": "Wünsche und Stärken",
    "huerde": "Hürden",
    "wahl": "Vermittlungen",
    "vermittlung": "Vermittlungen",
    "ereignis": "Vermittlungen",
    "schritt": "Schritte im Plan",
    "schriftstueck": "Briefe",
    "unterlage": "Unterlagen",
    "nutzung": "Genutzte Hilfen",
    "halt": "Gründe, die Akte länger zu behalten",
    "einwilligung": "Einwilligungen",
    "antrag": "Anträge",
    "antragsereignis": "Anträge",
    "begruendung": "Anträge",
    "blockade": "Blockaden",
    "blockadeereignis": "Blockaden",
    "kontakt": "Kontakte",
    "rueckmeldung": "Rückmeldungen",
    "netzknoten": "Menschen um die Familie",
    "netzkante": "Menschen um die Familie",
    "beziehung": "Menschen um die Familie",
    "protokoll": "Einträge im Protokoll",
    "geloescht": "Einträge im Protokoll",
}
"""Several tables may be one thing; what nobody needs to know is "anderes"."""


@dataclass(frozen=True, slots=True)
class Rettungszeile:
    """One table: rows read, places that were unreadable, rows that belonged to a lost one."""

    tabelle: str
    zeilen: int
    unlesbar: int
    ohne_anschluss: int = 0
    ohne_namen: int = 0
    """Families made anew for rows that were left without theirs."""


@dataclass(frozen=True, slots=True)
class Rettungsposten:
    """One thing people know. `fehlt`: places and rows that are missing; at least so many."""

    wort: str
    zeilen: int
    fehlt: int


def posten(zeilen: Iterable[Rettungszeile]) -> tuple[Rettungsposten, ...]:
    """In the order of the store: families first. Things nobody has are left out."""
    summen: dict[str, list[int]] = {}
    for zeile in zeilen:
        summe = summen.setdefault(RETTUNGSWORT.get(zeile.tabelle, SONSTIGES), [0, 0])
        summe[0] += zeile.zeilen
        summe[1] += zeile.unlesbar + zeile.ohne_anschluss
    ordnung = [*dict.fromkeys(RETTUNGSWORT.values()), SONSTIGES]
    alle = (Rettungsposten(wort, *summen[wort]) for wort in ordnung if wort in summen)
    return tuple(einer for einer in alle if einer.zeilen or einer.fehlt)


def nameless(zeilen: Iterable[Rettungszeile]) -> int:
    """How many families came back without their name."""
    return sum(zeile.ohne_namen for zeile in zeilen)
