"""A picture of the organisation, as a plain PNG that letters can take."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from lotse.app.schreiben import as_hinweis
from lotse.domain.fehler import Hinweis
from lotse.letters.logo import BREITE, BYTES, HOEHE, read_logo
from lotse.paths import read_regular

DATEI: Final = 2_000_000
"""No logo needs more bytes than that."""
KANTE: Final = 6_000
FREMD: Final = (b"<!entity", b"<image", b"<script", b"<foreignobject")
"""An SVG with these could bring other files along."""


def as_png(datei: Path) -> bytes:
    """White behind it, no larger than needed; Hinweis when it is no picture, or too large."""
    try:
        inhalt = read_regular(datei, DATEI + 1)
    except OSError as error:
        raise as_hinweis(error) from error
    if len(inhalt) > DATEI:
        raise _nicht("Die Datei ist größer als 2 Megabyte.")
    bild = _vektor(inhalt) if b"<svg" in inhalt[:4096].lower() else _raster(inhalt)
    for teiler in (1, 2, 3, 4):
        png = _write(_fit(bild, BREITE // teiler, HOEHE // teiler))
        if len(png) <= BYTES:
            read_logo(png)
            return png
    raise _nicht("Das Bild hat zu viele Farben und Einzelheiten.")


def _raster(inhalt: bytes) -> QImage:
    strom = QBuffer()
    strom.setData(inhalt)
    leser = QImageReader(strom, QByteArray(b"png"))
    leser.setDecideFormatFromContent(False)
    mass = leser.size()
    if not mass.isValid():
        raise _nicht("Das ist kein Bild im Format PNG oder SVG.")
    if max(mass.width(), mass.height()) > KANTE:
        raise _nicht(f"Das Bild ist größer als {KANTE} Punkte.")
    bild = leser.read()
    if bild.isNull():
        raise _nicht("Das Bild ist beschädigt.")
    return bild


def _vektor(inhalt: bytes) -> QImage:
    klein = inhalt.lower()
    if any(wort in klein for wort in FREMD):
        raise _nicht("In der SVG-Datei stecken andere Dateien oder Programme.")
    zeichner = QSvgRenderer(QByteArray(inhalt))
    mass = zeichner.defaultSize()
    if not zeichner.isValid() or mass.isEmpty():
        raise _nicht("Die SVG-Datei lässt sich nicht zeichnen.")
    ziel = mass.scaled(BREITE, HOEHE, Qt.AspectRatioMode.KeepAspectRatio)
    bild = QImage(ziel.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    bild.fill(Qt.GlobalColor.white)
    maler = QPainter(bild)
    zeichner.render(maler, QRectF(0, 0, bild.width(), bild.height()))
    maler.end()
    return bild


def _fit(bild: QImage, breite: int, hoehe: int) -> QImage:
    """On white, without alpha, scaled down where it is too large."""
    mass = bild.size()
    if mass.width() > breite or mass.height() > hoehe:
        mass = mass.scaled(breite, hoehe, Qt.AspectRatioMode.KeepAspectRatio)
    mass = mass.expandedTo(QSize(1, 1))
    weiss = QImage(mass, QImage.Format.Format_RGB888)
    weiss.fill(Qt.GlobalColor.white)
    maler = QPainter(weiss)
    maler.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    glatt = Qt.TransformationMode.SmoothTransformation
    gleich = Qt.AspectRatioMode.IgnoreAspectRatio
    maler.drawImage(0, 0, bild.scaled(mass, gleich, glatt))
    maler.end()
    return weiss


def _write(bild: QImage) -> bytes:
    strom = QBuffer()
    strom.open(QIODevice.OpenModeFlag.WriteOnly)
    bild.save(strom, "PNG", 0)  # type: ignore[call-overload] # the stub wants bytes
    return bytes(strom.data().data())


def _nicht(was: str) -> Hinweis:
    return Hinweis(was, "Die Briefe sehen aus wie vorher.", "Bitte wählen Sie ein anderes Bild.")
