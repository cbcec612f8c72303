"""Steht euch zu: what the children may use by their age, with the end of each window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from lotse.domain.akte import Akte
from lotse.domain.nutzung import Nutzungsstand
from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.anrecht import Anrecht, Anrechte
from lotse.matching.ansprueche import altersregeln, steht_zu
from lotse.services.ansprueche import plan_anrecht, planned_step, set_nutzung
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import TAFEL, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.familie_altersblatt import Altersblatt
from lotse.ui.seiten.familie_alterszeilen import Altersmaler, Alterszeile, schluessel
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

ZUERST = 4
"""Rows before "weitere anzeigen": what ends first stands first."""


class Alterstafel(Tafel):
    """Enter or a press opens one right below its list; what is noted can be taken back.

    `geoeffnet(QWidget)` tells the sheet that should come into view.
    """

    geoeffnet = Signal(object)

    def __init__(self, sitzung: Sitzung, wissen: Wissen) -> None:
        super().__init__(" ", symbol="calendar-check")
        self._sitzung, self._wissen = sitzung, wissen
        self._sprache = sitzung.dienste.sprache
        self._regeln = altersregeln(wissen)
        self._anrechte, self._alle = Anrechte(), False
        self._gezeigt = ""
        self._familie = ""
        self._maler = Altersmaler(self._sprache)
        self.liste: Liste[Alterszeile] = Liste(self._maler.art())
        self.liste.set_waechst()
        self._blatt = Altersblatt()
        self._ohne = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ohne_rand = huelle(spalte(self._ohne, rand=TAFEL))
        self._mehr = Verweis()
        self.add(self.liste)
        self.add(self._blatt)
        self.add(self._ohne_rand)
        self.add(reihe(self._mehr, None, rand=(0.8, 0.25, 1, 0.25)))
        self._blatt.hide()
        self._verbinde()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = self._maler.sprache = sprache
        self.set_titel(sprache.t("Steht euch zu"))
        self._sage_tag()
        self.liste.setAccessibleName(sprache.t("Steht euch zu, nach dem Alter"))
        self._blatt.texte_setzen(sprache)

    def show_akte(self, akte: Akte) -> None:
        if akte.familie.id != self._familie:
            self._familie, self._alle, self._gezeigt = akte.familie.id, False, ""
            self._blatt.hide()
        self._anrechte = steht_zu(
            akte.familie, akte.nutzungen, self._wissen, self._tag(), self._regeln
        )
        self._sage_tag()
        self._fuelle(akte)

    def oeffne(self, kennung: str) -> bool:
        """Show one right, "anspruch@kind"; False when it is not told today."""
        if kennung not in {schluessel(a) for a in self._alle_anrechte()}:
            return False
        self._oeffne(kennung)
        self.liste.setFocus()
        return True

    def _heute(self) -> date:
        """The day something is noted or planned on."""
        return self._sitzung.dienste.heute()

    def _tag(self) -> date:
        """The day ages are told for, as on the page of the helps."""
        return self._sitzung.stichtag or self._heute()

    def _sage_tag(self) -> None:
        t, tag = self._sprache, self._sitzung.stichtag
        am = t.t("nach dem Alter am {tag}", tag=t.datum(tag, kurz=True)) if tag else ""
        self.set_zusatz(am or t.t("nach dem Alter"))

    def _alle_anrechte(self) -> tuple[Anrecht, ...]:
        return (*self._anrechte.offen, *self._anrechte.erledigt)

    def _fuelle(self, akte: Akte) -> None:
        alle, sichtbar, heute = self._alle_anrechte(), self._sichtbar(), self._tag()
        zeilen = [
            Alterszeile.aus(a, akte.familie, heute, planned_step(akte, a) is not None)
            for a in sichtbar
        ]
        self.liste.zeige(zeilen)
        ohne = len(self._anrechte.ohne_geburt)
        self._ohne_rand.setVisible(ohne > 0)
        self._ohne.setText(self._sprache.plural(
            "Für {n} Kind fehlt der Geburtsmonat.", "Für {n} Kinder fehlt der Geburtsmonat.", ohne
        ))  # fmt: skip
        rest = len(alle) - len(sichtbar)
        self._mehr.setVisible(rest > 0 or (self._alle and len(alle) > ZUERST))
        t = self._sprache
        self._mehr.setText(t.t("{n} weitere anzeigen", n=rest) if rest else t.t("Weniger zeigen"))
        self.setVisible(bool(alle or ohne))
        if self._gezeigt:
            self._zeige_blatt(self._gezeigt)

    def _sichtbar(self) -> tuple[Anrecht, ...]:
        """The first ones, or all; with its sheet open one row alone, so that both are seen."""
        alle = self._alle_anrechte()
        if self._gezeigt:
            return tuple(a for a in alle if schluessel(a) == self._gezeigt)
        return alle if self._alle else self._anrechte.offen[:ZUERST]

    def _oeffne(self, kennung: str) -> None:
        self._gezeigt, akte = kennung, self._sitzung.akte
        if akte:
            self._fuelle(akte)
        self.liste.waehle(kennung)
        self.geoeffnet.emit(self._blatt)

    def _zeile(self, kennung: str) -> Alterszeile | None:
        row = self.liste.modell.row_of(kennung)
        return self.liste.modell.zeile(row) if row >= 0 else None

    def _zeige_blatt(self, kennung: str) -> None:
        zeile = self._zeile(kennung)
        self._gezeigt = kennung if zeile else ""
        self._blatt.setVisible(zeile is not None)
        if zeile:
            self._blatt.show_zeile(zeile)

    def _schliesse(self) -> None:
        zuletzt, self._gezeigt = self._gezeigt, ""
        self._blatt.hide()
        if zuletzt and self._sitzung.akte:
            self._fuelle(self._sitzung.akte)
            self.liste.waehle(zuletzt)

    def _on_griff(self, zeile: Alterszeile, _name: str) -> None:
        kennung = schluessel(zeile.anrecht)
        if kennung == self._gezeigt and not self._blatt.isHidden():
            self._on_zu()
            return
        self._oeffne(kennung)
        self._blatt.fokus()

    def _on_zu(self) -> None:
        self._schliesse()
        self.liste.setFocus()

    def _on_stand(self, stand: Nutzungsstand | None) -> None:
        zeile, heute = self._zeile(self._gezeigt), self._heute()
        if zeile is None:
            return
        anrecht, t = zeile.anrecht, self._sprache
        self._schliesse()
        self._sitzung.aendern(
            lambda akte: set_nutzung(akte, anrecht, stand, heute), t.t("Steht euch zu")
        )
        self.liste.setFocus()
        self._sitzung.melde(t.t("Notiert."), zurueck=True)

    def _on_plan(self) -> None:
        zeile, heute = self._zeile(self._gezeigt), self._heute()
        akte, t = self._sitzung.akte, self._sprache
        if zeile is None or akte is None:
            return
        anrecht, schritt = zeile.anrecht, planned_step(akte, zeile.anrecht)
        if schritt is not None:
            self._sitzung.springe(Sprung(Ort.PLAN, bezug=schritt.id))
            return
        self._sitzung.aendern(
            lambda akte: plan_anrecht(akte, anrecht, self._wissen, heute), t.t("In den Plan")
        )
        self._sitzung.melde(t.t("In den Plan aufgenommen."), zurueck=True)

    def _on_mehr_dazu(self) -> None:
        zeile = self._zeile(self._gezeigt)
        if zeile:
            self._sitzung.springe(Sprung(Ort.HILFEN, bezug=zeile.anrecht.anspruch.leistung))

    def _on_mehr(self) -> None:
        self._alle = bool(self._gezeigt) or not self._alle
        self._gezeigt, akte = "", self._sitzung.akte
        self._blatt.hide()
        if akte:
            self._fuelle(akte)
        zahl = self.liste.modell.rowCount()
        ansagen(self.liste, self._sprache.plural("{n} Eintrag", "{n} Einträge", zahl))

    def _verbinde(self) -> None:
        self.liste.griff.connect(self._on_griff)
        self._mehr.clicked.connect(self._on_mehr)
        self._blatt.stand.connect(self._on_stand)
        self._blatt.plan.connect(self._on_plan)
        self._blatt.mehr.connect(self._on_mehr_dazu)
        zu = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        zu.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        zu.activated.connect(self._on_zu)
