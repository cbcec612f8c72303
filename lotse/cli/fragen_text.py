"""The next questions as German text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotse.cli.ausgabe import absatz, feld
from lotse.matching.ergebnis import Frage

WEISS_NICHT = "weiß nicht, möchte nichts sagen"


def fragen_zeilen(fragen: Sequence[Frage], grenze: int) -> Iterator[str]:
    """The first ones, then how many are left. No question is required."""
    for nummer, frage in enumerate(fragen[:grenze], 1):
        yield ""
        yield from absatz(f"{nummer}. {frage.text}", haengend=3)
        antworten = [antwort.text for antwort in frage.antworten]
        yield from feld("Antworten", " / ".join((*antworten, WEISS_NICHT)), einzug=3)
        yield from feld("Warum", frage.warum, einzug=3)
        yield from feld("Klärt", klaert(frage), einzug=3)
        if frage.fluechtig:
            yield from feld("", "Die Antwort wird nicht gespeichert.", einzug=3)
    if len(fragen) > grenze:
        yield from ("", f"Danach kommen noch {len(fragen) - grenze} weitere Fragen.")


def klaert(frage: Frage) -> str:
    """How much an answer settles."""
    offen = len(frage.leistungen)
    von, bis = frage.klaert_min, frage.klaert_max
    zahl = f"{bis}" if von == bis else f"{von} bis {bis}"
    hilfen = "offenen Hilfe" if offen == 1 else "offenen Hilfen"
    return f"{zahl} von {offen} {hilfen}"
