"""How small a number may be in reports: the threshold, and rounding (REQUIREMENTS 11.3)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.tabelle import SCHWELLEN, Schutz
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung


class Zahlenschutztafel(Tafel):
    """Each choice is kept at once. Reports that left the house stay as they are."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="chart-column")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._nummer = 0
        self._satz = Text(umbruch=True)
        self.schwelle = Segment([(str(n), str(n)) for n in SCHWELLEN], klein=True)
        self.runden = Haken("")
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.add_rand(
            spalte(self._satz, reihe(self.schwelle, None), self.runden, self._hinweis, abstand=0.7)
        )
        self.schwelle.gewaehlt.connect(self._on_gewaehlt)
        self.runden.clicked.connect(self._on_runden)
        if not self.da:
            self.hide()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Kleine Zahlen in Berichten"))
        self._satz.setText(
            t("Zahlen unter dieser Grenze bleiben verdeckt, damit niemand erkannt wird.")
        )
        self.schwelle.set_name(t("Grenze für kleine Zahlen"))
        self.runden.setText(t("Alle Zahlen zusätzlich auf 5 runden"))
        self._hinweis.setText(
            t("Üblich ist 5. Die Wahl gilt für Wirkung, Berichte und den Dialog vor Ort.")
        )

    @property
    def da(self) -> bool:
        """Not where nothing may be changed."""
        return self._sitzung.dienste.dialog is not None

    def ziel(self) -> QWidget:
        return self.schwelle.fokusziel()

    def lies(self) -> None:
        dialog = self._sitzung.dienste.dialog
        if dialog is not None:
            nummer, lese = self._nummer, dialog.schutz
            self._sitzung.runner.start(lambda _token: (nummer, lese()), self._zeige)

    def _zeige(self, gelesen: tuple[int, Schutz]) -> None:
        nummer, schutz = gelesen
        if nummer != self._nummer:
            return  # read before somebody chose: the next choice would keep it again
        self.schwelle.set_wahl(str(schutz.schwelle))
        self.runden.setChecked(schutz.runden)

    def _on_gewaehlt(self, _wahl: str) -> None:
        self._merke()

    def _on_runden(self) -> None:
        self._merke()

    def _merke(self) -> None:
        dialog = self._sitzung.dienste.dialog
        if dialog is not None and self.schwelle.wahl:
            self._nummer += 1
            neu = Schutz(int(self.schwelle.wahl), runden=self.runden.isChecked())
            merke = dialog.merke_schutz
            self._sitzung.runner.start(lambda _token: merke(neu), self._on_gemerkt)

    def _on_gemerkt(self, _nichts: object) -> None:
        self._sitzung.melde(self._sprache.t("Die Grenze gilt ab jetzt."))
