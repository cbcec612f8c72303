"""Who draws the pictures: looks, a folder, a window in a clean state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QThread
from PySide6.QtGui import QCursor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lotse.app.dienste import seiten
from lotse.app.window import build
from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.ui.dienste import Dienste
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.jobs import Runner
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil

RUHE_MS, TAKT_MS, RUNDEN = 250, 5, 40
PDF_MASSSTAB = 1.4
"""Pixels per point of the prints."""
HAUPTFAMILIE = "Ahorn"


@dataclass(frozen=True, slots=True)
class Ansicht:
    """One look: theme, type size in percent, window in pixels."""

    name: str
    thema: Thema = Thema.HELL
    prozent: int = 100
    groesse: tuple[int, int] = (1366, 738)


ANSICHTEN = (
    Ansicht("hell_1366"),
    Ansicht("dunkel_1366", Thema.DUNKEL),
    Ansicht("kontrast_1366", Thema.KONTRAST),
    Ansicht("hell_1920", groesse=(1920, 1050)),
    Ansicht("hell_150prozent", prozent=150),
)
HELL = ANSICHTEN[0]
ABSEITS = (4000, 4000)
"""Where the mouse rests: over nothing."""


@dataclass
class Maler:
    """Draws into a folder and remembers what it drew."""

    ordner: Path
    runner: Runner
    gemalt: list[str] = field(default_factory=list)

    @contextmanager
    def fenster(
        self, dienste: Dienste, ansicht: Ansicht = HELL
    ) -> Iterator[tuple[Fenster, Sitzung]]:
        """A new window in that look: nothing open, no message, nothing to undo."""
        QCursor.setPos(*ABSEITS)
        stil().show(ansicht.thema, ansicht.prozent)
        fenster, sitzung = build(dienste, self.runner)
        fenster.resize(*ansicht.groesse)
        fenster.show()
        yield fenster, sitzung
        fenster.close()
        self.warte()
        fenster.raeume_auf()

    def warte(self) -> None:
        """Until jobs are done, timers have fired and what they changed is laid out; on a busy
        machine also as many rounds as that takes."""
        uhr, runden = QElapsedTimer(), 0
        uhr.start()
        while uhr.elapsed() < RUHE_MS or runden < RUNDEN:
            QApplication.processEvents()
            QThread.msleep(TAKT_MS)
            runden += 1
            if not self.runner.is_idle():
                uhr.restart()
                runden = 0

    def male(self, widget: QWidget, name: str) -> None:
        self.warte()
        self._sichere(widget.grab().toImage(), name)

    def male_darueber(self, fenster: QWidget, name: str, tippe: str = "") -> None:
        """The window with the dialog that stands over it; then the dialog is closed."""
        self.warte()
        oben = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not fenster]
        for feld in (f for w in oben for f in w.findChildren(QLineEdit)[:1] if tippe):
            feld.setText(tippe)
        self.warte()
        bild = fenster.grab()
        maler = QPainter(bild)
        for widget in oben:
            maler.drawPixmap(fenster.mapFromGlobal(widget.pos()), widget.grab())
        maler.end()
        self._sichere(bild.toImage(), name)
        for widget in oben:
            widget.close()

    def male_pdf(self, pdf: bytes, name: str) -> None:
        for nummer, seite in enumerate(seiten(pdf, PDF_MASSSTAB), 1):
            format_ = QImage.Format.Format_RGBA8888
            bild = QImage(seite.daten, seite.breite, seite.hoehe, format_).copy()
            self._sichere(bild, f"{name}_seite{nummer}")

    def _sichere(self, bild: QImage, name: str) -> None:
        if not bild.save(str(self.ordner / f"{name}.png")):
            raise Hinweis("Ein Bild ließ sich nicht schreiben.", tun="Bitte prüfen Sie den Ordner.")
        self.gemalt.append(name)


def je_thema(male: Callable[[Maler, Dienste, str], None]) -> Callable[[Maler, Dienste], None]:
    """The same in every look of the usual window size; the name of the look ends each name."""

    def alle(maler: Maler, dienste: Dienste) -> None:
        for ansicht in (a for a in ANSICHTEN if a.groesse == HELL.groesse):
            stil().show(ansicht.thema, ansicht.prozent)
            male(maler, dienste, ansicht.name)

    return alle


def zeile_of(dienste: Dienste, deckwort: str) -> Aktenzeile:
    return next(z for z in dienste.akten("", False) if z.deckwort == deckwort)  # noqa: FBT003


def hauptfamilie(dienste: Dienste) -> FamilieId:
    """The family of the mock-ups."""
    return FamilieId(zeile_of(dienste, HAUPTFAMILIE).id)


def dateiname(wort: str) -> str:
    """ASCII: "Möwe" becomes "moewe"."""
    for von, nach in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        wort = wort.casefold().replace(von, nach)
    return wort
