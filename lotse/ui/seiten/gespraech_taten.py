"""What a talk changes: every answer, tick and word goes through the sitting at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject

from lotse.domain.akte import Akte
from lotse.domain.familie import (
    Bereichsstand,
    Faktwert,
    Moeglich,
    Person,
    PersonId,
    Staerke,
    Wunsch,
    Ziel,
)
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.letters.nahziel_worte import Fassung
from lotse.matching.ergebnis import Faktstelle, Frage
from lotse.services.aendern import (
    move_ziel,
    set_bereich,
    set_fakt,
    set_huerde,
    set_kein_thema,
    set_kinder_gefragt,
    set_moeglich,
    set_person,
    set_spaeter,
    set_staerke,
    set_wunsch,
    set_ziel,
    toggle_bedarf,
)
from lotse.services.kleiner import ease
from lotse.ui.dienste import Dienste
from lotse.ui.steuerung import Sitzung

SPAETER_TAGE = 90
"""When a wish for later is proposed to wake up."""


class Gespraechstaten(QObject):
    """One method per thing a navigator does in a talk; `sprache` is the window's."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung, parent: QObject) -> None:
        super().__init__(parent)
        self._dienste, self._sitzung = dienste, sitzung
        self.sprache = dienste.sprache

    def beantworte(self, frage: Frage, wert: Faktwert | None) -> None:
        """Keep an answer where it belongs: in the case, or only as long as the talk."""
        stelle, text = frage.stelle, self.sprache.t("Frage beantwortet")
        if frage.fluechtig:
            self._sitzung.antworte(stelle, wert, text)
            return
        person = stelle.person or None
        self._sitzung.aendern(lambda akte: set_fakt(akte, stelle.fakt, wert, person), text)

    def behalte(self, stelle: Faktstelle, an: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """The family wants this answer to stay, or to be forgotten after the talk."""
        t = self.sprache.t
        text = t("Antwort behalten") if an else t("Antwort wieder vergessen")
        self._sitzung.behalte(stelle, text, an=an)

    def ueberspringe(self, frage: Frage) -> None:
        self._sitzung.ueberspringe(frage.stelle, self.sprache.t("Frage übersprungen"))

    def nenne_kinder(self, kinder: Sequence[Person]) -> None:
        """Take over the children that were told; none is an answer, too."""
        neue = [replace(kind, id=PersonId(self._dienste.neue_id())) for kind in kinder]

        def wechsel(akte: Akte) -> Akte:
            for kind in neue:
                akte = set_person(akte, kind)
            return set_kinder_gefragt(akte)

        self._sitzung.aendern(wechsel, self.sprache.t("Kinder"))

    def nenne_geburt(self, frage: Frage, gesagt: Person) -> None:
        """The birth of a child that is known already."""
        akte = self._sitzung.akte
        kinder = akte.familie.kinder if akte else ()
        for kind in kinder:
            if kind.id == frage.stelle.person:
                neu = replace(kind, geburt=gesagt.geburt, ungeboren=gesagt.ungeboren)
                text = self.sprache.t("Geburt des Kindes")
                self._sitzung.aendern(lambda a, neu=neu: set_person(a, neu), text)  # type: ignore[misc] # a bound value

    def hake(self, bereich: Lebensbereich, code: str, *, an: bool) -> None:
        text = self.sprache.t("Thema angekreuzt") if an else self.sprache.t("Kreuz entfernt")
        self._sitzung.aendern(lambda akte: toggle_bedarf(akte, bereich, code, an=an), text)

    def kein_thema(self, bereich: Lebensbereich, *, an: bool) -> None:
        """Talked about without a theme, or open again. Lost ticks can be brought back."""
        akte = self._sitzung.akte
        hatte = bool(akte and akte.familie.bereich(bereich).bedarfe)
        text = self.sprache.t("Kein Thema") if an else self.sprache.t("Lebensbereich wieder offen")
        if an:
            self._sitzung.aendern(lambda a: set_kein_thema(a, bereich), text)
        else:
            self._sitzung.aendern(lambda a: set_bereich(a, Bereichsstand(bereich)), text)
        if hatte:
            self._sitzung.melde(self.sprache.t("Die Kreuze sind entfernt."), zurueck=True)

    def wuensche(self, bereich: Lebensbereich, wunsch: str) -> None:
        """A wish for later wakes up once; the day is proposed and can be changed."""
        neu = Wunsch(wunsch) if wunsch else None
        spaeter = self._dienste.heute() + timedelta(days=SPAETER_TAGE)
        tag = spaeter if neu is Wunsch.SPAETER else None
        self._sitzung.aendern(
            lambda akte: set_spaeter(set_wunsch(akte, bereich, neu), bereich, tag),
            self.sprache.t("Hilfe gewünscht"),
        )

    def spaeter(self, bereich: Lebensbereich, tag: date) -> None:
        worte = self.sprache.t("Tag geändert")
        self._sitzung.aendern(lambda akte: set_spaeter(akte, bereich, tag), worte)

    def leichter(self, fassung: Fassung) -> None:
        """What makes a Hürde easier becomes a step of the plan."""
        neu, heute = self._dienste.neue_id(), self._dienste.heute()
        worte = self.sprache.t("Schritt hinzugefügt")
        self._sitzung.aendern(lambda akte: ease(akte, fassung, neu, heute), worte)
        self._sitzung.melde(self.sprache.t("In den Plan aufgenommen"), zurueck=True)

    def kann(self, bereich: Lebensbereich, moeglich: str) -> None:
        neu = Moeglich(moeglich) if moeglich else None
        self._sitzung.aendern(
            lambda akte: set_moeglich(akte, bereich, neu), self.sprache.t("So geht es")
        )

    def stufe(self, code: Huerdencode, grad: str) -> None:
        neu = Grad(grad) if grad else None
        self._sitzung.aendern(lambda akte: set_huerde(akte, code, neu), self.sprache.t("Hürde"))

    def tippe_staerke(self, staerke: Staerke) -> None:
        self._sitzung.aendern(
            lambda a: set_staerke(a, staerke),
            self.sprache.t("Stärke"),
            tippen=True,
            buendel=f"staerke:{staerke.id}",
        )

    def aendere_staerke(self, staerke: Staerke, text: str) -> None:
        """Other words; without words it goes, with a way back."""
        neu = replace(staerke, text=text)
        self._sitzung.aendern(lambda a: set_staerke(a, neu), self.sprache.t("Stärke"))
        if not text:
            self._sitzung.melde(self.sprache.t("Stärke entfernt."), zurueck=True)

    def neuer_wunsch(self, bereich: Lebensbereich | None) -> Ziel:
        """A wish still without words: nothing is kept yet."""
        return Ziel(self._dienste.neue_id(), "", lebensbereich=bereich)

    def tippe_wunsch(self, ziel: Ziel) -> None:
        self._sitzung.aendern(
            lambda akte: set_ziel(akte, ziel),
            self.sprache.t("Wunsch"),
            tippen=True,
            buendel=f"ziel:{ziel.id}",
        )

    def aendere_wunsch(self, ziel: Ziel) -> None:
        self._sitzung.aendern(lambda akte: set_ziel(akte, ziel), self.sprache.t("Wunsch"))

    def nimm_wunsch(self, ziel: Ziel) -> None:
        leer = replace(ziel, zitat="")
        self._sitzung.aendern(lambda akte: set_ziel(akte, leer), self.sprache.t("Wunsch"))
        self._sitzung.melde(self.sprache.t("Wunsch entfernt."), zurueck=True)

    def schiebe_wunsch(self, kennung: str, um: int, sichtbare: Sequence[Ziel]) -> None:
        """Past the neighbour that can be seen, over those that cannot."""
        akte = self._sitzung.akte
        reihe = [ziel.id for ziel in sichtbare]
        neben = reihe.index(kennung) + um if kennung in reihe else -1
        if akte is None or not 0 <= neben < len(reihe):
            return
        alle = [ziel.id for ziel in akte.familie.ziele]
        weit = alle.index(reihe[neben]) - alle.index(kennung)
        self._sitzung.aendern(
            lambda a: move_ziel(a, kennung, weit), self.sprache.t("Wunsch verschoben")
        )
