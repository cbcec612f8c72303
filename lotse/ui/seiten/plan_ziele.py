"""The wishes over the plan, each with how many of its steps are done."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.i18n.sprache import Sprache
from lotse.services.plansicht import Zielstand
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.masse import Stufe
from lotse.ui.symbole import BEREICH
from lotse.ui.worte import zitat

HOECHSTENS = 3


class Zielleiste(Tafel):
    """At most three wishes in the family's own words; hidden without any."""

    def __init__(self) -> None:
        super().__init__()
        self._reihe_ziele = reihe(abstand=0)
        self.add(self._reihe_ziele)

    def show_ziele(self, staende: Sequence[Zielstand], sprache: Sprache) -> None:
        leere(self._reihe_ziele)
        self.setVisible(bool(staende))
        for nummer, stand in enumerate(staende[:HOECHSTENS]):
            if nummer:
                self._reihe_ziele.addWidget(Trenner(senkrecht=True))
            bereich = stand.ziel.lebensbereich
            geschafft = _geschafft(stand, sprache)
            worte = spalte(
                ElideText(zitat(stand.ziel.zitat), fett=True),
                ElideText(geschafft, Stufe.KLEIN, farbe="text_secondary"),
                abstand=0.1,
            )
            bild = Bild(BEREICH[bereich] if bereich else "goal", 1.5, "accent_text")
            teil = reihe(bild, worte, rand=(1.05, 0.6, 1.05, 0.6))
            self._reihe_ziele.addLayout(teil, 1)


def _geschafft(stand: Zielstand, sprache: Sprache) -> str:
    if not stand.alle:
        return sprache.t("noch kein Schritt")
    return sprache.t("{n} von {m} Schritten geschafft", n=stand.getan, m=stand.alle)
