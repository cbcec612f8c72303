"""From the list of families: two become one, and a package of a colleague is read in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.ui.dialoge.familien_vereinen import Familienvereinen
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.familie_gleich import Fallworte
from lotse.ui.seiten.uebergabe_geben import ENDUNG
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from lotse.ui.steuerung import Sitzung

ZWEI = 2


class Listenwege(QObject):
    """Opens the dialogs over the list; the sitting tells the list when something changed."""

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self._sitzung, self._oben = sitzung, oben
        self._nummer = 0

    def vereine(self, zeilen: Sequence[Aktenzeile]) -> None:
        """Read both, then choose what differs; nothing is changed before."""
        s = self._sitzung
        if len(zeilen) != ZWEI:
            satz = "Bitte wählen Sie zwei Familien: mit Strg und Klick, oder mit Umschalt+Pfeil."
            s.melde(s.sprache.t(satz), Meldungsart.INFO)
        elif not s.verweigert():
            s.sicherung.jetzt()  # what was just typed belongs to it
            self._nummer += 1
            nummer, laden = self._nummer, s.dienste.laden
            eine, andere = (FamilieId(zeile.id) for zeile in zeilen)
            s.runner.start(lambda _token: (nummer, laden(eine), laden(andere)), self._on_geladen)

    def lies_ein(self) -> None:
        """The system's own dialog, then the word of the file."""
        s = self._sitzung
        if s.dienste.uebergabearbeit is None or s.verweigert():
            return
        t = s.sprache.t
        art = t("Übergaben von Lotse")
        name, _filter = QFileDialog.getOpenFileName(
            self._oben.window(), t("Übergabe einlesen"), str(dokumente()), f"{art} (*.{ENDUNG})"
        )
        if name:
            self.oeffne(Path(name))

    def oeffne(self, datei: Path) -> None:
        s = self._sitzung
        if (arbeit := s.dienste.uebergabearbeit) is not None:
            dialog = Ankunftsdialog(s, arbeit, datei, self._worte(), self._oben.window())
            dialog.uebernommen.connect(self._on_uebernommen)
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()

    def _on_geladen(self, geladen: tuple[int, Akte, Akte]) -> None:
        nummer, hier, dort = geladen
        if nummer != self._nummer:
            return  # pressed twice: the second dialog would merge what is merged by then
        dialog = Familienvereinen(hier, dort, self._worte(), self._oben.window())
        dialog.vereint.connect(self._on_vereint)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_vereint(self, hier: Akte, dort: Akte, nachher: Akte) -> None:
        s = self._sitzung
        s.sicherung.geladen(hier)
        s.verschmelze(hier, dort, nachher, s.sprache.t("Zwei Akten zusammengeführt"))

    def _on_uebernommen(self, wechsel: Sequence[object]) -> None:
        """Whoever lists cases reads them again."""
        for eines in wechsel:
            nachher = getattr(eines, "nachher", None)
            if isinstance(nachher, Akte):
                self._sitzung.nebenher_geaendert.emit(nachher)

    def _worte(self) -> Fallworte:
        dienste = self._sitzung.dienste
        return Fallworte(self._sitzung.sprache, dienste.wissen, dienste.worte)
