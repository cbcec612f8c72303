"""The middle of the family's page: facts by area, changed in place with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QMenu

from lotse.domain.akte import Akte
from lotse.domain.familie import Faktwert
from lotse.domain.fluechtig import fluechtiger_name, may_be_kept
from lotse.domain.recht import Fakt, Fakttyp, Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.services.aendern import forget_fakt, set_fakt
from lotse.services.behalten import kept_since
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import (
    draw_symbol,
    draw_text,
    draw_trenner,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.familie_angaben import Angabe, angaben, nur_jetzt
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil
from lotse.ui.symbole import BEREICH
from lotse.ui.worte import literal

SPALTE = 0.66
"""Where the answers begin, as a part of the width."""
ZUSATZ = 1.3
"""Height of the line that says how long an answer stays, in em."""


class Angabentafel(Tafel):
    """Knows the sitting: a chosen answer is a change of the case, at once."""

    def __init__(self, sitzung: Sitzung, wissen: Wissen) -> None:
        super().__init__(" ")
        self._sitzung, self._wissen, self._sprache = sitzung, wissen, sitzung.dienste.sprache
        art = Zeilenart[Angabe](
            _schluessel, self._sprich, self._male, _hoehe, self._griffe, _hoehe_px
        )
        self.liste: Liste[Angabe] = Liste(art, trenner=False)
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.add(self.liste, 1)
        self.add_trenner()
        self.add_rand(self._hinweis)
        self.liste.griff.connect(self._on_griff)
        self._ganz = False
        stil().geaendert.connect(self._passe_hoehe)

    def set_ganz(self, ganz: bool) -> None:  # noqa: FBT001 - the state itself
        """True = all rows show and the column around scrolls: one column in a narrow window."""
        self._ganz = ganz
        aus = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.liste.setVerticalScrollBarPolicy(aus if ganz else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._passe_hoehe()

    def _passe_hoehe(self) -> None:
        self.liste.setMinimumHeight(self.liste.volle_hoehe() if self._ganz else 0)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self.set_titel(t.t("Was wir wissen"))
        self.liste.setAccessibleName(t.t("Was wir wissen"))
        self._hinweis.setText(
            t.t(
                "Wir fragen nur, was für eine Hilfe gebraucht wird. Einkommen, Miete und "
                "Gesundheit vergisst Lotse nach dem Gespräch. Möchte die Familie, dass eine "
                "Antwort bleibt, bleibt sie. Angaben zum Aufenthalt speichert Lotse nie."
            )
        )

    def show_stand(self, akte: Akte, abgleich: Abgleich | None) -> None:
        t = self._sprache
        dienste = self._sitzung.dienste
        worte = {bereich: wort.text for bereich, wort in dienste.worte.bereiche.items()}
        heute = dienste.heute()
        jetzt = nur_jetzt(akte, self._sitzung.fluechtig, self._wissen, t, heute)
        zeilen = (*angaben(akte, self._wissen, abgleich, t, worte, heute), *jetzt)
        self.liste.zeige(zeilen)
        self._passe_hoehe()
        bekannt = sum(1 for z in zeilen if z.stelle and z.wert)
        offen = sum(1 for z in zeilen if z.stelle and not z.wert)
        self.set_zusatz(t.t("{n} Angaben, {offen} offen", n=bekannt, offen=offen))

    def _on_griff(self, angabe: Angabe, _name: str) -> None:
        if angabe.stelle is None:
            return
        row = self.liste.modell.row_of(_schluessel(angabe))
        flaeche = self.liste.visualRect(self.liste.modell.index(row))
        ort = QPoint(round(flaeche.width() * SPALTE), flaeche.bottom())
        menue = self.menue(angabe.stelle)
        menue.popup(self.liste.viewport().mapToGlobal(ort))

    def menue(self, stelle: Faktstelle) -> QMenu:
        """The answers of a fact, "weiß nicht", and "as if never asked"."""
        t, fakt = self._sprache, self._wissen.fakten[stelle.fakt]
        menue = QMenu(self)
        menue.setTitle(literal(fakt.text))
        menue.aboutToHide.connect(menue.deleteLater)
        for text, wert in _antworten(fakt, t):
            menue.addAction(literal(text), partial(self._setze, stelle, wert))
        menue.addSeparator()
        menue.addAction(t.t("weiß nicht oder sagt nichts"), partial(self._setze, stelle, None))
        menue.addAction(t.t("noch nicht gefragt"), partial(self._vergiss, stelle))
        if fakt.fluechtig:
            menue.addSeparator()
            self._add_bleiben(menue, stelle)
        return menue

    def _add_bleiben(self, menue: QMenu, stelle: Faktstelle) -> None:
        """Stay or be forgotten: the family says it, answer by answer."""
        t, akte = self._sprache.t, self._sitzung.akte
        name = fluechtiger_name(stelle.fakt, stelle.person)
        if akte and kept_since(akte, stelle):
            menue.addAction(t("Wieder vergessen"), partial(self._behalte, stelle, an=False))
        elif not may_be_kept(stelle.fakt):
            menue.addAction(t("Angaben zum Aufenthalt speichert Lotse nie")).setEnabled(False)
        elif self._sitzung.fluechtig.fakten.get(name) is not None:
            wunsch = t("Die Familie möchte, dass das bleibt")
            menue.addAction(wunsch, partial(self._behalte, stelle, an=True))

    def _setze(self, stelle: Faktstelle, wert: Faktwert | None) -> None:
        person, fakt = stelle.person or None, self._wissen.fakten[stelle.fakt]
        if fakt.fluechtig:
            self._sitzung.antworte(stelle, wert, fakt.text)
        else:
            self._sitzung.aendern(lambda a: set_fakt(a, stelle.fakt, wert, person), fakt.text)

    def _vergiss(self, stelle: Faktstelle) -> None:
        person, fakt = stelle.person or None, self._wissen.fakten[stelle.fakt]
        if fakt.fluechtig:
            self._sitzung.vergiss(stelle, fakt.text)
        else:
            self._sitzung.aendern(lambda a: forget_fakt(a, stelle.fakt, person), fakt.text)

    def _behalte(self, stelle: Faktstelle, *, an: bool) -> None:
        t = self._sprache.t
        text = t("Antwort behalten") if an else t("Antwort wieder vergessen")
        self._sitzung.behalte(stelle, text, an=an)
        satz = t("Die Antwort bleibt in der Akte.") if an else t(
            "Die Antwort steht nicht mehr in der Akte. Lotse vergisst sie nach dem Gespräch."
        )  # fmt: skip
        self._sitzung.melde(satz, zurueck=True)

    def _sprich(self, angabe: Angabe) -> str:
        if angabe.stelle is None:
            return angabe.text
        gesagt = f"{angabe.text}: {angabe.wert or self._sprache.t('noch nicht gefragt')}"
        return f"{gesagt}, {angabe.zusatz}" if angabe.zusatz else gesagt

    def _male(self, p: QPainter, angabe: Angabe, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(1.05), 0, -em_f(0.8), 0)
        if angabe.stelle is None:
            _male_kopf(p, angabe, innen, r)
            return
        teilung = innen.width() * SPALTE
        links = QRectF(innen.x(), innen.y(), teilung - em_f(0.6), innen.height())
        rechts = innen.adjusted(teilung, 0, 0, 0)
        hoch = hoehe_zeilen(angabe.text, links.width())
        ganz = hoch + (em_f(ZUSATZ) if angabe.zusatz else 0)
        links.setTop(links.y() + (links.height() - ganz) / 2)
        draw_zeilen(p, links, angabe.text, farbe="text_secondary")
        if angabe.zusatz:
            drunter = QRectF(links.x(), links.y() + hoch, innen.width(), em_f(ZUSATZ))
            draw_text(p, drunter, angabe.zusatz, Stufe.KLEIN, farbe="text_muted")
            rechts.setHeight(hoch)
            rechts.moveTop(links.y())
        if angabe.wert:
            draw_text(p, rechts, angabe.wert)
            return
        offen = self._sprache.t("noch nicht gefragt")
        breit = draw_text(p, rechts, offen, farbe="ask_fg")
        unten = round(rechts.center().y() + em_f(0.75))
        p.setPen(QPen(stil().farbe("ask_mark"), 1, Qt.PenStyle.DashLine))
        p.drawLine(round(rechts.x()), unten, round(rechts.x() + breit), unten)

    @staticmethod
    def _griffe(angabe: Angabe, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        return (Griff("aendern", "", r, "stumm"),) if angabe.stelle else ()


def _male_kopf(p: QPainter, angabe: Angabe, innen: QRectF, r: QRectF) -> None:
    if r.y() > 1:
        draw_trenner(p, QRectF(r.x(), r.y(), r.width(), 1))
    mitte = innen.center().y() + em_f(0.1)
    bild = BEREICH[angabe.bereich] if angabe.bereich else "list-checks"
    draw_symbol(p, innen.x(), mitte, bild, 1.25, "text")
    draw_text(p, innen.adjusted(em_f(1.75), em_f(0.2), 0, 0), angabe.text, fett=True)


def _antworten(fakt: Fakt, t: Sprache) -> Sequence[tuple[str, Faktwert]]:
    if fakt.antworten:
        return [(a.text, a.wert) for a in fakt.antworten]
    if fakt.typ is Fakttyp.BOOL:
        return ((t.t("ja"), True), (t.t("nein"), False))
    return ()


def _schluessel(angabe: Angabe) -> str:
    return f"{angabe.stelle.fakt}:{angabe.stelle.person}" if angabe.stelle else ""


def _hoehe(angabe: Angabe) -> float:
    return 1.85 if angabe.stelle else 2.6


def _hoehe_px(angabe: Angabe, breite: int) -> int:
    """Two lines where the words of a fact need them."""
    grund = em(_hoehe(angabe))
    if angabe.stelle is None:
        return grund
    platz = (breite - em_f(1.85)) * SPALTE - em_f(0.6)
    mehr = em_f(ZUSATZ) if angabe.zusatz else 0
    return max(grund, round(hoehe_zeilen(angabe.text, platz) + em_f(0.5) + mehr))
