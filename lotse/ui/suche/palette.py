"""The search window: typed words, rows under headings, Enter opens, Esc goes back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QWidget
from typing_extensions import override

from lotse.domain.familie import FamilieId
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.marken import Taste
from lotse.ui.bausteine.raender import raender, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.sprung import ANTWORT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil
from lotse.ui.suche.quellen import finde
from lotse.ui.suche.treffer import Fund
from lotse.ui.suche.zeilen import fundzeilen
from lotse.ui.worte import taste

WARTE_MS = 80


@dataclass(frozen=True, slots=True)
class _Antwort:
    nummer: int
    zeilen: tuple[Fund, ...]


class Schleier(QWidget):
    """A veil over the window while the search is open."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        farbe = stil().farbe("tooltip" if stil().farben.name != "dunkel" else "titlebar")
        farbe.setAlphaF(0.38)
        p.fillRect(self.rect(), farbe)
        p.end()


class Suchpalette(QDialog):
    """`aktion_gewaehlt(Aktion)` for commands; everything else jumps through the sitting."""

    aktion_gewaehlt = Signal(object)

    def __init__(
        self, fenster: QWidget, dienste: Dienste, sitzung: Sitzung, befehle: tuple[Aktion, ...]
    ) -> None:
        super().__init__(fenster, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._dienste, self._sitzung, self._befehle = dienste, sitzung, befehle
        self._fenster, self._nummer, self._gezeigt = fenster, 0, 0
        self._gefragt, self._sofort = "", False
        self.setModal(True)
        self.setWindowTitle("Lotse")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._schleier = Schleier(fenster)
        t = dienste.sprache
        self._feld = QLineEdit(maxLength=ZEILE)
        self._feld.setObjectName("nackt")
        self._feld.setFont(stil().schrift(Stufe.KOPF))
        self._feld.setPlaceholderText(t.t("Familie, Angebot, Hilfe oder Befehl"))
        self._feld.setAccessibleName(t.t("Suchen oder springen"))
        self._feld.installEventFilter(self)
        self._anzahl = Text(farbe="text_secondary")
        self._liste: Liste[Fund] = Liste(fundzeilen(t), t.t("Treffer"), trenner=False)
        self._liste.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._baue()
        self._feld.textChanged.connect(self._on_getippt)
        self._uhr.timeout.connect(self._suche)
        self._liste.geoeffnet.connect(self._on_geoeffnet)
        self._liste.clicked.connect(self._on_geklickt)
        self.finished.connect(self._on_ende)

    def oeffne(self) -> None:
        """Over the window, in its upper part, veil below."""
        fenster = self._fenster
        self._schleier.setGeometry(fenster.rect())
        self._schleier.show()
        self._schleier.raise_()
        breite = min(em(50), fenster.width() - em(4))
        self.resize(breite, em(20))
        ecke = fenster.mapToGlobal(QPoint((fenster.width() - breite) // 2, em(5.6)))
        self.move(ecke)
        self.open()
        self._feld.setFocus()
        self._suche()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            taste = Qt.Key(event.key())
            if taste in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._gehe(1 if taste is Qt.Key.Key_Down else -1)
                return True
            if taste in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_eingabe()
                return True
        return super().eventFilter(watched, event)

    def _baue(self) -> None:
        t = self._dienste.sprache
        rahmen = self._rahmen = QFrame()
        rahmen.setObjectName("karte")
        oben = reihe(Bild("search", 1.5), self._feld, self._anzahl, rand=(1.2, 0.9, 1.2, 0.9))
        oben.setStretch(1, 1)
        fuss = QFrame()
        fuss.setObjectName("gesenkt")
        hinweis = Text(t.t("Schreibfehler sind erlaubt"), farbe="text_secondary")
        fuss.setLayout(
            reihe(
                Taste("↑"), Taste("↓"), Text(t.t("wählen"), farbe="text_secondary"),
                Taste(taste("Return", t)), Text(t.t("öffnen"), farbe="text_secondary"),
                Taste("Esc"), Text(t.t("schließen"), farbe="text_secondary"), None, hinweis,
                rand=(1.2, 0.5, 1.2, 0.5),
            )
        )  # fmt: skip
        innen = self._innen = spalte(oben, Trenner(), self._liste, fuss, abstand=0)
        innen.setStretch(2, 1)
        raender(innen, (0.1, 0.1, 0.1, 0.1), 0)
        rahmen.setLayout(innen)
        self.setLayout(spalte(rahmen))

    def _gehe(self, schritt: int) -> None:
        """To the next row that is no heading, round the end."""
        anzahl = self._liste.modell.rowCount()
        row = self._liste.currentIndex().row()
        for _ in range(anzahl):
            row = (row + schritt) % anzahl
            if self._liste.modell.zeile(row).art:
                self._liste.setCurrentIndex(self._liste.modell.index(row))
                return

    def _on_eingabe(self) -> None:
        """Enter means what was typed, even when its rows are still on their way."""
        fund = self._liste.wahl()
        if self._gefragt != self._feld.text().strip():
            self._sofort = True
            self._suche()
        elif self._gezeigt != self._nummer:
            self._sofort = True
        elif fund is not None:
            self._on_geoeffnet(fund)

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()

    def _suche(self) -> None:
        self._nummer += 1
        self._uhr.stop()
        nummer, wort = self._nummer, self._feld.text().strip()
        self._gefragt = wort
        dienste, befehle = self._dienste, self._befehle
        self._sitzung.runner.start(
            lambda _token: _Antwort(nummer, finde(dienste, wort, befehle)), self._on_gefunden
        )

    def _on_gefunden(self, antwort: _Antwort) -> None:
        if antwort.nummer != self._nummer:
            return
        t = self._dienste.sprache
        self._gezeigt = antwort.nummer
        self._liste.zeige(antwort.zeilen)
        self._liste.waehle_erste()
        self._passe_hoehe()
        anzahl = sum(1 for zeile in antwort.zeilen if zeile.art)
        satz = t.plural("{n} Treffer", "{n} Treffer", anzahl)
        self._anzahl.setText(satz if anzahl else t.t("Nichts gefunden"))
        ansagen(self, satz)
        if self._sofort:
            self._sofort = False
            self._on_eingabe()

    def _passe_hoehe(self) -> None:
        """As tall as what was found, as far as the window allows; what the layouts remember of
        the rows before is forgotten first."""
        self._innen.invalidate()
        self._rahmen.updateGeometry()
        rest = self.sizeHint().height() - self._liste.sizeHint().height()
        wunsch = rest + max(self._liste.volle_hoehe(), em(4)) + em(0.6)
        self.resize(self.width(), min(wunsch, self._fenster.height() - em(8)))

    def _on_geklickt(self) -> None:
        fund = self._liste.wahl()
        if fund is not None and fund.art:
            self._on_geoeffnet(fund)

    def _on_geoeffnet(self, fund: Fund) -> None:
        self.accept()
        if fund.art == "befehl":
            self.aktion_gewaehlt.emit(Aktion(fund.kennung))
        elif fund.art == "streifen":
            familie, code = fund.kennung.rsplit(":", 1)
            self._sitzung.springe(Sprung(Ort.PLAN, FamilieId(familie), f"{ANTWORT}{code}"))
        elif fund.art == "familie":
            self._sitzung.springe(Sprung(Ort.FAMILIE, FamilieId(fund.kennung)))
        elif fund.art == "angebot":
            self._sitzung.springe(Sprung(Ort.KATALOG, bezug=fund.kennung))
        elif self._sitzung.akte:
            self._sitzung.springe(Sprung(Ort.HILFEN, bezug=fund.kennung))
        else:
            self._sitzung.springe(Sprung(Ort.KATALOG, bezug=f"leistung:{fund.kennung}"))

    def _on_ende(self) -> None:
        self._schleier.hide()
        self._schleier.deleteLater()
