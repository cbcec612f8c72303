"""Who sends: the office of the Lotsin, and what every letter of one sitting shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lotse.domain.ortswissen import Ortswissen
from lotse.domain.recht import Bedingung
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Gestalt
from lotse.letters.logo import Logo


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
    kopien: str = ""
    """Where copies cost the family nothing; "" = a line to fill in."""
    unterschrift: tuple[str, ...] = ()
    """Lines below the letters of the house, e.g. name, role, organisation."""
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Rahmen:
    """What all letters of one packet share: sender, day, languages, look."""

    buero: Buero
    heute: date
    """The day of the paper: its date, and from when a Frist runs."""
    bausteine: Bausteine
    gestalt: Gestalt = field(default_factory=Gestalt)
    ort: Ortswissen = field(default_factory=Ortswissen)
    """What holds at the family's place, e.g. the name of the office there."""
    sagbar: frozenset[Bedingung] = frozenset()
    """Conditions whose sentences may stand on paper; without them none does."""
    stichtag: date | None = None
    """The day the help was judged for, when it is another than today."""

    @property
    def tag(self) -> date:
        """The day everything about the help is told for, as on the page of the helps."""
        return self.stichtag or self.heute
