"""The sheet with the Notfall-Schlüssel: drawn for the printer and, small, for the screen.

It is never a file and never in the clipboard: whoever has the sheet can open everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.dialoge.papier import DPI, druckernamen, frage_drucker, neuer_drucker
from lotse.ui.dienste import Seitenbild
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil

BREITE, HOEHE = 2100.0, 2970.0
"""A4 in tenths of a millimetre."""
RAND = 200.0
ZOLL = 254.0


@dataclass(frozen=True, slots=True)
class Notfallblatt:
    """What is printed: the key and what to do when the device is gone. No family, no password."""

    name: str
    schluessel: str
    tag: date
    zweites: bool = False
    """The sheet of the part with a password of its own; it does not say what lies there."""


def draw_blatt(p: QPainter, blatt: Notfallblatt, sprache: Sprache) -> None:
    """On a painter whose units are tenths of a millimetre of the sheet."""
    t = sprache.t
    titel, wer, rat = _worte(sprache, zweites=blatt.zweites)
    y = _zeile(p, 250, titel, 76, fett=True)
    y = _zeile(p, y + 20, f"{blatt.name} · {sprache.datum(blatt.tag, kurz=True)}", 44)
    y = draw_gruppen(p, QRectF(RAND, y + 60, BREITE - 2 * RAND, 520), blatt.schluessel)
    y = _zeile(p, y + 50, wer, 48, fett=True)
    y = _zeile(p, y + 5, t("Bitte wegschließen, nicht zum Laptop legen, nicht fotografieren."), 44)
    for kopf, saetze in rat:
        y = _zeile(p, y + 70, kopf, 54, fett=True)
        for satz in saetze:
            y = _zeile(p, y + 14, f"•  {satz}", 42)


def draw_gruppen(p: QPainter, r: QRectF, schluessel: str) -> float:
    """Nine groups in three rows, every character in its own place; returns the lower edge."""
    p.setPen(QPen(stil().farbe("paper_text"), r.height() / 80))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(r)
    gruppen = schluessel.split("-")
    zelle, hoehe = r.width() / 17, r.height() / 3.6
    p.setFont(_schrift(hoehe * 0.62, fett=True))
    for nummer, gruppe in enumerate(gruppen):
        reihe, spalte = divmod(nummer, 3)
        links = r.x() + zelle * (1 + 5.5 * spalte)
        for stelle, zeichen in enumerate(gruppe):
            platz = QRectF(links + stelle * zelle, r.y() + hoehe * (0.3 + reihe), zelle, hoehe)
            p.drawText(platz, Qt.AlignmentFlag.AlignCenter, zeichen)
    return r.bottom()


def blattbild(blatt: Notfallblatt, sprache: Sprache) -> Seitenbild:
    """The sheet as pixels for the printer."""
    punkte = DPI / ZOLL
    bild = QImage(round(BREITE * punkte), round(HOEHE * punkte), QImage.Format.Format_RGBX8888)
    bild.fill(Qt.GlobalColor.white)
    p = QPainter(bild)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.scale(punkte, punkte)
    draw_blatt(p, blatt, sprache)
    p.end()
    return Seitenbild(bild.width(), bild.height(), bytes(bild.constBits()))


def choose_drucker(parent: QWidget) -> QPrinter | None:
    """The system's own dialog; None = not now. A file instead of paper is refused."""
    namen: Sequence[str] = druckernamen()
    if not namen:
        raise Hinweis(
            "Auf diesem Gerät ist kein Drucker eingerichtet.",
            "Nichts wurde angelegt.",
            "Sie können den Schlüssel von Hand abschreiben.",
        )
    drucker = neuer_drucker(namen[0], 1)
    if not frage_drucker(drucker, parent):
        return None
    if drucker.outputFormat() is not QPrinter.OutputFormat.NativeFormat or drucker.outputFileName():
        raise Hinweis(
            "Der Notfall-Schlüssel kommt nur auf Papier.",
            "Es wurde keine Datei geschrieben.",
            "Bitte wählen Sie einen Drucker, oder schreiben Sie ihn von Hand ab.",
        )
    return drucker


Rat = Sequence[tuple[str, Sequence[str]]]


def _worte(sprache: Sprache, *, zweites: bool) -> tuple[str, str, Rat]:
    """Headline, what whoever has it can do, and what to do when something is gone."""
    t = sprache.t
    if not zweites:
        oeffnet = t("Wer dieses Blatt hat, kann alle Akten öffnen.")
        return t("Lotse: Notfall-Schlüssel"), oeffnet, _rat(sprache)
    rat = (
        (
            t("Wenn das eigene Passwort weg ist"),
            (
                t("Dort „Passwort vergessen? Zweites Blatt benutzen“ wählen."),
                t("Alle neun Gruppen tippen. Groß und klein ist gleich."),
                t("Danach gibt es ein neues Passwort und ein neues Blatt."),
            ),
        ),
    )
    oeffnet = t("Wer dieses Blatt hat, kann den Teil mit dem eigenen Passwort öffnen.")
    return t("Lotse: zweites Blatt"), oeffnet, rat


def _rat(sprache: Sprache) -> Rat:
    t = sprache.t
    return (
        (
            t("Wenn das Passwort weg ist"),
            (
                t("Lotse öffnen und „Notfall-Schlüssel benutzen“ wählen."),
                t("Alle neun Gruppen tippen. Groß und klein ist gleich."),
                t("Danach gibt es ein neues Passwort und ein neues Blatt."),
            ),
        ),
        (
            t("Wenn das Gerät weg ist"),
            (
                t("Sofort den Träger und den Datenschutz dort anrufen."),
                t("Sagen: Die Daten sind verschlüsselt. Ohne Passwort liest sie niemand."),
                t("Sagen: wann es zuletzt da war, und ob es gesperrt oder aus war."),
                t("Auf dem neuen Gerät „Sicherung einlesen“ wählen, mit diesem Schlüssel."),
                t("Telefon Träger: ____________________   Datenschutz: ____________________"),
            ),
        ),
    )


def _zeile(p: QPainter, y: float, text: str, hoehe: float, *, fett: bool = False) -> float:
    """Wrapped in the width of the sheet; returns where the next one begins."""
    p.setPen(stil().farbe("paper_text"))
    p.setFont(_schrift(hoehe, fett=fett))
    platz = QRectF(RAND, y, BREITE - 2 * RAND, HOEHE)
    weise = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    p.drawText(platz, weise, text)
    return p.boundingRect(platz, weise, text).bottom()


def _schrift(hoehe: float, *, fett: bool) -> QFont:
    schrift = QFont(stil().schrift(Stufe.TEXT, fett=fett))
    schrift.setPixelSize(max(round(hoehe), 1))
    return schrift
