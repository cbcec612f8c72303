"""Notfall-Nummern: large, without a password, and nothing else on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.zutritt import Nummer
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

BREITE_EM = 46


class Nummernseite(QWidget):
    """`zurueck()` on the button or Esc."""

    zurueck = Signal()

    def __init__(
        self, bundesweit: Sequence[Nummer], oertlich: Sequence[Nummer], sprache: Sprache
    ) -> None:
        super().__init__()
        self._t = t = sprache.t
        self._karte = Tafel(name="karte")
        self.knopf = Knopf(t("Zurück"))
        self.knopf.clicked.connect(self.zurueck)
        innen = spalte(rand=(2.4, 2, 2.4, 2), abstand=1)
        innen.addWidget(Text(t("Notfall-Nummern"), Stufe.TITEL, fett=True))
        self._reihe(innen, bundesweit)
        if oertlich:
            innen.addWidget(Trenner())
            innen.addWidget(Text(t("Bei uns vor Ort"), Stufe.LEIT, fett=True))
            self._reihe(innen, oertlich)
        else:
            innen.addWidget(Hinweisfeld(t("Nummern von hier hat noch niemand eingetragen.")))
        innen.addLayout(reihe(None, self.knopf))
        self._karte.add(innen)
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))
        self.setFocusProxy(self.knopf)
        self._messe()
        stil().geaendert.connect(self._messe)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.zurueck.emit()

    def _reihe(self, innen: QVBoxLayout, nummern: Sequence[Nummer]) -> None:
        gitter = raster(abstand=0.9)
        for zeile, nummer in enumerate(nummern):
            zahl = Text(nummer.nummer, Stufe.TITEL, fett=True, farbe="accent_text")
            worte = spalte(Text(nummer.name, fett=True, umbruch=True), abstand=0.05)
            if nummer.zusatz:
                zusatz = self._t(nummer.zusatz)
                worte.addWidget(Text(zusatz, farbe="text_secondary", umbruch=True))
            gitter.addWidget(zahl, zeile, 0)
            gitter.addLayout(worte, zeile, 1)
        gitter.setColumnMinimumWidth(0, em(11))
        gitter.setColumnStretch(1, 1)
        innen.addLayout(gitter)

    def _messe(self) -> None:
        self._karte.setFixedWidth(min(em(BREITE_EM), 1290))
