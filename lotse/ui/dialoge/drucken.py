"""Before printing: the name for this paper only, how often, on which printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import ZEILE, Langtext, fill
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

HOECHSTENS_KOPIEN = 10
ZEILEN_ANSCHRIFT = 4


@dataclass(frozen=True, slots=True)
class Druckwunsch:
    """What was chosen. `name` lives until the sheet is printed and is kept nowhere."""

    name: str
    drucker: str
    anzahl: int
    einstellen: bool = False
    """First the system's own dialog: both sides, tray, colours."""


@dataclass(frozen=True, slots=True)
class Druckvorlage:
    """What is going to be printed, in words."""

    titel: str
    unter: str
    mit_name: bool
    """False = the family fills in its name by hand."""
    mit_anschrift: bool
    """True = the name stands in the window of an envelope, with street and place."""
    name: str = ""
    """The stored name, where there is one."""
    rat: str = ""
    """What the printer has to be told, e.g. how a card to fold is turned over."""


class Druckdialog(QDialog):
    """`drucken(Druckwunsch)` or `als_pdf(str)`: exactly one of them, then it is closed."""

    drucken = Signal(object)
    als_pdf = Signal(str)

    def __init__(
        self, vorlage: Druckvorlage, drucker: Sequence[str], sprache: Sprache, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._vorlage, self._t = vorlage, sprache.t
        self.name_zeile, self.name_feld = QLineEdit(maxLength=ZEILE), Langtext()
        self.drucker, self.anzahl = Auswahl(), Auswahl()
        for zahl in range(1, HOECHSTENS_KOPIEN + 1):
            self.anzahl.addItem(str(zahl), zahl)
        for name in drucker:
            self.drucker.addItem(name, name)
        self.drucker.setCurrentIndex(0 if drucker else -1)
        self._nicht = Knopf()
        self._einstellen = Verweis(symbol="settings")
        self._pdf = Knopf(symbol="file-down", art=Art.NEBEN if drucker else Art.HAUPT)
        self._los = Knopf(symbol="printer", art=Art.HAUPT)
        self._baue(hat_drucker=bool(drucker))
        self._sage()
        self._verbinde()
        self.setMinimumWidth(em(40))

    @property
    def name(self) -> str:
        """The typed name, one line, or the lines of an address."""
        if not self._vorlage.mit_name:
            return ""
        if self._vorlage.mit_anschrift:
            zeilen = (zeile.strip() for zeile in self.name_feld.toPlainText().splitlines())
            return "\n".join(zeile for zeile in zeilen if zeile)
        return self.name_zeile.text().strip()

    def _baue(self, *, hat_drucker: bool) -> None:
        titel = Text(self._vorlage.titel, Stufe.TITEL, fett=True, umbruch=True)
        unter = Text(self._vorlage.unter, farbe="text_secondary", umbruch=True)
        self._name_satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._kein_drucker = Hinweisfeld(art="info", symbol="printer")
        rat = Hinweisfeld(self._vorlage.rat, "info", "printer")
        self._formular = Formular()
        feld = self.name_feld if self._vorlage.mit_anschrift else self.name_zeile
        self._namensfeld = feld if self._vorlage.mit_name else None
        if self._namensfeld is not None:
            self._formular.add_feld(self._namensfeld)
            self._formular.addRow("", self._name_satz)
        if hat_drucker:
            self._formular.add_feld(self.drucker)
            self._formular.add_feld(self.anzahl)
            self._formular.addRow("", reihe(self._einstellen, None))
        self.name_feld.setTabChangesFocus(True)
        self.name_feld.setFixedHeight(em(1.45 * ZEILEN_ANSCHRIFT + 0.9))
        hinweis = self._name_satz if self._namensfeld is None else Text()
        knoepfe = reihe(None, self._nicht, self._pdf, self._los, abstand=0.7)
        kopf = spalte(titel, unter, abstand=0.2)
        mitte = spalte(self._kein_drucker, rat, self._formular, hinweis, abstand=0.9)
        rand = (1.6, 1.4, 1.6, 1.2)
        self.setLayout(spalte(kopf, mitte, Trenner(), knoepfe, rand=rand, abstand=1.1))
        self._kein_drucker.setVisible(not hat_drucker)  # laid out first: alone it is a window
        rat.setVisible(bool(self._vorlage.rat))
        hinweis.setVisible(self._namensfeld is None)
        self._los.setVisible(hat_drucker)
        self._einstellen.setVisible(hat_drucker)
        (self._los if hat_drucker else self._pdf).setDefault(True)

    def _sage(self) -> None:
        t = self._t
        self.setWindowTitle(t("Drucken"))
        self._nicht.setText(t("Nicht drucken"))
        self._pdf.setText(t("Als PDF speichern …"))
        self._los.setText(t("Drucken"))
        self._einstellen.setText(t("Beide Seiten, Fach und mehr …"))
        self._kein_drucker.set_text(
            t("Auf diesem Gerät ist kein Drucker eingerichtet. Sie können den Brief speichern.")
        )
        if self._namensfeld is not None:
            anschrift = self._vorlage.mit_anschrift
            self._formular.name_feld(
                self._namensfeld, t("&Name und Anschrift") if anschrift else t("&Name der Familie")
            )
            self._name_satz.setText(
                t("Der Name steht nur auf diesem Papier. Lotse merkt ihn sich nicht.")
            )
            fill(self.name_zeile, self._vorlage.name)
            self.name_feld.setPlainText(self._vorlage.name)
        else:
            self._name_satz.setText(
                t("Auf diesem Blatt steht kein Name. Die Familie trägt ihn selbst ein.")
            )
        if self.drucker.count():
            self._formular.name_feld(self.drucker, t("&Drucker"))
            self._formular.name_feld(self.anzahl, t("&Anzahl"))

    def _verbinde(self) -> None:
        self._nicht.clicked.connect(self.reject)
        self._los.clicked.connect(lambda: self._drucke(einstellen=False))
        self._einstellen.clicked.connect(lambda: self._drucke(einstellen=True))
        self._pdf.clicked.connect(self._speichere)

    def _drucke(self, *, einstellen: bool) -> None:
        drucker = str(self.drucker.currentData() or "")
        wunsch = Druckwunsch(self.name, drucker, int(self.anzahl.currentData()), einstellen)
        self.accept()
        self.drucken.emit(wunsch)

    def _speichere(self) -> None:
        name = self.name
        self.accept()
        self.als_pdf.emit(name)
