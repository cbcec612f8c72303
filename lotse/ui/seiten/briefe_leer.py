"""The frame of the letters page: its halves, and the page without a letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import em

ENG = 52
"""Below that many em of its own width the page has no room for a list."""


def geteilt(links: QWidget, rechts: QWidget, *, dehnt: int) -> QSplitter:
    """Side by side with the gutter as handle; `dehnt` = which one takes the room."""
    teiler = QSplitter(Qt.Orientation.Horizontal)
    teiler.addWidget(links)
    teiler.addWidget(rechts)
    teiler.setChildrenCollapsible(False)
    teiler.setHandleWidth(em(RINNE))
    teiler.setStretchFactor(dehnt, 1)
    return teiler


def gedehnt(layout: QVBoxLayout, *stellen: int) -> QVBoxLayout:
    """These take the room."""
    for stelle in stellen:
        layout.setStretch(stelle, 1)
    return layout


def leere_seite(seite: Seite, andere: Callable[[], object]) -> LeereSeite:
    """Words and the one first action; below it what every family can have (`andere`)."""
    hilfen = Knopf(symbol="list-checks")
    seite.wort(hilfen.setText, "Passende Hilfen ansehen")
    hilfen.clicked.connect(lambda: seite.sitzung.springe(Sprung(Ort.HILFEN)))
    karten = Verweis()
    seite.wort(karten.setText, "Termin-Karte, Startkarte, Fallbrief")
    karten.clicked.connect(andere)
    leer = LeereSeite("file-text", hilfen, karten)
    satz = "Nehmen Sie mit der Familie eine Hilfe in den Plan. Dann steht ihr Brief hier."
    seite.wort(lambda titel: leer.set_worte(titel, seite.t(satz)), "Noch kein Brief.")
    return leer
