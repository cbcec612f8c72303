"""Trusting a publisher: the fingerprint is typed from paper, never shown from the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from lotse.i18n.sprache import Sprache
from lotse.services.wissensarbeit import Herausgeberkarte
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular

ZEICHEN = 40


class Vertrauen(Tafel):
    """`getippt(digits)` when somebody is sure; `lassen` when not."""

    getippt = Signal(str)
    lassen = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(" ", symbol="key-round")
        self._sprache = sprache
        self._karte: Herausgeberkarte | None = None
        self._wer, self._wie = Text(fett=True, umbruch=True), Text(umbruch=True)
        self.feld = QLineEdit(maxLength=ZEICHEN)
        self._formular = Formular()
        self._formular.add_feld(self.feld)
        self.knopf, self._nein = Knopf(art=Art.HAUPT, symbol="check"), Knopf(art=Art.NEBEN)
        knoepfe = reihe(self.knopf, self._nein, None, abstand=0.6)
        self.add_rand(spalte(self._wer, self._wie, self._formular, knoepfe, abstand=0.7))
        self.feld.returnPressed.connect(self._on_sicher)
        self.knopf.clicked.connect(self._on_sicher)
        self._nein.clicked.connect(self.lassen)
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Einem Herausgeber vertrauen"))
        self._wie.setText(
            t(
                "Rufen Sie den Herausgeber an. Lassen Sie sich den Fingerabdruck vorlesen "
                "und tippen Sie ihn hier ein."
            )
        )
        self._formular.name_feld(self.feld, t("&Fingerabdruck"))
        self.feld.setPlaceholderText(t("fünf Gruppen mit vier Zeichen"))
        self.knopf.setText(t("Vertrauen"))
        self._nein.setText(t("Nicht vertrauen"))
        if self._karte is not None:
            self.show_karte(self._karte)

    def show_karte(self, karte: Herausgeberkarte) -> None:
        """Who asks, and for what; not his fingerprint."""
        if self._karte != karte:
            self.feld.clear()
        self._karte, t = karte, self._sprache.t
        wofuer = t("das Gebiet {ags}", ags=karte.gebiet) if karte.gebiet else t("das ganze Recht")
        self._wer.setText(t("{name} möchte sprechen für: {was}", name=karte.name, was=wofuer))

    def _on_sicher(self) -> None:
        if self.feld.text().strip():
            self.getippt.emit(self.feld.text())
