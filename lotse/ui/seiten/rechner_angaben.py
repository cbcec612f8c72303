"""The left side: what the family says about its money, one question per row, in groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.rechnung import Eingabe, Fehlend
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.rechnerstand import Rechnerantwort
from lotse.ui.seiten.hilfen_wachsliste import zeige_bald
from lotse.ui.seiten.rechner_fragen import Fragengruppe
from lotse.ui.seiten.rechner_zeile import FEHLT, Fragezeile

IN_DER_AKTE = (Eingabe.KINDER, Eingabe.KINDERALTER)
"""Told on the page Familie."""


class Angaben(QWidget):
    """Fill with `show_gruppen`. Rows stay while their question stays, and so does the cursor.

    `geantwortet(name, wert)`, `getippt(name, wert)`, `zurueckgenommen(name)`, `zur_familie()`.
    """

    geantwortet = Signal(str, object)
    getippt = Signal(str, object)
    zurueckgenommen = Signal(str)
    zur_familie = Signal()
    umgebaut = Signal()
    """Rows came or went: the order of Tab is another one."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self.zeilen: dict[str, Fragezeile] = {}
        self._folge: tuple[object, ...] = ()
        self._kinder = Text(umbruch=True)
        self.familie = Verweis()
        self.familie.clicked.connect(self.zur_familie)
        wer = reihe(self._kinder, self.familie, rand=(1.05, 0.4, 1.05, 0.4))
        wer.setStretch(0, 1)
        self._wer = huelle(wer)
        self._wer.setParent(self)
        self._reihen = spalte(abstand=0)
        self.setLayout(spalte(self._reihen, None, abstand=0))

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.familie.setText(sprache.t("In der Akte ändern"))
        self.vergiss()

    def vergiss(self) -> None:
        """Begin with new rows: another family, another language."""
        self._folge = ()
        self._kinder.clear()
        for zeile in self.zeilen.values():  # out of the layout first, so that nobody deletes twice
            self._lege_ab(zeile)
        self.zeilen = {}

    def show_gruppen(
        self,
        gruppen: Sequence[Fragengruppe],
        antworten: Mapping[str, Rechnerantwort],
        kinder: str,
    ) -> None:
        self._kinder.setText(kinder)
        folge = tuple((g.titel, *(f.name for f in g.fragen)) for g in gruppen)
        if folge != self._folge:
            self._folge = folge
            self._baue(gruppen)
        for gruppe in gruppen:
            for frage in gruppe.fragen:
                wert = antworten.get(frage.name, FEHLT)
                self.zeilen[frage.name].show_frage(frage, wert)

    def zeige(self, eingabe: Eingabe) -> None:
        """Put the cursor on the first open row of this question."""
        if eingabe in IN_DER_AKTE:
            self.familie.setFocus()
            zeige_bald(self._wer)
            return
        zeile = self._zeile_zu(eingabe)
        if zeile:
            zeile.fokusziel().setFocus()
            zeige_bald(zeile)

    def worte_zu(self, fehlend: Fehlend) -> str:
        """The words of the row this leads to; of the Akte where no row is."""
        zeile = self._zeile_zu(fehlend.eingabe)
        if zeile is None:
            return fehlend.text
        return (
            self._sprache.t("{frage}, genauer", frage=zeile.text) if zeile.ist_grob else zeile.text
        )

    def erstes(self) -> QWidget:
        """Where the cursor begins: the first question without an answer."""
        zeilen = list(self.zeilen.values())
        offen = [z for z in zeilen if z.ist_offen]
        return (offen or zeilen)[0].fokusziel() if zeilen else self.familie

    def _zeile_zu(self, eingabe: Eingabe) -> Fragezeile | None:
        passend = [z for z in self.zeilen.values() if z.eingabe is eingabe]
        offen = [z for z in passend if z.ist_offen]
        grob = [z for z in passend if z.ist_grob]
        return next(iter(offen or grob or passend), None)

    def _baue(self, gruppen: Sequence[Fragengruppe]) -> None:
        """Take every row out, throw away what is no longer asked, put the rest in order."""
        namen = {frage.name for gruppe in gruppen for frage in gruppe.fragen}
        for name in [name for name in self.zeilen if name not in namen]:
            self._lege_ab(self.zeilen.pop(name))
        for bleibt in (self._wer, *self.zeilen.values()):
            self._reihen.removeWidget(bleibt)
        leere(self._reihen)
        alte, self.zeilen = self.zeilen, {}
        for nummer, gruppe in enumerate(gruppen):
            for teil in self._teile(gruppe, alte, erste=nummer == 0):
                self._reihen.addWidget(teil)
                teil.show()
        self.umgebaut.emit()

    def _teile(
        self, gruppe: Fragengruppe, alte: Mapping[str, Fragezeile], *, erste: bool
    ) -> Iterator[QWidget]:
        if not erste:
            yield Trenner()
        bild = Bild(gruppe.symbol, 1.25, "text_secondary")
        kopf = reihe(
            bild, Text(gruppe.titel, fett=True, farbe="text_secondary"),
            ElideText(gruppe.zusatz, Stufe.KLEIN, farbe="text_secondary"), None,
            rand=(1.05, 0.9, 1.05, 0.2),
        )  # fmt: skip
        yield huelle(kopf)
        if erste:
            yield self._wer
        for frage in gruppe.fragen:
            zeile = alte.get(frage.name) or self._neue_zeile()
            self.zeilen[frage.name] = zeile
            yield zeile

    def _neue_zeile(self) -> Fragezeile:
        zeile = Fragezeile(self._sprache)
        zeile.setParent(self)
        zeile.geantwortet.connect(self.geantwortet)
        zeile.getippt.connect(self.getippt)
        zeile.zurueckgenommen.connect(self.zurueckgenommen)
        return zeile

    def _lege_ab(self, zeile: Fragezeile) -> None:
        self._reihen.removeWidget(zeile)
        zeile.hide()
        zeile.deleteLater()
