"""Which numbers of an Angebot a person can call."""

from __future__ import annotations

from lotse.domain.angebot import Angebot, Telefon

FAX = "fax"


def rufnummern(angebot: Angebot) -> tuple[Telefon, ...]:
    """Numbers where somebody answers, the first one first; a fax is none."""
    return tuple(telefon for telefon in angebot.telefone if telefon.art != FAX)
