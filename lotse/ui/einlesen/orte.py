"""A table of PLZ instead of a list of helps: what it is good for, and loading it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Ortsladung, Vorschlag
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.stil import em, stil


class Ortsseite(QWidget):
    """`laden()`; `doch()` = read it as a list of helps all the same."""

    laden = Signal()
    doch = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t, self._zahl = sprache.t, sprache.zahl
        t = sprache.t
        self._titel = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._datei = Text(farbe="text_secondary", umbruch=True)
        wozu = t(
            "Hilfen stehen nicht darin. Als Ortstabelle hilft sie trotzdem: Lotse fragt nach,"
            " wenn eine Postleitzahl in mehreren Gemeinden liegt, und kann Entfernungen nennen."
        )
        self._wozu = Text(wozu, umbruch=True)
        bleibt = t("Ihre Angebote ändern sich dabei nicht. Frühere Ortstabellen bleiben.")
        self._bleibt = Text(bleibt, umbruch=True, farbe="text_secondary")
        self.fehler = Fehlerfeld()
        self.fertig = Hinweisfeld("", "ok", "circle-check")
        self._balken = QProgressBar()
        self._balken.setTextVisible(False)
        self._balken.setRange(0, 0)
        self.knopf = Knopf(t("Als Ortstabelle laden"), symbol="map-pin", art=Art.HAUPT)
        self.liste = Verweis(t("Doch als Liste von Angeboten lesen"))
        self.knopf.clicked.connect(self.laden)
        self.liste.clicked.connect(self.doch)
        self._baue()

    def show_vorschlag(self, vorschlag: Vorschlag) -> None:
        t = self._t
        self._titel.setText(t("Das ist eine Tabelle mit Postleitzahlen"))
        zeilen = self._zahl(sum(teil.zeilen for teil in vorschlag.tabellen))
        self._datei.setText(t("{name}: {n} Zeilen", name=vorschlag.quelle.name, n=zeilen))
        self.fehler.hide()
        self._zeige(laeuft=False, fertig=False)
        ansagen(self, f"{self._titel.text()}. {self._wozu.text()}")

    def show_laeuft(self) -> None:
        self.fehler.hide()
        self._zeige(laeuft=True, fertig=False)
        self._balken.setAccessibleName(self._t("Die Ortstabelle wird geladen …"))

    def show_ladung(self, ladung: Ortsladung) -> None:
        t, zahl = self._t, self._zahl
        self._titel.setText(t("Die Ortstabelle ist geladen"))
        self._zeige(laeuft=False, fertig=True)
        satz = t(
            "{zeilen} Zeilen übernommen, {weg} übergangen. Bekannte Postleitzahlen: {plz}, davon in"
            " mehreren Gemeinden: {mehrere}.",
            zeilen=zahl(ladung.zeilen),
            weg=zahl(ladung.uebergangen),
            plz=zahl(ladung.plz),
            mehrere=zahl(ladung.mehrere),
        )
        self.fertig.set_text(satz)
        ansagen(self, f"{self._titel.text()}. {satz}")

    def show_fehler(self, was: str, tun: str, sicher: str) -> None:
        self._zeige(laeuft=False, fertig=False)
        self.fehler.zeige(was, tun, sicher)

    def _zeige(self, *, laeuft: bool, fertig: bool) -> None:
        self._balken.setVisible(laeuft)
        self.fertig.setVisible(fertig)
        for teil in (self.knopf, self.liste):
            teil.setEnabled(not laeuft)
            teil.setVisible(not fertig)
        self._bleibt.setVisible(not fertig)

    def _messe(self) -> None:
        self._balken.setFixedHeight(em(0.75))

    def _baue(self) -> None:
        rolle = Rollbereich(self._t("Ortstabelle"))
        rolle.inhalt.addLayout(
            spalte(
                self._titel, self._datei, self._wozu, self._bleibt, self._balken, self.fertig,
                self.fehler, reihe(self.knopf, self.liste, None, abstand=0.8), None,
                rand=(1.8, 1.6, 1.8, 1.2), abstand=0.9,
            )
        )  # fmt: skip
        self.setLayout(spalte(rolle))
        self._messe()
        stil().geaendert.connect(self._messe)
