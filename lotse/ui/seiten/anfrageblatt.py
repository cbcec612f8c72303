"""A request that could not be taken: one choice and it is counted, without a person."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.anfrage import Absagegrund, Anfrage, Wohin
from lotse.services.anfragen import GRUNDWORT, WOHINWORT, Anfragenarbeit
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung
from lotse.ui.zustand import Beisache

ANFRAGE = "anfrage"
"""Key of the change beside the cases."""


class Anfrageblatt(QDialog):
    """Reason and kind of place, nothing about the family; Esc counts nothing."""

    def __init__(self, sitzung: Sitzung, arbeit: Anfragenarbeit, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._arbeit, t = sitzung, arbeit, sitzung.sprache
        self.setWindowTitle(t.t("Anfrage konnte nicht angenommen werden"))
        self.grund, self.weiter = Auswahl(), Auswahl()
        for grund in Absagegrund:
            self.grund.addItem(t.t(GRUNDWORT[grund]), grund)
        self.weiter.addItem(t.t("keine andere Stelle bekannt"), None)
        for wohin in Wohin:
            self.weiter.addItem(t.t(WOHINWORT[wohin]), wohin)
        self.nicht = Knopf(t.t("Abbrechen"), taste="Esc")
        self.los = Knopf(t.t("Zählen"), art=Art.HAUPT)
        self._baue()
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_zaehlen)
        show_mittig(self, oben, 44, 20)
        self.los.setDefault(True)
        self.grund.setFocus()

    def on_zaehlen(self) -> None:
        """One step of undo."""
        s = self._sitzung
        grund, wohin = self.grund.currentData(), self.weiter.currentData()
        anfrage = Anfrage(s.dienste.neue_id(), s.dienste.heute(), grund, weiter=wohin)
        text = s.sprache.t("Anfrage gezählt, ohne Person")
        zurueck = Beisache(partial(self._arbeit.loesche, anfrage.id), ANFRAGE)
        s.setze_beisache(zurueck, Beisache(partial(self._arbeit.merke, anfrage), ANFRAGE), text)
        s.melde(text, zurueck=True)
        self.accept()

    def _baue(self) -> None:
        t = self._sitzung.sprache.t
        satz = t("Gezählt wird ohne Person. So wird sichtbar, wofür Platz oder Zeit fehlt.")
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        felder = Formular()
        zeilen: tuple[tuple[QWidget, str], ...] = (
            (self.grund, "&Grund"),
            (self.weiter, "&Weitergeschickt an"),
        )
        for feld, wort in zeilen:
            felder.add_feld(feld)
            felder.name_feld(feld, t(wort))
        rolle = Rollbereich(self.windowTitle())
        rolle.inhalt.addLayout(felder)
        rolle.inhalt.addStretch(1)
        knoepfe = reihe(None, self.nicht, self.los, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)


def show_anfrage(sitzung: Sitzung, oben: QWidget) -> Anfrageblatt | None:
    arbeit = sitzung.dienste.anfragen
    if arbeit is None:
        return None
    dialog = Anfrageblatt(sitzung, arbeit, oben)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
