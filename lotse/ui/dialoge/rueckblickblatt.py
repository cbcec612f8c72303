"""The Rückblick: the old answer left, the new one right, two questions, and a good end."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import Bereichsstand, Moeglich, Schlussgrund, Wunsch
from lotse.i18n.sprache import Sprache
from lotse.services.rueckblick import SCHLUSSWORT, compare
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import SATZ, fill
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.worte import literal, spoken, tag_kurz

BREITE_EM, HOEHE_EM = 62, 46
WUNSCHWORT: Mapping[Wunsch, str] = {
    Wunsch.JETZT: "jetzt",
    Wunsch.SPAETER: "später",
    Wunsch.NEIN: "nein",
}
MOEGLICHWORT: Mapping[Moeglich, str] = {
    Moeglich.HEUTE: "heute möglich",
    Moeglich.MIT_HILFE: "mit Hilfe",
    Moeglich.NICHT: "nicht möglich",
}
VERAENDERT = "Was hat sich &verändert?"
OHNE_UNS = "Woran merken wir, dass es &ohne uns geht?"


class Rueckblickblatt(QDialog):
    """`ohne_uns(str)` while somebody types, `fertig(str)` with what has changed,
    `beendet(Schlussgrund)`, `wieder_offen()`. Nothing is required."""

    ohne_uns = Signal(str)
    fertig = Signal(str)
    beendet = Signal(object)
    wieder_offen = Signal()

    def __init__(self, akte: Akte, dienste: Dienste, sprache: Sprache, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._akte, self._dienste, self._sprache = akte, dienste, sprache
        t = self._t = sprache.t
        self.setWindowTitle(t("Rückblick"))
        self.veraendert, self.danach = QLineEdit(maxLength=SATZ), QLineEdit(maxLength=SATZ)
        fill(self.danach, akte.familie.ohne_uns)
        zu = akte.familie.geschlossen_am is not None
        self.ende = Knopf(t("Wieder öffnen" if zu else "Begleitung beenden …"))
        self.nicht, self.los = Knopf(t("Schließen"), taste="Esc"), Knopf(t("Fertig"), art=Art.HAUPT)
        self._baue()
        self.danach.textEdited.connect(self.ohne_uns)
        self.ende.clicked.connect(self._on_wieder if zu else self._on_ende)
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_fertig)
        show_mittig(self, oben, BREITE_EM, HOEHE_EM)
        self.los.setDefault(True)
        self.veraendert.setFocus()

    def on_fertig(self) -> None:
        self.accept()
        self.fertig.emit(self.veraendert.text())

    def menue(self) -> QMenu:
        """Why it ends; none of the reasons is a fault."""
        menue = QMenu(self)
        for grund in Schlussgrund:
            aktion = menue.addAction(literal(self._t(SCHLUSSWORT[grund])))
            aktion.setData(grund.value)
        menue.triggered.connect(lambda aktion: self._on_grund(Schlussgrund(aktion.data())))
        return menue

    def worte(self, stand: Bereichsstand | None) -> str:
        """One side in words: needs, then wish and what is possible."""
        if stand is None:
            return self._t("nicht festgehalten")
        themen = map(self._dienste.wissen.themen.get, stand.bedarfe)
        bedarfe = [self._t(thema.text) for thema in themen if thema is not None]
        wunsch = self._t(WUNSCHWORT[stand.wunsch]) if stand.wunsch else ""
        geht = self._t(MOEGLICHWORT[stand.moeglich]) if stand.moeglich else ""
        hilfe = self._t("Hilfe gewünscht: {wann}", wann=wunsch) if wunsch else ""
        teile = (", ".join(bedarfe), hilfe, geht)
        return "\n".join(teil for teil in teile if teil) or self._t("kein Thema")

    def _baue(self) -> None:
        t, familie = self._t, self._akte.familie
        am = familie.anfang_am
        heute = self._dienste.heute()
        damals = t("Am Anfang, {tag}", tag=tag_kurz(am, heute, self._sprache)) if am else ""
        gitter = raster(abstand=0.9)
        koepfe = (t("Thema"), damals or t("Am Anfang"), t("Heute"))
        for spalten, kopf in enumerate(koepfe):
            gitter.addWidget(Text(kopf, Stufe.KLEIN, farbe="text_secondary"), 0, spalten)
            gitter.setColumnStretch(spalten, (3, 4, 4)[spalten])
        oben = Qt.AlignmentFlag.AlignTop
        for zeile, v in enumerate(compare(self._akte), 1):
            wort = self._dienste.worte.bereiche[v.bereich]
            gitter.addWidget(Text(t(wort.text), fett=True, umbruch=True), zeile, 0, oben)
            alt = Text(self.worte(v.damals), farbe="text_secondary", umbruch=True)
            neu = Text(self.worte(v.jetzt), fett=v.anders, umbruch=True)
            gitter.addWidget(alt, zeile, 1, oben)
            gitter.addWidget(neu, zeile, 2, oben)
        rolle = Rollbereich(t("Rückblick"))
        rolle.inhalt.addLayout(gitter)
        rolle.inhalt.addStretch(1)
        self._ordne(rolle)

    def _ordne(self, rolle: Rollbereich) -> None:
        """Head, both sides, the two questions, the buttons."""
        t = self._t
        fragen = spalte(abstand=0.35)
        for feld, wort in ((self.veraendert, t(VERAENDERT)), (self.danach, t(OHNE_UNS))):
            name = Beschriftung()
            name.setText(wort)
            name.setBuddy(feld)
            feld.setAccessibleName(spoken(wort))
            fragen.addWidget(name)
            fragen.addWidget(feld)
        satz = t("Links steht, wie es war. Rechts, wie es heute ist. Was anders ist, ist fett.")
        kopf = spalte(
            Text(t("Rückblick"), Stufe.TITEL, fett=True),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        knoepfe = reihe(self.ende, None, self.nicht, self.los, abstand=0.7)
        aufbau = spalte(
            kopf, rolle, Trenner(), fragen, knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8
        )
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)

    def _on_ende(self) -> None:
        menue = self.menue()
        menue.aboutToHide.connect(menue.deleteLater)
        menue.popup(self.ende.mapToGlobal(self.ende.rect().topLeft()))

    def _on_grund(self, grund: Schlussgrund) -> None:
        self.on_fertig()
        self.beendet.emit(grund)

    def _on_wieder(self) -> None:
        self.accept()
        self.wieder_offen.emit()
