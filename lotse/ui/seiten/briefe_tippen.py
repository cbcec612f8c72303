"""The form beside the paper, where a letter needs something typed; else nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.letters.versand import VERSCHICKT
from lotse.services.briefangaben import Briefangaben
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.briefe_begruendung import Begruendungsteil
from lotse.ui.seiten.briefe_bogen import Bogen, Tipplage
from lotse.ui.seiten.briefe_bogen_amt import Amtsbogen, Antragsbogen
from lotse.ui.seiten.briefe_bogen_stelle import Fallbogen, Praxisbogen, Versandbogen
from lotse.ui.seiten.briefe_bogen_termin import Terminbogen
from lotse.ui.steuerung import Sitzung

RUHE_MS = 500
"""The paper is written again when nobody types for that long."""


class Tippfeld(QWidget):
    """`getippt(Briefposten, Briefangaben)` after a rest; `ics(Termin)` from the Termin-Karte."""

    getippt = Signal(object, object)
    ics = Signal(object)

    def __init__(self, wissen: Wissen, sitzung: Sitzung | None = None) -> None:
        super().__init__()
        self._lage: Tipplage | None = None
        self._angaben = Briefangaben()
        self._bogen: Bogen | None = None
        self._titel = Text(fett=True)
        self.termin, self.antrag, self.amt = Terminbogen(wissen), Antragsbogen(), Amtsbogen()
        self.praxis, self.fall, self.versand = Praxisbogen(), Fallbogen(), Versandbogen()
        self._boegen: Mapping[Briefart, Bogen] = {
            Briefart.TERMIN: self.termin,
            Briefart.ANTRAG: self.antrag,
            Briefart.KOPIE: self.antrag,
            Briefart.WEITERLEITUNG: self.amt,
            Briefart.FRIST: self.amt,
            Briefart.RUECKMELDUNG: self.praxis,
            Briefart.FALLBRIEF: self.fall,
        }
        self._alle = (self.termin, self.antrag, self.amt, self.praxis, self.fall, self.versand)
        self.begruendung = Begruendungsteil(sitzung)
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._uhr.timeout.connect(self.flush)
        self.setLayout(spalte(self._titel, *self._alle, self.begruendung, abstand=0.4))
        self.termin.ics.connect(self.ics)
        for bogen in self._alle:
            bogen.hide()
            bogen.geaendert.connect(self._on_geaendert)

    @property
    def gebraucht(self) -> bool:
        """Whether this letter has a form."""
        return self._bogen is not None

    def set_worte(self, sprache: Sprache) -> None:
        self._titel.setText(sprache.t("Angaben für diesen Brief"))
        for bogen in self._alle:
            bogen.set_worte(sprache)
        self.begruendung.set_worte(sprache)

    def show_lage(self, lage: Tipplage, angaben: Briefangaben) -> None:
        """The form of this letter. Fields somebody types in are not written over."""
        bogen = self._bogen_fuer(lage)
        self.begruendung.show_lage(lage)
        if not self._anders(lage, bogen):
            self._lage = lage
            return
        self.flush()
        self._lage, self._angaben, self._bogen = lage, angaben, bogen
        for einer in self._alle:
            einer.setVisible(einer is bogen)
        if bogen is not None:
            bogen.blockSignals(True)  # noqa: FBT003 - Qt
            bogen.fuelle(lage, angaben)
            bogen.blockSignals(False)  # noqa: FBT003 - Qt

    def flush(self) -> None:
        """Say now what was typed last."""
        self._uhr.stop()
        if self._bogen is None or self._lage is None:
            return
        neu = self._bogen.lies(self._angaben)
        if neu != self._angaben:
            self._angaben = neu
            self.getippt.emit(self._lage.posten, neu)

    def vergiss(self) -> None:
        """Another family: nothing typed for the one before remains in a field."""
        self._uhr.stop()
        self._lage = self._bogen = None

    def _anders(self, lage: Tipplage, bogen: Bogen | None) -> bool:
        alt = self._lage
        if alt is None or bogen is not self._bogen:
            return True
        vorher = (alt.akte.familie.id, alt.posten.vermittlung, alt.erlaubt)
        return vorher != (lage.akte.familie.id, lage.posten.vermittlung, lage.erlaubt)

    def _bogen_fuer(self, lage: Tipplage) -> Bogen | None:
        if lage.posten.art is Briefart.UEBERLEITUNG:
            return self.versand if lage.weg in VERSCHICKT and lage.erlaubt else None
        return self._boegen.get(lage.posten.art)

    def _on_geaendert(self) -> None:
        self._uhr.start()
