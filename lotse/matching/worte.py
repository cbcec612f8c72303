"""Words that reasons need and that are data: languages in German."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotse.domain.aussage import Aussage, Sprachname


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

    def spricht(self, code: str) -> Aussage:
        wort = self.sprache(code)
        if wort.spricht:
            return Aussage(wort.spricht)
        return Aussage("spricht {sprache}", sprache=Sprachname(code, wort.name))

    def auf(self, code: str) -> Aussage:
        """As it is said: "auf Türkisch"."""
        wort = self.sprache(code)
        if wort.adverb == f"auf {wort.name}":
            return Aussage("auf {sprache}", sprache=Sprachname(code, wort.name))
        if code in self.sprachen:
            return Aussage(wort.adverb)
        return Aussage("in der Sprache „{code}“", code=code)
