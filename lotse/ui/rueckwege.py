"""Undo and redo of a whole sitting: changes of cases, new cases, checks of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey, Pruefung, Status
from lotse.domain.familie import FamilieId
from lotse.domain.frische import Meldungsart
from lotse.domain.intern import Intern
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.katalogwechsel import key_of, work
from lotse.ui.meldung import Meldung
from lotse.ui.meldung import Meldungsart as Ton
from lotse.ui.rueckgaengig import Eintrag, Rueckgaengig
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.vereinigungsweg import Vereinigungswege
from lotse.ui.zustand import (
    KATALOGWECHSEL,
    Beisache,
    Eingetragen,
    Gemeldet,
    Geprueft,
    Getrennt,
    Katalogwechsel,
    Leer,
    Nebenher,
    Stand,
    Uebernommen,
    Vereint,
    Vermerkt,
    Zustand,
    Zwei,
)


class Rueckwege(Vereinigungswege):
    """Base of the sitting. It overrides `_stelle_fall_her`; a check of the catalogue is done here.

    Signals: `verlauf_geaendert()` when undo or redo texts changed, `gemeldet(Meldung)`,
    `nur_ansehen(str, bool)` nothing is written any more: why, and whether there is something to
    save, `katalog_geaendert(str)` an entry (its key) was checked, or that was taken back;
    "" = any of them; `vermerkt(str)` what the office keeps to itself of an entry was written;
    `nebenher_geaendert(Akte)` a case that is not open was written; `beisache_geaendert(str)`.
    """

    gemeldet = Signal(object)
    katalog_geaendert = Signal(str)
    nur_ansehen = Signal(str, bool)
    vermerkt = Signal(str)
    nebenher_geaendert = Signal(object)
    beisache_geaendert = Signal(str)

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject | None) -> None:
        super().__init__(parent)
        self.dienste, self.runner = dienste, runner
        self.sprache = dienste.sprache
        self._nur_lesen = dienste.nur_lesen
        self._verlauf: Rueckgaengig[Stand] = Rueckgaengig()

    @property
    def verlauf(self) -> Rueckgaengig[Stand]:
        return self._verlauf

    def zurueck(self) -> None:
        """Undo; says what was taken back. A whole new family goes only while it is seen."""
        if self.verweigert() or self._fuehrt_hin():
            return
        eintrag = self._verlauf.zurueck()
        if eintrag:
            self._stelle_her(eintrag.vorher, eintrag.nachher)
            self._melde_verlauf("Zurückgenommen: {was}", eintrag)

    def vor(self) -> None:
        """Redo."""
        eintrag = None if self.verweigert() else self._verlauf.vor()
        if eintrag:
            self._stelle_her(eintrag.nachher, eintrag.vorher)
            self._melde_verlauf("Wiederhergestellt: {was}", eintrag)

    def _fuehrt_hin(self) -> bool:
        """One key too many must not delete a family that nobody looks at: first it is opened."""
        letzter = self._verlauf.letzter
        if letzter is None or not isinstance(letzter.vorher, Leer):
            return False
        familie = letzter.vorher.familie
        if self.akte is not None and self.akte.familie.id == familie:
            return False
        self.springe(Sprung(Ort.FAMILIE, familie))
        t = self.sprache.t
        satz = t("Diese Familie ist neu. Noch einmal Strg+Z nimmt sie ganz zurück.")
        self.melde(satz, Ton.WARNUNG)  # stays while the case opens
        return True

    def springe(self, sprung: Sprung) -> None:
        raise NotImplementedError

    @property
    def nur_lesen(self) -> str:
        """Why nothing may be changed; "" = everything may."""
        return self._nur_lesen

    def sieh_nur_an(self, ursache: str, *, retten: bool = False) -> None:
        """From now on every change is refused. `retten`: locking leads to the ways out."""
        self._nur_lesen = ursache
        self.nur_ansehen.emit(ursache, retten)

    @override
    def verweigert(self) -> bool:
        """Asked before a change: True = it may not be, and that was told."""
        if self._nur_lesen:
            satz = self.sprache.t(
                "Hier können Sie nur ansehen. Diese Änderung ist nicht gespeichert."
            )
            self.melde(f"{satz} {self.sprache.t(self._nur_lesen)}", Ton.WARNUNG)
        return bool(self._nur_lesen)

    @override
    def melde(self, text: str, art: Ton = Ton.ERFOLG, *, zurueck: bool = False) -> None:
        """Say something in the bar above the page; `zurueck` offers "Rückgängig"."""
        self.gemeldet.emit(Meldung(text, art, zurueck))

    def _on_behoben(self) -> None:
        self.melde(self.sprache.t("Alles ist gespeichert."))

    def pruefe(self, angebot: Angebot, pruefung: Pruefung, text: str) -> None:
        """Write down that an entry of the catalogue was checked; it can be taken back."""
        if self.verweigert():
            return
        vorher = Geprueft(AngebotKey(angebot.key), angebot.pruefung, angebot.status)
        aktiv = Status.AKTIV if angebot.status is Status.UNGEPRUEFT else angebot.status
        nachher = replace(vorher, pruefung=pruefung, status=aktiv)
        self._wechsle(vorher, nachher, text)

    def trage_ein(
        self, vorher: Angebot | None, nachher: Angebot, text: str, *, buendel: str = ""
    ) -> None:
        """Make or change an entry of the catalogue; it can be taken back. None = it is new.
        Changes with the same `buendel` are taken back together."""
        if vorher == nachher or self.verweigert():
            return
        key = AngebotKey(nachher.key)
        self._wechsle(Eingetragen(key, vorher), Eingetragen(key, nachher), text, buendel)

    def trenne(self, a: AngebotKey, b: AngebotKey, text: str) -> None:
        """Not one entry but two; remembered for good, and it can be taken back."""
        if not self.verweigert():
            self._wechsle(Getrennt(a, b, getrennt=False), Getrennt(a, b, getrennt=True), text)

    def fuehre_zusammen(self, vorher: Vereint, nachher: Vereint, text: str) -> None:
        """Two entries as a person put them together; both come back with one step."""
        if vorher != nachher and not self.verweigert():
            self._wechsle(vorher, nachher, text)

    def setze_beisache(
        self, vorher: Beisache, nachher: Beisache, text: str, *, buendel: str = ""
    ) -> None:
        """Something beside cases and catalogue; `beisache_geaendert` tells when it is written."""
        if not self.verweigert():
            self._wechsle(vorher, nachher, text, buendel)

    def vermerke(self, key: AngebotKey, vorher: Intern, nachher: Intern, text: str) -> None:
        """What the office keeps to itself of an entry; in the encrypted file only."""
        if vorher != nachher and not self.verweigert():
            self._wechsle(Vermerkt(key, vorher), Vermerkt(key, nachher), text)

    def melde_angebot(self, key: AngebotKey, art: Meldungsart, text: str) -> None:
        """Something came back from a case: the entry goes on the list of calls."""
        blick = self.dienste.katalogblick
        if blick is None or self.verweigert():
            return
        steht = Gemeldet(key, art, self.dienste.heute(), steht=True)

        def schreibe(_token: object) -> tuple[Gemeldet, str, bool]:
            return steht, text, blick.melden(key, art)

        self.runner.start(schreibe, self._on_gemeldet)

    def aendere_nebenher(
        self, familie: FamilieId, wechsel: Callable[[Akte], Akte], text: str
    ) -> None:
        """Change a case that is not open: read, changed and written at once; it can be taken
        back without opening it. `nebenher_geaendert` tells when it is done."""
        if self.verweigert():
            return
        laden, speichern = self.dienste.laden, self.dienste.speichern

        def schreibe(_token: object) -> tuple[Akte, Akte, str]:
            vorher = laden(familie)
            nachher = wechsel(vorher)
            speichern(vorher, nachher)
            return vorher, nachher, text

        self.runner.start(schreibe, self._on_nebenher)

    def _on_nebenher(self, getan: tuple[Akte, Akte, str]) -> None:
        vorher, nachher, text = getan
        if vorher != nachher:
            self._verlauf.merke(Eintrag[Stand](Nebenher(vorher), Nebenher(nachher), text))
            self.verlauf_geaendert.emit()
            self.melde(text, zurueck=True)
        self.nebenher_geaendert.emit(nachher)

    def _stelle_nebenher_her(self, neu: Nebenher, jetzt: Nebenher) -> None:
        """In the open case the usual way; else straight into the file, if nothing came between."""
        if self.akte is not None and self.akte.familie.id == neu.familie:
            self._stelle_fall_her(Zustand(neu.akte), Zustand(jetzt.akte))
            return
        speichern = self.dienste.speichern

        def schreibe(_token: object) -> Akte:
            speichern(jetzt.akte, neu.akte)
            return neu.akte

        self.runner.start(schreibe, self._on_hergestellt)

    @override
    def _on_hergestellt(self, akte: Akte) -> None:
        self.nebenher_geaendert.emit(akte)

    def _stelle_her(self, neu: Stand, jetzt: Stand) -> None:
        if isinstance(neu, KATALOGWECHSEL):
            self._schreibe(neu)
        elif isinstance(neu, Nebenher) and isinstance(jetzt, Nebenher):
            self._stelle_nebenher_her(neu, jetzt)
        elif isinstance(neu, Zwei) and isinstance(jetzt, Zwei):
            self._stelle_zwei_her(neu, jetzt)
        elif isinstance(neu, Uebernommen):
            self._stelle_uebernommene_her(neu)
        elif isinstance(neu, Zustand | Leer) and isinstance(jetzt, Zustand | Leer):
            self._stelle_fall_her(neu, jetzt)

    def _wechsle(
        self, vorher: Katalogwechsel, nachher: Katalogwechsel, text: str, buendel: str = ""
    ) -> None:
        self._verlauf.merke(Eintrag[Stand](vorher, nachher, text, buendel))
        self._schreibe(nachher)
        self.verlauf_geaendert.emit()

    def _schreibe(self, stand: Katalogwechsel) -> None:
        tun, key = work(stand, self.dienste), key_of(stand)
        if tun is None:
            return

        def schreibe(_token: object) -> str:
            tun()
            return key

        fertig = {Vermerkt: self._on_vermerkt, Beisache: self._on_beisache}.get(
            type(stand), self._on_geprueft
        )
        self.runner.start(schreibe, fertig)

    def _on_beisache(self, key: str) -> None:
        self.beisache_geaendert.emit(key)

    def _on_vermerkt(self, key: str) -> None:
        self.vermerkt.emit(key)

    def _on_gemeldet(self, gemeldet: tuple[Gemeldet, str, bool]) -> None:
        """What was known already is not taken back with this one."""
        steht, text, neu = gemeldet
        if neu:
            vorher = replace(steht, steht=False)
            self._verlauf.merke(Eintrag[Stand](vorher, steht, text))
            self.verlauf_geaendert.emit()
        satz = self.sprache.t("Notiert. Das Angebot steht jetzt auf der Anrufliste.")
        self.melde(satz, zurueck=neu)
        self.katalog_geaendert.emit(steht.key)

    def _on_geprueft(self, key: str) -> None:
        self.katalog_geaendert.emit(key)

    def _melde_verlauf(self, muster: str, eintrag: Eintrag[Stand]) -> None:
        self.verlauf_geaendert.emit()
        self.melde(self.sprache.t(muster, was=eintrag.text), Ton.INFO)
