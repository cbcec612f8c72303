"""Columns and where they go: name, samples, target, how sure; and texts for every row."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Spaltengrund, Spaltenvorschlag, Tabellenvorschlag
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.raender import huelle, leere, raster, spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.einlesen.worte import WERTEZIELE, grundfarbe, grundwort, zielworte
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

ZIEL_EM = 12.5
SCHEIBE = 6
"""So many rows are made at a time: a wide table must not hold the window."""


class Zielwahl(Auswahl):
    """As wide as the column of all of them."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(ZIEL_EM), em(2.3))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Spaltenzuordnung(Rollbereich):
    """`geaendert(Tabellenvorschlag)` after each choice; `werte(str)` the values of a column."""

    geaendert = Signal(object)
    werte = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(sprache.t("Spalten zuordnen"))
        self._t, self._sprache = sprache.t, sprache
        self._teil: Tabellenvorschlag | None = None
        self._worte = zielworte(sprache.t)
        self.wahlen: dict[str, Zielwahl] = {}
        self._gruende: dict[str, tuple[Text, Verweis]] = {}
        self._offen: deque[tuple[int, Spaltenvorschlag]] = deque()
        self._weiter = QTimer(self, singleShot=True, interval=0)
        self._weiter.timeout.connect(self._baue_weiter)
        self._raster = raster((0, 0, 0.4, 0), 0.35)
        self._leer = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.konstanten = _konstantenfelder()
        self.inhalt.addWidget(huelle(self._raster))
        self.inhalt.addWidget(self._leer)
        self.inhalt.addLayout(self._baue_konstanten())
        self.inhalt.addStretch(1)

    def show_teil(self, teil: Tabellenvorschlag) -> None:
        """Fill; the rows stay when only a choice in them has changed."""
        alt, self._teil = self._teil, teil
        if alt is None or [s.spalte for s in alt.spalten] != [s.spalte for s in teil.spalten]:
            self._baue_zeilen(teil)
        for vorschlag in teil.spalten:
            self._show_spalte(vorschlag)
        for ziel, feld in self.konstanten.items():
            text = (teil.konstanten or {}).get(ziel, "")
            if feld.text() != text and not feld.hasFocus():
                feld.setText(text)

    def _baue_zeilen(self, teil: Tabellenvorschlag) -> None:
        leere(self._raster)
        self.wahlen, self._gruende = {}, {}
        leer = [s.spalte for s in teil.spalten if s.grund is Spaltengrund.LEER]
        gefuellt = [s for s in teil.spalten if s.grund is not Spaltengrund.LEER]
        self._raster.setColumnStretch(0, 1)
        self._offen = deque(enumerate(gefuellt))
        self._baue_weiter()
        satz = self._t("In jeder Zeile leer und ausgeblendet: {spalten}", spalten=", ".join(leer))
        self._leer.setText(satz)
        self._leer.setVisible(bool(leer))

    def _baue_weiter(self) -> None:
        """The next rows; the window breathes in between."""
        jetzt = {s.spalte: s for s in self._teil.spalten} if self._teil else {}
        for _ in range(min(SCHEIBE, len(self._offen))):
            zeile, vorschlag = self._offen.popleft()
            self._baue_zeile(self._raster, zeile, vorschlag)
            self._show_spalte(jetzt.get(vorschlag.spalte, vorschlag))
        if self._offen:
            self._weiter.start()
            return
        folge: list[QWidget] = [
            teil for name, wahl in self.wahlen.items() for teil in (wahl, self._gruende[name][1])
        ]
        for davor, danach in pairwise((*folge, *self.konstanten.values())):
            self.setTabOrder(davor, danach)

    def _baue_zeile(self, raster_: QGridLayout, zeile: int, vorschlag: Spaltenvorschlag) -> None:
        name = vorschlag.spalte
        beispiele = ElideText(", ".join(vorschlag.beispiele), Stufe.KLEIN, farbe="text_secondary")
        kopf = spalte(ElideText(name, fett=True), beispiele, abstand=0)
        wahl = Zielwahl()
        for ziel, wort in self._worte.items():
            wahl.addItem(wort, ziel)
        wahl.setAccessibleName(self._t("Spalte {name} wird", name=name))
        wahl.activated.connect(lambda _nr: self._on_wahl(name))
        wahl.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls, it does not choose
        grund, werte = Text(stufe=Stufe.KLEIN, umbruch=True), Verweis(self._t("Werte …"))
        werte.setAccessibleName(self._t("Werte der Spalte {name} zuordnen", name=name))
        werte.clicked.connect(lambda: self.werte.emit(name))
        grund.setMinimumWidth(em(8))
        self.wahlen[name], self._gruende[name] = wahl, (grund, werte)
        raster_.addLayout(kopf, zeile, 0)
        raster_.addWidget(Bild("arrow-right", 1.1, "text_secondary"), zeile, 1)
        raster_.addWidget(wahl, zeile, 2)
        raster_.addLayout(spalte(grund, werte, abstand=0), zeile, 3)

    def _show_spalte(self, vorschlag: Spaltenvorschlag) -> None:
        if vorschlag.spalte not in self.wahlen:
            return
        self.wahlen[vorschlag.spalte].waehle(vorschlag.ziel)
        grund, werte = self._gruende[vorschlag.spalte]
        satz = grundwort(vorschlag, self._t)
        if vorschlag.ersetzen:
            n = len(vorschlag.ersetzen)
            satz = self._sprache.plural("{n} Wert zugeordnet", "{n} Werte zugeordnet", n)
        grund.setText(satz)
        grund.set_art(farbe=grundfarbe(vorschlag.grund))
        self.wahlen[vorschlag.spalte].setAccessibleDescription(satz)
        werte.setVisible(vorschlag.ziel in WERTEZIELE)

    def _on_wahl(self, name: str) -> None:
        if self._teil is None:
            return
        ziel = self.wahlen[name].currentData()
        spalten = tuple(
            replace(s, ziel=ziel, grund=Spaltengrund.HAND, ersetzen=None) if s.spalte == name else s
            for s in self._teil.spalten
        )
        self._melde(replace(self._teil, spalten=spalten, angebote=has_names(spalten)))

    def _on_konstante(self) -> None:
        if self._teil is None:
            return
        feste = {ziel: feld.text().strip() for ziel, feld in self.konstanten.items()}
        gefuellt = {ziel: text for ziel, text in feste.items() if text}
        if gefuellt != dict(self._teil.konstanten or {}):
            self._melde(replace(self._teil, konstanten=gefuellt))

    def _melde(self, teil: Tabellenvorschlag) -> None:
        self.show_teil(teil)
        self.geaendert.emit(teil)

    def _baue_konstanten(self) -> Formular:
        t = self._t
        namen: Mapping[str, str] = {
            "traeger": t("Träger"),
            "angebotsart": t("Art des Angebots"),
            "ort": t("Ort"),
            "plz": t("PLZ"),
            "vorwahl": t("Vorwahl"),
            "sprachen": t("Sprachen"),
        }
        formular = Formular()
        formular.addRow(Text(t("Gilt für alle Zeilen"), fett=True))
        for ziel, feld in self.konstanten.items():
            formular.add_feld(feld)
            formular.name_feld(feld, namen[ziel])
            feld.editingFinished.connect(self._on_konstante)
        return formular


def has_names(spalten: tuple[Spaltenvorschlag, ...]) -> bool:
    """Without a name no row can become an entry."""
    return any(spalte.ziel == "name" for spalte in spalten)


def _konstantenfelder() -> dict[str, QLineEdit]:
    ziele = ("traeger", "angebotsart", "ort", "plz", "vorwahl", "sprachen")
    return {ziel: QLineEdit(maxLength=ZEILE) for ziel in ziele}
