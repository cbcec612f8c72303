"""What a directory and a signed package ask before they are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QWidget

from lotse.domain.angebot import AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.services.katalogausgabe import Ordnung, Paketangaben, Verzeichniswahl
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

ZEILE = 120
_AGS = QRegularExpression(r"(\d{2}|\d{5}|\d{8})?")


@dataclass(frozen=True, slots=True)
class Schau:
    """What the page shows right now: its entries, and the filters in words; "" = none is set."""

    nur: frozenset[AngebotKey] = frozenset()
    worte: str = ""


class Verzeichnisoptionen(QWidget):
    """By Stadtteil or by need; everything, or what stands on the screen."""

    def __init__(self, schau: Schau, sprache: Sprache) -> None:
        super().__init__()
        self._schau, t = schau, sprache.t
        self.nach = Segment(
            [(Ordnung.STADTTEIL, t("nach Stadtteil")), (Ordnung.BEDARF, t("nach Bedarf"))],
            name=t("Ordnung des Verzeichnisses"),
        )
        self.nach.set_wahl(Ordnung.STADTTEIL)
        zahl = sprache.zahl(len(schau.nur))
        worte = t("Nur was gerade in der Liste steht ({n}): {filter}", n=zahl, filter=schau.worte)
        self.nur = Haken(fett_wenn_an=False)
        self.nur.set_daten(worte)
        self.nur.setChecked(bool(schau.worte))
        self.nur.setVisible(bool(schau.worte))
        self.setLayout(spalte(reihe(self.nach, None), self.nur, abstand=0.4))

    @property
    def wahl(self) -> Verzeichniswahl:
        nach = Ordnung(self.nach.wahl)
        if self.nur.isChecked():
            return Verzeichniswahl(nach, self._schau.nur, self._schau.worte)
        return Verzeichniswahl(nach)


class Paketoptionen(QWidget):
    """Name, publisher, key, and until when it holds. `geaendert()` on each of them."""

    geaendert = Signal()

    def __init__(self, vorschlag: Paketangaben, heute: date, sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self._schluessel = Path()
        self.name, self.herausgeber = QLineEdit(maxLength=ZEILE), QLineEdit(maxLength=ZEILE)
        self.gebiet = QLineEdit(maxLength=8)
        self.name.setText(vorschlag.name)
        self.herausgeber.setText(vorschlag.herausgeber)
        self.gebiet.setValidator(QRegularExpressionValidator(_AGS, self))
        self.schluessel = Knopf(t("Schlüssel wählen …"), symbol="key-round", klein=True)
        self.datei = ElideText(t("Noch keiner gewählt"), farbe="text_secondary")
        self.befristet = Haken(t("Gilt bis"), fett_wenn_an=False)
        self.bis = Datumsfeld()
        self.bis.setLocale(QLocale(str(sprache.locale)))
        self.bis.setAccessibleName(t("Letzter Tag des Pakets"))
        self.bis.setMinimumDate(QDate(heute.year, heute.month, heute.day))
        self.bis.setDate(QDate(heute.year + 1, heute.month, min(heute.day, 28)))
        self.bis.setEnabled(False)
        self._baue()
        self.schluessel.clicked.connect(self._on_schluessel)
        self.befristet.toggled.connect(self.bis.setEnabled)
        for feld in (self.name, self.herausgeber, self.gebiet):
            feld.textChanged.connect(self.geaendert)
        stil().geaendert.connect(self._messe)

    @property
    def angaben(self) -> Paketangaben:
        tag = self.bis.date()
        bis = date(tag.year(), tag.month(), tag.day()) if self.befristet.isChecked() else None
        return Paketangaben(
            self.name.text().strip(),
            self.herausgeber.text().strip(),
            self._schluessel,
            bis,
            self.gebiet.text() if self.gebiet.hasAcceptableInput() else "",
        )

    def fehlt(self) -> tuple[QWidget, str] | None:
        """(where, what to do) of the first thing that is missing; None = it can be written."""
        t = self._t
        if not self.name.text().strip():
            return self.name, t("Bitte geben Sie dem Paket einen Namen.")
        if not self.herausgeber.text().strip():
            return self.herausgeber, t("Bitte sagen Sie, wer das Paket herausgibt.")
        if self._schluessel == Path():
            return self.schluessel, t("Bitte wählen Sie die Datei mit dem Schlüssel.")
        if not self.gebiet.hasAcceptableInput():
            return self.gebiet, t("Ein Gemeindeschlüssel hat 2, 5 oder 8 Ziffern.")
        return None

    def set_schluessel(self, datei: Path) -> None:
        self._schluessel = datei
        self.datei.setText(datei.name)
        self.geaendert.emit()

    def _on_schluessel(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self._t("Schlüssel zum Unterschreiben"), str(dokumente())
        )
        if name:
            self.set_schluessel(Path(name))

    def _messe(self) -> None:
        for feld in (self.name, self.herausgeber, self.gebiet):
            feld.setMinimumHeight(em(2.2))

    def _baue(self) -> None:
        t = self._t
        gitter = QGridLayout()
        gitter.setContentsMargins(0, 0, 0, 0)
        gitter.setHorizontalSpacing(em(0.8))
        gitter.setVerticalSpacing(em(0.4))
        felder = (
            (t("Name des Pakets"), self.name),
            (t("Wer gibt es heraus"), self.herausgeber),
            (t("Gemeindeschlüssel (AGS)"), self.gebiet),
        )
        for zeile, (wort, feld) in enumerate(felder):
            beschriftung = Text(wort, umbruch=True)
            beschriftung.setBuddy(feld)
            feld.setAccessibleName(wort)
            gitter.addWidget(beschriftung, zeile, 0)
            gitter.addWidget(feld, zeile, 1)
        gitter.setColumnStretch(1, 1)
        schluessel = reihe(self.schluessel, self.datei, abstand=0.6)
        schluessel.setStretch(1, 1)
        gebiet = Text(
            t("Ohne Gemeindeschlüssel nehmen es nur Teams an, die Ihnen für alles vertrauen."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        woher = Text(
            t("Einen Schlüssel macht der Befehl „lotse wissen schluessel“."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        gilt = reihe(self.befristet, self.bis, None, abstand=0.6)
        self.setLayout(spalte(gitter, gebiet, schluessel, woher, gilt, abstand=0.45))
        self._messe()
