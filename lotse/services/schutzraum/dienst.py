"""What the window of the compartment may ask of the rest of the house, as callables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from lotse.domain.schutzraum import Beruf, Schutzakte
from lotse.services.schutzraum.ablage import Schutzraumablage


class Rufnummer(Protocol):
    """Somebody to call."""

    @property
    def nummer(self) -> str: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Schutzraumdienst:
    """Everything here is slow and meant for the store lane, but `nummern` and the two words."""

    ablage: Schutzraumablage
    nummern: Callable[[], Sequence[Rufnummer]]
    """Whom to call, the local ones first."""
    oertliche_da: Callable[[], bool] = lambda: True
    """False = nobody entered a local number yet: where to do that is said."""
    vorschlag: Callable[[], str]
    """Five words for a password; "" = there is no list of words."""
    neues_papier: Callable[[], str]
    """A fresh Notfall-Schlüssel to print; it opens nothing yet."""
    name: str = ""
    """Of the data, for the sheet."""
    notizblatt: Callable[[Schutzakte, Beruf], bytes]
    """The note as PDF, every page numbered."""
    fachbrief: Callable[[Schutzakte, Beruf], bytes]
    """The pseudonymous brief as PDF: what its preview showed."""
