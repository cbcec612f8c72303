"""What the work of the import needs of its dialog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lotse.domain.fehler import Hinweis
from lotse.ui.einlesen.ergebnis import Ergebnisseite
from lotse.ui.einlesen.fuss import Fuss
from lotse.ui.einlesen.lage import Lage
from lotse.ui.einlesen.orte import Ortsseite
from lotse.ui.einlesen.probe import Probeseite
from lotse.ui.einlesen.wahl import Dateiwahl


class Buehne(Protocol):
    """The steps, and what is shown on them."""

    wahl: Dateiwahl
    probe: Probeseite
    ergebnis: Ergebnisseite
    orte: Ortsseite
    fuss: Fuss

    def gehe(self, lage: Lage) -> None: ...
    def show_schaden(self, hinweis: Hinweis, datei: str) -> None: ...
    def show_trotzdem(self, hinweis: Hinweis) -> None: ...
    def show_werte(self, datei: str, spalte_: str, werte: Sequence[tuple[str, int]]) -> None: ...
    def show_klein(self, error: Exception) -> None: ...
