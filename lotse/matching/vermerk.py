"""Whose note of a right by age counts: the child's own, any child's, or that of one birth."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from lotse.domain.anspruch import Anspruch
from lotse.domain.familie import Familie, Person, PersonId
from lotse.domain.nutzung import Nutzung

EIN_MONAT = timedelta(days=31)
"""Births nearer than this are one birth: of one twin the day may be known, of the other not."""


def teilt_vermerk(anspruch: Anspruch, eines: PersonId, anderes: PersonId, familie: Familie) -> bool:
    """Whether a note about the one child is a note about the other, too."""
    if eines == anderes:
        return True
    if anspruch.je_geburt:
        kinder = {kind.id: kind for kind in familie.kinder}
        return {eines, anderes} <= kinder.keys() and _eine_geburt(kinder[eines], kinder[anderes])
    return anspruch.je_familie


def neuester(
    notizen: Collection[Nutzung], anspruch: Anspruch, person: PersonId, familie: Familie
) -> Nutzung | None:
    """The last word about this right of this child."""
    passend: Iterable[Nutzung] = (
        n for n in notizen if teilt_vermerk(anspruch, n.person, person, familie)
    )
    return max(reversed(tuple(passend)), key=lambda n: n.am, default=None)


def _eine_geburt(eines: Person, anderes: Person) -> bool:
    if eines.geburt is None or anderes.geburt is None:
        return eines.geburt is anderes.geburt and eines.ungeboren and anderes.ungeboren
    frueh = abs(eines.geburt.fruehestens() - anderes.geburt.fruehestens())
    spaet = abs(eines.geburt.spaetestens() - anderes.geburt.spaetestens())
    return max(frueh, spaet) < EIN_MONAT
