"""Zahlen einlesen: choose a table, look at what it gives, take it over; and take it away again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Bestand
from lotse.services.dialog.arbeit import Dialogarbeit, Einlesung, Lesewunsch
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.einlesen.auftrag import Auftraege
from lotse.ui.jobs import Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.wirkung_einlesen_probe import Zahlenprobe
from lotse.ui.steuerung import Sitzung
from lotse.ui.tabfolge import ordne_tabfolge
from lotse.ui.zustand import Beisache

BREITE_EM, HOEHE_EM = 72, 42
MUSTER = "*.csv *.tsv *.txt *.xlsx"
ZAHLEN = "zahlen"
"""What undo calls the numbers of the place."""


class Zahlenlesung(QDialog):
    """`gelesen` when the numbers of the place are others now; Esc keeps nothing."""

    gelesen = Signal()

    def __init__(self, sitzung: Sitzung, arbeit: Dialogarbeit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._arbeit, self._t = sitzung, arbeit, sitzung.sprache.t
        t = self._t
        self.setWindowTitle(t("Zahlen einlesen"))
        self._datei: Path | None = None
        self._einlesung: Einlesung | None = None
        self._bestand: Bestand | None = None
        self._auftraege = Auftraege(sitzung.runner, self)
        self.waehlen = Knopf(t("Datei wählen …"), symbol="folder", art=Art.HAUPT)
        self.entfernen = Knopf(t("Zahlen entfernen"), symbol="x")
        self.uebernehmen = Knopf(t("Übernehmen"), art=Art.HAUPT)
        self.uebernehmen.setEnabled(False)  # undo has to know what was there before
        self.andere = Knopf(t("Andere Datei …"), symbol="folder")
        self.anhalten = Knopf(t("Anhalten"))
        self.zu = Knopf(t("Schließen"))
        self.probe = Zahlenprobe(sitzung.sprache)
        self.schaden = Hinweisfeld("", "ask", "triangle-alert")
        self._da = Text(umbruch=True)
        self._stapel = QStackedWidget()
        self._baue(parent)
        self._verbinde()
        self._zeige_wahl()
        sitzung.runner.start(lambda _token: arbeit.bestand(), self._on_bestand)

    def lies(self, datei: Path) -> None:
        """Another file, from the beginning."""
        self._datei = datei
        self.probe.beginne()
        self._lies(Lesewunsch())

    def _lies(self, wunsch: Lesewunsch) -> None:
        datei, lies = self._datei, self._arbeit.lies
        if datei is None:
            return
        self._halte_an()
        self._stapel.setCurrentWidget(self._liest)
        self._zeige_knoepfe()

        def arbeite(token: Token) -> Einlesung:
            return token.unless_cancelled(lies(datei, wunsch))

        self._auftraege.beginne(arbeite, self._on_gelesen, self._on_schaden)

    def _on_gelesen(self, einlesung: Einlesung) -> None:
        self._einlesung = einlesung
        self.schaden.hide()
        self.probe.zeige(einlesung)
        self._stapel.setCurrentWidget(self.probe)
        self._zeige_knoepfe()
        self.uebernehmen.setFocus()
        ansagen(self, self.probe.titel.text())

    def _on_schaden(self, error: Exception) -> None:
        self._zeige_wahl()
        if not isinstance(error, Hinweis):
            self._sitzung.runner.on_failed(error)
            return
        teile = (error.was, error.sicher, error.tun)
        satz = " ".join(self._t(teil) for teil in teile if teil)
        self.schaden.set_text(satz)
        self.schaden.show()
        ansagen(self, satz)

    def _on_bestand(self, bestand: Bestand | None) -> None:
        self._bestand = bestand
        self.uebernehmen.setEnabled(True)
        leer = bestand is None
        self.entfernen.setVisible(not leer)
        if bestand is None:
            self._da.setText(self._t("Noch nichts geladen. Sie sehen das erfundene Beispiel."))
            return
        self._da.setText(
            self._t(
                "Geladen: {name}, {n} Orte.",
                name=bestand.name or self._t("Zahlen vom Ort"),
                n=len(bestand.gebiete),
            )
        )

    def on_uebernehmen(self) -> None:
        """Joined to what is there; one step of undo."""
        einlesung = self._einlesung
        if einlesung is None:
            return
        neu = partial(self._arbeit.uebernimm, einlesung.bestand)
        self._wechsle(neu, self._t("Zahlen eingelesen: {datei}", datei=einlesung.datei))

    def on_entfernen(self) -> None:
        self._wechsle(self._arbeit.verwirf, self._t("Zahlen vom Ort entfernt"))

    def _wechsle(self, tun: object, text: str) -> None:
        vorher = partial(self._arbeit.stelle_her, self._bestand)
        nachher = tun if callable(tun) else vorher
        self._sitzung.setze_beisache(Beisache(vorher, ZAHLEN), Beisache(nachher, ZAHLEN), text)
        self._sitzung.melde(text, zurueck=True)
        self.gelesen.emit()
        self.accept()

    def _on_waehlen(self) -> None:
        titel = self._t("Tabelle wählen")
        muster = f"{self._t('Tabellen')} ({MUSTER})"
        name, _filter = QFileDialog.getOpenFileName(self, titel, str(dokumente()), muster)
        if name:
            self.lies(Path(name))

    def _on_anhalten(self) -> None:
        self._halte_an()
        self._zeige_wahl()

    def _halte_an(self) -> None:
        self._auftraege.vergiss()

    def _zeige_wahl(self) -> None:
        self._stapel.setCurrentWidget(self._wahl)
        self._zeige_knoepfe()
        self.waehlen.setFocus()

    def _zeige_knoepfe(self) -> None:
        seite = self._stapel.currentWidget()
        self.anhalten.setVisible(seite is self._liest)
        for knopf in (self.uebernehmen, self.andere):
            knopf.setVisible(seite is self.probe)
        ordne_tabfolge(self)

    @override
    def done(self, wie: int) -> None:
        self._halte_an()
        super().done(wie)

    def _verbinde(self) -> None:
        self.waehlen.clicked.connect(self._on_waehlen)
        self.andere.clicked.connect(self._on_waehlen)
        self.entfernen.clicked.connect(self.on_entfernen)
        self.uebernehmen.clicked.connect(self.on_uebernehmen)
        self.anhalten.clicked.connect(self._on_anhalten)
        self.zu.clicked.connect(self.reject)
        self.probe.neu_lesen.connect(self._lies)

    def _baue(self, parent: QWidget) -> None:
        t = self._t
        self.schaden.hide()
        self.entfernen.hide()
        saetze = (
            t("Eine Tabelle als CSV oder XLSX: eine Zeile je Ort und Jahr, mit n und N."),
            t("Am besten mit den Spalten: indikator, gebiet, jahr, schicht, n, N."),
            t("Bei Stadtteilen und Bezirken auch mit: ebene, bezirk. So wird mehr gezeigt."),
            t("Erst sehen Sie eine Probe. Bis „Übernehmen“ ändert sich nichts."),
        )
        worte = [Text(satz, umbruch=True) for satz in saetze]
        titel = Text(t("Zahlen vom Ort einlesen"), Stufe.KOPF, fett=True, umbruch=True)
        self._wahl = huelle(
            spalte(
                titel, *worte, self.schaden, reihe(self.waehlen, None), Trenner(), self._da,
                reihe(self.entfernen, None), None, abstand=0.9,
            )
        )  # fmt: skip
        balken = QProgressBar()
        balken.setRange(0, 0)
        balken.setTextVisible(False)
        balken.setAccessibleName(t("Die Tabelle wird gelesen."))
        self._liest = huelle(
            spalte(None, Text(t("Die Tabelle wird gelesen."), Stufe.LEIT), balken, None)
        )
        for seite in (self._wahl, self._liest, self.probe):
            self._stapel.addWidget(seite)
        fuss = reihe(None, self.zu, self.anhalten, self.andere, self.uebernehmen, abstand=0.8)
        tafel = Tafel()
        tafel.add_rand(self._stapel, 1)
        layout = spalte(tafel, fuss, rand=(1.2, 1.0, 1.2, 1.0), abstand=0.9)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)
