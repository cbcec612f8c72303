"""What the use cases need from the outside world, as shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.familie import FamilieId
from lotse.matching.ergebnis import Katalogstand
from lotse.matching.katalogindex import Katalogindex


class Katalog(Protocol):
    """The catalogue for case work: an index for matching, whole entries when shown."""

    def index(self) -> Katalogindex: ...
    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]: ...
    def stand(self) -> Katalogstand: ...
    def suche(self, wort: str, grenze: int = 50) -> Sequence[AngebotKey]:
        """Search as you type: best first; whatever people type, never an error."""
        ...


class UnitOfWork(Protocol):
    """One transaction over the families' store, committed on a clean exit."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None: ...
    def akte(self, familie: FamilieId) -> Akte:
        """Load one case; Hinweis when it is gone."""
        ...

    def save(self, vorher: Akte | None, nachher: Akte) -> None:
        """Write the difference between two states of one case (None = new)."""
        ...

    def delete(self, familie: FamilieId) -> None: ...
    def akten(self, suche: str = "", *, geschlossen: bool = False) -> Sequence[Aktenzeile]:
        """Rows of the list, by next step then Deckwort; suche forgives spelling."""
        ...

    def fall_mit_code(self, code: str) -> FamilieId | None:
        """The case a reply strip belongs to; None = no case asked with this code."""
        ...

    def next_fallcode(self, jahr: int) -> str:
        """Return the next free one: two digits of the year, running number ("26-014")."""
        ...
