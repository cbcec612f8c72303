"""Where a case stands on a day, with the Fristen of the law: for the list and the head (4.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.frist import Feiertage, Frist, Fristart
from lotse.domain.recht import Wissen
from lotse.services.fallstand import Fallstatus, status
from lotse.services.fristen import fristen_of

_ZU_HALTEN = frozenset({Fristart.FAMILIE, Fristart.AMT, Fristart.NOCH})


def last_days(fristen: Iterable[Frist]) -> tuple[date, ...]:
    """Days somebody has to keep; a hint or a reminder is none."""
    return tuple(f.ende for f in fristen if f.ende is not None and f.art in _ZU_HALTEN)


def fallbild(
    akte: Akte, wissen: Wissen, heute: date, feiertage: Callable[[str], Feiertage]
) -> Fallstatus:
    """Computed each time anew, from the case, the knowledge and the day alone."""
    if akte.familie.geschlossen_am is not None:
        return Fallstatus.ABGESCHLOSSEN
    fristen = fristen_of(akte, wissen, heute, feiertage(akte.familie.ort.ags))
    return status(akte, heute, last_days(fristen))
