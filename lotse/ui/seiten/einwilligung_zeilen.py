"""Rows of the list of consents: for whom, until when, and one word how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.einwilligung import Einwilligung, Empfaengerart
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligungsstand import Geltung, validity
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    breite_etikett,
    draw_etikett,
    draw_symbol,
    draw_text,
    em_f,
)
from lotse.ui.masse import Stufe
from lotse.ui.seiten.einwilligung_worte import GELTUNGSBILD, GELTUNGSWORT, recipient, span, told

BILD = {
    Empfaengerart.STELLE: "building-2",
    Empfaengerart.PRAXIS: "stethoscope",
    Empfaengerart.LOTSIN: "compass",
    Empfaengerart.AKTE: "folder",
}


@dataclass(frozen=True, slots=True)
class Einwilligungszeile:
    """One consent on a day."""

    e: Einwilligung
    heute: date

    @property
    def geltung(self) -> Geltung:
        return validity(self.e, self.heute)


class Einwilligungsmaler:
    """Draws and speaks rows in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Einwilligungszeile]:
        return Zeilenart[Einwilligungszeile](
            schluessel=lambda z: z.e.id,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _: 3.9,
        )

    def sprich(self, zeile: Einwilligungszeile) -> str:
        e, s = zeile.e, self.sprache
        wort = s.t(GELTUNGSWORT[zeile.geltung])
        return ", ".join((recipient(e, s), wort, span(e, s, zeile.heute), told(e, s)))

    def male(self, p: QPainter, zeile: Einwilligungszeile, r: QRectF, _lage: Lage) -> None:
        e, s = zeile.e, self.sprache
        art, symbol = GELTUNGSBILD[zeile.geltung]
        text = s.t(GELTUNGSWORT[zeile.geltung])
        vorbei = zeile.geltung in (Geltung.ZURUECKGENOMMEN, Geltung.ABGELAUFEN)
        farbe = "text_secondary" if vorbei else "text"
        draw_symbol(p, r.x() + em_f(1.05), r.y() + em_f(1.25), BILD[e.art], 1.35, farbe)
        breit = breite_etikett(text, symbol)
        rechts = r.right() - em_f(0.9) - breit
        draw_etikett(p, rechts, r.y() + em_f(1.25), text, art, symbol)
        links = r.x() + em_f(3.0)
        oben = QRectF(links, r.y() + em_f(0.5), rechts - links - em_f(0.5), em_f(1.5))
        draw_text(p, oben, recipient(e, s), fett=not vorbei, farbe=farbe)
        unten = QRectF(links, r.y() + em_f(2.0), r.right() - links - em_f(0.9), em_f(1.4))
        draw_text(p, unten, span(e, s, zeile.heute), Stufe.KLEIN, farbe="text_secondary")
