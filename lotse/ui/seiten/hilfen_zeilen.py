"""Rows of the list of helps: heads with the wish, helps with mark, tag, verdict and reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.ui.alterworte import fensterton, fensterwort
from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    breite_marke,
    draw_marke,
    draw_symbol,
    draw_text,
    draw_zustand,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.marken import URTEILSFARBE
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_sicht import URTEILSWORT, Hilfezeile, Kopf, Zeile
from lotse.ui.symbole import BEREICH, URTEIL
from lotse.ui.worte import tag_kurz

RAND = 1.05
LINKS = 2.95
"""Where the words of a row begin, in em."""


class Hilfenmaler:
    """Draws and speaks rows in the language of the window."""

    def __init__(self, sprache: Sprache, heute: date) -> None:
        self.sprache, self.heute = sprache, heute

    def art(self) -> Zeilenart[Zeile]:
        return Zeilenart[Zeile](
            schluessel=lambda z: z.leistung.id if isinstance(z, Hilfezeile) else "",
            sprich=self.sprich,
            male=self.male,
            hoehe=_hoehe,
        )

    def sprich(self, zeile: Zeile) -> str:
        if isinstance(zeile, Kopf):
            return ", ".join(teil for teil in (zeile.titel, zeile.zusatz) if teil)
        t, leistung = self.sprache.t, zeile.leistung
        frist = fensterwort(zeile.alter[0], self.heute, self.sprache) if zeile.alter else ""
        if zeile.bis:
            frist = t("im Plan bis {tag}", tag=tag_kurz(zeile.bis, self.heute, self.sprache))
        teile = (leistung.name, t(URTEILSWORT[zeile.urteil]), zeile.grund, leistung.marke, frist)
        return ", ".join(teil for teil in teile if teil)

    def male(self, p: QPainter, zeile: Zeile, r: QRectF, _lage: Lage) -> None:
        if isinstance(zeile, Kopf):
            self._male_kopf(p, zeile, r)
            return
        leistung = zeile.leistung
        oben, unten = r.y() + em_f(1.1), r.y() + em_f(2.35)
        rechts = r.right() - em_f(RAND)
        draw_zustand(p, r.x() + em_f(0.95), oben, URTEIL[zeile.urteil], 1.3)
        links = r.x() + em_f(LINKS)
        marke = draw_marke(p, rechts, oben - em_f(0.7), leistung.gebiet, leistung.marke)
        name = QRectF(links, oben - em_f(0.7), rechts - marke - links - em_f(0.5), em_f(1.4))
        draw_text(p, name, leistung.name, fett=not zeile.still)
        ende = rechts - self._male_frist(p, zeile, rechts, unten)
        wort = self.sprache.t(URTEILSWORT[zeile.urteil])
        flaeche = QRectF(links, unten - em_f(0.65), ende - links, em_f(1.3))
        farbe = URTEILSFARBE[zeile.urteil]
        x = draw_text(p, flaeche, wort, Stufe.KLEIN, fett=True, farbe=farbe)
        flaeche.setLeft(links + x)
        draw_text(p, flaeche, f" · {zeile.grund}", Stufe.KLEIN, farbe="text_secondary")

    def _male_kopf(self, p: QPainter, kopf: Kopf, r: QRectF) -> None:
        links = r.x() + em_f(LINKS if kopf.bereich else RAND)
        breite = r.right() - em_f(RAND) - links
        ton = "text_secondary" if kopf.still else "text"
        oben = r.y() + em_f(1.35) if kopf.zusatz else r.center().y()
        if kopf.bereich:
            draw_symbol(p, r.x() + em_f(0.95), oben, BEREICH[kopf.bereich], 1.35, "text")
        titel = QRectF(links, oben - em_f(0.7), breite, em_f(1.4))
        draw_text(p, titel, kopf.titel, fett=True, farbe=ton)
        zusatz = QRectF(links, oben + em_f(0.6), breite, em_f(1.3))
        draw_text(p, zusatz, kopf.zusatz, Stufe.KLEIN, farbe="text_secondary")

    def _male_frist(self, p: QPainter, zeile: Hilfezeile, rechts: float, mitte: float) -> float:
        """The day of the plan at the right, else the end of a window by age; or nothing."""
        wort, ton = self._frist(zeile)
        if not wort:
            return 0
        breite = text_breite(wort, Stufe.KLEIN)
        flaeche = QRectF(rechts - breite - 1, mitte - em_f(0.65), breite + 1, em_f(1.3))
        draw_text(p, flaeche, wort, Stufe.KLEIN, farbe=ton, ausrichtung=RECHTS)
        draw_symbol(p, rechts - breite - em_f(1.35), mitte, "calendar-clock", 1.05, ton)
        return breite + em_f(1.85)

    def _frist(self, zeile: Hilfezeile) -> tuple[str, str]:
        """Words and colour."""
        if zeile.bis is not None:
            tag = tag_kurz(zeile.bis, self.heute, self.sprache)
            return self.sprache.t("bis {tag}", tag=tag), "ask_fg"
        if not zeile.alter:
            return "", ""
        ton = fensterton(zeile.alter[0], self.heute)
        return fensterwort(zeile.alter[0], self.heute, self.sprache), ton


class Stattmaler:
    """One-line rows of helps that may do instead; Enter looks at one."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Hilfezeile]:
        return Zeilenart[Hilfezeile](
            schluessel=lambda z: z.leistung.id,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _z: 2.35,
            griffe=self.griffe,
        )

    def sprich(self, zeile: Hilfezeile) -> str:
        wort = self.sprache.t(URTEILSWORT[zeile.urteil])
        return f"{zeile.leistung.name}, {wort}, {zeile.grund}, {zeile.leistung.marke}"

    def griffe(self, _zeile: Hilfezeile, r: QRectF, _lage: Lage) -> tuple[Griff, ...]:
        ansehen = ("ansehen", self.sprache.t("Ansehen"), "verweis", "")
        return tuple(griffe_rechts(r, ansehen, rand=0.3))

    def male(self, p: QPainter, zeile: Hilfezeile, r: QRectF, lage: Lage) -> None:
        mitte, leistung = r.center().y(), zeile.leistung
        ende = self.griffe(zeile, r, lage)[0].flaeche.x() - em_f(0.8)
        draw_zustand(p, r.x() + em_f(0.3), mitte, URTEIL[zeile.urteil], 1.3)
        links = r.x() + em_f(2.15)
        breit = min(text_breite(leistung.name, fett=True) + 2, (ende - links) * 0.5)
        draw_text(p, QRectF(links, r.y(), breit, r.height()), leistung.name, fett=True)
        x = links + breit + em_f(0.8) + breite_marke(leistung.marke)
        draw_marke(p, x, mitte - em_f(0.7), leistung.gebiet, leistung.marke)
        worte = f"{self.sprache.t(URTEILSWORT[zeile.urteil])} · {zeile.grund}"
        rest = QRectF(x + em_f(0.6), r.y(), ende - x - em_f(0.6), r.height())
        draw_text(p, rest, worte, Stufe.KLEIN, farbe="text_secondary")


def _hoehe(zeile: Zeile) -> float:
    if isinstance(zeile, Hilfezeile):
        return 3.45
    return 3.7 if zeile.zusatz else 2.6
