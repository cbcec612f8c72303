"""How far a hand-over is: the bar of five, what came instead, who says so, when to ask."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from lotse.domain.vermittlung import Quelle, Stand, Vermittlung
from lotse.i18n.sprache import Sprache
from lotse.services.nachfragen import follow_up
from lotse.services.vermittlungsweg import FOLGT, ZU
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_zeilen import STAND_WORT
from lotse.ui.seiten.vermittlung_felder import knoepfe
from lotse.ui.seiten.vermittlung_worte import (
    ANDERS,
    FOLGE,
    QUELLWORT,
    follow_up_words,
    last_said,
    state_word,
)


class Standknopf(QRadioButton):
    """A row of the bar; all of it can be pressed."""

    @override
    def hitButton(self, pos: object) -> bool:
        return True


class Standteil(QWidget):
    """`gewaehlt(Stand)` what was pressed; it is noted, or asked about, by who listens."""

    gewaehlt = Signal(object)
    gefragt = Signal()
    antworten = Signal()
    berichtigen = Signal()
    oeffnen = Signal()
    versehen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.quelle: Quelle | None = None
        self.staende: dict[Stand, QRadioButton | Knopf] = {}
        self.wege: dict[str, Verweis] = {}
        self._titel = Text(fett=True)
        self._zuletzt = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._innen: QVBoxLayout = spalte(abstand=0.35)
        self._gruppe = QButtonGroup(self)
        self.setLayout(spalte(self._titel, self._zuletzt, self._innen, abstand=0.3))

    def show_stand(self, v: Vermittlung, heute: date, sprache: Sprache) -> None:
        leere(self._innen)
        for knopf in self._gruppe.buttons():
            self._gruppe.removeButton(knopf)
        self.staende = {}
        self._titel.setText(sprache.t("Stand der Vermittlung"))
        wort = state_word(v.stand, v, sprache)
        self._zuletzt.setText(f"{wort}, {last_said(v, heute, sprache)}")
        self._nachfrage(v, heute, sprache)
        for stand in FOLGE:
            self._stand(stand, v, sprache)
        wer = Text(sprache.t("Wer sagt das?"), Stufe.KLEIN, farbe="text_secondary")
        self._innen.addLayout(reihe(wer, self._quellen(sprache), None))
        self._anders(v, sprache)
        self._wege(v, sprache)

    def markiere(self, gilt: Stand) -> None:
        """A press alone changes no mark."""
        for stand, knopf in self.staende.items():
            knopf.setChecked(stand is gilt)

    def _nachfrage(self, v: Vermittlung, heute: date, sprache: Sprache) -> None:
        nachfrage = follow_up(v, heute)
        satz = follow_up_words(nachfrage, heute, sprache)
        if not satz or nachfrage is None:
            return
        faellig = nachfrage.due(heute)
        farbe = "ask_fg" if faellig else "text_secondary"
        self._innen.addWidget(Text(satz, Stufe.KLEIN, farbe=farbe, umbruch=True))
        if faellig:
            gefragt = Knopf(sprache.t("Gefragt, noch keine Antwort"), klein=True)
            gefragt.clicked.connect(self.gefragt)
            self._innen.addWidget(knoepfe(gefragt))

    def _stand(self, stand: Stand, v: Vermittlung, sprache: Sprache) -> None:
        offen = stand is Stand.UEBERGEBEN and v.stand is Stand.VORBEREITET
        wort = sprache.t("übergeben …") if offen else state_word(stand, v, sprache)
        knopf = Standknopf(wort)
        knopf.setChecked(v.stand is stand)
        knopf.setToolTip(sprache.t("Taste {n}", n=FOLGE.index(stand) + 1))
        knopf.clicked.connect(partial(self._on_stand, stand))
        self._gruppe.addButton(knopf)
        self._innen.addWidget(knopf)
        self.staende[stand] = knopf

    def _anders(self, v: Vermittlung, sprache: Sprache) -> None:
        """What may come besides; what is so now stands there, too."""
        moeglich = [s for s in ANDERS if s in FOLGT[v.stand] or s is v.stand]
        if not moeglich:
            return
        satz = sprache.t("Es kam anders? Das ist gut zu wissen:")
        self._innen.addWidget(Text(satz, Stufe.KLEIN, farbe="text_secondary"))
        chips = []
        for stand in moeglich:
            chip = Knopf(sprache.t(STAND_WORT[stand]), art=Art.FILTER, klein=True)
            chip.setChecked(v.stand is stand)
            chip.clicked.connect(partial(self._on_stand, stand))
            self.staende[stand] = chip
            chips.append(chip)
        self._innen.addWidget(knoepfe(*chips))

    def _wege(self, v: Vermittlung, sprache: Sprache) -> None:
        t = sprache.t
        unterwegs = v.stand is not Stand.VORBEREITET
        alle: tuple[tuple[str, str, SignalInstance, bool], ...] = (
            ("antwort", t("Antwort auf dem Streifen …"), self.antworten, True),
            ("berichtigen", t("Stand berichtigen …"), self.berichtigen, unterwegs),
            ("oeffnen", t("Wieder öffnen …"), self.oeffnen, v.stand in ZU),
            ("versehen", t("War ein Versehen …"), self.versehen, True),
        )
        self.wege = {}
        for name, text, signal, an in alle:
            if an:
                self.wege[name] = Verweis(text)
                self.wege[name].clicked.connect(signal)
        self._innen.addWidget(knoepfe(*self.wege.values()))

    def _quellen(self, sprache: Sprache) -> Segment:
        t = sprache.t
        teile = [(q.value, t(QUELLWORT[q])) for q in Quelle]
        segment = Segment(teile, name=t("Wer sagt das?"), klein=True, abwaehlbar=True)
        segment.set_wahl(self.quelle.value if self.quelle else "")
        segment.gewaehlt.connect(self._on_quelle)
        return segment

    def _on_quelle(self, wert: str) -> None:
        self.quelle = Quelle(wert) if wert else None

    def _on_stand(self, stand: Stand, _an: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt
        self.gewaehlt.emit(stand)
