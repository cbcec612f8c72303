"""What one does about applications, Fristen and what hangs: changes, letters, dialogs, jumps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsereignis, Antragsform
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Frist
from lotse.domain.recht import LeistungId
from lotse.domain.vermittlung import Schritt
from lotse.services.antragsweg import begin, record, set_form, set_teilhabe, with_blockaden
from lotse.services.blockieren import at_antrag, hang, hangs
from lotse.services.briefe_frist import brief_key
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.antrag_neu import Antragsdialog, Antragswunsch
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung


class Fristquelle(Protocol):
    """Whatever shows Fristen: a card, a list of them."""

    brief: SignalInstance
    teilhabe: SignalInstance
    eintragen: SignalInstance
    unterschrieben: SignalInstance
    stelle: SignalInstance
    haengt: SignalInstance


class Antragstaten(QObject):
    """One for each page; `oben` = where dialogs belong.

    `weg(Antrag id, Antragsart | None)` and `haengt(Haengtort, parent)` want a dialog: who owns
    the page opens it.
    """

    weg = Signal(str, object)
    haengt = Signal(object, object)

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self.sitzung, self._oben = sitzung, oben

    def t(self, text: str, /, **namen: object) -> str:
        return self.sitzung.sprache.t(text, **namen)

    def verbinde(self, quelle: Fristquelle, dialog: QDialog | None = None) -> None:
        """Connect whatever shows Fristen; a jump closes the dialog it was pressed in."""
        quelle.brief.connect(lambda frist: self.brief(frist, dialog))
        quelle.teilhabe.connect(self.setze_teilhabe)
        if dialog is None:
            quelle.eintragen.connect(self.weg)
        quelle.unterschrieben.connect(self.unterschrieben)
        quelle.stelle.connect(lambda k: self.stelle(k, dialog))
        quelle.haengt.connect(self.haengt_an_frist)

    def neu(self, schritt: Schritt) -> Antragsdialog:
        """Ask what is not known: the rest stands there already."""
        dienste, akte = self.sitzung.dienste, self.sitzung.akte
        leistung = dienste.wissen.leistungen.get(LeistungId(schritt.leistung))
        eigene = [v for v in akte.vermittlungen if v.id == schritt.vermittlung] if akte else []
        traeger = eigene[0].leistungstraeger if eigene else ""
        dialog = Antragsdialog(
            leistung, traeger, dienste.heute(), self.sitzung.sprache, self._oben.window()
        )
        dialog.festgehalten.connect(partial(self._halte_fest, schritt))
        return show_dialog(dialog)

    def _halte_fest(self, schritt: Schritt, wunsch: Antragswunsch) -> None:
        jetzt = self.sitzung.dienste.jetzt()
        antrag = Antrag(
            self.sitzung.dienste.neue_id(),
            schritt.leistung,
            wunsch.stelle,
            wunsch.traegerart,
            wunsch.form,
            wunsch.teilhabe,
            schritt.vermittlung,
        )
        self._aendere(lambda a: begin(a, antrag, wunsch.am, jetzt), self.t("Antrag festgehalten"))
        self.sitzung.melde(self.t("Der Antrag steht im Plan. Lotse achtet auf die Fristen."),
                           zurueck=True)  # fmt: skip

    def trage_ein(self, antrag: str, ereignis: Antragsereignis) -> None:
        jetzt = self.sitzung.dienste.jetzt()
        gesagt = replace(ereignis, erfasst_am=jetzt)
        self._aendere(lambda a: record(a, antrag, gesagt, jetzt), self.t("Antrag: eingetragen"))

    def setze_teilhabe(self, antrag: str, wert: bool | None) -> None:  # noqa: FBT001 - an answer
        wort = self.t("Antrag: Frage beantwortet")
        self._aendere(lambda a: set_teilhabe(a, antrag, wert), wort)

    def unterschrieben(self, antrag: str) -> None:
        wort = self.t("Antrag: Frage beantwortet")
        self._aendere(lambda a: set_form(a, antrag, Antragsform.SCHRIFTLICH), wort)

    def brief(self, frist: Frist, dialog: QDialog | None = None) -> None:
        """To the letter, prepared, on the page of letters."""
        akte, brief = self.sitzung.akte, frist.brief_am(self.sitzung.dienste.heute())
        if akte is None or brief is None:
            return
        schluessel = brief_key(akte, frist, brief)
        if not schluessel:
            satz = "Für den formlosen Antrag nehmen Sie diese Hilfe zuerst in den Plan."
            self.sitzung.melde(self.t(satz), Meldungsart.INFO)
            leistung = frist.leistung
            self.springe(Sprung(Ort.HILFEN, bezug=leistung), dialog)
            return
        self.springe(Sprung(Ort.BRIEFE, bezug=schluessel), dialog)

    def stelle(self, leistung: str, dialog: QDialog | None = None) -> None:
        """Places of the catalogue that advise."""
        self.springe(Sprung(Ort.KATALOG, bezug=f"leistung:{leistung}"), dialog)

    def springe(self, sprung: Sprung, dialog: QDialog | None = None) -> None:
        if dialog is not None:
            dialog.accept()
        self.sitzung.springe(sprung)

    def haengt_an_frist(self, frist: Frist) -> None:
        """What a Frist shows to be stuck: one press, since the day the law counts from."""
        dienste, code, seit = self.sitzung.dienste, frist.blockade, frist.blockade_seit
        if code is None or seit is None:
            return
        neu = dienste.neue_id()

        def oeffne(akte: Akte) -> Akte:
            return hang(akte, at_antrag(akte, dienste.wissen, frist.antrag, code, neu), seit)

        self.sitzung.aendern(oeffne, self.t("Hängt fest"))

    def _aendere(self, wechsel: Callable[[Akte], Akte], wort: str) -> None:
        """With what it shows to be stuck: said at once, and taken back as one."""
        akte, dienste = self.sitzung.akte, self.sitzung.dienste
        if akte is None:
            return
        frei = dienste.feiertage(akte.familie.ort.ags)
        vorher = hangs(akte)
        beides = with_blockaden(wechsel, dienste.wissen, dienste.heute(), frei, dienste.neue_id)
        try:
            self.sitzung.aendern(beides, wort)
        except Hinweis as hinweis:
            self.sitzung.on_failure(hinweis)
            return
        neu = [b for b in hangs(self.sitzung.akte or akte) if b not in vorher]
        for blockade in neu:
            label = dienste.blockaden.worte[blockade.code].label
            self.sitzung.melde(self.t("Das hängt jetzt fest: {was}", was=label), zurueck=True)


_D = TypeVar("_D", bound=QDialog)


def show_dialog(dialog: _D) -> _D:
    """Shown, and gone when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
