"""Reihenfolge: which help comes when, each with its reason and §, numbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.matching.abfolge_werte import Abfolge, Ortsgrund, Platz
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    breite_marke,
    draw_marke,
    draw_symbol,
    draw_text,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.bausteine.raender import TAFEL, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import ElideText
from lotse.ui.masse import Stufe

LINKS, RECHTER_RAND = 3.7, 1.05
BILD = 1.5
OBEN, UNTEN = 0.55, 0.55


@dataclass(frozen=True, slots=True)
class Reihenzeile:
    """A place and its sentences, each with its sign."""

    platz: Platz
    saetze: tuple[tuple[str, str], ...]


class Reihenmaler:
    """Draws and speaks the places in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Reihenzeile]:
        return Zeilenart[Reihenzeile](
            schluessel=lambda z: z.platz.id,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _: 4.0,
            hoehe_px=self.hoehe,
        )

    def zeilen(self, abfolge: Abfolge) -> tuple[Reihenzeile, ...]:
        nummern = {platz.id: platz.nummer for platz in abfolge.plaetze}
        return tuple(Reihenzeile(p, tuple(self._saetze(p, nummern))) for p in abfolge.plaetze)

    def sprich(self, zeile: Reihenzeile) -> str:
        saetze = " ".join(satz for _, satz in zeile.saetze)
        return f"{zeile.platz.nummer}. {zeile.platz.name}. {saetze}"

    def hoehe(self, zeile: Reihenzeile, breite: int) -> int:
        innen = breite - em_f(LINKS + BILD + RECHTER_RAND)
        texte = sum(hoehe_zeilen(satz, innen, Stufe.KLEIN) + em_f(0.2) for _, satz in zeile.saetze)
        return round(em_f(OBEN + 1.5 + UNTEN) + texte)

    def male(self, p: QPainter, zeile: Reihenzeile, r: QRectF, _lage: Lage) -> None:
        y = r.y() + em_f(OBEN)
        kopf = QRectF(r.x() + em_f(1.05), y, em_f(1.9), em_f(1.4))
        draw_text(p, kopf, str(zeile.platz.nummer), farbe="text_muted", ausrichtung=RECHTS)
        rechts = r.right() - em_f(RECHTER_RAND)
        ende = rechts
        if leistung := zeile.platz.leistung:
            draw_marke(p, rechts, y, leistung.gebiet, leistung.marke)
            ende -= breite_marke(leistung.marke) + em_f(0.6)
        links = r.x() + em_f(LINKS)
        titel = QRectF(links, y, ende - links, em_f(1.4))
        draw_text(p, titel, zeile.platz.name, fett=leistung is not None)
        y += em_f(1.5)
        breite = rechts - links - em_f(BILD)
        for bild, satz in zeile.saetze:
            hoch = hoehe_zeilen(satz, breite, Stufe.KLEIN)
            draw_symbol(p, links, y + em_f(0.65), bild, 1.05, "accent_text")
            flaeche = QRectF(links + em_f(BILD), y, breite, hoch)
            draw_zeilen(p, flaeche, satz, Stufe.KLEIN, farbe="text_secondary")
            y += hoch + em_f(0.2)

    def _saetze(self, platz: Platz, nummern: Mapping[str, int]) -> Sequence[tuple[str, str]]:
        t = self.sprache.t
        saetze = []
        for grund in platz.gruende:
            davor = nummern.get(grund.bezug, platz.nummer)
            if davor < platz.nummer:
                worte = t("Nach {n}: {satz}", n=davor, satz=mit_norm(grund))
                saetze.append(("git-branch", worte))
            else:
                saetze.append((_bild(platz), mit_norm(grund)))
        for grund in platz.braucht:
            satz = mit_norm(grund)  # it names the missing help, or a condition of its own
            worte = t("Noch nicht gewählt: {satz}", satz=satz) if grund.bezug else satz
            saetze.append(("circle-question-mark", worte))
        if platz.selber_tag:
            tage = sorted(nummern[kennung] for kennung in platz.selber_tag)
            andere = self.sprache.liste(tuple(map(str, tage)))
            saetze.append(("equal", t("Am selben Tag beantragen wie {n}.", n=andere)))
        return saetze


def mit_norm(grund: Ortsgrund) -> str:
    return f"{grund.satz} ({grund.fundstelle})" if grund.fundstelle else grund.satz


def _bild(platz: Platz) -> str:
    return "list-ordered" if platz.leistung else "folder"


class Reihenansicht(QWidget):
    """The numbered list and what one does with it. `ordnen()`, `gewaehlt()`."""

    ordnen = Signal()
    gewaehlt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._maler = Reihenmaler(sprache)
        self._abfolge: Abfolge | None = None
        self.liste: Liste[Reihenzeile] = Liste(self._maler.art(), "Reihenfolge")
        self.liste.gewaehlt.connect(lambda _: self.gewaehlt.emit())
        self.knopf = Knopf(symbol="arrow-down-wide-narrow")
        self.knopf.clicked.connect(self.ordnen)
        self._notiz = ElideText("", Stufe.KLEIN, farbe="text_secondary")
        unten = reihe(self.knopf, self._notiz, None, rand=TAFEL)
        self.setLayout(spalte(self.liste, Trenner(), unten, abstand=0))

    def set_worte(self, sprache: Sprache) -> None:
        self._maler.sprache = sprache
        self.liste.setAccessibleName(sprache.t("Reihenfolge der Hilfen"))
        self.knopf.setText(sprache.t("Schritte so ordnen"))
        self._notiz.setText(sprache.t("Was geschafft ist, bleibt, wo es ist."))

    def show_abfolge(self, abfolge: Abfolge) -> None:
        self.liste.zeige(self._maler.zeilen(abfolge))
        if abfolge.plaetze and not self.liste.wahl_schluessel():
            self.liste.waehle_erste()

    @property
    def platz(self) -> Platz | None:
        zeile = self.liste.wahl()
        return zeile.platz if zeile else None
