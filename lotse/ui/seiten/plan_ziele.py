"""The wishes over the plan with how many steps are done, whose turn it is, and too many at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.services.nahplan import let_wait, too_many, whose_turn
from lotse.services.plansicht import Zielstand, ziel_staende
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_folge import dran_worte
from lotse.ui.symbole import BEREICH
from lotse.ui.worte import im_hinweis, zitat

HOECHSTENS = 3


class Zielleiste(Tafel):
    """At most three wishes in the family's own words; below them whose turn it is over all
    carriers, and where more than three steps are open for the family the kind question which
    may wait. `tat(wechsel, undo words, message)`. Hidden without anything to say.
    """

    tat = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._reihe_ziele = reihe(abstand=0)
        self._strich, self._dran = Trenner(), ElideText("", Stufe.KLEIN, farbe="text_secondary")
        bild = Bild("footprints", 1.15, "accent_text")
        self._dran_zeile = huelle(reihe(bild, self._dran, rand=(1.05, 0.4, 1.05, 0.4)))
        self._fragend = spalte(abstand=0)
        self._gefragt: object = None
        self.add(self._reihe_ziele)
        self.add(self._strich)
        self.add(self._dran_zeile)
        self.add(self._fragend)
        self._strich.hide()
        self._dran_zeile.hide()

    def show_akte(self, akte: Akte, sprache: Sprache) -> None:
        staende = ziel_staende(akte)
        self.show_ziele(staende, sprache)
        worte = dran_worte(whose_turn(akte), sprache)
        self._dran.setText(sprache.t("Jetzt dran: {wer}", wer=worte) if worte else "")
        self._dran_zeile.setVisible(bool(worte))
        self._strich.setVisible(bool(worte and staende))
        nummern = {s.id: nummer for nummer, s in enumerate(akte.schritte, 1)}
        viele = tuple((nummern[s.id], s) for s in too_many(akte))
        self._show_frage(viele, sprache)
        self.setVisible(bool(staende or worte or viele))

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

    def _show_frage(self, viele: Sequence[tuple[int, Schritt]], sprache: Sprache) -> None:
        """Asked, never enforced: the plan goes on whatever is chosen (E-16)."""
        neu = (tuple((n, s.id, s.text) for n, s in viele), sprache.code)
        if neu == self._gefragt:
            return
        self._gefragt = neu
        leere(self._fragend)
        if not viele:
            return
        t = sprache.t
        satz = t("{n} Schritte auf einmal sind viel. Was darf warten?", n=len(viele))
        feld = Hinweisfeld(satz, "ask", "goal")
        feld.mitte()
        for nummer, schritt in viele:
            knopf = Knopf(str(nummer), klein=True)
            name = t("Schritt {n} darf warten: {was}", n=nummer, was=schritt.text)
            knopf.setAccessibleName(name)
            knopf.setToolTip(im_hinweis(name))
            knopf.clicked.connect(lambda _an=False, s=schritt: self._on_warten(s, sprache))
            feld.add(knopf)
        self._fragend.addWidget(huelle(spalte(feld, rand=(0.6, 0.2, 0.6, 0.6))))

    def _on_warten(self, schritt: Schritt, sprache: Sprache) -> None:
        self.tat.emit(
            lambda a: let_wait(a, schritt.id),
            sprache.t("Schritt wartet"),
            sprache.t("Der Schritt bleibt im Plan. Er kommt später dran."),
        )


def _geschafft(stand: Zielstand, sprache: Sprache) -> str:
    if not stand.alle:
        return sprache.t("noch kein Schritt")
    return sprache.t("{n} von {m} Schritten geschafft", n=stand.getan, m=stand.alle)
