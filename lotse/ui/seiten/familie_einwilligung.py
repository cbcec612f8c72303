"""On the page of a family: what it allows, in a few lines, and the way to the consents."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Empfaengerart
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligen import Empfaenger, valid_consent
from lotse.services.einwilligungsstand import any_valid, listed, validity
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dialoge.stimmenblatt import Stimmenblatt
from lotse.ui.masse import Stufe
from lotse.ui.seiten.einwilligung_worte import GELTUNGSBILD, GELTUNGSWORT, recipient
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

ZEILEN = 4


class Einwilligungstafel(Tafel):
    """Never more than a few lines; all of it is on the page of the consents."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="shield-check")
        self._sitzung, self._sprache = sitzung, sitzung.sprache
        self._akte: Akte | None = None
        self._zeichen = Etikett("")
        self._zeilen: QVBoxLayout = spalte(abstand=0.35)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.ansehen = Knopf(klein=True)
        self.ansehen.clicked.connect(lambda: sitzung.springe(Sprung(Ort.EINWILLIGUNG)))
        self.worte = Verweis(symbol="message-circle")
        dialog = sitzung.dienste.dialog
        self._stimmen = dialog.stimmen.von if dialog and dialog.stimmen else None
        self.worte.clicked.connect(self.on_worte)
        self.koepf(self._zeichen)
        unten = (reihe(self.ansehen, None), reihe(self.worte, None))
        self.add_rand(spalte(self._zeilen, self._satz, *unten, abstand=0.6))
        self.worte.setVisible(self._stimmen is not None)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.set_titel(t("Einwilligung"))
        self._satz.setText(
            t("Ohne Einwilligung arbeiten Sie mit Buchstabe und Merkwort, ohne Namen.")
        )
        self.ansehen.setText(t("Einwilligungen ansehen"))
        self.worte.setText(t("Worte der Familie aufheben …"))
        if self._akte:
            self.show_akte(self._akte)

    def show_akte(self, akte: Akte) -> None:
        self._akte = akte
        heute, t = self._sitzung.dienste.heute(), self._sprache.t
        da = any_valid(akte, heute)
        if da:
            self._zeichen.set_etikett(t("liegt vor"), "ok", "check")
        else:
            self._zeichen.set_etikett(t("noch keine"), "ask", "shield-question-mark")
        leere(self._zeilen)
        for e in listed(akte, heute)[:ZEILEN]:
            geltung = validity(e, heute)
            art, _ = GELTUNGSBILD[geltung]
            gut = art == "ok"
            bild = Bild("circle-check" if gut else "circle-pause", 1.1, f"{art}_fg")
            satz = f"{recipient(e, self._sprache)}: {t(GELTUNGSWORT[geltung])}"
            zeile = reihe(bild, Text(satz, umbruch=True), abstand=0.5)
            zeile.setStretch(1, 1)
            self._zeilen.addLayout(zeile)
        self._satz.setVisible(not da)

    def on_worte(self) -> Stimmenblatt | None:
        """What it said and may be used without its name: it rests on the consent for the record,
        where there is one."""
        akte, s = self._akte, self._sitzung
        if akte is None or self._stimmen is None or s.verweigert():
            return None
        erlaubt = valid_consent(akte, Empfaenger(Empfaengerart.AKTE, ""), s.dienste.heute())
        arbeit = self._stimmen(akte.familie.id, erlaubt.id if erlaubt else "")
        dialog = Stimmenblatt(s, arbeit, self.window(), eine_familie=True)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
