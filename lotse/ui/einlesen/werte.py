"""The values of one column, and what each of them means: codes, yes and no, categories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Spaltenvorschlag
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.einlesen.worte import JANEIN
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

HOECHSTENS = 60
LEER = "-"
"""A cell that says nothing."""


class Wertedialog(QDialog):
    """`fertig(str, dict)`: the column and what its values mean; values left alone stay."""

    fertig = Signal(str, object)

    def __init__(
        self,
        vorschlag: Spaltenvorschlag,
        werte: Sequence[tuple[str, int]],
        sprache: Sprache,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        t = self._t = sprache.t
        self._spalte = vorschlag.spalte
        self.setWindowTitle(t("Werte der Spalte {name} zuordnen", name=vorschlag.spalte))
        self.felder: dict[str, QLineEdit | Auswahl] = {}
        rolle = self._baue_werte(vorschlag, werte)
        nicht, self.los = Knopf(t("Abbrechen")), Knopf(t("Übernehmen"), art=Art.HAUPT)
        nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self._on_fertig)
        self.los.setDefault(True)
        titel = Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True)
        satz = Text(
            t("Was frei bleibt, wird so gelesen, wie es da steht."),
            farbe="text_secondary",
            umbruch=True,
        )
        kopf = spalte(titel, satz, abstand=0.2)
        knoepfe = reihe(None, nicht, self.los, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=1)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)
        self.resize(QSize(em(40), em(34)).boundedTo(parent.window().size() - QSize(em(2), em(2))))

    def _baue_werte(
        self, vorschlag: Spaltenvorschlag, werte: Sequence[tuple[str, int]]
    ) -> Rollbereich:
        t = self._t
        rolle = Rollbereich(self.windowTitle())
        gitter = raster((0, 0, 0.6, 0), 0.5)
        for zeile, (wert, anzahl) in enumerate(werte[:HOECHSTENS]):
            feld = self._feld(vorschlag, wert)
            feld.setAccessibleName(t("„{wert}“ bedeutet", wert=wert))
            self.felder[wert] = feld
            zahl = Text(t("{n} mal", n=anzahl), Stufe.KLEIN, farbe="text_secondary")
            gitter.addWidget(ElideText(wert, fett=True), zeile, 0)
            gitter.addWidget(zahl, zeile, 1)
            gitter.addWidget(feld, zeile, 2)
        gitter.setColumnStretch(0, 1)
        gitter.setColumnStretch(2, 1)
        rolle.inhalt.addLayout(gitter)
        rest = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        if len(werte) > HOECHSTENS:
            rest.setText(t("{n} seltenere Werte bleiben, wie sie sind.", n=len(werte) - HOECHSTENS))
        rolle.inhalt.addWidget(rest)
        rolle.inhalt.addStretch(1)
        return rolle

    def _feld(self, vorschlag: Spaltenvorschlag, wert: str) -> QLineEdit | Auswahl:
        bisher: Mapping[str, str] = vorschlag.ersetzen or {}
        if vorschlag.ziel not in JANEIN:
            feld = QLineEdit(bisher.get(wert, ""), maxLength=ZEILE)
            feld.setPlaceholderText(self._t("bleibt so"))
            return feld
        wahl = Auswahl()
        antworten = (
            (self._t("bleibt so"), ""),
            (self._t("ja"), "ja"),
            (self._t("nein"), "nein"),
            (self._t("unbekannt"), LEER),
        )
        for wort, antwort in antworten:
            wahl.addItem(wort, antwort)
        wahl.waehle(bisher.get(wert, ""))
        return wahl

    def _on_fertig(self) -> None:
        gemeint = {
            wert: feld.text().strip() if isinstance(feld, QLineEdit) else str(feld.currentData())
            for wert, feld in self.felder.items()
        }
        self.accept()
        self.fertig.emit(self._spalte, {wert: neu for wert, neu in gemeint.items() if neu})
