"""The list of the catalogue: a search line, filters, what is set, the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.ort import Ort
from lotse.i18n.sprache import Sprache
from lotse.services.katalogpflege import Lage
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tabelle import NICHT_LESBAR, Tabelle
from lotse.ui.bausteine.tabellensicht import Tabellensicht
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.einlesen.ausgabewahl import Schau
from lotse.ui.jobs import Runner, Token
from lotse.ui.masse import Breite
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.katalog_arbeit import Fund, Suchauftrag, Zaehlung, suche, zaehle
from lotse.ui.seiten.katalog_filter import Katalogfilterzeile
from lotse.ui.seiten.katalog_folge import Reihenfolge
from lotse.ui.seiten.katalog_spalten import Katalogspalten

WARTEN_MS = 80
"""Pause of typing before a search (DESIGN 08)."""


class Katalogliste(QWidget):
    """`gewaehlt(Angebot)`, `geoeffnet(Angebot)` on Enter, `gefunden(int)` after each search."""

    gewaehlt = Signal(object)
    geoeffnet = Signal(object)
    gefunden = Signal(int)

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._runner, self._sprache = dienste, runner, dienste.sprache
        self._spalten = Katalogspalten(dienste)
        self._nummer, self._ziel = 0, ""
        self._keys: Sequence[str] = ()
        self._laeuft: list[Token] = []
        self._lockern = ""
        self._breite = Breite.NORMAL
        self._uhr = QTimer(self, singleShot=True, interval=WARTEN_MS)
        self._uhr.timeout.connect(self.suche)
        self.feld = Suchfeld()
        self.filter = Katalogfilterzeile(dienste)
        self._mehr = Knopf(symbol="list-filter", art=Art.FILTER)
        self.ansehen = Knopf(symbol="file-text", klein=True)
        self._anzahl = Text(fett=True)
        self.folge = Reihenfolge()
        self._chips = Fluss()
        self._modell: Tabelle[Angebot] = Tabelle(self._lade, self)
        self.tabelle: Tabellensicht[Angebot] = Tabellensicht(self._modell, "Katalog")
        self._loesen, self._alles = Knopf(), Knopf()
        self._leer = LeereSeite("search", self._loesen, self._alles, klein=True)
        self._leer.hide()
        self._baue()
        self._verbinde()

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = self._spalten.sprache = sprache
        self._modell.fehlt = t(NICHT_LESBAR)
        self.feld.set_name(t("Angebote suchen"), t("Name, Träger, Thema, Stadtteil"))
        self.tabelle.setAccessibleName(t("Angebote"))
        self._mehr.setText(t("Filter"))
        self.ansehen.setText(t("Ansehen"))
        self._alles.setText(t("Filter leeren"))
        self.filter.texte_setzen(sprache)
        self.folge.texte_setzen(sprache)
        self.show_breite(self._breite)
        self.suche()

    def show_breite(self, breite: Breite) -> None:
        """Narrow: the filters stand behind their button, the sheet behind "Ansehen"."""
        self._breite = breite
        schmal = breite is Breite.SCHMAL
        self._mehr.setVisible(schmal)
        self.ansehen.setVisible(schmal)
        self._zeige_filter()
        self.tabelle.show_spalten(*self._spalten.spalten(breite))

    def set_wohnort(self, ort: Ort | None) -> None:
        """Distances are told from there; None = nothing is told."""
        if ort != self._spalten.wohnort:
            self._spalten.wohnort = ort
            self.suche()

    def zeige(self, key: str) -> None:
        """Show this entry, whatever was looked for."""
        self._ziel = key
        self.feld.clear()
        self.filter.leere()

    def zeige_filter(self, wahl: Katalogfilter, lage: Lage | None = None) -> None:
        self.feld.clear()
        self.filter.setze(wahl, lage)

    def bleib_bei(self, key: str) -> None:
        """The next search shows this row again."""
        self._ziel = key

    def suche(self) -> None:
        self._uhr.stop()
        self._nummer += 1
        dienste = self._dienste
        wahl = replace(self.filter.wahl, sortierung=self.folge.wert)
        ort = self._spalten.wohnort
        wort, lage = self.feld.text().strip(), self.filter.lage
        auftrag = Suchauftrag(self._nummer, wort, wahl, lage, ort)
        self.filter.rechnet()
        for token in self._laeuft:
            token.cancel()  # what was asked before the last letter is not even begun
        self._laeuft = [
            self._runner.start(lambda token: suche(dienste, auftrag, token), self._on_gefunden)
        ]

    def schau(self) -> Schau:
        """What stands in the list, where a word or a filter made it shorter."""
        wort = self.feld.text().strip()
        worte = [f"„{wort}“"] if wort else []
        worte += [wort for _feld, wort in self.filter.chips()]
        if not worte:
            return Schau()
        return Schau(frozenset(map(AngebotKey, self._keys)), ", ".join(worte))

    def on_tabelle(self) -> None:
        """Enter in the search line goes on to the first hit."""
        self.tabelle.setFocus()

    def _on_gefunden(self, fund: Fund) -> None:
        if fund.auftrag.nummer != self._nummer:
            return
        behalten = self._ziel or self.tabelle.wahl_id()
        self._ziel = ""
        self._spalten.wort = fund.auftrag.wort
        self._spalten.vergiss()
        self._keys = fund.keys
        self._modell.show_ids(fund.keys)
        self._zeige_leer(leer=not fund.keys)
        satz = self._sprache.plural("{n} Angebot", "{n} Angebote", len(fund.keys))
        self._anzahl.setText(satz)
        self.folge.show_ortlos(an=fund.ortlos)
        self._zeige_chips()
        ansagen(self.tabelle, satz)
        if fund.keys and not self.tabelle.waehle(behalten):
            self.tabelle.setCurrentIndex(self._modell.index(0, 0))
        self.gefunden.emit(len(fund.keys))
        dienste, auftrag, leer = self._dienste, fund.auftrag, not fund.keys
        self._laeuft.append(
            self._runner.start(
                lambda token: zaehle(dienste, auftrag, token, leer=leer),
                self._on_gezaehlt,
                store=False,
            )
        )

    def _on_gezaehlt(self, zaehlung: Zaehlung) -> None:
        if zaehlung.auftrag.nummer != self._nummer:
            return
        self.filter.show_facetten(zaehlung.facetten)
        t, self._lockern = self._sprache.t, ""
        if zaehlung.lockern:
            self._lockern, anzahl = zaehlung.lockern
            wort = dict(self.filter.chips()).get(self._lockern, "")
            mit = self._sprache.plural("{n} Angebot", "{n} Angebote", anzahl)
            satz = t("Ohne den Filter „{filter}“ bleibt übrig: {n}.", filter=wort, n=mit)
            self._leer.set_worte(t("Dazu steht nichts im Katalog."), satz)
            self._loesen.set_daten(t("„{filter}“ weglassen", filter=wort))
        self._loesen.setVisible(bool(self._lockern))

    def _zeige_leer(self, *, leer: bool) -> None:
        t = self._sprache.t
        self._leer.setVisible(leer)
        self.tabelle.setVisible(not leer)
        self._loesen.hide()
        gefiltert = bool(self.filter.chips())
        self._alles.setVisible(gefiltert or bool(self.feld.text()))
        nichts = not gefiltert and not self.feld.text()
        self._leer.set_worte(
            t("Der Katalog ist noch leer.") if nichts else t("Dazu steht nichts im Katalog."),
            t("Tragen Sie die fünf Stellen ein, die Sie am häufigsten anrufen.")
            if nichts
            else t("Ein kürzeres Wort findet mehr."),
        )

    def _zeige_chips(self) -> None:
        leere(self._chips)
        for feld, wort in self.filter.chips():
            chip = Chip(wort, "info", "x")
            chip.setAccessibleName(self._sprache.t("Filter {filter} aufheben", filter=wort))
            chip.clicked.connect(partial(self.filter.hebe_auf, feld))
            self._chips.addWidget(chip)

    def _lade(self, keys: Sequence[str]) -> Sequence[Angebot | None]:
        gefunden = self._dienste.angebote([AngebotKey(key) for key in keys])
        return [gefunden.get(AngebotKey(key)) for key in keys]

    def _zeige_filter(self) -> None:
        schmal = self._breite is Breite.SCHMAL
        self.filter.setVisible(not schmal or self._mehr.isChecked())

    def _leere_alles(self) -> None:
        self.feld.clear()
        self.filter.leere()

    def _baue(self) -> None:
        self.suchzeile = huelle(reihe(self.feld, self._mehr))
        """Stands beside the choice of the page, above this list."""
        oben = spalte(self.filter, rand=(1.05, 0.6, 1.05, 0.6))
        kopf = reihe(
            self._anzahl, huelle(self._chips), self.filter.leeren, self.folge, self.ansehen,
            rand=(1.05, 0.3, 1.05, 0.3),
        )  # fmt: skip
        kopf.setStretch(1, 1)
        layout = spalte(oben, Trenner(), kopf, self.tabelle, self._leer, abstand=0)
        layout.setStretch(3, 1)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _verbinde(self) -> None:
        self.feld.textChanged.connect(lambda _text: self._uhr.start())
        self.feld.returnPressed.connect(self.on_tabelle)
        self.filter.geaendert.connect(self.suche)
        self.folge.geaendert.connect(self.suche)
        self._mehr.toggled.connect(lambda _an: self._zeige_filter())
        self.tabelle.gewaehlt.connect(self.gewaehlt)
        self.tabelle.geoeffnet.connect(self.geoeffnet)
        self.ansehen.clicked.connect(self._on_ansehen)
        self._loesen.clicked.connect(self._on_loesen)
        self._alles.clicked.connect(self._leere_alles)

    def _on_ansehen(self) -> None:
        angebot = self.tabelle.wahl()
        if angebot is not None:
            self.geoeffnet.emit(angebot)

    def _on_loesen(self) -> None:
        if self._lockern:
            self.filter.hebe_auf(self._lockern)
