"""One node: name, quarter, ring, since and until, and its ties."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.akte import Akte
from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.services.netz import (
    LAENGSTER_NAME,
    UNLESBAR,
    VERKEHRT,
    find_knoten,
    name_obstacle,
    remove_knoten,
    set_knoten,
)
from lotse.services.netznamen import Namen
from lotse.services.netzstand import Netz
from lotse.services.netzworte import HORIZONT, SEKTOR
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.netz.kantenform import Kantenform
from lotse.ui.netz.monat import lies_monat, zeige_monat
from lotse.ui.steuerung import Sitzung


class Knotenform(QWidget):
    """Every field is saved by itself. `fertig()` back to the map; `gesetzt(id)` a new one."""

    fertig = Signal()
    gesetzt = Signal(str)

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self._knoten: Netzknoten | None = None
        self.name = QLineEdit(maxLength=LAENGSTER_NAME)
        self.pseudonym = QLineEdit(maxLength=LAENGSTER_NAME)
        self.sektor, self.horizont = Auswahl(), Auswahl()
        self.seit, self.bis = QLineEdit(maxLength=7), QLineEdit(maxLength=7)
        self.kanten = Kantenform(sitzung)
        self.zu, self.weg = Knopf(t("Fertig"), klein=True), Verweis(t("Von der Karte nehmen"))
        self._hilfe = Text(stufe=Stufe.KLEIN, farbe="danger_fg", umbruch=True)
        self._formular = Formular()
        for feld, wort in (
            (self.name, t("&Wer")),
            (self.pseudonym, t("&Kurzname ohne Namen")),
            (self.sektor, t("Gehört &zu")),
            (self.horizont, t("Wie &nah")),
            (self.seit, t("Sei&t")),
            (self.bis, t("&Bis")),
        ):
            self._formular.add_feld(feld)
            self._formular.name_feld(feld, wort)
        self._baue()

    def show_knoten(self, akte: Akte, kennung: str, netz: Netz, namen: Namen) -> None:
        """A node of the case; one that is gone empties the form."""
        knoten = find_knoten(akte, kennung)
        if knoten is None and self._knoten is not None and self._knoten.id == kennung:
            knoten = self._knoten  # new, without a name yet
        self._knoten = knoten
        self.setVisible(knoten is not None)
        if knoten is not None:
            self._fuelle(knoten)
            da = find_knoten(akte, knoten.id) is not None
            self.kanten.setVisible(da)
            self.weg.setVisible(da)
            self.kanten.show_kanten(knoten.id, netz, namen)

    def beginne(self, knoten: Netzknoten) -> None:
        """A new one: it stands on the map as soon as it has a name."""
        self._knoten = knoten
        self._hilfe.hide()
        self.show()
        self._fuelle(knoten)
        self.kanten.hide()
        self.weg.hide()
        self.name.setFocus()

    @property
    def knoten(self) -> Netzknoten | None:
        return self._knoten

    def _baue(self) -> None:
        t = self._sitzung.sprache.t
        for sektor in Sektor:
            self.sektor.addItem(t(SEKTOR[sektor]), sektor)
        for horizont in Horizont:
            self.horizont.addItem(t(HORIZONT[horizont]), horizont)
        self.name.setPlaceholderText(t("Vorname oder Rolle, zum Beispiel Oma"))
        for feld in (self.seit, self.bis):
            feld.setPlaceholderText(t("zum Beispiel 6.2026"))
        self._hilfe.hide()
        unten = reihe(self.zu, None, self.weg)
        self.setLayout(
            spalte(self._formular, self._hilfe, self.kanten, Trenner(), unten, abstand=0.8)
        )
        self.name.textEdited.connect(self._on_feld)
        self.pseudonym.textEdited.connect(self._on_feld)
        self.seit.textEdited.connect(self._on_feld)
        self.bis.textEdited.connect(self._on_feld)
        self.sektor.activated.connect(self._on_feld)
        self.horizont.activated.connect(self._on_feld)
        self.zu.clicked.connect(self.fertig)
        self.weg.clicked.connect(self._on_weg)

    def _fuelle(self, knoten: Netzknoten) -> None:
        sperren = [QSignalBlocker(feld) for feld in (self.sektor, self.horizont)]
        self.sektor.waehle(knoten.sektor)
        self.horizont.waehle(knoten.horizont)
        del sperren
        for feld, text in (
            (self.name, knoten.name),
            (self.pseudonym, knoten.pseudonym),
            (self.seit, zeige_monat(knoten.gueltig_von)),
            (self.bis, zeige_monat(knoten.gueltig_bis)),
        ):
            if feld.text() != text and not feld.hasFocus():
                fill(feld, text)
        self.name.setReadOnly(bool(knoten.angebot))

    def _on_feld(self, _wert: object) -> None:
        alt = self._knoten
        if alt is None:
            return
        neu = replace(
            alt,
            name=self.name.text(),
            pseudonym=self.pseudonym.text().strip(),
            sektor=self.sektor.currentData(),
            horizont=self.horizont.currentData(),
            gueltig_von=lies_monat(self.seit.text()),
            gueltig_bis=lies_monat(self.bis.text(), ende=True),
        )
        hindernis = self._hindernis(neu)
        self._hilfe.setText(self._sitzung.sprache.t(hindernis) if hindernis else "")
        self._hilfe.setVisible(bool(hindernis))
        if not hindernis:
            self._setze(neu)

    def _hindernis(self, neu: Netzknoten) -> str:
        """Why this cannot be saved yet, in German."""
        if not neu.angebot and (was := name_obstacle(neu.name, neu.sektor)):
            return was
        if neu.pseudonym and (was := name_obstacle(neu.pseudonym, neu.sektor)):
            return was
        for feld, tag in ((self.seit, neu.gueltig_von), (self.bis, neu.gueltig_bis)):
            if feld.text().strip() and tag is None:
                return UNLESBAR
        if neu.gueltig_von and neu.gueltig_bis and neu.gueltig_bis < neu.gueltig_von:
            return VERKEHRT
        return ""

    def _setze(self, knoten: Netzknoten) -> None:
        akte = self._sitzung.akte
        war_da = akte is not None and find_knoten(akte, knoten.id) is not None
        self._knoten = knoten
        self._sitzung.aendern(
            lambda akte: set_knoten(akte, knoten),
            self._sitzung.sprache.t("Netzwerkkarte"),
            tippen=True,
            buendel=f"netz:{knoten.id}",
        )
        if not war_da:
            self.gesetzt.emit(knoten.id)

    def _on_weg(self) -> None:
        if self._knoten is not None:
            kennung, wort = self._knoten.id, self._sitzung.sprache.t("Netzwerkkarte")
            self._knoten = None
            self._sitzung.aendern(lambda akte: remove_knoten(akte, kennung), wort)
            self.fertig.emit()
