"""Signs: SVG files whose currentColor is a token, drawn sharp on every screen, kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.paths import RESOURCES
from lotse.ui.stil import stil

BEREICH: Mapping[Lebensbereich, str] = {
    Lebensbereich.GELD_ARBEIT: "wallet",
    Lebensbereich.WOHNEN: "house",
    Lebensbereich.GESUNDHEIT_KIND: "heart-pulse",
    Lebensbereich.GESUNDHEIT_ELTERN: "user-round",
    Lebensbereich.SCHWANGERSCHAFT_ERSTES_JAHR: "baby",
    Lebensbereich.ENTWICKLUNG_ERZIEHUNG: "puzzle",
    Lebensbereich.BETREUUNG_SCHULE: "school",
    Lebensbereich.FAMILIE_BEZIEHUNG: "users-round",
    Lebensbereich.ANKOMMEN_AUFENTHALT: "id-card",
    Lebensbereich.SICHERHEIT: "shield",
}
GEBIET: Mapping[Rechtsgebiet, str] = {
    Rechtsgebiet.SGB2: "briefcase",
    Rechtsgebiet.SGB8: "house-heart",
    Rechtsgebiet.HEALTH: "stethoscope",
    Rechtsgebiet.EARLY: "baby",
    Rechtsgebiet.SPACE: "trees",
    Rechtsgebiet.FAMILY: "coins",
}
URTEIL: Mapping[Urteil, str] = {
    Urteil.PASST: "state_ok",
    Urteil.NOCH_KLAEREN: "state_ask",
    Urteil.PASST_NICHT: "state_no",
    Urteil.NICHT_ANGESPROCHEN: "state_ask",
    Urteil.NICHT_IM_ABGLEICH: "info",
}
"""Marks of a whole Leistung; a single unmet condition takes "state_fail"."""

TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")


@cache
def _svg(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def symbol(name: str, px: int, farbe: str = "text") -> QPixmap:
    """A picture of `px` logical pixels in the colour of a token, in the theme that holds."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _symbol(name, px, stil().farben.name, farbe, ratio)


def symbol_em(name: str, hoehe: float = 1.2, farbe: str = "text") -> QPixmap:
    """The same, sized in em."""
    return symbol(name, stil().em(hoehe), farbe)


def icon(name: str, farbe: str = "text", hoehe: float = 1.35) -> QIcon:
    """For Qt's own menus; our widgets draw `symbol` themselves."""
    return QIcon(symbol_em(name, hoehe, farbe))


@lru_cache(maxsize=2048)
def _symbol(name: str, px: int, _thema: str, farbe: str, ratio: float) -> QPixmap:
    farben = stil().farben
    text = TOKEN.sub(lambda fund: farben[fund[1].replace("-", "_")], _svg(name))
    text = text.replace("currentColor", farben[farbe])
    bild = QPixmap(round(px * ratio), round(px * ratio))
    bild.fill(Qt.GlobalColor.transparent)
    maler = QPainter(bild)
    QSvgRenderer(QByteArray(text.encode())).render(maler, QRectF(bild.rect()))
    maler.end()
    bild.setDevicePixelRatio(ratio)
    return bild
