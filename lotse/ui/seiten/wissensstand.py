"""Einstellungen, Wissensstand: how old the law is, what runs out, what is loaded from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.services.wissensarbeit import Wissensstand
from lotse.services.wissensfundstellen import LEISTUNG
from lotse.services.wissenspflege import Pflegeart, Pflegebefund, expiring
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.masse import Stufe
from lotse.ui.seiten.wissensherausgeber import Herausgeberzeile
from lotse.ui.seiten.wissensvorschau import schichtsatz
from lotse.ui.worte import abstand

HOECHSTENS_NAMEN = 6


class Wissenstafel(Tafel):
    """Says what holds; the page does `laden(path)`, `vertrauen(path)`, `misstrauen(fingerprint)`
    and `zurueck`."""

    laden = Signal(object)
    vertrauen = Signal(object)
    misstrauen = Signal(str)
    zurueck = Signal()

    def __init__(self, wissen: Wissen, heute: Callable[[], date], sprache: Sprache) -> None:
        super().__init__(" ", symbol="scale")
        self._wissen, self._heute, self._sprache = wissen, heute, sprache
        self._stand = Wissensstand()
        self._recht = Text(umbruch=True)
        self._kennung = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._zeilen = spalte(abstand=0.45)
        self.knopf_laden = Knopf(art=Art.NEBEN, symbol="folder")
        self.knopf_zurueck = Knopf(art=Art.NEBEN)
        self.knopf_vertrauen = Knopf(art=Art.NEBEN, symbol="key-round")
        knoepfe = reihe(
            self.knopf_laden, self.knopf_vertrauen, self.knopf_zurueck, None, abstand=0.6
        )
        self.add_rand(spalte(self._recht, self._kennung, self._zeilen, knoepfe, abstand=0.7))
        self.knopf_laden.clicked.connect(self._on_laden)
        self.knopf_vertrauen.clicked.connect(self._on_vertrauen)
        self.knopf_zurueck.clicked.connect(self.zurueck)
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Wissensstand"))
        self.knopf_laden.setText(t("Paket laden …"))
        self.knopf_vertrauen.setText(t("Herausgeber vertrauen …"))
        self.knopf_zurueck.setText(t("Letztes Laden zurücknehmen"))
        stand = sprache.datum(self._wissen.stand, kurz=True)
        zahl = sprache.zahl(len(self._wissen.leistungen))
        self._recht.setText(t("Rechtsstand {tag}, {zahl} Leistungen", tag=stand, zahl=zahl))
        self._kennung.setText(t("Kennung {kennung}", kennung=self._wissen.kennung))
        self.show_stand(self._stand)

    def show_stand(self, stand: Wissensstand) -> None:
        """Fill the quiet lines: what runs out, what is loaded, whom we trust, what is broken."""
        self._stand = stand
        leere(self._zeilen)
        for bild, satz in self._saetze():
            zeile = reihe(abstand=0.6)
            zeile.addLayout(spalte(Bild(bild, 1.1, "text_secondary"), None))
            zeile.addWidget(Text(satz, umbruch=True), 1)
            self._zeilen.addLayout(zeile)
        for wer in stand.herausgeber:
            eine = Herausgeberzeile(wer, self._sprache)
            eine.misstrauen.connect(self.misstrauen)
            self._zeilen.addWidget(eine)
        self.knopf_zurueck.setEnabled(stand.zurueck)

    def ziel(self) -> QWidget:
        """Where F6 stops."""
        return self.knopf_laden

    def _saetze(self) -> Iterator[tuple[str, str]]:
        t, stand = self._sprache, self._stand
        for hinweis in stand.hinweise:
            yield "triangle-alert", hinweis
        yield from (("hourglass", s) for s in ablaufsaetze(self._wissen, self._heute(), t))
        for schicht in stand.schichten:
            yield "file-down", schichtsatz(schicht, t)
        orte = [gebiet.name for gebiet in self._wissen.ort.gebiete]
        if orte:
            yield "map-pin", t.t("Eigene Hilfen von: {orte}", orte=", ".join(orte))
        if stand.eigene_angaben:
            yield (
                "map-pin",
                t.plural(
                    "{n} eigene Angabe vor Ort", "{n} eigene Angaben vor Ort", stand.eigene_angaben
                ),
            )
        if not (stand.schichten or stand.eigene_angaben):
            yield "check", t.t("Es gilt das Wissen, das mit dem Programm kam.")

    def _on_laden(self) -> None:
        self._frage(self._sprache.t("Wissenspaket wählen"), "*.lotsewissen", self.laden.emit)

    def _on_vertrauen(self) -> None:
        titel = self._sprache.t("Datei des Herausgebers wählen")
        self._frage(titel, "*.lotseherausgeber", self.vertrauen.emit)

    def _frage(self, titel: str, muster: str, weiter: Callable[[Path], None]) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, titel, str(dokumente()), muster)
        if name:
            weiter(Path(name))


def ablaufsaetze(wissen: Wissen, heute: date, t: Sprache) -> Iterator[str]:
    """One line per last safe day: which Leistungen, how many figures."""
    befunde = sorted(
        (b for b in expiring(wissen, heute) if b.tag),
        key=lambda b: (b.tag or heute, b.art is Pflegeart.PRUEFEN, b.wo),
    )
    gruppen = groupby(befunde, key=lambda b: (b.tag or heute, b.art is Pflegeart.PRUEFEN))
    for (tag, pruefen), gleiche in gruppen:
        wann, was, kurz = abstand(tag, heute, t), _namen(list(gleiche), t), t.datum(tag, kurz=True)
        if pruefen:
            yield t.t("Ab {tag} neu prüfen ({wann}): {was}", tag=kurz, wann=wann, was=was)
        elif tag < heute:
            yield t.t("Galt bis {tag}: {was}", tag=kurz, was=was)
        else:
            yield t.t("Gilt bis {tag} ({wann}): {was}", tag=kurz, wann=wann, was=was)


def _namen(befunde: Sequence[Pflegebefund], t: Sprache) -> str:
    """Names of Leistungen; other figures and lines of places are only counted."""
    gezeigt = (b for b in befunde if b.wo.startswith(LEISTUNG) or b.art is Pflegeart.PRUEFEN)
    namen = list(dict.fromkeys(b.name for b in gezeigt))[:HOECHSTENS_NAMEN]
    mehr = sum(b.name not in namen for b in befunde)
    rest = (t.plural("{n} weitere Angabe", "{n} weitere Angaben", mehr),) if mehr else ()
    return t.liste((*namen, *rest))
