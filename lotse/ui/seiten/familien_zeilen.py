"""The table of families: columns, words, drawing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.akte import Aktenzeile
from lotse.i18n.sprache import Sprache
from lotse.services.fallstand import Fallstatus
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f
from lotse.ui.bausteine.tabelle import Spalte
from lotse.ui.bausteine.tabellensicht import Malspalte
from lotse.ui.familienworte import genannt, gezaehlt
from lotse.ui.masse import Breite
from lotse.ui.statusworte import STATUSBILD
from lotse.ui.worte import tag_nah

VERZICHT_SCHMAL = (7, 1, 3)
"""Columns that go when it gets narrow: Zuletzt offen, Wer gehört dazu, Stadtteil."""


class Familienspalten:
    """The columns for one language and day; some go when it gets narrow."""

    def __init__(self, t: Sprache, heute: date) -> None:
        self._t, self._heute = t, heute

    def spalten(self, breite: Breite) -> Sequence[Malspalte[Aktenzeile]]:
        t = self._t.t
        alle: tuple[Malspalte[Aktenzeile], ...] = (
            Malspalte(Spalte(t("Familie"), self._name, self._sprich), 13, self._male_name),
            Malspalte(Spalte(t("Wer gehört dazu"), self._wer), 16, self._male_wer),
            Malspalte(Spalte(t("Sprachen"), self._sprachen), 9.5, self._male_sprachen),
            Malspalte(Spalte(t("Stadtteil"), lambda z: z.stadtteil), 7.5, self._male_stadtteil),
            Malspalte(Spalte(t("Stand"), self._status), 11, self._male_status),
            Malspalte(
                Spalte(t("Nächster Schritt"), lambda z: z.naechster_schritt), 0, _male_schritt
            ),
            Malspalte(Spalte(t("Bis"), self._bis), 8, self._male_bis),
            Malspalte(Spalte(t("Zuletzt offen"), self._zuletzt), 8.5, self._male_zuletzt),
        )
        if breite is not Breite.SCHMAL:
            return alle
        return tuple(s for n, s in enumerate(alle) if n not in VERZICHT_SCHMAL)

    def _sprich(self, z: Aktenzeile) -> str:
        teile = (
            self._name(z), self._wer(z), self._sprachen(z), z.stadtteil, z.naechster_schritt,
            self._bis(z), self._status(z),
        )  # fmt: skip
        return ", ".join(teil for teil in teile if teil)

    def _name(self, z: Aktenzeile) -> str:
        return f"{genannt(z.anzeige, self._t)} ({z.deckwort})"

    def _wer(self, z: Aktenzeile) -> str:
        return gezaehlt(z, self._t)

    def _sprachen(self, z: Aktenzeile) -> str:
        return ", ".join(self._t.sprachname(code) for code in z.sprachen)

    def _status(self, z: Aktenzeile) -> str:
        return self._t.t(STATUSBILD[Fallstatus(z.status)].wort) if z.status else ""

    def _male_status(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        if z.status:
            bild = STATUSBILD[Fallstatus(z.status)]
            draw_symbol(p, r.x(), r.center().y(), bild.symbol, 1.15, bild.farbe)
            worte = r.adjusted(em_f(1.6), 0, 0, 0)
            draw_text(p, worte, self._status(z), farbe=bild.farbe)

    def _bis(self, z: Aktenzeile) -> str:
        return tag_nah(z.bis, self._heute, self._t) if z.bis else ""

    def _zuletzt(self, z: Aktenzeile) -> str:
        return tag_nah(z.zuletzt, self._heute, self._t)

    def _male_name(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        breit = draw_text(p, r, genannt(z.anzeige, self._t), fett=True)
        draw_text(p, r.adjusted(breit, 0, 0, 0), f" ({z.deckwort})", farbe="text_secondary")

    def _male_wer(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        draw_text(p, r, self._wer(z), farbe="text_secondary")

    def _male_sprachen(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        draw_text(p, r, self._sprachen(z))

    def _male_stadtteil(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        draw_text(p, r, z.stadtteil)

    def _male_bis(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        dran = z.bis is not None and z.bis <= self._heute
        farbe = "text" if dran else "text_secondary"
        draw_text(p, r, self._bis(z), fett=dran, farbe=farbe)

    def _male_zuletzt(self, p: QPainter, z: Aktenzeile, r: QRectF) -> None:
        draw_text(p, r, self._zuletzt(z), farbe="text_secondary")


def _male_schritt(p: QPainter, z: Aktenzeile, r: QRectF) -> None:
    draw_text(p, r, z.naechster_schritt)
