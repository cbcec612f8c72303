"""The packet of one family: every sheet of the open helps once, in the order it is handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.letters.brief import Brief, Briefart
from lotse.letters.buero import Rahmen
from lotse.services.briefe import Auftrag, compose_brief
from lotse.services.briefsicht import Briefposten, briefposten
from lotse.services.drucke import last_talk
from lotse.services.unterlagen import papiere_of
from lotse.services.vermitteln import BEENDET

Auftraggeber = Callable[[Briefposten], Auftrag]
"""What a letter is told beside the case, e.g. what matching says today."""
REIHE = (
    Briefart.GESPRAECH,
    Briefart.FAMILIE,
    Briefart.UEBERLEITUNG,
    Briefart.PLAN,
    Briefart.UNTERLAGEN,
)
"""What a packet holds. A sheet that somebody must sign or type for is printed on its own, and a
note on child protection is in none."""


def plain_auftrag(posten: Briefposten) -> Auftrag:
    """The letter without anything matching says."""
    return Auftrag(posten.art, posten.vermittlung)


def packet_posten(akte: Akte, wissen: Wissen, rahmen: Rahmen) -> tuple[Briefposten, ...]:
    """Each sheet once: one help at one Stelle, however often it was put into the plan."""
    return tuple(_einmal(_alle(akte, wissen, rahmen), akte))


def compose_packet(
    akte: Akte, wissen: Wissen, rahmen: Rahmen, auftrag: Auftraggeber = plain_auftrag
) -> tuple[Brief, ...]:
    """In print order; empty where nothing was chosen yet."""
    papiere = papiere_of(akte, wissen)
    return tuple(
        compose_brief(akte, auftrag(posten), wissen.leistungen, rahmen, papiere)
        for posten in packet_posten(akte, wissen, rahmen)
    )


def _alle(akte: Akte, wissen: Wissen, rahmen: Rahmen) -> Iterator[Briefposten]:
    gespraech = last_talk(akte)
    if gespraech is not None and gespraech.am == rahmen.heute:
        yield Briefposten(Briefart.GESPRAECH)
    beendet = {v.id for v in akte.vermittlungen if v.stand in BEENDET}
    for posten in briefposten(akte, wissen):
        if posten.art in REIHE and posten.vermittlung not in beendet:
            yield posten


def _einmal(alle: Iterator[Briefposten], akte: Akte) -> Iterator[Briefposten]:
    stellen = {v.id: v.angebot.key if v.angebot else "" for v in akte.vermittlungen}
    gesehen = set()
    for posten in alle:
        gleich = (posten.art, posten.leistung, stellen.get(posten.vermittlung, ""))
        if gleich not in gesehen:
            gesehen.add(gleich)
            yield posten
