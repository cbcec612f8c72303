"""At the right of Heute: the waiting list, and counting what could not be taken."""

from __future__ import annotations

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.fenster.anfragenweg import open_request, open_waiting
from lotse.ui.steuerung import Sitzung


class Anfragentafel(Tafel):
    """Two ways; hidden where there are no cases."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="hourglass")
        self._sitzung = sitzung
        self.warteliste, self.absage = Verweis(), Verweis()
        self.add_rand(spalte(reihe(self.warteliste, None), reihe(self.absage, None), abstand=0.3))
        self.warteliste.clicked.connect(lambda: open_waiting(sitzung, self.window()))
        self.absage.clicked.connect(lambda: open_request(sitzung, self.window()))
        self.setVisible(sitzung.dienste.anfragen is not None)

    def texte_setzen(self, sprache: Sprache) -> None:
        self.set_titel(sprache.t("Neue Anfragen"))
        self.warteliste.setText(sprache.t("Warteliste"))
        self.absage.setText(sprache.t("Anfrage nicht angenommen …"))
        self.absage.setAccessibleName(sprache.t("Anfrage konnte nicht angenommen werden"))
