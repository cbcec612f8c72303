"""What Heute and the list derive from each open case, kept until that case is written again.

Nothing of it is stored. It holds for one day and one knowledge; after a save the one case is read
again, after any other write all of them; when the file is closed, by locking too, it is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import RLock

from lotse.app.heuteposten import Heuterechner
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.recht import Wissen
from lotse.exchange.feiertage import feiertage_in
from lotse.matching.rangliste import Ranglistenmerker
from lotse.services.fallbild import last_days
from lotse.services.fallstand import Fallstatus, status
from lotse.services.fristen import fristen_of
from lotse.store.stempel import Spur, Stempel
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.ui.dienste import Heuteposten


@dataclass(frozen=True, slots=True)
class Fallblick:
    """One open case on this day."""

    fallcode: str
    posten: tuple[Heuteposten, ...]
    status: Fallstatus


@dataclass(slots=True)
class _Stand:
    """`stempel`: the file as these cases were read, told by each connection that looked (what is
    written by any of them changes the stamp of all others); `alt` have to be read again."""

    wissen: Wissen
    heute: date
    stempel: dict[int, Stempel] = field(default_factory=dict)
    blicke: dict[FamilieId, Fallblick] = field(default_factory=dict)
    alt: set[FamilieId] = field(default_factory=set)


class Fallspiegel:
    """`posten` and `staende` for the window; `nimm` after each save."""

    def __init__(self, einheit: Callable[[], SqlUnitOfWork]) -> None:
        self._einheit = einheit
        self._schloss = RLock()
        self._stand: _Stand | None = None
        self.raenge = Ranglistenmerker()
        """Of the open case: see matching.rangliste."""
        einheit().on_close(self.vergiss)

    def posten(self, wissen: Wissen, heute: date) -> Sequence[Heuteposten]:
        """By Fallcode, as app.heuteposten tells them of all open cases."""
        return [posten for blick in self._lies(wissen, heute).values() for posten in blick.posten]

    def staende(self, wissen: Wissen, heute: date) -> Mapping[FamilieId, Fallstatus]:
        """Where each open case stands."""
        return {familie: blick.status for familie, blick in self._lies(wissen, heute).items()}

    def nimm(self, spur: Spur | None) -> None:
        """One save is known by its cases: the others need not be read again."""
        with self._schloss:
            stand = self._stand
            if spur is None or stand is None:
                return
            wer = spur.davor.verbindung
            if stand.stempel.get(wer) == spur.davor:
                stand.stempel = {wer: spur.danach}
                stand.alt |= spur.familien

    def vergiss(self) -> None:
        with self._schloss:
            self._stand = None
            self.raenge.vergiss()

    def _lies(self, wissen: Wissen, heute: date) -> Mapping[FamilieId, Fallblick]:
        with self._schloss, self._einheit() as einheit:
            stempel, stand = einheit.stempel(), self._stand
            if stand is None or stand.wissen is not wissen or stand.heute != heute:
                stand = self._stand = _Stand(wissen, heute)
            if stand.stempel.get(stempel.verbindung) != stempel:
                stand.blicke = _blicke(einheit.heuteakten(), wissen, heute)
                stand.stempel[stempel.verbindung] = stempel
                stand.alt = set()
            elif stand.alt:
                stand.blicke = _ersetzt(stand.blicke, einheit, stand.alt, wissen, heute)
                stand.alt = set()
            return stand.blicke


def _ersetzt(
    blicke: Mapping[FamilieId, Fallblick],
    einheit: SqlUnitOfWork,
    alt: Collection[FamilieId],
    wissen: Wissen,
    heute: date,
) -> dict[FamilieId, Fallblick]:
    """A case that was closed or deleted is gone, a new one stands at its place."""
    bleibt = {familie: blick for familie, blick in blicke.items() if familie not in alt}
    bleibt |= _blicke(einheit.heuteakten(alt), wissen, heute)
    return dict(sorted(bleibt.items(), key=lambda paar: paar[1].fallcode))


def _blicke(akten: Iterable[Akte], wissen: Wissen, heute: date) -> dict[FamilieId, Fallblick]:
    rechner = Heuterechner(wissen, heute)
    blicke = {}
    for akte in akten:
        fristen = fristen_of(akte, wissen, heute, feiertage_in(akte.familie.ort.ags))
        blicke[akte.familie.id] = Fallblick(
            akte.familie.fallcode,
            tuple(rechner.posten(akte, fristen)),
            status(akte, heute, last_days(fristen)),
        )
    return blicke
