"""The right side: one help with its conditions, facts, Angebote; three forms by its width."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Hilfe
from lotse.matching.ortswissen import vor_ort
from lotse.matching.papiere import has_wort
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, raender, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite
from lotse.ui.seiten.hilfen_angebote import Angebotsteil
from lotse.ui.seiten.hilfen_bedingung import Fragen
from lotse.ui.seiten.hilfen_blick import Blick, Zusammenhang
from lotse.ui.seiten.hilfen_kopf import Hilfekopf
from lotse.ui.seiten.hilfen_nicht import Nichtteil
from lotse.ui.seiten.hilfen_voraussetzungen import Voraussetzungen
from lotse.ui.stil import stil

SCHMAL_EM, WEIT_EM = 44, 84
"""Below: one column. Above: Angebote beside conditions. Between: facts beside conditions."""


class Hilfeblatt(Tafel):
    """Fill with `show_hilfe`; the parts tell what happens, the page applies it."""

    zurueck = Signal()
    umgebaut = Signal()
    """Parts came or went: the order of Tab is another one."""

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._form: Breite | None = None
        self._kennung = ""
        self.rueckweg = Verweis(symbol="chevron-left")
        self.rueckweg.clicked.connect(self.zurueck)
        self._uhr = QTimer(self, singleShot=True, interval=0)
        self._uhr.timeout.connect(self._male_wieder)
        self._oben = huelle(reihe(self.rueckweg, None, rand=(0.6, 0.3, 0.6, 0)))
        self._hilfekopf = Hilfekopf()
        self.voraus = Voraussetzungen(dienste.sprache)
        self.blick = Blick()
        self.angebote = Angebotsteil(dienste, runner)
        self.nicht = Nichtteil(dienste.sprache)
        self.zusammen = Zusammenhang()
        self.voraus.baut_um.connect(self._ruhe)
        self.angebote.baut_um.connect(self._ruhe)
        self._koerper = QWidget()
        for teil in (self.voraus, self.blick, *self._unten()):
            teil.setParent(self._koerper)  # shown before it is laid out, it would be a window
        self._rollen: tuple[Rollbereich, ...] = ()
        self.add(self._oben)
        self.add(self._hilfekopf)
        self.add_trenner()
        self._platz = spalte(self._koerper, abstand=0)
        self.add(self._platz, 1)
        self._oben.hide()
        stil().geaendert.connect(self._ordne)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.rueckweg.setText(sprache.t("Zurück zur Liste"))
        self.setAccessibleName(sprache.t("Hilfe"))
        for rolle in self._rollen:
            rolle.setAccessibleName(sprache.t("Angaben zur Hilfe"))
        self.voraus.set_worte(sprache)
        self.angebote.set_worte(sprache)
        self.nicht.set_worte(sprache)

    def show_rueckweg(self, da: bool) -> None:  # noqa: FBT001 - shown or not
        self._oben.setVisible(da)

    def show_hilfe(self, hilfe: Hilfe, abgleich: Abgleich, akte: Akte, fragen: Fragen) -> None:
        """Fill; another help begins at its top."""
        leistung, urteil = hilfe.leistung, hilfe.urteil.urteil
        self._ruhe()
        self._hilfekopf.show_hilfe(hilfe, akte, abgleich.heute, self._sprache)
        self.voraus.show_hilfe(hilfe, fragen)
        ort, ags = self._dienste.wissen.ort, akte.familie.ort.ags
        hier = vor_ort(ort, leistung.id, ags, abgleich.heute)
        wissen = self._dienste.wissen
        da = [u for u in leistung.unterlagen if has_wort(wissen, akte.unterlagen, u)]
        self.blick.show_leistung(leistung, self._sprache, hier, da)
        self.nicht.show_hilfe(hilfe, abgleich, akte)
        self.angebote.show_hilfe(hilfe, akte)
        self.zusammen.show_leistung(leistung, self._dienste.wissen.leistungen, self._sprache)
        passt = urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)
        self.nicht.setVisible(not passt)
        self.angebote.setVisible(passt or urteil is Urteil.NICHT_ANGESPROCHEN)
        if self._kennung != leistung.id:
            self._kennung = leistung.id
            for rolle in self._rollen:
                rolle.verticalScrollBar().setValue(0)

    def fokus(self) -> None:
        """Into the sheet: the first condition that can be asked, else the Angebote."""
        ziele: tuple[QWidget, ...] = (self.voraus.fokusziel(), *self.listen())
        for ziel in ziele:
            if ziel is not self.voraus and ziel.isVisible():
                ziel.setFocus()
                return

    def listen(self) -> tuple[QWidget, ...]:
        """Stops of F6 behind the conditions."""
        return (self.angebote.liste, self.angebote.anderes, self.nicht.liste, self.nicht.knopf)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordne()

    def _ruhe(self) -> None:
        """Paint nothing until all heights are known: no jumping, no squeezed lines."""
        self._koerper.setUpdatesEnabled(False)
        self._uhr.start()

    def _male_wieder(self) -> None:
        self._koerper.setUpdatesEnabled(True)
        self.voraus.zeige_frage()
        self.umgebaut.emit()

    def _ordne(self) -> None:
        breite = self.width() / stil().em_f()
        neu = Breite.NORMAL
        if breite < SCHMAL_EM:
            neu = Breite.SCHMAL
        elif breite >= WEIT_EM:
            neu = Breite.WEIT
        if neu is self._form:
            return
        self._form = neu
        bauen: dict[Breite, Callable[[], QLayout]] = {
            Breite.SCHMAL: self._schmal,
            Breite.NORMAL: self._normal,
            Breite.WEIT: self._weit,
        }
        alt = self._koerper
        self._koerper = huelle(bauen[neu]())
        self._platz.addWidget(self._koerper)
        self._platz.removeWidget(alt)
        alt.hide()
        alt.deleteLater()

    def _schmal(self) -> QLayout:
        return self._rolle_mit(self.voraus, Trenner(), self.blick, Trenner(), *self._unten())

    def _normal(self) -> QLayout:
        oben = reihe(self.voraus, Trenner(senkrecht=True), self.blick, abstand=0)
        oben.setStretch(0, 3)
        oben.setStretch(2, 2)
        return self._rolle_mit(huelle(oben), Trenner(), *self._unten())

    def _weit(self) -> QLayout:
        links = self._rolle_mit(self.voraus, Trenner(), self.blick)
        gemerkt = self._rollen
        rechts = self._rolle_mit(*self._unten())
        self._rollen = (*gemerkt, *self._rollen)
        neben = reihe(huelle(links), Trenner(senkrecht=True), huelle(rechts), abstand=0)
        neben.setStretch(0, 9)
        neben.setStretch(2, 10)
        return neben

    def _unten(self) -> tuple[QWidget, ...]:
        return (self.nicht, self.angebote, self.zusammen)

    def _rolle_mit(self, *teile: QWidget) -> QLayout:
        rolle = Rollbereich(self._sprache.t("Angaben zur Hilfe"))
        raender(rolle.inhalt, abstand=0)
        for teil in teile:
            rolle.inhalt.addWidget(teil)
        rolle.inhalt.addStretch(1)
        self._rollen = (rolle,)
        return spalte(rolle, abstand=0)
