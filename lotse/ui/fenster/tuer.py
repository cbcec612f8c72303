"""The window before the unlocking: one page at a time, and a foot with what always works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.paths import RESOURCES
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.marken import Taste
from lotse.ui.bausteine.raender import huelle, raender, reihe, spalte
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.fenster.laengenwache import Laengenwache
from lotse.ui.fenster.verlust import frage_verlust
from lotse.ui.masse import Breite, Stufe, breite, naechste_stufe
from lotse.ui.stil import em, stil
from lotse.ui.worte import taste

GROESSE = (1366, 738)
KLEINSTE = (1024, 600)


class Tuer(QWidget):
    """`beendet()` when it is closed. `schrift(int)` = percent chosen with Strg++ and Strg+−.

    `show_seite(page, *links)`: the links stand at the left of the foot and belong to the page.
    """

    ungespeichert = False
    """Something waits in memory only: closing loses it, so it asks."""
    wechsel = 0
    """So many pages were shown: an answer for an earlier one comes too late."""
    beendet = Signal()
    schrift = Signal(int)

    def __init__(self, sprache: Sprache, version: str) -> None:
        super().__init__()
        self._sprache = sprache
        self.setWindowTitle("Lotse")
        Laengenwache(self, sprache)
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "logo.svg")))
        self._stapel = QStackedWidget()
        self._links = QHBoxLayout()
        raender(self._links, abstand=0.8)
        self._fuss = QFrame()
        self._fuss.setObjectName("fuss")
        self._fuss.setLayout(self._baue_fuss(version))
        self.setLayout(spalte(self._stapel, self._fuss, abstand=0))
        for tasten, richtung in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(tasten), self, lambda wohin=richtung: self._stufe(wohin))
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        self._messe()
        stil().geaendert.connect(self._messe)
        self.resize(*GROESSE)

    @property
    def seite(self) -> QWidget | None:
        return self._stapel.currentWidget()

    def show_seite(self, seite: QWidget, *links: QWidget) -> None:
        """The page before is gone with everything that was typed there."""
        alte = self._stapel.currentWidget()
        self.wechsel += 1
        self._stapel.addWidget(seite)
        self._stapel.setCurrentWidget(seite)
        while (teil := self._links.takeAt(0)) is not None:
            if (widget := teil.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for link in links:
            self._links.addWidget(link)
        if alte is not None and alte is not seite:
            self._stapel.removeWidget(alte)
            alte.hide()
            alte.deleteLater()
        seite.setFocus()

    def sperre_links(self, gesperrt: bool) -> None:  # noqa: FBT001 - a Qt slot
        """While a page works at the data nothing else may be opened from the foot."""
        for stelle in range(self._links.count()):
            posten = self._links.itemAt(stelle)
            if posten is not None and (widget := posten.widget()) is not None:
                widget.setDisabled(gesperrt)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.ungespeichert and not frage_verlust(self, self._sprache):
            event.ignore()
            return
        super().closeEvent(event)
        self.beendet.emit()

    def _baue_fuss(self, version: str) -> QHBoxLayout:
        t = self._sprache.t

        def klein(text: str) -> Text:
            return Text(text, Stufe.KLEIN, farbe="text_secondary")

        strg = taste("Ctrl", self._sprache)
        groesser, kleiner = (Taste(f"{strg} {zeichen}") for zeichen in ("+", "−"))
        schrift = reihe(klein(t("Schrift")), groesser, kleiner, abstand=0.3)
        ende = klein(t("Version {nummer}", nummer=version))
        self._rechts = huelle(reihe(schrift, ende, abstand=1.3))
        return reihe(self._links, None, self._rechts, rand=(1.2, 0, 1.2, 0), abstand=1.3)

    def _stufe(self, richtung: int) -> None:
        prozent = naechste_stufe(stil().prozent, richtung) if richtung else 100
        stil().show(stil().wunsch, prozent)
        self.schrift.emit(prozent)

    def _messe(self) -> None:
        self._fuss.setMinimumHeight(em(2) + 1)
        self._rechts.setVisible(breite(self.width() / stil().em_f()) is not Breite.SCHMAL)
        self.setMinimumSize(*KLEINSTE)


def wortmarke(hoehe: float = 2.7, stufe: Stufe = Stufe.ANZEIGE, text: str = "Lotse") -> QHBoxLayout:
    """The sign and the name of the program."""
    wort = ElideText(text, stufe, fett=True)
    layout = reihe(Bild("logo", hoehe), wort, abstand=0.9)
    layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return layout


def fussverweis(text: str, tat: Callable[[], object] | None = None) -> Verweis:
    """A link of the foot; `tat` is done when it is pressed."""
    link = Verweis(text)
    if tat is not None:
        link.clicked.connect(lambda _checked=False: tat())
    return link
