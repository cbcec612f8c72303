"""The waiting list of an open profile, and requests that could not be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from lotse.domain.anfrage import Anfrage
from lotse.domain.recht import Wissen
from lotse.exchange.feiertage import feiertage_in
from lotse.services.anfragen import Anfragenarbeit, Wartende, waiting, waits
from lotse.services.fristen import fristen_of
from lotse.store.unit_of_work import SqlUnitOfWork


def anfragenarbeit(
    einheit: Callable[[], SqlUnitOfWork], wissen: Wissen, heute: Callable[[], date]
) -> Anfragenarbeit:
    def warteliste() -> Sequence[Wartende]:
        with einheit() as eine:
            akten = [akte for akte in eine.heuteakten() if waits(akte)]
        tag = heute()
        return waiting(
            (akte, fristen_of(akte, wissen, tag, feiertage_in(akte.familie.ort.ags)))
            for akte in akten
        )

    def merke(anfrage: Anfrage) -> None:
        with einheit() as eine:
            eine.merke_anfrage(anfrage)

    def loesche(kennung: str) -> None:
        with einheit() as eine:
            eine.loesche_anfrage(kennung)

    return Anfragenarbeit(warteliste, merke, loesche)
