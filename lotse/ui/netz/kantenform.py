"""Ties of one node: a list, and the fields of the chosen one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSignalBlocker
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.domain.netz import Fluss, Hilfeart, Netzkante
from lotse.services.netz import remove_kante, set_kante
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzstand import Netz
from lotse.services.netzworte import FLUSS, HILFE, OHNE_HILFE, STAERKE, STREIT, tie_words
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.formular import Formular
from lotse.ui.steuerung import Sitzung


@dataclass(frozen=True, slots=True)
class Kantenzeile:
    """One tie in words."""

    id: str
    satz: str


class Kantenform(QWidget):
    """Every field is saved at once; the first tie of a node is made with one press."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self._knoten, self._netz, self._namen = "", Netz((), ()), dict[str, str]()
        art = Zeilenart[Kantenzeile](lambda z: z.id, lambda z: z.satz, _male, lambda _z: 2.1)
        self.liste: Liste[Kantenzeile] = Liste(art, t("Verbindungen"))
        self.liste.set_waechst()
        self.neu = Verweis(t("Verbindung"), symbol="plus")
        self.weg = Verweis(t("Verbindung entfernen"))
        self.mit, self.hilfe, self.fluss = Auswahl(), Auswahl(), Auswahl()
        self.staerke, self.streit = Auswahl(), Haken(t("Diese Verbindung kostet Kraft"))
        self._formular = Formular()
        for feld, wort in (
            (self.mit, t("&Mit wem")),
            (self.hilfe, t("&Hilft mit")),
            (self.fluss, t("Ri&chtung")),
            (self.staerke, t("Wie &stark")),
        ):
            self._formular.add_feld(feld)
            self._formular.name_feld(feld, wort)
        self._fuelle_worte()
        self._felder = huelle(
            spalte(self._formular, self.streit, reihe(None, self.weg), abstand=0.6)
        )
        kopf = reihe(Beschriftung(t("Verbindungen")), None, self.neu)
        self.setLayout(spalte(kopf, self.liste, self._felder, abstand=0.5))
        self._verbinde()

    def show_kanten(self, knoten: str, netz: Netz, namen: Namen) -> None:
        """Of one node; the tie that was open stays open."""
        s = self._sitzung.sprache
        self._knoten, self._netz, self._namen = knoten, netz, dict(namen)
        self.liste.zeige(
            [Kantenzeile(k.id, tie_words(k, namen, s, knoten)) for k in netz.of(knoten)]
        )
        if not self.liste.wahl():
            self.liste.waehle_erste()
        self._zeige()

    def kante(self) -> Netzkante | None:
        wahl = self.liste.wahl_schluessel()
        return next((k for k in self._netz.kanten if k.id == wahl), None)

    def on_neu(self) -> None:
        """With the family at first: that is nearly always meant."""
        kante = Netzkante(self._sitzung.dienste.neue_id(), self._knoten)
        self._setze(kante)
        self.liste.waehle(kante.id)
        self._zeige()
        self.hilfe.setFocus()

    def _fuelle_worte(self) -> None:
        t = self._sitzung.sprache.t
        self.hilfe.addItem(t(OHNE_HILFE), None)
        for art in Hilfeart:
            self.hilfe.addItem(t(HILFE[art]), art)
        for fluss in Fluss:
            self.fluss.addItem(t(FLUSS[fluss]), fluss)
        for staerke, wort in enumerate(STAERKE):
            self.staerke.addItem(t(wort), staerke)
        self.streit.setAccessibleDescription(t(STREIT))

    def _verbinde(self) -> None:
        self.neu.clicked.connect(self.on_neu)
        self.weg.clicked.connect(self._on_weg)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        for feld in (self.mit, self.hilfe, self.fluss, self.staerke):
            feld.activated.connect(self._on_feld)
        self.streit.toggled.connect(self._on_feld)

    def _zeige(self) -> None:
        kante = self.kante()
        self._felder.setVisible(kante is not None)
        self.neu.setEnabled(bool(self._knoten))
        if kante is None:
            return
        felder = (self.mit, self.hilfe, self.fluss, self.staerke, self.streit)
        sperren = [QSignalBlocker(feld) for feld in felder]
        self._fuelle_mit(kante)
        self.hilfe.waehle(kante.hilfe)
        self.fluss.waehle(kante.fluss)
        self.staerke.waehle(kante.staerke)
        self.streit.setChecked(kante.konflikt)
        del sperren

    def _fuelle_mit(self, kante: Netzkante) -> None:
        andere = [k.id for k in self._netz.knoten if k.id != kante.von]
        if [self.mit.itemData(i) for i in range(self.mit.count())] != ["", *andere]:
            self.mit.clear()
            for kennung in ("", *andere):
                self.mit.addItem(name_of(self._namen, kennung), kennung)
        self.mit.waehle(kante.nach)

    def _on_gewaehlt(self, _zeile: Kantenzeile) -> None:
        self._zeige()

    def _on_feld(self, _wert: object) -> None:
        kante = self.kante()
        if kante is not None:
            self._setze(
                replace(
                    kante,
                    nach=self.mit.currentData(),
                    hilfe=self.hilfe.currentData(),
                    fluss=self.fluss.currentData(),
                    staerke=self.staerke.currentData(),
                    konflikt=self.streit.isChecked(),
                )
            )

    def _on_weg(self) -> None:
        kante = self.kante()
        if kante is not None:
            kennung = kante.id
            wort = self._sitzung.sprache.t("Verbindung")
            self._sitzung.aendern(lambda akte: remove_kante(akte, kennung), wort)
            self.liste.setFocus()

    def _setze(self, kante: Netzkante) -> None:
        wort = self._sitzung.sprache.t("Verbindung")
        self._sitzung.aendern(lambda akte: set_kante(akte, kante), wort)


def _male(p: QPainter, zeile: Kantenzeile, r: QRectF, _lage: Lage) -> None:
    draw_text(p, r.adjusted(em_f(0.6), 0, -em_f(0.4), 0), zeile.satz)
