"""So gerechnet: each step with its words, how it comes about, how much, and its §."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from lotse.domain.rechnung import HOECHSTENS, Rechenschritt, Spanne
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe


class Schritteteil(QFrame):
    """A quiet plate below its band; sums in whole euro, as on a note."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("gesenkt")
        self._sprache = sprache
        self._schritte: tuple[Rechenschritt, ...] = ()
        self._betrag = False
        self._gezeigt: object = None
        self._reihen = spalte(abstand=0.3)
        self._fuss = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.setLayout(spalte(self._reihen, self._fuss, rand=(0.8, 0.6, 0.8, 0.6), abstand=0.5))

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache, self._gezeigt = sprache, None

    def show_schritte(self, schritte: Sequence[Rechenschritt], *, betrag: bool) -> None:
        """Kept until somebody opens them; sums stand there only when they were asked for."""
        self._schritte, self._betrag = tuple(schritte), betrag
        if not self.isHidden():
            self.baue()

    def baue(self) -> None:
        """Rows for the steps that hold."""
        if self._gezeigt == (self._schritte, self._betrag):
            return
        self._gezeigt = self._schritte, self._betrag
        fuss = (
            "Auf Euro gerundet. Das Amt rechnet genau und entscheidet."
            if self._betrag
            else "Die Beträge erscheinen erst auf Wunsch. Das Amt rechnet genau und entscheidet."
        )
        self._fuss.setText(self._sprache.t(fuss))
        leere(self._reihen)
        for nummer, schritt in enumerate(self._schritte):
            if nummer:
                self._reihen.addWidget(Trenner())
            self._zeile(schritt)

    def _zeile(self, schritt: Rechenschritt) -> None:
        oben = reihe(Text(schritt.text, umbruch=True), abstand=0.7)
        oben.setStretch(0, 1)
        worte = euro(schritt.betrag, self._sprache) if self._betrag and schritt.betrag else ""
        rechts = Text(worte, fett=True)
        rechts.setVisible(bool(worte))
        oben.addWidget(rechts, 0, Qt.AlignmentFlag.AlignTop)
        unten = " · ".join(teil for teil in (schritt.formel, schritt.fundstelle) if teil)
        klein = Text(unten, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        zeile = spalte(oben, klein, abstand=0)
        self._reihen.addLayout(zeile)


def euro(betrag: Spanne, sprache: Sprache) -> str:
    """As on a note: "1.250 €", "1.250 bis 1.500 €", "1.250 € oder mehr"."""
    von, bis = _rund(betrag.von, sprache), _rund(betrag.bis, sprache)
    if betrag.bis >= HOECHSTENS:
        return sprache.t("{von} € oder mehr", von=von)
    if betrag.von <= -HOECHSTENS:
        return sprache.t("{bis} € oder weniger", bis=bis)
    return f"{von} €" if von == bis else sprache.t("{von} bis {bis} €", von=von, bis=bis)


def _rund(betrag: Decimal, sprache: Sprache) -> str:
    ganz = int(betrag.quantize(Decimal(1), ROUND_HALF_UP))
    return sprache.zahl(ganz, 0).replace("-", "−")
