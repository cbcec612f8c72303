"""Voraussetzungen of one help; a missing one is asked right below its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.wahrheit import Urteil
from lotse.domain.worte import WEISS_NICHT
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Hilfe
from lotse.ui.bausteine.frage import Fragekarte
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.hilfen_bedingung import Bedingungszeile, Fragen, Punkt, punkte
from lotse.ui.seiten.hilfen_fragen import Nachfrage, sprung_zu
from lotse.ui.seiten.hilfen_wachsliste import zeige_bald
from lotse.ui.sprung import Ort, Sprung

MIT_RECHNER = ("grundsicherungsgeld", "kinderzuschlag", "wohngeld")
"""Leistungen whose sheet leads to the Rechner."""
WARUM_NICHT = "Warum nicht?"


class Voraussetzungen(QWidget):
    """Fill with `show_hilfe`. `beantwortet(Nachfrage, int)`, `uebersprungen(Faktstelle)`,
    `woanders(Sprung)` for what is told on another page, `frage_da(bool)`: digits answer now,
    `baut_um()` before heights change."""

    frage_da = Signal(bool)
    baut_um = Signal()
    beantwortet = Signal(object, int)
    uebersprungen = Signal(object)
    nichts_offen = Signal()
    """The cursor was here, and there is nothing left to ask."""
    woanders = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._gezeigt: tuple[object, ...] = ()
        self._frage: Nachfrage | None = None
        self._nummer = 0
        self._neu = False
        self._fragen: Fragen = lambda _stellen: None
        self._titel = Text(fett=True)
        self._leistung = ""
        self.rechner = Verweis(symbol="scale")
        self.rechner.clicked.connect(self._on_rechner)
        self._sofort = Hinweisfeld("", "ok", "door-open")
        self.zeilen: list[Bedingungszeile] = []
        self._reihen = spalte(abstand=0)
        self.karte = Fragekarte()
        self._halter = huelle(spalte(self.karte, rand=(0, 0.2, 0, 0.6)))
        self._halter.setParent(self)
        self._halter.hide()
        self.setLayout(
            spalte(
                reihe(self._titel, None, self.rechner),
                self._reihen,
                self._sofort,
                None,
                rand=(1.05, 0.8, 1.05, 0.8),
            )
        )
        self.karte.beantwortet.connect(self._on_antwort)
        self.karte.uebersprungen.connect(self._on_spaeter)
        self.karte.warum.connect(self._on_warum)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.rechner.setText(t("Geld überschlagen"))
        self.karte.set_worte(t("Jetzt fragen"), t("Später fragen"), t("Warum diese Frage?"))
        self._gezeigt = ()

    def show_hilfe(self, hilfe: Hilfe, fragen: Fragen) -> None:
        """Fill; an open question stays as long as its answer is missing."""
        self._fragen = fragen
        alle = punkte(hilfe, fragen, self._sprache)
        neu = (hilfe.leistung.id, hilfe.urteil.urteil, *alle)
        if neu == self._gezeigt:
            return
        anders = self._gezeigt[:1] != neu[:1]
        hatte_fokus = self._hat_fokus()
        self._gezeigt = neu
        self._schreibe_kopf(hilfe)
        self._baue(alle)
        noch = [s for punkt in alle for s in punkt.stellen]
        if anders:
            self._nummer = 0
        if anders or self._frage is None or self._frage.stelle not in noch:
            self._frage = None
            self.frage_da.emit(False)  # noqa: FBT003 - the signal's one word
        else:
            self._zeige_karte(_reihe_von(self._frage, alle))
        if hatte_fokus and not anders:
            self._fokus_zurueck()

    def fokusziel(self) -> QWidget:
        """The open question, else the condition asked last, else the first that can be asked."""
        if self._frage:
            return self.karte
        reihum = [*self.zeilen[self._nummer :], *self.zeilen]
        return next((z for z in reihum if z.focusPolicy()), self)

    def zeige_frage(self) -> None:
        """Bring a question that was just opened into view; call it when the heights are known."""
        if self._frage and self._neu:
            self._neu = False
            zeige_bald(self.karte)

    def frage_offen(self) -> bool:
        return self._frage is not None

    def schliesse(self) -> None:
        """Put the question away; the cursor goes back to its condition."""
        if self._frage is None:
            return
        self.baut_um.emit()
        self._frage = None
        self._reihen.removeWidget(self._halter)
        self._halter.hide()
        self.frage_da.emit(False)  # noqa: FBT003 - the signal's one word
        self._fokus_zurueck()

    def _schreibe_kopf(self, hilfe: Hilfe) -> None:
        t, leistung = self._sprache.t, hilfe.leistung
        self._titel.setText(t(ueberschrift(hilfe)))
        self._leistung = leistung.id
        self.rechner.setVisible(leistung.id in MIT_RECHNER)
        norm = f" ({leistung.sofort_fundstelle})" if leistung.sofort_fundstelle else ""
        self._sofort.set_text(f"{leistung.sofort}{norm}")
        self._sofort.setVisible(
            bool(leistung.sofort) and hilfe.urteil.urteil is not Urteil.PASST_NICHT
        )

    def _baue(self, alle: Sequence[Punkt]) -> None:
        self._reihen.removeWidget(self._halter)
        self._halter.hide()
        leere(self._reihen)
        self.zeilen = []
        for nummer, punkt in enumerate(alle):
            if nummer:
                self._reihen.addWidget(Trenner())
            zeile = Bedingungszeile(punkt, self._sprache)
            zeile.gefragt.connect(lambda p=punkt, n=nummer: self._on_gefragt(p, n))
            self._reihen.addWidget(zeile)
            self.zeilen.append(zeile)

    def _zeige_karte(self, nummer: int) -> None:
        frage = self._frage
        if frage is None:
            return
        worte = [
            self._sprache.t(wort) for wort in (*(a.text for a in frage.antworten), WEISS_NICHT)
        ]
        self.karte.show_frage(frage.text, worte, klaert=frage.klaert, hilfen=frage.hilfen)
        stelle = self._reihen.indexOf(self.zeilen[nummer]) + 1
        self._reihen.insertWidget(stelle, self._halter)
        self._halter.show()

    def _on_rechner(self) -> None:
        self.woanders.emit(Sprung(Ort.RECHNER, bezug=self._leistung))

    def _on_gefragt(self, punkt: Punkt, nummer: int) -> None:
        frage = self._fragen(punkt.stellen)
        if frage is None:
            self.woanders.emit(sprung_zu(punkt.stellen))
            return
        if self._frage and self._frage.stelle == frage.stelle:
            self.schliesse()
            return
        self.baut_um.emit()
        self._reihen.removeWidget(self._halter)
        self._frage, self._nummer, self._neu = frage, nummer, True
        self._zeige_karte(nummer)
        self.frage_da.emit(True)  # noqa: FBT003 - the signal's one word
        self.karte.fokus()

    def _on_antwort(self, nummer: int) -> None:
        frage = self._frage
        if frage:
            self.schliesse()
            self.beantwortet.emit(frage, nummer)

    def _on_spaeter(self) -> None:
        frage = self._frage
        if frage:
            self.schliesse()
            self.uebersprungen.emit(frage.stelle)

    def _on_warum(self) -> None:
        if self._frage:
            self.karte.show_warum(self._frage.warum)

    def _hat_fokus(self) -> bool:
        jetzt: QWidget | None = self.window().focusWidget()
        return jetzt is not None and (jetzt is self or self.isAncestorOf(jetzt))

    def _fokus_zurueck(self) -> None:
        ziel = self.fokusziel()
        if ziel is not self:
            ziel.setFocus()
        else:
            self.nichts_offen.emit()


def ueberschrift(hilfe: Hilfe) -> str:
    """A help that does not fit answers the question everybody has."""
    if not hilfe.urteil.bedingungen:
        return "Das setzt die Hilfe voraus"
    return WARUM_NICHT if hilfe.urteil.urteil is Urteil.PASST_NICHT else "Voraussetzungen"


def _reihe_von(frage: Nachfrage, alle: Sequence[Punkt]) -> int:
    return next((i for i, punkt in enumerate(alle) if frage.stelle in punkt.stellen), 0)
