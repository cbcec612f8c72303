"""Answers without a table: they live in memory while the talk is open, then they are gone."""

from __future__ import annotations

from dataclasses import dataclass, field

from lotse.domain.familie import Fakten, PersonId


@dataclass(frozen=True, slots=True)
class FluechtigeAntworten:
    """Income, rent, residence, health: used for matching, never stored (REQUIREMENTS 9.4).

    Keys are fact names; an answer about one child carries it behind an @ (see fluechtiger_name).
    """

    fakten: Fakten = field(default_factory=dict)


def fluechtiger_name(fakt: str, person: PersonId | str = "") -> str:
    """The key of an answer: the fact, and of which child ("behinderung_kind@k2")."""
    return f"{fakt}@{person}" if person else fakt


NIE_BEHALTEN = ("aufenthalt", "ah_")
"""So begin the names of the facts about residence: asked once, never stored (LAW.md 5)."""
_VERMERK = "behalten:"


def may_be_kept(fakt: str) -> bool:
    """Whether the family may wish that an answer stays; about residence it may not."""
    return not fakt.startswith(NIE_BEHALTEN)


def vermerk(fakt: str) -> str:
    """The key beside a fleeting answer that was kept; its value is the day of the wish.

    Without it a fleeting answer is never written, whoever put it into the case.
    """
    return f"{_VERMERK}{fakt}"


def is_vermerk(name: str) -> bool:
    return name.startswith(_VERMERK)


def without_vermerke(fakten: Fakten) -> Fakten:
    """The answers alone."""
    return {name: wert for name, wert in fakten.items() if not is_vermerk(name)}
