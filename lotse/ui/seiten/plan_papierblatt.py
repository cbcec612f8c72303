"""The sheet beside the papers: one paper, where to get it, for what, and as a step."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import TAFEL, leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_papiere import Papierzeile


class Papierblatt(Tafel):
    """`haken(id, da)` and `als_schritt(id)`; the page applies them."""

    haken = Signal(str, bool)
    als_schritt = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._zeile: Papierzeile | None = None
        self._bild = Bild("folder", 1.5, "accent_text")
        self._name = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._haken = Haken()
        self._haken.clicked.connect(self._on_haken)
        self._woher = Text(umbruch=True)
        self._norm = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._woher_titel, self._fuer_titel = Text(fett=True), Text(fett=True)
        self._fuer = raster(abstand=0.45)
        self._fuer.setColumnStretch(1, 1)
        self._knopf = Knopf(symbol="plus", art=Art.HAUPT)
        self._knopf.clicked.connect(self._on_schritt)
        self._rolle = Rollbereich()
        self._ordne()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Unterlage"))
        self._rolle.setAccessibleName(t("Angaben zur Unterlage"))
        self._haken.setText(t("Das habe ich schon"))
        self._woher_titel.setText(t("Woher?"))
        self._fuer_titel.setText(t("Wofür?"))
        self._knopf.setText(t("Als Schritt in den Plan"))

    def show_papier(self, zeile: Papierzeile | None) -> None:
        self._zeile = zeile
        self._rolle.setVisible(zeile is not None)
        self._knopf.setVisible(zeile is not None)
        if zeile is None:
            return
        unterlage = zeile.papier.unterlage
        self._bild.set_bild(unterlage.symbol)
        self._name.setText(unterlage.name)
        self._haken.setChecked(zeile.papier.da)
        self._haken.setAccessibleName(f"{unterlage.name}: {self._haken.text()}")
        self._woher.setText(unterlage.woher)
        self._norm.setText(unterlage.fundstelle)
        self._norm.setVisible(bool(unterlage.fundstelle))
        leere(self._fuer)
        for nummer, leistung in enumerate(zeile.papier.fuer):
            self._fuer.addWidget(Bild("corner-down-right", 1.1, "accent_text"), nummer, 0)
            self._fuer.addWidget(Text(leistung.name, umbruch=True), nummer, 1)
        self._knopf.setEnabled(not (zeile.papier.da or zeile.unterwegs))

    def _ordne(self) -> None:
        kopf = reihe(self._bild, self._name, abstand=0.7)
        kopf.setStretch(1, 1)
        innen = self._rolle.inhalt
        innen.setSpacing(0)
        innen.addLayout(spalte(kopf, self._haken, rand=TAFEL, abstand=0.6))
        innen.addWidget(Trenner())
        woher = spalte(self._woher_titel, self._woher, self._norm, rand=TAFEL, abstand=0.35)
        innen.addLayout(woher)
        innen.addWidget(Trenner())
        innen.addLayout(spalte(self._fuer_titel, self._fuer, rand=TAFEL, abstand=0.45))
        innen.addStretch(1)
        self.add(self._rolle, 1)
        self.add_trenner()
        self.add_rand(reihe(self._knopf, None))

    def _on_haken(self, an: bool) -> None:  # noqa: FBT001 - Qt
        if self._zeile:
            self.haken.emit(self._zeile.papier.unterlage.id, an)

    def _on_schritt(self) -> None:
        if self._zeile:
            self.als_schritt.emit(self._zeile.papier.unterlage.id)
