"""The next questions as German text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotse.cli.ausgabe import absatz, feld
from lotse.domain.worte import WEISS_NICHT
from lotse.matching.ergebnis import Frage


def fragen_zeilen(fragen: Sequence[Frage], grenze: int, offen: int) -> Iterator[str]:
    """The first ones, then how many are left. No question is required.

    `offen` = how many helps are open in all, as in the window.
    """
    for nummer, frage in enumerate(fragen[:grenze], 1):
        yield ""
        yield from absatz(f"{nummer}. {frage.text}", haengend=3)
        antworten = [antwort.text for antwort in frage.antworten]
        yield from feld(
            "Antworten",
            " / ".join((*antworten, f"{WEISS_NICHT[0].lower()}{WEISS_NICHT[1:]}")),
            einzug=3,
        )
        yield from feld("Warum", frage.warum, einzug=3)
        yield from feld("Klärt", klaert(frage, offen), einzug=3)
        if frage.fluechtig:
            yield from feld("", "Die Antwort wird nicht gespeichert.", einzug=3)
    if len(fragen) > grenze:
        yield from ("", f"Danach kommen noch {len(fragen) - grenze} weitere Fragen.")


def klaert(frage: Frage, offen: int) -> str:
    """How much an answer settles at most, and on average: the questions stand in this order."""
    hilfen = "offenen Hilfe" if offen == 1 else "offenen Hilfen"
    schnitt = f"{frage.erwartet:.1f}".replace(".", ",").removesuffix(",0")
    eilt = "; eine Frist läuft bald ab" if frage.eilt else ""
    return f"bis zu {frage.klaert_max} von {offen} {hilfen}, im Schnitt {schnitt}{eilt}"
