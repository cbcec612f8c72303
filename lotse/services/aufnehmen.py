"""Search or create a family: sixty seconds, no name needed (F-02)."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.recht import Wissen
from lotse.services.behalten import kept_facts
from lotse.services.ports import UnitOfWork

DECKWOERTER = (
    "Ahorn", "Birke", "Distel", "Erle", "Farn", "Ginster", "Hafer", "Iris", "Kiesel", "Krokus",
    "Linde", "Mohn", "Möwe", "Nelke", "Otter", "Pappel", "Quelle", "Reiher", "Segel", "Tanne",
    "Ulme", "Veilchen", "Weide", "Zaunkönig", "Amsel", "Bernstein", "Düne", "Eiche", "Flieder",
    "Hasel", "Igel", "Kastanie", "Lerche", "Muschel", "Nuss", "Rose", "Salbei", "Taube",
)  # fmt: skip
"""Words a parent can say on the telephone; no surname, nothing that judges."""


def suggest_deckwort(vergeben: frozenset[str]) -> str:
    """The first free word; with a number once all are taken."""
    for runde in range(1, 1000):
        for wort in DECKWOERTER:
            vorschlag = wort if runde == 1 else f"{wort} {runde}"
            if vorschlag not in vergeben:
                return vorschlag
    message = "no code word left"
    raise AssertionError(message)


def save_akte(
    unit: UnitOfWork, vorher: Akte | None, nachher: Akte, fluechtig: frozenset[str]
) -> None:
    """One finished change, one unit of work; undo saves the earlier value back.

    `fluechtig` are the facts that are only written when the family wished it (REQUIREMENTS
    9.4): should a caller have put another one into the case by mistake, it stops here.
    """
    with unit:
        unit.save(
            None if vorher is None else without_facts(vorher, fluechtig),
            without_facts(nachher, fluechtig),
        )


def without_facts(akte: Akte, namen: frozenset[str]) -> Akte:
    """The case without these facts, of the house and of every person, unless kept by wish."""
    personen = tuple(replace(p, fakten=kept_facts(p.fakten, namen)) for p in akte.familie.personen)
    fakten = kept_facts(akte.familie.fakten, namen)
    familie = replace(akte.familie, fakten=fakten, personen=personen)
    return replace(akte, familie=familie)


def fleeting_facts(wissen: Wissen) -> frozenset[str]:
    """Names of the facts whose answers are forgotten after the talk."""
    return frozenset(name for name, fakt in wissen.fakten.items() if fakt.fluechtig)


def load_akte(unit: UnitOfWork, familie: FamilieId) -> Akte:
    with unit:
        return unit.akte(familie)
