"""Letterhead of the office: its picture, and the lines below its letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.briefvorlagen import Vorlagen
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import Langtext
from lotse.ui.bausteine.malen import MITTE, draw_platte, draw_text
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

WARTE_MS = 600
ZEILEN = 4
"""So many lines fit below a letter."""


class Logobild(QWidget):
    """The picture on white paper, as it will be printed; without one, words."""

    def __init__(self) -> None:
        super().__init__()
        self._bild, self._wort = QImage(), ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def show_png(self, png: bytes, wort: str) -> None:
        self._bild, self._wort = QImage.fromData(png) if png else QImage(), wort
        self.setAccessibleName(wort)
        self.update()

    @property
    def leer(self) -> bool:
        return self._bild.isNull()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(18), em(5.4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(5.4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.leer:
            draw_platte(p, r, "sunken", "border", 5)
            draw_text(p, r, self._wort, Stufe.KLEIN, farbe="text_secondary", ausrichtung=MITTE)
        else:
            p.fillRect(r, Qt.GlobalColor.white)  # paper is white in every theme
            draw_platte(p, r, "", "border", 5)
            innen = r.adjusted(em(0.7), em(0.7), -em(0.7), -em(0.7))
            mass = self._bild.size().scaled(
                innen.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(QRectF(innen.x(), innen.y(), mass.width(), mass.height()), self._bild)
        p.end()


class Kopftafel(Tafel):
    """`bild(Path | None)` chosen or taken away, `unterschrift(str)` after a rest in typing."""

    bild = Signal(object)
    unterschrift = Signal(str)
    zum_buero = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(" ", symbol="building-2")
        self._sprache, self._png = sprache, b""
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._buero = Verweis(symbol="pencil")
        self.logo = Logobild()
        self.waehlen, self.weg = Knopf(symbol="folder", klein=True), Verweis()
        self._logo_satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._wort = Beschriftung()
        self.feld = Langtext()
        self.feld.setTabChangesFocus(True)
        self._feld_satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._wort.setBuddy(self.feld)
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        oben = spalte(self._satz, reihe(self._buero, None), abstand=0.2)
        knoepfe = reihe(self.waehlen, self.weg, None)
        mitte = spalte(self.logo, knoepfe, self._logo_satz, abstand=0.5)
        unten = spalte(self._wort, self.feld, self._feld_satz, abstand=0.35)
        self.add_rand(spalte(oben, Trenner(), mitte, Trenner(), unten, abstand=0.9))
        self.add_streckung()
        self._verbinde()
        self._messe_feld()
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Briefkopf"))
        self._satz.setText(t("Name und Anschrift stehen unter „Ansicht und Büro“."))
        self._buero.setText(t("Name und Anschrift ändern"))
        self.waehlen.setText(t("Bild wählen …"))
        self.weg.setText(t("Ohne Bild"))
        self._logo_satz.setText(
            t("PNG oder SVG, höchstens 2 Megabyte. Es steht 14 mm hoch im Kopf Ihrer Briefe.")
        )
        self._wort.setText(t("&Unterschrift"))
        self.feld.setAccessibleName(t("Unterschrift"))
        self._feld_satz.setText(
            t("Bis zu 4 Zeilen unter Ihren Briefen. Briefe der Familie unterschreibt sie selbst.")
        )
        self._show_logo()

    def show_vorlagen(self, vorlagen: Vorlagen) -> None:
        self._png = vorlagen.logo_png if vorlagen.logo is not None else b""
        self._show_logo()

    def show_unterschrift(self, text: str) -> None:
        """What is being typed is left alone."""
        if not self.feld.hasFocus() and self.feld.toPlainText() != text:
            self.feld.blockSignals(True)  # noqa: FBT003 - Qt
            self.feld.setPlainText(text)
            self.feld.blockSignals(False)  # noqa: FBT003 - Qt

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves at once loses no word."""
        super().hideEvent(event)
        if self._uhr.isActive():
            self._uhr.stop()
            self._melde()

    def _show_logo(self) -> None:
        t = self._sprache.t
        self.logo.show_png(self._png, t("Das Bild im Briefkopf") if self._png else t("Kein Bild"))
        self.weg.setVisible(bool(self._png))

    def _verbinde(self) -> None:
        self._buero.clicked.connect(self.zum_buero)
        self.waehlen.clicked.connect(self._on_waehlen)
        self.weg.clicked.connect(lambda: self.bild.emit(None))
        self.feld.textChanged.connect(self._uhr.start)
        self._uhr.timeout.connect(self._melde)
        stil().geaendert.connect(self._messe_feld)

    def _on_waehlen(self) -> None:
        datei = frage_bild(self, self._sprache.t("Bild für den Briefkopf"))
        if datei:
            self.bild.emit(datei)

    def _melde(self) -> None:
        zeilen = self.feld.toPlainText().splitlines()[:ZEILEN]
        self.unterschrift.emit("\n".join(zeilen))

    def _messe_feld(self) -> None:
        self.feld.setFixedHeight(em(1.45 * ZEILEN + 0.9))


def frage_bild(parent: QWidget, titel: str) -> str:
    """A picture of this computer; "" = not now."""
    muster = "PNG, SVG (*.png *.svg)"
    name, _filter = QFileDialog.getOpenFileName(parent, titel, str(dokumente()), muster)
    return name
