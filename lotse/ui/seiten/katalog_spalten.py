"""Columns of the catalogue: name, area, way in, waiting time, last check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.angebot import Angebot, Form
from lotse.domain.offen import Oeffnung
from lotse.domain.ort import Ort
from lotse.domain.pruefung import angebot_faellig
from lotse.domain.recht import Leistung, LeistungId, Rechtsgebiet
from lotse.services import angebotworte
from lotse.services.katalogfund import GEZEIGT, Fund, find_why
from lotse.services.ortsfrage import Entfernung
from lotse.ui.bausteine.malen import (
    breite_marke,
    draw_marke,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.tabelle import Spalte
from lotse.ui.bausteine.tabellensicht import Malspalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.katalog_worte import offen_kurz, weit, weit_satz, zustand
from lotse.ui.stil import stil
from lotse.ui.worte import vor


class Katalogspalten:
    """Draws and speaks the cells; `wort` is what was searched, its hits are underlined."""

    def __init__(self, dienste: Dienste) -> None:
        self._dienste, self.sprache = dienste, dienste.sprache
        self.wort = ""
        self.wohnort: Ort | None = None
        """Distances are told from here."""
        self._weit: dict[str, Entfernung] = {}
        self._offen: dict[str, Oeffnung] = {}
        self._fund: dict[str, Fund | None] = {}

    def weit(self, angebot: Angebot) -> Entfernung | None:
        """How far, reckoned once, for the rows that are drawn."""
        pflege = self._dienste.katalogpflege
        if angebot.key not in self._weit and pflege and self.wohnort:
            self._weit[angebot.key] = pflege.entfernung(self.wohnort, angebot)
        return self._weit.get(angebot.key)

    def stand(self, angebot: Angebot) -> Oeffnung | None:
        """Whether it is open, likewise."""
        blick = self._dienste.katalogblick
        if angebot.key not in self._offen and blick:
            self._offen[angebot.key] = blick.jetzt(angebot)
        return self._offen.get(angebot.key)

    def vergiss(self) -> None:
        """Another question, another hour or another place."""
        self._weit.clear()
        self._fund.clear()
        self._offen.clear()

    def spalten(self, breite: Breite) -> Sequence[Malspalte[Angebot]]:
        """All five, or three when the window is narrow."""
        t = self.sprache.t
        alle = (
            Malspalte(Spalte(t("Angebot"), lambda a: a.name, self.sprich), 0, self._name),
            Malspalte(Spalte(t("Bereich"), self.bereich), 9.6, self._bereich),
            Malspalte(Spalte(t("Wo und wann"), self.wo), 9.8, self._wo),
            Malspalte(Spalte(t("Wartezeit"), self.wartezeit), 8.6, self._wartezeit),
            Malspalte(Spalte(t("Zuletzt geprüft"), self.geprueft), 11.4, self._geprueft),
        )
        return (alle[0], alle[1], alle[4]) if breite is Breite.SCHMAL else alle

    def sprich(self, angebot: Angebot) -> str:
        """The whole row in one sentence; of a confidential entry the region alone."""
        warum = self.warum(angebot)
        teile = (
            angebot.name, angebot.traeger, warum, self.bereich(angebot), self.stadtteil(angebot),
            weit_satz(self.weit(angebot), self.sprache), self.offen(angebot),
            zustand(angebot, self.sprache),
        )  # fmt: skip
        return ", ".join(filter(None, teile))

    def fund(self, angebot: Angebot) -> Fund | None:
        """Where the words stand that were looked for."""
        if self.wort and angebot.key not in self._fund:
            wissen, name = self._dienste.wissen, self.sprache.sprachname
            self._fund[angebot.key] = find_why(angebot, self.wort, wissen, name)
        return self._fund.get(angebot.key)

    def warum(self, angebot: Angebot) -> str:
        """The field and its words, where the row does not show them anyway; "" = it does."""
        t = self.sprache.t
        if not self.wort:
            return ""
        fund = self.fund(angebot)
        if fund is None:
            return t("verwandtes Wort")
        if fund.feld in GEZEIGT:
            return ""
        worte = {
            "bedarfe": t("Bedarf"), "leistungen": t("Hilfe nach dem Gesetz"),
            "angebotsart": t("Art"), "sprachen": t("Sprachen"), "standort": t("Stadtteil"),
            "beschreibung": t("Beschreibung"),
        }  # fmt: skip
        return f"{worte[fund.feld]}: {_ab(fund)}"

    def _zweite(self, angebot: Angebot, breite: float) -> str:
        """Who offers it and what it is; what was looked for must be seen in it."""
        warum, fund = self.warum(angebot), self.fund(angebot)
        zeile = " · ".join(filter(None, (angebot.traeger, warum or angebot.kurztext)))
        if fund and fund.feld == "kurztext":
            ende = len(zeile) - len(fund.text) + fund.stelle + len(self.wort)
            if text_breite(zeile[:ende], Stufe.KLEIN) > breite - em_f(1.2):
                return f"{angebot.traeger} · {_ab(fund)}"
        return zeile

    def bereich(self, angebot: Angebot) -> str:
        leistung = self._leistung(angebot)
        if angebot.form is Form.NACHBARSCHAFT or leistung is None:
            return self.sprache.t("Sozialraum")
        return leistung.marke

    def stadtteil(self, angebot: Angebot) -> str:
        wo = None if angebot.adresse_vertraulich else angebot.standort
        return (wo.stadtteil or wo.plz) if wo else angebot.region

    def wo(self, angebot: Angebot) -> str:
        """How far, where that is known, else the part of town."""
        return weit(self.weit(angebot)) or self.stadtteil(angebot)

    def offen(self, angebot: Angebot) -> str:
        return offen_kurz(self.stand(angebot), self._dienste.jetzt(), self.sprache)

    def wartezeit(self, angebot: Angebot) -> str:
        dauer = angebotworte.wartezeit(angebot.wartezeit, self._dienste.heute())
        return self.sprache.sage(dauer)

    def geprueft(self, angebot: Angebot) -> str:
        if angebot.pruefung is None:
            return self.sprache.t("noch nicht")
        heute = self._dienste.heute()
        if angebot_faellig(angebot, heute):
            return vor(angebot.pruefung.am, heute, self.sprache)
        return f"{angebot.pruefung.am:%d.%m.%Y}"

    def _leistung(self, angebot: Angebot) -> Leistung | None:
        wissen = self._dienste.wissen.leistungen
        return next(
            (wissen[LeistungId(k)] for k in sorted(angebot.leistungen) if LeistungId(k) in wissen),
            None,
        )

    def _name(self, p: QPainter, angebot: Angebot, r: QRectF) -> None:
        oben = QRectF(r.x(), r.y() + em_f(0.4), r.width(), em_f(1.4))
        unten = QRectF(r.x(), r.y() + em_f(1.8), r.width(), em_f(1.3))
        self._treffer(p, oben, angebot.name, Stufe.TEXT)
        draw_text(p, oben, angebot.name, fett=True)
        zeile = self._zweite(angebot, r.width())
        self._treffer(p, unten, zeile, Stufe.KLEIN)
        draw_text(p, unten, zeile, Stufe.KLEIN, farbe="text_secondary")

    def _treffer(self, p: QPainter, r: QRectF, text: str, stufe: Stufe) -> None:
        """A line under what was looked for; not where the words are cut off."""
        fett = stufe is Stufe.TEXT
        stelle = text.casefold().find(self.wort.casefold()) if self.wort else -1
        if stelle < 0 or len(text.casefold()) != len(text):
            return
        x = r.x() + text_breite(text[:stelle], stufe, fett=fett)
        breite = text_breite(text[stelle : stelle + len(self.wort)], stufe, fett=fett)
        rand = em_f(1.2) if text_breite(text, stufe, fett=fett) > r.width() else 0
        if x + breite <= r.right() - rand:
            p.fillRect(QRectF(x, r.bottom() - 2, breite, 2), stil().farbe("ask_mark"))

    def _bereich(self, p: QPainter, angebot: Angebot, r: QRectF) -> None:
        wort = self.bereich(angebot)
        leistung = self._leistung(angebot)
        nachbar = angebot.form is Form.NACHBARSCHAFT or leistung is None
        gebiet = Rechtsgebiet.SPACE if nachbar or leistung is None else leistung.gebiet
        rechts = r.x() + min(breite_marke(wort), r.width())
        draw_marke(p, rechts, r.center().y() - em_f(0.7), gebiet, wort)

    def _wo(self, p: QPainter, angebot: Angebot, r: QRectF) -> None:
        wort = self.offen(angebot)
        stand = self.stand(angebot)
        farbe = "ok_fg" if stand and stand.offen else "text_secondary"
        _zwei(p, r, (self.wo(angebot), "text"), (wort, farbe))

    def _wartezeit(self, p: QPainter, angebot: Angebot, r: QRectF) -> None:
        wort = self.wartezeit(angebot)
        unbekannt = wort.startswith("nicht bekannt")
        draw_text(p, r, wort, farbe="text_muted" if unbekannt else "text")

    def _geprueft(self, p: QPainter, angebot: Angebot, r: QRectF) -> None:
        lage = zustand(angebot, self.sprache)
        faellig = angebot_faellig(angebot, self._dienste.heute())
        bild, farbe = ("calendar-clock", "ask_fg") if faellig else ("badge-check", "text_secondary")
        bild, farbe = ("circle-alert", "ask_fg") if lage else (bild, farbe)
        x = r.x() + draw_symbol(p, r.x(), r.center().y(), bild, 1.15, farbe) + em_f(0.35)
        rest = QRectF(x, r.y(), r.right() - x, r.height())
        _zwei(p, rest, (self.geprueft(angebot), farbe), (lage, "ask_fg"))


def _ab(fund: Fund) -> str:
    """Its words from a little before what was looked for."""
    davor = fund.text.rfind(" ", 0, max(fund.stelle - 12, 0)) + 1
    return f"… {fund.text[davor:]}" if davor else fund.text


def _zwei(p: QPainter, r: QRectF, oben: tuple[str, str], unten: tuple[str, str]) -> None:
    """One line in the middle, or two: (words, colour)."""
    if not oben[0] or not unten[0]:
        wort, farbe = oben if oben[0] else unten
        draw_text(p, r, wort, farbe=farbe)
        return
    erste = QRectF(r.x(), r.y() + em_f(0.4), r.width(), em_f(1.4))
    zweite = QRectF(r.x(), r.y() + em_f(1.8), r.width(), em_f(1.3))
    draw_text(p, erste, oben[0], farbe=oben[1])
    draw_text(p, zweite, unten[0], Stufe.KLEIN, farbe=unten[1])
