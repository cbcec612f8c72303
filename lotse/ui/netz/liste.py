"""The map as a table: the same facts, for those who do not see it or do not want to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.services.netzworte import Netzzeile
from lotse.ui.bausteine.malen import draw_text, draw_zeilen, em_f, hoehe_zeilen, text_breite
from lotse.ui.bausteine.tabelle import Spalte, Tabelle
from lotse.ui.bausteine.tabellensicht import Malspalte, Tabellensicht


class Netzliste(Tabellensicht[Netzzeile]):
    """Enter opens the form of a row."""

    def __init__(self, sprache: Sprache) -> None:
        self._je: Mapping[str, Netzzeile] = {}
        super().__init__(Tabelle(self._lade), sprache.t("Netzwerkkarte als Liste"), 3.8)
        t = sprache.t
        self.show_spalten(
            _spalte(t("Wer"), 14, lambda z: z.name, fett=True),
            _spalte(t("Gehört zu"), 11, lambda z: z.sektor),
            _spalte(t("Wie nah"), 7.5, lambda z: z.horizont),
            _spalte(t("Verbindungen"), 0, lambda z: "; ".join(z.verbindungen)),
            _spalte(t("Zeit"), 9.5, lambda z: z.zeit),
        )

    def show_zeilen(self, zeilen: Sequence[Netzzeile]) -> None:
        """The row that was chosen stays chosen."""
        gewaehlt = self.wahl_id()
        self._je = {zeile.id: zeile for zeile in zeilen}
        self.modell.show_ids(tuple(self._je))
        self.waehle(gewaehlt)

    def _lade(self, kennungen: Sequence[str]) -> Sequence[Netzzeile | None]:
        return [self._je.get(kennung) for kennung in kennungen]


def _fits(name: str, flaeche: QRectF) -> bool:
    """On as many lines as the row has, broken between its words."""
    weitestes = max((text_breite(teil, fett=True) for teil in name.split()), default=0)
    hoehe = hoehe_zeilen(name, flaeche.width(), fett=True)
    return weitestes <= flaeche.width() and hoehe <= flaeche.height()


def _spalte(
    titel: str, breite: float, text: Callable[[Netzzeile], str], *, fett: bool = False
) -> Malspalte[Netzzeile]:
    def male(p: QPainter, zeile: Netzzeile, r: QRectF) -> None:
        innen, wort = r.adjusted(0, em_f(0.45), -em_f(0.5), 0), text(zeile)
        if fett and not _fits(wort, innen):
            oben = QRectF(innen.x(), innen.y(), innen.width(), em_f(1.5))
            draw_text(p, oben, wort, fett=True)
        else:
            draw_zeilen(p, innen, wort, fett=fett)

    return Malspalte(Spalte(titel, text), breite, male)
