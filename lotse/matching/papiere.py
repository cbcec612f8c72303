"""Papers over all chosen Leistungen: each once, for what, at hand or not (F-28)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lotse.domain.abfolge import Unterlage
from lotse.domain.recht import Leistung, LeistungId, Wissen


@dataclass(frozen=True, slots=True)
class Papier:
    """One paper of the merged list."""

    unterlage: Unterlage
    fuer: tuple[Leistung, ...]
    """Chosen Leistungen that ask for it, in the order they were given."""
    da: bool


def merge_papiere(
    wissen: Wissen, vorhanden: Collection[str], leistungen: Iterable[str]
) -> tuple[Papier, ...]:
    """Each paper once, in the order of unterlagen.toml; those at hand stay in their place."""
    bekannt = (wissen.leistungen.get(LeistungId(k)) for k in leistungen)
    gewaehlt = [leistung for leistung in bekannt if leistung is not None]
    liste = []
    for unterlage in wissen.unterlagen.values():
        fuer = tuple(eine for eine in gewaehlt if set(unterlage.auch) & set(eine.unterlagen))
        if fuer:
            liste.append(Papier(unterlage, fuer, unterlage.id in vorhanden))
    return tuple(liste)


def has_wort(wissen: Wissen, vorhanden: Collection[str], wort: str) -> bool:
    """A wording of a Leistung is at hand when every paper it means is."""
    gemeint = {u.id for u in wissen.unterlagen.values() if wort in u.auch}
    return bool(gemeint) and gemeint <= set(vorhanden)
