"""What one does on the plan page: pure changes of the case, each one step for undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from lotse.domain.akte import Akte
from lotse.domain.telefon import rufnummern
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import schrittfrist
from lotse.services.abfolge import order_schritte
from lotse.services.unterlagen import plan_unterlage, set_unterlage, tick_schritt
from lotse.services.vermitteln import move_schritt, remove_schritt, set_schritt
from lotse.ui.dienste import Dienste
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.plan_blatt import Schrittblatt
from lotse.ui.seiten.plan_papierblatt import Papierblatt
from lotse.ui.seiten.plan_papiere import Papieransicht
from lotse.ui.seiten.plan_ziele import Zielleiste
from lotse.ui.seiten.vermittlung import Vermittlungsteil
from lotse.ui.sprung import ANTWORT
from lotse.ui.steuerung import Sitzung


class Plantaten:
    """`t` says words in the language of the window, whichever it is just then."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung, t: Callable[..., str]) -> None:
        self._dienste, self._sitzung, self.t = dienste, sitzung, t

    def verbinde(self, blatt: Schrittblatt, ziele: Zielleiste) -> None:
        blatt.nah.beginne(self._dienste, self._sitzung)
        blatt.nah.tat.connect(self.tue)
        ziele.tat.connect(self.tue)
        blatt.nimm_vermittlung(Vermittlungsteil(self._sitzung))
        blatt.geaendert.connect(self.setze)
        blatt.getippt.connect(self.tippe)
        blatt.anrufen.connect(self.zeige_nummer)
        blatt.entfernen.connect(self.entferne)
        blatt.melden.gemeldet.connect(self._sitzung.melde_angebot)

    def verbinde_papiere(self, ansicht: Papieransicht, blatt: Papierblatt) -> None:
        ansicht.haken.connect(self.unterlage)
        blatt.haken.connect(self.unterlage)
        blatt.als_schritt.connect(self.hole_unterlage)

    def tue(self, wechsel: Callable[[Akte], Akte], text: str, meldung: str) -> None:
        """A change that a part of the page thought of; "" = nothing is said."""
        self._sitzung.aendern(wechsel, text)
        if meldung:
            self._sitzung.melde(meldung, zurueck=True)

    def schritt_of(self, bezug: str) -> str:
        """The step a jump means: its own id, that of its hand-over, or the code of a strip."""
        akte = self._sitzung.akte
        if akte is None:
            return bezug
        code = bezug.removeprefix(ANTWORT)
        fragen = {r.code: r.vermittlung for r in akte.rueckmeldungen if bezug != code}
        gemeint = fragen.get(code, bezug)
        return next((s.id for s in akte.schritte if s.vermittlung == gemeint), bezug)

    def neu(self) -> str:
        """A step of one's own, due within a week; returns its id."""
        schritt = Schritt(
            id=self._dienste.neue_id(),
            text=self.t("Neuer Schritt"),
            akteur=Akteur.FAMILIE,
            stand=Schrittstand.DRAN,
            bis=schrittfrist(self._dienste.heute()),
        )
        self.setze(schritt, self.t("Schritt hinzugefügt"))
        return schritt.id

    def setze(self, schritt: Schritt, text: str) -> None:
        self._sitzung.aendern(lambda a: set_schritt(a, schritt), text)

    def tippe(self, schritt: Schritt) -> None:
        self._sitzung.aendern(
            lambda a: set_schritt(a, schritt),
            self.t("Schritt geändert"),
            tippen=True,
            buendel=f"schritt:{schritt.id}",
        )

    def hake(self, schritt: Schritt) -> None:
        """Done, or not done after all; a fetched paper is ticked with its step."""
        kennung, heute = schritt.id, self._dienste.heute()
        getan = schritt.stand is not Schrittstand.GETAN
        self._sitzung.aendern(
            lambda a: tick_schritt(a, kennung, heute, getan=getan),
            self.t("Schritt geschafft") if getan else self.t("Schritt wieder offen"),
        )

    def schiebe(self, kennung: str, um: int) -> None:
        self._sitzung.aendern(lambda a: move_schritt(a, kennung, um), self.t("Schritt verschoben"))

    def verlege(self, schritt: Schritt, um: int) -> None:
        """Days earlier or later."""
        bis = (schritt.bis or self._dienste.heute()) + timedelta(days=um)
        self.setze(replace(schritt, bis=bis), self.t("Tag geändert"))

    def entferne(self, schritt: str) -> None:
        self._sitzung.aendern(lambda a: remove_schritt(a, schritt), self.t("Schritt entfernt"))
        self._sitzung.melde(self.t("Schritt entfernt."), zurueck=True)

    def zeige_nummer(self, vermittlung: str) -> None:
        """Show the number large enough to dial; nothing dials by itself."""
        akte = self._sitzung.akte
        gefunden = (
            next((v for v in akte.vermittlungen if v.id == vermittlung), None) if akte else None
        )
        angebot = gefunden.angebot if gefunden else None
        nummern = rufnummern(angebot) if angebot else ()
        if angebot and nummern:
            satz = self.t(
                "{stelle}: Telefon {nummer}", stelle=angebot.name, nummer=nummern[0].nummer
            )
            self._sitzung.melde(satz, Meldungsart.INFO)

    def ordne(self) -> None:
        """Sort the steps and let them wait for what they need; one change."""
        akte, wissen = self._sitzung.akte, self._dienste.wissen
        if akte is None:
            return
        if order_schritte(akte, wissen) is akte:
            self._sitzung.melde(self.t("Die Schritte stehen schon so."), Meldungsart.INFO)
            return
        self._sitzung.aendern(lambda a: order_schritte(a, wissen), self.t("Schritte geordnet"))
        self._sitzung.melde(self.t("Die Schritte sind geordnet."), zurueck=True)

    def unterlage(self, unterlage: str, da: bool) -> None:  # noqa: FBT001 - Qt hands it over
        text = self.t("Unterlage ist da") if da else self.t("Unterlage fehlt noch")
        self._sitzung.aendern(lambda a: set_unterlage(a, unterlage, da=da), text)

    def hole_unterlage(self, unterlage: str) -> None:
        """A step that fetches the paper."""
        was, kennung = self._dienste.wissen.unterlagen[unterlage], self._dienste.neue_id()
        heute = self._dienste.heute()
        self._sitzung.aendern(
            lambda a: plan_unterlage(a, was, kennung, heute), self.t("Schritt hinzugefügt")
        )
        self._sitzung.melde(self.t("In den Plan aufgenommen"), zurueck=True)
