"""Below the list: the whole packet with one press; while it is on its way, how far and a stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.bereit import Bereitschaft
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe


class Paketfuss(QWidget):
    """`los()` = print or save all ticked sheets; `halt()` = stop what is under way."""

    los = Signal()
    halt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._anzahl, self._alle = sprache, 0, 0
        self.knopf = Knopf(symbol="file-stack", klein=True)
        self._bereit = Bereitschaft(self.knopf)
        self._zahl = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._balken = QProgressBar()
        self._balken.setTextVisible(False)
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.abbrechen = Verweis()
        self._stapel = QStackedWidget()
        ruhe = spalte(reihe(self.knopf, self._zahl, None), abstand=0)
        lauf = spalte(self._balken, reihe(self._stand, None, self.abbrechen), abstand=0.3)
        self._stapel.addWidget(huelle(ruhe))
        self._stapel.addWidget(huelle(lauf))
        self.setLayout(spalte(self._stapel, abstand=0))
        self.knopf.clicked.connect(self.los)
        self.abbrechen.clicked.connect(self.halt)
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.knopf.setText(t("Ganzes Paket …"))
        self.abbrechen.setText(t("Abbrechen"))
        self._balken.setAccessibleName(t("Das Paket wird geschrieben"))
        self.show_zahl(self._anzahl, self._alle)

    def show_zahl(self, anzahl: int, alle: int) -> None:
        """How many sheets are ticked, of how many."""
        self._anzahl, self._alle = anzahl, alle
        satz = self._sprache.t("{n} von {m} Blättern sind im Paket", n=anzahl, m=alle)
        self.knopf.setAccessibleDescription(satz)
        self._zahl.setText(self._sprache.t("{n} von {m}", n=anzahl, m=alle))

    def set_bereit(self, *, an: bool) -> None:
        self._bereit.set(an=an and self._anzahl > 0)

    def show_lauf(self, getan: int, von: int) -> None:
        """Sheet by sheet; `von` 0 = nothing runs any more."""
        self._stapel.setCurrentIndex(1 if von else 0)
        if von:
            self._balken.setRange(0, von)
            self._balken.setValue(getan)
            self._stand.setText(self._sprache.t("Blatt {n} von {m}", n=min(getan + 1, von), m=von))
