"""Rows of a meeting: what was agreed before and how it stands, and what is agreed now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit

from lotse.domain.indikator import Indikator, Massnahme, Massnahmestand
from lotse.i18n.sprache import Sprache
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.massnahmenworte import STAND, measure_words
from lotse.services.dialog.treffen import Rueckblick
from lotse.services.zahlen.schaubild import Worte
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.masse import Stufe


def day_of(feld: Datumsfeld) -> date:
    tag = feld.date()
    return date(tag.year(), tag.month(), tag.day())


class Rueckblickzeile(QFrame):
    """`anders(Massnahme)` when somebody says how it stands, or what was learned."""

    anders = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("gesenkt")
        self._t, self._worte = sprache.t, Worte(sprache)
        self._massnahme: Massnahme | None = None
        self._satz = Text(umbruch=True)
        self._zeit = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.stand = Segment([(s.value, sprache.t(wort)) for s, wort in STAND.items()], klein=True)
        self.gelernt = QLineEdit()
        self.gelernt.setPlaceholderText(sprache.t("Was haben wir gelernt?"))
        self.setLayout(
            spalte(
                self._satz, self._zeit, reihe(self.stand, None), self.gelernt,
                rand=(0.9, 0.7, 0.9, 0.7), abstand=0.45,
            )
        )  # fmt: skip
        self.stand.gewaehlt.connect(self._on_stand)
        self.gelernt.editingFinished.connect(self._on_gelernt)

    def zeige(self, rueckblick: Rueckblick, freigabe: Freigabe | None) -> None:
        eine = self._massnahme = rueckblick.massnahme
        self._satz.setText(measure_words(eine, freigabe, self._worte))
        vom = self._t("Verabredet am {tag}.", tag=f"{rueckblick.vom:%d.%m.%Y}")
        hin = f" {self._t('Zeit zum Hinsehen.')}" if rueckblick.faellig else ""
        self._zeit.setText(vom + hin)
        self.stand.set_name(self._t("Stand von {was}", was=eine.was))
        self.stand.set_wahl(eine.stand.value)
        self.gelernt.setAccessibleName(self._t("Was haben wir gelernt: {was}", was=eine.was))
        if self.gelernt.text() != eine.rueckblick:
            self.gelernt.setText(eine.rueckblick)

    def _on_stand(self, wert: str) -> None:
        if self._massnahme is not None:
            self.anders.emit(replace(self._massnahme, stand=Massnahmestand(wert)))

    def _on_gelernt(self) -> None:
        neu = self.gelernt.text().strip()
        if self._massnahme is not None and neu != self._massnahme.rueckblick:
            self.anders.emit(replace(self._massnahme, rueckblick=neu))


class Beschlusszeile(QFrame):
    """`anders(Massnahme)` after each field, `weg(id)` to take it out."""

    anders = Signal(object)
    weg = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("gesenkt")
        self._t = sprache.t
        self._massnahme: Massnahme | None = None
        self.was, self.wer = QLineEdit(), QLineEdit()
        self.bis, self.indikator = Datumsfeld(sprache.locale), Auswahl()
        self.streichen = Verweis(sprache.t("Streichen"), symbol="x")
        self.setLayout(self._felder())
        self.was.editingFinished.connect(self._on_anders)
        self.wer.editingFinished.connect(self._on_anders)
        self.bis.editingFinished.connect(self._on_anders)
        self.indikator.activated.connect(lambda _stelle: self._on_anders())
        self.streichen.clicked.connect(self._on_weg)

    def zeige(self, massnahme: Massnahme, indikatoren: Sequence[Indikator], heute: date) -> None:
        self._massnahme = None
        for feld, text in ((self.was, massnahme.was), (self.wer, massnahme.wer)):
            if feld.text() != text:
                feld.setText(text)
        tag = massnahme.bis or heute
        self.bis.setDate(QDate(tag.year, tag.month, tag.day))
        self.indikator.clear()
        self.indikator.addItem(self._t("noch offen"), "")
        for indikator in indikatoren:
            self.indikator.addItem(indikator.name, indikator.id)
        self.indikator.waehle(massnahme.indikator)
        self.streichen.setAccessibleName(self._t("Streichen: {was}", was=massnahme.was))
        self._massnahme = massnahme

    def _felder(self) -> QGridLayout:
        t = self._t
        feld = raster(rand=(0.9, 0.7, 0.9, 0.7), abstand=0.5)
        paare = (
            (self.was, t("Was tun wir?"), 0, 0, 3),
            (self.wer, t("Wer? Ein Amt oder eine Gruppe"), 2, 0, 1),
            (self.bis, t("Bis wann?"), 2, 1, 1),
            (self.indikator, t("Woran sehen wir es?"), 2, 2, 1),
        )
        for widget, wort, zeile, spalte_, weit in paare:
            label = Beschriftung(wort)
            label.setBuddy(widget)
            widget.setAccessibleName(wort)
            feld.addWidget(label, zeile, spalte_, 1, weit)
            feld.addWidget(widget, zeile + 1, spalte_, 1, weit)
        feld.addWidget(huelle(reihe(None, self.streichen)), 4, 0, 1, 3)
        for stelle, teil in enumerate((2, 1, 2)):
            feld.setColumnStretch(stelle, teil)
        return feld

    def _on_anders(self) -> None:
        alt = self._massnahme
        if alt is None:
            return
        neu = replace(
            alt,
            was=self.was.text().strip(),
            wer=self.wer.text().strip(),
            bis=day_of(self.bis),
            indikator=str(self.indikator.currentData() or ""),
        )
        if neu != alt:
            self.anders.emit(neu)

    def _on_weg(self) -> None:
        if self._massnahme is not None:
            self.weg.emit(self._massnahme.id)
