"""Step 3: while it is written; then what has changed, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalog import Einlesebericht
from lotse.services.katalogarbeit import Ruecknahme
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.einlesen.befunde import Befundliste
from lotse.ui.einlesen.dubletten import Dublettenvergleich, Paare
from lotse.ui.einlesen.zahlen import Zahlenzeile
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.stil import em, stil

BEFUNDE, DOPPELT = "befunde", "doppelt"


class Ergebnisseite(QWidget):
    """`anhalten()` while it is written; `rueckgaengig(int)` afterwards."""

    anhalten = Signal()
    rueckgaengig = Signal(int)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        t = sprache.t
        self._nummer = 0
        self._titel = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self._balken = QProgressBar()
        self._balken.setTextVisible(False)
        self.knopf = Knopf(t("Anhalten"), klein=True)
        self.fehler = Fehlerfeld()
        self.zahlen = Zahlenzeile(sprache)
        self.zurueck = Knopf(t("Rückgängig"), symbol="history")
        self._feld = Hinweisfeld(art="ok", symbol="circle-check")
        self.segment = Segment([(BEFUNDE, ""), (DOPPELT, "")], name=t("Was zeigen"))
        self.befunde, self.dubletten = Befundliste(sprache), Dublettenvergleich(sprache)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self.befunde)
        self._stapel.addWidget(self.dubletten)
        self._baue()
        self.knopf.clicked.connect(self._on_anhalten)
        self.zurueck.clicked.connect(lambda: self.rueckgaengig.emit(self._nummer))
        self.segment.gewaehlt.connect(self._on_segment)
        self.dubletten.keine.connect(lambda _paar: self._sage_segment())
        self._sage_segment()

    def show_laeuft(self, satz: str = "", *, haltbar: bool = True) -> None:
        """`haltbar`: it can be stopped, and then nothing has been written."""
        self._titel.setText(satz or self._t("Der Katalog wird übernommen …"))
        self._satz.setText(
            self._t("Zuerst entsteht eine Sicherung. Bis zum Ende ändert sich nichts.")
        )
        self._satz.setVisible(haltbar)
        self._balken.setRange(0, 0)
        self._zeige(laeuft=True)
        self.knopf.setEnabled(True)
        self.knopf.setVisible(haltbar)

    def show_fortschritt(self, getan: int, von: int) -> None:
        self._balken.setRange(0, von)
        self._balken.setValue(getan)
        zahl = self._sprache.zahl
        satz = self._t("{n} von {m} Einträgen geschrieben", n=zahl(getan), m=zahl(von))
        self._satz.setText(satz)
        self._balken.setAccessibleName(satz)

    def show_bericht(self, bericht: Einlesebericht) -> None:
        t = self._t
        self._nummer = bericht.nummer
        self._titel.setText(t("Der Katalog ist auf dem neuen Stand"))
        self._satz.setText(bericht.paket.name)
        self._satz.setVisible(bool(bericht.paket.name))
        self.zahlen.show_bericht(bericht)
        self._feld.set_text(
            t("Alles ist übernommen. Sie können den ganzen Import rückgängig machen, auch später.")
        )
        self._zeige(laeuft=False)
        self.zurueck.show()
        self.befunde.show_bericht(bericht, mit_sprung=True)
        ansagen(self, f"{self._titel.text()}. {self.zahlen.accessibleName()}")

    def show_ruecknahme(self, getan: Ruecknahme) -> None:
        t = self._t
        self._titel.setText(t("Der Import ist zurückgenommen"))
        self._satz.setText(
            t(
                "{weg} Einträge entfernt, {zurueck} zurückgesetzt.",
                weg=self._sprache.zahl(getan.entfernt),
                zurueck=self._sprache.zahl(getan.zurueckgesetzt),
            )
        )
        self._satz.show()
        satz = t("Der Katalog steht wieder wie vor dem Import.")
        if getan.behalten:
            namen = self._sprache.liste(getan.behalten[:10])
            satz = t("Seitdem bearbeitet oder benutzt und geblieben: {namen}", namen=namen)
        self._feld.set_text(satz)
        self._zeige(laeuft=False)
        for teil in (self.zurueck, self.zahlen, self._unten):
            teil.hide()
        ansagen(self, f"{self._titel.text()}. {self._satz.text()}")

    def zeige(self, welches: str) -> None:
        """BEFUNDE or DOPPELT."""
        self.segment.set_wahl(welches)
        self._on_segment(welches)

    def show_dubletten(self, paare: Paare) -> None:
        self.dubletten.show_paare(paare)
        self._sage_segment()

    def _zeige(self, *, laeuft: bool) -> None:
        self.fehler.hide()
        self._balken.setVisible(laeuft)
        self.knopf.setVisible(laeuft)
        for teil in (self.zahlen, self._feld, self._unten):
            teil.setVisible(not laeuft)

    def _on_anhalten(self) -> None:
        self.knopf.setEnabled(False)
        self._satz.setText(self._t("Wird angehalten …"))
        self.anhalten.emit()

    def _on_segment(self, welches: str) -> None:
        self._stapel.setCurrentIndex(0 if welches == BEFUNDE else 1)
        self.befunde.zeige_arten(an=welches == BEFUNDE)

    def _sage_segment(self) -> None:
        t, zahl = self._t, self._sprache.zahl
        self.segment.set_text(BEFUNDE, t("Was auffällt"))
        anzahl = zahl(self.dubletten.anzahl)
        self.segment.set_text(DOPPELT, t("Dubletten vergleichen ({n})", n=anzahl))
        self.segment.set_wahl(self.segment.wahl or BEFUNDE)

    def _messe(self) -> None:
        self._balken.setFixedHeight(em(0.75))

    def _baue(self) -> None:
        self._feld.add(self.zurueck)
        self._feld.mitte()
        kopf = reihe(self._titel, self.knopf)
        kopf.setStretch(0, 1)
        unten = spalte(reihe(self.segment, None, self.befunde.arten), self._stapel, abstand=0.7)
        unten.setStretch(1, 1)
        self._unten = huelle(unten)
        layout = spalte(
            kopf, self._satz, self._balken, self.fehler, self.zahlen, self._feld, self._unten, None,
            rand=(1.6, 1.3, 1.6, 1), abstand=0.8,
        )  # fmt: skip
        layout.setStretch(6, 100)
        self.setLayout(layout)
        self._messe()
        stil().geaendert.connect(self._messe)
