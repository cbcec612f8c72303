"""Two answers about one wage that cannot both hold: told, never guessed."""

from __future__ import annotations

from collections.abc import Iterable

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.rechnung import Einkommen
from lotse.matching.rechner_zahlen import Zahlen

SICHER = "Es wurde nichts gespeichert."


def pruefe(z: Zahlen, alle: Iterable[Einkommen]) -> None:
    """Raises a Hinweis for the first contradiction."""
    for einkommen in alle:
        if _netto_ueber_brutto(einkommen):
            raise Hinweis(
                "Das Netto ist höher als das Brutto.",
                SICHER,
                "Bitte prüfen Sie die beiden Beträge.",
            )
        if _mehr_als_minijob(z, einkommen):
            grenze = z.wort("geringfuegigkeitsgrenze")
            raise Hinweis(
                Aussage(
                    "In einem Minijob sind es höchstens {grenze} Euro brutto im Monat. "
                    "Der genannte Lohn ist höher.",
                    grenze=grenze,
                ),
                SICHER,
                "Bitte prüfen Sie den Lohn und die Antwort zum Minijob.",
            )


def _netto_ueber_brutto(einkommen: Einkommen) -> bool:
    """Also where there are no wages: then nothing arrives."""
    brutto, netto = einkommen.brutto, einkommen.netto
    return brutto is not None and netto is not None and netto.von > brutto.bis


def _mehr_als_minijob(z: Zahlen, einkommen: Einkommen) -> bool:
    if einkommen.minijob is not True:
        return False
    return any(
        lohn is not None and lohn.von > z("geringfuegigkeitsgrenze")
        for lohn in (einkommen.brutto, einkommen.netto)
    )
