"""What the Schutzraum prints: the note, and the brief without names. No other list knows them."""

from __future__ import annotations

from datetime import date

from lotse.domain.schutzraum import Beruf, Schutzakte
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Brief
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.pseudonym import Fund
from lotse.letters.schutzraum_fachbrief import pseudonym
from lotse.letters.schutzraum_notiz import compose_notiz
from lotse.services.schutzraum.leiter import leiter, stufen
from lotse.services.schutzraum.worte import BERUFE

NIEMAND = Buero("", "", "")


def notizbrief(akte: Schutzakte, beruf: Beruf, rahmen: Rahmen) -> Brief:
    """The note with all rungs, as they are called for this Beruf."""
    stand = {schritt.stufe: schritt for schritt in leiter(akte)}
    namen = {wort.titel: stand[wort.stufe] for wort in stufen(beruf)}
    return compose_notiz(akte, namen, BERUFE[beruf].name, rahmen)


def fachbrief(akte: Schutzakte, beruf: Beruf, rahmen: Rahmen) -> Brief:
    """Pseudonymised; `entfernt` shows before what is not in it."""
    return pseudonym(akte, beruf, rahmen)[0]


def entfernt(akte: Schutzakte, heute: date) -> tuple[Fund, ...]:
    """Every name, day and place that the brief leaves out, each with what stands there now."""
    rahmen = Rahmen(NIEMAND, heute, Bausteine.load("de"))
    return pseudonym(akte, Beruf.BERATUNG, rahmen)[1]
