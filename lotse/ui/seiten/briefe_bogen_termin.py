"""Termin-Karte: where and when. There is no field for what the appointment is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from typing_extensions import override

from lotse.domain.angebot import Angebot
from lotse.domain.recht import LeistungId, Wissen
from lotse.i18n.sprache import Sprache
from lotse.letters.schutz import heikel
from lotse.letters.termin import Termin, termin_at
from lotse.services.briefangaben import Briefangaben
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe
from lotse.ui.seiten.briefe_bogen import Bogen, Tipplage, read_uhr, saetze


class Terminbogen(Bogen):
    """Choosing a Stelle of the plan fills in what is known of it; all of it can be changed.

    `ics(Termin)` = as a file for the family's telephone.
    """

    ics = Signal(object)

    def __init__(self, wissen: Wissen) -> None:
        super().__init__()
        self._wissen = wissen
        self._stellen: dict[str, Angebot] = {}
        self._lage: Tipplage | None = None
        self._minuten = 0
        self.stelle = Auswahl()
        self.tippfeld(self.stelle, "Stelle aus dem Plan")
        self.tag = Datumsfeld()
        self.tippfeld(self.tag, "Tag")
        self.uhr = self.tippzeile("Uhrzeit", "zum Beispiel 9:30")
        self.ort = self.tippzeilen("Ort", 3)
        self.linie = self.tippzeile("Bus oder Bahn")
        self.person = self.tippzeile("Ansprechperson")
        self.telefon = self.tippzeile("Telefon")
        self.tippsatz(
            "Auf der Karte steht nie, worum es geht. Was man am Eingang sagt, steht fest."
        )
        self.kalender = Knopf(symbol="calendar-check", klein=True)
        self.wort(self.kalender.setText, "Für das Handy (.ics) …")
        self.formular.addRow(reihe(self.kalender, None))
        self.tag.dateChanged.connect(self.geaendert)
        self.stelle.currentIndexChanged.connect(self._on_stelle)
        self.kalender.clicked.connect(self._on_kalender)
        self.geaendert.connect(self._show_bereit)

    @override
    def set_worte(self, sprache: Sprache) -> None:
        super().set_worte(sprache)
        self._andere = sprache.t("andere Stelle")
        self.tag.setLocale(QLocale(str(sprache.locale)))
        if self._lage is not None:
            self.fuelle(self._lage, self.lies(Briefangaben()))

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        neu = self._lage is None or self._lage.akte.familie.id != lage.akte.familie.id
        self._lage = lage
        self._fuelle_stellen()
        if angaben.termin is not None:
            self._show(angaben.termin)
        elif neu:
            self._show(Termin(lage.heute + timedelta(days=1), 0, ()))
            self.uhr.clear()
            if self._stellen:
                self.stelle.setCurrentIndex(0)
                self._on_stelle()
        self._show_bereit()

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        return replace(angaben, termin=self._termin())

    def _termin(self) -> Termin | None:
        """Only with a place and a time."""
        um, ort = read_uhr(self.uhr.text()), saetze(self.ort)
        if um is None or not ort:
            return None
        linie = self.linie.text().strip()
        return Termin(
            am=self.tag.date().toPython(),  # type: ignore[arg-type] # PySide calls it object
            um=um,
            ort=ort,
            telefon=self.telefon.text().strip(),
            person=self.person.text().strip(),
            linie=linie,
            minuten=0 if linie else self._minuten,
        )

    def _fuelle_stellen(self) -> None:
        """The Stellen of the plan; a place of safety gets no card."""
        lage = self._lage
        gewaehlt = self.stelle.currentData()
        self._stellen = {}
        for v in lage.akte.vermittlungen if lage else ():
            leistung = self._wissen.leistungen.get(LeistungId(v.leistung))
            geheim = leistung is None or heikel(leistung)
            if v.angebot is not None and not geheim and not v.angebot.adresse_vertraulich:
                self._stellen[v.angebot.key] = v.angebot
        self.stelle.blockSignals(True)  # noqa: FBT003 - Qt
        self.stelle.clear()
        for key, angebot in self._stellen.items():
            self.stelle.addItem(angebot.name, key)
        self.stelle.addItem(self._andere, "")
        self.stelle.waehle(gewaehlt if gewaehlt in self._stellen else "")
        self.stelle.blockSignals(False)  # noqa: FBT003 - Qt

    def _on_stelle(self) -> None:
        angebot, lage = self._stellen.get(str(self.stelle.currentData() or "")), self._lage
        if lage is None:
            return
        tag = self.tag.date().toPython()
        um = read_uhr(self.uhr.text()) or 0
        leer = Termin(tag, um, ())  # type: ignore[arg-type] # PySide calls it object
        stadtteil = lage.akte.familie.ort.stadtteil
        self._show(termin_at(angebot, leer.am, um, stadtteil) if angebot else leer, uhr=False)
        self.geaendert.emit()

    def _show(self, termin: Termin, *, uhr: bool = True) -> None:
        self._minuten = termin.minuten
        felder = (self.uhr, self.ort, self.linie, self.person, self.telefon, self.tag)
        for feld in felder:
            feld.blockSignals(True)  # noqa: FBT003 - Qt
        self.tag.setDate(QDate(termin.am.year, termin.am.month, termin.am.day))
        if uhr:
            self.uhr.setText(f"{termin.um // 60}:{termin.um % 60:02}")
        self.ort.setPlainText("\n".join(termin.ort))
        self.linie.setText(termin.linie)
        self.person.setText(termin.person)
        self.telefon.setText(termin.telefon)
        for feld in felder:
            feld.blockSignals(False)  # noqa: FBT003 - Qt

    def _show_bereit(self) -> None:
        self.kalender.setEnabled(self._termin() is not None)

    def _on_kalender(self) -> None:
        termin = self._termin()
        if termin is not None:
            self.ics.emit(termin)
