"""The day in the letter is the day in the plan: one step never has two dates."""

from __future__ import annotations

from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Akteur
from lotse.domain.zeit import schrittfrist
from lotse.letters.plan import next_steps

_FAMILIE = (Akteur.FAMILIE, Akteur.ZUSAMMEN)


def frist(akte: Akte, leistung: Leistung, angebot: Angebot | None, heute: date) -> date:
    """The first day agreed with the family for this hand-over, else the day a new step gets.

    A day that has passed is no help in a letter written today.
    """
    vermittlung = _vermittlung(akte, leistung, angebot)
    tage = (
        schritt.bis
        for schritt in next_steps(akte)
        if vermittlung and schritt.vermittlung == vermittlung and schritt.akteur in _FAMILIE
    )
    return min((tag for tag in tage if tag and tag >= heute), default=schrittfrist(heute))


def _vermittlung(akte: Akte, leistung: Leistung, angebot: Angebot | None) -> str:
    """The latest hand-over of this Leistung to this place; "" = none yet."""
    key = angebot.key if angebot else None
    return next(
        (
            v.id
            for v in reversed(akte.vermittlungen)
            if v.leistung == leistung.id and (v.angebot.key if v.angebot else None) == key
        ),
        "",
    )
