"""How letters of this office look, in the window and on the command line: sender, logo, wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lotse.app.briefvorlagen import ORDNER, house_style, letter_texts, read_vorlagen
from lotse.app.buero import UEBUNGSBUERO, load_buero, only_read_wanted
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Brief
from lotse.letters.buero import Buero
from lotse.services.briefvorlagen import Vorlagen


@dataclass(frozen=True, slots=True)
class Hausstil:
    """The office and its templates."""

    buero: Buero
    vorlagen: Vorlagen = field(default_factory=Vorlagen)
    nur_geprueft: bool = False
    """No drafts of translations on paper."""

    @property
    def maengel(self) -> Sequence[str]:
        """What was broken and is ignored, in words."""
        return self.vorlagen.maengel

    def texte(self, sprache: str) -> Bausteine:
        return letter_texts(sprache, self.vorlagen, nur_geprueft=self.nur_geprueft)

    def fertig(self, brief: Brief) -> Brief:
        """With the letterhead, and a note where blocks stand in own words."""
        return house_style(brief, self.buero, self.vorlagen)


def load_hausstil(ordner: Path) -> Hausstil:
    """From the settings and the folder of templates beside them."""
    vorlagen = read_vorlagen(ordner / ORDNER)
    buero = replace(load_buero(ordner), logo=vorlagen.logo)
    return Hausstil(buero, vorlagen, only_read_wanted(ordner))


def practice_style() -> Hausstil:
    """The invented office; the practice town has no templates of its own."""
    return Hausstil(UEBUNGSBUERO)
