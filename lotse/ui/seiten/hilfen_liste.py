"""The left side: filter with counts, search line, helps under their wishes, the way to all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.lebensbereich import Lebensbereich
from lotse.i18n.sprache import Sprache
from lotse.matching.anrecht import Anrecht
from lotse.matching.ansprueche import altersregeln, steht_zu
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import ElideText
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.hilfen_alter import je_leistung, mit_alter
from lotse.ui.seiten.hilfen_sicht import (
    Hilfezeile,
    Sieb,
    Suche,
    Zeile,
    alle_zeilen,
    anzahlen,
    zeilen,
)
from lotse.ui.seiten.hilfen_zeilen import Hilfenmaler
from lotse.ui.stil import em

NIEDRIG_EM = 16
WARTEN_MS = 150
"""A match that takes longer than this is mentioned."""
SIEBSYMBOL = {
    Sieb.ALLE: "",
    Sieb.PASST: "state_ok",
    Sieb.KLAEREN: "state_ask",
    Sieb.NICHT: "state_no",
}
SIEBWORT = {
    Sieb.ALLE: "Alle {n}",
    Sieb.PASST: "{n} passt",
    Sieb.KLAEREN: "{n} klären",
    Sieb.NICHT: "{n} passt nicht",
}


class Hilfenliste(Tafel):
    """Filters by itself. `gewaehlt(id)` for the help to show, `geoeffnet(id)` to go into it,
    `geklickt(id)` for a press of the mouse, `alle_gezeigt()` when the search over all begins
    or ends."""

    gewaehlt = Signal(str)
    geklickt = Signal(str)
    geoeffnet = Signal(str)
    alle_gezeigt = Signal()

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._wissen, self._sprache = dienste.wissen, dienste.sprache
        self._worte = dienste.worte.bereiche
        self._maler = Hilfenmaler(dienste.sprache, dienste.heute())
        self._abgleich: Abgleich | None = None
        self._akte: Akte | None = None
        self._regeln = altersregeln(dienste.wissen)
        self._rechte: Mapping[str, tuple[Anrecht, ...]] = {}
        self._rechte_von: tuple[object, ...] = ()
        self._suche = Suche()
        self.segment = Segment(
            [(s.value, SIEBWORT[s]) for s in Sieb], klein=True, symbole=tuple(SIEBSYMBOL.values())
        )
        self.segment.set_wahl(Sieb.ALLE)
        self.feld = Suchfeld("list-filter")
        self.sofort = Knopf(symbol="door-open", art=Art.FILTER, klein=True)
        self.liste: Liste[Zeile] = Liste(self._maler.art())
        self.alle = Verweis(symbol="search")
        self._rechnet = ElideText("", Stufe.KLEIN, farbe="text_muted")
        self._uhr = QTimer(self, singleShot=True, interval=WARTEN_MS)
        self._leeren = Knopf(klein=True)
        self._leer = LeereSeite("search", self._leeren, klein=True)
        self._leer.hide()
        self._baue()
        self._verbinde()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = self._maler.sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Passende Hilfen"))
        self.segment.set_name(t("Filter"))
        self.sofort.setText(t("geht sofort"))
        self.liste.setAccessibleName(t("Passende Hilfen"))
        self._leeren.setText(t("Filter leeren"))
        self._leer.set_worte(t("Keine Hilfe mit diesem Filter."), "")
        self._sage()

    def show_abgleich(self, abgleich: Abgleich, akte: Akte) -> None:
        """Fill again; selection, filter and scroll position stay."""
        self._abgleich, self._akte = abgleich, akte
        worum = (akte.familie, akte.nutzungen, abgleich.heute)
        if worum != self._rechte_von:  # told twice of one change: of the case, then of its match
            self._rechte = je_leistung(
                steht_zu(akte.familie, akte.nutzungen, self._wissen, abgleich.heute, self._regeln)
            )
            self._rechte_von = worum
        self._maler.heute = abgleich.heute
        self._fuelle()

    def show_rechnet(self, rechnet: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """Mention a match that takes long; the old rows stay."""
        if rechnet:
            self._uhr.start()
        else:
            self._uhr.stop()
            self._rechnet.setText("")

    def waehle(self, kennung: str) -> bool:
        """Make a help the current row without telling; False when the filters hide it."""
        self.liste.blockSignals(True)  # noqa: FBT003 - Qt
        gefunden = self.liste.waehle(kennung)
        if not gefunden:
            self.liste.setCurrentIndex(QModelIndex())
        self.liste.blockSignals(False)  # noqa: FBT003 - Qt
        return gefunden

    @property
    def ueberall(self) -> bool:
        """The search goes over all helps of the knowledge."""
        return self._suche.ueberall

    def erste(self) -> str:
        """The first help that is shown, "" without any."""
        modell = self.liste.modell
        alle = (modell.zeile(nummer) for nummer in range(modell.rowCount()))
        return next((z.leistung.id for z in alle if isinstance(z, Hilfezeile)), "")

    def leere_filter(self) -> None:
        self._suche = Suche()
        self.segment.set_wahl(Sieb.ALLE)
        self.sofort.setChecked(False)
        self.feld.clear()
        self._sage()
        self._fuelle()

    def on_alle(self) -> None:
        """Search all helps of the knowledge, or come back to those of the family."""
        hinein = not self._suche.ueberall
        self._suche = Suche(wort=self._suche.wort if hinein else "", ueberall=hinein)
        self.feld.setText(self._suche.wort)
        self.segment.set_wahl(Sieb.ALLE)
        self.sofort.setChecked(False)
        self._sage()
        self._fuelle()
        self.feld.setFocus()
        self.alle_gezeigt.emit()

    def zurueck(self) -> bool:
        """Esc: leave the search over everything, then empty the line; False = nothing to do."""
        if self._suche.ueberall:
            self.on_alle()
        elif self._suche.wort and self.feld.hasFocus():
            self.feld.clear()
        else:
            return False
        return True

    def _baue(self) -> None:
        self._oben: QHBoxLayout = reihe(self.feld, self.sofort, abstand=0.5)
        self.add(spalte(self.segment, self._oben, rand=(0.75, 0.65, 0.75, 0.65), abstand=0.5))
        self.add_trenner()
        self.add(self.liste, 1)
        self.add(self._leer, 1)
        self._unten = reihe(self.alle, None, self._rechnet, rand=(0.75, 0.25, 1.05, 0.25))
        self._fuss = huelle(spalte(Trenner(), self._unten, abstand=0))
        self.add(self._fuss)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the list takes the height of its foot."""
        super().resizeEvent(event)
        niedrig = self.height() < em(NIEDRIG_EM)
        if niedrig is self._fuss.isHidden():
            return
        (self._oben if niedrig else self._unten).insertWidget(2 if niedrig else 0, self.alle)
        self._fuss.setHidden(niedrig)

    def _verbinde(self) -> None:
        self.segment.gewaehlt.connect(self._on_sieb)
        self.feld.textChanged.connect(self._on_wort)
        self.feld.returnPressed.connect(self._on_feld_fertig)
        self.sofort.toggled.connect(self._on_sofort)
        self.alle.clicked.connect(self.on_alle)
        self._leeren.clicked.connect(self.leere_filter)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.liste.geoeffnet.connect(self._on_geoeffnet)
        self.liste.clicked.connect(self._on_geklickt)
        self._uhr.timeout.connect(self._on_dauert)
        for taste, ziel in ((Qt.Key.Key_Right, self.liste), (Qt.Key.Key_Down, self.feld)):
            kurz = QShortcut(QKeySequence(taste), ziel)
            kurz.setContext(Qt.ShortcutContext.WidgetShortcut)
            kurz.activated.connect(self._on_rechts if ziel is self.liste else self._on_feld_fertig)

    def _sage(self) -> None:
        t, ueberall = self._sprache.t, self._suche.ueberall
        self.segment.setVisible(not ueberall)
        self.sofort.setVisible(not ueberall)
        if ueberall:
            self.feld.set_name(t("Alle Hilfen durchsuchen"), t("Name der Hilfe, auch der frühere"))
        else:
            self.feld.set_name(t("Hilfen filtern"), t("Filtern"))
        self.alle.setText(t("Nur Hilfen dieser Familie" if ueberall else "Alle Hilfen durchsuchen"))
        self.alle.set_symbol("chevron-left" if ueberall else "search")

    def _fuelle(self) -> None:
        if self._abgleich is None or self._akte is None:
            return
        t, suche = self._sprache.t, self._suche
        if suche.ueberall:
            neu = alle_zeilen(self._wissen, self._abgleich, suche, t)
        else:
            neu = zeilen(self._abgleich, self._akte, suche, self._bereich, t)
            neu = mit_alter(neu, self._rechte, t)
        for sieb, zahl in anzahlen(self._abgleich).items():
            self.segment.set_text(sieb, t(SIEBWORT[sieb], n=zahl))
        self.liste.blockSignals(True)  # noqa: FBT003 - Qt
        self.liste.zeige(neu)
        self.liste.blockSignals(False)  # noqa: FBT003 - Qt
        self.liste.setVisible(bool(neu))
        self._leer.setVisible(not neu)

    def _bereich(self, bereich: Lebensbereich) -> str:
        return self._sprache.t(self._worte[bereich].text)

    def _gefiltert(self) -> None:
        self._fuelle()
        modell = self.liste.modell
        reihen: Sequence[Zeile] = [modell.zeile(n) for n in range(modell.rowCount())]
        zahl = sum(isinstance(zeile, Hilfezeile) for zeile in reihen)
        ansagen(self.liste, self._sprache.plural("{n} Hilfe", "{n} Hilfen", zahl))

    def _on_sieb(self, sieb: str) -> None:
        self._suche = replace(self._suche, sieb=Sieb(sieb))
        self._gefiltert()

    def _on_wort(self, wort: str) -> None:
        self._suche = replace(self._suche, wort=wort.strip())
        self._gefiltert()

    def _on_sofort(self, an: bool) -> None:  # noqa: FBT001 - the slot of a signal
        self._suche = replace(self._suche, sofort=an)
        self._gefiltert()

    def _on_feld_fertig(self) -> None:
        """Enter or ↓ in the line goes on to the first hit."""
        if self.liste.wahl() is None:
            self.liste.waehle_erste()
        self.liste.setFocus()

    def _on_gewaehlt(self, zeile: Zeile) -> None:
        if isinstance(zeile, Hilfezeile):
            self.gewaehlt.emit(zeile.leistung.id)

    def _on_geoeffnet(self, zeile: Zeile) -> None:
        if isinstance(zeile, Hilfezeile):
            self.geoeffnet.emit(zeile.leistung.id)

    def _on_geklickt(self, stelle: QModelIndex) -> None:
        zeile = self.liste.modell.zeile(stelle.row())
        if isinstance(zeile, Hilfezeile):
            self.geklickt.emit(zeile.leistung.id)

    def _on_rechts(self) -> None:
        zeile = self.liste.wahl()
        if zeile is not None:
            self._on_geoeffnet(zeile)

    def _on_dauert(self) -> None:
        self._rechnet.setText(self._sprache.t("wird neu geprüft …"))
