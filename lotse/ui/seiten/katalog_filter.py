"""The filters of the catalogue: what can be chosen, how much remains, what is set."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.katalogpflege import Lage
from lotse.services.katalogsuche import Facetten
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.malen import em_f, text_breite
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.seiten.katalog_wahlen import (
    KEIN,
    SCHALTER,
    UNGEWISS,
    WAHLEN,
    Wahl,
    Wahlworte,
    gesetzt,
    mit,
    ohne,
)
from lotse.ui.seiten.katalog_worte import LAGEWORT
from lotse.ui.stil import em, stil

BREITESTE = 14.0
"""A filter is no wider than that; its list is."""


class Filterwahl(Auswahl):
    """A combo box as wide as what it says now; its list is as wide as its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(Auswahl.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.currentIndexChanged.connect(lambda _nr: self.updateGeometry())

    @override
    def sizeHint(self) -> QSize:
        breite = min(text_breite(self.currentText()) + em_f(3.6), em_f(BREITESTE))
        return QSize(round(breite), em(1.95))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(5), em(1.95))

    @override
    def showPopup(self) -> None:
        worte = [self.itemText(i) for i in range(self.count())] or [""]
        breite = min(max(map(text_breite, worte)) + em_f(4), em_f(46))
        self.view().setMinimumWidth(round(max(breite, self.width())))
        super().showPopup()


class Katalogfilterzeile(QWidget):
    """`geaendert()` when a person set or lifted a filter; then read `.wahl` and `.lage`."""

    geaendert = Signal()

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._worte = Wahlworte(dienste, dienste.sprache)
        self._facetten: Facetten | None = None
        self.wahl = KEIN
        self.lage: Lage | None = None
        self._auswahlen: dict[str, Filterwahl] = {}
        self._schalter: dict[str, Knopf] = {}
        self._lagen = Filterwahl()
        self._auch = Knopf(art=Art.FILTER, klein=True)
        self.leeren = Verweis()
        self._baue()
        stil().geaendert.connect(self.updateGeometry)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._worte.sprache = sprache
        t = sprache.t
        for wahl in WAHLEN:
            self._auswahlen[wahl.feld].setAccessibleName(t(wahl.titel))
        self._lagen.setAccessibleName(t("Zustand"))
        self._auch.setText(t("auch, was nicht bekannt ist"))
        self.leeren.setText(t("Filter leeren"))
        self._zeige()

    def setze(self, wahl: Katalogfilter, lage: Lage | None = None) -> None:
        """From the page: a jump, or a filter that is lifted."""
        self.wahl, self.lage = wahl, lage
        self._zeige()
        self.geaendert.emit()

    def leere(self) -> None:
        self.setze(KEIN)

    def hebe_auf(self, feld: str) -> None:
        """Lift one filter; "lage" is the state of the entry."""
        if feld == "lage":
            self.setze(self.wahl)
        else:
            self.setze(ohne(self.wahl, feld), self.lage)

    def chips(self) -> Sequence[tuple[str, str]]:
        """(field, words) of everything that is set."""
        chips = [(feld, self._worte.chip(self.wahl, feld)) for feld in gesetzt(self.wahl)]
        if self.lage:
            chips.append(("lage", self._worte.sprache.t(LAGEWORT[self.lage])))
        return chips

    def show_facetten(self, facetten: Facetten) -> None:
        """What remains of each choice."""
        self._facetten = facetten
        self._zeige()

    def rechnet(self) -> None:
        """The counts are those of the question before: they are muted until the new ones come."""
        for auswahl in self._auswahlen.values():
            for nummer in range(1, auswahl.count()):
                farbe = stil().farbe("text_muted")
                auswahl.setItemData(nummer, farbe, Qt.ItemDataRole.ForegroundRole)
        for schalter in SCHALTER:
            self._schalter[schalter.feld].setText(self._worte.sprache.t(schalter.wort))

    def erster(self) -> QWidget:
        return self._auswahlen[WAHLEN[0].feld]

    def _baue(self) -> None:
        fluss = Fluss()
        for wahl in WAHLEN:
            auswahl = self._auswahlen[wahl.feld] = Filterwahl()
            auswahl.activated.connect(partial(self._on_wahl, wahl))
            fluss.addWidget(auswahl)
        fluss.addWidget(self._lagen)
        self._lagen.activated.connect(self._on_lage)
        for schalter in SCHALTER:
            knopf = self._schalter[schalter.feld] = Knopf(art=Art.FILTER, klein=True)
            knopf.clicked.connect(partial(self._on_schalter, schalter.feld))
            fluss.addWidget(knopf)
        self._auch.clicked.connect(partial(self._on_schalter, "auch_unbekannt"))
        self.leeren.clicked.connect(self.leere)
        fluss.addWidget(self._auch)
        self.setLayout(fluss)

    def _on_wahl(self, wahl: Wahl, _nummer: int) -> None:
        wert = self._auswahlen[wahl.feld].currentData()
        self.setze(mit(self.wahl, wahl.feld, wert), self.lage)

    def _on_lage(self, _nummer: int) -> None:
        self.setze(self.wahl, self._lagen.currentData())

    def _on_schalter(self, feld: str, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.setze(mit(self.wahl, feld, an), self.lage)

    def _zeige(self) -> None:
        for wahl in WAHLEN:
            self._fuelle(wahl)
        self._fuelle_lagen()
        t = self._worte.sprache.t
        for schalter in SCHALTER:
            knopf = self._schalter[schalter.feld]
            zahlen = (self._facetten or {}).get(schalter.art, {}) if schalter.art else {}
            wort = t(schalter.wort)
            gezaehlt = f"{wort} ({zahlen.get(schalter.wert, 0)})" if zahlen else wort
            knopf.setText(gezaehlt)
            knopf.setChecked(bool(getattr(self.wahl, schalter.feld)))
        self._auch.setChecked(self.wahl.auch_unbekannt)
        self._auch.setVisible(bool(UNGEWISS & set(gesetzt(self.wahl))))
        self.leeren.setVisible(bool(self.chips()))
        self.updateGeometry()

    def _fuelle(self, wahl: Wahl) -> None:
        auswahl = self._auswahlen[wahl.feld]
        if auswahl.view().isVisible():
            return  # somebody is choosing
        gewaehlt = getattr(self.wahl, wahl.feld)
        leer = getattr(KEIN, wahl.feld)
        auswahl.clear()
        auswahl.addItem(self._worte.sprache.t(wahl.titel), leer)
        for wert, wort, anzahl in self._worte.werte(wahl, self._facetten, gewaehlt):
            auswahl.addItem(wort if anzahl is None else f"{wort} ({anzahl})", wert)
        auswahl.waehle(gewaehlt)

    def _fuelle_lagen(self) -> None:
        t = self._worte.sprache.t
        self._lagen.clear()
        self._lagen.addItem(t("Zustand"), None)
        for lage, wort in LAGEWORT.items():
            self._lagen.addItem(t(wort), lage)
        self._lagen.waehle(self.lage)
