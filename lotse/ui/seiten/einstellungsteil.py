"""What every part of the settings page is, and how the page knows of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import spalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.steuerung import Sitzung


class Teil(QWidget):
    """Base of the parts. Built when it is first shown; the page scrolls it.

    `aufgegangen(widget)`: something appeared below; the page scrolls to it.
    """

    aufgegangen = Signal(object)

    def texte_setzen(self, sprache: Sprache) -> None:
        """Say every word, also once after building."""

    def lies_stand(self) -> None:
        """It comes into view: read, behind the page, what it shows."""

    def regionen(self) -> Sequence[QWidget]:
        """Stops of F6, in reading order."""
        return ()

    def show_breite(self, breite: Breite) -> None:
        """The window became narrow, normal or wide; also told once after building."""

    def show_bezug(self, bezug: str) -> None:
        """Somebody jumped to "key:bezug"."""


Fabrik = Callable[[Dienste, Sitzung], Teil]


@dataclass(frozen=True, slots=True)
class Teilart:
    """One part behind the segment. Where `arbeit` gives None (practice town), `leer` is said:
    a headline and a sentence."""

    key: str
    wort: str
    fabrik: Fabrik
    arbeit: Callable[[Dienste], object] = lambda dienste: dienste
    symbol: str = "info"
    leer: tuple[str, str] = ("", "")

    def baue(self, dienste: Dienste, sitzung: Sitzung) -> Teil:
        """The part, or what stands in its place."""
        if self.arbeit(dienste) is None:
            return Leerteil(self.symbol, *self.leer)
        return self.fabrik(dienste, sitzung)


class Leerteil(Teil):
    """Kind words where there is nothing to set."""

    def __init__(self, symbol: str, titel: str, satz: str) -> None:
        super().__init__()
        self._worte = (titel, satz)
        self._leer = LeereSeite(symbol, klein=True)
        self.setLayout(spalte(self._leer))

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        titel, satz = self._worte
        self._leer.set_worte(sprache.t(titel), sprache.t(satz))
