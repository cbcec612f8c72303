"""In the sheet of a step: what hangs, its applications, its Fristen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag
from lotse.domain.blockade import Blockade
from lotse.domain.recht import Antragsart as Form
from lotse.domain.recht import LeistungId
from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.services.antragsweg import antraege_at, fristen_at
from lotse.services.blockieren import days_lost, hangs_at
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_taten import Antragstaten
from lotse.ui.seiten.antrag_worte import letztes_wort, wo
from lotse.ui.seiten.frist_karte import Fristlage, Fristliste
from lotse.ui.seiten.haengt_ort import Haengtort

_OHNE_ANTRAG = frozenset({Form.KEIN, Form.MITTEILUNG})
HOECHSTENS = 2
"""Fristen in the sheet; the others stand one press away."""


@dataclass(frozen=True, slots=True)
class Antragslage:
    """Everything the part shows of a step."""

    schritt: Schritt
    antraege: tuple[Antrag, ...]
    fristen: tuple[Fristlage, ...]
    blockaden: tuple[Blockade, ...]
    tage: int
    """Days lost so far."""
    kann: bool
    """The help is one that is applied for."""


def lage_of(akte: Akte, schritt: Schritt, dienste: Dienste) -> Antragslage:
    heute, wissen = dienste.heute(), dienste.wissen
    frei = dienste.feiertage(akte.familie.ort.ags)
    antraege, blockaden = antraege_at(akte, schritt), hangs_at(akte, schritt)
    je_id = {a.id: a for a in antraege}
    codes = {b.code for b in blockaden}
    fristen = tuple(
        Fristlage(f, je_id.get(f.antrag), wissen, heute, f.blockade in codes)
        for f in fristen_at(akte, schritt, wissen, heute, frei)
    )
    leistung = wissen.leistungen.get(LeistungId(schritt.leistung))
    kann = leistung is not None and leistung.antrag.art not in _OHNE_ANTRAG
    return Antragslage(schritt, antraege, fristen, blockaden, days_lost(blockaden, heute), kann)


class Antragsteil(QWidget):
    """Quiet while there is nothing: one button. `alle()` = show every Frist."""

    alle = Signal()

    def __init__(self, taten: Antragstaten, dienste: Dienste) -> None:
        super().__init__()
        self._taten, self._dienste = taten, dienste
        self._gezeigt: object = None
        self._schritt: Schritt | None = None
        self._oben, self._liste = spalte(abstand=0.5), spalte(abstand=0.5)
        self.fristen = Fristliste()
        taten.verbinde(self.fristen)
        self.mehr, self.neu = Verweis(symbol="calendar-clock"), Knopf(symbol="plus", klein=True)
        self.haengt = Knopf(symbol="hourglass", klein=True)
        self.neu.clicked.connect(self._on_neu)
        self.mehr.clicked.connect(self.alle)
        self.haengt.clicked.connect(self._on_haengt)
        self._kopf = Text(fett=True)
        innen = spalte(
            self._oben, reihe(self._kopf, None, self.haengt), self.neu, self._liste, self.fristen,
            self.mehr, rand=TAFEL, abstand=0.7,
        )  # fmt: skip
        self.setLayout(spalte(innen, Trenner(), abstand=0))

    def show_lage(self, lage: Antragslage, sprache: Sprache) -> None:
        """Parts that say the same stay as they are."""
        self._schritt = lage.schritt
        neu = (lage, sprache.code)
        if neu == self._gezeigt:
            return
        self._gezeigt, t = neu, sprache.t
        antrag = lage.kann or lage.antraege
        self._kopf.setText(t("Antrag und Fristen") if antrag else t("Kommt etwas dazwischen?"))
        self.neu.setText(t("Antrag festhalten …"))
        self.neu.setVisible(lage.kann and not lage.antraege)
        self.haengt.setText(t("Hängt fest"))
        self.setVisible(bool(lage.schritt.leistung or lage.schritt.vermittlung))
        self._zeige_blockaden(lage, sprache)
        self._zeige_antraege(lage.antraege, sprache)
        self.fristen.show_fristen(lage.fristen[:HOECHSTENS], sprache)
        anzahl = len(lage.fristen)
        self.mehr.setVisible(anzahl > HOECHSTENS)
        self.mehr.setText(sprache.plural("Alle {n} Fristen", "Alle {n} Fristen", anzahl))

    def _zeige_blockaden(self, lage: Antragslage, sprache: Sprache) -> None:
        leere(self._oben)
        if not lage.blockaden:
            return
        worte = self._dienste.blockaden.worte
        labels = ", ".join(worte[b.code].label for b in lage.blockaden if b.code in worte)
        satz = sprache.plural(
            "Hängt fest seit {n} Tag: {was}", "Hängt fest seit {n} Tagen: {was}", lage.tage,
            was=labels,
        )  # fmt: skip
        if not lage.tage:
            satz = sprache.t("Hängt fest seit heute: {was}", was=labels)
        feld = Hinweisfeld(satz, "ask", "hourglass")
        ansehen = Knopf(sprache.t("Ansehen"), klein=True)
        ansehen.clicked.connect(self._on_haengt)
        feld.add(ansehen)
        self._oben.addWidget(feld)

    def _zeige_antraege(self, antraege: Sequence[Antrag], sprache: Sprache) -> None:
        leere(self._liste)
        heute: date = self._dienste.heute()
        for antrag in antraege:
            bild = Bild("landmark", 1.25, "accent_text")
            zuletzt = Text(letztes_wort(antrag, heute, sprache), Stufe.KLEIN,
                           farbe="text_secondary", umbruch=True)  # fmt: skip
            knopf = Knopf(sprache.t("Was ist geschehen? …"), symbol="pencil", klein=True)
            knopf.clicked.connect(partial(self._on_weg, antrag.id))
            fluss = Fluss(0.35)
            fluss.addWidget(knopf)
            worte = spalte(Text(wo(antrag, sprache), umbruch=True), zuletzt, huelle(fluss),
                           abstand=0.2)  # fmt: skip
            zeile = reihe(bild, worte, abstand=0.6)
            zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
            zeile.setStretch(1, 1)
            self._liste.addWidget(huelle(zeile))

    def _on_neu(self) -> None:
        if self._schritt is not None:
            self._taten.neu(self._schritt)

    def _on_weg(self, antrag: str) -> None:
        self._taten.weg.emit(antrag, None)

    def _on_haengt(self) -> None:
        if self._schritt is not None:
            self._taten.haengt.emit(Haengtort(self._schritt), self.window())
