"""Words that reasons need and that are data: languages in German."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sprachwort:
    """A language as a noun ("Türkisch"), as said ("auf Türkisch") and as spoken there."""

    name: str
    adverb: str
    spricht: str = ""
    """Reason when staff speak it; empty = "spricht NAME"."""


@dataclass(frozen=True, slots=True)
class Worte:
    """resources/sprachen.toml: code → words. An unlisted code is shown as it is."""

    sprachen: Mapping[str, Sprachwort] = field(default_factory=dict)

    def sprache(self, code: str) -> Sprachwort:
        return self.sprachen.get(code) or Sprachwort(code, f"in der Sprache „{code}“")

    def spricht(self, code: str) -> str:
        wort = self.sprache(code)
        return wort.spricht or f"spricht {wort.name}"
