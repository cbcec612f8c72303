"""Free places of an entry: a number that is soon no longer true (CATALOGUE 2.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PLAETZE_GELTEN_TAGE = 1
"""The day they were told and the day after: between 24 and 48 hours (CATALOGUE 2.7)."""
HOECHSTENS = 99_999
"""No Stelle has more; a larger number is none of places."""
EINHEITEN = frozenset({
    "Plätze", "Betten", "Zimmer", "Wohnungen", "Familien", "Frauen", "Kinder", "Personen",
    "Stunden",
})  # fmt: skip
"""Units that cannot tell a place; any other word is free text."""


@dataclass(frozen=True, slots=True)
class Plaetze:
    """As somebody told them on `stand`, at the full hour `stunde` where that is known.

    Each part may be missing. More free than there are occurs: it is kept and told. `einheit` in
    the plural, "" = places. Nothing is ranked or left out by them: a Stelle that is only called
    because of its number stops telling it."""

    frei: int | None = None
    gesamt: int | None = None
    einheit: str = ""
    stand: date | None = None
    stunde: int | None = None

    def gilt(self, heute: date) -> bool:
        """Told today or yesterday; how many there are in all does not change overnight."""
        if self.frei is None:
            return True
        return self.stand is not None and 0 <= (heute - self.stand).days <= PLAETZE_GELTEN_TAGE

    @property
    def zu_viele(self) -> bool:
        """More free than there are: one of the two numbers is wrong."""
        return self.frei is not None and self.gesamt is not None and self.frei > self.gesamt
