"""Sets letters off the window's thread; only the newest answer counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lotse.domain.akte import Akte
from lotse.ui.dienste import Briefauftrag, Dienste
from lotse.ui.jobs import Runner, Token
from lotse.ui.seiten.briefe_arbeit import Gesetzt, setze, zeichne_neu


class Briefsetzer(QObject):
    """`fertig(Gesetzt)` with the letter or its Hinweis; `misslungen(Exception)` for our faults."""

    fertig = Signal(object)
    misslungen = Signal(object)

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._dienste, self._runner = dienste, runner
        self._nummer = 0
        self._token: Token | None = None
        self._letztes: Gesetzt | None = None
        self._setzt = False
        self._groesse: float | None = None
        """Asked for while a letter was under way; drawing then would have lost the letter."""

    @property
    def letztes(self) -> Gesetzt | None:
        """What is shown now; None while nothing is."""
        return self._letztes

    def setze(self, akte: Akte, auftrag: Briefauftrag, massstab: float) -> None:
        """`massstab` = device pixels per point."""
        nummer, dienste = self._naechste(), self._dienste
        self._setzt = True

        def arbeit(token: Token) -> Gesetzt:
            token.step(0, 1)  # asked for something else meanwhile: do not begin
            return setze(dienste, akte, auftrag, massstab, nummer)

        self._token = self._runner.start(
            arbeit, self._on_fertig, on_failed=self._on_misslungen, store=False
        )

    def zeichne(self, massstab: float) -> None:
        """The shown letter in another size; nothing when the size is the same."""
        if self._setzt:
            self._groesse = massstab
            return
        alt, dienste = self._letztes, self._dienste
        if alt is None or not alt.pdf or abs(alt.massstab - massstab) < 0.01:  # noqa: PLR2004
            return
        nummer = self._naechste()

        def arbeit(token: Token) -> Gesetzt:
            token.step(0, 1)
            return zeichne_neu(dienste, alt, massstab, nummer)

        self._token = self._runner.start(
            arbeit, self._on_fertig, on_failed=self._on_misslungen, store=False
        )

    def verwerfe(self) -> None:
        """Nothing is shown; an answer under way is dropped."""
        self._naechste()
        self._letztes = None

    def _naechste(self) -> int:
        if self._token:
            self._token.cancel()
        self._nummer += 1
        self._setzt, self._groesse = False, None
        return self._nummer

    def _on_fertig(self, gesetzt: Gesetzt) -> None:
        if gesetzt.nummer == self._nummer:
            groesse, self._setzt, self._groesse = self._groesse, False, None
            self._letztes = gesetzt
            self.fertig.emit(gesetzt)
            if groesse is not None:
                self.zeichne(groesse)

    def _on_misslungen(self, error: Exception) -> None:
        self._setzt, self._groesse, self._letztes = False, None, None
        self.misslungen.emit(error)
