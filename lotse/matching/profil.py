"""What the order of Angebote reads of a family: small values, nothing it could be known by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lotse.domain.familie import Familie, Rolle, Sprachniveau
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.ort import Ort
from lotse.domain.wahrheit import Wahrheit
from lotse.domain.zeit import MONATE, UNBEKANNTES_ALTER, Spanne
from lotse.matching.alter import altersmass
from lotse.matching.entfernung import Punkt
from lotse.matching.lage import Lage
from lotse.matching.pruefwerk import SCHWANGER, Pruefwerk, ist_geboren, unterwegs

DEUTSCH = "de"
ERWACHSEN = Spanne(18 * MONATE, float("inf"))
"""Age in months of a grown-up who has not said it."""


@dataclass(frozen=True, slots=True)
class Profil:
    """One family on one day, as reasons and filters see it."""

    heute: date
    ort: Ort = Ort()
    hier: Punkt | None = None
    """The middle of the places known in its Stadtteil or PLZ; its own door is never asked."""
    sprachen: tuple[str, ...] = ()
    """Languages beside German, best first."""
    nennt_deutsch: bool = False
    """German is among the languages the family named."""
    deutsch_schwer: bool = False
    huerden: tuple[Huerdencode, ...] = ()
    """Ways that are etwas or schwer; leicht is no Hürde."""
    kinder: tuple[Spanne, ...] | None = None
    """Ages of born children in months; None = nobody asked."""
    erwachsene: tuple[Spanne, ...] = (ERWACHSEN,)
    """Ages of the others in months; there is always one."""
    baby_erwartet: bool = False
    schwanger: Wahrheit = None
    alleinerziehend: Wahrheit = None
    rollen: frozenset[Rolle] = frozenset()


def profil(werk: Pruefwerk, familie: Familie, lage: Lage, hier: Punkt | None) -> Profil:
    huerden = {h.code for h in familie.huerden if h.grad is not Grad.LEICHT}
    worte = familie.verstaendigung
    monate = altersmass("alter_monate") or (lambda _geburt, _heute: UNBEKANNTES_ALTER)
    kinder = tuple(monate(kind.geburt, lage.heute) for kind in lage.kinder or ())
    andere = (person.geburt for person in familie.personen if not person.ist_kind)
    erwartet = any(
        unterwegs(kind, lage.heute) or ist_geboren(kind, lage.heute) is None
        for kind in familie.kinder
    )
    schwanger = _fakt(werk, lage, SCHWANGER)
    return Profil(
        heute=lage.heute,
        ort=familie.ort,
        hier=hier,
        sprachen=tuple(code for code in worte.sprachen if code != DEUTSCH),
        nennt_deutsch=DEUTSCH in worte.sprachen,
        deutsch_schwer=Huerdencode.DEUTSCH in huerden or worte.deutsch is Sprachniveau.KAUM,
        huerden=tuple(code for code in Huerdencode if code in huerden),
        kinder=None if lage.kinder is None else kinder,
        erwachsene=tuple(monate(g, lage.heute) if g else ERWACHSEN for g in andere) or (ERWACHSEN,),
        baby_erwartet=erwartet or schwanger is True,
        schwanger=schwanger,
        alleinerziehend=_fakt(werk, lage, "alleinerziehend"),
        rollen=frozenset(person.rolle for person in familie.personen if not person.ist_kind),
    )


def _fakt(werk: Pruefwerk, lage: Lage, name: str) -> Wahrheit:
    return lage.befund(name)[0] if name in werk.regeln else None
