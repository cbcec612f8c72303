"""Below "Daten der Familie": keep the case beyond its time, why, and until somebody looks again."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.halt import Haltegrund, held_until
from lotse.i18n.sprache import Sprache
from lotse.services.halten import HALTWORT, HOECHSTENS, drop_halte, set_halt
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung

VORSCHLAG = timedelta(days=90)


class Haltfeld(QWidget):
    """One button until it is wanted; then a reason from a list, and a day."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._akte: Akte | None = None
        self._satz = Text(stufe=Stufe.KLEIN, umbruch=True)
        self._warum = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.behalten, self.weg = Knopf(symbol="hourglass", klein=True), Knopf(klein=True)
        self.grund, self.tag = Auswahl(), Datumsfeld(self._sprache.locale)
        self.ja, self.nein = Knopf(klein=True), Knopf(klein=True)
        formular = Fluss()
        for teil in (self.grund, self.tag, self.ja, self.nein):
            formular.addWidget(teil)
        self._formular = huelle(spalte(self._warum, huelle(formular), abstand=0.5))
        knoepfe = Fluss()
        for knopf in (self.behalten, self.weg):
            knoepfe.addWidget(knopf)
        self.setLayout(spalte(self._satz, huelle(knoepfe), self._formular, abstand=0.5))
        self._formular.hide()
        self.behalten.clicked.connect(self.on_oeffnen)
        self.weg.clicked.connect(self.on_weg)
        self.ja.clicked.connect(self.on_behalten)
        self.nein.clicked.connect(self._on_nein)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.behalten.setText(t("Länger behalten …"))
        self.weg.setText(t("Nicht länger behalten"))
        self.ja.setText(t("Behalten"))
        self.nein.setText(t("Abbrechen"))
        self._warum.setText(t("Warum, und wann prüfen Sie es wieder? Höchstens ein Jahr."))
        self.grund.setAccessibleName(t("Grund"))
        self.tag.setAccessibleName(t("Behalten bis"))
        gewaehlt = self.grund.currentData()
        self.grund.clear()
        for grund, wort in HALTWORT.items():
            self.grund.addItem(t(wort), grund)
        self.grund.waehle(gewaehlt or Haltegrund.BESCHWERDE)
        self._zeige()

    def show_akte(self, akte: Akte) -> None:
        if self._akte is None or akte.familie.id != self._akte.familie.id:
            self._formular.hide()
        self._akte = akte
        self._zeige()

    def on_oeffnen(self) -> None:
        heute = self._sitzung.dienste.heute()
        self.tag.setDateRange(_q(heute + timedelta(days=1)), _q(heute + HOECHSTENS))
        self.tag.setDate(_q(heute + VORSCHLAG))
        self._formular.show()
        self.behalten.hide()
        self.grund.setFocus()

    def on_behalten(self) -> None:
        heute, tag, grund = self._sitzung.dienste.heute(), self.tag.date(), self.grund.currentData()
        bis = heute.replace(year=tag.year(), month=tag.month(), day=tag.day())
        self._formular.hide()
        self._sitzung.aendern(lambda akte: set_halt(akte, grund, bis, heute), "Aufbewahrung")

    def on_weg(self) -> None:
        self._sitzung.aendern(drop_halte, "Aufbewahrung")

    def _on_nein(self) -> None:
        self._formular.hide()
        self._zeige()
        self.behalten.setFocus()

    def _zeige(self) -> None:
        halte = self._akte.halte if self._akte else ()
        halt, t = held_until(halte, self._sitzung.dienste.heute()), self._sprache.t
        self._satz.setVisible(halt is not None)
        self.weg.setVisible(halt is not None)
        self.behalten.setVisible(halt is None and self._formular.isHidden())
        if halt is not None:
            bis = self._sprache.datum(halt.bis, kurz=True)
            grund = t(HALTWORT[halt.grund])
            self._satz.setText(t("Bleibt länger, bis {tag}: {grund}.", tag=bis, grund=grund))


def _q(tag: object) -> QDate:
    return QDate.fromString(str(tag), "yyyy-MM-dd")
