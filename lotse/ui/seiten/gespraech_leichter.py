"""What makes a way easier, as steps that go into the plan with one press (E-04, F-13)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.huerde import Grad
from lotse.i18n.sprache import Sprache
from lotse.letters.nahziel_worte import Fassung, load_nahzielworte
from lotse.services.kleiner import easings
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, leere, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe

HOECHSTENS = 4
SCHWER = (Grad.ETWAS, Grad.SCHWER)


class Leichterzeile(QWidget):
    """`gewaehlt(Fassung)`; nothing is shown where no way is hard or all is planned."""

    gewaehlt = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._worte = load_nahzielworte()
        self._titel = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._fluss = Fluss(0.4)
        self._knoepfe: list[Knopf] = []
        self._gezeigt: object = None
        self.setLayout(spalte(self._titel, huelle(self._fluss), abstand=0.35))
        self.hide()

    def show_akte(self, akte: Akte, sprache: Sprache) -> None:
        """Of the ways that are hard, each easing once."""
        schwer = {h.code for h in akte.familie.huerden if h.grad in SCHWER}
        offen = {f.text: f for code, f in easings(akte, self._worte) if code in schwer}
        fassungen = tuple(offen.values())[:HOECHSTENS]
        if (fassungen, sprache.code) == self._gezeigt:
            return
        self._gezeigt = (fassungen, sprache.code)
        leere(self._fluss)
        self._titel.setText(sprache.t("Als Schritt in den Plan:"))
        self._knoepfe = [self._knopf(f, sprache) for f in fassungen]
        self.setVisible(bool(fassungen))

    def fokusfolge(self) -> Sequence[QWidget]:
        return tuple(self._knoepfe)

    def _knopf(self, fassung: Fassung, sprache: Sprache) -> Knopf:
        knopf = Knopf(symbol="plus", klein=True)
        knopf.set_daten(fassung.text)
        knopf.setAccessibleName(f"{sprache.t('Als Schritt in den Plan:')} {fassung.text}")
        knopf.clicked.connect(lambda _an=False, f=fassung: self.gewaehlt.emit(f))
        self._fluss.addWidget(knopf)
        return knopf
