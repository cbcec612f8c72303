"""Reasons for an application: written twice, seen twice, agreed to once (E-39)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.begruendung import Begruendung
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung
from lotse.services.aendern import bereinigt

BEIM = frozenset({"jugendamt", "eingliederungshilfe", "fruehfoerderstelle"})
"""Kinds of carriers that look at what is missing before they help."""


def needs_reason(leistung: Leistung | None) -> bool:
    """Helps that are granted only after a lack was found; for all others no text is asked for."""
    return (
        leistung is not None
        and not leistung.vor_bedarfsfeststellung
        and leistung.traegerart in BEIM
    )


def reason_for(akte: Akte, vermittlung: str) -> Begruendung | None:
    return next((b for b in akte.begruendungen if b.vermittlung == vermittlung), None)


def set_reason(akte: Akte, vermittlung: str, amt: str, familie: str, neue_id: str) -> Akte:
    """Write both; a changed word has not been seen yet. Two empty texts are none at all."""
    alt = reason_for(akte, vermittlung)
    amt, familie = _lines(amt), _lines(familie)
    if alt is not None and (alt.amt, alt.familie) == (amt, familie):
        return akte
    neu = Begruendung(alt.id if alt else neue_id, vermittlung, amt, familie)
    return _with(akte, vermittlung, neu if amt.strip() or familie.strip() else None)


def set_agreed(akte: Akte, vermittlung: str, heute: date, *, ja: bool) -> Akte:
    """The family has seen both and agrees, or no longer does."""
    alt = reason_for(akte, vermittlung)
    if not ja:
        return _with(akte, vermittlung, replace(alt, einverstanden_am=None)) if alt else akte
    if alt is None or not alt.vollstaendig:
        raise Hinweis(
            "Es fehlt noch einer der beiden Texte.",
            "Nichts wurde verändert.",
            "Bitte schreiben Sie beide: den für das Amt und den in den Worten der Familie.",
        )
    return _with(akte, vermittlung, replace(alt, einverstanden_am=heute))


def require_agreed(akte: Akte, vermittlung: str) -> Begruendung | None:
    """What may go out with an application; None = there is no such text. A Hinweis otherwise."""
    eine = reason_for(akte, vermittlung)
    if eine is None or eine.einverstanden_am is not None:
        return eine
    raise Hinweis(
        "Die Familie hat der Begründung noch nicht zugestimmt.",
        "Es wurde nichts gedruckt.",
        "Bitte zeigen Sie der Familie beide Texte und setzen Sie dann den Haken. "
        "Oder lassen Sie beide Felder leer.",
    )


def _lines(text: str) -> str:
    """What no file can hold goes; each line stays a line, for it is a sentence on the sheet."""
    return "\n".join(map(bereinigt, text.split("\n")))


def _with(akte: Akte, vermittlung: str, neu: Begruendung | None) -> Akte:
    andere = tuple(b for b in akte.begruendungen if b.vermittlung != vermittlung)
    return replace(akte, begruendungen=(*andere, neu) if neu else andere)
