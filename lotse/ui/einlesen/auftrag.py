"""Jobs of which only the newest counts: what was asked before is stopped and tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from lotse.ui.jobs import Runner, Token

T = TypeVar("T")


class Auftraege(QObject):
    """`beginne` a job in place of the one before; `halte_an` asks it to stop."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._nummer = runner, 0
        self._token: Token | None = None

    def beginne(
        self,
        tun: Callable[[Token], T],
        fertig: Callable[[T], None],
        misslungen: Callable[[Exception], None],
        weiter: Callable[[int, int], None] | None = None,
        *,
        store: bool = False,
    ) -> None:
        """Start it; `weiter` is told how far it has come."""
        if self._token is not None:
            self._token.cancel()
        self._nummer += 1
        empfang = Empfang(self, self._nummer, fertig, misslungen, weiter)
        self._token = self._runner.start(
            tun,
            empfang.on_fertig,
            on_failed=empfang.on_misslungen,
            on_progress=empfang.on_weiter,
            store=store,
        )

    @property
    def laeuft(self) -> bool:
        return self._token is not None

    def halte_an(self) -> None:
        """It stops soon; what it tells until then is still shown."""
        if self._token is not None:
            self._token.cancel()

    def vergiss(self) -> None:
        """It stops soon, and nothing of it is shown any more."""
        self.halte_an()
        self._nummer += 1
        self._token = None

    def gilt(self, nummer: int) -> bool:
        return nummer == self._nummer

    def geendet(self) -> None:
        self._token = None


class Empfang(QObject):
    """Takes the answers of one job on the window's thread."""

    def __init__(
        self,
        auftraege: Auftraege,
        nummer: int,
        fertig: Callable[[T], None],
        misslungen: Callable[[Exception], None],
        weiter: Callable[[int, int], None] | None,
    ) -> None:
        super().__init__(auftraege)
        self._auftraege, self._nummer = auftraege, nummer
        self._fertig: Callable[..., None] = fertig
        self._misslungen, self._weiter = misslungen, weiter

    def on_fertig(self, antwort: object) -> None:
        self.deleteLater()
        if self._auftraege.gilt(self._nummer):
            self._auftraege.geendet()
            self._fertig(antwort)

    def on_misslungen(self, error: Exception) -> None:
        self.deleteLater()
        if self._auftraege.gilt(self._nummer):
            self._auftraege.geendet()
            self._misslungen(error)

    def on_weiter(self, getan: int, von: int) -> None:
        if self._weiter is not None and self._auftraege.gilt(self._nummer):
            self._weiter(getan, von)
