"""Who sends: the office of the Lotsin, and what every letter of one sitting shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Gestalt


@dataclass(frozen=True, slots=True)
class Buero:
    """The sender, as printed in heads and in "Wir helfen Ihnen gern"."""

    name: str
    lotsin: str
    telefon: str
    sprechzeiten: str = ""
    anschrift: tuple[str, ...] = ()
    """Street, then PLZ and place."""
    beratungsstelle: str = ""
    """Where the family gets independent advice on its rights."""


@dataclass(frozen=True, slots=True)
class Rahmen:
    """What all letters of one packet share: sender, day, languages, look."""

    buero: Buero
    heute: date
    bausteine: Bausteine
    gestalt: Gestalt = field(default_factory=Gestalt)
