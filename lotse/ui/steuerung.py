"""The sitting: one open case, its fleeting answers, its match; saves and computes by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import Faktwert, FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner, Token
from lotse.ui.meldung import Meldungsart, als_meldung
from lotse.ui.rechnerfakten import GEAENDERT, Rechnerfakten
from lotse.ui.rechnerstand import Rechnerstand
from lotse.ui.rechnung import Rechnung
from lotse.ui.rueckgaengig import Eintrag
from lotse.ui.rueckwege import Rueckwege
from lotse.ui.sicherung import Sicherung
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.zustand import (
    Fallstand,
    Leer,
    Redestand,
    Stand,
    Zustand,
    remembered,
    with_answer,
    with_kept,
    without_answer,
)

Wechsel = Callable[[Akte], Akte]


class Sitzung(Rueckwege):
    """Pages read `akte`, `fluechtig`, `abgleich`; they change only through `aendern`.

    Signals: `akte_geaendert(Akte)` after every change (also a newly opened family),
    `geoeffnet(Akte)` only for a newly opened one, `geschlossen()`, `rechnet(bool)`,
    `abgleich_geaendert(Abgleich)`, `gemeldet(Meldung)`, `springt(Sprung)`,
    `stichtag_geaendert(date | None)` another day to judge on, `sprache_gewaehlt(str)` another
    language for the window, which then stands in `sprache`. Saving: `sicherung.gespeichert`
    (datetime), `sicherung.offen_geaendert(bool)`. Undo and redo: Rueckwege.
    """

    akte_geaendert = Signal(object)
    geoeffnet = Signal(object)
    geschlossen = Signal()
    abgleich_geaendert = Signal(object)
    rechnet = Signal(bool)
    stichtag_geaendert = Signal(object)
    sprache_gewaehlt = Signal(str)
    neues_wissen = Signal(str)
    """Other knowledge holds now: the window is built again and says this sentence."""

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(dienste, runner, parent)
        self.sicherung = Sicherung(dienste, runner, self)
        self.sicherung.misslungen.connect(self.on_failure)
        self.sicherung.behoben.connect(self._on_behoben)
        self._rechner = Rechnerfakten(dienste)
        self._rechnung = Rechnung(dienste, runner, self)
        self._rechnung.fertig.connect(self._on_abgleich)
        self._rechnung.rechnet.connect(self.rechnet)
        self.katalog_geaendert.connect(self._rechne)
        self._zustand: Zustand | None = None
        self._stichtag: date | None = None
        self._abgleich: Abgleich | None = None
        self._laedt: Token | None = None
        self._danach: Sprung | None = None
        self._rede: Redestand | None = None

    @property
    @override
    def akte(self) -> Akte | None:
        return self._zustand.akte if self._zustand else None

    @property
    def fluechtig(self) -> FluechtigeAntworten:
        """What was said, with what the Rechner settles while the family wants it used."""
        z = self._zustand
        return self._rechner.gesagt(z, self._stichtag) if z else FluechtigeAntworten()

    @property
    def uebersprungen(self) -> frozenset[Faktstelle]:
        return self._zustand.uebersprungen if self._zustand else frozenset()

    @property
    def rechner(self) -> Rechnerstand:
        """Sums and bands told to the Rechner; gone with the case."""
        return self._zustand.rechner if self._zustand else Rechnerstand()

    @property
    def stichtag(self) -> date | None:
        """The day everything is judged on; None = today. Gone with the case, never stored."""
        return self._stichtag

    def set_stichtag(self, tag: date | None) -> None:
        """Judge on another day, e.g. in the month of a birth; today and None mean today."""
        tag = None if tag == self.dienste.heute() else tag
        if self._zustand is None or tag == self._stichtag:
            return
        self._stichtag = tag
        self.stichtag_geaendert.emit(tag)
        self._rechne()

    @property
    def abgleich(self) -> Abgleich | None:
        """The match of the last finished computation, None before the first."""
        return self._abgleich

    def rede(self) -> Redestand | None:
        """What lives in memory only, to be sealed while Lotse is locked."""
        return self._zustand.rede(self._stichtag) if self._zustand else None

    def erinnere(self, rede: Redestand) -> None:
        """The next opening of its family goes on with it."""
        self._rede = rede

    def oeffne(self, familie: FamilieId, danach: Sprung | None = None) -> None:
        """Load a case on the store lane; `danach` is sent as soon as it is there."""
        self._danach, self._laedt = danach, None
        if self.akte and self.akte.familie.id == familie:
            self._springe_danach()
            return
        self.sicherung.jetzt()
        offen = self.sicherung.offene(familie)
        if offen:
            self._zeige(offen)
            return
        laden = self.dienste.laden
        self._laedt = self.runner.start(
            lambda token: (token, token.unless_cancelled(laden(familie))), self._on_geladen
        )

    def beginne(self, akte: Akte) -> None:
        """Take over a new case and save it; taking that back deletes it again."""
        if self.verweigert():
            return
        self._danach = None  # of a case that could not be read
        self.sicherung.jetzt()
        self.sicherung.neu(akte)
        self._zeige(akte)
        neu = Eintrag[Stand](Leer(akte.familie.id), Zustand(akte), self.sprache.t("Neue Familie"))
        self._verlauf.merke(neu)
        self.verlauf_geaendert.emit()

    def schliesse(self) -> None:
        """Leave the case; fleeting answers are gone with it."""
        self.sicherung.jetzt()
        self._verlauf.leere()
        self._verlasse()
        self.verlauf_geaendert.emit()

    def aendern(
        self, wechsel: Wechsel, text: str, *, tippen: bool = False, buendel: str = ""
    ) -> None:
        """Apply a pure change at once, then save and match. `text` names it for undo.

        `tippen=True` waits until the typing pauses (<= 1 s); changes with the same `buendel`
        (e.g. "ziel:3") are taken back together.
        """
        if self._zustand:
            neu = replace(self._zustand, akte=wechsel(self._zustand.akte))
            self._setze(neu, text, tippen=tippen, buendel=buendel)

    def antworte(self, stelle: Faktstelle, wert: Faktwert | None, text: str) -> None:
        """Keep a fleeting answer in memory, of the child it is about; None = asked, not known
        or not said. Where the family wished that it stays, the case changes."""
        if self._zustand:
            self._setze(with_answer(self._zustand, stelle, wert, self.dienste.heute()), text)

    def vergiss(self, stelle: Faktstelle, text: str) -> None:
        """Forget a fleeting answer now, as if it had never been asked."""
        if self._zustand:
            self._setze(without_answer(self._zustand, stelle), text)

    def behalte(self, stelle: Faktstelle, text: str, *, an: bool = True) -> None:
        """The family wants a fleeting answer to stay in the case, or to be forgotten again."""
        if self._zustand:
            gesagt = self.fluechtig if an else None
            self._setze(with_kept(self._zustand, stelle, self.dienste.heute(), gesagt), text)

    def sage_dem_rechner(self, stand: Rechnerstand, text: str, *, buendel: str = "") -> None:
        """Keep what the family says about its money, in memory only."""
        if self._zustand:
            self._setze(replace(self._zustand, rechner=stand), text, buendel=buendel)

    def nutze_rechnung(self, text: str, *, an: bool) -> None:
        """The match uses what the Rechner settles, now and after each change; or no more."""
        self.sage_dem_rechner(replace(self.rechner, nutzt=an), text)

    def ueberspringe(self, stelle: Faktstelle, text: str) -> None:
        """Ask this question later."""
        if self._zustand:
            weg = self._zustand.uebersprungen | {stelle}
            self._setze(replace(self._zustand, uebersprungen=weg), text)

    @override
    def springe(self, sprung: Sprung) -> None:
        """Go to a page, opening the family first when the jump names another one."""
        if sprung.familie and (not self.akte or self.akte.familie.id != sprung.familie):
            self.oeffne(sprung.familie, sprung)
        else:
            self.springt.emit(sprung)

    def on_failure(self, error: Exception) -> None:
        """Show a failure kindly; the one handler of the Runner."""
        self.gemeldet.emit(als_meldung(error, self.sprache))

    def _setze(self, neu: Zustand, text: str, *, tippen: bool = False, buendel: str = "") -> None:
        alt = self._zustand
        if alt is None or neu == alt:
            return
        if alt.akte != neu.akte and self.verweigert():
            self.akte_geaendert.emit(alt.akte)  # every field says again what holds
            return
        self._verlauf.merke(Eintrag[Stand](alt, neu, text, buendel))
        self._uebernimm(neu, tippen=tippen)
        self.verlauf_geaendert.emit()

    def _uebernimm(self, neu: Zustand, *, tippen: bool = False) -> None:
        alt, self._zustand = self._zustand, neu
        if alt is None or alt.akte != neu.akte:
            self.sicherung.aendere(neu.akte, tippen=tippen)
        self.akte_geaendert.emit(neu.akte)
        anders = alt is None or replace(alt, rechner=neu.rechner) != neu
        if anders or self._rechner.ist_neu(neu, self._stichtag):
            self._rechne()

    def _rechne(self) -> None:
        if self._zustand:
            z = self._zustand
            if self._rechner.merke(z, self._stichtag):
                self.melde(self.sprache.t(GEAENDERT), Meldungsart.INFO)
            self._rechnung.rechne(z.akte, self.fluechtig, z.uebersprungen, self._stichtag)

    def _on_geladen(self, geladen: tuple[Token, Akte]) -> None:
        token, akte = geladen
        if token is self._laedt:  # else something else was asked meanwhile
            self.sicherung.geladen(akte)
            self._zeige(akte)

    @override
    def _stelle_fall_her(self, neu: Fallstand, jetzt: Fallstand) -> None:
        """A change of another family is taken back in its case, as it stands now."""
        if isinstance(neu, Leer):
            self.sicherung.entferne(neu.familie)
            if self.akte and self.akte.familie.id == neu.familie:
                self._verlasse()
                self.springt.emit(Sprung(Ort.FAMILIEN))
            return
        if self.akte is None or self.akte.familie.id != neu.familie:
            self.sicherung.jetzt()
            self._zeige(jetzt.akte if isinstance(jetzt, Zustand) else neu.akte)
        if isinstance(jetzt, Leer):
            self.sicherung.aendere(neu.akte)
        self._uebernimm(neu)

    @override
    def _verlasse(self) -> None:
        """No case is open; what was said in it is gone."""
        self._zustand = self._abgleich = self._stichtag = self._laedt = None
        self._rechner.vergiss()
        self._rechnung.verwerfe()
        self.geschlossen.emit()

    def _zeige(self, akte: Akte) -> None:
        self._laedt = None
        self._rechner.vergiss()
        rede, self._rede = self._rede, None
        if rede and rede.familie == akte.familie.id:
            self._zustand, self._stichtag = rede.mit(akte), rede.stichtag
        else:
            gesagt = self.dienste.gesagt(akte.familie.id)
            self._zustand, self._stichtag = Zustand(akte, gesagt), None
        self._abgleich = None
        self.stichtag_geaendert.emit(self._stichtag)
        self._verlauf.wandle(remembered)
        self._rechnung.verwerfe()
        self.geoeffnet.emit(akte)
        self.akte_geaendert.emit(akte)
        self.verlauf_geaendert.emit()
        self._springe_danach()
        self._rechne()

    def _springe_danach(self) -> None:
        danach, self._danach = self._danach, None
        if danach:
            self.springt.emit(danach)

    def _on_abgleich(self, abgleich: Abgleich) -> None:
        self._abgleich = abgleich
        self.abgleich_geaendert.emit(abgleich)
