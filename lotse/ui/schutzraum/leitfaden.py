"""The ladder of § 4 KKG from the top down; every rung can stay open, nothing blocks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.schutzraum import Schutzakte, Stufe
from lotse.services.schutzraum.leiter import hinweise, stufen
from lotse.services.schutzraum.worte import (
    AKUT,
    BERUFE,
    KEIN_SCHEMA,
    MEDIZIN,
    MEDIZIN_FUNDSTELLE,
    Stufenwort,
)
from lotse.ui.bausteine.raender import RINNE, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe as Schriftstufe
from lotse.ui.schutzraum.beratungen import Beratungsfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.stufe import Rumpf, Standfeld, Stufentafel
from lotse.ui.schutzraum.stufen_eigen import Elternfeld, Entscheidungsfeld, Rueckmeldefeld

NOTIZ = {
    Stufe.ANHALTSPUNKTE: "In einem Satz, worum es geht",
    Stufe.EROERTERN: "Mit wem, und was dabei gesagt wurde",
    Stufe.HILFEN: "Welche Hilfe angeboten wurde, und was die Familie dazu sagt",
}

HINWEISE = 3
"""As many sentences as may stand beside the ladder at once."""


class Leitfaden(QWidget):
    """`brief()`: somebody wants the pseudonymous brief."""

    brief = Signal()

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self._rolle = Rollbereich(t("Leitfaden"))
        self.tafeln: dict[Stufe, Stufentafel] = {}
        self.ruempfe: dict[Stufe, Rumpf] = {}
        self._hinweise = tuple(Hinweisfeld() for _ in range(HINWEISE))
        kopf = Text(t(KEIN_SCHEMA), Schriftstufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._rolle.inhalt.addWidget(kopf)
        for feld in self._hinweise:
            feld.hide()
            self._rolle.inhalt.addWidget(feld)
        for nummer, wort in enumerate(stufen(sitzung.beruf), 1):
            self._rolle.inhalt.addWidget(self._baue(nummer, wort))
        akut = Text(t(AKUT), fett=True, umbruch=True)
        medizin = Text(t(MEDIZIN), farbe="text_secondary", umbruch=True)
        stelle = Text(MEDIZIN_FUNDSTELLE, Schriftstufe.KLEIN, farbe="text_secondary")
        self._rolle.inhalt.addLayout(spalte(akut, medizin, stelle, abstand=0.2))
        self._rolle.inhalt.addStretch(1)
        self.setLayout(spalte(self._rolle, abstand=RINNE))
        sitzung.geaendert.connect(self._sage_hinweise)

    def show_akte(self, akte: Schutzakte) -> None:
        for rumpf in self.ruempfe.values():
            rumpf.show_akte(akte)
        self._sage_hinweise(akte)
        self._rolle.verticalScrollBar().setValue(0)

    def unten(self) -> None:
        """The last rungs come into view."""
        leiste = self._rolle.verticalScrollBar()
        leiste.setValue(leiste.maximum())

    def _baue(self, nummer: int, wort: Stufenwort) -> Stufentafel:
        tafel = Stufentafel(nummer, wort, self._sitzung)
        rumpf = self._rumpf(wort)
        self.tafeln[wort.stufe], self.ruempfe[wort.stufe] = tafel, rumpf
        tafel.fuelle(rumpf)
        return tafel

    def _rumpf(self, wort: Stufenwort) -> Rumpf:
        sitzung, t = self._sitzung, self._sitzung.sprache.t
        warum = t(wort.warum)
        if wort.stufe is Stufe.BERATUNG:
            feld = Beratungsfeld(sitzung, warum)
            feld.brief.connect(self.brief)
            return feld
        if wort.stufe is Stufe.HINWEIS:
            return Elternfeld(sitzung, warum)
        if wort.stufe is Stufe.MITTEILUNG:
            return Entscheidungsfeld(sitzung, BERUFE[sitzung.beruf], warum)
        if wort.stufe is Stufe.RUECKMELDUNG:
            return Rueckmeldefeld(sitzung)
        return Standfeld(wort, t(NOTIZ[wort.stufe]), sitzung)

    def _sage_hinweise(self, akte: Schutzakte) -> None:
        t = self._sitzung.sprache.t
        saetze = [t(satz) for satz in hinweise(akte)]
        for feld in self._hinweise:
            feld.setVisible(bool(saetze))
            feld.set_text(saetze.pop(0) if saetze else "")
