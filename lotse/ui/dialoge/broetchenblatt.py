"""One small improvement a month: the month, one sentence, done (E-35)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from lotse.domain.stimme import Broetchen
from lotse.services.aendern import bereinigt
from lotse.services.stimmen import BROETCHEN, Broetchenarbeit, months_back
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import SATZ, fill
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung
from lotse.ui.zustand import Beisache


class Broetchenblatt(QDialog):
    """One sentence per month; the month's own is shown again and can be changed or emptied.

    What is typed before the month is chosen goes along; below stand the sentences there are.
    """

    def __init__(self, sitzung: Sitzung, arbeit: Broetchenarbeit, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._arbeit, self._t = sitzung, arbeit, sitzung.sprache.t
        t = self._t
        self.setWindowTitle(t("Monats-Brötchen"))
        self._alle: dict[date, Broetchen] = {}
        self._ohne: dict[date, Broetchen] = {}
        """Months of which somebody said on Heute that they have none."""
        self._entwurf: dict[date, str] = {}
        self._gelesen = False
        """Before that a month that has a sentence would get a second one."""
        self.monat, self.text = Auswahl(), QLineEdit(maxLength=SATZ)
        self.bisher = Text(farbe="text_secondary", umbruch=True)
        for monat in months_back(sitzung.dienste.heute()):
            self.monat.addItem(sitzung.sprache.monat(monat, mit_jahr=True), monat)
        self._gezeigt: date = self.monat.currentData()
        self.nicht = Knopf(t("Abbrechen"), taste="Esc")
        self.los = Knopf(t("Speichern"), art=Art.HAUPT)
        self.los.setEnabled(False)
        self._baue()
        self.monat.activated.connect(self._on_monat)
        self.text.textChanged.connect(self._zeige_los)
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_speichern)
        show_mittig(self, oben, 56, 30)
        self.los.setDefault(True)
        self.text.setFocus()
        sitzung.runner.start(lambda _token: arbeit.alle(), self._on_gelesen)

    def on_speichern(self) -> None:
        """One step of undo; an empty line takes the month's sentence away."""
        s, alt = self._sitzung, self._da()
        text = bereinigt(self.text.text()).strip()
        if text == (alt.text if alt else ""):
            self.reject()
            return
        vorher = alt or self._ohne.get(self.monat.currentData())
        kennung = vorher.id if vorher else s.dienste.neue_id()
        neu = Broetchen(kennung, self.monat.currentData(), text) if text else None
        hin, zurueck = (self._schreibe(b, kennung) for b in (neu, vorher))
        satz = s.sprache.t("Monats-Brötchen notiert")
        s.setze_beisache(zurueck, hin, satz)
        s.melde(satz, zurueck=True)
        self._entwurf.pop(self._gezeigt, None)
        if self._entwurf:  # another month's sentence is not written yet
            self._merke_neu(neu)
            self.monat.waehle(next(iter(self._entwurf)))
            self._zeige()
            return
        self.accept()

    def _merke_neu(self, neu: Broetchen | None) -> None:
        """What the file will say, before it answered."""
        self._alle.pop(self._gezeigt, None)
        if neu is not None:
            self._alle[neu.monat] = neu
        self._zeige_bisher()

    def _on_monat(self, _stelle: int) -> None:
        """A sentence typed for a month that had none is meant for the one chosen now."""
        alt, neu = self._gezeigt, self.monat.currentData()
        if self.text.isModified():
            ziel = alt if alt in self._alle or neu in self._alle or neu in self._entwurf else neu
            self._entwurf.pop(alt, None)
            if self.text.text().strip() or ziel in self._alle:
                self._entwurf[ziel] = self.text.text()
        self._zeige()

    def _schreibe(self, eines: Broetchen | None, kennung: str) -> Beisache:
        arbeit = self._arbeit
        tun = partial(arbeit.merke, eines) if eines else partial(arbeit.loesche, kennung)
        return Beisache(tun, BROETCHEN)

    def _da(self) -> Broetchen | None:
        return self._alle.get(self.monat.currentData())

    def _on_gelesen(self, alle: Sequence[Broetchen]) -> None:
        self._gelesen = True
        self._alle = {eines.monat: eines for eines in alle if eines.text}
        self._ohne = {eines.monat: eines for eines in alle if not eines.text}
        self._zeige_bisher()
        self._zeige_los()
        if not self.text.isModified():
            self._zeige()

    def _zeige(self) -> None:
        da, monat = self._da(), self.monat.currentData()
        self._gezeigt = monat
        fill(self.text, self._entwurf.get(monat, da.text if da else ""))
        self.text.setModified(monat in self._entwurf)
        self.text.setCursorPosition(0)  # its beginning is seen, not its end
        self._zeige_los()

    def _zeige_bisher(self) -> None:
        """The year so far, newest first; without any: what will stand here."""
        sprache = self._sitzung.sprache
        zeilen = [
            f"{sprache.monat(monat, mit_jahr=True)}: {eines.text}"
            for monat, eines in sorted(self._alle.items(), reverse=True)
        ]
        self.bisher.setText("\n".join(zeilen) or self._t("Noch kein Satz. Ein kleiner genügt."))

    def _zeige_los(self) -> None:
        etwas = bool(self.text.text().strip()) or self._da() is not None
        self.los.setEnabled(self._gelesen and etwas)

    def _baue(self) -> None:
        t = self._t
        satz = t(
            "Was ist in diesem Monat ein kleines Stück besser geworden? Ein Satz, ohne Namen. Er "
            "steht im Jahresbericht."
        )
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        felder = Formular()
        for feld, wort in ((self.monat, "&Monat"), (self.text, "Was &besser wurde")):
            felder.add_feld(feld)
            felder.name_feld(feld, t(wort))
        rolle = Rollbereich(self.windowTitle())
        rolle.inhalt.addLayout(felder)
        rolle.inhalt.addWidget(Text(t("Bisher notiert"), fett=True))
        rolle.inhalt.addWidget(self.bisher)
        rolle.inhalt.addStretch(1)
        knoepfe = reihe(None, self.nicht, self.los, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)


def show_broetchen(sitzung: Sitzung, oben: QWidget) -> Broetchenblatt | None:
    """From the search over everything (E-35: from Heute, too)."""
    zahlen = sitzung.dienste.zahlen
    if zahlen is None or zahlen.broetchen is None:
        return None
    dialog = Broetchenblatt(sitzung, zahlen.broetchen, oben)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
