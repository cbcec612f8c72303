"""The sitting: one open case, its fleeting answers, its match; saves and computes by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from lotse.domain.akte import Akte
from lotse.domain.familie import Faktwert, FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner, Token
from lotse.ui.meldung import Meldung, Meldungsart, als_meldung
from lotse.ui.rechnung import Rechnung
from lotse.ui.rueckgaengig import Eintrag, Rueckgaengig
from lotse.ui.sicherung import Sicherung
from lotse.ui.sprung import Sprung

Wechsel = Callable[[Akte], Akte]


@dataclass(frozen=True, slots=True)
class Zustand:
    """Everything undo brings back: the case and what is forgotten after the talk."""

    akte: Akte
    fluechtig: FluechtigeAntworten = FluechtigeAntworten()
    uebersprungen: frozenset[Faktstelle] = frozenset()


class Sitzung(QObject):
    """Pages read `akte`, `fluechtig`, `abgleich`; they change only through `aendern`.

    Signals: `akte_geaendert(Akte)` after every change (also a newly opened family),
    `geoeffnet(Akte)` only for a newly opened one, `geschlossen()`, `rechnet(bool)`,
    `abgleich_geaendert(Abgleich)`, `gemeldet(Meldung)`, `springt(Sprung)`,
    `verlauf_geaendert()` when undo or redo texts changed, `sprache_gewaehlt(str)` another language
    for the window, which then stands in `sprache`. Saving: `sicherung.gespeichert`
    (datetime), `sicherung.offen_geaendert(bool)`.
    """

    akte_geaendert = Signal(object)
    geoeffnet = Signal(object)
    geschlossen = Signal()
    abgleich_geaendert = Signal(object)
    rechnet = Signal(bool)
    gemeldet = Signal(object)
    springt = Signal(object)
    verlauf_geaendert = Signal()
    sprache_gewaehlt = Signal(str)

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dienste, self.runner = dienste, runner
        self.sprache = dienste.sprache
        self.sicherung = Sicherung(dienste, runner, self)
        self.sicherung.misslungen.connect(self.on_failure)
        self.sicherung.behoben.connect(self._on_behoben)
        self._rechnung = Rechnung(dienste, runner, self)
        self._rechnung.fertig.connect(self._on_abgleich)
        self._rechnung.rechnet.connect(self.rechnet)
        self._verlauf: Rueckgaengig[Zustand] = Rueckgaengig()
        self._zustand: Zustand | None = None
        self._abgleich: Abgleich | None = None
        self._laedt: Token | None = None
        self._danach: Sprung | None = None

    @property
    def akte(self) -> Akte | None:
        return self._zustand.akte if self._zustand else None

    @property
    def fluechtig(self) -> FluechtigeAntworten:
        return self._zustand.fluechtig if self._zustand else FluechtigeAntworten()

    @property
    def uebersprungen(self) -> frozenset[Faktstelle]:
        return self._zustand.uebersprungen if self._zustand else frozenset()

    @property
    def abgleich(self) -> Abgleich | None:
        """The match of the last finished computation, None before the first."""
        return self._abgleich

    @property
    def verlauf(self) -> Rueckgaengig[Zustand]:
        return self._verlauf

    def oeffne(self, familie: FamilieId, danach: Sprung | None = None) -> None:
        """Load a case on the store lane; `danach` is sent as soon as it is there."""
        self._danach = danach
        if self.akte and self.akte.familie.id == familie:
            self._springe_danach()
            return
        self.sicherung.jetzt()
        offen = self.sicherung.offene(familie)
        if offen:
            self._on_geladen(offen)
            return
        laden = self.dienste.laden
        if self._laedt:
            self._laedt.cancel()
        self._laedt = self.runner.start(
            lambda token: _lade(token, laden, familie), self._on_geladen
        )

    def beginne(self, akte: Akte) -> None:
        """Take over a new case and save it."""
        self.sicherung.jetzt()
        self.sicherung.neu(akte)
        self._zeige(akte)

    def schliesse(self) -> None:
        """Leave the case; fleeting answers are gone with it."""
        self.sicherung.jetzt()
        self._zustand, self._abgleich = None, None
        self._verlauf.leere()
        self._rechnung.verwerfe()
        self.geschlossen.emit()
        self.verlauf_geaendert.emit()

    def aendern(
        self, wechsel: Wechsel, text: str, *, tippen: bool = False, buendel: str = ""
    ) -> None:
        """Apply a pure change at once, then save and match. `text` names it for undo.

        `tippen=True` waits until the typing pauses (<= 1 s); changes with the same `buendel`
        (e.g. "ziel:3") are taken back together.
        """
        if self._zustand is None:
            return
        neu = replace(self._zustand, akte=wechsel(self._zustand.akte))
        self._setze(neu, text, tippen=tippen, buendel=buendel)

    def antworte(self, stelle: Faktstelle, wert: Faktwert | None, text: str) -> None:
        """Keep a fleeting answer in memory, of the child it is about; None = asked, not known
        or not said."""
        if self._zustand is None:
            return
        name = fluechtiger_name(stelle.fakt, stelle.person)
        fakten = {**self._zustand.fluechtig.fakten, name: wert}
        self._setze(replace(self._zustand, fluechtig=FluechtigeAntworten(fakten)), text)

    def ueberspringe(self, stelle: Faktstelle, text: str) -> None:
        """Ask this question later."""
        if self._zustand is None:
            return
        weg = self._zustand.uebersprungen | {stelle}
        self._setze(replace(self._zustand, uebersprungen=weg), text)

    def zurueck(self) -> None:
        """Undo; says what was taken back."""
        eintrag = self._verlauf.zurueck()
        if eintrag:
            self._uebernimm(eintrag.vorher)
            self._melde_verlauf("Zurückgenommen: {was}", eintrag)

    def vor(self) -> None:
        """Redo."""
        eintrag = self._verlauf.vor()
        if eintrag:
            self._uebernimm(eintrag.nachher)
            self._melde_verlauf("Wiederhergestellt: {was}", eintrag)

    def melde(
        self, text: str, art: Meldungsart = Meldungsart.ERFOLG, *, zurueck: bool = False
    ) -> None:
        """Say something in the bar above the page; `zurueck` offers "Rückgängig"."""
        self.gemeldet.emit(Meldung(text, art, zurueck))

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
        self._verlauf.merke(Eintrag(alt, neu, text, buendel))
        self._uebernimm(neu, tippen=tippen)
        self.verlauf_geaendert.emit()

    def _uebernimm(self, neu: Zustand, *, tippen: bool = False) -> None:
        alt, self._zustand = self._zustand, neu
        if alt is None or alt.akte != neu.akte:
            self.sicherung.aendere(neu.akte, tippen=tippen)
        self.akte_geaendert.emit(neu.akte)
        self._rechne()

    def _rechne(self) -> None:
        if self._zustand:
            z = self._zustand
            self._rechnung.rechne(z.akte, z.fluechtig, z.uebersprungen)

    def _on_geladen(self, akte: Akte) -> None:
        self.sicherung.geladen(akte)
        self._zeige(akte)

    def _zeige(self, akte: Akte) -> None:
        self._laedt = None
        gesagt = self.dienste.gesagt(akte.familie.id)
        self._zustand, self._abgleich = Zustand(akte, gesagt), None
        self._verlauf.leere()
        self._rechnung.verwerfe()
        self.geoeffnet.emit(akte)
        self.akte_geaendert.emit(akte)
        self.verlauf_geaendert.emit()
        self._rechne()
        self._springe_danach()

    def _springe_danach(self) -> None:
        danach, self._danach = self._danach, None
        if danach:
            self.springt.emit(danach)

    def _on_behoben(self) -> None:
        self.melde(self.sprache.t("Alles ist gespeichert."))

    def _on_abgleich(self, abgleich: Abgleich) -> None:
        self._abgleich = abgleich
        self.abgleich_geaendert.emit(abgleich)

    def _melde_verlauf(self, muster: str, eintrag: Eintrag[Zustand]) -> None:
        self.verlauf_geaendert.emit()
        self.melde(self.sprache.t(muster, was=eintrag.text), Meldungsart.INFO)


def _lade(token: Token, laden: Callable[[FamilieId], Akte], familie: FamilieId) -> Akte:
    akte = laden(familie)
    token.step(1, 1)  # another family was opened meanwhile: this answer is dropped
    return akte
