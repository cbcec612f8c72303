"""Ages of the parents as facts of the house: counted from their births, as for children.

`alter_ab27` = some parent has completed 27 years; `elternteil_u27` = some parent has not. Each
is looked at for one parent at a time, so both may hold: she is 30, he is 25. Parents are
Mutter, Vater, Elternteil and Partner; a grandmother in the house ("andere") is no parent. A
birth known to the month or year leaves the fact open while the border lies inside. What the
family said itself wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lotse.domain.familie import Familie, Person, Rolle
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.alter import ALTER, altersmass
from lotse.matching.lage import Angabe

ELTERN = frozenset({Rolle.MUTTER, Rolle.VATER, Rolle.ELTERNTEIL, Rolle.PARTNER})
_AB = re.compile(r"alter_ab(\d{1,2})", re.ASCII)
_UNTER = "elternteil_u{}"


def elternalter(
    namen: Iterable[str], familie: Familie, gesagt: Mapping[str, Angabe], heute: date
) -> Iterator[tuple[str, Wahrheit]]:
    """What the births of the parents say of the age facts of this knowledge."""
    eltern = [person for person in familie.personen if person.rolle in ELTERN]
    grenzen = [(name, int(treffer[1])) for name in namen if (treffer := _AB.fullmatch(name))]
    if not any(person.geburt for person in eltern):
        return
    for ab, jahre in grenzen:
        alt = [_ab(person, jahre, heute) for person in eltern]
        jung = [None if einer is None else not einer for einer in alt]
        unter = _UNTER.format(jahre)
        aelter, juenger = _einer(alt), _einer(jung)
        offen = gesagt.get(ab) is None
        if offen and aelter is not None:
            yield ab, aelter
        if gesagt.get(unter) is None and (juenger or (offen and aelter)):
            yield unter, juenger  # else it follows from the other fact, which may be asked


def _ab(person: Person, jahre: int, heute: date) -> Wahrheit:
    mass = altersmass(ALTER)
    if person.geburt is None or mass is None:
        return None
    spanne = mass(person.geburt, heute)
    return True if spanne.von >= jahre else False if spanne.bis < jahre else None


def _einer(werte: list[Wahrheit]) -> Wahrheit:
    return True if True in werte else None if None in werte else False
