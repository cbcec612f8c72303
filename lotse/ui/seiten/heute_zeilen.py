"""Rows of Heute: the columns line up across the three panels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.akte import Aktenzeile
from lotse.domain.angebot import Angebot
from lotse.i18n.sprache import Sprache
from lotse.services.wiedervorlage import Art
from lotse.ui.bausteine.griffe import Griff, breite_griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    breite_marke,
    draw_etikett,
    draw_haken,
    draw_marke,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.dienste import Dienste, Heuteposten
from lotse.ui.familienworte import genannt
from lotse.ui.masse import Stufe
from lotse.ui.seiten.heute_ausgang import ausgaenge
from lotse.ui.seiten.heute_daten import GETAN
from lotse.ui.seiten.heute_worte import SYMBOL, Heuteworte
from lotse.ui.worte import abstand, tag_kurz, tag_nah, vor

FAMILIE, TEXT, RAND = 14.1, 25.2, 1.05
DRINGEND, BALD = 3, 7


class Heutezeilen:
    """Draws and speaks the rows for one day and one language."""

    def __init__(self, dienste: Dienste) -> None:
        self._dienste = dienste
        self._wissen, self._heute = dienste.wissen, dienste.heute
        self.set_worte(dienste.sprache)

    def set_worte(self, t: Sprache) -> None:
        """Another language from now on."""
        self._t = t
        self._worte = Heuteworte(t, self._dienste.worte)

    def dran(self) -> Zeilenart[Heuteposten]:
        return Zeilenart[Heuteposten](
            _schluessel, self._sprich, self._male_dran, _hoehe, self._oeffnen
        )

    def bald(self) -> Zeilenart[Heuteposten]:
        return Zeilenart[Heuteposten](_schluessel, self._sprich, self._male_bald, _hoehe, _ganz)

    def ohne_antwort(self) -> Zeilenart[Heuteposten]:
        return Zeilenart[Heuteposten](
            _schluessel, self._sprich, self._male_offen, _hoehe, self._nachfragen
        )

    def angekommen(self) -> Zeilenart[Heuteposten]:
        return Zeilenart[Heuteposten](_schluessel, self._sprich, self._male_da, lambda _: 1.75)

    def zu_pruefen(self) -> Zeilenart[Angebot]:
        return Zeilenart[Angebot](
            lambda a: a.key, self._sprich_angebot, self._male_angebot, lambda _: 3.15, self._pruefen
        )

    def zuletzt(self) -> Zeilenart[Aktenzeile]:
        return Zeilenart[Aktenzeile](
            lambda z: z.id, self._sprich_zeile, self._male_zeile, lambda _: 2.5, _ganz
        )

    def _sprich(self, p: Heuteposten) -> str:
        tag = self._worte.wann(p, self._heute())
        fertig = self._t.t("erledigt") if p.art == "getan" else ""
        zusatz = self._worte.zusatz(p, self._heute())
        name = f"{genannt(p.anzeige, self._t)} ({p.deckwort})"
        fragen = self._t.t("jetzt nachfragen") if p.faellig else ""
        tasten = self._tasten(p)
        teile = (name, self._worte.text(p), zusatz, p.satz, tag, fragen, fertig, tasten)
        return ", ".join(teil for teil in teile if teil)

    def _sprich_angebot(self, a: Angebot) -> str:
        return f"{a.name}, {self._geprueft(a)}"

    def _sprich_zeile(self, z: Aktenzeile) -> str:
        wann = tag_nah(z.zuletzt, self._heute(), self._t)
        return f"{genannt(z.anzeige, self._t)} ({z.deckwort}), {wann}"

    def _male_dran(self, p: QPainter, posten: Heuteposten, r: QRectF, lage: Lage) -> None:
        getan = posten.art == "getan"
        mitte = r.center().y()
        if getan or posten.art == Art.SCHRITT:
            draw_haken(p, r.x() + em_f(RAND), mitte, an=getan)
        else:
            symbol = SYMBOL.get(posten.art, "bell")
            draw_symbol(p, r.x() + em_f(RAND), mitte, symbol, 1.2, "text_secondary")
        wann = self._worte.wann(posten, self._heute())
        endet = posten.ende or posten.tag
        vorbei = endet is not None and endet < self._heute()
        farbe = "text_muted" if getan else "ask_fg" if vorbei else "text_secondary"
        draw_text(p, _spalte(r, 3.4, FAMILIE), wann, farbe=farbe)
        self._male_familie(p, posten, r, matt=getan)
        zusatz = self._t.t("erledigt") if getan else self._worte.zusatz(posten, self._heute())
        griffe = [g for g in self._oeffnen(posten, r, lage) if g.art != "stumm"]
        rechts = min((g.flaeche.x() for g in griffe), default=r.right()) - em_f(0.5)
        rest = QRectF(r.x() + em_f(TEXT), r.y(), rechts - r.x() - em_f(TEXT), r.height())
        text = self._worte.text(posten)
        breit = draw_text(p, rest, text, farbe="text_muted" if getan else "text")
        if zusatz:
            farbe = "text_muted" if getan else "text_secondary"
            draw_text(p, rest.adjusted(breit, 0, 0, 0), f" · {zusatz}", farbe=farbe)

    def _male_bald(self, p: QPainter, posten: Heuteposten, r: QRectF, _lage: Lage) -> None:
        if posten.tag is None:
            return
        heute = self._heute()
        draw_text(p, _spalte(r, RAND, 6.3), tag_kurz(posten.tag, heute, self._t), fett=True)
        tage, worte = (posten.tag - heute).days, abstand(posten.tag, heute, self._t)
        x, mitte = r.x() + em_f(6.4), r.center().y()
        if tage <= DRINGEND:
            draw_etikett(p, x, mitte, worte, "danger", "triangle-alert")
        elif tage <= BALD:
            draw_etikett(p, x, mitte, worte, "ask")
        else:
            draw_text(p, _spalte(r, 6.4, FAMILIE), worte, farbe="text_secondary")
        self._male_familie(p, posten, r)
        rechts = r.right() - em_f(RAND)
        rechts -= self._male_marke(p, posten, r, rechts)
        rest = QRectF(r.x() + em_f(TEXT), r.y(), rechts - r.x() - em_f(TEXT + 0.5), r.height())
        breit = draw_text(p, rest, self._worte.text(posten))
        zusatz = self._worte.zusatz(posten, heute)
        if zusatz:
            danach = rest.adjusted(breit, 0, 0, 0)
            draw_text(p, danach, f" · {zusatz}", farbe="text_secondary")

    def _male_offen(self, p: QPainter, posten: Heuteposten, r: QRectF, lage: Lage) -> None:
        mitte = r.center().y()
        tage = (self._heute() - posten.tag).days if posten.tag else 0
        lange = tage > 2 * BALD or posten.faellig
        farbe = "ask_fg" if lange else "text"
        draw_symbol(p, r.x() + em_f(RAND), mitte, "hourglass", 1.2, farbe)
        worte = abstand(posten.tag, self._heute(), self._t) if posten.tag else ""
        draw_text(p, _spalte(r, 2.4, FAMILIE), worte, fett=lange, farbe=farbe)
        self._male_familie(p, posten, r)
        griffe = self._nachfragen(posten, r, lage)
        zusatz = self._worte.zusatz(posten, self._heute())
        rechts = griffe[0].flaeche.x() - em_f(0.5)
        rest = QRectF(r.x() + em_f(TEXT), r.y(), rechts - r.x() - em_f(TEXT), r.height())
        breit = draw_text(p, rest, posten.text)
        if zusatz:
            tag = f" {posten.tag:%d.%m.}" if posten.tag else ""
            draw_text(p, rest.adjusted(breit, 0, 0, 0), f" · {zusatz}{tag}", farbe="text_secondary")

    def _male_da(self, p: QPainter, posten: Heuteposten, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), 0, -em_f(RAND), 0)
        name = f"{genannt(posten.anzeige, self._t)} ({posten.deckwort})"
        draw_text(p, innen, name, Stufe.KLEIN, farbe="text_secondary")
        halb = innen.adjusted(innen.width() / 2, 0, 0, 0)
        draw_text(p, halb, posten.text, Stufe.KLEIN, ausrichtung=RECHTS)

    def _male_angebot(self, p: QPainter, a: Angebot, r: QRectF, _lage: Lage) -> None:
        griff = breite_griff(self._t.t("Prüfen")) + em_f(1.6)
        breite = r.width() - em_f(RAND) - griff
        oben = QRectF(r.x() + em_f(RAND), r.y() + em_f(0.25), breite, em_f(1.4))
        draw_text(p, oben, a.name)
        unten = oben.translated(0, em_f(1.25))
        draw_text(p, unten, self._geprueft(a), Stufe.KLEIN, farbe="text_secondary")

    def _male_zeile(self, p: QPainter, z: Aktenzeile, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), 0, -em_f(RAND), 0)
        wann = tag_nah(z.zuletzt, self._heute(), self._t)
        draw_text(p, innen, wann, Stufe.KLEIN, farbe="text_secondary", ausrichtung=RECHTS)
        platz = innen.adjusted(0, 0, -text_breite(wann, Stufe.KLEIN) - em_f(0.5), 0)
        breit = draw_text(p, platz, genannt(z.anzeige, self._t), fett=True)
        draw_text(p, platz.adjusted(breit, 0, 0, 0), f" ({z.deckwort})", farbe="text_secondary")

    def _male_familie(
        self, p: QPainter, posten: Heuteposten, r: QRectF, *, matt: bool = False
    ) -> None:
        flaeche = _spalte(r, FAMILIE, TEXT)
        farbe = "text_muted" if matt else "text"
        breit = draw_text(p, flaeche, genannt(posten.anzeige, self._t), fett=True, farbe=farbe)
        rest = flaeche.adjusted(breit, 0, 0, 0)
        draw_text(
            p, rest, f" ({posten.deckwort})", farbe="text_muted" if matt else "text_secondary"
        )

    def _male_marke(self, p: QPainter, posten: Heuteposten, r: QRectF, rechts: float) -> float:
        leistung = next((w for k, w in self._wissen.leistungen.items() if k == posten.marke), None)
        if leistung is None:
            return 0
        draw_marke(p, rechts, r.center().y() - em_f(0.7), leistung.gebiet, leistung.marke)
        return breite_marke(leistung.marke)

    def _geprueft(self, a: Angebot) -> str:
        if a.pruefung is None:
            return self._t.t("noch nie geprüft")
        return self._t.t("geprüft {wann}", wann=vor(a.pruefung.am, self._heute(), self._t))

    def _oeffnen(self, posten: Heuteposten, r: QRectF, lage: Lage) -> Sequence[Griff]:
        """The chosen row offers what may be noted; the others open the family."""
        haken = Griff("haken", "", QRectF(r.x(), r.y(), em_f(3), r.height()), "stumm")
        if posten.art == GETAN:
            return (haken,)
        mit = (haken,) if posten.art == Art.SCHRITT else ()
        oeffnen = ("oeffnen", self._t.t("Öffnen"), "verweis", "")
        taten = ausgaenge(posten, self._dienste) if lage.gewaehlt else ()
        knoepfe = [(a.name, self._t.t(a.wort), "neben", "") for a in taten]
        teile = griffe_rechts(r, *knoepfe, oeffnen)
        return (teile[-1], *teile[:-1], *mit)

    def _nachfragen(self, _posten: Heuteposten, r: QRectF, lage: Lage) -> Sequence[Griff]:
        wort = self._t.t("Nachfragen")
        if lage.gewaehlt or lage.schwebt:
            stand = ("stand", self._t.t("Stand ändern …"), "neben", "")
            return griffe_rechts(r, ("oeffnen", wort, "neben", "phone"), stand)
        return griffe_rechts(r, ("oeffnen", wort, "verweis", ""))

    def _tasten(self, posten: Heuteposten) -> str:
        """Spoken: which letters note something here."""
        moeglich = ausgaenge(posten, self._dienste)
        return ", ".join(f"{a.taste} {self._t.t(a.wort)}" for a in moeglich)

    def _pruefen(self, _angebot: Angebot, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        return griffe_rechts(r, ("pruefen", self._t.t("Prüfen"), "verweis", ""))


def _schluessel(posten: Heuteposten) -> str:
    """A step keeps its key when it is ticked."""
    art = "" if posten.art in (Art.SCHRITT, GETAN) else posten.art
    return f"{posten.familie}:{art}:{posten.bezug}"


def _ganz(_zeile: object, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    """The whole row can be pressed."""
    return (Griff("oeffnen", "", r, "stumm"),)


def _hoehe(_posten: Heuteposten) -> float:
    return 2.65


def _spalte(r: QRectF, von: float, bis: float) -> QRectF:
    return QRectF(r.x() + em_f(von), r.y(), em_f(bis - von - 0.4), r.height())
