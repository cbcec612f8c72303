"""Printers: which ones there are, and pages drawn on one. No widget but the system's dialog."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.ui.dienste import Seitenbild

DPI = 300


def druckernamen() -> tuple[str, ...]:
    """All printers of this machine, the usual one first."""
    namen = QPrinterInfo.availablePrinterNames()
    ueblich = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(namen, key=lambda name: (name != ueblich, name)))


def neuer_drucker(name: str, anzahl: int) -> QPrinter:
    """A printer for letters on A4, whole sheet, 300 dots per inch."""
    drucker = QPrinter(QPrinter.PrinterMode.HighResolution)
    drucker.setPrinterName(name)
    drucker.setResolution(DPI)
    drucker.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    drucker.setFullPage(True)
    drucker.setCopyCount(anzahl)
    drucker.setDocName("Lotse")  # the queue of a printer is seen by others
    return drucker


def frage_drucker(drucker: QPrinter, parent: QWidget) -> bool:
    """The system's own dialog: both sides, paper tray, another printer."""
    return QPrintDialog(drucker, parent).exec() == QPrintDialog.DialogCode.Accepted


def zeichne(drucker: QPrinter, seiten: Iterable[Seitenbild]) -> None:
    """Every page in its true size; smaller only where the paper is smaller. Any thread.

    `seiten` may be gone through again, for each copy; what stops on the way prints nothing.
    """
    kopien = 1 if drucker.supportsMultipleCopies() else drucker.copyCount()
    folge = (seite for _ in range(kopien) for seite in seiten)
    erste = next(folge, None)
    if erste is None:
        return
    maler = QPainter()
    _lege(drucker, erste)
    if not maler.begin(drucker):
        raise Hinweis(
            "Der Drucker antwortet nicht.",
            "Es wurde nichts gedruckt. Der Brief ist unverändert.",
            "Bitte prüfen Sie den Drucker, oder speichern Sie den Brief als PDF.",
        )
    try:
        _zeichne_seite(maler, drucker, erste)
        for seite in folge:
            _lege(drucker, seite)
            drucker.newPage()
            _zeichne_seite(maler, drucker, seite)
    except BaseException:
        drucker.abort()
        raise
    finally:
        maler.end()


def _lege(drucker: QPrinter, seite: Seitenbild) -> None:
    """The paper lies as its page does; a wide page across would come out small."""
    quer = seite.breite > seite.hoehe
    lage = QPageLayout.Orientation.Landscape if quer else QPageLayout.Orientation.Portrait
    drucker.setPageOrientation(lage)


def _zeichne_seite(maler: QPainter, drucker: QPrinter, seite: Seitenbild) -> None:
    form = QImage.Format.Format_RGBX8888
    bild = QImage(seite.daten, seite.breite, seite.hoehe, seite.breite * 4, form)
    papier = drucker.paperRect(QPrinter.Unit.DevicePixel)
    wahr = drucker.resolution() / DPI
    passend = min(papier.width() / seite.breite, papier.height() / seite.hoehe)
    faktor = min(wahr, passend)
    maler.drawImage(QRectF(0, 0, seite.breite * faktor, seite.hoehe * faktor), bild)
