"""What is done from Heute without opening the family: outcome keys, the menu, ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.wiedervorlage import Art
from lotse.ui.bausteine.listen import Liste
from lotse.ui.dienste import Dienste, Heuteposten
from lotse.ui.familienworte import genannt
from lotse.ui.seiten.heute_ausgang import Ausgang, absagen, ausgaenge, getan
from lotse.ui.seiten.heute_daten import GETAN
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import literal

ZIEL = {
    "fenster": Ort.FAMILIE,
    Art.EINWILLIGUNG.value: Ort.EINWILLIGUNG,
    Art.KONTAKT.value: Ort.FAMILIE,
    Art.NICHT_ERREICHT.value: Ort.FAMILIE,
    Art.LANGE.value: Ort.FAMILIE,
    Art.RUECKBLICK.value: Ort.FAMILIE,
    Art.SPAETER.value: Ort.GESPRAECH,
}
"""Where a row leads; the rest into the plan."""
MIT_BEZUG = frozenset({"fenster", Art.RUECKBLICK.value, Art.SPAETER.value, Art.EINWILLIGUNG.value})
HAKEN, OEFFNEN, STAND = "haken", "oeffnen", "stand"


class Heutetaten(QObject):
    """`abgehakt(Heuteposten)` a step was ticked or unticked: how it stands now."""

    abgehakt = Signal(object)

    def __init__(
        self, dienste: Dienste, sitzung: Sitzung, listen: Sequence[Liste[Heuteposten]]
    ) -> None:
        super().__init__()
        self._dienste, self._sitzung = dienste, sitzung
        self._sprache = dienste.sprache
        self._listen = listen
        for liste in listen:
            liste.installEventFilter(self)
            liste.griff.connect(partial(self.on_griff, liste))
            liste.leertaste.connect(self.on_haken)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One letter notes the outcome of the chosen row; the row says which there are."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ohne = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            liste = next((x for x in self._listen if x is watched), None)
            if liste is not None and ohne:
                return self._taste(liste, event.text().upper())
        return super().eventFilter(watched, event)

    def on_griff(self, liste: Liste[Heuteposten], posten: Heuteposten, name: str) -> None:
        if name == HAKEN:
            self.on_haken(posten)
        elif name == STAND:
            self._zeige_menue(liste, posten)
        elif name == OEFFNEN:
            self.on_oeffnen(posten)
        else:
            self._tue(posten, name)

    def on_oeffnen(self, posten: Heuteposten) -> None:
        ort = ZIEL.get(posten.art, Ort.PLAN)
        mit = ort is Ort.PLAN or posten.art in MIT_BEZUG
        bezug = posten.art if posten.art == Art.RUECKBLICK else posten.bezug if mit else ""
        self._sitzung.springe(Sprung(ort, posten.familie, bezug))

    def on_haken(self, posten: Heuteposten) -> None:
        """Tick or untick a step, also of a family that is not open."""
        if posten.art not in (Art.SCHRITT, GETAN):
            return
        an = posten.art != GETAN
        wechsel = getan(posten, self._dienste.heute(), getan=an)
        self._aendere(posten, Ausgang(HAKEN, "", posten.text, wechsel))
        self.abgehakt.emit(replace(posten, art=GETAN if an else Art.SCHRITT.value))

    def menue(self, posten: Heuteposten, vater: Liste[Heuteposten]) -> QMenu:
        """What may follow, each with its key; below it a no with its reason."""
        t, menue = self._sprache.t, QMenu(vater)
        for ausgang in ausgaenge(posten, self._dienste):
            text = f"{literal(t(ausgang.wort))}\t{ausgang.taste}"
            menue.addAction(text, partial(self._aendere, posten, ausgang))
        nein = absagen(posten, self._dienste)
        if nein:
            unter = menue.addMenu(t("Abgelehnt"))
            for ausgang in nein:
                unter.addAction(literal(t(ausgang.wort)), partial(self._aendere, posten, ausgang))
        return menue

    def _taste(self, liste: Liste[Heuteposten], taste: str) -> bool:
        posten = liste.wahl()
        if posten is None or not taste:
            return False
        moeglich = ausgaenge(posten, self._dienste)
        ausgang = next((a for a in moeglich if a.taste == taste), None)
        if ausgang is None:
            return False
        self._aendere(posten, ausgang)
        return True

    def _tue(self, posten: Heuteposten, name: str) -> None:
        ausgang = next((a for a in ausgaenge(posten, self._dienste) if a.name == name), None)
        if ausgang is not None:
            self._aendere(posten, ausgang)

    def _aendere(self, posten: Heuteposten, ausgang: Ausgang) -> None:
        """In the open case, or straight into the file of another one; taken back in both."""
        s, t = self._sitzung, self._sprache
        wer = f"{genannt(posten.anzeige, t)} ({posten.deckwort})"
        satz = f"{wer}: {t.t(ausgang.wort)}"
        if s.akte and s.akte.familie.id == posten.familie:
            s.aendern(ausgang.wechsel, satz)
            s.melde(satz, zurueck=True)
        elif s.sicherung.offene(posten.familie) is not None:
            self.on_oeffnen(posten)  # its last change is not on the disk yet: open it
        else:
            s.aendere_nebenher(posten.familie, ausgang.wechsel, satz)

    def _zeige_menue(self, liste: Liste[Heuteposten], posten: Heuteposten) -> None:
        menue = self.menue(posten, liste)
        menue.aboutToHide.connect(menue.deleteLater)
        r = liste.visualRect(liste.currentIndex())
        unten = QPoint(r.right() - menue.sizeHint().width(), r.bottom())
        menue.popup(liste.viewport().mapToGlobal(unten))
