"""Data that are not in the list: in another folder, or in a Sicherung."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

BREITE_EM = 42


class Andereseite(QWidget):
    """`ordner()` and `sicherung()` choose, `zurueck()` on the button or Esc."""

    ordner = Signal()
    sicherung = Signal()
    zurueck = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self._karte = Tafel(name="karte")
        self._fehler = Fehlerfeld()
        self.waehlen = Knopf(t("Ordner wählen …"), symbol="folder", art=Art.HAUPT)
        self.datei = Knopf(t("Sicherung wählen …"), symbol="file-stack")
        self.knopf = Knopf(t("Zurück"))
        self.waehlen.clicked.connect(self.ordner)
        self.datei.clicked.connect(self.sicherung)
        self.knopf.clicked.connect(self.zurueck)
        self._baue()
        self.setFocusProxy(self.waehlen)
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_laeuft(self, *, laeuft: bool) -> None:
        for knopf in (self.waehlen, self.datei, self.knopf):
            knopf.setEnabled(not laeuft)

    def show_hinweis(self, hinweis: Hinweis) -> None:
        self.show_laeuft(laeuft=False)
        rest = " ".join(self._t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self._fehler.zeige(self._t(hinweis.was), "", rest)
        self.waehlen.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.zurueck.emit()

    def _baue(self) -> None:
        t = self._t
        titel = Text(t("Andere Datenbank öffnen"), Stufe.KOPF, fett=True)
        satz = Text(
            t("Die Daten liegen in einem anderen Ordner oder auf einem Stick? Lotse merkt sich den "
              "Ordner und zeigt ihn beim nächsten Mal."),
            farbe="text_secondary",
            umbruch=True,
        )  # fmt: skip
        worte = Text(
            t("Oder es gibt nur eine Sicherung, eine Datei mit der Endung .lotse? Dann liest Lotse "
              "sie ein. Sie öffnet sich mit dem Passwort oder dem Notfall-Schlüssel von damals."),
            farbe="text_secondary",
            umbruch=True,
        )  # fmt: skip
        self._karte.add(
            spalte(
                spalte(titel, satz, abstand=0.35),
                self._fehler,
                reihe(self.waehlen, None),
                Trenner(),
                worte,
                reihe(self.datei, None, self.knopf),
                rand=(2.4, 2, 2.4, 2),
                abstand=1.2,
            )
        )
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))

    def _messe(self) -> None:
        self._karte.setFixedWidth(em(BREITE_EM))
