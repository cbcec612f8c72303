"""Answers without a table: they live in memory while the talk is open, then they are gone."""

from __future__ import annotations

from dataclasses import dataclass, field

from lotse.domain.familie import Fakten


@dataclass(frozen=True, slots=True)
class FluechtigeAntworten:
    """Income, rent, residence, health: used for matching, never stored (REQUIREMENTS 9.4)."""

    fakten: Fakten = field(default_factory=dict)
