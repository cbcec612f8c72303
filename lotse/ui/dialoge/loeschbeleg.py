"""The Löschprotokoll on the screen, and its way to paper: numbers and days, no names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.services.aufbewahrung import Loeschprotokoll
from lotse.services.loeschbeleg import bewiesen, getan, rest
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung


class Belegseite(QWidget):
    """`fertig` when somebody has seen it."""

    fertig = Signal()

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__()
        self._sitzung, self._t = sitzung, sitzung.sprache
        self._protokoll: Loeschprotokoll | None = None
        self.ausgang = Blattausgang(sitzung, oben)
        self._kopf = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._zeilen = spalte(abstand=0.9)
        self._gesagt = Text(farbe="text_secondary", umbruch=True)
        self._warnung = Hinweisfeld(art="ask", symbol="triangle-alert")
        self.knopf_drucken = Knopf(self._t.t("Drucken …"), symbol="printer")
        self.knopf_pdf = Knopf(self._t.t("Als PDF speichern …"), symbol="file-down")
        self.knopf_fertig = Knopf(self._t.t("Fertig"), art=Art.HAUPT)
        knoepfe = reihe(None, self.knopf_drucken, self.knopf_pdf, self.knopf_fertig, abstand=0.7)
        self.setLayout(
            spalte(
                self._kopf, self._zeilen, self._warnung, self._gesagt, None, Trenner(), knoepfe,
                abstand=1,
            )
        )  # fmt: skip
        self._warnung.hide()
        self.knopf_fertig.clicked.connect(self.fertig)
        self.knopf_drucken.clicked.connect(self._on_drucken)
        self.knopf_pdf.clicked.connect(self._on_pdf)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def show_protokoll(self, protokoll: Loeschprotokoll) -> None:
        """What was done, what was proven, where it still lies."""
        self._protokoll, t = protokoll, self._t
        self._kopf.setText(t.t("Löschprotokoll"))
        leere(self._zeilen)
        teile = (
            ("file-x", t.t("Was gelöscht wurde"), getan(protokoll, t)),
            (
                "shield-check",
                t.t("Was das Programm danach geprüft hat"),
                bewiesen(protokoll, t),
            ),
            ("history", t.t("Wo es noch liegt"), rest(protokoll, t)),
        )
        for symbol, titel, saetze in teile:
            worte = spalte(Text(titel, fett=True), abstand=0.2)
            for satz in saetze:
                worte.addWidget(Text(satz, farbe="text_secondary", umbruch=True))
            zeile = reihe(abstand=0.7)
            zeile.addLayout(spalte(Bild(symbol, 1.35, "accent_text"), None))
            zeile.addLayout(worte, 1)
            self._zeilen.addLayout(zeile)
        self._warnung.set_text(
            t.t("Es ist noch etwas übrig. Bitte sperren und entsperren Sie Lotse einmal.")
        )
        self._warnung.setVisible(not protokoll.bewiesen)
        self.knopf_fertig.setFocus()

    def _on_drucken(self) -> None:
        if (pdf := self._pdf()) is not None:
            self.ausgang.drucke(pdf)

    def _on_pdf(self) -> None:
        if (pdf := self._pdf()) is not None:
            stamm = dateistamm("Loeschprotokoll", "", self._sitzung.dienste.heute())
            titel = self._t.t("Löschprotokoll speichern")
            self.ausgang.speichere(titel, stamm, "pdf", pdf)

    def _pdf(self) -> partial[bytes] | None:
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is None or self._protokoll is None:
            return None
        return partial(arbeit.beleg, self._protokoll)

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._gesagt.setText(satz)
