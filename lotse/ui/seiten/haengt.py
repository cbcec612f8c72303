"""„Hängt fest“: what is the cause, what works all the same, and how it went in the end."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.blockade import Blockade, Blockadecode, Blockadestand
from lotse.services.blockieren import LAEUFT, find_way, hang, set_stand, suggest_for
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_taten import Antragstaten
from lotse.ui.seiten.haengt_blatt import Haengtblatt, Ursachenlage
from lotse.ui.seiten.haengt_hebel import Hebelweg
from lotse.ui.seiten.haengt_liste import Ursachenliste
from lotse.ui.seiten.haengt_ort import Haengtort
from lotse.ui.seiten.umwege import Umwegdialog


class Haengtdialog(QDialog):
    """Causes at the left, the likeliest first; at the right what can be done about one."""

    def __init__(self, taten: Antragstaten, ort: Haengtort, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self.taten, self.ort, self._sitzung = taten, ort, taten.sitzung
        self._t, self._dienste = taten.sitzung.sprache.t, taten.sitzung.dienste
        self.setWindowTitle(self._t("Hängt fest"))
        self.liste = Ursachenliste(self._sitzung.sprache, self._dienste.blockaden)
        self.blatt = Haengtblatt(self._sitzung.sprache)
        self.hebel = Hebelweg(taten, ort, self, self.blatt.sage)
        self.zu = Knopf(self._t("Schließen"), taste="Esc")
        self._baue()
        self._verbinde()
        self._zeige(self._sitzung.akte)
        self.liste.waehle_erste()
        show_mittig(self, oben, 66, 44)
        self.liste.setFocus()

    def _baue(self) -> None:
        t = self._t
        kopf = spalte(
            Text(t("Hängt fest"), Stufe.TITEL, fett=True),
            Text(
                t("Was hält die Hilfe auf? Es liegt an den Regeln, nicht an der Familie."),
                farbe="text_secondary",
                umbruch=True,
            ),
            abstand=0.2,
        )  # fmt: skip
        rolle = Rollbereich(t("Was trotzdem geht"))
        rolle.inhalt.addWidget(self.blatt)
        rolle.inhalt.addStretch(1)
        mitte = reihe(self.liste, Trenner(senkrecht=True), rolle, abstand=1)
        mitte.setStretch(0, 2)
        mitte.setStretch(2, 3)
        unten = reihe(None, self.zu, abstand=0.7)
        aufbau = spalte(kopf, mitte, Trenner(), unten, rand=(1.6, 1.4, 1.6, 1.2), abstand=1)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)

    def _verbinde(self) -> None:
        self.zu.clicked.connect(self.accept)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.liste.geoeffnet.connect(lambda _zeile: self.on_oeffnen())
        self.blatt.oeffnen.connect(self.on_oeffnen)
        self.blatt.stand.connect(self.on_stand)
        self.blatt.geloest.connect(self.on_geloest)
        self.blatt.hebel.connect(self.hebel.tue)
        self.blatt.umwege.connect(self.on_umwege)
        self._sitzung.akte_geaendert.connect(self._zeige)

    def on_oeffnen(self) -> None:
        """Since today; what hangs there by the same cause already is not opened twice."""
        akte, code = self._sitzung.akte, self.liste.code()
        if akte is None or code is None or self._laufend(akte, code):
            return
        neu = self.ort.blockade(akte, self._dienste.wissen, code, self._dienste.neue_id())
        heute = self._dienste.heute()
        self._sitzung.aendern(lambda a: hang(a, neu, heute), self._t("Hängt fest"))

    def on_stand(self, stand: Blockadestand) -> None:
        blockade, heute = self._gezeigte(), self._dienste.heute()
        if blockade is not None:
            wort = self._t("Hängt fest: Stand geändert")
            self._sitzung.aendern(lambda a: set_stand(a, blockade.id, stand, heute), wort)

    def on_geloest(self, umweg: str, teilen: bool) -> None:  # noqa: FBT001 - Qt hands it over
        blockade, heute = self._gezeigte(), self._dienste.heute()
        if blockade is None:
            return

        def loese(akte: Akte) -> Akte:
            return find_way(akte, blockade.id, umweg, heute, teilen=teilen)

        self._sitzung.aendern(loese, self._t("So ging es doch"))

    def on_umwege(self, code: Blockadecode) -> None:
        dialog = Umwegdialog(self._sitzung, self, code)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _zeige(self, akte: Akte | None) -> None:
        if akte is None:
            QTimer.singleShot(0, self.reject)
            return
        vermittlung = self.ort.vermittlung(akte)
        vorschlag = suggest_for(self._dienste.blockaden, vermittlung) if vermittlung else []
        self.liste.show_ursachen(self.ort.blockaden(akte), vorschlag)
        self._on_gewaehlt()

    def _on_gewaehlt(self, *_: object) -> None:
        akte, code = self._sitzung.akte, self.liste.code()
        wort = self._dienste.blockaden.worte.get(code) if code else None
        if akte is not None and wort is not None:
            lage = Ursachenlage(wort, self._gezeigte(), akte, self._dienste.heute())
            self.blatt.show_lage(lage)

    def _gezeigte(self) -> Blockade | None:
        """The newest one here by this cause."""
        akte, code = self._sitzung.akte, self.liste.code()
        if akte is None:
            return None
        eigene = [b for b in self.ort.blockaden(akte) if b.code is code]
        offen = [b for b in eigene if b.stand in LAEUFT]
        return (offen or eigene)[-1] if eigene else None

    def _laufend(self, akte: Akte, code: Blockadecode) -> bool:
        return any(b.code is code and b.stand in LAEUFT for b in self.ort.blockaden(akte))
