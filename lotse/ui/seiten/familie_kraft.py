"""What carries the family and what makes ways hard: both beside each other, no score."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.huerde import Grad, Huerde
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import RINNE, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import zitat

GRADWORT = {Grad.LEICHT: "leicht", Grad.ETWAS: "etwas", Grad.SCHWER: "schwer"}
GRADART = {Grad.LEICHT: "ok", Grad.ETWAS: "info", Grad.SCHWER: "ask"}


class Krafttafeln(QWidget):
    """Wishes, strengths, barriers with what evens them out. Changed in the Gespräch."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._wuensche = Tafel(" ", symbol="message-circle")
        self._kraft = Tafel(" ", symbol="sprout")
        self._weg = Tafel(" ", symbol="route")
        self._zeilen_wunsch, self._zeilen_weg, self._fluss = spalte(), spalte(abstand=0.7), Fluss()
        self._kein_wunsch = Text(farbe="text_secondary", umbruch=True)
        self._keine_kraft = Text(farbe="text_secondary", umbruch=True)
        self._kein_weg = Text(farbe="text_secondary", umbruch=True)
        self._links = [Verweis() for _ in range(3)]
        self._wuensche.add_rand(spalte(self._kein_wunsch, self._zeilen_wunsch))
        self._kraft.add_rand(spalte(self._keine_kraft, self._fluss))
        self._weg.add_rand(spalte(self._kein_weg, self._zeilen_weg))
        for tafel, verweis in zip(self._tafeln(), self._links, strict=True):
            tafel.koepf(verweis)
            verweis.clicked.connect(self._on_gespraech)
        self._weg.add_streckung()
        layout = spalte(*self._tafeln(), abstand=RINNE)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self._wuensche.set_titel(t.t("Was sich die Familie wünscht"))
        self._kraft.set_titel(t.t("Was die Familie trägt"))
        self._weg.set_titel(t.t("Was den Weg schwer macht"))
        self._kein_wunsch.setText(t.t("Noch kein Wunsch. Fragen Sie: Was soll anders werden?"))
        self._keine_kraft.setText(t.t("Noch nichts notiert. Fragen Sie: Was läuft gut?"))
        self._kein_weg.setText(t.t("Noch nicht gefragt. Passende Angebote gleichen Hürden aus."))
        namen = (
            "Wünsche im Gespräch ändern",
            "Stärken im Gespräch ändern",
            "Hürden im Gespräch ändern",
        )
        for verweis, name in zip(self._links, namen, strict=True):
            verweis.setText(t.t("Im Gespräch"))
            verweis.setAccessibleName(t.t(name))

    def show_akte(self, akte: Akte) -> None:
        f = akte.familie
        leere(self._zeilen_wunsch)
        for nummer, ziel in enumerate(f.ziele, 1):
            zahl = Text(f"{nummer}.", farbe="text_secondary")
            zeile = reihe(zahl, Text(zitat(ziel.zitat), umbruch=True), abstand=0.7)
            zeile.setStretch(1, 1)
            self._zeilen_wunsch.addLayout(zeile)
        self._kein_wunsch.setVisible(not f.ziele)
        leere(self._fluss)
        for staerke in f.staerken:
            self._fluss.addWidget(Etikett(staerke.text, "ok", "check"))
        self._keine_kraft.setVisible(not f.staerken)
        leere(self._zeilen_weg)
        reihenfolge = sorted(f.huerden, key=lambda h: list(Grad).index(h.grad), reverse=True)
        for huerde in reihenfolge:
            self._zeilen_weg.addWidget(self._zeile(huerde))
        self._kein_weg.setVisible(not f.huerden)

    def _zeile(self, huerde: Huerde) -> QWidget:
        t, wort = self._sprache, self._sitzung.dienste.worte.huerden[huerde.code]
        name = ElideText(t.t(wort.text))
        hilft = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        hilft.setText(t.t("hilft: {was}", was=t.t(wort.anpassung)) if wort.anpassung else "")
        grad = Etikett(t.t(GRADWORT[huerde.grad]), GRADART[huerde.grad])
        zeile = reihe(spalte(name, hilft, abstand=0), grad)
        zeile.setStretch(0, 1)
        return huelle(zeile)

    def _tafeln(self) -> tuple[Tafel, Tafel, Tafel]:
        return (self._wuensche, self._kraft, self._weg)

    def _on_gespraech(self) -> None:
        self._sitzung.springe(Sprung(Ort.GESPRAECH))
