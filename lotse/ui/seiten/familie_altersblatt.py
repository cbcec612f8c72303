"""One right by age in the card: its sentences, its Fundstelle, what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lotse.domain.nutzung import Nutzungsstand
from lotse.i18n.sprache import Sprache
from lotse.ui.alterworte import genaues_ende
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import TAFEL, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.familie_alterszeilen import Alterszeile


class Altersblatt(QFrame):
    """`stand(Nutzungsstand | None)`, `plan()`, `mehr()` when pressed."""

    stand = Signal(object)
    plan = Signal()
    mehr = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zeile: Alterszeile | None = None
        self._satz = Text(umbruch=True)
        self._offen = Text(umbruch=True, farbe="ask_fg")
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._quelle = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._plan, self._genutzt, self._nicht = (
            Knopf(klein=True),
            Knopf(klein=True),
            Knopf(klein=True),
        )
        self._doch, self._mehr = Knopf(klein=True), Verweis()
        fluss = Fluss()
        for knopf in (self._plan, self._genutzt, self._nicht, self._doch, self._mehr):
            fluss.addWidget(knopf)
        texte = (self._satz, self._offen, self._hinweis, self._quelle)
        innen = spalte(*texte, rand=TAFEL, abstand=0.4)
        innen.addLayout(fluss)
        aussen = spalte(Trenner(), abstand=0)
        aussen.addLayout(innen)
        self.setLayout(aussen)
        self._plan.clicked.connect(self.plan)
        self._mehr.clicked.connect(self.mehr)
        for knopf, stand in (
            (self._genutzt, Nutzungsstand.GENUTZT),
            (self._nicht, Nutzungsstand.NICHT_GEWOLLT),
            (self._doch, None),
        ):
            knopf.clicked.connect(partial(self._on_stand, stand))

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._genutzt.setText(sprache.t("Genutzt"))
        self._nicht.setText(sprache.t("Nicht gewollt"))
        self._doch.setText(sprache.t("Doch noch offen"))
        self._mehr.setText(sprache.t("Mehr dazu"))
        if self._zeile:
            self.show_zeile(self._zeile)

    def show_zeile(self, zeile: Alterszeile) -> None:
        self._zeile, t = zeile, self._sprache
        anrecht, anspruch = zeile.anrecht, zeile.anrecht.anspruch
        ende = genaues_ende(anrecht, zeile.heute, t)
        self._satz.setText(" ".join(teil for teil in (anspruch.einfach, ende) if teil))
        offen = " ".join(satz for satz in (anspruch.bedingt, anrecht.offen) if satz)
        self._offen.setText(offen)
        self._offen.setVisible(bool(offen))
        self._hinweis.setText(anspruch.hinweis)
        self._hinweis.setVisible(bool(anspruch.hinweis))
        quelle = t.t(
            "{wo}, Stand {tag}", wo=anspruch.fundstelle, tag=t.datum(anspruch.stand, kurz=True)
        )
        if anspruch.sicherheit != "hoch":
            quelle = f"{quelle} · {t.t('bitte prüfen')}"
        self._quelle.setText(quelle)
        self._plan.setText(t.t("Im Plan zeigen") if zeile.im_plan else t.t("In den Plan"))
        for knopf in (self._plan, self._genutzt, self._nicht):
            knopf.setVisible(not zeile.erledigt)
        self._doch.setVisible(zeile.erledigt)
        self.setAccessibleName(anspruch.titel)

    def fokus(self) -> None:
        erledigt = self._zeile is not None and self._zeile.erledigt
        (self._doch if erledigt else self._plan).setFocus()

    def _on_stand(self, stand: Nutzungsstand | None, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt hands over the check state
        self.stand.emit(stand)
