"""Beside the map while nobody is open: what it says in words, how to read it, what to add."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.netz import Fluss, Hilfeart, Netzkante, Sektor
from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Bildchen, Form
from lotse.services.netzarten import Symbol
from lotse.services.netzbaumbild import symbol_forms
from lotse.services.netzbild import sign, tie
from lotse.services.netzworte import BILD, HILFE, STAERKE, STREIT
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.masse import Stufe
from lotse.ui.netz.malen import draw_formen
from lotse.ui.stil import em, stil

STRECKE = ((0.4, 0.0), (3.6, 0.0))


class Zeichen(QWidget):
    """One sign of the legend; the words stand beside it."""

    def __init__(
        self, formen: Sequence[Form], breite: float = 4.0, hoehe: float = 1.5, kleiner: float = 1.0
    ) -> None:
        super().__init__()
        self._formen, self._mass, self._kleiner = formen, (breite, hoehe), kleiner
        self.setFixedSize(self.sizeHint())
        stil().geaendert.connect(self._neu)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self._mass[0]), em(self._mass[1]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.translate(0, self.height() / 2)
        p.scale(self._kleiner, self._kleiner)
        draw_formen(p, self._formen, stil().em_f())
        p.end()

    def _neu(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class Ueberblick(QWidget):
    """`neu()` and `katalog()` when one of the two ways to add somebody is pressed."""

    neu = Signal()
    katalog = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        t = sprache.t
        self.mensch = Knopf(t("Mensch oder Stelle"), symbol="plus", art=Art.HAUPT)
        self.angebot = Knopf(t("Aus dem Katalog …"), symbol="book-open")
        self._satz = Text(umbruch=True)
        self.taste = Text(
            t(
                "Tasten: Pfeile gehen von einem zum nächsten, Eingabe öffnet, N ist neu, Entf "
                "nimmt weg. Strg und Pfeile rücken näher, weiter weg oder zur Seite."
            ),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        layout = spalte(
            self.mensch, self.angebot, self._satz, Beschriftung(t("So lesen Sie die Karte")),
            _legende(sprache), self.taste, abstand=0.8,
        )  # fmt: skip
        layout.addStretch(1)
        self.setLayout(layout)
        self.mensch.clicked.connect(self.neu)
        self.angebot.clicked.connect(self.katalog)

    def show_satz(self, satz: str) -> None:
        self._satz.setText(satz)


def _legende(sprache: Sprache) -> QWidget:
    """Lines by strength, strain, kinds of help: shape and word, never colour alone."""
    t = sprache.t
    zeilen: list[tuple[Sequence[Form], str]] = [
        (tuple(tie(Netzkante("", "", hilfe=None, staerke=n), STRECKE)), t(wort))
        for n, wort in enumerate(STAERKE)
    ]
    streit = Netzkante("", "", hilfe=None, konflikt=True)
    pfeil = Netzkante("", "", hilfe=Hilfeart.PRAKTISCH, fluss=Fluss.BEKOMMT)
    zeilen += [
        (tuple(tie(streit, STRECKE)), t(STREIT)),
        (tuple(f for f in tie(pfeil, STRECKE) if not _ist_plakette(f)), t("Hilfe geht dorthin")),
    ]
    links = _raster([*reversed(zeilen[:3]), *zeilen[3:]])
    rechts = _raster([((Bildchen((2.0, 0.0), BILD[a]),), t(HILFE[a])) for a in Hilfeart])
    zeichen = [
        (tuple(sign(Sektor.FAMILIE, (2.0, 0.0))), t("Mensch")),
        (tuple(sign(Sektor.UMFELD, (2.0, 0.0))), t("aus dem Umfeld")),
        (tuple(sign(Sektor.FACHSTELLEN, (2.0, 0.0))), t("Fachstelle")),
    ]
    oben = reihe(links, rechts, abstand=0.4)
    traeger = QWidget()
    traeger.setLayout(spalte(oben, _raster(zeichen, 2.0, 0.65), abstand=0.5))
    return traeger


def baumlegende(sprache: Sprache) -> QWidget:
    """Signs of the genogram."""
    t = sprache.t
    worte = {
        Symbol.KREIS: t("Frau oder Mädchen"),
        Symbol.QUADRAT: t("Mann oder Junge"),
        Symbol.RAUTE: t("nicht gesagt"),
        Symbol.DREIECK: t("noch nicht geboren"),
    }
    zeichen = [(tuple(symbol_forms(s, (2.0, 0.0), 0.12)), wort) for s, wort in worte.items()]
    traeger = QWidget()
    traeger.setLayout(reihe(_raster(zeichen[:2], 2.2, 0.65), _raster(zeichen[2:], 2.2, 0.65)))
    return traeger


def _ist_plakette(form: Form) -> bool:
    return isinstance(form, Bildchen) or hasattr(form, "radius")


def _raster(
    zeilen: Sequence[tuple[Sequence[Form], str]], hoehe: float = 1.6, kleiner: float = 1.0
) -> QWidget:
    traeger = QWidget()
    netz = raster()
    netz.setVerticalSpacing(em(0.1))
    for nummer, (formen, wort) in enumerate(zeilen):
        netz.addWidget(Zeichen(formen, 4.0 * kleiner, hoehe, kleiner), nummer, 0)
        netz.addWidget(Text(wort, Stufe.KLEIN), nummer, 1)
    netz.setColumnStretch(1, 1)
    traeger.setLayout(netz)
    return traeger
