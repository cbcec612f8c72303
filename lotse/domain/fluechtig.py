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
