"""Rows of "Steht euch zu": the right, of which child, how its window stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.familie import Familie, Person
from lotse.domain.nutzung import ENTSCHIEDEN, NUTZUNGSWORT
from lotse.i18n.sprache import Sprache
from lotse.matching.anrecht import Anrecht, Fenster
from lotse.ui.alterworte import fensterton, fensterwort
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import RECHTS, draw_symbol, draw_text, em_f, text_breite
from lotse.ui.familienworte import wer
from lotse.ui.masse import Stufe

RAND, LINKS = 1.05, 3.1
BILD = {
    Fenster.OFFEN: "calendar-check",
    Fenster.NOCH_MOEGLICH: "calendar-clock",
    Fenster.BALD: "calendar",
    Fenster.VIELLEICHT: "circle-question-mark",
    Fenster.AB_GEBURT: "baby",
    Fenster.VORBEI: "check",
}


@dataclass(frozen=True, slots=True)
class Alterszeile:
    """One right with what its row needs: the child, the household, the day, the plan."""

    anrecht: Anrecht
    kind: Person
    familie: Familie
    heute: date
    im_plan: bool = False

    @classmethod
    def aus(cls, anrecht: Anrecht, familie: Familie, heute: date, im_plan: bool) -> Alterszeile:  # noqa: FBT001 - the fact itself
        kind = next(kind for kind in familie.kinder if kind.id == anrecht.person)
        return cls(anrecht, kind, familie, heute, im_plan)

    @property
    def erledigt(self) -> bool:
        return self.anrecht.nutzung in ENTSCHIEDEN


class Altersmaler:
    """Draws and speaks rows in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Alterszeile]:
        return Zeilenart[Alterszeile](
            lambda z: schluessel(z.anrecht), self.sprich, self.male, lambda _z: 3.15, _ganz
        )

    def sprich(self, zeile: Alterszeile) -> str:
        teile = (zeile.anrecht.anspruch.titel, self.fuer(zeile), self.rechts(zeile))
        return ", ".join(teil for teil in teile if teil)

    def fuer(self, zeile: Alterszeile) -> str:
        """Of which child; what is once for the family names none."""
        if zeile.anrecht.anspruch.je_familie:
            return self.sprache.t("für die Familie")
        return wer(zeile.kind, zeile.familie, zeile.heute, self.sprache)

    def rechts(self, zeile: Alterszeile) -> str:
        """The words at the end of the row."""
        t, nutzung = self.sprache, zeile.anrecht.nutzung
        if zeile.erledigt and nutzung:
            return t.t(NUTZUNGSWORT[nutzung])
        wort = fensterwort(zeile.anrecht, zeile.heute, t)
        if zeile.im_plan:
            return ", ".join(teil for teil in (t.t("im Plan"), wort) if teil)
        return wort

    def male(self, p: QPainter, zeile: Alterszeile, r: QRectF, _lage: Lage) -> None:
        matt = zeile.erledigt
        oben, unten = r.y() + em_f(1.0), r.y() + em_f(2.2)
        ton = "text_muted" if matt else fensterton(zeile.anrecht, zeile.heute)
        bild = "check" if matt else BILD[zeile.anrecht.fenster]
        draw_symbol(p, r.x() + em_f(RAND), oben, bild, 1.3, ton)
        links, ende = r.x() + em_f(LINKS), r.right() - em_f(RAND)
        titel = QRectF(links, oben - em_f(0.7), ende - links, em_f(1.4))
        farbe = "text_muted" if matt else "text"
        draw_text(p, titel, zeile.anrecht.anspruch.titel, fett=not matt, farbe=farbe)
        wort = self.rechts(zeile)
        breit = text_breite(wort, Stufe.KLEIN) + 1
        dahin = QRectF(ende - breit, unten - em_f(0.65), breit, em_f(1.3))
        draw_text(p, dahin, wort, Stufe.KLEIN, farbe=ton, ausrichtung=RECHTS)
        davor = QRectF(links, unten - em_f(0.65), ende - breit - links - em_f(0.6), em_f(1.3))
        draw_text(p, davor, self.fuer(zeile), Stufe.KLEIN, farbe="text_secondary")


def schluessel(anrecht: Anrecht) -> str:
    return f"{anrecht.anspruch.id}@{anrecht.person}"


def _ganz(_zeile: Alterszeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    return (Griff("zeigen", "", r, "stumm"),)
