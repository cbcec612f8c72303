"""The foot of the import: what can be done at each step, one main button at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.einlesen.lage import Lage
from lotse.ui.meldung import ansagen


class Fuss(Tafel):
    """Buttons; the dialog connects them."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(name="schrittfuss")
        t = self._t = sprache.t
        self.liste = Verweis(t("Fehlerliste speichern …"))
        self.profil = Verweis(t("Profil speichern …"))
        self.kopieren = Verweis(t("Einzelheiten kopieren"), symbol="copy")
        self.zurueck = Knopf(t("Zurück"))
        self.abbrechen = Knopf(t("Abbrechen"), taste="Esc")
        self.trotzdem = Knopf(t("Trotzdem übernehmen"))
        self.uebernehmen = Knopf(t("Übernehmen"), art=Art.HAUPT)
        self.neue_datei = Knopf(t("Datei neu wählen …"), art=Art.HAUPT)
        self.schliessen = Knopf(t("Fertig"), art=Art.HAUPT)
        links = (self.liste, self.profil, self.kopieren)
        rechts = (
            self.zurueck, self.abbrechen, self.trotzdem, self.uebernehmen, self.neue_datei,
            self.schliessen,
        )  # fmt: skip
        self._alle = (*links, *rechts)
        self.add(reihe(*links, None, *rechts, rand=(1.3, 0.8, 1.3, 0.8), abstand=0.6))

    def rahmen(self, seite: QWidget, inhalt: QWidget) -> QHBoxLayout:
        """The step list at the left, the step above this foot."""
        rechts = spalte(inhalt, self, abstand=0)
        rechts.setStretch(0, 1)
        innen = reihe(seite, rechts, abstand=0)
        innen.setStretch(1, 1)
        innen.setContentsMargins(1, 1, 1, 1)
        return innen

    def show_lage(self, lage: Lage) -> None:
        da = {
            Lage.WAHL: {self.abbrechen},
            Lage.PROBE: {self.zurueck, self.abbrechen, self.uebernehmen},
            Lage.GEPRUEFT: {
                self.liste, self.profil, self.zurueck, self.abbrechen, self.uebernehmen,
            },
            Lage.SCHREIBT: set[Knopf](),
            Lage.FERTIG: {self.liste, self.schliessen},
            Lage.ZURUECK: {self.schliessen},
            Lage.SCHADEN: {self.kopieren, self.abbrechen, self.neue_datei},
            Lage.ORTE: {self.zurueck, self.abbrechen},
            Lage.ORTE_FERTIG: {self.schliessen},
        }[lage]  # fmt: skip
        for knopf in self._alle:
            knopf.setVisible(knopf in da)
        self.uebernehmen.setEnabled(lage is Lage.GEPRUEFT)
        self.liste.setText(self._t("Fehlerliste speichern …"))

    def show_trotzdem(self) -> None:
        """The main button gives way to one that says what it means."""
        self.trotzdem.show()
        self.uebernehmen.hide()

    def show_gespeichert(self) -> None:
        self.liste.setText(self._t("Fehlerliste gespeichert"))
        ansagen(self.liste, self.liste.text())

    def set_profil(self, *, geht: bool) -> None:
        """Only what a person put together is kept under a name."""
        self.profil.setVisible(geht)

    def fokus(self, lage: Lage) -> None:
        ziel = {
            Lage.SCHADEN: self.neue_datei,
            Lage.FERTIG: self.schliessen,
            Lage.ZURUECK: self.schliessen,
            Lage.ORTE_FERTIG: self.schliessen,
        }.get(lage)
        if ziel is not None:
            ziel.setFocus()
