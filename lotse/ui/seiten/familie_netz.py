"""„Wer trägt uns?“ on the Familie page: the map in a sentence, and the way to it."""

from __future__ import annotations

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.netznamen import namen_of
from lotse.services.netzstand import netz_at
from lotse.services.netzworte import in_short
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.netz.dialog import BAUM, KARTE, Netzdialog
from lotse.ui.steuerung import Sitzung


class Netztafel(Tafel):
    """Opens the map over the page; what is changed there stands here at once."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="users-round")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._satz = Text(umbruch=True)
        self.karte = Knopf(symbol="map", klein=True)
        self.baum = Knopf(symbol="git-branch", klein=True)
        self.add_rand(
            spalte(self._satz, reihe(self.karte, self.baum, None, abstand=0.6), abstand=0.7)
        )
        self.karte.clicked.connect(self.on_karte)
        self.baum.clicked.connect(self.on_baum)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Wer trägt uns?"))
        self.karte.setText(sprache.t("Karte öffnen …"))
        self.baum.setText(sprache.t("Stammbaum …"))

    def show_akte(self, akte: Akte) -> None:
        s, heute = self._sprache, self._sitzung.dienste.heute()
        netz = netz_at(akte, heute)
        anzahl = len(netz.knoten)
        self.set_zahl(str(anzahl) if anzahl else "")
        if anzahl:
            self._satz.setText(in_short(netz, namen_of(akte, s, offen=True), s))
        else:
            self._satz.setText(s.t("Noch niemand. Fragen Sie: Wen würden Sie anrufen?"))

    def on_karte(self) -> None:
        self._oeffne(KARTE)

    def on_baum(self) -> None:
        self._oeffne(BAUM)

    def _oeffne(self, ansicht: str) -> None:
        if self._sitzung.akte is not None:
            dialog = Netzdialog(self._sitzung, self.window())
            dialog.zeige(ansicht)
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()
