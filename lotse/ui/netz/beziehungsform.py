"""How two people belong together: a list of sentences, and three choices for a new one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.netz import Beziehung, Sektor
from lotse.services.netz import add_beziehung, remove_beziehung
from lotse.services.netzarten import beziehungsarten
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzstammbaum import beziehung_words
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung


@dataclass(frozen=True, slots=True)
class Beziehungszeile:
    """One relationship in a sentence."""

    beziehung: Beziehung
    satz: str

    @property
    def id(self) -> str:
        b = self.beziehung
        return f"{b.von}:{b.nach}:{b.art}"


class Beziehungsform(QWidget):
    """Members and relatives of the map may be joined; nothing is joined by itself."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        art = Zeilenart[Beziehungszeile](
            lambda z: z.id, lambda z: z.satz, _male, lambda _z: 2.2, hoehe_px=_hoehe_px
        )
        self.liste: Liste[Beziehungszeile] = Liste(art, t("Beziehungen"))
        self.von, self.art, self.nach = Auswahl(), Auswahl(), Auswahl()
        self.neu = Knopf(t("Eintragen"), symbol="plus", klein=True)
        self.weg = Verweis(t("Beziehung entfernen"))
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        formular = Formular()
        for feld, wort in (
            (self.von, t("&Wer")), (self.art, t("I&st")), (self.nach, t("&Zu wem"))
        ):  # fmt: skip
            formular.add_feld(feld)
            formular.name_feld(feld, wort)
        for code, eintrag in beziehungsarten().items():
            self.art.addItem(t(eintrag.kurz), code)
        layout = spalte(
            formular, self._satz, reihe(self.neu, None, self.weg), self.liste, abstand=0.8
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._namen: Namen = {}
        self.neu.clicked.connect(self._on_neu)
        self.weg.clicked.connect(self._on_weg)
        for feld in (self.von, self.art, self.nach):
            feld.currentIndexChanged.connect(self._sage)

    def show_akte(self, akte: Akte, namen: Namen) -> None:
        s, self._namen = self._sitzung.sprache, namen
        alle = [str(p.id) for p in akte.familie.personen]
        alle += [k.id for k in akte.netzknoten if k.sektor is Sektor.FAMILIE]
        for feld, stelle in ((self.von, 0), (self.nach, 1)):
            self._fuelle(feld, alle, stelle)
        self.liste.zeige(
            [Beziehungszeile(b, beziehung_words(b, namen, s)) for b in akte.beziehungen]
        )
        self.weg.setEnabled(bool(akte.beziehungen))
        self._sage()

    def _fuelle(self, feld: Auswahl, alle: list[str], stelle: int) -> None:
        war = feld.currentData()
        feld.blockSignals(True)  # noqa: FBT003 - Qt
        feld.clear()
        for kennung in alle:
            feld.addItem(name_of(self._namen, kennung), kennung)
        feld.waehle(war if war in alle else alle[min(stelle, len(alle) - 1)] if alle else None)
        feld.blockSignals(False)  # noqa: FBT003 - Qt

    def _gemeint(self) -> Beziehung | None:
        von, nach, art = (f.currentData() for f in (self.von, self.nach, self.art))
        return Beziehung(von, nach, art) if von and nach and art and von != nach else None

    def _sage(self) -> None:
        """What the three choices would say."""
        gemeint = self._gemeint()
        self.neu.setEnabled(gemeint is not None)
        s = self._sitzung.sprache
        self._satz.setText(beziehung_words(gemeint, self._namen, s) if gemeint else "")

    def _on_neu(self) -> None:
        gemeint = self._gemeint()
        if gemeint is not None:
            wort = self._sitzung.sprache.t("Beziehung")
            self._sitzung.aendern(lambda akte: add_beziehung(akte, gemeint), wort)

    def _on_weg(self) -> None:
        zeile = self.liste.wahl()
        if zeile is not None:
            wort = self._sitzung.sprache.t("Beziehung")
            self._sitzung.aendern(lambda akte: remove_beziehung(akte, zeile.beziehung), wort)


def _hoehe_px(zeile: Beziehungszeile, breite: int) -> int:
    return round(hoehe_zeilen(zeile.satz, breite - em_f(1.0)) + em_f(0.8))


def _male(p: QPainter, zeile: Beziehungszeile, r: QRectF, _lage: Lage) -> None:
    draw_zeilen(p, r.adjusted(em_f(0.6), em_f(0.4), -em_f(0.4), 0), zeile.satz)
