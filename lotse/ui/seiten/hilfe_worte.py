"""Wörter: every word Lotse uses with its plain sentence, found while typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from lotse.domain.worte import Begriff
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    draw_text,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
    text_breite,
)
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.stil import stil
from lotse.ui.suche.treffer import glatt, stelle

RAND, OBEN, ZEILE = 1.05, 0.55, 1.5


class Wortfeld(Suchfeld):
    """Arrow down leads into the list."""

    def __init__(self, liste: Liste[Begriff]) -> None:
        super().__init__()
        self._liste = liste

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._liste.waehle_erste()
            self._liste.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Wortteil(Tafel):
    """Fill once with the words; the field filters them."""

    def __init__(self, begriffe: Sequence[Begriff], sprache: Sprache) -> None:
        super().__init__()
        self._begriffe, self._sprache = begriffe, sprache
        self.liste: Liste[Begriff] = Liste(self._art())
        self.feld = Wortfeld(self.liste)
        self._nichts = Text(farbe="text_secondary", umbruch=True)
        self.add(spalte(self.feld, self._nichts, rand=(1.05, 0.7, 1.05, 0.7)))
        self.add_trenner()
        self.add(self.liste, 1)
        self._nichts.hide()
        self.feld.textChanged.connect(self._on_getippt)
        stil().geaendert.connect(self.liste.doItemsLayout)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.set_titel(t("Wörter"))
        self.feld.set_name(t("Wort suchen"), t("Wort vom Amt oder aus Lotse"))
        self.liste.setAccessibleName(t("Wörter"))
        self._nichts.setText(t("Dieses Wort steht noch nicht hier. Schreibfehler sind erlaubt."))
        self._zeige(self.feld.text())

    def suche(self, wort: str) -> None:
        """Show a word from elsewhere."""
        self.feld.setText(wort)
        self.liste.waehle_erste()

    def _on_getippt(self, wort: str) -> None:
        zahl = self._zeige(wort)
        ansagen(self.liste, self._sprache.plural("{n} Wort", "{n} Wörter", zahl))

    def _zeige(self, wort: str) -> int:
        funde = finde_begriffe(self._begriffe, wort.strip())
        self.liste.zeige(funde)
        self.set_zahl(str(len(funde)))
        self._nichts.setVisible(not funde)
        if wort:
            self.liste.scrollToTop()
        return len(funde)

    def _art(self) -> Zeilenart[Begriff]:
        return Zeilenart[Begriff](
            schluessel=lambda b: b.noun,
            sprich=self._sprich,
            male=self._male,
            hoehe=lambda _b: 3.6,
            hoehe_px=self._hoehe,
        )

    def _sprich(self, begriff: Begriff) -> str:
        norm = f" {begriff.fundstelle}." if begriff.fundstelle else ""
        return f"{self._wort(begriff)}: {begriff.satz}{norm}"

    def _wort(self, begriff: Begriff) -> str:
        """The German word stands on the papers; another language says its own first."""
        deutsch = self._sprache.code == "de"
        return begriff.noun if deutsch else f"{begriff.englisch} – {begriff.noun}"

    def _hoehe(self, begriff: Begriff, breite: int) -> int:
        platz = breite - 2 * em_f(RAND)
        return round(em_f(OBEN + ZEILE) + hoehe_zeilen(begriff.satz, platz) + em_f(OBEN))

    def _male(self, p: QPainter, begriff: Begriff, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), em_f(OBEN), -em_f(RAND), -em_f(0.3))
        oben = QRectF(innen.x(), innen.y(), innen.width(), em_f(ZEILE))
        norm = begriff.fundstelle
        if norm and text_breite(norm, Stufe.KLEIN) < innen.width() / 2:
            draw_text(p, oben, norm, Stufe.KLEIN, farbe="text_muted", ausrichtung=RECHTS)
            oben.setRight(innen.right() - text_breite(norm, Stufe.KLEIN) - em_f(0.6))
        draw_text(p, oben, self._wort(begriff), fett=True)
        satz = innen.adjusted(0, em_f(ZEILE), 0, 0)
        draw_zeilen(p, satz, begriff.satz, farbe="text_secondary")


def finde_begriffe(begriffe: Sequence[Begriff], wort: str) -> Sequence[Begriff]:
    """Words that are called so first, then those whose sentence names it."""
    if not wort:
        return begriffe
    genannt = [b for b in begriffe if any(_heisst(wort, n) for n in (b.noun, b.plural, b.englisch))]
    genannt.sort(key=lambda b: not glatt(b.noun).startswith(glatt(wort)))
    rest = [b for b in begriffe if b not in genannt and glatt(wort) in glatt(b.satz)]
    return [*genannt, *rest]


def _heisst(wort: str, name: str) -> bool:
    return stelle(wort, name) is not None
