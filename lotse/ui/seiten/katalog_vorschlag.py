"""Which help an entry may be, told by its kind and name; a person takes it with one press."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot
from lotse.i18n.sprache import Sprache
from lotse.services.katalogvorschlag import Leistungsvorschlag, schlage_vor
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.raender import huelle, leere, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.worte import im_hinweis


class Vorschlagfeld(QWidget):
    """Hidden where there is nothing to propose. `genommen(Leistungsvorschlag)`."""

    genommen = Signal(object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._gezeigt: Sequence[Leistungsvorschlag] = ()
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.chips = Fluss()
        self.setLayout(spalte(self._satz, huelle(self.chips), abstand=0.3))
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._satz.setText(sprache.t("Passt das? Lotse schlägt es nach Art und Name vor."))
        self._baue()

    def show_angebot(self, angebot: Angebot) -> None:
        neu = schlage_vor(angebot, self._dienste.wissen)
        if neu != self._gezeigt:
            self._gezeigt = neu
            self._baue()

    def _baue(self) -> None:
        leere(self.chips)
        t, wissen = self._sprache.t, self._dienste.wissen
        for vorschlag in self._gezeigt:
            name = wissen.leistungen[vorschlag.leistung].name
            bedarfe = [t(wissen.themen[b].text) for b in vorschlag.bedarfe if b in wissen.themen]
            chip = Chip(name, "ask", "plus")
            chip.setAccessibleName(t("{name} hinzufügen", name=name))
            chip.setToolTip(im_hinweis("\n".join((vorschlag.wegen, *bedarfe))))
            chip.clicked.connect(partial(self._on_chip, vorschlag))
            self.chips.addWidget(chip)
        self.setVisible(bool(self._gezeigt))

    def _on_chip(self, vorschlag: Leistungsvorschlag, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.genommen.emit(vorschlag)
