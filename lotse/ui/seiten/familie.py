"""Familie: who belongs, how we understand each other, what we know, what carries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.raender import RINNE, SEITE, reihe
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.rueckblickweg import Rueckblickweg
from lotse.ui.seiten.familie_alter import Alterstafel
from lotse.ui.seiten.familie_daten import Datentafel
from lotse.ui.seiten.familie_einwilligung import Einwilligungstafel
from lotse.ui.seiten.familie_fakten import Angabentafel
from lotse.ui.seiten.familie_gleich import Gleichtafel
from lotse.ui.seiten.familie_kraft import Krafttafeln
from lotse.ui.seiten.familie_name import Namenstafel
from lotse.ui.seiten.familie_netz import Netztafel
from lotse.ui.seiten.familie_personen import Personentafel
from lotse.ui.seiten.familie_verlauf import Verlaufstafel
from lotse.ui.seiten.familie_verstaendigung import Verstaendigungstafel
from lotse.ui.seiten.familie_zugang import Zugangstafel
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import AUSKUNFT, KONTAKT, RUECKBLICK, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

ANTEILE = (10, 11, 12)
EINE_EM = 42
"""Below this width two columns would run past the edge: one, and everything in it."""


class FamilieSeite(Seite):
    """Three columns; when narrow the third goes below the first, then the second, too."""

    sparsam = True

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._personen = Personentafel(sitzung)
        self._alter = Alterstafel(sitzung, dienste.wissen)
        self._verstaendigung = Verstaendigungstafel(sitzung)
        self._name, self._gleich = Namenstafel(sitzung), Gleichtafel(sitzung)
        self.zugang = Zugangstafel(sitzung)
        self._einwilligung = Einwilligungstafel(sitzung)
        self.daten = Datentafel(sitzung)
        self._fakten = Angabentafel(sitzung, dienste.wissen)
        self._kraft = Krafttafeln(sitzung)
        self.netz = Netztafel(sitzung)
        self.verlauf = Verlaufstafel(sitzung)
        self.rueckblick = Rueckblickweg(sitzung, self)
        self.verlauf.rueckblick.clicked.connect(self.rueckblick.oeffne)
        self._links, self._rechts = Rollbereich(), Rollbereich()
        self._einspaltig = False
        self._baue()
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        rechts = (self._fakten, self._kraft, self.netz, self.daten, self.verlauf)
        links = (self._personen, self._alter, self._verstaendigung, self._einwilligung)
        for tafel in (*links, self._name, self._gleich, self.zugang, *rechts):
            tafel.texte_setzen(sprache)
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        self._personen.show_akte(akte)
        self._alter.show_akte(akte)
        self._verstaendigung.show_akte(akte)
        self._name.show_akte(akte)
        self._gleich.show_akte(akte)
        self.zugang.show_akte(akte)
        self._einwilligung.show_akte(akte)
        self._kraft.show_akte(akte)
        self.netz.show_akte(akte)
        self.verlauf.show_akte(akte)
        self.daten.show_akte(akte)
        self._fakten.show_stand(akte, self.sitzung.abgleich)

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        if self.sitzung.akte:
            self._fakten.show_stand(self.sitzung.akte, abgleich)

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        ziel = self._links if schmal else self._rechts
        ziel.inhalt.insertWidget(ziel.inhalt.count() - 1, self.verlauf)
        for tafel in (self.netz, self._kraft):
            ziel.inhalt.insertWidget(ziel.inhalt.count() - 1, tafel)
        self._rechts.setVisible(not schmal)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordne(einspaltig=self.width() < em(EINE_EM))

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        """To one right by age, "anspruch@kind", or to the sheet of everything stored."""
        if sprung.bezug == AUSKUNFT:
            self.daten.on_auskunft()
        elif sprung.bezug == RUECKBLICK:
            self.rueckblick.oeffne()
        elif sprung.bezug and sprung.bezug != KONTAKT:
            self._alter.oeffne(sprung.bezug)

    @override
    def regionen(self) -> Sequence[QWidget]:
        alter = (self._alter.liste,) if self._alter.isVisibleTo(self) else ()
        links = (self._personen.liste, *alter, self._verstaendigung.liste)
        return (*links, self._fakten.liste, self.verlauf.liste)

    def _baue(self) -> None:
        unten = (self._gleich, self._name, self.zugang, self._einwilligung, self.daten)
        for tafel in (self._personen, self._alter, self._verstaendigung, *unten):
            self._links.inhalt.addWidget(tafel)
        self._links.inhalt.addStretch(1)
        self._rechts.inhalt.addStretch(1)
        self._spalten = reihe(self._links, self._fakten, self._rechts, rand=SEITE, abstand=RINNE)
        for nummer, anteil in enumerate(ANTEILE):
            self._spalten.setStretch(nummer, anteil)
        self.setLayout(self._spalten)
        self._alter.geoeffnet.connect(self._on_geoeffnet)
        self.sitzung.stichtag_geaendert.connect(self._on_stichtag)

    def _ordne(self, *, einspaltig: bool) -> None:
        if einspaltig is self._einspaltig:
            return
        self._einspaltig = einspaltig
        if einspaltig:
            stelle = self._links.inhalt.indexOf(self._verstaendigung) + 1
            self._links.inhalt.insertWidget(stelle, self._fakten)
        else:
            self._spalten.insertWidget(1, self._fakten, ANTEILE[1])
        self._fakten.set_ganz(einspaltig)

    def _on_stichtag(self, _tag: date | None) -> None:
        if self.sitzung.akte and not self._spaeter():
            self._alter.show_akte(self.sitzung.akte)

    def _on_geoeffnet(self, blatt: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, blatt, lambda: self._links.ensureWidgetVisible(blatt))
