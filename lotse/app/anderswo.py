"""Andere Datenbank öffnen: data in another folder are found, remembered and listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.app.datenorte import find_tresor, listed, remember
from lotse.app.einleser import Einleser
from lotse.app.einrichter import urteil
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.store.tresor import Tresorordner
from lotse.ui.fenster.anmelden_andere import Andereseite


class Anderswo(QObject):
    """`gefunden(kennung, sentence)`. A Sicherung, and the way back, belong to `einleser`."""

    gefunden = Signal(str, str)

    def __init__(
        self,
        vorraum: Vorraum,
        einleser: Einleser,
        zeige: Callable[[QWidget], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._v, self._einleser, self._zeige = vorraum, einleser, zeige
        self._seite: Andereseite | None = None

    def zeige(self) -> None:
        seite = self._seite = Andereseite(self._v.sprache)
        seite.ordner.connect(self._on_ordner)
        seite.sicherung.connect(self._einleser.frage_datei)
        seite.zurueck.connect(self._einleser.abgebrochen)
        seite.destroyed.connect(partial(self._on_fort, id(seite)))
        self._zeige(seite)

    def suche(self, ordner: Path) -> None:
        """On a job: a stick may be slow."""
        if self._seite is not None:
            self._seite.show_laeuft(laeuft=True)
        self._v.runner.start(
            lambda _token: find_tresor(ordner),
            self._on_gefunden,
            on_failed=self._on_nichts,
            store=False,
        )

    def _on_ordner(self) -> None:
        """The system's own dialog."""
        name = QFileDialog.getExistingDirectory(
            self._seite, self._v.sprache.t("Ordner mit den Daten"), str(Path.home())
        )
        if name:
            self.suche(Path(name))

    def _on_gefunden(self, tresor: Tresorordner) -> None:
        if self._seite is None:
            return  # a slow stick; somebody went on to another page
        wurzel, v = tresor.ordner.parent, self._v
        if wurzel != v.raum.wurzel:
            remember(v.datei, wurzel)
            v.raum = replace(v.raum, weitere=listed(v.datei))
        sicht = urteil(wurzel, v.sprache)
        self.gefunden.emit(v.raum.kennung(tresor.ordner), sicht.satz if sicht.art == "ask" else "")

    def _on_nichts(self, error: Exception) -> None:
        if self._seite is not None:
            self._seite.show_hinweis(als_hinweis(error))

    def _on_fort(self, welche: int, _weg: QObject | None = None) -> None:
        if self._seite is not None and id(self._seite) == welche:
            self._seite = None
