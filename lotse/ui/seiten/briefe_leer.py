"""The frame of the letters page: its halves, and the page without a letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import em


def geteilt(links: QWidget, rechts: QWidget, *, dehnt: int) -> QSplitter:
    """Side by side with the gutter as handle; `dehnt` = which one takes the room."""
    teiler = QSplitter(Qt.Orientation.Horizontal)
    teiler.addWidget(links)
    teiler.addWidget(rechts)
    teiler.setChildrenCollapsible(False)
    teiler.setHandleWidth(em(RINNE))
    teiler.setStretchFactor(dehnt, 1)
    return teiler


def leere_seite(seite: Seite) -> LeereSeite:
    """Words and the one first action; said again when the language changes."""
    hilfen = Knopf(symbol="list-checks")
    seite.wort(hilfen.setText, "Passende Hilfen ansehen")
    hilfen.clicked.connect(lambda: seite.sitzung.springe(Sprung(Ort.HILFEN)))
    leer = LeereSeite("file-text", hilfen)
    satz = "Nehmen Sie mit der Familie eine Hilfe in den Plan. Dann steht ihr Brief hier."
    seite.wort(lambda titel: leer.set_worte(titel, seite.t(satz)), "Noch kein Brief.")
    return leer
