"""How fresh an entry is: when a check is due, and which checks looked at the Stelle itself."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot, Ergebnisart, Pruefung, Status
from lotse.domain.zeit import vollendete_monate

_SELBST = frozenset(
    {
        Ergebnisart.TELEFON,
        Ergebnisart.VOR_ORT,
        Ergebnisart.WEBSITE,
        Ergebnisart.TRAEGER_BESTAETIGT,
    }
)
_VORBEI = (Status.GESCHLOSSEN, Status.NICHT_LISTEN)


def pruefung_faellig(
    geprueft_am: date | None, abstand_monate: int, status: Status, heute: date
) -> bool:
    """Never checked, marked unchecked, or longer ago than its rhythm (CATALOGUE 2.9)."""
    if status in _VORBEI:
        return False
    if geprueft_am is None or status is Status.UNGEPRUEFT:
        return True
    return vollendete_monate(geprueft_am, heute) >= max(abstand_monate, 1)


def angebot_faellig(angebot: Angebot, heute: date) -> bool:
    """The same for a whole entry."""
    am = angebot.pruefung.am if angebot.pruefung else None
    return pruefung_faellig(am, angebot.pruefabstand_monate, angebot.status, heute)


def selbst_geprueft(pruefung: Pruefung | None) -> bool:
    """Somebody asked the Stelle or looked there; an import or a rumour is no check."""
    return pruefung is not None and pruefung.wie in _SELBST
