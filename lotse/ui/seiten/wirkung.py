"""Wirkung is not built yet: the page says so, plainly."""

from __future__ import annotations

from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import spalte
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.seite import Seite
from lotse.ui.steuerung import Sitzung


class WirkungSeite(Seite):
    """What will stand here, and that nothing is counted meanwhile."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._leer = LeereSeite("chart-column")
        self.setLayout(spalte(self._leer))
        self.fertig()
        self.texte_setzen(self.sprache)

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self._leer.set_worte(
            sprache.t("Hier steht später, was ankommt"),
            sprache.t(
                "Diese Auswertung kommt in einer späteren Fassung. Sie wird nur Zahlen zeigen, "
                "nie einzelne Familien."
            ),
        )
