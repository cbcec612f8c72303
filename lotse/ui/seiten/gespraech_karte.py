"""The right column: what was found, the next best question, what comes after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle, Frage
from lotse.ui.bausteine.frage import Fragekarte
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.seiten.gespraech_bleibt import Bleibzeile
from lotse.ui.seiten.gespraech_danach import Danach
from lotse.ui.seiten.gespraech_eingabe import Frageeingabe
from lotse.ui.seiten.gespraech_fragen import (
    Eingabe,
    antwortzeilen,
    eingabe,
    geordnet,
    hilfen_satz,
    klaert_satz,
    offene,
    warum_satz,
)
from lotse.ui.seiten.gespraech_rolle import Rolle
from lotse.ui.seiten.gespraech_zahlen import Zahlentafel

NAMEN, NAMEN_SCHMAL = 3, 2
"""So many Leistungen are named under a question."""
MEISTE_GEZAEHLT = 9
"""Beyond this nobody is told how many questions there are: it is a talk, no form."""


@dataclass(frozen=True, slots=True)
class _Gezeigt:
    """What the card shows: it is built again only when this changes."""

    frage: Frage
    offen: int
    zahl: int
    namen: int
    verdeckt: bool


class Fragespalte(Rolle):
    """Counts, card, next questions. The page keeps what is told here.

    An answer locks the card until the next match is there, so that a second press never
    answers the question behind it.
    """

    beantwortet = Signal(object, object)
    """(Frage, value); None = does not know or does not say."""
    uebersprungen = Signal(object)
    kinder = Signal(object)
    """The children (tuple of Person), () = there are none."""
    geburt = Signal(object, object)
    """(Frage, Person with the birth that was told)."""
    weiter = Signal()

    def __init__(
        self, wissen: Wissen, heute: Callable[[], date], sprache: Sprache, rinne: float
    ) -> None:
        super().__init__(rinne)
        self._wissen, self._sprache = wissen, sprache
        self._fragen: tuple[Frage, ...] = ()
        self._spaeter: dict[Faktstelle, Frage] = {}
        self._vorne: Faktstelle | None = None
        self._letztes: tuple[Abgleich | None, Akte, bool] | None = None
        self._gezeigt: _Gezeigt | None = None
        self._eingabe_zu: Faktstelle | None = None
        self._art = Eingabe.KEINE
        self._wartet = self._laeuft = False
        self._namen = NAMEN
        self.zahlen = Zahlentafel(sprache)
        self.karte = Fragekarte()
        self.eingabe = Frageeingabe(heute, sprache)
        self.karte.add_eingabe(self.eingabe)
        self.rechner = Verweis(symbol="scale")
        self.karte.add_eingabe(self.rechner)
        self._weiter = Knopf(symbol="list-checks")
        self._leer = LeereSeite("list-checks", self._weiter, klein=True)
        self._leertafel = Tafel()
        self._leertafel.add(self._leer)
        self.danach = Danach(sprache)
        self.bleibt = Bleibzeile(wissen, sprache)
        for teil in (self.zahlen, self.karte, self._leertafel, self.bleibt, self.danach):
            self.inhalt.addWidget(teil)
        self.inhalt.addStretch(1)
        self._verbinde()

    def set_worte(self, sprache: Sprache, taste: str) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Fragen"))
        self.zahlen.set_worte(sprache, taste)
        self.karte.set_worte(t("Nächste beste Frage"), t("Überspringen"), t("Warum diese Frage?"))
        self.eingabe.set_worte(sprache)
        self.danach.set_worte(sprache)
        self.bleibt.set_worte(sprache)
        self.rechner.setText(t("Geld überschlagen"))
        self._weiter.setText(t("Weiter zu den Hilfen"))
        self._gezeigt, self._eingabe_zu = None, None

    def set_schmal(self, schmal: bool) -> None:  # noqa: FBT001 - the state itself
        """Counts in one line and fewer names, so that the whole card is in sight."""
        self._namen = NAMEN_SCHMAL if schmal else NAMEN
        self.zahlen.set_schmal(schmal)
        self.set_abstand(0.55 if schmal else RINNE)
        if self._letztes:
            abgleich, akte, verdeckt = self._letztes
            self.show_abgleich(abgleich, akte, verdeckt=verdeckt)

    def vergiss(self) -> None:
        """Another family: nothing of the last one is asked again."""
        self.bleibt.vergiss()
        self._spaeter.clear()
        self._vorne, self._gezeigt, self._eingabe_zu = None, None, None
        self._letztes, self._wartet = None, False

    def ziehe_vor(self, stelle: Faktstelle) -> None:
        """Ask this one now; takes effect with the next show_abgleich."""
        self._vorne, self._gezeigt = stelle, None

    def show_abgleich(self, abgleich: Abgleich | None, akte: Akte, *, verdeckt: bool) -> None:
        """The next question, or why there is none."""
        self._letztes = (abgleich, akte, verdeckt)
        self._wartet = self._wartet and self._laeuft
        if abgleich is None:
            self._show_leer("search", "Passende Hilfen werden gesucht.", "")
            return
        self._fragen = geordnet(abgleich, self._vorne, self._spaeter, self._wissen)
        if self._fragen:
            self._show_frage(self._fragen[0], abgleich, verdeckt=verdeckt)
        elif not _hat_thema(akte):
            self._show_leer(
                "message-circle",
                "Hören Sie erst zu.",
                "Kreuzen Sie ein Thema an. Dann steht hier die nächste Frage.",
            )
        else:
            self._show_leer("list-checks", "Alles Wichtige ist geklärt.", "", weiter=True)
        offen = {frage.stelle for frage in self._fragen}
        spaeter = [f for stelle, f in self._spaeter.items() if stelle not in offen]
        self.danach.show_fragen(self._fragen[1:], spaeter)

    def druecke(self, event: QKeyEvent) -> None:
        """A key pressed beside the card: digits and W mean the question."""
        if self.karte.isVisibleTo(self):
            self.karte.keyPressEvent(event)

    def ziel(self) -> QWidget:
        """The first answer, or the field where it is told."""
        if not self.karte.isVisibleTo(self):
            return self._weiter if self._weiter.isVisibleTo(self) else self.zahlen.alle
        return self.karte.ziel() if self._art is Eingabe.KEINE else self.eingabe.ziel()

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        return (
            *self.eingabe.fokusfolge(), self.rechner, *self.karte.fokusfolge(), self._weiter,
            self.bleibt.haken, self.danach.liste, self.zahlen.alle,
            *self.zahlen.stichtag.fokusfolge(),
        )  # fmt: skip

    def on_rechnet(self, rechnet: bool) -> None:  # noqa: FBT001 - a signal
        self.zahlen.show_rechnet(rechnet)
        self._laeuft = rechnet
        if not rechnet:
            self._wartet = False

    def _verbinde(self) -> None:
        self.karte.beantwortet.connect(self._on_beantwortet)
        self.karte.uebersprungen.connect(self._on_uebersprungen)
        self.karte.warum.connect(self._on_warum)
        self.eingabe.eingegeben.connect(self._on_eingegeben)
        self._weiter.clicked.connect(self.weiter)
        self.verticalScrollBar().rangeChanged.connect(self._zeige_karte)

    def _zeige_karte(self) -> None:
        """Whatever grows or shrinks around it: the card that is being answered stays whole."""
        if self._hat_fokus():
            self.ensureWidgetVisible(self.karte, 0, 0)

    def _show_leer(self, symbol: str, titel: str, satz: str, *, weiter: bool = False) -> None:
        t = self._sprache.t
        mit_fokus = self._hat_fokus()
        self._gezeigt = None
        self._leer.set_symbol(symbol)
        self._leer.set_worte(t(titel), t(satz) if satz else "")
        self._weiter.setVisible(weiter)
        self.karte.hide()
        self._leertafel.show()
        if mit_fokus and weiter:
            self._weiter.setFocus()

    def _show_frage(self, frage: Frage, abgleich: Abgleich, *, verdeckt: bool) -> None:
        t, offen = self._sprache.t, offene(abgleich)
        neu = _Gezeigt(frage, offen, len(self._fragen), self._namen, verdeckt)
        if self._gezeigt == neu:
            return
        mit_fokus = self._hat_fokus() or self._weiter.hasFocus()
        self._gezeigt = neu
        fakt = self._wissen.fakten.get(frage.stelle.fakt)
        self._art = eingabe(frage, fakt)
        self.rechner.setVisible(fakt is not None and fakt.rechner)
        self.karte.show_frage(
            t(frage.text),
            [t(zeile) for zeile in antwortzeilen(frage, self._art)],
            rang=t("1 von {n}", n=neu.zahl) if 1 < neu.zahl <= MEISTE_GEZAEHLT else "",
            klaert=klaert_satz(frage, offen, self._sprache),
            hilfen=hilfen_satz(frage, self._wissen, self._sprache, self._namen, verdeckt=verdeckt),
        )
        if self._eingabe_zu != frage.stelle:  # what is being typed for it stays
            self._eingabe_zu = frage.stelle
            self.eingabe.show_art(self._art, frage.antworten)
        self._leertafel.hide()
        self.karte.show()
        if mit_fokus:
            self.ziel().setFocus()

    def _hat_fokus(self) -> bool:
        fokus = QApplication.focusWidget()
        return fokus is not None and self.karte.isAncestorOf(fokus)

    def _frage(self) -> Frage | None:
        """What is asked right now; None while an answer is being worked on."""
        return self._gezeigt.frage if self._gezeigt and not self._wartet else None

    def _melde(self, signal: SignalInstance, *werte: object) -> None:
        """Tell the page; the card waits when that set off a match."""
        self._wartet, self._vorne = True, None
        signal.emit(*werte)
        self._wartet = self._laeuft

    def _on_beantwortet(self, nummer: int) -> None:
        frage = self._frage()
        if frage is None:
            return
        self._spaeter.pop(frage.stelle, None)
        zeilen = antwortzeilen(frage, self._art)
        weiss_nicht = nummer == len(zeilen) - 1
        if weiss_nicht and self._art in (Eingabe.KINDER, Eingabe.GEBURT):
            self._on_uebersprungen()
            return
        if self._art is Eingabe.KINDER:
            self._melde(self.kinder, ())
        else:
            wert = None if weiss_nicht else frage.antworten[nummer].wert
            self._melde(self.beantwortet, frage, wert)

    def _on_eingegeben(self, wert: object) -> None:
        frage = self._frage()
        if frage is None:
            return
        self._spaeter.pop(frage.stelle, None)
        match self._art:
            case Eingabe.KINDER:
                self._melde(self.kinder, wert)
            case Eingabe.GEBURT:
                self._melde(self.geburt, frage, wert)
            case Eingabe.AUSWAHL if isinstance(wert, int):
                self._melde(self.beantwortet, frage, frage.antworten[wert].wert)
            case _:
                self._melde(self.beantwortet, frage, wert)

    def _on_uebersprungen(self) -> None:
        frage = self._frage()
        if frage:
            self._spaeter[frage.stelle] = frage
            self._melde(self.uebersprungen, frage)

    def _on_warum(self) -> None:
        if self._gezeigt:
            self.karte.show_warum(warum_satz(self._gezeigt.frage, self._sprache))


def _hat_thema(akte: Akte) -> bool:
    familie = akte.familie
    return bool(familie.ziele) or any(stand.bedarfe for stand in familie.bereiche)
