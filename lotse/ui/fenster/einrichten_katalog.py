"""Step 4: which Angebote there are: a file, the invented town, or none for now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QProgressBar,
    QRadioButton,
    QSizePolicy,
)
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.malen import (
    draw_fokus,
    draw_platte,
    draw_radio,
    draw_symbol,
    draw_text,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

DATEI, BEISPIEL, SELBST, LEER = "datei", "beispiel", "selbst", "leer"
ARTEN = "*.json *.csv *.zip"


class Wahlkarte(QRadioButton):
    """A large choice: radio mark, sign, words, and one sentence."""

    def __init__(self, text: str, satz: str, bild: str) -> None:
        super().__init__(text)
        self._satz, self._bild = satz, bild
        self.setAccessibleDescription(satz)
        regel = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(regel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        zeilen = hoehe_zeilen(self._satz, max(self.width(), em(40)) - em_f(7), Stufe.KLEIN)
        return QSize(em(40), round(em_f(3.1) + zeilen))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(20), self.sizeHint().height())

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        an = self.isChecked()
        grund = "accent_soft" if an else "hover" if self.underMouse() else "panel"
        draw_platte(p, r, grund, "accent" if an else "border_control", 6, 2 if an else 1)
        if self.hasFocus():
            draw_fokus(p, QRectF(self.rect()), 8)
        mitte = r.center().y()
        draw_radio(p, r.x() + em_f(1), mitte, an=an)
        draw_symbol(p, r.x() + em_f(2.9), mitte, self._bild, 1.5, "accent_text")
        links = r.x() + em_f(5)
        oben = QRectF(links, r.y() + em_f(0.75), r.right() - links - em_f(1), em_f(1.4))
        draw_text(p, oben, self.text(), fett=True)
        rest = QRectF(links, oben.bottom(), oben.width(), r.bottom() - oben.bottom())
        draw_zeilen(p, rest, self._satz, Stufe.KLEIN, farbe="text_secondary")
        p.end()


class Katalogschritt(Schritt):
    """`gewaehlt`: DATEI (then `datei`), BEISPIEL, SELBST or LEER. `abbrechen()` stops it."""

    abbrechen = Signal()

    def __init__(self, angebote: int, sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self.datei: Path | None = None
        self._karten = {
            DATEI: Wahlkarte(
                t("Datei einlesen"),
                t("Ein Katalog Ihrer Stadt oder vom Netzwerk Frühe Hilfen (Lotse-Katalog, HSDS)."),
                "file-up",
            ),
            BEISPIEL: Wahlkarte(
                t("Beispiel Musterstadt"),
                t("{n} erfundene Angebote zum Ausprobieren.", n=angebote),
                "map",
            ),
            SELBST: Wahlkarte(
                t("Selbst eintragen"),
                t("Am Anfang reichen die fünf Stellen, die Sie am häufigsten anrufen."),
                "pencil",
            ),
            LEER: Wahlkarte(
                t("Noch keine Angebote"),
                t("Die Hilfen nach dem Gesetz sind trotzdem da. Angebote kommen später dazu."),
                "hourglass",
            ),
        }
        self._gruppe = QButtonGroup(self)
        self._waehlen = Knopf(t("Datei wählen …"))
        self._name = ElideText(fett=True)
        self._balken, self._stand = QProgressBar(), Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._anhalten = Knopf(t("Anhalten"), klein=True)
        self._baue()
        self._verbinde()
        self._karten[DATEI].setChecked(True)
        self.setFocusProxy(self._karten[DATEI])

    @property
    def gewaehlt(self) -> str:
        return next((art for art, karte in self._karten.items() if karte.isChecked()), "")

    def set_datei(self, datei: Path) -> None:
        self.datei = datei
        self._karten[DATEI].setChecked(True)
        self._name.setText(datei.name)
        self._balken.hide()
        self._stand.hide()
        self._anhalten.hide()
        self._tafel.show()
        self.geaendert.emit()

    def waehle(self, art: str) -> None:
        self._karten[art].setChecked(True)
        self.geaendert.emit()

    def show_fortschritt(self, getan: int, von: int) -> None:
        self._tafel.show()
        for teil in (self._balken, self._stand, self._anhalten):
            teil.show()
        self._balken.setRange(0, von)
        self._balken.setValue(getan)
        satz = self._t("{n} von {m} Angeboten eingelesen", n=getan, m=von)
        self._stand.setText(satz)
        self._balken.setAccessibleName(satz)

    @override
    def show_laeuft(self, *, laeuft: bool) -> None:
        """„Anhalten“ stays: a slow file may take minutes."""
        for teil in (*self._karten.values(), self._waehlen):
            teil.setEnabled(not laeuft)

    @override
    def grund(self) -> str:
        if self.gewaehlt == DATEI and self.datei is None:
            return self._t("Bitte wählen Sie eine Datei, oder etwas anderes.")
        return ""

    def _on_waehlen(self) -> None:
        titel, art = self._t("Katalog einlesen"), self._t("Kataloge")
        muster, ort = f"{art} ({ARTEN})", str(dokumente())
        name, _filter = QFileDialog.getOpenFileName(self, titel, ort, muster)
        if name:
            self.set_datei(Path(name))

    def _baue(self) -> None:
        for karte in self._karten.values():
            self._gruppe.addButton(karte)
        self._tafel = QFrame()
        self._tafel.setObjectName("karte")
        kopf = reihe(Bild("file-text", 1.3, "text_secondary"), self._name, abstand=0.6)
        unten = reihe(self._stand, None, self._anhalten)
        self._balken.setTextVisible(False)
        self._balken.setFixedHeight(em(0.8))
        innen = spalte(kopf, self._balken, unten, rand=(1, 0.8, 1, 0.8), abstand=0.5)
        self._tafel.setLayout(innen)
        self._tafel.hide()
        karten = list(self._karten.values())
        erste = spalte(karten[0], reihe(self._waehlen, None, rand=(5.2, 0, 0, 0)), abstand=0.5)
        self.setLayout(spalte(erste, self._tafel, *karten[1:], None, abstand=0.9))

    def _verbinde(self) -> None:
        self._waehlen.clicked.connect(self._on_waehlen)
        self._anhalten.clicked.connect(self.abbrechen)
        self._gruppe.buttonToggled.connect(lambda *_: self.geaendert.emit())
