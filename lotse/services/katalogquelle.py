"""A catalogue as a whole: what grading and export read of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.ortsdaten import Plzort
from lotse.matching.ergebnis import Katalogstand


class Katalogquelle(Protocol):
    """Every entry that may be seen, and the table of PLZ beside them."""

    def stand(self) -> Katalogstand: ...
    def ids(self) -> Sequence[AngebotKey]: ...
    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]: ...
    def orte(self, plz: str) -> Sequence[Plzort]: ...


def read_alle(katalog: Katalogquelle) -> Sequence[Angebot]:
    """All of them, by name; those that do not want to be listed are not among them."""
    return tuple(katalog.angebote(katalog.ids()).values())
