"""Numbers of the place and meetings of an open profile, and the tables they are read from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotse.app.stimmenarbeit import stimmenarbeit
from lotse.domain.indikator import Bestand, Treffen
from lotse.exchange.indikatoren import read_zahlen
from lotse.exchange.indikatoren_beispiel import load_beispiel
from lotse.services.dialog.arbeit import Dialogarbeit, Einlesung, Lesewunsch
from lotse.services.dialog.bestand import join
from lotse.services.zahlen.tabelle import Schutz
from lotse.store.unit_of_work import SqlUnitOfWork


def dialogarbeit(einheit: Callable[[], SqlUnitOfWork], heute: Callable[[], date]) -> Dialogarbeit:
    werk = _Werk(einheit, heute)
    return Dialogarbeit(
        werk.bestand,
        lambda: load_beispiel().bestand,
        werk.lies,
        werk.uebernimm,
        werk.verwirf,
        werk.stelle_her,
        werk.treffen,
        werk.merke_treffen,
        werk.loesche_treffen,
        werk.schutz,
        werk.merke_schutz,
        lambda: load_beispiel().treffen,
        stimmenarbeit(einheit),
    )


@dataclass(frozen=True, slots=True)
class _Werk:
    einheit: Callable[[], SqlUnitOfWork]
    heute: Callable[[], date]

    def lies(self, datei: Path, wunsch: Lesewunsch) -> Einlesung:
        return read_zahlen(datei, self.heute(), wunsch)

    def bestand(self) -> Bestand | None:
        with self.einheit() as eine:
            return eine.bestand()

    def uebernimm(self, neu: Bestand) -> Bestand:
        with self.einheit() as eine:
            ganzes = join(eine.bestand(), neu)
            eine.merke_bestand(ganzes)
        return ganzes

    def verwirf(self) -> None:
        self.stelle_her(None)

    def stelle_her(self, bestand: Bestand | None) -> None:
        with self.einheit() as eine:
            eine.merke_bestand(bestand)

    def treffen(self) -> Sequence[Treffen]:
        with self.einheit() as eine:
            return eine.treffen()

    def merke_treffen(self, eines: Treffen) -> None:
        with self.einheit() as eine:
            eine.merke_treffen(eines)

    def loesche_treffen(self, kennung: str) -> None:
        with self.einheit() as eine:
            eine.loesche_treffen(kennung)

    def schutz(self) -> Schutz:
        with self.einheit() as eine:
            return eine.schutz()

    def merke_schutz(self, neu: Schutz) -> None:
        with self.einheit() as eine:
            eine.merke_schutz(neu)
