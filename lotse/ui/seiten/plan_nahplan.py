"""The two parts of the sheet about nearness, as one: what they show and what they tell."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.plan_folge import Folgeteil
from lotse.ui.seiten.plan_nah import Nahteil
from lotse.ui.seiten.plan_rat import Nahrat
from lotse.ui.steuerung import Sitzung


class Nahplan(QObject):
    """`tat(wechsel, undo words, message)`. Before `beginne` nothing is shown."""

    tat = Signal(object, str, str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.nahteil, self.folge = Nahteil(sprache), Folgeteil(sprache)
        self.nahteil.tat.connect(self.tat)
        self.folge.tat.connect(self.tat)

    @property
    def rat(self) -> Nahrat:
        """The hints below the words of the step."""
        return self.nahteil.rat

    def beginne(self, dienste: Dienste, sitzung: Sitzung) -> None:
        self.nahteil.beginne(dienste, sitzung)
        self.folge.beginne(dienste, sitzung)

    def set_worte(self, sprache: Sprache) -> None:
        self.nahteil.set_worte(sprache)
        self.folge.set_worte(sprache)

    def show_schritt(self, schritt: Schritt, *, tippt: bool = False) -> None:
        self.nahteil.show_schritt(schritt, tippt=tippt)
        self.folge.show_schritt(schritt)
