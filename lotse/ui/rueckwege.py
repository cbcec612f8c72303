"""Undo and redo of a whole sitting: changes of cases, new cases, checks of the catalogue."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lotse.domain.angebot import Angebot, AngebotKey, Pruefung, Status
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.meldung import Meldung, Meldungsart
from lotse.ui.rueckgaengig import Eintrag, Rueckgaengig
from lotse.ui.zustand import Eingetragen, Fallstand, Geprueft, Stand


class Rueckwege(QObject):
    """Base of the sitting. It overrides `_stelle_fall_her`; a check of the catalogue is done here.

    Signals: `verlauf_geaendert()` when undo or redo texts changed, `gemeldet(Meldung)`,
    `nur_ansehen(str, bool)` nothing is written any more: why, and whether there is something to
    save, `katalog_geaendert(str)` an entry (its key) was checked, or that was taken back;
    "" = any of them.
    """

    gemeldet = Signal(object)
    verlauf_geaendert = Signal()
    katalog_geaendert = Signal(str)
    nur_ansehen = Signal(str, bool)

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
        """Undo; says what was taken back."""
        eintrag = None if self.verweigert() else self._verlauf.zurueck()
        if eintrag:
            self._stelle_her(eintrag.vorher, eintrag.nachher)
            self._melde_verlauf("Zurückgenommen: {was}", eintrag)

    def vor(self) -> None:
        """Redo."""
        eintrag = None if self.verweigert() else self._verlauf.vor()
        if eintrag:
            self._stelle_her(eintrag.nachher, eintrag.vorher)
            self._melde_verlauf("Wiederhergestellt: {was}", eintrag)

    @property
    def nur_lesen(self) -> str:
        """Why nothing may be changed; "" = everything may."""
        return self._nur_lesen

    def sieh_nur_an(self, ursache: str, *, retten: bool = False) -> None:
        """From now on every change is refused. `retten`: locking leads to the ways out."""
        self._nur_lesen = ursache
        self.nur_ansehen.emit(ursache, retten)

    def verweigert(self) -> bool:
        """Asked before a change: True = it may not be, and that was told."""
        if self._nur_lesen:
            satz = self.sprache.t(
                "Hier können Sie nur ansehen. Diese Änderung ist nicht gespeichert."
            )
            self.melde(f"{satz} {self.sprache.t(self._nur_lesen)}", Meldungsart.WARNUNG)
        return bool(self._nur_lesen)

    def melde(
        self, text: str, art: Meldungsart = Meldungsart.ERFOLG, *, zurueck: bool = False
    ) -> None:
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
        self._verlauf.merke(Eintrag[Stand](vorher, nachher, text))
        self._setze_pruefung(nachher)
        self.verlauf_geaendert.emit()

    def trage_ein(
        self, vorher: Angebot | None, nachher: Angebot, text: str, *, buendel: str = ""
    ) -> None:
        """Make or change an entry of the catalogue; it can be taken back. None = it is new.
        Changes with the same `buendel` are taken back together."""
        if vorher == nachher or self.verweigert():
            return
        key = AngebotKey(nachher.key)
        alt, neu = Eingetragen(key, vorher), Eingetragen(key, nachher)
        self._verlauf.merke(Eintrag[Stand](alt, neu, text, buendel))
        self._trage_ein(neu)
        self.verlauf_geaendert.emit()

    def _stelle_her(self, neu: Stand, jetzt: Stand) -> None:
        if isinstance(neu, Geprueft):
            self._setze_pruefung(neu)
        elif isinstance(neu, Eingetragen):
            self._trage_ein(neu)
        elif not isinstance(jetzt, Geprueft | Eingetragen):
            self._stelle_fall_her(neu, jetzt)

    def _stelle_fall_her(self, neu: Fallstand, jetzt: Fallstand) -> None:
        raise NotImplementedError

    def _setze_pruefung(self, stand: Geprueft) -> None:
        setze = self.dienste.setze_pruefung

        def schreibe(_token: object) -> str:
            setze(stand.key, stand.pruefung, stand.status)
            return stand.key

        self.runner.start(schreibe, self._on_geprueft)

    def _trage_ein(self, stand: Eingetragen) -> None:
        pflege = self.dienste.katalogpflege
        if pflege is None:
            return

        def schreibe(_token: object) -> str:
            pflege.setze(stand.key, stand.angebot)
            return stand.key

        self.runner.start(schreibe, self._on_geprueft)

    def _on_geprueft(self, key: str) -> None:
        self.katalog_geaendert.emit(key)

    def _melde_verlauf(self, muster: str, eintrag: Eintrag[Stand]) -> None:
        self.verlauf_geaendert.emit()
        self.melde(self.sprache.t(muster, was=eintrag.text), Meldungsart.INFO)
