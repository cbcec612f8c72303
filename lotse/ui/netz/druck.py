"""Printing the map: on paper or as a file, with names or without, as it stands on the screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.protokoll import Tat
from lotse.letters.brief import Briefart
from lotse.services.briefangaben import Briefangaben
from lotse.services.netzblatt import Netzdruck, has_netz
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import ElideText
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.dienste import Briefauftrag
from lotse.ui.steuerung import Sitzung
from lotse.ui.wache import note


class Netzausgang(QWidget):
    """Two buttons and a line that says what became of it."""

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self._akte: Akte | None = None
        self._druck = Netzdruck()
        self.drucken = Knopf(t("Drucken …"), symbol="printer")
        self.pdf = Knopf(t("Als PDF speichern …"), symbol="file-down")
        self._gesagt = ElideText(farbe="text_secondary")
        self.ausgang = Blattausgang(sitzung, oben)
        layout = reihe(self.drucken, self.pdf, self._gesagt, abstand=0.8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.drucken.clicked.connect(self._on_drucken)
        self.pdf.clicked.connect(self._on_pdf)
        self.ausgang.gegangen.connect(self._on_gegangen)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def show_akte(self, akte: Akte, tag: date, *, namen: bool) -> None:
        self._akte, self._druck = akte, Netzdruck(namen, tag)
        for knopf in (self.drucken, self.pdf):
            knopf.setEnabled(has_netz(akte))

    def blatt(self) -> bytes:
        """The sheet as PDF; called off the window's thread."""
        akte, dienste = self._akte, self._sitzung.dienste
        if akte is None:
            return b""
        auftrag = Briefauftrag(Briefart.NETZ, getippt=Briefangaben(netz=self._druck))
        return dienste.pdf(dienste.brief(akte, auftrag))

    def _on_drucken(self) -> None:
        self.ausgang.drucke(self.blatt)

    def _on_pdf(self) -> None:
        akte = self._akte
        if akte is not None:
            wort = akte.familie.deckwort if self._druck.namen else ""
            stamm = dateistamm("Netzwerkkarte", wort, self._sitzung.dienste.heute())
            titel = self._sitzung.sprache.t("Netzwerkkarte speichern")
            self.ausgang.speichere(titel, stamm, "pdf", self.blatt)

    def _on_gegangen(self, weg: str) -> None:
        if self._akte is not None:
            tat = Tat.GEDRUCKT if weg == "papier" else Tat.AUSGEGEBEN
            note(self._sitzung, tat, self._akte.familie.id, "netz")

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._gesagt.setText(satz)
