"""Rows of wishes: number, quote as it was said, and for the first one that we begin here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from lotse.domain.familie import Ziel
from lotse.domain.worte import Bereichswort, Gespraechsworte
from lotse.i18n.sprache import Sprache, is_rtl
from lotse.ui.bausteine.griffe import Griff, breite_griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    breite_etikett,
    draw_etikett,
    draw_symbol,
    draw_text,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
    text_breite,
)
from lotse.ui.masse import Stufe
from lotse.ui.stil import em
from lotse.ui.worte import zitat

LINKS, RAND, LUECKE, HOEHE, LUFT = 2.75, 1.05, 0.8, 2.35, 0.8
ERSTER = "damit fangen wir an"
FAHNE = "flag"


@dataclass(frozen=True, slots=True)
class Wunschzeile:
    """One wish as the list shows it. `offen` = it is being written right now."""

    ziel: Ziel
    nummer: int
    offen: bool

    @property
    def zitat(self) -> str:
        return zitat(self.ziel.zitat)


class Wunschmaler:
    """Draws and speaks wishes; `schmal` drops the short word of the area."""

    def __init__(
        self, worte: Gespraechsworte, sprache: Sprache, hoehe_feld: Callable[[int], int]
    ) -> None:
        self._worte, self.sprache = worte, sprache
        self.schmal = False
        self._hoehe_feld = hoehe_feld

    def art(self) -> Zeilenart[Wunschzeile]:
        return Zeilenart[Wunschzeile](
            schluessel=lambda zeile: zeile.ziel.id,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _zeile: HOEHE,
            griffe=self.griffe,
            hoehe_px=self.hoehe,
        )

    def zeilen(self, ziele: Sequence[Ziel], offen: str) -> Sequence[Wunschzeile]:
        return [Wunschzeile(ziel, nummer, ziel.id == offen) for nummer, ziel in enumerate(ziele, 1)]

    def sprich(self, zeile: Wunschzeile) -> str:
        t = self.sprache.t
        teile = [t("Wunsch {n}: {was}", n=zeile.nummer, was=zeile.zitat)]
        wort = self._wort(zeile)
        if wort:
            teile.append(t(wort.text))
        if zeile.ziel.sprache != "de":
            teile.append(self.sprache.sprachname(zeile.ziel.sprache))
        if zeile.nummer == 1:
            teile.append(t(ERSTER))
        return ", ".join(teile)

    def hoehe(self, zeile: Wunschzeile, breite: int) -> int:
        if zeile.offen:
            return self._hoehe_feld(breite) + 1
        hoch = hoehe_zeilen(zeile.zitat, self._textbreite(zeile, breite)) + em_f(LUFT)
        return max(round(hoch), em(HOEHE))

    def male(self, p: QPainter, zeile: Wunschzeile, r: QRectF, lage: Lage) -> None:
        if zeile.offen:
            nummer = QRectF(r.x(), r.y() + em_f(0.4), em_f(2.1), em_f(2.65))
            self._male_nummer(p, zeile, nummer)
            return
        breite = self._textbreite(zeile, r.width())
        hoch = hoehe_zeilen(zeile.zitat, breite)
        oben = r.center().y() - hoch / 2
        self._male_nummer(p, zeile, QRectF(r.x(), oben, em_f(2.1), em_f(1.36)))
        flaeche = QRectF(r.x() + em_f(LINKS), oben, breite, hoch)
        if is_rtl(zeile.ziel.sprache):
            p.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        draw_zeilen(p, flaeche, zeile.zitat)
        p.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        rechts = r.right() - em_f(RAND)
        if zeile.nummer == 1:
            rechts -= self._breite_fahne()
            draw_etikett(p, rechts, r.center().y(), self.sprache.t(ERSTER), "info", FAHNE)
            rechts -= em_f(LUECKE)
        if not self._zeigt_griffe(zeile, lage):
            self._male_bereich(p, zeile, rechts, r.center().y())

    def griffe(self, zeile: Wunschzeile, r: QRectF, lage: Lage) -> Sequence[Griff]:
        """The words are where one writes; the way up and down shows where it is needed."""
        if zeile.offen:
            return ()
        text = QRectF(r.x(), r.y(), em_f(LINKS) + self._textbreite(zeile, r.width()), r.height())
        schreiben = Griff("aendern", "", text, "stumm")
        if not self._zeigt_griffe(zeile, lage):
            return (schreiben,)
        return (
            schreiben,
            *griffe_rechts(r, ("hoch", self.sprache.t("Nach oben"), "verweis", ""), rand=RAND),
        )

    def _zeigt_griffe(self, zeile: Wunschzeile, lage: Lage) -> bool:
        """Moving one up moves the other down, so the first row needs no word for it."""
        return zeile.nummer > 1 and (lage.fokus or lage.schwebt)

    def _male_nummer(self, p: QPainter, zeile: Wunschzeile, r: QRectF) -> None:
        draw_text(p, r, f"{zeile.nummer}.", farbe="text_secondary", ausrichtung=RECHTS)

    def _male_bereich(self, p: QPainter, zeile: Wunschzeile, rechts: float, mitte: float) -> None:
        wort = self._wort(zeile)
        if wort is None or self.schmal:
            return
        kurz = self.sprache.t(wort.kurz)
        x = rechts - text_breite(kurz, Stufe.KLEIN) - em_f(1.55)
        x += draw_symbol(p, x, mitte, wort.icon, 1.15, "text_secondary") + em_f(0.35)
        flaeche = QRectF(x, mitte - em_f(0.8), rechts - x + 2, em_f(1.6))
        draw_text(p, flaeche, kurz, Stufe.KLEIN, farbe="text_secondary")

    def _wort(self, zeile: Wunschzeile) -> Bereichswort | None:
        bereich = zeile.ziel.lebensbereich
        return self._worte.bereiche[bereich] if bereich else None

    def _breite_fahne(self) -> float:
        return breite_etikett(self.sprache.t(ERSTER), FAHNE)

    def _textbreite(self, zeile: Wunschzeile, breite: float) -> float:
        """What is left beside the flag, the area and the words that move a wish."""
        t, wort = self.sprache.t, self._wort(zeile)
        rechts = 0.0
        if wort and not self.schmal:
            rechts = text_breite(t(wort.kurz), Stufe.KLEIN) + em_f(1.55 + LUECKE)
        if zeile.nummer == 1:
            rechts += self._breite_fahne() + em_f(LUECKE)
        else:
            rechts = max(rechts, breite_griff(t("Nach oben")) + em_f(LUECKE))
        return max(breite - em_f(LINKS + RAND) - rechts, em_f(8))
