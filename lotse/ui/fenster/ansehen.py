"""The band of a sitting in which nothing may be changed: quiet, and there all the time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.meldung import ansagen


class Ansehenband(QFrame):
    """`sperren()`: locking leads to the ways out of a damaged file."""

    sperren = Signal()

    def __init__(self, sprache: Sprache, ursache: str) -> None:
        super().__init__()
        self._sprache, self._ursache, self._rettet = sprache, "", False
        self._bild, self._text = Bild("eye", 1.2, "info_mark"), Text(umbruch=True)
        self._knopf = Verweis(symbol="lock")
        self._knopf.clicked.connect(self.sperren)
        layout = reihe(self._bild, self._text, self._knopf, rand=(1.2, 0.3, 0.8, 0.3))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.show_ursache(ursache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._sage()

    def show_ursache(self, ursache: str, retten: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        """Why only looking is possible; "" = everything is, and there is no band."""
        self._ursache, self._rettet = ursache, retten
        art = "ask" if retten else "info"
        self.setObjectName(f"hinweis_{art}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._bild.set_bild("eye", f"{art}_mark")
        self._text.set_art(farbe=f"{art}_fg")
        self._sage()
        self.setVisible(bool(ursache))
        if ursache:
            ansagen(self, self._text.text())

    def _sage(self) -> None:
        t = self._sprache.t
        self.setAccessibleName(t("Nur zum Ansehen geöffnet"))
        self._text.setText(t("Nur zum Ansehen geöffnet: {grund}", grund=t(self._ursache)))
        self._knopf.setText(t("Sperren und retten"))
        self._knopf.setVisible(self._rettet)
