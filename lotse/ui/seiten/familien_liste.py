"""The list of families: type to filter, ↓ into the table, Enter opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.fallstand import Fallstatus
from lotse.ui.bausteine.felder import Auswahl, Suchfeld
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.marken import Taste
from lotse.ui.bausteine.raender import huelle, reihe
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tabelle import NICHT_LESBAR, Tabelle
from lotse.ui.bausteine.tabellensicht import Tabellensicht
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import ElideText
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite, Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.familien_zeilen import Familienspalten
from lotse.ui.statusworte import STATUSBILD
from lotse.ui.worte import taste

WARTE_MS = 120
LAUFEND, ABGESCHLOSSEN = "laufend", "abgeschlossen"
ALLE = ""
RANG = {status: nummer for nummer, status in enumerate(Fallstatus)}


@dataclass(frozen=True, slots=True)
class Fund:
    """Rows for one question; the number says which question it was."""

    nummer: int
    suche: str
    zeilen: tuple[Aktenzeile, ...]


class Familienliste(Tafel):
    """`geoeffnet(Aktenzeile)`; `gelesen(int)` tells how many there are without a filter;
    `vereinen(rows)` those that are chosen; `einlesen()` a package of a colleague."""

    geoeffnet = Signal(object)
    vereinen = Signal(object)
    einlesen = Signal()
    gelesen = Signal(int)

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._runner, self._sprache = dienste, runner, dienste.sprache
        self._nummer, self._alle, self._breite = 0, 0, Breite.NORMAL
        self._woerter: tuple[str, ...] = ()
        self._zeilen: dict[str, Aktenzeile] = {}
        self._fund = Fund(0, "", ())
        self._staende: Mapping[FamilieId, Fallstatus] = {}
        self._nach_stand = False
        self.stand = Auswahl()
        self.filter = Suchfeld("list-filter")
        self._segment = Segment([(LAUFEND, ""), (ABGESCHLOSSEN, "")])
        self._segment.set_wahl(LAUFEND)
        self.sortiert = Verweis(symbol="list-ordered")
        self._modell: Tabelle[Aktenzeile] = Tabelle(self._lade, self)
        self.tabelle: Tabellensicht[Aktenzeile] = Tabellensicht(self._modell, "", 3.0)
        self.tabelle.erlaube_mehrere()
        self.vereint = Knopf(symbol="users-round", klein=True)
        self.eingang = Knopf(symbol="file-up", klein=True)
        self._vorschlag = Knopf()
        self._nichts = LeereSeite("search", self._vorschlag, klein=True)
        self._mitte = QStackedWidget()
        self._schutz = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._taste = Taste("")
        self._oeffnen = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._sichtbar = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._baue()
        self._verbinde()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        heute = self._dienste.heute()
        self.filter.set_name(t.t("Familien filtern"), t.t("Merkwort, Buchstabe oder Sprache"))
        self._segment.set_name(t.t("Welche Familien"))
        self._segment.set_text(LAUFEND, t.t("Laufend"))
        self._segment.set_text(ABGESCHLOSSEN, t.t("Abgeschlossen"))
        self._sage_stand()
        self._modell.fehlt = t.t(NICHT_LESBAR)
        self._schutz.setText(t.t("Zum Schutz der Familien lässt sich diese Liste nicht drucken."))
        self._taste.set_taste(taste("Return", t))
        self._oeffnen.setText(t.t("öffnen"))
        self.vereint.setText(t.t("Zusammenführen …"))
        self.vereint.setToolTip(t.t("Zwei Familien wählen: Strg und Klick, oder Umschalt+Pfeil"))
        self.eingang.setText(t.t("Übergabe einlesen …"))
        self.tabelle.setAccessibleName(t.t("Familien"))
        self._spalten = Familienspalten(t, heute)
        self.tabelle.show_spalten(*self._spalten.spalten(self._breite))

    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._breite = breite
        self.tabelle.show_spalten(*self._spalten.spalten(breite))
        self.sortiert.setVisible(not schmal)
        self._schutz.setVisible(not schmal)

    def lies(self) -> None:
        """Ask the store; late answers to older questions are dropped."""
        self._nummer += 1
        nummer, suche = self._nummer, self.filter.text().strip()
        akten, geschlossen = self._dienste.akten, self._segment.wahl == ABGESCHLOSSEN
        self._runner.start(
            lambda _token: Fund(nummer, suche, tuple(akten(suche, geschlossen))), self._on_gelesen
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and isinstance(event, QKeyEvent):
            unten = event.type() is QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Down,
                Qt.Key.Key_Return,
            )
            if unten and self._modell.rowCount():
                self._in_die_tabelle()
                return True
        return super().eventFilter(watched, event)

    def lies_staende(self) -> None:
        """After the rows: where each case stands. Nobody waits for it."""
        fallstaende = self._dienste.fallstaende
        self._runner.start(lambda _token: fallstaende(), self._on_staende)

    def _on_staende(self, staende: Mapping[FamilieId, Fallstatus]) -> None:
        self._staende = staende
        self._sage_stand()
        self._ordne()

    def _geordnet(self) -> Sequence[Aktenzeile]:
        """With their state, those of the chosen one alone, in the chosen order."""
        geschlossen = Fallstatus.ABGESCHLOSSEN
        zeilen = [
            replace(
                z, status=geschlossen if z.geschlossen else self._staende.get(FamilieId(z.id), "")
            )
            for z in self._fund.zeilen
        ]
        gesucht = self.stand.currentData() or ALLE
        if gesucht:
            zeilen = [z for z in zeilen if z.status == gesucht]
        if self._nach_stand:
            zeilen.sort(key=lambda z: RANG[Fallstatus(z.status)] if z.status else len(RANG))
        return zeilen

    def _ordne(self) -> None:
        zeilen, gewaehlt = self._geordnet(), self.tabelle.wahl()
        self._zeilen = {zeile.id: zeile for zeile in zeilen}
        self._modell.show_ids([zeile.id for zeile in zeilen])
        if gewaehlt is not None:
            self.tabelle.waehle(gewaehlt.id)
        satz = self._sprache.t("{n} von {alle} sichtbar", n=len(zeilen), alle=self._alle)
        self._sichtbar.setText(satz)

    def _sage_stand(self) -> None:
        """Each state with how many stand so; only what there is can be chosen."""
        t, zahlen = self._sprache, Counter(self._staende.values())
        gewaehlt = self.stand.currentData()
        self.stand.blockSignals(True)  # noqa: FBT003 - Qt
        self.stand.clear()
        self.stand.addItem(t.t("Jeder Stand"), ALLE)
        for status in Fallstatus:
            if zahlen[status]:
                wort = t.t(STATUSBILD[status].wort)
                self.stand.addItem(f"{wort} ({zahlen[status]})", status.value)
        self.stand.waehle(gewaehlt if gewaehlt in zahlen else ALLE)
        self.stand.blockSignals(False)  # noqa: FBT003 - Qt
        self.stand.setAccessibleName(t.t("Stand"))
        wonach = "sortiert nach: Stand" if self._nach_stand else "sortiert nach: nächster Schritt"
        self.sortiert.setText(t.t(wonach))

    def _on_sortiert(self) -> None:
        self._nach_stand = not self._nach_stand
        self._sage_stand()
        self._ordne()

    def _on_stand(self, _nummer: int) -> None:
        self._ordne()

    def _on_gelesen(self, fund: Fund) -> None:
        if fund.nummer != self._nummer:
            return
        self._fund = fund
        if not fund.suche:
            self._alle = len(fund.zeilen)
            self._woerter = tuple(zeile.deckwort for zeile in fund.zeilen)
            if self._segment.wahl == LAUFEND:
                self.gelesen.emit(self._alle)
        self._zeige_nichts(fund)
        self._ordne()
        if fund.suche:
            ansagen(self, self._sichtbar.text())

    def _zeige_nichts(self, fund: Fund) -> None:
        t = self._sprache
        if fund.zeilen:
            self._mitte.setCurrentWidget(self.tabelle)
            return
        aehnlich = get_close_matches(fund.suche.capitalize(), self._woerter, 1, 0.6)
        self._vorschlag.set_daten(aehnlich[0] if aehnlich else t.t("Filter leeren"))
        if fund.suche:
            frage = t.t("Meinten Sie {wort}?", wort=aehnlich[0]) if aehnlich else ""
            titel = t.t("Keine Familie mit „{suche}“", suche=fund.suche)
            self._nichts.set_worte(titel, frage)
        else:
            self._nichts.set_worte(t.t("Hier steht noch keine Familie"), "")
        self._vorschlag.setVisible(bool(fund.suche))
        self._mitte.setCurrentWidget(self._nichts)

    def _on_vorschlag(self) -> None:
        wort = self._vorschlag.text()
        self.filter.setText(wort if wort in self._woerter else "")
        self.filter.setFocus()

    def _in_die_tabelle(self) -> None:
        if not self.tabelle.currentIndex().isValid():
            self.tabelle.setCurrentIndex(self._modell.index(0, 0))
        self.tabelle.setFocus()

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()

    def _on_segment(self, wahl: str) -> None:
        self.stand.setVisible(wahl == LAUFEND)
        self.stand.setCurrentIndex(0)
        self.lies()

    def _on_vereinen(self) -> None:
        self.vereinen.emit(self.tabelle.alle_gewaehlten())

    def _lade(self, ids: Sequence[str]) -> Sequence[Aktenzeile | None]:
        return [self._zeilen.get(kennung) for kennung in ids]

    def _baue(self) -> None:
        teile = (self.filter, self._segment, self.stand, None, self.sortiert)
        oben = reihe(*teile, rand=(0.9, 0.7, 0.9, 0.7))
        self._mitte.addWidget(self.tabelle)
        self._mitte.addWidget(self._nichts)
        self.eingang.setVisible(self._dienste.uebergabearbeit is not None)
        unten: list[QWidget | None] = [
            self._taste, self._oeffnen, self._schutz, None, self.vereint, self.eingang
        ]  # fmt: skip
        self.add(oben)
        self.add(self._mitte, 1)
        self.add_trenner()
        self.add(huelle(reihe(*unten, self._sichtbar, rand=(0.9, 0.55, 0.9, 0.55))))

    def _verbinde(self) -> None:
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self._on_getippt)
        self._uhr.timeout.connect(self.lies)
        self._segment.gewaehlt.connect(self._on_segment)
        self.stand.currentIndexChanged.connect(self._on_stand)
        self.sortiert.clicked.connect(self._on_sortiert)
        self.tabelle.geoeffnet.connect(self.geoeffnet)
        self.vereint.clicked.connect(self._on_vereinen)
        self.eingang.clicked.connect(self.einlesen)
        self._vorschlag.clicked.connect(self._on_vorschlag)
