"""The navigator sees it differently: one line for the reason, then into the plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import SATZ
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.hilfen_wachsliste import zeige_bald


class Trotzdemfeld(QWidget):
    """`frage(wofuer)` opens it; `begruendet(wofuer, grund)` with a reason, never without one."""

    begruendet = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._wofuer = ""
        self._frage = Beschriftung()
        self.feld = QLineEdit(maxLength=SATZ)
        self._frage.setBuddy(self.feld)
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ja = Knopf(art=Art.HAUPT)
        self._nein = Verweis()
        zeile = reihe(self.feld, self._ja, self._nein)
        zeile.setStretch(0, 1)
        self.setLayout(spalte(self._frage, zeile, self._hinweis, abstand=0.35))
        self._ja.clicked.connect(self._on_ja)
        self.feld.returnPressed.connect(self._on_ja)
        self._nein.clicked.connect(self.hide)
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self._frage.setText(t("&Warum passt es doch?"))
        self.feld.setAccessibleName(t("Warum passt es doch?"))
        self.feld.setPlaceholderText(t("Ein Satz genügt."))
        self._ja.setText(t("In den Plan"))
        self._nein.setText(t("Abbrechen"))
        self._hinweis.setText(t("Der Grund steht später bei der Wahl. Keine Namen von anderen."))

    def frage(self, wofuer: str = "") -> None:
        self._wofuer = wofuer
        self.feld.clear()
        self.show()
        self.feld.setFocus()
        zeige_bald(self)

    def _on_ja(self) -> None:
        grund = self.feld.text().strip()
        if not grund:
            ansagen(self.feld, self._hinweis.text())
            self.feld.setFocus()
            return
        self.hide()
        self.begruendet.emit(self._wofuer, grund)
