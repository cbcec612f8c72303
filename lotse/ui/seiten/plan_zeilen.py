"""Rows of the plan: section heads and steps, drawn in columns that line up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Akteur, Schrittstand, Stand
from lotse.i18n.sprache import Sprache
from lotse.services.plansicht import Naehe, Planschritt
from lotse.services.vermitteln import ERLEDIGT
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    breite_marke,
    draw_balken,
    draw_haken,
    draw_marke,
    draw_symbol,
    draw_text,
    em_f,
)
from lotse.ui.masse import Stufe
from lotse.ui.worte import tag_kurz

AKTEUR_SYMBOL = {
    Akteur.FAMILIE: "users-round",
    Akteur.ZUSAMMEN: "users-round",
    Akteur.LOTSIN: "compass",
    Akteur.STELLE: "building-2",
}
AKTEUR_WORT = {
    Akteur.FAMILIE: "Familie",
    Akteur.ZUSAMMEN: "zusammen",
    Akteur.LOTSIN: "Lotsin",
    Akteur.STELLE: "Stelle",
}
STAND_WORT = {
    Stand.VORBEREITET: "vorbereitet",
    Stand.UEBERGEBEN: "Brief gedruckt",
    Stand.ANGENOMMEN: "Kontakt da",
    Stand.WARTELISTE: "Warteliste",
    Stand.ABGELEHNT: "abgelehnt",
    Stand.NICHT_ZUSTAENDIG: "nicht zuständig",
    Stand.ANGEKOMMEN: "angekommen",
    Stand.HILFT: "hilft",
    Stand.HILFT_TEILWEISE: "hilft zum Teil",
    Stand.HILFT_NICHT: "hilft nicht",
    Stand.ABGESCHLOSSEN: "abgeschlossen",
    Stand.ABGEBROCHEN: "es kam anders",
}
NAEHE_WORT = {
    Naehe.WOCHE: "Diese Woche",
    Naehe.MONAT: "In diesem Monat",
    Naehe.SPAETER: "Später",
    Naehe.GESCHAFFT: "Geschafft",
}
SPALTEN = (10.4, 17.2, 25.2, 32.6)
"""Distances of the columns Stand, Bis, Träger, Wer from the right edge, in em."""
SCHMAL = (10.4, 17.2)
"""The same in a narrow window: Stand and Bis stay."""


@dataclass(frozen=True, slots=True)
class Kopf:
    """A section head: its words and the quiet words beside it."""

    text: str
    zusatz: str


@dataclass(frozen=True, slots=True)
class Zeile:
    """A step as the list shows it."""

    plan: Planschritt
    leistung: Leistung | None
    unten: str
    heute: date
    haengt: bool = False
    """A cause in the system holds it up."""


Planzeile = Kopf | Zeile


class Planmaler:
    """Draws and speaks rows in the language of the window; `schmal` drops two columns."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache
        self.schmal = False

    def art(self) -> Zeilenart[Planzeile]:
        return Zeilenart[Planzeile](
            schluessel=lambda z: z.plan.schritt.id if isinstance(z, Zeile) else "",
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda z: 3.35 if isinstance(z, Zeile) else 2.35,
            griffe=griffe,
        )

    def sprich(self, zeile: Planzeile) -> str:
        if isinstance(zeile, Kopf):
            return f"{zeile.text} {zeile.zusatz}".strip()
        t, schritt = self.sprache.t, zeile.plan.schritt
        teile = [t("Schritt {n}: {was}", n=zeile.plan.nummer, was=schritt.text)]
        teile.append(t(AKTEUR_WORT[schritt.akteur]))
        teile.append(t("bis {tag}", tag=self.tag(zeile)) if schritt.bis else t("offen"))
        if schritt.stand in ERLEDIGT:
            getan = schritt.stand is Schrittstand.GETAN
            teile.append(t("geschafft") if getan else t("beendet"))
        elif zeile.haengt:
            teile.append(t("hängt fest"))
        elif zeile.plan.vermittlung:
            teile.append(t(STAND_WORT[zeile.plan.vermittlung.stand]))
        return ", ".join(teile)

    def tag(self, zeile: Zeile) -> str:
        bis = zeile.plan.schritt.bis
        return tag_kurz(bis, zeile.heute, self.sprache) if bis else self.sprache.t("offen")

    def male(self, p: QPainter, zeile: Planzeile, r: QRectF, _lage: Lage) -> None:
        if isinstance(zeile, Kopf):
            self._male_kopf(p, zeile, r)
            return
        getan = zeile.plan.schritt.stand in ERLEDIGT
        draw_haken(p, r.x() + em_f(1.05), r.center().y(), an=getan, aktiv=not getan)
        nummer = QRectF(r.x() + em_f(2.6), r.y(), em_f(1.6), r.height())
        draw_text(p, nummer, str(zeile.plan.nummer), farbe="text_muted", ausrichtung=RECHTS)
        spalten = SCHMAL if self.schmal else SPALTEN
        links = r.x() + em_f(5.2)
        breite = r.right() - em_f(spalten[-1]) - links - em_f(0.6)
        oben = QRectF(links, r.y() + em_f(0.35), breite, em_f(1.4))
        unten = QRectF(links, r.y() + em_f(1.7), breite, em_f(1.3))
        ton = "text_secondary" if getan else "text"
        draw_text(p, oben, zeile.plan.schritt.text, fett=not getan, farbe=ton)
        draw_text(p, unten, zeile.unten, Stufe.KLEIN, farbe="text_secondary")
        self._male_stand(p, zeile, r)
        self._male_bis(p, zeile, r)
        if not self.schmal:
            self._male_wer(p, zeile, r)

    def _male_kopf(self, p: QPainter, kopf: Kopf, r: QRectF) -> None:
        innen = r.adjusted(em_f(1.05), 0, -em_f(1), 0)
        x = draw_text(p, innen, kopf.text, fett=True)
        rest = innen.adjusted(x + em_f(0.7), 0, 0, 0)
        draw_text(p, rest, kopf.zusatz, Stufe.KLEIN, farbe="text_secondary")

    def _male_stand(self, p: QPainter, zeile: Zeile, r: QRectF) -> None:
        x = r.right() - em_f(SPALTEN[0])
        flaeche = QRectF(x, r.y(), em_f(SPALTEN[0] - 0.6), r.height())
        vermittlung = zeile.plan.vermittlung
        if zeile.haengt:
            self._male_haengt(p, zeile, flaeche)
            return
        if vermittlung is None:
            draw_text(
                p, flaeche, self.sprache.t("keine nötig"), Stufe.KLEIN, farbe="text_secondary"
            )
            return
        wartet = vermittlung.stand is Stand.WARTELISTE
        mitte = r.y() + em_f(1.05)
        draw_balken(p, x, mitte, zeile.plan.balken, ton="ask_mark" if wartet else "ok_mark")
        wort = QRectF(x, r.y() + em_f(1.55), flaeche.width(), em_f(1.3))
        farbe = "ask_fg" if wartet else "text_secondary"
        draw_text(p, wort, self.sprache.t(STAND_WORT[vermittlung.stand]), Stufe.KLEIN, farbe=farbe)

    def _male_haengt(self, p: QPainter, zeile: Zeile, r: QRectF) -> None:
        """In place of the word below the bars; without a hand-over alone."""
        y = r.y() + em_f(1.55) if zeile.plan.vermittlung else r.center().y() - em_f(0.65)
        if zeile.plan.vermittlung:
            draw_balken(p, r.x(), r.y() + em_f(1.05), zeile.plan.balken, ton="ask_mark")
        x = r.x() + draw_symbol(p, r.x(), y + em_f(0.65), "hourglass", 1.0, "ask_fg") + em_f(0.3)
        wort = QRectF(x, y, r.right() - x, em_f(1.3))
        draw_text(p, wort, self.sprache.t("hängt fest"), Stufe.KLEIN, farbe="ask_fg")

    def _male_bis(self, p: QPainter, zeile: Zeile, r: QRectF) -> None:
        x = r.right() - em_f(SPALTEN[1])
        bis = zeile.plan.schritt.bis
        bald = bis is not None and (bis - zeile.heute).days <= 3  # noqa: PLR2004 - design 02
        offen = zeile.plan.schritt.stand not in ERLEDIGT
        if bald and offen:
            x += draw_symbol(p, x, r.center().y(), "calendar-clock", 1.15, "ask_fg") + em_f(0.3)
        flaeche = QRectF(x, r.y(), r.right() - em_f(SPALTEN[0]) - x - em_f(0.3), r.height())
        if bis is None and not offen:
            return
        draw_text(p, flaeche, self.tag(zeile), farbe="ask_fg" if bald and offen else "text")

    def _male_wer(self, p: QPainter, zeile: Zeile, r: QRectF) -> None:
        akteur = zeile.plan.schritt.akteur
        x = r.right() - em_f(SPALTEN[3])
        x += draw_symbol(p, x, r.center().y(), AKTEUR_SYMBOL[akteur], 1.2, "text") + em_f(0.4)
        ende = r.right() - em_f(SPALTEN[2])
        draw_text(p, QRectF(x, r.y(), ende - x, r.height()), self.sprache.t(AKTEUR_WORT[akteur]))
        if zeile.leistung is None:
            return
        marke = zeile.leistung.marke
        rechts = ende + breite_marke(marke)
        draw_marke(p, rechts, r.center().y() - em_f(0.7), zeile.leistung.gebiet, marke)


def griffe(zeile: Planzeile, r: QRectF, _lage: Lage) -> tuple[Griff, ...]:
    """Enter goes to the sheet beside the list; a press on the box ticks the step."""
    if isinstance(zeile, Kopf):
        return ()
    kasten = QRectF(r.x(), r.y(), em_f(2.6), r.height())
    return (Griff("zeigen", "", QRectF()), Griff("haken", "", kasten))
