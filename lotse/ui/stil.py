"""The look that holds right now: theme, type size, em. One per application, like its font."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from lotse.ui.farben import Farben, Thema, farben, palette, pick
from lotse.ui.masse import Stufe
from lotse.ui.qss import stylesheet
from lotse.ui.schriften import load_schriften

NORMAL_DPI = 96
PUNKTE_JE_ZOLL = 72


class Stil(QObject):
    """`geaendert` tells everything that draws itself to draw again."""

    geaendert = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.farben: Farben = farben(Thema.HELL)
        self.prozent = 100
        self._wunsch = Thema.SYSTEM
        self._gilt: tuple[str, Farben, int] | None = None
        """What the application was last given; polishing every widget anew takes its time."""

    @property
    def wunsch(self) -> Thema:
        return self._wunsch

    def show(self, thema: Thema, prozent: int) -> None:
        """Take over theme and type size for the whole program; no restart."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            message = "a QApplication comes first"
            raise RuntimeError(message)  # noqa: TRY004 - not an argument of ours
        self._wunsch, self.prozent = thema, prozent
        self.farben = pick(thema, app.styleHints())
        _schrift.cache_clear()
        neu = (stylesheet(self.farben, self.em), self.farben, prozent)
        if neu != self._gilt:
            self._wende_an(app, *neu)
        self.geaendert.emit()

    def _wende_an(self, app: QApplication, blatt: str, farben: Farben, prozent: int) -> None:
        if self._gilt is None:
            app.setStyle("Fusion")
        app.setPalette(palette(farben))
        app.setFont(self.schrift())
        app.setStyleSheet(blatt)
        self._gilt = (blatt, farben, prozent)

    def folge_system(self) -> None:
        """Draw again when the system turns dark or light; call once at the start."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_geaendert)

    def em(self, anzahl: float = 1.0) -> int:
        """Pixels of that many em, rounded."""
        return round(self.em_f(anzahl))

    def em_f(self, anzahl: float = 1.0) -> float:
        """Exact, for drawing."""
        return _em_px(self.prozent) * anzahl

    def farbe(self, token: str) -> QColor:
        return self.farben.farbe(token)

    def schrift(self, stufe: Stufe = Stufe.TEXT, *, fett: bool = False) -> QFont:
        return _schrift(stufe, fett, self.prozent)

    def _system_geaendert(self, _schema: Qt.ColorScheme) -> None:
        if self._wunsch is Thema.SYSTEM:
            self.show(self._wunsch, self.prozent)


@cache
def _schrift(stufe: Stufe, fett: bool, prozent: int) -> QFont:  # noqa: FBT001 - a cache key
    familien = load_schriften()
    schrift = QFont(familien.halbfett if fett else familien.normal)
    schrift.setPointSizeF(stufe.value * prozent / 100 * max(NORMAL_DPI / _dpi(), 1.0))
    schrift.setWeight(QFont.Weight.DemiBold if fett else QFont.Weight.Normal)
    return schrift


def _dpi() -> float:
    """72 on macOS, 96 elsewhere, more where the system enlarges type."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


@cache
def _em_px(prozent: int) -> float:
    """10 pt at this scale, in px."""
    dpi = _dpi()
    return Stufe.TEXT.value * prozent / 100 * max(NORMAL_DPI / dpi, 1.0) * dpi / PUNKTE_JE_ZOLL


@cache
def stil() -> Stil:
    """The one look of this application."""
    return Stil()


def em(anzahl: float = 1.0) -> int:
    """Pixels of that many em at the type size that holds now."""
    return stil().em(anzahl)
