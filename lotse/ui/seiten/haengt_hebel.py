"""What a remedy opens: the letter, a step in the plan, a search, the consent of the family."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from lotse.domain.akte import Akte
from lotse.domain.blockadeworte import Hebel, Hebelart
from lotse.domain.frist import Fristbrief
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import schrittfrist
from lotse.letters.brief import Briefart
from lotse.services.briefe_frist import art_of, bezug_of
from lotse.services.fristen import fristen_von
from lotse.services.vermitteln import set_schritt
from lotse.ui.seiten.antrag_taten import Antragstaten
from lotse.ui.seiten.haengt_ort import Haengtort
from lotse.ui.seiten.haengt_suche import search_key
from lotse.ui.sprung import Ort, Sprung

OHNE_ANTRAG = "Für diesen Brief halten Sie bitte zuerst den Antrag fest."
OHNE_PLAN = "Für den formlosen Antrag nehmen Sie diese Hilfe zuerst in den Plan."
PASST_NICHT = (
    "Nach dem, was notiert ist, passt dieser Brief heute nicht. Bei den Fristen steht, was fehlt."
)


class Hebelweg:
    """Does what was pressed; a jump closes the dialog, a step stays in it."""

    def __init__(
        self,
        taten: Antragstaten,
        ort: Haengtort,
        dialog: QDialog,
        sage: Callable[[str], object],
    ) -> None:
        self._taten, self._sitzung, self._ort = taten, taten.sitzung, ort
        self._dialog, self._sage = dialog, sage
        self._t = taten.sitzung.sprache.t

    def tue(self, hebel: Hebel) -> None:
        tun = {
            Hebelart.BRIEF: self._brief,
            Hebelart.SCHRITT: self._schritt,
            Hebelart.SUCHE: self._suche,
            Hebelart.EINWILLIGUNG: self._einwilligung,
        }.get(hebel.art)
        akte = self._sitzung.akte
        if tun is not None and akte is not None:
            tun(hebel, akte)

    def _brief(self, hebel: Hebel, akte: Akte) -> None:
        """Only the letter a Frist carries today: none is printed that the law does not bear."""
        if hebel.brief is Fristbrief.ANTRAG:
            self._formlos(akte)
            return
        antraege = self._ort.antraege(akte)
        if not antraege:
            self._sage(self._t(OHNE_ANTRAG))
            return
        dienste = self._sitzung.dienste
        frei, heute = dienste.feiertage(akte.familie.ort.ags), dienste.heute()
        for antrag in antraege:
            for frist in fristen_von(antrag, akte, dienste.wissen, heute, frei):
                if hebel.brief is not None and frist.brief_am(heute) is hebel.brief:
                    bezug = f"{art_of(hebel.brief).value}:{bezug_of(frist, hebel.brief)}"
                    self._springe(Sprung(Ort.BRIEFE, bezug=bezug))
                    return
        self._sage(self._t(PASST_NICHT))

    def _formlos(self, akte: Akte) -> None:
        vermittlung = self._ort.vermittlung(akte)
        if vermittlung is None:
            self._sage(self._t(OHNE_PLAN))
            return
        self._springe(Sprung(Ort.BRIEFE, bezug=f"{Briefart.ANTRAG.value}:{vermittlung.id}"))

    def _schritt(self, hebel: Hebel, akte: Akte) -> None:
        """Into the plan, for the Lotsin and the family together; the dialog stays."""
        dienste, vermittlung = self._sitzung.dienste, self._ort.vermittlung(akte)
        schritt = Schritt(
            id=dienste.neue_id(),
            text=hebel.text,
            akteur=Akteur.ZUSAMMEN,
            stand=Schrittstand.VORGEMERKT,
            bis=schrittfrist(dienste.heute()),
            leistung=self._ort.leistung(akte),
            vermittlung=vermittlung.id if vermittlung else "",
        )
        t = self._sitzung.sprache.t
        self._sitzung.aendern(lambda a: set_schritt(a, schritt), t("Schritt hinzugefügt"))
        self._sitzung.melde(t("In den Plan aufgenommen"), zurueck=True)

    def _suche(self, hebel: Hebel, akte: Akte) -> None:
        sprachen = [s for s in akte.familie.verstaendigung.sprachen if s != "de"]
        bezug = search_key(hebel.suche, self._ort.leistung(akte), sprachen[0] if sprachen else "")
        self._springe(Sprung(Ort.KATALOG, bezug=bezug))

    def _einwilligung(self, _hebel: Hebel, akte: Akte) -> None:
        """To the sheet the family signs for exactly this Stelle."""
        vermittlung = self._ort.vermittlung(akte)
        if vermittlung is None or vermittlung.angebot is None:
            self._sage(self._t("Für eine Einwilligung wählen Sie bitte zuerst die Stelle."))
            return
        self._springe(Sprung(Ort.EINWILLIGUNG, bezug=f"neu:{vermittlung.angebot.key}"))

    def _springe(self, sprung: Sprung) -> None:
        self._taten.springe(sprung, self._dialog)
