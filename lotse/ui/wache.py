"""Writes down what nobody types: a case was opened. Cleans up what nobody thinks of."""

from __future__ import annotations

from PySide6.QtCore import QObject

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.protokoll import Tat
from lotse.ui.meldung import Meldungsart
from lotse.ui.steuerung import Sitzung


def note(sitzung: Sitzung, tat: Tat, familie: FamilieId | None = None, grund: str = "") -> None:
    """An entry of the audit log behind the page; nothing where there is no log."""
    arbeit = sitzung.dienste.schutzarbeit
    if arbeit is not None:
        notiere = arbeit.notiere
        sitzung.runner.start(lambda _token: notiere(tat, familie, grund), _nothing)


class Wache(QObject):
    """Lives as long as its sitting: one entry per opening, not per look."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(sitzung)
        self._sitzung = sitzung
        sitzung.geoeffnet.connect(self._on_geoeffnet)
        arbeit = sitzung.dienste.schutzarbeit
        if arbeit is not None:
            kuerze = arbeit.kuerze
            sitzung.runner.start(lambda _token: kuerze(), self._on_gekuerzt)

    def _on_geoeffnet(self, akte: Akte) -> None:
        note(self._sitzung, Tat.GEOEFFNET, akte.familie.id)

    def _on_gekuerzt(self, anzahl: int) -> None:
        if anzahl:
            satz = self._sitzung.sprache.plural(
                "{n} Eintrag im Protokoll war älter als ein Jahr und ist entfernt.",
                "{n} Einträge im Protokoll waren älter als ein Jahr und sind entfernt.",
                anzahl,
            )
            self._sitzung.melde(satz, Meldungsart.INFO)


def _nothing(_answer: object) -> None:
    """Written down; nobody waits for it."""
